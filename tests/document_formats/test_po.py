"""PO: messages with their plurals; every character knows its place behind quotes and escapes."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats.po import Po
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.text import Document

HEADER = 'msgid ""\nmsgstr ""\n"Language: ko_KR\\n"\n"Plural-Forms: nplurals={}; plural=0;\\n"\n\n'


def read(content: str) -> Document:
    return Po().read(OpenFile("a.po", io.BytesIO(content.encode()), ("ko", "en")))


def pairs(content: str) -> list[tuple[str, str | None, str]]:
    return [(one.id, one.source.content if one.source else None, one.target.content) for one in read(content).segments]


def test_languages_of_the_header() -> None:
    document = read(HEADER.format(1))

    assert (document.source_language, document.target_language) == ("en", "ko-KR")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param('msgid "a"\nmsgstr "b"\n', [("1", "a", "b")], id="one message"),
        pytest.param('msgid "a"\nmsgstr "b"\nmsgid "c"\nmsgstr "d"', [("1", "a", "b"), ("3", "c", "d")], id="no blank"),
        pytest.param('msgctxt "x"\nmsgid "a"\nmsgstr "b"\n', [("2", "a", "b")], id="context"),
        pytest.param('msgid ""\n"a "\n  "b"\nmsgstr ""\n"c"\n', [("1", "a b", "c")], id="strings over lines"),
        pytest.param('msgid "a"\nmsgstr ""\n', [("1", "a", "")], id="not translated"),
        pytest.param('#, fuzzy, c-format\nmsgid "a"\nmsgstr "b"\n', [("2", "a", "")], id="fuzzy"),
        pytest.param('#| msgid "x"\n#. fuzzy\n#: f:1\nmsgid "a"\nmsgstr "b"', [("4", "a", "b")], id="comments"),
        pytest.param('msgid "a"\nmsgstr "b"\n\n#~ msgid "c"\n#~ msgstr "d"\n', [("1", "a", "b")], id="obsolete"),
        pytest.param(r'msgid "\"a\" \\ \n"' + '\nmsgstr "b"', [("1", '"a" \\ \n', "b")], id="escapes"),
        pytest.param(
            HEADER.format(2) + 'msgid "file"\nmsgid_plural "files"\nmsgstr[0] "A"\nmsgstr[1] "B"\n',
            [("6[0]", "file", "A"), ("6[1]", "files", "B")],
            id="plurals",
        ),
        pytest.param(
            HEADER.format(1) + 'msgid "file"\nmsgid_plural "files"\nmsgstr[0] "A"\n',
            [("6[0]", "files", "A")],
            id="a language with one form",
        ),
    ],
)
def test_messages(content: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert pairs(content) == expected


@given(st.lists(st.sampled_from(["a", "백두산 ", "𝄞", '\\"', "\\n", "\\\\", "\\x41", '"\r\n\t"', '"\n"'])))
def test_every_character_stands_where_the_text_says(pieces: list[str]) -> None:
    content = f'msgid "a"\nmsgstr "b{"".join(pieces)}"\n'
    raw, lines = content.encode(), content.split("\n")
    (segment,) = read(content).segments
    written = {'"': '\\"', "\n": "\\n", "\\": "\\\\", "A": "\\x41"}

    for index, character in enumerate(segment.target.content):
        place = segment.target.position(index)
        assert raw[place.byte :].decode().startswith(written.get(character, character))
        assert lines[place.line - 1][place.column - 1 :].startswith(written.get(character, character))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "a.po: this file holds no message; give a PO file"),
        ("hello\n", "a.po:1:1: this is no line of a PO file; write a keyword"),
        ('msgid "a"\nmsgstr "b" c\n', "a.po:2:1: this is no line of a PO file; write a keyword"),
        ('msgit "a"\n', "a.po:1:1: this is no line of a PO file; known are msgctxt, msgid"),
        ('  "a"\n', "a.po:1:3: this is no line of a PO file; put msgid"),
    ],
)
def test_refused_with_a_place(content: str, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        pairs(content)

    assert message in str(error.value)
