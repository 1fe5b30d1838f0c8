"""``glossary format`` writes glossaries as they should be, or says which are not."""

import json
from pathlib import Path

import pytest
from desk import Termcheck

UGLY = """\
languages: [ko, en]
# The desk's.
concepts:
  - terms: {ko: 탈북자, en: 'defector'}  # as agreed
    id: defector
"""
LAID_OUT = """\
languages: [ko, en]
# The desk's.
concepts:
  - id: defector
    terms:  # as agreed
      ko: 탈북자
      en: defector
"""


@pytest.fixture
def ugly(tmp_path: Path) -> Path:
    """Return the path of a glossary that could be laid out better."""
    path = tmp_path / "ugly.yaml"
    path.write_text(UGLY, "utf-8")
    return path


def test_a_glossary_is_laid_out_once(termcheck: Termcheck, ugly: Path) -> None:
    first, second = termcheck("glossary", "format", "ugly.yaml"), termcheck("glossary", "format", "ugly.yaml")

    assert (first.stdout, first.stderr, first.returncode) == ("ugly.yaml: laid out anew\n", "", 0)
    assert (second.stdout, second.returncode) == ("", 0)
    assert ugly.read_text("utf-8") == LAID_OUT


def test_a_check_changes_nothing_and_leaves_with_1(termcheck: Termcheck, ugly: Path) -> None:
    run = termcheck("glossary", "format", "--check", "ugly.yaml")

    assert (run.stdout, run.returncode) == ("ugly.yaml: would be laid out anew\n", 1)
    assert ugly.read_text("utf-8") == UGLY


def test_a_diff_shows_the_lines(termcheck: Termcheck, ugly: Path) -> None:
    run = termcheck("glossary", "format", "--diff", "ugly.yaml")

    assert run.stdout.splitlines()[:4] == ["--- ugly.yaml", "+++ ugly.yaml", "@@ -1,5 +1,7 @@", " languages: [ko, en]"]
    assert (run.returncode, ugly.read_text("utf-8")) == (0, UGLY)


def test_without_a_path_the_glossaries_of_the_nearest_folder_are_taken(termcheck: Termcheck) -> None:
    run = termcheck("glossary", "format", "--format", "rich")

    assert run.stdout.splitlines() == ["glossaries/desk.yaml", "1 file laid out anew, 0 as they should be"]


def test_programs_are_told_of_each_file(termcheck: Termcheck, ugly: Path) -> None:
    run = termcheck("glossary", "format", "--check", "--format", "json", ugly.name)

    assert json.loads(run.stdout) == {"files": [{"path": "ugly.yaml", "changed": True, "diff": []}]}


def test_nothing_is_written_where_one_file_cannot_be_used(termcheck: Termcheck, ugly: Path) -> None:
    (ugly.parent / "broken.yaml").write_text("languages: [ko]\n")
    run = termcheck("glossary", "format", "ugly.yaml", "broken.yaml", "gone.yaml")

    assert run.returncode == 2
    assert "broken.yaml:1:" in run.stderr
    assert "gone.yaml: no such glossary; did you mean “broken.yaml”?" in run.stderr
    assert ugly.read_text("utf-8") == UGLY


def test_a_glossary_that_comes_with_termcheck_stays_as_it_is(termcheck: Termcheck, ugly: Path) -> None:
    (ugly.parent / "termcheck.toml").write_text('glossaries = ["north-korea", "ugly.yaml"]\n')
    named = termcheck("glossary", "format", "north-korea")
    chosen = termcheck("glossary", "format", "--check")

    assert (named.stdout, named.returncode) == ("", 2)
    assert named.stderr == (
        "PATH: “north-korea” comes with termcheck; copy it first: "
        "termcheck glossary convert north-korea north-korea.yaml\n"
    )
    assert (chosen.stdout, chosen.stderr) == ("ugly.yaml: would be laid out anew\n", "")


def test_a_comment_of_a_table_is_not_lost(termcheck: Termcheck, tmp_path: Path) -> None:
    (tmp_path / "desk.utx").write_text(
        "#UTX 1.11; en/ko; 2024-05-01T00:00:00Z; copyright: desk; license: CC0\n# ask Seoul\n"
        "#src\ttgt\tsrc:pos\nrefugee\t난민\tnoun\n",
        "utf-8",
    )
    before = (tmp_path / "desk.utx").read_bytes()
    run = termcheck("glossary", "format", "desk.utx")

    assert run.returncode in (0, 2)
    assert run.returncode == 2 or b"# ask Seoul" in (tmp_path / "desk.utx").read_bytes()
    assert run.returncode == 0 or (tmp_path / "desk.utx").read_bytes() == before
