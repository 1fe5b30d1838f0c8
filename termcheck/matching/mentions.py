"""Which concepts a text and its translation speak of, for telling which texts answer one another."""

from collections.abc import Container
from collections.abc import Set as AbstractSet

from termcheck.glossary import Condition
from termcheck.matching.conditions import Silence
from termcheck.matching.folding import fold
from termcheck.matching.hit import Hit, longest
from termcheck.matching.vocabulary import Vocabulary
from termcheck.text import Text


class Mentions:
    """Looks up the concepts whose terms stand whole in a text, by id; the longest term consumes its span.

    Deprecated terms count as accepted ones do: the pair that one is to be flagged in has to be found.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the terms of both languages."""
        self._vocabulary = vocabulary

    def in_source(self, text: Text) -> AbstractSet[str]:
        """Return the concepts that stand in a text of the source language and have a rendering."""
        return _concepts(self._vocabulary.standing_in_source(text, fold(text), self._silence(text)))

    def in_target(self, text: Text) -> AbstractSet[str]:
        """Return the concepts of which a rendering, accepted or deprecated, stands in a text of the target language."""
        return _concepts(self._vocabulary.standing(text, fold(text), self._silence(text)))

    def _silence(self, text: Text) -> Container[Condition]:
        """Return the conditions that the text alone shows not to hold."""
        return Silence(frozenset(), [text]) if self._vocabulary.minds_neighbours else frozenset()


def _concepts(hits: list[Hit]) -> AbstractSet[str]:
    """Return the concepts of the longest of some hits."""
    return {hit.pattern.concept.id for hit in longest(hit for hit in hits if hit.altered is None)}
