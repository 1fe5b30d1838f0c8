"""Bytes of a file into lines of characters that know where they begin, never holding more than one long line."""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import BinaryIO, NamedTuple

from termcheck.errors import DocumentError, Mistake, Place
from termcheck.parsing.wanted_pair import ANY_PAIR, WantedPair

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

_ENDIAN = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}
_WITHOUT_PLACES = ("iso2022", "utf-7", "hz", "punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined")


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file by its path as reports show it.

    ``in_project`` is its path from the top of its project, the same wherever it is named from, where that is known.
    """

    path: str
    in_project: str = field(default="", kw_only=True, compare=False)

    @property
    def telling_path(self) -> str:
        """The path whose names tell what the file is: the one in its project, where that is known."""
        return self.in_project or self.path


@dataclass(frozen=True, slots=True)
class OpenFile(NamedFile):
    """A file to be read: its path, and a stream of its bytes, opened at its start.

    ``languages`` are those a document in one language may be in; where there are several, its script decides.
    ``encoding`` is the codec that a user named for files that do not say theirs.
    ``remedy`` is what to do about bytes that are no UTF-8.
    ``wanted`` says which two languages are read of a file in several.
    """

    stream: BinaryIO
    languages: tuple[str, ...]
    encoding: str | None = None
    remedy: str = "save the file as UTF-8"
    wanted: WantedPair = ANY_PAIR


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


def decoded(file: OpenFile, declaration: re.Pattern[bytes] | None = None, default: str = "utf-8") -> Decoded:
    """Return the characters of a file, in the encoding of its byte order mark, or that it declares, or ``default``.

    ``declaration`` finds in the first 64 KB the name of an encoding, as its first group.
    Where the file says nothing and is no UTF-8, it is in the encoding that a user named.
    Lines end in LF, CRLF or CR; the lines are read as they are asked for.
    Raise ``DocumentError`` for a binary file, and for an encoding that is not known.
    """
    first = file.stream.read(_BLOCK)
    mark, encoding = next(((mark, name) for mark, name in _MARKS if first.startswith(mark)), (b"", ""))
    body = first[len(mark) :]
    encoding = encoding or _encoding(file, body, declaration, default)
    sample = codecs.getincrementaldecoder(encoding)("ignore").decode(body)
    if "\0" in sample:
        before = sample[: sample.index("\0")]
        raise DocumentError(_binary(file.path, before.count("\n") + 1))
    blocks = chain([body], iter(partial(file.stream.read, _BLOCK), b""))
    pieces = _pieces(blocks if encoding == "utf-8" else _as_utf8(blocks, encoding))
    return Decoded(encoding, sample, _lines(file, pieces, encoding, len(mark)))


def _encoding(file: OpenFile, body: bytes, declaration: re.Pattern[bytes] | None, default: str) -> str:
    """Return the encoding of a file without a byte order mark."""
    declared = declaration.search(body) if declaration else None
    if declared:
        return codec(file.path, declared[1].decode("ascii", "replace"))
    if file.encoding and (default != "utf-8" or not _is_utf8(_telling(file.stream, body))):
        return codec(file.path, file.encoding)
    return default


def _telling(stream: BinaryIO, body: bytes) -> bytes:
    """Return the first block of a file with more than ASCII, given its first and the stream of those behind it.

    The stream stands where it stood; if it cannot go back, only the first block is known.
    """
    if not body.isascii() or not stream.seekable():
        return body
    here = stream.tell()
    try:
        return next((block for block in iter(partial(stream.read, _BLOCK), b"") if not block.isascii()), body)
    finally:
        stream.seek(here)


def _is_utf8(body: bytes) -> bool:
    """Say whether the beginning of a file, in which the last character may be cut, is UTF-8 and not only ASCII."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(body)
    except UnicodeDecodeError:
        return False
    return not body.isascii()


def codec(path: str, name: str) -> str:
    """Return the name by which Python knows an encoding; raise ``DocumentError`` for one in which no byte has a place.

    Such are encodings that are not known, and those that shift between sets of characters (ISO-2022-JP, UTF-7).
    """
    try:
        found = codecs.lookup(name)
        "a".encode(found.name)
    except (LookupError, ValueError):
        message = f"the encoding “{name}” is not known; save the file as UTF-8"
        raise DocumentError(Mistake(Place(path), message)) from None
    if found.name in _ENDIAN:
        return _ENDIAN[found.name]
    if found.name.replace("_", "-").startswith(_WITHOUT_PLACES):
        message = f"files in {name} are not read, since it has no fixed bytes for a character; save the file as UTF-8"
        raise DocumentError(Mistake(Place(path), message))
    return found.name


def is_multibyte(name: str) -> bool:
    """Say whether a legacy encoding has characters of more than one byte, as those of East Asia have."""
    try:
        found = codecs.lookup(name).name
        return not found.startswith("utf") and len(bytes(range(256)).decode(found, "replace")) < 256  # noqa: PLR2004
    except LookupError:
        return False


def _as_utf8(blocks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """Yield another encoding as UTF-8; what is not valid becomes lone surrogates, not valid in UTF-8 either."""
    unicode = encoding.startswith("utf")
    decoder = codecs.getincrementaldecoder(encoding)("surrogatepass" if unicode else "surrogateescape")
    try:
        for block in blocks:
            yield decoder.decode(block).encode("utf-8", "surrogatepass")
        yield decoder.decode(b"", final=True).encode("utf-8", "surrogatepass")
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


def _lines(file: OpenFile, pieces: Iterable[bytes], encoding: str, byte: int) -> Iterator[Line | Mistake]:
    """Yield each line, or the mistake that makes it unreadable, counting bytes from the end of the mark."""
    number, begun, is_utf8 = 1, False, encoding == "utf-8"
    for piece in pieces:
        ended = piece[-1] in b"\r\n"
        if not begun:
            yield _line(file, encoding, number, byte, piece)
        byte += len(piece) if is_utf8 else _length(piece, encoding)
        number += ended
        begun = not ended


def _length(piece: bytes, encoding: str) -> int:
    """Return how many bytes of the file a piece is, given as UTF-8."""
    handler = "surrogatepass" if encoding.startswith("utf") else "surrogateescape"
    return len(piece.decode("utf-8", "surrogatepass").encode(encoding, handler))


def _line(file: OpenFile, encoding: str, number: int, byte: int, piece: bytes) -> Line | Mistake:
    """Return the line that UTF-8 bytes spell, or what is wrong with it."""
    if len(piece) > _LONGEST_PIECE:
        return _overlong(file.path, number)
    try:
        content = piece.decode()
    except UnicodeDecodeError as error:
        return _undecodable(file, encoding, Line(number, byte, piece[: error.start].decode()))
    if len(content) > LONGEST_LINE:
        return _overlong(file.path, number)
    return Line(number, byte, content) if "\0" not in content else _binary(file.path, number)


def _undecodable(file: OpenFile, encoding: str, readable: Line) -> Mistake:
    """Return the mistake for a line of which only the beginning is readable."""
    byte = readable.byte + len(readable.content.encode(encoding))
    name = encoding.removesuffix("-le").removesuffix("-be").upper()
    place = Place(file.path, readable.number, len(readable.content) + 1)
    return Mistake(place, f"byte {byte} of the file is not valid {name}; {file.remedy}")


def _overlong(path: str, number: int) -> Mistake:
    """Return the mistake for a line of more than ``LONGEST_LINE`` characters."""
    message = f"this line has more than {LONGEST_LINE:,} characters; break it into paragraphs"
    return Mistake(Place(path, number, 1), message)


def _binary(path: str, number: int) -> Mistake:
    """Return the mistake for a file with a NUL character."""
    return Mistake(Place(path, number, 1), "this is a binary file, not text; give its text, saved as UTF-8")
