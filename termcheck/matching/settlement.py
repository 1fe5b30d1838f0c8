"""What the demands of a source get: accepted renderings first, then whatever fills the gaps they leave."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from termcheck.glossary import ConceptEntry
from termcheck.matching.folding import Folded
from termcheck.matching.hit import Hit, longest
from termcheck.matching.indexes import Index
from termcheck.matching.near_misses import NearMiss, NearMisses, believable
from termcheck.matching.occurrence import Demand, Manner, Occurrence
from termcheck.matching.renderings import Renderings
from termcheck.text import Span, Text

Due = tuple[ConceptEntry, tuple[Span, ...]]
"""A concept that stands in the source, and where."""


class Settlement:
    """Settles the demands of one segment; made anew for each."""

    def __init__(
        self,
        text: Text,
        folded: Folded,
        hits: list[Hit],
        renderings: Renderings,
        near_misses: Callable[[], NearMisses],
        source_index: Index,
    ) -> None:
        """Take the target, all hits in it, and what is asked only when a rendering is lacking."""
        self._text, self._folded, self._hits = text, folded, hits
        self._renderings, self._near_misses, self._source_index = renderings, near_misses, source_index
        self._claimed: set[Span] = set()
        self._whole: dict[str, list[Hit]] = defaultdict(list)
        for hit in longest(hit for hit in hits if hit.altered is None):
            self._whole[hit.pattern.concept.id].append(hit)
        self._seen: dict[str, list[Occurrence]] = {}

    def settle(self, due: Sequence[Due]) -> tuple[Demand, ...]:
        """Return the demands in the order given, each with what it got."""
        right = [self._claim(concept, len(spans)) for concept, spans in due]
        return tuple(
            Demand(concept, spans, renderings, self._fill(concept, len(spans), renderings, due), expected)
            for (concept, spans), renderings in zip(due, right, strict=True)
            for expected in [self._renderings.preferred(concept)]
        )

    def stands(self, concept: ConceptEntry) -> bool:
        """Say whether the target has an accepted rendering of a concept."""
        return any(occurrence.manner is Manner.RIGHT for occurrence in self._standing(concept.id))

    def _standing(self, concept: str) -> list[Occurrence]:
        """Return what stands in the target of a concept's terms, longest matches only."""
        if concept not in self._seen:
            pairs = (
                (hit, self._renderings.of_hit(self._text, self._folded, hit)) for hit in self._whole.get(concept, ())
            )
            self._seen[concept] = [
                occurrence
                for hit, occurrence in pairs
                if occurrence.manner is not Manner.MISCASED or _can_be_meant(hit, self._text[occurrence.span])
            ]
        return self._seen[concept]

    def _claim(self, concept: ConceptEntry, count: int) -> tuple[Occurrence, ...]:
        """Give a concept its renderings; as many as it needs can then be nothing else."""
        right = tuple(
            occurrence
            for occurrence in self._standing(concept.id)
            if occurrence.manner is Manner.RIGHT and occurrence.span not in self._claimed
        )
        self._claimed.update(occurrence.span for occurrence in right[:count])
        return right

    def _fill(
        self, concept: ConceptEntry, count: int, renderings: tuple[Occurrence, ...], due: Sequence[Due]
    ) -> tuple[Occurrence, ...]:
        """Return what stands in the place of lacking renderings, the likeliest first and no more than are lacking."""
        lacking = count - len(renderings)
        taken: list[Occurrence] = []
        if lacking > 0:
            for occurrence in self._substitutes(concept, due, alone=not renderings):
                if not any(occurrence.span.overlaps(span) for span in self._claimed):
                    self._claimed.add(occurrence.span)
                    taken.append(occurrence)
                    if len(taken) == lacking:
                        break
        return tuple(taken)

    def _substitutes(self, concept: ConceptEntry, due: Sequence[Due], *, alone: bool) -> Iterator[Occurrence]:
        own = self._standing(concept.id)
        for manner in (Manner.MISCASED, Manner.DEPRECATED):
            yield from (occurrence for occurrence in own if occurrence.manner is manner)
        for near in self._damaged(concept, alone=alone):
            yield self._renderings.of_near_miss(self._text, self._folded, near)
        yield from self._untranslated(concept)
        yield from self._foreign(concept, {other.id for other, _ in due}, alone=alone)

    def _damaged(self, concept: ConceptEntry, *, alone: bool) -> Iterable[NearMiss]:
        near_misses = self._near_misses()
        found = [
            near
            for hit in self._hits
            if hit.altered is not None and hit.pattern.concept is concept and hit.pattern.term.status.accepted
            for near in [near_misses.altered(self._folded.content, hit)]
            if near is not None
        ]
        found += (near for near in near_misses.find(self._folded, {concept.id}) if alone or believable(near))
        found.sort(key=lambda near: (near.start - near.end, near.start))
        return found

    def _untranslated(self, concept: ConceptEntry) -> Iterator[Occurrence]:
        for hit in longest(self._source_index.find(self._folded)):
            if hit.pattern.concept is concept and hit.altered is None:
                span = self._folded.original(hit.start, hit.end)
                yield self._renderings.untranslated(span, self._text, concept, hit.pattern.term)

    def _foreign(self, concept: ConceptEntry, due: Collection[str], *, alone: bool) -> Iterator[Occurrence]:
        """Yield renderings of concepts that are not due, where they can be taken for this one's."""
        preferred = self._renderings.preferred(concept)
        for other in [concept for concept in self._whole if concept not in due]:
            for occurrence in self._standing(other):
                declared = other in concept.confusable_with or concept.id in occurrence.concept.confusable_with
                alike = alone and any(_same_kind(text, occurrence.term.text) for text in preferred)
                if occurrence.manner is Manner.RIGHT and (declared or alike):
                    yield self._renderings.foreign(occurrence, self._text, concept)


def _same_kind(one: str, other: str) -> bool:
    """Say whether two renderings can stand in each other's place: both names of as many words."""
    return one[:1].isupper() and other[:1].isupper() and len(one.split()) == len(other.split())


def _can_be_meant(hit: Hit, found: str) -> bool:
    """Say whether a term in wrong capitals can be the term at all; ``us`` is not ``US``."""
    return not (hit.pattern.acronym and found.islower())
