import pytest
from phrases import glossary, plain, standing

from termcheck.language import language
from termcheck.matching.folding import fold_string
from termcheck.matching.indexes import patterns_of
from termcheck.matching.words import WordIndex

SPEC = """
defector = 탈북자
State Security Department = 국가보위부
Mt. Paektu = 백두산
Kim Il-sung = 김일성
organ = 기관
UN = 유엔
AIDS = 에이즈
spy = 간첩
U.S. = 미국
People's Daily = 인민일보
COVID-19 = 코로나19
!exact = 정확
Department = 부
"""


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("", id="nothing"),
        pytest.param("She came.", id="no term"),
        pytest.param("Defection and defects are other words.", id="other words"),
        pytest.param("An organization is organic.", id="words made of the term's"),
        pytest.param("The aid arrived.", id="an acronym is not stemmed"),
        pytest.param("A unit of the Uns.", id="an acronym is no beginning"),
        pytest.param("Exactly; exacted.", id="an exact term has no forms"),
        pytest.param("The State, Security and its head", id="words in a row with a comma"),
        pytest.param("nondefector, defector_id", id="part of a word"),
        pytest.param("The state\n\n\n\n\n\n\n\nsecurity", id="paragraphs apart"),
    ],
)
def test_nothing_stands_here(phrase: str) -> None:
    assert standing(SPEC, phrase, "en") == phrase


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("A [defector] came.", id="a word"),
        pytest.param("[Defectors] came; the [defectors]’ aim, a [defector]'s aim.", id="plural and possessive"),
        pytest.param("[DEFECTORS] FLEE", id="a headline"),
        pytest.param("Two [spies] and a [spy]", id="the plural of a short word"),
        pytest.param("[State Security Departments] and a [Department]", id="the longest consumes its span"),
        pytest.param("[State\nSecurity\u00a0 Department]", id="a line break and other spaces inside"),
        pytest.param("[Mt.\nPaektu], [Mt.\u00a0Paektu] and [mt. paektu]", id="a full stop and spaces"),
        pytest.param("[Kim Il–sung] and [Kim Il‑sung’s]".replace("’s]", "]’s"), id="any dash"),
        pytest.param("the [UN] and the [U.S.]", id="acronyms"),
        pytest.param("the U.N. and the [U.S.]", id="an acronym with other full stops"),
        pytest.param("[People’s Daily] and [People's Daily]", id="any apostrophe"),
        pytest.param("[People`s Daily]", id="a grave accent for an apostrophe"),
        pytest.param("a [de\u00adfector] and a de[\u200bfector]".replace("de[\u200b", "[de\u200b"), id="invisible"),
        pytest.param("[COVID-19], [Covid–19]", id="digits"),
        pytest.param("an [exact] copy", id="an exact term"),
        pytest.param("([defector])[defector]/“[defector]”", id="marks around"),
    ],
)
def test_a_term_stands_in_the_brackets(phrase: str) -> None:
    assert standing(SPEC, phrase, "en") == phrase


def test_words_that_run_on_behind_a_full_stop_are_not_whole() -> None:
    assert standing(SPEC, "They climbed Mt.Paektu.", "en") == "They climbed Mt.Paektu."


def test_changed_gaps_are_told() -> None:
    index = WordIndex(patterns_of(glossary(SPEC, ("en", "ko")), "en"), language("en"))

    assert [hit.altered for hit in index.find(fold_string("kim il sung"))] == [("", " ", " ", "")]
    assert [hit.altered for hit in index.find(fold_string("mt paektu"))] == [("", " ", "")]
    assert index.find(fold_string("mt, paektu")) == []


def test_single_words_of_other_concepts_may_be_left_out() -> None:
    index = WordIndex(patterns_of(glossary(SPEC, ("en", "ko")), "en"), language("en"))
    hits = index.find(fold_string("a defector of the state security department"), {"UN"})

    assert [hit.pattern.term.text for hit in hits] == ["State Security Department"]


@pytest.mark.parametrize(
    ("tag", "term", "phrase"),
    [
        pytest.param("de", "Flüchtling", "Die [Flüchtlinge] und die Flucht.", id="german"),
        pytest.param("ru", "перебежчик", "Прибыли [перебежчики].", id="russian"),
        pytest.param("ar", "لاجئ", "هذا [لَاجِئ].", id="arabic with its vowels"),
        pytest.param("hi", "शरणार्थी", "ये [शरणार्थियों] हैं।", id="hindi"),
        pytest.param("ta", "கொரியா", "இது [கொரியா].", id="tamil"),
        pytest.param("tlh", "tlhIngan", "[tlhIngan] tlhInganpu", id="a language nobody has described"),
    ],
)
def test_other_languages_have_their_own_forms(tag: str, term: str, phrase: str) -> None:
    assert standing(f"{term} = x", phrase, tag) == phrase


def test_a_line_without_end_ends_soon() -> None:
    phrase = "the State Security State Security Department " * 20_000
    index = WordIndex(patterns_of(glossary(SPEC, ("en", "ko")), "en"), language("en"))

    assert len(index.find(fold_string(plain(phrase)))) == 40_000
