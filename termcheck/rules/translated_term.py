"""The rule ``translated-term``."""

from collections.abc import Iterator

from termcheck.finding import Finding, Severity
from termcheck.matching.occurrence import MatchedSegment
from termcheck.rules import Rule, quoted


class TranslatedTerm(Rule):
    """A word was translated that the glossary, or a note in the file, tells to leave as it is.

    Names of commands, keys and products are what people type and search for: translated, they lead nowhere.
    An ending or a particle may follow the word; of several occurrences, one that stays is enough but for a note,
    unless the entry is marked ``each``.

    Bad: Run dotnet new. (Do not translate “dotnet new”.) → Start the dotnet anew.
    Good: Run dotnet new. (Do not translate “dotnet new”.) → Start “dotnet new”.
    """

    severity = Severity.ERROR

    def check(self, segment: MatchedSegment) -> Iterator[Finding]:
        """Yield a finding for each word of the source that must stay and is gone."""
        source = segment.segment.source
        for span in segment.lost:
            word = source[span] if source else ""
            message = f"“{word}” is not to be translated, as a note says; write it as it stands"
            yield Finding(self.name, self.severity, message, None, segment.segment, "source", span, (word,))
        for demand in segment.demands:
            if demand.shortfall and demand.stays:
                remark = f" is not to be translated; write {quoted(demand.expected)}"
                yield self.lacking(segment, demand, remark)
