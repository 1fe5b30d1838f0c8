"""All that settling looks up: the terms of both languages, which concepts are confused, and the near misses."""

import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable
from collections.abc import Set as AbstractSet
from functools import cached_property

from termcheck.glossary import ALWAYS, ConceptEntry, Condition, Glossary, same_language
from termcheck.language import Language, language
from termcheck.language.lemmas import analyser
from termcheck.matching.capitals import can_be_meant, minds_capitals
from termcheck.matching.folding import Folded
from termcheck.matching.hit import Hit, begins_as_written, longest
from termcheck.matching.indexes import Index, index_of, patterns_of
from termcheck.matching.lemmatised import Lemmatised
from termcheck.matching.near_misses import NearMisses
from termcheck.matching.pattern import Pattern, written_as_one
from termcheck.matching.renderings import Renderings
from termcheck.matching.spacing import without_hyphens
from termcheck.text import Text


class Vocabulary:
    """What a settlement looks things up in: the terms of both languages, and the near misses once they are needed."""

    def __init__(self, glossary: Glossary, source_language: str | None, target_language: str) -> None:
        """Take a glossary and a pair of languages; without a source language no source term is known."""
        self._glossary, self._source_language, self._target_language = glossary, source_language, target_language
        self._language = language(target_language)
        self._patterns = patterns_of(glossary, target_language)
        self.renderings = Renderings(self._language, target_language)
        self._targets = index_of(self._patterns, self._language, renderings=True)

    @cached_property
    def _sources(self) -> Index:
        """The terms of the source language that some rendering answers, if only one that is decided against."""
        return index_of(self._demanding, language(self._source_language or "und"))

    def standing_in_source(self, text: Text, folded: Folded, silent: Container[Condition]) -> list[Hit]:
        """Return the terms that stand in a source, folded too, and ask for a rendering, overlaps included.

        Without those whose condition is ``silent``, and those of which that is so for every rendering.
        """
        found = (hit for hit in self._sources.find(folded) if _has_its_signs(folded.content, hit))
        hits = _meant(text, folded, list(found), self._minding_sources)
        if not hits or not silent:
            return hits
        renderings = self.renderings.without(silent)
        audible = (hit for hit in hits if hit.pattern.term.when not in silent)
        return [
            hit
            for hit in audible
            if renderings.preferred(hit.pattern.concept) or not self.renderings.preferred(hit.pattern.concept)
        ]

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
        """What the terms of both languages ask of a document."""
        return {when for when in self._asked if when.about or when.unless}

    @cached_property
    def minds_neighbours(self) -> bool:
        """Whether a term of the two languages asks for words near by, or for none of them."""
        return any(when.near or when.not_near for when in self._asked)

    @cached_property
    def _asked(self) -> AbstractSet[Condition]:
        """The conditions of the terms of both languages; no term needs to be prepared for it."""
        return {
            term.when
            for concept in self._glossary.concepts
            for term in concept.terms
            if (term.when.about or term.when.unless or term.when.near or term.when.not_near)
            and (concept.do_not_translate or self._is_known(term.language))
        }

    def _is_known(self, tag: str) -> bool:
        pair = filter(None, (self._source_language, self._target_language))
        return any(same_language(tag, other) for other in pair)

    def standing(
        self, text: Text, folded: Folded, silent: Container[Condition], wanted: Container[str] | None = None
    ) -> list[Hit]:
        """Return the target's terms that stand in a text, folded too, without those whose condition is ``silent``.

        With ``wanted``, terms of other concepts (by id) may be left out where they consume nothing.
        """
        found = self._targets.find(folded, wanted)
        hits = [hit for hit in found if hit.pattern.term.status.accepted or _has_its_signs(folded.content, hit)]
        if self._staying:
            as_they_are = (self._as_it_is(folded.content, hit) for hit in hits)
            hits = [*self._names_that_stay.find(folded), *filter(None, as_they_are)]
        if self._language.coupled:
            hits = [without_hyphens(folded.content, hit) for hit in hits]
        if silent:
            hits = [hit for hit in hits if hit.pattern.term.when not in silent]
        return _meant(text, folded, hits, self._minding_targets)

    @cached_property
    def _names_that_stay(self) -> Index:
        """The names that stand in the target's language as they are, by their very letters and signs.

        What a language lets follow its own words need not follow them (Slack’е, .NET-Entwickler).
        """
        # Few glossaries have such names.
        from termcheck.matching.characters import CharacterIndex

        return CharacterIndex(filter(self._is_to_stay, self._patterns), Language("und", spaced=False))

    def _as_it_is(self, content: str, hit: Hit) -> Hit | None:
        """Return a hit, but none on another form of a name that stays; the same words parted otherwise are altered.

        A name with signs at its ends (.NET, C#) is found by its very letters and signs alone.
        """
        if hit.altered is not None or not self._is_to_stay(hit.pattern):
            return hit
        if hit.pattern.gaps[0] or hit.pattern.gaps[-1]:
            return None
        if begins_as_written(content, hit):
            return hit
        pieces = self._language.words.split(content[hit.start : hit.end])
        return hit._replace(altered=tuple(pieces[::2])) if tuple(pieces[1::2]) == hit.pattern.words else None

    def _is_to_stay(self, pattern: Pattern) -> bool:
        """Say whether a term of the target is a name that must stand there as it is."""
        return pattern.term.status.accepted and pattern.concept.id in self._staying

    @cached_property
    def _minding_targets(self) -> AbstractSet[Pattern]:
        """The deprecated terms of the target that are other words, or none, in other capitals."""
        return {one for one in self._patterns if not one.term.status.accepted and minds_capitals(one)}

    @cached_property
    def _minding_sources(self) -> AbstractSet[Pattern]:
        """The terms of the source that are other words, or none, in other capitals."""
        return set(filter(minds_capitals, self._demanding))

    @cached_property
    def _staying(self) -> AbstractSet[str]:
        """The concepts (by id) whose terms must stand in the target's language as they are."""
        return {concept.id for concept in self._glossary.concepts if concept.stays_in(self._target_language)}

    def stays(self, concept: ConceptEntry) -> bool:
        """Say whether a concept's terms are the same on both sides, since they are not to be translated."""
        source = self._source_language
        return concept.id in self._staying or (source is not None and concept.stays_in(source))

    def left_standing(self, text: Text, folded: Folded, silent: Container[Condition]) -> list[Hit]:
        """Return the source terms that stand in a target, without those whose condition is ``silent``."""
        if folded.content.isascii() and not self._sources_in_ascii:
            return []
        hits = self.standing_in_source(text, folded, silent)
        found = longest(hit for hit in hits if hit.altered is None)
        return [
            hit
            for hit in found
            if not self.stays(hit.pattern.concept) and self.renderings.preferred(hit.pattern.concept)
        ]

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
        return _scripts(pattern.compact for pattern in self._patterns if pattern.concept.id not in self._staying)

    @cached_property
    def _sources_in_ascii(self) -> bool:
        """Whether some source term could stand in a text of ASCII; a look that needs no term to be prepared."""
        tag = self._source_language
        concepts = self._glossary.concepts if tag else ()
        return any(term.text.isascii() for concept in concepts for term in concept.in_language(tag or ""))

    @cached_property
    def _demanding(self) -> list[Pattern]:
        known = {pattern.concept.id for pattern in self._patterns}
        sources = patterns_of(self._glossary, self._source_language) if self._source_language else []
        meant = {pattern.words for pattern in sources if pattern.term.status.accepted}
        demanding = [one for one in sources if one.concept.id in known and self._is_meant(one, meant)]
        return [reading for one in demanding for reading in (one, *written_as_one(one))]

    def _is_meant(self, pattern: Pattern, meant: Container[tuple[str, ...]]) -> bool:
        """Say whether a source can mean a concept by a term; by a deprecated one only if no concept is called so.

        In the direction that the glossary was not made for, renderings are read as sources: by one that is deprecated
        under a condition (foundation, for 소식통) a source means something else, and may by one that varies (Seoul,
        for 정부). What is not to be translated is no rendering.
        """
        term = pattern.term
        if term.status.accepted:
            return not (term.varies and self._is_reversed) or pattern.concept.do_not_translate
        return pattern.words not in meant and not (term.when != ALWAYS and self._is_reversed)

    @property
    def _is_reversed(self) -> bool:
        """Whether the source is not in the glossary's first language."""
        first, *_ = self._glossary.languages or ("und",)
        return self._source_language is not None and not same_language(self._source_language, first)

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


def _meant(text: Text, folded: Folded, hits: list[Hit], minding: AbstractSet[Pattern]) -> list[Hit]:
    """Return hits without those of patterns that mind capitals and cannot be meant with those of the text."""
    if not minding or minding.isdisjoint(hit.pattern for hit in hits):
        return hits
    return [
        hit
        for hit in hits
        if hit.pattern not in minding or can_be_meant(hit.pattern, text[folded.original(hit.start, hit.end)])
    ]


def _has_its_signs(content: str, hit: Hit) -> bool:
    """Say whether a hit has the signs at its term's ends (C#, .NET), which are looked at closely in some languages."""
    before, *_, after = hit.pattern.gaps
    if hit.altered is not None or not (before or after):
        return True
    begun = content.startswith(before, hit.start) or content.endswith(before, 0, hit.start)
    return begun and (content.startswith(after, hit.end) or content.endswith(after, 0, hit.end))


def _scripts(terms: Iterable[str]) -> set[str]:
    """Return the scripts that terms are written in, by the first word of their letters' names (HANGUL, LATIN)."""
    letters = filter(str.isalpha, set("".join(terms)))
    return {unicodedata.name(letter, "?").partition(" ")[0] for letter in letters}


def kind_of(text: str) -> int:
    """Return the number of words of a name and 0 for other renderings; only names of one kind are easily confused."""
    return len(text.split()) if text[:1].isupper() else 0
