"""Which pairs cannot be right though they stand in order: what their sides speak of stands in other pairs."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple, TypeAlias

Signs: TypeAlias = Sequence[AbstractSet[str]]
"""What one side of each pair speaks of: concepts and numbers."""


class _Move(NamedTuple):
    """A sign that the source of pair ``origin`` has and its target lacks, and that only the target of ``place`` has."""

    origin: int
    place: int
    sign: str
    alone: bool


def displaced(
    source: Signs, target: Signs, confirmed: AbstractSet[int], fits: Callable[[int, int], bool]
) -> AbstractSet[int]:
    """Return the pairs, by index, whose sides an order elsewhere or a shift pairs better.

    Pairs that are ``confirmed`` are left alone; ``fits`` says whether the source of one pair can be answered by the
    target of another. One sign that stands elsewhere proves nothing: it may be rendered wrongly here, and be there
    for another reason. So two must agree: either the sides of one pair both belong elsewhere, or two signs went
    equally far.
    """
    moves = [move for move in _moves(source, target, confirmed) if fits(move.origin, move.place)]
    alone = [move for move in moves if move.alone]
    turning = {move.origin for move in alone} & {move.place for move in alone}
    found = {index for move in alone for index in move[:2] if not turning.isdisjoint(move[:2])}
    for one, other in pairwise(sorted(moves)):
        if one.origin - one.place != other.origin - other.place or one.sign == other.sign:
            continue
        # Of moves that went equally far these stretches hardly overlap; of others they could be the whole, each time.
        between = {*range(one.origin, other.origin + 1), *range(one.place, other.place + 1)}
        if between.isdisjoint(confirmed):
            found |= between
    return found


def _moves(source: Signs, target: Signs, confirmed: AbstractSet[int]) -> Iterator[_Move]:
    """Yield where the signs of pairs that are not confirmed went, if as many are there too much as are missing."""
    lacking, left_over = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
    for index, (here, there) in enumerate(zip(source, target, strict=True)):
        if index not in confirmed:
            _note(lacking, here - there, index)
            _note(left_over, there - here, index)
    for sign, origins in lacking.items():
        places = left_over.get(sign, ())
        if len(origins) == len(places):
            alone = len(origins) == 1
            yield from (_Move(*ends, sign, alone) for ends in zip(origins, places, strict=True))


def _note(places: defaultdict[str, list[int]], signs: Iterable[str], index: int) -> None:
    """Note the pair in which signs stand on one side only."""
    for sign in signs:
        places[sign].append(index)
