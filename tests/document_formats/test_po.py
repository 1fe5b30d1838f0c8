"""PO: messages with their plurals; every character knows its place behind quotes and escapes."""

import io
from pathlib import Path

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats.po import Po
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.text import Document

SAMPLES = Path(__file__).parent / "samples" / "po"
HEADER = 'msgid ""\nmsgstr ""\n"Language: ko_KR\\n"\n"Plural-Forms: nplurals={}; plural=0;\\n"\n\n'


def read(content: str) -> Document:
    return Po().read(OpenFile("a.po", io.BytesIO(content.encode()), ("ko", "en")))


def pairs(content: str) -> list[tuple[str, str | None, str]]:
    return [(one.id, one.source.content if one.source else None, one.target.content) for one in read(content).segments]


@pytest.mark.parametrize(
    ("locale", "tag"),
    [
        pytest.param("ko_KR", "ko-KR", id="with a region"),
        pytest.param("sr@latin", "sr-Latn", id="with a script"),
        pytest.param("ca_ES@valencia", "ca-ES-valencia", id="with a variety"),
    ],
)
def test_languages_of_the_header(locale: str, tag: str) -> None:
    file = io.BytesIO(HEADER.format(1).replace("ko_KR", locale).encode())
    document = Po().read(OpenFile("a.po", file, ("en",)))

    assert (document.source_language, document.target_language) == ("en", tag)


@pytest.mark.parametrize(
    ("message", "language", "expected"),
    [
        pytest.param('msgid "defectors"', "vi", "en", id="in Latin letters"),
        pytest.param('msgid ""\n"탈북민 "\n"가족"', "vi", "ko", id="in Hangul over several lines"),
        pytest.param('msgid "defectors"', "zh", "en", id="where the target is one of the glossary's"),
        pytest.param('msgid "defectors"', "en", "ko", id="where no other is in their script, the first"),
    ],
)
def test_the_source_language_is_the_one_of_the_messages(message: str, language: str, expected: str) -> None:
    header = f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n'
    file = io.BytesIO(f'{header}\n{message}\nmsgstr ""\n'.encode())

    assert Po().read(OpenFile("a.po", file, ("ko", "en", "zh"))).source_language == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param('msgid "a"\nmsgstr "b"\n', [("1", "a", "b")], id="one message"),
        pytest.param('msgid "a"\nmsgstr "b"\nmsgid "c"\nmsgstr "d"', [("1", "a", "b"), ("3", "c", "d")], id="no blank"),
        pytest.param('msgid\t"a"\nmsgstr "b"\nmsgid\t"c"\nmsgstr "d"', [("1", "a", "b"), ("3", "c", "d")], id="tabs"),
        pytest.param('msgctxt "x"\nmsgid "a"\nmsgstr "b"\n', [("2", "a", "b")], id="context"),
        pytest.param('msgid ""\n"a "\n  "b"\nmsgstr ""\n"c"\n', [("1", "a b", "c")], id="strings over lines"),
        pytest.param('msgid "a"\nmsgstr ""\n', [("1", "a", "")], id="not translated"),
        pytest.param('#, fuzzy, c-format\nmsgid "a"\nmsgstr "b"\n', [("2", "a", "b")], id="fuzzy"),
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


@pytest.mark.parametrize(
    ("flags", "state", "pending"), [("", "", False), ("#, c-format\n", "", False), ("#, fuzzy\n", "fuzzy", True)]
)
def test_what_is_fuzzy_waits_for_its_translator(flags: str, state: str, pending: bool) -> None:
    (segment,) = read(flags + 'msgid "a"\nmsgstr "b"\n').segments

    assert (segment.state, segment.pending) == (state, pending)


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        pytest.param("#: Do not translate “a”\n", (), id="a reference is no comment"),
        pytest.param("#. TRANSLATORS: Do not translate “a”\n", ("a",), id="of the programmer"),
        pytest.param("# do not translate\n", ("a",), id="of the translator"),
    ],
)
def test_comments_that_forbid_translation(comment: str, words: tuple[str, ...]) -> None:
    (segment,) = read(comment + 'msgid "a"\nmsgstr "b"\n').segments

    assert segment.verbatim == words


def test_a_message_that_stands_twice_is_told() -> None:
    twice = 'msgid "a"\nmsgstr "b"\n\nmsgctxt "c"\nmsgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "d"\n'

    assert [[str(fault) for fault in segment.faults] for segment in read(twice).segments] == [
        [],
        [],
        ["a.po:8:1: this message stands in line 1 already; keep one of them"],
    ]


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.name)
def test_the_texts_are_those_that_polib_reads(path: Path) -> None:
    entries = [entry for entry in polib.pofile(str(path)) if not entry.obsolete]
    expected = [(entry.msgid, entry.msgstr) for entry in entries if not entry.msgid_plural]
    plurals = {text for entry in entries for text in entry.msgstr_plural.values()}
    document = Po().read(OpenFile(path.name, io.BytesIO(path.read_bytes()), ("en", "de")))
    found = [(one.source.content if one.source else "", one.target.content) for one in document.segments]

    assert [pair for pair in found if pair[1] not in plurals] == expected
    assert {pair[1] for pair in found} >= plurals


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
        ('msgid ""\nmsgstr "Language: en\\n"\n', "a.po: this file holds no message; give a PO file"),
        ("hello\n", "a.po:1:1: this is no line of a PO file; write a keyword"),
        ('msgid "a"\nmsgstr "b" c\n', "a.po:2:1: this is no line of a PO file; write a keyword"),
        ('msgit "a"\n', "a.po:1:1: this is no line of a PO file; known are msgctxt, msgid"),
        ('  "a"\n', "a.po:1:3: this is no line of a PO file; put msgid"),
        ('msgid "a"\nmsgid "b"\nmsgstr "c"\n', "a.po:2:1: this is no line of a PO file; this message has a msgid"),
        ('msgid "a"\nmsgstr "b"\n  msgstr "c"\n', "a.po:3:3: this is no line of a PO file; this message has a msgstr"),
        ('msgid "a"\n# x\nmsgid "b"\n', "a.po:3:1: this is no line of a PO file; this message has a msgid"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[0] "d"\n', "a.po:4:1: this is no line of a PO file; this"),
        ('msgid "a"\nmsgstr "b"\n\nmsgstr "c"\n', "a.po:4:1: this is no line of a PO file; put a msgid before"),
        ('msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', "a.po:1:1: this is no line of a PO file; put a msgstr behind"),
    ],
)
def test_refused_with_a_place(content: str, message: str) -> None:
    with pytest.raises(DocumentError) as error:
        pairs(content)

    assert message in str(error.value)


def test_the_marks_of_mnemonics_are_seen_through_where_both_texts_have_one() -> None:
    marked, named = read(
        'msgid "Open &File"\nmsgstr "D&atei öffnen"\n\nmsgid "Set file_name"\nmsgstr "Setze file_name"'
    ).segments

    assert [text[span] for text in (marked.source, marked.target) if text for span in text.transparent] == ["&", "&"]
    assert [text.transparent for text in (named.source, named.target) if text] == [(), ()]
