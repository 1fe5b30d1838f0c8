"""Glossaries of every kind, as Hypothesis makes them, that a native glossary can say."""

from collections.abc import Callable, Hashable
from datetime import date
from typing import TypeAlias, TypeVar

from hypothesis import strategies as st

from termcheck.glossary import (
    ALWAYS,
    EVERYWHERE,
    AdministrativeStatus,
    CasePolicy,
    ConceptEntry,
    Condition,
    CopyTest,
    Glossary,
    MatchMode,
    Scope,
    Term,
    Topic,
    Transaction,
)
from termcheck.parsing.glossary_validation import visible
from termcheck.parsing.path_patterns import means_paths
from termcheck.text import Span

Thing = TypeVar("Thing")
Few: TypeAlias = st.SearchStrategy[tuple[Thing, ...]]

LANGUAGES = ("ko", "en", "no", "pt-BR", "zh-Hant")
TRICKY = st.sampled_from(
    [
        "no",
        "~",
        "true",
        "38",
        "a: b",
        "a #b",
        "#a",
        "- a",
        "-a",
        "---",
        "?x",
        ": x",
        ":x",
        "x:",
        "'a'",
        '"',
        "\\",
        "it's “so”",
        "a, b",
        "[a]",
        "{a: b}",
        "*a",
        "&a",
        "!a",
        "|",
        "a|b",
        "a\\|b",
        "%a",
        "@a",
        "`",
        "a\nb",
        "a\n\n  b\n# c",
        "a  b",
        "a\tb",
        "<<",
        "=",
        "탈북자",
        "🙂 👩‍👩‍👧",
        "a\u2028b",
        "a\x85b",
        "a\xa0b",
        "\ufeffa",
        "a\x00b",
        "http://a.example/?b#c",
        "word " * 40 + "end",
        "낱말 " * 60 + "끝",
        "x" * 150,
        "// ",
        "a/b/",
    ]
)
TEXTS = TRICKY | st.text(st.characters(codec="utf-8"), max_size=6)
SAYINGS = TEXTS | TEXTS.map(lambda text: f"  {text} ")
WORDS = TEXTS.map(str.strip).filter(visible)
PLAIN_WORDS = WORDS.filter(lambda word: not (word[0] == word[-1] == "/" and len(word) > 1))
COPY = SAYINGS.filter(visible)


def few(strategy: st.SearchStrategy[Thing], by: Callable[[Thing], Hashable] | None = None) -> Few[Thing]:
    return st.lists(strategy, max_size=2, unique_by=by).map(tuple)


def itself(thing: Thing) -> Thing:
    return thing


TOPICS = st.builds(Topic, PLAIN_WORDS, few(PLAIN_WORDS | st.just("/won|wŏn/")))
SCOPES = st.builds(
    lambda paths, sections, days: Scope(paths, sections, *days),
    few(WORDS.filter(means_paths)),
    few(PLAIN_WORDS),
    st.sampled_from([(None, None), (date(2024, 2, 29), None), (None, date(1, 1, 1)), (date(2024, 5, 1),) * 2]),
)
TRANSACTIONS = st.builds(Transaction, st.sampled_from(["origination", "modification"]), SAYINGS, SAYINGS)


@st.composite
def conditions(draw: st.DrawFn, topics: tuple[Topic, ...]) -> Condition:
    words = few(PLAIN_WORDS | st.sampled_from(["/won|wŏn/", "/a, b: [c]+/"]))
    some = st.sampled_from(topics) | TOPICS if topics else TOPICS
    about = draw(few(some, itself))
    return Condition(draw(st.booleans()), about, draw(words), draw(words), draw(words))


@st.composite
def copy_tests(draw: st.DrawFn, languages: tuple[str, ...]) -> CopyTest:
    source, target = draw(st.permutations(languages))[:2]
    copy = draw(COPY)
    cuts = draw(st.lists(st.integers(0, len(copy)), max_size=4, unique=True).map(sorted))
    spots = tuple(Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False))
    flag = draw(st.booleans())
    original = draw(st.none() | COPY)
    return CopyTest(
        copy,
        original,
        flag,
        spots if flag else (),
        "" if target == languages[1] else target,
        "" if original is None or source == languages[0] else source,
    )


@st.composite
def terms(draw: st.DrawFn, language: str, when: st.SearchStrategy[Condition]) -> Term:
    text = draw(WORDS)
    stems = [number for number in range(1, len(text) + 1) if text[number - 1].isalpha() and text[number - 1] != "_"]
    return Term(
        text,
        language,
        draw(st.sampled_from(AdministrativeStatus)),
        draw(st.sampled_from(MatchMode)),
        draw(st.sampled_from(CasePolicy)),
        draw(when),
        draw(st.booleans()),
        draw(SAYINGS),
        tuple(sorted(draw(st.sets(st.sampled_from(stems), max_size=2)))) if stems else (),
        draw(SAYINGS),
        draw(SAYINGS),
        draw(few(TRANSACTIONS)),
    )


@st.composite
def concepts(draw: st.DrawFn, name: str, ids: list[str], glossary: Glossary) -> ConceptEntry:
    shared = draw(conditions(glossary.topics))
    when = draw(st.sampled_from([st.just(ALWAYS), st.just(shared), st.just(ALWAYS) | conditions(glossary.topics)]))
    spoken = [
        draw(st.lists(terms(language, when), max_size=2, unique_by=lambda term: term.text))
        for language in glossary.languages
    ]
    others = [other for other in ids if other != name]
    own = tuple(term for group in spoken for term in group) or (draw(terms(glossary.languages[0], when)),)
    tests = draw(st.lists(copy_tests(glossary.languages), max_size=2))
    return ConceptEntry(
        name,
        own,
        draw(SAYINGS),
        draw(SAYINGS),
        draw(SAYINGS),
        draw(st.booleans()),
        draw(few(st.sampled_from(others))) if others else (),
        draw(st.booleans()),
        draw(st.booleans()),
        draw(st.just(EVERYWHERE) | SCOPES),
        draw(few(st.tuples(st.sampled_from(LANGUAGES), COPY), by=lambda pair: pair[0])),
        draw(SAYINGS),
        draw(SAYINGS),
        draw(few(TRANSACTIONS)),
        tuple(sorted(tests, key=lambda test: not test.flag)),
    )


@st.composite
def glossaries(draw: st.DrawFn) -> Glossary:
    languages = tuple(draw(st.lists(st.sampled_from(LANGUAGES), min_size=2, max_size=3, unique=True)))
    head = Glossary(
        draw(SAYINGS.filter(bool)),
        languages,
        (),
        description=draw(SAYINGS),
        origin=draw(SAYINGS),
        licence=draw(SAYINGS),
        topics=draw(few(TOPICS, by=lambda topic: topic.name)),
    )
    ids = draw(st.lists(WORDS, min_size=1, max_size=2, unique=True))
    entries = tuple(draw(concepts(name, ids, head)) for name in ids)
    return Glossary(
        head.title,
        languages,
        entries,
        description=head.description,
        origin=head.origin,
        licence=head.licence,
        topics=head.topics,
    )
