"""Folding: what differs between two spellings of one text without a reader noticing, and where it stood."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from termcheck.language.superscripts import REACH, is_note_mark
from termcheck.text import Span, Text

MASK = "\ufffc"
"""What stands for every opaque character in a folded text: no letter, no space."""

_JOINER = "\u2060"

_SAME = {
    **dict.fromkeys("‘’‚‛′ʼʹ＇`´", "'"),
    **dict.fromkeys("“”„‟″＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys("\t\n\v\f\r\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000", " "),
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
}
_INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
    + "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFE00, 0xFE10))))
)
_TABLE = str.maketrans(_SAME)
_SUPERSCRIPT = re.compile(r"(?<=[^\W\d_])[¹²³⁰⁴-⁹]{1,3}")


def _any_of(characters: set[str]) -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(sorted(characters))) + "]")


_SPELT_OTHERWISE = _any_of(set(_SAME))
_VANISHING = _any_of(set(_INVISIBLE))


class Folded(NamedTuple):
    """A folded text and the way back: character ``i`` was spelled by ``[starts[i], ends[i])`` of the original.

    Both are None where every character stands where it stood.
    """

    content: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def original(self, start: int, end: int) -> Span:
        """Return the span of the original that spells ``[start, end)`` of the folded text, which must not be empty."""
        if self.starts is None or self.ends is None:
            return Span(start, end)
        return Span(self.starts[start], self.ends[end - 1])


def fold(text: Text) -> Folded:
    """Fold a text: opaque characters become ``MASK``, transparent ones vanish, the rest as in ``fold_string``."""
    return fold_string(masked(text))


def masked(text: Text) -> str:
    """Return a text's characters with marks for the opaque and joiners, which folding drops, for the transparent."""
    if not text.opaque and not text.transparent:
        return text.content
    # A list takes each span in place; a string would be copied whole for each.
    characters = list(text.content)
    for span in text.opaque:
        characters[span.start : span.end] = MASK * len(span)
    for span in text.transparent:
        characters[span.start : span.end] = _JOINER * len(span)
    return "".join(characters)


def fold_string(content: str) -> Folded:
    """Fold case (Unicode default), compatibility forms (NFKC), quotes, dashes and spaces; drop the invisible.

    Superscript digits that are the mark of a note behind a word become ``MASK``.
    """
    folded = content.casefold()
    if len(folded) == len(content):
        if folded.isascii():
            return Folded(folded if folded.isprintable() and "`" not in folded else folded.translate(_TABLE))
        if _SPELT_OTHERWISE.search(folded):
            folded = folded.translate(_TABLE)
        if not _VANISHING.search(folded) and unicodedata.is_normalized("NFKC", folded):
            return Folded(folded)
    return _fold_by_cluster(_SUPERSCRIPT.sub(_without_note_mark, content))


def _without_note_mark(digits: re.Match[str]) -> str:
    """Return superscript digits, or what stands for them where they are the mark of a note."""
    begin = digits.start()
    before = digits.string[max(begin - REACH, 0) : begin]
    return MASK * len(digits[0]) if is_note_mark(digits[0], before) else digits[0]


def folded(content: str) -> str:
    """Return a string folded, for comparing alone."""
    return fold_string(content).content


def _fold_by_cluster(content: str) -> Folded:
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, cluster in _clusters(content):
        piece = _fold_cluster(cluster)
        if piece:
            pieces.append(piece)
            starts.extend([start] * len(piece))
            ends.extend([start + len(cluster)] * len(piece))
    return Folded("".join(pieces), starts, ends)


def _clusters(content: str) -> Iterator[tuple[int, str]]:
    """Yield the grapheme clusters of a text (UAX #29), each with its start; what NFC composes stands in one."""
    import regex

    return ((cluster.start(), cluster.group()) for cluster in regex.finditer(r"\X", content))


@lru_cache(maxsize=1 << 14)
def _fold_cluster(cluster: str) -> str:
    # Quotes and dashes first: NFKC makes two primes of one double prime, and a space of an acute accent.
    composed = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", cluster.translate(_TABLE)).casefold())
    # The lower case of the dotted capital I is an i whose dot is written twice (Unicode, SpecialCasing.txt).
    composed = composed.replace("i\u0307", "i")
    return "".join(_SAME.get(character, character) for character in composed if character not in _INVISIBLE)
