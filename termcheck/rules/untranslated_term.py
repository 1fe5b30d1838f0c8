"""The rule ``untranslated-term``."""

from collections.abc import Iterator

from termcheck.finding import Finding, Severity
from termcheck.matching.occurrence import Manner, MatchedSegment
from termcheck.rules import Rule, quoted


class UntranslatedTerm(Rule):
    """A term of the source was left standing in the translation.

    In brackets behind its rendering it is a gloss and right; in place of the rendering it is a gap.

    Bad: 최고존엄을 모독했다. → They insulted the 최고존엄.
    Good: 최고존엄을 모독했다. → They insulted the Highest Dignity.
    """

    severity = Severity.ERROR

    def check(self, segment: MatchedSegment) -> Iterator[Finding]:
        """Yield a finding for each source term in the target."""
        for occurrence in segment.occurrences:
            if occurrence.manner is Manner.UNTRANSLATED:
                found = segment.segment.target[occurrence.span]
                yield self.found(
                    segment, occurrence, f"“{found}” is not translated; use {quoted(occurrence.replacements)}"
                )
