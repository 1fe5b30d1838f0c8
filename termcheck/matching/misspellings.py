"""Words that may be damaged words of terms: mistyped, in lookalike letters, or in another romanisation."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from termcheck.language import Language
from termcheck.language.confusables import is_mixed, skeleton
from termcheck.language.lexicon import is_word
from termcheck.language.romanisation import romanises, sound
from termcheck.matching.damage import LOOKALIKE, ROMANISATION, SHORTEST_ALONE, TYPO
from termcheck.matching.pattern import Pattern

_SHORTEST = 4
_LONG = 9
"""Words of so many letters may have two edits, words of ``_SHORTEST`` to ``_LONG`` one."""

_SHORTEST_STEM, _LONGEST_ENDING = 5, 4
_VOWELS = "aeiouyáàâãäåæéèêëíìîïóòôõöøőúùûüűýąęěůāēīōūıаеёиіїоуыэюяєйьъ"
"""Letters that end the first form of many words, and other forms not."""

_MOST_LETTERS_ADDED = 8
"""How much longer a damaged word may be: two letters by typing, more in another romanisation."""

_MOST_WORDS = 200_000
"""So many distinct words are remembered, and no number; a text without end must not fill the memory."""


class Misspellings(dict[str, tuple[tuple[str, str], ...]]):
    """The words of terms that each word met so far may be meant for, with the damage.

    Each distinct word is looked up once in the deletion neighbourhood of the terms' words (Bocek, Hunt, Stiller 2007,
    *Fast Similarity Search in Large Dictionaries*, Universität Zürich).
    """

    def __init__(self, patterns: Iterable[Pattern], language: Language) -> None:
        """Take the patterns of all terms of a language; only those of accepted status are ever meant."""
        super().__init__()
        self._language = language
        known = list(patterns)
        words = {word for pattern in known for word in pattern.words}
        self._known = words
        self._relatives: dict[str, list[str]] = defaultdict(list)
        for word in words:
            self._relatives[language.key(word)].append(word)
        accepted = [pattern for pattern in known if pattern.term.status.accepted]
        self._meant = {word for pattern in accepted for word in pattern.words}
        self._sounds: dict[str, set[str]] = defaultdict(set)
        for pattern in accepted:
            for word in romanised_words(pattern):
                self._sounds[sound(word)].add(word)
        self._longest = max(map(len, self._meant), default=0) + _MOST_LETTERS_ADDED
        self._neighbours = _neighbourhood(word for word in self._meant if len(word) >= _SHORTEST)
        self._stems: dict[str, list[str]] = defaultdict(list)
        for word in self._meant:
            stem = word.rstrip(_VOWELS)
            if _SHORTEST_STEM <= len(stem) < len(word):
                self._stems[stem].append(word)
        self._stem_neighbours = _neighbourhood(self._stems)

    @cached_property
    def _looks(self) -> dict[str, str]:
        """The words of terms by what they look like."""
        return {skeleton(word): word for word in sorted(self._meant)}

    def __missing__(self, word: str) -> tuple[tuple[str, str], ...]:
        """Look a word up, and remember what was found."""
        if word.isdecimal():
            return ()
        if len(self) > _MOST_WORDS:
            self.clear()
        meant = self[word] = tuple(self._look_up(word))
        return meant

    def _look_up(self, word: str) -> Iterator[tuple[str, str]]:
        """Yield the words of terms that a word may be a damaged form of, each with the damage."""
        if word in self._known or len(word) > self._longest or self._is_common(word) or self._is_form_of_known(word):
            return
        if is_mixed(word):
            if meant := self._looks.get(skeleton(word)):
                yield meant, LOOKALIKE
            return
        found = (
            {meant: ROMANISATION for meant in self._sounds.get(sound(word), ()) if meant != word}
            if self._sounds
            else {}
        )
        for meant in self._close_to(word):
            found.setdefault(meant, TYPO)
        if word.endswith("s"):
            for meant in self._close_to(word[:-1]):
                found.setdefault(meant, TYPO)
        for meant in self._inflected_from(word):
            found.setdefault(meant, TYPO)
        if found and not (self._relatives_of(word) and is_word(word, self._language.tag)):
            yield from found.items()

    def _is_common(self, word: str) -> bool:
        """Say whether a word is one of the language's own that stands in nearly every text."""
        common, key = self._language.common_words, self._language.key(word)
        return word in common or (key in common and self._language.inflects(key, word))

    def _is_form_of_known(self, word: str) -> bool:
        """Say whether a word is a form of a word of the glossary."""
        return any(self._language.inflects(relative, word) for relative in self._relatives_of(word))

    def _relatives_of(self, word: str) -> Collection[str]:
        """Return the words of the glossary that have the key of a word, and may be of one family with it."""
        return self._relatives.get(self._language.key(word), ())

    def _close_to(self, word: str) -> Iterator[str]:
        if len(word) < _SHORTEST - 1:
            return
        candidates = {word, *_deletions(word)} & self._neighbours.keys()
        for meant in {meant for candidate in candidates for meant in self._neighbours[candidate]}:
            if len(meant) >= _SHORTEST and _is_typo(meant, word) and not self._is_form(meant, word):
                yield meant

    def _inflected_from(self, word: str) -> Iterator[str]:
        """Yield the words of terms of which a word would be a form, were its stem not mistyped (Польше, Поьлше)."""
        for end in range(max(len(word) - _LONGEST_ENDING, _SHORTEST_STEM - 1), len(word)):
            for stem, words in self._stems_near(word[:end]):
                yield from (meant for meant in words if self._is_meant(meant, stem + word[end:], word))

    def _stems_near(self, mistyped: str) -> Iterator[tuple[str, Collection[str]]]:
        """Yield the stems that the beginning of a word may be mistyped from, each with the words that have it."""
        spellings = {mistyped, *_deletions(mistyped)}
        whole, cut = self._neighbours, self._stem_neighbours
        near: dict[str, Collection[str]] = {stem: (stem,) for one in spellings & whole.keys() for stem in whole[one]}
        for stem in {stem for one in spellings & cut.keys() for stem in cut[one]}:
            near[stem] = (*near.get(stem, ()), *self._stems[stem])
        for stem, words in near.items():
            long_enough = len(stem) >= _SHORTEST_STEM
            if long_enough and stem != mistyped and stem[0] == mistyped[0] and _is_typo(stem, mistyped):
                yield stem, words

    def _is_meant(self, meant: str, form: str, word: str) -> bool:
        """Say whether a form is one of the word that is meant, and a word none."""
        return self._language.inflects(meant, form) and not self._is_form(meant, word)

    def _is_form(self, meant: str, word: str) -> bool:
        """Say whether a word is no damage but another form of the word, or one made of it."""
        language = self._language
        return language.inflects(meant, word) or language.derives(meant, word) or language.derives(word, meant)


def romanised_words(pattern: Pattern) -> Iterator[str]:
    """Yield the words of a term that spell Hangul of the same concept in Latin letters."""
    if not pattern.is_name:
        return
    capitalised = {word.casefold() for word in pattern.language.words.findall(pattern.term.text) if word[:1].isupper()}
    named = (capitalised | _given(pattern)).intersection(pattern.words)
    if not named:
        return
    hangul = [
        "".join(term.text.split())
        for term in pattern.concept.terms
        if any("가" <= letter <= "힣" for letter in term.text)
    ]
    for word in pattern.words:
        if word in named and word.isalpha() and any(romanises(word, term) for term in hangul):
            yield word


def _given(pattern: Pattern) -> set[str]:
    """Return the words written small behind a hyphen, as given names of the South are (Lee Myung-bak)."""
    return {word for word, gap in zip(pattern.words, pattern.gaps, strict=False) if gap == "-"}


def _neighbourhood(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the words that each spelling may be one deletion away from."""
    neighbours: dict[str, tuple[str, ...]] = {}
    for word in words:
        alone = (word,)
        for spelling in {word, *_deletions(word)}:
            others = neighbours.get(spelling)
            neighbours[spelling] = alone if others is None else (*others, word)
    return neighbours


def _deletions(word: str) -> set[str]:
    return {word[:index] + word[index + 1 :] for index in range(len(word))}


def _is_typo(meant: str, word: str) -> bool:
    # Loaded with the first suspicion: most copy raises none.
    from rapidfuzz.distance.OSA import distance

    edits = 2 if len(meant) >= _LONG else 1
    return (meant[0] == word[0] and distance(meant, word, score_cutoff=edits) <= edits) or (
        len(meant) >= SHORTEST_ALONE and distance(meant, word, score_cutoff=1) <= 1
    )
