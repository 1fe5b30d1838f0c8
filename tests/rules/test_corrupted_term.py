import pytest
from little_glossary import checked, findings

from termcheck.finding import Severity
from termcheck.rules.corrupted_term import CorruptedTerm


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        pytest.param("백두산에 올랐다.", "He climbed Mt. Paektu.", id="whole"),
        pytest.param("백두산에 올랐다.", "He climbed Mt.\u00a0Paektu.", id="no-break space"),
        pytest.param("백두산에 올랐다.", "He climbed Mt. Peaktu, that is, Mt. Paektu.", id="also stands whole"),
        pytest.param("비가 왔다.", "He climbed Mt. Peaktu.", id="not due"),
        pytest.param("탈북자가 왔다.", "The defectors’ families came.", id="another form of the word"),
        pytest.param("백두산에 올랐다.", "He climbed [Mt. Peaktu].", id="typo"),
        pytest.param("탈북자가 왔다.", "A [defctor] came.", id="typo in a plain word that is due"),
        pytest.param("백두산에 올랐다.", "He climbed [Mt. P\u0430ektu].", id="Cyrillic letter"),
        pytest.param("핵실험을 했다.", "It held a [nuclear-test].", id="hyphen"),
        pytest.param("핵실험을 했다.", "It held a [nucleartest].", id="joined"),
        pytest.param("량강도에서 왔다.", "She came from [Ryang gang].", id="split"),
        pytest.param("백두산에 올랐다.", "He climbed [Mt Paektu].", id="lost full stop"),
        pytest.param("백두산에 올랐다.", "He climbed [Mt. P’aektu].", id="romanised after McCune and Reischauer"),
        pytest.param("김정은이 왔다.", "[Kim Jung Un] came.", id="another romanisation of a person"),
        pytest.param("김정은이 왔다.", "[Kim Jong-un] came.", id="a given name with a hyphen"),
        pytest.param(None, "He climbed Mt. Paektu.", id="draft: whole"),
        pytest.param(None, "A detector came.", id="draft: a plain word may be another one"),
        pytest.param(None, "The nuclear tests went on.", id="draft: another form"),
        pytest.param(None, "The test was nuclear. Test it.", id="draft: words that merely meet"),
        pytest.param(None, "The plant is nuclear — test it.", id="draft: words that a dash parts"),
        pytest.param(None, "The plant is nuclear - test it.", id="draft: words that a hyphen for a dash parts"),
        pytest.param(None, "He climbed [Mt. Peaktu].", id="draft: typo"),
        pytest.param(None, "He climbed [Mt Paektu].", id="draft: lost full stop"),
        pytest.param(None, "He climbed [Mt. P’aektu].", id="draft: romanised after McCune and Reischauer"),
        pytest.param(None, "He climbed [Mt. Paek tu].", id="draft: split"),
        pytest.param(None, "[KimJongUn] came.", id="draft: joined"),
        pytest.param(None, "She came from [Yanggang].", id="draft: the South’s romanisation"),
        pytest.param(None, "She came from [Ryang-gang] on foot.", id="draft: hyphen in a name"),
        pytest.param(None, "He climbed [Mt-Paektu].", id="draft: hyphen for a full stop"),
        pytest.param(None, "[Kim Jong-un] came, and [Kim Jung Un] left.", id="draft: every occurrence"),
    ],
)
def test_damaged_renderings_are_marked(source: str | None, copy: str) -> None:
    assert checked(CorruptedTerm, copy, source) == copy


@pytest.mark.parametrize(
    ("copy", "damage"),
    [
        pytest.param("He climbed Mt. Peaktu.", "a typo", id="typo"),
        pytest.param("He climbed Mt. P\u0430ektu.", "letters of another script that look alike", id="homoglyph"),
        pytest.param("KimJongUn came.", "words run together", id="joined"),
        pytest.param("She came from Ryang gang.", "a word split in two", id="split"),
        pytest.param("Kim Jong-Un came.", "a hyphen that does not belong there", id="hyphenated"),
        pytest.param("He climbed Mt Paektu.", "a lost full stop", id="lost full stop"),
        pytest.param("She came from Yanggang.", "another romanisation", id="romanisation"),
    ],
)
def test_the_damage_is_named(copy: str, damage: str) -> None:
    (finding,) = findings(CorruptedTerm, copy)

    assert finding.message.endswith(f" with {damage}")
    assert finding.severity is Severity.ERROR


def test_the_term_that_was_damaged_is_the_first_replacement() -> None:
    (finding,) = findings(CorruptedTerm, "He climbed Mount Peaktu.", "백두산에 올랐다.")

    assert finding.message == "“Mount Peaktu” looks like “Mount Paektu” with a typo"
    assert finding.replacements == ("Mount Paektu", "Mt. Paektu")
