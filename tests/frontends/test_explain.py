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
