"""Words that office files keep twice: diagrams as data and as drawn last, shapes in their present and older form."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from termcheck.parsing.office.drawing import DrawingPart
from termcheck.parsing.office.package import Package
from termcheck.parsing.office.paragraphs import Paragraph, Story, paragraphs_of
from termcheck.text import Copies, Text


class Drawings:
    """The charts and diagrams of a file as they are read, and the drawn copies of the diagrams."""

    def __init__(self, package: Package) -> None:
        """Take the file."""
        self._package = package
        self._copied: list[tuple[list[Paragraph], str]] = []

    def paragraphs(self, name: str, story: Story, targets: Mapping[str, str]) -> Iterator[Paragraph]:
        """Yield the paragraphs of a chart or diagram, of which the part that shows it names other parts by ids."""
        part = self._package.read_once(name, partial(DrawingPart, story=story))
        if part is None:
            return
        yield from part.paragraphs()
        if part.copy in targets:
            self._copied.append((list(part.paragraphs()), targets[part.copy]))

    def copies(self) -> Copies:
        """Yield the texts of what was read before, diagrams and shapes, with their copies; copies are read now."""
        for alternatives in self._package.alternatives:
            first, *others = map(_texts, alternatives.forms)
            for other in others:
                yield from _paired(first, other)
        for paragraphs, name in self._copied:
            copy = self._package.read_once(name, partial(DrawingPart, story=Story()))
            yield from _paired(_texts(paragraphs), _texts(paragraphs_of(copy)))


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
