"""``glossary diff`` tells people, pipes and programs what differs."""

import json
from pathlib import Path

import pytest
from desk import GLOSSARY, Termcheck

CHANGED = GLOSSARY.replace("status: deprecated", "status: admitted").replace("title: Desk", "title: House")
TABLE = "id\tko\ten\ten:deprecated\nhighest-dignity\t최고존엄\tHighest Dignity\tSupreme Dignity\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a glossary, a changed one, and the first as a table."""
    (tmp_path / "old.yaml").write_text(GLOSSARY, "utf-8")
    (tmp_path / "new.yaml").write_text(CHANGED, "utf-8")
    (tmp_path / "Desk.tsv").write_text(TABLE, "utf-8")
    return tmp_path


def test_a_glossary_does_not_differ_from_itself_in_another_format(termcheck: Termcheck, folder: Path) -> None:
    run = termcheck("glossary", "diff", str(folder / "old.yaml"), str(folder / "Desk.tsv"))

    assert (run.stdout, run.stderr, run.returncode) == ("", "", 0)


def test_pipes_get_a_line_for_each_difference(termcheck: Termcheck, folder: Path) -> None:
    run = termcheck("glossary", "diff", str(folder / "old.yaml"), str(folder / "new.yaml"))

    assert run.returncode == 1
    assert run.stdout.splitlines() == [
        "~ (head): title: Desk → House",
        "~ highest-dignity: status of Supreme Dignity (en): deprecated → admitted",
    ]


def test_people_get_them_by_concept(termcheck: Termcheck, folder: Path) -> None:
    run = termcheck("glossary", "diff", str(folder / "old.yaml"), str(folder / "new.yaml"), "--format", "rich")

    assert run.stdout.splitlines() == [
        "at the head",
        "  ~ title: Desk → House",
        "highest-dignity",
        "  ~ status of Supreme Dignity (en): deprecated → admitted",
        "",
        "2 differences in 1 entry: 0 added, 0 removed, 2 changed",
    ]


def test_programs_get_the_fields(termcheck: Termcheck, folder: Path) -> None:
    run = termcheck("glossary", "diff", str(folder / "old.yaml"), str(folder / "new.yaml"), "--format", "json")

    assert json.loads(run.stdout)["changes"][1] == {
        "concept": "highest-dignity",
        "kind": "changed",
        "field": "status",
        "about": "Supreme Dignity (en)",
        "before": "deprecated",
        "after": "admitted",
    }


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(("old.yaml", "gone.yaml"), "gone.yaml: no such glossary", id="no such file"),
        pytest.param(
            ("old.yaml", "nort-korea"), "no glossary “nort-korea”; did you mean “north-korea”?", id="no such name"
        ),
        pytest.param(("old.yaml", "new.yaml", "--encoding", "utf-99"), "--encoding: ", id="no such encoding"),
    ],
)
def test_what_cannot_be_used_is_told(
    termcheck: Termcheck, folder: Path, arguments: tuple[str, ...], message: str
) -> None:
    paths = [str(folder / name) if name.endswith(".yaml") else name for name in arguments]
    run = termcheck("glossary", "diff", *paths)

    assert run.returncode == 2
    assert message in run.stderr
