import sys

import pytest

from termcheck.language.lemmas import lemmatiser


@pytest.mark.parametrize(
    ("tag", "word", "lemma"),
    [
        pytest.param("en", "fled", "flee", id="English"),
        pytest.param("en-GB", "mice", "mouse", id="a region"),
        pytest.param("en", "qwrtzu", None, id="a word it does not know"),
    ],
)
def test_the_dictionary_form_of_a_word(tag: str, word: str, lemma: str | None) -> None:
    known = lemmatiser(tag)

    assert known is not None
    assert known(word) == lemma


@pytest.mark.parametrize("tag", ["ko", "und", "xx"])
def test_a_language_without_a_dictionary(tag: str) -> None:
    assert lemmatiser(tag) is None


def test_without_the_extra_there_are_no_dictionary_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "simplemma.strategies", None)

    assert lemmatiser.__wrapped__("en") is None
