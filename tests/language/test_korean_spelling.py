import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.language.korean_spelling import spellings

QUIET = "강 당국 김정은 평양 핵무기 미사일 탈북자 국가 안전 보위부"
PAIRS = """
    노동 로동
    여성 녀성
    연방 련방
    역사 력사
    이설주 리설주
    이영호 리영호
    낙원 락원
    내일 래일
    냉면 랭면
    노인 로인
    누각 루각
    양강도 량강도
    예술단 례술단
    요리 료리
    유학생 류학생
    윤리 륜리
    이혼 리혼
    연령 년령
    비율 비률
    지지율 지지률
    선열 선렬
    노동신문 로동신문
    조선노동당 조선로동당
    국제연맹 국제련맹
    조선여성동맹 조선녀성동맹
"""


@pytest.mark.parametrize("word", QUIET.split())
def test_most_words_have_one_spelling(word: str) -> None:
    assert spellings((word,)) == {word}


@pytest.mark.parametrize("pair", PAIRS.strip().splitlines())
def test_the_north_and_the_south_spell_one_word(pair: str) -> None:
    southern, northern = pair.split()
    assert northern in spellings((southern,))
    assert southern in spellings((northern,))


def test_every_word_of_a_term_has_two_spellings() -> None:
    assert "국제로동기구" in spellings(("국제", "노동", "기구"))


def test_a_syllable_alone_is_too_short_to_tell() -> None:
    assert spellings(("양",)) == {"양"}


@given(st.lists(st.text("가나라녀려여양이리율열렬a1", min_size=1, max_size=12), max_size=4))
def test_every_spelling_is_as_long_as_the_term_and_one_of_few(words: list[str]) -> None:
    found = spellings(tuple(words))
    assert "".join(words) in found
    assert len(found) <= 64
    assert {len(spelling) for spelling in found} == {sum(map(len, words))}
