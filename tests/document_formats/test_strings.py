"""Strings of Apple: keys and texts in quotes, or in XML; every character knows its place behind its escapes."""

import io
import plistlib
from xml.sax.saxutils import escape

import pytest
from entities import has_no_entity
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats.strings import Strings
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.rewriting import Original, Replacement, rewritten
from termcheck.text import Document, Pairing, Run, Segment, Span

PLIST = '<?xml version="1.0"?><plist version="1.0"><dict>{}</dict></plist>'


def read(content: str | bytes, path: str = "a.strings") -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Strings().read(OpenFile(path, io.BytesIO(raw), ("ko", "en")))


def texts(content: str | bytes) -> list[tuple[str, str]]:
    return [(segment.id, segment.target.content) for segment in read(content).segments]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param('"a" = "b";\n', [("a", "b")], id="a key and its text"),
        pytest.param('"a"="b";"c"="d";', [("a", "b"), ("c", "d")], id="side by side"),
        pytest.param('/* "x" = "y"; */ "a" /* c */ = // d\n "b" /**/ ;', [("a", "b")], id="comments anywhere"),
        pytest.param('"a" = "/* b */ // c";', [("a", "/* b */ // c")], id="no comments in quotes"),
        pytest.param("a.b-c = d_1;", [("a.b-c", "d_1")], id="without quotes"),
        pytest.param("'a' = 'b \"c\" it\\'s';", [("a", 'b "c" it\'s')], id="single quotes"),
        pytest.param('"a";\nb;', [("a", "a"), ("b", "b")], id="a key that is its own text"),
        pytest.param('"a" = "b\r\nc\nd";', [("a", "b\r\nc\nd")], id="a text over lines"),
        pytest.param(r'"a\"b" = "\"c\" \\ \n\t\'\q";', [('a"b', '"c" \\ \n\t\'q')], id="escapes"),
        pytest.param(r'"a" = "\U00e9\UE9x\U41\Ud83c\Udfd4";', [("a", "é\xe9xA🏔")], id="numbers of characters"),
        pytest.param(r'"a" = "\101\1012\42";', [("a", 'AA2"')], id="octal numbers"),
        pytest.param('"a" = "b\\\nc";', [("a", "b\nc")], id="a backslash before a line end"),
        pytest.param('"a" = "";\n"b" = " ";\n"c" = "d";', [("c", "d")], id="empty texts"),
        pytest.param('"" = "a";', [("", "a")], id="an empty key"),
        pytest.param(
            PLIST.format("<key>a</key><string>b &amp; c</string><key>d</key><true/><key>e</key><string/>"),
            [("a", "b & c")],
            id="a property list",
        ),
        pytest.param(
            PLIST.format(
                "<key>n</key><dict><key>NSStringLocalizedFormatKey</key><string>%#@c@</string><key>c</key><dict>"
                "<key>NSStringFormatSpecTypeKey</key><string>NSStringPluralRuleType</string>"
                "<key>NSStringFormatValueTypeKey</key><string>d</string>"
                "<key>one</key><string>%d file</string><key>other</key><string>%d files</string></dict></dict>"
                "<key>z</key><string>last</string>"
            ),
            [
                ("n.NSStringLocalizedFormatKey", "%#@c@"),
                ("n.c.one", "%d file"),
                ("n.c.other", "%d files"),
                ("z", "last"),
            ],
            id="plurals",
        ),
        pytest.param(
            PLIST.format("<key>a</key><array><string>b</string></array><key>c</key><string>d</string>"),
            [("c", "d")],
            id="an array in a property list is skipped",
        ),
    ],
)
def test_texts(content: str, expected: list[tuple[str, str]]) -> None:
    assert texts(content) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(encoding: str) -> None:
    assert texts('"a" = "백두산 é";\n'.encode(encoding)) == [("a", "백두산 é")]


@pytest.mark.parametrize(
    ("path", "language"), [("ko.lproj/Localizable.strings", "ko"), ("Base.lproj/Localizable.strings", "en")]
)
def test_languages(path: str, language: str) -> None:
    document = read('"a" = "Mt. Paektu";', path)

    assert (document.source_language, document.target_language, document.pairing) == (None, language, Pairing.KEY)
    assert {segment.target.language for segment in document.segments} == {language}


@pytest.mark.parametrize(
    ("content", "opaque"),
    [
        ('"a" = "%@ of %1$lld";', ["%@", "%1$lld"]),
        (PLIST.format("<key>a</key><string>%@ of %1$#@count@</string>"), ["%@", "%1$#@count@"]),
    ],
)
def test_placeholders_are_opaque(content: str, opaque: list[str]) -> None:
    (segment,) = read(content).segments

    assert [segment.target[span] for span in segment.target.opaque] == opaque


@pytest.mark.parametrize(
    ("content", "verbatim"),
    [
        pytest.param('/* Do not translate */\n"a" = "Border Desk";', ("Border Desk",), id="above the key"),
        pytest.param('// Do not\n// translate “Border”\n"a" = "Border Desk";', ("Border",), id="in two lines"),
        pytest.param('"a" = "Border Desk"; // do not translate', ("Border Desk",), id="behind the text"),
        pytest.param('/* Do not translate */\n\n/* x */\n"a" = "Border Desk";', (), id="not above a blank line"),
        pytest.param('"b" = "c"; // do not translate\n"a" = "Border Desk";', (), id="not behind another text"),
        pytest.param('"b" = "c"; /* do not translate */ "a" = "Border Desk";', ("Border Desk",), id="between two"),
    ],
)
def test_notes_that_forbid_translation(content: str, verbatim: tuple[str, ...]) -> None:
    assert [segment.verbatim for segment in read(content).segments if segment.id == "a"] == [verbatim]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ('"a"="b";\na="c";', "a.strings:2:1: “a” stands here a second time, first in line 1; keep one of the two"),
        (r'"a"="b \Ud83c c";', "a.strings:1:8: this is half a character; write both halves, as \\Ud83c\\Udfd4"),
        (
            PLIST.format("<key>a</key><string>b</string><key>a</key><string>c</string>"),
            "a.strings:1:91: “a” stands here a second time; keep one of the two",
        ),
    ],
)
def test_faults(content: str, fault: str) -> None:
    assert [str(found) for segment in read(content).segments for found in segment.faults] == [fault]


PIECES = st.lists(
    st.sampled_from(["a", "백두산 ", "𝄞", '\\"', "\\n", "\\\\", "\\U0041", "\\Ud83c\\Udfd4", "\r\n", "\n", "%@", "//"])
)
WRITTEN = {'"': '\\"', "\\": "\\\\", "A": "\\U0041", "🏔": "\\Ud83c"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
@given(PIECES)
def test_every_character_stands_where_the_text_says(encoding: str, pieces: list[str]) -> None:
    content = f'/* c */\r\n"k" = "b{"".join(pieces)}";\n"last"="x";'
    raw = content.encode(encoding)
    segment, _ = read(raw).segments
    lines = content.split("\n")

    for index, character in enumerate(segment.target.content):
        place = segment.target.position(index)
        rest = raw[place.byte :].decode(segment.target.encoding, "ignore")
        spellings = (WRITTEN.get(character, character), "\\n" if character == "\n" else character)
        assert rest.startswith(spellings)
        assert f"{lines[place.line - 1]}\n"[place.column - 1 :].startswith(spellings)


@pytest.mark.parametrize(("quoting", "mark"), [("double", '"'), ("single", "'")])
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip).filter(has_no_entity))
def test_what_was_spelled_is_read_back(quoting: str, mark: str, value: str) -> None:
    spelled = Strings().spelled(value, Run(0, 1, 1, 0, quoting=quoting))

    assert texts(f"a = {mark}{spelled}{mark};") == [("a", value)]


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1).filter(str.strip).filter(has_no_entity)
)
def test_a_property_list_is_read_as_python_reads_it(value: str) -> None:
    raw = PLIST.format(f"<key>a</key><string>{escape(value)}</string>").encode()

    assert dict(texts(raw)) == plistlib.loads(raw)


@pytest.mark.parametrize(
    ("content", "characters", "expected"),
    [
        pytest.param('"a" = "x y";', 'b "c" \\ \n', '"a" = "x b \\"c\\" \\\\ \\n";', id="double quotes"),
        pytest.param("a = 'x y';", 'it\'s "b"', "a = 'x it\\'s \"b\"';", id="single quotes"),
        pytest.param("a = x.y;", "b", "a = x.b;", id="without quotes"),
        pytest.param(
            PLIST.format("<key>a</key><string>x y</string>"),
            '<b> & "c"',
            PLIST.format('<key>a</key><string>x &lt;b&gt; &amp; "c"</string>'),
            id="a property list",
        ),
    ],
)
def test_replacements_are_escaped(content: str, characters: str, expected: str) -> None:
    assert replaced(content, characters) == expected


def test_a_string_without_quotes_cannot_hold_a_space() -> None:
    with pytest.raises(DocumentError):
        replaced("a = x.y;", "b c")


def replaced(content: str, characters: str) -> str:
    """Return a file in which the “y” of the only text is replaced."""
    (segment,) = read(content).segments
    index = segment.target.content.index("y")
    asked = Replacement(segment.target, Span(index, index + 1), characters)
    return rewritten(Original("a.strings", content.encode(), Strings(), ("ko", "en")), [asked]).decode()


@pytest.mark.parametrize(
    ("head", "sure"),
    [
        ('"a" = "b";', True),
        ('/* c */\n// d\n"a b" = "c";', True),
        ('\ufeff"a" = "b";', True),
        ('"use strict";', False),
        ('a = "b"', False),
        ("/* c", False),
        ("", False),
    ],
)
def test_recognised_by_content(head: str, *, sure: bool) -> None:
    assert Strings.recognises("unknown", head.encode()) == sure


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", 'a.strings: this file holds no text; give one with "key" = "text";'),
        ('"a" = "";', "a.strings: this file holds no text"),
        ("hello world", "a.strings:1:7: here should stand the text of this key; write an equals sign"),
        ('"a" "b";', "a.strings:1:5: here should stand the text of this key"),
        ('"a" = "b"\n"c" = "d";', "a.strings:1:10: a semicolon is missing here; write one behind each text"),
        ('"a" = "b" c";', "a.strings:1:10: a semicolon is missing here"),
        ('"a" = ;', 'a.strings:1:7: here should stand a text; write "key" = "text";'),
        ('"a" =', "a.strings:1:6: here should stand a text"),
        ("é = b;", "a.strings:1:1: here should stand a key"),
        ('"a" = "b;', "a.strings:1:7: a quote that opens here is never closed; close it"),
        ("/* a", "a.strings:1:1: this comment is never closed; write */ behind it"),
        (r'"a" = "\Ux";', "a.strings:1:8: this escape is no character; write the character itself"),
        (r'"a" = "\341";', "a.strings:1:8: this escape is no character"),
        ("{ a = b; }", "a.strings:1:1: this is a property list of another form; turn it into XML with: plutil"),
        ("a = ( b );", "a.strings:1:5: this is a property list of another form"),
        (
            b"bplist00\xd1\x01",
            "a.strings:1:1: this is a binary property list; turn it into XML with: plutil -convert xml1",
        ),
        (b'"a" = "\xff";', "a.strings:1:8: byte 7 of the file is not valid UTF-8"),
        ("<dict/>", "a.strings:1:1: this is no property list: it begins with <dict>"),
        (PLIST.format(""), "a.strings: this file holds no text"),
        ("<plist><dict>", "a.strings:1:14: malformed XML: no element found"),
        ("<plist>" + "<dict>" * 300, "elements are nested deeper than 256"),
    ],
)
def test_refused_with_a_place(content: str | bytes, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        texts(content)

    assert message in str(error.value)


def test_what_stands_before_a_mistake_is_read() -> None:
    segments = iter(read('"a" = "b";\n"c" = "d').segments)

    assert next(segments).id == "a"
    with pytest.raises(DocumentError):
        next(segments)


OPENING = ['"', '"a"', '"a"="b";', "'", "\\", "\\U", "\\U0041", "/*", "/* */", "//", "//\n", "=", ";", "{", "(", "<"]
OPENING += ["a=b;", " ", "\n", "\\\n", "a=b; // do not translate\n", "\\Ud83c", "<key>", "<dict>", "a;", "/* */ \n"]


@pytest.mark.parametrize("before", ["", '"a"="', "<plist><dict>"])
@pytest.mark.parametrize("opening", OPENING)
def test_repetitions_are_read_in_linear_time(before: str, opening: str) -> None:
    assert len(until_a_mistake(before + opening * 5_000)) <= 5_000


def until_a_mistake(content: str) -> list[Segment]:
    """Return the segments of a file; none where it is refused."""
    try:
        return list(read(content).segments)
    except DocumentError:
        return []
