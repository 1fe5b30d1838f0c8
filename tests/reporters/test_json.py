import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from termcheck import __version__
from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.glossary import ConceptEntry, Glossary, Term, layered
from termcheck.reporters import Canvas
from termcheck.reporters.json import Json
from termcheck.reporters.jsonl import JsonLines
from termcheck.text import Segment, Span, Text

CONCEPT = ConceptEntry("paektu", (Term("백두산", "ko"), Term("Mt. Paektu", "en")))
GLOSSARY = Glossary("House", ("ko", "en"), (CONCEPT,), "house.yaml", "ab12")
SEGMENT = Segment("1", None, Text("He climbed Mt. Baekdu.", "en", "a.txt"))
FINDING = Finding("deprecated-term", Severity.ERROR, "Why.", "paektu", SEGMENT, "target", Span(11, 21))


def test_a_run_over_nothing_is_still_a_whole_object() -> None:
    assert json.loads("".join(Json().report([], GLOSSARY, Canvas()))) == {
        "schema": 1,
        "termcheck": __version__,
        "glossaries": [{"title": "House", "path": "house.yaml", "digest": "ab12", "terms": 2}],
        "findings": [],
        "documents": [],
        "counts": {"error": 0, "warning": 0, "info": 0},
    }


def test_documents_and_counts_are_told_after_the_findings() -> None:
    results: list[Finding | DocumentSummary] = [
        FINDING,
        replace(FINDING, severity=Severity.WARNING),
        DocumentSummary("a.txt", judged=4, doubtful=1),
        DocumentSummary("clean.txt", judged=2),
        replace(FINDING, severity=Severity.INFO),
        DocumentSummary("b.txt", judged=3, untranslated=2),
    ]
    report = json.loads("".join(Json().report(results, GLOSSARY, Canvas())))

    assert list(report) == ["schema", "termcheck", "glossaries", "findings", "documents", "counts"]
    assert report["counts"] == {"error": 1, "warning": 1, "info": 1}
    assert report["documents"] == [
        {"path": "a.txt", "segments": 4, "doubtful": 1, "untranslated": 0, "findings": 2},
        {"path": "clean.txt", "segments": 2, "doubtful": 0, "untranslated": 0, "findings": 0},
        {"path": "b.txt", "segments": 3, "doubtful": 0, "untranslated": 2, "findings": 1},
    ]


def test_the_findings_are_those_of_json_lines() -> None:
    results: list[Finding | DocumentSummary] = [
        FINDING,
        replace(FINDING, side="source"),
        DocumentSummary("a.txt", judged=4),
    ]
    report = json.loads("".join(Json().report(results, GLOSSARY, Canvas())))

    assert report["findings"] == [json.loads(line) for line in JsonLines().report(results, GLOSSARY, Canvas())]


def test_layers_of_a_glossary_are_listed() -> None:
    glossary = layered((GLOSSARY, Glossary("Desk", ("ko", "en"), (), "desk.yaml", "cd34")))
    report = json.loads("".join(Json().report([], glossary, Canvas())))

    assert [(layer["title"], layer["digest"]) for layer in report["glossaries"]] == [
        ("House", "ab12"),
        ("Desk", "cd34"),
    ]


def test_findings_are_passed_on_as_they_come() -> None:
    def results() -> Iterator[Finding]:
        yield FINDING
        raise EOFError

    pieces = Json().report(results(), GLOSSARY, Canvas())

    assert next(pieces).startswith('{"schema":1,')
    assert json.loads(next(pieces))["text"] == "Mt. Baekdu"
    with pytest.raises(EOFError):
        next(pieces)
