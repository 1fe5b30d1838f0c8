"""Plain text is read paragraph by paragraph, exactly as it stands in the file."""

import codecs
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.document_formats.plain import Plain
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import LONGEST_LINE, OpenFile
from termcheck.text import Document, Position, Span

LONG = (
    "The party held a rally in the capital, and its newspaper wrote of it on the front page "
    "for the whole of the week that followed it."
)


def read(content: str | bytes, languages: tuple[str, ...] = ("en",)) -> Document:
    raw = content.encode() if isinstance(content, str) else content
    return Plain().read(OpenFile("draft.txt", io.BytesIO(raw), languages))


def paragraphs(content: str) -> dict[str, str]:
    return {segment.id: segment.target.content for segment in read(content).segments}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("One.", {"1": "One."}, id="one line"),
        pytest.param("\n\n  One.  \n\n\n", {"3": "One."}, id="white space around is no text"),
        pytest.param("One.\n\nTwo.\n", {"1": "One.", "3": "Two."}, id="blank lines part"),
        pytest.param("One.\n \t\u3000\nTwo.\n", {"1": "One.", "3": "Two."}, id="white space alone is blank"),
        pytest.param("the Highest\nDignity said\n", {"1": "the Highest\nDignity said"}, id="wrapped lines are joined"),
        pytest.param("the Highest\r\nDignity\r\n", {"1": "the Highest\r\nDignity"}, id="CRLF stays"),
        pytest.param("the Highest\rDignity\r\rOn.", {"1": "the Highest\rDignity", "4": "On."}, id="CR alone parts"),
        pytest.param("One.\nTwo.\nThree\n", {"1": "One.", "2": "Two.", "3": "Three"}, id="every line a sentence"),
        pytest.param("“One.”\n(Two!)\nThree\n", {"1": "“One.”", "2": "(Two!)", "3": "Three"}, id="closing quotes"),
        pytest.param(
            "당이 말했다.\n백두산이다。\n끝\n", {"1": "당이 말했다.", "2": "백두산이다。", "3": "끝"}, id="Korean"
        ),
        pytest.param(
            "He climbed Mt.\nHalla.\n", {"1": "He climbed Mt.\nHalla."}, id="an abbreviation ends no sentence"
        ),
        pytest.param("in the U.S.\nArmy\n", {"1": "in the U.S.\nArmy"}, id="nor do initials"),
        pytest.param("He wrote to J.\nDoe.\n", {"1": "He wrote to J.\nDoe."}, id="nor does one capital"),
        pytest.param("It fell to 3.\nfive.\n", {"1": "It fell to 3.\nfive."}, id="a small letter goes on"),
        pytest.param("One.\nTwo and\nthree.\n", {"1": "One.\nTwo and\nthree."}, id="one line unfinished: all joined"),
        pytest.param(f"A head\n{LONG}\nB\n", {"1": "A head", "2": LONG, "3": "B"}, id="long lines are not wrapped"),
        pytest.param("\u1103\u1161\u11bc", {"1": "\u1103\u1161\u11bc"}, id="NFD stays"),
    ],
)
def test_paragraphs(content: str, expected: dict[str, str]) -> None:
    assert paragraphs(content) == expected


@given(st.lists(st.sampled_from(["One.", "one", " ", "\n", "\r\n", "\r", "\t", "\u3000", "한라산", "𝄞.", "Mt."])))
def test_every_visible_character_is_in_one_paragraph_and_stands_where_it_says(pieces: list[str]) -> None:
    content = "".join(pieces)
    raw = codecs.BOM_UTF8 + content.encode()
    if not content.strip():
        return
    texts = [segment.target for segment in read(raw).segments]

    assert "".join("".join(text.content.split()) for text in texts) == "".join(content.split())
    for text in texts:
        assert text.content == text.content.strip()
        whole = text.byte_span(Span(0, len(text.content)))
        assert raw[whole.start : whole.end].decode() == text.content


@pytest.mark.parametrize(
    ("raw", "first"),
    [
        pytest.param("\ufeff\tMt. Halla".encode(), Position(1, 2, 4), id="UTF-8 with mark"),
        pytest.param(codecs.BOM_UTF16_LE + "\n\tMt. Halla".encode("utf-16-le"), Position(2, 2, 6), id="UTF-16 LE"),
        pytest.param(codecs.BOM_UTF16_BE + "\n𝄞".encode("utf-16-be"), Position(2, 1, 4), id="UTF-16 BE"),
        pytest.param(codecs.BOM_UTF32_LE + "\n𝄞".encode("utf-32-le"), Position(2, 1, 8), id="UTF-32"),
    ],
)
def test_encodings(raw: bytes, first: Position) -> None:
    (segment,) = read(raw).segments

    assert segment.target.position(0) == first
    assert segment.target.path == "draft.txt"


def test_addresses_and_tags_are_masked() -> None:
    (segment,) = read("See https://example.org\nfor <b>Mt.</b> Halla and {name}").segments
    text = segment.target

    assert [text[span] for span in text.opaque] == ["https://example.org"]
    assert [text[span] for span in text.transparent] == ["<b>", "</b>"]


def test_the_script_decides_the_language() -> None:
    assert read("당은 말했다.", ("ko", "en")).target_language == "ko"
    assert read("The party said.", ("ko", "en")).target_language == "en"
    assert read("The party said.", ("ko", "en")).source_language is None


@pytest.mark.parametrize("content", ["", " \n\t\r\n", "\ufeff", "\n" * 70_000])
def test_a_file_without_text_is_refused(content: str) -> None:
    with pytest.raises(DocumentError, match=r"draft\.txt: this file holds no text"):
        list(read(content).segments)


def test_a_binary_file_is_refused_at_once() -> None:
    with pytest.raises(DocumentError, match="binary file"):
        read(b"\x7fELF\0\0")


def until_refused(content: bytes) -> list[str]:
    """Return the paragraphs that are read, and what is told after them."""
    read_before: list[str] = []
    with pytest.raises(DocumentError) as refused:
        read_before.extend(segment.target.content for segment in read(content).segments)
    return [*read_before, str(refused.value)]


def test_an_invalid_byte_is_told_after_what_stands_before_it() -> None:
    *before, mistake = until_refused(b"One.\n\nTwo\nth\xe9\n\nFour.")

    assert before == ["One.", "Two"]
    assert mistake == "draft.txt:4:3: byte 12 of the file is not valid UTF-8; save the file as UTF-8"


def test_a_line_too_long_is_told() -> None:
    assert until_refused(b"x" * (LONGEST_LINE + 1)) == [
        "draft.txt:1:1: this line has more than 1,000,000 characters; break it into paragraphs"
    ]


def test_a_long_block_is_cut_at_sentences() -> None:
    segments = list(read("and on it went\nto the end of Mt.\nHalla.\n" * 5_000).segments)

    assert len(segments) > 1
    assert all(segment.target.content.endswith("Halla.") for segment in segments)


def test_a_long_file_is_read_as_it_comes() -> None:
    class Endless(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return b"A paragraph.\n\n" * ((size or 0) // 14)

    segments = iter(Plain().read(OpenFile("draft.txt", Endless(), ("en",))).segments)

    assert [next(segments).id for _ in range(10_000)][-1] == "19999"
