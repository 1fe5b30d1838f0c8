"""The matcher: batches of segments in, batches of matched segments out."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from termcheck.glossary import ConceptEntry, Condition, Glossary, same_language
from termcheck.matching.branches import wordings
from termcheck.matching.conditions import Conditions, Silence
from termcheck.matching.drafts import DraftMatcher
from termcheck.matching.folding import Folded, fold
from termcheck.matching.hit import Hit, longest
from termcheck.matching.mentions import Mentions
from termcheck.matching.occurrence import Demand, MatchedSegment, Occurrence
from termcheck.matching.settlement import Due, Settlement
from termcheck.matching.spacing import hyphenated
from termcheck.matching.verbatim import lost_words
from termcheck.matching.vocabulary import Vocabulary
from termcheck.text import Segment, Span, Text


class Matcher:
    """Finds the terms of a glossary in segments of one language pair."""

    def __init__(self, glossary: Glossary, source_language: str | None, target_language: str) -> None:
        """Prepare a glossary for a pair; without a source language only drafts can be matched."""
        known_source = source_language or _other_language(glossary, target_language)
        self._vocabulary = Vocabulary(glossary, known_source, target_language)
        self._drafts = DraftMatcher(self._vocabulary)
        self.mentions = Mentions(self._vocabulary)
        self._match_again = lru_cache(_REPETITIONS)(self._match_plain)

    def match(self, batch: Sequence[Segment], document: Conditions | None = None) -> list[MatchedSegment]:
        """Match segments; where a term has a condition they stand for the document, if nothing else is to."""
        conditions = document or Conditions(batch)
        silent = frozenset(when for when in self._vocabulary.conditions if not conditions.hold(when))
        return [
            self._drafts.match(segment, self._silent(silent, segment.target))
            if segment.source is None or segment.doubtful
            else self._match_pair(segment, segment.source, silent)
            for segment in batch
        ]

    def _silent(self, document: frozenset[Condition], *texts: Text) -> Container[Condition]:
        """Return the conditions that do not hold in a segment: those of its document, and those of its own words."""
        return Silence(document, texts) if self._vocabulary.minds_neighbours else document

    def _match_pair(self, segment: Segment, source: Text, silent: frozenset[Condition]) -> MatchedSegment:
        target = segment.target
        if source.opaque or source.transparent or target.opaque or target.transparent:
            demands, occurrences = self._settle(source, target, silent)
        else:
            demands, occurrences = self._match_again(source.content, target.content, silent)
        lost = lost_words(segment) if segment.verbatim else ()
        return MatchedSegment(segment, draft=False, demands=demands, occurrences=occurrences, lost=lost)

    def _match_plain(self, source: str, target: str, silent: frozenset[Condition]) -> "_Settled":
        """Match two texts without markup, of which translation files have many repetitions."""
        return self._settle(Text(source, "und"), Text(target, "und"), silent)

    def _settle(self, source: Text, target: Text, document: frozenset[Condition]) -> "_Settled":
        silent = self._silent(document, source, target)
        demands = self._demands(source, target, silent)
        if demands and target.branches:
            demands = self._with_branches(demands, source, target, silent)
        return demands, tuple(
            occurrence for demand in demands for occurrence in (*demand.renderings, *demand.substitutes)
        )

    def _with_branches(
        self, demands: tuple[Demand, ...], source: Text, target: Text, silent: Container[Condition]
    ) -> tuple[Demand, ...]:
        """Return demands with what stands in the place of renderings in single branches of a message, too.

        A right rendering in one branch is none in another; a branch without any asks for none.
        """
        taken = [one.span for demand in demands for one in (*demand.renderings, *demand.substitutes)]
        found: dict[str, list[Occurrence]] = {}
        for one, other in wordings(source, target):
            for demand in self._demands(one, other, silent, lack_is_a_sign=False):
                new = [each for each in demand.substitutes if not any(map(each.span.overlaps, taken))]
                found.setdefault(demand.concept.id, []).extend(new)
                taken.extend(each.span for each in new)
        return tuple(
            replace(demand, substitutes=(*demand.substitutes, *found.get(demand.concept.id, ()))) for demand in demands
        )

    def _demands(
        self, source: Text, target: Text, silent: Container[Condition], *, lack_is_a_sign: bool = True
    ) -> tuple[Demand, ...]:
        """Return what the terms of a source get in its target; of one that is lacking, whether that is a sign."""
        folded = fold(source)
        standing = self._vocabulary.standing_in_source(source, folded, silent)
        hits = longest(hit for hit in standing if hit.altered is None or hyphenated(hit))
        if not hits:
            return ()
        wanted = {hit.pattern.concept.id for hit in hits}
        settlement = Settlement(target, wanted, self._vocabulary, silent, lack_is_a_sign=lack_is_a_sign)
        return settlement.settle(_due(source, folded, hits, settlement))


_Settled = tuple[tuple[Demand, ...], tuple[Occurrence, ...]]

_REPETITIONS = 1 << 13
"""So many pairs of texts are remembered with what was found in them."""


def _due(source: Text, folded: Folded, hits: Iterable[Hit], settlement: Settlement) -> list[Due]:
    """Return the concepts that stand in a source; of several readings of one span, the one that is rendered."""
    spans: dict[str, list[Span]] = {}
    concepts: dict[str, ConceptEntry] = {}
    for (start, end), readings in groupby(hits, key=lambda hit: (hit.start, hit.end)):
        span = folded.original(start, end)
        hit, *others = _as_written(source[span], list(readings))
        if others and not settlement.stands(hit.pattern.concept):
            hit = next((other for other in others if settlement.stands(other.pattern.concept)), hit)
        concepts[hit.pattern.concept.id] = hit.pattern.concept
        spans.setdefault(hit.pattern.concept.id, []).append(span)
    return [(concepts[concept], tuple(standing)) for concept, standing in spans.items()]


def _as_written(found: str, readings: list[Hit]) -> list[Hit]:
    """Return the readings of one span whose term is written like the text: with its capitals, or with others."""
    if not readings[1:]:
        return readings
    exact = [hit for hit in readings if hit.pattern.term.text == found]
    return exact or [hit for hit in readings if hit.pattern.term.text.casefold() == found.casefold()] or readings


def _other_language(glossary: Glossary, target_language: str) -> str | None:
    """Return the first language of a glossary that is not the target's."""
    return next((tag for tag in glossary.languages if not same_language(tag, target_language)), None)
