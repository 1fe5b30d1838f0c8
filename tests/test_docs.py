"""The documents are true: links lead somewhere, commands exist, and every rule, format, option and module is named."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from rules_page import page

import termcheck
from termcheck import document_formats, rules
from termcheck.families import members
from termcheck.frontends.cli import commands
from termcheck.rules import Rule

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    [
        *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "benchmarks/README.md")),
        *ROOT.glob("docs/**/*.md"),
        *ROOT.glob("examples/**/*.md"),
    ]
)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)

each_page = pytest.mark.parametrize("path", PAGES, ids=[str(path.relative_to(ROOT)) for path in PAGES])


def anchors(path: Path) -> set[str]:
    """Return the anchors of a page's headings, as forges make them."""
    headings = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@each_page
def test_every_link_leads_to_a_file(path: Path) -> None:
    links = [link for link in LINK.findall(path.read_text("utf-8")) if "://" not in link]
    broken = []
    for link in links:
        file, _, anchor = link.partition("#")
        there = (path.parent / file).resolve() if file else path
        if not there.exists() or (anchor and anchor not in anchors(there)):
            broken.append(link)

    assert broken == []


def command_lines(path: Path) -> Iterator[list[str]]:
    """Yield the arguments of termcheck in the console blocks of a page."""
    for block in CONSOLE.findall(path.read_text("utf-8")):
        for line in block.splitlines():
            for part in re.split(r"&&|\|", line.removeprefix("$ ")):
                words = shlex.split(part, comments=True)
                if words and Path(words[0]).name == "termcheck":
                    yield words[1:]


@each_page
def test_every_command_line_can_be_understood(path: Path) -> None:
    for arguments in command_lines(path):
        command: click.Command = commands
        rest = arguments
        while isinstance(command, click.Group):
            found = command.get_command(click.Context(command), rest[0])
            assert found is not None, rest[0]
            command, rest = found, rest[1:]
        command.make_context(arguments[0], rest)


def every_command(group: click.Command) -> Iterator[click.Command]:
    """Yield the commands of a group, and those of the groups in it."""
    if not isinstance(group, click.Group):
        yield group
        return
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield from every_command(command)


def test_every_option_is_documented() -> None:
    documented = "\n".join(path.read_text("utf-8") for path in PAGES)
    options = {
        option
        for command in every_command(commands)
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
        if option.startswith("--")
    }

    assert {option for option in options if f"{option}" not in documented} == set()


def test_the_page_of_the_rules_is_written_from_their_cards() -> None:
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == page(), "renew it: python tests/renew.py"


def test_the_readme_lists_every_rule_with_its_severity() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    listed = dict(re.findall(r"^\| `([a-z-]+)` \| (error|warning|info) \|", readme, re.MULTILINE))

    assert listed == {name: str(rule.severity) for name, rule in members(rules, Rule).items()}


@pytest.mark.parametrize("name", document_formats.FORMATS.known())
def test_every_document_format_has_a_page(name: str) -> None:
    assert (ROOT / "docs" / "formats" / f"{name}.md").is_file()


def test_the_architecture_names_every_module_and_no_other() -> None:
    package = Path(termcheck.__file__).parent
    modules = {
        str(file.relative_to(package))
        for file in package.rglob("*.py")
        if "glossaries" not in file.parts and file.name != "__init__.py"
    }
    # These are found by their place, and have pages of their own.
    families = ("rules/", "reporters/", "document_formats/", "glossary_formats/", "language/")
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    named = set(re.findall(r"^\| `([\w/]+\.py)` \|", text, re.MULTILINE))

    assert {module for module in modules if not module.startswith(families)} - named == set()
    assert named - modules == set()


def test_the_readme_runs_the_tests_as_ci_does() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    ci = (ROOT / ".ci" / "run").read_text("utf-8")
    (told,) = re.findall(r"tox run -e [\w,]+", readme)

    assert told in ci


def test_the_readme_shows_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    (shown,) = re.findall(r"In a terminal it prints.*?\n```\n(.*?)```", readme, re.DOTALL)
    (arguments,) = [line for line in command_lines(ROOT / "README.md") if "examples/two-files/draft.en.txt" in line]
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")

    printed = CliRunner().invoke(commands, [*arguments, "--format", "rich"], standalone_mode=False).stdout

    assert all(block.rstrip() in printed for block in shown.split("\n\n"))


def shown_output(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each command about glossaries that a page runs on files of the project, with what it shows."""
    for block in CONSOLE.findall(path.read_text("utf-8")):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, shown = example.partition("\n")
            files = [word for word in shlex.split(line) if "." in word]
            there = files and all((ROOT / file).exists() for file in files)
            if line.startswith("termcheck glossary") and there and shown:
                yield line, shown


EXAMPLES = [
    pytest.param(line, shown, id=f"{path.stem}: {line}") for path in PAGES for line, shown in shown_output(path)
]


@pytest.mark.parametrize(("line", "shown"), EXAMPLES)
def test_what_a_page_shows_is_what_is_printed(line: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")

    done = CliRunner().invoke(commands, shlex.split(line)[1:], standalone_mode=False)

    assert done.output.rstrip() == shown.rstrip()
