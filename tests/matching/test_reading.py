import re

from hypothesis import given
from hypothesis import strategies as st

from termcheck.matching.reading import Reading


def test_nothing_has_no_words() -> None:
    reading = Reading("", re.compile(r"(\w+)"))

    assert (reading.words, reading.squeezed) == ([], "")


def test_words_and_what_stands_between_them() -> None:
    reading = Reading("mt. paektu, the mountain", re.compile(r"(\w+)"))

    assert reading.words == ["mt", "paektu", "the", "mountain"]
    assert [reading.span(word, word) for word in range(4)] == [(0, 2), (4, 10), (12, 15), (16, 24)]
    assert reading.span(1, 3) == (4, 24)
    assert reading.between(0, 2) == [". ", ", "]
    assert reading.squeezed == "mtpaektuthemountain"


@given(st.text("ab .-백"))
def test_words_and_gaps_make_the_text_again(content: str) -> None:
    reading = Reading(content, re.compile(r"(\w+)"))
    spans = [reading.span(word, word) for word in range(len(reading.words))]
    last = len(spans) - 1
    inner = [*reading.between(0, last), ""] if spans else []
    pieces = [word + gap for word, gap in zip(reading.words, inner, strict=True)]

    assert "".join(pieces) == (content[spans[0][0] : spans[-1][1]] if spans else "")
    assert [content[start:end] for start, end in spans] == reading.words
