"""Android's resources: texts by name; escapes and quotes mean what they mean to Android, and keep their places."""

import io
from xml.sax.saxutils import escape

import pytest
from entities import has_no_entity
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats import format_for
from termcheck.document_formats.android import Android
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.text import Document, Pairing, Run, Segment, Text

ROOT = '<?xml version="1.0"?><resources xmlns:xliff="urn:oasis:names:tc:xliff:document:1.2">{}</resources>'
STRING = '<string name="a">{}</string>'


def read(content: str | bytes, path: str = "strings.xml", languages: tuple[str, ...] = ("ko", "en")) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Android().read(OpenFile(path, io.BytesIO(raw), languages))


def segments(inside: str) -> list[Segment]:
    return list(read(ROOT.format(inside)).segments)


def contents(inside: str) -> list[tuple[str, str]]:
    return [(one.id, one.target.content) for one in segments(inside)]


def text(inside: str, encoding: str = "utf-8") -> tuple[bytes, Text]:
    raw = ROOT.format(STRING.format(inside)).encode(encoding)
    (segment,) = read(raw).segments
    return raw, segment.target


def test_texts_are_paired_by_their_names() -> None:
    document = read(ROOT.format(STRING.format("Mt. Paektu")))

    assert (document.source_language, document.target_language, document.pairing) == (None, "en", Pairing.KEY)


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        ("res/values/strings.xml", "백두산", "ko"),
        ("res/values/strings.xml", "Mt. Paektu", "en"),
        ("res/values-de/strings.xml", "Mt. Paektu", "de"),
        ("res/values-de-rAT/strings.xml", "Mt. Paektu", "de"),
        ("res/values-b+de+Latn+AT/strings.xml", "Mt. Paektu", "de"),
        ("res/values-de-land/strings.xml", "Mt. Paektu", "de"),
        ("res/values-fr/strings.xml", "Mt. Paektu", "fr"),
        ("res/values-land/strings.xml", "백두산", "ko"),
    ],
)
def test_the_language_of_folder_or_script(path: str, content: str, expected: str) -> None:
    assert read(ROOT.format(STRING.format(content)), path, ("ko", "de", "en")).target_language == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(STRING.format("b"), [("a", "b")], id="one text"),
        pytest.param('<item type="string" name="a">b</item>', [("a", "b")], id="an item that is a text"),
        pytest.param(
            '<plurals name="a"><item quantity="one">b</item><item quantity="other">c</item></plurals>',
            [("a[one]", "b"), ("a[other]", "c")],
            id="plurals",
        ),
        pytest.param(
            '<string-array name="a"><item>b</item><item/><item>c</item></string-array>',
            [("a[0]", "b"), ("a[2]", "c")],
            id="a list",
        ),
        pytest.param(
            STRING.format("b") + '<string name="a" product="tablet">c</string>',
            [("a", "b"), ("a:tablet", "c")],
            id="products",
        ),
        pytest.param(
            '<plurals name="a"><skip>b<i/></skip><item quantity="other">c</item></plurals>',
            [("a[other]", "c")],
            id="something else in a list",
        ),
        pytest.param('<string name="a" translatable="false">b</string>', [], id="not to be translated"),
        pytest.param('<plurals name="a" translatable="false"><item>b</item></plurals>', [], id="nor a list"),
        pytest.param(
            STRING.format("@string/b") + STRING.format("@android:string/ok"), [], id="the name of another text"
        ),
        pytest.param(STRING.format(" ?attr/label ") + STRING.format("@null"), [], id="the name of an attribute"),
        pytest.param(STRING.format("\\@string/b"), [("a", "@string/b")], id="what only looks like one"),
        pytest.param(STRING.format("@home") + STRING.format("?"), [("a", "@home"), ("a", "?")], id="signs alone"),
        pytest.param(
            STRING.format(" \n ") + '<color name="b">#fff</color><string name="c"/>', [], id="nothing to read"
        ),
    ],
)
def test_resources(inside: str, expected: list[tuple[str, str]]) -> None:
    assert contents(inside + '<string name="last">z</string>') == [*expected, ("last", "z")]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param("Mt. <b>Pae</b>ktu", "Mt. Paektu", id="markup is seen through"),
        pytest.param('<a href="x">Mt.<br/>Paektu</a>', "Mt. Paektu", id="a line break parts words"),
        pytest.param('It\\\'s \\"here\\"', 'It\'s "here"', id="quotes"),
        pytest.param("a\\nb\\tc\\\\d", "a\nb\tc\\d", id="line ends, tabs and backslashes"),
        pytest.param("\\u0041\\u00e9\\uD834\\uDD1E", "Aé𝄞", id="code points, also in pairs"),
        pytest.param("\\uD834", "\ufffd", id="half a pair is no character"),
        pytest.param("\\@a \\? \\# \\ b", "@a ? #  b", id="signs"),
        pytest.param("a\\", "a\\", id="a backslash at the end"),
        pytest.param("  Mt. \n   Paektu ", "Mt. Paektu", id="white space is one space"),
        pytest.param("\"  Mt.  'Paektu' \"", "  Mt.  'Paektu' ", id="quotes keep white space"),
        pytest.param('a  "  b" c', "a   b c", id="also inside"),
        pytest.param("&quot; a&#32;&#10;b&quot;", " a \nb", id="quotes that are references"),
        pytest.param("<![CDATA[<b>Mt.</b> Paektu\\'s]]>", "<b>Mt.</b> Paektu's", id="CDATA"),
        pytest.param("a&#92;&apos;b", "a'b", id="an escape of references"),
        pytest.param("a\\<b>n</b>", "a\\n", id="no escape over markup"),
        pytest.param("a<img/>b", "a\ufffcb", id="a picture"),
    ],
)
def test_what_readers_see(inside: str, expected: str) -> None:
    assert text(inside)[1].content == expected


@pytest.mark.parametrize(
    ("inside", "opaque"),
    [
        ('by <xliff:g id="a">GIL</xliff:g>, Seoul', ["GIL"]),
        ("<xliff:g>It\\'s <b>GIL</b></xliff:g> \\'here\\'", ["It's GIL"]),
        ("%1$s of %2$d", ["%1$s", "%2$d"]),
        ("<xliff:g/>a<xliff:g></xliff:g>", []),
    ],
)
def test_what_is_never_matched(inside: str, opaque: list[str]) -> None:
    _, found = text(inside)

    assert [found[span] for span in found.opaque] == opaque


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param('<![CDATA[<img src="img/dossier.png" alt="two words"> <a href="https://example.org/" title="escapee x">see</a>]]>', "see", id="CDATA"),
        pytest.param('&lt;a href="help/escapee.html" title="an escapee">see&lt;/a>', "see", id="references"),
        pytest.param('&lt;a href=\\"help/escapee.html\\" title=\\"an escapee\\">see&lt;/a>', "see", id="escaped quotes"),
        pytest.param("&lt;a href=\\'help/escapee.html\\'>see&lt;/a>", "see", id="escaped apostrophes"),
        pytest.param("&lt;a href=help/escapee.html>see&lt;/a>", "see", id="no quotes"),
        pytest.param('a &lt; b "and  c" > d', "a < b and  c > d", id="no tag"),
    ],
)  # fmt: skip
def test_attributes_are_no_copy(inside: str, expected: str) -> None:
    found = text(inside)[1]
    hidden = {index for span in (*found.opaque, *found.transparent) for index in range(span.start, span.end)}

    assert "".join(sign for index, sign in enumerate(found.content) if index not in hidden).strip() == expected


def test_percent_signs_are_no_placeholders_where_the_text_is_not_formatted() -> None:
    (segment,) = segments('<string name="a" formatted="false">100%s</string>')

    assert segment.target.opaque == ()


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(
            "<!-- Do not translate GIL. -->" + STRING.format("the GIL lock"), [("GIL",)], id="a comment above"
        ),
        pytest.param(
            "<!-- Do not translate. -->" + STRING.format("GIL") + STRING.format("GIL"),
            [("GIL",), ()],
            id="only the next text",
        ),
        pytest.param(
            '<!-- Do not translate "GIL". --><plurals name="a"><item>a GIL</item><item>two GIL</item></plurals>'
            + STRING.format("GIL"),
            [("GIL",), ("GIL",), ()],
            id="all of a list",
        ),
        pytest.param(
            '<plurals name="a"><!-- Do not translate "GIL". --><item>a GIL</item><item>two GIL</item></plurals>',
            [("GIL",), ()],
            id="one item of a list",
        ),
        pytest.param('<string name="a" comment="Do not translate GIL.">a GIL</string>', [("GIL",)], id="an attribute"),
        pytest.param("<!-- Do not translate. --><color/>" + STRING.format("GIL"), [()], id="something else"),
    ],
)
def test_a_comment_forbids_to_translate(inside: str, expected: list[tuple[str, ...]]) -> None:
    assert [segment.verbatim for segment in segments(inside)] == expected


def test_a_second_text_of_one_name_is_a_fault() -> None:
    first, second = segments(STRING.format("b") + "\n" + STRING.format("c"))

    assert first.faults == ()
    assert list(map(str, second.faults)) == ["strings.xml:2:1: “a” stands here a second time; keep one of the two"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(
    st.lists(
        st.sampled_from(
            ["Mt. ", "백두산", "𝄞", "&amp;", "&#x4E;", "\\'", "\\u004D", "<b>é</b>", '"', "<![CDATA[x & y]]>", "  \r\n"]
        )
    )
)
def test_every_character_stands_where_the_text_says(encoding: str, pieces: list[str]) -> None:
    raw, found = text("a" + "".join(pieces) + "z", encoding)
    lines = raw.decode(encoding).split("\n")
    spelling = {
        "&": ("&amp;", "& y"),
        "N": ("&#x4E;",),
        "M": ("Mt", "\\u004D"),
        "'": ("\\'",),
        "\n": ("\r\n",),
        " ": (" ", "\r\n"),
    }

    for index, character in enumerate(found.content):
        place = found.position(index)
        rest = raw[place.byte :].decode(found.encoding, "ignore")
        assert rest.startswith(spelling.get(character, (character,)))
        assert lines[place.line - 1][place.column - 1 :].rstrip("\r") == rest.partition("\n")[0].rstrip("\r")


@pytest.mark.parametrize("quoting", ["", "quoted", "cdata", "cdata quoted"])
@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1).filter(
        lambda one: one.strip() == one and has_no_entity(one)
    )
)
def test_what_was_spelled_is_read_back(quoting: str, content: str) -> None:
    content = content.replace("]]>", "")
    spelled = Android().spelled(content, Run(0, 1, 1, 0, None, quoting))
    quoted = f'"{spelled}"' if "quoted" in quoting else f"{spelled}"

    assert text(f"<![CDATA[x{quoted}]]>" if "cdata" in quoting else f"x{quoted}")[1].content == f"x{content}"


@given(
    st.text(
        st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co", "Z"], exclude_characters='\\"@?'), min_size=1
    ).filter(has_no_entity)
)
def test_what_was_escaped_is_read_back(content: str) -> None:
    assert text(escape(content))[1].content == content


@pytest.mark.parametrize(
    ("path", "head", "expected"),
    [
        ("values/strings.xml", b'<?xml version="1.0"?><!-- licence --><resources>\n<string name="a">', True),
        ("values/texts.xml", b'<resources><plurals name="a">', True),
        ("values/arrays.xml", b'<resources><string-array\nname="a">', True),
        ("res/values-en/strings.xml", b"<!-- licence", True),
        ("values/strings_news.xml", b"<<<<<<< HEAD\n", True),
        ("values/texts.xml", b'<<<<<<< HEAD\n<resources><string name="a">', True),
        ("values-b+sr+Latn/strings.xml", b"", True),
        ("values/donottranslate_strings.xml", b"", False),
        ("values-en/colors.xml", b"<!-- licence", False),
        ("en/strings.xml", b"<strings>", False),
        ("values/colors.xml", b'<resources><color name="a">#fff</color></resources>', False),
        ("values/donottranslate.xml", b'<resources><string name="a">', False),
        ("values/donottranslate-names.xml", b'<resources><string name="a">', False),
        ("res\\values\\do_not_translate.xml", b'<resources><string name="a">', False),
        ("layout.xml", b'<LinearLayout><string name="a">', False),
        ("feed.xml", b"<rss>", False),
    ],
)
def test_recognised_by_its_root_and_a_text(path: str, head: bytes, expected: bool) -> None:
    assert Android.recognises(path, head) is expected
    assert not expected or isinstance(format_for(path, head), Android)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "strings.xml:1:1: malformed XML: no element found"),
        ("<p/>", "strings.xml:1:1: these are no resources of Android: they begin with <p>"),
        ("<resources/>", "strings.xml: this file holds no text; give resources with <string>"),
        ('<!DOCTYPE resources [<!ENTITY a "b">]><resources/>', "this file declares an entity"),
        ("<resources><string name='a'>a</p>", "strings.xml:1:32: malformed XML: mismatched tag"),
        (ROOT.format(STRING.format("<b>" * 300)), "elements are nested deeper than 256"),
    ],
)
def test_refused_with_a_place(content: str, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        list(read(content).segments)

    assert message in str(error.value)


def test_a_file_of_which_nothing_is_to_be_translated_is_no_mistake() -> None:
    assert segments('<string name="a" translatable="false">b</string>') == []


@pytest.mark.parametrize(
    "token",
    [
        "\\'",
        "\\",
        '"',
        "  ",
        "\\u",
        "\\uD834",
        "&#92;",
        "<b>a</b>",
        "<xliff:g>a</xliff:g>",
        "<br/>",
        "@",
        "<!-- -->",
        "<![CDATA[\\]]>",
    ],
)
def test_many_tokens_are_read_in_linear_time(token: str) -> None:
    assert segments(STRING.format("a" + token * 5_000))
