"""Which paragraphs of a translation answer which of its source: two documents of one language into one of two."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from termcheck.alignment.beads import aligned
from termcheck.text import Document, Run, Segment, Span, Text

_BETWEEN = "\n\n"


def align(source: Document, target: Document) -> Document:
    """Return the target document with each segment's source beside it; both are read whole when segments are asked for.

    A segment keeps the id of its (first) target paragraph; every target paragraph is in exactly one, in order.
    One without an answer in the source has none and is doubtful, as are segments whose pairing is not sure;
    a source paragraph that nobody translated is in no segment.
    """
    return Document(target.path, source.target_language, target.target_language, _segments(source, target))


def _segments(source: Document, target: Document) -> Iterator[Segment]:
    """Yield the paired segments."""
    sources = [segment.target for segment in source.segments]
    targets = list(target.segments)
    beads = aligned([text.content for text in sources], [segment.target.content for segment in targets])
    for bead in beads:
        answered = sources[bead.start[0] : bead.end[0]]
        answers = targets[bead.start[1] : bead.end[1]]
        if answers:
            text = _joined([segment.target for segment in answers])
            yield Segment(answers[0].id, _joined(answered) if answered else None, text, bead.doubtful)


def _joined(texts: Sequence[Text]) -> Text:
    """Return one text for one or two that follow one another in a file."""
    return texts[0] if len(texts) == 1 else _join(*texts)


def _join(first: Text, second: Text) -> Text:
    """Return two texts as one, each character standing where it stood.

    What is put between them is not in the file: it stands just behind the first and is never matched.
    """
    end = first.position(len(first.content))
    between = len(first.content)
    shift = between + len(_BETWEEN)
    moved = (run._replace(start=run.start + shift) for run in second.runs)
    return replace(
        first,
        content=first.content + _BETWEEN + second.content,
        runs=(*first.runs, Run(between, end.line, end.column, end.byte, ""), *moved),
        opaque=(*first.opaque, Span(between, shift), *_moved(second.opaque, shift)),
        transparent=(*first.transparent, *_moved(second.transparent, shift)),
    )


def _moved(spans: Sequence[Span], shift: int) -> Iterator[Span]:
    """Yield spans a number of characters further on."""
    return (Span(span.start + shift, span.end + shift) for span in spans)
