"""Hindi: direct and oblique cases, agreement of adjectives, forms of verbs, and spellings with nukta and nasals."""

import re
from collections.abc import Iterator
from functools import lru_cache

from termcheck.language import Language

_DEVANAGARI = "\u0900-\u0963\u0971-\u097f\ua8e0-\ua8ff"
_WORD = rf"[{_DEVANAGARI}]+|[^\W_{_DEVANAGARI}]+(?:_+[^\W_{_DEVANAGARI}]+)*"
"""Words with their vowel signs, which are marks and no letters."""

_NUKTA = "\u093c"
_SPELLINGS = (
    (re.compile(f"[{_NUKTA}\u0903\u200c\u200d]"), ""),
    (re.compile("\u0901"), "\u0902"),
    (re.compile("ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])"), "\u0902"),
    (re.compile("यी(?=ं?\\Z)"), "ई"),
    (re.compile("ये(?=ं?\\Z)"), "ए"),
)
"""Signs that may be missing, and spellings that may stand for each other (Central Hindi Directorate, *Devanagari Lipi
tatha Hindi Vartani ka Manakikaran*, 2016: a nasal before a consonant of its class, and final यी, ये)."""

_ENDING = re.compile(r"[ािीुूेोंआइईउऊएओयवनतग]+\Z")
"""Letters that endings are made of; what is left without them is the same in all forms of a word."""

_PARADIGMS = """
    ा   | ा े ों ाएं ाओं           |
    या  | या ए यों ओं             | ई
    िया | िया ियां ियों            |
    आ   | आ ए ओं आएं आओं          | ई
    ी   | ी ियां ियों              |
    ि   | ि ियां ियों              |
    ई   | ई इयां इयों             |
    ू   | ू ुएं ुओं                |
    ु   | ु ुएं ुओं                |
    ऊ   | ऊ उएं उओं               |
    े   | े ओं                    |
    ो   | ो ओं                    |
    ौ   | ौ एं ओं                 |
    वां | वां वें वीं              |
    0   | 0 ें ों                  |
    ना  | ना ने नों                | नी नीं ता ते ती तीं ा े ी ीं या ए ई ईं ें एं ूं ऊं ो ओ
    ना  |                         | ेगा ेगी ेंगे ेंगी एगा एगी एंगे एंगी ूंगा ूंगी ऊंगा ऊंगी ोगे ोगी ओगे ओगी िए इए
"""
"""Ending of the dictionary form | endings | endings that may be another word's, and are never flagged.

``0`` is no ending. Source: McGregor, *Outline of Hindi Grammar*, 3rd edition, chapters 1 (nouns,
adjectives) and 5-9 (verbs).
"""

_ADJECTIVES = frozenset(
    """
    अच्छा बुरा बड़ा छोटा नया पुराना काला गोरा नीला पीला हरा लंबा चौड़ा ऊंचा नीचा मोटा पतला गहरा सच्चा झूठा सस्ता महंगा ठंडा
    गीला सूखा मीठा खट्टा कड़वा तीखा पूरा आधा अधूरा सारा खुला भरा भूखा प्यासा नंगा अंधा बहरा गूंगा लंगड़ा सीधा टेढ़ा उलटा उल्टा
    दाहिना बायां अपना पराया पहला दूसरा तीसरा चौथा छठा अगला पिछला ऊपरी निचला भीतरी सुनहरा हल्का तगड़ा ताज़ा कच्चा पक्का
    अकेला निराला अनोखा दोहरा तिहरा इकलौता मैला उजला सांवला भूरा कोरा फीका चौकन्ना बूढ़ा दुबला घना ढीला थोड़ा इतना कितना मेरा हमारा
    """.replace(_NUKTA, "").split()
)
_ADJECTIVAL = re.compile(r"\w+(?:ीला|वाला|हरा)")
"""Adjectives that agree (the same, 1.8); of a noun, the form in ी is another word: घोड़ा, घोड़ी."""

_VERBS = frozenset(
    """
    करें देखें खेलें सोचें जांचें खोजें रोकें समझें पहुंचें मारें लिखें पढ़ें बोलें सुनें चलें मिलें रहें कहें बनें निकलें बदलें चुनें मानें जानें हारें
    जीतें दौड़ें पकड़ें छोड़ें जोड़ें तोड़ें मोड़ें बेचें खरीदें भेजें पूछें लड़ें डरें भरें मरें उठें बैठें चाहें काटें बांटें नापें मापें तौलें पुकारें सुधारें
    """.replace(_NUKTA, "").split()
)
"""Forms of verbs that look like plurals of nouns (खेल, game; खेलें, may they play)."""

_IRREGULAR = {
    "करना": "किया किए कीजिए",
    "देना": "दिया दिए दीजिए",
    "लेना": "लिया लिए लीजिए",
    "पीना": "पिया पिए पीजिए",
    "जाना": "गया गए गई गईं",
    "होना": "हुआ हुए हुई हुईं",
}
_VERB_OF = {form: verb for verb, forms in _IRREGULAR.items() for form in forms.split()}
"""Forms of verbs that do not follow their stem (the same, chapter 6), but for those that are postpositions."""

_POSTPOSITIONS = frozenset("में ने को से का की के पर तक".split())
_SHORTEST_BEFORE_POSTPOSITION = 4


@lru_cache(maxsize=1 << 17)
def key(word: str) -> str:
    """Return a folded word in its simplest spelling without the letters that endings are made of."""
    plain = _plain(word)
    plain = _VERB_OF.get(plain, plain)
    return _ENDING.sub("", plain) or plain[:1]


def inflects(term_word: str, word: str) -> bool:
    """Say whether a word is a case or plural of the term's word, or the term's adjective in agreement.

    A nukta may be missing, but a word that has one is no spelling of a word that has none (राज, राज़).
    """
    if _NUKTA in word and _NUKTA not in term_word:
        return False
    return _plain(word) in _forms(_plain(term_word), loosely=False)


def accepts(term_word: str, word: str) -> bool:
    """Say whether a word can be read as a form of the term's word, verbs in ना included."""
    return _plain(word) in _forms(_plain(term_word), loosely=True)


def holds(word: str, part: str, start: int) -> bool:
    """Say whether a word is another with a postposition that was written on."""
    return start == 0 and len(part) >= _SHORTEST_BEFORE_POSTPOSITION and word[len(part) :] in _POSTPOSITIONS


@lru_cache(maxsize=1 << 17)
def _plain(word: str) -> str:
    """Return a word in its simplest spelling."""
    for spelling, plain in _SPELLINGS:
        word = spelling.sub(plain, word)
    return word


@lru_cache(maxsize=1 << 15)
def _forms(cited: str, *, loosely: bool) -> frozenset[str]:
    return frozenset(_plain(form) for form in (cited, *_inflected(cited, loosely=loosely))) - (
        frozenset() if cited.endswith("ना") else _VERBS
    )


def _inflected(cited: str, *, loosely: bool) -> Iterator[str]:
    """Yield the forms of a word in its simplest spelling."""
    for ending, endings, loose_endings in _ROWS:
        stem = cited.removesuffix(ending)
        if not stem or not (cited.endswith(ending) if ending else _CONSONANT.search(cited)):
            continue
        yield from (stem + other for other in endings)
        if loosely:
            yield from (stem + other for other in loose_endings)
    if cited in _ADJECTIVES or _ADJECTIVAL.fullmatch(cited):
        yield f"{cited[:-1]}ी"
        yield "नई" if cited == "नया" else f"{cited[:-1]}े"
    if loosely:
        yield from _IRREGULAR.get(cited, "").split()


_CONSONANT = re.compile("[क-ह]\\Z")


def _listed(endings: str) -> tuple[str, ...]:
    return tuple(ending.strip("0") for ending in endings.split())


_ROWS = tuple(
    (cited.strip().strip("0"), _listed(endings), _listed(loose_endings))
    for cited, endings, loose_endings in (line.split("|") for line in _PARADIGMS.strip().splitlines())
)

LANGUAGE = Language("hi", word=_WORD, key=key, inflects=inflects, accepts=accepts, holds=holds)
