"""Korean names in Latin letters: which spellings can be romanisations of one and the same Hangul."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_INITIALS = "g kk n d tt r m b pp s ss _ j jj ch k t p h".split()
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
_FINALS = "_ k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split()
"""Letters of the Revised Romanisation (Ministry of Culture and Tourism, notice 2000-8) in Unicode's order of jamo."""

_SURNAMES = {"park": "pak", "lee": "ri", "yi": "ri", "rhee": "ri", "li": "ri", "choi": "choe", "choy": "choe"}
_SPELLINGS = {
    **dict.fromkeys(("yeo", "you", "yoo", "yu"), "yO"),
    **dict.fromkeys(("wae", "oe", "oi", "we"), "W"),
    **dict.fromkeys(("woo", "wu", "eo", "eu"), "O"),
    **dict.fromkeys(("eui", "ui", "wi", "ee"), "I"),
    **dict.fromkeys(("ae", "ai", "ay"), "E"),
    **dict.fromkeys(("nl", "nr", "ln", "rn"), "R"),
    **dict.fromkeys(("tch", "ch"), "C"),
    "weo": "wO",
    "gh": "Gh",
    "ng": "N",
    "ph": "P",
    "sh": "S",
}
_LETTERS = str.maketrans("eouijkgtdpbsrl", "EOOICKKTTPPSRR")
"""What McCune-Reischauer, the Revised, the North's and popular spellings write differently, brought to one letter.

Sources: McCune and Reischauer, *Transactions of the Korea Branch of the Royal Asiatic Society* 29 (1939);
notice 2000-8 as above; UNGEGN, *Technical reference manual for the standardization of geographical names* (2007).
"""

_SPELLING = re.compile("|".join(sorted(_SPELLINGS, key=len, reverse=True)))
_FAMILY_NAMES = frozenset(
    """
    ahn bae baek bak bang bong byeon byun cha chae cho choe choi choo chun chung eom gil gim gong gwak gwon han heo
    hong hur hwang jang jeon jeong jin jo joo joung jung kang keum kil kim ko koo kwak kwon lee lim min moon myung
    nam namgung noh pae paek paik pak park pyo rhee ri rim roh ryu seo seok seol seong shim shin sim sohn suh tak um
    uhm woo yang yeo yeom yi yim yoo yoon yun
    """.split()
)
"""Frequent family names (Statistics Korea, census of 2015) in the spellings of the South and the North.

Those that are small words of English (An, In, No, So) are left out.
"""

# One or two syllables.
_GIVEN_NAME = re.compile(
    r"(?:(?:(?:kk|tt|pp|ss|jj|ch|sh|ph|[gkndtrlmbpsjhwy])?"
    r"(?:yeo|yae|eui|woo|you|yoo|wae|ae|eo|eu|oe|oo|ee|ui|wa|we|wi|wo|ya|ye|yo|yu|ai|[aeiou])"
    r"(?:ng|ck|[kgnlrmpb])?)){1,2}"
)

_MARKS = re.compile(r"['’ʻ`-]")
_SILENT = re.compile(r"^[rl](?=y)")
_FINAL_R = re.compile(r"r+$")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """Return what all romanisations of one Hangul word have in common (baekdu, paektu); takes a folded word."""
    letters = _MARKS.sub("", word if word.isascii() else _plain(word))
    letters = _SILENT.sub("", _SURNAMES.get(letters, letters))
    # What ends a Korean word is never written r.
    letters = _FINAL_R.sub("Z", letters)
    letters = _SPELLING.sub(lambda spelling: _SPELLINGS[spelling[0]], letters).translate(_LETTERS)
    return _TWICE.sub(r"\1", letters)


def _plain(word: str) -> str:
    """Return a word without breves and other marks."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


def romanises(word: str, hangul: str) -> bool:
    """Say whether a folded Latin word can be a romanisation of part of a Hangul term."""
    return len(word) > 1 and sound(word) in _sound_of(hangul)


def names_somebody(words: tuple[str, ...], beside: Iterable[str]) -> bool:
    """Say whether folded words beside others are the given name of a Korean whose family name stands there."""
    return len(words) == 1 and not _FAMILY_NAMES.isdisjoint(beside) and _GIVEN_NAME.fullmatch(words[0]) is not None


@lru_cache(maxsize=1 << 14)
def _sound_of(hangul: str) -> str:
    """Return the sound of a Hangul term, read syllable by syllable in the Revised Romanisation."""
    return sound("".join(_syllable(ord(character) - 0xAC00) for character in hangul if "가" <= character <= "힣"))


def _syllable(code: int) -> str:
    initial, rest = divmod(code, 588)
    vowel, final = divmod(rest, 28)
    return (_INITIALS[initial] + _VOWELS[vowel] + _FINALS[final]).replace("_", "")
