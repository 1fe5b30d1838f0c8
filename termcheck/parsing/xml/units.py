"""XML whose units are mostly plain: such a unit is read at once by a pattern, and the others element by element.

A pattern is tried only where a unit has just ended, and so neither in a comment nor in CDATA.
What it matches is well-formed, so that the parser need not see it: it is given the line ends alone.
"""

import abc
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import BinaryIO, ClassVar, NamedTuple

from termcheck.errors import Place
from termcheck.parsing.icu_messages import as_message, masked_message_or_icu
from termcheck.parsing.late_runs import LateRuns
from termcheck.parsing.translation_notes import verbatim_words
from termcheck.parsing.xml.passages import NOWHERE
from termcheck.parsing.xml.segments import XmlSegments
from termcheck.text import Run, Runs, Segment, Text

ATTRIBUTES = rb'(?:\s++(?!xmlns)(?:xml:)?+[A-Za-z_][\w.-]*+="[^"<&\t\n\r]*+")*+\s*+'
"""A pattern for the attributes of an element, up to its end, in no namespace and without references."""

ASCII_ATTRIBUTES = ATTRIBUTES.replace(rb"\r]", rb"\r\x80-\xff]")
"""The same for an element whose attributes are not read, and so not decoded."""

_ATTRIBUTE = re.compile(r'([\w:.-]++)="([^"]*+)"')
_PIECE = re.compile(r"&(?:lt|gt|amp|quot|apos);|[^&\r\n]++")
_MEANT = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&apos;": "'"}
_LONGEST_WAIT = 1 << 20
"""Bytes that may wait for the end of a unit; more are read element by element."""

_SIGNS = (b"&", b"\r", b"%", b"{", b"#", b"`", b"@", b"\\")
"""What a text has, beside a slash and ``www.``, that is not as it stands or may be no language: bytes found at once."""

_MOST_KINDS = 1024

# XML 1.0, 2.2 and 2.4.
_NO_CHARACTERS = bytes({*range(0x20)} - {*b"\t\n\r"})


@lru_cache(maxsize=1024)
def attributes_in(tag: bytes) -> Mapping[str, str]:
    """Return the attributes that ``ATTRIBUTES`` has matched, by name as written.

    Raises ``ValueError`` for bytes that are no UTF-8, and for a name that stands twice.
    """
    pairs = _ATTRIBUTE.findall(tag.decode())
    attributes = dict(pairs)
    if len(attributes) < len(pairs):
        raise ValueError("an attribute stands twice")
    return attributes


class Block:
    """Bytes of a file behind an index where lines are counted from; it says where the later ones stand."""

    __slots__ = ("_begin", "_column", "_line", "_line_begin", "_reached", "_reached_line", "_start", "_window")

    def __init__(self, window: bytes, window_start: int, begin: int, place: Place) -> None:
        """Take bytes, the first one's offset in the file, an index in them, and the line and column of that byte."""
        self._window, self._start, self._begin = window, window_start, begin
        self._line, self._column = place.line or 1, place.column or 1
        self._reached, self._reached_line = begin, self._line

    def runs(self, index: int) -> tuple[Run, ...]:
        """Return where the character stands that begins with the byte at an index; going forward is fast."""
        begin, line = (self._reached, self._reached_line) if index >= self._reached else (self._begin, self._line)
        line += self._window.count(b"\n", begin, index)
        self._reached, self._reached_line = index, line
        newline = self._window.rfind(b"\n", self._begin, index)
        line_begin, column = (self._begin, self._column) if newline < 0 else (newline + 1, 1)
        return (Run(0, line, column + len(self._window[line_begin:index].decode()), self._start + index),)


class PlainKind(NamedTuple):
    """How a plain unit is read: the languages of its first and second text, which of them is the source, its state."""

    first_language: str
    second_language: str
    source_is_first: bool = True
    state: str = ""
    pending: bool = False


class XmlUnits(XmlSegments):
    """Reads a stream as ``XmlSegments`` does, and plain units faster.

    ``unit_end`` is the tag that ends a unit; ``plain_unit`` is the pattern of a whole unit with white space before it,
    in which no attribute has a reference, and no text but those that are read; what is not read is ASCII.
    Its groups are called ``id``, ``first`` and ``second`` (the texts, in the order of the file), ``note``,
    and ``tag…`` for what tells the kind of the unit.
    A format calls ``unit_ended`` where it takes the end of a unit; where ``ids_are_unique``,
    ``known`` holds those of the units so far, and another unit of such an id is no plain one.
    """

    unit_end: bytes
    plain_unit: re.Pattern[bytes]
    ids_are_unique: ClassVar[bool] = False

    def __init__(self, path: str, stream: BinaryIO) -> None:
        """Take a stream opened at its start."""
        super().__init__(path, stream)
        self.known: set[str] = set()
        self._kinds: dict[tuple[bytes | None, ...], PlainKind] = {}
        self._unit_ended_at = self._not_plain_before = -1

    @abc.abstractmethod
    def plain_kind(self, *tags: bytes | None) -> PlainKind | None:
        """Return the kind of a plain unit with tags of these attributes, in the order of the pattern's groups.

        ``None``, or a ``ValueError``, says that its elements are to be read.
        """

    def takes_plain(self) -> bool:
        """Say whether units that are plain can be taken in the present place."""
        return True

    def unit_ended(self) -> None:
        """Note that the end of a unit is taken just now."""
        self._unit_ended_at = self.index() + len(self.unit_end)

    def feed(self, *, final: bool) -> None:
        """Give the parser what was read, but for plain units; the beginning of a unit may wait for its end."""
        while True:
            if self._unit_ended_at == self.fed > self._not_plain_before and self.encoding == "utf-8":
                self._take_plain_units()
            end = self.window.find(self.unit_end, self.fed - self.window_start)
            if end < 0:
                break
            self.parse_to(self.window_start + end + len(self.unit_end))
        reached = self.window_start + len(self.window)
        if final or self._unit_ended_at != self.fed or reached - self.fed > _LONGEST_WAIT:
            self.parse_to(reached, final=final)

    def _take_plain_units(self) -> None:
        """Take the plain units that follow one another from where the parser is."""
        if not self.takes_plain():
            return
        begin = end = self.fed - self.window_start
        taken: list[Segment] = []
        try:
            for segment, behind in self._plain_segments(begin):
                taken.append(segment)
                end = behind
        except ValueError:
            # No UTF-8, or a reference to something else than a character of XML: the parser shall say what it is.
            pass
        if not taken:
            return
        units = self.window[begin:end]
        if not _is_well_formed(units):
            self._not_plain_before = self.window_start + end
            self.known.difference_update(segment.id for segment in taken)
            return
        self.pass_over(units)
        self.ready.extend(taken)
        self._unit_ended_at = self.fed

    def _plain_segments(self, end: int) -> Iterator[tuple[Segment, int]]:
        """Yield the segments of plain units from an index of the window on, each with the index behind its unit."""
        numbers = self.plain_unit.groupindex
        first, second = numbers["first"], numbers["second"]
        contents_in = itemgetter(*(numbers[name] - 1 for name in ("id", "first", "second", "note")))
        tags_in = itemgetter(*(number - 1 for name, number in numbers.items() if name.startswith("tag")))
        text_at, known = self._text_at(end), self.known
        while unit := self.plain_unit.match(self.window, end):
            groups = unit.groups()
            kind = self._kinds.get(tags_in(groups)) or self._kind(tags_in(groups))
            raw_identity, content, other_content, comment = contents_in(groups)
            identity = raw_identity.decode()
            if kind is None or identity in known:
                return
            language, other_language, source_is_first, state, pending = kind
            source = text_at(unit.start(first), content, language)
            target = text_at(unit.start(second), other_content, other_language)
            if not source_is_first:
                source, target = target, source
            words = verbatim_words(comment.decode(), source.content) if comment else ()
            if self.ids_are_unique:
                known.add(identity)
            end = unit.end()
            yield Segment(identity, source, target, False, state, pending, words), end  # noqa: FBT003 - not doubtful

    def _text_at(self, begin: int) -> Callable[[int, bytes | None, str], Text]:
        """Return what makes texts of content at indices of the window behind ``begin``."""
        path, block = self.path, Block(self.window, self.window_start, begin, self.place())
        # What a block does not have, no text in it has.
        special = any(sign in self.window for sign in _SIGNS) or self.window.rfind(b"www.") >= 0

        def text_at(start: int, content: bytes | None, language: str) -> Text:
            if not content:
                return Text("", language, path, NOWHERE)
            if special or b"/" in content:
                return _read(content.decode(), language, path, LateRuns(block, start))
            return Text(content.decode(), language, path, LateRuns(block, start))

        return text_at

    def _kind(self, tags: tuple[bytes | None, ...]) -> PlainKind | None:
        """Return the kind of a plain unit with such tags, and keep it for others with the same."""
        if len(self._kinds) > _MOST_KINDS:
            self._kinds.clear()
        kind = self.plain_kind(*tags)
        if kind is not None:
            self._kinds[tags] = kind
        return kind


def _read(content: str, language: str, path: str, run: LateRuns) -> Text:
    """Return a text that may have references or something to mask."""
    runs: Runs = run
    if "&" in content or "\r" in content:
        content, runs = _unescaped(content, run[0])
    text = Text(content, language, path, runs, "utf-8", *masked_message_or_icu(content))
    return as_message(text, masked_message_or_icu)


def _unescaped(content: str, begin: Run) -> tuple[str, tuple[Run, ...]]:
    """Return the characters that content with references means, and the runs where they stand, from its beginning.

    Raises ``ValueError`` for other references than the five of XML, and for content on several lines.
    """
    meant, runs, reached = "", [], 0
    line, column, byte = begin.line, begin.column, begin.byte
    while reached < len(content):
        piece = _PIECE.match(content, reached)
        if piece is None:
            raise ValueError("a reference or a line end")
        written = piece[0]
        character = _MEANT.get(written)
        runs.append(Run(len(meant), line, column + reached, byte, None if character is None else written))
        meant += character or written
        byte += len(written.encode())
        reached = piece.end()
    return meant, tuple(runs)


def _is_well_formed(units: bytes) -> bool:
    """Say whether units that are plain and were decoded hold only what XML allows, and lines that end in LF or CRLF."""
    return (
        len(units.translate(None, _NO_CHARACTERS)) == len(units)
        and (b"\r" not in units or units.count(b"\r") == units.count(b"\r\n"))
        and (b"]" not in units or b"]]>" not in units)
        and (b"\xef" not in units or not (b"\xef\xbf\xbe" in units or b"\xef\xbf\xbf" in units))
    )
