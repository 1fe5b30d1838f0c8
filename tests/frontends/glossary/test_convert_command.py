"""``glossary convert`` writes a glossary in another format and says what is lost."""

import json
from pathlib import Path

import pytest
from desk import Termcheck

TESTED = """\
title: Desk
languages: [ko, en]
concepts:
  - id: highest-dignity
    terms: {ko: 최고존엄, en: Highest Dignity}
    tests:
      pass:
        - "They spoke of the Highest Dignity."
"""


@pytest.fixture
def tested(tmp_path: Path) -> Path:
    """Return a folder with a glossary that has a test."""
    (tmp_path / "desk.yaml").write_text(TESTED, "utf-8")
    return tmp_path


def test_what_is_lost_is_told(termcheck: Termcheck, tested: Path) -> None:
    run = termcheck("glossary", "convert", "desk.yaml", "desk.tbx")
    lost = termcheck("glossary", "convert", "desk.yaml", "Desk.utx")

    assert run.stdout == "desk.tbx: 1 entry, 2 terms in ko, en\n"
    assert "Desk.utx: 1 test left out in highest-dignity\n" in lost.stdout
    assert (run.returncode, lost.returncode) == (0, 0)
    assert (tested / "Desk.utx").is_file()


def test_a_glossary_comes_back_as_it_was(termcheck: Termcheck, tested: Path) -> None:
    termcheck("glossary", "convert", "desk.yaml", "house.yaml")
    run = termcheck("glossary", "diff", "desk.yaml", "house.yaml")

    assert (run.stdout, run.returncode) == ("", 0)
    assert "- “They" not in (tested / "house.yaml").read_text("utf-8")


def test_people_see_a_table(termcheck: Termcheck, tested: Path) -> None:
    run = termcheck("glossary", "convert", "desk.yaml", str(tested / "desk.utx"), "--format", "rich")

    assert "1 entry, 2 terms in ko, en" in run.stdout
    assert "what UTX cannot hold" in run.stdout
    assert "highest-dignity" in run.stdout


def test_strict_writes_nothing_where_something_would_be_lost(termcheck: Termcheck, tested: Path) -> None:
    run = termcheck("glossary", "convert", "desk.yaml", "desk.utx", "--strict", "--format", "json")
    told = json.loads(run.stdout)

    assert run.returncode == 1
    assert told["written"] is False
    assert {"field": "test", "fate": "left out", "count": 1, "concepts": ["highest-dignity"]} in told["losses"]
    assert not (tested / "desk.utx").exists()


def test_languages_are_picked_and_reversed(termcheck: Termcheck, tested: Path) -> None:
    termcheck("glossary", "convert", "desk.yaml", "back.yaml", "--languages", "en, ko")

    assert "languages: [en, ko]" in (tested / "back.yaml").read_text("utf-8")


def test_a_file_that_is_there_is_written_over_only_by_force(termcheck: Termcheck, tested: Path) -> None:
    (tested / "there.yaml").write_text("x")
    refused = termcheck("glossary", "convert", "desk.yaml", "there.yaml")
    kept = (tested / "there.yaml").read_text("utf-8")
    forced = termcheck("glossary", "convert", "desk.yaml", "there.yaml", "--force")

    assert (refused.returncode, kept, forced.returncode) == (2, "x", 0)
    assert "this file is there already; name another, or add --force" in refused.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(("--languages", "ko,fr"), "--languages: “fr” is not among the languages", id="a language"),
        pytest.param(("--to", "nativ"), "--to: no glossary format “nativ”; did you mean “native”?", id="a format"),
        pytest.param(("--languages", "ko"), "a glossary of fewer than two languages", id="one language alone"),
    ],
)
def test_what_means_nothing_is_told(
    termcheck: Termcheck, tested: Path, arguments: tuple[str, ...], message: str
) -> None:
    run = termcheck("glossary", "convert", "desk.yaml", "new.yaml", *arguments)

    assert run.returncode == 2
    assert message in run.stderr
    assert not (tested / "new.yaml").exists()


def test_the_format_can_be_named(termcheck: Termcheck, tested: Path) -> None:
    run = termcheck("glossary", "convert", "desk.yaml", "desk.glossary", "--to", "native")

    assert run.returncode == 0
    assert (tested / "desk.glossary").read_text("utf-8").startswith("title: Desk\n")


def test_comments_go_from_one_native_glossary_to_another(termcheck: Termcheck, tested: Path) -> None:
    commented = TESTED.replace("concepts:", "# The entries.\nconcepts:").replace("      pass:", "      pass:  # news")
    refugee = "  # as in law\n  - id: refugee\n    terms: {fr: réfugié}\n"
    commented = commented.replace("[ko, en]", "[ko, en, fr]").replace('- "They', '- en: "They') + refugee
    (tested / "desk.yaml").write_text(commented, "utf-8")

    whole = termcheck("glossary", "convert", "desk.yaml", "house.yaml")
    part = termcheck("glossary", "convert", "desk.yaml", "part.yaml", "--languages", "ko,en")
    strict = termcheck("glossary", "convert", "desk.yaml", "none.yaml", "--languages", "ko,en", "--strict")
    told = json.loads(
        termcheck("glossary", "convert", "desk.yaml", "p.yaml", "--languages", "ko,en", "--format", "json").stdout
    )

    text = (tested / "house.yaml").read_text("utf-8")
    assert all(comment in text for comment in ("# The entries.", "pass:  # news", "# as in law"))
    assert (whole.stdout.count("\n"), whole.returncode, part.returncode, strict.returncode) == (1, 0, 0, 1)
    lost = "the comment “# as in law” is left out, since what it was about is gone"
    assert f"desk.yaml:10:3: {lost}" in part.stdout
    assert [line.partition(";")[0] for line in told["left_out"]] == [f"desk.yaml:10:3: {lost}"]
