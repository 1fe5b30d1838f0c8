"""Renderings that stand inside longer words: a compound's parts, and words with endings that no stemmer knows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from termcheck.language import Language
from termcheck.matching.pattern import Pattern

_SHORTEST = 3
_LONG = 12
"""A rendering of so many letters and of several words is there whatever follows it."""

_LONGEST = 80
"""No word of more letters is taken apart; nobody may make the checker try."""

_MOST_WORDS = 200_000
"""So many distinct words are remembered; a text without end must not fill the memory."""


class Part(NamedTuple):
    """A pattern at ``[start, end)`` of a word."""

    start: int
    end: int
    pattern: Pattern


class Parts(dict[str, tuple[Part, ...]]):
    """The accepted renderings of one word that each word met so far has as a part."""

    def __init__(self, patterns: Iterable[Pattern], language: Language) -> None:
        """Take the patterns of a language that knows what its words may be parts of."""
        super().__init__()
        self._language = language
        self._whole: dict[str, list[Pattern]] = defaultdict(list)
        self._by_key: dict[str, list[Pattern]] = defaultdict(list)
        for pattern in patterns:
            if len(pattern.words) == 1 and pattern.lenient and len(pattern.words[0]) >= _SHORTEST:
                self._whole[pattern.words[0]].append(pattern)
                self._by_key[pattern.keys[0]].append(pattern)
        self._longest = max(map(len, self._whole), default=0)

    def __missing__(self, word: str) -> tuple[Part, ...]:
        """Take a word apart, and remember what was found."""
        if len(self) > _MOST_WORDS:
            self.clear()
        found = self[word] = tuple(dict.fromkeys(self._find(word))) if len(word) <= _LONGEST else ()
        return found

    def _find(self, word: str) -> Iterator[Part]:
        holds, key = self._language.holds, self._language.key
        if holds is None:
            return
        for start in range(len(word) - _SHORTEST + 1):
            for end in range(start + _SHORTEST, min(len(word) - (not start), start + self._longest) + 1):
                for pattern in self._whole.get(word[start:end], ()):
                    if holds(word, pattern.words[0], start):
                        yield Part(start, end, pattern)
        for start in range(1, len(word) - _SHORTEST + 1):
            for pattern in self._by_key.get(key(word[start:]), ()):
                if holds(word, pattern.words[0], start):
                    yield Part(start, len(word), pattern)


def going_on(lasts: Mapping[str, Iterable[Pattern]], word: str, language: Language) -> Iterator[Pattern]:
    """Yield the patterns, given by their last words, whose last word may go on as ``word`` does."""
    holds = language.holds
    for length in range(min(len(word), _LONGEST) - 1, _SHORTEST - 1, -1) if holds else ():
        for pattern in lasts.get(word[:length], ()):
            if pattern.lenient and (_runs_on(pattern, word) or (holds and holds(word, pattern.words[-1], 0))):
                yield pattern


def _runs_on(pattern: Pattern, word: str) -> bool:
    """Say whether a long rendering has merely run together with the next word, which is no more than a typing error."""
    return len(pattern.compact) >= _LONG and len(word) - len(pattern.words[-1]) > 1
