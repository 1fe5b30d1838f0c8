"""What lint says that a check would do, a check does."""

from collections.abc import Sequence
from textwrap import dedent

import pytest

from termcheck import rules
from termcheck.checker import Checker
from termcheck.families import members
from termcheck.finding import Finding
from termcheck.glossary_formats import read_glossary
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.rules import Rule
from termcheck.text import Document, Segment, Text

RULES = tuple(members(rules, Rule).values())


def found(glossary: str, source: str | None, target: str) -> Sequence[tuple[str, str]]:
    """Return the rule and the excerpt of each finding in a segment."""
    text = f"languages: [ko, en]\nconcepts:\n{dedent(glossary).strip()}"
    segment = Segment("1", None if source is None else Text(source, "ko"), Text(target, "en"))
    document = Document("draft.txt", "ko" if source else None, "en", [segment])
    checker = Checker(read_glossary(GlossaryFile("desk.yaml", text.encode())), RULES)
    return [(one.rule, one.excerpt) for one in checker.check(document) if isinstance(one, Finding)]


SHADOWED = "- {id: a, terms: {ko: 탈북자, en: [defector, {text: defectors, status: deprecated}]}}"
FREED = "- {id: a, terms: {ko: 탈북자, en: [{text: defector, match: word}, {text: defectors, status: deprecated}]}}"
UNGUARDED = """
    - {id: a, terms: {ko: 난민, en: refugee}}
    - {id: b, terms: {ko: 탈북자, en: [defector, {text: refugee, status: deprecated}]}}
    """
HIDDEN = """
    - {id: a, terms: {ko: 창건일, en: {text: Foundation Day, when: {near: [parade]}}}}
    - {id: b, terms: {ko: 소식통, en: [source, {text: foundation, status: deprecated}]}}
    """
HOMONYMS = """
    - {id: a, terms: {ko: 선박, en: ship}}
    - {id: b, terms: {ko: 선박, en: vessel}}
    """
CASES = {
    "a shadowed deprecation is never flagged": (SHADOWED, "탈북자들이 왔다.", "The defectors came.", []),
    "a shadowed deprecation is not flagged without a source": (SHADOWED, None, "The defectors came.", []),
    "match: word frees it": (FREED, None, "The defectors came.", [("deprecated-term", "defectors")]),
    "an unguarded deprecation says nothing without a source": (UNGUARDED, None, "A refugee came.", []),
    "a hidden term is flagged where the longer one does not count": (
        HIDDEN,
        None,
        "They kept Foundation Day.",
        [("deprecated-term", "Foundation")],
    ),
    "it is not flagged where the longer one counts": (HIDDEN, None, "The Foundation Day parade passed.", []),
    "it is not flagged in a longer one that always counts": (
        HIDDEN.replace("{text: Foundation Day, when: {near: [parade]}}", "Foundation Day"),
        None,
        "They kept Foundation Day.",
        [],
    ),
    "either rendering of a shared source term passes": (HOMONYMS, "선박이 왔다.", "A vessel came.", []),
    "so does the other": (HOMONYMS, "선박이 왔다.", "A ship came.", []),
    "a rendering with a comma behind it is only found with it": (
        "- {id: a, terms: {ko: 시장, en: 'market,'}}",
        "시장에 갔다.",
        "She went to the market.",
        [("missing-term", "시장")],
    ),
}


@pytest.mark.parametrize(("glossary", "source", "target", "expected"), CASES.values(), ids=CASES)
def test_a_check_does_what_lint_says(
    glossary: str, source: str | None, target: str, expected: Sequence[tuple[str, str]]
) -> None:
    assert found(glossary, source, target) == expected
