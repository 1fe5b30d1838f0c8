"""The rule ``confused-term``."""

from collections.abc import Iterator

from termcheck.finding import Finding, Severity
from termcheck.matching.occurrence import Manner, MatchedSegment
from termcheck.rules import Rule, quoted


class ConfusedTerm(Rule):
    """The rendering of another concept stands where this one's is due.

    The sentence reads well and says something else, so that no reader can notice.

    Bad: 한라산에 올랐다. → He climbed Mt. Paektu.
    Good: 한라산에 올랐다. → He climbed Mt. Halla.
    """

    severity = Severity.ERROR

    def check(self, segment: MatchedSegment) -> Iterator[Finding]:
        """Yield a finding for each rendering of a concept that the source does not have."""
        for demand in segment.demands:
            for occurrence in demand.substitutes:
                if occurrence.manner is Manner.FOREIGN and segment.segment.source is not None:
                    found = segment.segment.target[occurrence.span]
                    source = segment.segment.source[demand.spans[0]]
                    message = f"“{found}” renders another concept; “{source}” is {quoted(demand.expected)}"
                    yield self.found(segment, occurrence, message)
