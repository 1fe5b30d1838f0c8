"""Turkish: chains of plural, possessive, case and copula behind a noun, with or without an apostrophe."""

import re
from functools import lru_cache

from termcheck.language import Language

_SHORTEST_NOUN = 3

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

_HARDENED = str.maketrans("bcdğg", "pçtkk")

_LOSING_A_VOWEL = {
    noun[:-2] + noun[-1]: noun
    for noun in """
        ağız akıl alın asıl beyin boyun burun cisim emir ecir fikir göğüs hapis isim izin karın kasır kayıt keşif keyif
        kısım koyun nakil nehir nesil oğul omuz ömür resim resmî sabır sınıf şehir şekil vakit vücut zihin zulüm
    """.split()
}
"""Nouns whose last vowel falls before a vowel (the same, 2.3: isim, ismi)."""

_FRONT, _BACK = frozenset("eiöü"), frozenset("aıou")
_ENDS_SOFTLY = re.compile("(?:[ao][lkt]|aat|ikat|ubat)[pbtd]?")
"""Ends of loans with a back vowel that take front endings (the same, 3.4: saat, saati; alkol, alkolü; kalp, kalbi)."""


@lru_cache(maxsize=1 << 17)
def key(word: str) -> str:
    """Return the beginning of a folded word, which its forms have in common; words with digits have one form."""
    if len(word) < _SHORTEST_NOUN or not word.isalpha():
        return word
    for length in (_SHORTEST_NOUN, _SHORTEST_NOUN + 1):
        word = _LOSING_A_VOWEL.get(word[:length], word) if len(word) > length else word
    return (word[:2] + word[2].translate(_HARDENED)).translate(_WITH_DOT)


@lru_cache(maxsize=1 << 16)
def inflects(term_word: str, word: str) -> bool:
    """Say whether a word is the term's, or its singular, with a chain of suffixes that suit it."""
    return any(
        word.startswith(stem) and _has_chain(word, len(stem)) and _in_harmony(word, len(stem))
        for noun in {term_word, _PLURAL_END.sub("", term_word)}
        for stem in _stems(noun)
    )


_PLURAL_END = re.compile(f"(?<=.{{3}}){_PLURAL}\\Z")


def accepts(term_word: str, word: str) -> bool:
    """Say whether a word is a form of the term's, or was one in capitals, whose I is ı and i alike (SINIR)."""
    if inflects(term_word, word):
        return True
    plain, plain_word = term_word.translate(_WITH_DOT), word.translate(_WITH_DOT)
    return "ı" not in word and plain_word.startswith(plain) and _has_chain(plain_word, len(plain))


_WITH_DOT = str.maketrans("ı", "i")


def holds(word: str, part: str, start: int) -> bool:
    """Say whether a folded word is another with a chain of suffixes, be their vowels in harmony or not."""
    return start == 0 and len(part) >= _SHORTEST_NOUN and _has_chain(word, len(part))


def _stems(noun: str) -> tuple[str, ...]:
    """Return a noun as it is, and as it is before a vowel."""
    shortened = tuple(short for short, whole in _LOSING_A_VOWEL.items() if whole == noun)
    softened = "g" if noun.endswith("nk") else _SOFTENED.get(noun[-1:])
    return (noun, noun[:-1] + softened, *shortened) if softened else (noun, *shortened)


def _has_chain(word: str, stem: int) -> bool:
    """Say whether what stands behind a stem is a chain of suffixes, which begins with d or t as the stem asks for."""
    first = word[stem : stem + 1]
    if first in _VOICED_AND_NOT and (first == "t") != (word[stem - 1] in _VOICELESS):
        return False
    return _CHAIN.fullmatch(word, stem) is not None


_VOICED_AND_NOT, _VOICELESS = frozenset("dt"), frozenset("çfhkpsşt")
"""A suffix in d begins with t behind a voiceless consonant (the same, 2.1)."""


def _in_harmony(word: str, stem: int) -> bool:
    """Say whether the first vowel behind a stem is a front one if the stem's last is, or the stem is a loan."""
    last = next((letter for letter in reversed(word[:stem]) if letter in _FRONT | _BACK), "")
    first = next((letter for letter in word[stem:] if letter in _FRONT | _BACK), "")
    if not last or not first or (last in _FRONT) == (first in _FRONT):
        return True
    return _ENDS_SOFTLY.search(word[:stem], max(stem - 4, 0)) is not None or word.startswith("'", stem)


LANGUAGE = Language("tr", key=key, inflects=inflects, accepts=accepts, holds=holds)
