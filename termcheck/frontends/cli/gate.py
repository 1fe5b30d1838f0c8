"""The gate that results pass on their way to a report, and that knows the exit status they call for."""

from collections.abc import Callable, Iterable, Iterator

from termcheck.errors import TermcheckError
from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.frontends.cli.status import Status
from termcheck.session import Result


class Gate:
    """Lets results pass; ``status`` is what those call for that have passed so far."""

    def __init__(self, fail_level: Severity | None) -> None:
        """Take the least severity that fails a run; ``None`` where no finding does."""
        self.status = Status.CLEAN
        self._fail_level = fail_level

    def passed(
        self, results: Iterable[Result], tell: Callable[[TermcheckError], None]
    ) -> Iterator[Finding | DocumentSummary]:
        """Yield what was found, and tell what could not be used."""
        for result in results:
            if isinstance(result, TermcheckError):
                self.status = Status.UNUSABLE
                tell(result)
                continue
            if isinstance(result, Finding) and self._fail_level and result.severity >= self._fail_level:
                self.status = max(self.status, Status.FINDINGS)
            yield result
