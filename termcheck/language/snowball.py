"""Languages known by their Snowball stemmer alone, and those of which nothing is known."""

import re
from functools import lru_cache

import Stemmer

from termcheck.language import WORDS, Language

_ALGORITHMS = {
    "ca": "catalan", "el": "greek", "et": "estonian", "eu": "basque", "ga": "irish", "hy": "armenian",
    "id": "indonesian", "lt": "lithuanian", "ne": "nepali", "ro": "romanian", "sr": "serbian", "ta": "tamil",
    "yi": "yiddish",
}  # fmt: skip
"""Snowball algorithm by ISO 639-1 code (snowballstem.org/algorithms)."""

_SHORTEST_STEMMED = 4
_MARKS_IN_WORDS = frozenset({"bn", "fa", "he", "mr", "ne", "pa", "ta", "te", "ur"})


def described(primary: str) -> Language:
    """Return the language of an ISO 639 code by its stemmer; without one, a word has only the form it is written in."""
    word = _word_with_marks() if primary in _MARKS_IN_WORDS else WORDS
    if primary not in _ALGORITHMS:
        return Language(primary, word=word)
    stem = Stemmer.Stemmer(_ALGORITHMS[primary]).stemWord

    @lru_cache(maxsize=1 << 16)
    def key(word: str) -> str:
        return word if len(word) < _SHORTEST_STEMMED else str(stem(word))

    prefix = _PREFIXES.get(primary, _NO_PREFIX)

    def inflects(term_word: str, word: str) -> bool:
        return key(term_word) == key(word) and (term_word[:1] == word[:1] or prefix.match(word) is not None)

    return Language(primary, word=word, key=key, inflects=inflects)


_NO_PREFIX = re.compile("(?!)")
_PREFIXES = {
    "id": re.compile("me|di|ber|ter(?=.{4})"),
    "ga": re.compile("[bcdfgmpst]h|mb|gc|nd|bhf|ng|bp|dt|ts|[tn]-?[aeiouáéíóú]|h[aeiouáéíóú]"),
}
"""What inflection puts before a word: voices in Indonesian (Sneddon, *Indonesian: A Comprehensive Grammar*, chapter 3),
mutations in Irish (*Gramadach na Gaeilge*, section 2); elsewhere a word with another beginning is another word."""


def _word_with_marks() -> str:
    """Cut words in scripts whose vowels are combining marks, which ``re`` does not count as letters."""
    import sys
    import unicodedata

    marks = (chr(code) for code in range(0x300, sys.maxunicode) if unicodedata.category(chr(code)) in {"Mn", "Mc"})
    return rf"[\w{''.join(marks)}]+"
