"""Spanish, Portuguese, Italian and French: number, gender and the regular forms of verbs, by tables of endings."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from termcheck.language import Language
from termcheck.language.inflection import Conjugation, Verbs, listed


@dataclass(frozen=True)
class Alternation:
    """Endings that take each other's place behind one stem, and a regex of the ends of the stems they do so behind."""

    endings: tuple[str, ...]
    stems: re.Pattern[str]


@dataclass(frozen=True, eq=False)
class Grammar:
    """How a language forms its words.

    ``respelt`` pairs the end of a verb's stem with what it is before some endings (toc-, toqu-), as a regex and its
    replacement; ``irregular`` gives the dictionary form of nouns and adjectives that no table makes, and ``strong`` the
    infinitive of such forms of verbs.
    """

    tag: str
    alternations: tuple[Alternation, ...]
    conjugations: tuple[Conjugation, ...]
    respelt: tuple[tuple[re.Pattern[str], str], ...]
    irregular: dict[str, str]
    strong: dict[str, str]


def alternations(lines: str) -> tuple[Alternation, ...]:
    """Read ``end of the stem | endings``, an alternation a line, the first column being a regex or empty."""
    rows = (line.rsplit("|", 1) for line in lines.strip().splitlines())
    return tuple(Alternation(listed(endings), re.compile(rf"(?:{stems.strip()})\Z")) for stems, endings in rows)


def strong(lines: str) -> dict[str, str]:
    """Read ``infinitive: prefixes | forms``, a verb a line; give the infinitive of each form, with each prefix."""
    infinitives: dict[str, str] = {}
    for line in lines.strip().splitlines():
        infinitive, prefixes, forms = re.split("[:|]", line)
        for prefix in ("", *prefixes.split()):
            infinitives |= {prefix + form: prefix + infinitive.strip() for form in forms.split()}
    return infinitives


def described(primary: str) -> Language:
    """Return the language of an ISO 639-1 code: es, pt, it or fr."""
    grammar: Grammar = import_module(f"termcheck.language.{_MODULES[primary]}").GRAMMAR
    forms = _Forms(grammar)
    return Language(
        grammar.tag,
        key=lru_cache(maxsize=1 << 17)(forms.key),
        inflects=lru_cache(maxsize=1 << 16)(forms.inflects),
    )


_MODULES = {"es": "spanish", "fr": "french", "it": "italian", "pt": "portuguese"}


class _Forms:
    """The forms of words by a grammar."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._verbs = Verbs(grammar.conjugations, grammar.respelt)
        endings = {ending for known in grammar.alternations for ending in known.endings}.union(self._verbs.endings)
        self._ending = "".join({letter for ending in endings for letter in _consonants(ending)})
        self._inflected = lru_cache(maxsize=1 << 16)(self._as_noun)

    def key(self, word: str) -> str:
        """Return the consonants of a word without those that can be of its ending, whatever its stem ends with."""
        word = self._grammar.irregular.get(word) or self._grammar.strong.get(word, word)
        if not word.isalpha():
            return word
        consonants = _consonants(word)
        stem = consonants[1:].rstrip(self._ending)
        return consonants[:1] + _TURNS.get(_plain(word[1:2]), "") + (stem or consonants[1:2].rstrip(_PLURAL))

    def inflects(self, term_word: str, word: str) -> bool:
        """Say whether two words are forms of one noun or adjective, or the second is a form of the first as a verb."""
        irregular = self._grammar.irregular
        one, other = irregular.get(term_word, term_word), irregular.get(word, word)
        if one == other or self._grammar.strong.get(word) == term_word:
            return True
        if _plain(one) == _plain(other):
            return False
        if not self._inflected(one).isdisjoint(self._inflected(other)):
            return True
        return self._verbs.conjugates(_plain(one), _plain(other))

    def _as_noun(self, word: str) -> frozenset[tuple[int, str]]:
        """Return what a word can be a form of as a noun or an adjective: which alternations, with which stems."""
        return frozenset(
            (number, _plain(stem))
            for number, known in enumerate(self._grammar.alternations)
            for ending in known.endings
            if word.endswith(ending)
            for stem in (word.removesuffix(ending),)
            if stem and known.stems.search(stem)
        )


_PLURAL = "s"
_TURNS = {"a": "a", "e": "e", "i": "e", "o": "o", "u": "o"}
"""The vowel of a word's second letter, which no ending begins with, one for those that take turns (jugar, juego)."""

_DOUBLED = re.compile(r"([^\W\d_])\1")
_VOWELS = re.compile("[aeiouyh]+")
_ONE_SOUND = str.maketrans("çzqjxvm", "cccgsfn")
"""Consonants that take each other's place, in spelling (toc-, toqu-) and before endings (neuf, neuve)."""


def _consonants(word: str) -> str:
    """Return the consonants of a word, each once in a row and those of one sound as one, and “a” for a vowel before."""
    levelled = _plain(word).translate(_ONE_SOUND)
    vowel = "a" if levelled[:1] and _VOWELS.match(levelled) else ""
    return vowel + _VOWELS.sub("", _DOUBLED.sub(r"\1", levelled))


@lru_cache(maxsize=1 << 16)
def _plain(word: str) -> str:
    """Return a word without its accents; ñ and ç are letters of their own."""
    if word.isascii():
        return word
    kept = word.replace("ñ", "\0").replace("ç", "\1").replace("œ", "oe")
    plain = "".join(letter for letter in unicodedata.normalize("NFD", kept) if not unicodedata.combining(letter))
    return plain.replace("\0", "ñ").replace("\1", "ç")
