"""Texts know where each of their characters stands in the file."""

import io
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.text import Position, Run, Span, Text

ESCAPES = {"&": "&amp;", '"': '""', "é": "&#233;", "\n": "&#10;"}
PIECES = st.sampled_from(["a", "가", "\u1100\u1161", "é", "𝄞", "\t", "\n", "\r\n", "\r", " ", "&", '"', "\u2028"])
ENCODINGS = st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"])


@dataclass(frozen=True)
class Written:
    """A text, the characters of its file, and for each character of the text where it is spelt in the file."""

    text: Text
    file: str
    spelt: list[Span]


def place(file: str, index: int, encoding: str) -> Position:
    """Find a character's place the slow way: by cutting the file into its lines."""
    start = 0
    for number, line in enumerate(io.StringIO(file, newline=""), 1):
        if index < start + len(line):
            return Position(number, index - start + 1, len(file[:index].encode(encoding)))
        start += len(line)
    raise IndexError(index)


@st.composite
def written(draw: st.DrawFn) -> Written:
    """Draw a text whose runs leave out stretches of the file and spell some characters otherwise."""
    encoding = draw(ENCODINGS)
    content, file = "", ""
    runs: list[Run] = []
    spelt: list[Span] = []
    for skipped, stretch, escaped in draw(
        st.lists(
            st.tuples(st.lists(PIECES, max_size=3), st.lists(PIECES, min_size=1, max_size=5), st.booleans()),
            min_size=1,
            max_size=5,
        )
    ):
        file += "".join(skipped) + "|"
        piece = "".join(stretch)
        single = escaped and piece[0] in ESCAPES
        starts = place(file + "|", len(file), encoding)
        spelling = ESCAPES[piece[0]] if single else piece
        runs.append(Run(len(content), starts.line, starts.column, starts.byte, spelling if single else None))
        if single:
            spelt.append(Span(len(file), len(file) + len(spelling)))
        else:
            spelt += [Span(index, index + 1) for index in range(len(file), len(file) + len(piece))]
        content += piece[0] if single else piece
        file += spelling
    return Written(Text(content, "en", "f", tuple(runs), encoding), file + "|", spelt)


@given(written())
def test_every_character_stands_where_the_text_says(case: Written) -> None:
    for index, spelt in enumerate(case.spelt):
        assert case.text.position(index) == place(case.file, spelt.start, case.text.encoding)


@given(written(), st.data())
def test_the_bytes_of_a_span_spell_it(case: Written, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(case.spelt) - 1))
    end = data.draw(st.integers(start + 1, len(case.spelt)))
    span = case.text.byte_span(Span(start, end))
    encoding = case.text.encoding

    stands = case.file.encode(encoding)[span.start : span.end].decode(encoding)

    assert stands == case.file[case.spelt[start].start : case.spelt[end - 1].end]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
@pytest.mark.parametrize("piece", ["é", "a\r\n", "\r\n", "가\r", "𝄞b\n"])
def test_a_long_run_knows_its_places_as_a_short_one_does(piece: str, encoding: str) -> None:
    content = ("한" + piece * 2500)[:2500]
    text = Text(content, "en", "f", (Run(0, 1, 1, 0),), encoding)

    for index in (*range(1020, 1030), *range(2044, 2054), 2499):
        assert text.position(index) == place(content, index, encoding)
        assert text.byte_span(Span(index, index + 1)).end == len(content[: index + 1].encode(encoding))


def test_places_far_behind_one_another_in_a_very_long_line_are_found_to_the_end() -> None:
    text = Text("백두산 " * 250_000, "ko")

    assert {text.position(index).byte % 10 for index in range(0, 1_000_000, 4)} == {0}


@given(written())
def test_an_empty_span_has_no_bytes(case: Written) -> None:
    byte = case.text.position(0).byte

    assert case.text.byte_span(Span(0, 0)) == Span(byte, byte)


@pytest.mark.parametrize(
    ("content", "index", "expected"),
    [
        pytest.param("one", 3, Position(1, 4, 3), id="behind the last character"),
        pytest.param("a\r\nb", 2, Position(1, 3, 2), id="between CR and LF the line goes on"),
        pytest.param("a\r\nb", 3, Position(2, 1, 3), id="CRLF is one line end"),
        pytest.param("a\rb", 2, Position(2, 1, 2), id="a CR alone is a line end"),
        pytest.param("a\tb", 2, Position(1, 3, 2), id="a tab is one column"),
        pytest.param("𝄞b", 1, Position(1, 2, 4), id="an astral character is one column and four bytes"),
        pytest.param("\ud800b", 1, Position(1, 2, 3), id="half an astral character is one column and three bytes"),
    ],
)
def test_places(content: str, index: int, expected: Position) -> None:
    assert Text(content, "en").position(index) == expected


def test_behind_an_escape_at_the_end_stands_what_follows_it() -> None:
    text = Text("a&", "en", "f", (Run(0, 1, 1, 0), Run(1, 1, 2, 1, "&amp;")))

    assert text.position(1) == Position(1, 2, 1)
    assert text.position(2) == Position(1, 7, 6)


def test_spans_overlap_and_cover() -> None:
    assert Span(1, 4).overlaps(Span(3, 5))
    assert not Span(1, 3).overlaps(Span(3, 5))
    assert Span(1, 4).covers(Span(2, 4))
    assert not Span(1, 4).covers(Span(2, 5))
    assert len(Span(1, 4)) == 3
    assert Text("Mt. Halla", "en")[Span(4, 9)] == "Halla"
