"""Glossaries that a table can say, as Hypothesis makes them."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from termcheck.glossary import (
    ALWAYS,
    EVERYWHERE,
    AdministrativeStatus,
    CasePolicy,
    ConceptEntry,
    Condition,
    Glossary,
    MatchMode,
    Scope,
    Term,
)
from termcheck.parsing.glossary_cells import PLACE_HOLDERS

LANGUAGES = ("ko", "en-GB", "id", "zh-Hant")
LETTERS = st.characters(categories=["Lu", "Ll", "Lo", "Nd"], codec="utf-8")
WORDS = st.text(LETTERS, min_size=1, max_size=6)
TRICKY_TERMS = st.sampled_from(
    [
        "AC/DC",
        "Congo (Brazzaville)",
        "=1+1",
        "#MeToo",
        "-들",
        "+82",
        "@home",
        "'=1",
        '5"',
        '"A" and "B"',
        "3:1",
        "don’t",
    ]
)
TERM_TEXTS = (
    st.lists(WORDS, min_size=1, max_size=3).map(" ".join).filter(lambda text: text not in PLACE_HOLDERS) | TRICKY_TERMS
)
"""Terms that a cell holds as they stand."""

LIKE_OTHER_THINGS = st.sampled_from(["not be named", "see", "refuge (noun)", "“so-called”", "a; b", "a / b"])
"""Terms that are written between quotation marks, since they look like notes or like several."""

TRICKY_SAYINGS = st.sampled_from(
    ["a, b", 'say "no"', "a; b", "# a", "=1+1", "'a'", "a | b", "N/A", "-", "a\tb", "a\nb"]
)
SAYINGS = st.just("") | st.lists(WORDS, min_size=1, max_size=3).map(" ".join) | TRICKY_SAYINGS
"""What is said in a cell; line ends and tabs only survive in CSV."""

ITEMS = st.lists(WORDS | st.just("/won|wŏn/"), max_size=2, unique=True).map(tuple)
DAYS = st.sampled_from([None, date(2024, 2, 29), date(1, 1, 1)])
SCOPES = st.just(EVERYWHERE) | st.builds(Scope, ITEMS, ITEMS, DAYS, DAYS)
CONDITIONS = st.just(ALWAYS) | st.builds(Condition, st.booleans(), st.just(()), ITEMS, ITEMS, ITEMS)


@st.composite
def terms(draw: st.DrawFn) -> list[Term]:
    """Draw terms in the order of columns; all of a language and a status have the same said of them."""
    texts = draw(st.lists(TERM_TEXTS | LIKE_OTHER_THINGS, min_size=1, max_size=6, unique=True))
    spread = {text: (draw(st.sampled_from(LANGUAGES)), draw(st.sampled_from(AdministrativeStatus))) for text in texts}
    spread[texts[0]] = (LANGUAGES[0], AdministrativeStatus.PREFERRED)
    found: list[Term] = []
    for language in LANGUAGES:
        for status in AdministrativeStatus:
            alike = draw(manners())
            here = (text for text in texts if spread[text] == (language, status))
            found += (replace(alike, text=text, language=language, status=status) for text in here)
    return found


def manners() -> st.SearchStrategy[Term]:
    """Draw what may be said of terms, as a term without text."""
    return st.just(Term("", "")) | st.builds(
        Term,
        st.just(""),
        st.just(""),
        match=st.sampled_from(MatchMode),
        case=st.sampled_from(CasePolicy),
        when=CONDITIONS,
        varies=st.booleans(),
        note=SAYINGS,
        part_of_speech=st.sampled_from(["", "noun", "proper noun"]),
        source=SAYINGS,
    )


@st.composite
def entries(draw: st.DrawFn, number: int, others: int) -> ConceptEntry:
    """Draw the entry of a number among so many others."""
    confusable = draw(st.sets(st.integers(0, others).filter(lambda other: other != number), max_size=2))
    return ConceptEntry(
        f"c{number}",
        tuple(draw(terms())),
        draw(SAYINGS),
        draw(SAYINGS),
        draw(SAYINGS),
        each=draw(st.booleans()),
        confusable_with=tuple(f"c{other}" for other in sorted(confusable)),
        narration_only=draw(st.booleans()),
        do_not_translate=draw(st.booleans()),
        scope=draw(SCOPES),
        definitions=tuple((language, said) for language in ("ko", "en-GB") if (said := draw(SAYINGS))),
        source=draw(SAYINGS),
        owner=draw(SAYINGS),
    )


@st.composite
def glossaries(draw: st.DrawFn) -> Glossary:
    """Draw a glossary of which a table can say everything."""
    count = draw(st.integers(1, 3))
    return Glossary("desk", LANGUAGES, tuple(draw(entries(number, count - 1)) for number in range(count)))
