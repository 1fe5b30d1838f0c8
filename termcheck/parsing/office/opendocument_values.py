"""What the cells of a spreadsheet in OpenDocument show (ISO/IEC 26300, version 1.3, part 3, 9 and 19)."""

import io
import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from termcheck.parsing.archive import Archive
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.office.paragraphs import number, short
from termcheck.parsing.office.values import (
    DATE,
    ERROR,
    MOST_CELLS,
    Area,
    SheetValues,
    cells_for,
    figure,
    too_many_cells,
)
from termcheck.parsing.xml.passages import Passage
from termcheck.parsing.xml.segments import XmlSegments

_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_LOCKED = b"manifest:encryption-data"
_UNREAD = frozenset(
    {"table:tracked-changes", "office:annotation", "text:ruby-text", "table:shapes", "office:forms", "office:scripts"}
    | {"draw:frame", "draw:object", "table:named-expressions", "table:database-ranges"}
)
_SIGNS = {"text:tab": "\t", "text:line-break": "\n"}
_PARAGRAPHS = frozenset({"text:p", "text:h"})
_CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})
_ISO_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?.*", re.DOTALL)
_MOST_SPACES = 1_000
_MOST_REPEATED = 1_000
"""A text repeated in more cells of a row than that is no row of words."""


def sheets_of_opendocument(file: OpenFile) -> Iterator[SheetValues]:
    """Yield the sheets of a spreadsheet that people see; raise ``DocumentError`` for one that cannot be read."""
    archive = Archive(file)
    if _MANIFEST in archive.names and _LOCKED in archive.read(_MANIFEST):
        raise archive.refuse("this file is locked by a password; save it without one")
    reader = _Content(file.path, io.BytesIO(archive.read(_CONTENT)), _CONTENT)
    while not reader.ended:
        reader.advance()
    reader.raise_failure()
    if not reader.is_spreadsheet:
        raise archive.refuse("this is no spreadsheet; save it as .ods")
    yield from reader.sheets


class _Content(XmlSegments):
    """Reads the sheets of a spreadsheet.

    Rows that are repeated are read once, as they tell nothing new.
    """

    def __init__(self, path: str, stream: BinaryIO, member: str) -> None:
        super().__init__(path, stream, member)
        self.sheets: list[SheetValues] = []
        self.is_spreadsheet = False
        self._style = ""
        self._hidden: set[str] = set()
        self._sheet = SheetValues("")
        self._next_row = 1
        self._at_row = 0
        self._next_column = 1
        self._cell: Mapping[str, str] = {}
        self._shown = Passage("")
        self._room = MOST_CELLS
        self._begins = {
            "style:style": self._begin_style,
            "style:table-properties": self._take_properties,
            "office:spreadsheet": self._begin_body,
            "table:table": self._begin_sheet,
            "table:table-row": self._begin_row,
            **dict.fromkeys(_CELLS, self._begin_cell),
            **dict.fromkeys(_PARAGRAPHS, self._begin_paragraph),
            "text:s": self._add_spaces,
        }

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        element = short(name)
        if self.skipped or element in _UNREAD:
            self.skipped += 1
            return
        begin = self._begins.get(element)
        if begin is not None:
            begin({short(key): value for key, value in attributes.items()})
        elif element in _SIGNS:
            self.place_character(_SIGNS[element])

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self.skipped:
            self.skipped -= 1
            return
        element = short(name)
        if element in _CELLS:
            self._end_cell(covered=element == "table:covered-table-cell")
        elif element in _PARAGRAPHS:
            self.passage = None

    def _begin_style(self, attributes: Mapping[str, str]) -> None:
        """Begin a style, which may be that of hidden sheets."""
        self._style = attributes.get("style:name", "")

    def _take_properties(self, attributes: Mapping[str, str]) -> None:
        """Take whether the present style hides its sheets."""
        if attributes.get("table:display") == "false":
            self._hidden.add(self._style)

    def _begin_sheet(self, attributes: Mapping[str, str]) -> None:
        """Begin a sheet."""
        self._sheet = SheetValues(attributes.get("table:name", ""))
        if attributes.get("table:style-name") not in self._hidden:
            self.sheets.append(self._sheet)
        self._next_row = 1

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        """Begin a row, which may stand for several that are alike."""
        self._at_row = self._next_row
        self._next_row += number(attributes.get("table:number-rows-repeated"), 1)
        self._next_column = 1

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        """Begin a cell, which may stand for several that are alike."""
        self._cell, self._shown = attributes, Passage("")

    def _begin_body(self, _attributes: Mapping[str, str]) -> None:
        """Begin the body of a spreadsheet."""
        self.is_spreadsheet = True

    def _begin_paragraph(self, _attributes: Mapping[str, str]) -> None:
        """Begin a paragraph of a cell, which is a line of it."""
        self.passage = self._shown
        if self._shown.length:
            self.place_character("\n")

    def _add_spaces(self, attributes: Mapping[str, str]) -> None:
        """Add the spaces that an element stands for."""
        for _ in range(min(number(attributes.get("text:c"), 1), _MOST_SPACES)):
            self.place_character(" ")

    def _end_cell(self, *, covered: bool) -> None:
        """End a cell; one that is covered by another shows nothing."""
        column, row = self._next_column, self._at_row
        alike = number(self._cell.get("table:number-columns-repeated"), 1)
        self._next_column += alike
        shown, doubt = ("", "") if covered else self._meant()
        if doubt:
            self._sheet.doubts[row, column] = doubt
        self._take_area(column, row)
        if not shown or shown.isspace():
            return
        filled = min(alike, _MOST_REPEATED)
        self._room -= filled * cells_for(shown)
        if self._room < 0:
            raise self.refuse(too_many_cells())
        self._sheet.rows.setdefault(row, {}).update(dict.fromkeys(range(column, column + filled), shown))

    def _take_area(self, column: int, row: int) -> None:
        """Take the area of the present cell where it is merged with others."""
        across = number(self._cell.get("table:number-columns-spanned"), 1)
        down = number(self._cell.get("table:number-rows-spanned"), 1)
        if across > 1 or down > 1:
            self._sheet.merged.append(Area(column, row, column + across - 1, row + down - 1))

    def _meant(self) -> tuple[str, str]:
        """Return what the present cell shows, and the doubt about it, if there is one (19.389)."""
        shown, value = self._shown.content, self._cell.get("office:value", "")
        if shown.startswith("#") and self._cell.get("table:formula") and value in ("", "0"):
            return "", ERROR.format(shown)
        kind = self._cell.get("office:value-type")
        if kind == "float":
            try:
                return figure(float(value)), ""
            except ValueError:
                return shown, ""
        if kind == "boolean":
            return self._cell.get("office:boolean-value", "").upper(), ""
        date = _ISO_DATE.fullmatch(self._cell.get("office:date-value", "")) if kind == "date" else None
        if date or kind in ("date", "time"):
            read = " ".join(filter(None, date.groups())) if date else shown
            return read, DATE.format(read)
        return shown, ""
