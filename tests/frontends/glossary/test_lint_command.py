"""``termcheck glossary lint`` as people and programs call it."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termcheck.curation.lint.catalogue import CHECKS
from termcheck.errors import UsageError
from termcheck.frontends.cli import commands
from termcheck.frontends.cli.status import Status

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "glossary-commands" / "lint.md"
CLEAN = "languages: [ko, en]\nconcepts:\n  - {id: market, terms: {ko: 장마당, en: market}}\n"
FAULTY = """\
languages: [ko, en]
concepts:
  - id: party
    terms:
      ko: 로동당
      en: [Workers’ Party, {text: "Workers' Party", status: deprecated}, {text: N/A, status: admitted}]
"""
BROKEN = "languages: [ko, en]\nconcepts:\n  - {id: market}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a clean, a faulty and a broken glossary, and work in it."""
    for name, text in (("clean.yaml", CLEAN), ("faulty.yaml", FAULTY), ("broken.yaml", BROKEN)):
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def lint(*arguments: str) -> Result:
    return CliRunner().invoke(commands, ["glossary", "lint", *arguments], standalone_mode=False)


def refused(*arguments: str) -> str:
    """Return what is said against a command line."""
    error = lint(*arguments).exception
    assert isinstance(error, UsageError)
    return str(error)


@pytest.mark.usefixtures("folder")
def test_a_clean_glossary_is_said_to_be_clean() -> None:
    result = lint("clean.yaml")

    assert result.stdout == "clean.yaml: 1 entry, 2 terms: no fault\n"
    assert result.return_value is Status.CLEAN


@pytest.mark.usefixtures("folder")
def test_each_fault_has_a_line_with_place_check_and_remedy() -> None:
    result = lint("faulty.yaml")

    first, second, sums = result.stdout.splitlines()
    assert first.startswith("faulty.yaml:6:35: error shadowed-deprecation: “Workers' Party” is deprecated, and is the")
    assert first.endswith("it is never flagged; take one away")
    assert second.startswith("faulty.yaml:6:81: warning placeholder: “N/A” is a placeholder")
    assert sums == "faulty.yaml: 1 entry, 4 terms: 1 error, 1 warning"
    assert result.return_value is Status.FINDINGS


LEVELS = [
    ((), Status.FINDINGS),
    (("--ignore", "shadowed-deprecation"), Status.CLEAN),
    (("--ignore", "shadowed-deprecation", "--fail-level", "warning"), Status.FINDINGS),
    (("--ignore", "shadowed-deprecation,placeholder", "--fail-level", "info"), Status.CLEAN),
    (("--select", "placeholder"), Status.CLEAN),
    (("--select", "placeholder", "--fail-level", "info"), Status.FINDINGS),
]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("arguments", "status"), LEVELS)
def test_the_exit_status_follows_the_chosen_checks_and_the_fail_level(
    arguments: tuple[str, ...], status: Status
) -> None:
    assert lint("faulty.yaml", *arguments).return_value is status


@pytest.mark.usefixtures("folder")
def test_a_glossary_that_cannot_be_read_keeps_no_other_from_being_linted() -> None:
    result = lint("broken.yaml", "clean.yaml", "faulty.yaml")

    assert "broken.yaml:3:5: " in result.stderr
    assert "faulty.yaml:6:35: error" in result.stdout
    assert "clean.yaml: 1 entry" in result.stdout
    assert result.return_value is Status.UNUSABLE


@pytest.mark.usefixtures("folder")
def test_json_has_the_documented_keys() -> None:
    record = json.loads(lint("faulty.yaml", "broken.yaml", "--format", "json").stdout)

    assert list(record) == ["glossaries", "summary"]
    assert record["summary"] == {"error": 1, "warning": 1, "info": 0}
    faulty, broken = record["glossaries"]
    assert faulty["faults"][1] == {
        "check": "placeholder",
        "severity": "warning",
        "concept": "party",
        "path": "faulty.yaml",
        "line": 6,
        "column": 81,
        "message": "“N/A” is a placeholder, and is searched for as a term",
        "remedy": "write the term, or leave the place empty",
    }
    assert (faulty["entries"], faulty["terms"], faulty["corpus"]) == (1, 4, None)
    assert broken["mistakes"][0]["line"] == 3
    documented = PAGE.read_text("utf-8")
    keys = {*record, *faulty, *faulty["faults"][0]}
    assert {key for key in keys if f"`{key}`" not in documented} == set()


@pytest.mark.usefixtures("folder")
def test_people_see_faults_below_the_path_with_the_remedy_beneath() -> None:
    page = lint("faulty.yaml", "clean.yaml", "--format", "rich").stdout

    assert page.startswith("faulty.yaml\n6:35       error  shadowed-deprecation  party\n")
    assert "           → take one away\n" in page
    assert page.endswith("faulty.yaml: 1 entry, 4 terms: 1 error, 1 warning\nclean.yaml: 1 entry, 2 terms: no fault\n")
    assert all(len(line) <= 80 for line in page.splitlines())


def test_a_corpus_tells_how_often_a_term_is_not_rendered(folder: Path) -> None:
    (folder / "archive.tsv").write_text("ko\ten\n" + "장마당에 갔다.\tShe went there.\n" * 12, "utf-8")

    result = lint("clean.yaml", "--corpus", "archive.tsv")

    assert "seldom-rendered: “장마당” is due in 12 of 12 pairs, and 12 of these (100%) have none" in result.stdout
    assert result.stdout.endswith("clean.yaml: 1 entry, 2 terms, 12 segments of the corpus: 1 warning\n")


@pytest.mark.usefixtures("folder")
def test_a_corpus_that_cannot_be_read_is_told() -> None:
    result = lint("clean.yaml", "--corpus", "nowhere.tsv")

    assert "nowhere.tsv" in result.stderr
    assert result.return_value is Status.UNUSABLE


@pytest.mark.usefixtures("folder")
def test_names_of_nothing_are_refused() -> None:
    assert refused("clean.yaml", "--select", "placeholders").endswith("did you mean “placeholder”?")
    assert refused("clean.yaml", "--ignore", ",".join(CHECKS)).startswith("--ignore: no check is left")
    assert "no glossary “nord-korea”; did you mean “north-korea”?" in refused("nord-korea")


def test_the_page_lists_every_check_with_its_severity() -> None:
    listed = re.findall(r"^\| `([a-z-]+)` \| (error|warning|info) \| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)

    assert listed == [(check.name, str(check.severity), check.summary) for check in CHECKS.values()]


def test_the_page_shows_what_is_printed(folder: Path) -> None:
    page = PAGE.read_text("utf-8")
    (given,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    (printed,) = re.findall(r"```console\n\$ termcheck glossary lint desk\.yaml\n(.*?)```", page, re.DOTALL)
    (folder / "desk.yaml").write_text(given, "utf-8")

    assert lint("desk.yaml", "--format", "rich").stdout == printed


@pytest.mark.parametrize("name", ["north-korea", "examples/desk.ko-en.yaml"])
def test_glossaries_of_the_house_have_no_warning(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    assert lint(name, "--fail-level", "warning").return_value is Status.CLEAN
