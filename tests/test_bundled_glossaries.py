"""The tests in the entries of our glossaries hold."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from termcheck import rules
from termcheck.checker import Checker
from termcheck.families import members
from termcheck.finding import Finding, Severity
from termcheck.glossary import ConceptEntry, CopyTest, Glossary
from termcheck.glossary_formats import read_glossary
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.rules import Rule
from termcheck.text import Document, Segment, Text

ROOT = Path(__file__).parent.parent
FILES = sorted((*ROOT.glob("glossaries/*.yaml"), *ROOT.glob("examples/*.yaml")))
LOADED = {file.name: read_glossary(GlossaryFile(file.name, file.read_bytes())) for file in FILES}
CHECKERS = {name: Checker(glossary, tuple(members(rules, Rule).values())) for name, glossary in LOADED.items()}


def entries() -> Iterator[tuple[str, ConceptEntry]]:
    return ((name, concept) for name, glossary in LOADED.items() for concept in glossary.concepts)


def findings(name: str, concept: ConceptEntry, test: CopyTest) -> list[Finding]:
    """Return what is found of a concept in its own test, notes left out."""
    source_language, target_language = LOADED[name].languages
    source = None if test.source is None else Text(test.source, source_language)
    segment = Segment("1", source, Text(test.target, target_language))
    document = Document("test", source_language if source else None, target_language, [segment])
    found = (result for result in CHECKERS[name].check(document) if isinstance(result, Finding))
    return [finding for finding in found if finding.severity > Severity.INFO and finding.concept == concept.id]


@pytest.mark.parametrize(("name", "concept"), [pytest.param(*entry, id=entry[1].id) for entry in entries()])
def test_an_entry_judges_its_copy_as_it_says(name: str, concept: ConceptEntry) -> None:
    for test in concept.tests:
        found = findings(name, concept, test)
        marked = {finding.span for finding in found if finding.side == "target"}

        assert bool(found) == test.flag, f"{test.place}: {test.target}"
        assert marked >= set(test.spots), f"{test.place}: {test.target}"


def test_every_entry_of_ours_has_copy_that_must_be_flagged_and_copy_that_must_pass() -> None:
    north_korea: Glossary = LOADED["north-korea.ko-en.yaml"]

    untested = [
        concept.id for concept in north_korea.concepts if {test.flag for test in concept.tests} != {True, False}
    ]

    assert untested == []
    assert len(north_korea.concepts) >= 110


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
def test_clean_copy_is_quiet(copy: str) -> None:
    assert serious(copy) == []


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


def serious(copy: str) -> list[str]:
    """Return what is marked in a draft of several paragraphs, notes left out."""
    segments = [Segment(str(n), None, Text(text, "en")) for n, text in enumerate(copy.split("\n\n"), 1)]
    found = CHECKERS["north-korea.ko-en.yaml"].check(Document("test", None, "en", segments))
    findings = [result for result in found if isinstance(result, Finding)]
    return [finding.segment.target[finding.span] for finding in findings if finding.severity > Severity.INFO]
