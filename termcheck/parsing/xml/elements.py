"""XML as elements: small trees of a file, one after the other, each with its place and its text.

White space in a text means one space, as XML files are indented; white space written as a reference is kept.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple
from xml.parsers import expat

from msgspec import Struct

from termcheck.errors import DocumentError, Mistake, Place
from termcheck.parsing.decoding import codec
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.xml.segments import DEEPEST, XmlSegments

XML_LANGUAGE = "http://www.w3.org/XML/1998/namespace lang"

_WHITE = " \t\r\n"
_WHITE_SPACE = re.compile(r"[ \t\r\n]+")
_NATIVE_CODE = frozenset({"bpt", "ept", "it", "ph", "ut", "sc", "ec"})
_INLINE = _NATIVE_CODE | {"hi", "foreign"}

# XML 1.0, 2.2 has no such characters, so that they can stand for white space written as a reference.
_KEPT = str.maketrans(_WHITE, "\x01\x02\x03\x04")
_MEANT = str.maketrans("\x01\x02\x03\x04", _WHITE)


class Element(Struct):
    """An element: its name without a prefix, its attributes, and the texts and elements in it, in order.

    ``text_line`` and ``text_column`` are where its first character stands that is no white space; 0 without one.
    """

    path: str
    line: int
    column: int
    namespace: str
    name: str
    attributes: Mapping[str, str]
    content: "list[str | Element]"
    text_line: int = 0
    text_column: int = 0

    @property
    def place(self) -> Place:
        """Where the element begins."""
        return Place(self.path, self.line, self.column)

    @property
    def text_place(self) -> Place:
        """Where its text begins; where it begins itself if it has none."""
        return Place(self.path, self.text_line, self.text_column) if self.text_line else self.place

    @property
    def children(self) -> "list[Element]":
        """The elements in it."""
        return [piece for piece in self.content if not isinstance(piece, str)]

    @property
    def text(self) -> str:
        """The text in it and in its elements, but for native code."""
        content = self.content
        only = content[0] if len(content) == 1 else None
        written = only if isinstance(only, str) else "".join(_texts(self))
        if written.isprintable() and "  " not in written:
            return written.strip(" ")
        text = _WHITE_SPACE.sub(" ", written).strip(" ")
        return text.translate(_MEANT)

    @property
    def language(self) -> str:
        """The language that it says it is in, as written."""
        return self.attributes.get(XML_LANGUAGE) or self.attributes.get("lang", "")


def _texts(element: Element) -> Iterator[str]:
    """Yield the texts in an element, as gathered."""
    for piece in element.content:
        if isinstance(piece, str):
            yield piece
        elif piece.name not in _NATIVE_CODE:
            yield from _texts(piece)


@lru_cache(maxsize=1024)
def _divided(name: str) -> tuple[str, str]:
    """Return the namespace and the name without it."""
    namespace, _, local = name.rpartition(" ")
    return namespace, local


class Kind(NamedTuple):
    """A kind of XML: how people call it, the names its root may have, and the elements whose children come whole."""

    name: str
    roots: frozenset[str]
    parents: frozenset[str]


class XmlElements(XmlSegments):
    """Reads a glossary of some kind; what comes whole is yielded, and the rest stays in ``root``."""

    def __init__(self, file: GlossaryFile, kind: Kind) -> None:
        """Take a file; raise ``DocumentError`` where it was said to be in an encoding that is not known."""
        super().__init__(file.path, BytesIO(_in_its_encoding(file)))
        self.root: Element | None = None
        self._kind = kind
        self._parents = kind.parents
        self._open: list[Element] = []
        self._finished: list[Element] = []
        self._has_references = False
        self._space_counts = False

    def elements(self) -> Iterator[Element]:
        """Yield the elements; raise ``DocumentError`` behind the last that could be read."""
        while not self.ended:
            self.advance()
            finished, self._finished = self._finished, []
            yield from finished
        self.raise_failure()

    def raise_failure(self) -> None:
        """Raise what ended the reading, if anything did; what is wrong with the whole file stands at its beginning."""
        try:
            super().raise_failure()
        except DocumentError as error:
            places = [Place(self.path, one.place.line or 1, one.place.column or 1) for one in error.mistakes]
            raise DocumentError(*map(Mistake, places, (one.message for one in error.mistakes))) from None

    def listen(self, parser: expat.XMLParserType) -> None:
        """Gather characters in the element that they stand in; each element costs one call at either end."""
        parser.CharacterDataHandler = self._gathered
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end

    def feed(self, *, final: bool) -> None:
        """Give the parser what was read."""
        self._has_references = b"&#" in self.window or self.encoding.startswith("utf-16")
        super().feed(final=final)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        namespace, local = _divided(name)
        parser, opened = self.parser, self._open
        line, before = parser.CurrentLineNumber, parser.CurrentColumnNumber
        column = before + 1 if line > 1 else self._column(line, before)
        element = Element(self.path, line, column, namespace, local, attributes, [])
        if opened:
            opened[-1].content.append(element)
        elif local in self._kind.roots:
            self.root = element
        else:
            raise self.refuse(f"this is no {self._kind.name}: it begins with <{local}>")
        opened.append(element)
        self._space_counts = False
        if len(opened) > DEEPEST:
            raise self.refuse_deeper()

    def end(self, name: str) -> None:  # noqa: ARG002 - the parser has seen that it is the one that began
        """Take the end of an element."""
        opened = self._open
        element = opened.pop()
        self._space_counts = element.name in _INLINE
        if opened and opened[-1].name in self._parents:
            opened[-1].content.pop()
            self._finished.append(element)

    def malformed(self, reason: str) -> str:
        """Return what is wrong, with the element that is still open."""
        if not self._open:
            return reason
        within = self._open[-1]
        return f"{reason}, and <{within.name}>, which begins in line {within.line}, is not closed yet"

    def _gathered(self, characters: str) -> None:
        """Take characters, which never reach beyond a line end or a reference."""
        words = characters.lstrip(_WHITE)
        if words:
            element = self._open[-1]
            if not element.text_line:
                parser = self.parser
                line = parser.CurrentLineNumber
                before = parser.CurrentColumnNumber + len(characters) - len(words)
                element.text_line, element.text_column = line, before + 1 if line > 1 else self._column(line, before)
            element.content.append(characters)
            self._space_counts = True
        elif self._has_references and len(characters) == 1 and self._is_reference():
            self._open[-1].content.append(characters.translate(_KEPT))
            self._space_counts = True
        elif self._space_counts:
            self._open[-1].content.append(" ")

    def _is_reference(self) -> bool:
        """Say whether the present character is written as a reference."""
        begin = self.index() - self.window_start
        width = 2 if self.encoding.startswith("utf-16") else 1
        return self.window[begin : begin + width].strip(b"\0") == b"&"


def _in_its_encoding(file: GlossaryFile) -> bytes:
    """Return the bytes of a file; as UTF-8 where it names no encoding, is no UTF-8, and a user named another."""
    head = file.content[:200].replace(b"\0", b"")
    if file.encoding is None or b"encoding" in head.partition(b"?>")[0]:
        return file.content
    try:
        file.content.decode()
    except UnicodeDecodeError:
        if not file.content.startswith((b"\xff\xfe", b"\xfe\xff")):
            return file.content.decode(codec(file.path, file.encoding), "replace").encode()
    return file.content
