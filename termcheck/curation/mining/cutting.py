"""Texts cut into numbered words, with what stands before each word and may join it to the last."""

import re
from array import array
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from termcheck.language import Language
from termcheck.matching.folding import fold_string, folded

BREAK, START = 0, 1
"""What stands before a word that goes with none before it; before ``START`` a sentence ended."""

JOINTS = ("", "", " ", "", "-", "'", "’", "&", "·", "・")
"""What joins two words of a term, by its number; ``BREAK`` and ``START`` join none."""

_NUMBERS = {joint: number for number, joint in enumerate(JOINTS) if number > START}
_ENDS = re.compile(r"[.!?:;…。！？।؟]")
_ABBREVIATION = r"(?<![^\W_])(?:[^\W\d_]\.){2,}"
_CHARACTERS = r"[a-z0-9]+(?:[.'-][a-z0-9]+)*|[ァ-ヺー]+|[^\W_]"


class Cut(NamedTuple):
    """The words of a text, each by the number of its spelling, and by number what stands before each."""

    words: Sequence[int]
    gaps: bytes


class Cutter:
    """Cuts texts of one language into words, and numbers their spellings."""

    def __init__(self, language: Language) -> None:
        """Take the language of the texts."""
        self.spellings: list[str] = []
        self._numbers: dict[str, int] = {}
        self._pattern = _pattern(language)

    def cut(self, content: str) -> Cut:
        """Return the words of a text."""
        reading = fold_string(content)
        pieces = self._pattern.split(reading.content)
        # What joins words is kept as it is written, where every character stands where it stood.
        whole = content if reading.starts is None else reading.content
        words, gaps = array("I"), bytearray()
        end = 0
        for gap, word in zip(pieces[::2], pieces[1::2], strict=False):
            start = end + len(gap)
            end = start + len(word)
            span = reading.original(start, end)
            words.append(self._number(content[span.start : span.end]))
            gaps.append(_gap(whole[start - len(gap) : start]) if start > len(gap) else START)
        return Cut(words, bytes(gaps))

    def _number(self, spelling: str) -> int:
        """Return the number of a spelling."""
        number = self._numbers.setdefault(spelling, len(self.spellings))
        if number == len(self.spellings):
            self.spellings.append(spelling)
        return number


@cache
def _gap(between: str) -> int:
    """Return the number of what stands between two words."""
    number = _NUMBERS.get(" " if between.isspace() else between) or _NUMBERS.get(folded(between))
    if number is not None:
        return number
    return START if _ENDS.search(between) else BREAK


def _pattern(language: Language) -> re.Pattern[str]:
    """Return a pattern of words: abbreviations with their full stops, and characters where nothing parts words."""
    if not language.spaced:
        return re.compile(f"({_CHARACTERS})")
    word = f"(?:{language.word})"
    if language.tag == "ko":
        return re.compile(f"({_ABBREVIATION}|{word})")
    return re.compile(f"({_ABBREVIATION}|{word}-?[0-9]+(?![^\\W_])|[0-9]+-?{word}|{word})")
