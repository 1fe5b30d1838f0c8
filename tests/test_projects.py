"""Which folders of a file count does not depend on where one stands, and none above its project does."""

import os
from pathlib import Path

import pytest

from termcheck.discovery import Draft, drafts_at
from termcheck.projects import path_in_project


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder to build projects in, and work in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def laid(path: Path) -> Path:
    """Return a file that is there now, or a folder where the path has no suffix."""
    folder = path.parent if path.suffix else path
    folder.mkdir(parents=True, exist_ok=True)
    if path.suffix:
        path.write_text('{"title": "Open the file"}')
    return path


@pytest.mark.parametrize(
    ("marks", "file", "inside"),
    [
        pytest.param(("de/shop/.git",), "de/shop/locales/ko/a.json", "locales/ko/a.json", id="below a repository"),
        pytest.param(("de/shop/termcheck.toml",), "de/shop/docs/ko/a.json", "docs/ko/a.json", id="below settings"),
        pytest.param(("de/shop/termcheck.toml",), "de/shop/a.json", "a.json", id="no name of the top itself"),
        pytest.param(
            ("locales/termcheck.toml",), "locales/ko/a.json", "locales/ko/a.json", id="but one for translations"
        ),
        pytest.param(("l10n/ko/.git",), "l10n/ko/ui/a.json", "l10n/ko/ui/a.json", id="or for one language among them"),
        pytest.param(("docs/ko/.git",), "docs/ko/ui/a.json", "ui/a.json", id="and not just for a language"),
        pytest.param(
            ("shop/.git", "shop/ui/termcheck.toml"),
            "shop/ui/ko/a.json",
            "ui/ko/a.json",
            id="a repository before settings",
        ),
        pytest.param(
            ("termcheck.toml", "shop/.git"), "shop/ui/ko/a.json", "ui/ko/a.json", id="and before settings above it"
        ),
        pytest.param(("shop/.git", "shop/ui/.git"), "shop/ui/ko/a.json", "ko/a.json", id="the nearest repository"),
        pytest.param(
            ("termcheck.toml", "shop/termcheck.toml"), "shop/ko/a.json", "ko/a.json", id="the nearest settings"
        ),
        pytest.param((), "shop/locales/ko/ui/a.json", "locales/ko/ui/a.json", id="no project, but translations"),
        pytest.param((), "res/values-ko/a.json", "values-ko/a.json", id="no project, but its own folder"),
    ],
)
def test_a_path_begins_inside_the_project(
    top: Path, monkeypatch: pytest.MonkeyPatch, marks: tuple[str, ...], file: str, inside: str
) -> None:
    for mark in marks:
        laid(top / mark)
    folder, name = os.path.split(laid(top / file))
    found = set()

    for where, path in ((folder, name), (folder, f"../{Path(folder).name}/{name}"), (folder, f"{folder}/{name}")):
        monkeypatch.chdir(where)
        found.add(path_in_project(path))

    assert found == {inside}


@pytest.mark.parametrize(
    ("where", "path", "inside"),
    [
        pytest.param(".", "de/shop/a.json", "de/shop/a.json", id="below the working directory"),
        pytest.param("de/shop", "ui/a.json", "ui/a.json", id="none above it"),
        pytest.param("de/shop", "../desk/ui/a.json", "desk/ui/a.json", id="nor above what is shared"),
    ],
)
def test_without_a_project_it_begins_where_one_works(
    top: Path, monkeypatch: pytest.MonkeyPatch, where: str, path: str, inside: str
) -> None:
    laid(top / "de" / "shop" / "ui")
    monkeypatch.chdir(where)

    assert path_in_project(path) == inside


def test_the_name_of_a_user_is_none_of_a_language(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(laid(top / "home" / "de")))
    monkeypatch.setenv("USERPROFILE", str(top / "home" / "de"))
    laid(top / "home" / "de" / "a.json")

    assert path_in_project("home/de/a.json") == "a.json"


@pytest.mark.parametrize(
    ("where", "path", "shown"),
    [
        pytest.param(".", "locales", "locales/ko/common.json", id="the folder for translations"),
        pytest.param("locales", "ko", "ko/common.json", id="from it"),
        pytest.param("locales/ko", ".", "./common.json", id="from the folder of the language"),
        pytest.param("locales/ko", "../ko", "../ko/common.json", id="by another way"),
        pytest.param("locales/ko", "common.json", "common.json", id="the file"),
    ],
)
def test_a_file_is_found_from_everywhere_and_shown_as_it_was_named(
    top: Path, monkeypatch: pytest.MonkeyPatch, where: str, path: str, shown: str
) -> None:
    laid(top / "locales" / "ko" / "common.json")
    laid(top / "locales" / "package.json")
    monkeypatch.chdir(where)

    found = [draft.file for draft in drafts_at([path]) if isinstance(draft, Draft)]

    assert [(file.path, file.telling_path) for file in found] == [(shown, "locales/ko/common.json")]
