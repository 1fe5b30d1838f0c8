from collections import Counter

import pytest

from termcheck.errors import Place
from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.glossary import ConceptEntry, Glossary, Override, Term
from termcheck.reporting.tally import Tally, authority, counted, coverage, verdict
from termcheck.text import Segment, Span, Text

SEGMENT = Segment("1", None, Text("Baekdu", "en", "a.txt"))


def finding(rule: str, severity: Severity, concept: str | None) -> Finding:
    return Finding(rule, severity, "Why.", concept, SEGMENT, "target", Span(0, 6))


def test_nothing_is_counted_at_first() -> None:
    tally = Tally()

    assert (tally.by_severity, tally.by_rule, tally.by_concept) == ({}, {}, {})
    assert list(coverage(tally, 0.04)) == ["Checked 0 segments in 0 documents in 0.0 s."]


def test_findings_are_counted_by_severity_rule_and_concept() -> None:
    tally = Tally()
    for result in (
        finding("deprecated-term", Severity.ERROR, "paektu"),
        finding("deprecated-term", Severity.WARNING, "paektu"),
        finding("inconsistent-name", Severity.WARNING, None),
    ):
        tally.add(result)

    assert tally.by_severity == {Severity.ERROR: 1, Severity.WARNING: 2}
    assert tally.by_rule == {
        "deprecated-term": {Severity.ERROR: 1, Severity.WARNING: 1},
        "inconsistent-name": {Severity.WARNING: 1},
    }
    assert tally.by_concept == {"paektu": {Severity.ERROR: 1, Severity.WARNING: 1}}


def test_segments_are_added_up_over_documents() -> None:
    tally = Tally()
    tally.add(DocumentSummary("a.txt", judged=1200))
    tally.add(DocumentSummary("b.txt", judged=34, doubtful=3, untranslated=1))

    assert list(coverage(tally, 127.2)) == [
        "Checked 1,234 segments in 2 documents in 2 min 7 s.",
        "3 pairs could not be trusted and were not judged by bilingual rules.",
        "1 segment has no translation and was not judged.",
    ]


def test_one_is_singular_and_more_are_plural() -> None:
    tally = Tally()
    tally.add(DocumentSummary("a.txt", judged=1, doubtful=1, untranslated=2))

    assert list(coverage(tally, 0.25)) == [
        "Checked 1 segment in 1 document in 0.2 s.",
        "1 pair could not be trusted and was not judged by bilingual rules.",
        "2 segments have no translation and were not judged.",
    ]
    assert [counted(number, "term") for number in (0, 1, 2, 4000)] == ["0 terms", "1 term", "2 terms", "4,000 terms"]


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        pytest.param({}, "", id="nothing"),
        pytest.param({Severity.INFO: 1}, "1 note", id="one note"),
        pytest.param(
            {Severity.INFO: 2, Severity.ERROR: 1, Severity.WARNING: 3}, "1 error, 3 warnings, 2 notes", id="all"
        ),
    ],
)
def test_the_verdict_names_the_gravest_first(counts: dict[Severity, int], sentence: str) -> None:
    assert verdict(Counter(counts)) == sentence


def test_the_glossary_and_its_first_overrides_are_named() -> None:
    concept = ConceptEntry("defector", (Term("탈북민", "ko"), Term("defector", "en")))
    overrides = tuple(
        Override(f"concept-{number}", Place("desk.yaml", number, 3), Place("house.yaml", number + 1, 3))
        for number in range(1, 8)
    )

    assert list(authority(Glossary("House", ("ko", "en"), (concept,)))) == ["Glossary: House (2 terms)."]
    assert list(authority(Glossary("House + Desk", ("ko", "en"), (concept,), overrides=overrides))) == [
        "Glossary: House + Desk (2 terms).",
        "desk.yaml:1 overrides concept-1 of house.yaml:2.",
        "desk.yaml:2 overrides concept-2 of house.yaml:3.",
        "desk.yaml:3 overrides concept-3 of house.yaml:4.",
        "desk.yaml:4 overrides concept-4 of house.yaml:5.",
        "desk.yaml:5 overrides concept-5 of house.yaml:6.",
        "2 more overrides not shown.",
    ]
