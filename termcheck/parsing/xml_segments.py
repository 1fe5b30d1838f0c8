"""XML as segments: what the XML formats share, built on expat, whose byte positions the texts keep.

Nothing outside the file is ever read: a DTD is not fetched, and a file that declares entities is refused.
"""

import abc
import codecs
from collections import deque
from collections.abc import Iterator, Mapping
from typing import BinaryIO
from xml.parsers import expat

from termcheck.errors import DocumentError, Mistake, Place
from termcheck.parsing.decoding import LONGEST_LINE
from termcheck.parsing.masking import masked_message, worth_masking
from termcheck.text import Run, Segment, Span, Text

PLACEHOLDER = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER (Unicode 23.8) stands in a text where the file has an inline element without words."""

_BLOCK = 65_536
_DEEPEST = 256
_LONGEST_REFERENCE = 64
_STARTS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


class Passage:
    """The characters of one text as they come, piece by piece, each with its place."""

    def __init__(self, language: str) -> None:
        """Take the language of the characters."""
        self.language = language
        self.length = 0
        self.opaque: list[Span] = []
        self._pieces: list[str] = []
        self._runs: list[Run] = []
        self._end = -1

    def add(self, characters: str, place: Run, end: int) -> None:
        """Add characters that begin at a place and end before a byte of the file."""
        if place.written is not None or place.byte != self._end:
            self._runs.append(place._replace(start=self.length))
        self._end = end if place.written is None else -1
        self._pieces.append(characters)
        self.length += len(characters)

    def text(self, path: str, encoding: str) -> Text:
        """Return the text, with what must not be matched in it."""
        content = "".join(self._pieces)
        opaque, transparent = masked_message(content) if worth_masking(content) else ((), ())
        if self.opaque:
            opaque = _united(sorted((*opaque, *self.opaque)))
        runs = tuple(self._runs) or (Run(0, 1, 1, 0),)
        return Text(content, self.language, path, runs, encoding, opaque=opaque, transparent=transparent)


def _united(spans: list[Span]) -> tuple[Span, ...]:
    """Return spans in order, overlapping ones as one."""
    united: list[Span] = []
    for span in spans:
        if united and span.start < united[-1].end:
            united[-1] = Span(united[-1].start, max(span.end, united[-1].end))
        else:
            united.append(span)
    return tuple(united)


class XmlSegments(abc.ABC):
    """Reads a stream block by block; what a format makes of its elements waits in ``ready`` until it is asked for.

    Names of elements and attributes come as ``namespace name``, or as the name alone.
    A format sets ``passage`` where characters are wanted, and ``None`` where they are not;
    while ``skipped`` is not 0 they are not wanted either.
    """

    def __init__(self, path: str, stream: BinaryIO) -> None:
        """Take a stream opened at its start."""
        self.path = path
        self.encoding = "utf-8"
        self.ready: deque[Segment] = deque()
        self.passage: Passage | None = None
        self.skipped = 0
        self.ended = False
        self._stream = stream
        self._failure: DocumentError | None = None
        self._window = b""
        self._window_start = 0
        self._marked = False
        self._depth = 0
        self._in_cdata = False
        self._parser = self._new_parser()

    @abc.abstractmethod
    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""

    @abc.abstractmethod
    def end(self, name: str) -> None:
        """Take the end of an element."""

    def segments(self) -> Iterator[Segment]:
        """Yield the segments; raise ``DocumentError`` behind the last that could be read."""
        while True:
            while self.ready:
                yield self.ready.popleft()
            if self._failure is not None:
                raise self._failure
            if self.ended:
                return
            self.advance()

    def advance(self) -> None:
        """Read another block; what is wrong in it is raised by ``segments``, behind what stands before it."""
        block = self._stream.read(_BLOCK)
        if not self._window_start and not self._window:
            self.encoding = next((name for start, name in _STARTS if block.startswith(start)), self.encoding)
            self._marked = block.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        read_before = max(self._parser.CurrentByteIndex, 0)
        self._window = self._window[read_before - self._window_start :] + block
        self._window_start = read_before
        try:
            self._parser.Parse(block, not block)
        except DocumentError as error:
            self._failure = error
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            place = Place(self.path, error.lineno, self._column(error.lineno, error.offset))
            self._failure = DocumentError(Mistake(place, f"malformed XML: {reason}; nothing is read from here on"))
        except (LookupError, ValueError):
            message = f"the encoding {self.encoding} is not known to XML readers; save the file as UTF-8"
            self._failure = DocumentError(Mistake(Place(self.path, 1, 1), message))
        self.ended = not block or self._failure is not None

    def raise_failure(self) -> None:
        """Raise what ended the reading, if anything did."""
        if self._failure is not None:
            raise self._failure

    def refuse(self, message: str) -> DocumentError:
        """Return the error for what stands at the present place."""
        line = self._parser.CurrentLineNumber
        place = Place(self.path, line, self._column(line, self._parser.CurrentColumnNumber))
        return DocumentError(Mistake(place, message))

    def line(self) -> int:
        """Return the line, from 1, of the present place."""
        return self._parser.CurrentLineNumber

    def text(self, passage: Passage) -> Text:
        """Return the text of a passage."""
        return passage.text(self.path, self.encoding)

    def place_character(self, character: str, *, opaque: bool = False) -> None:
        """Put a character into the passage that an element stands for; it stands where the element begins."""
        if self.passage is None:
            return
        if opaque:
            self.passage.opaque.append(Span(self.passage.length, self.passage.length + 1))
        self.passage.add(character, self._here(""), -1)

    def _new_parser(self) -> expat.XMLParserType:
        """Return a parser that reports to this reader."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.XmlDeclHandler = self._declared
        parser.EntityDeclHandler = self._entity_declared
        parser.SkippedEntityHandler = self._entity_unknown
        parser.StartElementHandler = self._started
        parser.EndElementHandler = self._closed
        parser.CharacterDataHandler = self._characters
        parser.StartCdataSectionHandler = lambda: setattr(self, "_in_cdata", True)
        parser.EndCdataSectionHandler = lambda: setattr(self, "_in_cdata", False)
        return parser

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and not self.encoding.startswith("utf-16"):
            try:
                self.encoding = codecs.lookup(encoding).name
            except LookupError:
                self.encoding = encoding

    def _entity_declared(self, *_declaration: object) -> None:
        raise self.refuse("this file declares an entity, which is not read for safety; write the characters themselves")

    def _entity_unknown(self, name: str, _is_parameter: bool) -> None:  # noqa: FBT001 - expat calls it so
        raise self.refuse(f"the entity “{name}” is not declared in this file; write the character itself")

    def _started(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self.refuse(f"elements are nested deeper than {_DEEPEST}; this is no file of a translator")
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
        passage.add(characters, place, place.byte + len(characters.encode(self.encoding, "surrogatepass")))

    def _here(self, written: str | None) -> Run:
        parser = self._parser
        line = parser.CurrentLineNumber
        return Run(0, line, self._column(line, parser.CurrentColumnNumber), parser.CurrentByteIndex, written)

    def _column(self, line: int, before: int) -> int:
        """Return the column, from 1, behind so many code points of a line, of which a byte order mark is none."""
        return before if line == 1 and self._marked else before + 1

    def _spelling(self, character: str) -> str | None:
        """Return how the file spells a character that came alone: a reference, or a line end of its own."""
        width = 2 if self.encoding.startswith("utf-16") else 1
        begin = self._parser.CurrentByteIndex - self._window_start
        # A window may cut the last character of another kind; only ASCII is looked for.
        ahead = self._window[begin : begin + _LONGEST_REFERENCE * width].decode(self.encoding, "ignore")
        if ahead[:1] == "\r":
            return "\r\n" if ahead[1:2] == "\n" else "\r"
        if ahead[:1] == "&" and not self._in_cdata:
            return ahead[: ahead.index(";") + 1] if ";" in ahead else character
        return None
