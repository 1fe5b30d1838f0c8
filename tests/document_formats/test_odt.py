"""ODT: what a reader of the document sees becomes segments, from zipped files and from flat ones."""

import io
from collections.abc import Callable
from pathlib import Path

import odfdo
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_files import ODF, ODT, fodt_file, odt_file, zipped

from termcheck.document_formats import format_for
from termcheck.document_formats.odt import Odt
from termcheck.errors import DocumentError
from termcheck.parsing.archive import Archive
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.wanted_pair import WantedPair
from termcheck.text import Document, Run, Segment

SAMPLES = Path(__file__).parent / "samples" / "odt"
STYLES = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="GB"/></style:default-style>'
    '<style:style style:name="Title" style:family="paragraph"/>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    '<style:style style:name="Titel_20_drei" style:family="paragraph" style:default-outline-level="3"/>'
    '<style:style style:name="Secret" style:family="paragraph"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Seen" style:family="text"><style:text-properties text:display="true"/></style:style>'
    '<style:style style:name="Unseen" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="French" style:family="text"><style:text-properties fo:language="fr" fo:country="FR"/></style:style>'
    '<style:style style:name="None" style:family="text"><style:text-properties fo:language="zxx" fo:country="none"/></style:style>'
    '<style:style style:name="Source_20_Text" style:family="text"/>'
    '<style:style style:name="High" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="Higher" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>'
    '<style:style style:name="Low" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>'
)
WRITERS: dict[str, Callable[..., bytes]] = {"zipped": odt_file, "flat": fodt_file}


def read(raw: bytes, languages: tuple[str, ...] = ("ko", "en")) -> Document:
    return Odt().read(OpenFile("a.odt", io.BytesIO(raw), languages, wanted=WantedPair(languages)))


def told(raw: bytes) -> list[tuple[str, str, str]]:
    return [(segment.id, segment.role, segment.target.content) for segment in read(raw).segments]


def contents(body: str) -> list[str]:
    return [content for _, _, content in told(fodt_file(body, STYLES))]


def opaque(body: str) -> list[str]:
    (segment,) = read(fodt_file(body, STYLES)).segments
    return [segment.target[span] for span in segment.target.opaque]


def paragraph(inside: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def span(inside: str, style: str = "") -> str:
    return f'<text:span text:style-name="{style}">{inside}</text:span>'


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<table:table-cell{properties}>{''.join(map(paragraph, paragraphs))}</table:table-cell>"


def table(*rows: str) -> str:
    return f"<table:table>{''.join(f'<table:table-row>{row}</table:table-row>' for row in rows)}</table:table>"


@pytest.mark.parametrize("kind", WRITERS)
def test_paragraphs_are_called_by_their_number_among_those_with_text(kind: str) -> None:
    body = paragraph("Mt. Paektu") + paragraph("") + paragraph("It rained.")

    assert told(WRITERS[kind](body)) == [
        ("paragraph 1", "paragraph", "Mt. Paektu"),
        ("paragraph 2", "paragraph", "It rained."),
    ]


@pytest.mark.parametrize(("kind", "member"), [("zipped", "content.xml"), ("flat", "")])
def test_a_text_says_where_people_find_it_and_in_which_member_its_bytes_are(kind: str, member: str) -> None:
    (segment,) = read(WRITERS[kind](paragraph("Mt. Paektu"))).segments

    assert (segment.source, segment.target.place, segment.target.member) == (None, "paragraph 1", member)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(f"Mt. {span('Pae')}ktu", "Mt. Paektu", id="a term split by spans is one"),
        pytest.param(
            "a<text:tab/>b<text:line-break/>c<text:s/>d<text:s text:c='3'/>e",
            "a\tb\nc d   e",
            id="tabs, breaks and spaces are white space",
        ),
        pytest.param("a<text:s text:c='99999999999'/>b", "a b", id="no more spaces than there could be"),
        pytest.param(
            "<text:a>Mt. </text:a>Paektu<text:bookmark/><text:soft-page-break/>",
            "Mt. Paektu",
            id="links and bookmarks are seen through",
        ),
        pytest.param(
            f"a{span('b', 'Unseen')}{span('c' + span('d', 'Seen'), 'Unseen')}", "ad", id="hidden text is not seen"
        ),
        pytest.param(
            f"a<office:annotation>{paragraph('x')}</office:annotation><office:annotation-end/>b",
            "ab",
            id="remarks are no text",
        ),
        pytest.param(
            "<text:ruby><text:ruby-base>白頭</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>",
            "白頭",
            id="readings over words are none of them",
        ),
        pytest.param("page <text:page-number>7</text:page-number>", "page 7", id="fields are their results"),
        pytest.param(
            "a<text:variable-set text:display='none'>x</text:variable-set><text:hidden-text text:is-hidden='true'>y</text:hidden-text><text:hidden-text text:is-hidden='false'>z</text:hidden-text>",
            "az",
            id="but for hidden ones",
        ),
        pytest.param(
            "a <draw:frame text:anchor-type='as-char'><draw:image><office:binary-data>aaaa</office:binary-data></draw:image></draw:frame> b",
            "a \ufffc b",
            id="a picture in the line is one character",
        ),
        pytest.param(
            "a<draw:frame text:anchor-type='char'>\n<draw:image/>\n</draw:frame>b", "ab", id="one beside it is nothing"
        ),
        pytest.param("a &lt; &amp; &#xe9;<![CDATA[<c>]]>", "a < & é<c>", id="entities and CDATA"),
    ],
)
def test_inside_a_paragraph(inside: str, expected: str) -> None:
    assert contents(paragraph(inside)) == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<text:h text:outline-level='2'>a</text:h>", "heading 2", id="a heading"),
        pytest.param("<text:h text:outline-level='9'>a</text:h>", "heading 6", id="a heading far down"),
        pytest.param(
            "<text:list><text:list-item><text:h>a</text:h></text:list-item></text:list>",
            "heading 1",
            id="a numbered heading",
        ),
        pytest.param(
            f"<text:list><text:list-item>{paragraph('a')}</text:list-item></text:list>",
            "list item",
            id="an item of a list",
        ),
        pytest.param(paragraph("a", "P1"), "title", id="by the name of the parent of its style"),
        pytest.param(paragraph("a", "Titel_20_drei"), "heading 3", id="by the level of its style"),
        pytest.param(table(cell("a")), "cell", id="in a table"),
    ],
)
def test_roles(body: str, expected: str) -> None:
    assert [role for _, role, _ in told(fodt_file(body, STYLES))] == [expected]


def test_text_is_hidden_by_its_paragraph_and_section_too() -> None:
    section = f"<text:section text:display='none'>{paragraph('x')}</text:section>"

    assert contents(paragraph(f"x{span('a', 'Seen')}", "Secret") + section) == ["a"]


def test_deleted_text_is_none() -> None:
    changes = f"<text:tracked-changes><text:changed-region><text:deletion>{paragraph('x')}</text:deletion></text:changed-region></text:tracked-changes>"

    assert contents(changes + paragraph("a<text:change/><text:change-start/>b<text:change-end/>")) == ["ab"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(paragraph("a{del}x{/del}b<text:tab/>{ins}c{/ins}"), ["ab\tc"], id="within a paragraph"),
        pytest.param(
            paragraph("{del}moved{/del} away") + paragraph("{ins}moved{/ins}"), [" away", "moved"], id="moved"
        ),
        pytest.param(paragraph("one{del}") + paragraph("{/del}two"), ["onetwo"], id="the mark of a paragraph"),
        pytest.param(
            paragraph("a{del}x") + paragraph("y") + paragraph("z{/del}b") + paragraph("c"), ["ab", "c"], id="paragraphs"
        ),
        pytest.param(paragraph("a{del}") + table(cell("x")) + paragraph("{/del}b"), ["a", "b"], id="a table"),
        pytest.param(paragraph("a{del}"), ["a"], id="to the end"),
    ],
)
def test_deleted_text_that_stands_where_it_was_is_none(body: str, expected: list[str]) -> None:
    changes = "".join(
        f'<text:changed-region xml:id="{name}" text:id="{name}"><text:{kind}><office:change-info><dc:creator>a</dc:creator>'
        f"</office:change-info></text:{kind}></text:changed-region>"
        for name, kind in (("d", "deletion"), ("i", "insertion"))
    )
    for short, name in (("del", "d"), ("ins", "i")):
        body = body.replace(f"{{{short}}}", f'<text:change-start text:change-id="{name}"/>')
        body = body.replace(f"{{/{short}}}", f'<text:change-end text:change-id="{name}"/>')

    assert contents(f"<text:tracked-changes>{changes}</text:tracked-changes>{body}") == expected


@pytest.mark.parametrize("kind", WRITERS)
def test_what_a_paragraph_holds_follows_it(kind: str) -> None:
    note = "<text:note text:note-class='{}'><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>"
    box = f"<draw:frame><draw:text-box>{paragraph('In the box')}{paragraph('and below')}</draw:text-box><svg:title>A box</svg:title><svg:desc>of words</svg:desc></draw:frame>"
    shape = f"<draw:g><draw:rect>{paragraph('In a shape')}</draw:rect></draw:g>"
    body = paragraph(
        f"Mt. {note.format('footnote', paragraph('First') + paragraph('goes on'))}Paek{box}tu{note.format('endnote', paragraph('At the end'))}{note.format('footnote', paragraph('Second'))}{shape}."
    )

    assert told(WRITERS[kind](body, title="About Mt. Paektu")) == [
        ("title of the document", "title", "About Mt. Paektu"),
        ("paragraph 1", "paragraph", "Mt. Paektu."),
        ("footnote 1", "note", "First"),
        ("footnote 1, paragraph 2", "note", "goes on"),
        ("text box 1", "paragraph", "In the box"),
        ("text box 1, paragraph 2", "paragraph", "and below"),
        ("picture 1", "alt", "A box"),
        ("picture 1, paragraph 2", "alt", "of words"),
        ("endnote 1", "note", "At the end"),
        ("footnote 2", "note", "Second"),
        ("text box 2", "paragraph", "In a shape"),
    ]


def test_headers_and_footers_come_last() -> None:
    margins = f"<style:header>{paragraph('Desk')}{table(cell('h'))}</style:header><style:header-first>{paragraph('First')}</style:header-first><style:footer style:display='false'>{paragraph('x')}</style:footer><style:footer-left>{paragraph('Left')}</style:footer-left>"

    assert told(fodt_file(paragraph("a"), margins=margins)) == [
        ("paragraph 1", "paragraph", "a"),
        ("header", "paragraph", "Desk"),
        ("header, table 1, row 1, column 1", "cell", "h"),
        ("header 2", "paragraph", "First"),
        ("footer", "paragraph", "Left"),
    ]


def test_tables_rows_and_columns_are_counted() -> None:
    wide = cell("wide", properties=" table:number-columns-spanned='2'")
    covered = f"<table:covered-table-cell>{paragraph('x')}</table:covered-table-cell>"
    inner = f"<table:table-cell>{table(cell('in'))}</table:table-cell>"
    empty = "<table:table-cell table:number-columns-repeated='2'/>"
    body = f"{table(cell('a') + cell('b'))}<table:table><table:table-header-rows><table:table-row>{wide}{covered}{cell('one', 'two')}</table:table-row></table:table-header-rows><table:table-row>{empty}{inner}</table:table-row></table:table>"

    assert [(place, content) for place, _, content in told(fodt_file(body))] == [
        ("table 1, row 1, column 1", "a"),
        ("table 1, row 1, column 2", "b"),
        ("table 2, row 1, column 1", "wide"),
        ("table 2, row 1, column 3", "one"),
        ("table 2, row 1, column 3, paragraph 2", "two"),
        ("table 2, row 2, column 3, table 1, row 1, column 1", "in"),
    ]


def test_words_of_another_language_and_code_are_left_alone() -> None:
    inside = f"run {span('termcheck', 'Source_20_Text')} on {span('la montagne', 'French')} and {span('xyz', 'None')}"

    assert opaque(paragraph(inside)) == ["termcheck", "la montagne"]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(f"a defector{span('1', 'High')}", ["1"], id="a figure"),
        pytest.param(f"a defector{span('*', 'Higher')}", ["*"], id="a sign"),
        pytest.param(f"a defector{span('2', 'High')}", ["2"], id="behind a word"),
        pytest.param(f"5 km{span('2', 'High')}", [], id="an exponent"),
        pytest.param(f"the 4{span('th', 'High')}", [], id="the end of a word"),
        pytest.param(f"H{span('2', 'Low')}O", [], id="below the line"),
    ],
)
def test_the_mark_of_a_note_is_no_part_of_a_word(inside: str, expected: list[str]) -> None:
    assert opaque(paragraph(inside)) == expected


@pytest.mark.parametrize("style", ['style:style style:name="Standard"', "style:default-style"])
def test_the_language_of_the_program_is_no_mark(style: str) -> None:
    styles = STYLES + (
        f'<{style} style:family="paragraph"><style:text-properties fo:language="de" fo:country="DE"/></{style.split(maxsplit=1)[0]}>'
        '<style:style style:name="Pasted" style:family="text"><style:text-properties fo:language="en"/></style:style>'
    )
    pasted = paragraph(span("Copy that was pasted from another place and is marked there.", "Pasted"))
    segments = read(fodt_file(pasted + paragraph("It rained on the mountain.", "Standard"), styles)).segments

    assert [one.target.opaque for one in segments] == [(), ()]


@pytest.mark.parametrize("kind", WRITERS)
def test_tables_of_pairs(kind: str) -> None:
    document = read(WRITERS[kind](table(cell("Korean") + cell("English"), cell("백두산") + cell("Mt. Paektu"))))

    assert (document.source_language, document.target_language) == ("ko", "en")
    assert [(one.id, one.source and one.source.content, one.target.content) for one in document.segments] == [
        ("row 2", "백두산", "Mt. Paektu")
    ]


LOCKED = zipped({"mimetype": ODT, "content.xml": "x", "META-INF/manifest.xml": "<manifest:encryption-data/>"})
SHEET = f"<office:document-content {ODF}><office:body><office:spreadsheet/></office:body></office:document-content>"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param(b"", "a.odt: this file is empty; save the document anew", id="no byte"),
        pytest.param(b"Mt. Paektu", "a.odt: this file is damaged or no office document", id="no zip"),
        pytest.param(odt_file("")[:200], "a.odt: this file is damaged or no office document", id="cut short"),
        pytest.param(odt_file(""), "a.odt: this file holds no text", id="no text"),
        pytest.param(LOCKED, "a.odt: this file is locked by a password", id="locked"),
        pytest.param(zipped({"mimetype": ODT}), "a.odt: there is no “content.xml” in this file", id="no content"),
        pytest.param(zipped({"content.xml": SHEET}), "its body is a spreadsheet", id="a spreadsheet"),
        pytest.param(
            zipped({"content.xml": "<a>"}),
            "a.odt: “content.xml” in it, line 1, column 4: malformed XML",
            id="malformed",
        ),
        pytest.param(
            b"<html/>",
            "a.odt: this is no text document of LibreOffice or the like: it begins with <html>",
            id="a page of the web",
        ),
        pytest.param(
            b"\xef\xbb\xbf <!DOCTYPE html><html/>",
            "a.odt:1:16: this file declares a document type",
            id="a document type",
        ),
        pytest.param(fodt_file("<text:section>" * 300), "elements are nested deeper than 256", id="nested too deep"),
    ],
)
def test_refused(raw: bytes, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        read(raw)

    assert message in str(error.value)


def test_what_can_be_read_comes_before_what_is_wrong() -> None:
    found: list[Segment] = []
    with pytest.raises(DocumentError, match=r"a.odt:2:\d+: malformed XML: mismatched tag"):
        found.extend(read(fodt_file(paragraph("a") + "<text:p></oops>")).segments)

    assert [segment.target.content for segment in found] == ["a"]


def test_a_pipe_is_read_too() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    document = Odt().read(OpenFile("<stdin>", Pipe(fodt_file(paragraph("a"))), ("en",)))

    assert [segment.target.content for segment in document.segments] == ["a"]


@pytest.mark.parametrize("kind", WRITERS)
def test_a_document_is_recognised_by_its_first_bytes(kind: str) -> None:
    assert isinstance(format_for("<stdin>", WRITERS[kind](paragraph("a"))[:4096]), Odt)


def test_a_spreadsheet_is_not() -> None:
    assert not isinstance(
        format_for("<stdin>", zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})), Odt
    )


PIECES = [
    "Mt. ",
    "백두산",
    "𝄞",
    "&amp;",
    "&lt;",
    "&#x41;",
    "<![CDATA[a & b]]>",
    "<!-- c -->",
    "\r\n",
    "\n",
    "é",
    "<text:tab/>",
    "<text:line-break/>",
    "<text:span>b</text:span>",
    "<text:note><text:note-citation>1</text:note-citation></text:note>",
]
SPELLED = {
    "&": ("&amp;", "& b"),
    "<": ("&lt;",),
    "A": ("&#x41;",),
    "\n": ("\r\n", "\n", "<text:line-break/>"),
    "\t": ("<text:tab/>",),
}


@pytest.mark.parametrize("kind", WRITERS)
@given(pieces=st.lists(st.sampled_from(PIECES)))
def test_every_character_stands_where_the_text_says(kind: str, pieces: list[str]) -> None:
    raw = WRITERS[kind](paragraph("a" + "".join(pieces)))
    (segment,) = read(raw).segments
    member = Archive(OpenFile("a.odt", io.BytesIO(raw), ())).read("content.xml") if kind == "zipped" else raw
    lines = member.decode().split("\n")

    for index, character in enumerate(segment.target.content):
        place = segment.target.position(index)
        rest = member[place.byte :].decode()
        assert rest.startswith(SPELLED.get(character, (character,)))
        assert lines[place.line - 1][place.column - 1 :].rstrip("\r") == rest.partition("\n")[0].rstrip("\r")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1))
def test_what_was_spelled_is_read_back(content: str) -> None:
    assert contents(paragraph(Odt().spelled(f"a{content}", Run(0, 1, 1, 0)))) == [f"a{content}"]


OPENINGS = [
    "text:p",
    "text:span",
    "text:note",
    "text:note-body",
    "text:list-item",
    "table:table",
    "table:table-row",
    "table:table-cell",
    "draw:frame",
    "draw:text-box",
    "svg:title",
    "style:header",
    "style:text-properties",
    "text:a",
]


@pytest.mark.parametrize("element", OPENINGS)
def test_many_elements_that_open_are_refused_or_read(element: str) -> None:
    with pytest.raises(DocumentError):
        read(fodt_file(f"<{element}>" * 5_000))

    assert contents(paragraph("a") + f"<{element}>x</{element}>" * 5_000)[0] == "a"
    assert contents(paragraph("a" + f"<{element}>x</{element}>" * 5_000))[0].startswith("a")


def odfdo_says(document: odfdo.Document) -> list[str]:
    """Return the paragraphs and headings with text that odfdo finds, in order, without notes."""
    for note in document.body.get_elements("descendant::text:note"):
        note.delete()
    texts = (one.inner_text for one in document.body.get_elements("descendant::text:p|descendant::text:h"))
    return [text for text in texts if text.strip()]


BLOCKS = st.one_of(
    st.tuples(st.sampled_from([0, 1, 2]), st.text("aé 백\t\n<&", max_size=8)),
    st.lists(st.text("aé백", max_size=3), min_size=1, max_size=3),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(BLOCKS, max_size=6))
def test_odfdo_finds_the_same_paragraphs(blocks: list[tuple[int, str] | list[str]]) -> None:
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Paragraph("a b c"))
    for number, block in enumerate(blocks):
        if isinstance(block, tuple):
            level, text = block
            document.body.append(odfdo.Header(level, text) if level else odfdo.Paragraph(text))
        else:
            table = odfdo.Table(f"T{number}")
            for text in block:
                row = odfdo.Row()
                row.append_cell(odfdo.Cell(text))
                table.append_row(row)
            document.body.append(table)
    whole = io.BytesIO()
    document.save(whole)

    assert [
        segment.target.content
        for segment in read(whole.getvalue(), ("en",)).segments
        if segment.target.member == "content.xml"
    ] == odfdo_says(document)


def test_odfdo_finds_the_same_paragraphs_in_a_sample() -> None:
    path = SAMPLES / "article.odt"
    own = [one.target.content for one in read(path.read_bytes(), ("en",)).segments if one.role not in ("title", "note")]

    assert own == odfdo_says(odfdo.Document(str(path)))
