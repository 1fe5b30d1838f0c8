"""The rule ``miscased-term``."""

from collections.abc import Iterator

from termcheck.finding import Finding, Severity
from termcheck.matching.occurrence import Manner, MatchedSegment
from termcheck.rules import Rule, quoted


class MiscasedTerm(Rule):
    """The words are right, the capitals are not.

    A title without its capitals reads as a description, a name without them as a word.
    A further capital at the start of a word is accepted, and so is a word all in capitals.

    Bad: 최고존엄을 모독했다. → They insulted the highest dignity.
    Good: 최고존엄을 모독했다. → They insulted the Highest Dignity.
    """

    severity = Severity.WARNING

    def check(self, segment: MatchedSegment) -> Iterator[Finding]:
        """Yield a finding for each term whose capitals are wrong."""
        for occurrence in segment.occurrences:
            if occurrence.manner is Manner.MISCASED:
                found = segment.segment.target[occurrence.span]
                yield self.found(segment, occurrence, f"“{found}” is written {quoted(occurrence.replacements)}")
