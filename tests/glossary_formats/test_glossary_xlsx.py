import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import GlossaryError, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.glossary_formats import read_glossary, written_glossary
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.office.values import DATE

DEPRECATED = AdministrativeStatus.DEPRECATED
WITHOUT_RESULT = "this cell holds a formula whose result is not in the file; save the workbook anew in a spreadsheet"
UNNAMED = "this cell and those below it are not read, as their column has no name; write one in the header"
REMEDY = "give it a header such as that of the first, or hide it"
HEAD = ("id", "ko", "en", "en:deprecated", "note")


def workbook(**sheets: Sequence[Sequence[object]]) -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return made


def saved(made: openpyxl.Workbook) -> bytes:
    whole = io.BytesIO()
    made.save(whole)
    return whole.getvalue()


def read(content: bytes, languages: tuple[str, ...] = (), path: str = "desk.xlsx") -> Glossary:
    return read_glossary(GlossaryFile(path, content, languages))


def read_sheets(**sheets: Sequence[Sequence[object]]) -> Glossary:
    return read(saved(workbook(**sheets)))


def terms(glossary: Glossary) -> list[list[str]]:
    return [[term.text for term in concept.terms] for concept in glossary.concepts]


def doubts(glossary: Glossary) -> list[str]:
    return [str(doubt).removeprefix("desk.xlsx: ") for doubt in glossary.doubts]


def mistakes(**sheets: Sequence[Sequence[object]]) -> list[str]:
    with pytest.raises(GlossaryError) as caught:
        read_sheets(**sheets)
    return [str(mistake).removeprefix("desk.xlsx: ") for mistake in caught.value.mistakes]


def test_a_sheet_with_a_header_is_a_glossary() -> None:
    glossary = read_sheets(Terms=[HEAD, ("defector", "탈북자 | 탈북민", "defector", "escapee", "see the stylebook")])
    (concept,) = glossary.concepts

    assert (glossary.title, glossary.languages, glossary.doubts) == ("desk", ("ko", "en"), ())
    assert (concept.id, concept.note) == ("defector", "see the stylebook")
    assert concept.terms == (
        Term("탈북자", "ko"),
        Term("탈북민", "ko"),
        Term("defector", "en"),
        Term("escapee", "en", DEPRECATED),
    )


def test_a_place_is_called_by_its_cell() -> None:
    (concept,) = read_sheets(Terms=[HEAD, ("defector", "탈북자", "defector")]).concepts

    assert concept.place == Place("desk.xlsx", 2, 1, "cell A2 of “Terms”")
    assert [term.place for term in concept.terms] == [
        Place("desk.xlsx", 2, 2, "cell B2 of “Terms”"),
        Place("desk.xlsx", 2, 3, "cell C2 of “Terms”"),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([("ko", "en"), ("난민", "refugee")], [["난민", "refugee"]], id="the first row"),
        pytest.param(
            [("Words of the desk",), (None,), ("ko", "en"), ("난민", "refugee")],
            [["난민", "refugee"]],
            id="below a title",
        ),
        pytest.param(
            [(None, None, "ko", "en"), (None, None, "난민", "refugee")], [["난민", "refugee"]], id="in the third column"
        ),
        pytest.param([("ko", None, "en"), ("난민", None, "refugee")], [["난민", "refugee"]], id="with a gap"),
        pytest.param([("ko", "en"), (None, None), ("난민", "refugee")], [["난민", "refugee"]], id="a blank row"),
        pytest.param([("ko", "en"), (38, 38.5)], [["38", "38.5"]], id="figures"),
        pytest.param([("ko", "en"), (0.1 + 0.2, 1e20)], [["0.3", "1e+20"]], id="figures as people see them"),
        pytest.param([("ko", "en"), ("참", True)], [["참", "TRUE"]], id="what is true"),
        pytest.param([("ko", "en"), ("=A1", "난민")], None, id="a formula without a result"),
    ],
)
def test_the_header_may_stand_anywhere_and_cells_hold_what_they_show(
    rows: Sequence[Sequence[object]], expected: list[list[str]] | None
) -> None:
    if expected is None:
        assert mistakes(Terms=rows) == [
            f"cell A2 of “Terms”: {WITHOUT_RESULT}",
            "cell A2 of “Terms”: this row has no term in ko, the source language; add it",
        ]
    else:
        assert terms(read_sheets(Terms=rows)) == expected


def test_what_formulas_come_to_is_read() -> None:
    content = saved(workbook(Terms=[("ko", "en"), ("난민", "x"), ("탈북자", "y")]))
    sheet = "xl/worksheets/sheet1.xml"
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(whole, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == sheet:
                row = b'<row r="4"><c r="A4" t="str"><f>A2&amp;"s"</f><v>a&amp;_x0041_</v></c>'
                row += b'<c r="B4" t="inlineStr"><is><r><t>b</t></r><r><t>c</t></r></is></c><c r="C4" t="e"><v>#N/A</v></c></row>'
                part = part.replace(b"</sheetData>", row + b"</sheetData>")
            new.writestr(name, part)

    assert terms(read(whole.getvalue()))[-1] == ["a&A", "bc"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param(date(2024, 6, 25), "2024-06-25", id="a day"),
        pytest.param(datetime(2024, 6, 25, 13, 30), "2024-06-25 13:30", id="a time of a day"),  # noqa: DTZ001
        pytest.param(time(13, 30), "13:30", id="a time"),
        pytest.param(date(1900, 1, 15), "1900-01-15", id="before the leap day that was none"),
    ],
)
def test_a_date_is_read_and_told(value: object, shown: str) -> None:
    glossary = read_sheets(Terms=[("ko", "en"), ("6·25", value)])

    assert terms(glossary) == [["6·25", shown]]
    assert doubts(glossary) == [
        f"cell B2 of “Terms”: this cell {DATE.format(shown)}",
    ]


def test_dates_may_be_counted_from_1904() -> None:
    made = workbook(Terms=[("ko", "en"), ("6·25", date(2024, 6, 25))])
    made.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904

    assert terms(read(saved(made))) == [["6·25", "2024-06-25"]]


def test_a_cell_merged_over_rows_speaks_for_each_of_them() -> None:
    made = workbook(
        Terms=[
            ("subject", "ko", "en", "note"),
            ("people", "탈북자", "defector", "a"),
            (None, None, "North Korean defector", None),
            (None, "난민", "refugee", "b"),
        ]
    )
    made["Terms"].merge_cells("A2:A4")
    made["Terms"].merge_cells("B2:B3")
    glossary = read(saved(made))

    assert terms(glossary) == [["탈북자", "defector", "North Korean defector"], ["난민", "refugee"]]
    assert [concept.subject_field for concept in glossary.concepts] == ["people", "people"]


def test_rows_over_which_an_id_is_merged_are_one_entry() -> None:
    made = workbook(
        Terms=[
            ("id", "ko", "en", "note"),
            ("defector", "탈북자", "defector", "a"),
            (None, "탈북민", "defector", "b"),
            ("refugee", "난민", "refugee", None),
        ]
    )
    made["Terms"].merge_cells("A2:A3")
    first, second = read(saved(made)).concepts

    assert [term.text for term in first.terms] == ["탈북자", "탈북민", "defector"]
    assert [term.place and term.place.spot for term in first.terms] == [
        "cell B2 of “Terms”",
        "cell B3 of “Terms”",
        "cell C2 of “Terms”",
    ]
    assert (first.note, second.id) == ("a\nb", "refugee")


def test_all_sheets_in_the_languages_of_the_first_are_read() -> None:
    glossary = read_sheets(
        People=[("ko", "en"), ("난민", "refugee")],
        Places=[("English words",), ("EN", "definition", "ko"), ("Pyongyang", "The capital.", "평양")],
    )

    assert glossary.languages == ("ko", "en")
    assert terms(glossary) == [["난민", "refugee"], ["평양", "Pyongyang"]]
    assert (glossary.concepts[1].definition, glossary.doubts) == ("The capital.", ())


def test_what_is_not_read_is_told() -> None:
    glossary = read_sheets(
        Terms=[("ko", "en"), ("난민", "refugee", "a remark"), ("탈북자", "defector", "another")],
        Japanese=[("ja", "en"), ("難民", "refugee")],
        About=[("Ask the desk.",)],
    )

    assert doubts(glossary) == [
        f"sheet “Japanese”: this sheet is not read, as its header does not name ko and another language; {REMEDY}",
        f"sheet “About”: this sheet is not read, as no row of it names languages; {REMEDY}",
        f"cell C2 of “Terms”: {UNNAMED}",
    ]


def test_a_hidden_sheet_is_passed_over_and_hidden_rows_are_read() -> None:
    made = workbook(Old=[("ko", "en"), ("난민", "x")], Terms=[("ko", "en"), ("난민", "refugee")])
    made["Old"].sheet_state = "hidden"
    made["Terms"].row_dimensions[2].hidden = True
    glossary = read(saved(made))

    assert (terms(glossary), glossary.doubts) == ([["난민", "refugee"]], ())


def test_without_a_header_the_languages_may_be_told_from_without() -> None:
    content = saved(workbook(Terms=[("난민", "refugee", "a note")]))
    glossary = read(content, ("ko", "en"))

    assert (terms(glossary), glossary.concepts[0].note) == ([["난민", "refugee"]], "a note")
    assert terms(read(content, path="desk.ko-en.xlsx")) == [["난민", "refugee"]]


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        pytest.param(
            {"Terms": []},
            "desk.xlsx:1:1: this workbook has no text in a sheet that is shown; begin it with a header of language tags, "
            "the source language first, as ko, en and note",
            id="nothing",
        ),
        pytest.param(
            {"Terms": [("난민", "refugee")]},
            "cell A1 of “Terms”: this row names no languages, and neither does",
            id="no header",
        ),
        pytest.param(
            {"Terms": [("id", "ko"), ("x", "난민")]}, "cell A1 of “Terms”: the header names only ko", id="one language"
        ),
        pytest.param(
            {"Terms": [("ko", "en", "noet"), ("난민", "refugee")]},
            "cell C1 of “Terms”: “noet” is no column known; did you mean “note”?",
            id="a misspelt column",
        ),
        pytest.param(
            {"Terms": [("ko", "en"), (None, "refugee")]},
            "cell A2 of “Terms”: this row has no term in ko, the source language; add it",
            id="no source",
        ),
        pytest.param(
            {"A": [HEAD, ("x", "난민", "refugee")], "B": [HEAD, ("x", "탈북자", "defector")]},
            "cell A2 of “B”: the id “x” is taken by the concept at desk.xlsx: cell A2 of “A”; change one",
            id="an id of another sheet",
        ),
    ],
)
def test_mistakes_are_told_with_their_cells(sheets: dict[str, list[tuple[object, ...]]], expected: str) -> None:
    assert mistakes(**sheets)[0][: len(expected)] == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"", "this file is empty; save the document anew", id="nothing"),
        pytest.param(b"ko\ten\n", "this file is damaged or no office document", id="a table of text"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "this file is locked by a password or of an older", id="old"),
        pytest.param(b"PK\x03\x04", "this file is damaged or no office document", id="a damaged one"),
    ],
)
def test_what_is_no_workbook_is_refused(content: bytes, expected: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        read(content)

    assert str(caught.value).startswith(f"desk.xlsx:1:1: {expected}")


CONCEPT = ConceptEntry(
    "defector",
    (Term("탈북자", "ko"), Term("=1+1", "en"), Term("escapee", "en", DEPRECATED)),
    note="https://example.org/\nsecond line",
)


def test_what_is_written_is_what_other_programs_read() -> None:
    content = written_glossary(Glossary("desk", ("ko", "en"), (CONCEPT,)), "desk.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]

    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["id", "ko", "en", "en:deprecated", "note"],
        ["defector", "탈북자", "=1+1", "escapee", "https://example.org/\nsecond line"],
    ]
    assert [cell.data_type for cell in sheet[2]] == ["s"] * 5
    assert (sheet.freeze_panes, sheet["A1"].font.b, sheet["A2"].font.b) == ("A2", True, False)


def test_the_same_glossary_gives_the_same_bytes() -> None:
    glossary = Glossary("desk", ("ko", "en"), (CONCEPT,))

    assert written_glossary(glossary, "desk.xlsx") == written_glossary(glossary, "desk.xlsx")


def test_a_workbook_with_macros_is_not_written() -> None:
    with pytest.raises(GlossaryError, match=r"^desk\.xlsm: a workbook with macros cannot be written; call it \.xlsx$"):
        written_glossary(Glossary("Desk", ("ko", "en"), ()), "desk.xlsm")


def test_a_text_too_long_for_a_cell_is_refused() -> None:
    concept = ConceptEntry("x", (Term("난민", "ko"), Term("refugee", "en")), note="a" * 32_768)
    with pytest.raises(GlossaryError) as caught:
        written_glossary(Glossary("desk", ("ko", "en"), (concept,)), "desk.xlsx")

    assert str(caught.value) == (
        "desk.xlsx: cell D2 of “Terms”: a cell holds 32,767 characters, and this would have 32,768; shorten it"
    )


def test_without_its_extra_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(GlossaryError) as caught:
        written_glossary(Glossary("desk", ("ko", "en"), (CONCEPT,)), "desk.xlsx")

    assert str(caught.value) == (
        "desk.xlsx: writing .xlsx needs the extra xlsx; install it with: pip install 'termcheck[xlsx]'"
    )


WORDS = st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd"]), min_size=1, max_size=6)
PHRASES = st.one_of(
    st.lists(WORDS, min_size=1, max_size=3).map(" ".join), st.sampled_from(["=1", "_x0041_", "38", "TRUE"])
)
SAID = st.one_of(st.just(""), PHRASES)


@st.composite
def entries(draw: st.DrawFn, number: int) -> ConceptEntry:
    named = [
        Term(text, language, status)
        for language, least in (("ko", 1), ("en-US", 0), ("ja", 0))
        for status, texts in draw(by_status(least)).items()
        for text in texts
    ]
    return ConceptEntry(f"c{number}", tuple(named), draw(SAID), draw(SAID), draw(SAID))


@st.composite
def by_status(draw: st.DrawFn, least: int) -> dict[AdministrativeStatus, list[str]]:
    texts = draw(st.lists(PHRASES, min_size=least, max_size=4, unique=True))
    given_to = {text: draw(st.sampled_from(AdministrativeStatus)) for text in texts}
    return {status: [text for text in texts if given_to[text] is status] for status in AdministrativeStatus}


CONCEPTS = st.integers(0, 4).flatmap(lambda count: st.tuples(*map(entries, range(count))))


@given(CONCEPTS)
def test_what_is_written_is_read_again(concepts: tuple[ConceptEntry, ...]) -> None:
    glossary = Glossary("desk", ("ko", "en-US", "ja"), concepts)
    again = read(written_glossary(glossary, "desk.xlsx"))

    assert (again.title, again.languages, again.concepts) == (glossary.title, glossary.languages, glossary.concepts)


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=False, allow_infinity=False, width=16),
    PHRASES,
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=6), st.booleans())
def test_any_sheet_is_read_or_refused_with_a_place(rows: list[list[object]], has_header: bool) -> None:
    try:
        read_sheets(Terms=[*([HEAD] if has_header else []), *rows])
    except GlossaryError as error:
        assert_placed(error)


def assert_placed(error: GlossaryError) -> None:
    assert all(mistake.place.line for mistake in error.mistakes)
