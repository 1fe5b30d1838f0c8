"""The document formats are listed for people, for pipes and for programs."""

import json

import pytest
from desk import Termcheck

from termcheck import document_formats
from termcheck.frontends.cli.format_list import Entry
from termcheck.frontends.cli.format_table import as_table
from termcheck.reporters import Canvas

KNOWN = document_formats.FORMATS.known()
ENTRIES = [
    Entry("plain", (".txt", ".text"), (), bilingual=False, extra=None, summary="Copy without any markup."),
    Entry("catalogue", (".arb",), (".json",), bilingual=True, extra="md", summary="Texts of a program; " + "x " * 40),
]


def test_every_format_has_a_line_that_says_what_it_is(termcheck: Termcheck) -> None:
    lines = termcheck("formats").stdout.splitlines()

    assert [line.split()[0] for line in lines] == list(KNOWN)
    assert all(line.endswith(".") for line in lines)
    assert len({line.index("copy") for line in lines if "  copy  " in line}) == 1


def test_programs_are_told_the_same(termcheck: Termcheck) -> None:
    told = json.loads(termcheck("formats", "--format", "json").stdout)

    assert [one["name"] for one in told] == list(KNOWN)
    assert all(list(one) == ["name", "suffixes", "shared_suffixes", "bilingual", "extra", "summary"] for one in told)
    assert {suffix for one in told for suffix in one["suffixes"]} == {
        suffix for kind in KNOWN.values() for suffix in kind.suffixes
    }


def test_a_table_fits_the_width_of_the_terminal(termcheck: Termcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    shown = termcheck("formats", "--format", "rich").stdout

    assert {name for name in KNOWN if f"\n{name} " in shown} == {*KNOWN}
    assert max(map(len, shown.splitlines())) <= 80


def test_a_table_says_what_is_read() -> None:
    head, _, plain, catalogue, more, *_ = as_table(ENTRIES, Canvas(width=80)).splitlines()

    assert head.split("  ")[0] == "format"
    assert plain.split() == ["plain", ".txt", ".text", "copy", "Copy", "without", "any", "markup"]
    assert catalogue.split()[:5] == ["catalogue", ".arb", "(.json)", "pairs", "md"]
    assert set(more.split()) == {"x"}


@pytest.mark.parametrize("color", [True, False])
def test_colours_are_for_terminals(*, color: bool) -> None:
    assert ("\x1b[" in as_table(ENTRIES, Canvas(width=80, color=color))) is color


def test_another_form_is_no_form(termcheck: Termcheck) -> None:
    done = termcheck("formats", "--format", "yaml")

    assert done.returncode == 2
    assert done.stdout == ""
