"""Stretches answer as each of them would."""

from hypothesis import given
from hypothesis import strategies as st

from termcheck.matching.stretches import Stretches
from termcheck.text import Span

SPANS = st.lists(
    st.tuples(st.integers(0, 20), st.integers(1, 6)).map(lambda pair: Span(pair[0], sum(pair))), max_size=8
)
SPAN = st.tuples(st.integers(0, 26), st.integers(1, 6)).map(lambda pair: Span(pair[0], sum(pair)))


def of(spans: list[Span]) -> Stretches:
    return Stretches((span.start, span.end) for span in spans)


@given(SPANS, SPAN)
def test_they_touch_what_one_of_them_overlaps(spans: list[Span], asked: Span) -> None:
    assert of(spans).touch(asked.start, asked.end) == any(span.overlaps(asked) for span in spans)


@given(SPANS, SPAN)
def test_they_cover_what_one_of_them_covers(spans: list[Span], asked: Span) -> None:
    assert of(spans).cover(asked.start, asked.end) == any(span.covers(asked) for span in spans)


@given(SPANS, SPANS, SPAN)
def test_what_is_added_is_asked_too(spans: list[Span], more: list[Span], asked: Span) -> None:
    stretches, known = of(spans), list(spans)
    for span in more:
        if not stretches.touch(span.start, span.end):
            stretches.add(span.start, span.end)
            known.append(span)

    assert stretches.touch(asked.start, asked.end) == any(span.overlaps(asked) for span in known)
    assert stretches.cover(asked.start, asked.end) == any(span.covers(asked) for span in known)
