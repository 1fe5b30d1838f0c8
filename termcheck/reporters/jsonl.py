"""JSON lines: one object a finding, written as findings come, for programs that read a stream."""

from collections.abc import Iterable, Iterator

from termcheck.finding import DocumentSummary, Finding
from termcheck.glossary import Glossary
from termcheck.reporters import Canvas, Reporter
from termcheck.reporting.wire import encoded, finding_record


class JsonLines(Reporter):
    """Writes the record of each finding on a line of its own."""

    def report(
        self,
        results: Iterable[Finding | DocumentSummary],
        glossary: Glossary,  # noqa: ARG002
        canvas: Canvas,  # noqa: ARG002
    ) -> Iterator[str]:
        """Yield a line for each finding as it comes."""
        for result in results:
            if isinstance(result, Finding):
                yield f"{encoded(finding_record(result))}\n"
