from collections.abc import Iterator

import pytest

from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.glossary import Glossary
from termcheck.reporters import Canvas
from termcheck.reporters.line import Line
from termcheck.text import Run, Segment, Span, Text

GLOSSARY = Glossary("House", ("ko", "en"), ())
SEGMENT = Segment(
    "7",
    Text("그는 백두산에 올랐다.", "ko", "original.txt", (Run(0, 5, 1, 0),)),
    Text("He climbed\nMt. Baekdu.", "en", "draft.txt", (Run(0, 7, 1, 0),)),
)
SHEET = Text("He climbed.", "en", "prices.xlsx", (Run(0, 1, 400, 399),), member="s.xml", place="cell B4 of “Prices”")
IN_A_SHEET = Segment("B4", None, SHEET)


def test_nothing_is_written_about_nothing() -> None:
    assert list(Line().report([DocumentSummary("draft.txt", judged=3)], GLOSSARY, Canvas())) == []


@pytest.mark.parametrize(
    ("finding", "line"),
    [
        pytest.param(
            Finding("deprecated-term", Severity.ERROR, "Not “Mt. Baekdu”", None, SEGMENT, "target", Span(11, 21)),
            "draft.txt:8:1: error deprecated-term: Not “Mt. Baekdu”\n",
            id="in the translation, behind a line break",
        ),
        pytest.param(
            Finding("missing-term", Severity.WARNING, "백두산 is lost", None, SEGMENT, "source", Span(3, 6)),
            "original.txt:5:4: warning missing-term: 백두산 is lost\n",
            id="in the source",
        ),
        pytest.param(
            Finding("admitted-term", Severity.INFO, "two \r\n lines\x1b", None, SEGMENT, "target", Span(0, 2)),
            "draft.txt:7:1: info admitted-term: two lines\\x1b\n",
            id="a message that would break the line",
        ),
        pytest.param(
            Finding("deprecated-term", Severity.ERROR, "Not so", None, IN_A_SHEET, "target", Span(0, 2)),
            "prices.xlsx:1:400: error deprecated-term: Not so (cell B4 of “Prices”)\n",
            id="where lines say nothing",
        ),
    ],
)
def test_a_finding_is_one_line(finding: Finding, line: str) -> None:
    assert list(Line().report([finding], GLOSSARY, Canvas())) == [line]


def test_lines_are_written_as_findings_come() -> None:
    def results() -> Iterator[Finding]:
        yield Finding("deprecated-term", Severity.ERROR, "first", None, SEGMENT, "target", Span(0, 2))
        raise EOFError

    lines = Line().report(results(), GLOSSARY, Canvas())

    assert next(lines) == "draft.txt:7:1: error deprecated-term: first\n"
    with pytest.raises(EOFError):
        next(lines)
