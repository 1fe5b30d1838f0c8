"""All that settling looks up: the terms of both languages, which concepts are confused, and the near misses."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cached_property

from termcheck.language import Language
from termcheck.matching.folding import Folded
from termcheck.matching.hit import Hit, longest
from termcheck.matching.indexes import index_of
from termcheck.matching.near_misses import NearMisses
from termcheck.matching.pattern import Pattern
from termcheck.matching.renderings import Renderings


class Vocabulary:
    """What a settlement looks things up in: the terms of both languages, and the near misses once they are needed."""

    def __init__(self, targets: list[Pattern], sources: list[Pattern], language: Language, source: Language) -> None:
        """Take the prepared terms of the target and of the source language."""
        self.renderings = Renderings(language)
        self.targets = index_of(targets, language)
        self.sources = index_of(sources, source)
        self.scripts_apart = _scripts(sources).isdisjoint(_scripts(targets))
        self._patterns, self._language = targets, language

    @cached_property
    def near_misses(self) -> NearMisses:
        """The near misses of the target's terms."""
        return NearMisses(self._patterns, self._language)

    def left_standing(self, folded: Folded) -> list[Hit]:
        """Return the source terms that stand in a target."""
        if self.scripts_apart and folded.content.isascii():
            return []
        return longest(hit for hit in self.sources.find(folded) if hit.altered is None)

    def names(self, kind: int) -> AbstractSet[str]:
        """Return the concepts (by id) with a rendering that is a name of so many words."""
        return self._names.get(kind, frozenset())

    def confusable(self, concept: str) -> AbstractSet[str]:
        """Return the concepts (by id) that say that they are confused with this one."""
        return self._confusable.get(concept, frozenset())

    @cached_property
    def _names(self) -> dict[int, set[str]]:
        names: dict[int, set[str]] = defaultdict(set)
        for pattern in self._patterns:
            if pattern.term.status.accepted:
                names[kind_of(pattern.term.text)].add(pattern.concept.id)
        return names

    @cached_property
    def _confusable(self) -> dict[str, set[str]]:
        confusable: dict[str, set[str]] = defaultdict(set)
        for pattern in self._patterns:
            for other in pattern.concept.confusable_with:
                confusable[other].add(pattern.concept.id)
        return confusable


def _scripts(patterns: Iterable[Pattern]) -> set[str]:
    """Return the scripts that terms are written in, by the first word of their letters' names (HANGUL, LATIN)."""
    letters = {letter for pattern in patterns for letter in pattern.compact if letter.isalpha()}
    return {unicodedata.name(letter, "?").partition(" ")[0] for letter in letters}


def kind_of(text: str) -> int:
    """Return the number of words of a name and 0 for other renderings; only names of one kind are easily confused."""
    return len(text.split()) if text[:1].isupper() else 0
