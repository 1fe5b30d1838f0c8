import pytest
from phrases import glossary

from termcheck.language import language
from termcheck.matching.pattern import Pattern, pattern


def prepared(term: str, tag: str = "en") -> Pattern:
    (concept,) = glossary(f"{term} = x", (tag, "und")).concepts
    return pattern(concept, concept.terms[0], language(tag))


@pytest.mark.parametrize(
    ("term", "words", "gaps"),
    [
        pytest.param("defector", ("defector",), ("", ""), id="a word"),
        pytest.param("Mt. Paektu", ("mt", "paektu"), ("", ". ", ""), id="a full stop within"),
        pytest.param("U.S.", ("u", "s"), ("", ".", "."), id="a full stop at the end"),
        pytest.param("“Sun’s Day”", ("sun", "s", "day"), ('"', "'", " ", '"'), id="quotes"),
        pytest.param("…", (), ("...",), id="no word"),
    ],
)
def test_a_term_is_words_and_gaps(term: str, words: tuple[str, ...], gaps: tuple[str, ...]) -> None:
    known = prepared(term)

    assert (known.words, known.gaps) == (words, gaps)
    assert known.compact == "".join(words)


@pytest.mark.parametrize(
    ("term", "acronym", "name"),
    [
        pytest.param("defector", False, False, id="a word"),
        pytest.param("Mt. Paektu", False, True, id="a name"),
        pytest.param("WORKERS' PARTY", False, True, id="a long one in capitals"),
        pytest.param("U.N.", True, True, id="an acronym with full stops"),
        pytest.param("COVID-19", False, True, id="an acronym of seven characters"),
        pytest.param("ICBM", True, True, id="an acronym"),
    ],
)
def test_acronyms_and_names_are_told_by_their_capitals(term: str, *, acronym: bool, name: bool) -> None:
    known = prepared(term)

    assert (known.acronym, known.is_name) == (acronym, name)


@pytest.mark.parametrize(
    ("term", "words", "admitted"),
    [
        pytest.param("AIDS", ("aid",), False, id="an acronym has one form"),
        pytest.param("!defector", ("defectors",), False, id="an exact term has one form"),
        pytest.param("organ", ("organize",), False, id="another word"),
        pytest.param("defector", ("defectors",), True, id="a form"),
        pytest.param("State Department", ("states", "departments"), True, id="forms"),
        pytest.param("!defector", ("defector",), True, id="an exact term as written"),
    ],
)
def test_a_term_admits_the_forms_of_its_words(term: str, words: tuple[str, ...], *, admitted: bool) -> None:
    assert prepared(term).admits(words) is admitted
