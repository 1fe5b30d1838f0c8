"""What the demands of a source get: accepted renderings first, then whatever fills the gaps they leave."""

from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from termcheck.glossary import AdministrativeStatus, ConceptEntry, Condition
from termcheck.matching.damage import NearMiss, believable
from termcheck.matching.folding import fold
from termcheck.matching.hit import Hit, longest
from termcheck.matching.misreading import misread_renderings
from termcheck.matching.occurrence import Demand, Manner, Occurrence, best_readings
from termcheck.matching.spacing import altered
from termcheck.matching.stretches import Stretches
from termcheck.matching.vocabulary import Vocabulary, kind_of
from termcheck.text import Span, Text

Due = tuple[ConceptEntry, tuple[Span, ...]]
"""A concept that stands in the source, and where."""


class Settlement:
    """Settles the demands of one segment; made anew for each."""

    def __init__(
        self,
        text: Text,
        wanted: Collection[str],
        vocabulary: Vocabulary,
        silent: Container[Condition],
        *,
        lack_is_a_sign: bool = True,
    ) -> None:
        """Take the target and the concepts (by id) that may be due; terms of ``silent`` conditions say nothing.

        Where a ``lack_is_a_sign``, what is only a little like a rendering that is lacking is taken for it.
        """
        self._lack_is_a_sign = lack_is_a_sign
        self._text, self._folded = text, fold(text)
        self._vocabulary, self._silent = vocabulary, silent
        self._renderings = vocabulary.renderings.without(silent)
        self._hits = vocabulary.standing(text, self._folded, silent, wanted)
        self._whole = _by_concept(hit for hit in self._hits if hit.pattern.concept.id in wanted)
        self._claimed: set[Span] = set()
        self._seen: dict[str, list[Occurrence]] = {}

    def settle(self, due: Sequence[Due]) -> tuple[Demand, ...]:
        """Return the demands in the order given, each with what it got.

        A concept that has but renderings that are decided against demands something only where one of them stands.
        """
        right = self._answers(due)
        demands = (self._demand(concept, spans, right[concept.id], due) for concept, spans in due)
        return tuple(demand for demand in demands if demand.expected or demand.substitutes)

    def _demand(
        self, concept: ConceptEntry, spans: tuple[Span, ...], renderings: tuple[Occurrence, ...], due: Sequence[Due]
    ) -> Demand:
        """Return a demand with what it got."""
        substitutes = self._fill(concept, len(spans), renderings, due)
        expected = self._renderings.preferred(concept)
        return Demand(concept, spans, renderings, substitutes, expected, self._vocabulary.stays(concept))

    def stands(self, concept: ConceptEntry) -> bool:
        """Say whether the target has an accepted rendering of a concept."""
        return bool(self._right(concept.id))

    def _standing(self, concept: str) -> list[Occurrence]:
        """Return what stands in the target of a concept's terms, longest matches only."""
        if concept not in self._seen:
            pairs = (
                (hit, self._renderings.of_hit(self._text, self._folded, hit)) for hit in self._whole.get(concept, ())
            )
            occurrences = best_readings(occurrence for hit, occurrence in pairs if self._counts(hit, occurrence))
            self._seen[concept] = self._undamaged(concept, occurrences) or self._by_dictionary(concept)
        return self._seen[concept]

    def _by_dictionary(self, concept: str) -> list[Occurrence]:
        """Return the renderings of a concept in forms that only a dictionary knows; reading one takes its time."""
        known = self._vocabulary.lemmatised
        found = known.find(self._folded, concept) if known is not None else ()
        hits = longest(hit for hit in found if hit.pattern.term.when not in self._silent)
        pairs = ((hit, self._renderings.of_hit(self._text, self._folded, hit)) for hit in hits)
        return [occurrence for hit, occurrence in pairs if self._counts(hit, occurrence)]

    def _counts(self, hit: Hit, occurrence: Occurrence) -> bool:
        """Say whether a rendering is one where it is a part of a longer term of another concept.

        A right one is, unless it is but a word of another name, or a part of another word in a language that writes
        words without spaces; nothing is held against a part.
        """
        if occurrence.manner is Manner.MISCASED and not _can_be_meant(hit, self._text[occurrence.span]):
            return False
        pattern = hit.pattern
        by_itself = len(pattern.words) > 1 or not (pattern.is_name or pattern.language.whole)
        return (occurrence.manner is Manner.RIGHT and by_itself) or hit in self._longest

    @cached_property
    def _longest(self) -> AbstractSet[Hit]:
        """The whole hits that remain when the longest of any concept consumes its span."""
        return set(longest(hit for hit in self._hits if hit.altered is None))

    def _undamaged(self, concept: str, occurrences: list[Occurrence]) -> list[Occurrence]:
        """Return occurrences without those of short forms that are the sound part of a damaged longer one."""
        if not any(occurrence.term.varies for occurrence in occurrences):
            return occurrences
        found = self._near_misses(concept)
        spans = (self._folded.original(near.start, near.end) for near in found if believable(near))
        damaged = Stretches((span.start, span.end) for span in spans)
        return [
            occurrence
            for occurrence in occurrences
            if not (occurrence.term.varies and damaged.cover(occurrence.span.start, occurrence.span.end))
        ]

    def _answers(self, due: Sequence[Due]) -> dict[str, tuple[Occurrence, ...]]:
        """Return the right renderings of each concept that is due (by id), those with the least choice first served.

        As many as a concept needs can then be nothing else; it takes first what no other concept could use.
        """
        right = {concept.id: self._right(concept.id) for concept, _ in due}
        rivals = Counter(occurrence.span for found in right.values() for occurrence in found)
        if len(rivals) < sum(map(len, right.values())):
            due = sorted(due, key=lambda one: (len(right[one[0].id]) - len(one[1]), _second_best(right[one[0].id])))
        answers: dict[str, tuple[Occurrence, ...]] = {}
        for concept, spans in due:
            left = tuple(occurrence for occurrence in right[concept.id] if occurrence.span not in self._claimed)
            by_need = sorted(left, key=lambda occurrence: rivals[occurrence.span])
            self._claimed.update(occurrence.span for occurrence in by_need[: len(spans)])
            answers[concept.id] = left
        return answers

    def _right(self, concept: str) -> list[Occurrence]:
        return [occurrence for occurrence in self._standing(concept) if occurrence.manner is Manner.RIGHT]

    def _fill(
        self, concept: ConceptEntry, count: int, renderings: tuple[Occurrence, ...], due: Sequence[Due]
    ) -> tuple[Occurrence, ...]:
        """Return what stands in the place of lacking renderings, the likeliest first and no more than are lacking."""
        lacking = count - len(renderings)
        taken: list[Occurrence] = []
        if lacking > 0:
            claimed = Stretches((span.start, span.end) for span in self._claimed)
            for occurrence in self._substitutes(concept, due, alone=not renderings and self._lack_is_a_sign):
                if not claimed.touch(occurrence.span.start, occurrence.span.end):
                    claimed.add(occurrence.span.start, occurrence.span.end)
                    self._claimed.add(occurrence.span)
                    taken.append(occurrence)
                    if len(taken) == lacking:
                        break
        return tuple(taken)

    def _substitutes(self, concept: ConceptEntry, due: Sequence[Due], *, alone: bool) -> Iterator[Occurrence]:
        own = self._standing(concept.id)
        for manner in (Manner.MISCASED, Manner.DEPRECATED):
            yield from (occurrence for occurrence in own if occurrence.manner is manner)
        misread = misread_renderings(self._text, self._vocabulary, self._silent)
        yield from (occurrence for occurrence in misread if occurrence.concept is concept)
        for near in self._damaged(concept, alone=alone):
            yield self._renderings.of_near_miss(self._text, self._folded, near)
        yield from self._untranslated(concept)
        yield from self._foreign(concept, {other.id for other, _ in due}, alone=alone)

    def _damaged(self, concept: ConceptEntry, *, alone: bool) -> Iterable[NearMiss]:
        found = [
            near
            for hit in self._hits
            if hit.altered is not None and hit.pattern.concept is concept and hit.pattern.term.status.accepted
            for near in [altered(hit)]
            if near is not None
        ]
        found += (near for near in self._near_misses(concept.id) if alone or believable(near))
        found.sort(key=lambda near: (near.start - near.end, near.start))
        return found

    def _near_misses(self, concept: str) -> Iterator[NearMiss]:
        """Yield the damaged renderings of a concept."""
        found = self._vocabulary.near_misses.find(self._folded, concept)
        return (near for near in found if near.pattern.term.when not in self._silent)

    def _untranslated(self, concept: ConceptEntry) -> Iterator[Occurrence]:
        for hit in self._vocabulary.left_standing(self._text, self._folded, self._silent):
            if hit.pattern.concept is concept:
                span = self._folded.original(hit.start, hit.end)
                yield self._renderings.untranslated(span, self._text, concept, hit.pattern.term)

    def _foreign(self, concept: ConceptEntry, due: Collection[str], *, alone: bool) -> Iterator[Occurrence]:
        """Yield renderings of concepts that are not due, where they can be taken for this one's."""
        kinds = {kind_of(text) for text in self._renderings.preferred(concept)} - {0} if alone else set()
        rivals = {*concept.confusable_with, *self._vocabulary.confusable(concept.id)}
        if not rivals and not kinds:
            return
        for other, hits in self._all.items():
            named = any(other in self._vocabulary.names(kind) for kind in kinds)
            if other not in due and (named or other in rivals):
                self._whole[other] = hits
                for occurrence in self._standing(other):
                    alike = other in rivals or kind_of(occurrence.term.text) in kinds
                    if alike and occurrence.manner is Manner.RIGHT:
                        yield self._renderings.foreign(occurrence, self._text, concept)

    @cached_property
    def _all(self) -> dict[str, list[Hit]]:
        """What stands in the target of any concept."""
        return _by_concept(self._vocabulary.standing(self._text, self._folded, self._silent))


def _by_concept(hits: Iterable[Hit]) -> dict[str, list[Hit]]:
    """Return the whole hits that remain when the longest consumes its span, by concept."""
    concepts: dict[str, list[Hit]] = {}
    for hit in longest(hit for hit in hits if hit.altered is None):
        concepts.setdefault(hit.pattern.concept.id, []).append(hit)
    return concepts


def _second_best(right: list[Occurrence]) -> bool:
    """Say whether none of a concept's renderings is a preferred one."""
    return all(occurrence.term.status is not AdministrativeStatus.PREFERRED for occurrence in right)


def _can_be_meant(hit: Hit, found: str) -> bool:
    """Say whether a term in wrong capitals can be the term at all; ``us`` is not ``US``."""
    return not (hit.pattern.acronym and found.islower())
