"""Whether a word is one that a language has, so that nobody need have meant another."""

from collections.abc import Callable
from functools import cache
from importlib import resources

from termcheck.language_codes import primary_code


def is_word(word: str, tag: str) -> bool:
    """Say whether a folded word is a known word of the language of a BCP 47 tag, or a name that people have.

    Known are frequent names and the words of English, of two letters and more (SCOWL, American and British,
    sizes up to 60, of names 70; U.S. Census Bureau, *Frequently Occurring Names*, 1990),
    and the words of other languages of simplemma where the extra ``lemma`` is installed.
    """
    primary = primary_code(tag)
    if word in _listed("names.txt"):
        return True
    if primary == "en":
        return word in _listed("english_words.txt")
    look_up = dictionary(primary)
    return look_up is not None and look_up(word) is not None


def is_another(word: str, name: str, tag: str) -> bool:
    """Say whether a folded word of a language is known in small letters, and not as a form of a folded name."""
    primary = primary_code(tag)
    if primary == "en":
        return word in _listed("english_words.txt")
    look_up = dictionary(primary)
    lemma = look_up(word) if look_up else None
    return lemma is not None and lemma.casefold() != name


def knows_words(tag: str) -> bool:
    """Say whether the words of the language of a BCP 47 tag are known, and not only names."""
    primary = primary_code(tag)
    return primary == "en" or dictionary(primary) is not None


@cache
def _listed(name: str) -> frozenset[str]:
    """Return the words of a list; it is read when it is first needed, since most copy raises no doubt."""
    return frozenset(resources.files("termcheck.language").joinpath(name).read_text("utf-8").split())


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
