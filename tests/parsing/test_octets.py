"""Places that a parser tells in bytes of UTF-8."""

import io
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.parsing.characters import Characters, Piece, characters
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.markup.octets import Excerpt, Octets

_ABOVE = "제목: é\r\n"


def opened(content: str, encoding: str = "utf-8") -> Characters:
    """Return the characters of a file."""
    return characters(OpenFile("draft.md", io.BytesIO(content.encode(encoding)), ("en",), encoding))


def begins(content: str) -> list[int]:
    """Return the bytes at which the characters of a text begin, and the one behind it."""
    return list(accumulate((len(character.encode()) for character in content), initial=0))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("Mt. Paektu", id="every character is one byte"),
        pytest.param("백두산 Paektu", id="characters have several bytes"),
        pytest.param("백두산 Paektu. " * 500, id="the text is longer than what is read in one go"),
        pytest.param("é" * 2048, id="the text ends where a stride does"),
        pytest.param("é" * 2048 + "한", id="one character stands behind the last stride"),
    ],
)
def test_every_byte_a_character_begins_at_is_found_from_any_other(content: str) -> None:
    """Places are found in order, backwards, and with leaps to both ends of the text."""
    bytes_ = begins(content)
    octets = Octets(opened(_ABOVE + content), len(_ABOVE), content)

    def found(index: int) -> int:
        return octets.index(bytes_[index]) - len(_ABOVE)

    everywhere = range(len(bytes_))
    assert [found(index) for index in everywhere] == list(everywhere)
    assert [found(index) for index in reversed(everywhere)] == list(reversed(everywhere))
    for index in everywhere[::97]:
        assert [found(0), found(len(content)), found(index)] == [0, len(content), index]
        assert [found(len(content)), found(index), found(0)] == [len(content), index, 0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
@pytest.mark.parametrize("above", ["", _ABOVE.replace("é", "e")])
def test_lines_and_places_are_those_of_the_file_whatever_it_is_written_in(above: str, encoding: str) -> None:
    """The parser counts bytes of UTF-8 behind what stands above; people count lines of their file."""
    below = "백두산\n\n한 줄 Paektu\r\n끝\n"
    file = opened(above + below, encoding)
    octets = Octets(file, len(above), below)
    for index, (byte, end) in enumerate(pairwise(begins(below)), len(above)):
        assert octets.line(byte) == file.line(index)
        assert octets.runs((Piece(byte, end),)) == file.runs((Piece(index, index + 1),))
    start, end = (begins(below)[below.index(word)] for word in ("한", "끝"))
    text = octets.text([Piece(start, end)], "ko", lambda _: ((), ()))
    assert (text.content, text.position(0).line) == ("한 줄 Paektu\r\n", 3 + (above != ""))
    assert octets.refuse(end, "no").mistakes[0].place == file.place(len(above) + below.index("끝"))


@given(st.text(st.sampled_from("a é한😀\n"), max_size=30), st.lists(st.integers(0, 30), max_size=20))
def test_an_excerpt_knows_the_byte_of_each_character_in_any_order(content: str, indices: list[int]) -> None:
    """The places of an excerpt are asked for forwards and backwards."""
    excerpt = Excerpt(content, 7)
    for index in indices:
        where = min(index, len(content))
        assert excerpt.byte(where) == 7 + begins(content)[where]


def test_characters_that_are_told_though_they_are_what_is_written_stand_each_in_its_own_place() -> None:
    """A parser tells what it read; only what is written in another way is one piece."""
    content = "é & a &amp; b"
    spoken, bare = [(0, 6, "é & a "), (6, 11, "&"), (11, 13, " b")], [(0, 6, None), (6, 11, "&"), (11, 13, None)]
    file = opened(content)
    told, kept = (file.text([Piece(*one) for one in pieces], "en") for pieces in (spoken, bare))
    assert told == kept
    assert [told.position(index).column for index in range(len(told.content))] == [*range(1, 8), 12, 13]
