import unicodedata

import pytest

from termcheck.errors import GlossaryError
from termcheck.glossary import ALWAYS, Condition, Topic
from termcheck.matching.conditions import Conditions, Silence, stand_in
from termcheck.text import Segment, Span, Text


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


@pytest.mark.parametrize(
    ("word", "copy", "stands"),
    [
        pytest.param("sea", "The season began.", False, id="part of a word"),
        pytest.param("sea", "The SEA games", False, id="other capitals"),
        pytest.param("sea", "", False, id="no text"),
        pytest.param("", "The sea", False, id="no word"),
        pytest.param("sea", "by the sea.", True, id="a word"),
        pytest.param("high sea", "on the high\u00a0sea", True, id="two words, with another space"),
        pytest.param("바다", "바닷가에서", False, id="another word of Hangul"),
        pytest.param("바다", "바다에서는", True, id="Hangul before particles"),
        pytest.param("海", "大海原", True, id="a letter of Chinese among others"),
        pytest.param("C++", "in C++ and", True, id="signs"),
        pytest.param("a.b", "axb", False, id="a full stop is no pattern"),
        pytest.param("and/or", "and/or", True, id="a slash within"),
        pytest.param("/", "a / b", True, id="a slash alone"),
        pytest.param("/won|wŏn/", "ten wŏn", True, id="an expression"),
        pytest.param("/won|wŏn/", "ten Won", False, id="an expression minds capitals"),
        pytest.param("/(?i)won/", "ten Won", True, id="an expression that does not"),
        pytest.param(r"/\bsea\b/", "season", False, id="an expression with the borders of a word"),
        pytest.param(r"/\p{Han}+/", "서울(首爾)", True, id="an expression with a property of letters"),
        pytest.param("/wŏn/", unicodedata.normalize("NFD", "ten wŏn"), True, id="an expression, decomposed text"),
        pytest.param("/(/", "(", False, id="a malformed expression finds nothing"),
    ],
)
def test_words_stand_whole_and_expressions_anywhere(word: str, copy: str, *, stands: bool) -> None:
    assert stand_in((word,), [Text(copy, "en")]) is stands


def test_one_of_several_words_in_one_of_several_texts_is_enough() -> None:
    words = ("ship", "/바다|항구/", "sea")

    assert stand_in(words, [Text("A boat.", "en"), Text("배가 항구에 있다.", "ko")])
    assert not stand_in(words, [Text("A boat.", "en"), Text("배가 있다.", "ko")])
    assert not stand_in((), [Text("A boat.", "en")])


def test_tags_are_seen_through_and_code_is_not_seen() -> None:
    tag, code = Span(3, 6), Span(3, 7)

    assert stand_in(("seaside",), [Text("sea<b>side", "en", transparent=(tag,))])
    assert not stand_in(("code",), [Text("of code", "en", opaque=(code,))])


def test_topics_and_words_of_documents_may_be_expressions() -> None:
    about = Condition(about=(Topic("money", ("/\\bwons?\\b/",)),), unless=("/(?i)dollars?/",))

    assert document("Ten wons.").hold(about)
    assert not document("Wonder.").hold(about)
    assert not document("Ten wons, or a Dollar.").hold(about)


def test_an_expression_that_takes_too_long_is_told_to_its_author() -> None:
    with pytest.raises(GlossaryError, match="more than a second") as raised:
        stand_in((r"/(a|aa)+$/",), [Text("a" * 60 + "b", "en")])

    assert str(raised.value.mistakes[0].place) == "/(a|aa)+$/"


NEAR, FAR = Condition(near=("sea", "바다")), Condition(not_near=("fruit",))
BOTH = Condition(near=("sea",), not_near=("fruit",))


@pytest.mark.parametrize(
    ("copy", "source", "silent"),
    [
        pytest.param("A ship.", None, {NEAR, BOTH}, id="no such word"),
        pytest.param("A ship at sea.", None, set(), id="a word near by"),
        pytest.param("A ship.", "배가 바다에 있다.", {BOTH}, id="a word in the source"),
        pytest.param("A fruit ship at sea.", None, {FAR, BOTH}, id="a word that must not be near"),
        pytest.param("Fruit.", None, {NEAR, BOTH}, id="other capitals"),
    ],
)
def test_a_segment_silences_conditions(copy: str, source: str | None, silent: set[Condition]) -> None:
    texts = [Text(copy, "en"), *([Text(source, "ko")] if source else [])]
    silence = Silence(frozenset(), texts)

    assert {condition for condition in (ALWAYS, NEAR, FAR, BOTH) if condition in silence} == silent


def test_what_the_document_silences_is_silent_in_its_segments() -> None:
    silence = Silence(frozenset({NORTH}), [Text("North Korea at sea", "en")])

    assert NORTH in silence
    assert NEAR not in silence
    assert "no condition" not in silence
