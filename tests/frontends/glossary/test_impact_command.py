"""``termcheck glossary impact`` as its callers meet it."""

import json
from pathlib import Path

import pytest
from desk import FAULTY, GLOSSARY, Termcheck

NEW = GLOSSARY.replace("Supreme Dignity, status: deprecated", "Supreme Dignity, status: admitted").replace(
    "        - Highest Dignity", "        - Highest Dignity\n        - {text: Great Dignity, status: deprecated}"
)


@pytest.fixture
def archive(desk: Path) -> Path:
    """Return the desk with an old and a new glossary, and copy to try them on."""
    (desk / "old.yaml").write_text(GLOSSARY, "utf-8")
    (desk / "new.yaml").write_text(NEW, "utf-8")
    (desk / "archive").mkdir()
    (desk / "archive" / "one.txt").write_text(FAULTY + "\nThe Great Dignity spoke.\n")
    (desk / "archive" / "pairs.tsv").write_text(
        "ko\ten\n최고존엄이\tHe spoke.\n최고존엄이\tThe Great Dignity.\n", "utf-8"
    )
    (desk / "bad.txt").write_bytes(b"\xff\xfe\xfa")
    return desk


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        pytest.param(["--corpus", "archive"], 0, id="no budget"),
        pytest.param(["--corpus", "archive", "--budget", "2"], 0, id="the budget is kept"),
        pytest.param(["--corpus", "archive", "--budget", "1"], 1, id="the budget is exceeded"),
        pytest.param(["--corpus", "archive/one.txt", "archive/pairs.tsv", "--budget", "1"], 1, id="several paths"),
        pytest.param(
            ["--budget", "1", "--corpus", "archive/one.txt", "--corpus", "archive/pairs.tsv"], 1, id="told twice"
        ),
        pytest.param(["--corpus", "clean.txt", "--budget", "0"], 0, id="clean copy"),
        pytest.param(["--corpus", "archive", "bad.txt", "--budget", "0"], 2, id="a document that cannot be read"),
        pytest.param(["--corpus", "gone.txt"], 2, id="no such document"),
        pytest.param([], 2, id="no corpus"),
        pytest.param(["--corpus", "archive", "-g", "north-corea"], 2, id="no such glossary beneath"),
        pytest.param(["--corpus", "archive/pairs.tsv", "--source", "clean.txt"], 2, id="a source for pairs"),
    ],
)
def test_the_exit_status(termcheck: Termcheck, arguments: list[str], status: int) -> None:
    done = termcheck("glossary", "impact", "old.yaml", "new.yaml", *arguments)

    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("archive")
def test_what_comes_and_goes_is_told_with_examples(termcheck: Termcheck) -> None:
    done = termcheck("glossary", "impact", "old.yaml", "new.yaml", "--corpus", "archive", "--budget", "9")

    assert done.stdout.splitlines() == [
        "+ highest-dignity: deprecated-term: 2 errors, 1 in a segment flagged for it otherwise before",
        "  archive/one.txt:3:5: error: The [Great Dignity] spoke.: “Great Dignity” is deprecated; use “Highest Dignity”",
        "  archive/pairs.tsv:3:11: error: The [Great Dignity].: “Great Dignity” is deprecated; use “Highest Dignity”",
        "+ highest-dignity: admitted-term: 1 note, 1 in a segment flagged for it otherwise before",
        "  archive/one.txt:1:19: info: They spoke of the [Supreme Dignity].: “Supreme Dignity” is admitted; “Highest Dignity” is preferred",
        "- highest-dignity: deprecated-term: 1 error",
        "  archive/one.txt:1:19: error: They spoke of the [Supreme Dignity].: “Supreme Dignity” is deprecated; use “Highest Dignity”",
        "- highest-dignity: missing-term: 1 error",
        "  archive/pairs.tsv:3:1: error: [최고존엄]이: “최고존엄” is not rendered; expected “Highest Dignity”",
        "newly flagged: 2 errors, 1 note",
        "no longer flagged: 2 errors",
        "told in another way: nothing",
        "checked 4 segments in 2 documents",
        "budget of 9 kept: 2 new above info",
    ]


@pytest.mark.usefixtures("archive")
def test_what_cannot_be_used_is_told_after_the_rest_was_looked_at(termcheck: Termcheck) -> None:
    done = termcheck("glossary", "impact", "old.yaml", "new.yaml", "--corpus", "bad.txt", "archive/one.txt")

    assert done.stderr.startswith("bad.txt")
    assert "newly flagged: 1 error, 1 note" in done.stdout


def test_severities_of_the_settings_count(archive: Path, termcheck: Termcheck) -> None:
    (archive / "termcheck.toml").write_text('ignore = ["admitted-term"]\n[severity]\ndeprecated-term = "info"\n')

    done = termcheck("glossary", "impact", "old.yaml", "new.yaml", "--corpus", "archive/one.txt", "--budget", "0")

    assert done.returncode == 0
    assert "newly flagged: 1 note\n" in done.stdout


@pytest.mark.usefixtures("archive")
def test_programs_get_both_sides_of_a_difference(termcheck: Termcheck) -> None:
    done = termcheck(
        "glossary", "impact", "old.yaml", "new.yaml", "--corpus", "archive", "--format", "json", "--examples", "1"
    )
    record = json.loads(done.stdout)

    assert (record["documents"], record["segments"], record["budgeted"], record["budget"]) == (2, 4, 2, None)
    assert record["totals"]["new"] == {"error": 2, "warning": 0, "info": 1}
    (first, *_) = record["effects"]
    assert (first["effect"], first["concept"], first["rule"]) == ("new", "highest-dignity", "deprecated-term")
    (example,) = first["examples"]
    assert example["before"] is None
    assert (example["after"]["path"], example["after"]["line"]) == ("archive/one.txt", 3)
    assert record["edits"]["changed"] == ["highest-dignity"]
    assert record["without_effect"]["changed"] == []


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("columns", ["30", "80", "160"])
def test_people_get_a_page_that_fits(termcheck: Termcheck, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    done = termcheck("glossary", "impact", "old.yaml", "new.yaml", "--corpus", "archive", "--format", "rich")

    assert "Newly flagged: 2 errors" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= int(columns)
