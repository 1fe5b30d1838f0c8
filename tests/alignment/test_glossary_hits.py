"""Where paragraphs are all about as long, the terms of a glossary tell which answers which."""

import pytest

from termcheck.alignment import align
from termcheck.checker import Checker
from termcheck.finding import Finding, Severity
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Condition, Glossary, Term
from termcheck.rules.deprecated_term import DeprecatedTerm
from termcheck.rules.missing_term import MissingTerm
from termcheck.text import Document, Pairing, Segment, Text

PAIRS = (
    ("시장에서 쌀과 옥수수의 값이 크게 올랐다고 한다.", "Prices of rice and maize are said to have risen in markets."),
    ("보위부는 주민들의 손전화를 다시 조사하고 있다.", "State security is searching the phones of residents again."),
    ("농장원들은 가뭄 때문에 모내기를 미루고 있었다.", "Farm workers were putting off the planting for the drought."),
    (
        "당국은 인민반 회의를 열어 동원을 지시하였다고 한다.",
        "The authorities called neighbourhood watch units to a meeting.",
    ),
    ("소식통은 장마당 상인들이 불평한다고 전하였다.", "The foundation said that traders in street markets complain."),
    ("청년들은 백두산 답사를 떠나기 전에 밤을 새웠다.", "Young people stayed up before they marched to Mt. Paektu."),
    (
        "지난해 지은 다리는 올해 여름 홍수에 무너졌다고 한다.",
        "The bridge that was built last year fell in the summer flood.",
    ),
)
FOUNDATION = Term("foundation", "en", AdministrativeStatus.DEPRECATED, when=Condition(source=True))
GLOSSARY = Glossary(
    "desk",
    ("ko", "en"),
    tuple(
        ConceptEntry(korean, (Term(korean, "ko"), Term(english, "en"), *others))
        for korean, english, *others in (
            ("쌀", "rice"),
            ("옥수수", "maize"),
            ("보위부", "state security"),
            ("손전화", "phone"),
            ("인민반", "neighbourhood watch unit"),
            ("당국", "authorities"),
            ("소식통", "source", FOUNDATION),
            ("장마당", "street market"),
            ("백두산", "Mt. Paektu"),
            ("청년", "young people"),
        )
    ),
)
CHECKER = Checker(GLOSSARY, [DeprecatedTerm])
MISSED = Checker(GLOSSARY, [MissingTerm])
RENDERED = [english.replace("The foundation", "A source") for _, english in PAIRS]


def document(language: str, contents: list[str], pairing: Pairing = Pairing.ORDER) -> Document:
    segments = (Segment(str(number), None, Text(content, language)) for number, content in enumerate(contents))
    return Document(f"a.{language}.txt", None, language, list(segments), pairing)


def documents(left_out: int) -> tuple[Document, Document]:
    """Return the Korean, and the English without one of its paragraphs."""
    english = [english for number, (_, english) in enumerate(PAIRS) if number != left_out]
    return document("ko", [korean for korean, _ in PAIRS]), document("en", english)


def sure(paired: Document) -> dict[str, str]:
    """Return the target of each source that has a sure answer."""
    return {one.source.content: one.target.content for one in paired.segments if one.source and not one.doubtful}


def test_without_a_glossary_nobody_can_tell_which_paragraph_is_missing() -> None:
    assert sure(align(*documents(2))) == {}


def test_without_a_term_in_common_nothing_changes() -> None:
    nothing = Checker(Glossary("other", ("ko", "en"), (ConceptEntry("x", (Term("눈", "ko"), Term("snow", "en"))),)), [])

    assert list(align(*documents(2), nothing.mentions("ko", "en")).segments) == list(align(*documents(2)).segments)


@pytest.mark.parametrize("left_out", range(1, 5))
def test_the_terms_around_a_paragraph_that_is_missing_tell_which_it_is(left_out: int) -> None:
    paired = list(align(*documents(left_out), CHECKER.mentions("ko", "en")).segments)

    assert [one.source.content for one in paired if one.source] == [
        korean for number, (korean, _) in enumerate(PAIRS) if number != left_out
    ]


def test_a_deprecated_rendering_is_found_in_its_pair_though_a_paragraph_is_missing() -> None:
    def errors(paired: Document) -> list[str]:
        found = (result for result in CHECKER.check(paired) if isinstance(result, Finding))
        return [finding.excerpt for finding in found if finding.severity is Severity.ERROR]

    assert errors(align(*documents(2))) == []
    assert errors(align(*documents(2), CHECKER.mentions("ko", "en"))) == ["foundation"]


LAST = ("다음 소식은 내일 아침에 다시 전해 드리기로 하였다.", "Our next report is to follow here tomorrow morning.")


def missing(english: list[str]) -> list[str]:
    """Return what is reported to be missing from an English of all the Korean paragraphs."""
    paired = align(
        document("ko", [korean for korean, _ in (*PAIRS, LAST)]), document("en", english), MISSED.mentions("ko", "en")
    )
    return [result.excerpt for result in MISSED.check(paired) if isinstance(result, Finding)]


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        pytest.param([*RENDERED, LAST[1]], [], id="all in place"),
        pytest.param(
            ["Prices are said to have risen much in the markets.", *RENDERED[1:], LAST[1]],
            ["쌀", "옥수수"],
            id="terms that are missing",
        ),
        pytest.param(
            [*RENDERED[:2], *RENDERED[3:], LAST[1], "Write to us if you know more about any of this."],
            [],
            id="a paragraph left out",
        ),
        pytest.param([RENDERED[4], *RENDERED[:4], *RENDERED[5:], LAST[1]], [], id="a paragraph moved to the front"),
        pytest.param(
            [
                RENDERED[1],
                RENDERED[0],
                *RENDERED[2:5],
                "Young people stayed up before they marched to the mountain.",
                RENDERED[6],
                LAST[1],
            ],
            ["백두산"],
            id="two that changed places, and a term that is missing behind",
        ),
    ],
)
def test_no_term_is_missed_that_another_order_explains(english: list[str], expected: list[str]) -> None:
    assert missing(english) == expected


def test_only_what_is_paired_by_order_is_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = (document(language, ["가", "나"], Pairing.KEY) for language in ("ko", "en"))

    def refused(_: Text) -> set[str]:
        raise AssertionError

    mentions = CHECKER.mentions("ko", "en")
    monkeypatch.setattr(mentions, "in_source", refused)

    assert len(list(align(source, target, mentions).segments)) == 2
    with pytest.raises(AssertionError):
        list(align(*documents(2), mentions).segments)
