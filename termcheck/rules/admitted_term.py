"""The rule ``admitted-term``."""

from collections.abc import Iterator

from termcheck.finding import Finding, Severity
from termcheck.glossary import AdministrativeStatus
from termcheck.matching.occurrence import Manner, MatchedSegment
from termcheck.rules import Rule, quoted


class AdmittedTerm(Rule):
    """An admitted rendering is used where a better one is preferred.

    Nothing is wrong; the note is for those who want the preferred form throughout.

    Bad: 백두산에 올랐다. → He climbed Mount Paektu.
    Good: 백두산에 올랐다. → He climbed Mt. Paektu.
    """

    severity = Severity.INFO

    def check(self, segment: MatchedSegment) -> Iterator[Finding]:
        """Yield a note for each admitted rendering; in a draft, only where the words tell the concept."""
        for occurrence in segment.occurrences:
            term = occurrence.term
            if (
                occurrence.manner is Manner.RIGHT
                and term.status is AdministrativeStatus.ADMITTED
                and not term.varies
                and (term.distinctive or not segment.draft)
            ):
                found = segment.segment.target[occurrence.span]
                better = quoted(occurrence.replacements) if occurrence.replacements else "a better form"
                yield self.found(segment, occurrence, f"“{found}” is admitted; {better} is preferred")
