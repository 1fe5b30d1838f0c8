"""What stands in a target: right renderings, deprecated ones, wrong capitals; and what should stand there instead."""

from collections.abc import Container

from termcheck.glossary import AdministrativeStatus, ConceptEntry, Condition, Term
from termcheck.language import Language
from termcheck.matching.capitals import capitals_fit
from termcheck.matching.damage import NearMiss
from termcheck.matching.folding import Folded
from termcheck.matching.hit import Hit
from termcheck.matching.occurrence import Manner, Occurrence
from termcheck.text import Span, Text


class Renderings:
    """Makes occurrences of hits: one language's knowledge of what an editor wants."""

    def __init__(self, language: Language, tag: str, silent: Container[Condition] = frozenset()) -> None:
        """Take the target language and its tag, which may name a script or a region.

        Renderings of a ``silent`` condition are none.
        """
        self._language, self._tag, self._silent = language, tag, silent
        self._preferred: dict[str, tuple[str, ...]] = {}

    def without(self, silent: Container[Condition]) -> "Renderings":
        """Return what makes occurrences in a segment for which some conditions do not hold."""
        return Renderings(self._language, self._tag, silent) if silent else self

    def of_hit(self, text: Text, folded: Folded, hit: Hit) -> Occurrence:
        """Return the occurrence that a hit is, for its own concept."""
        concept, term = hit.pattern.concept, hit.pattern.term
        span = folded.original(hit.start, hit.end)
        found = text.content[span.start : span.end]
        if not term.status.accepted:
            return Occurrence(span, concept, term, Manner.DEPRECATED, "", self._better(found, concept, term))
        if not hit.inside and not capitals_fit(hit.pattern, found):
            as_written = self._language.inflected(term.text, term.text, found)
            return Occurrence(span, concept, term, Manner.MISCASED, "", (as_written,))
        best = term.status is AdministrativeStatus.PREFERRED
        return Occurrence(span, concept, term, Manner.RIGHT, "", () if best else self._better(found, concept, term))

    def of_near_miss(self, text: Text, folded: Folded, near: NearMiss) -> Occurrence:
        """Return the damaged occurrence; the term that was damaged is its first replacement."""
        span = folded.original(near.start, near.end)
        concept, term = near.pattern.concept, near.pattern.term
        better = self._better(text[span], concept, term)
        mended = self._language.inflected(term.text, term.text, text[span])
        return Occurrence(span, concept, term, Manner.DAMAGED, near.damage, tuple(dict.fromkeys((mended, *better))))

    def foreign(self, other: Occurrence, text: Text, concept: ConceptEntry) -> Occurrence:
        """Return the rendering of another concept as what stands in this concept's place."""
        better = self._better(text[other.span], concept, other.term)
        return Occurrence(other.span, concept, other.term, Manner.FOREIGN, other.concept.id, better)

    def untranslated(self, span: Span, text: Text, concept: ConceptEntry, term: Term) -> Occurrence:
        """Return a source term left standing in the target."""
        return Occurrence(span, concept, term, Manner.UNTRANSLATED, "", self._better(text[span], concept, term))

    def preferred(self, concept: ConceptEntry) -> tuple[str, ...]:
        """Return the preferred renderings of a concept; the admitted ones if none is preferred.

        Those of the very language come before those of the language as a whole, or of another part of it.
        """
        if concept.id not in self._preferred:
            terms = [term for term in concept.in_language(self._tag) if term.status.accepted]
            if self._silent:
                terms = [term for term in terms if term.when not in self._silent]
            best = [term for term in terms if term.status is AdministrativeStatus.PREFERRED] or terms
            best.sort(key=lambda term: term.language != self._tag)
            self._preferred[concept.id] = tuple(dict.fromkeys(term.text for term in best))
        return self._preferred[concept.id]

    def _better(self, found: str, concept: ConceptEntry, term: Term) -> tuple[str, ...]:
        """Return the preferred renderings in the form in which ``found`` has the term."""
        return tuple(self._language.inflected(text, term.text, found) for text in self.preferred(concept))
