from dataclasses import replace
from datetime import date

import pytest

from termcheck.errors import Mistake, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Scope, Term
from termcheck.parsing.glossary_validation import (
    contested_renderings,
    contradictions,
    duplicate_ids,
    gaps,
    in_file_order,
    language_tag,
    nearest_id,
    quoted,
    visible,
)

ADMITTED, DEPRECATED = AdministrativeStatus.ADMITTED, AdministrativeStatus.DEPRECATED
PROPOSED = AdministrativeStatus.PROPOSED
LANGUAGES = ("ko", "en")


def concept(name: str, line: int, *terms: Term, confusable_with: tuple[str, ...] = ()) -> ConceptEntry:
    return ConceptEntry(name, terms, confusable_with=confusable_with, place=Place("desk.yaml", line, 1))


def korean(text: str) -> Term:
    return Term(text, "ko")


def english(text: str, status: AdministrativeStatus = AdministrativeStatus.PREFERRED, line: int = 9) -> Term:
    return Term(text, "en", status, place=Place("desk.yaml", line, 2))


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("ko", "ko"),
        ("EN", "en"),
        ("pt_br", "pt-BR"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("fil", "fil"),
        ("kor", "ko"),
        ("ENG-us", "en-US"),
        ("zho-Hant", "zh-Hant"),
        ("de-1996", "de-1996"),
        ("ko-x-North", "ko-x-north"),
        ("jp", None),
        ("english", None),
        ("", None),
        ("note", None),
        ("k o", None),
        ("en-", None),
    ],
)
def test_language_tags(written: str, tag: str | None) -> None:
    assert language_tag(written) == tag


def test_long_texts_are_quoted_on_one_short_line() -> None:
    assert quoted("a\nb") == "“a\\nb”"
    assert quoted("a" * 100) == f"“{'a' * 60}…”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a", True), ("탈\u200b", True), ("", False), (" \u3000", False), ("\u200b\u00ad", False), ("\ufeff ", False)],
)
def test_visible(text: str, *, expected: bool) -> None:
    assert visible(text) is expected


def test_mistakes_are_told_once_in_the_order_of_the_file() -> None:
    first, second = Mistake(Place("x", 2, 9), "a"), Mistake(Place("x", 10, 1), "b")

    assert in_file_order([second, first, second]) == (first, second)


def test_the_nearest_id_is_offered_if_any_is_near() -> None:
    assert nearest_id("refuge", ["defector", "refugee"]) == "; did you mean “refugee”?"
    assert nearest_id("refuge", ["halla"]) == ""


def test_an_id_belongs_to_one_concept() -> None:
    (mistake,) = duplicate_ids([concept("a", 1), concept("b", 2), concept("a", 3)])

    assert str(mistake) == "desk.yaml:3:1: the id “a” is taken by the concept at desk.yaml:1:1; change one"


@pytest.mark.parametrize(
    ("terms", "count"),
    [
        pytest.param([english("a"), english("A", DEPRECATED)], 0, id="capitals tell two terms apart"),
        pytest.param([english("a"), Term("a", "ko", DEPRECATED)], 0, id="two languages"),
        pytest.param([english("a"), english("a")], 0, id="one status twice"),
        pytest.param([english("a"), english("a", DEPRECATED)], 1, id="two statuses"),
    ],
)
def test_a_term_has_one_status_in_a_concept(terms: list[Term], count: int) -> None:
    assert len(list(contradictions([concept("a", 1, *terms)]))) == count


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        pytest.param(concept("a", 1, english("x")), concept("b", 2, english("y")), 0, id="two renderings"),
        pytest.param(concept("a", 1, korean("x")), concept("b", 2, korean("x")), 0, id="a source term of two senses"),
        pytest.param(concept("a", 1, english("x")), concept("b", 2, english("x", ADMITTED)), 0, id="preferred for one"),
        pytest.param(
            concept("a", 1, english("x")),
            concept("b", 2, english("x"), confusable_with=("a",)),
            0,
            id="the second knows",
        ),
        pytest.param(
            concept("a", 1, english("x"), confusable_with=("b",)),
            concept("b", 2, english("x")),
            0,
            id="the first knows",
        ),
        pytest.param(concept("a", 1, english("x")), concept("b", 2, english("x")), 1, id="preferred for both"),
        pytest.param(
            concept("a", 1, english("é")), concept("b", 2, english("E\u0301")), 1, id="decomposed and capital"
        ),
        pytest.param(concept("a", 1, english("x"), english("X")), concept("b", 2), 0, id="twice in one concept"),
    ],
)
def test_a_rendering_is_preferred_for_one_concept(one: ConceptEntry, other: ConceptEntry, count: int) -> None:
    assert len(list(contested_renderings(LANGUAGES, [one, other]))) == count


def test_a_contested_rendering_is_told_at_the_second_place_with_the_first() -> None:
    first, second = concept("a", 1, english("x", line=3)), concept("b", 5, english("x", line=7))
    (mistake,) = contested_renderings(LANGUAGES, [first, second])

    assert str(mistake) == (
        "desk.yaml:7:2: “x” is the preferred rendering of “a” too (desk.yaml:3:2); "
        "choose another, or name “a” under confusable_with"
    )


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        pytest.param([korean("가"), english("a")], [], id="both languages"),
        pytest.param([korean("가"), english("a", ADMITTED)], [], id="an admitted rendering"),
        pytest.param([korean("가")], ["“x” has no term in en; add one"], id="no rendering"),
        pytest.param([], ["“x” has no term in ko, en; add one"], id="no term"),
        pytest.param(
            [korean("가"), english("a", DEPRECATED)],
            ["“x” has no preferred or admitted term in en; say what should be written"],
            id="only what must not be written",
        ),
        pytest.param(
            [korean("가"), english("a", PROPOSED)],
            ["“x” has no preferred or admitted term in en; say what should be written"],
            id="only a proposal",
        ),
        pytest.param(
            [korean("가"), english("a", DEPRECATED), english("b", PROPOSED)],
            ["“x” has no preferred or admitted term in en; say what should be written"],
            id="a proposal beside what must not be written",
        ),
        pytest.param([Term("가", "ko", PROPOSED), english("a", PROPOSED)], [], id="nothing is decided yet"),
    ],
)
def test_gaps(terms: list[Term], expected: list[str]) -> None:
    assert [doubt.message for doubt in gaps(LANGUAGES, [concept("x", 1, *terms)])] == expected


@pytest.mark.parametrize(
    ("terms", "missing"),
    [
        pytest.param([english("a")], [], id="the language as a whole"),
        pytest.param([Term("a", "en-GB"), Term("b", "en-US")], [], id="each of its variants"),
        pytest.param([Term("a", "en-GB")], ["en-US"], id="one variant alone"),
        pytest.param([], ["en", "en-GB", "en-US"], id="nothing"),
    ],
)
def test_a_term_for_a_language_is_one_for_its_variants(terms: list[Term], missing: list[str]) -> None:
    doubts = gaps(("ko", "en", "en-GB", "en-US"), [concept("x", 1, korean("가"), *terms)])

    assert [doubt.message for doubt in doubts] == (
        [f"“x” has no term in {', '.join(missing)}; add one"] if missing else []
    )


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        pytest.param(Scope(), Scope(), 1, id="everywhere"),
        pytest.param(Scope(), Scope(paths=("sport/**",)), 1, id="everywhere and in some files"),
        pytest.param(Scope(paths=("sport/**",)), Scope(paths=("sport/**",)), 1, id="in the same files"),
        pytest.param(Scope(paths=("sport/**",)), Scope(paths=("music/**",)), 0, id="in files and in others"),
        pytest.param(Scope(valid_until=date(2024, 5, 31)), Scope(valid_from=date(2024, 6, 1)), 0, id="old and new"),
    ],
)
def test_concepts_of_two_scopes_may_share_a_rendering(one: Scope, other: Scope, count: int) -> None:
    concepts = [replace(concept("a", 1, english("x")), scope=one), replace(concept("b", 2, english("x")), scope=other)]

    assert len(list(contested_renderings(LANGUAGES, concepts))) == count
