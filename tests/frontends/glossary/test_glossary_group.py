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


@pytest.mark.parametrize("name", ["lint", "stats"])
def test_a_source_without_its_translation_is_a_mistake(termcheck: Termcheck, name: str) -> None:
    done = termcheck("glossary", name, "--source", "original.txt")

    assert done.stderr == "--source: there is no translation of it; name that with --corpus\n"
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        (("lint", "desk"), "GLOSSARY"),
        (("stats", "desk"), "GLOSSARY"),
        (("test", "desk"), "GLOSSARY"),
        (("show", "won", "--glossary", "desk"), "--glossary"),
        (("diff", "desk", "north-korea"), "OLD"),
        (("merge", "north-korea", "north-korea", "desk"), "THEIRS"),
        (("convert", "desk", "desk.tsv"), "IN"),
        (("impact", "north-korea", "desk", "--corpus", "clean.txt"), "NEW"),
        (("impact", "north-korea", "north-korea", "-g", "desk", "--corpus", "clean.txt"), "--glossary"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else value,
)
def test_a_name_of_no_glossary_is_told_where_it_was_given(
    termcheck: Termcheck, arguments: tuple[str, ...], place: str
) -> None:
    done = termcheck("glossary", *arguments)

    assert done.stderr == f"{place}: no glossary “desk”; choose from north-korea, south-korea\n"
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("arguments", "place"),
    [(("lint",), "GLOSSARY"), (("stats",), "GLOSSARY"), (("test",), "GLOSSARY"), (("show", "won"), "--glossary")],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else value,
)
def test_where_there_is_no_glossary_it_is_said_where_to_name_one(
    termcheck: Termcheck, desk: Path, arguments: tuple[str, ...], place: str
) -> None:
    (desk / "glossaries").rename(desk / "lists")

    done = termcheck("glossary", *arguments)

    assert done.stderr.startswith(f"{place}: no glossary to check with; name one")
    assert done.returncode == 2


def test_the_settings_tell_the_encoding_in_every_command(termcheck: Termcheck, desk: Path) -> None:
    (desk / "termcheck.toml").write_text('glossary-encoding = "windows-1254"\n', "utf-8")
    (desk / "desk.tsv").write_bytes("id\ttr\ten\nisik\tışık\tlight\n".encode("windows-1254"))

    for arguments in (("diff", "desk.tsv", "desk.tsv"), ("convert", "desk.tsv", "new.yaml"), ("stats", "desk.tsv")):
        assert (termcheck("glossary", *arguments).returncode, arguments) == (0, arguments)
