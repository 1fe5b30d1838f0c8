"""Words that office files keep twice: diagrams as data and as drawn last, shapes in their present and older form."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from termcheck.parsing.office.drawing import DrawingPart
from termcheck.parsing.office.package import Package
from termcheck.parsing.office.paragraphs import OfficePart, Paragraph, Source, Story, paragraphs_of
from termcheck.text import Text

# MS-ODRAWXML 2.4 for the drawing of a diagram.
_DIAGRAM = re.compile(r"(?:.*/)?diagrams/(data|drawing)([0-9]{0,6})\.xml", re.IGNORECASE)
_WITH_SHAPES = re.compile(r"(?:word|ppt/slides|ppt/notesSlides)/[^/]+\.xml", re.IGNORECASE)

Copies = Iterator[tuple[Text, Text | None]]
"""Texts, each with its copy, or with none where that cannot be told from others."""


def copies_in(package: Package, reader: Callable[[Source], OfficePart]) -> Copies:
    """Yield the texts of diagrams and shapes that a file keeps twice; the reader is that of parts with shapes."""
    yield from _paired(list(_of_diagrams(package, "data")), list(_of_diagrams(package, "drawing")))

    def keeping(source: Source) -> OfficePart:
        part = reader(source)
        part.keeps_forms = True
        return part

    for name in filter(_WITH_SHAPES.fullmatch, package.archive.names):
        if b"Fallback" in package.archive.read(name):
            part = package.read_once(name, keeping)
            # A paragraph that goes on behind another has its text when all are asked for.
            for first, *others in filter(None, part.forms) if part is not None and any(part.paragraphs()) else ():
                yield from chain.from_iterable(_paired(_texts(first), _texts(other)) for other in others)


def _of_diagrams(package: Package, kind: str) -> Iterator[Text]:
    """Yield the texts in the parts of diagrams of one kind, in the order of their numbers."""
    parts = [found for found in map(_DIAGRAM.fullmatch, package.archive.names) if found and found[1].lower() == kind]
    for part in sorted(parts, key=lambda found: int(found[2] or 0)):
        yield from _texts(paragraphs_of(package.read_once(part[0], partial(DrawingPart, story=Story()))))


def _texts(paragraphs: Iterable[Paragraph]) -> list[Text]:
    """Return the texts of paragraphs that have words."""
    return [paragraph.text for paragraph in paragraphs if paragraph.text is not None]


def _paired(texts: Sequence[Text], copies: Iterable[Text]) -> Copies:
    """Yield texts with their copies: where as many say the same, one by one."""
    by_content: defaultdict[str, list[Text]] = defaultdict(list)
    for copy in copies:
        by_content[copy.content].append(copy)
    counts = Counter(text.content for text in texts)
    reached: Counter[str] = Counter()
    for text in texts:
        alike = by_content.get(text.content)
        if alike:
            yield text, alike[reached[text.content]] if len(alike) == counts[text.content] else None
            reached[text.content] += 1
