"""Terms in Korean: at the start of an eojeol, with or without inner spaces, before a chain of particles."""

from collections.abc import Callable, Container, Iterable, Iterator
from typing import NamedTuple

from termcheck.glossary import MatchMode
from termcheck.language import Language
from termcheck.language.korean import SYLLABLES, are_particles, may_follow, may_follow_loosely
from termcheck.language.korean_spelling import spellings
from termcheck.matching.characters import CharacterIndex
from termcheck.matching.folding import Folded
from termcheck.matching.hit import Hit, as_written
from termcheck.matching.pattern import Pattern
from termcheck.matching.reading import Reading

_SHORT = 2
"""Terms of so few letters are not found behind others, and those of several words (K팝) just as they are written."""

_BEGINNING = 16
"""What agrees with a term in so many letters may go on like it; more of every term would fill the memory."""

_LONG = 4
"""A rendering of so many letters is no part of another word, even where it is run together with its neighbours."""

_LONGEST_TAIL = 24
"""No chain of particles and nouns behind a term is longer; nobody may make the checker try."""


class _Analysis(NamedTuple):
    """What a word holds: whole terms at ``[start, end)`` of it, and where a term may begin that goes on behind it."""

    whole: tuple[tuple[int, int, tuple[Pattern, ...]], ...]
    open_at: tuple[int, ...]


class _Analyses(dict[str, _Analysis | None]):
    """The analysis of every word met so far."""

    def __init__(self, analyse: Callable[[str], _Analysis | None]) -> None:
        super().__init__()
        self._analyse = analyse

    def __missing__(self, word: str) -> _Analysis | None:
        if len(self) > _MOST_WORDS:
            self.clear()
        analysis = self[word] = self._analyse(word)
        return analysis


_MOST_WORDS = 200_000
"""So many distinct words are remembered; a text without end must not fill the memory."""


class EojeolIndex:
    """Finds the terms of a glossary in Korean texts, eojeol by eojeol."""

    def __init__(self, patterns: Iterable[Pattern], language: Language, *, renderings: bool = False) -> None:
        """Take the patterns to find; those without a word are never found.

        ``renderings`` are wanted, and found too before particles of the wrong sound; long ones anywhere.
        Others, of a source, are found as the North and as the South spell them.
        """
        self.language, self._renderings = language, renderings
        self._terms: dict[str, tuple[Pattern, ...]] = {}
        known = list(patterns)
        long = [pattern for pattern in known if renderings and pattern.lenient and len(pattern.compact) >= _LONG]
        self._long = CharacterIndex(long, language) if long else None
        for pattern in known:
            alone = (pattern,)
            for spelling in self._spellings(pattern):
                others = self._terms.get(spelling)
                self._terms[spelling] = alone if others is None else (*others, pattern)
        self._longest = max(map(len, self._terms), default=0)
        self._with_signs = any(_signs(gaps[1:-1]) for gaps in {pattern.gaps for pattern in known})
        self._beginnings = {
            term[:length]
            for term, patterns in self._terms.items()
            if len(term) > _SHORT or any(len(pattern.words) > 1 for pattern in patterns)
            for length in range(1, min(len(term), _BEGINNING + 1))
        }
        self._heads = {term[:_SHORT] for term in self._terms}
        self._analyses = _Analyses(self._analyse)

    def _spellings(self, pattern: Pattern) -> frozenset[str]:
        """Return a term without spaces; in a source the spelling of the other half of the country is no other word."""
        if not pattern.words:
            return frozenset()
        exact = self._renderings or pattern.term.match is MatchMode.EXACT
        return frozenset({"".join(pattern.words)}) if exact else spellings(pattern.words)

    def find(self, folded: Folded, _wanted: Container[str] | None = None) -> list[Hit]:
        """Return every place where a term stands, overlaps included."""
        content = folded.content
        reading = Reading(content, self.language.words)
        analyses = list(map(self._analyses.__getitem__, reading.words))
        hits = self._long.find(folded) if self._long is not None else []
        if not any(analyses):
            return hits
        for number, analysis in enumerate(analyses):
            if analysis is None:
                continue
            offset, _ = reading.span(number, number)
            for start, end, patterns in analysis.whole:
                hits += (Hit(offset + start, offset + end, pattern) for pattern in patterns)
            for start in analysis.open_at:
                hits += self._across(reading, number, start)
        return as_written(content, hits)

    def _analyse(self, word: str) -> _Analysis | None:
        """Take a word apart once; None if no term begins in it."""
        if word[:_SHORT] not in self._heads and word[0] not in self._heads and word not in self._beginnings:
            return None
        whole, open_at = [], []
        starts, done = [0], set[int]()
        while starts:
            start = starts.pop()
            if start in done:
                continue
            done.add(start)
            if len(word) - start < self._longest and word[start : start + _BEGINNING] in self._beginnings:
                open_at.append(start)
            for end in range(start + 1, min(len(word), start + self._longest) + 1):
                patterns = self._terms.get(word[start:end])
                if patterns and (not start or end - start >= _SHORT):
                    ending = self._ending(word, start, end, patterns)
                    if ending:
                        whole.append((start, end, ending))
                    # What can be an ending is no further term: 탈북민이란 speaks of no country.
                    if end < len(word) and end - start >= _SHORT and not self._is_tail(word, start, end):
                        starts.append(end)
        return _Analysis(tuple(whole), tuple(open_at)) if whole or open_at else None

    def _is_tail(self, word: str, start: int, end: int) -> bool:
        """Say whether a word is, behind a term at ``[start, end)``, nothing but particles."""
        return len(word) - end <= _LONGEST_TAIL and are_particles(word[start:end], word[end:])

    def _ending(self, word: str, start: int, end: int, patterns: tuple[Pattern, ...]) -> tuple[Pattern, ...]:
        """Return those of the patterns at ``[start, end)`` of a word that can stand there."""
        if self._may_end(word, start, end):
            return patterns
        return self._loose(patterns, word[end : end + _LONGEST_TAIL])

    def _loose(self, patterns: tuple[Pattern, ...], rest: str) -> tuple[Pattern, ...]:
        """Return the renderings among patterns that can stand before ``rest`` if one does not look closely."""
        if not self._renderings or not may_follow_loosely(rest):
            return ()
        return tuple(pattern for pattern in patterns if pattern.lenient)

    def _may_end(self, word: str, start: int, end: int) -> bool:
        """Say whether a term can stand at ``[start, end)`` of a word: before particles, or before another term."""
        rest = word[end:]
        if len(rest) > _LONGEST_TAIL:
            return False
        if not rest or may_follow(word[start:end], rest):
            return True
        if end - start < _SHORT or not SYLLABLES.match(rest):
            return False
        return any(
            rest[:length] in self._terms and self._may_end(rest, 0, length) for length in range(_SHORT, len(rest) + 1)
        )

    def _across(self, reading: Reading, number: int, start: int) -> Iterator[Hit]:
        """Yield the terms that begin at ``start`` of a word and end in a later one."""
        gathered = reading.words[number][start:]
        if _goes_on_a_number(reading, number):
            return
        plain = True
        for later in range(number + 1, len(reading.words)):
            if len(gathered) >= self._longest or gathered[:_BEGINNING] not in self._beginnings:
                return
            (gap,) = reading.between(later - 1, later)
            plain = plain and not gap.strip(_PASSED_OVER)
            if not plain and not self._with_signs:
                return
            word = reading.words[later]
            for length in range(1, min(len(word), self._longest - len(gathered)) + 1):
                noun = gathered + word[:length]
                patterns = self._terms.get(noun)
                if patterns and (not start or len(noun) > _SHORT):
                    begin, end = reading.span(number, number)[0] + start, reading.span(later, later)[0] + length
                    hits = [Hit(begin, end, pattern) for pattern in self._before(noun, word[length:], patterns)]
                    if not plain or len(noun) <= _SHORT:
                        parting = reading.between(number, later)
                        hits = [whole for hit in hits for whole in _as_it_is(reading.content, hit, parting)]
                    yield from hits
            gathered += word

    def _before(self, noun: str, rest: str, patterns: tuple[Pattern, ...]) -> tuple[Pattern, ...]:
        """Return those of the patterns of a noun, which is written as several words, that can stand before ``rest``."""
        if len(noun) <= _SHORT:
            return patterns if may_follow(noun[-1], rest) or rest in _AFTER_SHORT else self._loose(patterns, rest)
        return patterns if may_follow(noun, rest) else self._loose(patterns, rest)


def _as_it_is(content: str, hit: Hit, parting: list[str]) -> Iterator[Hit]:
    """Yield a hit with the signs around its term, if those stand there and the signs between its words are the same."""
    before, *gaps, after = hit.pattern.gaps
    same = _signs(parting) == _signs(gaps) if len(hit.pattern.compact) > _SHORT else parting == gaps
    if same and content.endswith(before, 0, hit.start) and content.startswith(after, hit.end):
        yield hit._replace(start=hit.start - len(before), end=hit.end + len(after))


def _signs(parting: Iterable[str]) -> str:
    """Return what stands between words and is not passed over, as spaces, hyphens and dots are."""
    return "".join(gap.strip(_PASSED_OVER) for gap in parting)


def _goes_on_a_number(reading: Reading, number: int) -> bool:
    """Say whether a word is the end of a number with a point (5 in 1.5)."""
    digits = number > 0 and reading.words[number].isdecimal() and reading.words[number - 1].isdecimal()
    return digits and reading.between(number - 1, number) in ([","], ["."])


_PASSED_OVER = " \t\r\n-·"
_AFTER_SHORT = frozenset("도 만 까지 부터".split())
"""Particles behind a short term that make no other word of it, beside those behind a noun of one syllable."""
