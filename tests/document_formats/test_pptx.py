"""PPTX: slides in the order they are shown, each shape, table, note and chart called by its slide."""

import io
import re
import zipfile
from pathlib import Path

import pptx as python_pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_files import SLIDE, docx_file, pptx_file, relationships, shape, slide, zipped

from termcheck.document_formats import format_for
from termcheck.document_formats.pptx import Pptx
from termcheck.errors import DocumentError
from termcheck.parsing.archive import Archive
from termcheck.parsing.decoding import OpenFile
from termcheck.rewriting import Original, Replacement, rewritten
from termcheck.text import Document, Run, Segment, Span

SAMPLES = Path(__file__).parent / "samples" / "pptx"


def read(raw: bytes, languages: tuple[str, ...] = ("ko", "en")) -> Document:
    return Pptx().read(OpenFile("a.pptx", io.BytesIO(raw), languages))


def told(raw: bytes) -> list[tuple[str, str, str]]:
    return [(segment.id, segment.role, segment.target.content) for segment in read(raw).segments]


def contents(inside: str) -> list[str]:
    return [content for _, _, content in told(pptx_file({"slide1": inside}))]


def test_slides_come_in_the_order_they_are_shown() -> None:
    raw = pptx_file({"slide2": shape("Mt. Paektu"), "slide1": shape("Defectors", "in Seoul")})

    assert told(raw) == [
        ("slide 1", "paragraph", "Mt. Paektu"),
        ("slide 2", "paragraph", "Defectors"),
        ("slide 2, paragraph 2", "paragraph", "in Seoul"),
    ]


@pytest.mark.parametrize(("first", "expected"), [("5", "slide 5"), ("0", "slide 0"), ("x", "slide 1")])
def test_slides_are_counted_from_the_number_of_the_first(first: str, expected: str) -> None:
    with zipfile.ZipFile(io.BytesIO(pptx_file({"slide1": shape("one")}))) as archive:
        members = {name: archive.read(name).decode() for name in archive.namelist()}
    listing = members["ppt/presentation.xml"].replace("<p:presentation", f'<p:presentation firstSlideNum="{first}"')

    assert [place for place, _, _ in told(zipped(members | {"ppt/presentation.xml": listing}))] == [expected]


def test_a_text_says_where_people_find_it_and_in_which_member_its_bytes_are() -> None:
    (segment,) = read(pptx_file({"slide7": shape("Mt. Paektu")})).segments

    assert (segment.source, segment.target.place, segment.target.member) == (None, "slide 1", "ppt/slides/slide7.xml")


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(
            "<a:r><a:t>Mt. Pae</a:t></a:r><a:r><a:rPr b='1'/><a:t>ktu</a:t></a:r>",
            "Mt. Paektu",
            id="a term split over runs is one",
        ),
        pytest.param("<a:r><a:t>a</a:t></a:r><a:br/><a:r><a:t>b</a:t></a:r>", "a\nb", id="a break is white space"),
        pytest.param(
            "<a:r><a:t>on </a:t></a:r><a:fld type='datetime'><a:rPr/><a:t>Friday</a:t></a:fld>",
            "on Friday",
            id="fields are their results",
        ),
        pytest.param(
            "<a:r><a:t>a </a:t></a:r><m:oMath><m:r><a:t>x</a:t></m:r></m:oMath>",
            "a \ufffc",
            id="a formula is one character",
        ),
        pytest.param("<a:r><a:t>a &lt; &amp;</a:t></a:r>", "a < &", id="entities"),
    ],
)
def test_inside_a_paragraph(inside: str, expected: str) -> None:
    assert contents(shape(inside)) == [expected]


GROUP = "<p:grpSp><p:nvGrpSpPr><p:cNvPr id='1' name='g'{}/></p:nvGrpSpPr>{}</p:grpSp>"
CHOICE = (
    "<mc:AlternateContent><mc:Choice Requires='a14'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(shape("a", placeholder="title"), [("slide 1", "heading 1", "a")], id="a title"),
        pytest.param(
            shape("a", placeholder="ctrTitle") + shape("b", placeholder="body"),
            [("slide 1", "heading 1", "a"), ("slide 1, paragraph 2", "paragraph", "b")],
            id="a title in the middle, and what follows it",
        ),
        pytest.param(
            shape("7", placeholder="sldNum") + shape("Friday", placeholder="dt") + shape("Desk", placeholder="ftr"),
            [("slide 1", "paragraph", "Desk")],
            id="numbers and dates of pages are no copy",
        ),
        pytest.param(
            GROUP.format("", shape("a")) + shape("b"),
            [("slide 1", "paragraph", "a"), ("slide 1, paragraph 2", "paragraph", "b")],
            id="a group",
        ),
        pytest.param(
            GROUP.format(" hidden='1' descr='x'", shape("a")) + shape("b") + shape("c", properties=" hidden='true'"),
            [("slide 1", "paragraph", "b")],
            id="hidden shapes are not seen",
        ),
        pytest.param(
            shape("a", properties=" title='Lake' descr='The lake of Mt. Paektu'"),
            [
                ("slide 1, picture 1", "alt", "Lake"),
                ("slide 1, picture 1, paragraph 2", "alt", "The lake of Mt. Paektu"),
                ("slide 1", "paragraph", "a"),
            ],
            id="alternative texts",
        ),
        pytest.param(
            CHOICE.format(shape("a"), shape("b")), [("slide 1", "paragraph", "a")], id="alternatives are read once"
        ),
        pytest.param(
            "<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>a</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>b</a:t></a:r></a:p><a:p><a:r><a:t>c</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>",
            [
                ("slide 1, table 1, row 1, column 1", "cell", "a"),
                ("slide 1, table 1, row 1, column 2", "cell", "b"),
                ("slide 1, table 1, row 1, column 2, paragraph 2", "cell", "c"),
            ],
            id="a table",
        ),
    ],
)
def test_shapes(inside: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(pptx_file({"slide1": inside})) == expected


def test_a_slide_that_is_named_twice_is_read_once_and_counted_twice() -> None:
    raw = io.BytesIO(pptx_file({"slide1": shape("one"), "slide2": shape("two")}))
    with zipfile.ZipFile(raw) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    listing = members["ppt/presentation.xml"].decode()
    members["ppt/presentation.xml"] = listing.replace(
        '<p:sldId id="257"', '<p:sldId r:id="rId1"/>' * 9 + "<p:sldId"
    ).encode()

    assert [(one.id, one.target.content) for one in read(zipped(members)).segments] == [
        ("slide 1", "one"),
        ("slide 11", "two"),
    ]


@pytest.mark.parametrize(
    ("baseline", "raised", "expected"),
    [
        pytest.param("30000", "1", ["1"], id="a figure"),
        pytest.param("30%", "*", ["*"], id="a sign"),
        pytest.param("30000", "th", [], id="the end of a word"),
        pytest.param("30000", "2", ["2"], id="behind a figure"),
        pytest.param("-25000", "2", [], id="below the line"),
        pytest.param("0", "2", [], id="on the line"),
    ],
)
def test_the_mark_of_a_note_is_no_part_of_a_word(baseline: str, raised: str, expected: list[str]) -> None:
    inside = (
        f'<a:r><a:t>4</a:t></a:r><a:r><a:rPr baseline="{baseline}"/><a:t>{raised}</a:t></a:r><a:r><a:t>3</a:t></a:r>'
    )
    (segment,) = read(pptx_file({"slide1": shape(inside)})).segments

    assert [segment.target[span] for span in segment.target.opaque] == expected


@pytest.mark.parametrize(("word", "expected"), [("defector", ["2"]), ("5 km", [])])
def test_an_exponent_is_no_mark_of_a_note(word: str, expected: list[str]) -> None:
    inside = f'<a:r><a:t>{word}</a:t></a:r><a:r><a:rPr baseline="30000"/><a:t>2</a:t></a:r>'
    (segment,) = read(pptx_file({"slide1": shape(inside)})).segments

    assert [segment.target[span] for span in segment.target.opaque] == expected


def test_a_hidden_slide_is_counted_and_not_read() -> None:
    raw = pptx_file({"slide1": slide(shape("a"), attributes=" show='0'"), "slide2": shape("b")})

    assert told(raw) == [("slide 2", "paragraph", "b")]


def test_notes_charts_and_diagrams_follow_their_slide() -> None:
    frame = (
        "<p:graphicFrame><c:chart r:id='c'/></p:graphicFrame><p:graphicFrame><dgm:relIds r:dm='d'/></p:graphicFrame>"
    )
    notes = (
        shape("", placeholder="sldImg")
        + shape("Say this.", placeholder="body")
        + shape("Korea desk", placeholder="hdr")
    )
    parts = {
        "ppt/notesSlides/n.xml": slide(notes, "notes"),
        "ppt/charts/c.xml": f"<c:chartSpace {SLIDE}><c:ser><c:tx><c:v>Men</c:v></c:tx></c:ser></c:chartSpace>",
        "ppt/diagrams/d.xml": f"<dgm:dataModel {SLIDE}><dgm:t><a:p><a:r><a:t>Step</a:t></a:r></a:p></dgm:t></dgm:dataModel>",
    }
    related = relationships(
        ("n", "notesSlide", "../notesSlides/n.xml"),
        ("c", "chart", "/ppt/charts/c.xml"),
        ("d", "diagramData", "../diagrams/d.xml"),
    )

    assert told(pptx_file({"slide1": shape("a") + frame, "slide2": shape("b")}, parts, related)) == [
        ("slide 1", "paragraph", "a"),
        ("slide 1, chart", "paragraph", "Men"),
        ("slide 1, diagram", "paragraph", "Step"),
        ("slide 1, notes", "note", "Say this."),
        ("slide 2", "paragraph", "b"),
    ]


def test_words_marked_as_of_another_language_are_left_alone() -> None:
    marked = "<a:r><a:rPr lang='{}'/><a:t>{}</a:t></a:r>"
    inside = (
        marked.format("en-US", "the mountain of ")
        + marked.format("fr-FR", "la montagne")
        + marked.format("ko-KR", "Paektu")
    )
    (segment,) = read(pptx_file({"slide1": shape(inside)})).segments

    assert [segment.target[span] for span in segment.target.opaque] == ["la montagne"]


MAIN = relationships(("r", "officeDocument", "ppt/presentation.xml"))


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param(b"", "a.pptx: this file is empty", id="no byte"),
        pytest.param(b"PK\x03\x04", "a.pptx: this file is damaged or no office document", id="no zip"),
        pytest.param(pptx_file({"slide1": shape("")}), "a.pptx: this file holds no text", id="no text"),
        pytest.param(pptx_file({}), "a.pptx: this file holds no text", id="no slide"),
        pytest.param(
            zipped({"_rels/.rels": MAIN}), "a.pptx: there is no “ppt/presentation.xml” in this file", id="no main part"
        ),
        pytest.param(
            docx_file("<w:p/>"),
            "a.pptx: this is no presentation: its main part begins with <w:document>",
            id="a document of Word",
        ),
    ],
)
def test_refused(raw: bytes, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        read(raw)

    assert message in str(error.value)


@pytest.mark.parametrize(
    ("second", "message"),
    [
        pytest.param(f"<p:sld {SLIDE}>", "“ppt/slides/slide2.xml” in it, line 1, column", id="a malformed slide"),
        pytest.param(
            slide("<p:graphicFrame><c:chart r:id='gone'/></p:graphicFrame>"),
            "there is no “gone” in this file",
            id="a chart that is not there",
        ),
    ],
)
def test_what_can_be_read_comes_before_what_is_wrong(second: str, message: str) -> None:
    found: list[Segment] = []
    with pytest.raises(DocumentError) as error:
        found.extend(read(pptx_file({"slide1": shape("a"), "slide2": second, "slide3": shape("b")})).segments)

    assert [segment.target.content for segment in found] == ["a", "b"]
    assert message in str(error.value)


def test_a_presentation_is_recognised_by_its_first_bytes() -> None:
    assert isinstance(format_for("<stdin>", pptx_file({"slide1": shape("a")})[:4096]), Pptx)


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
    "</a:t></a:r><a:br/><a:r><a:t>",
]
SPELLED = {"&": ("&amp;", "& b"), "<": ("&lt;",), "A": ("&#x41;",), "\n": ("\r\n", "\n", "<a:br/>")}


@given(st.lists(st.sampled_from(PIECES)))
def test_every_character_stands_where_the_text_says(pieces: list[str]) -> None:
    raw = pptx_file({"slide1": shape("a" + "".join(pieces))})
    (segment,) = read(raw).segments
    member = Archive(OpenFile("a.pptx", io.BytesIO(raw), ())).read(segment.target.member)
    lines = member.decode().split("\n")

    for index, character in enumerate(segment.target.content):
        place = segment.target.position(index)
        rest = member[place.byte :].decode()
        assert rest.startswith(SPELLED.get(character, (character,)))
        assert lines[place.line - 1][place.column - 1 :].rstrip("\r") == rest.partition("\n")[0].rstrip("\r")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1))
def test_what_was_spelled_is_read_back(content: str) -> None:
    assert contents(shape(Pptx().spelled(f"a{content}", Run(0, 1, 1, 0)))) == [f"a{content}"]


@pytest.mark.parametrize("element", ["p:sp", "p:grpSp", "a:p", "a:r", "a:t", "a:tbl", "a:tc", "c:v", "mc:Choice"])
def test_many_elements_that_open_are_refused_or_read(element: str) -> None:
    with pytest.raises(DocumentError):
        read(pptx_file({"slide1": f"<{element}>" * 5_000}))

    assert contents(shape("a") + f"<{element}>x</{element}>" * 5_000)[0] == "a"


def slides_say(presentation: python_pptx.presentation.Presentation) -> list[str]:
    """Return the paragraphs with text that python-pptx finds on slides, in order, those of tables among them."""
    found: list[str] = []
    for one in presentation.slides:
        for its_shape in one.shapes:
            frames = [its_shape.text_frame] if its_shape.has_text_frame else []
            if its_shape.has_table:
                frames = [cell.text_frame for row in its_shape.table.rows for cell in row.cells]
            found.extend(paragraph.text.replace("\v", "\n") for frame in frames for paragraph in frame.paragraphs)
        if one.has_notes_slide:
            found.extend(one.notes_slide.notes_text_frame.text.split("\n"))
    return [text for text in found if text.strip()]


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(st.text("aé 백\n<&", max_size=8), st.text("aé백 ", max_size=5)), min_size=1, max_size=3))
def test_python_pptx_finds_the_same_paragraphs(slides: list[tuple[str, str]]) -> None:
    presentation = python_pptx.Presentation()
    for title, note in slides:
        one = presentation.slides.add_slide(presentation.slide_layouts[1])
        one.shapes.title.text = f"a{title}"
        one.placeholders[1].text = title
        one.notes_slide.notes_text_frame.text = note
    whole = io.BytesIO()
    presentation.save(whole)

    assert [segment.target.content for segment in read(whole.getvalue(), ("en",)).segments] == slides_say(presentation)


def test_python_pptx_finds_the_same_paragraphs_in_a_sample() -> None:
    path = SAMPLES / "article.pptx"

    assert [one.target.content for one in read(path.read_bytes(), ("en",)).segments] == slides_say(
        python_pptx.Presentation(str(path))
    )


def diagram(*texts: str, root: str, copy: str = "") -> str:
    """Return a part of a diagram with some paragraphs, and the id of its drawn copy if it has one."""
    inside = "".join(f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>" for text in texts)
    namespace = "http://schemas.microsoft.com/office/drawing/2008/diagram"
    drawing = f'<dgm:extLst><a:ext><dsp:dataModelExt xmlns:dsp="{namespace}" relId="{copy}"/></a:ext></dgm:extLst>'
    return f"<dgm:{root} {SLIDE}>{inside}{drawing if copy else ''}</dgm:{root}>"


def drawn(*diagrams: tuple[int, list[str], list[str]]) -> bytes:
    """Return a presentation with diagrams of some numbers, each with its words and those of its drawn copy."""
    frame = '<p:graphicFrame><a:graphic><dgm:relIds r:dm="data{}"/></a:graphic></p:graphicFrame>'
    parts = {}
    related = []
    for number, data, copy in diagrams:
        parts[f"ppt/diagrams/data{number}.xml"] = diagram(*data, root="dataModel", copy=f"drawing{number}")
        parts[f"ppt/diagrams/drawing{number}.xml"] = diagram(*copy, root="drawing")
        related += [
            (f"{name}{number}", f"diagram{name.title()}", f"../diagrams/{name}{number}.xml")
            for name in ("drawing", "data")
        ]
    frames = "".join(frame.format(number) for number, _, _ in diagrams)
    return pptx_file({"slide1": frames}, parts, relationships(*related))


def replaced(raw: bytes, number: int) -> list[list[str]]:
    """Return the words of diagrams and their copies in which one text of a diagram has another mountain."""
    text = list(read(raw).segments)[number].target
    made = [Replacement(text, Span(4, len(text.content)), "Paektu")]
    content = rewritten(Original("a.pptx", raw, Pptx(), ("ko", "en")), made)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if "/diagrams/" in name]
        return [re.findall("<a:t>([^<]*)</a:t>", part) for part in parts]


def test_the_drawn_copy_of_a_diagram_is_written_as_well() -> None:
    texts = ["Mt. Baekdu", "a lake", "Mt. Baekdu"]
    after = ["Mt. Baekdu", "a lake", "Mt. Paektu"]

    assert replaced(drawn((1, texts, texts)), 2) == [after, after]
    assert replaced(drawn((1, texts, ["drawn otherwise"])), 2) == [after, ["drawn otherwise"]]


@pytest.mark.parametrize("numbers", [(2, 10), (10, 2)])
def test_each_diagram_has_a_drawn_copy_of_its_own(numbers: tuple[int, int]) -> None:
    one, other = numbers
    texts = ["Mt. Baekdu"]
    raw = drawn((one, texts, texts), (other, texts, texts))

    assert replaced(raw, 0) == [["Mt. Paektu"], ["Mt. Paektu"], texts, texts]
    assert replaced(raw, 1) == [texts, texts, ["Mt. Paektu"], ["Mt. Paektu"]]


def test_a_drawn_copy_that_is_lacking_is_not_missed() -> None:
    with zipfile.ZipFile(io.BytesIO(drawn((1, ["Mt. Baekdu"], ["Mt. Baekdu"])))) as archive:
        members = {name: archive.read(name) for name in archive.namelist() if "drawing1" not in name}

    assert [one.target.content for one in read(zipped(members)).segments] == ["Mt. Baekdu"]
    assert replaced(zipped(members), 0) == [["Mt. Paektu"]]


def test_the_older_form_of_a_shape_is_written_as_well() -> None:
    box = shape("Mt. Baekdu")
    raw = pptx_file({"slide1": CHOICE.format(box, box) + shape("Mt. Baekdu")})
    text = next(iter(read(raw).segments)).target
    content = rewritten(Original("a.pptx", raw, Pptx(), ("ko", "en")), [Replacement(text, Span(4, 10), "Paektu")])

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        slide1 = archive.read("ppt/slides/slide1.xml").decode()
    assert re.findall("<a:t>([^<]*)</a:t>", slide1) == ["Mt. Paektu", "Mt. Paektu", "Mt. Baekdu"]


def test_a_diagram_that_was_drawn_with_other_texts_is_not_written() -> None:
    with pytest.raises(DocumentError, match="the file keeps this text twice, and not alike; change both by hand"):
        replaced(drawn((1, ["Mt. Baekdu", "a lake", "Mt. Baekdu"], ["Mt. Baekdu"])), 0)
