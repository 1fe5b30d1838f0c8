"""Words and phrases that recur in texts: every one that stands in enough of them, and is no mere part of another."""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from termcheck.curation.mining.cutting import START, Cut
from termcheck.curation.mining.lexicon import Lexicon

_LONGEST, _LONGEST_UNSPACED = 6, 10
"""Words, or characters, that a phrase has at most."""

_SHIFT = 32
_PART = 0.9
"""A phrase that stands within one longer phrase in so many of its texts is a part of that."""


class Row(NamedTuple):
    """The lemmas of a text by number, and for each whether it joins the one before."""

    lemmas: Sequence[int]
    joins: bytes


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by number: the lemmas of each, and how many texts have it.

    ``found`` holds for each text the phrases in it, flat: number, start and end (in lemmas), three by three.
    """

    lemmas: Sequence[tuple[int, ...]]
    counts: Sequence[int]
    found: Sequence[Sequence[int]]


def row(cut: Cut, lexicon: Lexicon) -> Row:
    """Return the lemmas of a text that was cut."""
    lemmas, joins = array("I"), bytearray()
    closed = True
    for word, gap in zip(cut.words, cut.gaps, strict=True):
        parts = lexicon.parts[word]
        lemmas.extend(parts)
        joins.append(not closed and gap > START)
        joins.extend(b"\1" * (len(parts) - 1))
        closed = lexicon.closed[word]
    return Row(lemmas, bytes(joins))


def phrases(rows: Sequence[Row], lexicon: Lexicon, least: int, part: float = _PART) -> Phrases:
    """Return the phrases that stand in at least so many of the texts.

    A phrase recurs only where both phrases of one lemma less do (Agrawal and Srikant 1994, *Fast Algorithms for
    Mining Association Rules*), so that one pass for each length finds them all.
    """
    grams: list[tuple[int, ...]] = [()]
    counts = [0]
    levels: list[Sequence[Sequence[int]]] = []
    for length in range(1, (_LONGEST if lexicon.spaced else _LONGEST_UNSPACED) + 1):
        keys = [_keys(levels[-1][text] if levels else (), found, length) for text, found in enumerate(rows)]
        numbers = _numbered(_frequent(keys, least), grams, counts)
        if not numbers:
            break
        levels.append([_level(found, numbers) for found in keys])
    wanted = _wanted(grams, counts, lexicon, part)
    return Phrases(grams, counts, [_found(levels, text, wanted) for text in range(len(rows))])


def _level(keys: Sequence[int], numbers: Mapping[int, int]) -> Sequence[int]:
    """Return the numbers of the phrases of one length in a text, by where they begin; nothing where there is none."""
    level = array("I", (numbers.get(key, 0) for key in keys))
    return level if any(level) else ()


def _keys(at: Sequence[int], row: Row, length: int) -> Sequence[int]:
    """Return for each place of a text the key of the phrase of this length there; 0 where there is none.

    A key is the number of the phrase without its last lemma, which stands ``at`` the place, and that lemma from 1.
    """
    lemmas, joins = row
    if length == 1:
        return array("Q", (lemma + 1 for lemma in lemmas))
    places = range(len(at) - 1) if at else ()
    return array(
        "Q",
        [
            at[start] << _SHIFT | lemmas[start + length - 1] + 1
            if at[start] and at[start + 1] and joins[start + length - 1]
            else 0
            for start in places
        ],
    )


def _frequent(keys: Sequence[Sequence[int]], least: int) -> Counter[int]:
    """Return the keys that stand in at least so many texts, and in how many."""
    tally: Counter[int] = Counter()
    for found in keys:
        tally.update(set(found))
    return Counter({key: count for key, count in tally.items() if key and count >= least})


def _numbered(frequent: Counter[int], grams: list[tuple[int, ...]], counts: list[int]) -> dict[int, int]:
    """Add phrases to those that are known, in their order, and return the number of each by its key."""
    new = {(*grams[key >> _SHIFT], (key & (1 << _SHIFT) - 1) - 1): key for key in frequent}
    numbers = {}
    for gram in sorted(new):
        numbers[new[gram]] = len(grams)
        grams.append(gram)
        counts.append(frequent[new[gram]])
    return numbers


def _wanted(grams: Sequence[tuple[int, ...]], counts: Sequence[int], lexicon: Lexicon, part: float) -> list[bool]:
    """Say of each phrase whether it can be a term, and is more than a part of one longer term."""
    lemmas = lexicon.lemmas
    numbers = {gram: number for number, gram in enumerate(grams)}
    longer = [0] * len(grams)
    wanted = [False] * len(grams)
    for number in range(len(grams) - 1, 0, -1):
        gram = grams[number]
        first, last = lemmas[gram[0]], lemmas[gram[-1]]
        term = first.opens and last.closes if len(gram) > 1 else first.alone
        wanted[number] = term and longer[number] < part * counts[number]
        reach = counts[number] if term else longer[number]
        for shorter in (gram[1:], gram[:-1]) if len(gram) > 1 else ():
            longer[numbers[shorter]] = max(longer[numbers[shorter]], reach)
    return wanted


def _found(levels: Sequence[Sequence[Sequence[int]]], text: int, wanted: Sequence[bool]) -> Sequence[int]:
    """Return the phrases of a text that are wanted, flat."""
    found = array("I")
    for length, level in enumerate(levels, start=1):
        for start, number in enumerate(level[text]):
            if wanted[number]:
                found.extend((number, start, start + length))
    return found


def occurrences(found: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield the phrases of a text: number, start and end."""
    return zip(found[::3], found[1::3], found[2::3], strict=True)
