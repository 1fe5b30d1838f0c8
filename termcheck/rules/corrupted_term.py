"""The rule ``corrupted-term``."""

from collections.abc import Iterator

from termcheck.finding import Finding, Severity
from termcheck.matching.occurrence import Manner, MatchedSegment
from termcheck.rules import Rule


class CorruptedTerm(Rule):
    """A rendering is damaged: mistyped, joined, split, hyphenated, in lookalike letters or another romanisation.

    A damaged name is no longer found by a search, and a reader cannot tell whether it is the same name.
    Where no source calls for a rendering, a known word or name is left alone (Bolton for Boston).
    So is a short name with another first letter (Roland for Poland), and a given name beside a Korean family name.

    Bad: 백두산에 올랐다. → He climbed Mt. Peaktu.
    Good: 백두산에 올랐다. → He climbed Mt. Paektu.
    """

    severity = Severity.ERROR

    def check(self, segment: MatchedSegment) -> Iterator[Finding]:
        """Yield a finding for each damaged rendering, with the kind of damage."""
        for occurrence in segment.occurrences:
            if occurrence.manner is Manner.DAMAGED:
                found = segment.segment.target[occurrence.span]
                message = f"“{found}” looks like “{occurrence.term.text}” with {occurrence.detail}"
                yield self.found(segment, occurrence, message)
