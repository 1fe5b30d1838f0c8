"""Bytes of a file into lines of characters that know where they begin, never holding more than one long line."""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import BinaryIO, NamedTuple

from termcheck.errors import DocumentError, Mistake, Place

LONGEST_LINE = 1_000_000
"""Code points a line may have; beyond it a file is no text for people and would stall the checker."""

_LONGEST_PIECE = 4 * LONGEST_LINE
_BLOCK = 65_536
_LAST_CHARACTER = re.compile(rb"[^\x80-\xbf][\x80-\xbf]*\Z")

# UTF-32 comes first: its mark begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Line(NamedTuple):
    """One line of a file: its number from 1, the byte it begins at, and its characters with the line end."""

    number: int
    byte: int
    content: str


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file as characters: its codec without a byte order mark, its first 64 KB, and its lines.

    Among the lines stand the mistakes: one for each line that cannot be read, in its place.
    """

    encoding: str
    sample: str
    lines: Iterator[Line | Mistake]


def decoded(path: str, stream: BinaryIO) -> Decoded:
    """Return the characters of a stream opened at its start: UTF-8, or UTF-16 or UTF-32 with a byte order mark.

    Lines end in LF, CRLF or CR; the lines are read as they are asked for.
    Raise ``DocumentError`` for a binary file.
    """
    first = stream.read(_BLOCK)
    mark, encoding = next(((mark, name) for mark, name in _MARKS if first.startswith(mark)), (b"", "utf-8"))
    body = first[len(mark) :]
    sample = codecs.getincrementaldecoder(encoding)("ignore").decode(body)
    if "\0" in sample:
        before = sample[: sample.index("\0")]
        raise DocumentError(_binary(path, before.count("\n") + 1))
    blocks = chain([body], iter(partial(stream.read, _BLOCK), b""))
    pieces = _pieces(blocks if encoding == "utf-8" else _as_utf8(blocks, encoding))
    return Decoded(encoding, sample, _lines(path, pieces, encoding, len(mark)))


def _as_utf8(blocks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """Yield UTF-16 or UTF-32 as UTF-8; what is not valid becomes lone surrogates, not valid in UTF-8 either."""
    decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")
    try:
        for block in blocks:
            yield decoder.decode(block).encode("utf-8", "surrogatepass")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        # A last character cut short, or a number beyond Unicode: nothing can be read behind it.
        yield "\ud800".encode("utf-8", "surrogatepass")


def _pieces(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield lines with their ends; a line that is too long comes in several pieces, only the last with an end."""
    rest = b""
    for block in blocks:
        rest += block
        # A CR at the very end may be the first half of a CRLF.
        cut = max(rest.rfind(b"\n"), rest.rfind(b"\r", 0, -1)) + 1
        yield from rest[:cut].splitlines(keepends=True)
        rest = rest[cut:]
        if len(rest) > _LONGEST_PIECE + _BLOCK:
            cut = _last_character(rest)
            yield rest[:cut]
            rest = rest[cut:]
    yield from rest.splitlines(keepends=True)


def _last_character(rest: bytes) -> int:
    """Return the index where the last character begins."""
    begun = _LAST_CHARACTER.search(rest, len(rest) - 4)
    return begun.start() if begun else len(rest)


def _lines(path: str, pieces: Iterable[bytes], encoding: str, byte: int) -> Iterator[Line | Mistake]:
    """Yield each line, or the mistake that makes it unreadable, counting bytes from the end of the mark."""
    number, begun, is_utf8 = 1, False, encoding == "utf-8"
    for piece in pieces:
        ended = piece[-1] in b"\r\n"
        if not begun:
            yield _line(path, encoding, number, byte, piece)
        byte += len(piece) if is_utf8 else len(piece.decode("utf-8", "surrogatepass").encode(encoding, "surrogatepass"))
        number += ended
        begun = not ended


def _line(path: str, encoding: str, number: int, byte: int, piece: bytes) -> Line | Mistake:
    """Return the line that UTF-8 bytes spell, or what is wrong with it."""
    if len(piece) > _LONGEST_PIECE:
        return _overlong(path, number)
    try:
        content = piece.decode()
    except UnicodeDecodeError as error:
        return _undecodable(path, encoding, Line(number, byte, piece[: error.start].decode()))
    if len(content) > LONGEST_LINE:
        return _overlong(path, number)
    return Line(number, byte, content) if "\0" not in content else _binary(path, number)


def _undecodable(path: str, encoding: str, readable: Line) -> Mistake:
    """Return the mistake for a line of which only the beginning is readable."""
    byte = readable.byte + len(readable.content.encode(encoding))
    name = encoding.removesuffix("-le").removesuffix("-be").upper()
    place = Place(path, readable.number, len(readable.content) + 1)
    return Mistake(place, f"byte {byte} of the file is not valid {name}; save the file as UTF-8")


def _overlong(path: str, number: int) -> Mistake:
    """Return the mistake for a line of more than ``LONGEST_LINE`` characters."""
    message = f"this line has more than {LONGEST_LINE:,} characters; break it into paragraphs"
    return Mistake(Place(path, number, 1), message)


def _binary(path: str, number: int) -> Mistake:
    """Return the mistake for a file with a NUL character."""
    return Mistake(Place(path, number, 1), "this is a binary file, not text; give its text, saved as UTF-8")
