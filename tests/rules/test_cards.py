"""What holds for every rule: its name, its severity, and a card whose examples are true."""

import inspect
import re
from collections.abc import Iterator

import pytest
from little_glossary import findings

from termcheck import rules
from termcheck.families import members
from termcheck.finding import Severity
from termcheck.rules import Rule

RULES = members(rules, Rule)
SEVERITIES = {
    "missing-term": Severity.ERROR,
    "deprecated-term": Severity.ERROR,
    "corrupted-term": Severity.ERROR,
    "confused-term": Severity.ERROR,
    "untranslated-term": Severity.ERROR,
    "translated-term": Severity.ERROR,
    "miscased-term": Severity.WARNING,
    "inconsistent-term": Severity.WARNING,
    "admitted-term": Severity.INFO,
}
FAULTY = """\
The absconder and the 탈북민 climbed Mt. Peaktu and mt. halla.
A refugee and a jangmadang.
Mount Paektu.
Mt. Paektu. A market."""
FAULTY_SOURCE = """\
탈북자와 탈북민이 백두산과 한라산에 올랐다.
최고존엄과 탈북자와 장마당과 termcheck. (Do not translate “termcheck”.)
백두산.
한라산. 장마당."""

every_rule = pytest.mark.parametrize("name", RULES)


def card(name: str) -> str:
    """Return the docstring of a rule without its indentation."""
    return inspect.cleandoc(RULES[name].__doc__ or "")


def examples(name: str, kind: str) -> Iterator[tuple[str | None, str]]:
    """Yield the examples of a kind (Bad or Good) on a card, each as source and copy."""
    for example in re.findall(rf"^{kind}: (.+)$", card(name), re.MULTILINE):
        source, _, copy = example.rpartition(" → ")
        yield source or None, copy


def examples_of_all(kind: str) -> list[object]:
    """Return the examples of a kind on all cards, with ids to read."""
    return [pytest.param(name, *pair, id=f"{name}: {pair[1]}") for name in RULES for pair in examples(name, kind)]


def test_the_rules_promised_are_there() -> None:
    assert SEVERITIES.keys() <= RULES.keys()


@pytest.mark.parametrize("name", SEVERITIES)
def test_a_rule_has_the_severity_promised(name: str) -> None:
    assert RULES[name].severity is SEVERITIES[name]


@every_rule
def test_a_rule_is_named_like_its_file(name: str) -> None:
    file = inspect.getfile(RULES[name])

    assert file.endswith(f"/{name.replace('-', '_')}.py")
    assert RULES[name].name == name
    assert RULES[name].__name__ == "".join(word.capitalize() for word in name.split("-"))


@every_rule
def test_a_card_begins_with_a_sentence(name: str) -> None:
    first = card(name).partition("\n\n")[0]

    assert first.endswith(".")
    assert first[0].isupper()


@every_rule
def test_a_card_has_an_example_of_bad_and_of_good_copy(name: str) -> None:
    assert list(examples(name, "Bad"))
    assert list(examples(name, "Good"))


@pytest.mark.parametrize(("name", "source", "copy"), examples_of_all("Bad"))
def test_what_a_card_calls_bad_is_found_by_its_rule(name: str, source: str | None, copy: str) -> None:
    assert {finding.rule for finding in findings(RULES[name], copy, source)} == {name}


@pytest.mark.parametrize(("name", "source", "copy"), examples_of_all("Good"))
def test_what_a_card_calls_good_is_good_to_every_rule(name: str, source: str | None, copy: str) -> None:
    assert [finding for rule in RULES.values() for finding in findings(rule, copy, source)] == [], name


@every_rule
@pytest.mark.parametrize(
    ("source", "copy"),
    [
        pytest.param(None, "", id="empty"),
        pytest.param(None, " \t\n", id="white space"),
        pytest.param("비가 왔다.", "It rained.", id="nothing of the glossary"),
    ],
)
def test_nothing_is_found_in_nothing(name: str, source: str | None, copy: str) -> None:
    assert findings(RULES[name], copy, source) == []


@every_rule
def test_a_new_rule_has_nothing_to_conclude(name: str) -> None:
    assert list(RULES[name]().conclude()) == []


@every_rule
@pytest.mark.parametrize("source", [None, FAULTY_SOURCE], ids=["draft", "with its source"])
def test_findings_lie_inside_their_text(name: str, source: str | None) -> None:
    for finding in findings(RULES[name], FAULTY, source):
        assert 0 <= finding.span.start < finding.span.end <= len(finding.text.content)
        assert finding.rule == name
        assert finding.message
        assert finding.replacements


def test_the_faulty_text_is_faulty_to_every_rule() -> None:
    assert {name for name, rule in RULES.items() if findings(rule, FAULTY, FAULTY_SOURCE)} >= SEVERITIES.keys()
