import pytest
from little_glossary import checked, findings, plain

from termcheck.finding import Severity
from termcheck.rules.inconsistent_term import InconsistentTerm, Tally

MARKETS = "장마당에 갔다.\n장마당은 붐볐다.\n장마당에 쌀이 없다."
MOUNTAINS = "백두산에 올랐다.\n백두산은 높다."


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        pytest.param(MARKETS, "She went to the market.\nMarkets are full.\nThe market lacks rice.", id="one rendering"),
        pytest.param("장마당에 갔다.", "She went to the jangmadang.", id="once"),
        pytest.param(MOUNTAINS, "He climbed Mt. Paektu.\nMount Paektu is high.", id="forms of one name"),
        pytest.param(
            "국가보위성이 왔다.\n국가보위성이 갔다.",
            "The Ministry of State Security came.\nThe MSS left.",
            id="a form that varies",
        ),
        pytest.param(
            "탈북자와\n난민이 왔다.", "A defector\nand a refugee came.", id="two concepts told apart by the source"
        ),
        pytest.param(
            "탈북자가 왔다.\n탈북자가 갔다.", "A defector came.\nA refugee left.", id="deprecated is another rule’s"
        ),
        pytest.param(
            MARKETS,
            "She went to the market.\nThe [jangmadang] was full.\nThe market lacks rice.",
            id="the rarer one is marked",
        ),
        pytest.param(
            MARKETS,
            "She went to the jangmadang.\nThe [market] was full.\nThe jangmadang lacks rice.",
            id="the rarer one, though preferred",
        ),
        pytest.param(
            "장마당에 갔다. 장마당은 붐볐다.",
            "She went to the [jangmadang]. The market was full.",
            id="as often as the preferred one",
        ),
        pytest.param(
            f"{MARKETS}\n{MARKETS}",
            "Market.\nThe [jangmadang].\nMarket.\nMarket.\nThe jangmadang.\nMarket.",
            id="its first place is marked",
        ),
        pytest.param(None, "A defector came.\nThe defectors left.", id="draft: one rendering"),
        pytest.param(None, "The market.\nThe jangmadang.", id="draft: ordinary words may mean two things"),
        pytest.param(None, "Defectors, not refugees.\nMany refugees, few defectors.", id="draft: told apart"),
        pytest.param(None, "A defector came.\nA [refugee] left.\nThe defector stayed.", id="draft: side by side"),
        pytest.param(None, "A refugee came.\nA [defector] left.\nThe refugee stayed.", id="draft: the other way round"),
        pytest.param(None, "A [defector] came.\nA refugee left.", id="draft: as often, one of them"),
    ],
)
def test_the_rarer_rendering_is_marked(source: str | None, copy: str) -> None:
    assert checked(InconsistentTerm, copy, source) == copy


def test_both_renderings_are_counted() -> None:
    copy = "Market.\nThe jangmadang.\nMarket.\nMarket.\nThe jangmadang.\nMarket."
    (finding,) = findings(InconsistentTerm, copy, f"{MARKETS}\n{MARKETS}")

    assert finding.message == "“jangmadang” 2 times (lines 2, 5) beside “market” 4 times: they render one concept"
    assert finding.replacements == ("market",)
    assert (finding.concept, finding.severity) == ("market", Severity.WARNING)


def test_the_other_places_are_the_evidence_and_one_of_the_majority() -> None:
    copy = "Market.\nThe jangmadang.\nMarket.\nMarket.\nThe jangmadang.\nMarket."
    (finding,) = findings(InconsistentTerm, copy, f"{MARKETS}\n{MARKETS}")

    assert [place.segment.id for place in finding.evidence] == ["5", "1"]
    assert [place.segment.target[place.span] for place in finding.evidence] == ["jangmadang", "Market"]


def test_a_draft_names_the_places_of_the_rarer_of_two_confusable_concepts() -> None:
    copy = "A defector.\nA refugee.\nA defector.\nA refugee.\nA defector."
    (finding,) = findings(InconsistentTerm, copy)

    assert (finding.excerpt, finding.segment.id) == ("refugee", "2")
    assert "(lines 2, 4)" in finding.message
    assert finding.replacements == ("defector",)


def test_a_rule_for_another_document_remembers_nothing() -> None:
    assert findings(InconsistentTerm, "A defector came.") == findings(InconsistentTerm, "A refugee came.") == []


def test_more_places_are_counted_than_are_remembered() -> None:
    copy = "\n".join(["Market."] * 60 + ["Jangmadang."] * 50)
    (finding,) = findings(InconsistentTerm, copy, "\n".join(["장마당"] * 110))

    assert "50 times (lines 61, 62," in finding.message
    assert ", …) beside “market” 60 times" in finding.message
    assert len(finding.evidence) == 20


def test_tallies_of_two_parts_of_a_document_add_up() -> None:
    (finding,) = findings(InconsistentTerm, plain("Market.\nJangmadang.\nMarket."), MARKETS)
    first, second = Tally(3, list(finding.evidence)), Tally(40, [*finding.evidence] * 20)

    assert (first + second).count == 43
    assert (first + second).places[0] == finding.evidence[0]
    assert len((first + second).places) == 20
    assert (first.count, second.count) == (3, 40)
