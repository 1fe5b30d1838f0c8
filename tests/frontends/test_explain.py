"""The rules are listed with what they say, and each explains itself."""

import pytest
from desk import Termcheck

from termcheck import rules
from termcheck.families import members
from termcheck.rules import Rule

RULES = members(rules, Rule)


def test_every_rule_is_listed_with_severity_and_a_sentence(termcheck: Termcheck) -> None:
    lines = termcheck("rules").stdout.splitlines()

    assert [line.split()[:2] for line in lines] == [[name, str(rule.severity)] for name, rule in RULES.items()]
    assert all(line.endswith(".") for line in lines)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_explains_itself(termcheck: Termcheck, name: str) -> None:
    done = termcheck("explain", name)

    assert done.returncode == 0
    assert done.stdout.startswith(f"{name} ({RULES[name].severity})\n\n")
    assert "Bad:" in done.stdout
    assert "Good:" in done.stdout


def test_an_unknown_rule_is_answered_with_the_nearest(termcheck: Termcheck) -> None:
    done = termcheck("explain", "corrupt-term")

    assert done.returncode == 2
    assert done.stderr == "RULE: no rule “corrupt-term”; did you mean “corrupted-term”?\n"


def test_a_text_that_contains_a_term_is_explained(termcheck: Termcheck) -> None:
    done = termcheck("explain", "--text", "Two defectors came.", "--term", "defector", "--lang", "en")

    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "“defectors” (column 5) counts as “defector”; as a deprecated term it would be flagged.",
        "",
        "term      key       text       key       so it is",
        "defector  defector  defectors  defector  a form of it",
    ]


def test_a_text_without_a_term_is_explained(termcheck: Termcheck) -> None:
    done = termcheck("explain", "--text", "An organization.", "--term", "organ", "--lang", "en")

    assert done.returncode == 0
    assert done.stdout.startswith("The text does not contain “organ”.\n\nterm   key")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param([], id="nothing"),
        pytest.param(["--text", "Rain"], id="a text alone"),
        pytest.param(["missing-term", "--text", "Rain", "--term", "rain", "--lang", "en"], id="a rule and a text"),
        pytest.param(["--text", "Rain", "--term", " ", "--lang", "en"], id="an empty term"),
    ],
)
def test_half_a_question_has_no_answer(termcheck: Termcheck, arguments: list[str]) -> None:
    done = termcheck("explain", *arguments)

    assert done.returncode == 2
    assert done.stdout == ""
