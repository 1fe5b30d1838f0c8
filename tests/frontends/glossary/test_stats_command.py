"""``termcheck glossary stats`` as its callers meet it."""

import json
from pathlib import Path

import pytest
from desk import FAULTY, Termcheck

LINES = """\
glossaries/desk.yaml: 1 entry, 3 terms
  ko: 1 entry, 1 preferred
  en: 1 entry, 1 preferred, 1 deprecated
  entries in 2 languages: 1
"""


@pytest.fixture
def archive(desk: Path) -> Path:
    """Return the desk with a corpus of drafts and pairs."""
    (desk / "archive").mkdir()
    (desk / "archive" / "one.txt").write_text(FAULTY)
    pairs = "ko\ten\n최고존엄이\tHe spoke.\n최고존엄이\tThe Highest Dignity.\n"
    (desk / "archive" / "pairs.tsv").write_text(pairs, "utf-8")
    (desk / "bad.txt").write_bytes(b"\xff\xfe\xfa")
    return desk


def test_a_glossary_is_counted(termcheck: Termcheck) -> None:
    done = termcheck("glossary", "stats")

    assert (done.returncode, done.stdout) == (0, LINES)


@pytest.mark.usefixtures("archive")
def test_a_corpus_is_counted(termcheck: Termcheck) -> None:
    done = termcheck("glossary", "stats", "glossaries/desk.yaml", "--corpus", "archive")

    assert (done.returncode, done.stdout.removeprefix(LINES).splitlines()) == (
        0,
        [
            "highest-dignity: 최고존엄 2; kept in 1 of 2; Highest Dignity 1, Supreme Dignity (deprecated) 1, nothing 1",
            "1 of 1 entry seen; kept in 1 of 2 segments where one is due (50.0 %)",
            "looked through 2 pairs and 1 segment without a source in 2 documents",
        ],
    )


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        pytest.param(["--corpus", "archive/one.txt", "archive/pairs.tsv"], 0, id="several paths"),
        pytest.param(["north-korea", "--corpus", "clean.txt"], 0, id="a glossary that comes with termcheck"),
        pytest.param(["--corpus", "archive", "bad.txt"], 2, id="a document that cannot be read"),
        pytest.param(["gone.yaml"], 2, id="no such glossary"),
        pytest.param(["--corpus"], 2, id="no path behind the option"),
    ],
)
def test_the_exit_status(termcheck: Termcheck, arguments: list[str], status: int) -> None:
    done = termcheck("glossary", "stats", *arguments)

    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("archive")
def test_programs_get_the_numbers(termcheck: Termcheck) -> None:
    record = json.loads(termcheck("glossary", "stats", "--corpus", "archive", "--format", "json").stdout)

    (glossary,) = record["glossaries"]
    assert (glossary["entries"], glossary["terms"]) == (1, 3)
    assert glossary["languages"][1] == {
        "language": "en",
        "entries": 1,
        "preferred": 1,
        "admitted": 0,
        "deprecated": 1,
        "superseded": 0,
        "proposed": 0,
    }
    assert (record["corpus"]["due"], record["corpus"]["kept"], record["corpus"]["never_seen"]) == (2, 1, [])
    (use,) = record["corpus"]["usage"]
    assert use["sources"] == [{"text": "최고존엄", "count": 2}]
    assert use["in_drafts"] == [{"text": "Supreme Dignity", "kind": "deprecated", "count": 1}]


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("columns", ["40", "80", "160"])
def test_people_get_a_page_that_fits(termcheck: Termcheck, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    done = termcheck("glossary", "stats", "--corpus", "archive", "--format", "rich")

    assert "50 %" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= int(columns)
