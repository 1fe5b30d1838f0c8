"""A second layer of escapes: a text whose characters are escaped once more made into the text that they mean."""

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from termcheck.parsing.characters import Piece
from termcheck.parsing.masking import Mask, uncovered, united
from termcheck.text import Run, Span, Text

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
"""What may be a character reference of HTML; many a name is none."""

_OF_DOCUMENT = re.compile(r"(?<![A-Za-z0-9])&[A-Za-z_][A-Za-z0-9_.-]{1,60}+;")
"""What is an entity that a document declares, where HTML has none of its name."""


def without_entities(text: Text, mask: Mask) -> Text:
    """Return a text with a character for each character reference of HTML (13.5) in it; other entities are opaque."""
    if "&" not in text.content or ";" not in text.content:
        return text
    if ENTITY.search(text.content):
        text = unescaped(text, pieces(text.content, ENTITY, lambda entity: html.unescape(entity[0])), mask)
    others = [Span(*entity.span()) for entity in _OF_DOCUMENT.finditer(text.content)]
    return replace(text, opaque=united((*text.opaque, *others))) if others else text


def pieces(content: str, escape: re.Pattern[str], meaning: Callable[[re.Match[str]], str]) -> Iterator[Piece]:
    """Yield the pieces of a text, given what its escapes mean; one that means nothing or itself is no escape."""
    index = 0
    for found in escape.finditer(content):
        meant = meaning(found)
        if meant and meant != found[0]:
            yield Piece(index, found.start())
            yield Piece(*found.span(), meant)
            index = found.end()
    yield Piece(index, len(content))


def unescaped(text: Text, pieces: Iterable[Piece], mask: Mask) -> Text:
    """Return the text that some pieces of another make, in order; what no piece holds is left out.

    A piece's stretch is one of the other text, and its ``quoting`` is put behind that of the run it stands in.
    An escape that the file spells in several places, with markup in between, is left as it is.
    ``mask`` says what is opaque and transparent in the new content; what was so in the other text stays so.
    """
    walk = _Walk(text)
    characters: list[str] = []
    runs: list[Run] = []
    moved: list[_Moved] = []
    length = 0
    for piece in pieces:
        meant, stands = walk.take(piece)
        runs.extend(replace(run, start=length + run.start) for run in stands)
        moved.append(_Moved(piece.start, piece.end, length, length + len(meant)))
        characters.append(meant)
        length += len(meant)
    content = "".join(characters)
    opaque, transparent = mask(content)
    tags = united(_followed(text.transparent, moved))
    whole = united((*uncovered(opaque, tags), *_followed(text.opaque, moved)))
    return replace(
        text,
        content=content,
        runs=tuple(_joined(runs, content)) or text.runs[:1],
        opaque=whole,
        transparent=uncovered(united((*transparent, *tags)), whole),
    )


class _Moved(NamedTuple):
    """Where a piece stood in the one text and stands in the other."""

    start: int
    end: int
    new_start: int
    new_end: int

    def inside(self, index: int, *, behind: bool = False) -> int:
        """Return where an index of the one text lies in the other; inside of an escape, at its end if ``behind``."""
        if index >= self.end:
            return self.new_end
        if self.end - self.start == self.new_end - self.new_start:
            return self.new_start + index - self.start
        return self.new_end if behind else self.new_start


class _Walk:
    """A walk through a text from its beginning to its end, so that no character is counted twice."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._number = 0
        self._here = text.runs[0]

    def take(self, piece: Piece) -> tuple[str, list[Run]]:
        """Return what a piece means and where it stands, in runs that begin at 0; no piece lies before the last."""
        stands = list(self._stretches(piece.start, piece.end))
        meant = piece.meant
        if meant is not None and (written := self._spelling(stands, piece.end)) is not None:
            stands = [replace(stands[0], written=written)]
        else:
            meant = self._text.content[piece.start : piece.end]
        quoted = (replace(run, quoting=f"{run.quoting} {piece.quoting}".strip()) for run in stands)
        return meant, [replace(run, start=run.start - piece.start) for run in quoted]

    def _stretches(self, start: int, end: int) -> Iterator[Run]:
        """Yield a run for each stretch of a piece that stands together in the file."""
        yield replace(self._to(start), start=start)
        runs = self._text.runs
        while self._number + 1 < len(runs) and runs[self._number + 1].start < end:
            self._number += 1
            self._here = runs[self._number]
            yield self._here

    def _to(self, index: int) -> Run:
        """Return where the character at an index stands."""
        runs = self._text.runs
        while self._number + 1 < len(runs) and runs[self._number + 1].start <= index:
            self._number += 1
            self._here = runs[self._number]
        here = self._here
        if here.written is None and index > here.start:
            self._here = replace(self._behind(here, self._text.content[here.start : index]), start=index)
        return self._here

    def _behind(self, run: Run, spelling: str) -> Run:
        """Return the place just behind a spelling that begins where a run does."""
        place = Text(spelling, "", runs=(replace(run, start=0, written=None),), encoding=self._text.encoding)
        end = place.position(len(spelling))
        return replace(run, line=end.line, column=end.column, byte=end.byte)

    def _spelling(self, stands: list[Run], end: int) -> str | None:
        """Return how the file spells neighbouring stretches, or nothing if something else stands between them."""
        whole = ""
        expected = stands[0].byte
        for number, run in enumerate(stands):
            if run.byte != expected:
                return None
            behind = stands[number + 1].start if number + 1 < len(stands) else end
            spelling = self._text.content[run.start : behind] if run.written is None else run.written
            expected = self._behind(run, spelling).byte
            whole += spelling
        return whole


def _joined(runs: Iterable[Run], content: str) -> Iterator[Run]:
    """Yield runs without those that begin where the next does, as no character stands in them."""
    before: Run | None = None
    for run in runs:
        if before is not None and before.start < run.start:
            yield before
        before = run
    if before is not None and (before.start < len(content) or not content):
        yield before


def _followed(spans: Iterable[Span], moved: list[_Moved]) -> Iterator[Span]:
    """Yield spans of the one text as spans of the other, without those of which nothing is left."""
    starts = [piece.start for piece in moved]
    for span in spans:
        first = bisect_right(starts, span.start) - 1
        last = bisect_right(starts, span.end - 1) - 1
        if last < 0:
            continue
        start = moved[first].inside(span.start) if first >= 0 else 0
        end = moved[last].inside(span.end, behind=True)
        if start < end:
            yield Span(start, end)
