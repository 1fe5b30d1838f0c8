"""Hungarian: chains of plural, possessive and case, stems that change before them, verbs, and compounds."""

import re
from collections.abc import Iterator
from functools import lru_cache

from termcheck.language import Language
from termcheck.language.inflection import Verbs, conjugations, irregular

_SHORTEST_NOUN = 3
_SHORTEST_PART = 4

_VOWEL_BEFORE = "(?<=[áéíóőúűi])"
_LINK = f"(?:[aeoöáé]|{_VOWEL_BEFORE})"
_OWNED_THINGS = f"(?:j?[ae]|{_VOWEL_BEFORE})i"
_OWNER = (
    f"(?:{_LINK}[md]|j?[aáeé]|(?:[uü]|{_VOWEL_BEFORE})nk|(?:[aeo]|j[aáeé]|{_VOWEL_BEFORE})t[oeö]k|j?[uü]k"
    f"|{_OWNED_THINGS}(?:m|d|nk|tok|tek|k)?)"
)
_CASE = (
    "(?:[aeoö]?t|nak|nek|ban|ben|ba|be|ból|ből|hoz|hez|höz|nál|nél|tól|től|[oeö]?n|ra|re|ról|ről|[vkmd][ae]l|v[áé]|ért|ig"
    "|ként|kor|képp(?:en)?|onként|enként)"
)
_CHAIN = re.compile(f"(?:{_LINK}k|{_OWNER})?(?:éi?)?{_CASE}?")
_ASSIMILATED = re.compile("[ae]l|[áé]")
_UNCHANGED = re.compile("ként|kor|képp(?:en)?")
"""The order of suffixes behind a noun, -val and -vá behind a doubled consonant, and suffixes that leave a final vowel
as it is (Kenesei, Vago and Fenyvesi, *Hungarian*, 2.1.1)."""

_LENGTHENED = {"a": "á", "e": "é", "o": "ó"}
_DROPPING = re.compile(r"(?<=\w)[oeö](?=[lmrnzg]\Z)")
_DROPS = re.compile(
    r"\w+[aáeé]l[oe]m|\w*(?:bokor|cukor|tükör|eper|cseber|ökör|köröm|izom|malom|farok|torok|átok|dolog|titok|torony|sarok"
    r"|kölyök|iker|verem|burok|álom|terem|majom|gyomor|szobor|sátor|halom|szirom)"
)
_SHORTENED = re.compile("[áéíúű](?=[bcdfghjklmnprstvyz]{1,2}\\Z)")
_SHORT = dict(zip("áéíúű", "aeiuü", strict=True))
_SHORTENS = frozenset(
    """
    kéz víz tűz út név levél kenyér madár pohár tél nyár szekér kosár fonál egér bogár mocsár sugár úr híd nyúl rúd dér
    ér fél jég kötél fenék kerék derék cserép szamár gyökér tenyér vezér dél méh ész szén közép húsz túl három
    """.split()
)
"""Nouns that lose a vowel (bokor, bokrot) and that shorten one (kéz, kezek; the same, 3.1)."""

_IRREGULAR = irregular("""
    út: utak utat útja útnak úton útban úttal utakat utakon útról utakról utak
    ló: lovak lovat lova lovai lovon lónak lóval lóra
    kő: kövek követ köve kövei kőből kővel
    tó: tavak tavat tava tavai tavon tóban tóba
    szó: szavak szavat szava szavai szóval szavával szavakat
    fű: füvek füvet füve
    mű: művek művet műve művei műben művekben
    falu: falvak falvakban falvakat faluban faluból faluja falut
    nő: nők nőt nőnek nővel nőket nőknek
    ember: emberek embert embernek emberrel emberei embere
    fiú: fiúk fiút fia fiai fiának fiúval
    apa: apja apját apjának apák apám
    anya: anyja anyját anyjának anyák anyám
""")
_VERBS = Verbs(
    conjugations("""
        ni ani eni: ok ek ök om em öm sz asz esz ol el öl od ed öd 0 ik ja i unk ünk juk jük tok tek tök játok itek
        ni ani eni: nak nek anak enek ják t tt ott ett ött ta te otta ette ötte tam tem tál tél tuk tük tak tek
        ni ani eni: ottak ettek öttek ták ték ották ették ó ő va ve ható hető j jon jen jön jük janak jenek ják jék jék
        ni ani eni: ja je na ne ná né nának nének nánk nénk andó endő ottuk ettük atok etek hat het hatja heti
    """)
)
_DOUBLE = re.compile(r"(?:cs|dz|gy|ly|ny|sz|ty|zs)\Z")
_SIMPLE = str.maketrans("áéíóöőúüű", "aeiooouuu")
_CONSONANT = re.compile("[^aeiou]")


@lru_cache(maxsize=1 << 17)
def key(word: str) -> str:
    """Return the first two letters and the next consonant of a folded word, without accents."""
    plain = _IRREGULAR.get(word, word).translate(_SIMPLE)
    if len(plain) < _SHORTEST_NOUN or not plain.isalpha():
        return plain
    consonant = _CONSONANT.search(plain, 2)
    return plain[:2] + (consonant.group() if consonant is not None else "")


@lru_cache(maxsize=1 << 16)
def inflects(term_word: str, word: str) -> bool:
    """Say whether a word is the term's, or its singular, with a chain of suffixes, or a form of it as an infinitive."""
    if term_word == word:
        return True
    if term_word in _IRREGULAR or word in _IRREGULAR:
        return _IRREGULAR.get(term_word, term_word) == _IRREGULAR.get(word, word)
    if len(term_word) < _SHORTEST_NOUN:
        return False
    singulars = {term_word, *_singular(term_word)}
    return any(_has_suffixes(noun, word) for noun in singulars) or _VERBS.conjugates(term_word, word)


def holds(word: str, part: str, start: int) -> bool:
    """Say whether a folded word ends with a form of another, or begins with it: as a part of a compound."""
    if len(part) < _SHORTEST_PART:
        return False
    if not start:
        return len(word) >= len(part) + _SHORTEST_PART and _OTHER_WORD.match(word, len(part)) is None
    return start >= _SHORTEST_NOUN and inflects(part, word[start:])


_OTHER_WORD = re.compile(
    "[aeoöáé]?(?:s[aáeé]g|tl[ae]n|i(?:s|z)|z[aáeéoóöő]|ál|ít|osít|esít|ista|izmus|ikus|ális|ció|beli)"
)
"""Endings that make another word (the same, 2.2)."""


def _singular(noun: str) -> Iterator[str]:
    for plural in re.finditer(r"(?<=\w{3})([aeoöáé]?)k\Z", noun):
        yield noun[: plural.start()]
        if plural[1] in {"á", "é"}:
            yield noun[: plural.start()] + {"á": "a", "é": "e"}[plural[1]]


def _has_suffixes(noun: str, word: str) -> bool:
    if word.startswith(noun) and _UNCHANGED.fullmatch(word, len(noun)) is not None:
        return True
    doubled = noun[:-2] + noun[-2] + noun[-2:] if _DOUBLE.search(noun) else noun + noun[-1]
    if word.startswith(doubled) and _ASSIMILATED.fullmatch(word, len(doubled)) is not None:
        return True
    return any(word.startswith(stem) and _CHAIN.fullmatch(word, len(stem)) is not None for stem in _stems(noun))


def _stems(noun: str) -> Iterator[str]:
    """Yield what a noun may be before a chain of suffixes."""
    yield noun[:-1] + _LENGTHENED.get(noun[-1], noun[-1])
    if _DROPS.fullmatch(noun):
        yield _DROPPING.sub("", noun) if _DROPPING.search(noun) else noun
    if noun in _SHORTENS:
        yield _SHORTENED.sub(lambda vowel: _SHORT[vowel.group()], noun)


LANGUAGE = Language("hu", key=key, inflects=inflects, holds=holds)
