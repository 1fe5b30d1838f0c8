"""A stretch of a folded text at which a pattern stands."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from termcheck.matching.pattern import Pattern


class Hit(NamedTuple):
    """A pattern at ``[start, end)`` of a folded text; ``altered`` is what stands there instead of its gaps.

    It is ``inside`` where it is a part of a longer word, or ends in one.
    """

    start: int
    end: int
    pattern: Pattern
    altered: tuple[str, ...] | None = None
    inside: bool = False


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits that remain when the longest consumes its span, in the order of the text.

    Hits on one and the same span all remain: they are readings of the same words.
    """
    ordered = sorted(hits, key=_in_order)
    if all(one.end <= other.start for one, other in pairwise(ordered)):
        return ordered
    kept: list[Hit] = []
    consumed: list[tuple[int, int]] = []
    for hit in sorted(ordered, key=_longest_first):
        span = hit.start, hit.end
        place = bisect_left(consumed, span)
        if consumed[place : place + 1] == [span]:
            kept.append(hit)
        elif all(end <= hit.start or hit.end <= start for start, end in consumed[max(place - 1, 0) : place + 1]):
            kept.append(hit)
            consumed.insert(place, span)
    kept.sort(key=_in_order)
    return kept


def as_written(content: str, hits: list[Hit]) -> list[Hit]:
    """Of terms that differ by their spelling alone, keep those written as the text is, if there are such."""
    if len({hit[:2] for hit in hits}) == len(hits):
        return hits
    exact = {hit[:2] for hit in hits if is_written(content, hit)}
    return [hit for hit in hits if hit[:2] not in exact or is_written(content, hit)]


def is_written(content: str, hit: Hit) -> bool:
    """Say whether a hit's term stands in the folded text letter by letter."""
    return content[hit.start : hit.end] == hit.pattern.spelling


def begins_as_written(content: str, hit: Hit) -> bool:
    """Say whether a hit's term stands in the folded text letter by letter, whatever its spaces and its ending."""
    return " ".join(content[hit.start : hit.end].split()).startswith(hit.pattern.spelling)


def _longest_first(hit: Hit) -> tuple[int, int]:
    return hit.start - hit.end, hit.start


def _in_order(hit: Hit) -> tuple[int, int]:
    return hit.start, hit.end
