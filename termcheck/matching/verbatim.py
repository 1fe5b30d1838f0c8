"""Words of a source that must stay as they are, and whether the target has them."""

from collections.abc import Iterator

from termcheck.text import Segment, Span


def lost_words(segment: Segment) -> tuple[Span, ...]:
    """Return where in a segment's source words stand that must stay as they are, and do not stand in its target.

    Capitals are not told apart, and endings may follow (``template.json을``); one of several occurrences is enough.
    """
    if segment.source is None:
        return ()
    return tuple(_lost(segment.source.content, segment.target.content.casefold(), segment.verbatim))


def _lost(source: str, target: str, words: tuple[str, ...]) -> Iterator[Span]:
    """Yield where in the source the words stand that a target, without its capitals, lacks."""
    for word in words:
        start = source.find(word)
        if start >= 0 and not _begins_in(target, " ".join(word.casefold().split())):
            yield Span(start, start + len(word))


def _begins_in(target: str, word: str) -> bool:
    """Say whether a word stands in a target, not inside a longer word's end."""
    target = " ".join(target.split())
    start = target.find(word)
    while start >= 0:
        before = target[max(start - 1, 0) : start]
        # Letters of another script part words: 파일template.json.
        if not (word[0].isalnum() and before.isalnum() and before.isascii() == word[0].isascii()):
            return True
        start = target.find(word, start + 1)
    return False
