"""What comes out: findings, made once, whole, and never changed."""

import enum
import hashlib
from dataclasses import dataclass
from typing import Literal

from termcheck.text import Position, Segment, Span, Text


class Severity(enum.IntEnum):
    """How grave a finding is; comparable, the gravest last."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        """Return the name used in reports and options, in lower case."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in a document where the copy departs from the glossary.

    ``span`` lies in the segment's ``side``; ``replacements`` are what should stand in the target, best first.
    On the source side they say what is expected of the translation, not what to write over the span.
    ``evidence`` holds other places that explain the finding, most telling first.
    """

    rule: str
    severity: Severity
    message: str
    concept: str | None
    segment: Segment
    side: Literal["source", "target"]
    span: Span
    replacements: tuple[str, ...] = ()
    evidence: tuple["Evidence", ...] = ()

    @property
    def text(self) -> Text:
        """The text the span lies in."""
        source = self.segment.source
        return source if self.side == "source" and source is not None else self.segment.target

    @property
    def excerpt(self) -> str:
        """The characters that stand at the span."""
        return self.text[self.span]

    @property
    def position(self) -> Position:
        """Where the span begins in the file."""
        return self.text.position(self.span.start)

    @property
    def fingerprint(self) -> str:
        """Sixteen hex digits that stay the same when lines are added above: rule, concept and the texts."""
        source = self.segment.source.content if self.segment.source else ""
        parts = (self.rule, self.concept or "", self.side, self.excerpt, source, self.segment.target.content)
        return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place elsewhere in the document that bears on a finding."""

    segment: Segment
    side: Literal["source", "target"]
    span: Span


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """What was checked in one document, told after its findings.

    ``judged`` counts the segments; ``doubtful`` those whose source could not be trusted, so that bilingual
    rules were silent;
    ``untranslated`` those with a source and no target text, or with one that the file calls unfinished,
    which no rule looks at;
    ``states`` are those the file's translations are in, where only some of them were asked for.
    """

    path: str
    judged: int
    doubtful: int = 0
    untranslated: int = 0
    states: tuple[str, ...] = ()
