"""Kinds of damage to a rendering, and the damaged rendering."""

from typing import NamedTuple

from termcheck.language.lexicon import is_word, knows_words
from termcheck.language.romanisation import names_somebody
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


_LONG = 9
"""Letters of a name that is taken for mistyped even where its first letter is another."""

_LONG_NOUN = 12
"""Letters of a noun that is taken for mistyped where every noun has a capital and no word is known."""


class NearMiss(NamedTuple):
    """A damaged rendering at ``[start, end)`` of a folded text, and what damaged it.

    Where no word of it is right, ``wrong`` are the words that stand there,
    and ``beside`` those that only a space parts from them.
    """

    start: int
    end: int
    pattern: Pattern
    damage: str
    wrong: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


def believable(near: NearMiss) -> bool:
    """Say whether a near miss can be believed where nothing says that its rendering is due just there."""
    pattern = near.pattern
    if near.damage == LOOKALIKE:
        return True
    if near.wrong and (_may_be_meant(near) or names_somebody(near.wrong, near.beside)):
        return False
    return len(pattern.words) > 1 or (pattern.is_name and len(pattern.compact) >= SHORTEST_ALONE)


def _may_be_meant(near: NearMiss) -> bool:
    """Say whether what looks mistyped may be meant: known words, or a short name that begins otherwise."""
    if near.damage != TYPO:
        return False
    pattern = near.pattern
    if len(pattern.compact) < _LONG and pattern.compact[0] != near.wrong[0][0]:
        return True
    language = pattern.language
    if language.capital_nouns and len(pattern.compact) < _LONG_NOUN and not knows_words(language.tag):
        return True
    return all(is_word(one, language.tag) or is_word(_without_s(one), language.tag) for one in near.wrong)


def _without_s(word: str) -> str:
    """Return a word without the ending that names take in many languages, as plural or genitive."""
    return word.removesuffix("s").rstrip("'’")
