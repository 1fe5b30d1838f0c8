import pytest
from little_glossary import checked, findings

from termcheck.finding import Severity
from termcheck.rules.admitted_term import AdmittedTerm


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        pytest.param("백두산에 올랐다.", "He climbed Mt. Paektu.", id="preferred"),
        pytest.param("국가보위성이 왔다.", "The MSS came.", id="a form that varies"),
        pytest.param("비가 왔다.", "It rained on Mount Paektu.", id="not due"),
        pytest.param("백두산에 올랐다.", "He climbed [Mount Paektu].", id="admitted"),
        pytest.param("탈북자들이 장마당에 갔다.", "[Escapees] went to the [jangmadang].", id="several"),
        pytest.param(None, "He climbed Mt. Paektu.", id="draft: preferred"),
        pytest.param(None, "The escapee was a prisoner.", id="draft: an ordinary word may mean another thing"),
        pytest.param(None, "He climbed [Mount Paektu].", id="draft: a name"),
    ],
)
def test_admitted_renderings_are_marked(source: str | None, copy: str) -> None:
    assert checked(AdmittedTerm, copy, source) == copy


def test_the_better_form_is_given() -> None:
    (finding,) = findings(AdmittedTerm, "Escapees came.", "탈북자들이 왔다.")

    assert finding.replacements == ("Defectors",)
    assert (finding.concept, finding.severity) == ("defector", Severity.INFO)
