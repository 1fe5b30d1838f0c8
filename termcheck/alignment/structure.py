"""What the structure of two documents says of their pairing: headings part them, and like answers like."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

Cell = tuple[int, int]

_HEADING = "heading "
_DEEPEST = 6
_OTHER_LEVEL = 1.0
_OTHER_ROLE = 3.0
"""What two paragraphs of different roles cost, in nats: less than to leave both without an answer."""


class Structure(NamedTuple):
    """The borders that no pair goes across, as cells of source and target, and what it costs that roles differ.

    ``roles`` are those of the source; ``misfits`` hold for each of them what it costs beside each text of the target.
    """

    borders: Sequence[Cell] = ()
    roles: Sequence[str] = ()
    misfits: Mapping[str, Sequence[float]] = {}


UNSTRUCTURED = Structure()


def structured(source: Sequence[str], target: Sequence[str]) -> Structure:
    """Return what the roles of the texts of two documents say; an empty role is unknown and fits any."""
    if not any(source) or not any(target):
        return UNSTRUCTURED
    misfits = {role: [_misfit(role, other) for other in target] for role in set(source)}
    return Structure(_borders(source, target), source, misfits)


def _misfit(role: str, other: str) -> float:
    """Return what it costs that two roles answer one another."""
    if role == other or not role or not other:
        return 0.0
    return _OTHER_LEVEL if _level(role) and _level(other) else _OTHER_ROLE


def _level(role: str) -> int:
    """Return the level of a heading, and 0 for any other role."""
    number = role.removeprefix(_HEADING)
    return int(number) if number != role and number.isdecimal() else 0


def _borders(source: Sequence[str], target: Sequence[str]) -> Sequence[Cell]:
    """Return the borders before and behind each heading, down to the deepest level to which all headings agree."""
    for depth in range(_DEEPEST, 0, -1):
        here, there = _headings(source, depth), _headings(target, depth)
        if here and [level for _, level in here] == [level for _, level in there]:
            pairs = ((one, other) for (one, _), (other, _) in zip(here, there, strict=True))
            return sorted(set(chain.from_iterable(((one, other), (one + 1, other + 1)) for one, other in pairs)))
    return ()


def _headings(roles: Sequence[str], depth: int) -> list[tuple[int, int]]:
    """Return the index and level of each heading down to a level."""
    levels = ((index, _level(role)) for index, role in enumerate(roles))
    return [(index, level) for index, level in levels if 0 < level <= depth]
