"""``glossary merge`` writes what both sides did, and tells where they do not go together."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import GLOSSARY, Termcheck

from termcheck.glossary import Glossary
from termcheck.glossary_formats import read_glossary
from termcheck.parsing.glossary_file import GlossaryFile

Write = Callable[[str, str], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return what writes a file into the test's folder, and gives its path."""

    def written(name: str, content: str) -> str:
        (tmp_path / name).write_text(content, "utf-8")
        return str(tmp_path / name)

    return written


def read(path: str) -> Glossary:
    return read_glossary(GlossaryFile(path, Path(path).read_bytes()))


def test_changes_of_both_sides_are_written(termcheck: Termcheck, write: Write, tmp_path: Path) -> None:
    base = write("base.yaml", GLOSSARY)
    ours = write("ours.yaml", GLOSSARY.replace("title: Desk", "title: House"))
    theirs = write("theirs.yaml", GLOSSARY.replace("ko: [최고존엄]", "ko: [최고존엄, 최고지도자]"))
    out = str(tmp_path / "merged.yaml")

    run = termcheck("glossary", "merge", base, ours, theirs, "--output", out)

    assert (run.stdout, run.stderr, run.returncode) == ("", "", 0)
    assert read(out).title == "House"
    assert [term.text for term in read(out).concepts[0].in_language("ko")] == ["최고존엄", "최고지도자"]


def test_conflicts_are_told_and_stay_as_ours(termcheck: Termcheck, write: Write) -> None:
    base = write("base.yaml", GLOSSARY)
    ours = write("ours.yaml", GLOSSARY.replace("title: Desk", "title: House"))
    theirs = write("theirs.yaml", GLOSSARY.replace("title: Desk", "title: Border"))

    run = termcheck("glossary", "merge", base, ours, theirs, "--output", ours)
    told = json.loads(termcheck("glossary", "merge", base, theirs, ours, "--format", "json").stdout)

    assert (run.stdout, run.returncode) == ("(head): title: Desk → House | Border\n", 1)
    assert read(ours).title == "House"
    assert told == {
        "concepts": 1,
        "conflicts": [
            {"concept": "", "field": "title", "about": "", "base": "Desk", "ours": "Border", "theirs": "House"}
        ],
        "mistakes": [],
        "lost": [],
    }


def test_people_see_the_three_sides(termcheck: Termcheck, write: Write) -> None:
    base = write("base.yaml", GLOSSARY)
    ours = write("ours.yaml", GLOSSARY.replace("title: Desk", "title: House"))
    theirs = write("theirs.yaml", GLOSSARY.replace("title: Desk", "title: Border"))

    run = termcheck("glossary", "merge", base, ours, theirs, "--format", "rich")

    assert run.stdout.splitlines() == [
        "at the head title",
        "  base    Desk",
        "  ours    House",
        "  theirs  Border",
        "",
        "1 concept, 1 conflict; nothing written; name a file with --output",
    ]


def test_changes_that_do_not_go_together_are_told(termcheck: Termcheck, write: Write, tmp_path: Path) -> None:
    refugee = "  - id: refugee\n    terms: {ko: 난민, en: refugee}\n"
    base = write("base.yaml", GLOSSARY + refugee)
    ours = write("ours.yaml", GLOSSARY.replace("    terms:", "    confusable_with: [refugee]\n    terms:") + refugee)
    theirs = write("theirs.yaml", GLOSSARY)
    out = str(tmp_path / "merged.yaml")

    run = termcheck("glossary", "merge", base, ours, theirs, "-o", out)

    assert run.returncode == 1
    assert "no concept has the id “refugee”" in run.stdout
    assert "confusable_with" in Path(out).read_text("utf-8")


def test_files_that_a_tool_named_are_read_as_their_name_tells(termcheck: Termcheck, write: Write) -> None:
    files = [write(name, GLOSSARY) for name in (".merge_file_a", ".merge_file_b", ".merge_file_c")]

    run = termcheck("glossary", "merge", *files, "--output", files[1], "--name", "glossaries/desk.yaml")

    assert (run.stderr, run.returncode) == ("", 0)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param(("--output", "base.yaml"), "this file is there already; name another, or add --force", id="there"),
        pytest.param(("--output", "merged.doc"), "“.doc” is the end of no glossary’s name", id="no format"),
        pytest.param(("--name", "desk.doc"), "--name: “desk.doc” does not tell the format", id="no format's name"),
    ],
)
def test_nothing_is_written_where_it_must_not(
    termcheck: Termcheck, write: Write, tmp_path: Path, options: tuple[str, str], message: str
) -> None:
    base, ours = write("base.yaml", GLOSSARY), write("ours.yaml", GLOSSARY)
    name, value = options

    run = termcheck("glossary", "merge", base, ours, ours, name, value if name == "--name" else str(tmp_path / value))

    assert run.returncode == 2
    assert message in run.stderr
    assert Path(base).read_text("utf-8") == GLOSSARY
