"""What is said of a glossary while it is read: mistakes, which forbid its use, and doubts."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from termcheck.errors import DocumentError, GlossaryError, Mistake, Place
from termcheck.glossary import ConceptEntry
from termcheck.parsing.glossary_validation import (
    contested_renderings,
    contradictions,
    duplicate_ids,
    gaps,
    in_file_order,
)


@dataclass(frozen=True, slots=True)
class Review:
    """The mistakes and the doubts met in one file."""

    mistakes: list[Mistake] = field(default_factory=list)
    doubts: list[Mistake] = field(default_factory=list)

    def complain(self, place: Place, message: str) -> None:
        """Keep a mistake."""
        self.mistakes.append(Mistake(place, message))

    def doubt(self, place: Place, message: str) -> None:
        """Keep a doubt."""
        self.doubts.append(Mistake(place, message))

    def verdict(self, languages: tuple[str, ...], concepts: Sequence[ConceptEntry]) -> tuple[Mistake, ...]:
        """Return all doubts about a glossary, those about its entries too; raise ``GlossaryError`` for its mistakes.

        ``languages`` has the source language first.
        """
        mistakes = [*self.mistakes, *duplicate_ids(concepts), *contradictions(concepts)]
        if mistakes:
            raise GlossaryError(*in_file_order(mistakes))
        return in_file_order([*self.doubts, *contested_renderings(languages, concepts), *gaps(languages, concepts)])


def unreadable(error: DocumentError) -> GlossaryError:
    """Return what ended the reading of a file as an error of a glossary; what has no line stands at the beginning."""
    mistakes = ((one.place, one.message) for one in error.mistakes)
    return GlossaryError(*(Mistake(Place(at.path, at.line or 1, at.column or 1), what) for at, what in mistakes))
