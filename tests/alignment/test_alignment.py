"""Two documents of one language become one of two, and each character still stands where it stood."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.alignment import align
from termcheck.document_formats.plain import Plain
from termcheck.parsing.decoding import OpenFile
from termcheck.text import Document, Segment, Span

KOREAN = """당 기관지 로동신문은 15일 백두산 답사에 나선 청년들의 소식을 1면에 실었다.

답사대는 지난 9월 삼지연시를 떠나 12일 만에 정상에 올랐으며, 길에서 눈보라를 여러 번 만났다고 신문은 전했다. 답사에는 청년 240명이 참가했다.

한 소식통은 이런 행사가 해마다 열린다고 말했다.

소식통에 따르면 주민들은 행사에 드는 돈을 집집마다 나누어 내야 하며, 형편이 어려운 집에는 큰 짐이 된다. 그는 “쌀 5kg 값”이라고 말했다.

시장에서는 두꺼운 겉옷의 값이 크게 올랐다."""

ENGLISH = """The party newspaper Rodong Sinmun carried a report on young people marching to Mt. Paektu on the front page of its issue of the 15th.

The marchers left Samjiyon in September and reached the summit after 12 days, having met with several snowstorms on their way, the newspaper said. It said that 240 young people had taken part in the march.

A source said that an event of this kind is held every year.

According to the source, residents have to share the costs of the event, household by household, and this is a heavy burden for families in need. He called it “the price of 5kg of rice.”

Prices of thick overcoats have risen sharply in the markets."""


def document(content: str, language: str) -> Document:
    path = f"{language}.txt"
    return Plain().read(OpenFile(path, io.BytesIO(content.encode()), (language,)))


def aligned(korean: str, english: str) -> list[Segment]:
    return list(align(document(korean, "ko"), document(english, "en")).segments)


def without(content: str, *left_out: int) -> str:
    return "\n\n".join(part for index, part in enumerate(content.split("\n\n")) if index not in left_out)


def merged(content: str, first: int) -> str:
    parts = content.split("\n\n")
    parts[first : first + 2] = [f"{parts[first]} {parts[first + 1]}"]
    return "\n\n".join(parts)


def sources(segments: list[Segment]) -> list[str | None]:
    """Return the first word of each segment's source."""
    return [segment.source.content.split()[0] if segment.source else None for segment in segments]


FIRST_WORDS = [part.split()[0] for part in KOREAN.split("\n\n")]


def test_the_document_is_the_targets() -> None:
    paired = align(document(KOREAN, "ko"), document(ENGLISH, "en"))

    assert (paired.path, paired.source_language, paired.target_language) == ("en.txt", "ko", "en")


def test_as_many_paragraphs_are_paired_in_order() -> None:
    segments = aligned(KOREAN, ENGLISH)

    assert sources(segments) == FIRST_WORDS
    assert [segment.id for segment in segments] == ["1", "3", "5", "7", "9"]
    assert [segment.doubtful for segment in segments] == [False] * 5


@pytest.mark.parametrize("left_out", range(5))
def test_a_paragraph_nobody_translated_is_in_no_segment(left_out: int) -> None:
    segments = aligned(KOREAN, without(ENGLISH, left_out))

    assert sources(segments) == [word for index, word in enumerate(FIRST_WORDS) if index != left_out]


@pytest.mark.parametrize("left_out", [0, 1, 3, 4])
def test_a_paragraph_without_source_is_doubtful(left_out: int) -> None:
    segments = aligned(without(KOREAN, left_out), ENGLISH)

    assert segments[left_out].source is None
    assert segments[left_out].doubtful
    assert [word for word in sources(segments) if word] == [
        word for index, word in enumerate(FIRST_WORDS) if index != left_out
    ]


def test_a_short_paragraph_without_source_may_be_taken_for_part_of_its_neighbour_and_is_doubtful() -> None:
    segments = aligned(without(KOREAN, 2), ENGLISH)

    assert [segment.doubtful for segment in segments if "every year" in segment.target.content] == [True]
    assert sources(segments) == [word for index, word in enumerate(FIRST_WORDS) if index != 2]


@pytest.mark.parametrize("first", range(4))
def test_two_paragraphs_that_became_one_are_its_source(first: int) -> None:
    segments = aligned(KOREAN, merged(ENGLISH, first))
    source = segments[first].source

    assert len(segments) == 4
    assert source is not None
    assert source.content == "\n\n".join(KOREAN.split("\n\n")[first : first + 2])


@pytest.mark.parametrize("first", range(4))
def test_one_paragraph_that_became_two_is_the_source_of_both(first: int) -> None:
    segments = aligned(merged(KOREAN, first), ENGLISH)

    assert len(segments) == 4
    assert segments[first].id == str(2 * first + 1)
    assert segments[first].target.content == "\n\n".join(ENGLISH.split("\n\n")[first : first + 2])


def test_joined_texts_keep_their_places() -> None:
    english = ENGLISH.replace("\n\n", " \n\n\n \n").replace("Rodong Sinmun", "<b>Rodong</b> Sinmun")
    (joined,) = (
        segment.target for segment in aligned(merged(KOREAN, 0), english) if "Samjiyon" in segment.target.content
    )
    raw = english.encode()

    for index, character in enumerate(joined.content):
        span = joined.byte_span(Span(index, index + 1))
        between = any(index in range(opaque.start, opaque.end) for opaque in joined.opaque)
        assert raw[span.start : span.end].decode() == ("" if between else character)
    assert joined.position(joined.content.index("The marchers")).line == 5
    assert [joined[span] for span in joined.opaque] == ["\n\n"]
    assert [joined[span] for span in joined.transparent] == ["<b>", "</b>"]


def test_what_is_masked_in_the_second_text_moves_with_it() -> None:
    english = ENGLISH.replace("Samjiyon", "<i>Samjiyon</i> (www.example.org)")
    (joined,) = (
        segment.target for segment in aligned(merged(KOREAN, 0), english) if "Samjiyon" in segment.target.content
    )

    assert [joined[span] for span in joined.opaque] == ["\n\n", "www.example.org"]
    assert [joined[span] for span in joined.transparent] == ["<i>", "</i>"]


def test_documents_that_have_nothing_in_common_are_doubtful_throughout() -> None:
    recipe = """Peel the onions.

Cut them fine, put them into a wide pan with a spoonful of butter, and let them get soft over a small flame while you wash the leeks, pat them dry and cut them into rings as wide as a finger. Add these to the pan and stir now and then until they have lost their colour.

Pour in the stock, bring it to the boil and let it simmer for half an hour under a lid; then rub the soup through a sieve, season it with salt, pepper and a little nutmeg, and taste it once more before you go on with the next step.

Serve hot.

Bread goes with it."""

    assert all(segment.doubtful for segment in aligned(KOREAN, recipe))


PARAGRAPHS = st.lists(
    st.sampled_from(["One.", "Two words", "In 1945, KCNA said so.", "긴 글이다.", "x" * 90]), min_size=1
)


@given(PARAGRAPHS, PARAGRAPHS)
def test_every_target_character_is_in_exactly_one_segment_and_in_order(source: list[str], target: list[str]) -> None:
    segments = aligned("\n\n".join(source), "\n\n".join(target))

    assert "\n\n".join(segment.target.content for segment in segments) == "\n\n".join(target)
    assert all(segment.doubtful for segment in segments if segment.source is None)
