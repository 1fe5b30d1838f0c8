"""A folded text cut into words."""

import re
from functools import cached_property


class Reading:
    """The words of a folded text, and where they stand in it."""

    def __init__(self, content: str, cut: re.Pattern[str]) -> None:
        """Cut a folded text with a language's pattern of words."""
        self.content = content
        self.words: list[str] = cut.findall(content)
        self._cut = cut

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """The half-open span of each word."""
        return [word.span() for word in self._cut.finditer(self.content)]

    @cached_property
    def squeezed(self) -> str:
        """The words with nothing between them."""
        return "".join(self.words)

    def between(self, first: int, last: int) -> list[str]:
        """Return what stands between each two neighbours of the words from ``first`` to ``last``."""
        content, spans = self.content, self.spans
        return [content[spans[number][1] : spans[number + 1][0]] for number in range(first, last)]
