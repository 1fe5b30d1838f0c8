"""What is checked: documents made of segments, whose texts know where each character stands in the file."""

import enum
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, Protocol, overload

import msgspec

from termcheck.errors import Mistake


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch ``[start, end)`` of a text, in code points."""

    start: int
    end: int

    def __len__(self) -> int:
        """Return the length in code points."""
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Say whether every character of ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """Where a character stands in its file: line and column from 1 (code points), byte offset from 0."""

    line: int
    column: int
    byte: int


class Run(msgspec.Struct, frozen=True, gc=False):
    """Neighbouring characters of a text that also stand side by side in the file.

    ``start`` is the first character's index in the text; ``line``, ``column`` and ``byte`` are its place in the file.
    The run reaches to the next run, or to the end of the text.
    ``written`` is how the file spells the run where that differs from its characters, as ``""`` for a quote in CSV;
    such a run is one piece, and each of its characters stands where the piece begins.
    ``quoting`` names the way the file quotes the run, where its format has several (``cdata``, ``single``).
    A struct, as texts and segments are, because a table of a million rows makes two million of each.
    """

    start: int
    line: int
    column: int
    byte: int
    written: str | None = None
    quoting: str = ""


class Runs(Protocol):
    """The runs of a text, in order: a tuple, or what makes one when it is asked for."""

    def __len__(self) -> int:
        """Return how many there are."""

    def __iter__(self) -> Iterator[Run]:
        """Yield each."""

    @overload
    def __getitem__(self, index: int, /) -> Run: ...
    @overload
    def __getitem__(self, index: slice, /) -> tuple[Run, ...]: ...


WHOLE = (Run(0, 1, 1, 0),)
_START = attrgetter("start")
_STAGE = 1024


class Branch(NamedTuple):
    """One of the wordings between which a program chooses, in a message with a plural or a selection.

    ``argument`` numbers what is chosen by within the message, and ``name`` is its name; ``selector`` is the choice.
    """

    argument: int
    name: str
    selector: str
    span: Span


class Text(msgspec.Struct, frozen=True):
    """Characters of one language and the map from each of them to its place in the file.

    ``encoding`` is the file's codec without a byte order mark (``utf-16-le``, never ``utf-16``).
    In a zipped file, ``member`` is the member whose lines, columns and bytes are meant.
    Where lines say nothing to people, ``place`` says where the text stands (``paragraph 3``, ``cell B4 of “Prices”``).
    Characters inside ``opaque`` spans (code, URLs, placeholders) are never matched;
    ``transparent`` spans (inline tags) are skipped as if they were not there.
    ``branches`` are the wordings of a message that are never shown together, by their beginnings.
    """

    content: str
    language: str
    path: str = ""
    runs: Runs = WHOLE
    encoding: str = "utf-8"
    opaque: tuple[Span, ...] = ()
    transparent: tuple[Span, ...] = ()
    member: str = ""
    place: str = ""
    branches: tuple[Branch, ...] = ()

    def __getitem__(self, span: Span) -> str:
        """Return the characters of a span."""
        return self.content[span.start : span.end]

    def position(self, index: int) -> Position:
        """Return where the character at ``index`` stands; the text's length gives the place just behind it."""
        number, run = self._close_before(index)
        if run.written is None:
            # Between CR and LF the line has not ended yet.
            inside_end = self.content[max(index - 1, run.start) : index + 1] == "\r\n"
            before = _advance(run, self.content[run.start : index - inside_end], self.encoding)
            return _right_of(before, self.encoding) if inside_end else before
        return _advance(run, run.written if index >= self._end(number) else "", self.encoding)

    def byte_span(self, span: Span) -> Span:
        """Return the bytes of the file that spell the span, as a half-open span of byte offsets."""
        if span.start == span.end:
            byte = self.position(span.start).byte
            return Span(byte, byte)
        _, last = self._close_before(span.end - 1)
        spelling = self.content[last.start : span.end] if last.written is None else last.written
        return Span(self.position(span.start).byte, _advance(last, spelling, self.encoding).byte)

    def _close_before(self, index: int) -> tuple[int, Run]:
        """Return the number of the run that a character stands in, and where this, or a stage of it, begins."""
        number = max(bisect_right(self.runs, index, key=_START) - 1, 0)
        run = self.runs[number]
        if run.written is not None or index - run.start <= _STAGE:
            return number, run
        stages = _stages(self.content, run, self._end(number), self.encoding)
        return number, stages[bisect_right(stages, index, key=_START) - 1]

    def _end(self, number: int) -> int:
        """Return the index behind a run, by its number."""
        return self.runs[number + 1].start if number + 1 < len(self.runs) else len(self.content)


@lru_cache(maxsize=8)
def _stages(content: str, run: Run, end: int, encoding: str) -> Sequence[Run]:
    """Return a long run as several, lest the way to each of its places is counted from its start anew."""
    stages = [run]
    for middle in range(run.start + _STAGE, end, _STAGE):
        # A line ends behind CR and LF, not between them.
        start = middle + (content[middle - 1 : middle + 1] == "\r\n")
        place = _advance(stages[-1], content[stages[-1].start : start], encoding)
        stages.append(Run(start, place.line, place.column, place.byte))
    return stages


def _advance(run: Run, spelling: str, encoding: str) -> Position:
    """Return the place just behind ``spelling``, which the file spells out from the start of ``run``."""
    byte = run.byte + len(spelling.encode(encoding, "surrogatepass"))
    lines = spelling.count("\n") + spelling.count("\r") - spelling.count("\r\n")
    if not lines:
        return Position(run.line, run.column + len(spelling), byte)
    last_line = max(spelling.rfind("\n"), spelling.rfind("\r")) + 1
    return Position(run.line + lines, len(spelling) - last_line + 1, byte)


def _right_of(carriage_return: Position, encoding: str) -> Position:
    """Return the place just behind a carriage return that a line feed follows."""
    return Position(carriage_return.line, carriage_return.column + 1, carriage_return.byte + len("\r".encode(encoding)))


class Segment(msgspec.Struct, frozen=True):
    """One unit of translation: a target text and, in bilingual documents, the source text it renders.

    ``id`` is the unit's id or key, or in line-based files the number of its first line.
    A ``doubtful`` segment's source is a guess of the aligner, shown to people and not used to judge.
    ``state`` is what the file says of the translation, in its own word (``fuzzy``, ``final``);
    a ``pending`` one is called unfinished there, and is judged only where its state is asked for.
    ``unit_state`` is what the file says beside that of the whole unit that the segment stands in (``approved``).
    ``verbatim`` holds words of the source that a note forbids to translate.
    ``role`` is what a text is in the structure of its document (``heading 1``, ``list item``, ``cell``);
    ``cue`` is when a subtitle is shown, from and until, in milliseconds.
    ``faults`` tells of what is wrong in the file and matters for the check, but keeps nothing from being read.
    """

    id: str
    source: Text | None
    target: Text
    doubtful: bool = False
    state: str = ""
    pending: bool = False
    verbatim: tuple[str, ...] = ()
    role: str = ""
    cue: tuple[int, int] | None = None
    faults: tuple[Mistake, ...] = ()
    unit_state: str = ""


class Pairing(enum.Enum):
    """How the segments of a text and of its translation in another file are told to answer one another."""

    ORDER = enum.auto()
    KEY = enum.auto()
    TIME = enum.auto()


Copies = Iterable[tuple[Text, Text | None]]
"""Texts that a file keeps twice, each with its copy, or with none where that cannot be told from others."""


class Document(msgspec.Struct, frozen=True):
    """A file to check; its segments may be a stream and are read once.

    What is written into a text is written into its ``copies``, too, which may be a stream as well.
    """

    path: str
    source_language: str | None
    target_language: str
    segments: Iterable[Segment]
    pairing: Pairing = Pairing.ORDER
    copies: Copies = ()
