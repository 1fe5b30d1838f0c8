"""Whether a word is one that a language has, so that nobody need have meant another."""

from collections.abc import Callable
from functools import cache
from importlib import resources

from termcheck.language_codes import primary_code

_LISTS = {"en": "english_words.txt"}


def is_word(word: str, tag: str) -> bool:
    """Say whether a folded word is a known word or name of the language of a BCP 47 tag.

    English is known from a list of words and frequent names of five to eleven letters (SCOWL, sizes up to 60,
    American and British), and the languages of simplemma where the extra ``lemma`` is installed;
    of another language no word is known.
    """
    primary = primary_code(tag)
    if word in _listed(primary):
        return True
    look_up = dictionary(primary)
    return look_up is not None and look_up(word) is not None


@cache
def _listed(primary: str) -> frozenset[str]:
    """Return the words of the list of a language; read when it is first needed, since most copy raises no doubt."""
    if primary not in _LISTS:
        return frozenset()
    return frozenset(resources.files("termcheck.language").joinpath(_LISTS[primary]).read_text("utf-8").split())


@cache
def dictionary(primary: str) -> Callable[[str], str | None] | None:
    """Return what gives the dictionary form of a known word of a language, by its primary code.

    ``None`` where there is no dictionary, or the extra ``lemma`` is not installed.
    It is read from the disk when the first word is looked up, which takes a second or several.
    """
    try:
        from simplemma.strategies import DictionaryLookupStrategy, StreamDictionaryFactory
        from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES
    except ImportError:
        return None
    if primary not in SUPPORTED_LANGUAGES:
        return None
    strategy = DictionaryLookupStrategy(StreamDictionaryFactory())
    return lambda word: strategy.get_lemma(word, primary)
