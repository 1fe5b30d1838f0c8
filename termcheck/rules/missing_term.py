"""The rule ``missing-term``."""

from collections.abc import Iterator

from termcheck.finding import Finding, Severity
from termcheck.glossary import ALWAYS
from termcheck.matching.occurrence import Demand, MatchedSegment
from termcheck.rules import Rule, nearby, quoted


class MissingTerm(Rule):
    """The source has a term, and the translation has no accepted rendering of it.

    A paraphrase loses what the term promises: that a reader recognises the same thing everywhere.
    One rendering for several occurrences is only noted, since a pronoun often does;
    entries marked ``each`` want them all.

    Bad: 탈북자가 증언했다. → A man who had fled the North testified.
    Good: 탈북자가 증언했다. → A defector testified.
    """

    severity = Severity.ERROR

    def check(self, segment: MatchedSegment) -> Iterator[Finding]:
        """Yield a finding for each concept that nothing, or too little, renders."""
        for demand in segment.demands:
            if demand.shortfall and not demand.stays:
                yield self._lacking(segment, demand)

    def _lacking(self, segment: MatchedSegment, demand: Demand) -> Finding:
        span = demand.spans[-demand.shortfall]
        term = segment.segment.source[span] if segment.segment.source else ""
        answered = len(demand.spans) - demand.shortfall
        if answered:
            message = f"“{term}” stands {len(demand.spans)} times, {quoted(demand.expected)} only {answered}"
        else:
            meant = next((one.when for one in demand.concept.terms if one.text == term), ALWAYS)
            message = f"“{term}”{nearby(meant)} is not rendered; expected {quoted(demand.expected)}"
        return Finding(
            self.name,
            Severity.INFO if answered and not demand.concept.each else self.severity,
            message,
            demand.concept.id,
            segment.segment,
            "source",
            span,
            demand.expected,
        )
