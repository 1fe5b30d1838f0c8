import json

import pytest

from termcheck import reporters
from termcheck.families import members
from termcheck.finding import DocumentSummary, Evidence, Finding, Severity
from termcheck.glossary import ConceptEntry, Glossary, Term
from termcheck.reporters import Canvas, Reporter
from termcheck.text import Segment, Span, Text

GLOSSARY = Glossary("House", ("ko", "en"), (ConceptEntry("party", (Term("당", "ko"), Term("party", "en"))),))
HOSTILE = "\x1b[31m\x9b1m\r\n\u2028\u202e[bold]\x00\x07 당\u0301 \ud800\U0001f600"
EVERYTHING = Canvas(notes=True)
FAMILY = members(reporters, Reporter)
every_reporter = pytest.mark.parametrize("name", FAMILY)


def finding(text: str, path: str = "draft.txt") -> Finding:
    segment = Segment(text, Text("당", "ko", "original.txt"), Text(f"a {text}", "en", path), doubtful=True)
    evidence = (Evidence(Segment("2", None, Text("b", "en", path)), "target", Span(0, 1)),)
    span = Span(2, 2 + len(text))
    return Finding("miscased-term", Severity.ERROR, text, text, segment, "target", span, (text,), evidence)


def report(name: str, *results: Finding | DocumentSummary, canvas: Canvas = EVERYTHING) -> str:
    return "".join(FAMILY[name]().report(results, GLOSSARY, canvas))


def test_the_forms_promised_are_there() -> None:
    assert {"line", "jsonl", "json", "rich"} <= FAMILY.keys()


@every_reporter
def test_zero_results_are_accepted(name: str) -> None:
    assert all(isinstance(piece, str) for piece in FAMILY[name]().report([], GLOSSARY, Canvas()))


@every_reporter
def test_a_document_without_findings_is_accepted(name: str) -> None:
    assert "error" not in report(name, DocumentSummary("draft.txt", judged=3)).replace('"error":0', "")


@every_reporter
@pytest.mark.parametrize("color", [False, True])
def test_every_document_with_findings_is_named(name: str, *, color: bool) -> None:
    written = report(
        name,
        finding("Party", "one.txt"),
        DocumentSummary("one.txt", judged=3),
        finding("Party", "두.txt"),
        DocumentSummary("두.txt", judged=3),
        canvas=Canvas(color=color),
    )

    assert "one.txt" in written
    assert "두.txt" in written


@every_reporter
@pytest.mark.parametrize("width", [20, 80, 160])
def test_hostile_text_gets_no_control_through(name: str, width: int) -> None:
    written = report(
        name, finding(HOSTILE, path=f"{HOSTILE}.txt"), DocumentSummary(HOSTILE, judged=1), canvas=Canvas(width)
    )

    assert not set(written) & set("\x1b\x9b\x00\x07\r\u2028\ud800")
    assert written.encode().decode() == written


@pytest.mark.parametrize("name", ["jsonl", "json"])
def test_hostile_text_comes_back_from_json(name: str) -> None:
    written = report(name, finding(HOSTILE), DocumentSummary("draft.txt", judged=1))
    (record,) = [json.loads(written)] if name == "jsonl" else json.loads(written)["findings"]

    assert record["text"] == record["message"] == record["segment"] == HOSTILE


def test_hostile_text_stays_on_one_line() -> None:
    assert report("line", finding(HOSTILE)).count("\n") == 1
