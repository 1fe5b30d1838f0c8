"""What matching tells the rules: which terms stand in a segment, how, and what each demand of the source got."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from termcheck.glossary import AdministrativeStatus, ConceptEntry, Term
from termcheck.text import Segment, Span


class Manner(enum.Enum):
    """How a rendering stands in the target."""

    RIGHT = enum.auto()
    MISCASED = enum.auto()
    DEPRECATED = enum.auto()
    DAMAGED = enum.auto()
    FOREIGN = enum.auto()
    UNTRANSLATED = enum.auto()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term in the target of a segment, standing for a concept.

    ``term`` is the term that stands there: for ``DAMAGED`` the one that was damaged,
    for ``UNTRANSLATED`` the source term, for ``FOREIGN`` the rendering of another concept, whose id is ``detail``.
    ``detail`` names the damage of a damaged rendering in words.
    ``replacements`` are what should stand there instead, in the form the text needs, best first.
    """

    span: Span
    concept: ConceptEntry
    term: Term
    manner: Manner
    detail: str = ""
    replacements: tuple[str, ...] = ()

    @property
    def rank(self) -> tuple[int, bool, str]:
        """What orders the readings of one span, the best first, whatever the order of the entries."""
        second_best = self.term.status is not AdministrativeStatus.PREFERRED
        return _BEST_FIRST.index(self.manner), second_best, self.concept.id


_BEST_FIRST = (
    Manner.RIGHT,
    Manner.DEPRECATED,
    Manner.MISCASED,
    Manner.DAMAGED,
    Manner.FOREIGN,
    Manner.UNTRANSLATED,
)


def best_readings(occurrences: Iterable[Occurrence]) -> list[Occurrence]:
    """Return one occurrence a span, in the best of its readings."""
    best: dict[Span, Occurrence] = {}
    for occurrence in occurrences:
        other = best.get(occurrence.span)
        if other is None or occurrence.rank < other.rank:
            best[occurrence.span] = occurrence
    return list(best.values())


@dataclass(frozen=True, slots=True)
class Demand:
    """A concept that stands in the source, the spans where it does, and what renders it in the target.

    ``renderings`` are right; ``substitutes`` are what stands in the place of renderings that are lacking.
    ``expected`` are the renderings asked for, preferred ones first; ``stays`` says that they are no translations.
    Of a concept that has but renderings that are decided against, none is asked for.
    """

    concept: ConceptEntry
    spans: tuple[Span, ...]
    renderings: tuple[Occurrence, ...]
    substitutes: tuple[Occurrence, ...]
    expected: tuple[str, ...]
    stays: bool = False

    @property
    def shortfall(self) -> int:
        """How many occurrences in the source nothing in the target answers; none where no rendering is asked for."""
        if not self.expected:
            return 0
        return max(len(self.spans) - len(self.renderings) - len(self.substitutes), 0)


@dataclass(frozen=True, slots=True)
class MatchedSegment:
    """A segment and what matching found in it.

    With a source that can be trusted, ``occurrences`` are the renderings and substitutes of its ``demands``;
    without one, the segment is a ``draft`` and they are all that the target alone can show.
    ``lost`` are words of the source that must stay as they are and do not stand in the target.
    """

    segment: Segment
    draft: bool
    demands: tuple[Demand, ...]
    occurrences: tuple[Occurrence, ...]
    lost: tuple[Span, ...] = ()
