import pytest
from little_glossary import checked, findings

from termcheck.finding import Severity
from termcheck.rules.untranslated_term import UntranslatedTerm


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        pytest.param("최고존엄을 모독했다.", "They insulted the Highest Dignity.", id="translated"),
        pytest.param("최고존엄을 모독했다.", "They insulted the Highest Dignity (최고존엄).", id="a gloss"),
        pytest.param("비가 왔다.", "It rained on the 비.", id="no term of the glossary"),
        pytest.param("최고존엄을 모독했다.", "They insulted the [최고존엄].", id="left standing"),
        pytest.param("최고존엄을 모독했다.", "They insulted the [최고 존엄].", id="left standing with a space"),
        pytest.param("최고존엄을 모독했다.", "They insulted [최고존엄]을.", id="with its particle"),
        pytest.param(
            "탈북자와 탈북민이 왔다.", "A defector and a [탈북민] came.", id="the other occurrence is translated"
        ),
        pytest.param(None, "They insulted the Highest Dignity (최고존엄).", id="draft: a gloss"),
        pytest.param(None, "They insulted the Highest Dignity (“최고존엄”).", id="draft: a gloss in quotation marks"),
        pytest.param(None, "They said 안녕.", id="draft: no term of the glossary"),
        pytest.param(None, "They insulted the [최고존엄].", id="draft: left standing"),
        pytest.param(None, "The [탈북자] went to the [장마당].", id="draft: every occurrence"),
    ],
)
def test_what_was_left_standing_is_marked(source: str | None, copy: str) -> None:
    assert checked(UntranslatedTerm, copy, source) == copy


def test_the_rendering_is_asked_for() -> None:
    (finding,) = findings(UntranslatedTerm, "They insulted the 최고존엄.", "최고존엄을 모독했다.")

    assert finding.message == "“최고존엄” is not translated; use “Highest Dignity”"
    assert finding.replacements == ("Highest Dignity",)
    assert (finding.concept, finding.severity) == ("highest-dignity", Severity.ERROR)
