"""Whether a term is judged: by the words of its document, and by those of the segment it stands in."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import Condition
from termcheck.matching.folding import masked
from termcheck.text import Segment, Text

_SHARE = 8
"""A document speaks of a topic when at least one in so many segments has a word of it."""

_PATIENCE = 1.0
"""Seconds of computing that a regular expression may take for one text."""


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
            self._counts[words] = sum(
                stand_in(words, filter(None, (segment.target, segment.source))) for segment in self._segments
            )
        return self._counts[words]


class Silence:
    """The conditions that do not hold in one segment; those about words near by are looked up when asked for."""

    def __init__(self, document: AbstractSet[Condition], texts: Iterable[Text]) -> None:
        """Take the conditions that do not hold in the document, and the texts of the segment."""
        self._document, self._texts = document, tuple(texts)
        self._found: dict[tuple[str, ...], bool] = {}

    def __contains__(self, condition: object) -> bool:
        """Say whether a condition does not hold, because of the document or of the segment."""
        if not isinstance(condition, Condition):
            return False
        if condition.near and not self._has(condition.near):
            return True
        if condition.not_near and self._has(condition.not_near):
            return True
        return bool(self._document) and condition in self._document

    def _has(self, words: tuple[str, ...]) -> bool:
        if words not in self._found:
            self._found[words] = stand_in(words, self._texts)
        return self._found[words]


def stand_in(words: tuple[str, ...], texts: Iterable[Text]) -> bool:
    """Say whether one of some words stands in one of some texts; capitals matter.

    A word between slashes is a regular expression (syntax of the package ``regex``).
    Raises ``GlossaryError`` for an expression that takes too long.
    """
    any_word, expressions = _any_of(words)
    return any(
        (any_word is not None and any_word.search(content)) or any(_finds(one, content) for one in expressions)
        for content in map(_legible, texts)
    )


def _legible(text: Text) -> str:
    """Return the composed characters of a text without what is never matched."""
    content = masked(text).replace("\u2060", "")
    return content if content.isascii() else unicodedata.normalize("NFC", content)


def _finds(expression: str, content: str) -> bool:
    """Say whether a regular expression finds anything; one that is malformed does not."""
    import regex

    try:
        return regex.search(expression, content, timeout=_PATIENCE) is not None
    except TimeoutError:
        remedy = "the glossary asks for this on every text, and one takes more than a second; write it more simply"
        raise GlossaryError(Mistake(Place(f"/{expression}/"), remedy)) from None
    except regex.error:
        return False


@lru_cache(maxsize=1 << 14)
def _any_of(words: tuple[str, ...]) -> tuple[re.Pattern[str] | None, tuple[str, ...]]:
    """Return a regex of whole words, if there are any, and the regular expressions among them."""
    expressions = tuple(word for word in words if _is_expression(word))
    plain = [_whole(word) for word in words if word.strip() and not _is_expression(word)]
    return re.compile("|".join(plain)) if plain else None, tuple(expression[1:-1] for expression in expressions)


def _is_expression(word: str) -> bool:
    return len(word) > len("//") and word[0] == word[-1] == "/"


def _whole(word: str) -> str:
    """Return a regex of one whole word; Hangul may be followed by particles, hanja stand anywhere."""
    begin = "" if _FIRST_OF_CJK <= word[:1] < _FIRST_OF_HANGUL else r"(?<!\w)"
    end = r"(?!\w)" if word[-1:] < _FIRST_OF_CJK else ""
    return begin + r"\s+".join(map(re.escape, _composed(word).split())) + end


def _composed(word: str) -> str:
    return unicodedata.normalize("NFC", word)


_FIRST_OF_CJK = "\u2e80"
_FIRST_OF_HANGUL = "\uac00"
