"""Terms in languages that part their words by spaces: a trie of word keys, walked once over the text."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from termcheck.language import Language
from termcheck.matching.folding import Folded
from termcheck.matching.hit import Hit
from termcheck.matching.pattern import Pattern


@dataclass(slots=True)
class _Node:
    """The patterns whose keys lead here, and the keys that lead on."""

    patterns: list[Pattern] = field(default_factory=list)
    following: dict[str, "_Node"] = field(default_factory=dict)


class _Keys(dict[str, str]):
    """The key of every word met so far."""

    def __init__(self, key: Callable[[str], str]) -> None:
        super().__init__()
        self._key = key

    def __missing__(self, word: str) -> str:
        if len(self) > 1_000_000:  # a text without end must not fill the memory
            self.clear()
        key = self[word] = self._key(word)
        return key


class WordIndex:
    """Finds the terms of a glossary in texts of one language, word by word."""

    def __init__(self, patterns: Iterable[Pattern], language: Language) -> None:
        """Take the patterns to find; those without a word are never found."""
        self.language = language
        self._keys = _Keys(language.key)
        self._root = _Node()
        for pattern in patterns:
            if pattern.words:
                self._add(pattern)

    def _add(self, pattern: Pattern) -> None:
        node = self._root
        for key in pattern.keys:
            node = node.following.setdefault(key, _Node())
        node.patterns.append(pattern)

    def find(self, folded: Folded) -> list[Hit]:
        """Return every place where a term stands whole, overlaps included; ``altered`` tells of changed gaps."""
        content = folded.content
        words = self.language.words.findall(content)
        keys = list(map(self._keys.__getitem__, words))
        first = self._root.following
        if first.keys().isdisjoint(keys):
            return []
        hits: list[Hit] = []
        spans: list[tuple[int, int]] = []
        for number, key in enumerate(keys):
            node = first.get(key)
            if node is None:
                continue
            spans = spans or [word.span() for word in self.language.words.finditer(content)]
            last = number
            while node is not None:
                for pattern in node.patterns:
                    hit = _hit(content, pattern, words, spans, number, last)
                    if hit is not None:
                        hits.append(hit)
                last += 1
                if last == len(keys):
                    break
                node = node.following.get(keys[last])
        return hits


def _hit(
    content: str, pattern: Pattern, words: list[str], spans: list[tuple[int, int]], first: int, last: int
) -> Hit | None:
    """Return the pattern's hit on the words from ``first`` to ``last``, if they are forms of it with so much as gaps."""
    if not pattern.admits(tuple(words[first : last + 1])):
        return None
    start, end = spans[first][0], spans[last][1]
    before, after = pattern.gaps[0], pattern.gaps[-1]
    if before and content.endswith(before, 0, start):
        start, before = start - len(before), ""
    if after and content.startswith(after, end):
        end, after = end + len(after), ""
    between = [content[spans[number][1] : spans[number + 1][0]] for number in range(first, last)]
    if not before and not after and all(map(_same_gap, pattern.gaps[1:-1], between)):
        return Hit(start, end, pattern)
    return Hit(start, end, pattern, (before, *between, after))


def _same_gap(expected: str, found: str) -> bool:
    """Say whether two gaps are the same but for the kind and number of spaces."""
    return expected == found or _SPACES.sub(" ", expected) == _SPACES.sub(" ", found)


_SPACES = re.compile(r"\s+")
