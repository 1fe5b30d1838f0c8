import pytest
from little_glossary import checked, findings

from termcheck.finding import Severity
from termcheck.rules.deprecated_term import DeprecatedTerm


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        pytest.param("탈북자가 왔다.", "A defector came.", id="preferred"),
        pytest.param("탈북자가 왔다.", "An escapee came.", id="admitted"),
        pytest.param("탈북자가 왔다.", "A defector, not a refugee, came.", id="a right rendering answers it"),
        pytest.param("탈북자와 난민이 왔다.", "A defector and a refugee came.", id="both concepts due, both rendered"),
        pytest.param("난민이 왔다.", "A refugee came.", id="right for the concept that is due"),
        pytest.param("병사가 왔다.", "An absconder came.", id="its concept is not due"),
        pytest.param("탈북자가 왔다.", "A [refugee] came.", id="deprecated"),
        pytest.param("탈북자들이 왔다.", "[Refugees] came.", id="plural"),
        pytest.param("탈북자의 아들이 왔다.", "The [refugee]’s son came.", id="possessive"),
        pytest.param("탈북자가 왔다.", "AN [ABSCONDER] CAME", id="headline"),
        pytest.param("최고존엄을 모독했다.", "They insulted the [Supreme Dignity].", id="superseded"),
        pytest.param("탈북자와 탈북민이 왔다.", "A [refugee] and a [deserter] came.", id="one for each occurrence"),
        pytest.param(
            "탈북자와 난민이 왔다.", "A refugee and another [refugee] came.", id="the other concept has its own"
        ),
        pytest.param("탈북자가 왔다.", "A [refugee], an absconder, came.", id="no more than are due"),
        pytest.param(None, "A defector came.", id="draft: preferred"),
        pytest.param(None, "A refugee came.", id="draft: another concept’s preferred rendering"),
        pytest.param(None, "The foundation said so.", id="draft: about something else"),
        pytest.param(None, "The absconding company was sued.", id="draft: another word"),
        pytest.param(None, "The [absconder] came back. [Absconders] do.", id="draft: every occurrence"),
        pytest.param(None, "He climbed [mt. baekdu].", id="draft: whatever its capitals"),
        pytest.param(None, "In Pyongyang, [the foundation said] so.", id="draft: about the North"),
        pytest.param(None, "In Pyongyang, the\n[absconder] was named.", id="draft: on its own line"),
        pytest.param(None, "It was a [deserter].", id="draft: only a source could tell"),
    ],
)
def test_what_the_desk_has_decided_against_is_marked(source: str | None, copy: str) -> None:
    assert checked(DeprecatedTerm, copy, source) == copy


@pytest.mark.parametrize(
    ("copy", "replacement"),
    [
        pytest.param("An absconder came.", "defector", id="as it stands"),
        pytest.param("Two absconders came.", "defectors", id="plural"),
        pytest.param("Absconders came.", "Defectors", id="first word"),
        pytest.param("ABSCONDER CAUGHT", "DEFECTOR", id="headline"),
        pytest.param("ABSCONDERS CAUGHT", "DEFECTORS", id="plural in a headline"),
    ],
)
def test_the_replacement_has_the_form_the_sentence_needs(copy: str, replacement: str) -> None:
    (finding,) = findings(DeprecatedTerm, copy)

    assert finding.replacements[0] == replacement


def test_the_message_says_what_to_use_and_why() -> None:
    (finding,) = findings(DeprecatedTerm, "Refugees came.", "탈북자들이 왔다.")

    assert finding.message == "“Refugees” is deprecated; use “Defectors”: a refugee is 난민"
    assert (finding.concept, finding.severity) == ("defector", Severity.ERROR)


def test_a_superseded_term_is_called_so() -> None:
    (finding,) = findings(DeprecatedTerm, "They insulted the Supreme Dignity.")

    assert finding.message == "“Supreme Dignity” is superseded; use “Highest Dignity”"


@pytest.mark.parametrize(
    ("copy", "message"),
    [
        pytest.param(
            "A boat at sea.",
            "“boat” is deprecated near “sea” or “port” or “harbour” or others; use “ship”",
            id="words near by",
        ),
        pytest.param("The envoy left.", "“envoy” is superseded since 2024-06-01; use “ambassador”", id="a day"),
    ],
)
def test_the_message_says_where_and_since_when_it_is_so(copy: str, message: str) -> None:
    (finding,) = findings(DeprecatedTerm, copy)

    assert finding.message == message


def test_what_only_a_source_could_tell_is_a_note() -> None:
    (finding,) = findings(DeprecatedTerm, "A deserter came.")

    assert finding.severity is Severity.INFO
