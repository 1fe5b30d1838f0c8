"""Which phrases of a text and of its translation render each other: each is explained once, the surest first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from termcheck.curation.mining.phrases import Phrases, occurrences
from termcheck.curation.mining.weighing import Weights


class Link(NamedTuple):
    """A source phrase and the target phrase that renders it, by number, and where each stands, in lemmas."""

    source: int
    target: int
    start: int
    end: int
    first: int
    last: int


def linked(sources: Sequence[int], targets: Sequence[int], weights: Weights) -> list[Link]:
    """Return the phrases of one pair that render each other; both are given flat, as ``Phrases.found`` has them.

    Competitive linking (Melamed 2000, *Computational Linguistics* 26.2): of all pairs of phrases the surest is
    linked, and what it covers stands for nothing else; then the next.
    """
    at: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, first, last in occurrences(targets):
        at[number].append((first, last))
    possible = [
        (-partners[target], number, target, start, end, first, last)
        for number, start, end in occurrences(sources)
        if (partners := weights.get(number)) is not None
        for target in partners.keys() & at.keys()
        for first, last in at[target]
    ]
    taken_here = taken_there = 0
    links: list[Link] = []
    for _, number, target, start, end, first, last in sorted(possible):
        here, there = (1 << end) - (1 << start), (1 << last) - (1 << first)
        if not (here & taken_here or there & taken_there):
            taken_here |= here
            taken_there |= there
            links.append(Link(number, target, start, end, first, last))
    return links


def composed(sources: Sequence[int], targets: Sequence[int], links: Sequence[Link]) -> Iterator[Link]:
    """Yield the phrases of one pair that render each other word by word.

    A source phrase whose words are linked into one target phrase, and to nothing outside of it, is rendered by that
    (Och, Tillmann and Ney 1999, *Improved Alignment Models for Statistical Machine Translation*).
    """
    whole = {(first, last): number for number, first, last in occurrences(targets)}
    direct = {(link.start, link.end) for link in links}
    for number, start, end in occurrences(sources):
        inner = [link for link in links if start <= link.start and link.end <= end]
        if len(inner) > 1 and (start, end) not in direct and _is_spanned(inner, start, end):
            first, last = min(link.first for link in inner), max(link.last for link in inner)
            reaching = (
                link
                for link in links
                if (link.start < end and start < link.end) or (link.first < last and first < link.last)
            )
            if (first, last) in whole and sum(1 for _ in reaching) == len(inner):
                yield Link(number, whole[first, last], start, end, first, last)


def _is_spanned(links: Sequence[Link], start: int, end: int) -> bool:
    """Say whether links reach from the first word of a phrase to its last."""
    return min(link.start for link in links) == start and max(link.end for link in links) == end


def links_of(sources: Phrases, targets: Phrases, weights: Weights) -> Iterator[tuple[list[Link], list[Link]]]:
    """Yield for each pair the phrases that render each other, and those that do so word by word."""
    for here, there in zip(sources.found, targets.found, strict=True):
        links = linked(here, there, weights)
        yield links, list(composed(here, there, links))
