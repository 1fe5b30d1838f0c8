"""Glossaries are found by path, by name, or in the nearest folder made for them."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from termcheck.errors import GlossaryError, Place, UsageError
from termcheck.glossary_search import load_glossaries

ORIGIN = Place("--glossary")
HOUSE = """\
title: House
languages: [ko, en]
concepts:
  - id: defector
    terms:
      ko: [탈북자]
      en: [defector]
"""
DESK = HOUSE.replace("House", "Desk").replace("[defector]", "[escapee]")


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work two folders below a folder of glossaries."""
    below = tmp_path / "stories" / "today"
    below.mkdir(parents=True)
    (tmp_path / "glossaries").mkdir()
    (tmp_path / "glossaries" / "1-house.yaml").write_text(HOUSE, "utf-8")
    (tmp_path / "glossaries" / "2-desk.yaml").write_text(DESK, "utf-8")
    (tmp_path / "glossaries" / "notes.md").write_text("Ask the desk.")
    monkeypatch.chdir(below)
    return tmp_path


def mistakes(*names: str) -> list[str]:
    """Return what is wrong with glossaries."""
    with pytest.raises((GlossaryError, UsageError)) as caught:
        load_glossaries(names, ORIGIN)
    return [str(mistake) for mistake in caught.value.mistakes]


def test_a_path_is_read() -> None:
    assert load_glossaries(["../../glossaries/1-house.yaml"], ORIGIN).title == "House"


def test_a_name_finds_what_comes_with_termcheck() -> None:
    assert Path(load_glossaries(["north-korea"], ORIGIN).path).name == "north-korea.ko-en.yaml"


def test_a_later_glossary_overrides_an_earlier_one() -> None:
    paths = ["../../glossaries/1-house.yaml", "../../glossaries/2-desk.yaml"]

    glossary = load_glossaries(paths, ORIGIN)

    assert [term.text for term in glossary.concepts[0].terms] == ["탈북자", "escapee"]
    assert [(override.by.path, override.instead_of.path) for override in glossary.overrides] == [(paths[1], paths[0])]


def test_without_a_name_the_nearest_folder_is_read_in_order() -> None:
    assert load_glossaries([], ORIGIN).path == "../../glossaries/1-house.yaml + ../../glossaries/2-desk.yaml"


def test_hidden_files_and_folders_in_it_are_no_glossaries(desk: Path) -> None:
    (desk / "glossaries" / "._1-house.yaml").write_bytes(b"\x00\x05\x16\x07")
    (desk / "glossaries" / "old.yaml").mkdir()

    assert load_glossaries([], ORIGIN).path == "../../glossaries/1-house.yaml + ../../glossaries/2-desk.yaml"


def test_a_nearest_folder_without_glossaries_is_a_mistake() -> None:
    Path("glossaries").mkdir()

    assert mistakes() == ["glossaries: no glossary in this folder; put one there, or name one"]


def test_no_folder_at_all_is_a_mistake(desk: Path) -> None:
    (desk / "glossaries").rename(desk / "else")

    assert mistakes() == ["--glossary: no glossary to check with; name one, or put it into a folder called glossaries"]


def test_every_mistake_is_told_at_once() -> None:
    Path("a.yaml").write_text("title: [", "utf-8")

    told = mistakes("a.yaml", "../../glossaries/1-hose.yaml", "../../glossaries")

    assert told[0].startswith("a.yaml:2:1: ")
    assert told[1] == "../../glossaries/1-hose.yaml: no such glossary; did you mean “1-house.yaml”?"
    assert told[2] == (
        "../../glossaries: a folder, not a glossary; name its files: "
        "../../glossaries/1-house.yaml, ../../glossaries/2-desk.yaml"
    )


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    assert mistakes("north-corea") == ["--glossary: no glossary “north-corea”; did you mean “north-korea”?"]


def test_what_comes_with_termcheck_is_found_from_a_checkout_too() -> None:
    command = [sys.executable, "-S", "-c", "import termcheck.glossary_search as search; print(*search._shipped())"]
    checkout = Path(__file__).parent.parent
    # Without what is installed, but for the one package that the nouns are made with.
    libraries = {"PYTHONPATH": str(Path(msgspec.__file__).parents[1])}

    done = subprocess.run(command, cwd=checkout, env=libraries, capture_output=True, encoding="utf-8", check=False)
    found = done.stdout

    assert "north-korea.ko-en.yaml" in found
