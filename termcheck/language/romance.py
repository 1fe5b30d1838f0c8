"""Spanish, Portuguese, Italian and French: number, the gender of adjectives, and the forms of a verb."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from termcheck.language import Language

_SHORTEST_STEMMED = 4
_SHORTEST_VERB_STEM = 3


@dataclass(frozen=True, slots=True)
class _Grammar:
    """How a language forms its words, in letters without accents.

    ``no_plural`` is a regex of the ends of words in -s that are none: those stressed there, and persons of a verb;
    ``singulars`` are endings of the plural, each with the singular's, the first that fits first;
    ``adjectives`` are suffixes behind which -o and -a, or nothing and -e, are one word in two genders;
    ``infinitives`` end a verb, and ``verbal`` are the endings of its forms.
    """

    tag: str
    stemmer: str
    no_plural: str
    singulars: tuple[tuple[str, str], ...]
    adjectives: str
    infinitives: tuple[str, ...]
    verbal: frozenset[str]


def _endings(*tables: str) -> frozenset[str]:
    return frozenset(ending for table in tables for ending in table.split())


def _pairs(table: str) -> tuple[tuple[str, str], ...]:
    """Read ``ces z, s``: endings of the plural, each with the singular's or with none."""
    return tuple((plural, singular) for plural, _, singular in (pair.partition(" ") for pair in table.split(", ")))


_SPANISH = _Grammar(
    "es",
    "spanish",
    "[áéíóú]s|mos|[áéí]is|steis",
    _pairs("ces z, res r, les l, des d, nes n, ses s, s"),
    "ad id iv ic os ari ori ist er an in it ect ut on",
    ("ar", "er", "ir", "arse", "erse", "irse"),
    _endings(
        "o as a amos ais an e aste asteis aron aba abas abamos abais aban are aras ara aremos areis aran",
        "aria arias ariamos ariais arian es emos eis en i iste io imos isteis ieron ia ias iamos iais ian",
        "ire iras ira iremos ireis iran ere eras era eremos ereis eran ando iendo ado ada ados adas ido ida idos idas",
        "ase aras ieran iera ar er ir arlo arla arlos arlas arse erse irse ad ed id",
    ),
)
"""Real Academia Española, *Nueva gramática de la lengua española*, chapters 2-4."""

_PORTUGUESE = _Grammar(
    "pt",
    "portuguese",
    "[áéíóúê]s|mos|stes",
    _pairs("oes ão, aes ão, aos ão, ais al, eis el, ois ol, ns m, res r, zes z, ses s, s"),
    "ad id iv ic os ari ori ist eir an in it ect ut on",
    ("ar", "er", "ir"),
    _endings(
        "o as a amos ais am e aste ou astes aram ava avas avamos avam arei aras ara aremos arao aria ariam es emos em",
        "i este eu estes eram ia ias iamos iam iu iram ando endo indo ado ada ados adas ido ida idos idas ar er ir ei",
    ),
)
"""Cunha and Cintra, *Nova gramática do português contemporâneo*, chapters 8, 10 and 13."""

_ITALIAN = _Grammar(
    "it",
    "italian",
    "$.",
    _pairs("che c, ghe g, chi c, ghi g, ie i, ii i, i, e, o, a"),
    "at it ut iv ic os ari ori ist an in",
    ("are", "ere", "ire", "arsi", "ersi", "irsi"),
    _endings(
        "o i a iamo ate ano ai asti o ammo aste arono avo avi ava avamo avate avano ero erai era eremo erete eranno",
        "e ete ono ei esti ette emmo este erono evo evi eva isco isci isce iscono ite ii isti irono ivo iva ivano",
        "ando endo ato ata ati ate uto uta uti ute ito ita iti ite are ere ire",
    ),
)
"""Serianni, *Grammatica italiana*, chapters 3, 5 and 11."""

_FRENCH = _Grammar(
    "fr",
    "french",
    "$.",
    _pairs("eaux eau, aux al, ux u, s"),
    "e el al if iv eux eus ant ent ain ien on in at",
    ("er", "ir", "re", "oir"),
    _endings(
        "e es ons ez ent ai as a ames ates erent ais ait ions iez aient erai eras era erons erez eront erait eraient",
        "ee ees is it issons issez issent issais issait issant ie ies i ant er ir re u ue us ues",
    ),
)
"""Grevisse and Goosse, *Le bon usage*, 16th edition, 512-560 and 791-830."""


_ENDING_OF_STEM = re.compile(r"(?<=[cg])h\Z")
"""What the Italian stemmer leaves of plurals in -chi and -ghi."""

_Z = re.compile(r"z\Z")
"""What is c before the -e- of an ending: voz and voces, of which enlaces is written no differently."""

_GRAMMARS = {grammar.tag: grammar for grammar in (_SPANISH, _PORTUGUESE, _ITALIAN, _FRENCH)}


def described(primary: str) -> Language:
    """Return the language of an ISO 639-1 code: es, pt, it or fr."""
    grammar = _GRAMMARS[primary]
    stem = Stemmer.Stemmer(grammar.stemmer).stemWord
    kept = re.compile(f"(?:{grammar.no_plural})\\Z")
    genders = re.compile(rf"(?:{'|'.join(sorted(grammar.adjectives.split(), key=len, reverse=True))})(?:e|o|a|ve)?\Z")

    @lru_cache(maxsize=1 << 17)
    def singular(word: str) -> str:
        plain = _plain(word)
        for plural, ending in () if kept.search(word) else grammar.singulars:
            if plain.endswith(plural) and len(plain) - len(plural) >= _SHORTEST_VERB_STEM - 1:
                return word[: len(word) - len(plural)] + ending
        return word

    @lru_cache(maxsize=1 << 17)
    def key(word: str) -> str:
        # The Italian stemmer knows the plurals, which end in vowels as verbs do.
        one = word if primary == "it" else singular(word)
        if len(one) < _SHORTEST_STEMMED or not one.isalpha():
            return _plain(one)
        return _Z.sub("c", _ENDING_OF_STEM.sub("", _plain(str(stem(one)))))

    def inflects(term_word: str, word: str) -> bool:
        one, other = _plain(singular(term_word)), _plain(singular(word))
        if one == other or _is_verb_form(grammar, _plain(term_word), _plain(word)) or adds_s(term_word, word):
            return True
        return one[:-1] == other[:-1] and bool(genders.search(one) and genders.search(other))

    def adds_s(term_word: str, word: str) -> bool:
        """Say whether one word is the other and the -s of a plural, whatever the plural could be of besides."""
        shorter, longer = sorted((term_word, word), key=len)
        return longer == shorter + "s" and kept.search(longer) is None

    return Language(grammar.tag, key=key, inflects=inflects)


def _is_verb_form(grammar: _Grammar, one: str, other: str) -> bool:
    """Say whether one of two words is an infinitive and the other a form of it."""
    return any(_conjugates(grammar, infinitive, form) for infinitive, form in ((one, other), (other, one)))


def _conjugates(grammar: _Grammar, infinitive: str, form: str) -> bool:
    return any(
        infinitive.endswith(ending)
        and len(stem := infinitive.removesuffix(ending)) >= _SHORTEST_VERB_STEM
        and form.startswith(stem)
        and form[len(stem) :] in grammar.verbal
        for ending in grammar.infinitives
    )


def _plain(word: str) -> str:
    """Return a word without its accents; ñ and ç are letters of their own."""
    if word.isascii():
        return word
    kept = word.replace("ñ", "\0").replace("ç", "\1")
    plain = "".join(letter for letter in unicodedata.normalize("NFD", kept) if not unicodedata.combining(letter))
    return plain.replace("\0", "ñ").replace("\1", "ç")
