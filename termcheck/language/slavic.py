"""Declension and conjugation in the Slavic languages: stems, endings, and the sounds that change between them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from termcheck.language import WORDS, Language
from termcheck.language.inflection import Paradigm, Verbs

_SHORTEST_STEM = 3
_LONGEST_CASE = 3
_LONG = 6
"""So many letters of the shorter of two forms may be of its ending or change before one."""

_DOUBLED = re.compile(r"(\w)\1")
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, eq=False)
class Declension:
    """What is known of a language's words, in letters that are folded and in one spelling (``spelling``: ё, е).

    ``vowels`` are letters; ``fleeting`` is a regex of what is lost before a stem's last consonant (конец, конца), and
    ``signs`` are letters that then stand in its place (кольцо, колец); ``consonant`` is a regex of one consonant.
    ``closed`` pairs the vowel of a last syllable without an ending with what it is before endings (Kraków, Krakowa).
    ``softened`` pairs the end of a stem with what it is before the endings in ``softening`` (Praga, Pradze).
    ``plain`` replaces marks of softness that only the spelling of the next vowel decides (koń, konia).
    ``irregular`` gives the dictionary form of each form of a word that no paradigm declines.
    ``verbs`` conjugates verbs, and ``reflexive`` is what may stand behind all their forms.
    ``levels`` gives, for keys alone, one letter to the consonants that take each other's place.
    """

    paradigms: tuple[Paradigm, ...]
    vowels: str
    fleeting: str
    signs: str = ""
    consonant: str = r"\w"
    closed: tuple[tuple[str, str], ...] = ()
    softened: tuple[tuple[str, str], ...] = ()
    softening: frozenset[str] = frozenset()
    spelling: Mapping[int, int | str] = field(default_factory=dict)
    plain: Mapping[int, int | str] = field(default_factory=dict)
    levels: Mapping[str, str] = field(default_factory=dict)
    irregular: Mapping[str, str] = field(default_factory=dict)
    verbs: Verbs = field(default_factory=lambda: Verbs(()))
    reflexive: re.Pattern[str] = _NEVER


def described(tag: str, declension: Declension, common_words: frozenset[str], adjective: str) -> Language:
    """Return the language of a declension; ``adjective`` is a regex of what makes adjectives and people of a place."""
    forms = _Forms(declension)
    made = re.compile(adjective)

    @lru_cache(maxsize=1 << 12)
    def derives(term_word: str, word: str) -> bool:
        stem = term_word.rstrip(declension.vowels + "ьйj")
        return len(stem) >= _SHORTEST_STEM and word.startswith(stem) and made.fullmatch(word, len(stem)) is not None

    return Language(
        tag,
        word=rf"(?:{WORDS})(?:'(?:{WORDS}))*",
        key=lru_cache(maxsize=1 << 18)(forms.key),
        inflects=lru_cache(maxsize=1 << 16)(forms.inflects),
        derives=derives,
        common_words=common_words,
    )


class _Forms:
    """The forms of words by a declension."""

    def __init__(self, known: Declension) -> None:
        self._known = known
        consonants = f"(?:{known.consonant})"
        self._lost = re.compile(rf"{known.fleeting}(?={consonants}\Z)")
        self._sign = re.compile(rf"[{known.signs or '-'}](?={consonants}\Z)")
        self._levels = re.compile("|".join(sorted(known.levels, key=len, reverse=True)) or r"(?!)")
        self._changing = set("".join(chain.from_iterable(known.closed)))
        self._turns = dict(zip(known.vowels, known.vowels, strict=True)) | {two: one for one, two in known.closed}
        self._mute = re.compile(f"[{known.vowels}ьй']+")
        cases = {ending for paradigm in known.paradigms for ending in paradigm.endings}
        self._ending = "".join(map(self._consonants, cases | known.verbs.endings))
        self._of_cases = "".join(self._consonants(ending) for ending in cases if len(ending) <= _LONGEST_CASE)

    def key(self, word: str) -> str:
        """Return a word's consonants without those that can be of its ending, whatever its stem ends with."""
        known = self._known
        word = word.translate(known.spelling)
        word = known.reflexive.sub("", known.irregular.get(word, word))
        if not word.replace("'", "").isalpha():
            return word
        consonants = self._consonants(word)
        stem = consonants[1:].rstrip(self._ending)
        return consonants[:1] + self._vowel(word) + (stem or consonants[1:2].rstrip(self._of_cases))

    def _vowel(self, word: str) -> str:
        """Return the vowel of a word's second letter, which no ending begins with, one for those that take turns."""
        return self._turns.get(word[1:2], "")

    def _consonants(self, word: str) -> str:
        """Return the consonants of a word, those as one that take each other's place, and “'” for a vowel before."""
        levelled = self._levels.sub(lambda found: self._known.levels[found.group()], word)
        vowel = "'" if word[:1] in self._known.vowels else ""
        return vowel + _DOUBLED.sub(r"\1", self._mute.sub("", levelled))

    def inflects(self, term_word: str, word: str) -> bool:
        """Say whether a word is a case of the term's word, taken as its dictionary form, singular or plural."""
        known = self._known
        cited, found = term_word.translate(known.spelling), word.translate(known.spelling)
        if cited == found:
            return True
        if cited in known.irregular or found in known.irregular:
            return known.irregular.get(cited, cited) == known.irregular.get(found, found)
        if not self._begin_alike(cited, found):
            return False
        if any(self._declines(paradigm, cited, found) for paradigm in known.paradigms):
            return True
        verb, verb_cited = known.reflexive.subn("", cited)
        form, form_reflexive = known.reflexive.subn("", found)
        return verb_cited == form_reflexive and known.verbs.conjugates(verb, form)

    def _begin_alike(self, one: str, other: str) -> bool:
        """Say whether two words can have one stem, at a glance: most words with one key cannot."""
        shorter = min(len(one), len(other))
        if one[:1] != other[:1] or (shorter > _LONG and one[: shorter - _LONG] != other[: shorter - _LONG]):
            return False
        return one[1:2] == other[1:2] or {one[1:2], other[1:2]} <= self._changing

    def _declines(self, paradigm: Paradigm, cited: str, found: str) -> bool:
        return any(
            self._agree(stem, ending, other, other_ending)
            for stem, ending in _parted(cited, paradigm.cited)
            if self._open_to(paradigm, stem, ending)
            for other, other_ending in _parted(found, paradigm.endings)
        )

    def _open_to(self, paradigm: Paradigm, stem: str, ending: str) -> bool:
        if not ending and stem[-1:] in self._known.vowels + "ьй":
            return False
        return len(stem) >= _SHORTEST_STEM - bool(ending) and paradigm.stems.search(stem) is not None

    def _agree(self, stem: str, ending: str, other: str, other_ending: str) -> bool:
        """Say whether two stems are one before their endings."""
        if stem == other:
            return True
        if stem[:1] != other[:1]:
            return False
        stem, other = self._plain(stem), self._plain(other)
        bare, other_bare = ending in _BARE, other_ending in _BARE
        ones = [stem, *self._opened(stem)] if bare and not other_bare else [stem, self._sign.sub("", stem)]
        others = [other, *self._opened(other)] if other_bare and not bare else [other, self._sign.sub("", other)]
        if bare == other_bare:
            ones, others = [stem], [other]
        return any(
            one == two or self._softens(one, two, other_ending) or self._softens(two, one, ending)
            for one in ones
            for two in others
        )

    def _behind_vowels(self, stem: str) -> int:
        """Return where the consonants begin with which a stem ends."""
        return max(stem.rfind(vowel) for vowel in self._known.vowels) + 1

    def _plain(self, stem: str) -> str:
        end = self._behind_vowels(stem)
        return stem[:end] + stem[end:].translate(self._known.plain)

    def _opened(self, stem: str) -> Iterator[str]:
        """Yield what a stem without an ending may be before one."""
        yield self._plain(self._lost.sub("", stem))
        end = self._behind_vowels(stem)
        for vowel, before_ending in self._known.closed:
            if stem.endswith(vowel, 0, end):
                yield stem[: end - len(vowel)] + before_ending + stem[end:]

    def _softens(self, hard: str, soft: str, ending: str) -> bool:
        return ending in self._known.softening and any(
            hard.endswith(one) and soft.endswith(other) and hard[: -len(one)] == soft[: -len(other)]
            for one, other in self._known.softened
        )


_BARE = frozenset({"", "ь"})


def _parted(word: str, endings: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((word.removesuffix(ending), ending) for ending in endings if word.endswith(ending))
