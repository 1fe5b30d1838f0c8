"""Drafts are the files that are named, and those that stand in the folders that are named."""

import io
import os
import sys
from pathlib import Path

import pytest

from termcheck.discovery import Draft, File, drafts_at, files
from termcheck.errors import TermcheckError, UsageError
from termcheck.originals import originals

SUFFIXES = (".txt", ".tsv")


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a few files."""
    for name in ("b.txt", "A.TSV", "notes.log", ".hidden.txt", "~$b.txt", "deep/c.txt", ".git/d.txt", "bare/README"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"This is {name}.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(*paths: str) -> list[str]:
    """Return the paths of the files found, and the messages of errors."""
    return [found.path if isinstance(found, File) else str(found) for found in files(paths, SUFFIXES)]


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        pytest.param(["b.txt"], ["b.txt"], id="a file"),
        pytest.param(["notes.log"], ["notes.log"], id="a file of any name, when it is named"),
        pytest.param(["b.txt", "./b.txt", "deep/../b.txt"], ["b.txt"], id="each once"),
        pytest.param(["deep/c.txt", "deep", "."], ["deep/c.txt", "./A.TSV", "./b.txt"], id="each once, folders too"),
        pytest.param(["gone", "gone"], ["gone: no such file"], id="each mistake once"),
        pytest.param(["."], ["./A.TSV", "./b.txt", "./deep/c.txt"], id="a folder, past what is hidden"),
        pytest.param(["deep/", "b.txt"], ["deep/c.txt", "b.txt"], id="in the order given"),
        pytest.param(
            ["bare"],
            [
                "bare: no document in this folder; termcheck looks for what “termcheck formats” lists, past what git ignores"
            ],
            id="a folder without documents",
        ),
        pytest.param(["b.tx"], ["b.tx: no such file; did you mean “b.txt”?"], id="a missing file and its neighbour"),
        pytest.param(["zzzzzz"], ["zzzzzz: no such file"], id="a missing file like no other"),
        pytest.param(["no/b.txt"], ["no/b.txt: no such file; there is no folder no either"], id="a missing folder"),
        pytest.param(["B.TXT"], ["B.TXT: no such file; did you mean “b.txt”?"], id="other capitals"),
        pytest.param([""], ["“”: no such file"], id="nothing"),
    ],
)
def test_paths_lead_to_files(paths: list[str], found: list[str]) -> None:
    assert shown(*paths) == found


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        pytest.param(["."], ["./A.TSV"], id="passed over in a folder"),
        pytest.param(["b.txt", "."], ["b.txt", "./A.TSV"], id="an ignored file that is named"),
        pytest.param(["deep"], ["deep/c.txt"], id="an ignored folder that is named"),
    ],
)
def test_what_git_ignores_is_no_document_unless_it_is_named(desk: Path, paths: list[str], found: list[str]) -> None:
    (desk / ".gitignore").write_text("b.txt\n/deep/\n")

    assert shown(*paths) == found


def test_where_other_kinds_of_files_have_the_same_name_the_content_decides(desk: Path) -> None:
    (desk / "deep" / "package.json").write_text('{"name": "desk", "version": "1.0.0", "private": true}')
    (desk / "deep" / "en.json").write_text('{"greeting": "They spoke of the Highest Dignity."}')

    found = files(["deep", "deep/package.json"], (*SUFFIXES, ".json"))

    assert [str(getattr(file, "path", file)) for file in found] == ["deep/c.txt", "deep/en.json", "deep/package.json"]


@pytest.mark.parametrize(
    ("path", "content", "found"),
    [
        pytest.param("locales/en/a.json", "// copied\n{}", True, id="no JSON, among translations"),
        pytest.param("locales/en/a.json", '<<<<<<< HEAD\n{"a": "b"}', True, id="left by a merge"),
        pytest.param("res/values-en/strings.xml", "<resources", True, id="no XML, where Android has its texts"),
        pytest.param("res/values/a.xml", f"<!--{'licence ' * 700}--><resources><string />", True, id="a long comment"),
        pytest.param("a.xml", f"<!--{'licence ' * 700}--><project><string />", False, id="another one's"),
        pytest.param("a.xml", f"<!--{'licence ' * 9000}--><resources><string />", False, id="a comment without end"),
        pytest.param("package.json", "{'a': 'b'}", False, id="no copy"),
        pytest.param("locales/en/tsconfig.json", "// compiled\n{}", False, id="no copy, though among translations"),
    ],
)
def test_a_broken_file_is_found_where_its_path_names_copy(desk: Path, path: str, content: str, *, found: bool) -> None:
    (desk / "app" / path).parent.mkdir(parents=True)
    (desk / "app" / path).write_text(content)

    paths = [file.path for file in files(["app"], (".json", ".xml")) if isinstance(file, File)]

    assert paths == [f"app/{path}"] * found


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        pytest.param(["."], ["./b.txt", "./deep/c.txt"], id="passed over in a folder"),
        pytest.param(["glossaries"], ["glossaries/desk.tsv"], id="a folder of glossaries that is named"),
        pytest.param(["A.TSV", "."], ["A.TSV", "./b.txt", "./deep/c.txt"], id="a glossary in use that is named"),
    ],
)
def test_glossaries_are_no_documents_unless_they_are_named(desk: Path, paths: list[str], found: list[str]) -> None:
    (desk / "glossaries").mkdir()
    (desk / "glossaries" / "desk.tsv").write_text("ko\ten\n")

    drafts = drafts_at(paths, glossaries=["deep/../A.TSV", "north-korea"])

    assert [draft.file.path for draft in drafts if isinstance(draft, Draft)] == found


def test_standard_input_can_be_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Copy.\n")))

    (found,) = files(["-"], SUFFIXES)

    assert isinstance(found, File)
    assert [found.open().read(), found.open().read()] == [b"Copy.\n", b"Copy.\n"]
    assert (found.path, found.size()) == ("<stdin>", 6)


def test_a_folder_is_walked_past_pipes_but_not_past_files_that_are_gone(desk: Path) -> None:
    os.mkfifo(desk / "deep" / "pipe.txt")
    (desk / "deep" / "lost.txt").symlink_to("nowhere")

    assert shown("deep", "deep/pipe.txt") == ["deep/c.txt", "deep/lost.txt", "deep/pipe.txt"]


def test_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    assert shown("-") == ["<stdin>: standard input cannot be read; give copy to it, or a file"]


def test_the_size_of_a_file_is_that_of_its_bytes() -> None:
    assert [File("b.txt").size(), File("nowhere").size()] == [14, 0]


def test_a_draft_may_have_an_original() -> None:
    assert drafts_at(["b.txt"], "deep/c.txt") == [Draft(File("b.txt"), File("deep/c.txt"))]


def test_without_an_original_each_file_stands_for_itself() -> None:
    assert drafts_at(["b.txt", "A.TSV"]) == [Draft(File("b.txt")), Draft(File("A.TSV"))]


@pytest.mark.parametrize(
    ("paths", "drafts"),
    [
        pytest.param(["b.txt"], [Draft(File("b.txt"))], id="none is told"),
        pytest.param(["b.txt", "-"], [Draft(File("b.txt")), Draft(File("<stdin>", b"Copy."))], id="none has a name"),
        pytest.param(["deep/c.txt"], [Draft(File("deep/c.txt"), File("b.txt"), "b.txt")], id="one is told"),
        pytest.param(["A.TSV"], [Draft(File("A.TSV"), None, "none.TSV")], id="one is told and not there"),
        pytest.param(
            ["b.txt", "deep/c.txt", "zzzzzz"],
            [Draft(File("deep/c.txt"), File("b.txt"), "b.txt"), "zzzzzz: no such file"],
            id="an original is no draft",
        ),
        pytest.param(
            ["."],
            [Draft(File("./A.TSV"), None, "none.TSV"), Draft(File("./deep/c.txt"), File("b.txt"), "b.txt")],
            id="nor in a folder",
        ),
        pytest.param(
            ["notes.log", "deep/c.txt", "b.txt"],
            [
                Draft(File("notes.log"), File("deep/c.txt"), "deep/c.txt"),
                Draft(File("deep/c.txt"), File("b.txt"), "b.txt"),
            ],
            id="but where it is a translation itself",
        ),
    ],
)
def test_settings_tell_originals(monkeypatch: pytest.MonkeyPatch, paths: list[str], drafts: list[Draft | str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Copy.")))
    sources = originals({"deep/c.txt": "b.txt", "A.TSV": "none.TSV", "notes.log": "deep/c.txt"})

    found = drafts_at(paths, sources=sources)

    assert [draft if isinstance(draft, Draft) else str(draft) for draft in found] == drafts


def test_an_original_that_is_named_wins_over_the_settings() -> None:
    assert drafts_at(["deep/c.txt"], "A.TSV", sources=originals({"deep/c.txt": "b.txt"})) == [
        Draft(File("deep/c.txt"), File("A.TSV"))
    ]


def test_a_missing_original_is_told() -> None:
    (error,) = drafts_at(["b.txt"], "deep/d.txt")

    assert isinstance(error, TermcheckError)
    assert str(error) == "deep/d.txt: no such file; did you mean “c.txt”?"


def test_no_path_is_a_mistake() -> None:
    with pytest.raises(UsageError, match="nothing to check; name files or folders, or - for standard input"):
        drafts_at([])


@pytest.mark.parametrize("paths", [["b.txt", "A.TSV"], ["."]])
def test_an_original_goes_with_one_draft(paths: list[str]) -> None:
    with pytest.raises(UsageError, match="--source: one original goes with one draft"):
        drafts_at(paths, "deep/c.txt")


def test_a_draft_is_not_its_own_original() -> None:
    with pytest.raises(UsageError, match="--source: this is the draft itself; name the text it was translated from"):
        drafts_at(["b.txt"], "./b.txt")
