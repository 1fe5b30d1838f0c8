"""WordprocessingML (ECMA-376 part 1, 17): the styles and the paragraphs of documents of Word."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from termcheck.errors import Mistake
from termcheck.parsing.office.paragraphs import Begin, OfficePart, Paragraph, Source, Story, number
from termcheck.parsing.office.styles import Style, Styles, heading
from termcheck.parsing.xml.passages import PLACEHOLDER
from termcheck.text import Span

# Names of built-in styles (17.7.4.9), which do not depend on the language of the program.
_ROLES = {
    **{f"heading {level}": heading(level) for level in range(1, 10)},
    "title": "title",
    "subtitle": "heading 2",
    "caption": "caption",
    "quote": "quotation",
    "intense quote": "quotation",
}
_CODE = frozenset({"html code", "html keyboard", "html sample", "html typewriter", "verbatim char", "source text"})
"""Names of styles of characters, in small letters, whose characters are code: of Word, pandoc and LibreOffice."""

_OLDER_SHAPES = ("v:shape", "v:rect", "v:roundrect", "v:oval")
_BODY_TEXT = 9
_PRIVATE = range(0xE000, 0xF900)
_LAST_CONTROL = 0x1F


class StylesPart(OfficePart):
    """Reads the styles of a document."""

    unread = frozenset({"w:rPrChange", "w:pPrChange", "w:tblStylePr", "w:latentStyles"})

    def __init__(self, source: Source, styles: Styles) -> None:
        """Take where the part is read from, and what gathers the styles."""
        super().__init__(source, Story())
        self.styles = styles
        self._identity = ""
        self.begins = {
            "w:docDefaults": lambda _: self._begin("", Style()),
            "w:style": lambda attributes: self._begin(
                attributes.get("w:styleId", ""), Style(default=attributes.get("w:default") in ("1", "true", "on"))
            ),
            "w:name": self._taking(lambda style, attributes: replace(style, name=attributes.get("w:val", ""))),
            "w:basedOn": self._taking(lambda style, attributes: replace(style, parent=attributes.get("w:val", ""))),
            "w:outlineLvl": self._taking(lambda style, attributes: replace(style, level=_level(attributes))),
            "w:numPr": self._taking(lambda style, _: replace(style, listed=True)),
            "w:vanish": self._taking(lambda style, attributes: replace(style, hidden=_is_on(attributes))),
            "w:vertAlign": self._taking(lambda style, attributes: replace(style, raised=_is_raised(attributes))),
            "w:lang": self._taking(lambda style, attributes: replace(style, languages=_languages(attributes))),
        }

    def _begin(self, identity: str, style: Style) -> None:
        self._identity = identity
        self.styles[identity] = style

    def _taking(self, said: Callable[[Style, Mapping[str, str]], Style]) -> Begin:
        """Return what takes an element that says something of the present style."""

        def take(attributes: Mapping[str, str]) -> None:
            if self._identity in self.styles:
                self.styles[self._identity] = said(self.styles[self._identity], attributes)

        return take


class SettingsPart(OfficePart):
    """Reads whether even pages have headers and footers of their own."""

    def __init__(self, source: Source) -> None:
        """Take where the part is read from."""
        super().__init__(source, Story())
        self.even_differs = False
        self.begins = {
            "w:evenAndOddHeaders": lambda attributes: setattr(self, "even_differs", _is_on(attributes)),
        }


@dataclass(slots=True)
class _Letters:
    """How a run of characters is, as far as the run itself says it."""

    style: str = ""
    hidden: bool | None = None
    raised: bool | None = None
    languages: tuple[str, ...] = ()


class WordPart(OfficePart):
    """Reads the body, or notes, or a header or footer."""

    # Readings of ruby, text that was moved away, and what properties were before they were changed.
    unread = frozenset(
        {"w:rt", "w:moveFrom", "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:trPrChange"}
        | {"w:tcPrChange", "w:tblPrExChange", "w:numberingChange"}
    )

    def __init__(self, source: Source, story: Story, styles: Styles, cited: Mapping[str, int] | None = None) -> None:
        """Take where the part is read from, its story, the styles, and the numbers of its notes by their ids."""
        super().__init__(source, story)
        self.cited: dict[str, dict[str, int]] = {"footnote": {}, "endnote": {}}
        self.margins: dict[str, dict[str, str]] = {"header": {}, "footer": {}}
        self.drawn: list[tuple[str, str]] = []
        self.styles = styles
        self._numbers = cited or {}
        self._margins_now: dict[tuple[str, str], str] = {}
        self._first_differs = False
        self._letters: list[_Letters] = []
        self._fields: list[bool] = []
        self._instructions = 0
        self._field_begun: Mistake | None = None
        self._joined: list[bool] = []
        self._waiting: Paragraph | None = None
        self._begun = 0
        self.begins = {**self._of_paragraphs(), **self._of_runs(), **self._of_tables(), **self._of_others()}
        self.ends = {
            "w:p": self._end_paragraph,
            "w:r": self._end_run,
            "w:t": self._end_text,
            "w:tbl": self.end_table,
            "w:tc": self.end_story,
            "w:txbxContent": self.end_story,
            "w:footnote": self.end_story,
            "w:endnote": self.end_story,
            "w:sectPr": self._end_section,
        }

    def _of_paragraphs(self) -> dict[str, Begin]:
        return {
            "w:p": self._begin_paragraph,
            "w:pStyle": self._take_paragraph_style,
            "w:outlineLvl": self._take_level,
            "w:numId": self._take_list,
            "w:del": self._pass_deleted,
        }

    def _of_runs(self) -> dict[str, Begin]:
        return {
            "w:r": lambda _: self._letters.append(_Letters()),
            "w:rStyle": self._take_style,
            "w:vanish": self._take_hidden,
            "w:vertAlign": self._take_height,
            "w:lang": self._take_languages,
            "w:t": self._begin_text,
            "w:tab": lambda _: self._put("\t"),
            "w:ptab": lambda _: self._put("\t"),
            "w:br": lambda _: self._put("\n"),
            "w:cr": lambda _: self._put("\n"),
            "w:noBreakHyphen": lambda _: self._put("\u2011"),
            "w:softHyphen": lambda _: self._put("\xad"),
            "w:sym": self._put_symbol,
            "w:object": lambda _: self._put(PLACEHOLDER),
            "w:fldChar": self._take_field,
        }

    def _of_tables(self) -> dict[str, Begin]:
        return {
            "w:tbl": lambda _: self.begin_table(),
            "w:tr": lambda _: self.begin_row(),
            "w:tc": lambda _: self.begin_cell(),
            "w:gridSpan": lambda attributes: self.span_columns(number(attributes.get("w:val"), 1)),
        }

    def _of_others(self) -> dict[str, Begin]:
        return {
            "w:txbxContent": lambda _: self.stories.append(Story(self.stories[0].inside("text box"))),
            "w:footnote": self._begin_note,
            "w:endnote": self._begin_note,
            "w:footnoteReference": lambda attributes: self._cite("footnote", attributes),
            "w:endnoteReference": lambda attributes: self._cite("endnote", attributes),
            "w:sectPr": lambda _: setattr(self, "_first_differs", False),
            "w:titlePg": lambda attributes: setattr(self, "_first_differs", _is_on(attributes)),
            "w:headerReference": lambda attributes: self._refer("header", attributes),
            "w:footerReference": lambda attributes: self._refer("footer", attributes),
            "wp:inline": lambda _: self.put(PLACEHOLDER, opaque=True) if self._is_shown() else None,
            "wp:docPr": lambda attributes: self._describe(attributes, "title", "descr"),
            **dict.fromkeys(_OLDER_SHAPES, lambda attributes: self._describe(attributes, "alt")),
            "m:oMath": self._put_formula,
            "c:chart": partial(self._draw, "chart", "r:id"),
            "dgm:relIds": partial(self._draw, "diagram", "r:dm"),
        }

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield the paragraphs with words that were read so far, in the order in which they begin."""
        if self._waiting is not None:
            self.finish(self._waiting)
            self._waiting = None
        return super().paragraphs()

    def read_whole(self) -> tuple[Mistake, ...]:
        """Read to the end of the part; return what kept it, or something in it, from being read."""
        mistakes = super().read_whole()
        return (*mistakes, self._field_begun) if self._field_begun is not None and not mistakes else mistakes

    def _begin_paragraph(self, _attributes: Mapping[str, str]) -> None:
        """Begin a paragraph, or go on with the one before, if the mark between them was deleted."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None and waiting.story is self.stories[-1]:
            self.come_back(waiting)
        else:
            if waiting is not None:
                self.finish(waiting)
            self.begin_paragraph()
        self._joined.append(False)

    def _end_paragraph(self) -> None:
        if self._joined.pop():
            self._waiting = self.leave_open()
        else:
            self.end_paragraph()

    def _pass_deleted(self, _attributes: Mapping[str, str]) -> None:
        """Pass over text that was deleted; a deleted mark of a paragraph joins it to the next."""
        if self.parent() != "w:rPr":
            self.skip_inside()
        elif self._joined and self.elements[-3:-2] == ["w:pPr"]:
            self._joined[-1] = True

    def _take_paragraph_style(self, attributes: Mapping[str, str]) -> None:
        if self.paragraph is not None:
            self.paragraph.style = attributes.get("w:val", "")
            self._take_role(self.styles.role(self.paragraph.style, _ROLES))

    def _take_level(self, attributes: Mapping[str, str]) -> None:
        level = _level(attributes)
        self._take_role(heading(level) if level else "paragraph")

    def _take_list(self, attributes: Mapping[str, str]) -> None:
        """Take the list that a paragraph is in; the number 0 takes it out of that of its style."""
        if self.paragraph is not None and self.paragraph.role in ("paragraph", "list item"):
            self._take_role("paragraph" if attributes.get("w:val") == "0" else "list item")

    def _take_role(self, role: str) -> None:
        """Give the paragraph a role, unless what it stands in has given it one."""
        if self.paragraph is not None and self.paragraph.story.role == "paragraph":
            self.paragraph.role = role

    def _of_run(self) -> _Letters | None:
        """Return the run whose own properties are read now; those of the mark of a paragraph are none of a run."""
        inside = self.elements[-3:-1] == ["w:r", "w:rPr"]
        return self._letters[-1] if inside and self._letters else None

    def _take_style(self, attributes: Mapping[str, str]) -> None:
        run = self._of_run()
        if run is not None:
            run.style = attributes.get("w:val", "")

    def _take_hidden(self, attributes: Mapping[str, str]) -> None:
        run = self._of_run()
        if run is not None:
            run.hidden = _is_on(attributes)

    def _take_height(self, attributes: Mapping[str, str]) -> None:
        run = self._of_run()
        if run is not None:
            run.raised = _is_raised(attributes)

    def _take_languages(self, attributes: Mapping[str, str]) -> None:
        run = self._of_run()
        if run is not None:
            run.languages = _languages(attributes)

    def _end_run(self) -> None:
        self._letters.pop()

    def _is_shown(self) -> bool:
        """Say whether the characters of the present run are seen: not hidden, and no instruction of a field."""
        if self._instructions or self.paragraph is None:
            return False
        run = self._letters[-1] if self._letters else _Letters()
        if run.hidden is not None:
            return not run.hidden
        return not self.styles.hidden(run.style, self.paragraph.style)

    def _begin_text(self, attributes: Mapping[str, str]) -> None:
        if self.paragraph is not None and self._is_shown():
            self.passage, self._begun = self.paragraph.passage, self.paragraph.passage.length
            if attributes.get("xml:space") != "preserve":
                self.passage.hold()

    def _end_text(self) -> None:
        """End a stretch of characters, and note their language and whether they are code or the mark of a note."""
        paragraph, passage = self.paragraph, self.passage
        self.passage = None
        if paragraph is None or passage is None:
            return
        self.release(passage)
        run = self._letters[-1] if self._letters else _Letters()
        paragraph.mark(self._begun, run.languages or self.styles.languages(run.style, paragraph.style))
        if self.styles.raised(run.style, paragraph.style) if run.raised is None else run.raised:
            passage.end_raised(self._begun)
        code = any(style.name.lower() in _CODE for style in self.styles.line(run.style)) if run.style else False
        if code and passage.length > self._begun:
            passage.opaque.append(Span(self._begun, passage.length))

    def _put(self, character: str) -> None:
        """Put a character that an element of a run stands for."""
        if self.parent() == "w:r" and self._is_shown():
            self.put(character, opaque=character == PLACEHOLDER)

    def _put_symbol(self, attributes: Mapping[str, str]) -> None:
        """Put a character of a font; most such fonts have pictures in the place of letters."""
        try:
            code = int(attributes.get("w:char", ""), 16)
            character = chr(code) if code not in _PRIVATE and code > _LAST_CONTROL else PLACEHOLDER
        except (ValueError, OverflowError):
            character = PLACEHOLDER
        self._put(character)

    def _put_formula(self, _attributes: Mapping[str, str]) -> None:
        if self._is_shown():
            self.put(PLACEHOLDER, opaque=True)
        self.skip_inside()

    def _take_field(self, attributes: Mapping[str, str]) -> None:
        """Take where a field begins, where its instruction ends, or where it ends itself (17.16.18)."""
        kind = attributes.get("w:fldCharType")
        if kind == "begin":
            self._fields.append(True)
            self._instructions += 1
            if self._instructions == 1:
                message = "a field begins here whose instruction does not end; mend or remove it in Word"
                self._field_begun = self.refuse(message).mistakes[0]
        elif kind in ("separate", "end") and self._fields:
            if self._fields[-1]:
                self._fields[-1] = False
                self._instructions -= 1
                if not self._instructions:
                    self._field_begun = None
            if kind == "end":
                self._fields.pop()

    def _begin_note(self, attributes: Mapping[str, str]) -> None:
        """Begin a note that the text cites; lines between text and notes are kept as notes of other types."""
        count = self._numbers.get(attributes.get("w:id", ""))
        if count is None or attributes.get("w:type", "normal") != "normal":
            self.skip_inside()
        else:
            self.stories.append(Story(f"{self.stories[0].where} {count}", "note"))

    def _cite(self, kind: str, attributes: Mapping[str, str]) -> None:
        """Note that a note is cited, so that it has a number."""
        if self._is_shown() and not self.older:
            cited = self.cited[kind]
            cited.setdefault(attributes.get("w:id", ""), len(cited) + 1)

    def _refer(self, kind: str, attributes: Mapping[str, str]) -> None:
        """Take the header or footer that some pages have from this section on, until another is named for them."""
        self._margins_now[kind, attributes.get("w:type", "default")] = attributes.get("r:id", "")

    def _end_section(self) -> None:
        """Note the headers and footers that a section shows, which several may share, with the pages that have them."""
        for kind, margins in self.margins.items():
            for pages in ("default", "first", "even"):
                identity = self._margins_now.get((kind, pages))
                if identity is not None and (pages != "first" or self._first_differs):
                    margins.setdefault(identity, pages)

    def _draw(self, kind: str, name: str, attributes: Mapping[str, str]) -> None:
        """Note a chart or a diagram, which is a part of its own."""
        if name in attributes and not self.older:
            self.drawn.append((kind, attributes[name]))

    def _describe(self, attributes: Mapping[str, str], *names: str) -> None:
        """Take the words that stand for a picture."""
        given = [name for name in names if attributes.get(name, "").strip()]
        if given and self._is_shown():
            picture = self.picture()
            for name in given:
                self.add_alternative_text(name, picture)


def _is_on(attributes: Mapping[str, str]) -> bool:
    """Say whether a property that is on or off is on (17.17.4)."""
    return attributes.get("w:val", "true") not in ("0", "false", "off")


def _is_raised(attributes: Mapping[str, str]) -> bool:
    """Say whether a property puts characters in superscript (17.3.2.42)."""
    return attributes.get("w:val") == "superscript"


def _level(attributes: Mapping[str, str]) -> int:
    """Return the level of a heading from 1, or 0 for body text (17.3.1.20)."""
    level = number(attributes.get("w:val"), _BODY_TEXT)
    return level + 1 if level < _BODY_TEXT else 0


def _languages(attributes: Mapping[str, str]) -> tuple[str, ...]:
    """Return the languages of characters of Latin, of East Asian and of right-to-left scripts, as far as named."""
    named = (attributes.get(name, "") for name in ("w:val", "w:eastAsia", "w:bidi"))
    return tuple(tag for tag in named if tag and not tag.startswith(("x-", "zxx")))
