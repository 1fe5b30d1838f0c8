"""Near misses: renderings damaged by a typo, a lookalike letter, a lost or added gap, or another romanisation."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from termcheck.language import Language
from termcheck.language.confusables import is_mixed, skeleton
from termcheck.language.romanisation import romanises, sound
from termcheck.matching.folding import Folded
from termcheck.matching.hit import Hit
from termcheck.matching.pattern import Pattern
from termcheck.matching.reading import Reading, read

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

_SHORTEST = 4
_SHORTEST_ALONE = 6
_LONG = 9
"""Words of so many letters may have two edits, words of ``_SHORTEST`` to ``_LONG`` one."""

_MOST_LETTERS_ADDED = 8
"""How much longer a damaged word may be: two letters by typing, more in another romanisation."""

_MOST_WORDS_APART = 3
"""How many more words than the term a split rendering may have."""


class NearMiss(NamedTuple):
    """A damaged rendering at ``[start, end)`` of a folded text, and what damaged it."""

    start: int
    end: int
    pattern: Pattern
    damage: str


class _Place(NamedTuple):
    """A word of a term: the pattern and the word's number in it."""

    pattern: Pattern
    number: int


class NearMisses:
    """Finds damaged renderings of accepted terms in texts of one language.

    Each distinct word is looked up once in the deletion neighbourhood of the terms' words (Bocek, Hunt, Stiller 2007,
    *Fast Similarity Search in Large Dictionaries*, Universität Zürich), then the whole rendering around it is compared.
    """

    def __init__(self, patterns: Iterable[Pattern], language: Language) -> None:
        """Take the patterns of all terms of the language; only those of accepted status can be damaged."""
        self._language = language
        known = [pattern for pattern in patterns if pattern.words]
        self._known = {key for pattern in known for key in pattern.keys} | {
            word for pattern in known for word in pattern.words
        }
        accepted = [pattern for pattern in known if pattern.term.status.accepted]
        self._places: dict[str, list[_Place]] = defaultdict(list)
        self._of_concept: dict[str, list[Pattern]] = defaultdict(list)
        self._beginning: dict[str, list[Pattern]] = defaultdict(list)
        self._sounds: dict[str, set[str]] = defaultdict(set)
        for pattern in accepted:
            self._of_concept[pattern.concept.id].append(pattern)
            if len(pattern.compact) >= _SHORTEST:
                self._beginning[pattern.compact[:_BEGINNING]].append(pattern)
            for number, word in enumerate(pattern.words):
                self._places[word].append(_Place(pattern, number))
            for word in _romanised_words(pattern):
                self._sounds[sound(word)].add(word)
        self._longest = max(map(len, self._places), default=0) + _MOST_LETTERS_ADDED
        self._neighbours = _neighbourhood(word for word in self._places if len(word) >= _SHORTEST)
        self._meant = _LookUps(self._look_up)
        self._last = self._read("")

    def find(self, folded: Folded, wanted: str | None = None) -> Iterator[NearMiss]:
        """Yield the near misses of a text; with ``wanted`` only those of this concept (by id).

        ``wanted`` says that a rendering is due in this very text, so that shorter and plainer words are believed too.
        """
        if folded.content != self._last.reading.content:
            self._last = self._read(folded.content)
        reading = self._last.reading
        crowded = self._crowded_in(reading) if wanted is None else self._of_concept.get(wanted, ())
        for pattern in crowded:
            if len(pattern.compact) >= _SHORTEST and pattern.compact in reading.squeezed:
                yield from _crowded_in(reading, pattern, due=wanted is not None)
        for word, places in self._meant_in(wanted):
            for number, damage in self._last.suspects[word]:
                for place in places:
                    near = self._around(reading, number, place, damage)
                    if near is not None and (wanted is not None or believable(near)):
                        yield near

    def _meant_in(self, wanted: str | None) -> Iterator[tuple[str, list[_Place]]]:
        """Yield the words of terms that the text may have damaged, and where in the terms they stand."""
        suspects = self._last.suspects
        if wanted is None:
            yield from ((word, self._places[word]) for word in suspects)
        elif suspects:
            for pattern in self._of_concept.get(wanted, ()):
                for number, word in enumerate(pattern.words):
                    if word in suspects:
                        yield word, [_Place(pattern, number)]

    def _read(self, content: str) -> "_Suspicious":
        reading = read(content, self._language.words)
        suspects: dict[str, list[tuple[int, str]]] = {}
        for number, found in enumerate(map(self._meant.__getitem__, reading.words)):
            for word, damage in found:
                suspects.setdefault(word, []).append((number, damage))
        return _Suspicious(reading, suspects)

    def _crowded_in(self, reading: Reading) -> Iterable[Pattern]:
        """Return the terms whose letters begin like a word of the text does."""
        starts = accumulate(map(len, reading.words), initial=0)
        beginnings = {reading.squeezed[start : start + _BEGINNING] for start in starts}
        return [pattern for beginning in beginnings for pattern in self._beginning.get(beginning, ())]

    def altered(self, hit: Hit) -> NearMiss | None:
        """Return the near miss that a hit with changed gaps is, or None if its words merely happen to meet."""
        damage = _gap_damage(hit.pattern.gaps, hit.altered or ())
        if damage is None or (len(hit.pattern.words) == 1 and len(hit.pattern.compact) == 1):
            return None
        return NearMiss(hit.start, hit.end, hit.pattern, damage)

    def _look_up(self, word: str) -> Iterator[tuple[str, str]]:
        """Yield the words of terms that a word may be a damaged form of, each with the damage."""
        if word in self._known or len(word) > self._longest or self._is_common(word):
            return
        if is_mixed(word):
            meant = skeleton(word)
            if meant in self._places:
                yield meant, LOOKALIKE
            return
        found = (
            {meant: ROMANISATION for meant in self._sounds.get(sound(word), ()) if meant != word}
            if self._sounds
            else {}
        )
        for meant in self._close_to(word):
            found.setdefault(meant, TYPO)
        if word.endswith("s"):
            for meant in self._close_to(word[:-1]):
                found.setdefault(meant, TYPO)
        yield from found.items()

    def _is_common(self, word: str) -> bool:
        """Say whether a word is one of the language's own, or a form of a word of the glossary."""
        key, common = self._language.key(word), self._language.common_words
        return key in self._known or word in common or key in common

    def _close_to(self, word: str) -> Iterator[str]:
        if len(word) < _SHORTEST - 1:
            return
        candidates = {word, *_deletions(word)} & self._neighbours.keys()
        for meant in {meant for candidate in candidates for meant in self._neighbours[candidate]}:
            if len(meant) >= _SHORTEST and _is_typo(meant, word) and not self._is_form(meant, word):
                yield meant

    def _is_form(self, meant: str, word: str) -> bool:
        """Say whether a word is no damage but another form of the word, or one made of it."""
        language = self._language
        return language.inflects(meant, word) or language.derives(meant, word) or language.derives(word, meant)

    def _around(self, reading: Reading, number: int, place: _Place, damage: str) -> NearMiss | None:
        """Return the near miss if the words around a damaged one are the term's other words, whole or damaged too."""
        pattern = place.pattern
        first, last = number - place.number, number - place.number + len(pattern.words) - 1
        if first < 0 or last >= len(reading.words):
            return None
        window = reading.words[first : last + 1]
        for expected, word in zip(pattern.words, window, strict=True):
            same = word == expected or self._language.inflects(expected, word)
            if not same and not any(expected == meant for meant, _ in self._meant[word]):
                return None
        if damage == TYPO and not _resembles(" ".join(pattern.words), " ".join(window)):
            return None
        between = reading.between(first, last)
        if between != list(pattern.gaps[1:-1]) and _gap_damage(pattern.gaps, ("", *between, "")) is None:
            return None
        start, end = reading.span(first, last)
        return NearMiss(start, _with_tail(reading.content, end, pattern), pattern, damage)


class _Suspicious(NamedTuple):
    """A text, and the words of terms that its words may be meant for: by number, with the damage."""

    reading: Reading
    suspects: dict[str, list[tuple[int, str]]]


class _LookUps(dict[str, tuple[tuple[str, str], ...]]):
    """What every word met so far may be a damaged form of."""

    def __init__(self, look_up: Callable[[str], Iterator[tuple[str, str]]]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, word: str) -> tuple[tuple[str, str], ...]:
        if word.isdecimal():
            return ()
        if len(self) > _MOST_WORDS:
            self.clear()
        meant = self[word] = tuple(self._look_up(word))
        return meant


def _crowded_in(reading: Reading, pattern: Pattern, *, due: bool) -> Iterator[NearMiss]:
    """Yield the places where the letters of a term stand, joined or split in other places than the term's."""
    words = reading.words
    for number, word in enumerate(words):
        if not pattern.compact.startswith(word):
            if len(pattern.words) > 1 and len(pattern.compact) >= _SHORTEST_ALONE and _is_plural(pattern, word):
                yield NearMiss(*reading.span(number, number), pattern, JOINED)
            continue
        last = _last_of(pattern.compact, words, number, number + len(pattern.words) + _MOST_WORDS_APART)
        if last is None or tuple(words[number : last + 1]) == pattern.words:
            continue
        damage = _spacing_damage(pattern, words[number : last + 1], reading.between(number, last))
        if damage is not None and (due or pattern.is_name or damage == JOINED):
            yield NearMiss(*reading.span(number, last), pattern, damage)


def _is_plural(pattern: Pattern, word: str) -> bool:
    """Say whether a word is a form of a term whose words have run together."""
    return word.startswith(pattern.compact) and pattern.language.inflects(pattern.compact, word)


_MOST_WORDS = 200_000
"""So many distinct words are remembered, and no number; a text without end must not fill the memory."""

_BEGINNING = 3
_LEAST_ALIKE = 0.7
"""How much of a whole rendering must be right (normalised optimal string alignment) for the rest to be a typo."""


def _romanised_words(pattern: Pattern) -> Iterator[str]:
    """Yield the words of a term that spell Hangul of the same concept in Latin letters."""
    if not pattern.is_name:
        return
    capitalised = {word.casefold() for word in pattern.language.words.findall(pattern.term.text) if word[:1].isupper()}
    named = (capitalised | _given(pattern)).intersection(pattern.words)
    if not named:
        return
    hangul = ["".join(term.text.split()) for term in pattern.concept.terms if _HANGUL.search(term.text)]
    for word in pattern.words:
        if word in named and word.isalpha() and any(romanises(word, term) for term in hangul):
            yield word


_HANGUL = re.compile("[가-힣]")


def _given(pattern: Pattern) -> set[str]:
    """Return the words written small behind a hyphen, as given names of the South are (Lee Myung-bak)."""
    return {word for word, gap in zip(pattern.words, pattern.gaps, strict=False) if gap == "-"}


def _neighbourhood(words: Iterable[str]) -> dict[str, list[str]]:
    neighbours: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for spelling in {word, *_deletions(word)}:
            neighbours[spelling].append(word)
    return neighbours


def _deletions(word: str) -> set[str]:
    return {word[:index] + word[index + 1 :] for index in range(len(word))}


def _is_typo(meant: str, word: str) -> bool:
    # Loaded with the first suspicion: most copy raises none.
    from rapidfuzz.distance.OSA import distance

    edits = 2 if len(meant) >= _LONG else 1
    return (meant[0] == word[0] and distance(meant, word, score_cutoff=edits) <= edits) or (
        len(meant) >= _SHORTEST_ALONE and distance(meant, word, score_cutoff=1) <= 1
    )


def _resembles(rendering: str, found: str) -> bool:
    """Say whether enough of a whole rendering is right."""
    from rapidfuzz.distance.OSA import normalized_similarity

    return normalized_similarity(rendering, found) >= _LEAST_ALIKE


def believable(near: NearMiss) -> bool:
    """Say whether a near miss can be believed where nothing says that its rendering is due just there."""
    pattern = near.pattern
    if near.damage == LOOKALIKE or len(pattern.words) > 1:
        return True
    return pattern.is_name and len(pattern.compact) >= _SHORTEST_ALONE


def _with_tail(content: str, end: int, pattern: Pattern) -> int:
    return end + len(pattern.gaps[-1]) if content.startswith(pattern.gaps[-1], end) else end


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
        romanised = set(_romanised_words(pattern)) & {one + other for one, other in pairwise(window)}
        return ROMANISATION if romanised else LOST_APOSTROPHE
    if len(window) < len(pattern.words):
        return LOST_APOSTROPHE if _lost(pattern, window) == {"'"} else JOINED
    if len(pattern.words) == 1 and min(map(len, window)) < _SHORTEST - 1 and any(" " in gap for gap in between):
        small = any(len(piece) < _SHORTEST and piece in pattern.language.common_words for piece in window)
        return None if small or ("-" not in pattern.gaps and len(pattern.compact) < _SHORTEST_ALONE) else SPLIT
    return HYPHENATED if "-" in between else SPLIT


def _lost(pattern: Pattern, window: list[str]) -> set[str]:
    """Return the gaps of a term at which the words of a text, which have its letters, are not parted."""
    parted = set(accumulate(map(len, window)))
    ends = accumulate(map(len, pattern.words))
    return {gap for end, gap in zip(ends, pattern.gaps[1:], strict=True) if end not in parted}


def _gap_damage(expected: tuple[str, ...], found: tuple[str, ...]) -> str | None:
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
