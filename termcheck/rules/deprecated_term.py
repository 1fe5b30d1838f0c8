"""The rule ``deprecated-term``."""

from collections.abc import Iterator

from termcheck.finding import Finding, Severity
from termcheck.matching.occurrence import Manner, MatchedSegment
from termcheck.rules import Rule, nearby, quoted


class DeprecatedTerm(Rule):
    """A rendering is used that the glossary marks as deprecated or superseded.

    The desk has decided against it, often because it says something else or takes sides.
    With a source text it is judged only where the source has its concept and no right rendering answers it.

    Bad: 탈북자가 왔다. → A refugee came.
    Good: 탈북자가 왔다. → A defector came.
    """

    severity = Severity.ERROR

    def check(self, segment: MatchedSegment) -> Iterator[Finding]:
        """Yield a finding for each deprecated rendering; a note where only a source could tell."""
        for occurrence in segment.occurrences:
            if occurrence.manner is Manner.DEPRECATED:
                term = occurrence.term
                untold = segment.draft and term.when.source
                reason = f": {term.note}" if term.note else ""
                wanted = f"; use {quoted(occurrence.replacements)}" if occurrence.replacements else ""
                since = occurrence.concept.scope.valid_from
                when = f"{nearby(term.when)}{f' since {since}' if since else ''}"
                message = f"“{segment.segment.target[occurrence.span]}” is {term.status}{when}{wanted}{reason}"
                yield self.found(segment, occurrence, message, Severity.INFO if untold else None)
