"""What differs between two glossaries is told by concept and field."""

import dataclasses
from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from termcheck.curation.comparing import Change, Kind, changes
from termcheck.errors import Place
from termcheck.glossary import (
    AdministrativeStatus,
    ConceptEntry,
    Condition,
    CopyTest,
    Glossary,
    Scope,
    Term,
    Topic,
    Transaction,
)
from termcheck.text import Span

NORTH = Topic("North Korea", ("Pyongyang", "DPRK"))
DEFECTOR = ConceptEntry(
    "defector",
    (Term("탈북자", "ko"), Term("defector", "en"), Term("escapee", "en", AdministrativeStatus.DEPRECATED)),
    definition="Somebody who left the North.",
    tests=(CopyTest("An escapee came.", flag=True, spots=(Span(3, 10),)),),
)
MARKET = ConceptEntry("market", (Term("장마당", "ko"), Term("market", "en")))
DESK = Glossary("Desk", ("ko", "en"), (DEFECTOR, MARKET))


def with_head(**fields: Any) -> Glossary:  # noqa: ANN401 - each its field’s type
    """Return the desk's glossary with other fields at its head."""
    return dataclasses.replace(DESK, **fields)


def with_entry(**fields: Any) -> Glossary:  # noqa: ANN401 - each its field’s type
    """Return the desk's glossary with other fields in its first entry."""
    return dataclasses.replace(DESK, concepts=(dataclasses.replace(DEFECTOR, **fields), MARKET))


def with_term(**fields: Any) -> Glossary:  # noqa: ANN401 - each its field’s type
    """Return the desk's glossary with other fields in the deprecated term of its first entry."""
    *terms, escapee = DEFECTOR.terms
    return with_entry(terms=(*terms, dataclasses.replace(escapee, **fields)))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(DESK, id="itself"),
        pytest.param(dataclasses.replace(DESK, path="x.tsv", digest="ff"), id="another file"),
        pytest.param(dataclasses.replace(DESK, path="Desk.tsv"), id="a file whose name is the title"),
        pytest.param(with_entry(place=Place("x", 3, 1)), id="an entry at another place"),
        pytest.param(with_term(place=Place("x", 3, 1)), id="a term at another place"),
        pytest.param(dataclasses.replace(DESK, concepts=(MARKET, DEFECTOR)), id="entries in another order"),
    ],
)
def test_what_says_the_same_does_not_differ(other: Glossary) -> None:
    assert list(changes(DESK, other)) == []


def test_names_of_files_that_tell_no_title_do_not_differ() -> None:
    old, new = (dataclasses.replace(DESK, title=name, path=f"news/{name}.tsv") for name in ("old", "new"))

    assert list(changes(old, new)) == []


@pytest.mark.parametrize(
    ("other", "change"),
    [
        pytest.param(
            dataclasses.replace(DESK, title="House"),
            Change("", Kind.CHANGED, "title", before="Desk", after="House"),
            id="the title",
        ),
        pytest.param(
            dataclasses.replace(DESK, title="x", path="x.tsv"),
            Change("", Kind.REMOVED, "title", before="Desk"),
            id="a file that tells no title",
        ),
        pytest.param(
            dataclasses.replace(DESK, languages=("ko", "en", "ja")),
            Change("", Kind.CHANGED, "languages", before="ko, en", after="ko, en, ja"),
            id="a language more",
        ),
        pytest.param(
            dataclasses.replace(DESK, topics=(NORTH,)),
            Change("", Kind.ADDED, "topics", after="North Korea; words: Pyongyang, DPRK"),
            id="a topic",
        ),
        pytest.param(
            dataclasses.replace(DESK, concepts=(DEFECTOR,)),
            Change("market", Kind.REMOVED, "concept", before="ko: 장마당; en: market"),
            id="an entry less",
        ),
        pytest.param(
            dataclasses.replace(DESK, concepts=(*DESK.concepts, ConceptEntry("won", (Term("원", "ko"),)))),
            Change("won", Kind.ADDED, "concept", after="ko: 원"),
            id="an entry more",
        ),
        pytest.param(
            dataclasses.replace(DESK, concepts=(DEFECTOR, dataclasses.replace(MARKET, id="jangmadang"))),
            Change("jangmadang", Kind.CHANGED, "id", before="market", after="jangmadang"),
            id="another id for the same terms",
        ),
        pytest.param(
            with_entry(definition=""),
            Change("defector", Kind.REMOVED, "definition", before="Somebody who left the North."),
            id="a definition less",
        ),
        pytest.param(with_entry(each=True), Change("defector", Kind.ADDED, "each", after="yes"), id="a flag"),
        pytest.param(
            with_entry(scope=Scope(paths=("news/**",), valid_until=date(2024, 5, 1))),
            Change("defector", Kind.ADDED, "scope", after="paths: news/**; valid_until: 2024-05-01"),
            id="a scope",
        ),
        pytest.param(
            with_entry(transactions=(Transaction("modification", "2024-05-01", "desk"),)),
            Change("defector", Kind.ADDED, "transactions", after="modification; date: 2024-05-01; responsible: desk"),
            id="a transaction",
        ),
        pytest.param(
            with_entry(terms=DEFECTOR.terms[:2]),
            Change("defector", Kind.REMOVED, "term", "escapee (en)", before="escapee; status: deprecated"),
            id="a term less",
        ),
        pytest.param(
            with_entry(terms=(*DEFECTOR.terms, Term("North Korean defector", "en"))),
            Change("defector", Kind.ADDED, "term", "North Korean defector (en)", after="North Korean defector"),
            id="a term more",
        ),
        pytest.param(
            with_entry(terms=(*DEFECTOR.terms, DEFECTOR.terms[1])),
            Change("defector", Kind.ADDED, "term", "defector (en)", after="defector"),
            id="a term twice",
        ),
        pytest.param(
            with_entry(terms=(DEFECTOR.terms[0], *DEFECTOR.terms[:0:-1])),
            Change("defector", Kind.CHANGED, "order", "en", "defector, escapee", "escapee, defector"),
            id="terms in another order",
        ),
        pytest.param(
            with_term(status=AdministrativeStatus.ADMITTED),
            Change("defector", Kind.CHANGED, "status", "escapee (en)", "deprecated", "admitted"),
            id="a status",
        ),
        pytest.param(
            with_term(when=Condition(source=True, about=(NORTH,), near=("border", "river"))),
            Change(
                "defector",
                Kind.ADDED,
                "when",
                "escapee (en)",
                after="source: yes; about: North Korea; near: border, river",
            ),
            id="a condition",
        ),
        pytest.param(
            with_entry(tests=()),
            Change("defector", Kind.REMOVED, "test", before="flag: An [escapee] came."),
            id="a test less",
        ),
        pytest.param(
            with_entry(tests=(*DEFECTOR.tests, CopyTest("The defector.", "탈북자가"))),
            Change("defector", Kind.ADDED, "test", after="pass: 탈북자가 → The defector."),
            id="a test more",
        ),
    ],
)
def test_a_difference_is_told_by_concept_and_field(other: Glossary, change: Change) -> None:
    assert list(changes(DESK, other)) == [change]


@pytest.mark.parametrize("thing", [Glossary, ConceptEntry, Term])
def test_no_field_is_overlooked(thing: type) -> None:
    values = {"transactions": (Transaction("modification"),), "topics": (NORTH,), "scope": Scope(paths=("a",))}
    base = {Glossary: DESK, ConceptEntry: DEFECTOR, Term: DEFECTOR.terms[-1]}[thing]
    for field in dataclasses.fields(thing):
        if field.name in {"id", "terms", "concepts", "tests", "text", "language", "doubts", "overrides"}:
            continue
        other = with_field(base, field.name, values)
        expected = [] if field.name in {"place", "path", "digest"} else [field.name]

        assert [change.field for change in changes(DESK, other)] == expected


def with_field(base: object, name: str, values: dict[str, object]) -> Glossary:
    """Return the desk's glossary with another value in one field."""
    value = getattr(base, name)
    other = values.get(name)
    if other is None:
        other = _another(value)
    if isinstance(base, Glossary):
        return with_head(**{name: other})
    return with_entry(**{name: other}) if isinstance(base, ConceptEntry) else with_term(**{name: other})


def _another(value: object) -> object:
    """Return a value of the same kind that says something else."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, StrEnum):
        return next(member for member in list(type(value)) if member is not value)
    if isinstance(value, Condition):
        return Condition(near=("border",))
    return {str: "other", tuple: ("other",), type(None): Place("x", 1, 1)}[type(value)]
