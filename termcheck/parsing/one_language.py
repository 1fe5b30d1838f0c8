"""Segments of a document in one language, which is told by its first texts and not by the markup between them."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from msgspec.structs import replace

from termcheck.errors import DocumentError
from termcheck.text import Segment

_SAMPLE = 20_000
"""Code points of text that are enough to tell a language."""


def in_one_language(segments: Iterable[Segment], tell: Callable[[str], str]) -> tuple[str, Iterator[Segment]]:
    """Return the language that segments without a source are in, as ``tell`` finds it in a sample, and the segments.

    Raise ``DocumentError`` where that comes before any segment; one that comes later is raised in its place.
    """
    remaining = iter(segments)
    first: list[Segment] = []
    size = 0
    failure: DocumentError | None = None
    try:
        for segment in remaining:
            first.append(segment)
            size += len(segment.target.content)
            if size > _SAMPLE:
                break
    except DocumentError as error:
        if not first:
            raise
        failure = error
    language = tell("\n".join(segment.target.content for segment in first))
    return language, _labelled(chain(first, _raising(failure), remaining), language)


def _labelled(segments: Iterable[Segment], language: str) -> Iterator[Segment]:
    """Yield segments whose texts are in a language."""
    for segment in segments:
        yield replace(segment, target=replace(segment.target, language=language))


def _raising(failure: DocumentError | None) -> Iterator[Segment]:
    """Yield nothing, and raise an error if there is one."""
    if failure is not None:
        raise failure
    yield from ()
