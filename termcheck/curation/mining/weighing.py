"""How surely phrases of two languages render each other."""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

from termcheck.curation.mining.association import least_ratio, log_likelihood
from termcheck.curation.mining.phrases import Phrases
from termcheck.curation.mining.sides import Side

Weights: TypeAlias = Mapping[int, Mapping[int, float]]
"""For each source phrase the target phrases that may render it, each with its weight."""

_MOST_PARTNERS = 12
_FALSE = 0.05
"""The share of pairs of phrases that may go together by chance."""

_WORTH_KEEPING = 10.83
"""The ratio that chance reaches once in a thousand times."""


class Together(NamedTuple):
    """A target phrase, in how many pairs it stands with a source phrase, and their log-likelihood ratio."""

    target: int
    both: int
    ratio: float


def weights(source: Side, target: Side, least: int) -> Weights:
    """Return which phrases go together in at least so many pairs and not by chance, and how surely.

    The weight is the log-likelihood ratio times the Dice coefficient: what is frequent and what is faithful counts.
    """
    found = dict(_together(source.phrases, target.phrases, least))
    heard = set(chain.from_iterable(texts[::3] for texts in target.phrases.found))
    ratios = (one.ratio for several in found.values() for one in several)
    threshold = least_ratio(ratios, max(len(found) * len(heard), 1), _FALSE)
    scale = _Scale(source, target)
    kept: dict[int, Mapping[int, float]] = {}
    for phrase, several in found.items():
        sure = [one for one in several if one.ratio >= threshold]
        if sure:
            kept[phrase] = scale.weighed(phrase, sure)
    return kept


def _together(sources: Phrases, targets: Phrases, least: int) -> Iterator[tuple[int, list[Together]]]:
    """Yield for each source phrase the target phrases that stand in the same pairs more often than by chance."""
    present = [array("I", sorted(set(found[::3]))) for found in targets.found]
    places = _places(sources)
    for phrase in sorted(places):
        counts = Counter(chain.from_iterable(map(present.__getitem__, places[phrase])))
        one = sources.counts[phrase]
        ratios = (
            Together(other, both, log_likelihood(both, one, targets.counts[other], len(present)))
            for other, both in counts.items()
            if both >= least
        )
        yield phrase, [together for together in ratios if together.ratio > _WORTH_KEEPING]


def _places(phrases: Phrases) -> Mapping[int, Sequence[int]]:
    """Return for each phrase the texts that have it."""
    places: dict[int, array[int]] = defaultdict(lambda: array("I"))
    for text, found in enumerate(phrases.found):
        for number in set(found[::3]):
            places[number].append(text)
    return places


_WHOLE = 0.8
"""A word that stands for a term within one longer phrase in so many pairs is a part of its rendering."""

_TOO_LONG = 2.0
_VARIANCE = 6.8
"""Variance of the length of a translation for each character (Gale and Church 1993, *Computational Linguistics* 19.1),
and how many deviations longer than expected a rendering may be to be preferred to its part."""


class _Scale:
    """Weighs the target phrases of a source phrase."""

    def __init__(self, source: Side, target: Side) -> None:
        """Take both sides."""
        self._source, self._target = source, target
        self._numbers = {lemmas: number for number, lemmas in enumerate(target.phrases.lemmas)}
        self._growth = _size(target) / max(_size(source), 1)

    def weighed(self, phrase: int, several: Sequence[Together]) -> Mapping[int, float]:
        """Return the best of some target phrases, each with its weight."""
        count, counts = self._source.phrases.counts[phrase], self._target.phrases.counts
        both = {one.target: one.both for one in several}
        plain = {one.target: one.ratio * 2 * one.both / (count + counts[one.target]) for one in several}
        whole = {target: max(plain[target], self._parts(phrase, target, plain, both)) for target in plain}
        best = sorted(whole, key=lambda target: (-whole[target], target))[:_MOST_PARTNERS]
        return {target: whole[target] for target in best}

    def _parts(self, phrase: int, target: int, plain: Mapping[int, float], both: Mapping[int, int]) -> float:
        """Return slightly more than the weight of any part of a target phrase that it is the whole of."""
        lemmas = self._target.phrases.lemmas[target]
        if len(lemmas) == 1 or self._deviation(phrase, target) > _TOO_LONG:
            return 0.0
        inner = (
            self._numbers.get(lemmas[start:end], 0)
            for start in range(len(lemmas))
            for end in range(start + 1, len(lemmas) + 1)
            if end - start < len(lemmas)
        )
        return max(
            (plain[one] * 1.001 for one in inner if one in plain and both[target] >= _WHOLE * both[one]), default=0.0
        )

    def _deviation(self, phrase: int, target: int) -> float:
        """Return by how many deviations a target phrase is longer than a translation of the source phrase is."""
        expected = self._source.length(phrase) * self._growth
        return (self._target.length(target) - expected) / math.sqrt(_VARIANCE * expected)


def _size(side: Side) -> int:
    """Return about how many characters all texts of a side have."""
    lemmas = side.lexicon.lemmas
    sizes = [sum(len(lemmas[lemma].text) + side.lexicon.spaced for lemma in parts) for parts in side.lexicon.parts]
    return sum(sizes[word] for cut in side.cuts for word in cut.words)
