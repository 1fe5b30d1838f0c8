"""Places that a parser of Markdown tells in bytes."""

from itertools import accumulate

import pytest

from termcheck.parsing.markup.commonmark import Offsets


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
    begins = list(accumulate((len(character.encode()) for character in content), initial=0))
    offsets = Offsets(content, 7)

    def found(index: int) -> int:
        return offsets.index(begins[index]) - 7

    everywhere = range(len(begins))
    assert [found(index) for index in everywhere] == list(everywhere)
    assert [found(index) for index in reversed(everywhere)] == list(reversed(everywhere))
    for index in everywhere[::97]:
        assert [found(0), found(len(content)), found(index)] == [0, len(content), index]
        assert [found(len(content)), found(index), found(0)] == [len(content), index, 0]
