"""``termcheck glossary show`` as its callers meet it."""

import json
from pathlib import Path

import pytest
from desk import Termcheck

CARD = """\
highest-dignity (glossaries/desk.yaml:4:5)
  ko: 최고존엄 (preferred)
  en: Highest Dignity (preferred)
  en: Supreme Dignity (deprecated)
"""


@pytest.mark.parametrize("words", ["highest-dignity", "최고존엄을", "supreme dignity", "Highest Digntiy", "dignity"])
def test_an_entry_is_shown(termcheck: Termcheck, words: str) -> None:
    done = termcheck("glossary", "show", words)

    assert (done.returncode, done.stdout) == (0, CARD)


def test_nothing_is_found(termcheck: Termcheck) -> None:
    done = termcheck("glossary", "show", "dig night")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("no entry for “dig night”; the nearest are “highest-dignity”, “Highest Dignity”")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        pytest.param(["defector", "-g", "north-korea"], 0, id="a glossary that comes with termcheck"),
        pytest.param(["", "-g", "north-korea"], 2, id="nothing to look up"),
        pytest.param(["defector", "-g", "gone.yaml"], 2, id="no such glossary"),
        pytest.param(["defector", "--limit", "0"], 2, id="no entry at all"),
    ],
)
def test_the_exit_status(termcheck: Termcheck, arguments: list[str], status: int) -> None:
    done = termcheck("glossary", "show", *arguments)

    assert done.returncode == status, done.stderr


def test_glossaries_of_the_settings_are_looked_up(desk: Path, termcheck: Termcheck) -> None:
    (desk / "termcheck.toml").write_text('glossaries = ["north-korea"]\n')

    assert termcheck("glossary", "show", "defector").returncode == 0


def test_more_than_the_limit_is_told(termcheck: Termcheck) -> None:
    done = termcheck("glossary", "show", "korea", "-g", "north-korea", "--limit", "2")

    assert done.stdout.splitlines()[-1].endswith(" more; see them with a higher --limit")


def test_programs_get_the_entry(termcheck: Termcheck) -> None:
    record = json.loads(termcheck("glossary", "show", "Supreme Dignity", "--format", "json").stdout)

    (found,) = record["found"]
    assert (found["likeness"], found["by"], found["concept"]) == ("term", "Supreme Dignity", "highest-dignity")
    assert found["terms"][2] == {
        "language": "en",
        "text": "Supreme Dignity",
        "status": "deprecated",
        "note": "",
        "remarks": [],
    }
    nothing = json.loads(termcheck("glossary", "show", "dig night", "--format", "json").stdout)
    assert (nothing["found"], nothing["nearest"][0]) == ([], "highest-dignity")


@pytest.mark.parametrize("columns", ["30", "80", "160"])
def test_people_get_a_card_that_fits(termcheck: Termcheck, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    done = termcheck("glossary", "show", "defector", "-g", "north-korea", "--format", "rich")

    assert "✓ defector" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= int(columns)


def test_what_is_wrapped_hangs_behind_its_label(
    termcheck: Termcheck, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = "나라의 이름은 붙여 쓴다. " * 6
    terms = f"{{ko: 북한, en: [{{text: North Korea, note: '{note}'}}, {{text: DPRK, status: admitted, varies: true}}]}}"
    (desk / "long.yaml").write_text(
        f"languages: [ko, en]\nconcepts:\n  - {{id: north, terms: {terms}, note: '{note}'}}\n", "utf-8"
    )
    monkeypatch.setenv("COLUMNS", "60")

    lines = termcheck("glossary", "show", "north", "-g", "long.yaml", "--format", "rich").stdout.splitlines()

    assert lines[:9] == [
        "north  long.yaml:3:5",
        "  ko    ✓ 북한",
        "  en    ✓ North Korea",
        "            나라의 이름은 붙여 쓴다. 나라의 이름은 붙여",
        "            쓴다. 나라의 이름은 붙여 쓴다. 나라의 이름은",
        "            붙여 쓴다. 나라의 이름은 붙여 쓴다. 나라의",
        "            이름은 붙여 쓴다.",
        "        ○ DPRK  admitted; may stand beside the others",
        "  note  나라의 이름은 붙여 쓴다. 나라의 이름은 붙여 쓴다.",
    ]
