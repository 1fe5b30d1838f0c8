"""Segments that answer one another made into one, each character standing where it stood."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from termcheck.text import Run, Segment, Span, Text

_BETWEEN = "\n\n"


def bilingual(sources: Sequence[Segment], targets: Sequence[Segment], *, doubtful: bool) -> Segment:
    """Return one segment for those of a target, with those of its source beside it.

    What the file of the translation says of them is kept, and what a note in the source forbids to translate.
    """
    first = targets[0]
    both = (*targets, *sources)
    cues = [segment.cue for segment in targets if segment.cue]
    return replace(
        first,
        source=joined([segment.target for segment in sources]) if sources else None,
        target=joined([segment.target for segment in targets]),
        doubtful=doubtful,
        state=next((segment.state for segment in both if segment.state), ""),
        pending=any(segment.pending for segment in both),
        verbatim=tuple(dict.fromkeys(word for segment in (*sources, *targets) for word in segment.verbatim)),
        role=next((segment.role for segment in both if segment.role), ""),
        cue=(min(cue[0] for cue in cues), max(cue[1] for cue in cues)) if cues else None,
        faults=tuple(fault for segment in both for fault in segment.faults),
    )


def untranslated(source: Segment, language: str, path: str) -> Segment:
    """Return the segment of a source that nothing in a file answers."""
    return replace(source, source=source.target, target=Text("", language, path))


def joined(texts: Sequence[Text]) -> Text:
    """Return one text for some that follow one another in a file.

    What is put between them is not in the file: it stands just behind the one before it and is never matched.
    """
    first, last = texts[0], texts[-1]
    if first is last:
        return first
    content, runs, opaque, transparent = [first.content], [*first.runs], [*first.opaque], [*first.transparent]
    length = len(first.content)
    for before, text in pairwise(texts):
        end = before.position(len(before.content))
        runs.append(Run(length, end.line, end.column, end.byte, ""))
        opaque.append(Span(length, length + len(_BETWEEN)))
        length += len(_BETWEEN)
        content += _BETWEEN, text.content
        runs.extend(replace(run, start=run.start + length) for run in text.runs)
        opaque.extend(_moved(text.opaque, length))
        transparent.extend(_moved(text.transparent, length))
        length += len(text.content)
    return replace(
        first,
        content="".join(content),
        runs=tuple(runs),
        opaque=tuple(opaque),
        transparent=tuple(transparent),
        place=first.place if first.place == last.place else f"{first.place} to {last.place}",
    )


def _moved(spans: Sequence[Span], shift: int) -> Iterator[Span]:
    """Yield spans a number of characters further on."""
    return (Span(span.start + shift, span.end + shift) for span in spans)
