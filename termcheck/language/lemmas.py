"""Dictionary forms of words by simplemma, where it is installed (``pip install 'termcheck[lemma]'``)."""

from collections.abc import Callable
from functools import cache, lru_cache

Lemmatiser = Callable[[str], str | None]
"""Gives the dictionary form of a folded word, None for a word its dictionary does not have."""


@cache
def lemmatiser(tag: str) -> Lemmatiser | None:
    """Return the lemmatiser of the language of a BCP 47 tag; None where there is none for it, or no simplemma.

    Its dictionaries are read from the disk at the first word, which takes a second or several; words are then cached.
    """
    try:
        from simplemma.strategies import DictionaryLookupStrategy, StreamDictionaryFactory
        from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES
    except ImportError:
        return None
    primary = tag.replace("_", "-").partition("-")[0].lower()
    if primary not in SUPPORTED_LANGUAGES:
        return None
    look_up = DictionaryLookupStrategy(StreamDictionaryFactory())

    @lru_cache(maxsize=1 << 16)
    def lemma(word: str) -> str | None:
        found = look_up.get_lemma(word, primary)
        return found.casefold() if found else None

    return lemma
