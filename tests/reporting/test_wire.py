import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import Place
from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.glossary import ConceptEntry, Glossary, Term, layered
from termcheck.reporting.wire import (
    DocumentRecord,
    FindingRecord,
    GlossaryRecord,
    document_record,
    encoded,
    finding_record,
    glossary_records,
)
from termcheck.text import Run, Segment, Span, Text

SEGMENT = Segment(
    "12",
    Text("그는 백두산에 올랐다.", "ko", "pairs.tsv", (Run(0, 12, 1, 400),)),
    Text("He climbed Mt. Baekdu.", "en", "pairs.tsv", (Run(0, 12, 14, 431),)),
)


def entry(path: str, identity: str, *terms: str) -> ConceptEntry:
    return ConceptEntry(identity, tuple(Term(term, "en") for term in terms), place=Place(path, 3, 5))


def test_a_finding_in_the_translation_tells_where_it_stands() -> None:
    finding = Finding(
        "deprecated-term", Severity.ERROR, "Why.", "paektu", SEGMENT, "target", Span(11, 21), ("Mt. Paektu",)
    )

    assert finding_record(finding) == FindingRecord(
        path="pairs.tsv",
        segment="12",
        rule="deprecated-term",
        severity="error",
        concept="paektu",
        side="target",
        start=11,
        end=21,
        line=12,
        column=25,
        text="Mt. Baekdu",
        replacements=("Mt. Paektu",),
        message="Why.",
    )


def test_member_and_place_are_written_only_where_there_are_some() -> None:
    text = Text("He climbed.", "en", "a.docx", member="word/document.xml", place="paragraph 1")
    finding = Finding("deprecated-term", Severity.ERROR, "Why.", None, SEGMENT, "target", Span(0, 2))
    zipped = Finding("deprecated-term", Severity.ERROR, "Why.", None, Segment("1", None, text), "target", Span(0, 2))

    assert "member" not in json.loads(encoded(finding_record(finding)))
    assert list(json.loads(encoded(finding_record(zipped))).items())[-2:] == [
        ("member", "word/document.xml"),
        ("place", "paragraph 1"),
    ]


def test_a_finding_in_the_source_counts_in_the_source() -> None:
    record = finding_record(
        Finding("missing-term", Severity.WARNING, "Why.", None, SEGMENT, "source", Span(3, 6), ("Mt. Paektu",))
    )

    assert (record.side, record.text, record.start, record.end) == ("source", "백두산", 3, 6)
    assert (record.line, record.column, record.severity, record.concept) == (12, 4, "warning", None)


def test_a_document_is_counted() -> None:
    summary = DocumentSummary("a.txt", judged=9, doubtful=2, untranslated=1)

    assert document_record(summary, findings=4) == DocumentRecord("a.txt", 9, 2, 1, 4)


def test_one_glossary_is_one_record_whatever_its_title() -> None:
    glossary = Glossary("House + desk", ("ko", "en"), (entry("a.yaml", "party", "party"),), "a.yaml", "ab12")

    assert glossary_records(glossary) == [GlossaryRecord("House + desk", "a.yaml", "ab12", 1)]


def test_layers_are_told_apart_and_count_the_terms_in_effect() -> None:
    house = Glossary(
        "House", ("ko", "en"), (entry("a.yaml", "party", "party"), entry("a.yaml", "x", "y", "z")), "a.yaml", "ab12"
    )
    desk = Glossary("Desk", ("ko", "en"), (entry("b.yaml", "party", "the Party"),), "b.yaml", "cd34")

    assert glossary_records(layered((house, desk))) == [
        GlossaryRecord("House", "a.yaml", "ab12", 2),
        GlossaryRecord("Desk", "b.yaml", "cd34", 1),
    ]


def test_layers_that_do_not_come_apart_alike_stay_together() -> None:
    layers = (Glossary("A + B", ("en",), (), "a.yaml", "ab"), Glossary("C", ("en",), (), "c.yaml", "cd"))

    assert glossary_records(layered(layers)) == [GlossaryRecord("A + B + C", "a.yaml + c.yaml", "ab+cd", 0)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("탈북민 “é” 😀", '"탈북민 “é” 😀"', id="non-ASCII as itself"),
        pytest.param("a\nb\x1b", r'"a\nb\u001b"', id="controls"),
        pytest.param("a\u2028b\x9b\x7f", r'"a\u2028b\u009b\u007f"', id="what JSON would allow raw"),
        pytest.param("caf\udce9", r'"caf\udce9"', id="lone surrogate"),
    ],
)
def test_json_is_written_on_one_printable_line(text: str, line: str) -> None:
    assert encoded(text) == line


@given(st.text(st.characters(codec=None)), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back(path: str, message: str) -> None:
    record = FindingRecord(path, "1", "rule", "info", None, "target", 0, 0, 1, 1, "", (message,), message)
    line = encoded(record)

    assert len(line.splitlines()) == 1
    read = json.loads(line.encode())
    assert (read["message"], read["replacements"]) == (message, [message])
    # A pair of surrogates side by side is one character in JSON.
    assert read["path"].encode("utf-16", "surrogatepass") == path.encode("utf-16", "surrogatepass")


@pytest.mark.parametrize("record", [FindingRecord, DocumentRecord, GlossaryRecord])
def test_every_key_is_documented_in_order(
    record: type[FindingRecord] | type[DocumentRecord] | type[GlossaryRecord],
) -> None:
    page = (Path(__file__).parents[2] / "docs" / "output.md").read_text(encoding="utf-8")
    keys = [line.split("`")[1] for line in page.splitlines() if line.startswith("| `")]
    promised = list(record.__struct_fields__)

    assert any(keys[start : start + len(promised)] == promised for start in range(len(keys)))
