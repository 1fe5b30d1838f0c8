"""Terms in languages that part their words by spaces: a trie of word keys, walked once over the text."""

from collections.abc import Callable, Container, Iterable
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

    def find(self, folded: Folded, wanted: Container[str] | None = None) -> list[Hit]:
        """Return every place where a term stands whole, overlaps included; ``altered`` tells of changed gaps.

        With ``wanted``, single words of other concepts (by id) are left out: they consume nothing.
        """
        content = folded.content
        words = self.language.words.findall(content)
        keys = list(map(self._keys.__getitem__, words))
        first = self._root.following
        if first.keys().isdisjoint(keys):
            return []
        hits: list[Hit] = []
        spans: list[tuple[int, int]] = []
        for number in [number for number, key in enumerate(keys) if key in first]:
            node: _Node | None = first[keys[number]]
            last = number
            while node is not None:
                for pattern in node.patterns:
                    if wanted is None or last > number or pattern.concept.id in wanted:
                        spans = spans or [word.span() for word in self.language.words.finditer(content)]
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
    """Return the pattern's hit on the words from ``first`` to ``last``, if they are forms of it with gaps like its own."""
    if not pattern.admits(tuple(words[first : last + 1])):
        return None
    start, end = spans[first][0], spans[last][1]
    if pattern.gaps == ("", "") or pattern.gaps == ("", " ", ""):
        if first == last or content[spans[first][1] : spans[last][0]].isspace():
            return Hit(start, end, pattern)
    before, *inner, after = pattern.gaps
    if before and content.endswith(before, 0, start):
        start, before = start - len(before), ""
    if after and content.startswith(after, end):
        end, after = end + len(after), ""
    between = [content[spans[number][1] : spans[number + 1][0]] for number in range(first, last)]
    if not before and not after and all(map(_same_gap, inner, between)):
        return Hit(start, end, pattern)
    if any(gap.strip(_DAMAGE) or len(gap) > _WIDEST for gap in between):
        return None
    return Hit(start, end, pattern, (before, *between, after))


def _same_gap(expected: str, found: str) -> bool:
    """Say whether two gaps are the same but for the kind and number of spaces."""
    if expected == found:
        return True
    return found.isspace() if expected.isspace() else " ".join(expected.split()) == " ".join(found.split()) != ""


_DAMAGE = " \t\r\n-'."
_WIDEST = 6
"""Gaps of other characters, or wider ones, part words that merely happen to meet."""
