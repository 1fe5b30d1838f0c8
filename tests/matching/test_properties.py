"""What holds for matching whatever the terms and the text."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from phrases import glossary

from termcheck.matching.matcher import Matcher
from termcheck.matching.occurrence import MatchedSegment
from termcheck.text import Segment, Text

LINES = (
    "탈북자 = defector | +escapee | -refugee",
    "난민 = refugee",
    "백두산 = Mt. Paektu | -Mt. Baekdu",
    "북한 = North Korea | +Pyongyang",
    "평양 = Pyongyang",
    "당국 = authorities | +government",
    "정부 = government",
    "국가보위성 = Ministry of State Security",
)
KOREAN = ("탈북자가", "난민은", "백두산에", "북한의", "평양에서", "당국은", "정부가", "국가보위성", "비가", "왔다.")
ENGLISH = (
    *("defectors", "refugee", "Mt.", "Paektu", "Peaktu", "North", "Korea", "Pyongyang", "authorities", "government"),
    *("the", "Ministry", "of", "State", "Security", "KoreaNorth", "탈북자", "Mt. Baekdu", "escapee."),
)

texts = st.tuples(
    st.lists(st.sampled_from(KOREAN), max_size=6).map(" ".join),
    st.lists(st.sampled_from(ENGLISH), max_size=10).map(" ".join),
)


def matched(lines: tuple[str, ...], source: str | None, target: str) -> MatchedSegment:
    segment = Segment("1", None if source is None else Text(source, "ko"), Text(target, "en"))
    return Matcher(glossary("\n".join(lines)), "ko", "en").match([segment])[0]


def told(found: MatchedSegment) -> set[tuple[int, int, str, str]]:
    """Return where each occurrence stands, of which concept, and how."""
    return {(one.span.start, one.span.end, one.concept.id, one.manner.name) for one in found.occurrences}


@given(texts, st.permutations(LINES))
def test_the_order_of_entries_does_not_matter_in_a_draft(pair: tuple[str, str], lines: list[str]) -> None:
    _, target = pair

    assert told(matched(tuple(lines), None, target)) == told(matched(LINES, None, target))


@given(texts, st.permutations(LINES))
def test_the_order_of_entries_does_not_matter_in_a_translation(pair: tuple[str, str], lines: list[str]) -> None:
    source, target = pair

    assert told(matched(tuple(lines), source, target)) == told(matched(LINES, source, target))


@given(texts)
def test_decomposed_text_is_matched_alike(pair: tuple[str, str]) -> None:
    source, target = pair
    decomposed = matched(LINES, unicodedata.normalize("NFD", source), target)

    assert told(decomposed) == told(matched(LINES, source, target))


@given(texts)
def test_adding_a_term_never_hides_a_longer_one(pair: tuple[str, str]) -> None:
    _, target = pair
    more = (*LINES, "안보 = Security", "국가 = State", "산 = Mt.")
    longer = {spot for spot in told(matched(LINES, None, target)) if spot[2] == "국가보위성"}

    assert longer <= told(matched(more, None, target))


@given(texts)
def test_no_stretch_serves_two_demands(pair: tuple[str, str]) -> None:
    source, target = pair
    substitutes = [one.span for demand in matched(LINES, source, target).demands for one in demand.substitutes]

    assert all(not one.overlaps(other) for n, one in enumerate(substitutes) for other in substitutes[n + 1 :])
