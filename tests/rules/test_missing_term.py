import pytest
from little_glossary import checked_source, findings

from termcheck.finding import Severity
from termcheck.rules.missing_term import MissingTerm


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        pytest.param("탈북자가 왔다.", "A defector came.", id="preferred"),
        pytest.param("탈북자가 왔다.", "An escapee came.", id="admitted"),
        pytest.param("탈북자가 왔다.", "The defectors’ families came.", id="in another form"),
        pytest.param("비가 왔다.", "It rained.", id="nothing is due"),
        pytest.param("탈북자가 왔다.", "A refugee came.", id="deprecated stands there"),
        pytest.param("한라산에 올랐다.", "He climbed Mt. Paektu.", id="another concept’s name stands there"),
        pytest.param("최고존엄을 모독했다.", "They insulted the 최고존엄.", id="untranslated stands there"),
        pytest.param("최고존엄을 모독했다.", "They insulted the highest dignity.", id="miscased stands there"),
        pytest.param("백두산에 올랐다.", "He climbed Mt. Peaktu.", id="corrupted stands there"),
        pytest.param("탈북자와 탈북민이 왔다.", "A defector and an escapee came.", id="renderings are summed"),
        pytest.param("[탈북자]가 왔다.", "A woman came.", id="paraphrased"),
        pytest.param("[탈북자]와 난민이 왔다.", "Refugees came.", id="one rendering serves one concept"),
        pytest.param("어제 [한라산]에서는 백두산이 안 보였다.", "He did not see Mt. Paektu.", id="in mid-sentence"),
        pytest.param("탈북자가 왔고 [탈북자]가 갔다.", "A defector came, and he left.", id="the later one"),
        pytest.param("핵실험을 하고 [핵실험]을 또 했다.", "It held a nuclear test and another.", id="each"),
    ],
)
def test_what_nothing_renders_is_marked_in_the_source(source: str, copy: str) -> None:
    assert checked_source(MissingTerm, copy, source) == source


def test_a_draft_cannot_show_what_is_missing() -> None:
    assert findings(MissingTerm, "A woman came.") == []


def test_the_preferred_rendering_is_asked_for() -> None:
    (finding,) = findings(MissingTerm, "A woman came.", "탈북자가 왔다.")

    assert finding.message == "“탈북자” is not rendered; expected “defector”"
    assert finding.replacements == ("defector",)
    assert (finding.concept, finding.severity, finding.side) == ("defector", Severity.ERROR, "source")


def test_the_message_says_near_which_words_the_term_is_meant() -> None:
    (finding,) = findings(MissingTerm, "It was there.", "배가 바다에 있다.")

    assert finding.message == "“배” near “바다” or “항구” is not rendered; expected “ship”"


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        pytest.param("핵실험을 했다.", "It held a nuclear test.", id="one"),
        pytest.param("핵실험과 핵실험", "a nuclear test and nuclear tests", id="two, one in the plural"),
        pytest.param("핵실험과 [핵실험]", "A nuclear test and it.", id="a pronoun for the second"),
        pytest.param("핵실험과 핵실험과 [핵실험]", "two nuclear tests, a nuclear test", id="two of three"),
        pytest.param("핵실험과 핵실험", "a nuclear test, a Nuclear Tset", id="a damaged one is told otherwise"),
        pytest.param("리눅스와 Linux", "It runs.", id="what is not to be translated is told otherwise"),
    ],
)
def test_every_occurrence_of_an_entry_that_says_so_wants_its_rendering(source: str, copy: str) -> None:
    assert checked_source(MissingTerm, copy, source) == source


def test_a_shortfall_alone_is_a_note() -> None:
    (finding,) = findings(MissingTerm, "A defector came, and he left.", "탈북자가 왔고 탈북자가 갔다.")

    assert finding.message == "“탈북자” stands 2 times, “defector” only 1"
    assert finding.severity is Severity.INFO


def test_an_entry_that_wants_each_rendered_makes_a_shortfall_an_error() -> None:
    (finding,) = findings(MissingTerm, "It held a nuclear test and another.", "핵실험을 하고 핵실험을 또 했다.")

    assert finding.severity is Severity.ERROR
