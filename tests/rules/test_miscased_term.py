import pytest
from little_glossary import checked, findings

from termcheck.finding import Severity
from termcheck.rules.miscased_term import MiscasedTerm


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        pytest.param("최고존엄을 모독했다.", "They insulted the Highest Dignity.", id="as the term is written"),
        pytest.param("최고존엄을 모독했다.", "THEY INSULTED THE HIGHEST DIGNITY", id="all capitals"),
        pytest.param("탈북자들이 왔다.", "Defectors came.", id="first word of a sentence"),
        pytest.param("탈북자가 장마당에 갔다.", "Defector Goes to Market", id="headline"),
        pytest.param(
            "최고존엄을 모독했다.", "The Highest Dignity, of the highest dignity.", id="a right one answers it"
        ),
        pytest.param("비가 왔다.", "It rained on the highest dignity.", id="not due"),
        pytest.param("최고존엄을 모독했다.", "They insulted the [highest dignity].", id="no capitals"),
        pytest.param("최고존엄을 모독했다.", "They insulted the [Highest dignity].", id="one capital lost"),
        pytest.param("국가보위성이 왔다.", "The [ministry of state security] came.", id="a ministry"),
        pytest.param("백두산에 올랐다.", "He climbed [mt. Paektu].", id="an abbreviation"),
        pytest.param(None, "They insulted the Highest Dignity.", id="draft: as the term is written"),
        pytest.param(None, "The market was full of Defectors.", id="draft: a capital more"),
        pytest.param(None, "The mss. was lost.", id="draft: the letters of an acronym"),
        pytest.param(None, "They insulted the [highest dignity].", id="draft: no capitals"),
        pytest.param(None, "It rained in [ryanggang].", id="draft: a name of one word"),
        pytest.param(None, "[kim jong un] and [Kim jong un] came.", id="draft: every occurrence"),
    ],
)
def test_wrong_capitals_are_marked(source: str | None, copy: str) -> None:
    assert checked(MiscasedTerm, copy, source) == copy


def test_the_right_capitals_are_given() -> None:
    (finding,) = findings(MiscasedTerm, "They insulted the highest dignity.")

    assert finding.message == "“highest dignity” is written “Highest Dignity”"
    assert finding.replacements == ("Highest Dignity",)
    assert (finding.concept, finding.severity) == ("highest-dignity", Severity.WARNING)
