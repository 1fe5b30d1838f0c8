"""Swedish, Danish and Norwegian: the forms of nouns, adjectives and regular verbs, with the changes of their stems."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from termcheck.language import Language
from termcheck.language.danish import DANISH
from termcheck.language.inflection import Paradigm
from termcheck.language.norwegian import NORWEGIAN
from termcheck.language.scandinavian_compounds import compound_holds
from termcheck.language.scandinavian_words import WordForms
from termcheck.language.swedish import SWEDISH

_SHORTEST_INFLECTED = 3
_SHORTEST_KEY = 2
_SHORTEST_STEM = 2
_LISTED = 3
"""So long are the endings of verbs that are listed one by one."""

_ENDING_LETTERS = "aeornstdjuåäæöø"
_SAME_IN_KEYS = str.maketrans("éeåäæouyöø", "aaaaaaaaaa")
"""What a plural may change in a stem: man, män; hånd, hænder; mann, menn; bok, böcker; mus, möss."""

_DOUBLED = re.compile(r"(\w)\1|c(?=k)")
_FLEETING = re.compile(r"(?<=[^ai])a(?=[lnr]\Z)")
_LOST = re.compile(r"(?<=[^aeiouyåäæöø])e(?=[lnr]\Z)|(?<=mm)a(?=[lr]\Z)")
_DOUBLED_BEFORE = re.compile(r"([^\W\d])\1(?=[lnr]\Z)")


@lru_cache(maxsize=1 << 18)
def key(word: str) -> str:
    """Return what the forms of a folded word have in common: its letters but for endings, doubled ones and umlauts."""
    if len(word) < _SHORTEST_INFLECTED or not word.isalpha():
        return word.translate(_SAME_IN_KEYS)
    stem = _without_ending(_DOUBLED.sub(r"\1", word.replace("é", "e")))
    if stem.endswith("um") and len(stem) > _SHORTEST_KEY + len("um"):
        stem = _without_ending(stem[:-2])
    return _FLEETING.sub("", stem.translate(_SAME_IN_KEYS))


def _without_ending(word: str) -> str:
    return word[:_SHORTEST_KEY] + word[_SHORTEST_KEY:].rstrip(_ENDING_LETTERS)


@dataclass(frozen=True, eq=False)
class _Forms:
    """The forms of a language's words."""

    known: WordForms

    def inflects(self, term_word: str, word: str) -> bool:
        """Say whether a word is a form of the term's, which may itself stand in the plural or be a genitive."""
        word = word.replace("é", "e")
        return any(self._is_form(lemma, word) for lemma in self._lemmas(term_word.replace("é", "e")))

    def _lemmas(self, term_word: str) -> Iterator[str]:
        """Yield a word, and what it may be the plural or an agreeing form of."""
        yield term_word
        for plural, singular in self.known.plurals:
            if plural.search(term_word):
                yield plural.sub(singular, term_word)
        for ending in _AGREEMENT:
            stem = term_word.removesuffix(ending)
            if stem != term_word and any("" in one.cited and one.stems.search(stem) for one in self.known.adjectives):
                yield stem

    def _is_form(self, lemma: str, word: str) -> bool:
        bare = word.removesuffix("s")
        if lemma in (word, bare) or self._is_umlauted(lemma, word) or self._is_umlauted(lemma, bare):
            return True
        return any(
            self._has(paradigm, stem, cited, form)
            for paradigm in self.known.paradigms
            for cited in paradigm.cited
            if lemma.endswith(cited)
            and len(stem := lemma[: len(lemma) - len(cited)]) >= (_SHORTEST_STEM if len(cited) < _LISTED else 1)
            and paradigm.stems.search(stem)
            for form in {word, bare}
        )

    def _is_umlauted(self, lemma: str, word: str) -> bool:
        """Say whether a word is a plural with another vowel than the lemma, which may be a compound."""
        return any(
            lemma.endswith(singular)
            and word.startswith(plural := lemma[: -len(singular)] + changed)
            and word[len(plural) :] in _PLURAL_ENDINGS
            for singular, changed in self.known.umlauted
        )

    def _has(self, paradigm: Paradigm, stem: str, cited: str, word: str) -> bool:
        """Say whether a word is a stem, as it is spelled before an ending, and one of the endings."""
        return any(
            word.startswith(spelled) and word[len(spelled) :] in paradigm.endings
            for spelled in self._spelled(stem, cited, word)
        )

    def _spelled(self, stem: str, cited: str, word: str) -> Iterator[str]:
        yield stem
        if (
            stem[-2:-1] == stem[-1]
            and stem[-1] in self.known.undoubled
            and word[len(stem) - 1 : len(stem)] in ("t", "d")
        ):
            yield stem[:-1]
        if not cited and self.known.doubled.search(stem):
            yield stem + stem[-1]
        shorter = "" if cited else _LOST.sub("", stem)
        if shorter not in ("", stem):
            yield shorter
            yield _DOUBLED_BEFORE.sub(r"\1", shorter)


_AGREEMENT = ("a", "e", "t", "tt")
_PLURAL_ENDINGS = frozenset(
    ending + ("s" if genitive else "")
    for ending in ("", "er", "ar", "r", "e", "na", "ne", "en", "ene", "erna", "arna", "rna", "erne", "rne", "nen")
    for genitive in (False, True)
)

_OF_A_PLACE = re.compile("(?:es|j|n|t|i|in|ens|it)?(?:sk|i?er|an|are|ar|bo)[aeinrst]{0,5}")


def described(primary: str) -> Language:
    """Return the language of an ISO 639-1 code: sv, da, nb, nn, or no for either Norwegian."""
    known = _WORDS[primary]
    inflects = lru_cache(maxsize=1 << 16)(_Forms(known).inflects)

    def holds(word: str, part: str, start: int) -> bool:
        return compound_holds(inflects, word, part, start)

    return Language(primary, key=key, inflects=inflects, holds=holds, derives=_derives, common_words=known.common)


def _derives(term_word: str, word: str) -> bool:
    stem = term_word.rstrip("aeio")
    return len(stem) > _SHORTEST_STEM and word.startswith(stem) and _OF_A_PLACE.fullmatch(word, len(stem)) is not None


_WORDS = {"sv": SWEDISH, "da": DANISH, "nb": NORWEGIAN, "nn": NORWEGIAN, "no": NORWEGIAN}
