"""RESX: texts by name; what is no text is passed over, and every character knows its place."""

import io
from xml.sax.saxutils import escape

import pytest
from entities import has_no_entity
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from termcheck.document_formats import format_for
from termcheck.document_formats.resx import Resx
from termcheck.errors import DocumentError
from termcheck.matching.folding import fold
from termcheck.parsing.decoding import OpenFile
from termcheck.text import Document, Pairing, Segment, Text

ROOT = (
    '<?xml version="1.0"?><root><resheader name="resmimetype"><value>text/microsoft-resx</value></resheader>{}</root>'
)
DATA = '<data name="a" xml:space="preserve"><value>{}</value></data>'


def read(content: str | bytes, path: str = "a.resx", languages: tuple[str, ...] = ("ko", "en")) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Resx().read(OpenFile(path, io.BytesIO(raw), languages))


def segments(inside: str) -> list[Segment]:
    return list(read(ROOT.format(inside)).segments)


def text(inside: str, encoding: str = "utf-8") -> tuple[bytes, Text]:
    raw = ROOT.format(DATA.format(inside)).encode(encoding)
    (segment,) = read(raw).segments
    return raw, segment.target


def test_texts_are_paired_by_their_names() -> None:
    document = read(ROOT.format(DATA.format("Mt. Paektu")))

    assert (document.source_language, document.target_language, document.pairing) == (None, "en", Pairing.KEY)


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        ("Strings.resx", "백두산", "ko"),
        ("Strings.resx", "Mt. Paektu", "en"),
        ("Strings.de.resx", "Mt. Paektu", "de"),
        ("Strings/de-DE/Resources.resw", "Mt. Paektu", "de"),
    ],
)
def test_the_language_of_path_or_script(path: str, content: str, expected: str) -> None:
    assert read(ROOT.format(DATA.format(content)), path, ("ko", "de", "en")).target_language == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(DATA.format("b"), [("a", "b")], id="one text"),
        pytest.param('<data name="a"><comment>c</comment><value>b</value></data>', [("a", "b")], id="comment first"),
        pytest.param('<data name="a" type="System.String, mscorlib"><value>b</value></data>', [("a", "b")], id="typed"),
        pytest.param('<data name="a" type="System.Int32"><value>1</value></data>', [], id="another type"),
        pytest.param('<data name="a" mimetype="x/y"><value>AAAA</value></data>', [], id="bytes"),
        pytest.param('<data name="&gt;&gt;a.Name"><value>a</value></data>', [], id="a name of the designer"),
        pytest.param('<data name="$this.AccessibleName"><value>a</value></data>', [], id="a value of the form"),
        pytest.param('<data name="$this.Text"><value>b</value></data>', [("$this.Text", "b")], id="the form's title"),
        pytest.param('<metadata name="a"><value>b</value></metadata>', [], id="metadata"),
        pytest.param('<data name="a"><value> \n </value></data><data name="b"/>', [], id="empty values"),
    ],
)
def test_entries(inside: str, expected: list[tuple[str, str]]) -> None:
    extra = '<data name="last"><value>z</value></data>'

    assert [(one.id, one.target.content) for one in segments(inside + extra)] == [*expected, ("last", "z")]


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("Title of the page", ()),
        ("{Locked}", ("the GIL lock",)),
        ('{Locked="GIL"}', ("GIL",)),
        ("Do not translate GIL.", ("GIL",)),
    ],
)
def test_a_comment_forbids_to_translate(comment: str, expected: tuple[str, ...]) -> None:
    (segment,) = segments(f'<data name="a"><value>the GIL lock</value><comment>{comment}</comment></data>')

    assert segment.verbatim == expected


def test_a_second_text_of_one_name_is_a_fault() -> None:
    first, second = segments(DATA.format("b") + "\n" + DATA.format("c"))

    assert first.faults == ()
    assert list(map(str, second.faults)) == ["a.resx:2:1: “a” stands here a second time; keep one of the two"]


@pytest.mark.parametrize(
    ("inside", "read_as"),
    [("&amp;Open Mt. Pae&amp;ktu", "open mt. paektu"), ("Open (&amp;O)", "open"), ("R&amp;D &amp;&amp; M", "r&d & m")],
)
def test_mnemonics_are_seen_through(inside: str, read_as: str) -> None:
    assert fold(text(inside)[1]).content == read_as


def test_placeholders_are_opaque() -> None:
    _, found = text("{0} of {1:N2}")

    assert [found[span] for span in found.opaque] == ["{0}", "{1:N2}"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(
    st.lists(
        st.sampled_from(["Mt. ", "백두산", "𝄞", "&amp;", "&#x41;", "<![CDATA[a & b]]>", "<!-- c -->", "\r\n", "é"])
    )
)
def test_every_character_stands_where_the_text_says(encoding: str, pieces: list[str]) -> None:
    raw, found = text("a" + "".join(pieces), encoding)
    lines = raw.decode(encoding).split("\n")
    spelling = {"&": ("&amp;", "& b"), "A": ("&#x41;",), "\n": ("\r\n",)}

    for index, character in enumerate(found.content):
        place = found.position(index)
        rest = raw[place.byte :].decode(found.encoding, "ignore")
        assert rest.startswith(spelling.get(character, (character,)))
        assert lines[place.line - 1][place.column - 1 :].rstrip("\r") == rest.partition("\n")[0].rstrip("\r")


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1).filter(has_no_entity),
        min_size=1,
    )
)
def test_the_texts_are_those_that_another_reader_finds(values: list[str]) -> None:
    content = ROOT.format(
        "".join(f'<data name="{n}"><value>{escape(one)}</value></data>' for n, one in enumerate(values))
    )
    found = {one.get("name"): one.findtext("value") for one in etree.fromstring(content.encode()).iter("data")}

    read_back = {one.id: one.target.content for one in read(content).segments}
    assert read_back == {name: value for name, value in found.items() if value and value.strip()}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b'<root><resheader name="resmimetype">', True),
        (b"<root><!-- Microsoft ResX Schema", True),
        (b"<root><data/></root>", False),
        (b"<html>microsoft-resx", False),
    ],
)
def test_recognised_by_its_content(head: bytes, expected: bool) -> None:
    assert Resx.recognises("a", head) is expected
    assert isinstance(format_for("a", head), Resx) is expected


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "a.resx:1:1: malformed XML: no element found"),
        ("<p/>", "a.resx:1:1: these are no resources of .NET: they begin with <p>"),
        ("<root/>", "a.resx: this file holds no text; give resources with a <data> and its <value>"),
        ('<!DOCTYPE root [<!ENTITY a "b">]><root/>', "this file declares an entity"),
        ("<root>" + "<a>" * 300, "elements are nested deeper than 256"),
    ],
)
def test_refused_with_a_place(content: str, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        list(read(content).segments)

    assert message in str(error.value)


def test_what_stands_before_a_fault_is_read() -> None:
    document = read(ROOT.format(DATA.format("Mt. Paektu")).replace("</root>", "</oops>"))
    found: list[str] = []

    with pytest.raises(DocumentError, match="malformed XML: mismatched tag"):
        found.extend(one.target.content for one in document.segments)

    assert found == ["Mt. Paektu"]


@pytest.mark.parametrize("token", ["&amp;", "&amp;a", "(&amp;", "A&amp;", "&lt;", "{", "<!-- -->", "<![CDATA[a]]>"])
def test_many_tokens_are_read_in_linear_time(token: str) -> None:
    assert segments(DATA.format("a" + token * 5_000))
