"""A term prepared for matching: its folded words, what stands between them, and how capitals count."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import chain, zip_longest

from termcheck.glossary import ConceptEntry, MatchMode, Term
from termcheck.language import Language
from termcheck.matching.folding import folded

_ACRONYM_LETTERS = 6


@dataclass(frozen=True, eq=False)
class Pattern:
    """A term and its words; two patterns are the same only if they are one object.

    What is remembered of a pattern is worked out when the pattern is met: a glossary has many that never are.

    ``gaps`` are the characters before the first word, between the words and after the last, folded.
    ``headword`` is True where the glossary begins every entry with a capital, so that the first one tells nothing.
    """

    # With slots for these, only patterns that are met have a dictionary.
    __slots__ = ("__dict__", "concept", "gaps", "headword", "language", "term", "words")

    concept: ConceptEntry
    term: Term
    language: Language
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    headword: bool

    @cached_property
    def compact(self) -> str:
        """The term's letters and digits without anything between them."""
        return "".join(self.words)

    @cached_property
    def spelling(self) -> str:
        """The term's words with what stands between them."""
        return "".join(chain.from_iterable(zip_longest(self.words, self.gaps[1:-1], fillvalue="")))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What the forms of each word have in common."""
        return tuple(map(self.language.key, self.words))

    @cached_property
    def acronym(self) -> bool:
        """Whether the term is written in capitals alone (UN, U.S.), so that it has no other form."""
        return self.term.text.isupper() and len(self.compact) <= _ACRONYM_LETTERS

    @cached_property
    def lenient(self) -> bool:
        """Whether a longer word may hold the term: it is wanted, and would be accepted in any form."""
        return self.term.status.accepted and self.term.match is MatchMode.INFLECT and not self.acronym

    @property
    def is_name(self) -> bool:
        """Whether the term begins with a capital, as a name does, and not just as every entry of its glossary."""
        text = self.term.text
        return text[:1].isupper() and not (self.headword and text[1:].islower())

    @cached_property
    def fixed(self) -> tuple[str | None, ...]:
        """For each word the letters before which any ending may stand; None for words in their own forms."""
        if self.term.match is MatchMode.PREFIX:
            return self.words
        before = [self.language.words.findall(folded(self.term.text[:stem])) for stem in self.term.stems]
        beginnings = {len(words) - 1: words[-1] for words in before if words}
        return tuple(beginnings.get(number) for number in range(len(self.words)))

    @property
    def open_ended(self) -> bool:
        """Whether some word of the term may have any ending."""
        return (bool(self.term.stems) or self.term.match is MatchMode.PREFIX) and any(self.fixed)

    def admits(self, words: tuple[str, ...]) -> bool:
        """Say whether words whose keys agree with the term's, but for open-ended ones, are forms of it."""
        if words == self.words:
            return True
        if self.term.match in (MatchMode.EXACT, MatchMode.WORD) or self.acronym:
            return False
        if not self.open_ended:
            accepts = self.language.accepts if self.lenient else None
            return all(map(accepts or self.language.inflects, self.words, words))
        return all(map(self._admits_word, self.words, self.fixed, words))

    def _admits_word(self, term_word: str, fixed: str | None, word: str) -> bool:
        if fixed is not None:
            return word.startswith(fixed)
        language = self.language
        return term_word == word or (
            language.key(term_word) == language.key(word) and language.inflects(term_word, word)
        )


def pattern(concept: ConceptEntry, term: Term, language: Language) -> Pattern:
    """Prepare a term for matching."""
    return _of(concept, term, language, term.text)


def without_gloss(pattern: Pattern) -> Iterator[Pattern]:
    """Yield an accepted term without what a glossary says of it in brackets: “file” for “file (noun)”."""
    text = _GLOSS.sub("", pattern.term.text)
    if text != pattern.term.text and pattern.term.status.accepted:
        yield replace(_of(pattern.concept, pattern.term, pattern.language, text), headword=pattern.headword)


def written_as_one(pattern: Pattern) -> Iterator[Pattern]:
    """Yield a term of two words as one: “downtime” for “down time”."""
    if len(pattern.words) == _PAIR and pattern.gaps[1].isspace() and min(map(len, pattern.words)) >= _SHORTEST_JOINED:
        words, gaps = ("".join(pattern.words),), (pattern.gaps[0], pattern.gaps[-1])
        yield Pattern(pattern.concept, pattern.term, pattern.language, words, gaps, pattern.headword)


def _of(concept: ConceptEntry, term: Term, language: Language, text: str) -> Pattern:
    pieces = language.words.split(folded(text))
    # A large glossary has most words many times, and few ways of parting them.
    return Pattern(
        concept, term, language, tuple(map(sys.intern, pieces[1::2])), _the_same(tuple(pieces[::2])), headword=False
    )


@lru_cache(maxsize=1 << 12)
def _the_same(gaps: tuple[str, ...]) -> tuple[str, ...]:
    """Return gaps that were met before as the object that they were then."""
    return gaps


_GLOSS = re.compile(r"(?<=\w)\s+\([^()]*\)\Z")
_PAIR = 2
_SHORTEST_JOINED = 3
"""A word of two letters is too often an ending or a particle (in to, into)."""
