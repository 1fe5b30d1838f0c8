"""English: regular endings, acronyms, and names that are also ordinary words."""

import re
from functools import lru_cache

import Stemmer

from termcheck.language import WORDS, Language
from termcheck.language.endings import endings

_SHORTEST_STEMMED = 4
_stem = Stemmer.Stemmer("english").stemWord

_INFLECTIONS = frozenset({"", "s", "es", "d", "ed", "e", "ing", "y", "ies", "ied"})
"""Inflectional endings, as left when the letters two forms share are taken off (Quirk et al. 1985, 3.2-3.10, 5.80)."""

_OTHER_WORDS = ({"", "e"}, {"e", "y"})
"""Endings that tell two words apart, though each may end a form (human, humane; possible, possibly)."""

_APART = {"image": "imaging", "new": "news"}
"""Words that look like a form of another and have a meaning of their own."""

_DERIVATIONS = frozenset({"n", "an", "ian", "ese", "i", "ish", "s", "ns", "ans", "ians", "is"})
"""Endings that make a place's adjective and people of its name (Quirk et al. 1985, 5.56, app. I.36)."""

_NAMES_AND_WORDS = frozenset(
    """
    abbey amazon amber apple april ash august autumn baker bill bishop bush chad china christian chuck cliff cook
    cuba dawn dean democrat democratic don drew duke earl east excel faith fisher flora forest frank gap gene
    general georgia german ginger glen grace grant green grey guinea guy hazel heath heather holly hope house
    hunter iris ivory jack jade japan jasmine jersey jordan joy june labor labour lance laurel lily lima lord
    major mali march marina mark marsh mason may melody mercy mike mill miller missile moose nice niger north nova
    office olive oman oracle panama party patience pearl penny peter pole polish poppy prime progress rand ray
    reading republican rice rich rob robin rocky rod rose ruby rusty ruth sandy senate shell sky smith south
    spring square stone storm sue summer sunny target teams tiffany tony turkey union united victor viola violet
    visa wales walker ward washer west will windows winter wood word young
    """.split()
)
"""Names whose lower-case form is an ordinary word, so that the form alone accuses nobody."""


_PEOPLES = frozenset(
    """
    afghan armenian briton croat czech dane finn filipino frank german greek kazakh kurd lao norman pole polish saudi
    scot serb slav slovak spaniard swede swiss tajik tatar thai turk turkmen uzbek welsh
    """.split()
)
"""Peoples whose name is no regular ending away from their country's, and one letter from it (Germany, Sweden)."""

_SMALL_WORDS = frozenset(
    """
    a all am an and any are as at be but by can did do for from get go had has have he her him his i if in into is it
    its me my no nor not now of off on or our out own per she so than that the then they this to too up us via was we
    who why yet you
    """.split()
)

_SINGULARS = {
    "buses": "bus", "calves": "calf", "children": "child", "crises": "crisis", "criteria": "criterion", "does": "do",
    "elves": "elf", "feet": "foot", "gases": "gas", "geese": "goose", "goes": "go", "halves": "half",
    "hypotheses": "hypothesis", "analyses": "analysis", "knives": "knife", "leaves": "leaf", "lives": "life",
    "lice": "louse", "loaves": "loaf", "mice": "mouse", "oxen": "ox", "phenomena": "phenomenon", "selves": "self",
    "shelves": "shelf", "theses": "thesis", "thieves": "thief", "teeth": "tooth", "wives": "wife", "wolves": "wolf",
}  # fmt: skip
_IN_MEN = frozenset("abdomen acumen amen bitumen cyclamen hymen omen ramen regimen semen specimen stamen yemen".split())
"""Irregular plurals and words in -men that are none (Quirk et al. 1985, 5.81-5.103)."""

_SHORT_IN_Y = frozenset("cry dry fly fry ply pry sky spy try".split())
"""Words too short to be stemmed whose plurals end in -ies."""

_ASPIRATES = r"(?:(?<=[ptk])|(?<=ch))'(?!(?:ll|re|ve|em)\b)\w\w+"
"""The rest of a word behind the apostrophe of an aspirate (McCune-Reischauer: P'yŏngan, Ryongch'ŏn)."""


@lru_cache(maxsize=1 << 18)
def key(word: str) -> str:
    """Return what the forms of an English word have in common; short words and words with digits have one form."""
    word = _singular(word)
    if word in _SHORT_IN_Y:
        return word[:-1] + "i"
    if len(word) < _SHORTEST_STEMMED or not word.isalpha():
        return word
    return str(_stem(word))


@lru_cache(maxsize=1 << 16)
def inflects(term_word: str, word: str) -> bool:
    """Say whether two words differ by no more than an inflectional ending (defector, defectors)."""
    if key(term_word) != key(word) or word == _APART.get(term_word) or term_word == _APART.get(word):
        return False
    term_word, word = _singular(term_word), _singular(word)
    one, other = endings(term_word, word)
    if {one, other} in _OTHER_WORDS:
        return False
    return (one in _INFLECTIONS and other in _INFLECTIONS) or _doubled(term_word, word) or _doubled(word, term_word)


def _singular(word: str) -> str:
    """Return the singular of an irregular plural, and any other word as it is."""
    if word.endswith("men") and word not in _IN_MEN:
        return f"{word[:-2]}an"
    return _SINGULARS.get(word, word)


def derives(term_word: str, word: str) -> bool:
    """Say whether a word is the regular adjective of a place's name (Korea, Korean; Iran, Iranian)."""
    one, other = endings(term_word, word)
    if not one and other in {"n", "ns"}:
        return term_word[-1] in "aeio"
    return one in {"", "a", "o", "y"} and other in _DERIVATIONS


@lru_cache(maxsize=1 << 12)
def inflected(replacement: str, term: str, found: str) -> str:
    """Return the replacement as plural and with a capital where the text had the term so.

    ``term`` is the term's own text, ``found`` the characters that stand for it.
    """
    if _plural(found) and not _plural(term) and not _plural(replacement) and len(found.split()) == len(term.split()):
        replacement = _pluralised(replacement)
    if found[:1].isupper() and term[:1].islower() and replacement[:1].islower():
        replacement = replacement[:1].upper() + replacement[1:]
    shouting = found.isupper() and not term.isupper() and len(found) > len("U.S.")
    return replacement.upper() if shouting else replacement


def _plural(phrase: str) -> bool:
    return re.search(r"[^\Ws]s[’']?$", phrase, re.IGNORECASE) is not None


def _pluralised(phrase: str) -> str:
    if re.search(r"[^aeiou]y$", phrase):
        return phrase[:-1] + "ies"
    return phrase + ("es" if re.search(r"(s|x|z|ch|sh)$", phrase) else "s")


def _doubled(word: str, longer: str) -> bool:
    """Say whether the longer word doubles the last consonant before its ending (ban, banned, banning)."""
    return longer.startswith(word) and longer[len(word) :] in {word[-1] + "ed", word[-1] + "ing"}


LANGUAGE = Language(
    "en",
    word=rf"(?:{WORDS})(?:{_ASPIRATES})*",
    key=key,
    inflects=inflects,
    derives=derives,
    inflected=inflected,
    common_words=_NAMES_AND_WORDS | _SMALL_WORDS | _PEOPLES,
)
