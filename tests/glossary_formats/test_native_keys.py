"""Every key of a native glossary, and what is wrong with each when it is wrong."""

from datetime import date

import pytest

from termcheck.errors import GlossaryError
from termcheck.glossary import (
    ALWAYS,
    AdministrativeStatus,
    ConceptEntry,
    Condition,
    CopyTest,
    Glossary,
    Scope,
    Topic,
    Transaction,
)
from termcheck.glossary_formats.native import Native
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.text import Span

NORTH = Topic("NK", ("North Korea", "/Pyong[yj]ang/"))
FULL = """\
title: Desk
description: The renderings of a desk.
origin: Written by the desk.
licence: CC0-1.0
languages: [ko, en, fr]
topics:
  NK: [North Korea, "/Pyong[yj]ang/"]
concepts:
  - id: won
    definition: The money of both Koreas.
    definitions:
      en: The money of the North and the South.
      ko: [돈, 화폐]
    note: A note.
    subject: economy
    source: The desk, 2024.
    owner: economy desk
    history:
      - {origination: 2024-05-01, by: desk}
      - modification: 2024-06-30
    do_not_translate: true
    each: true
    narration_only: true
    scope: {paths: [economy/**, "*.md"], sections: Prices, from: 2024-02-29, until: 2030-12-31}
    when: {about: NK, near: [price, "/won|wŏn/"], not_near: victory}
    terms:
      ko: 원
      en:
        - won
        - {text: wŏn, status: proposed, part_of_speech: noun, source: a reader, history: [{modification: ""}]}
        - {text: won|, when: always}
        - {text: Won, when: source}
    tests:
      flag:
        - {ko: "원", en: "[dollars]"}
        - {en: "won", fr: "[dollars]"}
        - {fr: "des [dollars] \\\\[sic\\\\]"}
      pass:
        - {ko: "원", fr: "won", check: ko}
"""


def read(text: str) -> Glossary:
    return Native().read(GlossaryFile("desk.yaml", text.encode()))


def mistakes(text: str) -> list[str]:
    with pytest.raises(GlossaryError) as caught:
        read(text)
    return [str(mistake).removeprefix("desk.yaml:") for mistake in caught.value.mistakes]


def won() -> ConceptEntry:
    (concept,) = read(FULL).concepts
    return concept


def test_the_head_says_where_a_glossary_comes_from() -> None:
    glossary = read(FULL)

    assert (glossary.title, glossary.description) == ("Desk", "The renderings of a desk.")
    assert (glossary.origin, glossary.licence) == ("Written by the desk.", "CC0-1.0")
    assert (glossary.languages, glossary.topics) == (("ko", "en", "fr"), (NORTH,))


def test_an_entry_says_what_it_is_and_who_decided() -> None:
    concept = won()

    assert concept.definitions == (("en", "The money of the North and the South."), ("ko", "돈"), ("ko", "화폐"))
    assert (concept.source, concept.owner) == ("The desk, 2024.", "economy desk")
    assert concept.transactions == (
        Transaction("origination", "2024-05-01", "desk"),
        Transaction("modification", "2024-06-30"),
    )
    assert (concept.do_not_translate, concept.each, concept.narration_only) == (True, True, True)
    assert concept.scope == Scope(("economy/**", "*.md"), ("Prices",), date(2024, 2, 29), date(2030, 12, 31))


def test_the_condition_of_an_entry_is_that_of_its_terms_where_they_have_none() -> None:
    shared = Condition(about=(NORTH,), near=("price", "/won|wŏn/"), not_near=("victory",))

    assert [term.when for term in won().terms] == [shared, shared, shared, ALWAYS, Condition(source=True)]


def test_a_term_says_what_it_is() -> None:
    proposed, stem = won().terms[2:4]

    assert (proposed.status, proposed.part_of_speech) == (AdministrativeStatus.PROPOSED, "noun")
    assert (proposed.source, proposed.transactions) == ("a reader", (Transaction("modification"),))
    assert (stem.text, stem.stems) == ("won", (3,))


def test_tests_know_their_languages() -> None:
    assert won().tests == (
        CopyTest("dollars", "원", flag=True, spots=(Span(0, 7),)),
        CopyTest("dollars", "won", flag=True, spots=(Span(0, 7),), language="fr", source_language="en"),
        CopyTest("des dollars [sic]", None, flag=True, spots=(Span(4, 11),), language="fr"),
        CopyTest("원", "won", language="ko", source_language="fr"),
    )


@pytest.mark.parametrize(
    ("written", "text", "stems"),
    [
        pytest.param("won", "won", (), id="no bar"),
        pytest.param("option|s", "options", (6,), id="a stem"),
        pytest.param("TCP\\|IP", "TCP|IP", (), id="a bar of the term"),
        pytest.param("TCP\\|IP|s", "TCP|IPs", (6,), id="both"),
        pytest.param("a\\\\|b", "a\\|b", (), id="a backslash and a bar of the term"),
        pytest.param("3|4", "3|4", (), id="a bar behind no letter"),
    ],
)
def test_bars_are_marks_or_characters(written: str, text: str, stems: tuple[int, ...]) -> None:
    glossary = read(f"languages: [ko, en]\nconcepts:\n  - id: x\n    terms:\n      ko: 가\n      en: '{written}'\n")
    term = glossary.concepts[0].terms[1]

    assert (term.text, term.stems) == (text, stems)


def three(lines: str) -> str:
    """Return a glossary of three languages with lines of its only concept from line 5 on."""
    return f"languages: [ko, en, ja]\nconcepts:\n  - id: x\n    terms: {{ko: 가, en: a, ja: あ}}\n{lines}"


@pytest.mark.parametrize(
    ("phrase", "language"),
    [
        pytest.param('"A won."', "", id="by Latin letters"),
        pytest.param('"ウォン。"', "ja", id="by kana"),
        pytest.param('{ja: "38"}', "ja", id="by its key"),
        pytest.param('{en: "38"}', "", id="by the key of the second language"),
    ],
)
def test_a_phrase_alone_tells_its_language(phrase: str, language: str) -> None:
    (test,) = read(three(f"    tests: {{pass: [{phrase}]}}\n")).concepts[0].tests

    assert test.language == language


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            '    tests: {pass: "38"}\n',
            "5:19: this test may be in en or ja; write it behind its language, as {en: …}",
            id="a phrase in no language",
        ),
        pytest.param(
            '    tests: {pass: {ko: "가", en: a, ja: あ}}\n',
            "5:19: a test needs exactly one text to check",
            id="two targets",
        ),
        pytest.param(
            '    tests: {pass: {ko: "가", check: en}}\n',
            "5:19: a test needs exactly one text to check",
            id="no such text",
        ),
        pytest.param("    tests: {pass: {en: a, check: eng1}}\n", "5:34: “eng1” is not the tag", id="check"),
        pytest.param(
            "    scope: {from: 2024-02-30}\n", "5:19: “2024-02-30” is no day", id="a day that no calendar has"
        ),
        pytest.param(
            "    scope: {until: 1.5.2024}\n", "5:20: “1.5.2024” is no day; write one", id="a day in other words"
        ),
        pytest.param("    scope: {from: 20240501}\n", "5:19: “20240501” is no day", id="a day without hyphens"),
        pytest.param(
            "    scope: {from: 2024-05-02, until: 2024-05-01}\n",
            "5:38: “until” is a day before “from” (2024-05-02)",
            id="days in the wrong order",
        ),
        pytest.param(
            "    scope: {path: x}\n", "5:13: “path” is not a key of “scope”; did you mean “paths”?", id="scope"
        ),
        pytest.param("    scope: economy\n", "5:12: “scope” must be a mapping", id="a text for a scope"),
        pytest.param("    scope: {paths: ['']}\n", "5:21: a pattern of “paths” is empty", id="an empty path"),
        pytest.param(
            "    scope: {paths: [a, '[b']}\n", "5:24: “[b” is no pattern as in .gitignore", id="an unclosed class"
        ),
        pytest.param(
            "    scope: {paths: ['#a']}\n", "5:21: “#a” is no pattern as in .gitignore", id="a comment for a path"
        ),
        pytest.param(
            "    scope: {paths: ['[z-a]']}\n", "5:21: “[z-a]” is no pattern as in .gitignore", id="an impossible class"
        ),
        pytest.param(
            "    scope: {sections: ['/(a/']}\n", "5:24: “/(a/” is no regular expression", id="a broken section"
        ),
        pytest.param("    definitions: {korean: x}\n", "5:19: “korean” is not the tag of a language", id="definitions"),
        pytest.param("    definitions: {en: ''}\n", "5:23: a definition is empty", id="an empty definition"),
        pytest.param("    history: 2024\n", "5:14: an item of “history” must be a mapping", id="a text for a history"),
        pytest.param("    history: [{by: x}]\n", "5:15: an item of “history” names either", id="nothing was done"),
        pytest.param(
            "    history: [{origination: 2024-01-01, modification: 2024-01-01}]\n",
            "5:15: an item of “history” names either the day of an origination or that of a modification",
            id="two things at once",
        ),
        pytest.param("    do_not_translate: yes\n", "5:23: “do_not_translate” is true or false", id="a yes"),
        pytest.param("    when: never\n", "5:11: “when” is source, always, or a mapping", id="when"),
        pytest.param(
            "    when: {nearby: x}\n", "5:12: “nearby” is not a key of “when”; did you mean “near”?", id="near"
        ),
        pytest.param("    when: {near: ''}\n", "5:18: a word of “near” is empty", id="an empty word"),
        pytest.param(
            "    when: {near: '/(won/'}\n",
            "5:18: “/(won/” is no regular expression that can be used: missing )",
            id="an open group",
        ),
        pytest.param(
            "    when: {not_near: [x, /(w+)+n/]}\n", "5:26: “/(w+)+n/” is no regular expression", id="a slow expression"
        ),
        pytest.param("    when: {unless: //}\n", "5:20: “//” is no regular expression", id="an empty expression"),
        pytest.param("    when: {about: {NK: /a*/}}\n", "5:24: “/a*/” is no regular", id="an expression of a topic"),
        pytest.param("    when: {about: [[NK]]}\n", "5:20: a topic must be a text", id="a list in a list"),
    ],
)
def test_a_mistake_is_told_with_its_place(lines: str, expected: str) -> None:
    (mistake,) = mistakes(three(lines))

    assert mistake[: len(expected)] == expected


def test_a_topic_may_be_described_where_it_is_used() -> None:
    glossary = read(three("    when: {about: {North: [Pyongyang, DPRK]}}\n"))

    assert glossary.topics == ()
    assert glossary.concepts[0].terms[0].when.about == (Topic("North", ("Pyongyang", "DPRK")),)


@pytest.mark.parametrize("written", ["2024-02-30", "May 2024", "20240501"])
def test_a_day_of_a_history_that_no_calendar_has_is_a_doubt(written: str) -> None:
    glossary = read(three(f"    history: [{{modification: {written}}}]\n"))

    assert glossary.concepts[0].transactions == (Transaction("modification", written),)
    assert [str(doubt)[:45] for doubt in glossary.doubts] == [
        f"desk.yaml:5:30: “{written}” is no day that a calendar has"[:45]
    ]


@pytest.mark.parametrize(
    ("glossary", "expected"),
    [
        pytest.param(
            Glossary("x", ("ko",), won_like := (ConceptEntry("x", ()),)), "fewer than two languages", id="one language"
        ),
        pytest.param(Glossary("x", ("ko", "en"), ()), "a glossary without concepts", id="no concepts"),
        pytest.param(Glossary("x", ("ko", "en"), won_like), "“x” has no term; add one", id="no terms"),
    ],
)
def test_what_no_native_glossary_can_say_is_refused(glossary: Glossary, expected: str) -> None:
    with pytest.raises(GlossaryError, match=expected):
        Native().write(glossary, "x.yaml")
