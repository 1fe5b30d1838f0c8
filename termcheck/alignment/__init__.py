"""Which segments of a translation answer which of its source: two documents of one language into one of two."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from termcheck.alignment.joining import bilingual, untranslated
from termcheck.alignment.keyed import by_key
from termcheck.alignment.ordered import by_order
from termcheck.alignment.pair import Pair
from termcheck.alignment.timed import by_time
from termcheck.matching.mentions import Mentions
from termcheck.text import Document, Pairing, Segment


def align(source: Document, target: Document, mentions: Mentions | None = None) -> Document:
    """Return the target document with each segment's source beside it; both are read whole when segments are asked for.

    They are paired by key or by time where both say so, and else by order; ``mentions`` helps to tell that.
    A segment keeps the id of its (first) target segment; every target segment is in exactly one, in order.
    One without an answer in the source has none and is doubtful, as are segments whose pairing is not sure.
    A source segment that nobody translated is in no segment, but of documents with keys it stands with an empty target.
    """
    pairing = target.pairing if target.pairing is source.pairing else Pairing.ORDER
    segments = _segments(source, target, pairing, mentions)
    return Document(target.path, source.target_language, target.target_language, segments)


def _segments(source: Document, target: Document, pairing: Pairing, mentions: Mentions | None) -> Iterator[Segment]:
    """Yield the paired segments; the first of them tells also of what is wrong in segments that nobody translated."""
    sources, targets = list(source.segments), list(target.segments)
    found = _pairs(sources, targets, pairing, mentions)
    pairs = [part for pair in found for part in _in_one_member(pair, sources, targets)]
    told = {index for pair in pairs if pair.targets or pairing is Pairing.KEY for index in pair.sources}
    untold = tuple(fault for index, segment in enumerate(sources) if index not in told for fault in segment.faults)
    for pair in pairs:
        answered = [sources[index] for index in pair.sources]
        answers = [targets[index] for index in pair.targets]
        if answers:
            segment = bilingual(answered, answers, doubtful=pair.doubtful)
            yield replace(segment, faults=segment.faults + untold) if untold else segment
            untold = ()
        elif pairing is Pairing.KEY:
            yield untranslated(answered[0], target.target_language, target.path)


def _pairs(
    sources: Sequence[Segment], targets: Sequence[Segment], pairing: Pairing, mentions: Mentions | None
) -> Iterable[Pair]:
    """Return which segments answer one another."""
    if pairing is Pairing.KEY:
        return by_key([segment.id for segment in sources], [segment.id for segment in targets])
    if pairing is Pairing.ORDER:
        return by_order(sources, targets, mentions)
    pairs = by_time([segment.cue for segment in sources], [segment.cue for segment in targets])
    # Where the clocks go apart, a guess by order is better than none.
    return pairs or (pair._replace(doubtful=True) for pair in by_order(sources, targets))


def _in_one_member(pair: Pair, sources: Sequence[Segment], targets: Sequence[Segment]) -> Iterator[Pair]:
    """Yield a pair, or doubtful parts of it: no text reaches from one member of a zipped file into another."""
    here = [sources[index].target.member for index in pair.sources]
    there = [targets[index].target.member for index in pair.targets]
    if len(set(here)) < 2 and len(set(there)) < 2:  # noqa: PLR2004 - one member, or no segment at all
        yield pair
        return
    kept = tuple(index for index, member in zip(pair.sources, here, strict=True) if member == here[0])
    for index in pair.targets:
        yield Pair(kept, (index,))
