"""OpenDocument (ISO/IEC 26300, version 1.3): the styles and the paragraphs of text documents."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from termcheck.parsing.office.paragraphs import TITLE, Begin, OfficePart, Paragraph, Source, Story, number
from termcheck.parsing.office.styles import Style, Styles, heading
from termcheck.parsing.xml.passages import PLACEHOLDER
from termcheck.text import Span

# Names of the styles of LibreOffice, which writes them in English whatever it shows; here in small letters.
_ROLES = {"title": "title", "subtitle": "heading 2", "caption": "caption", "quotations": "quotation"}
_CODE = frozenset({"source text", "teletype", "user entry", "html code"})

# Shapes that hold paragraphs of their own (10.3); a frame holds a text box that does (10.4).
_SHAPES = (
    "draw:caption draw:circle draw:connector draw:custom-shape draw:ellipse draw:line draw:measure draw:path"
    " draw:polygon draw:polyline draw:rect draw:regular-polygon draw:text-box"
).split()
_MOST_SPACES = 1_000

_ABOVE = re.compile("super|[0.]*[1-9]")
"""How the position of characters begins that are in superscript (20.384)."""


@dataclass(slots=True)
class _Flow:
    """A paragraph into which characters flow: its styles from the outermost to that of the present span."""

    paragraph: Paragraph
    styles: list[str] = field(default_factory=list)
    begun: int = 0


class TextDocumentPart(OfficePart):
    """Reads the content, the styles with headers and footers, or the properties of a document, or all in a flat one."""

    # Remarks, readings of ruby, what is shown in place of a note, and embedded bytes and documents.
    unread = frozenset(
        {"office:annotation", "text:ruby-text", "text:note-citation", "office:binary-data"}
        | {"draw:object", "draw:object-ole", "office:forms", "office:scripts", "office:settings"}
    )

    def __init__(self, source: Source, styles: Styles) -> None:
        """Take where the part is read from, and the styles known before, to which its own are added."""
        super().__init__(source, Story())
        self.body = ""
        self._styles = styles
        self._style = ""
        self._flows: list[_Flow | None] = []
        self._ground = self.stories[0]
        self._notes: dict[str, int] = {}
        self._cited = ""
        self._pictures: list[Story | None] = []
        self._region = ""
        self._deletions = set[str]()
        self._deleting = set[str]()
        self._waiting: Paragraph | None = None
        self.begins = {**self._of_styles(), **self._of_paragraphs(), **self._of_tables(), **self._of_others()}
        self.begins |= self._of_changes()
        self.ends = {
            **dict.fromkeys(("text:p", "text:h", "dc:title", "svg:title", "svg:desc"), self._end_paragraph),
            **dict.fromkeys(("text:span", "text:a"), self._end_span),
            **dict.fromkeys(("draw:frame", "draw:g"), self._end_frame),
            "text:note": self._end_gap,
            **dict.fromkeys(_SHAPES, self._end_shape),
            **dict.fromkeys(("text:note-body", "table:table-cell"), self.end_story),
            "table:table": self.end_table,
        }
        for kind in ("header", "footer"):
            for which in ("", "-first", "-left"):
                self.begins[f"style:{kind}{which}"] = self._beginning_margin(kind)
                self.ends[f"style:{kind}{which}"] = self._end_margin

    def _of_styles(self) -> dict[str, Begin]:
        return {
            "style:style": self._begin_style,
            "style:default-style": self._begin_style,
            "style:text-properties": self._take_properties,
        }

    def _of_paragraphs(self) -> dict[str, Begin]:
        return {
            "text:p": self._begin_paragraph,
            "text:h": self._begin_paragraph,
            "text:span": self._begin_span,
            "text:a": self._begin_span,
            "text:s": self._put_spaces,
            "text:tab": lambda _: self._put("\t"),
            "text:line-break": lambda _: self._put("\n"),
            "text:hidden-text": self._pass_hidden,
            "text:hidden-paragraph": self._pass_hidden,
            "text:section": self._pass_hidden,
            "text:variable-set": self._pass_hidden,
            "text:user-field-get": self._pass_hidden,
            "text:note": self._begin_note,
            "text:note-body": self._begin_note_body,
        }

    def _of_changes(self) -> dict[str, Begin]:
        return {
            "text:changed-region": self._begin_region,
            "text:deletion": self._note_deletion,
            "text:insertion": lambda _: self.skip_inside(),
            "text:format-change": lambda _: self.skip_inside(),
            "text:change-start": self._begin_change,
            "text:change-end": self._end_change,
        }

    def _of_tables(self) -> dict[str, Begin]:
        return {
            "table:table": lambda _: self.begin_table(),
            "table:table-row": lambda _: self.begin_row(),
            "table:table-cell": self._begin_cell,
            "table:covered-table-cell": self._pass_cells,
        }

    def _of_others(self) -> dict[str, Begin]:
        return {
            **dict.fromkeys(_SHAPES, self._begin_shape),
            "draw:frame": self._begin_frame,
            "draw:g": self._begin_frame,
            "svg:title": self._begin_alternative,
            "svg:desc": self._begin_alternative,
            "dc:title": self._begin_title,
            **{
                f"office:{body}": self._taking_body(body) for body in ("text", "spreadsheet", "presentation", "drawing")
            },
        }

    def _begin_style(self, attributes: Mapping[str, str]) -> None:
        """Begin a style; that of paragraphs which every other inherits from has no name."""
        family = attributes.get("style:family", "")
        name = attributes.get("style:name", "")
        parent = attributes.get("style:parent-style-name", "")
        self._style = f"{family} {name}" if name else "" if family == "paragraph" else family
        self._styles[self._style] = Style(
            attributes.get("style:display-name") or name.replace("_20_", " "),
            f"{family} {parent}" if parent else "",
            number(attributes.get("style:default-outline-level"), 0) or None,
            default=name in ("", "Standard"),
        )

    def _take_properties(self, attributes: Mapping[str, str]) -> None:
        """Take what a style says of characters."""
        if self.parent() not in ("style:style", "style:default-style"):
            return
        display = attributes.get("text:display")
        position = attributes.get("style:text-position")
        self._styles[self._style] = replace(
            self._styles[self._style],
            hidden=None if display is None else display == "none",
            raised=None if position is None else bool(_ABOVE.match(position)),
            languages=tuple(filter(None, (_language(attributes, *names) for names in _LANGUAGE_ATTRIBUTES))),
        )

    def _leave(self) -> None:
        """Stop taking characters, and note what is known of those that were taken."""
        flow = self._flows[-1] if self._flows else None
        if flow is not None and self.passage is not None:
            flow.paragraph.mark(flow.begun, self._styles.languages(*reversed(flow.styles)))
            if self._styles.raised(*reversed(flow.styles)):
                self.passage.end_raised(flow.begun)
            names = (style.name.lower() for identity in flow.styles[1:] for style in self._styles.line(identity))
            if self.passage.length > flow.begun and not _CODE.isdisjoint(names):
                self.passage.opaque.append(Span(flow.begun, self.passage.length))
        self.passage = None

    def _enter(self) -> None:
        """Go on taking characters for the present paragraph, if there is one and its characters are seen."""
        flow = self._flows[-1] if self._flows else None
        if flow is not None and not self._deleting and not self._styles.hidden(*reversed(flow.styles)):
            self.passage = flow.paragraph.passage
            flow.begun = flow.paragraph.passage.length

    def _begin_paragraph(self, attributes: Mapping[str, str]) -> None:
        """Begin a paragraph or a heading, or go on with the one before, if the mark between them was deleted."""
        self._leave()
        style = f"paragraph {attributes.get('text:style-name', '')}"
        waiting, self._waiting = self._waiting, None
        if waiting is not None and waiting.story is self.stories[-1]:
            self.come_back(waiting)
            paragraph = waiting
        else:
            if waiting is not None:
                self.finish(waiting)
            paragraph = self.begin_paragraph()
            if paragraph.story.role == "paragraph":
                paragraph.role = self._role(style, attributes)
        self._flows.append(_Flow(paragraph, [style]))
        self._enter()

    def _role(self, style: str, attributes: Mapping[str, str]) -> str:
        """Return the role of a paragraph that has none by where it stands."""
        if self.elements[-1] == "text:h":
            return heading(max(number(attributes.get("text:outline-level"), 1), 1))
        role = self._styles.role(style, _ROLES)
        return "list item" if role == "paragraph" and self.parent() == "text:list-item" else role

    def _end_paragraph(self) -> None:
        self._leave()
        self._flows.pop()
        if self._deleting and self._waiting is None:
            self._waiting = self.leave_open()
        else:
            self.end_paragraph()
        self._enter()

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield the paragraphs with words that were read so far, in the order in which they begin."""
        if self._waiting is not None:
            self.finish(self._waiting)
            self._waiting = None
        return super().paragraphs()

    def _begin_region(self, attributes: Mapping[str, str]) -> None:
        self._region = attributes.get("text:id") or attributes.get("xml:id", "")

    def _note_deletion(self, _attributes: Mapping[str, str]) -> None:
        """Note a deletion; what was deleted stands here, or in a flat file from LibreOffice where it was."""
        self._deletions.add(self._region)
        self.skip_inside()

    def _begin_change(self, attributes: Mapping[str, str]) -> None:
        change = attributes.get("text:change-id", "")
        if change and change in self._deletions:
            self._leave()
            self._deleting.add(change)

    def _end_change(self, attributes: Mapping[str, str]) -> None:
        change = attributes.get("text:change-id", "")
        if change in self._deleting:
            self._deleting.remove(change)
            self._enter()

    def _begin_gap(self) -> None:
        """Begin something whose characters belong to no paragraph but to those in it."""
        self._leave()
        self.begin_gap()
        self._flows.append(None)

    def _end_gap(self) -> None:
        self._flows.pop()
        self.end_paragraph()
        self._enter()

    def _begin_span(self, attributes: Mapping[str, str]) -> None:
        flow = self._flows[-1] if self._flows else None
        if flow is not None:
            self._leave()
            flow.styles.append(f"text {attributes.get('text:style-name', '')}")
            self._enter()

    def _end_span(self) -> None:
        flow = self._flows[-1] if self._flows else None
        if flow is not None:
            self._leave()
            flow.styles.pop()
            self._enter()

    def _put(self, character: str) -> None:
        """Put a character that an element stands for, where characters are seen."""
        if self.passage is not None:
            self.put(character, opaque=character == PLACEHOLDER)

    def _put_spaces(self, attributes: Mapping[str, str]) -> None:
        self._put(" " * min(number(attributes.get("text:c"), 1), _MOST_SPACES))

    def _pass_hidden(self, attributes: Mapping[str, str]) -> None:
        """Pass over what an element hides."""
        if attributes.get("text:display") == "none" or attributes.get("text:is-hidden") == "true":
            self.skip_inside()

    def _begin_note(self, attributes: Mapping[str, str]) -> None:
        """Begin a footnote or endnote, which stands in the text where it is cited."""
        kind = attributes.get("text:note-class", "footnote")
        self._notes[kind] = self._notes.get(kind, 0) + 1
        self._cited = f"{kind} {self._notes[kind]}"
        self._begin_gap()

    def _begin_note_body(self, _attributes: Mapping[str, str]) -> None:
        self.stories.append(Story(self._cited, "note"))

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        self.begin_cell()
        self.span_columns(number(attributes.get("table:number-columns-repeated"), 1))

    def _pass_cells(self, attributes: Mapping[str, str]) -> None:
        """Pass over cells that a merged one covers."""
        self.span_columns(number(attributes.get("table:number-columns-repeated"), 1) + 1)
        self.skip_inside()

    def _begin_frame(self, attributes: Mapping[str, str]) -> None:
        """Begin a frame or a group of shapes; one that stands in the line is one character of it."""
        if attributes.get("text:anchor-type") == "as-char":
            self._put(PLACEHOLDER)
        self._pictures.append(None)
        self._begin_gap()

    def _end_frame(self) -> None:
        self._pictures.pop()
        self._end_gap()

    def _begin_shape(self, attributes: Mapping[str, str]) -> None:
        self._begin_frame(attributes)
        self.stories.append(Story(self._ground.inside("text box")))

    def _end_shape(self) -> None:
        self.end_story()
        self._end_frame()

    def _begin_alternative(self, _attributes: Mapping[str, str]) -> None:
        """Begin words that stand for a picture: its title, or its description."""
        if not self._pictures:
            self.skip_inside()
            return
        self._pictures[-1] = picture = self._pictures[-1] or Story(self._ground.inside("picture"), "alt")
        self._begin_in(picture)

    def _begin_title(self, _attributes: Mapping[str, str]) -> None:
        """Begin the title among the properties of the document."""
        if self.parent() == "office:meta":
            self._begin_in(Story(TITLE, "title"))
        else:
            self.skip_inside()

    def _begin_in(self, story: Story) -> None:
        """Begin a paragraph of a story of its own."""
        self.stories.append(story)
        self._begin_paragraph({})
        self.stories.pop()

    def _beginning_margin(self, kind: str) -> Begin:
        """Return what begins a header or a footer; one that is switched off is passed over."""

        def begin(attributes: Mapping[str, str]) -> None:
            if attributes.get("style:display") == "false":
                self.skip_inside()
            else:
                self._ground = Story(self.stories[0].inside(kind, always_counted=False))
                self.stories.append(self._ground)

        return begin

    def _end_margin(self) -> None:
        self.end_story()
        self._ground = self.stories[0]

    def _taking_body(self, body: str) -> Begin:
        """Return what takes the kind of a document."""

        def take(_attributes: Mapping[str, str]) -> None:
            self.body = self.body or body

        return take


# The attributes for Latin, for East Asian and for right-to-left scripts (20.190 and 20.187 and their likes).
_LANGUAGE_ATTRIBUTES = (
    ("fo:language", "fo:country"),
    ("style:language-asian", "style:country-asian"),
    ("style:language-complex", "style:country-complex"),
)


def _language(attributes: Mapping[str, str], language: str, country: str) -> str:
    """Return the language that two attributes name, or nothing."""
    tag, region = attributes.get(language, ""), attributes.get(country, "")
    if not tag or tag in ("none", "zxx"):
        return ""
    return f"{tag}-{region}" if region and region != "none" else tag


def place_in_document(paragraph: Paragraph) -> int:
    """Return where a paragraph comes in a document: behind the title the body, then headers and footers."""
    return {"title": 0, "header": 2, "footer": 2}.get(paragraph.story.where.partition(",")[0].partition(" ")[0], 1)
