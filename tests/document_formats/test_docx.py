"""DOCX: what a reader of the document sees becomes segments, called by the place where people find them."""

import codecs
import io
import re
import zipfile
from functools import partial
from pathlib import Path

import docx as python_docx
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from hypothesis import strategies as st
from office_files import WORD, docx_file, relationships, zipped

from termcheck.document_formats import format_for
from termcheck.document_formats.docx import Docx
from termcheck.errors import DocumentError
from termcheck.parsing.archive import Archive
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.office.package import Package
from termcheck.parsing.office.paragraphs import Allowance, Story
from termcheck.parsing.office.styles import Styles
from termcheck.parsing.office.word import WordPart
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.rewriting import Original, Replacement, rewritten
from termcheck.text import Document, Run, Segment, Span

SAMPLES = Path(__file__).parent / "samples" / "docx"
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="ko-KR"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Level"><w:name w:val="L"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>'
    '<w:style w:type="character" w:styleId="Zitat"><w:name w:val="Quote Char"/><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Kode"><w:name w:val="HTML Code"/></w:style>'
)


def read(raw: bytes, languages: tuple[str, ...] = ("ko", "en"), path: str = "a.docx") -> Document:
    return Docx().read(OpenFile(path, io.BytesIO(raw), languages, wanted=WantedPair(languages)))


def paragraph(inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>" if properties else f"<w:p>{inside}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraph(run(one)) for one in paragraphs) or '<w:p/>'}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    written = ("".join(map(cell, row)) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in written)}</w:tbl>"


def told(document: Document) -> list[tuple[str, str, str]]:
    return [(segment.id, segment.role, segment.target.content) for segment in document.segments]


def contents(body: str, parts: dict[str, str] | None = None) -> list[str]:
    return [segment.target.content for segment in read(docx_file(body, parts)).segments]


def opaque(body: str, parts: dict[str, str] | None = None) -> list[str]:
    (segment,) = read(docx_file(body, parts)).segments
    return [segment.target[span] for span in segment.target.opaque]


def test_paragraphs_are_called_by_their_number_among_those_with_text() -> None:
    body = paragraph(run("Mt. Paektu")) + "<w:p/>" + paragraph(run(" ")) + paragraph(run("It rained."))

    assert told(read(docx_file(body))) == [
        ("paragraph 1", "paragraph", "Mt. Paektu"),
        ("paragraph 2", "paragraph", "It rained."),
    ]


def test_a_text_says_where_people_find_it_and_in_which_member_its_bytes_are() -> None:
    (segment,) = read(docx_file(paragraph(run("Mt. Paektu")))).segments

    assert (segment.source, segment.target.place, segment.target.member) == (None, "paragraph 1", "word/document.xml")


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(run("Mt. ") + run("Pae", "<w:b/>") + run("ktu"), "Mt. Paektu", id="a term split over runs is one"),
        pytest.param(
            "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>",
            "a\tb\nc\nd",
            id="tabs and breaks are white space",
        ),
        pytest.param(
            "<w:r><w:t>\n the </w:t></w:r><w:r><w:t> \t</w:t><w:t>way\n</w:t></w:r>",
            "theway",
            id="white space that Word drops",
        ),
        pytest.param(
            "<w:r><w:t> &#32;Kim &amp; </w:t></w:r><w:r><w:t>&amp;&#32;Ri</w:t></w:r>",
            "Kim && Ri",
            id="and spells otherwise",
        ),
        pytest.param("<w:r><w:t>a</w:t><w:ptab/><w:t>b</w:t></w:r>", "a\tb", id="and tabs of the page"),
        pytest.param(
            "<w:r><w:t>inter</w:t><w:noBreakHyphen/><w:t>Korean</w:t></w:r>",
            "inter\u2011Korean",
            id="a hyphen that does not break",
        ),
        pytest.param("<w:r><w:t>Paek</w:t><w:softHyphen/><w:t>tu</w:t></w:r>", "Paek\xadtu", id="a soft hyphen"),
        pytest.param(
            '<w:r><w:t xml:space="preserve">a </w:t><w:sym w:font="Wingdings" w:char="F04A"/></w:r>',
            "a \ufffc",
            id="a picture among letters",
        ),
        pytest.param(
            '<w:r><w:t xml:space="preserve">a </w:t><w:sym w:font="Arial" w:char="2013"/></w:r>',
            "a –",
            id="a letter given by number",
        ),
        pytest.param(
            '<w:r><w:t xml:space="preserve">a </w:t><w:sym w:char="x"/></w:r>', "a \ufffc", id="a number that is none"
        ),
        pytest.param(
            f"<w:hyperlink>{run('Mt. ')}</w:hyperlink>{run('Paektu')}", "Mt. Paektu", id="links are seen through"
        ),
        pytest.param(
            f"<w:smartTag>{run('Mt. ')}<w:customXml>{run('Paektu')}</w:customXml></w:smartTag>",
            "Mt. Paektu",
            id="and smart tags",
        ),
        pytest.param(
            f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{run('Mt. Paektu')}</w:sdtContent></w:sdt>",
            "Mt. Paektu",
            id="and content controls",
        ),
        pytest.param(
            run("Mt. ") + '<w:bookmarkStart w:id="1" w:name="b"/><w:proofErr/>' + run("Paektu"),
            "Mt. Paektu",
            id="bookmarks stand for nothing",
        ),
        pytest.param(
            f"<w:ins>{run('Mt. ')}</w:ins><w:del><w:r><w:delText>x</w:delText><w:tab/></w:r></w:del>{run('Paektu')}",
            "Mt. Paektu",
            id="inserted text is text and deleted text is none",
        ),
        pytest.param(
            f"<w:moveFrom>{run('x')}</w:moveFrom><w:moveTo>{run('Paektu')}</w:moveTo>",
            "Paektu",
            id="moved text is where it went",
        ),
        pytest.param(
            run("a") + run("b", "<w:vanish/>") + run("c", '<w:vanish w:val="0"/>'), "ac", id="hidden text is not seen"
        ),
        pytest.param(
            run("a", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"), "a", id="unless it is hidden no more"
        ),
        pytest.param(
            f"<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{run('a')}", "a", id="a hidden mark of a paragraph hides nothing"
        ),
        pytest.param(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("7")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            + run(" of 9"),
            "7 of 9",
            id="fields are their results",
        ),
        pytest.param(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            + run("IF")
            + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("x")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("yes")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "yes",
            id="a field in an instruction is none",
        ),
        pytest.param(f'<w:fldSimple w:instr="AUTHOR">{run("Desk")}</w:fldSimple>', "Desk", id="simple fields too"),
        pytest.param(
            "<w:r><w:ruby><w:rt><w:r><w:t>ハクトゥ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>白頭</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "白頭",
            id="readings over words are none of them",
        ),
        pytest.param(
            run("a ") + "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>" + run(" b"),
            "a \ufffc b",
            id="a formula is one character",
        ),
        pytest.param(
            '<w:r><w:t xml:space="preserve">a </w:t><w:drawing><wp:inline/></w:drawing></w:r>',
            "a \ufffc",
            id="a picture in the line too",
        ),
        pytest.param(
            "<w:r><w:t>a</w:t><w:drawing><wp:anchor/></w:drawing></w:r>" + run("b"), "ab", id="one beside it is nothing"
        ),
        pytest.param(run("a &lt;b&gt; &amp; &#xe9;<![CDATA[<c>]]>"), "a <b> & é<c>", id="entities and CDATA"),
    ],
)
def test_inside_a_paragraph(inside: str, expected: str) -> None:
    assert contents(paragraph(inside)) == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            paragraph(run("a"), '<w:pStyle w:val="berschrift1"/>'),
            "heading 1",
            id="by the name of the style, not by its id",
        ),
        pytest.param(paragraph(run("a"), '<w:pStyle w:val="Mine"/>'), "heading 1", id="by that of its parent"),
        pytest.param(paragraph(run("a"), '<w:pStyle w:val="Level"/>'), "heading 3", id="by the level of the style"),
        pytest.param(paragraph(run("a"), '<w:outlineLvl w:val="1"/>'), "heading 2", id="by the level of its own"),
        pytest.param(
            paragraph(run("a"), '<w:pStyle w:val="Mine"/><w:outlineLvl w:val="9"/>'),
            "paragraph",
            id="made body text again",
        ),
        pytest.param(paragraph(run("a"), '<w:pStyle w:val="Titel"/>'), "title", id="the title"),
        pytest.param(
            paragraph(run("a"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>'),
            "list item",
            id="in a list",
        ),
        pytest.param(paragraph(run("a"), '<w:pStyle w:val="Liste"/>'), "list item", id="in the list of its style"),
        pytest.param(
            paragraph(run("a"), '<w:pStyle w:val="Liste"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
            "paragraph",
            id="taken out of it",
        ),
        pytest.param(paragraph(run("a"), '<w:pStyle w:val="Ring"/>'), "paragraph", id="a style that is its own parent"),
        pytest.param(paragraph(run("a"), '<w:pStyle w:val="None"/>'), "paragraph", id="a style that is not there"),
        pytest.param(table(("a",)), "cell", id="in a table"),
    ],
)
def test_roles(body: str, expected: str) -> None:
    assert [role for _, role, _ in told(read(docx_file(body, {"styles": STYLES})))] == [expected]


def test_text_is_hidden_by_its_style_too() -> None:
    hidden = paragraph(run("a") + run("b", '<w:vanish w:val="false"/>'), '<w:pStyle w:val="Secret"/>')

    assert contents(hidden, {"styles": STYLES}) == ["b"]


def test_what_a_paragraph_holds_follows_it() -> None:
    box = f"<w:txbxContent>{paragraph(run('In the box'))}{paragraph(run('and below'))}</w:txbxContent>"
    drawing = f'<w:drawing><wp:anchor><wp:docPr id="1" name="x" descr="Mt. Paektu at dawn"/><wps:txbx>{box}</wps:txbx></wp:anchor></w:drawing>'
    alternatives = f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{drawing}</mc:Choice><mc:Fallback><w:pict><v:shape alt='old'>{box}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"

    assert told(read(docx_file(paragraph(run("Before ") + alternatives + run("and after"))))) == [
        ("paragraph 1", "paragraph", "Before and after"),
        ("picture 1", "alt", "Mt. Paektu at dawn"),
        ("text box 1", "paragraph", "In the box"),
        ("text box 1, paragraph 2", "paragraph", "and below"),
    ]


def test_the_name_of_a_file_describes_no_picture() -> None:
    picture = '<w:r><w:drawing><wp:docPr descr="Picture 1 (2).jpg" title="Lake"/></w:drawing></w:r>'
    assert told(read(docx_file(paragraph(run("A") + picture)))) == [
        ("paragraph 1", "paragraph", "A"),
        ("picture 1", "alt", "Lake"),
    ]


def test_alternatives_without_a_choice_give_the_fallback() -> None:
    pict = "<w:pict><v:shape alt='Mt. Paektu'/></w:pict>"

    assert contents(
        paragraph(f"<w:r><mc:AlternateContent><mc:Fallback>{pict}</mc:Fallback></mc:AlternateContent></w:r>")
    ) == ["Mt. Paektu"]


def test_tables_rows_and_columns_are_counted() -> None:
    inner = f"<w:tc>{table(('in',))}<w:p/></w:tc>"
    wide = cell("wide", properties='<w:gridSpan w:val="2"/>')
    body = f"{table(('a', 'b'))}<w:tbl><w:tr>{wide}{cell('one', 'two')}</w:tr><w:tr>{cell()}{inner}</w:tr></w:tbl>"

    assert [(place, content) for place, _, content in told(read(docx_file(body)))] == [
        ("table 1, row 1, column 1", "a"),
        ("table 1, row 1, column 2", "b"),
        ("table 2, row 1, column 1", "wide"),
        ("table 2, row 1, column 3", "one"),
        ("table 2, row 1, column 3, paragraph 2", "two"),
        ("table 2, row 2, column 2, table 1, row 1, column 1", "in"),
    ]


def test_notes_headers_and_footers_follow_the_body() -> None:
    cited = '<w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/><w:footerReference r:id="footer1"/><w:titlePg/></w:sectPr>'
    note = "<w:footnote w:id='{}'>{}</w:footnote>"
    parts = {
        "header1": paragraph(run("Korea desk")),
        "header2": paragraph(run("First page")) + table(("h",)),
        "footer1": paragraph(run("Page")),
        "footnotes": "<w:footnote w:type='separator' w:id='-1'><w:p/></w:footnote>"
        + note.format(3, paragraph(run("Second")))
        + note.format(7, paragraph(run("First")) + paragraph(run("goes on")))
        + note.format(9, paragraph(run("cited nowhere"))),
        "endnotes": f"<w:endnote w:id='2'>{paragraph(run('At the end'))}</w:endnote>",
        "comments": f"<w:comment w:id='1'>{paragraph(run('no copy'))}</w:comment>",
    }
    body = paragraph(run("백두") + cited + run("산")) + section

    assert told(read(docx_file(body, parts, title="About Mt. Paektu"))) == [
        ("title of the document", "title", "About Mt. Paektu"),
        ("paragraph 1", "paragraph", "백두산"),
        ("footnote 2", "note", "Second"),
        ("footnote 1", "note", "First"),
        ("footnote 1, paragraph 2", "note", "goes on"),
        ("endnote 1", "note", "At the end"),
        ("header", "paragraph", "Korea desk"),
        ("first-page header", "paragraph", "First page"),
        ("first-page header, table 1, row 1, column 1", "cell", "h"),
        ("footer", "paragraph", "Page"),
    ]


def section(*margins: tuple[str, str], more: str = "") -> str:
    """Return the end of a section whose headers are those parts, by the pages that have them."""
    named = "".join(f'<w:headerReference w:type="{pages}" r:id="{part}"/>' for pages, part in margins)
    return f"<w:sectPr>{named}{more}</w:sectPr>"


FIRST, EVEN, USUAL = ("first", "header1"), ("even", "header2"), ("default", "header3")


@pytest.mark.parametrize(
    ("sections", "settings", "expected"),
    [
        pytest.param([section(FIRST, EVEN, USUAL)], "", ["header"], id="of pages like others"),
        pytest.param([section(FIRST, more="<w:titlePg/>")], "", ["first-page header"], id="of the first page"),
        pytest.param([section(FIRST, more='<w:titlePg w:val="0"/>')], "", [], id="of a first page like others"),
        pytest.param([section(EVEN)], "<w:evenAndOddHeaders/>", ["even-page header"], id="of even pages"),
        pytest.param([section(EVEN)], '<w:evenAndOddHeaders w:val="false"/>', [], id="of even pages like others"),
        pytest.param(
            [section(FIRST), section(more="<w:titlePg/>")], "", ["first-page header"], id="of a section before"
        ),
        pytest.param(
            [section(FIRST, more="<w:titlePg/>"), section(USUAL)], "", ["first-page header", "header"], id="both"
        ),
        pytest.param([section(USUAL), section(("default", "header1"))], "", ["header", "header 2"], id="two"),
    ],
)
def test_headers_that_no_page_shows_are_not_read(sections: list[str], settings: str, expected: list[str]) -> None:
    body = paragraph(run("a")) + "".join(paragraph("", one) for one in sections[:-1]) + sections[-1]
    parts = {f"header{number}": paragraph(run("b")) for number in (1, 2, 3)} | {"settings": settings}

    assert [place for place, _, _ in told(read(docx_file(body, parts)))] == ["paragraph 1", *expected]


def test_a_deleted_mark_joins_two_paragraphs() -> None:
    deleted = "<w:rPr><w:del w:id='1'/></w:rPr>"
    body = paragraph(run("Mt. "), deleted) + paragraph(run("Paektu")) + paragraph(run("end"), deleted) + table(("a",))

    assert contents(body + paragraph(run("last"), deleted)) == ["Mt. Paektu", "end", "a", "last"]


def test_words_marked_as_of_another_language_are_left_alone() -> None:
    styled = paragraph(
        run("the mountain of ")
        + run("la montagne", '<w:rStyle w:val="Zitat"/>')
        + run("Highest", '<w:lang w:val="en-US"/>')
        + run("백두산", '<w:lang w:val="ko-KR" w:eastAsia="ja-JP"/>')
    )

    assert opaque(styled, {"styles": STYLES}) == ["la montagne"]


def test_the_style_of_a_paragraph_names_its_language_before_the_defaults_do() -> None:
    body = paragraph(run("It rained on the mountain all day.")) + paragraph(
        run("Il pleut."), '<w:pStyle w:val="Zitat"/>'
    )
    segments = read(docx_file(body, {"styles": STYLES})).segments

    assert [[segment.target[span] for span in segment.target.opaque] for segment in segments] == [[], ["Il pleut."]]


@pytest.mark.parametrize(
    "styles",
    [
        pytest.param(STYLES.replace("en-GB", "de-DE"), id="the defaults"),
        pytest.param(
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:style>'
            '<w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="Normal"/></w:style>',
            id="the style that nobody chose",
        ),
    ],
)
def test_the_language_of_the_program_is_no_mark(styles: str) -> None:
    pasted = paragraph(run("Copy that was pasted from another place and is marked there.", '<w:lang w:val="en-US"/>'))
    body = pasted + paragraph(run("It rained on the mountain."), '<w:pStyle w:val="Body"/>')

    assert [one.target.opaque for one in read(docx_file(body, {"styles": styles})).segments] == [(), ()]


def test_a_mark_that_most_of_the_document_has_says_nothing() -> None:
    body = paragraph(
        run("Most of this is marked so. ", '<w:lang w:val="de-DE"/>')
        + run("This is not.")
        + run("Ceci", '<w:lang w:val="fr-FR"/>')
    )

    assert opaque(body) == ["Ceci"]


def test_code_is_opaque() -> None:
    assert opaque(
        paragraph(run("run ") + run("termcheck", '<w:rStyle w:val="Kode"/>') + run(" at https://example.org/a")),
        {"styles": STYLES},
    ) == ["termcheck", "https://example.org/a"]


RAISED = '<w:vertAlign w:val="superscript"/>'


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(run("defector") + run("1", RAISED), ["1"], id="a figure"),
        pytest.param(run("defector") + run("1", RAISED) + run(", ", RAISED) + run("*"), ["1", ", "], id="several"),
        pytest.param(run("defector") + run("[2]", '<w:rStyle w:val="Hoch"/>'), ["[2]"], id="by its style"),
        pytest.param(run("defect") + run("or") + run("2", RAISED), ["2"], id="behind a word of several runs"),
        pytest.param(run("5 k") + run("m") + run("2", RAISED) + run("."), [], id="an exponent"),
        pytest.param(run("the 4") + run("th", RAISED), [], id="the end of a word"),
        pytest.param(run("H") + run("2", '<w:vertAlign w:val="subscript"/>'), [], id="below the line"),
        pytest.param(
            run("a") + run("1", '<w:rStyle w:val="Hoch"/><w:vertAlign w:val="baseline"/>'),
            [],
            id="not so in spite of its style",
        ),
    ],
)
def test_the_mark_of_a_note_is_no_part_of_a_word(inside: str, expected: list[str]) -> None:
    style = f'<w:style w:type="character" w:styleId="Hoch"><w:rPr>{RAISED}</w:rPr></w:style>'

    assert opaque(paragraph(inside), {"styles": style}) == expected


def test_charts_and_diagrams() -> None:
    drawing = '<w:r><w:drawing><c:chart r:id="charts/chart1"/><dgm:relIds r:dm="diagrams/data1"/></w:drawing></w:r>'
    series = "<c:ser><c:tx><c:strRef><c:f>A1</c:f><c:strCache><c:pt><c:v>{}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache><c:pt><c:v>2025</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt><c:v>7</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>"
    parts = {
        "charts/chart1": f"<c:chartSpace {WORD}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:rPr lang='en-US'/><a:t>Defectors</a:t></a:r></a:p></c:rich></c:tx></c:title>{series.format('Men')}{series.format('Women')}</c:chart></c:chartSpace>",
        "diagrams/data1": f"<dgm:dataModel {WORD}><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Mt. Paektu</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>",
    }

    assert [(place, content) for place, _, content in told(read(docx_file(paragraph(run("a") + drawing), parts)))] == [
        ("paragraph 1", "a"),
        ("chart 1", "Defectors"),
        ("chart 1, paragraph 2", "Men"),
        ("chart 1, paragraph 3", "2025"),
        ("chart 1, paragraph 4", "Women"),
        ("diagram 1", "Mt. Paektu"),
    ]


def pairs(document: Document) -> list[tuple[str, str | None, str]]:
    return [(one.id, one.source.content if one.source else None, one.target.content) for one in document.segments]


@pytest.mark.parametrize(
    ("header", "languages", "expected"),
    [
        pytest.param(("ko", "en"), ("ko", "en"), ("ko", "en"), id="tags"),
        pytest.param(("ko-KR", "EN_us"), ("ko", "en"), ("ko", "en"), id="tags with regions"),
        pytest.param(("Korean", "English"), ("ko", "en"), ("ko", "en"), id="names"),
        pytest.param(("한국어", "영어"), ("ko", "en"), ("ko", "en"), id="names in Korean"),
        pytest.param(("English", "Korean"), ("ko", "en"), ("en", "ko"), id="the other way round"),
        pytest.param(("Source (Korean)", "Target: English"), ("ko", "en"), ("ko", "en"), id="with more words"),
        pytest.param(("원문", "번역문"), ("ko", "en"), ("ko", "en"), id="source and target alone"),
        pytest.param(("Korean", "English"), ("en",), ("ko", "en"), id="one of them asked for"),
        pytest.param(("Korean", "English (US)"), ("ko", "en"), ("ko", "en"), id="a region that English has"),
        pytest.param(("English (UK)", "Korean (South Korea)"), ("ko", "en"), ("en", "ko"), id="a region that is a tag"),
        pytest.param(("한국어", "영어(미국)"), ("ko", "en"), ("ko", "en"), id="a region in Korean"),
        pytest.param(("kr", "en"), ("ko", "en"), ("ko", "en"), id="a country in place of a language"),
        pytest.param(("Korean source", "English draft"), ("ko", "en"), ("ko", "en"), id="with other words"),
        pytest.param(("Original", "English"), ("ko", "en"), ("ko", "en"), id="one named, and the original"),
        pytest.param(("French", "Korean"), ("ko", "en"), ("fr", "ko"), id="one of them unknown to the glossary"),
    ],
)
def test_tables_whose_header_names_two_languages(
    header: tuple[str, str], languages: tuple[str, ...], expected: tuple[str, str]
) -> None:
    first, second = ("Mt. Paektu", "백두산") if expected[1] == "ko" else ("백두산", "Mt. Paektu")
    document = read(docx_file(table(header, (first, second))), languages)

    assert (document.source_language, document.target_language) == expected
    assert pairs(document) == [("row 2", first, second)]


@pytest.mark.parametrize(
    ("header", "source", "target", "expected"),
    [
        pytest.param(("English", "Korean"), "ko", "en", ("ko", "en"), id="the other way"),
        pytest.param(("English", "German", "Korean"), None, "en", ("ko", "en"), id="the target"),
        pytest.param(("Source", "Target"), None, "de", ("en", "de"), id="beside sides"),
        pytest.param(("Mt. Paektu", "백두산"), None, "en", ("ko", "en"), id="in two scripts"),
        pytest.param(("Korean", "English"), "ko", "fr", (None, "fr"), id="that are not there"),
    ],
)
def test_languages_that_were_told_choose_the_columns(
    header: tuple[str, ...], source: str | None, target: str, expected: tuple[str | None, str]
) -> None:
    content = docx_file(table(header, ("Mt. Paektu", *["백두산"] * (len(header) - 1))))
    wanted = WantedPair(("ko", "en"), source, target)
    document = Docx().read(OpenFile("draft.docx", io.BytesIO(content), (target,), wanted=wanted))

    assert (document.source_language, document.target_language) == expected


def test_rows_of_pairs() -> None:
    several = f"<w:tr>{cell('가', '나')}{cell('A', 'B')}</w:tr><w:tr>{cell('다', '라')}{cell('C')}</w:tr>"
    rows = f"<w:tbl><w:tr>{cell('ID')}{cell('ko')}{cell('en')}</w:tr><w:tr>{cell('1')}{cell('백두산')}{cell()}</w:tr><w:tr>{cell()}{cell()}{cell('Mt. Paektu')}</w:tr>{several.replace('<w:tr>', '<w:tr>' + cell('x'))}</w:tbl>"
    document = read(docx_file(paragraph(run("소개")) + rows + paragraph(run("Read this too."))))

    assert pairs(document) == [
        ("row 2", "백두산", ""),
        ("row 3", None, "Mt. Paektu"),
        ("row 4", "가", "A"),
        ("row 4, paragraph 2", "나", "B"),
        ("row 5", "다\n라", "C"),
        ("paragraph 2", None, "Read this too."),
    ]


def test_several_tables_of_pairs_are_told_apart() -> None:
    body = table(("ko", "en"), ("가", "A")) + table(("ko", "en"), ("나", "B")) + table(("ko", "fr"), ("다", "C"))

    assert pairs(read(docx_file(body))) == [
        ("table 1, row 2", "가", "A"),
        ("table 2, row 2", "나", "B"),
        ("table 3, row 1, column 1", None, "ko"),
        ("table 3, row 1, column 2", None, "fr"),
        ("table 3, row 2, column 2", None, "C"),
    ]


def test_a_document_that_is_nothing_but_a_table_in_two_scripts() -> None:
    document = read(docx_file(table(("백두산", "Mt. Paektu"), ("탈북민", "defectors"))))

    assert (document.source_language, document.target_language) == ("ko", "en")
    assert pairs(document) == [("row 1", "백두산", "Mt. Paektu"), ("row 2", "탈북민", "defectors")]


@pytest.mark.parametrize(
    ("body", "languages"),
    [
        pytest.param(paragraph(run("x")) + table(("백두산", "Mt. Paektu")), ("ko", "en"), id="more than the table"),
        pytest.param(table(("백두산",)), ("ko", "en"), id="one column"),
        pytest.param(table(("a", "b", "가")), ("ko", "en"), id="three columns"),
        pytest.param(table(("Baum", "tree")), ("de", "en"), id="one script"),
        pytest.param(table(("백두산", "Mt. Paektu")), ("en",), id="one language"),
        pytest.param(
            table(("Korean food", "English breakfast"), ("a", "b")),
            ("ko", "en"),
            id="a header that means something else",
        ),
        pytest.param(table(("Korean", "한국어", ""), ("a", "b", "c")), ("ko", "en"), id="one language twice"),
        pytest.param(
            paragraph(run("Mt. Paektu")) + table(("School", "English", "Korean"), ("Hanyang", "41", "57")),
            ("ko", "en"),
            id="a statistic about languages",
        ),
        pytest.param(table(("Korean", "Chinese"), ("41 pupils", "57 pupils")), ("ko", "zh"), id="in no such script"),
        pytest.param(
            table(("Korean", "Notes"), ("백두산", "checked twice")), ("ko", "en"), id="one column with remarks"
        ),
        pytest.param(
            paragraph(run("The summit of Mt. Paektu was closed.")) + table(("English", "German"), ("tree", "Baum")),
            ("de", "en"),
            id="a small table in a long text of the same script",
        ),
        pytest.param(
            paragraph(run("The summit of Mt. Paektu was closed.")) + table(("English", "Korean"), ("tree", "나무")),
            ("ko", "en"),
            id="a small table in a long text of the source",
        ),
    ],
)
def test_other_tables_are_read_cell_by_cell(body: str, languages: tuple[str, ...]) -> None:
    document = read(docx_file(body), languages)

    assert document.source_language is None
    assert all(segment.source is None for segment in document.segments)


EMPTY = docx_file("<w:p/>")
WHOLE = docx_file(paragraph(run("Mt. Paektu")))


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param(b"", "a.docx: this file is empty; save the document anew", id="no byte"),
        pytest.param(b"Mt. Paektu", "a.docx: this file is damaged or no office document", id="no zip"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.docx: this file is locked by a password", id="locked"
        ),
        pytest.param(WHOLE[:300], "a.docx: this file is damaged or no office document", id="cut short"),
        pytest.param(EMPTY, "a.docx: this file holds no text; save the document anew", id="no text"),
        pytest.param(zipped({"a.txt": "a"}), "a.docx: this file has no main part", id="some other zip"),
        pytest.param(
            zipped({"_rels/.rels": relationships(("r", "officeDocument", "word/document.xml"))}),
            "a.docx: there is no “word/document.xml” in this file",
            id="no main part",
        ),
        pytest.param(
            zipped({"_rels/.rels": relationships(("r", "officeDocument", "a.xml")), "a.xml": "<workbook/>"}),
            "a.docx: this is no document of Word: its main part begins with <workbook>",
            id="a table",
        ),
        pytest.param(
            zipped({"_rels/.rels": relationships(("r", "officeDocument", "a.xml")), "a.xml": ""}),
            "a.docx: “a.xml” in it, line 1, column 1: malformed XML: no element found",
            id="an empty part",
        ),
        pytest.param(
            zipped({"_rels/.rels": relationships(("r", "officeDocument", "a.xml")), "a.xml": "<!DOCTYPE a><a/>"}),
            "“a.xml” in it, line 1, column 12: this file declares a document type",
            id="a document type",
        ),
        pytest.param(docx_file("<a>" * 300), "elements are nested deeper than 256", id="nested too deep"),
    ],
)
def test_refused(raw: bytes, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        read(raw)

    assert message in str(error.value)


@pytest.mark.parametrize(
    ("body", "parts", "message"),
    [
        pytest.param(
            paragraph(run("a")) + "<w:p></w:q>", {}, "“word/document.xml” in it, line 2, column 785", id="malformed XML"
        ),
        pytest.param(
            paragraph(run("a")) + '<w:sectPr><w:headerReference r:id="gone"/></w:sectPr>',
            {},
            "there is no “gone” in this file",
            id="a header that is not there",
        ),
        pytest.param(
            paragraph(run("a")), {"styles": "<"}, "“word/styles.xml” in it, line 2, column", id="malformed styles"
        ),
        pytest.param(
            paragraph(run("a")) + paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("b")),
            {},
            "a field begins here whose instruction does not end",
            id="a field without an end",
        ),
    ],
)
def test_what_can_be_read_comes_before_what_is_wrong(body: str, parts: dict[str, str], message: str) -> None:
    found: list[Segment] = []
    with pytest.raises(DocumentError) as error:
        found.extend(read(docx_file(body, parts)).segments)

    assert [segment.target.content for segment in found] == ["a"]
    assert message in str(error.value)


def test_the_strict_form_of_the_standard_is_read() -> None:
    strict = "http://purl.oclc.org/ooxml"
    body = f'<w:document xmlns:w="{strict}/wordprocessingml/main"><w:body>{paragraph(run("Mt. Paektu"))}</w:body></w:document>'
    listing = relationships(("r", "officeDocument", "/Word/Document.xml")).replace(
        "http://schemas.openxmlformats.org/officeDocument/2006", f"{strict}/officeDocument"
    )
    raw = zipped({"_rels/.rels": listing, "word/document.xml": body})

    assert [segment.target.content for segment in read(raw).segments] == ["Mt. Paektu"]


@pytest.mark.parametrize(
    ("allowance", "inside", "message"),
    [
        pytest.param(Allowance(paragraphs=4), "<w:p/><w:p/>", None, id="as many paragraphs"),
        pytest.param(
            Allowance(paragraphs=4),
            "<w:p/><w:p/><w:p/>",
            "this file has more than 250,000 paragraphs; split it",
            id="more paragraphs",
        ),
        pytest.param(Allowance(elements=7), "<w:p/><w:p/>", None, id="as many elements"),
        pytest.param(
            Allowance(elements=7),
            "<w:p/><w:p/><w:p/>",
            "this file has more than 4,000,000 elements; split it",
            id="more elements",
        ),
    ],
)
def test_the_parts_of_a_file_share_what_it_may_have(allowance: Allowance, inside: str, message: str | None) -> None:
    file = OpenFile("a.docx", io.BytesIO(docx_file("<w:p/><w:p/>", {"header1": inside})), ("ko", "en"))
    package = Package(file, allowance)
    for name in ("document", "header1"):
        package.read(f"word/{name}.xml", partial(WordPart, story=Story(), styles=Styles()))

    assert [one.message.rpartition(": ")[2] for one in package.mistakes] == [message] * bool(message)


def test_a_part_is_read_once_however_often_it_is_named() -> None:
    drawn = '<c:chart r:id="charts/chart1"/>' * 200
    body = paragraph(run("Mt. Paektu") + f"<w:r><w:drawing><wp:inline>{drawn}</wp:inline></w:drawing></w:r>")
    chart = f"<c:chartSpace {WORD}><c:title>{'<a:p><a:r><a:t>a</a:t></a:r></a:p>' * 100}</c:title></c:chartSpace>"

    assert len(contents(body, {"charts/chart1": chart})) == 101


def test_a_part_is_read_once_whatever_capitals_its_name_has() -> None:
    margin = '<w:headerReference w:type="{}" r:id="{}"/>'
    references = margin.format("default", "header1") + margin.format("first", "word/HEADER1.XML") + "<w:titlePg/>"
    body = paragraph(run("Mt. Paektu")) + f"<w:sectPr>{references}</w:sectPr>"

    assert contents(body, {"header1": paragraph(run("Desk"))}) == ["Mt. Paektu", "Desk"]


def test_older_forms_are_neither_counted_nor_read() -> None:
    picture = "<w:drawing><wp:inline/></w:drawing>"
    forms = f"<mc:Choice>{picture}</mc:Choice><mc:Fallback>{picture}<w:t>!</w:t></mc:Fallback>"
    body = paragraph(run("a") + f"<w:r><mc:AlternateContent>{forms}</mc:AlternateContent></w:r>" + run("b"))

    assert told(read(docx_file(body + box("Mt. Paektu", "Mt. Paektu") * 2))) == [
        ("paragraph 1", "paragraph", "a\ufffcb"),
        ("text box 1", "paragraph", "Mt. Paektu"),
        ("text box 2", "paragraph", "Mt. Paektu"),
    ]


@pytest.mark.parametrize(
    "forms", ["<mc:Choice><mc:Fallback>{}</mc:Fallback></mc:Choice>", "<mc:Fallback>{}</mc:Fallback>"]
)
def test_forms_of_nothing_are_read(forms: str) -> None:
    assert contents(forms.format(paragraph(run("a")))) == ["a"]


@pytest.mark.parametrize("path", ["<stdin>", "download", "a.bin"])
def test_a_document_is_recognised_by_its_first_bytes(path: str) -> None:
    assert isinstance(format_for(path, WHOLE[:4096]), Docx)


def test_a_document_is_recognised_behind_a_picture_of_its_first_page() -> None:
    listing = relationships(("r", "officeDocument", "/word/document.xml"))
    thumbnail = bytes(number * number % 251 for number in range(9_000))
    raw = zipped({"_rels/.rels": listing, "thumbnail.jpeg": thumbnail, "word/document.xml": ""})

    assert isinstance(format_for("<stdin>", raw[:4096]), Docx)


PIECES = ["Mt. ", "백두산", "𝄞", "&amp;", "&lt;", "&#x41;", "<![CDATA[a & b]]>", "<!-- c -->", "\r\n", "\n", "é"]
BETWEEN = [
    "</w:t><w:tab/><w:t>",
    "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>",
    "</w:t><w:br/>\r\n<w:t>",
    '</w:t><w:sym w:char="F0B7"/><w:t>',
]
SPELLED = {
    "&": ("&amp;", "& b"),
    "<": ("&lt;", "<w:br/>"),
    "A": ("&#x41;",),
    "\n": ("\r\n", "\n", "<w:br/>"),
    "\t": ("<w:tab/>",),
    "\ufffc": ("<w:sym",),
}


@given(st.lists(st.sampled_from(PIECES + BETWEEN)))
def test_every_character_stands_where_the_text_says(pieces: list[str]) -> None:
    raw = docx_file(paragraph(run("a" + "".join(pieces))))
    (segment,) = read(raw).segments
    member = Archive(OpenFile("a.docx", io.BytesIO(raw), ())).read(segment.target.member)
    lines = member.decode().split("\n")

    for index, character in enumerate(segment.target.content):
        place = segment.target.position(index)
        rest = member[place.byte :].decode()
        assert rest.startswith(SPELLED.get(character, (character,)))
        assert lines[place.line - 1][place.column - 1 :].rstrip("\r") == rest.partition("\n")[0].rstrip("\r")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1))
def test_what_was_spelled_is_read_back(content: str) -> None:
    written = Docx().spelled(f"a{content}", Run(0, 1, 1, 0))

    assert contents(paragraph(run(written))) == [f"a{content}"]


OPENINGS = [
    "w:p",
    "w:r",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:hyperlink",
    "w:ins",
    "w:del",
    "w:txbxContent",
    "mc:AlternateContent",
    "mc:Choice",
    "w:footnoteReference",
    "w:sdt",
]


@pytest.mark.parametrize("element", OPENINGS)
def test_many_elements_that_open_are_refused_or_read(element: str) -> None:
    with pytest.raises(DocumentError):
        read(docx_file(f"<{element}>" * 5_000))

    assert contents(paragraph(run("a")) + f"<{element}>x</{element}>" * 5_000)[0] == "a"


@pytest.mark.parametrize(
    "element",
    [
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>a</w:t></w:r>',
        '<w:r><w:drawing><wp:docPr descr="백두산 &amp; a" title="b"/></w:drawing></w:r>',
        '<w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t>a</w:t></w:r>',
        "<w:r><w:sym/><w:br/><w:t>&amp;</w:t></w:r>",
    ],
)
def test_many_elements_end_in_time(element: str) -> None:
    assert contents(paragraph(element * 5_000))


def word_says(document: python_docx.document.Document) -> list[str]:
    """Return the paragraphs with text that python-docx finds in the body, in order, those of tables among them."""
    texts = (Paragraph(one, document).text for one in document.element.body.iter(qn("w:p")))
    return [text for text in texts if text.strip()]


BLOCKS = st.one_of(
    st.tuples(
        st.sampled_from(["Normal", "Heading 1", "List Bullet", "Title"]), st.lists(st.text("aé 백\t\n<&", max_size=5))
    ),
    st.lists(st.lists(st.text("aé백", max_size=3), min_size=2, max_size=2), min_size=1, max_size=3),
)


@settings(max_examples=25)
@given(st.lists(BLOCKS, max_size=6))
def test_python_docx_finds_the_same_paragraphs(blocks: list[tuple[str, list[str]] | list[list[str]]]) -> None:
    document = python_docx.Document()
    document.add_paragraph("a b c")
    for block in blocks:
        if isinstance(block, tuple):
            written = document.add_paragraph(style=block[0])
            for text in block[1]:
                written.add_run(text)
        else:
            rows = document.add_table(len(block), 2).rows
            for row, texts in zip(rows, block, strict=True):
                for one, text in zip(row.cells, texts, strict=True):
                    one.text = text
    whole = io.BytesIO()
    document.save(whole)

    own = [
        segment.target.content
        for segment in read(whole.getvalue(), ("en",)).segments
        if segment.role != "title" or segment.id != "title of the document"
    ]
    assert own == word_says(document)


def test_python_docx_finds_the_same_paragraphs_in_a_sample() -> None:
    path = SAMPLES / "article.docx"

    assert [
        segment.target.content
        for segment in read(path.read_bytes(), ("en",)).segments
        if segment.target.member == "word/document.xml"
    ] == word_says(python_docx.Document(str(path)))


def replaced(inside: str, old: str, new: str) -> list[str]:
    """Return the characters of the runs of a paragraph in which one stretch is another."""
    raw = docx_file(paragraph(inside))
    (segment,) = read(raw).segments
    start = segment.target.content.index(old)
    made = [Replacement(segment.target, Span(start, start + len(old)), new)]
    content = rewritten(Original("a.docx", raw, Docx(), ("ko", "en")), made)
    (after,) = read(content).segments
    assert after.target.content == segment.target.content.replace(old, new)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return re.findall("<w:t[^>]*>([^<]*)</w:t>", archive.read("word/document.xml").decode())


BARE = "<w:r><w:t>{}</w:t></w:r>"


@pytest.mark.parametrize(
    ("inside", "old", "new", "expected"),
    [
        pytest.param(
            BARE.format("esc") + BARE.format("apee"),
            "escapee",
            "North Korean defector",
            ["", "North Korean defector"],
            id="cut",
        ),
        pytest.param(
            run("the North Korean ") + run("escapee", "<w:b/>") + run(" came"),
            "North Korean escapee",
            "defector",
            ["the ", "defector", " came"],
            id="formatted in part",
        ),
        pytest.param(
            run("Empty the ") + run("trash", "<w:b/>") + run(" can"),
            "trash can",
            "bin",
            ["Empty the ", "bin", ""],
            id="formatted in part at the end",
        ),
        pytest.param(run("Mt. ") + run("Baekdu", "<w:b/>"), "Baekdu", "Paektu", ["Mt. ", "Paektu"], id="in one run"),
    ],
)
def test_a_replacement_tears_no_word_and_loses_no_space(inside: str, old: str, new: str, expected: list[str]) -> None:
    assert replaced(inside, old, new) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("text", [" an escapee ", "\n\tan escapee"])
def test_the_space_at_the_edge_of_a_run_has_the_width_of_the_encoding(encoding: str, text: str) -> None:
    body = f"<w:document {WORD}><w:body>{paragraph(BARE.format(text))}</w:body></w:document>"
    declared = f'<?xml version="1.0" encoding="{encoding[:6].rstrip("-")}"?>{body}'
    document = (codecs.BOM_UTF16_BE if encoding == "utf-16-be" else b"") + declared.encode(encoding)
    with zipfile.ZipFile(io.BytesIO(docx_file(""))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    raw = zipped(members | {"word/document.xml": document})
    (segment,) = read(raw).segments
    made = [Replacement(segment.target, Span(3, 10), "defector")]
    content = rewritten(Original("a.docx", raw, Docx(), ("ko", "en")), made)

    assert segment.target.content == "an escapee"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.read("word/document.xml").decode(encoding) == document.decode(encoding).replace(
            "escapee", "defector"
        )


@pytest.mark.parametrize("new", ["escapee ", " escapee", "an escapee\n"])
def test_a_space_that_word_would_drop_is_refused(new: str) -> None:
    with pytest.raises(DocumentError, match="this cannot be replaced without changing something else"):
        replaced(BARE.format("escapee"), "escapee", new)


def box(first: str, older: str, more: str = "") -> str:
    """Return a paragraph with a text box in its present form and its older one."""
    inside = paragraph(run("{}") + more)
    text_box = f"<w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict>"
    present = f"<mc:Choice Requires='wps'>{text_box.format(first)}</mc:Choice>"
    fallback = f"<mc:Fallback>{text_box.format(older)}</mc:Fallback>"
    return paragraph(f"<w:r><mc:AlternateContent>{present}{fallback}</mc:AlternateContent></w:r>")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(box("Mt. Baekdu", "Mt. Baekdu"), ["Mt. Paektu", "Mt. Paektu"], id="as it is"),
        pytest.param(box("Mt. Baekdu", "mountain"), ["Mt. Paektu", "mountain"], id="other words stay"),
        pytest.param(
            box("Mt. Baekdu", "Mt. Baekdu") * 2,
            ["Mt. Paektu", "Mt. Paektu", "Mt. Baekdu", "Mt. Baekdu"],
            id="of one of two",
        ),
        pytest.param(
            box("Mt. Baekdu", "Mt. Baekdu", run(" is cold", '<w:rStyle w:val="Note"/>')),
            ["Mt. Paektu", " is cold", "Mt. Paektu", " is cold"],
            id="beside words that a style hides",
        ),
        pytest.param(
            box("Mt. Baekdu", "Mt. Baekdu", run(" is cold", "<w:vanish/>")),
            ["Mt. Paektu", " is cold", "Mt. Paektu", " is cold"],
            id="beside words that are hidden",
        ),
    ],
)
def test_the_older_form_of_a_text_box_is_written_as_well(body: str, expected: list[str]) -> None:
    hidden = '<w:style w:type="character" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style>'
    raw = docx_file(body, {"styles": hidden})
    text = next(iter(read(raw).segments)).target
    content = rewritten(Original("a.docx", raw, Docx(), ("ko", "en")), [Replacement(text, Span(4, 10), "Paektu")])

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert re.findall("<w:t[^>]*>([^<]*)</w:t>", archive.read("word/document.xml").decode()) == expected
