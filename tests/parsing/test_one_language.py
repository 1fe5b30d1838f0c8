"""Segments in one language: it is told by the first texts, and errors stay where they are."""

from collections.abc import Iterator

import pytest

from termcheck.errors import DocumentError, Mistake, Place
from termcheck.language.script import detect
from termcheck.parsing.one_language import in_one_language
from termcheck.text import Segment, Text


def tell(sample: str) -> str:
    return detect(sample, ("ko", "en"))


def segments(*contents: str, broken: bool = False) -> Iterator[Segment]:
    for number, content in enumerate(contents):
        yield Segment(str(number), None, Text(content, ""))
    if broken:
        raise DocumentError(Mistake(Place("a"), "broken"))


def test_every_text_is_in_the_language_that_is_told() -> None:
    language, labelled = in_one_language(segments("백두산 가는 길", "PDF"), tell)

    assert language == "ko"
    assert [(one.target.content, one.target.language) for one in labelled] == [("백두산 가는 길", "ko"), ("PDF", "ko")]


def test_no_more_than_a_sample_is_read_before_the_first_segment() -> None:
    asked: list[str] = []

    def many() -> Iterator[Segment]:
        for number in range(1_000):
            asked.append(str(number))
            yield Segment(str(number), None, Text("백두산" * 100, ""))

    _, labelled = in_one_language(many(), tell)

    assert len(asked) < 100
    assert len(list(labelled)) == 1_000


def test_an_error_stays_behind_the_segments_before_it() -> None:
    _, labelled = in_one_language(segments("백두산", broken=True), tell)

    assert next(labelled).target.content == "백두산"
    with pytest.raises(DocumentError, match="broken"):
        next(labelled)


def test_an_error_before_any_segment_is_raised_at_once() -> None:
    with pytest.raises(DocumentError, match="broken"):
        in_one_language(segments(broken=True), tell)


def test_no_segment_is_in_the_last_language() -> None:
    language, labelled = in_one_language(segments(), tell)

    assert (language, list(labelled)) == ("en", [])
