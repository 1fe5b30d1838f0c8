"""Whether a document is one that a term's condition speaks of."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from termcheck.glossary import Condition
from termcheck.text import Segment

_SHARE = 8
"""A document speaks of a topic when at least one in so many segments has a word of it."""


class Conditions:
    """The conditions that hold in a batch of segments of one document; each is looked up once."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        """Take the segments that stand for the document."""
        self._segments = segments
        self._counts: dict[tuple[str, ...], int] = {}

    def hold(self, condition: Condition) -> bool:
        """Say whether the document is about one of the condition's topics and has none of its ``unless`` words."""
        words = tuple(dict.fromkeys(word for topic in condition.about for word in topic.words))
        if condition.about and self._count(words) * _SHARE < len(self._segments):
            return False
        return not (condition.unless and self._count(condition.unless))

    def _count(self, words: tuple[str, ...]) -> int:
        """Return the number of segments in which one of the words stands, on either side."""
        if words not in self._counts:
            any_word = _any_of(words)
            self._counts[words] = sum(
                bool(any_word.search(_composed(segment.target.content)))
                or bool(segment.source and any_word.search(_composed(segment.source.content)))
                for segment in self._segments
            )
        return self._counts[words]


def _composed(content: str) -> str:
    return content if content.isascii() else unicodedata.normalize("NFC", content)


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a regex of whole words; those in Hangul may be followed by particles, those in hanja stand anywhere."""
    return re.compile("|".join(map(_whole, words)))


def _whole(word: str) -> str:
    begin = "" if _FIRST_OF_CJK <= word[:1] < _FIRST_OF_HANGUL else r"(?<!\w)"
    end = r"(?!\w)" if word[-1:] < _FIRST_OF_CJK else ""
    return begin + r"\s+".join(map(re.escape, _composed(word).split())) + end


_FIRST_OF_CJK = "\u2e80"
_FIRST_OF_HANGUL = "\uac00"
