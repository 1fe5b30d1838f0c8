"""What matching tells the rules: which terms stand in a segment, how, and what each demand of the source got."""

import enum
from dataclasses import dataclass

from termcheck.glossary import ConceptEntry, Term
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


@dataclass(frozen=True, slots=True)
class Demand:
    """A concept that stands in the source, the spans where it does, and what renders it in the target.

    ``renderings`` are right; ``substitutes`` are what stands in the place of renderings that are lacking.
    ``expected`` are the renderings asked for, preferred ones first; ``stays`` says that they are no translations.
    """

    concept: ConceptEntry
    spans: tuple[Span, ...]
    renderings: tuple[Occurrence, ...]
    substitutes: tuple[Occurrence, ...]
    expected: tuple[str, ...]
    stays: bool = False

    @property
    def shortfall(self) -> int:
        """How many occurrences in the source nothing in the target answers."""
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
