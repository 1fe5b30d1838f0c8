import unicodedata

import pytest
from phrases import glossary, plain, standing

from termcheck.language import language
from termcheck.matching.eojeol import EojeolIndex
from termcheck.matching.folding import fold_string
from termcheck.matching.indexes import patterns_of

SPEC = """
탈북자 = defector
탈북민 = escapee
백두산 = Mt. Paektu
당 = party
핵 = nuclear
평양 = Pyongyang
당국 = authorities
테러 = terror
인도 = India
이란 = Iran
정부 = government
북한 = North Korea
조선 로동당 = Workers' Party
국가 안전 보위부 = State Security
최고존엄 = Highest Dignity
핵무기 = nuclear weapon
6자회담 = six-party talks
코로나19 = COVID-19
원산 = Wonsan
"""

ABSENT = """
당신 당장 당황했다 당한 당도했다 당당히 정당은 핵심 핵심을 핵가족 태평양 태평양에서 담당국장 담당국 경찰당국자 당국자 당국자는
테러리스트 테러리즘 인도네시아 인도네시아는 인도적 이란성 정부미 비정부 북한산성 평양냉면 탈북 탈북하다 백두 백두대간 한라산
최고 존엄성 조선 로동신문 로동당사 국가 안전 보위 수당이 식당에 결핵이 결핵을 비핵화 재외탈북자 장백두산 회원산 탈북자격증
"""

PRESENT = """
[탈북자] [탈북자]가 [탈북자]는 [탈북자]를 [탈북자]와 [탈북자]의 [탈북자]에게 [탈북자]에게서 [탈북자]께서 [탈북자]로 [탈북자]로부터
[탈북자]들 [탈북자]들이 [탈북자]들에게서 [탈북자]들로부터 [탈북자]라고 [탈북자]였다 [탈북자]이며 [탈북자]인 [탈북자]입니다
[백두산] [백두산]이 [백두산]은 [백두산]을 [백두산]과 [백두산]에서 [백두산]에서는 [백두산]으로 [백두산]으로부터 [백두산]이라고
[백두산]이라는 [백두산]이다 [백두산]이었다 [백두산]까지도 [백두산]부터 [당]이 [당]은 [당]을 [당]과 [당]의 [당]에 [당]에서 [당]으로
[핵]을 [핵]이 [핵]의 [평양]에서 [평양]의 [평양]시 [당국]은 [당국]이 [당국]에서 [정부]의 [정부]가 [북한]군 [북한]산 [최고존엄]을
[이란]은 [이란]이 [이란]의 [인도]는 [인도]가 [테러]를 [테러]와 [원산]에 [원산]에서
"""


@pytest.mark.parametrize("word", ABSENT.split())
def test_a_word_that_is_no_term(word: str) -> None:
    assert standing(SPEC, word, "ko") == word


@pytest.mark.parametrize("word", PRESENT.split())
def test_a_term_and_its_particles(word: str) -> None:
    assert standing(SPEC, word, "ko") == word
    assert standing(SPEC, unicodedata.normalize("NFD", word), "ko") == unicodedata.normalize("NFD", word)


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("조선 사람은 로동당을", id="a word between"),
        pytest.param("조선, 로동당", id="a comma between"),
        pytest.param("[탈북민]이란 무엇인가", id="an ending behind a term is no country"),
        pytest.param("정부에서원산지를", id="a short term behind a particle"),
        pytest.param("[조선로동당]에서", id="without its space"),
        pytest.param("[조선 로동당]에서", id="with its space"),
        pytest.param("[조선\n로동당]에서", id="with a line break"),
        pytest.param("[조선\u00a0\u200b로동당]에서", id="with another space and an invisible one"),
        pytest.param("[국가안전보위부]는", id="three words without spaces"),
        pytest.param("[국가안전 보위부]는", id="three words with the second space alone"),
        pytest.param("[국가 안전보위부]는", id="three words with the first space alone"),
        pytest.param("[최고 존엄]을", id="a space the term does not have"),
        pytest.param("[핵 무기]를", id="three syllables in two words"),
        pytest.param("[6자회담]은", id="a number in the term"),
        pytest.param("[코로나19]의 [코로나 19]로", id="a number at the end"),
        pytest.param("2024[탈북자]는 3[당]이", id="behind a number"),
        pytest.param("[북한][당국]은 [북한][정부]가", id="behind another term"),
        pytest.param("[북한][탈북자]들의", id="a long term behind another"),
        pytest.param("北[당국]은 對[북한] 정책", id="behind hanja"),
        pytest.param("[당국](當局)은 [당국]當局은", id="before hanja"),
        pytest.param("IS[테러]를 [북한]ICBM을", id="beside Latin letters"),
        pytest.param("‘[백두산]’은 「[당국]」, [당국]·[정부]", id="in marks"),
        pytest.param("[탈북자]들에게서만큼은", id="a chain of four"),
    ],
)
def test_spaces_numbers_and_neighbours(phrase: str) -> None:
    assert standing(SPEC, phrase, "ko") == phrase


SIGNS = """
선형 문자(A) = Linear A
(주)한빛 = Hanbit Inc.
K팝 = K-pop
5세 = fifth generation
5세대 = 5G
3.1운동 = March First Movement
연구·개발 = research
R&D = R&D
새 말 = new word
"""


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("선형 문자 그리고 A", id="a word between"),
        pytest.param("선형 문자.A", id="another sign"),
        pytest.param("선형 문자(A형)", id="more within the brackets"),
        pytest.param("선형 문자(B)", id="another letter in the brackets"),
        pytest.param("주)한빛은", id="without the first bracket"),
        pytest.param("K 팝은 K-팝은 K, 팝은", id="two letters that are parted"),
        pytest.param("XK팝은 K팝콘은", id="two letters in longer words"),
        pytest.param("15세가 5세기에", id="a number and a syllable of longer words"),
        pytest.param("1.5세대는 1,5세는", id="the end of a number with a point"),
        pytest.param("3,1운동 3 (1운동)", id="other signs between numbers"),
        pytest.param("R D는 R&DX R-D", id="letters without their sign"),
        pytest.param("새-말 새, 말", id="two syllables parted otherwise"),
        pytest.param("[선형 문자(A)]를 [선형문자 (A)]와", id="brackets at the end"),
        pytest.param("[선형 문자（A）]는", id="wide brackets"),
        pytest.param("선형 [선형 문자(A)]", id="a beginning before a term"),
        pytest.param("[선형 문자 A]는", id="the words of a term alone"),
        pytest.param("[(주)한빛]은 [(주) 한빛]이", id="brackets at the beginning"),
        pytest.param("[K팝]은 [K팝]도, [k팝] ‘[K팝]’", id="two letters of two scripts"),
        pytest.param("2024년 [5세]는 [5세]까지 [5세대]는", id="a number and a syllable"),
        pytest.param("[3.1운동]은 [3·1운동] [31운동]", id="a point in the term"),
        pytest.param("[연구·개발] [연구개발] [연구 개발]에", id="a dot in the term"),
        pytest.param("[R&D]는 [R&D]", id="letters with a sign"),
        pytest.param("[새 말]은 [새말]은", id="two syllables that are two words"),
    ],
)
def test_signs_within_terms_and_terms_of_two_letters(phrase: str) -> None:
    assert standing(SIGNS, phrase, "ko") == phrase


@pytest.mark.parametrize(
    "term", ["문자(A)", "선형 문자(A)", "K팝", "A/S", "5.18", "3·1", "당(黨)", "T.O.P", "「새벽」호"]
)
def test_a_term_stands_in_itself(term: str) -> None:
    for renderings in (False, True):
        index = EojeolIndex(patterns_of(glossary(f"{term} = x"), "ko"), language("ko"), renderings=renderings)

        assert {(hit.start, hit.end) for hit in index.find(fold_string(term))} == {(0, len(term))}


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("가" * 50_000, id="one syllable"),
        pytest.param("탈북자" * 16_667, id="a term over and over"),
        pytest.param("북한당국" * 12_500, id="two terms over and over"),
        pytest.param("당" * 50_000, id="a term of one syllable"),
        pytest.param("탈북자" + "들이라고에서" * 8_333, id="particles without end"),
        pytest.param("탈북자" + "기관" * 11 + "힣", id="nouns that lead nowhere"),
        pytest.param("조선" * 25_000, id="a beginning over and over"),
        pytest.param("조 선 " * 16_667, id="beginnings of several words"),
    ],
)
def test_a_hostile_word_comes_to_an_end(word: str) -> None:
    index = EojeolIndex(patterns_of(glossary(SPEC), "ko"), language("ko"))

    hits = index.find(fold_string(word))

    assert all(word[hit.start : hit.end].replace(" ", "") == hit.pattern.compact for hit in hits)


def test_terms_that_differ_by_their_spaces_are_told_apart_where_the_text_is_written_as_one() -> None:
    index = EojeolIndex(patterns_of(glossary("핵 시설 = a\n핵시설 = b"), "ko"), language("ko"))

    def found(phrase: str) -> list[str]:
        return [hit.pattern.term.text for hit in index.find(fold_string(plain(phrase)))]

    assert found("핵 시설은") == ["핵 시설"]
    assert found("핵시설은") == ["핵시설"]


@pytest.mark.parametrize(
    ("term", "word"),
    [
        ("노동당", "로동당은"),
        ("여성", "녀성들의"),
        ("이설주", "리설주가"),
        ("조선로동당", "조선노동당을"),
        ("지지율", "지지률과"),
    ],
)
def test_in_a_source_the_north_and_the_south_write_one_word(term: str, word: str) -> None:
    patterns = patterns_of(glossary(f"{term} = x"), "ko")

    assert EojeolIndex(patterns, language("ko")).find(fold_string(word))
    assert not EojeolIndex(patterns, language("ko"), renderings=True).find(fold_string(word))
