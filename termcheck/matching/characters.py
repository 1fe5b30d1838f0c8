"""Terms in scripts that do not part words: an Aho-Corasick automaton over characters."""

import unicodedata
from collections.abc import Container, Iterable

from ahocorasick_rs import AhoCorasick

from termcheck.language import UNCOUNTED, Language
from termcheck.matching.folding import Folded, folded
from termcheck.matching.hit import Hit, as_written, is_written
from termcheck.matching.pattern import Pattern


class CharacterIndex:
    """Finds the terms of a glossary in texts without spaces, character by character."""

    def __init__(self, patterns: Iterable[Pattern], language: Language, *, renderings: bool = False) -> None:
        """Take the patterns to find; ``renderings`` are wanted, and long ones found within runs of katakana too."""
        self.language, self._renderings = language, renderings
        self._patterns: dict[str, list[Pattern]] = {}
        for pattern in patterns:
            term = folded(pattern.term.text).strip()
            for written in {term, *(language.forms(term) if renderings and pattern.lenient else ())}:
                spelling = language.spelling(written).replace(UNCOUNTED, "")
                if spelling:
                    self._patterns.setdefault(spelling, []).append(pattern)
        self._spellings = list(self._patterns)
        self._automaton = AhoCorasick(self._spellings)

    def find(self, folded: Folded, _wanted: Container[str] | None = None) -> list[Hit]:
        """Return every place where a term stands and does not cut a run of one script that marks a word."""
        spelt = self.language.spelling(_encodable(folded.content.translate(_SPACES)))
        content = spelt.replace(UNCOUNTED, "")
        found: list[Hit] = []
        for number, start, end in self._automaton.find_matches_as_indexes(content, overlapping=True):
            patterns = self._standing(content, start, end, self._patterns[self._spellings[number]])
            cut = {_cut(content, start), _cut(content, end)} - {None}
            if not cut:
                found += (Hit(start, end, pattern) for pattern in patterns)
            elif self._renderings and cut == {_KATAKANA} and end - start >= _LONG:
                found += (Hit(start, end, pattern, inside=True) for pattern in patterns if pattern.lenient)
        if len(content) != len(spelt):
            found = _counting_all(folded.content, spelt, found)
        if self.language.forgiving:
            found = [hit for hit in found if hit.pattern.term.status.accepted or is_written(folded.content, hit)]
        return as_written(folded.content, found)

    def _standing(self, content: str, start: int, end: int, patterns: list[Pattern]) -> list[Pattern]:
        """Return the patterns that can stand there; all but renderings that are wanted must do so surely."""
        if not self.language.stands(content, start, end):
            return []
        if self.language.surely(content, start, end):
            return patterns
        if not self._renderings:
            return []
        return [pattern for pattern in patterns if pattern.term.status.accepted]


def _counting_all(content: str, spelt: str, hits: list[Hit]) -> list[Hit]:
    """Return hits on what counts of a text as hits on the text, with the uncounted letters behind them."""
    places = [place for place, character in enumerate(spelt) if character != UNCOUNTED]
    ends = [*places[1:], len(spelt)]
    whole = []
    for hit in hits:
        start, last = places[hit.start], places[hit.end - 1]
        whole.append(hit._replace(start=start, end=last + len(content[last : ends[hit.end - 1]].rstrip())))
    return whole


def _encodable(content: str) -> str:
    """Replace lone surrogates, which the automaton does not take."""
    try:
        content.encode()
    except UnicodeEncodeError:
        return content.encode("utf-8", "replace").decode()
    return content


_MARKS = frozenset({"Mn", "Mc", "Me"})
_SPACES = str.maketrans("\t\n\v\f\r", "     ")


def _cut(content: str, index: int) -> str | None:
    """Name what a boundary at ``index`` would cut: a run of Latin letters and digits, of katakana, a letter's marks."""
    if index in (0, len(content)):
        return None
    if unicodedata.category(content[index]) in _MARKS:
        return "marks"
    kind = _kind(content[index - 1])
    return kind if kind is not None and kind == _kind(content[index]) else None


_KATAKANA = "katakana"
_LONG = 5
"""A rendering of so many characters is no part of another word."""

_FIRST_OF_CJK = "\u2e80"


def _kind(character: str) -> str | None:
    """Return the kind of run a character stands in, where such a run is one word."""
    if "ァ" <= character <= "ヺ" or character == "ー":
        return _KATAKANA
    return "letters" if character.isalnum() and character < _FIRST_OF_CJK and not _joins(character) else None


def _joins(character: str) -> bool:
    """Say whether a letter belongs to a script that itself is written without spaces (Thai, Lao, Burmese, Khmer)."""
    return "\u0e00" <= character <= "\u0eff" or "\u1000" <= character <= "\u109f" or "\u1780" <= character <= "\u17ff"
