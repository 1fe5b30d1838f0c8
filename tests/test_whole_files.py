"""A file is written whole, or stays as it was."""

from pathlib import Path

import pytest

from termcheck.errors import UsageError
from termcheck.whole_files import replace_content, write_content


def test_the_bytes_are_replaced_and_the_mode_stays(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(b"old")
    file.chmod(0o640)

    replace_content(str(file), b"new", b"old")

    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to("draft.txt")

    replace_content(str(tmp_path / "link.txt"), b"new", b"old")

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "draft.txt").read_bytes() == b"new"


def test_what_was_changed_meanwhile_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(b"newer")

    with pytest.raises(UsageError, match=r"draft\.txt: this file was changed meanwhile; check it anew"):
        replace_content(str(file), b"new", b"old")

    assert file.read_bytes() == b"newer"
    assert list(tmp_path.iterdir()) == [file]


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"gone\.txt: cannot be written: No such file"):
        replace_content(str(tmp_path / "gone.txt"), b"new", b"old")


@pytest.mark.parametrize("over_others", [False, True])
@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("gone/new.txt", "cannot be written: No such file", id="no folder"),
        pytest.param("file.txt/new.txt", "cannot be written: Not a directory", id="a file for a folder"),
        pytest.param("n" * 300, "cannot be written: File name too long", id="a name that is too long"),
    ],
)
def test_where_nothing_can_be_written_nothing_is_left_behind(
    tmp_path: Path, name: str, message: str, *, over_others: bool
) -> None:
    (tmp_path / "file.txt").write_bytes(b"old")

    with pytest.raises(UsageError) as caught:
        write_content(str(tmp_path / name), b"new", over_others=over_others)

    assert str(caught.value).startswith(f"{tmp_path / name}: {message}")
    assert [file.name for file in tmp_path.iterdir()] == ["file.txt"]


def test_a_new_file_appears(tmp_path: Path) -> None:
    write_content(str(tmp_path / "new.txt"), b"new")

    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("new.txt", b"new")]


def test_a_file_that_is_there_is_written_over_only_on_demand(tmp_path: Path) -> None:
    file = tmp_path / "desk.yaml"
    file.write_bytes(b"old")

    with pytest.raises(UsageError, match=r"desk\.yaml: this file is there already; name another, or add --force"):
        write_content(str(file), b"new")
    assert file.read_bytes() == b"old"

    write_content(str(file), b"new", over_others=True)
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]
