"""DOCX, the documents of Word: the parts of an Office Open XML file that hold text, in the order they are read."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.office.copies import Drawings
from termcheck.parsing.office.document import office_document
from termcheck.parsing.office.package import Package, Relationship, main_folder
from termcheck.parsing.office.paragraphs import Paragraph, Story, paragraphs_of
from termcheck.parsing.office.styles import Styles
from termcheck.parsing.office.word import SettingsPart, StylesPart, WordPart
from termcheck.parsing.xml.passages import spelled_in_xml
from termcheck.text import Copies, Document, Run

_PAGES = {"default": "", "first": "first-page ", "even": "even-page "}
"""What the headers and footers of some pages are called."""


class Docx(DocumentFormat):
    """Documents of Word and programs like it; tables with source and target side by side are read pair by pair."""

    suffixes = (".docx", ".docm", ".dotx", ".dotm")
    unencodable = "xmlcharrefreplace"

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content tells more than a name
        """Say whether bytes begin a package whose main part is Word's."""
        return main_folder(head) == "word"

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is its place (``paragraph 12``, ``row 3`` of a table of pairs)."""
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
    """Yield the paragraphs of a file: the title among its properties, its body, and what belongs to the body."""
    main = package.main_part()
    related = package.relationships(main)
    styles = Styles()
    for relationship in related:
        if relationship.kind == "styles":
            package.read_once(relationship.target, partial(StylesPart, styles=styles))
    body = package.read(main, partial(WordPart, story=Story(), styles=styles))
    if body is None:
        raise DocumentError(*package.mistakes)
    if body.root and body.root != "w:document":
        raise package.archive.refuse(f"this is no document of Word: its main part begins with <{body.root}>")
    yield from package.title()
    yield from body.paragraphs()
    yield from _drawn(drawings, body, related)
    yield from _notes(package, body, related)
    yield from _margins(package, body, related)


def _drawn(drawings: Drawings, body: WordPart, related: Iterable[Relationship]) -> Iterator[Paragraph]:
    """Yield the words in the charts and diagrams of a body."""
    targets = {relationship.id: relationship.target for relationship in related}
    for kind, identity in body.drawn:
        story = Story(body.stories[0].inside(kind))
        yield from drawings.paragraphs(targets.get(identity, identity), story, targets)


def _notes(package: Package, body: WordPart, related: Iterable[Relationship]) -> Iterator[Paragraph]:
    """Yield the footnotes and then the endnotes of a body, numbered as they are cited there."""
    for kind, cited in body.cited.items():
        for relationship in related:
            if relationship.kind == f"{kind}s":
                notes = partial(WordPart, story=Story(kind, "note"), styles=body.styles, cited=cited)
                yield from paragraphs_of(package.read_once(relationship.target, notes))


def _margins(package: Package, body: WordPart, related: Iterable[Relationship]) -> Iterator[Paragraph]:
    """Yield what stands above and then what stands below the pages of a body."""
    targets = {relationship.id: relationship.target for relationship in related}
    even_differs = any("even" in margins.values() for margins in body.margins.values()) and _even_differs(
        package, related
    )
    for kind, margins in body.margins.items():
        counts: Counter[str] = Counter()
        for identity, pages in margins.items():
            if pages == "even" and not even_differs:
                continue
            name = f"{_PAGES[pages]}{kind}"
            counts[name] += 1
            story = Story(name if counts[name] == 1 else f"{name} {counts[name]}")
            margin = partial(WordPart, story=story, styles=body.styles)
            yield from paragraphs_of(package.read_once(targets.get(identity, identity), margin))


def _even_differs(package: Package, related: Iterable[Relationship]) -> bool:
    """Say whether even pages have headers and footers of their own."""
    settings = next((one.target for one in related if one.kind == "settings"), None)
    part = package.read_once(settings, SettingsPart) if settings is not None else None
    return part is not None and part.even_differs
