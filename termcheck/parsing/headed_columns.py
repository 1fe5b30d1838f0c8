"""Which two columns of a table hold a source and its translation, as the heads of the columns say."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from termcheck.glossary import same_language
from termcheck.parsing.language_names import named_language, named_side
from termcheck.parsing.wanted_pair import WantedPair

_PAIR = 2


class HeadedColumns(NamedTuple):
    """The columns of source and target, by number, and their languages."""

    source: int
    target: int
    source_language: str
    target_language: str


def headed_languages(heads: Mapping[int, str], wanted: WantedPair) -> Mapping[int, str]:
    """Return the languages that the heads of columns name, by the number of the column."""
    named = ((column, named_language(head, wanted.languages)) for column, head in heads.items())
    return {column: language for column, language in named if language}


def headed_columns(heads: Mapping[int, str], wanted: WantedPair, sample: Callable[[int], str]) -> HeadedColumns | None:
    """Return the columns whose heads name two languages, one of which may be meant, or source and target.

    ``sample`` gives the texts of a column, whose script tells the language where the head does not.
    ``None`` where there are no such columns, or not in the languages that were told.
    """
    named = headed_languages(heads, wanted)
    pair = wanted.pair(named.values())
    if pair and not same_language(*pair) and any(map(wanted.may_mean, pair)):
        source, target = (next(column for column, tag in named.items() if tag == language) for language in pair)
        return HeadedColumns(source, target, *pair)
    sides = {side: column for column, head in heads.items() if (side := named_side(head))}
    if len(sides) < _PAIR:
        return None
    source, target = sides["source"], sides["target"]
    languages = wanted.of_samples(sample(source), sample(target))
    return HeadedColumns(source, target, *languages) if languages else None
