"""Pairing by order: running copy, told by its structure, by lengths and by what stands alike in both languages."""

from collections.abc import Iterator, Sequence

from termcheck.alignment.beads import aligned
from termcheck.alignment.pair import Pair
from termcheck.alignment.structure import structured
from termcheck.text import Segment


def by_order(source: Sequence[Segment], target: Sequence[Segment]) -> Iterator[Pair]:
    """Yield the pairs of two documents in order; every segment is in exactly one."""
    structure = structured([segment.role for segment in source], [segment.role for segment in target])
    beads = aligned(
        [segment.target.content for segment in source], [segment.target.content for segment in target], structure
    )
    for bead in beads:
        yield Pair(
            tuple(range(bead.start[0], bead.end[0])), tuple(range(bead.start[1], bead.end[1])), doubtful=bead.doubtful
        )
