"""Kinds of damage to a rendering, and the damaged rendering."""

from typing import NamedTuple

from termcheck.matching.pattern import Pattern

TYPO = "a typo"
LOOKALIKE = "letters of another script that look alike"
ROMANISATION = "another romanisation"
JOINED = "words run together"
SPLIT = "a word split in two"
HYPHENATED = "a hyphen that does not belong there"
LOST_HYPHEN = "a lost hyphen"
LOST_STOP = "a lost full stop"
LOST_APOSTROPHE = "a lost or misplaced apostrophe"
LOST_MARK = "a lost or added mark"
MISREAD = "characters read in the wrong encoding"

SHORTEST_ALONE = 6
"""A rendering of fewer letters is believed to be damaged only with other words around it."""


class NearMiss(NamedTuple):
    """A damaged rendering at ``[start, end)`` of a folded text, and what damaged it."""

    start: int
    end: int
    pattern: Pattern
    damage: str


def believable(near: NearMiss) -> bool:
    """Say whether a near miss can be believed where nothing says that its rendering is due just there."""
    pattern = near.pattern
    if near.damage == LOOKALIKE or len(pattern.words) > 1:
        return True
    return pattern.is_name and len(pattern.compact) >= SHORTEST_ALONE
