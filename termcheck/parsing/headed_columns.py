"""What the heads of a table's columns say: which languages they name, and which two hold source and translation."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from termcheck.glossary import same_language
from termcheck.language.script import detect, has_script_of, script_of
from termcheck.parsing.language_names import may_name, named_language, named_side
from termcheck.parsing.wanted_pair import WantedPair

_PAIR = 2


class HeadedColumns(NamedTuple):
    """The columns of source and target, by number, and their languages."""

    source: int
    target: int
    source_language: str
    target_language: str


class Heads(NamedTuple):
    """What the heads of columns say: the languages that they name, and the columns of source and target, if any."""

    named: tuple[str, ...]
    columns: HeadedColumns | None

    def miss(self, wanted: WantedPair) -> bool:
        """Say whether the heads name several languages, but not those that were told."""
        return len(set(self.named)) >= _PAIR and wanted.pair(self.named) is None


def read_heads(heads: Mapping[int, str], wanted: WantedPair, sample: Callable[[int], str]) -> Heads:
    """Return what the heads of columns, by number, say.

    Their columns are those whose heads name two languages, one of which may be meant, or source and target.
    ``sample`` gives the texts of a column, whose script tells the language where the head does not.
    There are no such columns where they are not in the languages that were told, or hold nothing of the kind.
    """
    languages = _languages(heads, wanted, sample)
    return Heads(tuple(languages.values()), _columns(heads, languages, wanted, sample))


def _languages(heads: Mapping[int, str], wanted: WantedPair, sample: Callable[[int], str]) -> Mapping[int, str]:
    """Return the languages that the heads of columns name, by the number of the column.

    Where heads name fewer than two languages, one that may mean one (``kr``, ``English draft``, ``Original`` beside a
    name) is believed if its column is in the script of that language, and makes just one pair.
    """
    named = {column: tag for column, head in heads.items() if (tag := named_language(head, wanted.languages))}
    if len(set(named.values())) >= _PAIR:
        return named
    believed = dict(named)
    for column, head in heads.items():
        is_side = bool(named) and named_side(head) is not None
        meant = [language for language in wanted.languages if is_side or may_name(head, language)]
        if column in named or not meant:
            continue
        text = sample(column)
        language = detect(text, wanted.languages)
        if language in meant and has_script_of(text, language):
            believed[column] = language
    is_pair = len(believed) == _PAIR and len(set(map(script_of, believed.values()))) == _PAIR
    return dict(sorted(believed.items())) if is_pair else named


def _columns(
    heads: Mapping[int, str], named: Mapping[int, str], wanted: WantedPair, sample: Callable[[int], str]
) -> HeadedColumns | None:
    """Return the columns of source and target, given the languages that heads name by the number of the column."""
    pair = wanted.pair(named.values())
    if pair and not same_language(*pair) and any(map(wanted.may_mean, pair)):
        source, target = (next(column for column, tag in named.items() if tag == language) for language in pair)
        samples = {pair[0]: sample(source), pair[1]: sample(target)}
        return HeadedColumns(source, target, *pair) if _bear_out(samples) else None
    sides = {side: column for column, head in heads.items() if (side := named_side(head))}
    if len(sides) < _PAIR:
        return None
    source, target = sides["source"], sides["target"]
    languages = _of_sides(wanted, sample(source), sample(target))
    return HeadedColumns(source, target, *languages) if languages else None


def _of_sides(wanted: WantedPair, source: str, target: str) -> tuple[str, str] | None:
    """Return the languages of a column of sources and one of targets: as told, or as their script tells.

    ``None`` where there are no two to choose from.
    """
    if len(wanted.languages) < _PAIR:
        return None
    candidates = wanted.known or wanted.told
    one = wanted.source or detect(source, candidates)
    other = wanted.target or detect(target, candidates)
    if one == other and not wanted.source:
        one = next((language for language in wanted.languages if language != other), one)
    elif one == other:
        other = next((language for language in reversed(wanted.languages) if language != one), other)
    return one, other


def _bear_out(samples: Mapping[str, str]) -> bool:
    """Say whether what stands under the names of two languages, by their tags, can be copy and its translation.

    There is nothing yet, or words under one of them at least that are in its script: the columns of a statistic may be
    called by languages, too. The other may hold what is not translated yet.
    """
    words = {tag: text for tag, text in samples.items() if any(map(str.isalpha, text))}
    if not words:
        return not any(map(str.strip, samples.values()))
    return any(has_script_of(text, tag) for tag, text in words.items())
