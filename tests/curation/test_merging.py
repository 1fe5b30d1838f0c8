"""Two glossaries that were changed apart become one, and what both changed is told."""

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.curation.merging import Conflict, merged
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term, Topic

DEPRECATED, ADMITTED = AdministrativeStatus.DEPRECATED, AdministrativeStatus.ADMITTED
DEFECTOR = ConceptEntry(
    "defector",
    (Term("탈북자", "ko"), Term("defector", "en"), Term("escapee", "en", DEPRECATED)),
    definition="Somebody who left the North.",
    confusable_with=("refugee",),
)
REFUGEE = ConceptEntry("refugee", (Term("난민", "ko"), Term("refugee", "en")))
MARKET = ConceptEntry("market", (Term("장마당", "ko"), Term("market", "en")))
WON = ConceptEntry("won", (Term("원", "ko"), Term("won", "en")))
BASE = Glossary("Desk", ("ko", "en"), (DEFECTOR, REFUGEE))


def desk(*concepts: ConceptEntry, **head: Any) -> Glossary:  # noqa: ANN401 - each its field’s type
    """Return a glossary with these entries and other fields at its head."""
    return dataclasses.replace(BASE, concepts=concepts, **head)


def defector(**fields: Any) -> ConceptEntry:  # noqa: ANN401 - each its field’s type
    """Return the first entry with other fields."""
    return dataclasses.replace(DEFECTOR, **fields)


def with_terms(*terms: Term) -> ConceptEntry:
    """Return the first entry with more terms."""
    return defector(terms=(*DEFECTOR.terms, *terms))


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        pytest.param(BASE, BASE, BASE, id="nobody changed anything"),
        pytest.param(desk(defector(note="x"), REFUGEE), BASE, desk(defector(note="x"), REFUGEE), id="only we did"),
        pytest.param(BASE, desk(defector(note="x"), REFUGEE), desk(defector(note="x"), REFUGEE), id="only they did"),
        pytest.param(desk(REFUGEE), desk(REFUGEE), desk(REFUGEE), id="both the same"),
        pytest.param(
            desk(DEFECTOR, REFUGEE, dataclasses.replace(WON, note="x")),
            desk(DEFECTOR, REFUGEE, dataclasses.replace(WON, owner="Seoul")),
            desk(DEFECTOR, REFUGEE, dataclasses.replace(WON, note="x", owner="Seoul")),
            id="both added an entry, and each says something else of it",
        ),
        pytest.param(
            desk(defector(note="x"), REFUGEE),
            desk(defector(each=True), REFUGEE),
            desk(defector(note="x", each=True), REFUGEE),
            id="other fields of one entry",
        ),
        pytest.param(
            desk(DEFECTOR, MARKET, REFUGEE),
            desk(DEFECTOR, WON, REFUGEE),
            desk(DEFECTOR, WON, MARKET, REFUGEE),
            id="each an entry more, where it stands with them",
        ),
        pytest.param(desk(DEFECTOR), desk(DEFECTOR, REFUGEE, WON), desk(DEFECTOR, WON), id="one less and one more"),
        pytest.param(
            desk(with_terms(Term("runaway", "en", ADMITTED))),
            desk(with_terms(Term("탈북민", "ko"))),
            desk(with_terms(Term("탈북민", "ko"), Term("runaway", "en", ADMITTED))),
            id="each a term more",
        ),
        pytest.param(
            desk(defector(confusable_with=("refugee", "market"))),
            desk(defector(confusable_with=())),
            desk(defector(confusable_with=("market",))),
            id="names of a list that came and went",
        ),
        pytest.param(
            desk(title="House", topics=(Topic("a", ("x",)),)),
            desk(languages=("ko", "en", "ja"), topics=(Topic("b", ("y",)),)),
            desk(title="House", languages=("ko", "en", "ja"), topics=(Topic("b", ("y",)), Topic("a", ("x",)))),
            id="other fields of the head",
        ),
    ],
)
def test_what_only_one_side_changed_is_taken(ours: Glossary, theirs: Glossary, expected: Glossary) -> None:
    merge = merged(BASE, ours, theirs)

    assert merge.conflicts == ()
    assert merge.glossary == expected


@pytest.mark.parametrize(
    ("ours", "theirs", "expected", "conflict"),
    [
        pytest.param(
            desk(title="House"),
            desk(title="Border"),
            desk(title="House"),
            Conflict("", "title", "", "Desk", "House", "Border"),
            id="the title",
        ),
        pytest.param(
            desk(defector(definition="We.")),
            desk(defector(definition="They.")),
            desk(defector(definition="We.")),
            Conflict("defector", "definition", "", "Somebody who left the North.", "We.", "They."),
            id="a definition",
        ),
        pytest.param(
            desk(with_terms(Term("runaway", "en", ADMITTED))),
            desk(with_terms(Term("runaway", "en", DEPRECATED))),
            desk(with_terms(Term("runaway", "en", ADMITTED))),
            Conflict(
                "defector", "term", "runaway (en)", "", "runaway; status: admitted", "runaway; status: deprecated"
            ),
            id="a new term with two statuses",
        ),
        pytest.param(
            desk(defector(terms=DEFECTOR.terms[:2])),
            desk(defector(terms=(*DEFECTOR.terms[:2], Term("escapee", "en", ADMITTED)))),
            desk(defector(terms=(*DEFECTOR.terms[:2], Term("escapee", "en", ADMITTED)))),
            Conflict(
                "defector", "term", "escapee (en)", "escapee; status: deprecated", "", "escapee; status: admitted"
            ),
            id="a term that we took away and they changed",
        ),
        pytest.param(
            desk(DEFECTOR, defector(id="refugee")),
            desk(DEFECTOR),
            desk(DEFECTOR, defector(id="refugee")),
            Conflict(
                "refugee",
                "concept",
                "",
                "ko: 난민; en: refugee",
                "ko: 탈북자; en: defector, escapee",
                "",
            ),
            id="an entry that we changed and they took away",
        ),
    ],
)
def test_what_both_sides_changed_is_a_conflict_and_stays_as_ours(
    ours: Glossary, theirs: Glossary, expected: Glossary, conflict: Conflict
) -> None:
    merge = merged(BASE, ours, theirs)

    assert merge.conflicts == (conflict,)
    assert merge.glossary == expected


ENTRIES = st.lists(
    st.builds(
        ConceptEntry,
        st.sampled_from(["a", "b", "c", "d"]),
        st.lists(st.builds(Term, st.sampled_from("xyz"), st.just("en")), max_size=3, unique_by=lambda t: t.text).map(
            tuple
        ),
        note=st.sampled_from(["", "n", "m"]),
    ),
    max_size=4,
    unique_by=lambda concept: concept.id,
)
GLOSSARIES = st.builds(lambda concepts: desk(*concepts), ENTRIES)


@given(GLOSSARIES, GLOSSARIES)
def test_with_one_side_unchanged_the_other_is_the_result(base: Glossary, other: Glossary) -> None:
    ours, theirs = merged(base, other, base), merged(base, base, other)

    assert (ours.glossary, ours.conflicts) == (other, ())
    assert by_id(theirs.glossary) == by_id(other)
    assert theirs.conflicts == ()


@given(GLOSSARIES, GLOSSARIES, GLOSSARIES)
def test_the_two_sides_have_the_same_conflicts(base: Glossary, one: Glossary, other: Glossary) -> None:
    here, there = merged(base, one, other), merged(base, other, one)

    assert {(c.concept, c.field, c.about, c.ours, c.theirs) for c in here.conflicts} == {
        (c.concept, c.field, c.about, c.theirs, c.ours) for c in there.conflicts
    }


def by_id(glossary: Glossary) -> dict[str, frozenset[object]]:
    """Return what the entries say whatever their order."""
    return {concept.id: frozenset([concept.note, *concept.terms]) for concept in glossary.concepts}
