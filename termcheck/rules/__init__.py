"""Rules: each looks at matched segments, one at a time, and says where the copy departs from the glossary."""

import abc
from collections.abc import Iterable
from typing import ClassVar

from termcheck.finding import Evidence, Finding, Severity
from termcheck.glossary import Condition
from termcheck.matching.occurrence import Demand, MatchedSegment, Occurrence


class Rule(abc.ABC):
    """One way in which copy departs from a glossary; a new rule is made for each document.

    The docstring is the rule's card: why it matters, then examples behind ``Bad:`` and ``Good:``.
    """

    name: ClassVar[str]
    severity: ClassVar[Severity]

    def __init_subclass__(cls) -> None:
        """Name the rule after its module, in kebab-case."""
        cls.name = cls.__module__.rpartition(".")[2].replace("_", "-")

    @abc.abstractmethod
    def check(self, segment: MatchedSegment) -> Iterable[Finding]:
        """Yield the findings of one segment."""

    def conclude(self) -> Iterable[Finding]:
        """Yield what can be said only when the whole document has been seen."""
        return ()

    def found(
        self, segment: MatchedSegment, occurrence: Occurrence, message: str, severity: Severity | None = None
    ) -> Finding:
        """Return this rule's finding on an occurrence in the target, with the source term it answers as evidence."""
        answered = (demand for demand in segment.demands if demand.concept.id == occurrence.concept.id)
        return Finding(
            self.name,
            severity or self.severity,
            message,
            occurrence.concept.id,
            segment.segment,
            "target",
            occurrence.span,
            occurrence.replacements,
            tuple(Evidence(segment.segment, "source", demand.spans[0]) for demand in answered),
        )

    def lacking(self, segment: MatchedSegment, demand: Demand, remark: str) -> Finding:
        """Return this rule's finding on a word of the source that is not answered, or not often enough.

        ``remark`` is what to say behind the word where nothing answers it. Where something does, the finding is only
        noted, unless the entry is marked ``each``.
        """
        answered = len(demand.spans) - demand.shortfall
        if answered:
            remark = f" stands {len(demand.spans)} times, {quoted(demand.expected)} only {answered}"
        return Finding(
            self.name,
            Severity.INFO if answered and not demand.concept.each else self.severity,
            f"“{unanswered_word(segment, demand)}”{remark}",
            demand.concept.id,
            segment.segment,
            "source",
            demand.spans[-demand.shortfall],
            demand.expected,
        )


def unanswered_word(segment: MatchedSegment, demand: Demand) -> str:
    """Return the first word of the source that a demand with a shortfall is not answered for."""
    source = segment.segment.source
    return source[demand.spans[-demand.shortfall]] if source else ""


def quoted(texts: Iterable[str]) -> str:
    """Return texts in quotation marks, parted by “or”."""
    return " or ".join(f"“{text}”" for text in texts)


def nearby(condition: Condition) -> str:
    """Return the words near which a term is judged, as the end of what is said of it; nothing where it needs none.

    Regular expressions are but others: they say little to a reader.
    """
    words = [word for word in condition.near if not word.startswith("/")][:_WORDS_SHOWN]
    more = " or others" if len(condition.near) > len(words) else ""
    return f" near {quoted(words)}{more}" if words else ""


_WORDS_SHOWN = 3
