"""What stands alike in two languages ties paragraphs together, the rarer the stronger."""

import pytest

from termcheck.alignment.anchors import shared_anchors


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
