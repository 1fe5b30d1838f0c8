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
        "entries": 1,
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
        "at the head  title",
        "  base    Desk",
        "  ours    House",
        "  theirs  Border",
        "",
        "1 entry, 1 conflict; nothing written; name a file with --output",
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


COMMENTED = """\
# The desk's renderings.
languages: [ko, en]

concepts:
  # ---- People ----
  - id: defector
    terms:
      ko: 탈북자  # in the South
      en:
        # the house decided
        - {text: escapee, status: deprecated}
        - defector

  # ---- Border ----
  - id: crossing
    terms:
      ko: 도강
      en: river crossing
  # to be continued
"""


def test_comments_of_both_sides_are_kept(termcheck: Termcheck, write: Write) -> None:
    base = write("base.yaml", COMMENTED)
    ours = write("ours.yaml", COMMENTED.replace("ko: 도강", "ko: [도강, 월경]  # border too"))
    theirs = write("theirs.yaml", COMMENTED.replace("  - id: cross", "  # all kinds\n  - id: cross"))

    run = termcheck("glossary", "merge", base, ours, theirs, "--output", ours)

    assert (run.stdout, run.stderr, run.returncode) == ("", "", 0)
    expected = COMMENTED.replace("  - id: cross", "  # all kinds\n  - id: cross")
    expected = expected.replace("ko: 도강", "ko: [도강, 월경]  # border too")
    assert Path(ours).read_text("utf-8") == expected


def test_a_comment_whose_entry_is_gone_is_told(termcheck: Termcheck, write: Write) -> None:
    base = write("base.yaml", COMMENTED)
    ours = write("ours.yaml", COMMENTED.replace("the house decided", "the house decided in May"))
    start, end = COMMENTED.index("  - id: defector"), COMMENTED.index("\n  # ---- Border")
    theirs = write("theirs.yaml", COMMENTED[:start] + COMMENTED[end:])

    run = termcheck("glossary", "merge", base, ours, theirs, "--output", ours)

    assert run.returncode == 1
    assert run.stdout == (
        f"{ours}:10:9: the comment “# the house decided in May” is left out, since what it was about is gone; "
        "write it where it belongs now, if it still does\n"
    )
    assert Path(ours).read_text("utf-8") == COMMENTED[:start] + COMMENTED[end:]


def test_line_ends_and_the_byte_order_mark_stay_those_of_ours(
    termcheck: Termcheck, write: Write, tmp_path: Path
) -> None:
    base, theirs = write("base.yaml", COMMENTED), write("theirs.yaml", COMMENTED.replace("  # in the South", ""))
    (tmp_path / "ours.yaml").write_bytes(b"\xef\xbb\xbf" + COMMENTED.replace("\n", "\r\n").encode())
    ours = str(tmp_path / "ours.yaml")

    run = termcheck("glossary", "merge", base, ours, theirs, "--output", ours)

    assert (run.stdout, run.returncode) == ("", 0)
    expected = COMMENTED.replace("  # in the South", "").replace("\n", "\r\n")
    assert Path(ours).read_bytes() == b"\xef\xbb\xbf" + expected.encode()


def test_both_may_have_added_the_glossary(termcheck: Termcheck, write: Write) -> None:
    base, ours = write("base.yaml", ""), write("ours.yaml", COMMENTED)
    theirs = write("theirs.yaml", COMMENTED.replace("  # to be continued", "  # to be ended"))

    run = termcheck("glossary", "merge", base, ours, theirs, "--output", ours)

    assert (run.stdout, run.stderr, run.returncode) == ("", "", 0)
    assert Path(ours).read_text("utf-8") == f"{COMMENTED}  # to be ended\n"


def test_what_a_table_does_not_keep_is_told(termcheck: Termcheck, write: Write) -> None:
    base = write("base.tsv", "id\tko\ten\nrefugee\t난민\trefugee\n")
    ours = write("ours.tsv", "# ask Seoul\nid\tko\ten\nrefugee\t난민\trefugee\n")

    run = termcheck("glossary", "merge", base, ours, base, "--output", ours)

    assert run.returncode == 1
    assert run.stdout.startswith(f"{ours}:1:1: this line is not kept in a file written anew")


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
