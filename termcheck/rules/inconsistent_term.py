"""The rule ``inconsistent-term``."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from termcheck.finding import Evidence, Finding, Severity
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Term
from termcheck.matching.likeness import alike
from termcheck.matching.occurrence import Manner, MatchedSegment, Occurrence
from termcheck.rules import Rule

_MOST_PLACES = 20
"""So many places of a rendering are remembered; all are counted."""


@dataclass(slots=True)
class Tally:
    """How often a rendering stands in a document, and where first; two tallies of one rendering can be added."""

    count: int = 0
    places: list[Evidence] = field(default_factory=list)

    def add(self, segment: MatchedSegment, occurrence: Occurrence) -> None:
        """Count an occurrence."""
        self.count += 1
        if len(self.places) < _MOST_PLACES:
            self.places.append(Evidence(segment.segment, "target", occurrence.span))

    def __add__(self, other: "Tally") -> "Tally":
        """Return both together, the places of the left one first."""
        return Tally(self.count + other.count, (self.places + other.places)[:_MOST_PLACES])


class InconsistentTerm(Rule):
    """One concept is rendered in several ways in a document; the rarer ones are marked.

    The reader takes two names for two things.
    Forms of one choice of words (China and Chinese, UN and U.N.) are no inconsistency, nor is a term that ``varies``.
    In a draft without its source, two concepts that are easily confused count as two ways to render one,
    but for the sentences that use both and so tell them apart.

    Bad: 장마당에 갔다. 장마당은 붐볐다. → She went to the jangmadang. The market was crowded.
    Good: 장마당에 갔다. 장마당은 붐볐다. → She went to the market. The market was crowded.
    """

    severity = Severity.WARNING

    def __init__(self) -> None:
        """Begin a document."""
        self._concepts: dict[str, ConceptEntry] = {}
        self._renderings: dict[str, dict[Term, Tally]] = defaultdict(dict)
        self._apart: dict[tuple[str, str], Tally] = defaultdict(Tally)

    def check(self, segment: MatchedSegment) -> Iterator[Finding]:
        """Remember the renderings of a segment; nothing can be said of one segment alone."""
        right = [
            occurrence
            for occurrence in segment.occurrences
            if occurrence.manner is Manner.RIGHT and occurrence.term.status.accepted
        ]
        present = {occurrence.concept.id for occurrence in right}
        for occurrence in right:
            concept = occurrence.concept
            self._concepts[concept.id] = concept
            if not occurrence.term.varies and (occurrence.term.distinctive or not segment.draft):
                self._renderings[concept.id].setdefault(occurrence.term, Tally()).add(segment, occurrence)
            if segment.draft:
                for other in concept.confusable_with:
                    if other not in present:
                        self._apart[concept.id, other].add(segment, occurrence)
        return iter(())

    def conclude(self) -> Iterator[Finding]:
        """Yield a finding for each rarer rendering, at its first place, with the others as evidence."""
        for concept, tallies in self._renderings.items():
            usual = max(tallies, key=lambda term: (tallies[term].count, term.status is AdministrativeStatus.PREFERRED))
            for term, tally in tallies.items():
                if not alike(term.text, usual.text):
                    yield self._rarer(concept, tally, tallies[usual], usual.text, "they render one concept")
        yield from self._side_by_side()

    def _side_by_side(self) -> Iterator[Finding]:
        """Yield one finding for each two confusable concepts that stand apart from one another in a draft."""
        for (one, other), tally in self._apart.items():
            rival = self._apart.get((other, one))
            if rival is not None and (tally.count, one) < (rival.count, other):
                first = rival.places[0]
                text = first.segment.target[first.span]
                yield self._rarer(other, tally, rival, text, "if they mean the same, choose one")

    def _rarer(self, concept: str, rarer: Tally, usual: Tally, usual_text: str, reason: str) -> Finding:
        first, *others = rarer.places
        found = first.segment.target[first.span]
        return Finding(
            self.name,
            self.severity,
            f"“{found}” {_times(rarer.count)}{_lines(rarer)} beside “{usual_text}” {_times(usual.count)}: {reason}",
            concept,
            first.segment,
            "target",
            first.span,
            (usual_text,),
            (*others, *usual.places[:1]),
        )


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _lines(tally: Tally) -> str:
    """Return the lines of a tally's places in brackets, if there are several."""
    if len(tally.places) == 1:
        return ""
    lines = [str(place.segment.target.position(place.span.start).line) for place in tally.places]
    more = ", …" if tally.count > len(lines) else ""
    return f" (lines {', '.join(lines)}{more})"
