"""Signs that stand in other pairs put their own in doubt, where two of them agree."""

import random
import time
from collections.abc import Set as AbstractSet
from itertools import chain

import pytest

from termcheck.alignment.displacement import displaced

NONE: AbstractSet[int] = frozenset()


def anywhere(_: int, __: int) -> bool:
    """Say of any two sides that they could answer one another."""
    return True


def spoken(letters: str) -> list[set[str]]:
    """Return the signs of paragraphs: a letter for each, and a full stop for a paragraph without any."""
    return [set(letter) - {"."} for letter in letters]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("abc", "abc", id="all in place"),
        pytest.param("abc", ".bc", id="one is missing"),
        pytest.param("a.c", "abc", id="one too much"),
        pytest.param("a..c", ".a.c", id="one elsewhere"),
        pytest.param("a..b", ".ab.", id="two that went in other directions"),
        pytest.param("a..b...", ".a...b.", id="two that went the same way, and not equally far"),
        pytest.param("a.a.", ".a.a", id="one sign that went equally far twice"),
        pytest.param("abab", "baba", id="two that are taken for one another throughout"),
        pytest.param("a.a.b.", ".a...b", id="one that is missing more often than it is elsewhere"),
        pytest.param("a...b.", ".a.a.b", id="one that is elsewhere more often than it is missing"),
    ],
)
def test_what_no_two_signs_agree_on_is_left_alone(source: str, target: str) -> None:
    assert displaced(spoken(source), spoken(target), NONE, anywhere) == set()


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("ab", "ba", [0, 1], id="two that changed places"),
        pytest.param("abc.", "bca.", [0, 1, 2], id="three in a circle"),
        pytest.param("a.b..c", "..a..b", [0, 2, 5], id="a pair both of whose sides belong elsewhere"),
        pytest.param("a..b..", ".a..b.", [0, 1, 2, 3, 4], id="two that went equally far, and what is between"),
        pytest.param(".a..b.", "a..b..", [0, 1, 2, 3, 4], id="two that went equally far back"),
        pytest.param("a.a.b.", ".a.a.b", [2, 3, 4, 5], id="one that went there twice, and another behind"),
    ],
)
def test_what_two_signs_agree_on_is_in_doubt(source: str, target: str, expected: list[int]) -> None:
    assert sorted(displaced(spoken(source), spoken(target), NONE, anywhere)) == expected


@pytest.mark.parametrize(
    ("source", "target", "confirmed", "expected"),
    [
        pytest.param("ab", "ba", {0}, [], id="one of two that changed places"),
        pytest.param("a..b..", ".a..b.", {2}, [], id="one in between"),
        pytest.param("a..b..", ".a..b.", {3}, [], id="one of whose signs stands elsewhere"),
        pytest.param("a..b..c.", ".a..b..c", {2}, [3, 4, 5, 6, 7], id="one before two others that went equally far"),
        pytest.param("ab.cd", "ba.dc", {2}, [0, 1, 3, 4], id="one between pairs that changed places"),
    ],
)
def test_what_is_confirmed_is_left_alone_and_proves_nothing(
    source: str, target: str, confirmed: set[int], expected: list[int]
) -> None:
    assert sorted(displaced(spoken(source), spoken(target), confirmed, anywhere)) == expected


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        pytest.param("1234", "1234", [], id="none fits another"),
        pytest.param("1121", "1121", [], id="one of the two does not fit"),
        pytest.param("1212", "2121", [0, 1, 2, 3], id="the sources fit the targets they went to"),
        pytest.param("1212", "2323", [], id="the targets fit the sources, and not the other way round"),
    ],
)
def test_only_sides_that_can_answer_one_another_count(here: str, there: str, expected: list[int]) -> None:
    found = displaced(spoken("a.b."), spoken(".a.b"), NONE, lambda one, other: here[one] == there[other])

    assert sorted(found) == expected


def shuffled(count: int) -> list[int]:
    return random.Random(7).sample(range(count), count)  # noqa: S311


@pytest.mark.parametrize(
    "order",
    [
        pytest.param(shuffled(20_000), id="shuffled"),
        pytest.param([*range(1, 20_000), 0], id="all but one went one place up"),
        pytest.param([*range(10_000, 20_000), *range(10_000)], id="two halves that changed places"),
        pytest.param(
            list(chain(*((one + 1, one) for one in range(0, 20_000, 2)))), id="neighbours that changed places"
        ),
    ],
)
def test_many_signs_out_of_place_take_no_time(order: list[int]) -> None:
    began = time.process_time()

    found = displaced([{str(sign)} for sign in range(20_000)], [{str(sign)} for sign in order], NONE, anywhere)

    assert len(found) > 19_900
    assert time.process_time() - began < 1.5
