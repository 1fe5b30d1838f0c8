"""Korean: which endings may follow a noun within an eojeol, and how Hangul is romanised."""

import re
from functools import lru_cache

from termcheck.language import Language

SYLLABLES = re.compile(r"[가-힣]+\Z")

_AFTER_CONSONANT = """
    은 이 을 과 으로 으로서 으로써 으로부터 으로는 으로도 으로의 이나 이랑 이란 이야 이여 이든
    이든지 이라도 이나마 이야말로
"""
_AFTER_VOWEL = """
    는 가 를 와 로 로서 로써 로부터 로는 로도 로의 나 랑 란 야 여 든 든지 라도 나마 야말로
"""
_AFTER_EITHER = """
    의 에 에서 에게 에게서 께 께서 한테 한테서 더러 보고 하고 도 만 까지 부터 마저 조차 밖에 뿐
    보다 처럼 같이 만큼 대로 마다 치고 커녕 은커녕 는커녕 에선 에겐 서 에다 에다가 따라 요 들 상 쯤
    가량 이나
"""
"""Particles by the sound they follow (National Institute of Korean Language, *Korean Grammar for Foreigners 2*)."""

_COPULA = """
    다 었다 였다 었던 였던 었으며 였으며 었고 였고 었지만 였지만 었기 였기 고 며 자 지 지만 라 라고
    라는 라며 라면 라서 란 면 면서 므로 니 니까 냐 냐고 기 기도 기에 기는 던 어서 어야 여서 여야 임
    입니다 인 인데 인지 인가 일 일까 일지 임을 임이 라도 었을 였을
"""
"""Endings of the copula 이다; its stem may be left out after a vowel (the same)."""

_VERBAL = "하 한 할 함 해 했 되 된 될 됨 돼 됐 당하 당한 당할 당했 시키 시킨 시킬 시켰 받 받은 받을"
"""Beginnings of the verbs 하다, 되다, 당하다, 시키다 and 받다, which make verbs of nouns, and 히 adverbs (the same)."""

_NOUN_SUFFIXES = "측 군 간 내 시 주 도 발 산 판 급 들 님 씨"
"""Suffixes that leave a noun's meaning as it is (National Institute of Korean Language, *Standard Dictionary*)."""

_HEADS = """
    가격 감독 개발 거래소 검찰 결과 경기 경제 경찰 계획 공격 공단 공대 공동 공사 공장 공항 과학
    관계 관광 관련 관리 교수 교육 국가 국경 국민 국방 국영 국제 군부 군사 금융 기관 기구 기금
    기독교 기업 기자 기지 남부 내각 노동 농업 단체 담당 당국 대변인 대사 대사관 대통령 대표 대표단
    대표팀 대학 대학교 대회 도시 동부 무역 문제 문화 민족 방문 방송 법무 법원 병원 본부 부대 북부
    분쟁 사건 사고 사람 사령관 사무 사태 사회 산업 상공 상업 상원 서부 서장 선거 선수 선수권 수도
    수출 시간 시민 시위 시장 신문 양국 언론 업계 업체 여성 여행 연구소 연구원 연맹 연합 영화 예산
    올림픽 외교 외무 외무부 요원 운동 월드컵 위기 위성 위원 위원장 위원회 은행 의원 의장 의회
    이사회 자동차 자본 작전 장관 재무 전문가 전선 전쟁 정보 정부 정상 정상회담 정책 제재 조사 조치
    주민 주식 주재 총회 침해 중부 증권 증시 지도부 지도자 지방 지역 차관 참사 총리 총장 총재 축구 출신 타임스
    통신 투자 특사 포로 포스트 프로그램 학교 학생 합의 해군 해협 핵 현장 현지 협상 협회 회담 회사
    회의 회장 후보
"""
"""Nouns that news writes behind another noun in one eojeol (정책 in 이라크정책); without a list, a name would stand in
words that merely begin like it (인도 in 인도네시아)."""

_UNITS = frozenset("배럴 달러 유로 파운드 위안 원 톤 리터 미터 킬로 킬로그램 그램 에이커 헥타르".split())
"""Units behind which 당 says “per”; behind other nouns it is a party."""


def _any(words: str) -> str:
    """Return a regex of any of the words, the longest first."""
    return "|".join(sorted(map(re.escape, words.split()), key=len, reverse=True))


_PARTICLES = _any(f"{_AFTER_EITHER} {_AFTER_CONSONANT} {_AFTER_VOWEL}")
_COPULA_TAIL = rf"(?:이?(?:{_any(_COPULA)})|인|임|일)(?:{_PARTICLES})?"
_COPULA_AFTER_CONSONANT = rf"(?:이(?:{_any(_COPULA)})|인|임|일|입니다)(?:{_PARTICLES})?"
_LATER = rf"(?:{_PARTICLES}|{_COPULA_TAIL})"


def _chain(first: str, copula: str) -> re.Pattern[str]:
    """Return a regex of particle chains that begin with one of the words of ``first``, and of a copula's endings."""
    return re.compile(rf"(?:(?:{_any(first)})(?:{_LATER}){{0,3}}|{copula})?\Z")


_TAIL = {
    True: _chain(f"{_AFTER_EITHER} {_AFTER_CONSONANT}", _COPULA_AFTER_CONSONANT),
    False: _chain(f"{_AFTER_EITHER} {_AFTER_VOWEL}", _COPULA_TAIL),
}
_PARTICLE_TAILS = tuple(_chain(f"{_AFTER_EITHER} {first}", "(?!)") for first in (_AFTER_CONSONANT, _AFTER_VOWEL))
_PLURAL_TAIL = re.compile(rf"들(?:{_LATER}){{0,3}}\Z")
_TOWARDS = re.compile(rf"로(?:서|써|부터)?(?:{_LATER}){{0,2}}\Z")
_LONG_TAIL = re.compile(
    rf"(?!주의)(?:(?:(?:{_any(_HEADS)}){{1,3}}(?:{_any(_NOUN_SUFFIXES)})?|{_any(_NOUN_SUFFIXES)})(?:{_LATER}){{0,3}}"
    rf"|(?:{_any(_VERBAL)})[가-힣]{{0,5}}|히(?:는|도)?)\Z"
)
_STRICT = {
    True: _any("은 이 을 과 의 에 에서 에게 에서는 에는 에도 에서도 으로 이다 이라고 이라는 이며 이고 이었다 이나"),
    False: _any("는 가 를 와 의 에 에서 에게 에서는 에는 에도 에서도 로 다 라고 라는 며 고 였다 나"),
}
"""What may follow a noun of one syllable, which a longer chain would too easily make of another word (당도, 당한)."""


@lru_cache(maxsize=1 << 17)
def may_follow(noun: str, rest: str) -> bool:
    """Say whether ``rest``, the remainder of an eojeol, can be particles and endings after a noun.

    Both are folded; ``noun`` is a compact term (백두산) and ``rest`` what stands behind it (에서는).
    """
    if not rest:
        return True
    closed = _ends_in_consonant(noun)
    if len(noun) == 1:
        return re.fullmatch(rf"(?:들)?(?:{_STRICT[closed]})?", rest) is not None
    if noun in _UNITS and rest == "당":
        return True
    return are_particles(noun, rest) or _LONG_TAIL.match(rest) is not None


def are_particles(noun: str, rest: str) -> bool:
    """Say whether ``rest`` is nothing but particles and endings after a noun (이란 in 탈북민이란); both folded."""
    tails = (_TAIL[_ends_in_consonant(noun)], _PLURAL_TAIL, *([_TOWARDS] if _ends_in_rieul(noun) else []))
    return any(tail.match(rest) for tail in tails)


def inflects(noun: str, word: str) -> bool:
    """Say whether a folded word is a noun with or without particles and endings."""
    return word.startswith(noun) and may_follow(noun, word[len(noun) :])


def may_follow_loosely(rest: str) -> bool:
    """Say whether ``rest`` can stand behind a noun in copy that nobody read twice: particles of the wrong sound.

    한산사은 for 한산사는 is a slip of the particle, and the noun is there all the same.
    """
    return any(tail.match(rest) for tail in (*_PARTICLE_TAILS, _PLURAL_TAIL, _TOWARDS))


def _ends_in_consonant(noun: str) -> bool:
    last = noun[-1]
    return "가" <= last <= "힣" and (ord(last) - ord("가")) % _SYLLABLES_WITH_ONE_VOWEL != 0


def _ends_in_rieul(noun: str) -> bool:
    """Say whether a noun ends in ㄹ, behind which 로 stands without 으 (서울로)."""
    last = noun[-1]
    return "가" <= last <= "힣" and (ord(last) - ord("가")) % _SYLLABLES_WITH_ONE_VOWEL == _RIEUL


_SYLLABLES_WITH_ONE_VOWEL = 28
_RIEUL = 8
"""A syllable block without a final consonant and the 27 with one (The Unicode Standard, 3.12)."""

LANGUAGE = Language(
    "ko", word=r"[가-힣]+|[0-9]+|[^\W0-9_\u2e80-\U0010ffff]+|_+|[^\W가-힣\u0000-\u2e7f]+", inflects=inflects
)
"""Scripts of East Asia part words from all others; of these, one word may mix several, as lookalikes do."""
