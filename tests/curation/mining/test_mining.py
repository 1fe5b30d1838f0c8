"""Candidates are found in texts and their translations: the terms that recur, with the renderings they get."""

from collections.abc import Sequence
from zlib import crc32

import bitexts
import pytest
from bitexts import bitext, numbered
from hypothesis import given
from hypothesis import strategies as st

from termcheck.curation.mining import Candidate, Pair, mine
from termcheck.language.function_words import function_words

UNRELATED = numbered(
    [
        ("눈이 많이 왔다.", "The bakery sells rye bread."),
        ("기차는 늦지 않았다.", "Nobody reads the old statute."),
        ("그는 붓을 씻었다.", "A heron stood in the reeds."),
        ("창문이 열려 있다.", "Their cousin plays the cello."),
        ("소금은 비싸다.", "Lightning struck the chapel."),
        ("책상 위에 배가 있다.", "The ferry leaves at noon."),
        ("감자가 익었다.", "Copper turns green with age."),
        ("문패가 떨어졌다.", "She mended the fence herself."),
    ]
)


def renderings(found: Sequence[Candidate]) -> dict[str, str]:
    return {candidate.source: candidate.rendering for candidate in found}


@pytest.mark.parametrize(
    ("pairs", "languages"),
    [
        pytest.param([], ("ko", "en"), id="no pair"),
        pytest.param(UNRELATED, ("ko", "en"), id="pairs that have nothing in common"),
        pytest.param(UNRELATED * 5, ("ko", "en"), id="the same pairs again and again"),
        pytest.param(numbered([("보위부", "department")]), ("ko", "en"), id="one pair"),
        pytest.param(numbered([("", "")] * 5), ("ko", "en"), id="empty texts"),
        pytest.param(
            numbered([("12:30", "12:30"), ("13:30", "13:30"), ("14:30", "14:30")]), ("en", "de"), id="numbers"
        ),
    ],
)
def test_there_is_nothing_where_nothing_recurs(pairs: list[Pair], languages: tuple[str, str]) -> None:
    assert mine(pairs, *languages) == []


def test_shuffled_translations_have_no_candidates() -> None:
    pairs = bitext(bitexts.EN_DE, bitexts.EN_DE_TERMS)
    targets = sorted((pair.target for pair in pairs), key=lambda target: crc32(target.encode()))

    found = mine(numbered(zip((pair.source for pair in pairs), targets, strict=True)), "en", "de")

    assert len(found) <= 1


@pytest.mark.parametrize(
    ("pairs", "languages", "expected"),
    [
        pytest.param(
            bitext(bitexts.KO_EN, bitexts.KO_EN_TERMS),
            ("ko", "en"),
            {
                "보위부": "State Security Department",
                "장마당": "market",
                "국경경비대": "border guard",
                "혜산": "Hyesan",
                "압록강": "Amnok River",
                "유엔": "United Nations",
            },
            id="Korean to English, with particles",
        ),
        pytest.param(
            bitext(bitexts.EN_DE, bitexts.EN_DE_TERMS),
            ("en", "de"),
            {
                "World Health Organization": "Weltgesundheitsorganisation",
                "border guard": "Grenzschutz",
                "cease-fire": "Waffenruhe",
                "supply chain": "Lieferkette",
                "Lake Constance": "Bodensee",
            },
            id="English to German",
        ),
        pytest.param(
            bitext(bitexts.EN_JA, bitexts.EN_JA_TERMS),
            ("en", "ja"),
            {
                "nuclear power plant": "原子力発電所",
                "aircraft carrier": "航空母艦",
                "server": "サーバー",
                "immune system": "免疫系",
                "earthquake": "地震",
            },
            id="English to Japanese, which has no spaces",
        ),
        pytest.param(
            bitext(bitexts.EN_ZH, bitexts.EN_ZH_TERMS),
            ("en", "zh"),
            {
                "nuclear power plant": "核电站",
                "aircraft carrier": "航空母舰",
                "immune system": "免疫系统",
                "earthquake": "地震",
                "satellite": "卫星",
            },
            id="English to Chinese",
        ),
        pytest.param(
            bitext(bitexts.EN_RU, bitexts.EN_RU_TERMS),
            ("en", "ru"),
            {"icebreaker": "ледокол", "satellite": "спутник", "telescope": "телескоп"},
            id="English to Russian, in several cases",
        ),
    ],
)
def test_terms_get_their_renderings(pairs: list[Pair], languages: tuple[str, str], expected: dict[str, str]) -> None:
    found = renderings(mine(pairs, *languages))

    assert {source: found.get(source) for source in expected} == expected


def test_a_term_is_found_in_the_other_direction_too() -> None:
    pairs = bitext(bitexts.KO_EN, bitexts.KO_EN_TERMS)

    found = renderings(mine([Pair(pair.target, pair.source, pair.place) for pair in pairs], "en", "ko"))

    assert found["State Security Department"] == "보위부"
    assert found["Hyesan"] == "혜산"


def test_names_stand_before_ordinary_words() -> None:
    found = mine(bitext(bitexts.KO_EN, bitexts.KO_EN_TERMS), "ko", "en")

    assert {candidate.source for candidate in found[:4]} == {"보위부", "압록강", "유엔", "혜산"}


@pytest.mark.parametrize(
    ("pairs", "languages"),
    [
        pytest.param(bitext(bitexts.KO_EN, bitexts.KO_EN_TERMS), ("ko", "en"), id="Korean and English"),
        pytest.param(bitext(bitexts.EN_DE, bitexts.EN_DE_TERMS), ("en", "de"), id="English and German"),
        pytest.param(bitext(bitexts.EN_RU, bitexts.EN_RU_TERMS), ("en", "ru"), id="English and Russian"),
    ],
)
def test_no_candidate_begins_or_ends_with_a_word_of_grammar(pairs: list[Pair], languages: tuple[str, str]) -> None:
    edges = {
        (language, word.casefold())
        for candidate in mine(pairs, *languages)
        for language, text in zip(languages, (candidate.source, candidate.rendering), strict=True)
        for word in (text.split()[0], text.split()[-1])
    }

    assert {(language, word) for language, word in edges if word in function_words(language)} == set()


def test_other_renderings_are_counted() -> None:
    pairs = bitext(bitexts.KO_EN, [*bitexts.KO_EN_TERMS, ("보위부", "the secret police")])
    # The two renderings of one term, in seven sentences each.
    found = next(candidate for candidate in mine(pairs, "ko", "en") if candidate.source == "보위부")

    assert {found.rendering, *(other.text for other in found.others)} == {"State Security Department", "secret police"}
    assert (found.count, found.occurrences, [other.count for other in found.others]) == (7, 14, [7])


def test_a_place_stands_for_what_is_named_for_it() -> None:
    terms = [("이란", "Iran"), ("이라크", "Iraq"), ("네팔", "Nepal"), ("페루", "Peru")]
    adjectives = [("이란", "the Iranian envoy"), ("이라크", "the Iraqi envoy"), ("네팔", "the Nepali envoy")]

    found = mine(bitext(bitexts.KO_EN, [*terms, *adjectives]), "ko", "en")

    (iran,) = (candidate for candidate in found if candidate.source == "이란")
    assert (iran.rendering, [other.text for other in iran.others]) == ("Iran", ["Iranian"])


def test_examples_are_the_shortest_pairs() -> None:
    pairs = bitext(bitexts.KO_EN, bitexts.KO_EN_TERMS)
    (market,) = (candidate for candidate in mine(pairs, "ko", "en") if candidate.source == "장마당")

    assert market.examples[0] == Pair("주민들은 장마당을 두려워한다.", "Residents fear the market.", pairs[7].place)


def test_more_pairs_are_asked_for() -> None:
    pairs = bitext(bitexts.KO_EN, bitexts.KO_EN_TERMS)

    assert {candidate.source for candidate in mine(pairs, "ko", "en", least=7)} >= {"보위부", "혜산"}
    assert mine(pairs, "ko", "en", least=8) == []


def test_nothing_that_stands_once_is_found() -> None:
    pairs = bitext(bitexts.KO_EN, bitexts.KO_EN_TERMS)
    once = numbered([("최고인민회의는 조용했다.", "The Supreme People’s Assembly was quiet.")])

    assert "최고인민회의" not in renderings(mine(pairs + once, "ko", "en"))


PAIRS = bitext(bitexts.KO_EN, bitexts.KO_EN_TERMS)


@given(st.permutations(PAIRS))
def test_the_order_of_the_pairs_does_not_matter(pairs: list[Pair]) -> None:
    assert mine(pairs, "ko", "en") == mine(PAIRS, "ko", "en")


@given(st.lists(st.sampled_from(PAIRS), max_size=80))
def test_counts_are_of_pairs_that_are_there(pairs: list[Pair]) -> None:
    distinct = {(pair.source, pair.target) for pair in pairs}
    for candidate in mine(pairs, "ko", "en"):
        having = sum(candidate.source in source for source, _ in distinct)
        rendered = sum(
            candidate.source in source and candidate.rendering.casefold() in target.casefold()
            for source, target in distinct
        )
        assert 3 <= candidate.count <= candidate.occurrences <= having
        assert candidate.count <= rendered
        assert {(pair.source, pair.target) for pair in candidate.examples} <= distinct


WORDS = st.text("abcdeé ,.-'가나다의는金ー\u0301\u200d\ufffc🙂1", max_size=24)


@given(
    st.lists(st.tuples(WORDS, WORDS), max_size=30),
    st.sampled_from(["ko", "en", "de", "ja", "zh", "th", "ru", "ar", "und"]),
    st.sampled_from(["ko", "en", "fr", "ja", "zh", "th", "tr", "und"]),
)
def test_any_texts_can_be_mined(texts: list[tuple[str, str]], source: str, target: str) -> None:
    for candidate in mine(numbered(texts * 2), source, target):
        assert candidate.count <= candidate.occurrences
