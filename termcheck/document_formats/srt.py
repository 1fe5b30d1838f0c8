"""SubRip: numbered cues, each of a time and of lines of text with some styling."""

import re
from collections.abc import Iterator

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, NothingToCheckError, Place
from termcheck.parsing.characters import Characters, characters
from termcheck.parsing.cues import ARROW, TAGS, Cue, Markup, Row, document, rows, stretch, times
from termcheck.parsing.decoding import OpenFile
from termcheck.text import Document

_HEAD = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*+\d{1,6}[ \t]*+[\r\n]++\d{1,3}:\d\d:\d\d[,.]\d{1,3}\s?-->")
_EXAMPLE = "00:00:01,000 --> 00:00:04,000"
# Where files were put together, a byte order mark may stand anywhere.
_NUMBER = re.compile(r"[\s\ufeff]*+(\d{1,9})\s*+\Z", re.ASCII)
_CLOCK = re.compile(r"\d\s?:\s?\d\d", re.ASCII)
# There is no standard. As players do, overrides of Advanced SubStation ({\an8}) and of MicroDVD ({y:i}) are seen
# through: libavcodec/htmlsubtitles.c in FFmpeg.
_MARKUP = re.compile(rf"{TAGS}|\{{\\[^{{}}\r\n]{{1,200}}+\}}|\{{[CcFfoPSsYy]:[^{{}}\r\n]{{1,100}}+\}}|\\[Nh]")


class Srt(DocumentFormat):
    """Subtitles in SubRip's format, in one language."""

    suffixes = (".srt",)

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content tells
        """Say whether a file begins with a number and a time."""
        return _HEAD.match(head.replace(b"\0", b"")) is not None

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is its cue's number, or where it has none the number of its line."""
        content = characters(file)
        cues = list(_cues(content, rows(content)))
        if not cues:
            raise _no_cue(content)
        return document(content, cues, Markup(_MARKUP, _meant), file.languages)


def _meant(markup: str) -> str:
    """Return the characters that markup stands for, if any."""
    if markup == "\\h":
        return " "
    return "\n" if markup == "\\N" or markup[1:3].lower() == "br" else ""


def _cues(content: Characters, lines: list[Row]) -> Iterator[Cue]:
    """Yield the cues: from each line with a time to the number, or the time, of the next."""
    timed = [index for index, line in enumerate(lines) if _is_timed(line)]
    begins = list(_begins(lines, timed))
    faults = _faults_before(content, lines[: begins[0]]) if begins else ()
    for begin, index, end in zip(begins, timed, (*begins[1:], len(lines)), strict=False):
        name = _number(lines[begin]) if begin < index else str(lines[index].number)
        shown, place = times(lines[index].content), lines[index].start
        if shown is None:
            faults += (Mistake(content.place(place), f"no time can be read here; write it like {_EXAMPLE}"),)
        behind = place + len(lines[index].content.rstrip())
        yield Cue(name, shown, *stretch(lines[index + 1 : end], behind), faults)
        faults = ()


def _begins(lines: list[Row], timed: list[int]) -> Iterator[int]:
    """Yield the index of the line at which each cue begins: that of its number, or of its time if it has none."""
    number = floor = 0
    for index in timed:
        begin = _number_line(lines, index, floor, number + 1)
        number = int(_number(lines[begin])) if begin < index else number + 1
        floor = index + 1
        yield begin


def _is_timed(line: Row) -> bool:
    """Say whether a line tells when a cue is shown, or is meant to."""
    if times(line.content) is not None:
        return True
    return ARROW in line.content and _CLOCK.search(line.content) is not None


def _number_line(lines: list[Row], timed: int, floor: int, expected: int) -> int:
    """Return which line numbers the cue whose time stands in line ``timed``: the same where none does.

    The number stands just above, or above blank lines if it is the one expected next.
    """
    index = timed - 1
    while index >= floor and lines[index].is_blank:
        index -= 1
    number = _number(lines[index]) if index >= floor else ""
    return index if number and (index == timed - 1 or int(number) == expected) else timed


def _number(line: Row) -> str:
    """Return the number that is all of a line, or nothing."""
    found = _NUMBER.match(line.content)
    return found[1] if found else ""


def _faults_before(content: Characters, lines: list[Row]) -> tuple[Mistake, ...]:
    """Return what is wrong with the lines before the first cue, if anything stands there."""
    start, end = stretch(lines, 0)
    if start == end:
        return ()
    return (Mistake(content.place(start), "this stands before the first cue and is no subtitle; delete it"),)


def _no_cue(content: Characters) -> DocumentError:
    """Return the error for a file without any cue."""
    if content.content.startswith("WEBVTT"):
        return content.refuse(0, "this is WebVTT and not SubRip; give the file a name that ends in .vtt")
    if not content.content.strip():
        return NothingToCheckError(Mistake(Place(content.path), "this file is empty; save the subtitles anew"))
    return content.refuse(0, f"this file has no cue; write a time like {_EXAMPLE} above each text")
