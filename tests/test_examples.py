"""The examples are tests: each has a command, and the output expected of it."""

import json
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from termcheck import rules
from termcheck.families import members
from termcheck.frontends.cli import commands
from termcheck.rules import Rule

EXAMPLES = Path(__file__).parent.parent / "examples"
FOLDERS = sorted(file.parent for file in EXAMPLES.glob("*/command"))
RULES = tuple(members(rules, Rule))

each_example = pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs an example's command in its folder, and gives status, output and error output."""

    def run(folder: Path, *options: str) -> tuple[int, str, str]:
        program, *arguments = shlex.split((folder / "command").read_text("utf-8"))
        assert program == "termcheck"
        monkeypatch.chdir(folder)
        done = CliRunner().invoke(commands, [*arguments, *options], standalone_mode=False, catch_exceptions=False)
        return int(done.return_value), done.stdout, done.stderr

    return run


def test_the_examples_are_found() -> None:
    assert {"two-files", "table", "draft", "xliff", "word"} <= {folder.name for folder in FOLDERS}


@each_example
def test_an_example_prints_what_is_expected(run: Run, folder: Path) -> None:
    status, output, errors = run(folder)

    assert output == (folder / "expected.txt").read_text("utf-8")
    assert errors == ""
    assert status == 1


@each_example
def test_an_example_says_what_it_shows(folder: Path) -> None:
    text = (folder / "README.md").read_text("utf-8")

    assert text.startswith("# ")
    assert "`command`" in text
    assert "`expected.txt`" in text


def test_each_rule_is_shown_by_an_example(run: Run) -> None:
    shown = {
        json.loads(line)["rule"] for folder in FOLDERS for line in run(folder, "--format", "jsonl")[1].splitlines()
    }

    assert shown >= set(RULES)


def test_the_table_holds_the_pairs_of_the_two_files(run: Run) -> None:
    two_files, table = (
        [json.loads(line) for line in run(EXAMPLES / name, "--format", "jsonl")[1].splitlines()]
        for name in ("two-files", "table")
    )

    assert [facts(finding) for finding in two_files] == [facts(finding) for finding in table]


def facts(finding: dict[str, object]) -> dict[str, object]:
    """Return what a finding says wherever its texts stand."""
    return {key: finding[key] for key in ("rule", "severity", "concept", "side", "start", "end", "text", "message")}
