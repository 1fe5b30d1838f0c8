"""A name that does not exist is answered with the one that was meant."""

import pytest

from termcheck.nearest import did_you_mean


@pytest.mark.parametrize(
    ("name", "candidates", "message"),
    [
        pytest.param("anything", [], "", id="nothing exists"),
        pytest.param("xyz", ["line", "json"], "; choose from json, line", id="nothing near"),
        pytest.param("jsno", ["line", "json"], "; did you mean “json”?", id="near"),
        pytest.param("JSON", ["line", "json", "Jsonl"], "; did you mean “json”?", id="in other capitals"),
        pytest.param("mising-term", ["missing-term", "miscased-term"], "; did you mean “missing-term”?", id="nearest"),
    ],
)
def test_the_nearest_name_is_offered(name: str, candidates: list[str], message: str) -> None:
    assert did_you_mean(name, candidates) == message
