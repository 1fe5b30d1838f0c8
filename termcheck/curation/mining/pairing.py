"""The pairs of a document that can be mined: finished translations whose source is sure."""

import re
from collections.abc import Iterator

from termcheck.curation.mining import Pair
from termcheck.errors import Place
from termcheck.matching.folding import MASK, masked
from termcheck.text import Document, Text

_UNSEEN = re.compile(f"{MASK}+")
_JOINER = "\u2060"


def pairs_of(document: Document) -> Iterator[Pair]:
    """Yield the pairs of a bilingual document, without code, placeholders and markup.

    Raises the ``DocumentError`` met while reading behind the last pair.
    """
    for segment in document.segments:
        if segment.source is not None and not segment.doubtful and not segment.pending:
            source, target = _content(segment.source), _content(segment.target)
            if source and target:
                yield Pair(source, target, Place(segment.target.path, segment.target.position(0).line))


def _content(text: Text) -> str:
    """Return the words of a text on one line, with a mark in the place of what is never matched."""
    return " ".join(_UNSEEN.sub("…", masked(text)).replace(_JOINER, "").split())
