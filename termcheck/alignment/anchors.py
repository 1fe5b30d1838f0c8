"""What stands alike in a text and its translation: numbers, Latin names and acronyms, addresses, quotation marks."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

_ANCHOR = re.compile(r"""https?://[!-~]+|\d[\d,.]*|[A-Za-z][A-Za-z0-9&.-]+|["“”«»「」『』]""")
_QUOTATION_MARKS = re.compile('["“”«»「」『』]')

_SHARED = 0.6
"""How often an anchor of a paragraph stands in its translation too."""

_FEWEST = 20
"""A document of fewer paragraphs is too small to say how rare an anchor is."""

_GREATEST_WEIGHT = 8.0
_MOST_PAIRS = 1_000_000


def shared_anchors(source: Sequence[str], target: Sequence[str]) -> Mapping[tuple[int, int], float]:
    """Return how much (in nats) the shared anchors speak for each pair of paragraphs, by their two indices.

    The rarer an anchor is in both documents, the more it says; pairs that share nothing are left out.
    """
    here, there = _places(source), _places(target)
    paragraphs = max(len(source), len(target), _FEWEST)
    rarest_first = sorted(
        here.keys() & there.keys(), key=lambda anchor: (len(here[anchor]) * len(there[anchor]), anchor)
    )
    weights: Counter[tuple[int, int]] = Counter()
    pairs = 0
    for anchor in rarest_first:
        pairs += len(here[anchor]) * len(there[anchor])
        weight = math.log(_SHARED * paragraphs / max(len(here[anchor]), len(there[anchor])))
        # The commonest anchors say least and are in most pairs.
        if pairs > _MOST_PAIRS:
            break
        if weight > 0:
            weights.update({(one, other): weight for one in here[anchor] for other in there[anchor]})
    return {pair: min(weight, _GREATEST_WEIGHT) for pair, weight in weights.items()}


def _places(paragraphs: Sequence[str]) -> Mapping[str, list[int]]:
    """Return the indices of the paragraphs in which each anchor stands."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, paragraph in enumerate(paragraphs):
        for anchor in {_alike(found) for found in _ANCHOR.findall(paragraph)}:
            places[anchor].append(index)
    return places


def _alike(anchor: str) -> str:
    """Return an anchor without what languages write differently."""
    if _QUOTATION_MARKS.match(anchor):
        return '"'
    return anchor.replace(",", "").rstrip(".").lower()
