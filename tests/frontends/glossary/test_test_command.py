"""``termcheck glossary test`` as its callers meet it."""

import json
from pathlib import Path

import pytest
from desk import Termcheck

GOOD = """\
title: Desk
languages: [ko, en]
concepts:
  - id: defector
    terms:
      ko: [탈북자]
      en: [defector, {text: escapee, status: deprecated}]
    tests:
      flag: ["An [escapee] came."]
      pass: [{ko: "탈북자가 왔다.", en: "A defector came."}]
  - id: market
    terms: {ko: 장마당, en: market}
"""
BAD = GOOD.replace("An [escapee]", "[An] escapee")


@pytest.fixture
def tested(desk: Path) -> Path:
    (desk / "glossaries" / "desk.yaml").write_text(GOOD, "utf-8")
    (desk / "bad.yaml").write_text(BAD, "utf-8")
    return desk


@pytest.mark.usefixtures("tested")
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        pytest.param([], 0, id="the nearest folder"),
        pytest.param(["bad.yaml"], 1, id="a test fails"),
        pytest.param(["glossaries/desk.yaml", "bad.yaml"], 1, id="one of two fails"),
        pytest.param(["--coverage"], 0, id="coverage alone fails nothing"),
        pytest.param(["--fail-under", "66.6"], 0, id="enough is exercised"),
        pytest.param(["--fail-under", "70"], 1, id="too little is exercised"),
        pytest.param(["--concept", "defector", "--fail-under", "100"], 0, id="the coverage of one entry"),
        pytest.param(["--concept", "market"], 2, id="an entry without a test"),
        pytest.param(["--concept", "markt"], 2, id="no such entry"),
        pytest.param(["gone.yaml"], 2, id="no such glossary"),
        pytest.param(["--encoding", "klingon"], 2, id="no such encoding"),
    ],
)
def test_the_exit_status(termcheck: Termcheck, arguments: list[str], status: int) -> None:
    done = termcheck("glossary", "test", *arguments)

    assert done.returncode == status, done.stderr


@pytest.mark.usefixtures("tested")
def test_a_failure_says_where_what_and_why(termcheck: Termcheck) -> None:
    done = termcheck("glossary", "test", "bad.yaml")

    assert done.stdout == (
        "bad.yaml:9:14: defector: flagged elsewhere: “[An] escapee came.”: expected a finding of “defector” on “An”, "
        "found error deprecated-term of “defector” on “escapee”: “escapee” is deprecated; use “defector”\n"
        "bad.yaml: 2 tests, 1 passed, 1 failed\n"
    )


@pytest.mark.usefixtures("tested")
def test_coverage_names_what_no_test_exercises(termcheck: Termcheck) -> None:
    done = termcheck("glossary", "test", "--coverage")

    assert done.stdout.splitlines() == [
        "glossaries/desk.yaml:11:5: market: no test",
        "glossaries/desk.yaml:12:26: market: no test exercises en “market” (preferred)",
        "glossaries/desk.yaml: 2 tests, 2 passed, 0 failed",
        "glossaries/desk.yaml: 1 of 2 entries have a test; 2 of 3 renderings are exercised (66.7 %)",
    ]


def test_a_glossary_without_any_test_is_said_so(termcheck: Termcheck) -> None:
    done = termcheck("glossary", "test")

    assert (done.returncode, done.stdout) == (2, "glossaries/desk.yaml: no test in 1 entry\n")
    assert (
        done.stderr
        == "glossaries/desk.yaml: no test to run; write some under “tests” of an entry, in a glossary in YAML\n"
    )


@pytest.mark.usefixtures("tested")
def test_programs_get_every_test(termcheck: Termcheck) -> None:
    (record,) = json.loads(termcheck("glossary", "test", "bad.yaml", "--coverage", "--format", "json").stdout)[
        "glossaries"
    ]

    assert (record["tests"], record["failed"]) == (2, 1)
    assert [result["verdict"] for result in record["results"]] == ["flagged elsewhere", "passed"]
    assert record["results"][0]["missed"] == [{"start": 0, "end": 2}]
    assert record["coverage"]["untested"] == [{"concept": "market", "line": 11, "column": 5}]


@pytest.mark.usefixtures("tested")
@pytest.mark.parametrize("columns", ["20", "80", "160"])
def test_people_get_a_page_that_fits(termcheck: Termcheck, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    done = termcheck("glossary", "test", "bad.yaml", "--coverage", "--format", "rich")

    assert "[An]" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= int(columns)


@pytest.mark.usefixtures("tested")
def test_too_little_coverage_is_told(termcheck: Termcheck) -> None:
    done = termcheck("glossary", "test", "--fail-under", "70")

    assert done.stderr == "glossaries/desk.yaml: tests exercise fewer than 70 % of the renderings\n"
