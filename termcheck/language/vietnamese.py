"""Vietnamese: syllables that never change, but for where the tone mark stands and for i written as y."""

import re
import unicodedata
from functools import lru_cache

from termcheck.language import Language

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{_TONES}]")
_WITH_Y = re.compile("(?:h|k|l|m|qu|s|t|v)y")
"""Syllables in which i and y are one sound (Ministry of Education, Decision 240 of 1984 on spelling)."""

_SYLLABLE = re.compile(
    "(?:b|ch?|d|đ|g[hi]?|h|kh?|l|m|n(?:gh?|h)?|ph?|qu|r|s|t[hr]?|v|x)?[aăâeêioôơuưy]{1,3}(?:ch?|m|n[gh]?|p|t)?"
)
"""Onset, vowels and coda (Nguyễn Đình-Hoà, *Vietnamese*, chapter 2)."""

_LIKE_D_WITH_STROKE = str.maketrans("ðɖ", "đđ")


@lru_cache(maxsize=1 << 17)
def key(word: str) -> str:
    """Return what the spellings of a folded syllable have in common; its tone is a part of it."""
    letters, tone = _parted(word)
    if _WITH_Y.fullmatch(letters):
        letters = f"{letters[:-1]}i"
    return f"{letters}\u25cc{tone}" if tone else letters


def inflects(term_word: str, word: str) -> bool:
    """Say whether two syllables differ by no more than the letter on which their tone mark stands (hòa, hoà)."""
    return _parted(term_word) == _parted(word)


def accepts(term_word: str, word: str) -> bool:
    """Say whether two syllables may be spellings of one (kỹ, kĩ); names may differ by them."""
    return key(term_word) == key(word)


def derives(term_word: str, word: str) -> bool:
    """Say whether what might be a typing error can be a syllable of its own, and so another word (nhân, nhận)."""
    return all(_SYLLABLE.fullmatch(_parted(syllable)[0]) for syllable in (term_word, word))


@lru_cache(maxsize=1 << 17)
def _parted(word: str) -> tuple[str, str]:
    """Return the letters of a syllable without its tone mark, and the mark; words of several tones stay whole."""
    word = word.translate(_LIKE_D_WITH_STROKE)
    letters, count = _TONE.subn("", decomposed := unicodedata.normalize("NFD", word))
    if count != 1:
        return word, ""
    return unicodedata.normalize("NFC", letters), _TONE.findall(decomposed)[0]


LANGUAGE = Language("vi", key=key, inflects=inflects, accepts=accepts, derives=derives, whole=True)
