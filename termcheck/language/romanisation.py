"""Korean names in Latin letters: which spellings can be romanisations of one and the same Hangul."""

import re
import unicodedata
from functools import lru_cache

_INITIALS = "g kk n d tt r m b pp s ss _ j jj ch k t p h".split()
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
_FINALS = "_ k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split()
"""Letters of the Revised Romanisation (Ministry of Culture and Tourism, notice 2000-8) in Unicode's order of jamo."""

_SOUNDS = (
    (re.compile(r"['’ʻ`-]"), ""),
    (re.compile(r"^(?:park)$"), "pak"),
    (re.compile(r"^(?:lee|yi|rhee|li)$"), "ri"),
    (re.compile(r"^(?:choi|choy)$"), "choe"),
    (re.compile(r"^[rl](?=y)"), ""),
    (re.compile(r"n[rl]|[rl]n"), "ll"),
    (re.compile(r"young|yeong|yung"), "yong"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"ph"), "p"),
    (re.compile(r"weo"), "wo"),
    (re.compile(r"woo|wu"), "u"),
    (re.compile(r"yeo|you|yoo|yu"), "yo"),
    (re.compile(r"oe|oi|we|wae"), "W"),
    (re.compile(r"eui|ui|wi"), "I"),
    (re.compile(r"ae|ai|ay|e(?![ou])"), "E"),
    (re.compile(r"eo|eu|oo|ou|o|u"), "O"),
    (re.compile(r"i"), "I"),
    (re.compile(r"tch|jj|ch|j"), "C"),
    (re.compile(r"kk|k|gg|g(?!h)"), "K"),
    (re.compile(r"tt|t|d"), "T"),
    (re.compile(r"pp|p|b"), "P"),
    (re.compile(r"ssh|ss|sh|s"), "S"),
    (re.compile(r"rr|ll|l|r"), "R"),
)
"""What McCune-Reischauer, the Revised, the North's and popular spellings write differently, brought to one letter.

Sources: McCune and Reischauer, *Transactions of the Korea Branch of the Royal Asiatic Society* 29 (1939);
notice 2000-8 as above; UNGEGN, *Technical reference manual for the standardization of geographical names* (2007).
"""


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """Return what all romanisations of one Hangul word have in common (baekdu, paektu); takes a folded word."""
    letters = unicodedata.normalize("NFKD", word.replace("ŏ", "o").replace("ŭ", "u"))
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("ng", "N")
    for spelling, letter in _SOUNDS:
        letters = spelling.sub(letter, letters)
    return re.sub(r"(.)\1+", r"\1", letters)


def romanises(word: str, hangul: str) -> bool:
    """Say whether a folded Latin word can be a romanisation of part of a Hangul term."""
    return len(word) > 1 and sound(word) in _sound_of(hangul)


@lru_cache(maxsize=1 << 14)
def _sound_of(hangul: str) -> str:
    """Return the sound of a Hangul term, read syllable by syllable in the Revised Romanisation."""
    return sound("".join(_syllable(ord(character) - 0xAC00) for character in hangul if "가" <= character <= "힣"))


def _syllable(code: int) -> str:
    initial, rest = divmod(code, 588)
    vowel, final = divmod(rest, 28)
    return (_INITIALS[initial] + _VOWELS[vowel] + _FINALS[final]).replace("_", "")
