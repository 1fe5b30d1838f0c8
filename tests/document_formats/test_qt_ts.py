"""TS of Qt Linguist: messages with plurals and lengths; mnemonics are seen through, and every character knows its place."""

import io
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats import format_for
from termcheck.document_formats.qt_ts import QtTs
from termcheck.errors import DocumentError
from termcheck.matching.folding import MASK, fold
from termcheck.parsing.decoding import OpenFile
from termcheck.text import Document, Segment, Text

ROOT = '<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="{}"{}><context><name>c</name>{}</context></TS>'
MESSAGE = "<message><source>{}</source>{}</message>"


def read(content: str | bytes, languages: tuple[str, ...] = ("ko", "en")) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return QtTs().read(OpenFile("a.ts", io.BytesIO(raw), languages))


def segments(inside: str) -> list[Segment]:
    return list(read(ROOT.format("ko_KR", "", f"\n{inside}")).segments)


def pairs(inside: str) -> list[tuple[str, str | None, str]]:
    return [(one.id, one.source.content if one.source else None, one.target.content) for one in segments(inside)]


def target(inside: str, encoding: str = "utf-8") -> tuple[bytes, Text]:
    message = MESSAGE.format("백두산", f"<translation>{inside}</translation>")
    raw = ROOT.format("en", ' sourcelanguage="ko"', message).encode(encoding)
    (segment,) = read(raw).segments
    return raw, segment.target


@pytest.mark.parametrize(
    ("language", "attributes", "expected"),
    [
        pytest.param("ko_KR", "", ("en", "ko-KR"), id="the source is English where nothing is said"),
        pytest.param("en", ' sourcelanguage="ko_KP"', ("ko-KP", "en"), id="both are said"),
        pytest.param("sr@latin", ' sourcelanguage="uz@Latn"', ("uz-Latn", "sr-Latn"), id="locales with a script"),
        pytest.param("", "", ("en", "ko"), id="the target is the glossary's other language"),
        pytest.param("", ' sourcelanguage="ko"', ("ko", "en"), id="or its last"),
    ],
)
def test_languages_of_the_root(language: str, attributes: str, expected: tuple[str, str]) -> None:
    document = read(ROOT.format(language, attributes, ""))

    assert (document.source_language, document.target_language) == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(MESSAGE.format("a", "<translation>b</translation>"), [("2", "a", "b")], id="one message"),
        pytest.param(
            '<message id="x"><source>a</source><translation>b</translation></message>', [("x", "a", "b")], id="an id"
        ),
        pytest.param(MESSAGE.format("a", "<translation></translation>"), [("2", "a", "")], id="not translated"),
        pytest.param(MESSAGE.format("a", ""), [("2", "a", "")], id="no translation at all"),
        pytest.param(MESSAGE.format("", "<translation>b</translation>"), [("2", None, "b")], id="no source"),
        pytest.param(MESSAGE.format("a", '<translation type="vanished">b</translation>'), [], id="vanished"),
        pytest.param(MESSAGE.format("a", '<translation type="obsolete">b</translation>'), [], id="obsolete"),
        pytest.param(
            MESSAGE.format(
                "%n files",
                "<translation>\n  <numerusform>A</numerusform>\n  <numerusform>B</numerusform>\n</translation>",
            ),
            [("2[0]", "%n files", "A"), ("2[1]", "%n files", "B")],
            id="plurals",
        ),
        pytest.param(
            MESSAGE.format(
                "a",
                '<translation variants="yes"><lengthvariant>long</lengthvariant><lengthvariant>l</lengthvariant>'
                "</translation>",
            ),
            [("2/1", "a", "long"), ("2/2", "a", "l")],
            id="variants of length",
        ),
        pytest.param(
            MESSAGE.format(
                "a",
                '<translation><numerusform variants="yes"><lengthvariant>A</lengthvariant></numerusform>'
                "<numerusform>B</numerusform></translation>",
            ),
            [("2[0]/1", "a", "A"), ("2[1]", "a", "B")],
            id="variants of a plural",
        ),
        pytest.param(
            MESSAGE.format(
                "a",
                "<oldsource>o</oldsource><comment>c</comment><extra-x>e</extra-x><translation>b</translation>"
                "<userdata>u</userdata>",
            ),
            [("2", "a", "b")],
            id="what is no text",
        ),
        pytest.param(
            MESSAGE.format("a", '<translation>b<byte value="x41"/><byte value="66"/></translation>'),
            [("2", "a", "bAB")],
            id="characters by number",
        ),
        pytest.param(
            MESSAGE.format("a", "<translation>&lt;b>Mt.&lt;/b>&amp;nbsp;Paektu &amp;x; R&amp;D</translation>"),
            [("2", "a", "<b>Mt.</b>\xa0Paektu &x; R&D")],
            id="entities of rich text",
        ),
        pytest.param(
            MESSAGE.format("a", "<translation>&amp;nbsp;</translation>"), [("2", "a", "&nbsp;")], id="and of no other"
        ),
    ],
)
def test_messages(inside: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert pairs(inside) == expected


def test_an_unfinished_translation_is_pending() -> None:
    (segment,) = segments(MESSAGE.format("a", '<translation type="unfinished">b</translation>'))

    assert (segment.state, segment.pending) == ("unfinished", True)


@pytest.mark.parametrize("note", ["comment", "extracomment", "translatorcomment"])
def test_a_note_forbids_to_translate(note: str) -> None:
    (segment,) = segments(MESSAGE.format("the GIL lock", f"<{note}>Do not translate GIL.</{note}><translation/>"))

    assert segment.verbatim == ("GIL",)


@pytest.mark.parametrize(
    ("inside", "read_as", "opaque"),
    [
        ("&amp;File", "file", []),
        ("Mt. Pae&amp;ktu", "mt. paektu", []),
        ("Paektu(&amp;P)...", "paektu...", []),
        ("Save &amp;&amp; Exit", "save & exit", []),
        ("R&amp;D of AT&amp;T", "r&d of at&t", []),
        ("%1 of %L2, %n", "\ufffc\ufffc of \ufffc\ufffc\ufffc, \ufffc\ufffc", ["%1", "%L2", "%n"]),
        (
            "{n, plural, one {a} other {b}}",
            f"{MASK * 17}a{MASK * 9}b{MASK * 2}",
            ["{n, plural, one {", "} other {", "}}"],
        ),
    ],
)
def test_what_readers_see(inside: str, read_as: str, opaque: list[str]) -> None:
    _, text = target(inside)

    assert fold(text).content == read_as
    assert [text[span] for span in text.opaque] == opaque


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(
    st.lists(
        st.sampled_from(
            [
                "Mt. ",
                "백두산",
                "𝄞",
                "&amp;",
                "&lt;b>",
                "&#x41;",
                "&amp;nbsp;",
                "<![CDATA[a & b]]>",
                "<!-- c -->",
                "\r\n",
            ]
        )
    )
)
def test_every_character_stands_where_the_text_says(encoding: str, pieces: list[str]) -> None:
    raw, text = target("a" + "".join(pieces), encoding)
    lines = raw.decode(encoding).split("\n")
    spelling = {"&": ("&amp;", "& b"), "<": ("&lt;",), "A": ("&#x41;",), "\n": ("\r\n",), "\xa0": ("&amp;nbsp;",)}

    for index, character in enumerate(text.content):
        place = text.position(index)
        rest = raw[place.byte :].decode(text.encoding, "ignore")
        assert rest.startswith(spelling.get(character, (character,)))
        assert lines[place.line - 1][place.column - 1 :].rstrip("\r") == rest.partition("\n")[0].rstrip("\r")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"], exclude_characters="&"), min_size=1))
def test_what_was_escaped_is_read_back(content: str) -> None:
    assert target(escape(content))[1].content == content


@pytest.mark.parametrize(
    ("path", "head", "expected"),
    [
        ("a.ts", b'<?xml version="1.0"?>\n<!DOCTYPE TS>\n<TS version="2.1">', QtTs),
        ("a.ts", b"\xef\xbb\xbf<!DOCTYPE TS><!-- licence --><TS>", QtTs),
        ("a", "<TS>".encode("utf-16"), QtTs),
        ("a.ts", b"<!DOCTYPE TS>\n<<<<<<< HEAD\n||||||| base\n=======\n<TS>", QtTs),
    ],
)
def test_recognised_by_its_root(path: str, head: bytes, expected: type) -> None:
    assert QtTs.recognises(path, head)
    assert isinstance(format_for(path, head), expected)


@pytest.mark.parametrize("head", [b"const a: Array<TS> = []", b"import {a} from 'b'", b"G@\x11\x10", b"<TSX>", b""])
def test_typescript_and_films_are_not_taken_for_it(head: bytes) -> None:
    assert not QtTs.recognises("a.ts", head)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "a.ts:1:1: malformed XML: no element found"),
        ("const a = 1", "a.ts:1:1: malformed XML"),
        ("<p/>", "a.ts:1:1: this is no file of Qt Linguist: it begins with <p>"),
        ("<TS/>", "a.ts: this file holds no message; run lupdate to fill it"),
        (
            ROOT.format("en", "", MESSAGE.format("a", '<translation><byte value="q"/></translation>')),
            "a.ts:1:130: “q” is no character; write its number",
        ),
        (
            ROOT.format("en", "", MESSAGE.format("a", '<translation><byte value="xd800"/></translation>')),
            "“xd800” is no character",
        ),
        ('<!DOCTYPE TS [<!ENTITY a "b">]><TS/>', "this file declares an entity"),
        ("<TS>" + "<message>" * 300, "elements are nested deeper than 256"),
    ],
)
def test_refused_with_a_place(content: str, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        list(read(content).segments)

    assert message in str(error.value)


@pytest.mark.parametrize(
    "token", ["&amp;", "&amp;a", "&lt;", "%", "%1", "<byte value='65'/>", "<numerusform>a</numerusform>"]
)
def test_many_tokens_are_read_in_linear_time(token: str) -> None:
    assert pairs(
        MESSAGE.format("&lt;b>" + token * 5_000 * (token[0] != "<"), f"<translation>{token * 5_000}</translation>")
    )
