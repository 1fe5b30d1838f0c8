import io
import sys
import zipfile
from pathlib import Path

import odfdo
import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.errors import GlossaryError, Place
from termcheck.glossary import Glossary
from termcheck.glossary_formats import read_glossary
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.office.values import DATE

SAMPLES = Path(__file__).parent / "samples"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
    for prefix in ("office", "table", "text", "style")
)


def read(content: bytes, path: str = "desk.ods") -> Glossary:
    return read_glossary(GlossaryFile(path, content))


def ods(body: str, styles: str = "") -> bytes:
    whole = io.BytesIO()
    content = (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    return whole.getvalue()


def sheet(*rows: str) -> bytes:
    header = row(*map(cell, ("ko", "en")))
    return ods(f'<table:table table:name="Terms">{header}{"".join(rows)}</table:table>')


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row{attributes}>{''.join(cells)}</table:table-row>"


def cell(text: str, attributes: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{attributes}><text:p>{text}</text:p></table:table-cell>'


def terms(glossary: Glossary) -> list[list[str]]:
    return [[term.text for term in concept.terms] for concept in glossary.concepts]


def refusal(content: bytes, path: str = "desk.ods") -> str:
    with pytest.raises(GlossaryError) as caught:
        read(content, path)
    return str(caught.value)


@pytest.mark.parametrize("name", ["desk.ods", "desk.xls"])
def test_a_spreadsheet_of_another_program_is_read_as_a_workbook_is(name: str) -> None:
    glossary = read((SAMPLES / name[-3:] / name).read_bytes(), name)
    first = glossary.concepts[0]

    assert glossary.languages == ("ko", "en")
    assert terms(glossary) == [
        ["탈북자", "탈북민", "defector", "North Korean defector", "escapee"],
        ["38", "38.5"],
        ["6·25", "2024-06-25"],
        ["반", "19"],
        ["평양", "Pyongyang"],
    ]
    assert (first.id, first.note, first.place) == (
        "defector",
        "see the stylebook",
        Place(name, 3, 1, "cell A3 of “People”"),
    )
    assert [str(doubt) for doubt in glossary.doubts] == [
        f"{name}: cell C6 of “People”: this cell {DATE.format('2024-06-25')}"
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([row(cell("난민"), cell("refugee"))], [["난민", "refugee"]], id="two cells"),
        pytest.param(
            [row(cell("난민"), cell("a <text:span>dis</text:span>placed<text:s/>person"))],
            [["난민", "a displaced person"]],
            id="text in several styles",
        ),
        pytest.param(
            [row(cell("38", ' table:number-columns-repeated="2"'))], [["38", "38"]], id="cells that are alike"
        ),
        pytest.param(
            [row(cell("난민"), cell("refugee"), attributes=' table:number-rows-repeated="1048570"')],
            [["난민", "refugee"]],
            id="rows that are alike",
        ),
        pytest.param(
            [
                row("<table:table-cell/><table:table-cell/>", attributes=' table:number-rows-repeated="9"'),
                row(cell("난민"), cell("x")),
            ],
            [["난민", "x"]],
            id="blank rows",
        ),
        pytest.param(
            [row(cell("난민"), cell("refugee<office:annotation><text:p>a remark</text:p></office:annotation>"))],
            [["난민", "refugee"]],
            id="a remark",
        ),
        pytest.param(
            [
                row(
                    cell("난민"),
                    '<table:table-cell office:value-type="float" office:value="38.50"><text:p>38,5</text:p></table:table-cell>',
                )
            ],
            [["난민", "38.5"]],
            id="a figure",
        ),
        pytest.param(
            [
                row(
                    cell("난민"),
                    '<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>',
                )
            ],
            [["난민", "50%"]],
            id="a percentage as it is shown",
        ),
        pytest.param([row(cell("난민"), cell("#N/A", ' table:formula="of:=NA()"'))], [["난민"]], id="an error"),
    ],
)
def test_cells_of_opendocument(rows: list[str], expected: list[list[str]]) -> None:
    assert terms(read(sheet(*rows))) == expected


def test_a_place_counts_rows_that_stand_for_many() -> None:
    blank = row("<table:table-cell/>", attributes=' table:number-rows-repeated="9"')
    (concept,) = read(sheet(blank, row(cell("난민"), cell("refugee")))).concepts

    assert concept.place == Place("desk.ods", 11, 1, "cell A11 of “Terms”")


def test_a_hidden_sheet_is_passed_over() -> None:
    hidden = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    rows = row(cell("ko"), cell("en")) + row(cell("난민"), cell("refugee"))
    body = f'<table:table table:name="Old" table:style-name="ta2">{rows}</table:table><table:table table:name="New">{rows}</table:table>'
    glossary = read(ods(body, hidden))

    assert [str(concept.place) for concept in glossary.concepts] == ["desk.ods: cell A2 of “New”"]


@given(
    st.lists(
        st.lists(
            st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd"]), min_size=1),
            min_size=2,
            max_size=2,
        ),
        max_size=5,
        unique_by=lambda pair: pair[0],
    )
)
def test_what_another_program_writes_is_read(pairs: list[list[str]]) -> None:
    document = odfdo.Document("spreadsheet")
    document.body.clear()
    table = odfdo.Table("Terms")
    for values in (["ko", "en"], *pairs):
        table.append_row(odfdo.Row())
        table.set_row_values(table.height - 1, values)
    document.body.append(table)
    whole = io.BytesIO()
    document.save(whole)

    assert terms(read(whole.getvalue())) == pairs


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        pytest.param("desk.ods", b"", "this file is empty", id="nothing"),
        pytest.param("desk.ods", b"ko\ten\n", "this file is damaged or no office document", id="a table of text"),
        pytest.param(
            "desk.ods", ods("<table:table"), "“content.xml” in it, line 1, column 370: malformed XML", id="broken XML"
        ),
        pytest.param("desk.ods", ods(""), "this workbook has no text in a sheet that is shown", id="no sheet"),
        pytest.param(
            "desk.ods",
            ods(
                '<table:table table:name="a">'
                + row(cell("a", ' table:number-columns-repeated="9999"')) * 2_001
                + "</table:table>"
            ),
            "“content.xml” in it, line 1, column 308503: this workbook has more than 2,000,000 cells with text",
            id="more cells than memory",
        ),
        pytest.param("desk.xls", b"", "this file is damaged or no workbook of Excel 97", id="nothing, as .xls"),
        pytest.param("desk.xls", b"ko\ten\n", "this file is damaged or no workbook of Excel 97", id="a table, as .xls"),
        pytest.param("desk.xls", OLE + b"\0" * 600, "this workbook is damaged or", id="a damaged one"),
    ],
)
def test_what_is_no_spreadsheet_is_refused(path: str, content: bytes, expected: str) -> None:
    assert refusal(content, path).startswith(f"{path}:1:1: {expected}")


def test_a_locked_spreadsheet_is_refused() -> None:
    whole = io.BytesIO(ods(""))
    with zipfile.ZipFile(whole, "a") as archive:
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")

    assert refusal(whole.getvalue()) == "desk.ods:1:1: this file is locked by a password; save it without one"


def test_without_its_extra_a_workbook_of_excel_97_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)

    assert refusal((SAMPLES / "xls" / "desk.xls").read_bytes(), "desk.xls") == (
        "desk.xls:1:1: reading .xls needs the extra xlsx; install it with: pip install 'termcheck[xlsx]'"
    )


@given(st.integers(0, 6000), st.binary(min_size=1, max_size=4))
def test_a_damaged_spreadsheet_is_read_or_refused_with_a_place(at: int, piece: bytes) -> None:
    content = (SAMPLES / "ods" / "desk.ods").read_bytes()

    assert is_read_or_refused_with_a_place(content[:at] + piece + content[at + len(piece) :], "desk.ods")


@pytest.mark.parametrize("at", [100, 600, 1_100, 1_700, 2_300, 3_000, 4_000])
def test_a_damaged_workbook_is_read_or_refused_with_a_place(at: int) -> None:
    content = (SAMPLES / "xls" / "desk.xls").read_bytes()

    assert is_read_or_refused_with_a_place(content[:at] + b"\xff" * 4 + content[at + 4 :], "desk.xls")


def is_read_or_refused_with_a_place(content: bytes, path: str) -> bool:
    try:
        read(content, path)
    except GlossaryError as error:
        return all(mistake.place.line for mistake in error.mistakes)
    return True
