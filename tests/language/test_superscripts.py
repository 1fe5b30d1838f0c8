"""Superscripts: the marks of notes, the ends of words, and exponents."""

import pytest

from termcheck.language.superscripts import is_note_mark


@pytest.mark.parametrize(
    ("before", "superscript", "expected"),
    [
        pytest.param("a defector", "2", True, id="a figure behind a word"),
        pytest.param("백두산", "2", True, id="behind a word in Korean"),
        pytest.param("북", "3", True, id="however short"),
        pytest.param("north.", "2", True, id="behind a sentence"),
        pytest.param("in 1953", "2", True, id="behind a figure"),
        pytest.param("", "2", True, id="behind nothing"),
        pytest.param("the UN", "1", True, id="no exponent"),
        pytest.param("the UN", "12", True, id="of two digits"),
        pytest.param("the UN", "[2]", True, id="in brackets"),
        pytest.param("the UN", "*", True, id="a sign"),
        pytest.param("defector", "†", True, id="a dagger"),
        pytest.param("defector", "1, 2–4", True, id="several figures"),
        pytest.param("5 km", "2", False, id="behind a unit"),
        pytest.param("5 km", "²", False, id="a character of its own"),
        pytest.param("5km", " 3\n", False, id="behind a figure and a unit"),
        pytest.param("m", "3", False, id="behind a letter"),
        pytest.param("m s", "−1", False, id="with a sign"),
        pytest.param("I", "2", False, id="within a name"),
        pytest.param("C", "++", False, id="the end of a name"),
        pytest.param("Acrobat", "®", False, id="a sign of trade"),
        pytest.param("B", "+", False, id="a sign of reckoning"),
        pytest.param("XX", "e", False, id="the end of a word"),
        pytest.param("defector", "", False, id="nothing"),
        pytest.param("defector", " ", False, id="a space"),
    ],
)
def test_the_mark_of_a_note_is_told_by_what_stands_before(before: str, superscript: str, *, expected: bool) -> None:
    assert is_note_mark(superscript, before) is expected
