"""A report goes to standard output or into a file that appears when it is whole."""

import os
from pathlib import Path

import pytest
from desk import Termcheck

from termcheck.frontends.cli.output import canvas, destination


@pytest.mark.parametrize(
    ("name", "start"),
    [
        pytest.param("report", "faulty.txt:1:19: ", id="lines by default"),
        pytest.param("report.json", "{", id="json"),
        pytest.param("report.jsonl", '{"path":"faulty.txt"', id="json lines"),
    ],
)
def test_the_end_of_a_files_name_tells_the_format(desk: Path, termcheck: Termcheck, name: str, start: str) -> None:
    done = termcheck("check", "faulty.txt", "--output", name)

    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert (desk / name).read_text("utf-8").startswith(start)


def test_a_format_that_is_asked_for_wins_over_the_files_name(desk: Path, termcheck: Termcheck) -> None:
    termcheck("check", "faulty.txt", "--output", "report.json", "--format", "line")

    assert (desk / "report.json").read_text("utf-8").startswith("faulty.txt:1:19: ")


def test_a_file_keeps_its_old_content_until_the_new_is_whole(desk: Path) -> None:
    file = desk / "report"
    file.write_text("old")

    with destination("report") as write:
        write("new" * 100_000)
        before = file.read_text()

    assert before == "old"
    assert file.read_text() == "new" * 100_000


def fail_in_the_middle() -> None:
    """Begin a report and come to grief."""
    with destination("report") as write:
        write("new")
        raise ZeroDivisionError


def test_a_file_is_left_alone_where_writing_fails(desk: Path) -> None:
    (desk / "report").write_text("old")

    with pytest.raises(ZeroDivisionError):
        fail_in_the_middle()

    assert (desk / "report").read_text() == "old"
    assert [path.name for path in desk.iterdir() if path.suffix == ".part"] == []


def test_a_file_keeps_its_permissions_and_a_link_its_target(desk: Path) -> None:
    (desk / "real").write_text("old")
    (desk / "real").chmod(0o640)
    (desk / "link").symlink_to("real")

    with destination("link") as write:
        write("new")

    assert (desk / "link").is_symlink()
    assert (desk / "real").read_text() == "new"
    assert (desk / "real").stat().st_mode & 0o777 == 0o640


def test_a_device_is_written_to_as_it_is(desk: Path) -> None:
    os.mkfifo(desk / "pipe")
    reader = os.open(desk / "pipe", os.O_RDONLY | os.O_NONBLOCK)

    with destination("pipe") as write:
        write("report")
    told = os.read(reader, 100)
    os.close(reader)

    assert told == b"report"
    assert (desk / "pipe").is_fifo()


def test_a_full_device_is_told(termcheck: Termcheck) -> None:
    done = termcheck("check", "faulty.txt", "--output", "/dev/full")

    assert (done.returncode, done.stderr) == (2, "/dev/full: cannot be written: No space left on device\n")


def test_a_report_is_as_wide_as_the_terminal_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "133")

    assert canvas(None, notes=True).width == 133
    assert canvas(None, notes=True).notes
