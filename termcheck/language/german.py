"""German: compounds, whose parts count as there, inflectional endings, and endings that make another word."""

import re
from functools import lru_cache

import Stemmer

from termcheck.language import Language
from termcheck.language.compounds import Compounding
from termcheck.language.endings import endings

_SHORTEST_STEMMED = 4

_stem = Stemmer.Stemmer("german").stemWord
_FOREIGN_PLURAL = re.compile(r"(?<=[aoy])s\Z|(?<=[^aeou]i)s\Z")

_INFLECTIONS = frozenset("e em en es ens s n r m ns nen ne nes se ses sen".split()) | {""}
_PLURAL_IN_ER = re.compile(
    "(?:bild|brett|ei|feld|geist|geschlecht|gesicht|gespenst|glied|kind|kleid|leib|licht|lied|nest|regiment|rind|schild"
    r"|schwert|weib)\Z"
)
_ADJECTIVAL = re.compile(
    r"(?:.*(?:ig|lich|isch|bar|sam|los|haft|end|fen|iert|iv|al|ell|voll|frei|ant|ent|är|ös|eich|arm|fach|ge[^aeiou]\w*t)"
    "|groß|klein|neu|alt|jung|schwarz|weiß|rot|grün|blau|gelb|grau|braun|hoh|tief|lang|kurz|stark|schwach|fest|ganz|halb"
    "|schnell|langsam|deutsch|nah|fern|kalt|warm|heiß|breit|schmal|schwer|leicht|gut|link|recht|ander|eigen|wild|zart"
    "|arm|reich|rein|klar|dunkl|hell|laut|leis|still|nass|trocken|scharf|stumpf|schlecht|falsch|wahr|echt|bunt|zivil"
    "|erst|zweit|dritt|letzt|nächst|best|größt|höchst|meist|neuest|inner|äußer|ober|unter|mittler|nieder)"
)
"""Nouns with a plural in -er that keep their vowel, and stems of adjectives; elsewhere -er makes a person.

Source: Duden, *Die Grammatik*, 9th edition, 197-267, 368-399.
"""

_INFLECTIONS = frozenset("e em en es ens s n r m ns nen ne nes se ses sen".split()) | {""}
"""Endings of nouns and adjectives (the same)."""

_ADJECTIVE = "(?:e[mnrs]?)?"
_DERIVED = re.compile(
    "(?:e?s|e?n|er|e)?"
    "(?:(?:ungs|lich|isch|atisch|istisch|heit|keit|ig|bar|haft|nisse|ier|isier|isation|ation|ator|ität|alität|alis"
    r"|ament|ular|ilität|ilien)\w*"
    f"|(?:los|sam|al|ell|iell|iv|ant|ent|end|il|abel|st){_ADJECTIVE}"
    "|ung|chens?|leins?|nis|tums?|in|innen|erin|erinnen|ern|ei|eien|lern?|ists?|isten|ismus|ismen|ik|iker[ns]?|ments?"
    "|ate?|or|oren|ur|uren|agen?|ien?|eurs?|anz|enz|anzen|enzen|ion|ionen|etts?|ette|etten|ller[ns]?"
    "|t|te|ten|test|tet)"
)
"""Endings that make another word of a stem (the same, 1007-1082), so that Organisation holds no Organ."""


@lru_cache(maxsize=1 << 17)
def key(word: str) -> str:
    """Return what the forms of a folded word have in common; short words and words with digits have one form."""
    if len(word) < _SHORTEST_STEMMED or not word.isalpha():
        return word
    return str(_stem(_FOREIGN_PLURAL.sub("", word)))


def inflects(term_word: str, word: str) -> bool:
    """Say whether two words with one key differ by no more than inflectional endings, umlauts aside."""
    one, other = endings(term_word.translate(_UMLAUTS), word.translate(_UMLAUTS))
    stem = term_word[: len(term_word) - len(one)]
    if {one, other} == {"n", "r"}:
        return _ADJECTIVAL.fullmatch(stem.removesuffix("e")) is not None
    if {one, other} & {"er", "ern"}:
        return _with_er(stem) or word[: len(stem)] != stem
    return {one, other} <= _INFLECTIONS


def _with_er(stem: str) -> bool:
    """Say whether a stem has forms in -er, be it a noun or an adjective."""
    return _PLURAL_IN_ER.search(stem) is not None or _ADJECTIVAL.fullmatch(stem) is not None


_UMLAUTS = str.maketrans("äöü", "aou")


_COMPOUNDS = Compounding(_INFLECTIONS, _DERIVED, re.compile("[aeiouyäöü]"), no_end="wvqj")

# The language and what belongs to a country have one word (Amtliches Regelwerk der deutschen Rechtschreibung, § 58).
_NATIONAL = re.compile("(?:[a-zäöüß]{2,}isch|deutsch)(?:e[mnrs]?)?")

LANGUAGE = Language(
    "de",
    key=key,
    inflects=inflects,
    holds=_COMPOUNDS.holds,
    coupled=True,
    capital_nouns=True,
    uncapitalised=lambda word: _NATIONAL.fullmatch(word) is not None,
)
