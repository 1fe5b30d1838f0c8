"""Lint holds whatever glossary it is given: it never fails, it says where everything stands, and says it again."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from termcheck.curation.lint.catalogue import CHECKS, examined
from termcheck.curation.lint.dossier import Dossier
from termcheck.errors import Mistake, Place
from termcheck.glossary import (
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
)
from termcheck.text import Span

TODAY = dt.date(2026, 3, 1)
LANGUAGES = ["ko", "en", "en-GB", "de", "ja", "ar", "ru", "und"]
days = st.dates(dt.date(2025, 1, 1), dt.date(2027, 1, 1))
places = st.none() | st.builds(Place, st.just("desk.yaml"), st.integers(1, 50), st.integers(1, 80))
# Few words, so that terms meet, stand in one another and differ by a letter; and any text at all.
words = st.sampled_from(
    "the source sources Source foundation Foundation Day Pyongyang Pyonygang N/A see ... 당 탈북자 배 市場 рост о | opt| "
    "( “ \u200b ; K팝 Workers' Workers’".split(" ")
)
texts = st.lists(words, min_size=1, max_size=4).map(" ".join) | st.text(max_size=12)
conditions = st.builds(
    Condition,
    source=st.booleans(),
    about=st.lists(st.builds(Topic, texts, st.lists(texts, max_size=2).map(tuple)), max_size=2).map(tuple),
    unless=st.lists(texts, max_size=2).map(tuple),
    near=st.lists(texts, max_size=2).map(tuple),
    not_near=st.lists(texts, max_size=2).map(tuple),
)
terms = st.builds(
    Term,
    texts,
    st.sampled_from(LANGUAGES),
    status=st.sampled_from(AdministrativeStatus),
    match=st.sampled_from(MatchMode),
    case=st.sampled_from(CasePolicy),
    when=st.just(Condition()) | conditions,
    varies=st.booleans(),
    note=st.just("") | texts,
    stems=st.just(()) | st.tuples(st.integers(1, 3)),
    place=places,
)
tests = st.builds(
    CopyTest,
    texts,
    source=st.none() | texts,
    flag=st.booleans(),
    spots=st.just(()) | st.just((Span(0, 1),)),
    language=st.sampled_from(["", *LANGUAGES]),
    place=places,
)
entries = st.builds(
    ConceptEntry,
    st.sampled_from(["a", "b", "c", "d", ""]),
    st.lists(terms, max_size=5).map(tuple),
    definition=st.just("") | texts,
    note=st.just("") | texts,
    confusable_with=st.lists(st.sampled_from(["a", "b", "z"]), max_size=2).map(tuple),
    do_not_translate=st.booleans(),
    scope=st.just(EVERYWHERE)
    | st.builds(Scope, valid_from=st.none() | days, valid_until=st.none() | days, paths=st.just(("sport/**",))),
    tests=st.lists(tests, max_size=2).map(tuple),
    place=places,
)
glossaries = st.builds(
    Glossary,
    st.just("Desk"),
    st.lists(st.sampled_from(LANGUAGES), max_size=4, unique=True).map(tuple),
    st.lists(entries, max_size=6).map(tuple),
    path=st.just("desk.yaml"),
    doubts=st.lists(st.builds(Mistake, st.builds(Place, st.just("desk.yaml")), texts), max_size=2).map(tuple),
    topics=st.lists(st.builds(Topic, texts, st.just(("x",))), max_size=2).map(tuple),
)


@given(glossaries)
def test_every_fault_of_any_glossary_has_a_place_and_says_something(glossary: Glossary) -> None:
    for fault in examined(Dossier(glossary, TODAY)):
        assert fault.place.path == "desk.yaml"
        assert fault.message or fault.remedy or fault.check == "doubt"
        assert fault.check in CHECKS
        assert fault.severity <= CHECKS[fault.check].severity


@given(glossaries)
def test_a_glossary_examined_again_has_the_same_faults(glossary: Glossary) -> None:
    found = examined(Dossier(glossary, TODAY))

    assert examined(Dossier(glossary, TODAY)) == found
    assert len(set(found)) == len(found)


@given(glossaries, st.sampled_from(sorted(CHECKS)))
def test_a_check_alone_finds_what_it_finds_among_others(glossary: Glossary, check: str) -> None:
    together = examined(Dossier(glossary, TODAY))

    assert examined(Dossier(glossary, TODAY), {check}) == [fault for fault in together if fault.check == check]
