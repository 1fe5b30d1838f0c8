"""What terms are rendered by, counted over all pairs, and the candidates that come of it."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from termcheck.curation.mining import Candidate, Pair, Rendering
from termcheck.curation.mining.association import log_likelihood
from termcheck.curation.mining.linking import Link, links_of
from termcheck.curation.mining.sides import Side, joined, plainest
from termcheck.curation.mining.termhood import termhood
from termcheck.curation.mining.weighing import weights

_EXAMPLES = 3
_OTHERS = 5
_ONCE = 2
"""Another rendering is told from so many pairs on."""

_BASE = 0.2
"""A place in so large a share of the pairs stands before what is named for it."""


class _Rendered(NamedTuple):
    """A source phrase and the target phrase that it is rendered by, by number."""

    source: int
    target: int


@dataclass(slots=True)
class _Spelt:
    """How a source phrase and its renderings are written.

    ``forms`` counts the pairs in which words, without inflection, are its rendering, ``targets`` how these are written
    there; ``examples`` are the shortest pairs with its main rendering, each behind its length.
    """

    sources: Counter[str] = field(default_factory=Counter)
    forms: Counter[tuple[int, tuple[str, ...]]] = field(default_factory=Counter)
    targets: dict[tuple[str, ...], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    examples: list[tuple[int, int]] = field(default_factory=list)


def candidates(pairs: Sequence[Pair], source: Side, target: Side, least: int) -> list[Candidate]:
    """Return the candidates of some pairs, whose sides were cut, the best first."""
    weighed = weights(source, target, least)
    counts, within = _counted(links_of(source.phrases, target.phrases, weighed))
    mains = _mains(counts, least)
    spelt = _spelt(source, target, links_of(source.phrases, target.phrases, weighed), mains)
    made = []
    for phrase, main in mains.items():
        rendered = _Rendered(phrase, main)
        count = counts[rendered]
        ratio = log_likelihood(count, source.phrases.counts[phrase], target.phrases.counts[main], len(pairs))
        faithful = count / math.sqrt(source.phrases.counts[phrase] * target.phrases.counts[main])
        free = _free(rendered, counts, within, mains)
        score = ratio * faithful * free * termhood(source, phrase, target, main)
        made.append(_candidate(spelt[phrase], main, (source.phrases.counts[phrase], ratio, score), pairs))
    return sorted(made, key=lambda one: (-one.score, one.source, one.rendering))


def _counted(
    found: Iterable[tuple[list[Link], list[Link]]],
) -> tuple[Counter[_Rendered], Mapping[_Rendered, Counter[_Rendered]]]:
    """Return in how many pairs each phrase has each rendering, and how often that is part of a longer one's."""
    counts: Counter[_Rendered] = Counter()
    within: dict[_Rendered, Counter[_Rendered]] = defaultdict(Counter)
    for links, longer in found:
        counts.update({_Rendered(link.source, link.target) for link in chain(links, longer)})
        for whole in longer:
            for link in links:
                if whole.start <= link.start and link.end <= whole.end:
                    within[_Rendered(link.source, link.target)][_Rendered(whole.source, whole.target)] += 1
    return counts, within


def _mains(counts: Mapping[_Rendered, int], least: int) -> dict[int, int]:
    """Return the rendering that each source phrase has most often, if it has it in enough pairs."""
    mains: dict[int, int] = {}
    for rendered in sorted(counts, key=lambda rendered: (-counts[rendered], rendered)):
        if counts[rendered] >= least:
            mains.setdefault(rendered.source, rendered.target)
    return mains


_ALL_PARTS = 0.8
_LITTLE = 0.05


def _free(
    rendered: _Rendered,
    counts: Mapping[_Rendered, int],
    within: Mapping[_Rendered, Mapping[_Rendered, int]],
    mains: Mapping[int, int],
) -> float:
    """Return which share of a candidate is no part of longer ones (C-value; Frantzi and Ananiadou 1999)."""
    count = counts[rendered]
    longer = [whole for whole in within.get(rendered, ()) if mains.get(whole.source) == whole.target]
    if not longer:
        return 1.0
    if max(counts[whole] for whole in longer) > _ALL_PARTS * count:
        return _LITTLE
    return 1.0 - sum(counts[whole] for whole in longer) / len(longer) / count


def _spelt(
    source: Side, target: Side, found: Iterable[tuple[list[Link], list[Link]]], mains: Mapping[int, int]
) -> Mapping[int, _Spelt]:
    """Return how the phrases that are candidates, and their renderings, are written."""
    spelt: dict[int, _Spelt] = defaultdict(_Spelt)
    for text, (links, longer) in enumerate(found):
        told = {(link.source, link.target): link for link in chain(links, longer) if link.source in mains}
        if not told:
            continue
        here, there, forms = source.pieces(text), target.pieces(text), target.forms(text)
        for link in told.values():
            one = spelt[link.source]
            words = tuple(forms[link.first : link.last])
            one.sources[joined(here[link.start : link.end])] += 1
            one.forms[link.target, words] += 1
            one.targets[words][joined(there[link.first : link.last])] += 1
            if link.target == mains[link.source]:
                one.examples = sorted([*one.examples, (len(here) + len(there), text)])[:_EXAMPLES]
    return spelt


def _candidate(spelt: _Spelt, main: int, figures: tuple[int, float, float], pairs: Sequence[Pair]) -> Candidate:
    """Return a candidate: its rendering as it is mostly written, with its kin, and then the others."""
    occurrences, ratio, score = figures
    first = _first(spelt, main)
    counts = _by_forms(spelt)
    others = sorted(
        (Rendering(plainest(spelt.targets[forms]), number) for forms, number in counts.items() if forms != first),
        key=lambda one: (-one.count, one.text),
    )
    return Candidate(
        plainest(spelt.sources),
        plainest(spelt.targets[first]),
        counts[first],
        occurrences,
        ratio,
        score,
        tuple(one for one in others if one.count >= _ONCE)[:_OTHERS],
        tuple(pairs[text] for _, text in spelt.examples),
    )


def _by_forms(spelt: _Spelt) -> Counter[tuple[str, ...]]:
    """Return in how many pairs words are a rendering."""
    counts: Counter[tuple[str, ...]] = Counter()
    for (_, forms), number in spelt.forms.items():
        counts[forms] += number
    return counts


def _first(spelt: _Spelt, main: int) -> tuple[str, ...]:
    """Return the words of the main rendering: a place rather than what is named for it, if that is not rare."""
    counts = {forms: number for (target, forms), number in spelt.forms.items() if target == main}
    often = [forms for forms, number in counts.items() if number >= _BASE * sum(counts.values())]
    return min(often or counts, key=lambda forms: (len("".join(forms)), -counts[forms], forms))
