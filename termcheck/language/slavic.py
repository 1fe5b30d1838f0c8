"""Declension in the Slavic languages: stems, the endings of each paradigm, and the sounds that change before them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from termcheck.language import WORDS, Language

_SHORTEST_STEM = 3
_ZERO = "0"
"""How the tables write a form without an ending."""

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class Paradigm:
    """One declension: the endings a dictionary form may have, all its endings, and the ends of stems it is open to."""

    cited: tuple[str, ...]
    endings: tuple[str, ...]
    stems: re.Pattern[str]


def paradigms(lines: str) -> tuple[Paradigm, ...]:
    """Read ``cited endings | other endings | end of the stem``, a paradigm a line, the last column being a regex."""
    return tuple(_paradigm(*line.split("|", 2)) for line in lines.strip().splitlines())


def _paradigm(cited: str, others: str, stems: str = "") -> Paradigm:
    return Paradigm(_listed(cited), _listed(f"{cited} {others}"), re.compile(rf"(?:{stems.strip()})\Z"))


def _listed(endings: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys("" if ending == _ZERO else ending for ending in endings.split()))


def irregular(lines: str) -> dict[str, str]:
    """Read ``dictionary form: other forms``, one word a line; give the dictionary form of each form."""
    rows = [line.split(":") for line in lines.strip().splitlines()]
    return {form: lemma.strip() for lemma, forms in rows for form in (lemma.strip(), *forms.split())}


def pairs(listed: str) -> tuple[tuple[str, str], ...]:
    """Read ``k-c g-dz`` as pairs."""
    return tuple((one, other) for one, _, other in (pair.partition("-") for pair in listed.split()))


@dataclass(frozen=True, eq=False)
class Declension:
    """What is known of a language's words, in letters that are folded and in one spelling (``spelling``: ё, е).

    ``vowels`` are letters; ``fleeting`` is a regex of what is lost before a stem's last consonant (конец, конца), and
    ``signs`` are letters that then stand in its place (кольцо, колец); ``consonant`` is a regex of one consonant.
    ``closed`` pairs the vowel of a last syllable without an ending with what it is before endings (Kraków, Krakowa).
    ``softened`` pairs the end of a stem with what it is before the endings in ``softening`` (Praga, Pradze).
    ``plain`` replaces marks of softness that only the spelling of the next vowel decides (koń, konia).
    ``irregular`` gives the dictionary form of each form of a word that no paradigm declines.
    ``verb`` matches the forms of verbs that are known, the stem being its only group.
    For keys alone: ``stripped`` are endings, ``level`` replaces letters, and ``levels`` consonants a stem ends with.
    """

    paradigms: tuple[Paradigm, ...]
    stripped: frozenset[str]
    vowels: str
    fleeting: str
    signs: str = ""
    consonant: str = r"\w"
    closed: tuple[tuple[str, str], ...] = ()
    softened: tuple[tuple[str, str], ...] = ()
    softening: frozenset[str] = frozenset()
    spelling: Mapping[int, int | str] = field(default_factory=dict)
    plain: Mapping[int, int | str] = field(default_factory=dict)
    level: Mapping[int, int | str] = field(default_factory=dict)
    levels: Mapping[str, str] = field(default_factory=dict)
    unsteady: str = ""
    suffix: re.Pattern[str] = _NEVER
    irregular: Mapping[str, str] = field(default_factory=dict)
    verb: re.Pattern[str] = _NEVER


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
        self._longest = max(map(len, known.stripped))
        consonants = f"(?:{known.consonant})"
        self._lost = re.compile(rf"{known.fleeting}(?={consonants}\Z)")
        self._sign = re.compile(rf"[{known.signs or '-'}](?={consonants}\Z)")
        self._unsteady = re.compile(rf"(?:{known.unsteady or known.fleeting})(?={consonants}\Z)")
        self._levels = re.compile("|".join(sorted(known.levels, key=len, reverse=True)) or r"(?!)")

    def key(self, word: str) -> str:
        """Return a word's stem without endings, fleeting vowels and softening."""
        known = self._known
        word = word.translate(known.spelling)
        word = known.irregular.get(word, word)
        if len(word) < _SHORTEST_STEM or not word.replace("'", "").isalpha():
            return word
        verb = known.verb.fullmatch(word)
        if verb:
            return verb[1]
        return self._levelled(self._stem(word.translate(known.level)))

    def _stem(self, word: str) -> str:
        """Strip endings while any is left, so that it does not matter whether a stem itself looks like one."""
        shortened = True
        while shortened:
            shortened = False
            for length in range(min(self._longest, len(word) - _SHORTEST_STEM), 0, -1):
                if word[-length:] in self._known.stripped:
                    word, shortened = word[:-length], True
                    break
        return word

    def _levelled(self, stem: str) -> str:
        stem = self._known.suffix.sub("", stem)
        stem = self._unsteady.sub("", stem) if not self._sign.search(stem) else self._sign.sub("", stem)
        end = self._behind_vowels(stem)
        return stem[:end] + self._levels.sub(lambda found: self._known.levels[found.group()], stem[end:])

    def inflects(self, term_word: str, word: str) -> bool:
        """Say whether a word is a case of the term's word, taken as its dictionary form, singular or plural."""
        known = self._known
        cited, found = term_word.translate(known.spelling), word.translate(known.spelling)
        if cited == found:
            return True
        if cited in known.irregular or found in known.irregular:
            return known.irregular.get(cited, cited) == known.irregular.get(found, found)
        one, other = known.verb.fullmatch(cited), known.verb.fullmatch(found)
        if one and other:
            return one[1] == other[1]
        return any(self._declines(paradigm, cited, found) for paradigm in known.paradigms)

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
