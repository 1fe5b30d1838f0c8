"""Arabic: proclitics and the article, pronouns and endings behind a noun, broken plurals, and spellings of alef."""

import re
from collections.abc import Iterator
from functools import lru_cache

from termcheck.language import Language
from termcheck.language.arabic_plurals import likely_plurals, listed_plurals
from termcheck.language.arabic_words import BEGUN_LIKE_CLITICS, ENDED_LIKE_FORMS, SMALL_WORDS

_ARABIC = "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f"
_WORD = rf"[{_ARABIC}]+|[^\W_{_ARABIC}]+(?:_+[^\W_{_ARABIC}]+)*"
"""Words, which end where Arabic letters begin or end (بـGPS); marks of vowels belong to them."""

_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
_ACCUSATIVE = re.compile("\u064bا|ا\u064b")
_LETTERS = str.maketrans("ٱیک", "ايك")
_BARE_ALEF = str.maketrans("أإآ", "ااا")
_VOWELS = re.compile("[اأإآويىءئؤ]")
_TWICE = re.compile(r"(.)\1+")
_WEAK = re.compile(r"\A[فبكل]+|[همنكتة]+\Z")
"""Consonants that proclitics and endings are made of; what is left without them is the same in all forms of a word."""

_PRONOUN = "(?:هما|هم|هن|ه|ها|كما|كم|كن|ك|نا)"
_ARTICLE = re.compile(r"ال(?=\w{3})")
_DEFINITE = "(?:[وف]?[بك]?ال|[وف]?لل)"
_BARE = "[وف]?[بكل]?"
_SHORTEST_BARE = 3
_SHORTEST_ACCUSED_BARE = 4
"""Proclitics without the article are letters that many words begin with: بطاقة is a card, hardly ب and طاقة."""

_PARADIGMS = """
    ة  | ..+                        | ة ت* ات+ تان تين تا+ تي+           | ه اتي
    ة  | ..                         | وات+                                |
    اة | ..+                        | وات+ يات+                           |
    ى  | ..+                        | ى ا* يات+ يان يين                   | ي
    اء | ..+                        | اء اء* اؤ* ائ* اءات+ اءين اءان اوان اوين اوات+ | اءا
    ء  | .+[^ا]                     | ء ءا ئا ئ* ؤ* ء* أ* أين ئين ءين آن ئان ءان |
    أ  | ..+                        | أ أ* ئ* ؤ* أين آن ئين آت             |
    ا  | ..+                        | ا ا* ت+                             |
    ي  | ..                         | ي ي* يا                             | ية ين يان يين
    ي  | ...+                       | ي ي* يا ية يتان يتين ين يون يين يان يو+ يي+ يات+ | يت* ى
    0  | ..+[^ةىاءأي]               | 0 * ا                               | ين ان ون ا* ي* و*
    0  | .[^ةىاءأي]                 | 0                                   | * ا ين ان
    0  | ...+[^ةىاءأي]              | ين ان ون ين* ا* و+ ي*               |
    0  | ..+[اوي].|.{4,}[^ةىاءأي]|[تا]..[^ةىاءأي]|..+ئ | ات+             |
    0  | ...[^ةىاءأي]|م.[^ةىاءأي]|.[اي][^ةىاءأي]  |                       | ات+
    0  | م....*[^ةىاءأي]|...*ئ      |                                     | ي
    0  | ..ي[^ةىاءأي]|م...+[^ةىاءأي] | ة تان تين                          |
    0  | .ا.?[^ةىاءأي]|..و[^ةىاءأي]|م..[^ةىاءأي]|حر|صعب|سهل|ضخم|صلب|عذب|رطب|خصب |   | ة تان تين
"""
"""Ending of the dictionary form | stem | endings | endings that may be another word's, and are never flagged.

``0`` is no ending, ``*`` a pronoun, ``+`` a pronoun or none. Source: Ryding, *A Reference Grammar of Modern Standard
Arabic*, chapters 7 (gender, number, case), 10 (adjectives) and 12 (pronouns).
"""

_BEGUN = re.compile(
    f"(?:{_DEFINITE}|{_BARE})(?P<form>{'|'.join(sorted(BEGUN_LIKE_CLITICS))})(?:{_PRONOUN}|ا)?".replace("ا", "[اأإآ]")
)


@lru_cache(maxsize=1 << 17)
def key(word: str) -> str:
    """Return a folded word's consonants without those that proclitics and endings are made of."""
    word = _plain(word)
    if word in SMALL_WORDS or not word.isalpha() or not "\u0620" <= word[:1] <= "\u06ff":
        return word
    return _TWICE.sub(r"\1", _WEAK.sub("", _VOWELS.sub("", word))).replace("رنمج", "رمج")


def inflects(term_word: str, word: str) -> bool:
    """Say whether a word can hardly be anything but a form of the term's word, with proclitics and pronouns."""
    return _is_form(term_word, word, loosely=False)


def accepts(term_word: str, word: str) -> bool:
    """Say whether a word can be read as a form of the term's word."""
    return _is_form(term_word, word, loosely=True)


@lru_cache(maxsize=1 << 17)
def _is_form(term_word: str, word: str, *, loosely: bool) -> bool:
    noun, plain = _plain(term_word), _plain(word)
    if noun == plain or noun in SMALL_WORDS or plain in SMALL_WORDS:
        return noun == plain
    for reading in _readings(noun, loosely=loosely):
        found = reading.fullmatch(plain)
        if found:
            return not _is_another(noun, found, accusative=_ACCUSATIVE.search(word) is not None)
    return False


def _is_another(noun: str, found: re.Match[str], *, accusative: bool) -> bool:
    """Say whether what might be a form of a noun is a word of its own."""
    if found["form"].translate(_BARE_ALEF) in ENDED_LIKE_FORMS and not accusative:
        return noun.translate(_BARE_ALEF) not in ENDED_LIKE_FORMS and noun[-1] not in "ةى"
    other = _BEGUN.fullmatch(found.string)
    return other is not None and other.start("form") < found.start("form")


def _plain(word: str) -> str:
    """Return a word without marks of vowels and tatweel."""
    return _MARKS.sub("", word).translate(_LETTERS)


@lru_cache(maxsize=1 << 15)
def _readings(noun: str, *, loosely: bool) -> tuple[re.Pattern[str], ...]:
    """Return a regex of the forms of a word, and if it has the article, one of those without."""
    clitics = [_DEFINITE]
    shortest = _SHORTEST_BARE if loosely else _SHORTEST_ACCUSED_BARE
    if len(noun if loosely else noun.rstrip("ة")) >= shortest:
        clitics.append(_BARE)
    if noun.startswith("ل"):
        clitics.append("[وف]?ل")
    readings = [re.compile(f"(?:{'|'.join(clitics)})?(?P<form>{_forms(noun, loosely=loosely)})")]
    without_article = _ARTICLE.sub("", noun)
    if without_article != noun:
        clitics = [_DEFINITE, _BARE] if loosely else [_DEFINITE]
        readings.append(re.compile(f"(?:{'|'.join(clitics)})(?P<form>{_forms(without_article, loosely=loosely)})"))
    return tuple(readings)


def _forms(noun: str, *, loosely: bool) -> str:
    """Return a regex of a noun and its plurals, with their endings."""
    plurals = (*listed_plurals(noun), *(likely_plurals(noun) if loosely else ()))
    return "|".join((*_declined(noun, loosely=loosely), *map(_with_pronoun, plurals)))


def _with_pronoun(plural: str) -> str:
    """Return a regex of a broken plural with a pronoun or none."""
    for end, before_pronoun in (("ة", "ت"), ("ى", "ا"), ("اء", "ا[ءؤئ]")):
        if plural.endswith(end):
            return f"{_spelt(plural.removesuffix(end))}(?:{end}|{before_pronoun}{_PRONOUN})"
    return f"{_spelt(plural)}(?:{_PRONOUN}|ا)?"


def _declined(noun: str, *, loosely: bool) -> Iterator[str]:
    for cited, stems, endings, loose_endings in _ROWS:
        if noun.endswith(cited) and stems.fullmatch(stem := noun.removesuffix(cited)):
            known = (*endings, *loose_endings) if loosely else endings
            if known:
                yield f"{_spelt(stem)}(?:{'|'.join(known)})"
    yield _spelt(noun)


def _spelt(stem: str) -> str:
    """Return a regex of the spellings of a stem: alef often stands without its hamza, and hamza on either seat."""
    first = "[اأإآ]" if stem.startswith("ا") else stem[:1].translate(_OTHER_LETTERS)
    return first + stem[1:].translate(_OTHER_LETTERS)


_OTHER_LETTERS = str.maketrans({**{alef: f"[ا{alef}]" for alef in "أإآ"}, "ؤ": "[ؤئ]", "ئ": "[ئؤ]"})


_Row = tuple[str, re.Pattern[str], tuple[str, ...], tuple[str, ...]]


def _row(cited: str, stems: str, endings: str, loose_endings: str) -> _Row:
    return (cited.strip("0"), re.compile(stems), _listed(endings), _listed(loose_endings))


def _listed(endings: str) -> tuple[str, ...]:
    return tuple(
        ending.replace("0", "").replace("*", _PRONOUN).replace("+", f"{_PRONOUN}?") for ending in endings.split()
    )


_ROWS = tuple(_row(*map(str.strip, re.split(r"\s\|(?=\s|\Z)", line))) for line in _PARADIGMS.strip().splitlines())

LANGUAGE = Language("ar", word=_WORD, key=key, inflects=inflects, accepts=accepts)
