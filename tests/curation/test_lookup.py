"""Entries found by what somebody remembers of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termcheck.curation.lookup import Likeness, look_up, nearest
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term

DEFECTOR = ConceptEntry(
    "north-korean-defector",
    (
        Term("탈북자", "ko"),
        Term("defector", "en"),
        Term("Überläufer", "de"),
        Term("escapee", "en", AdministrativeStatus.DEPRECATED, note="From a prison camp."),
        Term("runaway", "en", AdministrativeStatus.PROPOSED),
    ),
    definition="Someone who has left for good.",
)
MT_PAEKTU = ConceptEntry("mt-paektu", (Term("백두산", "ko"), Term("Mt. Paektu", "en")), note="The highest mountain.")
CAMP = ConceptEntry("camp", (Term("정치범수용소", "ko"), Term("political prison camp", "en"), Term("camp", "en")))
GLOSSARY = Glossary("Desk", ("ko", "en", "de"), (DEFECTOR, MT_PAEKTU, CAMP))


@pytest.mark.parametrize(
    ("words", "likeness", "concept"),
    [
        pytest.param("defector", Likeness.TERM, "north-korean-defector", id="a term"),
        pytest.param("mt-paektu", Likeness.ID, "mt-paektu", id="an id"),
        pytest.param("camp", Likeness.ID, "camp", id="an id that is also a term"),
        pytest.param("탈북자", Likeness.TERM, "north-korean-defector", id="a term of the source language"),
        pytest.param("Überläufer", Likeness.TERM, "north-korean-defector", id="a term of a third language"),
        pytest.param("MT. PAEKTU", Likeness.SPELLING, "mt-paektu", id="other capitals"),
        pytest.param(" defector ", Likeness.TERM, "north-korean-defector", id="blanks around"),
        pytest.param("defectors", Likeness.FORM, "north-korean-defector", id="a plural"),
        pytest.param("runaways", Likeness.FORM, "north-korean-defector", id="a plural of what is only proposed"),
        pytest.param("탈북자들은", Likeness.FORM, "north-korean-defector", id="particles"),
        pytest.param("Überläufern", Likeness.FORM, "north-korean-defector", id="a case"),
        pytest.param("defec", Likeness.BEGINNING, "north-korean-defector", id="a beginning"),
        pytest.param("백두", Likeness.BEGINNING, "mt-paektu", id="a beginning in Hangul"),
        pytest.param("paektu", Likeness.PART, "mt-paektu", id="a word of it"),
        pytest.param("수용소", Likeness.PART, "camp", id="a part of it in Hangul"),
        pytest.param("an old defector spoke", Likeness.HOLDS, "north-korean-defector", id="a phrase around it"),
        pytest.param("Mt. Peaktu", Likeness.SIMILAR, "mt-paektu", id="a typo"),
        pytest.param("defecter", Likeness.SIMILAR, "north-korean-defector", id="another typo"),
        pytest.param("highest", Likeness.MENTION, "mt-paektu", id="a note"),
        pytest.param("left for good", Likeness.MENTION, "north-korean-defector", id="a definition"),
    ],
)
def test_an_entry_is_found(words: str, likeness: Likeness, concept: str) -> None:
    first, *_ = look_up(GLOSSARY, words)

    assert (first.likeness, first.concept.id) == (likeness, concept)
    assert first.concept in GLOSSARY.concepts


@pytest.mark.parametrize("words", ["", " ", "xyzzy", "tor", "\u2060"])
def test_nothing_is_found(words: str) -> None:
    assert look_up(GLOSSARY, words) == ()


def test_mentions_stand_last() -> None:
    assert [(found.likeness, found.concept.id) for found in look_up(GLOSSARY, "prison camp")] == [
        (Likeness.PART, "camp"),
        (Likeness.MENTION, "north-korean-defector"),
    ]


def test_the_most_alike_stands_first() -> None:
    entries = (
        ConceptEntry(f"c{n}", (Term(text, "en"),)) for n, text in enumerate(["party congress hall", "party hall"])
    )

    found = look_up(Glossary("", ("ko", "en"), tuple(entries)), "party")

    assert [one.by for one in found] == ["party hall", "party congress hall"]


def test_the_nearest_names_are_told_where_nothing_is_found() -> None:
    assert look_up(GLOSSARY, "paek tusan") == ()
    assert "mt-paektu" in nearest(GLOSSARY, "paek tusan")
    assert nearest(GLOSSARY, "zzzz") == ()


@given(words=st.text(max_size=20) | st.sampled_from(["탈북", "Ü", "ß", "ﬁ", "\u2060", "(", "[a", "\x00"]))
def test_any_words_can_be_looked_up(words: str) -> None:
    ids = [found.concept.id for found in look_up(GLOSSARY, words)]

    assert len(ids) == len(set(ids))
    assert isinstance(nearest(GLOSSARY, words), tuple)
