"""What a user can mend: one family of errors, each with its place and the remedy."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A point in a file; line and column count from 1, columns in code points.

    ``spot`` is what people call it where lines and columns mean nothing to them (``cell B4 of “Terms”``); line and
    column are then those of the cell.
    """

    path: str
    line: int | None = None
    column: int | None = None
    spot: str = ""

    def __str__(self) -> str:
        """Write the place the way editors and terminals link it, ``path:line:column``, or as people call it."""
        if self.spot:
            return f"{self.path}: {self.spot}"
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing wrong in a file: where it stands, what it is, and what to do about it."""

    place: Place
    message: str

    def __str__(self) -> str:
        """Write ``path:line:column: message``."""
        return f"{self.place}: {self.message}"


class TermcheckError(Exception):
    """Input that cannot be used; ``mistakes`` holds every reason found, in file order."""

    def __init__(self, *mistakes: Mistake) -> None:
        """Take the mistakes to report, at least one."""
        super().__init__(*mistakes)
        self.mistakes = mistakes

    def __str__(self) -> str:
        """Write one mistake a line."""
        return "\n".join(map(str, self.mistakes))


class DocumentError(TermcheckError):
    """A document that cannot be read, wholly or from some place on."""


class NothingToCheckError(DocumentError):
    """A document that can be read, but holds no text, or none in a language that the glossary speaks."""


class GlossaryError(TermcheckError):
    """A glossary that cannot be used."""


class UsageError(TermcheckError):
    """A name, option or setting that means nothing to termcheck."""
