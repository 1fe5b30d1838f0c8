"""The rule ``translated-term``."""

from collections.abc import Iterator

from termcheck.finding import Finding, Severity
from termcheck.matching.occurrence import MatchedSegment
from termcheck.rules import Rule


class TranslatedTerm(Rule):
    """A word was translated that a note in the file tells to leave as it is.

    Names of commands, keys and products are what people type and search for: translated, they lead nowhere.

    Bad: Run dotnet new. (Do not translate “dotnet new”.) → Start the dotnet anew.
    Good: Run dotnet new. (Do not translate “dotnet new”.) → Start “dotnet new”.
    """

    severity = Severity.ERROR

    def check(self, segment: MatchedSegment) -> Iterator[Finding]:
        """Yield a finding for each word of the source that must stay and is gone."""
        for span in segment.lost:
            word = segment.segment.source[span] if segment.segment.source else ""
            message = f"“{word}” is not to be translated, as a note says; write it as it stands"
            yield Finding(self.name, self.severity, message, None, segment.segment, "source", span, (word,))
