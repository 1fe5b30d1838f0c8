"""Diagrams (SmartArt): their words stand in a file twice, as data and as they were drawn last (MS-ODRAWXML 2.4)."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import partial

from termcheck.parsing.office.drawing import DrawingPart
from termcheck.parsing.office.package import Package
from termcheck.parsing.office.paragraphs import Story, paragraphs_of
from termcheck.text import Text

_PART = re.compile(r"(?:.*/)?diagrams/(data|drawing)([0-9]{0,6})\.xml", re.IGNORECASE)


def drawn_copies(package: Package) -> Iterator[tuple[Text, Text | None]]:
    """Yield the texts of diagrams that were drawn, each with its copy; with none where that cannot be told."""
    drawn: defaultdict[str, list[Text]] = defaultdict(list)
    for copy in _texts(package, "drawing"):
        drawn[copy.content].append(copy)
    texts = list(_texts(package, "data")) if drawn else []
    counts = Counter(text.content for text in texts)
    reached: Counter[str] = Counter()
    for text in texts:
        copies = drawn.get(text.content, ())
        if copies:
            yield text, copies[reached[text.content]] if len(copies) == counts[text.content] else None
            reached[text.content] += 1


def _texts(package: Package, kind: str) -> Iterator[Text]:
    """Yield the texts in the parts of diagrams of one kind, in the order of their numbers."""
    parts = [found for found in map(_PART.fullmatch, package.archive.names) if found and found[1].lower() == kind]
    for part in sorted(parts, key=lambda found: int(found[2] or 0)):
        for paragraph in paragraphs_of(package.read_once(part[0], partial(DrawingPart, story=Story()))):
            if paragraph.text is not None:
                yield paragraph.text
