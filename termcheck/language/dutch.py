"""Dutch: plurals and adjectives in the spelling of open and closed syllables, regular verbs, and compounds."""

import re
from collections.abc import Iterator
from functools import lru_cache

from termcheck.language import WORDS, Language
from termcheck.language.compounds import Compounding

_SHORTEST_INFLECTED = 3
_SHORTEST_KEY = 2
_SHORTEST_STEM = 3

_VOWELS = "aeiouy"
_LONG = re.compile(r"(aa|ee|oo|uu)([bcdfghjklmnpqrstvwxz])\Z")
_SHORT = re.compile(rf"(?:\A|[^{_VOWELS}])[aeiou]([bdfgklmnprst])\Z")
_ONE_SYLLABLE = re.compile(rf"[^{_VOWELS}]*[aeiou][^{_VOWELS}]\Z")
_VOICED = {"f": "v", "s": "z"}
_OPENING = re.compile(
    "(?:bad|bedrag|blad|dag|dak|gat|gebed|gebod|gebrek|glas|god|graf|hof|hol|lot|oorlog|pad|schot|slag|slot|spel"
    r"|staf|vat|verbod|verdrag|verslag|weg)\Z"
)
"""Words whose short vowel is long in the plural (dag, dagen)."""

_IRREGULAR = {
    form: lemma
    for lemma, forms in {
        "stad": "steden",
        "lid": "leden",
        "schip": "schepen",
        "smid": "smeden",
        "kind": "kinderen",
        "ei": "eieren",
        "goed": "goederen",
        "lied": "liederen",
        "volk": "volkeren",
        "blad": "bladeren",
        "been": "beenderen",
        "rund": "runderen",
        "kalf": "kalveren",
        "lam": "lammeren",
        "museum": "musea",
        "medium": "media",
        "politicus": "politici",
        "musicus": "musici",
        "zee": "zeeën",
    }.items()
    for form in forms.split()
}
_COMPOUND_OF_IRREGULAR = re.compile(rf"(\w*?)({'|'.join(_IRREGULAR)})")

_NO_S = re.compile(rf"(?!club|film|test|tram|trend|chip|bar|job|laptop|team)[^{_VOWELS}]*[{_VOWELS}]+[^{_VOWELS}]+")
"""Words of one syllable, whose plural is in -en but for loans: brons is no form of bron."""

_NOUN = ("s", "'s", "'")
_ADJECTIVE = ("e", "en")
_KEY_ENDING = re.compile(r"(?:eren|en|e|s|n|de|te|den|ten|d|t|'s|')\Z")
_PARTICIPLE = re.compile(rf"\Age(?=[^{_VOWELS}']\w\w)")
_DOUBLED = re.compile(r"(\w)\1")


@lru_cache(maxsize=1 << 17)
def key(word: str) -> str:
    """Return what the forms of a folded word have in common: its letters but for doubled ones and endings."""
    if len(word) < _SHORTEST_INFLECTED or not word.replace("'", "").isalpha():
        return word
    word = _singular(word.translate(_TREMA))
    word = word[:-5] + "heid" if word.endswith("heden") else word
    stem = _DOUBLED.sub(r"\1", _PARTICIPLE.sub("", word))
    shorter = _KEY_ENDING.sub("", stem)
    while shorter != stem and len(shorter) >= _SHORTEST_KEY:
        stem = shorter.translate(_VOICELESS)
        shorter = _KEY_ENDING.sub("", stem)
    return stem.translate(_VOICELESS)


_VOICELESS = str.maketrans("vz", "fs")
_TREMA = str.maketrans("äëïöüáéíóú", "aeiouaeiou")


def _singular(word: str) -> str:
    """Return the singular of an irregular plural, also at the end of a compound, and other words as they are."""
    found = _COMPOUND_OF_IRREGULAR.fullmatch(word)
    return found[1] + _IRREGULAR[found[2]] if found else word


@lru_cache(maxsize=1 << 16)
def inflects(term_word: str, word: str) -> bool:
    """Say whether one of two words is a form of the other."""
    one, other = _singular(term_word), _singular(word)
    return one == other or other in _forms(one) or one in _forms(other)


@lru_cache(maxsize=1 << 14)
def _forms(word: str) -> frozenset[str]:
    """Return the inflected forms of a noun, an adjective or an infinitive.

    Source: Haeseryn and others (eds.), *Algemene Nederlandse Spraakkunst*, 2nd edition, 2.3 and 3.5 (the genitive),
    6.4 (the adjective); *Woordenlijst Nederlandse Taal*, Leidraad 1 (open and closed syllables).
    """
    return frozenset((*_declined(word), *_verb_forms(word)))


def _declined(word: str) -> Iterator[str]:
    if not _NO_S.fullmatch(word):
        yield from (word + ending for ending in _NOUN)
    if word.endswith("heid"):
        yield word[:-4] + "heden"
    if word[-1:] == "e":
        yield word + "n"
        return
    for stem in _opened(word):
        yield from (stem + ending for ending in _ADJECTIVE)
    if word.endswith("ie"):
        yield word + "ën"
        yield word[:-1] + "ën"


def _opened(word: str) -> Iterator[str]:
    """Yield a word as it is spelled before an ending that begins with a vowel."""
    if _LONG.search(word):
        open_syllable = word[:-2] + word[-1]
    elif _SHORT.search(word) and not _OPENING.search(word):
        yield word + word[-1]
        if _ONE_SYLLABLE.fullmatch(word):
            return
        open_syllable = word
    else:
        open_syllable = word
    yield open_syllable
    if open_syllable[-1:] in _VOICED:
        yield open_syllable[:-1] + _VOICED[open_syllable[-1]]


def _verb_forms(infinitive: str) -> Iterator[str]:
    """Yield the regular forms of an infinitive (the same, 2.3)."""
    if not infinitive.endswith("en") or len(infinitive) < len("en") + _SHORTEST_STEM:
        return
    stem = _closed(infinitive[:-2])
    weak = "t" if stem[-1] in "tkfschp" and infinitive[-3] not in "vz" else "d"
    participle = stem if stem.endswith(weak) else stem + weak
    yield from (stem, stem + "t", stem + weak + "e", stem + weak + "en", infinitive + "d", infinitive + "de")
    yield from (prefix + participle + ending for prefix in ("ge", "") for ending in ("", "e"))


def _closed(stem: str) -> str:
    """Return the stem of a verb as it is spelled without an ending: mak- maak, zett- zet, reiz- reis."""
    if len(stem) > 1 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        return stem[:-1]
    voiceless = {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
    if re.search(rf"(?:\A|[^{_VOWELS}])[aou][^{_VOWELS}]\Z", stem) or _ONE_SYLLABLE.fullmatch(stem):
        return stem[:-1] + stem[-2] + voiceless
    return stem[:-1] + voiceless


_INFLECTIONS = frozenset(("", "s", "'s", "e", "en", "n", "je", "jes", "tje", "tjes", "pje", "pjes", "etje", "etjes"))
_DERIVED = re.compile(
    "(?:e|s|en|er)?"
    "(?:(?:lijk|ig|isch|baar|loos|zaam|achtig|schap|heid|ing|aar|ist|isme|iteit|iseer|iser|isatie|atie|ator|aat|sel"
    "|nis|erij|ster|ief|ieve|eel|aal|ale|ant|ent|air|eur|ieel|iele|ionaal|ionale|ament|ijn)\\w*"
    "|in|innen|es|ij|ijen|eet|eten|dom|te|ten|de|den|end|ende|er|ers|erd|erde|eren|st|ste)"
)
"""Endings that make another word of a stem (the same, 12.3)."""

_COMPOUNDS = Compounding(_INFLECTIONS, _DERIVED, re.compile("[aeiouy]"), no_end="vzqj")

LANGUAGE = Language(
    "nl", word=rf"(?:{WORDS})(?:'(?:s|tje|tjes)\b)?", key=key, inflects=inflects, holds=_COMPOUNDS.holds
)
