import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.language.korean import are_particles, inflects, may_follow

OTHER_WORDS = """
당|신 당|장 당|황 당|한 당|도 당|당히 당|면 핵|심 핵|가족 정|말 북|한 남|편 총|리 테러|리스트 인도|네시아 당국|자
탈북|자 정권|자 기관|지 백두산|고 이란|성 이라크|네 중국|어 중국|집 평양|냉면 당원|증 난민|촌 국가|주의 정부|미 원자|력
시장|기 미사|일러 수령|증 정부|은 정부|을 정부|과 정부|으로 정부|이었던가나다 백두산|는 백두산|를 백두산|가 백두산|와 백두산|로
최고존엄|를 최고존엄|와 당국|다 당국|고 당국|며 소식통|며 소식통|라고 북한|산성 수용소|포도 유엔|난민기구
"""

FORMS = """
탈북자| 탈북자|가 탈북자|는 탈북자|를 탈북자|와 탈북자|의 탈북자|에게 탈북자|에게서 탈북자|께서 탈북자|로 탈북자|로서 탈북자|로부터
탈북자|들 탈북자|들이 탈북자|들은 탈북자|들을 탈북자|들의 탈북자|들에게 탈북자|들에게서 탈북자|들과 탈북자|들로부터 탈북자|들까지도
탈북자|라고 탈북자|라는 탈북자|였다 탈북자|이며 탈북자|입니다 탈북자|인 탈북자|임을 탈북자|만 탈북자|도 탈북자|보다 탈북자|처럼
탈북자|마저 탈북자|조차 탈북자|뿐만 탈북자|한테 탈북자|한테서 탈북자|라도 탈북자|나 탈북자|란 탈북자|든지 탈북자|인지
백두산|이 백두산|은 백두산|을 백두산|과 백두산|의 백두산|에 백두산|에서 백두산|에서는 백두산|에서도 백두산|에서의 백두산|으로
백두산|으로부터 백두산|으로서 백두산|으로써 백두산|으로의 백두산|까지 백두산|까지는 백두산|부터 백두산|만을 백두산|이나 백두산|이란
백두산|이라고 백두산|이라는 백두산|이라며 백두산|이다 백두산|이었다 백두산|이며 백두산|이고 백두산|이지만 백두산|이면 백두산|이야말로
백두산|이라도 백두산|에서조차 백두산|에서만큼은 백두산|입니다 백두산|인 백두산|일 백두산|임을
서울|로 서울|로부터 서울|로의 서울|로는 서울|은 서울|에서
당|은 당|이 당|을 당|과 당|의 당|에 당|에서 당|에서는 당|으로 당|이라고 핵|을 핵|이 핵|은 핵|의 북|의 북|은
정부|측 북한|군 이라크|정책 미국|대사 제재|하다 체포|되었다 억류|당한 난민|들마저 처형|했다 처형|했다고 배럴|당 인민군|과의
"""


def parted(words: str) -> list[tuple[str, str]]:
    return [(noun, rest) for noun, _, rest in (word.partition("|") for word in words.split())]


@pytest.mark.parametrize(("noun", "rest"), parted(OTHER_WORDS))
def test_another_word_merely_begins_like_the_noun(noun: str, rest: str) -> None:
    assert not may_follow(noun, rest)


@pytest.mark.parametrize(("noun", "rest"), parted(FORMS))
def test_particles_and_endings_may_follow(noun: str, rest: str) -> None:
    assert may_follow(noun, rest)


@given(st.text("가나다들은이의에서로부터이라고하였했다인일당핵", max_size=24))
def test_what_is_nothing_but_particles_may_follow(rest: str) -> None:
    assert may_follow("탈북자", rest) >= are_particles("탈북자", rest)


@pytest.mark.parametrize(
    ("noun", "word", "form"),
    [
        ("백두산", "백두산", True),
        ("백두산", "백두산에서는", True),
        ("헤르체고비나", "헤르체고비나가", True),
        ("백두산", "백두대간", False),
        ("백두산", "두산", False),
    ],
)
def test_a_noun_with_particles_is_a_form_of_it(noun: str, word: str, *, form: bool) -> None:
    assert inflects(noun, word) is form
