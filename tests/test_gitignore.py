"""What git ignores is known: patterns beside files and above them, the nearer and the later ones stronger."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from termcheck.gitignore import Ignored, ignored_in

TREE = ("a.txt", "b.txt", "build/a.txt", "build/keep.txt", "docs/a.txt", "docs/build", "docs/en/a.txt", "docs/en/b.txt")


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work at the top of a repository with a few files."""
    (tmp_path / ".git" / "info").mkdir(parents=True)
    write(tmp_path, dict.fromkeys(TREE, "Copy."))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(top: Path, files: Mapping[str, str]) -> None:
    """Write files, and the folders they stand in."""
    for name, content in files.items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(content, "utf-8")


def left(folder: str = ".") -> set[str]:
    """Return the files of a folder that git does not ignore, without those whose names begin with a dot."""
    return {path for path in _walked(folder, ignored_in(folder)) if not Path(path).name.startswith(".")}


def _walked(folder: str, here: Ignored) -> Iterator[str]:
    for entry in os.scandir(folder):
        path = os.path.normpath(entry.path)
        if entry.is_dir() and entry.name != ".git" and not here.holds(entry.name, folder=True):
            yield from _walked(path, here.inside(Path(path)))
        elif entry.is_file() and not here.holds(entry.name):
            yield path


@pytest.mark.parametrize(
    ("patterns", "ignored"),
    [
        pytest.param("", [], id="no pattern"),
        pytest.param("# a.txt\n\n", [], id="a comment and an empty line"),
        pytest.param("c.txt\n", [], id="another name"),
        pytest.param("b.txt\n", ["b.txt", "docs/en/b.txt"], id="a name at any depth"),
        pytest.param("/b.txt\n", ["b.txt"], id="a name at the top"),
        pytest.param("b.txt  \r\n", ["b.txt", "docs/en/b.txt"], id="spaces and CRLF behind it"),
        pytest.param("build\n", ["build/a.txt", "build/keep.txt", "docs/build"], id="a name of folders and files"),
        pytest.param("build/\n", ["build/a.txt", "build/keep.txt"], id="a folder"),
        pytest.param("docs/en\n", ["docs/en/a.txt", "docs/en/b.txt"], id="a path"),
        pytest.param("en/a.txt\n", [], id="a path from elsewhere"),
        pytest.param("**/en/a.txt\n", ["docs/en/a.txt"], id="a path at any depth"),
        pytest.param("docs/**/b.txt\n", ["docs/en/b.txt"], id="across folders"),
        pytest.param("docs/*.txt\n", ["docs/a.txt"], id="a star within a name"),
        pytest.param("?.txt\n!a.*\n", ["b.txt", "docs/en/b.txt"], id="a question mark, and a pattern taken back"),
        pytest.param("!a.*\n*.txt\n", [name for name in TREE if name != "docs/build"], id="the later one wins"),
        pytest.param("build/\n!keep.txt\n", ["build/a.txt", "build/keep.txt"], id="nothing comes back out of a folder"),
        pytest.param("build/*\n!keep.txt\n", ["build/a.txt"], id="but where only what is in it is ignored"),
        pytest.param("build/**\n!keep.txt\n", ["build/a.txt"], id="however it is written"),
        pytest.param("docs/**/\n", ["docs/en/a.txt", "docs/en/b.txt"], id="the folders in a folder"),
        pytest.param("*\n!*/\n!b.txt\n", sorted({*TREE} - {"b.txt", "docs/en/b.txt"}), id="all but one name"),
        pytest.param("[!b].txt\n!docs/\n", ["a.txt", "build/a.txt", "docs/a.txt", "docs/en/a.txt"], id="a class"),
        pytest.param("[\n!\n\\\n[z-a].txt\nb.txt\n", ["b.txt", "docs/en/b.txt"], id="malformed ones match nothing"),
        pytest.param("[[b]*.txt\n", ["b.txt", "docs/en/b.txt"], id="a bracket among others"),
        pytest.param("\ufeffb.txt\n", ["b.txt", "docs/en/b.txt"], id="behind a byte order mark"),
    ],
)
def test_patterns_are_understood_as_git_does(repository: Path, patterns: str, ignored: list[str]) -> None:
    (repository / ".gitignore").write_text(patterns, "utf-8")

    assert left() == {*TREE} - {*ignored}


@pytest.mark.parametrize(
    ("files", "ignored"),
    [
        pytest.param({"docs/.gitignore": "/b.txt\n"}, [], id="from the folder it stands in"),
        pytest.param({"docs/.gitignore": "b.txt\n"}, ["docs/en/b.txt"], id="in the folders below"),
        pytest.param({".gitignore": "b.txt\n", "docs/.gitignore": "!b.txt\n"}, ["b.txt"], id="the nearer one wins"),
        pytest.param({".gitignore": "docs/\n", "docs/.gitignore": "!a.txt\n"}, TREE[4:], id="but in ignored folders"),
        pytest.param({".git/info/exclude": "b.txt\n"}, ["b.txt", "docs/en/b.txt"], id="those that are not shared"),
        pytest.param(
            {".git/info/exclude": "b.txt\n", ".gitignore": "!/b.txt\n"}, ["docs/en/b.txt"], id="are the weakest"
        ),
        pytest.param(
            {".gitignore": "a.txt\n", "docs/.gitignore": "!en/\n"},
            ["a.txt", "build/a.txt", "docs/a.txt", "docs/en/a.txt"],
            id="a folder taken back does not take back what is in it",
        ),
        pytest.param(
            {"docs/.git/HEAD": "", ".gitignore": "a.txt\n"}, ["a.txt", "build/a.txt"], id="another repository"
        ),
    ],
)
def test_patterns_of_several_files_are_laid_over_one_another(
    repository: Path, files: Mapping[str, str], ignored: list[str]
) -> None:
    write(repository, files)

    assert left() == {*TREE} - {*ignored}


@pytest.mark.parametrize(
    ("patterns", "folder", "found"),
    [
        pytest.param("b.txt\n", "docs", ["docs/a.txt", "docs/build", "docs/en/a.txt"], id="those above it hold"),
        pytest.param("/docs/en/a.txt\n", "docs/en", ["docs/en/b.txt"], id="from where they stand"),
        pytest.param("docs/\n", "docs", TREE[4:], id="but for what would leave nothing of it"),
        pytest.param("/docs\n", "docs/en", TREE[6:], id="nor of a folder above it"),
    ],
)
def test_a_folder_is_looked_at_by_itself(repository: Path, patterns: str, folder: str, found: list[str]) -> None:
    (repository / ".gitignore").write_text(patterns)

    assert left(folder) == {*found}


def test_outside_a_repository_patterns_hold_from_the_folder_on(repository: Path) -> None:
    (repository / ".gitignore").write_text("a.txt\n")
    (repository / ".git" / "info").rmdir()
    (repository / ".git").rmdir()
    (repository / "docs" / ".gitignore").write_text("b.txt\n")

    assert left("docs") == {"docs/a.txt", "docs/build", "docs/en/a.txt"}


def test_a_working_tree_of_another_repository_shares_what_is_excluded(repository: Path) -> None:
    write(repository, {".git/info/exclude": "b.txt\n", ".git/worktrees/docs/commondir": "../..\n"})
    (repository / "docs" / ".git").write_text("gitdir: ../.git/worktrees/docs\n")

    assert left("docs") == {"docs/a.txt", "docs/build", "docs/en/a.txt"}


@pytest.mark.parametrize("content", ["gitdir: nowhere", "gitdir: \0", "nothing"])
def test_a_working_tree_of_a_repository_that_is_gone_has_its_own_patterns(repository: Path, content: str) -> None:
    (repository / "docs" / ".git").write_text(content)
    (repository / "docs" / ".gitignore").write_text("a.txt\n")

    assert left("docs") == {"docs/build", "docs/en/b.txt"}


def test_a_folder_behind_a_link_is_where_it_leads_to(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (repository / ".gitignore").write_text("docs/a.txt\n")
    link = tmp_path_factory.mktemp("elsewhere") / "link"
    link.symlink_to(repository / "docs")

    assert {Path(path).name for path in left(str(link))} == {"build", "b.txt", "a.txt"}
    assert str(link / "a.txt") not in left(str(link))


def test_patterns_that_cannot_be_read_are_none(repository: Path) -> None:
    (repository / ".gitignore").mkdir()

    assert left() == {*TREE}
