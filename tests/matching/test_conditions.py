import unicodedata

import pytest

from termcheck.glossary import ALWAYS, Condition, Topic
from termcheck.matching.conditions import Conditions
from termcheck.text import Segment, Text


def document(*targets: str, source: str | None = None) -> Conditions:
    return Conditions(
        [Segment(str(n), None if source is None else Text(source, "ko"), Text(t, "en")) for n, t in enumerate(targets)]
    )


NORTH = Condition(about=(Topic("North", ("North Korea", "북한", "DPRK")),))


@pytest.mark.parametrize(
    ("copy", "holds"),
    [
        pytest.param("The weather was fine.", False, id="another topic"),
        pytest.param("The north Korea coast", False, id="other capitals"),
        pytest.param("XDPRK and DPRKs", False, id="part of a word"),
        pytest.param("In North Korea it rained.", True, id="the topic"),
        pytest.param("In North Korea’s capital", True, id="a possessive"),
        pytest.param("In North\u00a0Korea it rained.", True, id="another space"),
        pytest.param("In North\nKorea it rained.", True, id="a line break"),
        pytest.param("북한에서 비가 왔다.", True, id="a word with a particle"),
        pytest.param(unicodedata.normalize("NFD", "북한에서 비가 왔다."), True, id="decomposed"),
    ],
)
def test_a_document_is_about_a_topic(copy: str, *, holds: bool) -> None:
    assert document(copy).hold(NORTH) is holds


@pytest.mark.parametrize(
    ("others", "holds"), [pytest.param(8, False, id="one in nine"), pytest.param(7, True, id="one in eight")]
)
def test_a_topic_wants_its_share_of_segments(others: int, *, holds: bool) -> None:
    assert document("North Korea North Korea", *["Fine."] * others).hold(NORTH) is holds


def test_one_word_is_enough_to_forbid() -> None:
    unless = Condition(unless=("United Nations",))

    assert document("Fine.").hold(unless)
    assert document("united nations").hold(unless)
    assert not document(*["Fine."] * 100, "The United Nations met.").hold(unless)


def test_both_sides_are_looked_at() -> None:
    assert document("It rained.", source="북한에 비가 왔다.").hold(NORTH)
    assert not document("It rained.", source="서울에 비가 왔다.").hold(NORTH)


def test_about_and_unless_must_both_hold() -> None:
    both = Condition(about=(Topic("Korea", ("Korea",)),), unless=("South",))

    assert document("Korea").hold(both)
    assert not document("South Korea").hold(both)
    assert not document("South").hold(both)


def test_a_topic_is_found_where_words_are_not_parted() -> None:
    assert document("今日北朝鮮は晴れ").hold(Condition(about=(Topic("North", ("北朝鮮",)),)))


def test_no_condition_always_holds() -> None:
    assert document("").hold(ALWAYS)
    assert document().hold(ALWAYS)
    assert document("").hold(Condition(source=True))
