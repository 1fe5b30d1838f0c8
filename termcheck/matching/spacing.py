"""Renderings whose words are parted otherwise than the term's: joined, split, hyphenated, without their marks."""

from collections.abc import Iterator
from itertools import accumulate, pairwise

from termcheck.matching.damage import (
    HYPHENATED,
    JOINED,
    LOST_APOSTROPHE,
    LOST_HYPHEN,
    LOST_MARK,
    LOST_STOP,
    ROMANISATION,
    SHORTEST_ALONE,
    SPLIT,
    NearMiss,
)
from termcheck.matching.hit import Hit
from termcheck.matching.misspellings import romanised_words
from termcheck.matching.pattern import Pattern
from termcheck.matching.reading import Reading

_SHORTEST_PIECE = 3
_SHORT_WORD = 4
_MOST_WORDS_APART = 3
"""How many more words than the term a split rendering may have."""


def parted_otherwise(reading: Reading, pattern: Pattern, *, due: bool) -> Iterator[NearMiss]:
    """Yield the places where the letters of a term stand, joined or split in other places than the term's."""
    words = reading.words
    for number, word in enumerate(words):
        if not pattern.compact.startswith(word):
            if len(pattern.words) > 1 and len(pattern.compact) >= SHORTEST_ALONE and _is_plural(pattern, word):
                yield NearMiss(*reading.span(number, number), pattern, JOINED)
            continue
        last = _last_of(pattern.compact, words, number, number + len(pattern.words) + _MOST_WORDS_APART)
        if last is None or tuple(words[number : last + 1]) == pattern.words:
            continue
        damage = _spacing_damage(pattern, words[number : last + 1], reading.between(number, last))
        if damage is not None and (due or pattern.is_name or damage == JOINED):
            yield NearMiss(*reading.span(number, last), pattern, damage)


def altered(hit: Hit) -> NearMiss | None:
    """Return the near miss that a hit with changed gaps is, or None if its words merely happen to meet."""
    damage = gap_damage(hit.pattern.gaps, hit.altered or ())
    if damage is None or (len(hit.pattern.words) == 1 and len(hit.pattern.compact) == 1):
        return None
    return NearMiss(hit.start, hit.end, hit.pattern, damage)


def hyphenated(hit: Hit) -> bool:
    """Say whether a hit with changed gaps has but a hyphen for a space or a space for a hyphen: use case, use-case."""
    return gap_damage(hit.pattern.gaps, hit.altered or ()) in {HYPHENATED, LOST_HYPHEN}


def without_hyphens(content: str, hit: Hit) -> Hit:
    """Return a hit all of whose words are joined by hyphens, in a compound that goes on so, as one that is not altered.

    German writes New-York-Reise and Kim-Jong-un-Regime (*Amtliches Regelwerk der deutschen Rechtschreibung*, § 44).
    """
    if not hit.altered or set(hit.altered[1:-1]) != {"-"}:
        return hit
    sides = content[hit.end : hit.end + 2], content[max(hit.start - 2, 0) : hit.start][::-1]
    return hit._replace(altered=None) if any(side[:1] == "-" and side[1:].isalpha() for side in sides) else hit


def _is_plural(pattern: Pattern, word: str) -> bool:
    """Say whether a word is a form of a term whose words have run together."""
    return word.startswith(pattern.compact) and pattern.language.inflects(pattern.compact, word)


def _last_of(compact: str, words: list[str], first: int, limit: int) -> int | None:
    """Return the number of the word with which the words from ``first`` on spell ``compact``, if they do."""
    gathered = ""
    for number in range(first, min(limit + 1, len(words))):
        gathered += words[number]
        if gathered == compact:
            return number
        if not compact.startswith(gathered):
            return None
    return None


def _spacing_damage(pattern: Pattern, window: list[str], between: list[str]) -> str | None:
    """Name what parted or joined the words of a term wrongly; None if they stand in different clauses."""
    if any(gap.strip(" \n\r\t") not in {"", "-", "'", "."} for gap in between):
        return None
    if any("'" in gap for gap in between):
        romanised = set(romanised_words(pattern)) & {one + other for one, other in pairwise(window)}
        return ROMANISATION if romanised else LOST_APOSTROPHE
    if len(window) < len(pattern.words):
        return LOST_APOSTROPHE if _lost(pattern, window) == {"'"} else JOINED
    if len(pattern.words) == 1 and min(map(len, window)) < _SHORTEST_PIECE and any(" " in gap for gap in between):
        small = any(len(piece) < _SHORT_WORD and piece in pattern.language.common_words for piece in window)
        return None if small or ("-" not in pattern.gaps and len(pattern.compact) < SHORTEST_ALONE) else SPLIT
    return HYPHENATED if "-" in between else SPLIT


def _lost(pattern: Pattern, window: list[str]) -> set[str]:
    """Return the gaps of a term at which the words of a text, which have its letters, are not parted."""
    parted = set(accumulate(map(len, window)))
    ends = accumulate(map(len, pattern.words))
    return {gap for end, gap in zip(ends, pattern.gaps[1:], strict=True) if end not in parted}


def gap_damage(expected: tuple[str, ...], found: tuple[str, ...]) -> str | None:
    """Name the difference between the gaps of a term and those of a text; None if it is more than damage."""
    damage: str | None = None
    for want, have in zip(expected, found, strict=True):
        if want.split() == have.split() and bool(want) == bool(have):
            if have.strip() and want[-1:].isspace() and not have[-1:].isspace():
                damage = damage or JOINED
            continue
        if want == expected[-1] and have == want:
            damage = damage or (LOST_STOP if "." in want else LOST_MARK)
        elif have.strip() == want.replace(".", "").strip() and "." in want:
            damage = LOST_STOP
        elif want.replace(".", "").isspace() and have.strip() == "-" and not have[0].isspace():
            damage = damage or HYPHENATED
        elif want.strip() == "-" and have.isspace():
            damage = damage or LOST_HYPHEN
        elif "'" in want and have.isspace():
            damage = damage or LOST_APOSTROPHE
        else:
            return None
    return damage
