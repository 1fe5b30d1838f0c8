from dataclasses import replace

import pytest

from termcheck.finding import Evidence, Finding, Severity
from termcheck.reporting import styled
from termcheck.text import Run, Segment, Span, Text

SOURCE = Text("그는 백두산에 올랐다.", "ko", "original.txt", (Run(0, 5, 1, 0),))
TARGET = Text("He climbed Mt. Baekdu.", "en", "draft.txt", (Run(0, 7, 3, 0),))
PAIR = Segment("7", SOURCE, TARGET)
PARAGRAPH = Segment(
    "2",
    Text("그는 백두산에 올랐다.", "ko", "original.docx", place="paragraph 1"),
    Text("He climbed Mt. Baekdu.", "en", "draft.docx", place="paragraph 2"),
)
IN_TARGET = Finding("deprecated-term", Severity.ERROR, "Why", None, PAIR, "target", Span(11, 21), ("a", "b", "c", "d"))
IN_SOURCE = Finding("missing-term", Severity.ERROR, "Why", None, PAIR, "source", Span(3, 6))


@pytest.mark.parametrize(
    ("finding", "places"),
    [
        pytest.param(IN_TARGET, ["7:14"], id="in the translation"),
        pytest.param(IN_SOURCE, ["7:3", "source 5:4"], id="in the source, beside the segment to look at"),
        pytest.param(replace(IN_TARGET, segment=PARAGRAPH), ["paragraph 2"], id="where lines say nothing"),
        pytest.param(
            replace(IN_SOURCE, segment=PARAGRAPH), ["paragraph 2", "source paragraph 1"], id="and in the source"
        ),
    ],
)
def test_the_place_is_where_a_translator_looks(finding: Finding, places: list[str]) -> None:
    assert [str(place) for place in styled.places(finding)] == places


def test_a_side_that_the_finding_does_not_speak_of_is_not_marked() -> None:
    assert str(styled.side(IN_TARGET, "source", 40, color=False)) == "그는 백두산에 올랐다."
    assert str(styled.side(IN_SOURCE, "target", 40, color=False)) == "He climbed Mt. Baekdu."


def test_evidence_in_the_same_segment_marks_the_other_side() -> None:
    evidence = (Evidence(PAIR, "source", Span(3, 6)),)
    finding = Finding("confused-term", Severity.ERROR, "Why", None, PAIR, "target", Span(11, 21), (), evidence)

    assert str(styled.side(finding, "target", 40, color=False)) == "He climbed [Mt. Baekdu]."
    assert str(styled.side(finding, "source", 40, color=False)) == "그는 [백두산]에 올랐다."
    assert str(styled.why(finding)) == "Why"


def test_a_doubtful_source_says_so() -> None:
    doubtful = Segment("7", SOURCE, TARGET, doubtful=True)
    finding = Finding("deprecated-term", Severity.ERROR, "Why", None, doubtful, "target", Span(11, 21))

    assert str(styled.side(finding, "source", 40, color=False)) == "(uncertain) 그는 백두산에 올랐다."
    assert str(styled.side(finding, "target", 40, color=False)) == "He climbed [Mt. Baekdu]."


def test_evidence_elsewhere_is_named_as_people_find_it() -> None:
    elsewhere = [Segment(name, None, Text("x", "en", "draft.docx", place=f"paragraph {name}")) for name in "34"]
    evidence = tuple(Evidence(segment, "target", Span(0, 1)) for segment in elsewhere)
    finding = replace(IN_TARGET, segment=PARAGRAPH, evidence=evidence)

    assert str(styled.why(finding)) == "Why (see paragraph 3, paragraph 4)"


def test_a_draft_without_a_source_shows_none() -> None:
    finding = Finding("deprecated-term", Severity.ERROR, "Why", None, Segment("7", None, TARGET), "target", Span(0, 2))

    assert str(styled.side(finding, "source", 40, color=True)) == ""


def test_three_replacements_are_enough() -> None:
    assert [str(replacement) for replacement in styled.expected(IN_TARGET)] == ["a", "b", "c"]


@pytest.mark.parametrize("severity", list(Severity))
def test_every_severity_has_a_colour_of_its_own(severity: Severity) -> None:
    finding = Finding("deprecated-term", severity, "Why", None, PAIR, "target", Span(11, 21))
    severity_shown, rule = styled.rule(finding)

    assert (str(severity_shown), str(rule)) == (str(severity), "deprecated-term")
    assert list(styled.STYLES.values()).count(str(severity_shown.style)) == 1
