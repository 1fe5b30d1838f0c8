"""How the characters of a replacement go to the pieces of a text between which a file has markup."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from termcheck.text import Span, Text

_NEAR = 16
"""How many places to part new characters are tried on each side of the likeliest, so that long texts take no hours."""


class Stretch(NamedTuple):
    """Whole words of a text, and the characters to stand there, with the indexes where replacements begin and end."""

    span: Span
    characters: str
    edges: set[int]


class _Cost(NamedTuple):
    """What is lost where a text is parted, by its weight: words of pieces, spaces beside borders, nearness."""

    first: int = 0
    second: int = 0
    third: int = 0
    moved: int = 0

    def plus(self, other: "_Cost") -> "_Cost":
        """Return both together."""
        return _Cost(*(one + more for one, more in zip(self, other, strict=True)))


class _Way(NamedTuple):
    """Where new characters are parted up to an index, what that costs, and the way there."""

    cost: _Cost
    reached: int
    before: "_Way | None"


def parted(text: Text, stretch: Stretch, pieces: Sequence[Span], *, filling: bool) -> list[str]:
    """Return the characters of a stretch as they go to the pieces that it touches.

    No word is torn that was not, each piece with words gets some as far as there are enough,
    and then a border stays where it is nearest to what it was.
    With ``filling``, that matters more than the spaces beside borders, which some formats cannot hold everywhere.
    """
    old, new = _Words(text, stretch.span, text[stretch.span]), _Words(text, stretch.span, stretch.characters)
    borders = [piece.start - stretch.span.start for piece in pieces[1:]]
    between = [index for index in range(len(new.content) + 1) if not new.holds(index)]
    ways = [_Way(_Cost(), 0, None)]
    for number, (low, high) in enumerate(_aligned(old.content, new.content, borders)):
        border = borders[number]
        nearest = bisect_left(between, low)
        indexes = {0, len(new.content), *between[max(nearest - _NEAR, 0) : nearest + _NEAR]}
        if old.holds(border):
            # Such a border may stay in the word, at the same letter, and lie where what is asked for begins or ends.
            indexes |= stretch.edges | {index for index in (low, high) if _at_same_letter(old, border, new, index)}
        emptied = _emptied(text, stretch.span, pieces[number], filling=filling)
        ways = list(_onwards(ways, sorted(indexes), new, emptied))
        for place, way in enumerate(ways):
            flips = sum(one != other for one, other in zip(old.spaces(border), new.spaces(way.reached), strict=True))
            moved = max(low - way.reached, way.reached - high, 0)
            cost = _Cost(0, 0, flips, moved) if filling else _Cost(flips, 0, 0, moved)
            ways[place] = way._replace(cost=way.cost.plus(cost))
    emptied = _emptied(text, stretch.span, pieces[-1], filling=filling)
    (last,) = _onwards(ways, [len(new.content)], new, emptied)
    parts: list[str] = []
    while last.before is not None:
        parts.append(new.content[last.before.reached : last.reached])
        last = last.before
    return parts[::-1]


def _onwards(ways: Sequence[_Way], indexes: Iterable[int], new: "_Words", emptied: _Cost) -> Iterator[_Way]:
    """Yield the best way on to each of some rising indexes, given those to where a piece begins, also rising."""
    # Where there are no letters since an index, the piece is left without words.
    filled: _Way | None = None
    empty: _Way | None = None
    taken = 0
    for index in indexes:
        while taken < len(ways) and ways[taken].reached <= index:
            way = ways[taken]
            if empty is not None and new.letters[empty.reached] < new.letters[way.reached]:
                filled, empty = _better(filled, empty), None
            empty = _better(empty, way)
            taken += 1
        if empty is not None and new.letters[empty.reached] < new.letters[index]:
            filled, empty = _better(filled, empty), None
        best = filled
        if empty is not None:
            with_loss = empty._replace(cost=empty.cost.plus(emptied))
            best = empty if best is None or with_loss.cost < best.cost else best
        if best is not None:
            lost = emptied if best is empty else _Cost()
            yield _Way(best.cost.plus(lost), index, best)


def _better(one: _Way | None, other: _Way) -> _Way:
    """Return the way that costs less."""
    return other if one is None or other.cost < one.cost else one


def _emptied(text: Text, span: Span, piece: Span, *, filling: bool) -> _Cost:
    """Return what is lost where a piece gets no words for those that it has in a span: nothing if it keeps others."""
    kept = text.content[piece.start : max(piece.start, span.start)] + text.content[min(piece.end, span.end) : piece.end]
    content = text[piece]
    if not any(map(is_letter, content)) or any(map(is_letter, kept)):
        return _Cost()
    # A link or an element begins and ends with words; the spaces beside it stand in the text around it.
    missed = 0 if content[0].isspace() or content[-1].isspace() else len(content)
    return _Cost(1, missed) if filling else _Cost(0, 1, missed)


class _Words:
    """Characters that stand, or are to stand, at a span of whole words of a text."""

    def __init__(self, text: Text, span: Span, content: str) -> None:
        self.content = content
        self._around = text.content[max(span.start - 1, 0) : span.start], text.content[span.end : span.end + 1]
        self._mask = "".join("x" if is_letter(letter) else " " for letter in content)
        self.letters = list(accumulate((letter == "x" for letter in self._mask), initial=0))

    def holds(self, index: int) -> bool:
        """Say whether an index is inside a word."""
        return self._mask[max(index - 1, 0) : index + 1] == "xx"

    def halves(self, index: int) -> tuple[str, str]:
        """Return what a word has before and behind an index in it."""
        end = self._mask.find(" ", index)
        return (
            self.content[self._mask.rfind(" ", 0, index) + 1 : index],
            self.content[index : end if end >= 0 else len(self.content)],
        )

    def spaces(self, index: int) -> tuple[bool, bool]:
        """Say whether there is white space before and behind an index."""
        before = self.content[index - 1] if index else self._around[0]
        behind = self.content[index] if index < len(self.content) else self._around[1]
        return before.isspace(), behind.isspace()


def _at_same_letter(old: _Words, border: int, new: _Words, index: int) -> bool:
    """Say whether a border in a word stays in it at an index: with the same on one side, or as much on both."""
    (left, right), (new_left, new_right) = old.halves(border), new.halves(index)
    alike = (len(left), len(right)) == (len(new_left), len(new_right))
    return alike or (left == new_left and new_right != "") or (right == new_right and new_left != "")


def _aligned(old: str, new: str, indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield for each of some indexes of the old characters which of the new ones answer it, from and to."""
    from rapidfuzz.distance import Levenshtein

    opcodes = list(Levenshtein.opcodes(old, new))
    first = 0
    for index in indexes:
        while opcodes[first].src_end < index:
            first += 1
        answers = set[int]()
        for place in range(first, len(opcodes)):
            opcode = opcodes[place]
            if opcode.src_start > index:
                break
            if opcode.tag == "insert":
                answers |= {opcode.dest_start, opcode.dest_end}
            else:
                answers.add(min(opcode.dest_start + index - opcode.src_start, opcode.dest_end))
        yield min(answers), max(answers)


def is_letter(character: str) -> bool:
    """Say whether a character belongs to a word: a letter, a digit, or a mark on one."""
    return character.isalnum() or unicodedata.category(character).startswith("M")
