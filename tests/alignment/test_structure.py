"""Headings part two documents where they agree, and paragraphs of different roles are paired at a cost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.alignment.beads import aligned
from termcheck.alignment.structure import UNSTRUCTURED, structured

ROLES = {"1": "heading 1", "2": "heading 2", "3": "heading 3", "p": "paragraph", "l": "list item", "c": "cell", "-": ""}


def roles(letters: str) -> list[str]:
    return [ROLES[letter] for letter in letters]


@pytest.mark.parametrize(
    ("source", "target", "borders"),
    [
        pytest.param("ppp", "ppp", [], id="no headings"),
        pytest.param("1pp", "1p", [(0, 0), (1, 1)], id="one heading"),
        pytest.param("p1p2p", "1pp2", [(1, 0), (2, 1), (3, 3), (4, 4)], id="headings that agree"),
        pytest.param("12", "12", [(0, 0), (1, 1), (2, 2)], id="headings side by side"),
        pytest.param("1p2p1", "1p1", [(0, 0), (1, 1), (4, 2), (5, 3)], id="only the upper level agrees"),
        pytest.param("2p", "3p", [], id="levels that differ"),
        pytest.param("1p1p", "1p", [], id="a heading was left out"),
        pytest.param("1p", "---", [], id="a text without structure"),
    ],
)
def test_borders(source: str, target: str, borders: list[tuple[int, int]]) -> None:
    assert list(structured(roles(source), roles(target)).borders) == borders


def test_two_texts_without_structure_have_none() -> None:
    assert structured(roles("--"), roles("---")) == UNSTRUCTURED


@pytest.mark.parametrize(
    ("one", "other", "costs"),
    [("p", "p", "nothing"), ("p", "-", "nothing"), ("1", "2", "little"), ("1", "p", "much"), ("l", "c", "much")],
)
def test_what_it_costs_that_roles_differ(one: str, other: str, costs: str) -> None:
    misfit = structured(roles(one), roles(f"{other}p")).misfits[ROLES[one]][0] if one != "-" else 0.0

    assert {"nothing": misfit == 0, "little": 0 < misfit < 2, "much": misfit >= 2}[costs]


def text(length: int) -> str:
    return "가" * length


def translation(length: int) -> str:
    return "x" * (2 * length)


def pairs(source: str, target: str, here: list[int], there: list[int]) -> list[tuple[str, str, bool]]:
    """Return the letters of the roles that are paired, with the doubt."""
    beads = aligned([text(n) for n in here], [translation(n) for n in there], structured(roles(source), roles(target)))
    return [(source[bead.start[0] : bead.end[0]], target[bead.start[1] : bead.end[1]], bead.doubtful) for bead in beads]


def test_headings_hold_sections_in_which_paragraphs_are_missing() -> None:
    source, here = "1ppp1pp1ppp", [12, 90, 90, 90, 14, 90, 90, 13, 90, 90, 90]
    target, there = "1pp1pp1ppp", [12, 90, 90, 14, 90, 90, 13, 90, 90, 90]

    found = pairs(source, target, here, there)

    assert [one for one in found if "1" in one[0] + one[1]] == [("1", "1", False)] * 3
    assert found[-4:] == [("1", "1", False), *[("p", "p", False)] * 3]
    assert any(doubtful for *_, doubtful in found[1:4])
    assert not any(doubtful for *_, doubtful in found[4:])


def test_without_headings_the_same_texts_are_doubtful_to_their_ends() -> None:
    here, there = [12, 90, 90, 90, 90, 90, 90, 90, 90], [12, 90, 90, 90, 90, 90, 90, 90]

    assert sum(doubtful for *_, doubtful in pairs("p" * 9, "p" * 8, here, there)) > 6


def test_list_items_answer_list_items_where_lengths_do_not_tell() -> None:
    source, here = "pppllllp", [60, 150, 80, 40, 40, 40, 40, 110]
    target, there = "ppllllp", [60, 150, 40, 40, 40, 40, 110]

    found = [one for one in pairs(source, target, here, there) if one[1]]

    assert all(set(one) == set(other) for one, other, _ in found)
    assert [one for one, *_ in found] == list(target)


def test_a_paragraph_that_became_a_list_item_is_paired_all_the_same() -> None:
    lengths = [60, 150, 80, 40, 110]

    assert pairs("ppppp", "pplpp", lengths, lengths) == [
        (one, other, False) for one, other in zip("ppppp", "pplpp", strict=True)
    ]


def test_unrelated_texts_with_headings_that_agree_are_doubtful() -> None:
    found = pairs("1ppp1ppp", "1ppp1ppp", [10, 300, 20, 50, 12, 15, 200, 90], [11, 20, 280, 300, 9, 300, 10, 10])

    assert sum(doubtful for *_, doubtful in found) > len(found) / 2


LETTERS = st.text(st.sampled_from(list(ROLES)), max_size=9)


@given(LETTERS, LETTERS, st.data())
def test_every_paragraph_is_in_exactly_one_bead_and_in_order(source: str, target: str, data: st.DataObject) -> None:
    here, there = (
        data.draw(st.lists(st.integers(1, 200), min_size=len(side), max_size=len(side))) for side in (source, target)
    )

    beads = aligned([text(n) for n in here], [translation(n) for n in there], structured(roles(source), roles(target)))

    assert [index for bead in beads for index in range(bead.start[0], bead.end[0])] == list(range(len(source)))
    assert [index for bead in beads for index in range(bead.start[1], bead.end[1])] == list(range(len(target)))
