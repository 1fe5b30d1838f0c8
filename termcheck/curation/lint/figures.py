"""What a corpus shows of a glossary: how often its words stand in copy, and how often they are not rendered."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

import msgspec

from termcheck.glossary import Glossary, Term
from termcheck.matching.matcher import Matcher
from termcheck.matching.occurrence import Manner, MatchedSegment
from termcheck.matching.scopes import decided
from termcheck.text import Document, Segment

_BATCH = 2048


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of segments: all, those with a source, and those in which words of the glossary stand.

    ``due`` and ``unrendered`` are of entries (by id), ``flagged`` of deprecated terms (by entry and text).
    """

    segments: int = 0
    pairs: int = 0
    due: Mapping[str, int] = field(default_factory=dict)
    unrendered: Mapping[str, int] = field(default_factory=dict)
    flagged: Mapping[tuple[str, str], int] = field(default_factory=dict)


class Tally:
    """Counts a glossary's words in documents, one after another."""

    def __init__(self, glossary: Glossary) -> None:
        """Take the glossary."""
        self._segments = self._pairs = 0
        self._due, self._unrendered = Counter[str](), Counter[str]()
        self._flagged = Counter[tuple[str, str]]()
        judged = decided(glossary, None)
        self._matcher = lru_cache(maxsize=4)(lambda source, target: Matcher(judged, source, target))

    def add(self, document: Document) -> None:
        """Count what stands in a document; raises ``DocumentError`` with what ends its reading."""
        matcher = self._matcher(document.source_language, document.target_language)
        for batch in _batches(segment for segment in document.segments if _is_translated(segment)):
            self._segments += len(batch)
            for matched in matcher.match(batch):
                self._add_pair(matched)
            # Copy may be checked without its source, and then says itself what is due.
            for matched in matcher.match([msgspec.structs.replace(segment, source=None) for segment in batch]):
                self._add_draft(matched)

    def _add_pair(self, matched: MatchedSegment) -> None:
        """Count the entries that a source makes due, and those of them without a rendering."""
        if matched.draft:
            return
        self._pairs += 1
        for demand in matched.demands:
            self._due[demand.concept.id] += 1
            self._unrendered[demand.concept.id] += not demand.renderings

    def _add_draft(self, matched: MatchedSegment) -> None:
        """Count the deprecated terms that a target shows by itself."""
        deprecated = (one for one in matched.occurrences if one.manner is Manner.DEPRECATED)
        self._flagged.update({(one.concept.id, one.term.text) for one in deprecated})

    def figures(self) -> Figures:
        """Return what was counted so far."""
        return Figures(self._segments, self._pairs, self._due, self._unrendered, self._flagged)


def _batches(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    """Yield segments in batches, each of which stands for its document where a term has a condition."""
    remaining = iter(segments)
    while batch := list(islice(remaining, _BATCH)):
        yield batch


def _is_translated(segment: Segment) -> bool:
    """Say whether a segment has copy to count in."""
    return not segment.pending and bool(segment.target.content.strip())


def hits(figures: Figures | None, entry_id: str, term: Term) -> int:
    """Return in how many segments a term stands that is flagged, or makes its entry due."""
    if figures is None:
        return 0
    return figures.due.get(entry_id, 0) if term.status.accepted else figures.flagged.get((entry_id, term.text), 0)
