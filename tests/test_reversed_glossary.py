"""A glossary made for one direction is quiet about good copy in the other, and still finds what is wrong."""

import pytest

from termcheck import rules
from termcheck.checker import Checker
from termcheck.config import Settings
from termcheck.families import members
from termcheck.finding import Finding, Severity
from termcheck.glossary_search import Said, load_glossaries
from termcheck.rules import Rule
from termcheck.text import Document, Segment, Text

NORTH_KOREA = load_glossaries(("north-korea",), Settings().origin("glossaries"), Said())
CHECKER = Checker(NORTH_KOREA, tuple(members(rules, Rule).values()))


def grave(source: str | None, copy: str) -> list[str]:
    """Return what is found in Korean copy, above notes."""
    segment = Segment("1", None if source is None else Text(source, "en"), Text(copy, "ko"))
    found = CHECKER.check(Document("a.tsv", None if source is None else "en", "ko", [segment]))
    return [f"{one.rule} {one.excerpt}" for one in found if isinstance(one, Finding) and one.severity > Severity.INFO]


PAIRS = [
    ("The foundation opened a school in Seoul.", "재단은 서울에 학교를 열었다."),
    ("The foundation said it would give the defectors a library.", "재단은 탈북자들에게 도서관을 지어 주겠다고 했다."),
    ("In Pyongyang, the foundation said, rice is dear.", "평양에서는 쌀이 비싸다고 재단은 밝혔다."),
    ("Refugees crossed the border last night.", "난민들이 지난밤 국경을 넘었다."),
    ("A refugee from Syria spoke in Pyongyang.", "시리아 출신 난민이 평양에서 연설했다."),
    ("The informant met his handler in North Korea.", "정보원은 북한에서 연락책을 만났다."),
    ("The origin of the rumour in Pyongyang is unknown.", "평양에 도는 소문의 출처는 알 수 없다."),
    ("The supplies said to be missing in North Korea were found.", "북한에서 없어졌다던 물자가 발견되었다."),
    ("The party held a congress in Pyongyang.", "당은 평양에서 대회를 열었다."),
    ("North Korea fired a missile on Monday.", "북한이 월요일 미사일을 발사했다."),
    ("Soldiers guard the border in Ryanggang.", "량강도에서는 군인들이 국경을 지킨다."),
    ("The police searched houses for foreign films.", "보안원들이 외국 영화를 찾아 집을 뒤졌다."),
    ("The leader praised the nation.", "지도자는 민족을 찬양했다."),
    ("A second man and another left North Korea.", "둘째 남자와 또 다른 사람이 북한을 떠났다."),
    ("The regime in Pyongyang is short of money.", "평양 정권은 돈이 모자란다."),
    ("The market in Hyesan was closed.", "혜산 장마당은 문을 닫았다."),
    ("The source code leaked in Pyongyang.", "평양에서 소스 코드가 유출됐다."),
    ("Coal is a source of income in North Korea.", "석탄은 북한의 수입원이다."),
    ("Another source of income is fish.", "다른 수입원은 수산물이다."),
    ("A source in North Hamgyong said rice prices rose.", "함경북도 소식통은 쌀값이 올랐다고 말했다."),
    ("The Ministry of State Security arrested two men.", "국가보위성은 남성 두 명을 체포했다."),
    ("Kim Jong Un visited a factory.", "김정은은 공장을 방문했다."),
]


@pytest.mark.parametrize(("source", "copy"), PAIRS)
def test_a_good_translation_into_korean_is_quiet(source: str, copy: str) -> None:
    assert grave(source, copy) == []


@pytest.mark.parametrize(
    "copy",
    [
        *(copy for _, copy in PAIRS),
        "foundation이라는 말은 재단을 뜻한다.",
        "그는 refugee 캠프에서 source code를 배웠다.",
        "국가보위성(Ministry of State Security)은 북한의 기관이다.",
    ],
)
def test_a_good_draft_in_korean_is_quiet(copy: str) -> None:
    assert grave(None, copy) == []


@pytest.mark.parametrize(
    ("source", "copy", "found"),
    [
        pytest.param("A defector came.", "여자가 왔다.", ["missing-term defector"], id="lacking"),
        pytest.param(
            "A source in Hyesan told us.", "혜산에서 들었다.", ["missing-term source"], id="a source is lacking"
        ),
        pytest.param(
            "Rice is dear, according to a local source.",
            "쌀이 비싸다.",
            ["missing-term source"],
            id="named by its phrase",
        ),
        pytest.param("A defector came.", "난민이 왔다.", ["confused-term 난민"], id="confused"),
        pytest.param("Kim Jong Un came.", "김정일이 왔다.", ["missing-term Kim Jong Un"], id="another person"),
        pytest.param("It is near Mt. Paektu.", "그 근처에 있다.", ["missing-term Mt. Paektu"], id="a name is lacking"),
    ],
)
def test_what_is_wrong_in_korean_is_found(source: str, copy: str, found: list[str]) -> None:
    assert grave(source, copy) == found
