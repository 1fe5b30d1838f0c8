"""The hook for pre-commit is given the files that are surely documents, and can read all of them."""

import re
from configparser import ConfigParser
from pathlib import Path

import click
import pytest
import yaml
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
