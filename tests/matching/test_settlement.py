"""What the demands of a source get where one stretch of the target could answer several of them."""

import pytest
from phrases import lacking, pair

from termcheck.glossary import AdministrativeStatus, ConceptEntry, Condition, Glossary, Term, Topic
from termcheck.matching.matcher import Matcher
from termcheck.matching.occurrence import Manner
from termcheck.text import Segment, Text

SPEC = """
북한 = North Korea | +Pyongyang
평양 = Pyongyang
남한 = South Korea | +Seoul
서울 = Seoul
정부 = government
당국 = authorities | +government
"""


@pytest.mark.parametrize(
    ("source", "copy", "shortfall"),
    [
        pytest.param("북한과 평양", "North Korea and Pyongyang", {}, id="each has its own"),
        pytest.param("평양과 북한", "Pyongyang and North Korea", {}, id="in the other order"),
        pytest.param("북한과 평양", "Pyongyang, in North Korea", {}, id="the shared one first"),
        pytest.param("북한은 말했다.", "Pyongyang said so.", {}, id="a capital for its country"),
        pytest.param("북한과 남한과 서울", "Pyongyang, Seoul and South Korea", {}, id="two who share with others"),
        pytest.param("정부와 당국", "the government and the authorities", {}, id="a word of two concepts"),
        pytest.param("당국과 정부", "the government and the authorities", {}, id="the one with a choice comes first"),
        pytest.param("정부와 당국", "the government and the government", {}, id="twice the same"),
        pytest.param("북한과 평양", "Pyongyang", {"북한": 1}, id="one for two: who has no choice is answered"),
        pytest.param("정부와 당국", "the authorities", {"정부": 1}, id="the wrong one of two"),
    ],
)
def test_every_concept_gets_what_it_can(source: str, copy: str, shortfall: dict[str, int]) -> None:
    assert lacking(SPEC, source, copy) == shortfall


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("A use case.", id="as written"),
        pytest.param("A use-case.", id="with a hyphen"),
        pytest.param("A use\ncase.", id="across lines"),
    ],
)
def test_a_hyphen_for_a_space_is_the_same_term_in_a_source(source: str) -> None:
    use_case = ConceptEntry("use case", (Term("use case", "en"), Term("caso de uso", "es")))
    segment = Segment("1", Text(source, "en"), Text("Un ejemplo.", "es"))
    (matched,) = Matcher(Glossary("Test", ("en", "es"), (use_case,)), "en", "es").match([segment])

    assert [demand.shortfall for demand in matched.demands] == [1]


CHAIRMAN = Glossary(
    "Test",
    ("ko", "en"),
    (
        ConceptEntry(
            "leader",
            (
                Term("김정은", "ko"),
                Term("Kim Jong Un", "en"),
                Term("Kim", "en", AdministrativeStatus.ADMITTED, varies=True),
            ),
        ),
    ),
)


@pytest.mark.parametrize(
    ("copy", "manners"),
    [
        pytest.param("Kim spoke.", {"Kim": Manner.RIGHT}, id="the short form"),
        pytest.param("Kim Jong Un spoke.", {"Kim Jong Un": Manner.RIGHT}, id="the long form"),
        pytest.param("Kim Jung Un spoke.", {"Kim Jung Un": Manner.DAMAGED}, id="the long form damaged"),
        pytest.param(
            "Kim Jung Un came. Kim spoke.",
            {"Kim Jung Un": Manner.DAMAGED, "Kim": Manner.RIGHT},
            id="the long form damaged beside the short",
        ),
    ],
)
def test_a_short_form_does_not_hide_damage_to_the_long_one(copy: str, manners: dict[str, Manner]) -> None:
    segment = Segment("1", Text("김정은이 왔다. 김정은은 말했다.", "ko"), Text(copy, "en"))
    (matched,) = Matcher(CHAIRMAN, "ko", "en").match([segment])

    assert {segment.target[found.span]: found.manner for found in matched.occurrences} == manners


FEDERAL = Term(
    "the federal government",
    "en",
    AdministrativeStatus.DEPRECATED,
    when=Condition(about=(Topic("North", ("North Korea", "북한")),)),
)
GOVERNMENT = Glossary(
    "Test", ("ko", "en"), (ConceptEntry("government", (Term("정부", "ko"), Term("government", "en"), FEDERAL)),)
)


@pytest.mark.parametrize(
    ("source", "copy", "manners"),
    [
        pytest.param("부시 정부", "Under Bush the federal government grew.", [Manner.RIGHT], id="another topic"),
        pytest.param("북한 정부", "the government of North Korea", [Manner.RIGHT], id="the topic, rightly rendered"),
        pytest.param("북한 정부", "the federal government", [Manner.DEPRECATED], id="the topic"),
    ],
)
def test_a_deprecated_term_is_judged_where_its_condition_holds(source: str, copy: str, manners: list[Manner]) -> None:
    segment = Segment("1", Text(source, "ko"), Text(copy, "en"))
    (matched,) = Matcher(GOVERNMENT, "ko", "en").match([segment])

    assert [found.manner for found in matched.occurrences] == manners


def test_what_was_found_in_a_repetition_depends_on_the_document() -> None:
    matcher = Matcher(GOVERNMENT, "ko", "en")
    repeated = Segment("1", Text("정부는 말했다.", "ko"), Text("the federal government said", "en"))
    topic = Segment("2", Text("북한", "ko"), Text("North Korea", "en"))

    (elsewhere,) = matcher.match([repeated])
    here, _ = matcher.match([repeated, topic])

    assert [found.manner for found in elsewhere.occurrences] == [Manner.RIGHT]
    assert [found.manner for found in here.occurrences] == [Manner.DEPRECATED]


NESTED = """
난민 = refugee
탈북자 = defector | -refugee
유엔난민기구 = UN Refugee Agency
한국 = Korea
북한 = North Korea
소나타 = Violin Sonata
크로이처 = Kreutzer Violin Sonata
"""


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        pytest.param("난민이 왔다.", "The UN [Refugee] Agency", id="a rendering in a longer one that is not due"),
        pytest.param("유엔난민기구", "The [UN Refugee Agency]", id="the longer one is due"),
        pytest.param("소나타", "The Kreutzer [Violin Sonata]", id="a name of several words in a longer one"),
        pytest.param("한국", "It is North Korea.", id="a word of another name"),
        pytest.param("탈북자가 왔다.", "The UN Refugee Agency", id="no accusation of a part of another name"),
        pytest.param("탈북자가 왔다.", "A [deprecated: refugee] came.", id="an accusation"),
    ],
)
def test_a_longer_term_that_is_not_due_shields_and_does_not_hide(source: str, copy: str) -> None:
    assert pair(NESTED, source, copy) == copy


def test_a_stretch_serves_one_demand_only() -> None:
    assert pair(SPEC, "정부와 당국", "the [government] met") == "the [government] met"
