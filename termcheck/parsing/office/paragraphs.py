"""Parts of office files as paragraphs, each with the place where people find it: what the office formats share.

A part is a member of the zipped file, or the whole of a flat one.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import BinaryIO, NamedTuple
from xml.parsers import expat

from termcheck.errors import DocumentError, Mistake
from termcheck.parsing.masking import is_picture_file, masked_prose
from termcheck.parsing.xml.passages import PLACEHOLDER, Passage
from termcheck.parsing.xml.segments import XmlSegments
from termcheck.text import Span, Text

# ECMA-376 parts 1 and 4; the strict form of ISO 29500 parts the same names from another beginning.
_OOXML = re.compile(r"http://(?:schemas\.openxmlformats\.org|purl\.oclc\.org/ooxml)/(\w+)/(?:2006/)?(\w+)(?:/2006)?")
_OOXML_PREFIXES = {
    ("wordprocessingml", "main"): "w",
    ("presentationml", "main"): "p",
    ("drawingml", "main"): "a",
    ("drawingml", "wordprocessingDrawing"): "wp",
    ("drawingml", "chart"): "c",
    ("drawingml", "diagram"): "dgm",
    ("officeDocument", "relationships"): "r",
    ("officeDocument", "math"): "m",
    ("package", "relationships"): "rel",
}
# OpenDocument 1.3 part 3, table 1.
_ODF = re.compile(r"urn:oasis:names:tc:opendocument:xmlns:(?:xsl-)?([a-z]+)(?:-compatible)?:1\.0")
_OTHER_PREFIXES = {
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://purl.org/dc/elements/1.1/": "dc",
    "urn:schemas-microsoft-com:vml": "v",
    "http://schemas.microsoft.com/office/drawing/2008/diagram": "dsp",
    "http://www.w3.org/XML/1998/namespace": "xml",
}

TITLE = "title of the document"

_MOST_PARAGRAPHS = 250_000
_MOST_ELEMENTS = 4_000_000
"""What a file may have: a book of a thousand pages has a tenth of it, and all of it is held in memory."""

_WITHOUT_WORDS = f" \t\r\n\xa0\xad{PLACEHOLDER}"


@dataclass(slots=True)
class Allowance:
    """How many paragraphs and elements a file may still have; its parts share it."""

    paragraphs: int = _MOST_PARAGRAPHS
    elements: int = _MOST_ELEMENTS


@lru_cache(maxsize=4096)
def short(name: str) -> str:
    """Return the name of an element or attribute with the prefix that its namespace has in the standards."""
    namespace, _, local = name.rpartition(" ")
    if not namespace:
        return local
    prefix = _OTHER_PREFIXES.get(namespace)
    if prefix is None:
        ooxml, odf = _OOXML.fullmatch(namespace), _ODF.fullmatch(namespace)
        prefix = odf[1] if odf else _OOXML_PREFIXES.get((ooxml[1], ooxml[2]), "") if ooxml else ""
    return f"{prefix}:{local}"


def number(value: str | None, otherwise: int) -> int:
    """Return the number that an attribute gives; ``otherwise`` where it gives none that a document could have."""
    return int(value) if value is not None and value.isascii() and value.isdigit() and len(value) < 7 else otherwise  # noqa: PLR2004 - a million


@dataclass(slots=True)
class Story:
    """A stretch of paragraphs that are counted by themselves: the body, a cell, a note, a text box, a slide.

    ``where`` is what people call it, empty for the body; ``role`` is that of its paragraphs.
    ``cell`` is the table, row and column of a cell of the body, from 1.
    """

    where: str = ""
    role: str = "paragraph"
    cell: tuple[int, int, int] | None = None
    paragraphs: int = 0
    counted: dict[str, int] = field(default_factory=dict)

    def next_place(self) -> str:
        """Return the place of the next paragraph with text."""
        self.paragraphs += 1
        if not self.where:
            return f"paragraph {self.paragraphs}"
        return self.where if self.paragraphs == 1 else f"{self.where}, paragraph {self.paragraphs}"

    def inside(self, name: str, *, always_counted: bool = True) -> str:
        """Return the place of the next thing of some name in this story: ``table 2``."""
        self.counted[name] = count = self.counted.get(name, 0) + 1
        counted = f"{name} {count}" if always_counted or count > 1 else name
        return f"{self.where}, {counted}" if self.where else counted


@dataclass(slots=True)
class Paragraph:
    """One paragraph as it is read; ``text`` is there once it has ended and has words.

    ``marks`` are the stretches whose language the file names, each with the languages that it may mean,
    of which the one in the script of the characters is meant.
    """

    story: Story
    passage: Passage
    role: str
    style: str = ""
    place: str = ""
    text: Text | None = None
    marks: list[tuple[Span, tuple[str, ...]]] = field(default_factory=list)

    @property
    def content(self) -> str:
        """The characters of the text."""
        return self.text.content if self.text else ""

    def mark(self, begin: int, languages: tuple[str, ...]) -> None:
        """Note which languages the file names for the characters from an index on."""
        if languages and self.passage.length > begin:
            self.marks.append((Span(begin, self.passage.length), languages))


@dataclass(slots=True)
class _Table:
    """A table as it is read: where it is, and the row and column reached."""

    where: str
    counts: int
    row: int = 0
    column: int = 0


class Source(NamedTuple):
    """Where a part is read from: the file's path, a stream of the part's bytes at its start, and its member if any.

    The allowance is what the file may have from there on.
    """

    path: str
    stream: BinaryIO
    allowance: Allowance
    member: str = ""


@dataclass(slots=True)
class Alternatives:
    """What a file says in several forms: the paragraphs of each, of which the first are read, the others older."""

    forms: list[list[Paragraph]] = field(default_factory=list)


Begin = Callable[[Mapping[str, str]], None]
End = Callable[[], None]


class OfficePart(XmlSegments):
    """Reads one part; a format says in ``begins`` and ``ends`` what it makes of which elements, by their short names.

    What is inside the elements ``unread`` is passed over; of alternatives the first is read.
    ``alternatives`` give the paragraphs of the others, which are counted by themselves.
    """

    unread: frozenset[str] = frozenset()

    def __init__(self, source: Source, story: Story) -> None:
        """Take where the part is read from, and the story that its paragraphs belong to."""
        super().__init__(source.path, source.stream, source.member)
        self._allowance = source.allowance
        self.root = ""
        self.elements: list[str] = []
        self.stories = [story]
        self.tables: list[_Table] = []
        self.begins: dict[str, Begin] = {}
        self.ends: dict[str, End] = {}
        self._paragraphs: list[Paragraph] = []
        self._open: list[Paragraph | None] = []
        self.alternatives: list[Alternatives] = []
        self._begun_alternatives: list[Alternatives] = []
        self._around: list[tuple[list[Story], list[_Table]]] = []

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield the paragraphs with words that were read so far, in the order in which they begin."""
        return (paragraph for paragraph in self._paragraphs if paragraph.text is not None)

    def read_whole(self) -> tuple[Mistake, ...]:
        """Read to the end of the part; return what ended the reading before, if anything did."""
        try:
            self.read_to_end()
        except DocumentError as error:
            return tuple(error.mistakes)
        return ()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if self.skipped:
            self.skipped += 1
            return
        element = short(name)
        if element in self.unread:
            self.skipped = 1
            return
        self.root = self.root or element
        self._allowance.elements -= 1
        if self._allowance.elements < 0:
            raise self.refuse(f"this file has more than {_MOST_ELEMENTS:,} elements; split it")
        if element == "mc:AlternateContent":
            self._begun_alternatives.append(Alternatives())
        elif self.elements and self.elements[-1] == "mc:AlternateContent":
            self._begin_form()
        self.elements.append(element)
        begin = self.begins.get(element)
        if begin is not None:
            begin({short(attribute): value for attribute, value in attributes.items()})

    def end(self, name: str) -> None:  # noqa: ARG002 - the elements are on a stack
        """Take the end of an element."""
        if self.skipped:
            self.skipped -= 1
            return
        element = self.elements.pop()
        if element == "mc:AlternateContent":
            self._end_alternatives()
        elif self.elements and self.elements[-1] == "mc:AlternateContent":
            self._end_form()
        end = self.ends.get(element)
        if end is not None:
            end()

    def skip_inside(self) -> None:
        """Pass over what is inside the element that has just begun."""
        self.elements.pop()
        self.skipped = 1

    @property
    def older(self) -> bool:
        """Whether what is read now is an older form of what was read before (ECMA-376 part 3, 7.5)."""
        return bool(self._around)

    def _begin_form(self) -> None:
        """Begin one of several alternatives; nothing in an older one belongs to the paragraph or stories around it."""
        forms = self._begun_alternatives[-1].forms
        forms.append([])
        if len(forms) > 1:
            self._around.append((self.stories, self.tables))
            self.stories, self.tables = [Story(self.stories[0].where, self.stories[0].role)], []
            paragraph = self.paragraph
            self._open.append(replace(paragraph, passage=_passage(), marks=[]) if paragraph is not None else None)

    def _end_form(self) -> None:
        if len(self._begun_alternatives[-1].forms) > 1:
            self.stories, self.tables = self._around.pop()
            self._open.pop()

    def _end_alternatives(self) -> None:
        """End alternatives; of those around them, the first one belongs to the present one."""
        alternatives = self._begun_alternatives.pop()
        if len(alternatives.forms) > 1:
            self.alternatives.append(alternatives)
        if alternatives.forms and self._begun_alternatives and self._begun_alternatives[-1].forms:
            self._begun_alternatives[-1].forms[-1].extend(alternatives.forms[0])

    @property
    def paragraph(self) -> Paragraph | None:
        """The paragraph that characters belong to now."""
        return self._open[-1] if self._open else None

    def parent(self) -> str:
        """Return the short name of the element around the one that has just begun."""
        return self.elements[-2] if len(self.elements) > 1 else ""

    def begin_paragraph(self) -> Paragraph:
        """Begin a paragraph of the present story; the one around it waits for its end."""
        story = self.stories[-1]
        paragraph = self._new_paragraph(story)
        self._open.append(paragraph)
        return paragraph

    def _new_paragraph(self, story: Story) -> Paragraph:
        """Return a new paragraph of a story."""
        self._allowance.paragraphs -= 1
        if self._allowance.paragraphs < 0:
            raise self.refuse(f"this file has more than {_MOST_PARAGRAPHS:,} paragraphs; split it")
        paragraph = Paragraph(story, _passage(), story.role)
        if not self.older:
            self._paragraphs.append(paragraph)
        if self._begun_alternatives and self._begun_alternatives[-1].forms:
            self._begun_alternatives[-1].forms[-1].append(paragraph)
        return paragraph

    def end_paragraph(self) -> None:
        """End the paragraph, or the gap in one, that began last."""
        paragraph = self._open.pop()
        if paragraph is not None:
            self.finish(paragraph)

    def begin_gap(self) -> None:
        """Begin something inside a paragraph whose characters do not belong to it; it ends as a paragraph does."""
        self._open.append(None)

    def leave_open(self) -> Paragraph | None:
        """Leave the paragraph that began last, to come back to it or to finish it later."""
        return self._open.pop()

    def come_back(self, paragraph: Paragraph) -> None:
        """Let the characters that follow belong to a paragraph that was left open."""
        self._open.append(paragraph)

    def add_alternative_text(self, name: str, story: Story) -> None:
        """Take the value of an attribute as words that stand for a picture, whose story is its own."""
        paragraph = self._new_paragraph(story)
        self.add_attribute(name, paragraph.passage)
        self.finish(paragraph)

    def picture(self) -> Story:
        """Return the story of the next picture."""
        return Story(self.stories[0].inside("picture"), "alt")

    def finish(self, paragraph: Paragraph) -> None:
        """Give a paragraph its text and place, if it has words, and not the name of a picture's file in their place."""
        text = self.text(paragraph.passage)
        has_words = bool(text.content.strip(_WITHOUT_WORDS))
        if has_words and not (paragraph.story.role == "alt" and is_picture_file(text.content)):
            paragraph.place = paragraph.story.next_place()
            paragraph.text = text

    def forget(self, paragraph: Paragraph) -> None:
        """Leave out a paragraph that was finished, as if it had no words."""
        paragraph.text = None
        paragraph.story.paragraphs -= 1

    def put(self, character: str, *, opaque: bool = False) -> None:
        """Put a character into the present paragraph that an element stands for."""
        paragraph, passage = self.paragraph, self.passage
        if paragraph is not None:
            self.passage = paragraph.passage
            self.place_character(character, opaque=opaque)
            self.passage = passage

    def begin_table(self) -> None:
        """Begin a table of the present story."""
        story = self.stories[-1]
        where = story.inside("table")
        self.tables.append(_Table(where, story.counted["table"] if not story.where else 0))

    def end_table(self) -> None:
        """End the table that began last."""
        self.tables.pop()

    def begin_row(self) -> None:
        """Begin the next row of a table."""
        if self.tables:
            self.tables[-1].row += 1
            self.tables[-1].column = 0

    def begin_cell(self) -> None:
        """Begin the next cell of a row."""
        if not self.tables:
            self.stories.append(self.stories[-1])
            return
        table = self.tables[-1]
        table.column += 1
        where = f"{table.where}, row {table.row}, column {table.column}"
        self.stories.append(Story(where, "cell", (table.counts, table.row, table.column) if table.counts else None))

    def span_columns(self, count: int) -> None:
        """Let the present cell, or those passed over, take the place of several columns."""
        if self.tables:
            self.tables[-1].column += count - 1

    def end_story(self) -> None:
        """End a cell, or another story in a story."""
        self.stories.pop()

    def listen(self, parser: expat.XMLParserType) -> None:
        """Let a parser report a document type, which no office file has."""
        parser.StartDoctypeDeclHandler = self._doctype_declared

    def _doctype_declared(self, *_declaration: object) -> None:
        raise self.refuse("this file declares a document type, as no office program does; save the document anew")


def _passage() -> Passage:
    """Return the passage of a new paragraph."""
    return Passage("", mask=masked_prose)


class TitlePart(OfficePart):
    """Reads the title among the properties of a document (Dublin Core)."""

    def __init__(self, source: Source) -> None:
        """Take where the properties are read from."""
        super().__init__(source, Story(TITLE, "title"))
        self.begins = {"dc:title": lambda _: setattr(self, "passage", self.begin_paragraph().passage)}
        self.ends = {"dc:title": self._end_title}

    def _end_title(self) -> None:
        self.passage = None
        self.end_paragraph()


def paragraphs_of(part: OfficePart | None) -> Iterator[Paragraph]:
    """Return the paragraphs with words of a part; none where the part could not be had."""
    return part.paragraphs() if part is not None else iter(())
