"""Words that a language has."""

import sys

import pytest

from termcheck.language import lexicon
from termcheck.language.lexicon import dictionary, is_word


@pytest.mark.parametrize("word", ["plague", "colour", "color", "unclear", "files"])
@pytest.mark.parametrize("tag", ["en", "en-GB"])
def test_words_of_english(word: str, tag: str) -> None:
    assert is_word(word, tag)


@pytest.mark.parametrize("tag", ["en", "de", "und"])
@pytest.mark.parametrize("word", ["roland", "bolton", "lombardo", "natasha"])
def test_names_that_people_have(word: str, tag: str) -> None:
    assert is_word(word, tag)


@pytest.mark.parametrize("word", ["plagve", "daejeom", "washngton", ""])
def test_what_is_no_word_of_english(word: str) -> None:
    assert not is_word(word, "en")


@pytest.mark.parametrize(("tag", "word"), [("de", "bahnhof"), ("ru", "роланд"), ("es", "plaga")])
def test_words_of_the_languages_of_the_extra(tag: str, word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_word(word, tag)
    assert not is_word(f"{word}qx", tag)

    monkeypatch.setitem(sys.modules, "simplemma.strategies", None)
    monkeypatch.setattr(lexicon, "dictionary", dictionary.__wrapped__)
    assert not is_word(word, tag)


def test_of_a_language_without_a_list_no_word_is_known() -> None:
    assert not is_word("wort", "und")
    assert dictionary("xx") is None
