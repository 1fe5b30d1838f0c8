import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from phrases import glossary

from termcheck.matching.hit import Hit, longest
from termcheck.matching.indexes import patterns_of

(PATTERN,) = patterns_of(glossary("x = y"), "en")
SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda pair: (pair[0], pair[0] + pair[1])))


def kept(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(hit.start, hit.end) for hit in longest(Hit(start, end, PATTERN) for start, end in spans)]


@pytest.mark.parametrize(
    ("spans", "remaining"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([(5, 7), (0, 3)], [(0, 3), (5, 7)], id="apart, in the order of the text"),
        pytest.param([(0, 3), (3, 5)], [(0, 3), (3, 5)], id="side by side"),
        pytest.param([(0, 3), (0, 3)], [(0, 3), (0, 3)], id="two readings of one span"),
        pytest.param([(4, 7), (0, 7)], [(0, 7)], id="nested"),
        pytest.param([(0, 4), (3, 8)], [(3, 8)], id="crossing"),
        pytest.param([(3, 6), (0, 4)], [(0, 4)], id="crossing, the longer first"),
        pytest.param([(2, 5), (0, 3)], [(0, 3)], id="crossing and of one length"),
    ],
)
def test_the_longest_consumes_its_span(spans: list[tuple[int, int]], remaining: list[tuple[int, int]]) -> None:
    assert kept(spans) == remaining


@given(SPANS)
def test_what_remains_does_not_overlap_and_what_went_does(spans: list[tuple[int, int]]) -> None:
    remaining = kept(spans)
    distinct = sorted(set(remaining))

    assert all(one[1] <= other[0] for one, other in itertools.pairwise(distinct))
    for start, end in spans:
        rivals = [other for other in distinct if start < other[1] and other[0] < end]
        assert any(other[1] - other[0] >= end - start for other in rivals)


def test_one_long_line_full_of_nested_terms_ends_soon() -> None:
    spans = [(place, place + length) for place in range(0, 80_000, 10) for length in (9, 3)]

    assert len(kept(spans)) == 8_000
