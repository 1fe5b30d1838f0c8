"""Mining: which terms recur in texts and their translations, and which renderings they get there."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from termcheck.errors import Place

LEAST = 3
"""In so many pairs a term and its rendering must stand together, unless something else is asked for."""


class Pair(NamedTuple):
    """A text, its translation, and where the translation stands."""

    source: str
    target: str
    place: Place


@dataclass(frozen=True, slots=True)
class Rendering:
    """What a term is rendered by, and in how many pairs."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A term that recurs, and what it is rendered by: what could become an entry.

    ``count`` are the pairs in which the term has this rendering, of ``occurrences`` with the term.
    ``association`` is the log-likelihood ratio of term and rendering (Dunning 1993), ``score`` what candidates are
    ranked by; ``others`` are its other renderings, the most frequent first.
    """

    source: str
    rendering: str
    count: int
    occurrences: int
    association: float
    score: float
    others: tuple[Rendering, ...]
    examples: tuple[Pair, ...]


def mine(pairs: Iterable[Pair], source_language: str, target_language: str, least: int = LEAST) -> list[Candidate]:
    """Return what could become entries of a glossary, the likeliest first.

    The languages are BCP 47 tags; a term and its rendering stand together in at least ``least`` pairs.
    A pair that is there several times counts once, and the order of the pairs does not matter.
    """
    from termcheck.curation.mining.candidates import candidates
    from termcheck.curation.mining.sides import side

    distinct = sorted({(pair.source, pair.target): pair for pair in reversed(list(pairs))}.values())
    source = side((pair.source for pair in distinct), source_language, least)
    target = side((pair.target for pair in distinct), target_language, least, kin=True)
    return candidates(distinct, source, target, least)
