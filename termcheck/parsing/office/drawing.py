"""DrawingML (ECMA-376 part 1, 20 and 21): the words in shapes, tables, charts and diagrams of office files."""

import re
from collections.abc import Mapping

from termcheck.parsing.office.paragraphs import OfficePart, Source, Story
from termcheck.parsing.xml.passages import PLACEHOLDER

_ABOVE = re.compile("[0.]*[1-9]")


class DrawingPart(OfficePart):
    """Reads the paragraphs of drawings; of a chart the title and the names that it shows, each once.

    While ``seen`` is false, nothing is text; ``role`` is that of the present shape's paragraphs, if it has one.
    ``copy`` is the id of the relationship to a diagram as it was drawn last (MS-ODRAWXML 2.4), if it has one.
    """

    unread = frozenset({"c:numCache", "c:numLit", "c:extLst"})

    def __init__(self, source: Source, story: Story) -> None:
        """Take where the part is read from, and the story that its paragraphs belong to."""
        super().__init__(source, story)
        self.seen = True
        self.role = ""
        self.copy = ""
        self._languages: tuple[str, ...] = ()
        self._raised = False
        self._begun = 0
        self._labels = set[str]()
        self.begins |= {
            "a:p": self._begin_paragraph,
            "a:r": self._begin_run,
            "a:fld": self._begin_run,
            "a:rPr": self._take_properties,
            "a:t": self._begin_text,
            "a:br": self._break,
            "m:oMath": self._place_formula,
            "a:tbl": lambda _: self.begin_table(),
            "a:tr": lambda _: self.begin_row(),
            "a:tc": lambda _: self.begin_cell(),
            "c:v": self._begin_label,
            "dsp:dataModelExt": lambda attributes: setattr(self, "copy", attributes.get("relId", "")),
        }
        self.ends |= {
            "a:p": self.end_paragraph,
            "a:t": self._end_text,
            "a:tbl": self.end_table,
            "a:tc": self.end_story,
            "c:v": self._end_label,
        }

    def _begin_paragraph(self, _attributes: Mapping[str, str]) -> None:
        """Begin a paragraph, which has the role of the shape unless it stands in a table or in notes."""
        paragraph = self.begin_paragraph()
        if self.role and paragraph.story.role == "paragraph":
            paragraph.role = self.role

    def _begin_run(self, _attributes: Mapping[str, str]) -> None:
        self._languages, self._raised = (), False

    def _take_properties(self, attributes: Mapping[str, str]) -> None:
        """Take the language of a run, and whether it is in superscript (20.1.10.40)."""
        self._languages = (attributes["lang"],) if attributes.get("lang") else ()
        self._raised = bool(_ABOVE.match(attributes.get("baseline", "")))

    def _begin_text(self, _attributes: Mapping[str, str]) -> None:
        paragraph = self.paragraph
        if paragraph is not None and self.seen:
            self.passage, self._begun = paragraph.passage, paragraph.passage.length

    def _end_text(self) -> None:
        if self.paragraph is not None and self.passage is not None:
            self.paragraph.mark(self._begun, self._languages)
            if self._raised:
                self.passage.end_raised(self._begun)
        self.passage = None

    def _break(self, _attributes: Mapping[str, str]) -> None:
        if self.seen:
            self.put("\n")

    def _place_formula(self, _attributes: Mapping[str, str]) -> None:
        if self.seen:
            self.put(PLACEHOLDER, opaque=True)
        self.skip_inside()

    def _begin_label(self, _attributes: Mapping[str, str]) -> None:
        """Begin a name in a chart: of a series or a category."""
        self.passage = self.begin_paragraph().passage

    def _end_label(self) -> None:
        """End a name in a chart; categories are repeated for every series, and are read once."""
        paragraph = self.paragraph
        self.passage = None
        self.end_paragraph()
        if paragraph is not None and paragraph.text is not None:
            if paragraph.content in self._labels:
                self.forget(paragraph)
            self._labels.add(paragraph.content)
