"""Compounds written as one word: whether a longer word has another, or a form of it, as a part."""

import re
from dataclasses import dataclass

_SHORTEST_FIRST_PART = 4
_SHORTEST_LAST_PART = 3
_SHORTEST_REST = 3
_LONGEST_SHORT_PART = 4


@dataclass(frozen=True)
class Compounding:
    """What a language's compounds are told by.

    ``inflections`` are endings.
    ``derived`` matches endings that make another word, so that Organisation holds no Organ.
    ``vowel`` matches a vowel, and ``no_end`` are letters no first part ends with.
    """

    inflections: frozenset[str]
    derived: re.Pattern[str]
    vowel: re.Pattern[str]
    no_end: str

    def holds(self, word: str, part: str, start: int) -> bool:
        """Say whether a folded word is a compound that begins, goes on or ends with another, or ends with a form of it.

        Short parts are guarded by what stands before them, and a beginning by what makes a new word.
        """
        if start and not (len(part) >= _SHORTEST_LAST_PART and self._may_precede(word[:start], part)):
            return False
        rest = word[start + len(part) :]
        if start:
            return len(rest) < _SHORTEST_REST or self._may_follow(part, rest)
        return (len(part) >= _SHORTEST_FIRST_PART and rest in self.inflections) or self._may_follow(part, rest)

    def _may_precede(self, first: str, part: str) -> bool:
        """Say whether letters can be the first part of a compound: a short last part wants a longer first one."""
        shortest = _SHORTEST_REST + (len(part) <= _LONGEST_SHORT_PART)
        return len(first) >= shortest and first[-1] not in self.no_end and self.vowel.search(first) is not None

    def _may_follow(self, part: str, rest: str) -> bool:
        """Say whether letters can be the later parts of a compound."""
        if len(part) < _SHORTEST_FIRST_PART or len(rest) < _SHORTEST_REST or self.derived.fullmatch(rest):
            return False
        return self.vowel.search(rest) is not None
