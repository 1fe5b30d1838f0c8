"""The examples print what they say they print."""

import shlex
from pathlib import Path

import pytest

from termcheck import rules
from termcheck.families import members
from termcheck.frontends.cli import main
from termcheck.rules import Rule

EXAMPLES = Path(__file__).parent.parent / "examples"
COMMANDS = sorted(EXAMPLES.glob("*/command"))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.parent.name)
def test_an_example_prints_what_is_expected(
    command: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(command.parent)
    _, *arguments = shlex.split(command.read_text(encoding="utf-8"))

    with pytest.raises(SystemExit) as exit_status:
        main(arguments)

    assert capsys.readouterr().out == (command.parent / "expected.txt").read_text(encoding="utf-8")
    assert exit_status.value.code == 1


def test_every_rule_speaks_in_an_example() -> None:
    printed = "".join((command.parent / "expected.txt").read_text(encoding="utf-8") for command in COMMANDS)

    assert [name for name in members(rules, Rule) if f" {name}: " not in printed] == []
