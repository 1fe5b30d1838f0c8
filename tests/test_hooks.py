"""The hook for pre-commit is given the files that are surely documents, and can read all of them."""

import re
from configparser import ConfigParser
from pathlib import Path

import click
import pytest
import yaml
from desk import Termcheck
from hook_files import pattern

from termcheck.document_formats import FORMATS
from termcheck.frontends.cli.glossary import glossary
from termcheck.glossary_formats import FORMATS as GLOSSARY_FORMATS

ROOT = Path(__file__).parent.parent
HOOK, *GLOSSARY_HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def test_the_hook_looks_at_the_ends_of_all_formats() -> None:
    assert HOOK["files"] == pattern(), "renew it: python tests/renew.py"


@pytest.mark.parametrize(
    ("path", "looked_at"),
    [
        pytest.param("draft.txt", True, id="a draft"),
        pytest.param("news/Report_EN.DOCX", True, id="in capitals, in a folder"),
        pytest.param("setup.py", False, id="a program"),
        pytest.param("txt", False, id="no end"),
        pytest.param("package.json", False, id="an end that other kinds of files have too"),
        pytest.param("glossaries/desk.tsv", False, id="a glossary"),
        pytest.param("desk/glossaries/desk.tsv", False, id="a glossary in a folder"),
    ],
)
def test_the_hook_looks_at_documents(path: str, *, looked_at: bool) -> None:
    assert (bool(re.search(HOOK["files"], path)) and not re.search(HOOK["exclude"], path)) is looked_at


def status_of_hook(termcheck: Termcheck, *paths: str) -> int:
    """Return the exit status of the hook's command on files."""
    name, *arguments = HOOK["entry"].split()
    assert name == "termcheck"
    return termcheck(*arguments, *paths).returncode


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("data.csv", b"a,b\n1,2\n", id="a table of something else"),
        pytest.param("empty.txt", b"", id="an empty text"),
        pytest.param("Localizable.strings", b"", id="an empty file of texts"),
        pytest.param("app_en.arb", b"", id="an empty bundle"),
        pytest.param("app_ko.arb", b"{}", id="a bundle without texts"),
        pytest.param("en.po", b'msgid ""\nmsgstr "Language: en\\n"\n', id="a catalogue with a header only"),
        pytest.param(
            "fr.po", b'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "Go"\nmsgstr "Va"\n', id="another language"
        ),
        pytest.param("app_fr.arb", b'{"@@locale": "fr", "go": "Va"}', id="a bundle in another language"),
    ],
)
def test_a_file_with_nothing_to_check_stops_no_commit(
    desk: Path, termcheck: Termcheck, name: str, content: bytes
) -> None:
    (desk / name).write_bytes(content)

    assert [status_of_hook(termcheck, name), status_of_hook(termcheck, name, "clean.txt")] == [0, 0]
    assert status_of_hook(termcheck, name, "faulty.txt") == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.arb", b'{"a": ', id="a broken bundle"),
        pytest.param("a.po", b'msgid "a\n', id="a broken catalogue"),
        pytest.param("a.txt", b"Copy\xff", id="bytes that are no text"),
        pytest.param("a.docx", b"", id="a document that is none"),
    ],
)
def test_what_cannot_be_used_stops_a_commit(desk: Path, termcheck: Termcheck, name: str, content: bytes) -> None:
    (desk / name).write_bytes(content)
    (desk / "empty.txt").write_bytes(b"")

    assert status_of_hook(termcheck, "empty.txt", "clean.txt", name) == 2


def test_a_broken_glossary_stops_a_commit(desk: Path, termcheck: Termcheck) -> None:
    (desk / "glossaries" / "desk.yaml").write_text("title: Desk\n")

    assert status_of_hook(termcheck, "clean.txt") == 2


def test_a_file_that_is_gone_stops_a_commit(desk: Path, termcheck: Termcheck) -> None:
    (desk / "a.txt").symlink_to("nowhere")

    assert status_of_hook(termcheck, "a.txt", "clean.txt") == 2


def test_the_hook_has_what_the_formats_need() -> None:
    setup = ConfigParser(interpolation=None)
    setup.read(ROOT / "setup.cfg", "utf-8")
    needed = {kind.extra for kind in FORMATS.known().values() if kind.extra}

    assert HOOK["additional_dependencies"] == [".[docs]"]
    assert needed <= {*re.findall(r"%\((\w+)\)s", setup["options.extras_require"]["docs"])}


@pytest.mark.parametrize("hook", GLOSSARY_HOOKS, ids=[hook["id"] for hook in GLOSSARY_HOOKS])
def test_a_hook_for_glossaries_looks_at_glossaries(hook: dict[str, str]) -> None:
    found = [
        path
        for path in ("glossaries/desk.yaml", "desk/glossaries/desk.yml", "glossaries/README.md", "draft.yaml")
        if re.search(hook["files"], path)
    ]

    assert found == ["glossaries/desk.yaml", "desk/glossaries/desk.yml"]


def test_the_hook_that_lints_looks_at_every_format_that_needs_no_extra() -> None:
    (lint,) = (hook for hook in GLOSSARY_HOOKS if hook["id"] == "termcheck-glossary-lint")
    suffixes = {suffix for kind in GLOSSARY_FORMATS.known().values() for suffix in kind.suffixes} - {".xls"}

    assert {suffix for suffix in suffixes if not re.search(lint["files"], f"glossaries/desk{suffix}")} == set()


@pytest.mark.parametrize("hook", GLOSSARY_HOOKS, ids=[hook["id"] for hook in GLOSSARY_HOOKS])
def test_a_hook_for_glossaries_calls_a_command_that_is_there(hook: dict[str, str]) -> None:
    termcheck, *names = hook["entry"].split()
    assert (termcheck, names[0]) == ("termcheck", "glossary")

    assert names[1] in glossary.list_commands(click.Context(glossary))
