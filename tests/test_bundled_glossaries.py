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
from termcheck.rules import Rule
from termcheck.text import Document, Segment, Text

ROOT = Path(__file__).parent.parent
FILES = sorted((*ROOT.glob("glossaries/*.yaml"), *ROOT.glob("examples/*.yaml")))
LOADED = {file.name: read_glossary(file.name, file.read_bytes()) for file in FILES}
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
    assert len(north_korea.concepts) >= 60
