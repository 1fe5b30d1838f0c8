"""A whole file as characters, each of which knows its line, column and byte; texts are cut out of it piece by piece."""

import codecs
import io
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import accumulate
from typing import NamedTuple

from termcheck.errors import DocumentError, Mistake, Place
from termcheck.parsing.decoding import LONGEST_LINE, Decoded, Line, OpenFile, decoded
from termcheck.parsing.late_runs import LateRuns
from termcheck.parsing.masking import Mask, united
from termcheck.text import Run, Runs, Span, Text

LARGEST = 50_000_000
"""Code points that a file may have whose format is read whole."""

_STRIDE = 4096
"""Code points between two places of a long line whose bytes are known."""

# No encoding takes more than four bytes for a code point; a mark may stand before the first.
_LARGEST_IN_BYTES = 4 * (LARGEST + 2)


class Piece(NamedTuple):
    """Characters of a file that belong to a text: ``[start, end)`` in code points of the file without its mark.

    ``meant`` are the characters they stand for (``é`` for ``&eacute;``); none are told where these are what is written,
    unless the format has them at hand.
    an empty stretch with a ``meant`` character stands for something of the file that has no words.
    ``quoting`` is that of ``Run``. ``opaque`` characters are never matched.
    """

    start: int
    end: int
    meant: str | None = None
    quoting: str = ""
    opaque: bool = False


BarePiece = tuple[int, int, str | None, str, bool]
"""What a piece is without the names of its fields; formats that make very many of them save half the time."""


@dataclass(frozen=True)
class Characters:
    """The content of a file without its byte order mark, its codec, and where its lines begin.

    ``starts`` are indices of code points, ``offsets`` are bytes of the file, one of each for every line;
    the indices are found by ``find_starts`` when they are asked for.
    ``strides`` are the offsets at every so many code points of each long line, by the line's index,
    so that the time to find a place does not grow with the line.
    In a ``narrow`` file every character is one byte.
    ``raw`` are the bytes of a file that holds the content in UTF-8, and nothing else.
    """

    path: str
    encoding: str
    content: str
    find_starts: Callable[[], tuple[int, ...]] = field(compare=False)
    offsets: tuple[int, ...]
    strides: Mapping[int, tuple[int, ...]] = field(default_factory=dict, compare=False)
    narrow: bool = field(default=False, compare=False)
    raw: bytes | None = field(default=None, compare=False, repr=False)

    @cached_property
    def encoded(self) -> bytes:
        """The content in UTF-8."""
        return self.content.encode() if self.raw is None else self.raw

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The indices at which the lines begin."""
        return self.find_starts()

    def run(self, index: int, written: str | None = None, quoting: str = "", start: int = 0) -> Run:
        """Return where the character at an index stands, as a run that begins at ``start`` of a text."""
        line = bisect_right(self.starts, index)
        known, byte = self._known(line, index)
        byte += len(self.content[known:index].encode(self.encoding))
        return Run(start, line, index - self.starts[line - 1] + 1, byte, written, quoting)

    def _known(self, line: int, index: int) -> tuple[int, int]:
        """Return the index and the byte of the last character of a line, up to an index, whose byte is known."""
        starts, offsets = self.starts, self.offsets
        begin, byte = starts[line - 1], offsets[line - 1]
        if self.narrow or (line < len(starts) and offsets[line] - byte == starts[line] - begin):
            # Each character of the line is surely one byte.
            return index, byte + index - begin
        if index - begin > _STRIDE and line - 1 in self.strides:
            number = (index - begin) // _STRIDE
            return begin + number * _STRIDE, self.strides[line - 1][number]
        return begin, byte

    def _behind(self, line: int) -> int:
        """Return the index behind a line, by its number; what stands behind the last line end is on the last line."""
        return self.starts[line] if line < len(self.starts) else len(self.content) + 1

    def place(self, index: int) -> Place:
        """Return where the character at an index stands, as a place to tell people."""
        run = self.run(index)
        return Place(self.path, run.line, run.column)

    def index(self, line: int, column: int) -> int:
        """Return the index of the character at a line and column, both from 1."""
        return self.starts[line - 1] + column - 1

    def refuse(self, index: int, message: str) -> DocumentError:
        """Return the error for what stands at an index."""
        return DocumentError(Mistake(self.place(index), message))

    def text(self, pieces: Iterable[BarePiece], language: str, mask: Mask | None = None) -> Text:
        """Return the text made of some pieces, in order; ``mask`` says what is opaque and transparent in its content.

        A text without characters stands where its first piece does.
        """
        whole, kept = self.content, tuple(pieces)
        stretches: list[str] = []
        any_opaque = False
        for start, end, meant, _, is_opaque in kept:
            stretches.append(whole[start:end] if meant is None else meant)
            if is_opaque:
                any_opaque = True
        opaque = opaque_spans(kept, stretches) if any_opaque else ()
        return self.whole("".join(stretches), opaque, LateRuns(self, kept), language, mask)

    def stretch(self, start: int, end: int) -> str:
        """Return the characters between two indices."""
        return self.content[start:end]

    def size(self, characters: str) -> int:
        """Return by how much the index behind some characters is greater than the one before them."""
        return len(characters)

    def whole(self, content: str, opaque: Iterable[Span], runs: Runs, language: str, mask: Mask | None) -> Text:
        """Return the text with some content, given which of its characters are opaque and where all stand."""
        masked, transparent = mask(content) if mask else ((), ())
        if opaque:
            masked = united((*masked, *opaque))
        return Text(content, language, self.path, runs, self.encoding, masked, transparent)

    def runs(self, pieces: tuple[BarePiece, ...]) -> tuple[Run, ...]:
        """Return the runs of a text that is made of some pieces."""
        runs: list[Run] = []
        length, expected, quoting = 0, -1, ""
        line = begin = known = behind = byte = 0
        whole, encoding, starts = self.content, self.encoding, self.starts
        for start, end, meant, its_quoting, _ in pieces:
            written = None if meant is None else whole[start:end]
            if written == meant:
                written = None
            if start != expected or its_quoting != quoting or written is not None:
                if not known <= start < behind:
                    line = bisect_right(starts, start)
                    begin, behind = starts[line - 1], self._behind(line)
                    known, byte = self._known(line, start)
                byte += len(whole[known:start].encode(encoding))
                known = start
                runs.append(Run(length, line, start - begin + 1, byte, written, its_quoting))
            expected, quoting = end if written is None else -1, its_quoting
            length += end - start if meant is None else len(meant)
        return tuple(runs) or (self.run(0),)

    def line(self, index: int) -> int:
        """Return the line, from 1, of the character at an index."""
        return bisect_right(self.starts, index)


def opaque_spans(pieces: Iterable[BarePiece], stretches: Iterable[str]) -> Iterator[Span]:
    """Yield the spans of a text that are made of opaque pieces, which stand for some characters each."""
    end = 0
    for (_, _, _, _, is_opaque), stretch in zip(pieces, stretches, strict=True):
        start, end = end, end + len(stretch)
        if is_opaque and stretch:
            yield Span(start, end)


def characters(file: OpenFile, declaration: re.Pattern[bytes] | None = None, default: str = "utf-8") -> Characters:
    """Return the characters of a whole file, decoded as ``decoded`` does.

    Raise ``DocumentError`` for the first line that cannot be read, and for more than ``LARGEST`` code points.
    """
    raw = file.stream.read(_LARGEST_IN_BYTES)
    characters = decoded(replace(file, stream=io.BytesIO(raw)), declaration, default)
    return _at_once(file.path, raw, characters.encoding) or _line_by_line(file.path, characters)


def _at_once(path: str, raw: bytes, encoding: str) -> Characters | None:
    """Return the characters of a file in UTF-8 that has no mistakes and no long lines; nothing for another."""
    if encoding != "utf-8" or len(raw) > LARGEST or (b"\r" in raw and raw.count(b"\r") != raw.count(b"\r\n")):
        return None
    mark = len(codecs.BOM_UTF8) if raw.startswith(codecs.BOM_UTF8) else 0
    try:
        content = str(memoryview(raw)[mark:], encoding)
    except UnicodeDecodeError:
        return None
    narrow = content.isascii()
    lengths = list(map(len, io.BytesIO(raw)))
    longest = max(lengths, default=0)
    if b"\0" in raw or longest >= LONGEST_LINE or (longest > _STRIDE and not narrow):
        return None
    # Behind the last line end there is no line, unless something stands there.
    offsets = (mark, *accumulate(lengths))[: max(len(lengths), 1)]
    find_starts = (lambda: offsets) if narrow and not mark else partial(_starts, content, len(offsets))
    return Characters(path, encoding, content, find_starts, offsets, narrow=narrow, raw=None if mark else raw)


def _starts(content: str, number: int) -> tuple[int, ...]:
    """Return the indices at which so many lines begin that end in LF or CRLF."""
    starts, start, index = [0], 0, content.index
    for _ in range(number - 1):
        start = index("\n", start) + 1
        starts.append(start)
    return tuple(starts)


def _line_by_line(path: str, characters: Decoded) -> Characters:
    """Return the characters of a file, read line by line; raise ``DocumentError`` for the first mistake."""
    lines: list[str] = []
    starts: list[int] = []
    offsets: list[int] = []
    strides: dict[int, tuple[int, ...]] = {}
    size = 0
    for line in characters.lines:
        if isinstance(line, Mistake):
            raise DocumentError(line)
        if len(line.content) > _STRIDE:
            strides[len(lines)] = tuple(_strides(line, characters.encoding))
        starts.append(size)
        offsets.append(line.byte)
        lines.append(line.content)
        size += len(line.content)
        if size > LARGEST:
            message = f"this file has more than {LARGEST:,} characters; split it"
            raise DocumentError(Mistake(Place(path, line.number), message))
    content = "".join(lines)
    found = tuple(starts or [0])
    return Characters(path, characters.encoding, content, lambda: found, tuple(offsets or [0]), strides)


def _strides(line: Line, encoding: str) -> Iterator[int]:
    """Yield the byte at every so many code points of a line."""
    byte = line.byte
    for begin in range(0, len(line.content) + 1, _STRIDE):
        yield byte
        byte += len(line.content[begin : begin + _STRIDE].encode(encoding))
