"""What formats of subtitles share: times, and cues whose lines become texts that are seen through their markup."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import NamedTuple

from msgspec.structs import replace

from termcheck.errors import Mistake, NothingToCheckError, Place
from termcheck.language.script import detect
from termcheck.parsing.characters import Characters, Piece
from termcheck.parsing.masking import masked_prose, united
from termcheck.text import Document, Pairing, Segment, Span, Text

ARROW = "-->"

TAGS = r"</?(?i:[bius]|em|strong|strike|span|font|br)(?:[\s/][^<>]{0,500}+)?>"
"""A pattern for the tags of styling that are found in subtitles of any format, some of them by mistake."""

_POINT = r"(?:(\d{1,4})\s?:\s?)?(\d{1,2})\s?:\s?(\d{1,2})(?:\s?[.,:]\s?(\d{1,3}))?"
_TIMES = re.compile(rf"\s*+{_POINT}\s*+(?:-{{1,3}}|[–—])>\s*+{_POINT}(?=\s|\Z)", re.ASCII)
_POINT_GROUPS = 4

_DASH = re.compile(r"(?:^|(?<=[\r\n]))[ \t]{0,20}+([-‐–—−]{1,3})")
_SAMPLE = 5_000
"""So many pieces of text tell the language of a file that may be in one of several."""


class Row(NamedTuple):
    """One line of a file: its number from 1, the index at which it begins, and its characters with the line end."""

    number: int
    start: int
    content: str

    @property
    def is_blank(self) -> bool:
        """Whether nothing but white space stands in the line."""
        return not self.content.strip()


class Cue(NamedTuple):
    """A subtitle: its id, from when until when it is shown (in milliseconds), and where its text stands in the file.

    ``times`` are none where the file tells them in no way that can be read.
    """

    id: str
    times: tuple[int, int] | None
    start: int
    end: int
    faults: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class Markup:
    """What is no text in the cues of a format: a pattern, and what the characters that it finds stand for."""

    pattern: re.Pattern[str]
    meant: Callable[[str], str]

    def pieces(self, content: str, cue: Cue) -> Iterator[Piece]:
        """Yield what a cue is made of, at least one piece."""
        index = cue.start
        for found in self.pattern.finditer(content, cue.start, cue.end):
            meant = self.meant(found[0])
            if meant == found[0]:
                continue
            if index < found.start():
                yield Piece(index, found.start())
            if meant:
                yield Piece(found.start(), found.end(), meant)
            index = found.end()
        if index < cue.end or index == cue.start:
            yield Piece(index, cue.end)


def rows(characters: Characters) -> list[Row]:
    """Return the lines of a file."""
    ends = (*characters.starts, len(characters.content))
    return [
        Row(number, start, characters.content[start:end]) for number, (start, end) in enumerate(pairwise(ends), start=1)
    ]


def times(line: str) -> tuple[int, int] | None:
    """Return from when until when a line shows the text below it, in milliseconds; none if it tells no times.

    Hours may be missing, and so may thousandths, or stand behind a comma, a point or a colon.
    """
    found = _TIMES.match(line)
    if found is None:
        return None
    begin, end = (_milliseconds(found.groups()[at : at + _POINT_GROUPS]) for at in (0, _POINT_GROUPS))
    return begin, max(begin, end)


def _milliseconds(parts: Sequence[str | None]) -> int:
    """Return hours, minutes, seconds and a decimal fraction in milliseconds."""
    hours, minutes, seconds, fraction = (part or "0" for part in parts)
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(fraction.ljust(3, "0"))


def stretch(lines: Sequence[Row], fallback: int) -> tuple[int, int]:
    """Return where the text of some lines begins and ends, without white space around; an empty one at ``fallback``."""
    filled = [line for line in lines if not line.is_blank]
    if not filled:
        return fallback, fallback
    first, last = filled[0], filled[-1]
    indent = len(first.content) - len(first.content.lstrip())
    return first.start + indent, last.start + len(last.content.rstrip())


def document(characters: Characters, cues: Sequence[Cue], markup: Markup, languages: tuple[str, ...]) -> Document:
    """Return the document of a file's cues; raise ``DocumentError`` if none of them has any text."""
    if not any(map(str.strip, _shown(characters.content, cues, markup))):
        message = "no cue of this file has any text; give subtitles with text"
        raise NothingToCheckError(Mistake(Place(characters.path), message))
    sample = "".join(islice(_shown(characters.content, cues, markup), _SAMPLE))
    language = detect(sample, languages)
    segments = (_segment(characters, cue, markup, language) for cue in cues)
    return Document(characters.path, None, language, segments, Pairing.TIME)


def _shown(content: str, cues: Sequence[Cue], markup: Markup) -> Iterator[str]:
    """Yield the characters of all cues, piece by piece."""
    for cue in cues:
        for piece in markup.pieces(content, cue):
            yield content[piece.start : piece.end] if piece.meant is None else piece.meant


def _segment(characters: Characters, cue: Cue, markup: Markup, language: str) -> Segment:
    """Return the segment of a cue."""
    text = characters.text(markup.pieces(characters.content, cue), language, masked_prose)
    return Segment(cue.id, None, _parted(text), cue=cue.times, faults=cue.faults)


def _parted(text: Text) -> Text:
    """Return a text whose speakers are parted: no term goes across the dash at the beginning of a line."""
    dashes = (Span(*found.span(1)) for found in _DASH.finditer(text.content))
    opaque = united((*text.opaque, *dashes))
    return replace(text, opaque=opaque) if opaque != text.opaque else text
