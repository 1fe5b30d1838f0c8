"""Tables as glossaries on the command line: their encoding, and their languages."""

from pathlib import Path

import pytest
from desk import Termcheck

TABLE = "ılıca\thot spring\nİçişleri Bakanlığı\tInterior Ministry\n"
PAIRS = "tr\ten\nılıca burada\tthe thermal spa is here\n"


@pytest.mark.parametrize(
    ("name", "header"),
    [("words.tr-en.tab", ""), ("words.tr-en.txt", ""), ("words.tsv", "tr\ten\n"), ("w.tr-en.csv", "")],
)
def test_a_legacy_encoding_is_read_as_it_is_named(desk: Path, termcheck: Termcheck, name: str, header: str) -> None:
    (desk / name).write_bytes((header + TABLE).encode("windows-1254"))
    (desk / "pairs.tsv").write_text(PAIRS)
    named = termcheck("check", "pairs.tsv", "--glossary", name, "--glossary-encoding", "windows-1254")
    unnamed = termcheck("check", "pairs.tsv", "--glossary", name)

    assert (named.returncode, "ılıca" in named.stdout) == (1, True)
    assert (unnamed.returncode, "is not valid UTF-8" in unnamed.stderr) == (2, True)


def test_the_languages_of_a_table_are_those_of_the_command_line(desk: Path, termcheck: Termcheck) -> None:
    (desk / "words.tab").write_text(TABLE)
    (desk / "pairs.tsv").write_text(PAIRS)
    languages = ("--source-language", "tr", "--target-language", "en")
    said = termcheck("check", "pairs.tsv", "--glossary", "words.tab", *languages)
    unsaid = termcheck("check", "pairs.tsv", "--glossary", "words.tab")

    assert (said.returncode, "ılıca" in said.stdout) == (1, True)
    assert (unsaid.returncode, "--source-language and --target-language" in unsaid.stderr) == (2, True)
