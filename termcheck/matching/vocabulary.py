"""All that settling looks up: the terms of both languages, which concepts are confused, and the near misses."""

import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable
from collections.abc import Set as AbstractSet
from functools import cached_property

from termcheck.glossary import Condition, Glossary
from termcheck.language import language
from termcheck.language.lemmas import analyser
from termcheck.matching.folding import Folded
from termcheck.matching.hit import Hit, longest
from termcheck.matching.indexes import Index, index_of, patterns_of
from termcheck.matching.lemmatised import Lemmatised
from termcheck.matching.near_misses import NearMisses
from termcheck.matching.pattern import Pattern, written_as_one
from termcheck.matching.renderings import Renderings


class Vocabulary:
    """What a settlement looks things up in: the terms of both languages, and the near misses once they are needed."""

    def __init__(self, glossary: Glossary, source_language: str | None, target_language: str) -> None:
        """Take a glossary and a pair of languages; without a source language no source term is known."""
        self._glossary, self._source_language = glossary, source_language
        self._language = language(target_language)
        self._patterns = patterns_of(glossary, target_language)
        self.renderings = Renderings(self._language, target_language)
        self._targets = index_of(self._patterns, self._language, renderings=True)

    @cached_property
    def sources(self) -> Index:
        """The terms of the source language that some accepted rendering answers."""
        return index_of(self._demanding, language(self._source_language or "und"))

    @cached_property
    def near_misses(self) -> NearMisses:
        """The near misses of the target's terms."""
        return NearMisses(self._patterns, self._language)

    @cached_property
    def lemmatised(self) -> Lemmatised | None:
        """The renderings by the dictionary forms of their words, where dictionary forms are known."""
        analyse = analyser(self._language.tag)
        return Lemmatised(self._patterns, analyse) if analyse is not None else None

    @cached_property
    def conditions(self) -> AbstractSet[Condition]:
        """What the target's terms ask of a document."""
        asked = (pattern.term.when for pattern in self._patterns)
        return {when for when in asked if when.about or when.unless}

    def standing(
        self, folded: Folded, silent: AbstractSet[Condition], wanted: Container[str] | None = None
    ) -> list[Hit]:
        """Return the target's terms that stand in a text, without those whose condition is ``silent``.

        With ``wanted``, terms of other concepts (by id) may be left out where they consume nothing.
        """
        hits = self._targets.find(folded, wanted)
        return [hit for hit in hits if hit.pattern.term.when not in silent] if silent else hits

    def left_standing(self, folded: Folded) -> list[Hit]:
        """Return the source terms that stand in a target."""
        if folded.content.isascii() and not self._sources_in_ascii:
            return []
        return longest(hit for hit in self.sources.find(folded) if hit.altered is None)

    def is_foreign(self, pattern: Pattern) -> bool:
        """Say whether a source term has letters of a script in which no target term is written."""
        return not _scripts([pattern.compact]) <= self._target_scripts

    def names(self, kind: int) -> AbstractSet[str]:
        """Return the concepts (by id) with a rendering that is a name of so many words."""
        return self._names.get(kind, frozenset())

    def confusable(self, concept: str) -> AbstractSet[str]:
        """Return the concepts (by id) that say that they are confused with this one."""
        return self._confusable.get(concept, frozenset())

    @cached_property
    def _target_scripts(self) -> AbstractSet[str]:
        return _scripts(pattern.compact for pattern in self._patterns)

    @cached_property
    def _sources_in_ascii(self) -> bool:
        """Whether some source term could stand in a text of ASCII; a look that needs no term to be prepared."""
        tag = self._source_language
        concepts = self._glossary.concepts if tag else ()
        return any(term.text.isascii() for concept in concepts for term in concept.in_language(tag or ""))

    @cached_property
    def _demanding(self) -> list[Pattern]:
        accepted = {pattern.concept.id for pattern in self._patterns if pattern.term.status.accepted}
        sources = patterns_of(self._glossary, self._source_language) if self._source_language else []
        demanding = [pattern for pattern in sources if pattern.concept.id in accepted]
        return [reading for one in demanding for reading in (one, *written_as_one(one))]

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


def _scripts(terms: Iterable[str]) -> set[str]:
    """Return the scripts that terms are written in, by the first word of their letters' names (HANGUL, LATIN)."""
    letters = filter(str.isalpha, set("".join(terms)))
    return {unicodedata.name(letter, "?").partition(" ")[0] for letter in letters}


def kind_of(text: str) -> int:
    """Return the number of words of a name and 0 for other renderings; only names of one kind are easily confused."""
    return len(text.split()) if text[:1].isupper() else 0
