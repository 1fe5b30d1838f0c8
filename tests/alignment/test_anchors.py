"""What stands alike in two languages ties paragraphs together, the rarer the stronger."""

import pytest

from termcheck.alignment.anchors import Concepts, shared_anchors


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("당은 그렇게 말했다.", "The party said so.", id="nothing shared"),
        pytest.param("1945년", "In 1950", id="another number"),
        pytest.param("", "", id="no text"),
    ],
)
def test_what_is_not_shared_says_nothing(source: str, target: str) -> None:
    assert shared_anchors([source], [target]) == {}


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("1945년에", "in 1945.", id="a number"),
        pytest.param("2500명", "2,500 people", id="a number with a comma"),
        pytest.param("KCNA는", "the KCNA said", id="an acronym"),
        pytest.param("https://example.org/a 를", "see https://example.org/a", id="an address"),
        pytest.param("「백두」", "“Paektu”", id="quotation marks of any kind"),
    ],
)
def test_what_is_shared_speaks_for_the_pair(source: str, target: str) -> None:
    weights = shared_anchors(["가", source], ["so", target])

    assert weights.keys() == {(1, 1)}
    assert weights[1, 1] > 0


def test_the_rarer_says_more() -> None:
    weights = shared_anchors(["RFA 1945", *["RFA"] * 29], ["RFA 1945", *["x"] * 29])

    assert weights[0, 0] > weights.get((1, 0), 0.0)


def test_what_stands_everywhere_says_nothing() -> None:
    assert shared_anchors(["KCNA"] * 40, ["KCNA"] * 40) == {}


def test_many_common_anchors_do_not_stall() -> None:
    paragraphs = [" ".join(f"n{number % 97 + shift}" for shift in range(60)) for number in range(3_000)]

    assert len(shared_anchors(paragraphs, paragraphs)) <= 1_000_000


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param([set(), set()], [set(), set()], id="no concept"),
        pytest.param([{"party"}, set()], [set(), set()], id="a concept of the source alone"),
        pytest.param([set(), set()], [{"party"}, set()], id="a concept of the target alone"),
        pytest.param([{"party"}, set()], [{"defector"}, set()], id="different concepts"),
        pytest.param([{"party"}, {"party"}], [{"party"}, {"party"}], id="a concept of neighbours"),
    ],
)
def test_concepts_that_are_not_shared_or_tell_no_neighbours_apart_say_nothing(
    source: list[set[str]], target: list[set[str]]
) -> None:
    assert shared_anchors(["가", "나"], ["so", "no"], Concepts(source, target)) == {}


def test_a_shared_concept_speaks_for_the_pair() -> None:
    weights = shared_anchors(["가", "나"], ["so", "no"], Concepts([set(), {"party"}], [set(), {"party", "defector"}]))

    assert weights.keys() == {(1, 1)}
    assert weights[1, 1] > 0


def test_a_concept_that_stands_in_every_other_paragraph_says_next_to_nothing() -> None:
    mentions: list[set[str]] = [{"party"} if number % 2 else set() for number in range(40)]

    weights = shared_anchors([""] * 40, [""] * 40, Concepts(mentions, mentions))

    assert max(weights.values()) < 0.2


def test_several_concepts_say_more_than_one_and_a_number_more_than_a_concept() -> None:
    mentions: list[set[str]] = [{"party"}, set(), {"defector", "security"}, *[set()] * 97]

    weights = shared_anchors(
        ["", "", "", "1945", *[""] * 96], ["", "", "", "1945", *[""] * 96], Concepts(mentions, mentions)
    )

    assert weights.keys() == {(0, 0), (2, 2), (3, 3)}
    assert weights[2, 2] == 2 * weights[0, 0]
    assert weights[3, 3] > weights[0, 0]


def test_an_anchor_of_neighbours_does_not_speak_for_joining_them() -> None:
    weights = shared_anchors(["KCNA 1945", "KCNA 1950", "가"], ["KCNA 1945", "KCNA 1950", "x"])

    assert weights.keys() == {(0, 0), (1, 1)}
