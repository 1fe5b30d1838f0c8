"""What a text and its translation share: numbers, Latin names, acronyms, addresses, quotation marks, concepts."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from typing import NamedTuple

_ANCHOR = re.compile(r"""https?://[!-~]+|\d[\d,.]*|[A-Za-z][A-Za-z0-9&.-]+|["“”«»「」『』]""")
_NUMBER = re.compile(r"\d(?:[,.]?\d)++")
_QUOTATION_MARKS = re.compile('["“”«»「」『』]')

_SHARED = 0.6
"""How often an anchor of a paragraph stands in its translation too."""

_FEWEST = 20
"""A document of fewer paragraphs is too small to say how rare an anchor is."""

_GREATEST_WEIGHT = 8.0
_GREATEST_OF_A_CONCEPT = 1.9
"""A concept has several terms and a term several meanings; it takes two concepts to make a pair sure."""

_MOST_PAIRS = 1_000_000


class Concepts(NamedTuple):
    """The concepts of a glossary, by id, that stand in each paragraph of two documents."""

    source: Sequence[AbstractSet[str]] = ()
    target: Sequence[AbstractSet[str]] = ()


NO_CONCEPTS = Concepts()


def no_concepts() -> Concepts:
    """Return that no paragraph is known to speak of any concept."""
    return NO_CONCEPTS


def shared_anchors(
    source: Sequence[str], target: Sequence[str], concepts: Concepts = NO_CONCEPTS
) -> Mapping[tuple[int, int], float]:
    """Return how much (in nats) the shared anchors speak for each pair of paragraphs, by their two indices.

    The rarer an anchor is in both documents, the more it says; pairs that share nothing are left out.
    Concepts that both paragraphs speak of are anchors too, each of which says little.
    """
    anchors = [[_anchors(paragraph) for paragraph in side] for side in (source, target)]
    paragraphs = max(len(source), len(target), _FEWEST)
    weights: Counter[tuple[int, int]] = Counter()
    for (here, there), greatest in ((anchors, _GREATEST_WEIGHT), (concepts, _GREATEST_OF_A_CONCEPT)):
        for number, ones, others in _rarest_first(_places(here), _places(there)):
            # The commonest anchors say nothing.
            weight = min(math.log(_SHARED * paragraphs / number), greatest)
            if weight > 0:
                weights.update({(one, other): weight for one in ones for other in others})
    return {pair: min(weight, _GREATEST_WEIGHT) for pair, weight in weights.items()}


def with_numbers(paragraphs: Sequence[str], concepts: Sequence[AbstractSet[str]]) -> Sequence[AbstractSet[str]]:
    """Return what each paragraph speaks of: its concepts, and its numbers that are not spelt out in any language.

    Where no concept is known there need be none for each paragraph.
    """
    numbers = [frozenset(map(_alike, _NUMBER.findall(paragraph))) for paragraph in paragraphs]
    return [told | here for told, here in zip(concepts, numbers, strict=True)] if concepts else numbers


def _rarest_first(
    here: Mapping[str, Sequence[int]], there: Mapping[str, Sequence[int]]
) -> Iterator[tuple[int, Sequence[int], Sequence[int]]]:
    """Yield in how many paragraphs each shared anchor stands, and which of either side it can tell from others."""
    shared = sorted((len(here[anchor]) * len(there[anchor]), anchor) for anchor in here.keys() & there.keys())
    for so_far, (_, anchor) in zip(accumulate(pairs for pairs, _ in shared), shared, strict=True):
        # The commonest anchors say least and are in most pairs.
        if so_far > _MOST_PAIRS:
            return
        yield max(len(here[anchor]), len(there[anchor])), _apart(here[anchor]), _apart(there[anchor])


def _apart(indices: Sequence[int]) -> Sequence[int]:
    """Return the paragraphs whose neighbours are not among them: an anchor in both would speak for joining them."""
    known = set(indices)
    return [index for index in indices if known.isdisjoint((index - 1, index + 1))]


def _places(paragraphs: Iterable[AbstractSet[str]]) -> Mapping[str, Sequence[int]]:
    """Return the indices of the paragraphs in which each anchor stands."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, anchors in enumerate(paragraphs):
        for anchor in anchors:
            places[anchor].append(index)
    return places


def _anchors(paragraph: str) -> AbstractSet[str]:
    """Return the numbers, names, addresses and quotation marks of a paragraph."""
    return {_alike(found) for found in _ANCHOR.findall(paragraph)}


def _alike(anchor: str) -> str:
    """Return an anchor without what languages write differently."""
    if _QUOTATION_MARKS.match(anchor):
        return '"'
    return anchor.replace(",", "").rstrip(".").lower()
