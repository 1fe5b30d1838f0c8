"""On a terminal the report is made for eyes, in colours unless somebody minds."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest


def seen(*arguments: str) -> str:
    """Return what a terminal shows of a run, with both streams on it."""
    terminal, child = pty.openpty()
    with subprocess.Popen([sys.executable, "-m", "termcheck", *arguments], stdout=child, stderr=child):
        os.close(child)
        shown = b""
        while piece := _read(terminal):
            shown += piece
    os.close(terminal)
    return shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:
        # Linux says so when the other end is closed.
        return b""


@pytest.fixture(autouse=True)
def terminal(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell what kind of terminal it is."""
    assert desk.is_dir()
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")


def test_a_terminal_gets_colours() -> None:
    shown = seen("check", "faulty.txt")

    assert "\x1b[" in shown
    assert "Supreme Dignity" in shown


def test_a_terminal_gets_a_table_of_formats() -> None:
    shown = seen("formats")

    assert "names end in" in shown
    assert "\x1b[1mplain" in shown


def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    shown = seen("check", "faulty.txt")

    assert "\x1b[" not in shown
    assert "Supreme Dignity" in shown


def test_a_terminal_gets_what_it_asks_for() -> None:
    assert seen("check", "faulty.txt", "--format", "line").startswith("faulty.txt:1:19: error deprecated-term: ")


def test_ctrl_c_takes_the_bar_off_and_brings_the_cursor_back(desk: Path) -> None:
    os.mkfifo(desk / "endless.txt")
    # Whoever runs the tests may ignore the signal, and children inherit that.
    program = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from termcheck.frontends.cli import main; main(['check', 'endless.txt', 'clean.txt', '--jobs', '2'])"
    )
    terminal, child = pty.openpty()
    with subprocess.Popen([sys.executable, "-c", program], stdout=child, stderr=child) as process:
        os.close(child)
        shown = b""
        while b"checking" not in shown:
            shown += _read(terminal)
        process.send_signal(signal.SIGINT)
        while piece := _read(terminal):
            shown += piece
    os.close(terminal)

    assert process.returncode == 130
    assert shown.rindex(b"\x1b[?25h") > shown.rindex(b"\x1b[?25l")
    assert shown.rstrip().endswith(b"interrupted")
