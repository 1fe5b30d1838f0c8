"""What the cells of a workbook show: texts, figures as text, dates, and the results of formulas (ECMA-376-1, 18)."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import BinaryIO, NamedTuple

from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.office.sheet_parts import SHORT_NUMBER, Part, SheetPart, cell_at
from termcheck.parsing.office.workbook import Sheet, Workbook, meant_in_cell
from termcheck.parsing.xml.passages import Passage

DATE = "holds a date, which is read as {}; if it is none, format the cell as text and write it anew"
"""The doubt about a cell with a date: spreadsheets take 6/25 for one."""

ERROR = "holds the error {} and is taken for empty; mend its formula"
"""The doubt about a cell whose formula fails."""

MOST_CELLS = 2_000_000
"""Cells that are read, of all sheets, where none is long."""

_SHORT_TEXT = 32

_TEXTS = frozenset({"v", "t"})
# 18.8.30: the numbers of formats that show a date or a time, in any language.
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_QUIET = re.compile(r'"[^"]*+"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*+\]')
_FALSE_LEAP_DAY = 60
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?.*", re.DOTALL)


class Area(NamedTuple):
    """Cells that were merged into one: the first and the last column and row, from 1."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(slots=True)
class SheetValues:
    """What the cells of a sheet show, by row and column from 1, which of them are merged, and doubts about some."""

    name: str
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    doubts: dict[tuple[int, int], str] = field(default_factory=dict)


def sheets_of_workbook(file: OpenFile) -> Iterator[SheetValues]:
    """Yield the sheets of a workbook that people see; raise ``DocumentError`` for one that cannot be read."""
    workbook = Workbook(file)
    dates: AbstractSet[int] = frozenset()
    if workbook.styles is not None:
        styles = _Styles(workbook.path, *workbook.opened(workbook.styles))
        styles.read_to_end()
        dates = styles.dates
    room = MOST_CELLS
    for sheet in workbook.sheets:
        stream, _ = workbook.opened(sheet.member)
        reader = _Values(workbook, stream, sheet, dates)
        reader.room = room
        reader.read_to_end()
        room = reader.room
        yield reader.values


def cells_for(shown: str) -> int:
    """Return for how many cells one with this text counts: a long text may stand in very many at no cost."""
    return 1 + len(shown) // _SHORT_TEXT


def too_many_cells() -> str:
    """Return what is wrong with a workbook of more cells than are read."""
    most = f"{MOST_CELLS:,} cells with text, or {MOST_CELLS * _SHORT_TEXT:,} characters"
    return f"this workbook has more than {most}; divide it"


def figure(number: float) -> str:
    """Return a number as people write it, with fifteen digits at most: 38, and not 38.0."""
    return f"{number:.15g}"


class _Styles(Part):
    """Reads which styles of cells show dates, by their number from 0."""

    def __init__(self, path: str, stream: BinaryIO, member: str) -> None:
        super().__init__(path, stream, member)
        self.dates: set[int] = set()
        self._formats: dict[str, bool] = {}
        self._of_cells = False
        self._count = 0

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take a format of figures, or the style of cells that has one."""
        if name == "numFmt":
            code = _QUIET.sub("", attributes.get("formatCode", "").partition(";")[0])
            self._formats[attributes.get("numFmtId", "")] = any(letter in code.lower() for letter in "dmyhs")
        elif name == "cellXfs":
            self._of_cells = True
        elif name == "xf" and self._of_cells:
            number = attributes.get("numFmtId", "")
            builtin = bool(SHORT_NUMBER.fullmatch(number)) and int(number) in _DATE_FORMATS
            if self._formats.get(number, builtin):
                self.dates.add(self._count)
            self._count += 1

    def finish(self, name: str) -> None:
        """End the styles of cells."""
        if name == "cellXfs":
            self._of_cells = False


class _Values(SheetPart):
    """Reads what the cells of a sheet show."""

    def __init__(self, workbook: Workbook, stream: BinaryIO, sheet: Sheet, dates: AbstractSet[int]) -> None:
        super().__init__(workbook.path, stream, sheet.member)
        self.values = SheetValues(sheet.name)
        self.room = MOST_CELLS
        self._workbook = workbook
        self._dates = dates
        self._kind = ""
        self._is_date = False
        self._is_formula = False
        self._value: Passage | None = None

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin a row, a cell, or what stands in a cell; take an area of merged cells."""
        if name == "c":
            self._begin_cell(attributes)
        elif name == "row":
            self.begin_row(attributes)
        elif name == "f":
            self._is_formula, self.skipped = True, 1
        elif name in _TEXTS:
            self.passage = self._value = self._value or Passage("")
        elif name == "mergeCell":
            first, _, last = attributes.get("ref", "").partition(":")
            corners = cell_at(first), cell_at(last)
            if corners[0] and corners[1]:
                self.values.merged.append(Area(*corners[0], *corners[1]))

    def finish(self, name: str) -> None:
        """End a cell, or what stands in it."""
        if name in _TEXTS:
            self.passage = None
        elif name == "c":
            shown = self._shown("" if self._value is None else self._value.content)
            if shown and not shown.isspace():
                self.room -= cells_for(shown)
                if self.room < 0:
                    raise self.refuse(too_many_cells())
                self.values.rows.setdefault(self.row, {})[self.column] = shown

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        """Begin a cell, of which nothing is known but its style and type."""
        self.begin_cell(attributes)
        style = attributes.get("s", "")
        self._kind = attributes.get("t", "n")
        self._is_date = bool(SHORT_NUMBER.fullmatch(style)) and int(style) in self._dates
        self._is_formula, self._value = False, None

    def _shown(self, written: str) -> str:
        """Return what the present cell shows."""
        if self._is_formula and not written:
            self._doubt("holds a formula whose result is not in the file; save the workbook anew in a spreadsheet")
        if self._kind == "s":
            number = int(written) if SHORT_NUMBER.fullmatch(written) else -1
            text = self._workbook.string(number) if written else ""
            if text is None:
                raise self.refuse("a cell holds a string that is not in the file; save the workbook anew")
            return text
        if self._kind == "b":
            return "TRUE" if written.strip() == "1" else "FALSE"
        if self._kind == "e":
            self._doubt(ERROR.format(written))
            return ""
        if self._kind in ("n", "d"):
            return self._number(written.strip())
        return meant_in_cell(written)

    def _number(self, written: str) -> str:
        """Return a figure or a date as people read it."""
        date = None
        iso = _ISO.fullmatch(written) if self._kind == "d" else None
        if iso:
            date = " ".join(filter(None, iso.groups()))
        try:
            number = float(written)
        except ValueError:
            number, shown = 0.0, written
        else:
            shown = figure(number)
            date = date or (self._date(number) if self._is_date else None)
        if date is None:
            return shown
        self._doubt(DATE.format(date))
        return date

    def _date(self, number: float) -> str | None:
        """Return the date and time that a number means (18.17.4.1), or nothing where it means none."""
        if self._workbook.counts_from_1904:
            first = datetime(1904, 1, 1)  # noqa: DTZ001 - spreadsheets know no time zones
        else:
            # Spreadsheets count a 29 February 1900.
            first = datetime(1899, 12, 31 if number < _FALSE_LEAP_DAY else 30)  # noqa: DTZ001 - as above
        try:
            moment = first + timedelta(seconds=round(number * 86_400))
        except (OverflowError, ValueError):
            return None
        if number < 0:
            return None
        time = "" if number == int(number) else f"{moment:%H:%M}"
        return " ".join(filter(None, [f"{moment:%Y-%m-%d}" if number >= 1 else "", time]))

    def _doubt(self, message: str) -> None:
        """Keep a doubt about the present cell."""
        self.values.doubts[self.row, self.column] = message
