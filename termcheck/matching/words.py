"""Terms in languages that part their words by spaces: a trie of word keys, walked once over the text."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator

from termcheck.language import Language
from termcheck.matching.folding import Folded
from termcheck.matching.hit import Hit, as_written
from termcheck.matching.parts import Parts, going_on
from termcheck.matching.pattern import Pattern
from termcheck.matching.reading import Reading, read


class _Node:
    """The patterns whose keys lead here, the keys that lead on, and the patterns that one more word would end.

    Most nodes end one term and lead nowhere, so that nothing is made before it is needed.
    """

    __slots__ = ("following", "lasts", "patterns")

    def __init__(self) -> None:
        self.patterns: list[Pattern] = _NO_PATTERNS
        self.following: dict[str, _Node] = _NOWHERE
        self.lasts: dict[str, list[Pattern]] = _NO_LASTS

    def at(self, key: str) -> "_Node":
        """Return the node that a key leads to, made if there is none yet."""
        if self.following is _NOWHERE:
            self.following = {}
        found = self.following.get(key)
        if found is None:
            found = self.following[key] = _Node()
        return found

    def end_with(self, word: str, pattern: Pattern) -> None:
        """Keep that one more word would end a pattern."""
        if self.lasts is _NO_LASTS:
            self.lasts = {}
        self.lasts.setdefault(word, []).append(pattern)

    def end(self, pattern: Pattern) -> None:
        """Keep that a pattern ends here."""
        if self.patterns is _NO_PATTERNS:
            self.patterns = []
        self.patterns.append(pattern)


_NO_PATTERNS: list[Pattern] = []
_NOWHERE: dict[str, _Node] = {}
_NO_LASTS: dict[str, list[Pattern]] = {}


class _Beginnings(dict[str, _Node | None]):
    """Where every word met so far leads from the root; None for the many that begin no term."""

    def __init__(self, key: Callable[[str], str], root: _Node) -> None:
        super().__init__()
        self._key, self._root = key, root

    def __missing__(self, word: str) -> _Node | None:
        node = self._root.following.get(self._key(word))
        if node is None and word.isdecimal():
            return None
        if len(self) > _MOST_WORDS:
            self.clear()
        self[word] = node
        return node


_MOST_WORDS = 200_000
"""So many distinct words are remembered, and no number; a text without end must not fill the memory."""


class WordIndex:
    """Finds the terms of a glossary in texts of one language, word by word."""

    def __init__(self, patterns: Iterable[Pattern], language: Language, *, renderings: bool = False) -> None:
        """Take the patterns to find; those without a word are never found.

        ``renderings`` are wanted, and found in longer words too if the language knows what these may hold.
        """
        self.language = language
        known = [pattern for pattern in patterns if pattern.words]
        self._parts = Parts(known, language) if renderings and language.holds else None
        self._root = _Node()
        self._beginnings = _Beginnings(language.key, self._root)
        self._open_ended: dict[str, list[Pattern]] = defaultdict(list)
        for pattern in known:
            if pattern.open_ended:
                self._open_ended[(pattern.fixed[0] or pattern.words[0])[:1]].append(pattern)
            else:
                self._add(pattern)

    def _add(self, pattern: Pattern) -> None:
        *beginning, last = map(self.language.key, pattern.words)
        node = self._root
        for key in beginning:
            node = node.at(key)
        if self._parts is not None:
            node.end_with(pattern.words[-1], pattern)
        node.at(last).end(pattern)

    def find(self, folded: Folded, wanted: Container[str] | None = None) -> list[Hit]:
        """Return every place where a term stands whole, overlaps included; ``altered`` tells of changed gaps.

        With ``wanted``, single words of other concepts (by id) are left out: they consume nothing.
        """
        reading = read(folded.content, self.language.words)
        hits = list(self._whole(reading, wanted))
        if self._open_ended:
            hits += self._beginning(reading)
        if self._parts is not None:
            for number, word in enumerate(reading.words):
                for part in self._parts[word]:
                    start, _ = reading.span(number, number)
                    hits.append(Hit(start + part.start, start + part.end, part.pattern, inside=True))
        return hits if self.language.accepts is None else as_written(folded.content, hits)

    def _whole(self, reading: Reading, wanted: Container[str] | None) -> Iterator[Hit]:
        """Yield the terms that stand there word by word, the last word of several perhaps inside a longer one."""
        words, key = reading.words, self.language.key
        for first, beginning in enumerate(map(self._beginnings.__getitem__, words)):
            node, last = beginning, first
            while node is not None:
                for pattern in node.patterns:
                    if wanted is None or last > first or pattern.concept.id in wanted:
                        hit = _hit(reading, pattern, first, last)
                        if hit is not None:
                            yield hit
                last += 1
                if last == len(words):
                    break
                if self._parts is not None and node.lasts:
                    yield from self._inside(reading, node, first, last)
                node = node.following.get(key(words[last]))

    def _beginning(self, reading: Reading) -> Iterator[Hit]:
        """Yield the terms with open-ended words."""
        for first, word in enumerate(reading.words):
            for pattern in self._open_ended.get(word[:1], ()):
                last = first + len(pattern.words) - 1
                hit = _hit(reading, pattern, first, last) if last < len(reading.words) else None
                if hit is not None:
                    yield hit

    def _inside(self, reading: Reading, node: _Node, first: int, last: int) -> Iterator[Hit]:
        """Yield the terms of several words the last of which goes on."""
        for pattern in going_on(node.lasts, reading.words[last], self.language):
            hit = _hit(reading, pattern, first, last, inside=True)
            if hit is not None and hit.altered is None:
                yield hit


def _hit(reading: Reading, pattern: Pattern, first: int, last: int, *, inside: bool = False) -> Hit | None:
    """Return the pattern's hit on the words from ``first`` to ``last``, if they are forms of it parted alike.

    It is ``inside`` where the last word is known to hold the term's.
    """
    found = reading.words[first : last + 1]
    if not pattern.admits((*found[:-1], pattern.words[-1] if inside else found[-1])):
        return None
    start, end = reading.span(first, last)
    if first == last and pattern.gaps == _NO_GAPS:
        return Hit(start, end, pattern)
    content, (before, *gaps, after) = reading.content, pattern.gaps
    if before and content.endswith(before, 0, start):
        start, before = start - len(before), ""
    if after and content.startswith(after, end):
        end, after = end + len(after), ""
    between = reading.between(first, last)
    if not before and not after and all(map(_same_gap, gaps, between)):
        return Hit(start, end, pattern, inside=inside)
    if any(gap.strip(_DAMAGE) or len(gap) > _WIDEST for gap in between):
        return None
    return Hit(start, end, pattern, (before, *between, after))


def _same_gap(expected: str, found: str) -> bool:
    """Say whether two gaps are the same but for the kind and number of spaces."""
    if expected == found:
        return True
    if expected.isspace():
        return found.isspace()
    joined = expected[-1:].isspace() and not found[-1:].isspace()
    return " ".join(expected.split()) == " ".join(found.split()) != "" and not joined


_NO_GAPS = ("", "")
_DAMAGE = " \t\r\n-'."
_WIDEST = 6
"""Gaps of other characters, or wider ones, part words that merely happen to meet."""
