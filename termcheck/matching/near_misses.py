"""Near misses: the places in a text where a damaged rendering stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from termcheck.language import Language
from termcheck.matching.damage import TYPO, NearMiss, believable
from termcheck.matching.folding import Folded
from termcheck.matching.misspellings import Misspellings
from termcheck.matching.pattern import Pattern
from termcheck.matching.reading import Reading, read
from termcheck.matching.spacing import gap_damage, parted_otherwise

_SHORTEST = 4
_BEGINNING = 3
_LEAST_ALIKE = 0.7
"""How much of a whole rendering must be right (normalised optimal string alignment) for the rest to be a typo."""


class _Place(NamedTuple):
    """A word of a term: the pattern and the word's number in it."""

    pattern: Pattern
    number: int


class NearMisses:
    """Finds damaged renderings of accepted terms in texts of one language."""

    def __init__(self, patterns: Iterable[Pattern], language: Language) -> None:
        """Take the patterns of all terms of the language; only those of accepted status can be damaged."""
        self._language = language
        known = [pattern for pattern in patterns if pattern.words]
        self._places: dict[str, list[_Place]] = defaultdict(list)
        self._of_concept: dict[str, list[Pattern]] = defaultdict(list)
        self._beginning: dict[str, list[Pattern]] = defaultdict(list)
        for pattern in known:
            if pattern.term.status.accepted:
                self._add(pattern)
        self._meant = Misspellings(known, language)
        self._last = self._read("")

    def _add(self, pattern: Pattern) -> None:
        self._of_concept[pattern.concept.id].append(pattern)
        compact = "".join(pattern.words)
        if len(compact) >= _SHORTEST:
            self._beginning[compact[:_BEGINNING]].append(pattern)
        for number, word in enumerate(pattern.words):
            self._places[word].append(_Place(pattern, number))

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
                yield from parted_otherwise(reading, pattern, due=wanted is not None)
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

    def _around(self, reading: Reading, number: int, place: _Place, damage: str) -> NearMiss | None:
        """Return the near miss if the words around a damaged one are the term's other words, whole or damaged too."""
        pattern = place.pattern
        first, last = number - place.number, number - place.number + len(pattern.words) - 1
        if first < 0 or last >= len(reading.words):
            return None
        window = reading.words[first : last + 1]
        right = False
        for expected, word in zip(pattern.words, window, strict=True):
            same = word == expected or self._language.inflects(expected, word)
            if not same and not any(expected == meant for meant, _ in self._meant[word]):
                return None
            right = right or same
        if damage == TYPO and len(window) > 1 and not _resembles(" ".join(pattern.words), " ".join(window)):
            return None
        between = reading.between(first, last)
        if between != list(pattern.gaps[1:-1]) and gap_damage(pattern.gaps, ("", *between, "")) is None:
            return None
        start, end = reading.span(first, last)
        wrong, beside = ((), ()) if right else (tuple(window), reading.beside(first, last))
        return NearMiss(start, _with_tail(reading.content, end, pattern), pattern, damage, wrong, beside)


class _Suspicious(NamedTuple):
    """A text, and the words of terms that its words may be meant for: by number, with the damage."""

    reading: Reading
    suspects: dict[str, list[tuple[int, str]]]


def _resembles(rendering: str, found: str) -> bool:
    """Say whether enough of a whole rendering is right."""
    from rapidfuzz.distance.OSA import normalized_similarity

    return normalized_similarity(rendering, found) >= _LEAST_ALIKE


def _with_tail(content: str, end: int, pattern: Pattern) -> int:
    return end + len(pattern.gaps[-1]) if content.startswith(pattern.gaps[-1], end) else end
