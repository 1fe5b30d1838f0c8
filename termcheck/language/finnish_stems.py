"""The stems of Finnish words: what stands before the endings of cases and persons, with its sounds changed."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

VOWELS = "aeiouyäö"


class Stems(NamedTuple):
    """The stems of a word before endings of the singular, of the plural, and before -ta; and those of a verb.

    Source: Hakulinen and others (eds.), *Iso suomen kielioppi*, sections 41-45 (gradation), 46-67 (stems of nouns),
    68-77 (stems of verbs).
    """

    singular: frozenset[str]
    plural: frozenset[str]
    consonant: frozenset[str]
    verbal: frozenset[str]


_WEAK = [
    (re.compile(rf"{strong}(?=[{VOWELS}]+\Z)"), weak)
    for strong, weak in (
        ("kk", "k"), ("pp", "p"), ("tt", "t"), ("gg", "g"), ("bb", "b"), ("nk", "ng"), ("mp", "mm"), ("nt", "nn"),
        ("lt", "ll"), ("rt", "rr"), (rf"(?<=[{VOWELS}h])t", "d"), (rf"(?<=[{VOWELS}lr])p", "v"),
        (r"(?<=[lrh])k(?=e\Z)", "j"), (r"(?<=[uy])k(?=[uy]\Z)", "v"), (r"(?<=[ao])ik", "j"),
        (rf"(?<=[{VOWELS}lrh])k", ""),
    )
]  # fmt: skip
_STRONG = [
    (re.compile(rf"{weak}(?=[{VOWELS}]+n?\Z)"), strong)
    for weak, strong in (
        (rf"(?<=[{VOWELS}lrn])k", "kk"), (rf"(?<=[{VOWELS}lrm])p", "pp"), (rf"(?<=[{VOWELS}lrn])t", "tt"),
        ("ng", "nk"), ("mm", "mp"), ("nn", "nt"), ("ll", "lt"), ("rr", "rt"), ("d", "t"), ("v", "p"),
        (r"(?<=[lrh])j(?=e)", "k"), (rf"(?<=[{VOWELS}lrh])(?=[{VOWELS}])", "k"),
    )
]  # fmt: skip

_STEM_IN_E = re.compile(
    "(?:arki|hanhi|hanki|happi|hauki|helmi|henki|hetki|hiili|hiiri|hiki|hirvi|huoli|huuli|jälki|järvi|joki|juuri|kaari"
    "|kaikki|kanki|kieli|kivi|koipi|koski|kuori|kurki|kuusi|kylki|käki|kärki|lahti|lampi|lehti|lehmi|lohi|lumi|meri"
    "|mieli|moni|mäki|niemi|nimi|nuoli|nuori|nurmi|onni|ovi|parvi|pieni|pilvi|polvi|poski|puoli|reki|retki|riihi|saari"
    "|saarni|sarvi|savi|sieni|siemen|siipi|sormi|sorsi|suksi|suomi|suoni|suuri|suvi|särki|sääski|taimi|talvi|tammi|tarvi"
    "|tuki|tuli|tuohi|tuomi|tuoni|tuuli|tyvi|tyyni|tähti|täysi|uni|vaimi|verbi|veri|viiri|vuohi|vuori|väki|ääni|ääri)"
    r"\Z"
)
_STEM_IN_TE = re.compile(r"(?:vesi|käsi|vuosi|uusi|kuusi|viisi|tosi|susi|mesi|liesi|niisi|[nrl]si|täysi|köysi)\Z")
_IRREGULAR = {
    "mies": ("miehe", "mies"), "lapsi": ("lapse", "las"), "yksi": ("yhte yhde", "yht"), "veli": ("velje", ""),
    "kaksi": ("kahte kahde", "kaht"), "veitsi": ("veitse", "veis"), "lumi": ("lume", "lun"), "ori": ("orii", "orit"),
    "tuhat": ("tuhante tuhanne", "tuhat"), "kevät": ("kevää", "kevät"), "sydän": ("sydäme", "sydän"),
    "olut": ("olue", "olut"), "meri": ("mere", "mer"), "veri": ("vere", "ver"), "hapsi": ("hapse", "has"),
    "haaksi": ("haakse haahte haahde", "haaht"), "laps": ("lapse", ""), "kansi": ("kante kanne", "kant"),
    "pää": ("pää", ""), "lämmin": ("lämpimä", "lämmin"),
}  # fmt: skip
_COMPOUND_OF_IRREGULAR = re.compile(rf"(.*?)({'|'.join(_IRREGULAR)})")


@lru_cache(maxsize=1 << 14)
def stems(word: str) -> Stems:
    """Return the stems of a folded word in its dictionary form, or in the plural (Yhdysvallat)."""
    singular, consonant = set[str](), set[str]()
    for stem, before_consonant in _nominal(word):
        singular |= {stem, *_weak(stem)}
        consonant.add(before_consonant)
    plural = {form for stem in singular for form in _plural(stem)}
    if word.endswith(("uus", "yys", "eus", "eys")):
        plural.add(word[:-1] + "ksi")
    verbal = {form for stem in _verbal(word) for strong in (stem, *_past(stem)) for form in (strong, *_weak(strong))}
    return Stems(frozenset(singular), frozenset(plural), frozenset(consonant - {""}), frozenset(verbal))


def _weak(stem: str) -> Iterator[str]:
    for strong, weak in _WEAK:
        if strong.search(stem):
            yield strong.sub(weak, stem)
            return


def _strong(stem: str) -> Iterable[str]:
    return [stem, *(weak.sub(strong, stem) for weak, strong in _STRONG if weak.search(stem))]


def _nominal(word: str) -> Iterator[tuple[str, str]]:
    """Yield stems that end with a vowel, in the strong grade, each with the one before -ta, if there is one."""
    found = _COMPOUND_OF_IRREGULAR.fullmatch(word)
    if found:
        full, bare = _IRREGULAR[found[2]]
        yield from ((found[1] + stem, bare and found[1] + bare) for stem in full.split())
    elif word[-1:] not in VOWELS:
        yield from _ending_in_consonant(word)
    elif word[-1:] == "i":
        yield from _ending_in_i(word)
    else:
        yield word, ""
        if word[-1:] == "e":
            yield from ((stem + "e", word + "t") for stem in _strong(word))


def _ending_in_i(word: str) -> Iterator[tuple[str, str]]:
    if _STEM_IN_TE.search(word):
        yield word[:-2] + "te", word[:-2] + "t"
        yield word[:-1] + "e", ""
    if word.endswith("mpi"):
        yield word[:-1] + _harmonic("a", word), ""
    if _STEM_IN_E.search(word):
        yield word[:-1] + "e", word[:-1] if word[-2:-1] in "lnr" else ""
    if word[-2:] != "si" or not _STEM_IN_TE.search(word) or word.endswith("kuusi"):
        yield word, ""


def _ending_in_consonant(word: str) -> Iterator[tuple[str, str]]:
    last, stem = word[-1], word[:-1]
    yield word + "i", ""
    if word.endswith("nen"):
        yield word[:-3] + "se", word[:-3] + "s"
    elif word.endswith(("ton", "tön")):
        yield word[:-3] + "tt" + word[-2] + "m" + _harmonic("a", word), word
    elif last == "n":
        yield from ((strong[:-1] + "me", word) for strong in _strong(word))
        yield from ((stem + grade + _harmonic("a", word), word) for grade in ("mp", "mm") if word.endswith("in"))
    elif last == "s":
        yield stem + "kse", word
        yield from ((strong + strong[-1], word) for strong in _strong(stem) if strong[-1] in "aeiuäy")
        if stem[-1] in "uy" and stem[-2:-1] in VOWELS:
            yield from ((stem + grade, stem + "t") for grade in ("te", "de"))
        if re.search(r"(?:mas|jäs|des|ses|käs|mäs|das)\Z", word):
            yield from ((stem + grade, stem + "t") for grade in ("nte", "nne"))
    elif last in "lr":
        yield from ((strong + last + "e", word) for strong in _strong(stem))
    elif last == "t" and stem[-1:] in VOWELS:
        yield from ((strong, stem[:-1] if stem.endswith(("se", "re", "le")) else "") for strong in _strong(stem))
        if stem[-1] in "uy":
            yield stem[:-1] + "ee", word
            yield stem + "e", word


def _harmonic(vowel: str, word: str) -> str:
    return vowel if re.search("[aou]", word) else {"a": "ä", "o": "ö"}[vowel]


def _plural(stem: str) -> Iterator[str]:
    """Yield a stem with the plural -i-, or -j- between vowels."""
    last, before = stem[-1], stem[-2:-1]
    if last in "aä":
        syllables = re.findall(rf"[{VOWELS}]+", stem)
        short = len(syllables) == _FEW and before not in VOWELS
        rounded = short and last == "a" and syllables[0][0] in "aei"
        if not rounded:
            yield stem[:-1] + "i"
        if rounded or not short:
            yield from (stem[:-1] + {"a": "o", "ä": "ö"}[last] + glide for glide in "ij")
    elif last == "i":
        yield from (stem[:-1] + "e" + glide for glide in "ij")
    elif last == "e":
        yield stem[:-1] + "i"
        yield from (stem + glide for glide in "ij")
    else:
        yield from (stem + glide for glide in "ij")
    if stem[-2:] in ("uo", "yö", "ie"):
        yield stem[:-2] + last + "i"
    if before == "i" and last == "i":
        yield stem


_FEW = 2
"""Syllables of the words whose plural depends on their first vowel (kala, kaloja; koira, koiria)."""

_SHORTEST_VERB = 5


def _verbal(infinitive: str) -> Iterator[str]:
    """Yield the stems of an infinitive, in the strong grade, with and without their last vowel."""
    if len(infinitive) < _SHORTEST_VERB or infinitive[-1] not in "aä":
        return
    stem, vowel = infinitive[:-2], infinitive[-1]
    yield stem
    if re.search(r"(?:[aou]a|[äöy]ä|ea|eä)\Z", infinitive):
        yield infinitive[:-1]
    elif infinitive[-2] == "d" and infinitive[-3] in VOWELS:
        yield stem
    elif re.search(r"(?:ll|nn|rr)[aä]\Z|[^t]st[aä]\Z", infinitive):
        yield stem + "e"
    elif re.search(rf"[{VOWELS}][^{VOWELS}]*[{VOWELS}]t[aä]\Z", infinitive):
        yield from (strong + vowel for strong in _strong(stem))
        if infinitive[-3] == "i":
            yield stem + "tse"
        if infinitive[-3] == "e":
            yield from (strong + "ne" for strong in _strong(stem))


def _past(stem: str) -> Iterator[str]:
    """Yield a verb's stem before the -i- of the past and in the passive."""
    if stem[-1:] in set("aäe"):
        yield stem[:-1] + "i"
    if stem[-1:] in set("aä"):
        yield stem[:-1] + "e"
    if stem[-2:-1] == "t" and stem[-3:-2] in set("lnr"):
        yield stem[:-2] + "si"
