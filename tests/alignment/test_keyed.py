"""Messages with keys answer the messages with the same keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.alignment.keyed import by_key
from termcheck.alignment.pair import Pair


def sure(*pairs: tuple[int | None, int | None]) -> list[Pair]:
    return [
        Pair(() if one is None else (one,), () if other is None else (other,), doubtful=one is None)
        for one, other in pairs
    ]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("a b c", "a b c", sure((0, 0), (1, 1), (2, 2)), id="the same keys"),
        pytest.param("a b c", "c a b", sure((2, 0), (0, 1), (1, 2)), id="in another order: the target's"),
        pytest.param("a b c", "c", sure((2, 0), (0, None), (1, None)), id="what is not translated comes last"),
        pytest.param("a", "a x", sure((0, 0), (None, 1)), id="a key that the source does not know is doubtful"),
        pytest.param("a a", "a", sure((1, 0)), id="of a key that stands twice the last counts"),
        pytest.param("a", "a a", sure((0, 0), (0, 1)), id="a key that the target has twice is answered twice"),
        pytest.param("", "", [], id="nothing"),
        pytest.param("a", "", sure((0, None)), id="nothing is translated"),
        pytest.param("", "a", sure((None, 0)), id="there is no source"),
        pytest.param("files.one files.other", "files.other", sure((1, 0)), id="a language with one plural form"),
        pytest.param(
            "files[one] files[other]",
            "files[one] files[few] files[many] files[other]",
            sure((0, 0), (1, 1), (1, 2), (1, 3)),
            id="a language with more plural forms",
        ),
        pytest.param("x_one x_other", "y", sure((None, 0), (0, None), (1, None)), id="a plural that nobody translated"),
        pytest.param("another", "other", sure((None, 0), (0, None)), id="a key that ends like a plural form"),
    ],
)
def test_keys(source: str, target: str, expected: list[Pair]) -> None:
    assert list(by_key(source.split(), target.split())) == expected


KEYS = st.lists(st.sampled_from(["a", "b", "c", "d.one", "d.few", "d.other"]))


@given(KEYS, KEYS)
def test_every_segment_of_the_target_is_in_exactly_one_pair_and_in_order(source: list[str], target: list[str]) -> None:
    pairs = list(by_key(source, target))

    assert [index for pair in pairs for index in pair.targets] == list(range(len(target)))
    assert all(pair.sources or pair.targets for pair in pairs)
    assert all(pair.doubtful == (not pair.sources) for pair in pairs)
    missing = [source[index] for pair in pairs if not pair.targets for index in pair.sources]
    assert len(missing) == len(set(missing))
    assert not set(missing) & set(target)
