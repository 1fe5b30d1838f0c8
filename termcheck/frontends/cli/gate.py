"""The gate that results pass on their way to a report, and that knows the exit status they call for."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from termcheck.errors import Mistake, TermcheckError
from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.frontends.cli.status import Status
from termcheck.session import PassedOver, Result, path_of

WARNINGS_TOLD = 20
"""So many warnings of one document are told; the rest is counted."""

Tell: TypeAlias = Callable[[Iterable[object]], None]


class Gate:
    """Lets results pass; ``status`` is what those call for that have passed so far.

    ``documents`` counts the documents among them, and ``states`` holds the states that their translations are in;
    ``passed_over`` holds why files of folders were passed over, and ``doubted`` the summaries of documents with pairs
    that could not be trusted.
    """

    def __init__(self, fail_level: Severity | None) -> None:
        """Take the least severity that fails a run; ``None`` where no finding does."""
        self.status = Status.CLEAN
        self.documents = 0
        self.states = set[str]()
        self.passed_over: list[Mistake] = []
        self.doubted: list[DocumentSummary] = []
        self._fail_level = fail_level

    def passed(self, results: Iterable[Result], tell: Tell) -> Iterator[Finding | DocumentSummary]:
        """Yield what was found; tell warnings, which change no status, and what could not be used."""
        for result in _without_warnings(results, tell):
            if isinstance(result, PassedOver):
                self.passed_over.append(result.reason)
                continue
            if isinstance(result, TermcheckError):
                self.status = Status.UNUSABLE
                tell(result.mistakes)
                continue
            if isinstance(result, Finding) and self._fail_level and result.severity >= self._fail_level:
                self.status = max(self.status, Status.FINDINGS)
            elif isinstance(result, DocumentSummary):
                self.documents += 1
                self.states.update(result.states)
                if result.doubtful:
                    self.doubted.append(result)
            yield result


def _without_warnings(
    results: Iterable[Result], tell: Tell
) -> Iterator[Finding | DocumentSummary | TermcheckError | PassedOver]:
    """Yield the other results, and tell the first warnings of each document, each once, and how many more there are."""
    told, more = set[Mistake](), 0
    for result in results:
        if isinstance(result, Mistake):
            if len(told) == WARNINGS_TOLD:
                more += result not in told
            elif result not in told:
                told.add(result)
                tell([f"{result.place}: warning: {result.message}"])
            continue
        if not isinstance(result, Finding):
            if more:
                tell([f"{path_of(result)}: warning: {more} more"])
            told, more = set(), 0
        yield result
