import json
from collections.abc import Iterator

import pytest

from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.glossary import Glossary
from termcheck.reporters import Canvas
from termcheck.reporters.jsonl import JsonLines
from termcheck.text import Run, Segment, Span, Text

GLOSSARY = Glossary("House", ("ko", "en"), ())
SEGMENT = Segment("7", None, Text("He climbed Mt. Baekdu.", "en", "산.txt", (Run(0, 7, 1, 0),)))
FINDING = Finding(
    "deprecated-term", Severity.ERROR, "Why “so”.", "paektu", SEGMENT, "target", Span(11, 21), ("Mt. Paektu", "백두산")
)


def test_nothing_is_written_about_nothing() -> None:
    assert list(JsonLines().report([DocumentSummary("산.txt", judged=3)], GLOSSARY, Canvas())) == []


def test_a_finding_is_one_object_with_its_keys_in_order() -> None:
    (line,) = JsonLines().report([FINDING, DocumentSummary("산.txt", judged=3)], GLOSSARY, Canvas())

    assert line == (
        '{"path":"산.txt","segment":"7","rule":"deprecated-term","severity":"error","concept":"paektu",'
        '"side":"target","start":11,"end":21,"line":7,"column":12,"text":"Mt. Baekdu",'
        '"replacements":["Mt. Paektu","백두산"],"message":"Why “so”."}\n'
    )


def test_what_is_missing_is_null_or_empty() -> None:
    finding = Finding("inconsistent-name", Severity.WARNING, "", None, SEGMENT, "target", Span(0, 0))
    (line,) = JsonLines().report([finding], GLOSSARY, Canvas())
    record = json.loads(line)

    assert (record["concept"], record["replacements"], record["text"]) == (None, [], "")


def test_lines_are_written_as_findings_come() -> None:
    def results() -> Iterator[Finding]:
        yield FINDING
        raise EOFError

    lines = JsonLines().report(results(), GLOSSARY, Canvas())

    assert json.loads(next(lines))["text"] == "Mt. Baekdu"
    with pytest.raises(EOFError):
        next(lines)
