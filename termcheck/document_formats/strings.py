"""Strings, the texts of apps for iOS and macOS: ``"key" = "text";``, and property lists in XML with the same."""

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, NothingToCheckError, Place
from termcheck.parsing.characters import LARGEST, Characters, Piece, characters
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.icu_messages import as_message, masked_message_or_icu
from termcheck.parsing.locales import language_of
from termcheck.parsing.one_language import in_one_language
from termcheck.parsing.translation_notes import words_kept_verbatim
from termcheck.parsing.xml.head import decoded_head, root_element
from termcheck.parsing.xml.passages import spelled_in_xml
from termcheck.parsing.xml.property_lists import PropertyList
from termcheck.text import Document, Pairing, Run, Segment

# CoreFoundation, CFOldStylePList.c: white space, comments, strings in two quotes or none, escapes.
_SPACE = re.compile("[\t-\r \u2028\u2029]++")
_COMMENT = re.compile(r"//[^\n\r\u2028\u2029]*+|/\*(?:[^*]++|\*(?!/))*+\*/")
_LINE_END = re.compile(r"\r\n|[\r\n]")
_BEHIND = re.compile(r"[ \t]*+(//[^\n\r\u2028\u2029]*+|/\*(?:[^*\n\r]++|\*(?!/))*+\*/)[ \t]*+(?=[\r\n]|\Z)")
_STRING = re.compile(r""""(?:[^"\\]++|\\.)*+"|'(?:[^'\\]++|\\.)*+'|[A-Za-z0-9_$/:.-]++""", re.DOTALL)
_PIECE = re.compile(
    r"""(?P<escape>\\U[Dd][89ABab][0-9A-Fa-f]{2}\\U[Dd][C-Fc-f][0-9A-Fa-f]{2}
           |\\U[0-9A-Fa-f]{1,4}|\\[0-7]{1,3}|\\[^U])
       |[^\\]++
       |(?P<unfinished>\\U)""",
    re.VERBOSE,
)
_ESCAPED = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_WRITTEN = str.maketrans(
    {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"} | {chr(n): f"\\U{n:04x}" for n in range(8)}
)
_QUOTES = {'"': "double", "'": "single"}
_MARKS = {name: mark for mark, name in _QUOTES.items()}
_HALF = "\ufffd"
_FIRST_OF_NEXTSTEP = 0o200

_HEAD = 4096
_BINARY = b"bplist0"
_LOOKS = re.compile(rf"""(?:{_SPACE.pattern}|{_COMMENT.pattern})*+"[^"\\\n]{{1,500}}+"\s{{0,10}}+=\s{{0,10}}+["']""")
_MOST_COMMENTS = 50


class Strings(DocumentFormat):
    """Texts of an app for iOS or macOS behind keys, with their plurals."""

    suffixes = (".strings", ".stringsdict")

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - told by its content alone
        """Say whether a file begins with a key and a text in quotes."""
        return _LOOKS.match(decoded_head(head)) is not None

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is the key of its text."""
        whole = file.stream.read(4 * LARGEST + 1)
        if whole.startswith(_BINARY):
            message = "this is a binary property list; turn it into XML with: plutil -convert xml1"
            raise DocumentError(Mistake(Place(file.path, 1, 1), message))
        again = replace(file, stream=io.BytesIO(whole))
        if root_element(whole[:_HEAD]):
            found = _or_none(PropertyList(again).segments(), file.path)
        else:
            found = _or_none(_Table(characters(again, default=_encoding(whole))).segments(), file.path)
        language, segments = in_one_language(found, partial(language_of, file))
        return Document(file.path, None, language, segments, Pairing.KEY)

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with the escapes that they need between quotes of a kind, or in XML."""
        mark = _MARKS.get(run.quoting)
        if mark is None:
            return characters if run.quoting == "bare" else spelled_in_xml(characters, run)
        return characters.translate(_WRITTEN).replace(mark, f"\\{mark}")


def _or_none(segments: Iterator[Segment], path: str) -> Iterator[Segment]:
    """Yield segments; raise ``DocumentError`` where there is none."""
    empty = True
    for segment in segments:
        yield segment
        empty = False
    if empty:
        raise NothingToCheckError(Mistake(Place(path), 'this file holds no text; give one with "key" = "text";'))


def _encoding(whole: bytes) -> str:
    """Return the encoding of a file without a mark: UTF-16 where every other byte at its beginning is zero."""
    if whole[:1] and whole[1:2] == b"\0":
        return "utf-16-le"
    return "utf-16-be" if whole[:1] == b"\0" else "utf-8"


class _String(NamedTuple):
    """A string of the file: where it stands with its quotes, and its characters."""

    start: int
    end: int
    pieces: tuple[Piece, ...]


@dataclass(slots=True)
class _Table:
    """One reading of a file: where it is, the comments since the last text, lines of keys."""

    characters: Characters
    index: int = 0
    above: list[str] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    def segments(self) -> Iterator[Segment]:
        """Yield the texts; raise ``DocumentError`` where something else stands than a key and its text."""
        self._pass_blank()
        while self.index < len(self.characters.content):
            above, self.above = "\n".join(self.above), []
            key = self._string("a key")
            value = self._string("a text") if self._takes("=") else key
            if not self._takes(";"):
                message = "a semicolon is missing here; write one behind each text"
                if value is key:
                    message = "here should stand the text of this key; write an equals sign and the text"
                raise self.characters.refuse(self.index if value is key else value.end, message)
            segment = self._segment(key, value, (above, self._comment_behind()))
            if segment.target.content.strip():
                yield segment
            self._pass_blank()

    def _takes(self, sign: str) -> bool:
        """Take a sign and what is blank behind it; say whether it is there."""
        there = self.characters.content.startswith(sign, self.index)
        if there:
            self.index += 1
            if sign != ";":
                self._pass_blank()
        return there

    def _pass_blank(self) -> None:
        """Pass white space and comments; of these, keep those that no blank line parts from what follows."""
        content = self.characters.content
        while self.index < len(content):
            space = _SPACE.match(content, self.index)
            found = space or _COMMENT.match(content, self.index)
            if found is None:
                if content.startswith("/*", self.index):
                    raise self.characters.refuse(self.index, "this comment is never closed; write */ behind it")
                return
            if space and len(_LINE_END.findall(space[0])) > 1:
                self.above.clear()
            elif not space and len(self.above) < _MOST_COMMENTS:
                self.above.append(_said(found[0]))
            self.index = found.end()

    def _comment_behind(self) -> str:
        """Return what a comment says that ends the present line, and pass it."""
        found = _BEHIND.match(self.characters.content, self.index)
        if found is None:
            return ""
        self.index = found.end()
        return _said(found[1])

    def _string(self, what: str) -> _String:
        """Take a string and what is blank behind it."""
        content = self.characters.content
        found = _STRING.match(content, self.index)
        if found is None:
            raise self._refused(what)
        self.index = found.end()
        quoting = _QUOTES.get(found[0][0], "bare")
        inset = quoting != "bare"
        pieces = tuple(self._pieces(found.start() + inset, found.end() - inset, quoting))
        self._pass_blank()
        return _String(*found.span(), pieces)

    def _refused(self, what: str) -> DocumentError:
        """Return the error for what is no string."""
        sign = self.characters.content[self.index : self.index + 1]
        message = f'here should stand {what}; write "key" = "text"; and a quote inside as \\"'
        if sign and sign in "\"'":
            message = "a quote that opens here is never closed; close it"
        elif sign and sign in "{(<":
            message = "this is a property list of another form; turn it into XML with: plutil -convert xml1"
        return self.characters.refuse(self.index, message)

    def _pieces(self, start: int, end: int, quoting: str) -> Iterator[Piece]:
        """Yield the characters between two quotes; raise ``DocumentError`` at an escape that is no character."""
        for found in _PIECE.finditer(self.characters.content, start, end):
            meant = _meant(found[0]) if found["escape"] else None
            if found["unfinished"] or meant == "":
                message = "this escape is no character; write the character itself, or \\U and four hexadecimal digits"
                raise self.characters.refuse(found.start(), message)
            yield Piece(*found.span(), meant, quoting)

    def _segment(self, key: _String, value: _String, notes: Iterable[str]) -> Segment:
        """Return the segment of a key and its text."""
        written = self.characters.text(value.pieces, "", masked_message_or_icu)
        text = as_message(written, masked_message_or_icu)
        name = self.characters.text(key.pieces, "").content
        verbatim = words_kept_verbatim(notes, text.content)
        return Segment(name, None, text, verbatim=verbatim, faults=tuple(self._faults(name, key, value)))

    def _faults(self, name: str, key: _String, value: _String) -> Iterator[Mistake]:
        """Yield the faults of a key that stands in the file before, and of escapes that are half a character."""
        place = self.characters.place(key.start)
        if name in self.lines:
            message = f"“{name}” stands here a second time, first in line {self.lines[name]}; keep one of the two"
            yield Mistake(place, message)
        self.lines.setdefault(name, place.line or 1)
        for piece in value.pieces:
            if piece.meant == _HALF:
                message = "this is half a character; write both halves, as \\Ud83c\\Udfd4"
                yield Mistake(self.characters.place(piece.start), message)


def _said(comment: str) -> str:
    """Return a comment without its signs."""
    return comment.strip("/*").strip()


def _meant(escape: str) -> str:
    """Return the character of an escape, half of one replaced; nothing for a byte beyond ASCII."""
    sign = escape[1]
    if sign == "U":
        units = "".join(digits.zfill(4) for digits in escape.split("\\U"))[4:]
        return bytes.fromhex(units).decode("utf-16-be", "replace")
    if sign in "01234567":
        code = int(escape[1:], 8)
        return chr(code) if code < _FIRST_OF_NEXTSTEP else ""
    return _ESCAPED.get(sign, sign)
