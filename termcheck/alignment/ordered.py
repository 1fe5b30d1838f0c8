"""Pairing by order: running copy, told by its structure, by lengths and by what stands alike in both languages."""

from collections.abc import Iterator, Sequence
from functools import partial

from termcheck.alignment.anchors import Concepts, no_concepts
from termcheck.alignment.beads import aligned
from termcheck.alignment.pair import Pair
from termcheck.alignment.structure import structured
from termcheck.matching.mentions import Mentions
from termcheck.text import Segment


def by_order(source: Sequence[Segment], target: Sequence[Segment], mentions: Mentions | None = None) -> Iterator[Pair]:
    """Yield the pairs of two documents in order; every segment is in exactly one."""
    beads = aligned(
        [segment.target.content for segment in source],
        [segment.target.content for segment in target],
        structured([segment.role for segment in source], [segment.role for segment in target]),
        partial(_concepts, source, target, mentions) if mentions else no_concepts,
    )
    for bead in beads:
        yield Pair(
            tuple(range(bead.start[0], bead.end[0])), tuple(range(bead.start[1], bead.end[1])), doubtful=bead.doubtful
        )


def _concepts(source: Sequence[Segment], target: Sequence[Segment], mentions: Mentions) -> Concepts:
    """Return the concepts that stand in the segments of both documents."""
    return Concepts(
        [mentions.in_source(segment.target) for segment in source],
        [mentions.in_target(segment.target) for segment in target],
    )
