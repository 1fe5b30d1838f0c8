"""XLSX: pairs where a sheet names two languages, else cells; every text knows its cell and its place in its member."""

import contextlib
import importlib
import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest
from entities import has_no_entity
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats import format_for
from termcheck.document_formats.xlsx import Xlsx
from termcheck.errors import DocumentError, NothingToCheckError
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.rewriting import Original, Replacement, rewritten
from termcheck.text import Document, Run, Segment, Span, Text

# The package has no types of its own.
openpyxl: Any = importlib.import_module("openpyxl")

SAMPLES = Path(__file__).parent / "samples" / "xlsx"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
Rows = Sequence[Sequence[str]]


def inline(content: str) -> str:
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(content)}</t></is></c>'


def sheet_of(rows: Rows) -> str:
    return "".join(f"<row>{''.join(inline(cell) if cell else '<c/>' for cell in row)}</row>" for row in rows)


def members_of(
    sheets: Mapping[str, str], strings: Iterable[str] = (), states: Mapping[str, str] | None = None, main: str = MAIN
) -> dict[str, bytes]:
    """Return the members of a workbook: sheets by their names, given as rows of XML, and shared strings."""
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="s{n}" state="{(states or {}).get(name, "visible")}"/>'
        for n, name in enumerate(sheets)
    )
    parts = "".join(
        f'<Relationship Id="s{n}" Type="{OFFICE}/worksheet" Target="worksheets/s{n}.xml"/>' for n in range(len(sheets))
    )
    shared = f'<Relationship Id="t" Type="{OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
    relationship = f'<Relationship Id="m" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    texts = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">{relationship}</Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{parts}{shared}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">{"".join(f"<si>{one}</si>" for one in strings)}</sst>',
        **{
            f"xl/worksheets/s{n}.xml": f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'
            for n, rows in enumerate(sheets.values())
        },
    }
    return {name: content.encode() for name, content in texts.items()}


def zipped(members: Mapping[str, bytes]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return whole.getvalue()


def read(
    members: Mapping[str, bytes] | bytes,
    languages: tuple[str, ...] = ("ko", "en"),
    wanted: WantedPair | None = None,
) -> Document:
    raw = members if isinstance(members, bytes) else zipped(members)
    return Xlsx().read(OpenFile("a.xlsx", io.BytesIO(raw), languages, wanted=wanted or WantedPair(languages)))


def segments(rows: str, strings: Iterable[str] = ()) -> list[Segment]:
    return list(read(members_of({"Copy": rows}, strings)).segments)


def pair(segment: Segment) -> tuple[str, str | None, str]:
    return segment.id, segment.source.content if segment.source else None, segment.target.content


HEADER = sheet_of([["ko", "en"]])


def test_pairs() -> None:
    document = read(members_of({"Copy": sheet_of([["ko", "en"], ["백두산", "Mt. Paektu"], ["당", ""], ["", "party"]])}))

    assert (document.source_language, document.target_language) == ("ko", "en")
    assert list(map(pair, document.segments)) == [
        ("Copy!B2", "백두산", "Mt. Paektu"),
        ("Copy!B3", "당", ""),
        ("Copy!B4", None, "party"),
    ]


def test_one_language() -> None:
    document = read(members_of({"Copy": sheet_of([["Mt. Paektu", "party"]]), "More": sheet_of([[], ["", "summit"]])}))

    assert (document.source_language, document.target_language) == (None, "en")
    assert [(one.id, one.role, one.target.content, one.target.place) for one in document.segments] == [
        ("Copy!A1", "cell", "Mt. Paektu", "cell A1 of “Copy”"),
        ("Copy!B1", "cell", "party", "cell B1 of “Copy”"),
        ("More!B2", "cell", "summit", "cell B2 of “More”"),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([["Korean", "English"]], ("ko", "en", "B"), id="names in English"),
        pytest.param([["국문", "영문"]], ("ko", "en", "B"), id="names in Korean"),
        pytest.param([["no", "note", "English text", "", "Korean text"]], ("en", "ko", "E"), id="among other columns"),
        pytest.param([[], ["en", "ko"]], ("en", "ko", "B"), id="below empty rows"),
        pytest.param([["de", "ko", "fr", "en"]], ("ko", "en", "D"), id="those the glossary speaks"),
        pytest.param([["ko", "de"]], ("ko", "de", "B"), id="one that the glossary speaks"),
        pytest.param([["원문", "번역"], ["백두산", "Mt. Paektu"]], ("ko", "en", "B"), id="sides"),
        pytest.param([["Target", "Source"], ["백두산", "Mt. Paektu"]], ("en", "ko", "A"), id="sides the other way"),
        pytest.param([["source", "target"], ["1", "2"]], ("ko", "en", "B"), id="sides without letters"),
        pytest.param([["Korean", "English (US)"]], ("ko", "en", "B"), id="a region that English has"),
        pytest.param([["한국어(대한민국)", "영어(미국)"]], ("ko", "en", "B"), id="regions in Korean"),
        pytest.param([["kr", "en"], ["백두산", "Mt. Paektu"]], ("ko", "en", "B"), id="a country for a language"),
        pytest.param([["", "Korean v1", "English v2"], ["", "산", "hill"]], ("ko", "en", "C"), id="other words"),
        pytest.param([["ko", "en"], ["", "Mt. Paektu"]], ("ko", "en", "B"), id="an empty column"),
    ],
)
def test_headers(rows: Rows, expected: tuple[str, str, str]) -> None:
    last = [["뫼 x"] * 5]
    document = read(members_of({"Copy": sheet_of([*rows, *last])}))
    found = list(document.segments)

    assert (document.source_language, document.target_language, found[-1].id[5]) == expected


def test_branches_of_icu_messages_are_language() -> None:
    rows = [["ko", "en"], ["산", "{n, plural, one {a peak} other {peaks}}"]]
    (segment,) = read(members_of({"Copy": sheet_of(rows)})).segments

    assert [segment.target[span] for span in segment.target.opaque] == ["{n, plural, one {", "} other {", "}}"]
    assert [branch.selector for branch in segment.target.branches] == ["one", "other"]


TOLD = [
    pytest.param(["Key", "English", "Korean"], "ko", "en", ("ko", "en", "B"), id="the other way"),
    pytest.param(["English", "German", "Korean"], None, "en", ("ko", "en", "A"), id="the target"),
    pytest.param(["English", "German", "Korean"], "de", None, ("de", "ko", "C"), id="the source"),
    pytest.param(["Source", "Target"], None, "en-GB", ("ko", "en-GB", "B"), id="beside sides"),
    pytest.param(["Source", "Target"], "de", "fr", ("de", "fr", "B"), id="of sides"),
]


@pytest.mark.parametrize(("heads", "source", "target", "expected"), TOLD)
def test_languages_that_were_told_choose_the_columns(
    heads: list[str], source: str | None, target: str | None, expected: tuple[str, str, str]
) -> None:
    rows = [heads, ["백두산" if head in ("Korean", "Source") else "Paektu" for head in heads]]
    content = members_of({"Copy": sheet_of(rows)})
    document = read(content, wanted=WantedPair(("ko", "en"), source, target))
    (segment,) = document.segments

    assert (document.source_language, document.target_language, segment.id[5]) == expected


def test_a_workbook_in_other_languages_than_were_told_is_refused() -> None:
    content = members_of({"Copy": sheet_of([["Korean", "English"], ["백두산", "Paektu"]])})

    with pytest.raises(NothingToCheckError, match="the sheet “Copy” names ko, en, and ko → fr is asked for"):
        read(content, wanted=WantedPair(("ko", "en"), "ko", "fr"))


@pytest.mark.parametrize(
    "header",
    [["Mt. Paektu", "party"], ["ko", "note"], ["de", "fr"], ["Korean", "ko"], ["번역"], ["source of the Amnok"]],
)
def test_no_header(header: list[str]) -> None:
    document = read(members_of({"Copy": sheet_of([header, ["x"]])}))

    assert document.source_language is None
    assert len(list(document.segments)) == len(header) + 1


def test_languages_above_figures_are_no_header() -> None:
    figures = f"<row><c><v>41</v></c><c><v>57</v></c>{inline('Hanyang')}</row>"
    copy = sheet_of([["Mt. Paektu"]])

    assert [pair(one) for one in read(members_of({"Pupils": HEADER + figures, "Copy": copy})).segments] == [
        ("Pupils!A1", None, "ko"),
        ("Pupils!B1", None, "en"),
        ("Pupils!C2", None, "Hanyang"),
        ("Copy!A1", None, "Mt. Paektu"),
    ]


def test_sheets_without_a_header_are_left_out_beside_one_with_it() -> None:
    pairs = sheet_of([["ko", "en"], ["당", "party"]])
    document = read(members_of({"Notes": sheet_of([["party"]]), "One": pairs, "Two": pairs}))

    assert [one.id for one in document.segments] == ["One!B2", "Two!B2"]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_hidden_sheets_are_left_out(state: str) -> None:
    rows = sheet_of([["party"]])
    document = read(members_of({"One": rows, "Two": rows, "세 & 네": rows}, states={"One": state}))

    assert [one.id for one in document.segments] == ["Two!A1", "세 & 네!A1"]


def test_sheets_come_in_the_order_of_the_workbook() -> None:
    members = members_of({"Two": sheet_of([["b"]]), "One": sheet_of([["a"]])})
    (order,) = re.findall(rb"<sheets>(.*)</sheets>", members["xl/workbook.xml"])
    first, second = re.findall(rb"<sheet .*?/>", order)
    members["xl/workbook.xml"] = members["xl/workbook.xml"].replace(order, second + first)

    assert [one.id for one in read(members).segments] == ["One!A1", "Two!A1"]


def test_what_is_no_sheet_of_cells_is_left_out() -> None:
    members = members_of({"Chart": "", "One": sheet_of([["a"]])})
    listed = members["xl/_rels/workbook.xml.rels"]
    members["xl/_rels/workbook.xml.rels"] = listed.replace(b"/worksheet", b"/chartsheet", 1)

    assert [one.id for one in read(members).segments] == ["One!A1"]


def test_a_sheet_that_is_named_twice_is_read_once() -> None:
    members = members_of({"One": sheet_of([["a"]])})
    sheet = re.findall(rb"<sheet .*?/>", members["xl/workbook.xml"])[0]
    members["xl/workbook.xml"] = members["xl/workbook.xml"].replace(sheet, sheet * 5_000)

    assert [one.id for one in read(members).segments] == ["One!A1"]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        pytest.param('<c r="C3" t="s"><v>0</v></c>', [("C3", "Mt. Paektu")], id="a shared string"),
        pytest.param('<c r="C3" t="s"><v> 0\n</v></c>', [("C3", "Mt. Paektu")], id="with white space"),
        pytest.param('<c r="C3" t="s"><v>1</v></c>', [("C3", "Mt. Paektu")], id="runs of several fonts"),
        pytest.param('<c r="C3" t="s"><v>2</v></c>', [("C3", "白頭山")], id="a reading above it"),
        pytest.param('<c r="C3" t="s"><v>3</v></c>', [], id="an empty string"),
        pytest.param(inline("party"), [("A1", "party")], id="a string in its cell"),
        pytest.param(
            '<c t="inlineStr"><is><r><t>Mt. Pae</t></r><r><t>ktu</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
            [("A1", "Mt. Paektu")],
            id="in several fonts",
        ),
        pytest.param('<c t="str"><v>party</v></c>', [("A1", "party")], id="a string without a formula"),
        pytest.param('<c t="str"><f>A1&amp;"x"</f><v>party</v></c>', [], id="what a formula comes to"),
        pytest.param('<c t="str"><f/><v>party</v></c>', [], id="what a shared formula comes to"),
        pytest.param('<c><v>1</v></c><c t="n"><v>2</v></c><c t="d"><v>2026-01-01</v></c>', [], id="numbers and dates"),
        pytest.param('<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c/>', [], id="truth, errors, nothing"),
        pytest.param(
            f'<c/>{inline("a")}<c r="Z1"/>{inline("b")}', [("B1", "a"), ("AA1", "b")], id="cells without names"
        ),
        pytest.param('<c r="XFD1048576" t="s"><v>0</v></c>', [("XFD1048576", "Mt. Paektu")], id="the last cell of all"),
        pytest.param(inline("a_x000D_\nb_x0041__x005F_x0041_"), [("A1", "a\r\nbA_x0041_")], id="escapes"),
        pytest.param(inline("_xD800_ _xFFFF_ x_x"), [("A1", "_xD800_ _xFFFF_ x_x")], id="what is no character"),
    ],
)
def test_cells(cells: str, expected: list[tuple[str, str]]) -> None:
    strings = [
        "<t>Mt. Paektu</t>",
        '<r><t xml:space="preserve">Mt. </t></r><r><rPr><b/></rPr><t>Pae</t></r><r><t>ktu</t></r>',
        '<t>白頭山</t><rPh sb="0" eb="3"><t>ペクトゥサン</t></rPh><phoneticPr fontId="1"/>',
        "<t/>",
    ]
    found = segments(f"<row>{cells}</row><row r='99'>{inline('last')}</row>", strings)

    assert [(one.id.removeprefix("Copy!"), one.target.content) for one in found] == [*expected, ("A99", "last")]


def test_a_string_of_several_cells_is_one_place_in_the_file() -> None:
    found = segments('<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>', ["<t>party</t>"])

    assert [one.target.place for one in found] == ["cell A1 of “Copy”", "cell B1 of “Copy”"]
    assert {one.target.member for one in found} == {"xl/sharedStrings.xml"}
    assert len({one.target.position(0) for one in found}) == 1


@pytest.mark.parametrize("target", ["<c><v>7</v></c>", '<c t="str"><f>B1</f><v>party</v></c>'])
def test_a_target_that_is_no_text_is_not_called_missing(target: str) -> None:
    assert segments(f"{HEADER}<row>{inline('당')}{target}</row><row>{inline('산')}</row>")[0].id == "Copy!B3"


def test_placeholders_are_opaque_and_tags_seen_through() -> None:
    (first, second) = segments(
        '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>%s</t></is></c></row>', ["<t>&lt;b&gt;%d&lt;/b&gt; a</t>"]
    )

    assert [first.target[span] for span in first.target.opaque] == ["%d"]
    assert [first.target[span] for span in first.target.transparent] == ["<b>", "</b>"]
    assert [second.target[span] for span in second.target.opaque] == ["%s"]


@pytest.mark.parametrize(
    ("height", "raised", "expected"),
    [
        pytest.param("superscript", "1", ["1"], id="a figure"),
        pytest.param("superscript", "th", [], id="the end of a word"),
        pytest.param("subscript", "2", [], id="below the line"),
    ],
)
def test_the_mark_of_a_note_is_no_part_of_a_word(height: str, raised: str, expected: list[str]) -> None:
    runs = f'<r><t>4</t></r><r><rPr><vertAlign val="{height}"/></rPr><t>{raised}</t></r><r><t>3</t></r>'
    rows = f'<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is>{runs}</is></c></row>'
    found = [one.target for one in segments(rows, (runs, "<t>7</t>"))]

    assert [[text[span] for span in text.opaque] for text in found] == [expected, [], expected]


@pytest.mark.parametrize(("word", "expected"), [("defector", ["2"]), ("5 km", [])])
def test_an_exponent_is_no_mark_of_a_note(word: str, expected: list[str]) -> None:
    runs = f'<r><t>{word}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>'
    rows = f'<row><c t="s"><v>0</v></c><c t="inlineStr"><is>{runs}</is></c></row>'
    found = [one.target for one in segments(rows, (runs,))]

    assert [[text[span] for span in text.opaque] for text in found] == [expected, expected]


def test_the_strict_form_is_read() -> None:
    assert [one.target.content for one in read(members_of({"a": sheet_of([["party"]])}, main=STRICT)).segments] == [
        "party"
    ]


def check_places(text: Text, raw: bytes) -> None:
    lines = raw.decode().split("\n")
    spelling = {"&": ("&amp;", "& b"), "<": ("&lt;",), "A": ("&#x41;", "_x0041_"), "\n": ("\r\n", "\n")}
    for index, character in enumerate(text.content):
        place = text.position(index)
        rest = raw[place.byte :].decode(errors="ignore")
        assert rest.startswith(spelling.get(character, (character,)))
        assert lines[place.line - 1][place.column - 1 :].rstrip("\r") == rest.partition("\n")[0].rstrip("\r")


@given(
    st.lists(
        st.sampled_from(
            ["Mt. ", "백두산", "𝄞", "&amp;", "&lt;", "&#x41;", "_x0041_", "</t></r><r><t>", "<![CDATA[a & b]]>", "\r\n"]
        )
    )
)
def test_every_character_stands_where_the_text_says(pieces: list[str]) -> None:
    inside = f"<r><t>a{''.join(pieces)}</t></r>"
    members = members_of(
        {"a": f'<row><c t="s"><v>1</v></c><c t="inlineStr"><is>{inside}</is></c></row>'}, ["<t/>", inside]
    )
    shared, own = read(members).segments

    assert shared.target.content == own.target.content
    check_places(shared.target, members["xl/sharedStrings.xml"])
    check_places(own.target, members["xl/worksheets/s0.xml"])


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), min_size=1)
    .filter(str.strip)
    .filter(has_no_entity)
)
def test_what_was_spelled_is_read_back(content: str) -> None:
    spelled = Xlsx().spelled(content, Run(0, 1, 1, 0))

    assert [
        one.target.content
        for one in segments('<row><c t="s"><v>0</v></c></row>', [f'<t xml:space="preserve">{spelled}</t>'])
    ] == [content]


def by_openpyxl(raw: bytes) -> list[tuple[str, str]]:
    """Return the texts of a workbook's visible sheets as another program reads them."""
    return [
        (f"{sheet.title}!{cell.coordinate}", cell.value)
        for sheet in openpyxl.load_workbook(io.BytesIO(raw))
        if sheet.sheet_state == "visible"
        for row in sheet.iter_rows(max_row=min(sheet.max_row, 100), max_col=min(sheet.max_column, 100))
        for cell in row
        if isinstance(cell.value, str) and cell.data_type == "s" and cell.value.strip()
    ]


@given(
    st.dictionaries(
        st.sampled_from(["Copy", "기사", "a & b", "c 'd'"]),
        st.lists(
            st.lists(st.sampled_from(["", "party", "백두산 <b>", "a & b\nc", " x ", 1, True, "=A1", "𝄞é"]), max_size=4),
            max_size=4,
        ),
        min_size=1,
    )
)
def test_the_texts_are_those_that_openpyxl_wrote_and_reads(sheets: dict[str, list[list[object]]]) -> None:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    whole = io.BytesIO()
    workbook.save(whole)
    expected = by_openpyxl(whole.getvalue())

    if expected:
        assert [(one.id, one.target.content) for one in read(whole.getvalue()).segments] == expected


def test_the_texts_of_the_sample_are_those_that_openpyxl_reads() -> None:
    raw = (SAMPLES / "one-language.xlsx").read_bytes()

    assert [(one.id, one.target.content) for one in read(raw).segments] == by_openpyxl(raw)


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.name)
def test_recognised_by_its_members(path: Path) -> None:
    head = path.read_bytes()[:4096]

    assert Xlsx.recognises("a", head)
    assert isinstance(format_for("a", head), Xlsx)
    assert not Xlsx.recognises("a", b"PK\x03\x04 xl/")


GOOD = {"Copy": sheet_of([["ko", "en"], ["당", "party"]])}


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"_rels/.rels": b"<Relationships/>"}, "a.xlsx: this file has no main part"),
        ({"xl/workbook.xml": b"<workbook"}, "a.xlsx: “xl/workbook.xml” in it, line 1, column 1: malformed XML"),
        ({"xl/workbook.xml": b"<workbook/>"}, "a.xlsx: this workbook holds no text to check in a sheet that is shown"),
        (
            {"xl/sharedStrings.xml": b"<sst><si>"},
            "a.xlsx: “xl/sharedStrings.xml” in it, line 1, column 10: malformed XML",
        ),
        (
            {"xl/worksheets/s0.xml": b"<worksheet><sheetData>"},
            "a.xlsx: “xl/worksheets/s0.xml” in it, line 1, column 23",
        ),
        (
            {"xl/worksheets/s0.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'},
            "in it, line 1, column 25: this file declares an entity",
        ),
        ({"xl/worksheets/s0.xml": b"<a>" * 300}, "elements are nested deeper than 256"),
        (
            {"xl/worksheets/s0.xml": b'<worksheet><row><c r="B4" t="s"><v>7</v></c></row></worksheet>'},
            "cell B4 of “Copy” holds a string that is not in the file; save the workbook anew",
        ),
        (
            {"xl/worksheets/s0.xml": b'<worksheet><row><c t="s"><v>-1</v></c></row></worksheet>'},
            "cell A1 of “Copy” holds a string that is not in the file",
        ),
        (
            {"xl/worksheets/s0.xml": b'<worksheet><row><c r="$A$1"/></row></worksheet>'},
            "“$A$1” is no cell; save the workbook anew",
        ),
    ],
)
def test_refused(changed: dict[str, bytes], message: str) -> None:
    with pytest.raises(DocumentError) as error:
        list(read(members_of(GOOD) | changed).segments)

    assert message in str(error.value)


def test_a_missing_sheet_is_told() -> None:
    members = members_of(GOOD)
    del members["xl/worksheets/s0.xml"]

    with pytest.raises(DocumentError, match=r"there is no “xl/worksheets/s0\.xml” in this file"):
        list(read(members).segments)


def test_a_workbook_in_binary_form_is_refused() -> None:
    members = members_of(GOOD)
    members["_rels/.rels"] = members["_rels/.rels"].replace(b"workbook.xml", b"workbook.bin")

    with pytest.raises(DocumentError, match=r"binary form; save it as \.xlsx"):
        read(members)


@pytest.mark.parametrize("header", [["ko", "en"], ["party", "summit"]])
def test_other_sheets_are_read_where_one_is_damaged(header: list[str]) -> None:
    rows = sheet_of([header, ["당", "party"]])
    members = members_of({"One": rows, "Two": rows, "Three": rows})
    members["xl/worksheets/s1.xml"] = members["xl/worksheets/s1.xml"].replace(b"</sheetData>", b"</oops>")
    found: list[str] = []

    with pytest.raises(DocumentError, match=r"“xl/worksheets/s1\.xml” in it, line 1, column \d+: malformed XML"):
        found.extend(one.id for one in read(members).segments)

    assert {"One!B2", "Two!B2", "Three!B2"} <= set(found)


def test_a_sheet_of_which_nothing_can_be_read_is_told_beside_one_of_pairs() -> None:
    members = members_of({"One": "", **GOOD})
    members["xl/worksheets/s0.xml"] = b"<worksheet>"
    found: list[str] = []

    with pytest.raises(DocumentError, match=r"s0\.xml” in it"):
        found.extend(one.id for one in read(members).segments)

    assert found == ["Copy!B2"]


def test_a_sheet_in_other_languages_is_told() -> None:
    found: list[str] = []

    with pytest.raises(
        DocumentError, match="the sheet “Two” is in en → ko, one before it in ko → en; check them apart"
    ):
        found.extend(one.id for one in read(members_of(GOOD | {"Two": sheet_of([["en", "ko"], ["a", "나"]])})).segments)

    assert found == ["Copy!B2"]


def test_cells_may_repeat_short_texts_often_and_long_ones_not() -> None:
    shared = '<row><c t="s"><v>0</v></c></row>'

    assert len(segments(shared * 5_000, ("<t>party</t>",))) == 5_000
    with pytest.raises(DocumentError, match="the cells repeat more than 64,000,000 characters; divide the workbook"):
        segments(shared * 5_000, (f"<t>{'party ' * 100_000}</t>",))


def test_a_row_has_no_more_cells_than_a_sheet_has_columns() -> None:
    with pytest.raises(DocumentError, match="“XFE1” is no cell"):
        segments(f"<row>{'<c/>' * 16_384}{inline('a')}</row>")


@pytest.mark.parametrize(
    ("rows", "strings"),
    [
        pytest.param("<row>" * 200, (), id="rows in rows"),
        pytest.param("<row/>" * 5_000 + sheet_of([["a"]]), (), id="rows"),
        pytest.param(f"<row>{'<c/>' * 5_000}{inline('a')}</row>", (), id="cells"),
        pytest.param(f'<row>{inline("a")}<c r="XFD1048576"/>{inline("b")}</row>' * 10_000, (), id="distant cells"),
        pytest.param(sheet_of([["_x0041_" * 5_000]]), (), id="escapes"),
        pytest.param(sheet_of([["_x" * 5_000]]), (), id="beginnings of escapes"),
        pytest.param('<row><c t="s"><v>0</v></c></row>', (f"{'<r><t>a</t></r>' * 5_000}",), id="runs"),
        pytest.param('<row><c t="s"><v>0</v></c></row>' * 5_000, ("<t>a</t>",) * 5_000, id="strings"),
        pytest.param(f'<row><c t="s"><v>{"1" * 5_000}</v></c></row>', ("<t>a</t>",), id="a long number"),
    ],
)
def test_many_tokens_are_read_in_linear_time(rows: str, strings: Sequence[str]) -> None:
    with contextlib.suppress(DocumentError):
        assert segments(rows, strings)


def sharing(states: Mapping[str, str] | None = None) -> bytes:
    """Return a workbook whose cells B2 and B3, and C2 that is not checked, show one text."""
    cells = "".join(f'<row>{inline(source)}<c t="s"><v>0</v></c>{{}}</row>' for source in ("산", "뫼"))
    sheets = {"Copy": HEADER + cells.format("", ""), "More": '<row><c r="C2" t="s"><v>0</v></c></row>'}
    return zipped(members_of(sheets if states else {"Copy": sheets["Copy"]}, ["<t>a mountain</t>"], states))


@pytest.mark.parametrize(
    ("states", "count", "refusing"),
    [
        pytest.param(None, 2, "", id="asked for in both cells"),
        pytest.param(None, 1, "cell B3 of “Copy”", id="in one of two"),
        pytest.param({"Copy": "visible"}, 2, "cell C2 of “More”", id="in a sheet that is not checked"),
        pytest.param({"More": "hidden"}, 2, "cell C2 of “More”", id="in a hidden sheet"),
    ],
)
def test_a_text_that_cells_share_is_replaced_in_all_or_none(
    states: Mapping[str, str] | None, count: int, refusing: str
) -> None:
    raw = sharing(states)
    texts = [one.target for one in read(raw).segments][:count]
    original = Original("a.xlsx", raw, Xlsx(), ("ko", "en"), wanted=WantedPair(("ko", "en")))
    replacements = [Replacement(text, Span(2, 10), "hill") for text in texts]

    if refusing:
        with pytest.raises(DocumentError, match=f"the file keeps this text once for {refusing} as well"):
            rewritten(original, replacements)
    else:
        assert [one.target.content for one in read(rewritten(original, replacements)).segments] == ["a hill", "a hill"]
