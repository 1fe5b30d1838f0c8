"""What stands around a span, cut at words to the cells that a screen has for it."""

import re
from dataclasses import dataclass
from itertools import accumulate, takewhile

from rich.cells import cell_len

from termcheck.legible import one_line
from termcheck.text import Span, Text

# Soft hyphens, zero-width spaces and word joiners: terminals disagree about their width.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_CUT = "…"
_MARK = 2
_WIDEST_WORD = 24
# Code points read for each cell, so that a line of megabytes costs no more than a short one.
_REACH = 8


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The characters of a span and their neighbourhood, on one line and without controls."""

    before: str
    spot: str
    after: str


def excerpt(text: Text, span: Span, cells: int) -> Excerpt:
    """Return the span and as much around it as ``cells`` terminal cells hold beside two for the mark."""
    reach = _REACH * cells
    spot = _head(_shown(text.content[span.start : min(span.end, span.start + reach)]), cells - _MARK - 2 * len(_CUT))
    before = _shown(text.content[max(span.start - reach, 0) : span.start]).lstrip()
    after = _shown(text.content[span.end : span.end + reach]).rstrip()
    free = cells - _MARK - cell_len(spot)
    left = min(cell_len(before), max(free // 2, free - cell_len(after)))
    return Excerpt(_tail(before, left), spot, _head(after, free - left))


def opening(text: Text, cells: int) -> str:
    """Return the beginning of a text, as much as ``cells`` terminal cells hold."""
    return _head(_shown(text.content[: _REACH * cells]).strip(), cells)


def _shown(content: str) -> str:
    """Return the content on one line, white space as single spaces, with nothing in it that a terminal obeys."""
    return one_line(re.sub(r"\s+", " ", _INVISIBLE.sub("", content)))


def _head(content: str, cells: int) -> str:
    """Return the beginning that fits, cut behind a word."""
    if cell_len(content) <= cells:
        return content
    return "".join(_fitting(_pieces(re.findall(r"\s*\S+", content)), cells - len(_CUT))).rstrip() + _CUT


def _tail(content: str, cells: int) -> str:
    """Return the end that fits, cut before a word."""
    if cell_len(content) <= cells:
        return content
    pieces = _pieces(re.findall(r"\S+\s*", content))[::-1]
    return _CUT + "".join(_fitting(pieces, cells - len(_CUT))[::-1]).lstrip()


def _fitting(pieces: list[str], cells: int) -> list[str]:
    """Return the first pieces, as many as fit."""
    widths = takewhile(lambda width: width <= cells, accumulate(map(cell_len, pieces)))
    return [piece for piece, _ in zip(pieces, widths, strict=False)]


def _pieces(words: list[str]) -> list[str]:
    """Return what is not cut apart: words, or the characters of one so wide that it is a line without spaces."""
    return [piece for word in words for piece in ([word] if cell_len(word) <= _WIDEST_WORD else _characters(word))]


def _characters(word: str) -> list[str]:
    """Return the characters as readers see them, each with the marks that take no cell of their own."""
    characters: list[str] = []
    for character in word:
        if characters and not cell_len(character):
            characters[-1] += character
        else:
            characters.append(character)
    return characters
