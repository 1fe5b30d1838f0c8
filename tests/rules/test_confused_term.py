import pytest
from little_glossary import checked, findings

from termcheck.finding import Severity
from termcheck.rules.confused_term import ConfusedTerm


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        pytest.param("한라산에 올랐다.", "He climbed Mt. Halla.", id="right"),
        pytest.param("한라산에 올랐다.", "He climbed Mt. Halla, not Mt. Paektu.", id="a right rendering answers it"),
        pytest.param("한라산과 백두산에 올랐다.", "He climbed Mt. Halla and Mt. Paektu.", id="both are due"),
        pytest.param("한라산과 백두산에 올랐다.", "He climbed Mt. Paektu.", id="the other is due itself"),
        pytest.param("비가 왔다.", "It rained on Mt. Paektu.", id="nothing is due"),
        pytest.param("시장이 왔다.", "A refugee came.", id="the source has neither"),
        pytest.param(None, "He climbed Mt. Paektu.", id="draft: nobody can tell"),
        pytest.param("한라산에 올랐다.", "He climbed [Mt. Paektu].", id="another mountain"),
        pytest.param("한라산에 올랐다.", "He climbed [Mount Paektu].", id="another mountain by its admitted name"),
        pytest.param("백두산에 올랐다.", "He climbed [Mt. Halla].", id="the other way round"),
        pytest.param("난민이 왔다.", "A [defector] came.", id="a concept it is confusable with"),
        pytest.param("난민들이 왔다.", "[Escapees] came.", id="plural"),
    ],
)
def test_renderings_of_another_concept_are_marked(source: str | None, copy: str) -> None:
    assert checked(ConfusedTerm, copy, source) == copy


def test_the_message_says_what_the_source_has() -> None:
    (finding,) = findings(ConfusedTerm, "He climbed Mt. Paektu.", "그는 한라산에 올랐다.")

    assert finding.message == "“Mt. Paektu” renders another concept; “한라산” is “Mt. Halla”"
    assert finding.replacements == ("Mt. Halla",)
    assert (finding.concept, finding.severity) == ("mt-halla", Severity.ERROR)
