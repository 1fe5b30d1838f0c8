"""XML whose units are mostly plain: such a unit is read at once by a pattern, and the others element by element.

A pattern is tried only where a unit has just ended, and so neither in a comment nor in CDATA.
What it matches is well-formed, so that the parser need not see it: it is given the line ends alone.
"""

import abc
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import BinaryIO

from termcheck.parsing.masking import masked_message, worth_masking
from termcheck.parsing.xml_segments import XmlSegments
from termcheck.text import Run, Segment, Text

ATTRIBUTES = rb'(?:\s++(?!xmlns)(?:xml:)?+[A-Za-z_][\w.-]*+="[^"<&\t\n\r]*+")*+\s*+'
"""A pattern for the attributes of an element, up to its end, in no namespace and without references."""

TextOf = Callable[[re.Match[bytes], int | str, str], Text]
"""What returns the text, in a language, of a group of a plain unit; groups are asked for in the order of the file."""

_ATTRIBUTE = re.compile(r'([\w:.-]++)="([^"]*+)"')
_PIECE = re.compile(r"&(?:lt|gt|amp|quot|apos);|[^&\r\n]++")
_MEANT = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&apos;": "'"}
_LONGEST_WAIT = 1 << 20
"""Bytes that may wait for the end of a unit; more are read element by element."""

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


class XmlUnits(XmlSegments):
    """Reads a stream as ``XmlSegments`` does, and plain units faster.

    ``unit_end`` is the tag that ends a unit; ``plain_unit`` is the pattern of a whole unit with white space before it,
    in which no attribute has a reference, and no text but those that are read.
    A format calls ``unit_ended`` where it takes the end of a unit.
    """

    unit_end: bytes
    plain_unit: re.Pattern[bytes]

    def __init__(self, path: str, stream: BinaryIO) -> None:
        """Take a stream opened at its start."""
        super().__init__(path, stream)
        self._unit_ended_at = self._not_plain_before = -1

    @abc.abstractmethod
    def plain_segment(self, unit: re.Match[bytes], text_of: TextOf) -> Segment | None:
        """Return the segment of a plain unit; ``None`` or a ``ValueError`` where its elements are to be read."""

    def forget_plain(self, segments: Iterable[Segment]) -> None:
        """Forget what was noted of the segments of units that will be read element by element after all."""

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
        begin = end = self.fed - self.window_start
        text_of = self._text_of()
        taken: list[Segment] = []
        match = self.plain_unit.match
        try:
            while unit := match(self.window, end):
                segment = self.plain_segment(unit, text_of)
                if segment is None:
                    break
                taken.append(segment)
                end = unit.end()
        except ValueError:
            # No UTF-8, or a reference to something else than a character of XML: the parser shall say what it is.
            pass
        if not taken:
            return
        if not _is_well_formed(self.window[begin:end]):
            self._not_plain_before = self.window_start + end
            self.forget_plain(taken)
            return
        self.pass_over(self.window_start + end)
        self.ready.extend(taken)
        self._unit_ended_at = self.fed

    def _text_of(self) -> TextOf:
        """Return what makes texts of the units that stand behind the parser, and counts lines on its way."""
        window, window_start, path = self.window, self.window_start, self.path
        seen = line_begin = self.fed - window_start
        place = self.place()
        line, before = place.line or 1, place.column or 1

        def text_of(unit: re.Match[bytes], group: int | str, language: str) -> Text:
            nonlocal seen, line, line_begin, before
            start = unit.start(group)
            newline = window.rfind(b"\n", seen, start)
            if newline >= 0:
                line += window.count(b"\n", seen, newline) + 1
                line_begin, before = newline + 1, 1
            seen = start
            run = Run(0, line, before + len(window[line_begin:start].decode()), window_start + start)
            content = unit[group].decode()
            runs: tuple[Run, ...] = (run,)
            if "&" in content or "\r" in content:
                content, runs = _unescaped(content, run)
            if worth_masking(content):
                opaque, transparent = masked_message(content)
                return Text(content, language, path, runs, opaque=opaque, transparent=transparent)
            return Text(content, language, path, runs)

        return text_of


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
    """Say whether units that are plain hold only what XML allows, and lines that end in LF or CRLF."""
    return (
        len(units.translate(None, _NO_CHARACTERS)) == len(units)
        and (b"\r" not in units or units.count(b"\r") == units.count(b"\r\n"))
        and (b"]" not in units or b"]]>" not in units)
        and (units.isascii() or _is_utf8(units))
    )


def _is_utf8(units: bytes) -> bool:
    """Say whether bytes are valid UTF-8 without the two numbers that are no characters."""
    try:
        units.decode()
    except UnicodeDecodeError:
        return False
    return b"\xef" not in units or not (b"\xef\xbf\xbe" in units or b"\xef\xbf\xbf" in units)
