"""Turkish: chains of plural, possessive, case and copula behind a noun, with or without an apostrophe."""

import re
from functools import lru_cache

import Stemmer

from termcheck.language import Language

_SHORTEST_STEMMED = 4
_SHORTEST_NOUN = 3
_stem = Stemmer.Stemmer("turkish").stemWord

_HIGH = "[ıiuü]"
_LOW = "[ae]"
_PLURAL = f"l{_LOW}r"
_POSSESSIVE = f"(?:{_HIGH}?m(?:{_HIGH}z)?|{_HIGH}?n(?:{_HIGH}z)?|s?{_HIGH}|l{_LOW}r{_HIGH})"
_CASE = f"(?:[yn]?{_HIGH}|[yn]?{_LOW}|n?[dt]{_LOW}n?|n?{_HIGH}n|y?l{_LOW}|n?c{_LOW})"
_COPULA = f"(?:y?(?:d{_HIGH}r|t{_HIGH}r|d{_HIGH}|t{_HIGH}|m{_HIGH}ş|s{_LOW})(?:l{_LOW}r|m|n|k|n{_HIGH}z)?)"
_CHAIN = re.compile(f"'?(?:{_PLURAL})?(?:{_POSSESSIVE})?(?:{_CASE})?(?:ki(?:{_PLURAL})?(?:{_CASE})?)?(?:{_COPULA})?")
"""The order of suffixes behind a noun (Göksel and Kerslake, *Turkish: A Comprehensive Grammar*, 8.1)."""

_SOFTENED = {"p": "b", "ç": "c", "t": "d", "k": "ğ", "g": "ğ"}
"""What a last consonant becomes before a vowel (the same, 2.1.1: kitap, kitabı)."""


@lru_cache(maxsize=1 << 17)
def key(word: str) -> str:
    """Return what the forms of a folded word have in common; short words and words with digits have one form."""
    if len(word) < _SHORTEST_STEMMED or not word.isalpha():
        return word
    return str(_stem(word))


@lru_cache(maxsize=1 << 16)
def inflects(term_word: str, word: str) -> bool:
    """Say whether one of two words is the other with a chain of suffixes."""
    return any(
        longer.startswith(stem) and _CHAIN.fullmatch(longer, len(stem)) is not None
        for shorter, longer in (sorted((term_word, word), key=len),)
        for stem in _stems(shorter)
    )


def holds(word: str, part: str, start: int) -> bool:
    """Say whether a folded word is another with a chain of suffixes."""
    return start == 0 and len(part) >= _SHORTEST_NOUN and _CHAIN.fullmatch(word, len(part)) is not None


def _stems(noun: str) -> tuple[str, ...]:
    """Return a noun as it is, and as it is before a vowel."""
    softened = _SOFTENED.get(noun[-1:])
    return (noun, noun[:-1] + softened) if softened else (noun,)


LANGUAGE = Language("tr", key=key, inflects=inflects, holds=holds)
