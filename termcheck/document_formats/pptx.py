"""PPTX, the presentations of PowerPoint: slides in the order they are shown, each with what belongs to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.office.copies import Drawings
from termcheck.parsing.office.document import office_document
from termcheck.parsing.office.drawing import DrawingPart
from termcheck.parsing.office.package import Package, main_folder
from termcheck.parsing.office.paragraphs import OfficePart, Paragraph, Source, Story, number, paragraphs_of
from termcheck.parsing.xml.passages import spelled_in_xml
from termcheck.text import Copies, Document, Run

# Kinds of placeholders (ECMA-376 part 1, 19.7.10).
_TITLES = frozenset({"title", "ctrTitle"})
_NOT_READ = frozenset({"sldNum", "dt", "sldImg"})
_MARGINS = frozenset({"hdr", "ftr"})


class Pptx(DocumentFormat):
    """Presentations of PowerPoint and programs like it, with the notes of the speaker."""

    suffixes = (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm")
    unencodable = "xmlcharrefreplace"

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content tells more than a name
        """Say whether bytes begin a package whose main part is PowerPoint's."""
        return main_folder(head) == "ppt"

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is its place (``slide 3``, ``slide 3, notes``)."""
        package = Package(file)
        drawings = Drawings(package)
        paragraphs = tuple(_paragraphs(package, drawings))
        return office_document(file, paragraphs, package.mistakes, drawings.copies())

    def copies(self, file: OpenFile) -> Copies:
        """Return the texts of diagrams and shapes with their copies in drawings and older forms."""
        return self.read(file).copies

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with XML's escapes."""
        return spelled_in_xml(characters, run)


def _paragraphs(package: Package, drawings: Drawings) -> Iterator[Paragraph]:
    """Yield the paragraphs of a file, slide by slide."""
    main = package.main_part()
    presentation = package.read(main, _PresentationPart)
    if presentation is None:
        raise DocumentError(*package.mistakes)
    if presentation.root and presentation.root != "p:presentation":
        raise package.archive.refuse(f"this is no presentation: its main part begins with <{presentation.root}>")
    targets = {relationship.id: relationship.target for relationship in package.relationships(main)}
    for count, identity in enumerate(presentation.slides, presentation.first):
        yield from _of_slide(package, drawings, targets.get(identity, identity), Story(f"slide {count}"))


def _of_slide(package: Package, drawings: Drawings, name: str, story: Story) -> Iterator[Paragraph]:
    """Yield the paragraphs of a slide, its charts, diagrams and notes; none of a hidden or repeated one."""
    slide = package.read_once(name, partial(_SlidePart, story=story))
    if slide is None or slide.hidden:
        return
    yield from slide.paragraphs()
    related = package.relationships(name)
    targets = {relationship.id: relationship.target for relationship in related}
    for kind, identity in slide.drawn:
        drawn = Story(story.inside(kind, always_counted=False))
        yield from drawings.paragraphs(targets.get(identity, identity), drawn, targets)
    for relationship in related:
        if relationship.kind == "notesSlide":
            notes = partial(_SlidePart, story=Story(f"{story.where}, notes", "note"))
            yield from paragraphs_of(package.read_once(relationship.target, notes))


class _PresentationPart(OfficePart):
    """Reads which slides there are, in order, and the number of the first."""

    def __init__(self, source: Source) -> None:
        super().__init__(source, Story())
        self.slides: list[str] = []
        self.first = 1
        self.begins = {
            "p:presentation": self._take_first,
            "p:sldId": lambda attributes: self.slides.append(attributes.get("r:id", "")),
        }

    def _take_first(self, attributes: Mapping[str, str]) -> None:
        self.first = number(attributes.get("firstSlideNum"), 1)


@dataclass(slots=True)
class _Shape:
    """A shape as it is read: whether it is hidden, and what kind of placeholder it is, if one."""

    hidden: bool = False
    kind: str = ""


class _SlidePart(DrawingPart):
    """Reads a slide, or the notes to one."""

    def __init__(self, source: Source, story: Story) -> None:
        super().__init__(source, story)
        self.hidden = False
        self.drawn: list[tuple[str, str]] = []
        self._shapes: list[_Shape] = []
        shapes = ("p:sp", "p:grpSp", "p:graphicFrame", "p:pic", "p:cxnSp")
        self.begins |= {
            **dict.fromkeys(shapes, self._begin_shape),
            "p:sld": self._take_slide,
            "p:cNvPr": self._take_shape,
            "p:ph": self._take_placeholder,
            "c:chart": partial(self._draw, "chart", "r:id"),
            "dgm:relIds": partial(self._draw, "diagram", "r:dm"),
        }
        self.ends |= dict.fromkeys(shapes, self._end_shape)

    def _take_slide(self, attributes: Mapping[str, str]) -> None:
        """Take whether a slide is shown at all."""
        self.hidden = attributes.get("show") in ("0", "false")

    def _begin_shape(self, _attributes: Mapping[str, str]) -> None:
        self._shapes.append(_Shape(bool(self._shapes) and self._shapes[-1].hidden))

    def _end_shape(self) -> None:
        self._shapes.pop()
        self._look()

    def _take_shape(self, attributes: Mapping[str, str]) -> None:
        """Take the words that stand for a shape, and whether it is hidden."""
        if not self._shapes:
            return
        self._shapes[-1].hidden |= attributes.get("hidden") in ("1", "true")
        self._look()
        given = [name for name in ("title", "descr") if attributes.get(name, "").strip()]
        if given and self.seen:
            picture = self.picture()
            for name in given:
                self.add_alternative_text(name, picture)

    def _take_placeholder(self, attributes: Mapping[str, str]) -> None:
        """Take what a shape is for."""
        if self._shapes:
            self._shapes[-1].kind = attributes.get("type", "")
            self._look()

    def _look(self) -> None:
        """See what is to be read in the present shape: numbers of pages are no copy, nor what repeats above notes."""
        shape = self._shapes[-1] if self._shapes else _Shape()
        repeated = shape.kind in _MARGINS and self.stories[0].role == "note"
        self.seen = not (shape.hidden or shape.kind in _NOT_READ or repeated)
        self.role = "heading 1" if shape.kind in _TITLES else ""

    def _draw(self, kind: str, name: str, attributes: Mapping[str, str]) -> None:
        """Note a chart or a diagram, which is a part of its own."""
        if name in attributes and self.seen and not self.older:
            self.drawn.append((kind, attributes[name]))
