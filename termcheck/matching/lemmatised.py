"""Renderings in forms that only a dictionary knows (fled for flee), looked for where no other stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from termcheck.language.lemmas import Analyser, Lexeme
from termcheck.matching.folding import Folded, folded
from termcheck.matching.hit import Hit
from termcheck.matching.pattern import Pattern


class Lemmatised:
    """Finds accepted renderings by the dictionary forms of their words."""

    def __init__(self, patterns: Iterable[Pattern], analyse: Analyser) -> None:
        """Take the patterns to find, of one language; acronyms and terms that have but one form are left out."""
        self._analyse = analyse
        self._patterns: dict[str, list[Pattern]] = defaultdict(list)
        for pattern in patterns:
            if pattern.lenient:
                self._patterns[pattern.concept.id].append(pattern)

    def find(self, text: Folded, concept: str) -> Iterator[Hit]:
        """Yield the places where a rendering of a concept (by id) stands in a text in another form of its words."""
        patterns = self._patterns.get(concept, ())
        found = self._analyse(text.content) if patterns else []
        for pattern in patterns:
            term, wanted = folded(pattern.term.text), self._wanted(pattern)
            for first in range(len(found) - len(wanted) + 1):
                window = found[first : first + len(wanted)]
                together = wanted and _are_forms(wanted, window) and _stand_together(text.content, window)
                # The very words, parted otherwise, are a damaged term: e-mail, e mail.
                if together and _written(text.content, window) != _written(term, wanted):
                    yield Hit(window[0].start, window[-1].end, pattern)

    def lexemes(self, hit: Hit, content: str) -> Iterator[tuple[Lexeme, Lexeme]]:
        """Yield the words of a hit's term beside those of the text, each with its place in the term or the text."""
        found = [one for one in self._analyse(content) if hit.start <= one.start and one.end <= hit.end]
        return zip(self._wanted(hit.pattern), found, strict=True)

    def _wanted(self, pattern: Pattern) -> list[Lexeme]:
        return self._analyse(folded(pattern.term.text))


def _are_forms(wanted: list[Lexeme], found: list[Lexeme]) -> bool:
    return all(one.lemma == other.lemma for one, other in zip(wanted, found, strict=True))


def _written(content: str, words: list[Lexeme]) -> list[str]:
    return [content[word.start : word.end] for word in words]


def _stand_together(content: str, words: list[Lexeme]) -> bool:
    """Say whether nothing but spaces, or what an analyser leaves out of a word, parts words."""
    gaps = (content[one.end : other.start] for one, other in pairwise(words))
    return all(not gap.strip() for gap in gaps)
