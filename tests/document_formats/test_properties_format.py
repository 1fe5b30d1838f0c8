"""Properties: texts behind keys as Java reads them; every character knows its place behind escapes and joints."""

import io

import pytest
from entities import has_no_entity
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats.properties import Properties
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.rewriting import Original, Replacement, rewritten
from termcheck.text import Document, Pairing, Run, Segment, Span


def read(content: str | bytes, path: str = "a.properties", encoding: str | None = None) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Properties().read(OpenFile(path, io.BytesIO(raw), ("ko", "en"), encoding))


def texts(content: str | bytes) -> list[tuple[str, str]]:
    return [(segment.id, segment.target.content) for segment in read(content).segments]


def test_a_message_knows_its_branches() -> None:
    (segment,) = read("a = {n, plural, one {# bag} \\\n  other {# bags}}\n").segments
    text = segment.target

    assert [(branch.selector, text[branch.span]) for branch in text.branches] == [("one", "# bag"), ("other", "# bags")]


# What java.util.Properties of Java 17 makes of them was tried out.
@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("a=b\n", [("a", "b")], id="a key and its text"),
        pytest.param("a=b\r\nc=d\re=f", [("a", "b"), ("c", "d"), ("e", "f")], id="three kinds of line ends"),
        pytest.param("# c\n ! d\n\n \t\na=b\n", [("a", "b")], id="comments and blank lines"),
        pytest.param("a = b\nc : d\ne f\ng\t=\fh\n", [("a", "b"), ("c", "d"), ("e", "f"), ("g", "h")], id="separators"),
        pytest.param("a==b\nc := d\ne  f=g\n", [("a", "=b"), ("c", "= d"), ("e", "f=g")], id="separators in a text"),
        pytest.param("  a = b  \n", [("a", "b  ")], id="white space behind a text belongs to it"),
        pytest.param(r"a\ b\:c\=d\\=e", [("a b:c=d\\", "e")], id="escaped separators in a key"),
        pytest.param("a=b\\\n   c\\\r\n\td\n", [("a", "bcd")], id="continued lines"),
        pytest.param("a\\\n  b=c\nd=\\\n  e\n", [("ab", "c"), ("d", "e")], id="a key and a separator continued"),
        pytest.param("a=b\\\n# c\n", [("a", "b# c")], id="no comment in a continued line"),
        pytest.param("\\\n# c\na=b\n", [("a", "b")], id="a comment behind an empty continued line"),
        pytest.param("a=b\\\n\nc=d\n", [("a", "b"), ("c", "d")], id="a blank line ends what is continued"),
        pytest.param("a=b\\\\\nc=d\n", [("a", "b\\"), ("c", "d")], id="an escaped backslash continues nothing"),
        pytest.param("a=b\\", [("a", "b")], id="a backslash at the end of the file"),
        pytest.param(r"a=\t\n\r\f\b\"\u00e9\U", [("a", '\t\n\r\fb"éU')], id="escapes"),
        pytest.param(r"\u0061=\ud83c\udfd4", [("a", "🏔")], id="two halves of a character"),
        pytest.param("a=\nb\nc= \nd=e\n", [("d", "e")], id="keys without a text"),
        pytest.param("=a\n", [("", "a")], id="an empty key"),
        pytest.param("a=b\x85c\u2028d\n", [("a", "b\x85c\u2028d")], id="other line ends of Unicode are none"),
    ],
)
def test_texts(content: str, expected: list[tuple[str, str]]) -> None:
    assert texts(content) == expected


@pytest.mark.parametrize(
    ("raw", "named", "content", "encoding"),
    [
        pytest.param("a=백 é".encode(), None, "백 é", "utf-8", id="UTF-8"),
        pytest.param("a=백 é".encode("utf-8-sig"), None, "백 é", "utf-8", id="UTF-8 behind a mark"),
        pytest.param("a=백 é".encode("utf-16"), None, "백 é", "utf-16-le", id="UTF-16"),
        pytest.param("a=café".encode("latin-1"), None, "café", "iso-8859-1", id="ISO 8859-1, as Java falls back"),
        pytest.param("a=백두산".encode("euc-kr"), "euc-kr", "백두산", "euc_kr", id="what a user named"),
        pytest.param("a=백두산".encode(), "euc-kr", "백두산", "utf-8", id="UTF-8 in spite of what a user named"),
    ],
)
def test_encodings(raw: bytes, named: str | None, content: str, encoding: str) -> None:
    (segment,) = read(raw, encoding=named).segments

    assert (segment.target.content, segment.target.encoding) == (content, encoding)
    assert raw[segment.target.position(0).byte :].decode(encoding) == content


@pytest.mark.parametrize(
    ("path", "content", "language"),
    [
        pytest.param("messages_ko.properties", "a=Mt. Paektu", "ko", id="the name tells"),
        pytest.param("locales/en-US/a.properties", "a=백두산", "en", id="the folder tells"),
        pytest.param("messages.properties", r"a.long.key=\ubc31\ub450\uc0b0", "ko", id="the script of the texts tells"),
    ],
)
def test_languages(path: str, content: str, language: str) -> None:
    document = read(content, path)

    assert (document.source_language, document.target_language, document.pairing) == (None, language, Pairing.KEY)
    assert {segment.target.language for segment in document.segments} == {language}


def test_a_message_has_arguments_and_apostrophes_that_are_no_language() -> None:
    (segment,) = read("a=Kim''s {0} of {1,choice,0#no maps|1#one map}").segments
    text = segment.target

    assert [text[span] for span in text.transparent] == ["'"]
    assert "".join(text[span] for span in text.opaque) == "{0}{1,choice,0#|1#}"


@pytest.mark.parametrize(
    ("content", "verbatim"),
    [
        pytest.param("# DO NOT TRANSLATE\na=Border Desk\n", ("Border Desk",), id="above the key"),
        pytest.param("! do not\n! translate “Border”\na=Border Desk\n", ("Border",), id="in two lines"),
        pytest.param("# do not translate\n\na=Border Desk\n", (), id="not above a blank line"),
        pytest.param("# do not translate\nb=\na=Border Desk\n", (), id="not above another key"),
        pytest.param(
            '# LOCALIZATION NOTE (b, a): do not translate "Border"\n\nc=d\na=Border Desk\n', ("Border",), id="by key"
        ),
        pytest.param('# LOCALIZATION NOTE (b): do not translate "Border"\na=Border Desk\n', (), id="for another key"),
        pytest.param(
            '# LOCALIZATION NOTE (b): do not translate "Desk"\n# LOCALIZATION NOTE(a): do not translate "Border".\na=Border Desk\n',
            ("Border",),
            id="for two keys in turn",
        ),
    ],
)
def test_notes_that_forbid_translation(content: str, verbatim: tuple[str, ...]) -> None:
    assert [segment.verbatim for segment in read(content).segments if segment.id == "a"] == [verbatim]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("a=b\n\\u0061=c\n", "a.properties:2:1: “a” stands here a second time, first in line 1; keep one of the two"),
        (r"a=b \ud83c c", "a.properties:1:5: this is half a character; write both halves, as \\ud83c\\udfd4"),
    ],
)
def test_faults(content: str, fault: str) -> None:
    assert [str(found) for segment in read(content).segments for found in segment.faults] == [fault]


PIECES = st.lists(
    st.sampled_from(
        ["a", "백두산 ", "𝄞", "\\n", "\\\\", "\\u0041", "\\ud83c\\udfd4", "\\\n  ", "\\\r\n\t", "\\:", "{0}", "''"]
    )
)
WRITTEN = {"\n": "\\n", "\\": "\\\\", "A": "\\u0041", "🏔": "\\ud83c", ":": "\\:"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
@given(PIECES)
def test_every_character_stands_where_the_text_says(encoding: str, pieces: list[str]) -> None:
    content = f"# c\r\nk = b{''.join(pieces)}\nlast=x"
    raw = content.encode(encoding)
    if encoding == "utf-16-be":
        raw = b"\xfe\xff" + raw
    segment, _ = read(raw).segments
    lines = content.split("\n")

    for index, character in enumerate(segment.target.content):
        place = segment.target.position(index)
        spelling = WRITTEN.get(character, character)
        assert raw[place.byte :].decode(segment.target.encoding, "ignore").startswith(spelling)
        assert lines[place.line - 1][place.column - 1 :].startswith(spelling)


@pytest.mark.parametrize("quoting", ["ascii", "latin", "unicode"])
@given(st.text(st.characters(exclude_categories=["Cs"])).filter(str.strip).filter(has_no_entity))
def test_what_was_spelled_is_read_back(quoting: str, value: str) -> None:
    spelled = Properties().spelled(value, Run(0, 1, 1, 0, quoting=quoting))

    assert texts(f"a={spelled}".replace("\0", "\\u0000")) == [("a", value)]
    assert quoting != "ascii" or spelled.isascii()


@pytest.mark.parametrize(
    ("content", "characters", "expected"),
    [
        pytest.param("a=x y\n", "b\\ \n: é", "a=x b\\\\ \\n: \\u00e9\n", id="a file of ASCII stays one"),
        pytest.param("a=y\n", "🏔", "a=\\ud83c\\udfd4\n", id="beyond the Basic Multilingual Plane"),
        pytest.param("a=y é\n", "🏔 백", "a=🏔 백 é\n", id="a file of UTF-8"),
        pytest.param("a y\n", " : b", "a \\ : b\n", id="white space and a separator at the beginning"),
        pytest.param("a y\n", "=b", "a \\=b\n", id="a separator at the beginning"),
        pytest.param("a=y\n", "it's", "a=it's\n", id="an apostrophe outside of messages"),
        pytest.param("a=x\\\n  y\n", " b", "a=\\\n  x b\n", id="white space where a continued line would begin"),
    ],
)
def test_replacements_are_escaped(content: str, characters: str, expected: str) -> None:
    assert replaced(content.encode(), characters).decode() == expected


def test_replacements_in_latin_1() -> None:
    assert replaced("a=y é\n".encode("latin-1"), "ü €") == "a=ü \\u20ac é\n".encode("latin-1")


@pytest.mark.parametrize(
    ("content", "characters"),
    [
        pytest.param("a={0} y\n", "it's", id="an apostrophe that would quote"),
    ],
)
def test_what_would_mean_something_else_is_refused(content: str, characters: str) -> None:
    with pytest.raises(DocumentError):
        replaced(content.encode(), characters)


def replaced(raw: bytes, characters: str) -> bytes:
    """Return a file in which the “y” of the only text is replaced."""
    (segment,) = read(raw).segments
    index = segment.target.content.index("y")
    asked = Replacement(segment.target, Span(index, index + 1), characters)
    return rewritten(Original("a.properties", raw, Properties(), ("ko", "en")), [asked])


@pytest.mark.parametrize(
    ("path", "sure"),
    [
        ("src/messages_ko.properties", True),
        ("Labels_pt_BR.properties", True),
        ("Messages.properties", True),
        ("ValidationMessages.properties", True),
        ("messages_id.properties", True),
        ("locale/en-US/chrome/browser.properties", True),
        ("i18n/app.ko.properties", True),
        ("build_no.properties", False),
        ("gradle-wrapper.properties", False),
        ("application-it.properties", False),
        ("lang/version.properties", False),
        ("messages_ko.txt", False),
        ("unknown", False),
    ],
)
def test_recognised_while_walking(path: str, *, sure: bool) -> None:
    assert Properties.recognises(path, b"a=b\n") == sure


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "a.properties: this file holds no text; give one with “key = text”"),
        ("# c\na=\n", "a.properties: this file holds no text"),
        ("a=b\nc=\\u12\n", "a.properties:2:3: no character follows this \\u; write four hexadecimal digits"),
        ("\\uxyz=a\n", "a.properties:1:1: no character follows this \\u"),
        ("a=백두산".encode() + b" \xff", "a.properties:1:7: byte 12 of the file is not valid UTF-8"),
        (b"a=\x00", "a.properties:1:1: this is a binary file"),
    ],
)
def test_refused_with_a_place(content: str | bytes, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        texts(content)

    assert message in str(error.value)


def test_what_stands_before_a_mistake_is_read() -> None:
    segments = iter(read("a=b\nc=\\u12\n").segments)

    assert next(segments).id == "a"
    with pytest.raises(DocumentError):
        next(segments)


OPENING = ["\\", "\\\n", "\\u", "\\u0041", "#", "#\n", "!", "=", "a=", "a=b\n", ":", " ", "\t", "\n", "\r", "\f", "''"]
OPENING += [
    "\\ud83c",
    "{",
    "{0",
    "# LOCALIZATION NOTE (a): do not translate b\na=b\n",
    "# LOCALIZATION NOTE (",
    " = \n",
]


@pytest.mark.parametrize("before", ["", "a="])
@pytest.mark.parametrize("opening", OPENING)
def test_repetitions_are_read_in_linear_time(before: str, opening: str) -> None:
    assert sum(1 for _ in until_a_mistake(before + opening * 5_000)) >= 0


def until_a_mistake(content: str) -> list[Segment]:
    """Return the segments of a file; none where it is refused."""
    try:
        return list(read(content).segments)
    except DocumentError:
        return []


@pytest.mark.parametrize(
    ("value", "marks"),
    [("D&atei", ["&"]), ("파일(&F)", ["(&F)"]), ("R&D", []), ("a &amp; b", []), ("A & B", [])],
)
def test_the_marks_of_mnemonics_are_seen_through(value: str, marks: list[str]) -> None:
    file = OpenFile("messages.properties", io.BytesIO(f"open={value}".encode()), ("en",))
    (segment,) = Properties().read(file).segments

    assert [segment.target[span] for span in segment.target.transparent] == marks
