from dataclasses import replace

import pytest

from termcheck.glossary import CasePolicy, ConceptEntry, Term
from termcheck.language import language
from termcheck.matching.capitals import begins_all_with_capitals, capitals_fit
from termcheck.matching.pattern import pattern


def fits(term: str, found: str, policy: CasePolicy) -> bool:
    entry = Term(term, "en", case=policy)
    return capitals_fit(pattern(ConceptEntry("x", (entry,)), entry, language("en")), found)


@pytest.mark.parametrize(
    ("term", "found"),
    [
        pytest.param("defector", "defector", id="as it is"),
        pytest.param("defector", "Defector", id="at the start of a sentence"),
        pytest.param("defector", "DEFECTORS", id="all capitals, plural"),
        pytest.param("labour camp", "Labour Camp", id="in a title"),
        pytest.param("labour camp", "LABOUR camp", id="one word shouted"),
        pytest.param("Highest Dignity", "Highest Dignity", id="a title"),
        pytest.param("Highest Dignity", "HIGHEST DIGNITY", id="a title in a headline"),
        pytest.param("Mt. Paektu", "MT. PAEKTU", id="a name in a headline"),
        pytest.param("Ministry of State Security", "Ministry Of State Security", id="a capital for every word"),
        pytest.param("iPhone", "IPHONE", id="odd capitals shouted"),
        pytest.param("State Department", "State\u00a0Departments", id="a plural with another space"),
    ],
)
def test_capitals_that_smart_accepts(term: str, found: str) -> None:
    assert fits(term, found, CasePolicy.SMART)


@pytest.mark.parametrize(
    ("term", "found"),
    [
        pytest.param("Highest Dignity", "highest dignity", id="no capital"),
        pytest.param("Highest Dignity", "Highest dignity", id="one capital lost"),
        pytest.param("Mt. Paektu", "mt. Paektu", id="the first lost"),
        pytest.param("Mt. Paektu", "mt. paektu", id="both lost"),
        pytest.param("UN", "Un", id="half an acronym"),
        pytest.param("UN", "un", id="an acronym made a word"),
        pytest.param("iPhone", "Iphone", id="odd capitals lost"),
        pytest.param("defector", "deFector", id="a capital inside"),
    ],
)
def test_capitals_that_smart_refuses(term: str, found: str) -> None:
    assert not fits(term, found, CasePolicy.SMART)
    assert fits(term, found, CasePolicy.ANY)


@pytest.mark.parametrize(
    ("term", "found", "right"),
    [
        pytest.param("the Party", "the Party", True, id="as written"),
        pytest.param("the Party", "THE PARTY", True, id="in a headline"),
        pytest.param("the Party", "The Party", False, id="one capital more"),
        pytest.param("the Party", "the party", False, id="one capital less"),
    ],
)
def test_exact_wants_capitals_as_written(term: str, found: str, *, right: bool) -> None:
    assert fits(term, found, CasePolicy.EXACT) is right


NAMES = ["Highest Dignity", "Mt. Paektu", "Kim Jong Un", "Ministry of State Security", "Pyongyang", "Rodong Sinmun"]
DICTIONARY = ["Blood pressure", "Engine", "Human rights", "User", "World Health Organization"]


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        pytest.param([], False, id="nothing"),
        pytest.param(NAMES, False, id="names"),
        pytest.param(["Defector", "User", "Engine", "Border", "Rice"], False, id="single words, which may be nouns"),
        pytest.param([*DICTIONARY, "rice"], False, id="one entry in lower case"),
        pytest.param(DICTIONARY[:4], False, id="too few"),
        pytest.param(["탈북자", "백두산", "평양", "당국", "최고 존엄"], False, id="a script without capitals"),
        pytest.param([*NAMES, "Blood pressure", "Human rights"], False, id="mostly names"),
        pytest.param(DICTIONARY, True, id="a dictionary"),
        pytest.param([*DICTIONARY, "5G network", "탈북자"], True, id="with entries that have no capitals"),
    ],
)
def test_a_glossary_may_begin_every_entry_with_a_capital(terms: list[str], *, expected: bool) -> None:
    assert begins_all_with_capitals(terms) is expected


@pytest.mark.parametrize(
    ("term", "found", "expected"),
    [
        pytest.param("Blood pressure", "blood pressure", True, id="the first capital tells nothing"),
        pytest.param("Engine", "engine", True, id="one word"),
        pytest.param("World Health Organization", "world health organization", False, id="the later ones do"),
        pytest.param("Blood pressure", "bLood pressure", False, id="a capital within"),
    ],
)
def test_the_first_capital_of_a_headword_tells_nothing(term: str, found: str, *, expected: bool) -> None:
    entry = Term(term, "en")
    known = replace(pattern(ConceptEntry("x", (entry,)), entry, language("en")), headword=True)

    assert capitals_fit(known, found) is expected
