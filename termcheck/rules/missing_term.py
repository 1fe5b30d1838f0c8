"""The rule ``missing-term``."""

from collections.abc import Iterator

from termcheck.finding import Finding, Severity
from termcheck.glossary import ALWAYS
from termcheck.matching.occurrence import MatchedSegment
from termcheck.rules import Rule, nearby, quoted, unanswered_word


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
                term = unanswered_word(segment, demand)
                meant = next((one.when for one in demand.concept.terms if one.text == term), ALWAYS)
                remark = f"{nearby(meant)} is not rendered; expected {quoted(demand.expected)}"
                yield self.lacking(segment, demand, remark)
