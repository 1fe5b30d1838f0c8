"""How the clock of one file of subtitles goes against that of another: how far apart they are, and how far they drift.

Cues begin where somebody speaks, in every language, so the differences between their beginnings pile up at the
distance of the two clocks.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from statistics import median
from typing import NamedTuple

_BIN = 250
"""Milliseconds; a beginning that is one bin off counts as the same."""

_WINDOW = 40
_WINDOWS = 9
_FEWEST_WINDOWS = 3
_LARGEST_DRIFT = 0.002
"""What passes for drift: 23.976 frames for 24 are half of it, 25 for 24 more than twenty times as much."""

_LARGEST_RESIDUE = 400
_SHARE = 0.4
"""How many beginnings of the side with fewer cues must agree."""

_OVER_CHANCE = 2.0
_RIVAL = 0.9
_FEWEST = 3
_MOST_PAIRS = 1_000_000
_LEAST_STRETCH = 0.01
_FEWEST_STRETCHED = 5


class Clock(NamedTuple):
    """The target's time of a time in the source, in milliseconds."""

    offset: float = 0.0
    drift: float = 0.0

    def at(self, time: float) -> float:
        """Return when in the target is what in the source is at a time."""
        return time + self.offset + self.drift * time


def fitted(source: Sequence[int], target: Sequence[int]) -> Clock | None:
    """Return the clock on which two lists of beginnings, in order, agree; none if they do not agree on any."""
    drifting = _drifting(source, target)
    if drifting is not None:
        return drifting
    sample = source[:: 1 + len(source) * len(target) // _MOST_PAIRS]
    peak = _peak(sample, target)
    return None if peak is None else Clock(_exact(sample, target, peak))


def is_stretched(beginnings: Sequence[tuple[int, int]]) -> bool:
    """Say whether of two files that seem to go together one was made for another number of frames a second.

    Given are the beginnings of cues in both that answer one another; in a short film they do so in spite of it.
    """
    some = beginnings[:: 1 + len(beginnings) // _WINDOW]
    points = [(here, there - here) for here, there in some]
    slopes = _slopes(points)
    if len(points) < _FEWEST_STRETCHED or not slopes:
        return False
    drift = median(slopes)
    offset = median(distance - drift * time for time, distance in points)
    residue = max(abs(offset + drift * time - distance) for time, distance in points)
    stretch = abs(drift) * (max(points)[0] - min(points)[0])
    return abs(drift) >= _LEAST_STRETCH and stretch >= _BIN and residue * 3 <= stretch


def _drifting(source: Sequence[int], target: Sequence[int]) -> Clock | None:
    """Return the clock that windows all over the source agree on, if there are enough of them."""
    points = list(_points(source, target))
    slopes = _slopes(points)
    if len(points) < _FEWEST_WINDOWS or not slopes:
        return None
    # After H. Theil and P. K. Sen: medians do not mind a few windows that are wrong.
    drift = median(slopes)
    clock = Clock(median(offset - drift * time for time, offset in points), drift)
    fitting = sum(abs(clock.offset + drift * time - offset) <= _LARGEST_RESIDUE for time, offset in points)
    if abs(drift) > _LARGEST_DRIFT or fitting < max(_FEWEST_WINDOWS, len(points) * 2 / 3):
        return None
    return clock


def _slopes(points: Sequence[tuple[int, float]]) -> list[float]:
    """Return how much the distance grows from each point to each later one."""
    pairs = combinations(sorted(points), 2)
    return [(after[1] - before[1]) / (after[0] - before[0]) for before, after in pairs if after[0] > before[0]]


def _points(source: Sequence[int], target: Sequence[int]) -> Iterator[tuple[int, float]]:
    """Yield for windows of the source the time in their middle, and the distance of the clocks there."""
    starts = range(0, len(source) - _WINDOW + 1, max(_WINDOW, len(source) // _WINDOWS))
    reach = _MOST_PAIRS // (_WINDOW * _WINDOWS * 2)
    for start in starts:
        window = source[start : start + _WINDOW]
        middle = (start + _WINDOW // 2) * len(target) // len(source)
        others = target[max(middle - reach, 0) : middle + reach]
        peak = _peak(window, others, certain=True)
        if peak is not None:
            yield window[_WINDOW // 2], _exact(window, others, peak)


def _peak(source: Sequence[int], target: Sequence[int], *, certain: bool = False) -> int | None:
    """Return the number of the bin with the distance that most beginnings agree on, if it stands out.

    It must have no rival, unless both sides agree in all their beginnings,
    or, where it need not be ``certain``, in no distance at all.
    """
    bins = Counter((there - here) // _BIN for here in source for there in target)
    votes = {number: sum(bins[near] for near in (number - 1, number, number + 1)) for number in (*bins, -1, 0)}
    best = max(votes, key=lambda number: (votes[number], -abs(number)))
    near_zero = max((0, -1), key=lambda number: votes[number])
    complete = not certain and len(source) == len(target) <= votes[best]
    if not (certain or complete) and votes[near_zero] >= _RIVAL * votes[best]:
        best = near_zero
    rivals = (count for number, count in votes.items() if abs(number - best) >= _FEWEST)
    alone = max(rivals, default=0) < _RIVAL * votes[best]
    if votes[best] < _wanted(source, target) or not (alone or complete or (best == near_zero and not certain)):
        return None
    return best


def _wanted(source: Sequence[int], target: Sequence[int]) -> float:
    """Return how many beginnings must agree, so that it is no chance."""
    span = max(target[-1] - target[0], 1)
    fewer = min(len(source), len(target))
    chance = len(source) * len(target) * 3 * _BIN / span
    return max(_FEWEST, fewer * _SHARE, min(chance * _OVER_CHANCE, fewer * _RIVAL))


def _exact(source: Sequence[int], target: Sequence[int], number: int) -> float:
    """Return the middle one of the distances that lie in a bin or beside it."""
    low, high = (number - 1) * _BIN, (number + 2) * _BIN
    distances = [
        there - here
        for here in source
        for there in target[bisect_left(target, here + low) : bisect_left(target, here + high)]
    ]
    return median(distances)
