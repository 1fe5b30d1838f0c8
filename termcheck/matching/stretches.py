"""Stretches of a text that are asked about many times."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Stretches:
    """Stretches ``(start, end)`` in the order of the text; a question takes no longer the more of them there are."""

    def __init__(self, stretches: Iterable[tuple[int, int]] = ()) -> None:
        """Take stretches in any order, which may overlap."""
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        # The farthest end of all that begin so early.
        self._ends = list(accumulate((end for _, end in ordered), max))

    def add(self, start: int, end: int) -> None:
        """Add a stretch that none of these touches."""
        place = bisect_left(self._starts, start)
        self._starts.insert(place, start)
        self._ends.insert(place, end)

    def touch(self, start: int, end: int) -> bool:
        """Say whether one of them shares a character with a stretch."""
        place = bisect_left(self._starts, end)
        return place > 0 and self._ends[place - 1] > start

    def cover(self, start: int, end: int) -> bool:
        """Say whether a stretch lies inside one of them."""
        place = bisect_right(self._starts, start)
        return place > 0 and self._ends[place - 1] >= end
