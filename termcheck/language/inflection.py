"""Tables of inflection: paradigms of nouns and adjectives, conjugations of verbs, and irregular words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_SHORTEST_STEM = 2
_NONE = "0"
"""How the tables write a form without an ending."""


@dataclass(frozen=True)
class Paradigm:
    """One declension: the endings a dictionary form may have, all its endings, and the ends of stems it is open to."""

    cited: tuple[str, ...]
    endings: tuple[str, ...]
    stems: re.Pattern[str]


def paradigms(lines: str) -> tuple[Paradigm, ...]:
    """Read ``cited endings | other endings | end of the stem``, a paradigm a line, the last column being a regex."""
    return tuple(_paradigm(*line.split("|", 2)) for line in lines.strip().splitlines())


def _paradigm(cited: str, others: str, stems: str = "") -> Paradigm:
    return Paradigm(listed(cited), listed(f"{cited} {others}"), re.compile(rf"(?:{stems.strip()})\Z"))


def pairs(listed: str) -> tuple[tuple[str, str], ...]:
    """Read ``k-c g-dz`` as pairs."""
    return tuple((one, other) for one, _, other in (pair.partition("-") for pair in listed.split()))


@dataclass(frozen=True)
class Conjugation:
    """The endings of infinitives, and the endings of their forms behind the same stem."""

    infinitives: tuple[str, ...]
    endings: frozenset[str]


def conjugations(lines: str) -> tuple[Conjugation, ...]:
    """Read ``infinitives: endings``, a conjugation a line."""
    rows = (line.split(":") for line in lines.strip().splitlines())
    return tuple(Conjugation(listed(infinitives), frozenset(listed(endings))) for infinitives, endings in rows)


def respelt(lines: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Read ``part of the stem: replacement``, one a line, the first being a regex."""
    rows = (line.rsplit(":", 1) for line in lines.strip().splitlines())
    return tuple((re.compile(end.strip()), replacement.strip()) for end, replacement in rows)


def irregular(lines: str) -> dict[str, str]:
    """Read ``dictionary form: other forms``, one word a line; give the dictionary form of each form."""
    rows = [line.split(":") for line in lines.strip().splitlines()]
    return {form: lemma.strip() for lemma, forms in rows for form in (lemma.strip(), *forms.split())}


def listed(endings: str) -> tuple[str, ...]:
    """Read endings that spaces part, each once."""
    return tuple(dict.fromkeys("" if ending == _NONE else ending for ending in endings.split()))


class Verbs:
    """The verbs of a language; ``respelt`` says how a stem is written before some endings (toc-, toqu-)."""

    def __init__(
        self, conjugations: tuple[Conjugation, ...], respelt: tuple[tuple[re.Pattern[str], str], ...] = ()
    ) -> None:
        """Take conjugations, and pairs of a part of a stem and what is written in its place."""
        self.endings = frozenset().union(*(known.endings.union(known.infinitives) for known in conjugations))
        self._conjugations = conjugations
        self._respelt = respelt
        self._cited = lru_cache(maxsize=1 << 14)(self._as_infinitive)
        self._found = lru_cache(maxsize=1 << 14)(self._as_form)

    def conjugates(self, infinitive: str, word: str) -> bool:
        """Say whether a word is a form of a verb that is given as its infinitive."""
        return not self._cited(infinitive).isdisjoint(self._found(word))

    def _as_infinitive(self, word: str) -> frozenset[tuple[int, str]]:
        """Return the conjugations a word is an infinitive of, with its stem in each way it may be written."""
        return frozenset(
            (number, written)
            for number, known in enumerate(self._conjugations)
            for ending in known.infinitives
            if word.endswith(ending)
            for stem in (word.removesuffix(ending),)
            if len(stem) >= _SHORTEST_STEM
            for written in self._written(stem)
        )

    def _as_form(self, word: str) -> frozenset[tuple[int, str]]:
        """Return the conjugations a word can be a form in, each with its stem."""
        return frozenset(
            (number, word.removesuffix(ending))
            for number, known in enumerate(self._conjugations)
            for ending in known.endings
            if word.endswith(ending)
        )

    def _written(self, stem: str) -> Iterator[str]:
        yield stem
        for end, replacement in self._respelt:
            written = end.sub(replacement, stem)
            if written != stem:
                yield written
