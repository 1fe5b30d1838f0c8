import re
import unicodedata
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from termcheck.errors import Place
from termcheck.finding import DocumentSummary, Evidence, Finding, Severity
from termcheck.glossary import ConceptEntry, Glossary, Term, layered
from termcheck.reporters import Canvas
from termcheck.reporters.rich import Rich
from termcheck.text import Run, Segment, Span, Text


def written(content: str, language: str, line: int) -> Text:
    return Text(content, language, "draft.txt" if language == "en" else "original.txt", (Run(0, line, 1, 0),))


def spot(text: Text | None, words: str) -> Span:
    content = text.content if text else ""
    start = content.index(words)
    return Span(start, start + len(words))


def glossary(title: str, path: str, line: int) -> Glossary:
    terms = (Term("탈북민", "ko"), Term("defector", "en"))
    return Glossary(title, ("ko", "en"), (ConceptEntry("defector", terms, place=Place(path, line, 3)),), path)


CLIMB = Segment(
    "3",
    written("최고존엄이 간부들과 함께 백두산에 올랐다고 노동신문이 월요일 보도했다. 올해 들어 두 번째다.", "ko", 3),
    written(
        "The leader climbed Mt. Baekdu with a group of senior officials on a cold Monday morning, the paper said.",
        "en",
        3,
    ),
)
BORDER = Segment(
    "9",
    written("탈북민들은 국경 통제가 심해졌다고 전했다.", "ko", 8),
    written(
        "Refugees [bold]said[/bold] that controls along the "
        + unicodedata.normalize("NFD", "Hamgyŏng")
        + " border grew.",
        "en",
        9,
    ),
)
ORDERS = Segment(
    "12",
    written("소식통에 따르면 당 조직에 지시가 내려갔다.", "ko", 10),
    written("According to the source, orders were sent to Party organs at every level.", "en", 12),
    doubtful=True,
)
CLIMBED = Finding(
    "deprecated-term",
    Severity.ERROR,
    "“Mt. Baekdu” is deprecated; the mountain is “Mt. Paektu”",
    "paektu",
    CLIMB,
    "target",
    spot(CLIMB.target, "Mt. Baekdu"),
    ("Mt. Paektu", "Paektusan"),
    (Evidence(CLIMB, "source", spot(CLIMB.source, "백두산")), Evidence(ORDERS, "target", Span(0, 1))),
)
RESULTS = (
    CLIMBED,
    Finding(
        "missing-term",
        Severity.ERROR,
        "“탈북민” stands in the source, and no accepted rendering of it here",
        "defector",
        BORDER,
        "source",
        spot(BORDER.source, "탈북민"),
        ("defectors",),
    ),
    Finding(
        "miscased-term",
        Severity.WARNING,
        "Capitals only in the name of the party",
        "party",
        ORDERS,
        "target",
        spot(ORDERS.target, "Party"),
        ("party",),
    ),
    Finding(
        "admitted-term",
        Severity.INFO,
        "A better form is preferred",
        "source",
        ORDERS,
        "target",
        spot(ORDERS.target, "source"),
    ),
    DocumentSummary("draft.txt", judged=120, doubtful=3, untranslated=1),
)
LAYERS = layered((glossary("House", "house.yaml", 4), glossary("Desk", "desk.yaml", 12)))


def clock() -> Callable[[], float]:
    times = iter((10.0, 10.4))
    return lambda: next(times)


def drawn(*results: Finding | DocumentSummary, canvas: Canvas) -> str:
    return "".join(Rich(clock()).report(results, LAYERS, canvas))


def test_a_narrow_report_is_made_of_blocks() -> None:
    assert drawn(*RESULTS, canvas=Canvas(80)) == NARROW


def test_a_wide_report_is_a_table() -> None:
    assert drawn(*RESULTS, canvas=Canvas(160, notes=True)) == WIDE


def test_a_draft_without_a_source_has_its_table_from_110_columns() -> None:
    segment = Segment("3", None, CLIMB.target)
    finding = Finding("deprecated-term", Severity.ERROR, "Why.", None, segment, "target", CLIMBED.span)

    assert drawn(finding, DocumentSummary("draft.txt", judged=1), canvas=Canvas(110)) == MONOLINGUAL


def test_a_draft_without_a_source_shows_none_in_its_blocks() -> None:
    segment = Segment("3", None, written("He climbed Mt. Baekdu.", "en", 3))
    finding = Finding("deprecated-term", Severity.ERROR, "Why.", None, segment, "target", Span(11, 21))

    assert drawn(finding, DocumentSummary("draft.txt", judged=1), canvas=Canvas()).startswith(
        "draft.txt\n\n  3:12  error  deprecated-term\n    text  He climbed [Mt. Baekdu].\n    why   Why.\n\n"
    )


@pytest.mark.parametrize(
    ("results", "beginning"),
    [
        pytest.param((), "No findings\nChecked 0 segments in 0 documents in 0.4 s.\n", id="no documents"),
        pytest.param(
            (DocumentSummary("draft.txt", judged=9),),
            "No findings\nChecked 9 segments in 1 document in 0.4 s.\n",
            id="a clean document",
        ),
        pytest.param(
            RESULTS[3:],
            "No errors, no warnings\n1 note not shown; see them with --verbose\nChecked 120 segments",
            id="notes that nobody asked for",
        ),
    ],
)
def test_a_report_of_nothing_is_short(results: tuple[Finding | DocumentSummary, ...], beginning: str) -> None:
    assert drawn(*results, canvas=Canvas()).startswith(beginning)


@pytest.mark.parametrize("width", [80, 160])
def test_a_colour_marks_the_spot_where_there_are_colours(width: int) -> None:
    colourful = drawn(*RESULTS, canvas=Canvas(width, color=True))
    plain = drawn(*RESULTS, canvas=Canvas(width))

    assert "\x1b[1;31mMt. Baekdu\x1b[0m" in colourful
    assert "[Mt. Baekdu]" not in colourful
    assert "[Mt. Baekdu]" in plain
    assert "\x1b" not in plain


def test_a_clean_run_is_green() -> None:
    assert drawn(canvas=Canvas(color=True)).startswith("\x1b[1;32mNo findings\x1b[0m\n")


def test_a_spot_without_characters_is_marked_in_brackets_even_in_colour() -> None:
    finding = Finding("missing-term", Severity.ERROR, "Why.", None, ORDERS, "target", Span(0, 0))
    report = re.sub(r"\x1b\[[\d;]*m", "", drawn(finding, RESULTS[-1], canvas=Canvas(color=True)))

    assert "[]According to the source" in report


def test_no_more_than_five_other_lines_are_named() -> None:
    places = tuple(
        Evidence(Segment(str(line), None, written("Mt. Paektu", "en", line)), "target", Span(0, 10))
        for line in (4, 4, 9, 27, 31, 40, 52)
    )
    finding = Finding("inconsistent-term", Severity.WARNING, "Why", None, ORDERS, "target", Span(0, 3), (), places)

    assert "Why (see lines 4, 9, 27, 31, 40, …)\n" in drawn(finding, RESULTS[-1], canvas=Canvas())


def test_a_line_of_another_document_is_named_with_its_path() -> None:
    elsewhere = Evidence(Segment("5", None, Text("Mt. Paektu", "en", "other.txt")), "target", Span(0, 10))
    finding = Finding(
        "inconsistent-term", Severity.WARNING, "Why", None, ORDERS, "target", Span(0, 3), (), (elsewhere,)
    )

    assert "Why (see line other.txt:1)\n" in drawn(finding, RESULTS[-1], canvas=Canvas())


def test_a_document_is_shown_before_the_next_is_checked() -> None:
    def results() -> Iterator[Finding | DocumentSummary]:
        yield from RESULTS
        raise EOFError

    pieces = Rich().report(results(), LAYERS, Canvas())

    assert next(pieces).startswith("draft.txt\n")
    with pytest.raises(EOFError):
        next(pieces)


def test_a_document_of_very_many_findings_is_not_waited_for() -> None:
    def results() -> Iterator[Finding]:
        while True:
            yield CLIMBED

    assert "3:20  error  deprecated-term" in next(Rich().report(results(), LAYERS, Canvas()))


@given(
    st.text(),
    st.text(),
    st.text(st.sampled_from("ab 가กำ\u0301\u0644\u0650👩\u200d\ufe0f😀\n[]/…")),
    st.integers(24, 200),
    st.sampled_from(["source", "target"]),
)
def test_no_line_is_wider_than_the_canvas(before: str, found: str, after: str, width: int, side: str) -> None:
    text = Text(before + found + after, "und", f"{found}.txt")
    span = Span(len(before), len(before + found))
    finding = Finding(
        "deprecated-term",
        Severity.ERROR,
        after,
        found,
        Segment("1", text, text),
        "source" if side == "source" else "target",
        span,
        (found,),
    )
    report = drawn(finding, DocumentSummary("draft.txt", judged=1), canvas=Canvas(width))

    assert max(map(cell_len, report.split("\n"))) <= width
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", report)


NARROW = """\
draft.txt

  3:20  error  deprecated-term
    text      The leader climbed [Mt. Baekdu] with a group of senior officials…
    source    최고존엄이 간부들과 함께 [백두산]에 올랐다고 노동신문이 월요일…
    expected  Mt. Paektu | Paektusan
    why       “Mt. Baekdu” is deprecated; the mountain is “Mt. Paektu” (see line
              12)

  9:1  error  missing-term  source 8:1
    text      Refugees [bold]said[/bold] that controls along the Hamgyŏng…
    source    [탈북민]들은 국경 통제가 심해졌다고 전했다.
    expected  defectors
    why       “탈북민” stands in the source, and no accepted rendering of it
              here

  12:46  warning  miscased-term
    text      …to the source, orders were sent to [Party] organs at every level.
    source    (uncertain) 소식통에 따르면 당 조직에 지시가 내려갔다.
    expected  party
    why       Capitals only in the name of the party

rule             errors  warnings  notes      concept   findings
────────────────────────────────────────      ──────────────────
deprecated-term       1                       defector         1
missing-term          1                       paektu           1
miscased-term                   1             party            1
admitted-term                          1

2 errors, 1 warning
1 note not shown; see them with --verbose
Checked 120 segments in 1 document in 0.4 s.
3 pairs could not be trusted and were not judged by bilingual rules.
1 segment has no translation and was not judged.
Glossary: House + Desk (2 terms).
desk.yaml:12 overrides defector of house.yaml:4.
"""

WIDE = """\
draft.txt

place       text                                         source                               expected    rule             why
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
3:20        The leader climbed [Mt. Baekdu] with a       최고존엄이 간부들과 함께 [백두산]에  Mt. Paektu  error            “Mt. Baekdu” is deprecated; the
            group of senior officials on a cold Monday…  올랐다고 노동신문이 월요일…          Paektusan   deprecated-term  mountain is “Mt. Paektu” (see line
                                                                                                                           12)

9:1         Refugees [bold]said[/bold] that controls     [탈북민]들은 국경 통제가 심해졌다고  defectors   error            “탈북민” stands in the source, and no
source 8:1  along the Hamgyŏng border grew.              전했다.                                          missing-term     accepted rendering of it here

12:46       According to the source, orders were sent    (uncertain) 소식통에 따르면 당       party       warning          Capitals only in the name of the
            to [Party] organs at every level.            조직에 지시가 내려갔다.                          miscased-term    party

12:18       According to the [source], orders were sent  (uncertain) 소식통에 따르면 당                   info             A better form is preferred
            to Party organs at every level.              조직에 지시가 내려갔다.                          admitted-term

rule             errors  warnings  notes      concept   findings
────────────────────────────────────────      ──────────────────
deprecated-term       1                       defector         1
missing-term          1                       paektu           1
miscased-term                   1             party            1
admitted-term                          1      source           1

2 errors, 1 warning, 1 note
Checked 120 segments in 1 document in 0.4 s.
3 pairs could not be trusted and were not judged by bilingual rules.
1 segment has no translation and was not judged.
Glossary: House + Desk (2 terms).
desk.yaml:12 overrides defector of house.yaml:4.
"""

MONOLINGUAL = """\
draft.txt

place  text                                            expected  rule             why
──────────────────────────────────────────────────────────────────────────────────────────────────────────────
3:20   The leader climbed [Mt. Baekdu] with a group              error            Why.
       of senior officials on a cold Monday…                     deprecated-term

rule             errors  warnings  notes
────────────────────────────────────────
deprecated-term       1

1 error
Checked 1 segment in 1 document in 0.4 s.
Glossary: House + Desk (2 terms).
desk.yaml:12 overrides defector of house.yaml:4.
"""
