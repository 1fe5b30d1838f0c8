"""A rule that finds nothing, and passes on what it is shown."""

from collections.abc import Callable, Iterable

from termcheck.finding import Finding, Severity
from termcheck.matching.occurrence import MatchedSegment
from termcheck.rules import Rule


def recorder(see: Callable[[MatchedSegment], object]) -> type[Rule]:
    """Return a rule that gives each matched segment to a function, so that it sees just what other rules see."""

    class Recorder(Rule):
        """Finds nothing."""

        severity = Severity.INFO

        def check(self, segment: MatchedSegment) -> Iterable[Finding]:
            """Pass the segment on."""
            see(segment)
            return ()

    return Recorder
