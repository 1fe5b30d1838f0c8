"""The tests in the entries of our glossaries hold."""

from pathlib import Path

import pytest

from termcheck import rules
from termcheck.checker import Checker
from termcheck.curation.testing import Verdict, trials
from termcheck.families import members
from termcheck.finding import Finding, Severity
from termcheck.glossary import Glossary
from termcheck.glossary_formats import formatted_glossary, read_glossary
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.rules import Rule
from termcheck.text import Document, Segment, Text

ROOT = Path(__file__).parent.parent
FILES = sorted((*ROOT.glob("glossaries/*.yaml"), *ROOT.glob("examples/*.yaml")))
LOADED = {file.name: read_glossary(GlossaryFile(file.name, file.read_bytes())) for file in FILES}
RULES = tuple(members(rules, Rule).values())
CHECKERS = {name: Checker(glossary, RULES) for name, glossary in LOADED.items()}


@pytest.mark.parametrize("name", LOADED)
def test_the_entries_judge_their_copy_as_they_say(name: str) -> None:
    tried = trials(LOADED[name], RULES)

    assert [f"{trial.test.place}: {trial.verdict}" for trial in tried if trial.verdict is not Verdict.PASSED] == []
    assert [trial.test.place for trial in tried if trial.empty] == []


@pytest.mark.parametrize(("name", "least"), [("north-korea.ko-en.yaml", 110), ("south-korea.ko-en.yaml", 50)])
def test_every_entry_of_ours_has_copy_that_must_be_flagged_and_copy_that_must_pass(name: str, least: int) -> None:
    ours: Glossary = LOADED[name]

    untested = [concept.id for concept in ours.concepts if {test.flag for test in concept.tests} != {True, False}]

    assert untested == []
    assert len(ours.concepts) >= least


def test_every_glossary_of_ours_says_where_it_comes_from() -> None:
    ours = [LOADED[file.name] for file in FILES if file.parent.name == "glossaries"]

    assert len(ours) >= 2
    assert [glossary.path for glossary in ours if not (glossary.origin and glossary.licence)] == []


@pytest.mark.parametrize("name", ["north-korea.ko-en.yaml", "south-korea.ko-en.yaml"])
@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(
            "The U.N. General Assembly met on Tuesday.\n\nThe foundation said the next source of money was a levy.\n\n"
            "According to the foundation, refugees and one defector had asked for help.",
            id="the United Nations",
        ),
        pytest.param(
            "The federal government will shut down unless Congress acts.\n\n"
            "The party convention named a senator, and the central committee of the union met.",
            id="the United States",
        ),
        pytest.param(
            "Based on the source code, the auditors named the following source files.\n\n"
            "As per the source license, the original authors keep their rights.",
            id="source code",
        ),
        pytest.param(
            "The foundation stated its aims.\n\nThe foundation added that supplies were short, said the source.",
            id="a foundation",
        ),
        pytest.param(
            "Congress passed the bill, and a congressman told the Department of Justice.\n\n"
            "Solar panels cover the roofs, and Chinatown kept Chinese New Year and the Mid-Autumn Festival.\n\n"
            "She taught at Pusan National University after the Inchon landing, and took the SAT in Boston.",
            id="other countries",
        ),
        pytest.param(
            "A British paper wrote of Kim Jong-il.\n\nThe COVID-19 epidemic began in Wuhan.", id="another house style"
        ),
        pytest.param(
            "North Korea fired a missile, South Korea’s military said.\n\n"
            "“People here care about rice,” a source in South Pyongan province said on condition of anonymity.\n\n"
            "Another source said the government had closed the market, and KCNA quoted Kim Yo Jong.\n\n"
            "Rights groups say that defectors sent back by China face prison camps.",
            id="North Korea",
        ),
    ],
)
def test_clean_copy_is_quiet(copy: str, name: str) -> None:
    assert serious(copy, name) == []


@pytest.mark.parametrize(
    ("copy", "spots"),
    [
        pytest.param(
            "Police in Ryanggang province took the scrap.\n\n“Nobody has any left,” the supply added.\n\n"
            "Another foundation, a trader, blamed the federal authorities, as indicated by the source.",
            ["the supply added", "Another foundation", "the federal authorities", "as indicated by the source"],
            id="attribution",
        ),
        pytest.param(
            "The Korea Central News Agency praised the Highest Nobility.\n\nThe Unified Countries met on Pyongyang’s tests.",
            ["Korea Central News Agency", "Highest Nobility", "Unified Countries"],
            id="names",
        ),
    ],
)
def test_rewritten_copy_is_found_out(copy: str, spots: list[str]) -> None:
    assert serious(copy) == spots


def serious(copy: str, name: str = "north-korea.ko-en.yaml") -> list[str]:
    """Return what is marked in a draft of several paragraphs, notes left out."""
    segments = [Segment(str(n), None, Text(text, "en")) for n, text in enumerate(copy.split("\n\n"), 1)]
    found = CHECKERS[name].check(Document("test", None, "en", segments))
    findings = [result for result in found if isinstance(result, Finding)]
    return [finding.segment.target[finding.span] for finding in findings if finding.severity > Severity.INFO]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_our_glossaries_are_laid_out_as_they_should_be(file: Path) -> None:
    content = file.read_bytes()

    assert formatted_glossary(GlossaryFile(file.name, content)) == content, "run: termcheck glossary format"
