"""Spanish, Portuguese, Italian and French: number, gender and the regular forms of verbs, by tables of endings."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from termcheck.language import Language

_SHORTEST_VERB_STEM = 2
_NONE = "0"
"""How the tables write a form without an ending."""


@dataclass(frozen=True)
class Alternation:
    """Endings that take each other's place behind one stem, and a regex of the ends of the stems they do so behind."""

    endings: tuple[str, ...]
    stems: re.Pattern[str]


@dataclass(frozen=True)
class Conjugation:
    """The endings of infinitives and the endings of their forms, without accents."""

    infinitives: tuple[str, ...]
    endings: frozenset[str]


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
    return tuple(Alternation(_listed(endings), re.compile(rf"(?:{stems.strip()})\Z")) for stems, endings in rows)


def conjugations(lines: str) -> tuple[Conjugation, ...]:
    """Read ``infinitives: endings``, a conjugation a line."""
    rows = (line.split(":") for line in lines.strip().splitlines())
    return tuple(Conjugation(_listed(infinitives), frozenset(_listed(endings))) for infinitives, endings in rows)


def respelt(lines: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Read ``part of the stem: replacement``, one a line, the first being a regex."""
    rows = (line.rsplit(":", 1) for line in lines.strip().splitlines())
    return tuple((re.compile(end.strip()), replacement.strip()) for end, replacement in rows)


def irregular(lines: str) -> dict[str, str]:
    """Read ``dictionary form: other forms``, one word a line; give the dictionary form of each form."""
    rows = (line.split(":") for line in lines.strip().splitlines())
    return {form: lemma.strip() for lemma, forms in rows for form in (lemma.strip(), *forms.split())}


def strong(lines: str) -> dict[str, str]:
    """Read ``infinitive: prefixes | forms``, a verb a line; give the infinitive of each form, with each prefix."""
    infinitives: dict[str, str] = {}
    for line in lines.strip().splitlines():
        infinitive, prefixes, forms = re.split("[:|]", line)
        for prefix in ("", *prefixes.split()):
            infinitives |= {prefix + form: prefix + infinitive.strip() for form in forms.split()}
    return infinitives


def _listed(endings: str) -> tuple[str, ...]:
    return tuple("" if ending == _NONE else ending for ending in endings.split())


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
        endings = {ending for known in grammar.alternations for ending in known.endings}
        endings |= {ending for verbs in grammar.conjugations for ending in (*verbs.infinitives, *verbs.endings)}
        self._ending = "".join({letter for ending in endings for letter in _consonants(ending)})
        self._inflected = lru_cache(maxsize=1 << 16)(self._as_noun)
        self._conjugated = lru_cache(maxsize=1 << 16)(self._as_verb)
        self._infinitive = lru_cache(maxsize=1 << 16)(self._as_infinitive)

    def key(self, word: str) -> str:
        """Return the consonants of a word without those that can be of its ending, whatever its stem ends with."""
        word = self._grammar.irregular.get(word) or self._grammar.strong.get(word, word)
        if not word.isalpha():
            return word
        consonants = _consonants(word)
        stem = consonants[1:].rstrip(self._ending)
        return consonants[:1] + (stem or consonants[1:2].rstrip(_PLURAL))

    def inflects(self, term_word: str, word: str) -> bool:
        """Say whether two words are forms of one noun or adjective, or the second is a form of the first as a verb."""
        irregular = self._grammar.irregular
        one, other = irregular.get(term_word, term_word), irregular.get(word, word)
        if one == other or self._grammar.strong.get(word) == term_word:
            return True
        if _plain(one) == _plain(other):
            return False
        return not (
            self._inflected(one).isdisjoint(self._inflected(other))
            and self._infinitive(one).isdisjoint(self._conjugated(other))
        )

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

    def _as_verb(self, word: str) -> frozenset[tuple[int, str]]:
        """Return what a word can be a form of as a verb: which conjugations, with which stems as they are written."""
        plain = _plain(word)
        return frozenset(
            (number, plain.removesuffix(ending))
            for number, verbs in enumerate(self._grammar.conjugations)
            for ending in verbs.endings
            if plain.endswith(ending)
        )

    def _as_infinitive(self, word: str) -> frozenset[tuple[int, str]]:
        """Return the conjugations of an infinitive, with its stem in each way it is written before some ending."""
        plain = _plain(word)
        return frozenset(
            (number, written)
            for number, verbs in enumerate(self._grammar.conjugations)
            for ending in verbs.infinitives
            if plain.endswith(ending)
            for stem in (plain.removesuffix(ending),)
            if len(stem) >= _SHORTEST_VERB_STEM
            for written in self._spellings(stem)
        )

    def _spellings(self, stem: str) -> Iterator[str]:
        yield stem
        for end, replacement in self._grammar.respelt:
            written = end.sub(replacement, stem)
            if written != stem:
                yield written


_PLURAL = "s"
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
