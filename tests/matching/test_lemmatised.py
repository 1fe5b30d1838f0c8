import re

import pytest
from phrases import glossary, marked, plain

from termcheck.language.lemmas import Lexeme
from termcheck.matching.folding import fold
from termcheck.matching.hit import longest
from termcheck.matching.indexes import patterns_of
from termcheck.matching.lemmatised import Lemmatised
from termcheck.text import Text

LEMMAS = {"fled": "flee", "flee": "flee", "stolen": "steal", "steal": "steal", "mice": "mouse", "mouse": "mouse"}
LEMMAS |= {"thought": "think", "us": "we", "we": "we"}


def analysed(content: str) -> list[Lexeme]:
    return [Lexeme(*word.span(), LEMMAS.get(word.group(), word.group())) for word in re.finditer(r"\w+", content)]


@pytest.mark.parametrize(
    ("term", "phrase"),
    [
        pytest.param("flee", "They stayed.", id="not there"),
        pytest.param("fly", "They fled.", id="another word"),
        pytest.param("think", "Second thoughts.", id="a word the dictionary does not have"),
        pytest.param("US", "They told us.", id="an acronym"),
        pytest.param("field mouse", "The field. Mice ran.", id="a stop between"),
        pytest.param("flee", "They flee.", id="the word itself"),
        pytest.param("stolen goods", "Stolen goods.", id="the words themselves"),
        pytest.param("flee", "They [fled], then [fled] again.", id="an irregular verb"),
        pytest.param("field mouse", "Two [field mice].", id="the last of two words"),
        pytest.param("stolen goods", "They [steal goods].", id="the first of two words"),
    ],
)
def test_forms_that_a_dictionary_knows(term: str, phrase: str) -> None:
    text = Text(plain(phrase), "en")
    folded = fold(text)
    patterns = patterns_of(glossary(f"x = {term}"), "en")

    hits = longest(Lemmatised(patterns, analysed).find(folded, patterns[0].concept.id))

    assert marked(text.content, [(folded.original(hit.start, hit.end), "") for hit in hits]) == phrase
