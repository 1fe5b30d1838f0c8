"""XML as segments: what the XML formats share, built on expat, whose byte positions the texts keep.

Nothing outside the file is ever read: a DTD is not fetched, and a file that declares entities is refused.
"""

import abc
import codecs
import re
from collections import deque
from collections.abc import Iterator, Mapping
from typing import BinaryIO
from xml.parsers import expat

from termcheck.errors import DocumentError, Mistake, Place
from termcheck.parsing.decoding import LONGEST_LINE, codec, is_multibyte
from termcheck.parsing.icu_messages import as_message
from termcheck.parsing.xml.attributes import start_tag, value_pieces
from termcheck.parsing.xml.passages import Passage
from termcheck.text import Run, Segment, Span, Text

_BLOCK = 65_536
DEEPEST = 256
"""So many elements may stand in one another."""

_LONGEST_REFERENCE = 64
_MOST_DECLARED = 1_000
_LONGEST_TAG = 8 * 1024 * 1024
"""Bytes that a tag or a comment may have, which is held as a whole and looked at anew with each block."""

_STARTS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)

# XML 1.0, 2.8 and 3.1.
_DECLARATION = re.compile(rb"""<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""")


class XmlSegments(abc.ABC):
    """Reads a stream block by block; what a format makes of its elements waits in ``ready`` until it is asked for.

    Names of elements and attributes come as ``namespace name``, or as the name alone.
    A format sets ``passage`` where characters are wanted, and ``None`` where they are not;
    while ``skipped`` is not 0 they are not wanted either.
    ``window`` holds the bytes that the parser is at and those not ``fed`` to it yet; ``window_start`` is the index,
    as ``parser`` counts bytes, of the first of them.
    """

    def __init__(self, path: str, stream: BinaryIO, member: str = "") -> None:
        """Take a stream opened at its start, of a file or of a member of a zipped file."""
        self.path = path
        self.member = member
        self.encoding = "utf-8"
        self.ready: deque[Segment] = deque()
        self.passage: Passage | None = None
        self.skipped = 0
        self.ended = False
        self._stream = stream
        self._failure: DocumentError | None = None
        self.window = b""
        self.window_start = 0
        self._marked = False
        self._depth = 0
        self._attributes_declared = 0
        self._in_cdata = False
        # Expat knows no legacy encoding of more than one byte: such a file is given to it as UTF-8, and its bytes
        # are counted from the last place that was asked for, given in the bytes of both.
        self._window_encoding = self.encoding
        self._decoder: codecs.IncrementalDecoder | None = None
        self._strict: codecs.IncrementalDecoder | None = None
        self._counted = (0, 0)
        self.parser = self._new_parser()
        self.fed = 0
        self._passed_over = 0

    @abc.abstractmethod
    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""

    @abc.abstractmethod
    def end(self, name: str) -> None:
        """Take the end of an element."""

    def listen(self, parser: expat.XMLParserType) -> None:  # noqa: B027 - most readers want no more
        """Let a new parser report more than elements and characters; nothing, unless a reader wants it."""

    def malformed(self, reason: str) -> str:
        """Return what is wrong with XML at the present place, for which the parser gives a reason."""
        return reason

    def segments(self) -> Iterator[Segment]:
        """Yield the segments; raise ``DocumentError`` behind the last that could be read."""
        while True:
            while self.ready:
                ready, self.ready = self.ready, deque()
                yield from ready
            if self._failure is not None:
                raise self._failure
            if self.ended:
                return
            self.advance()

    def read_to_end(self) -> None:
        """Read what a format makes no segments of; raise ``DocumentError`` for what ends the reading before."""
        while not self.ended:
            self.advance()
        self.raise_failure()

    def advance(self) -> None:
        """Read another block; what is wrong in it is raised by ``segments``, behind what stands before it."""
        try:
            block = self._next_block()
        except DocumentError as error:
            self._failure, self.ended = error, True
            return
        except UnicodeDecodeError:
            message = f"this file is not in {self.encoding} as it says; save it as UTF-8"
            self._failure, self.ended = self.refuse(message), True
            return
        read_before = max(self.index(), 0)
        if self._window_encoding != self.encoding:
            self._byte()
        self.window = self.window[read_before - self.window_start :] + block
        self.window_start = read_before
        try:
            if len(self.window) > _LONGEST_TAG:
                raise self.refuse(f"a tag or comment has more than {_LONGEST_TAG:,} bytes here; it is not read")
            self.feed(final=not block)
        except DocumentError as error:
            self._failure = error
        except expat.ExpatError as error:
            reason = self.malformed(expat.ErrorString(error.code))
            place = Place(self.path, error.lineno, self._column(error.lineno, error.offset))
            self._failure = self._refuse(place, f"malformed XML: {reason}; nothing is read from here on")
        except (LookupError, ValueError):
            message = f"this file is not in {self.encoding} as it says, or XML knows no such encoding; save it as UTF-8"
            self._failure = self._refuse(Place(self.path, 1, 1), message)
        self.ended = not block or self._failure is not None

    def feed(self, *, final: bool) -> None:
        """Give the parser what was read."""
        self.parse_to(self.window_start + len(self.window), final=final)

    def parse_to(self, end: int, *, final: bool = False) -> None:
        """Give the parser the bytes up to one that was read, counted as it counts them."""
        begin, self.fed = self.fed, end
        self.parser.Parse(self.window[begin - self.window_start : end - self.window_start], final)

    def pass_over(self, passed: bytes) -> None:
        """Give the parser, in place of the next bytes that were read, line ends and spaces that keep its count."""
        self.fed += len(passed)
        last_line = passed.rpartition(b"\n")[2].decode()
        blank = b"\n" * passed.count(b"\n") + b" " * len(last_line)
        self._passed_over += len(passed) - len(blank)
        self.parser.CharacterDataHandler = None
        try:
            self.parser.Parse(blank)
        finally:
            self.parser.CharacterDataHandler = self._characters

    def index(self) -> int:
        """Return the index, from 0, of the byte at which the present place is, in what the parser reads."""
        return self.parser.CurrentByteIndex + self._passed_over

    def _next_block(self) -> bytes:
        """Return the next block of the file, in an encoding that expat knows."""
        block = self._stream.read(_BLOCK)
        if self._decoder is not None:
            return self._decoder.decode(block, not block).encode()
        if not self.window_start and not self.window:
            self.encoding = next((name for start, name in _STARTS if block.startswith(start)), self.encoding)
            self._marked = block.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
            self._window_encoding = self.encoding
            declared = _DECLARATION.match(block)
            encoding = codec(self.path, declared[1].decode()) if declared else self.encoding
            if self.encoding == "utf-8" and is_multibyte(encoding):
                self.encoding = encoding
                self._decoder = codecs.getincrementaldecoder(self.encoding)()
                self.parser = self._new_parser("utf-8")
                return self._decoder.decode(block, not block).encode()
            if self.encoding.startswith("utf-16"):
                # Expat takes half a character for a whole one.
                self._strict = codecs.getincrementaldecoder(self.encoding)()
        if self._strict is not None:
            self._strict.decode(block, not block)
        return block

    def raise_failure(self) -> None:
        """Raise what ended the reading, if anything did."""
        if self._failure is not None:
            raise self._failure

    def place(self) -> Place:
        """Return the present place: where the element, or the characters, begin that are told of just now."""
        line = self.parser.CurrentLineNumber
        return Place(self.path, line, self._column(line, self.parser.CurrentColumnNumber))

    def refuse(self, message: str) -> DocumentError:
        """Return the error for what stands at the present place."""
        return self._refuse(self.place(), message)

    def refuse_deeper(self) -> DocumentError:
        """Return the error for an element that stands in more than ``DEEPEST`` others."""
        return self.refuse(f"elements are nested deeper than {DEEPEST}; this is no file of a translator")

    def _refuse(self, place: Place, message: str) -> DocumentError:
        """Return the error for a place; one in a member is told in words, since the file itself has no such line."""
        if self.member:
            message = f"“{self.member}” in it, line {place.line}, column {place.column}: {message}"
            place = Place(self.path)
        return DocumentError(Mistake(place, message))

    def line(self) -> int:
        """Return the line, from 1, of the present place."""
        return self.parser.CurrentLineNumber

    def text(self, passage: Passage) -> Text:
        """Return the text of a passage."""
        return passage.text(self.path, self.encoding, self.member)

    def message(self, passage: Passage) -> Text:
        """Return the text of a message of a program, with its branches; entities of HTML are what they mean."""
        return as_message(self.text(passage), passage.mask)

    def release(self, passage: Passage) -> None:
        """End an element of a passage at whose edges programs drop white space."""
        passage.release(len(" ".encode(self.encoding)))

    def place_character(self, character: str, *, opaque: bool = False) -> None:
        """Put a character into the passage that an element stands for; it stands where the element begins."""
        if self.passage is None:
            return
        if opaque:
            self.passage.opaque.append(Span(self.passage.length, self.passage.length + 1))
        self.passage.add(character, self._here(""), -1)

    def add_attribute(self, name: str, passage: Passage) -> None:
        """Add the value of an attribute, by its name as written, of the element that has just started, to a passage."""
        tag = start_tag(self.window, self.index() - self.window_start, self._window_encoding)
        for characters, place, end in value_pieces(tag, name, self._here(None), self.encoding):
            if passage.length > LONGEST_LINE or len(characters) > LONGEST_LINE:
                raise self.refuse(f"this text has more than {LONGEST_LINE:,} characters; break it into segments")
            passage.add(characters, place, end)

    def _new_parser(self, encoding: str | None = None) -> expat.XMLParserType:
        """Return a parser that reports to this reader."""
        parser = expat.ParserCreate(encoding, namespace_separator=" ")
        parser.XmlDeclHandler = self._declared
        parser.EntityDeclHandler = self._entity_declared
        parser.AttlistDeclHandler = self._attribute_declared
        parser.SkippedEntityHandler = self._entity_unknown
        parser.StartElementHandler = self._started
        parser.EndElementHandler = self._closed
        parser.CharacterDataHandler = self._characters
        parser.StartCdataSectionHandler = lambda: setattr(self, "_in_cdata", True)
        parser.EndCdataSectionHandler = lambda: setattr(self, "_in_cdata", False)
        self.listen(parser)
        return parser

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and not self.encoding.startswith("utf-16") and self._decoder is None:
            try:
                self.encoding = codecs.lookup(encoding).name
            except LookupError:
                self.encoding = encoding
            self._window_encoding = self.encoding

    def _entity_declared(self, *_declaration: object) -> None:
        raise self.refuse("this file declares an entity, which is not read for safety; write the characters themselves")

    def _attribute_declared(
        self,
        _element: str,
        name: str,
        _kind: str,
        default: str | None,
        _required: bool,  # noqa: FBT001 - as expat calls it
    ) -> None:
        self._attributes_declared += 1
        # Each element is given every default of its kind, or searched for it.
        if default is not None or self._attributes_declared > _MOST_DECLARED:
            message = f"this file declares the attribute “{name}”, which is not read for safety; take its DTD out"
            raise self.refuse(message)

    def _entity_unknown(self, name: str, _is_parameter: bool) -> None:  # noqa: FBT001 - expat calls it so
        raise self.refuse(f"the entity “{name}” is not declared in this file; write the character itself")

    def _started(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self.refuse_deeper()
        self.start(name, attributes)

    def _closed(self, name: str) -> None:
        self._depth -= 1
        self.end(name)

    def _characters(self, characters: str) -> None:
        passage = self.passage
        if passage is None or self.skipped:
            return
        if passage.length > LONGEST_LINE:
            raise self.refuse(f"this text has more than {LONGEST_LINE:,} characters; break it into segments")
        written = self._spelling(characters) if len(characters) == 1 else None
        place = self._here(written)
        # What a reference means may be a character that the encoding does not have.
        end = place.byte + len(characters.encode(self.encoding, "surrogatepass")) if written is None else -1
        passage.add(characters, place, end)

    def _here(self, written: str | None) -> Run:
        parser = self.parser
        line = parser.CurrentLineNumber
        quoting = "cdata" if self._in_cdata else ""
        return Run(0, line, self._column(line, parser.CurrentColumnNumber), self._byte(), written, quoting)

    def _byte(self) -> int:
        """Return the byte of the file at which the present place is."""
        index = max(self.index(), 0)
        if self._window_encoding == self.encoding:
            return index
        since, byte = self._counted
        passed = self.window[since - self.window_start : index - self.window_start]
        self._counted = index, byte + len(passed.decode().encode(self.encoding))
        return self._counted[1]

    def _column(self, line: int, before: int) -> int:
        """Return the column, from 1, behind so many code points of a line, of which a byte order mark is none."""
        return before if line == 1 and self._marked else before + 1

    def _spelling(self, character: str) -> str | None:
        """Return how the file spells a character that came alone: a reference, or a line end of its own."""
        width = 2 if self._window_encoding.startswith("utf-16") else 1
        begin = self.index() - self.window_start
        # A window may cut the last character of another kind; only ASCII is looked for.
        ahead = self.window[begin : begin + _LONGEST_REFERENCE * width].decode(self._window_encoding, "ignore")
        if ahead[:1] == "\r":
            return "\r\n" if ahead[1:2] == "\n" else "\r"
        if ahead[:1] == "&" and not self._in_cdata:
            return ahead[: ahead.index(";") + 1] if ";" in ahead else character
        return None
