"""The matcher: batches of segments in, batches of matched segments out."""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby

from termcheck.glossary import ConceptEntry, Glossary, same_language
from termcheck.language import language
from termcheck.matching.conditions import Conditions
from termcheck.matching.drafts import DraftMatcher
from termcheck.matching.folding import Folded, fold
from termcheck.matching.hit import Hit, longest
from termcheck.matching.indexes import index_of, patterns_of
from termcheck.matching.near_misses import NearMisses
from termcheck.matching.occurrence import MatchedSegment
from termcheck.matching.pattern import Pattern
from termcheck.matching.renderings import Renderings
from termcheck.matching.settlement import Due, Settlement
from termcheck.text import Segment, Span, Text


class Matcher:
    """Finds the terms of a glossary in segments of one language pair."""

    def __init__(self, glossary: Glossary, source_language: str | None, target_language: str) -> None:
        """Prepare a glossary for a pair; without a source language only drafts can be matched."""
        known = language(target_language)
        self._patterns = patterns_of(glossary, target_language)
        source_tag = source_language or _other_language(glossary, target_language)
        source_patterns = patterns_of(glossary, source_tag) if source_tag else []
        accepted = {pattern.concept.id for pattern in self._patterns if pattern.term.status.accepted}
        demanding = [pattern for pattern in source_patterns if pattern.concept.id in accepted]
        self._source_index = index_of(demanding, language(source_tag or "und"))
        self._target_index = index_of(self._patterns, known)
        self._renderings = Renderings(known)
        self._known = known
        self._near: NearMisses | None = None
        self._drafts = DraftMatcher(
            self._target_index,
            self._source_index if _scripts(source_patterns).isdisjoint(_scripts(self._patterns)) else None,
            self._renderings,
            self._near_misses,
        )

    def match(self, batch: Sequence[Segment]) -> list[MatchedSegment]:
        """Match the segments of a batch, which together stand for the document where a term has a condition."""
        conditions = Conditions(batch)
        return [
            self._drafts.match(segment, conditions)
            if segment.source is None or segment.doubtful
            else self._match_pair(segment, segment.source)
            for segment in batch
        ]

    def _near_misses(self) -> NearMisses:
        if self._near is None:
            self._near = NearMisses(self._patterns, self._known)
        return self._near

    def _match_pair(self, segment: Segment, text: Text) -> MatchedSegment:
        source = fold(text)
        source_hits = longest(hit for hit in self._source_index.find(source) if hit.altered is None)
        if not source_hits:
            return MatchedSegment(segment, draft=False, demands=(), occurrences=())
        target = fold(segment.target)
        settlement = Settlement(
            segment.target,
            target,
            self._target_index.find(target),
            self._renderings,
            self._near_misses,
            self._source_index,
        )
        due = _due(source, source_hits, settlement)
        demands = settlement.settle(due)
        occurrences = sorted(
            (occurrence for demand in demands for occurrence in (*demand.renderings, *demand.substitutes)),
            key=lambda occurrence: occurrence.span,
        )
        return MatchedSegment(segment, draft=False, demands=demands, occurrences=tuple(occurrences))


def _due(source: Folded, hits: Iterable[Hit], settlement: Settlement) -> list[Due]:
    """Return the concepts that stand in a source; of several readings of one span, the one that is rendered."""
    spans: dict[str, list[Span]] = {}
    concepts: dict[str, ConceptEntry] = {}
    for _, readings in groupby(hits, key=lambda hit: (hit.start, hit.end)):
        alternatives = list(readings)
        hit = next((hit for hit in alternatives if settlement.stands(hit.pattern.concept)), alternatives[0])
        concepts[hit.pattern.concept.id] = hit.pattern.concept
        spans.setdefault(hit.pattern.concept.id, []).append(source.original(hit.start, hit.end))
    return [(concepts[concept], tuple(standing)) for concept, standing in spans.items()]


def _other_language(glossary: Glossary, target_language: str) -> str | None:
    """Return the first language of a glossary that is not the target's."""
    return next((tag for tag in glossary.languages if not same_language(tag, target_language)), None)


def _scripts(patterns: Iterable[Pattern]) -> set[str]:
    """Return the scripts that the terms are written in, by the first word of their letters' names (HANGUL, LATIN)."""
    letters = {letter for pattern in patterns for letter in pattern.compact if letter.isalpha()}
    return {unicodedata.name(letter, "?").partition(" ")[0] for letter in letters}
