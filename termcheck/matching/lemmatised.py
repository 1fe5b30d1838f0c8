"""Renderings in forms that only a dictionary knows (fled for flee), looked for where no other stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from termcheck.language.lemmas import Lemmatiser
from termcheck.matching.folding import Folded
from termcheck.matching.hit import Hit
from termcheck.matching.pattern import Pattern
from termcheck.matching.reading import read
from termcheck.matching.words import same_gap


class Lemmatised:
    """Finds accepted renderings by the dictionary forms of their words."""

    def __init__(self, patterns: Iterable[Pattern], lemma: Lemmatiser) -> None:
        """Take the patterns to find, of one language; acronyms and terms that have but one form are left out."""
        self._lemma = lemma
        self._patterns: dict[str, list[Pattern]] = defaultdict(list)
        for pattern in patterns:
            if pattern.lenient and pattern.words:
                self._patterns[pattern.concept.id].append(pattern)

    def find(self, folded: Folded, concept: str) -> Iterator[Hit]:
        """Yield the places where a rendering of a concept (by id) stands in the words of a text."""
        for pattern in self._patterns.get(concept, ()):
            reading = read(folded.content, pattern.language.words)
            for first in range(len(reading.words) - len(pattern.words) + 1):
                last = first + len(pattern.words) - 1
                parted_alike = all(map(same_gap, pattern.gaps[1:-1], reading.between(first, last)))
                if parted_alike and self._are_forms(pattern, tuple(reading.words[first : last + 1])):
                    yield Hit(*reading.span(first, last), pattern)

    def _are_forms(self, pattern: Pattern, words: tuple[str, ...]) -> bool:
        """Say whether words are forms of a term's, and not the term itself, which matching finds by itself."""
        return all(map(self._is_form, pattern.words, words)) and words != pattern.words

    def _is_form(self, term_word: str, word: str) -> bool:
        """Say whether two words have one dictionary form."""
        if term_word == word:
            return True
        lemma = self._lemma(word)
        return lemma is not None and lemma == self._lemma(term_word)
