"""A folded text cut into words."""

import re
from functools import cached_property, lru_cache
from itertools import accumulate


class Reading:
    """The words of a folded text, and where they stand in it."""

    def __init__(self, content: str, cut: re.Pattern[str]) -> None:
        """Cut a folded text with a language's pattern of words, each its only group."""
        self.content = content
        self._pieces: list[str] = cut.split(content)
        self.words = self._pieces[1::2]

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(map(len, self._pieces)))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the half-open span from the word numbered ``first`` to the word numbered ``last``."""
        return self._ends[2 * first], self._ends[2 * last + 1]

    @cached_property
    def squeezed(self) -> str:
        """The words with nothing between them."""
        return "".join(self.words)

    def between(self, first: int, last: int) -> list[str]:
        """Return what stands between each two neighbours of the words from ``first`` to ``last``."""
        return self._pieces[2 * first + 2 : 2 * last + 1 : 2]

    def beside(self, first: int, last: int) -> tuple[str, ...]:
        """Return the words that only a space parts from the words from ``first`` to ``last``."""
        gaps, words = self._pieces[::2], self.words
        before = words[first - 1 : first] if gaps[first] == " " else []
        behind = words[last + 1 : last + 2] if gaps[last + 1] == " " else []
        return (*before, *behind)


@lru_cache(maxsize=2)
def read(content: str, cut: re.Pattern[str]) -> Reading:
    """Return the reading of a text that is often looked at several times in a row."""
    return Reading(content, cut)
