"""One line a finding, as compilers write it, so that editors and terminals find the place."""

from collections.abc import Iterable, Iterator

from termcheck.finding import DocumentSummary, Finding
from termcheck.glossary import Glossary
from termcheck.legible import one_line, unwrapped
from termcheck.reporters import Canvas, Reporter


class Line(Reporter):
    """Writes ``path:line:column: severity rule: message``, line and column from 1, and nothing else.

    Where lines say nothing to people, the message ends with the place in brackets, as ``(paragraph 12)``.
    """

    def report(
        self,
        results: Iterable[Finding | DocumentSummary],
        glossary: Glossary,  # noqa: ARG002
        canvas: Canvas,  # noqa: ARG002
    ) -> Iterator[str]:
        """Yield a line for each finding as it comes."""
        return (_line(result) for result in results if isinstance(result, Finding))


def _line(finding: Finding) -> str:
    """Return the line of a finding."""
    place = finding.position
    path, message = one_line(finding.text.path), unwrapped(finding.message)
    if finding.text.place:
        message += f" ({one_line(finding.text.place)})"
    return f"{path}:{place.line}:{place.column}: {finding.severity} {finding.rule}: {message}\n"
