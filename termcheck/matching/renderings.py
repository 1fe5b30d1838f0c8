"""What stands in a target: right renderings, deprecated ones, wrong capitals; and what should stand there instead."""

from collections.abc import Iterable

from termcheck.glossary import AdministrativeStatus, ConceptEntry, Term
from termcheck.language import Language
from termcheck.matching.capitals import capitals_fit
from termcheck.matching.folding import Folded
from termcheck.matching.hit import Hit
from termcheck.matching.near_misses import NearMiss
from termcheck.matching.occurrence import Manner, Occurrence
from termcheck.matching.pattern import Pattern
from termcheck.text import Span, Text


class Renderings:
    """Makes occurrences of hits: one language's knowledge of what an editor wants."""

    def __init__(self, language: Language) -> None:
        """Take the target language."""
        self._language = language
        self._preferred: dict[str, tuple[str, ...]] = {}

    def of_hit(self, text: Text, folded: Folded, hit: Hit) -> Occurrence:
        """Return the occurrence that a hit is, for its own concept."""
        pattern = hit.pattern
        span = folded.original(hit.start, hit.end)
        found = text.content[span.start : span.end]
        if not pattern.term.status.accepted:
            return self._instead(span, found, pattern.concept, pattern.term, Manner.DEPRECATED)
        if capitals_fit(pattern, found):
            return self._right(span, found, pattern)
        replacement = self._language.inflected(pattern.term.text, pattern.term.text, found)
        return Occurrence(span, pattern.concept, pattern.term, Manner.MISCASED, replacements=(replacement,))

    def _right(self, span: Span, found: str, pattern: Pattern) -> Occurrence:
        """Return a right rendering; of an admitted one, the preferred forms are its replacements."""
        if pattern.term.status is AdministrativeStatus.PREFERRED:
            return Occurrence(span, pattern.concept, pattern.term, Manner.RIGHT)
        return self._instead(span, found, pattern.concept, pattern.term, Manner.RIGHT)

    def of_near_miss(self, text: Text, folded: Folded, near: NearMiss) -> Occurrence:
        """Return the damaged occurrence; the term that was damaged is its first replacement."""
        span = folded.original(near.start, near.end)
        term, concept = near.pattern.term, near.pattern.concept
        return self._instead(span, text[span], concept, term, Manner.DAMAGED, near.damage, first=(term.text,))

    def foreign(self, other: Occurrence, text: Text, concept: ConceptEntry) -> Occurrence:
        """Return the rendering of another concept as what stands in this concept's place."""
        return self._instead(other.span, text[other.span], concept, other.term, Manner.FOREIGN, other.concept.id)

    def untranslated(self, span: Span, text: Text, concept: ConceptEntry, term: Term) -> Occurrence:
        """Return a source term left standing in the target."""
        return self._instead(span, text[span], concept, term, Manner.UNTRANSLATED)

    def preferred(self, concept: ConceptEntry) -> tuple[str, ...]:
        """Return the preferred renderings of a concept; the admitted ones if none is preferred."""
        if concept.id not in self._preferred:
            terms = [term for term in concept.in_language(self._language.tag) if term.status.accepted]
            best = [term for term in terms if term.status is AdministrativeStatus.PREFERRED] or terms
            self._preferred[concept.id] = tuple(term.text for term in best)
        return self._preferred[concept.id]

    def _instead(
        self,
        span: Span,
        found: str,
        concept: ConceptEntry,
        term: Term,
        manner: Manner,
        detail: str = "",
        first: Iterable[str] = (),
    ) -> Occurrence:
        better = dict.fromkeys((*first, *self.preferred(concept)))
        replacements = tuple(self._language.inflected(text, term.text, found) for text in better)
        return Occurrence(span, concept, term, manner, detail, replacements)
