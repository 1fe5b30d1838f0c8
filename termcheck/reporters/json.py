"""One JSON object for a whole run: what was checked, against what, what was found, and how much of it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from termcheck import __version__
from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.glossary import Glossary
from termcheck.reporters import Canvas, Reporter
from termcheck.reporting.wire import DocumentRecord, document_record, encoded, finding_record, glossary_records

SCHEMA = 1


class Json(Reporter):
    """Writes the findings as JSON lines do, and around them the glossaries, documents and counts."""

    counts_doubts = True

    def report(
        self,
        results: Iterable[Finding | DocumentSummary],
        glossary: Glossary,
        canvas: Canvas,  # noqa: ARG002
    ) -> Iterator[str]:
        """Yield the object piece by piece; findings are passed on as they come and never held."""
        glossaries = ",".join(map(encoded, glossary_records(glossary)))
        yield f'{{"schema":{SCHEMA},"termcheck":{encoded(__version__)},"glossaries":[{glossaries}],"findings":['
        documents: list[DocumentRecord] = []
        counts = Counter[Severity]()
        told = 0
        for result in results:
            if isinstance(result, Finding):
                yield f"{',' if counts else ''}\n{encoded(finding_record(result))}"
                counts[result.severity] += 1
            else:
                documents.append(document_record(result, counts.total() - told))
                told = counts.total()
        yield _closing(documents, counts)


def _closing(documents: Iterable[DocumentRecord], counts: Counter[Severity]) -> str:
    """Return the end of the object, which is known when every document has been checked."""
    listed = ",".join(f"\n{encoded(document)}" for document in documents)
    counted = ",".join(f'"{severity}":{counts[severity]}' for severity in sorted(Severity, reverse=True))
    return f'\n],"documents":[{listed}\n],"counts":{{{counted}}}}}\n'
