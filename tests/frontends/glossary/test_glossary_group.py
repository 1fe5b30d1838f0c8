"""``termcheck glossary`` itself: what it lists, and what it says to commands that it does not have."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from desk import Termcheck


@pytest.mark.parametrize("arguments", [("--help",), ("glossary", "--help")], ids=" ".join)
def test_no_command_is_described_in_half_a_sentence(
    arguments: tuple[str, ...], termcheck: Termcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    done = termcheck(*arguments)

    assert "..." not in done.stdout.partition("Commands:")[2]


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("lnt", "no command “lnt”; did you mean “lint”?"),
        ("merges", "no command “merges”; did you mean “merge”?"),
        ("publish", "no command “publish”; choose from convert, diff, format,"),
    ],
)
def test_a_command_that_is_not_there_is_answered_with_the_nearest(name: str, answer: str, termcheck: Termcheck) -> None:
    done = termcheck("glossary", name)

    assert done.returncode == 2
    assert answer in done.stderr


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_the_status_speaks_where_nobody_reads(desk: Path, stream: str) -> None:
    (desk / "broken.yaml").write_text("languages: [ko, en]\nconcepts:\n  - {id: market}\n", "utf-8")
    reader, writer = os.pipe()
    os.close(reader)

    with os.fdopen(writer, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "termcheck", "glossary", "lint", "broken.yaml", "north-korea"],
            cwd=desk,
            check=False,
            stdout=pipe if stream == "stdout" else subprocess.DEVNULL,
            stderr=pipe if stream == "stderr" else subprocess.DEVNULL,
        )

    assert done.returncode == 2
