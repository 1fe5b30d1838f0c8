"""German, where every noun has a capital: small letters and other capitals accuse nobody by themselves."""

import pytest
from phrases import matched, shown

pytestmark = pytest.mark.usefixtures("dictionary")

SPEC = """
food = Essen
life = Leben
procedure = Verfahren
amount = Betrag
contract = Vertrag
youth = Jugendliche
refugee = Flüchtling
German = Deutsch
Spanish = Spanisch
insurance contract = Versicherungsvertrag
United Nations = Vereinte Nationen
"""
PAIR = ("en", "de")


def draft(phrase: str) -> str:
    """Return a draft's phrase with what stands in it marked."""
    return shown(matched(SPEC, None, phrase, PAIR))


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("Wir essen und leben hier, und sie verfahren sich.", id="verbs"),
        pytest.param("Ein jugendlicher Täter, zwei jugendliche Zeugen.", id="adjectives"),
        pytest.param("Die [deutsche] Regierung kaufte [spanischen] Wein.", id="adjectives of countries"),
        pytest.param("Der Vortrag handelte von Betrug und Vorfahren.", id="other nouns"),
        pytest.param("Ihr Beitrag an die Verlage.", id="other nouns, inflected"),
    ],
)
def test_words_of_a_german_draft_that_accuse_nobody(phrase: str) -> None:
    assert draft(phrase) == phrase


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("Der [damaged: Versicherungsvertraag] endet.", id="a long word"),
        pytest.param("Die [miscased: vereinten Nationen] tagten.", id="a name of several words"),
        pytest.param("Die [damaged: Vereinten Natoinen] tagten.", id="a typo beside a right word"),
    ],
)
def test_faults_of_a_german_draft(phrase: str) -> None:
    assert draft(phrase) == phrase


@pytest.mark.parametrize(
    ("source", "phrase"),
    [
        pytest.param("The German car.", "Das [deutsche] Auto.", id="an adjective for the noun"),
        pytest.param("She speaks Spanish.", "Sie spricht [spanisch].", id="an adverb for the noun"),
        pytest.param("The refugees came.", "Die [miscased: flüchtlinge] kamen.", id="a noun without its capital"),
        pytest.param("The amount was paid.", "Der [damaged: Betrug] wurde gezahlt.", id="another noun"),
    ],
)
def test_where_a_rendering_is_due(source: str, phrase: str) -> None:
    assert shown(matched(SPEC, source, phrase, PAIR)) == phrase
