"""The parts of a workbook as they are read, and the names of the cells of its sheets (ECMA-376 part 1, 18)."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import BinaryIO

from termcheck.parsing.xml.segments import XmlSegments

SHORT_NUMBER = re.compile(r"\s*[0-9]{1,9}\s*")
"""A number of a row, a style or a string."""

_LAST_COLUMN = 16_384
"""The columns that a sheet has in Excel and in LibreOffice."""

_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


class Part(XmlSegments):
    """A part of a workbook, by the local names of its elements."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        local = name.rpartition(" ")[2]
        if self.skipped:
            self.skipped += 1
        elif local == "rPh":
            self.skipped = 1
        else:
            self.begin(local, attributes)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self.skipped:
            self.skipped -= 1
        else:
            self.finish(name.rpartition(" ")[2])

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element that is read, by its local name."""

    def finish(self, name: str) -> None:
        """Take the end of an element that is read, by its local name."""


class SheetPart(Part):
    """The part of a sheet, at a row and a column, both from 1."""

    def __init__(self, path: str, stream: BinaryIO, member: str) -> None:
        """Take the part as a stream, before its first row."""
        super().__init__(path, stream, member)
        self.row = 0
        self.column = 0

    def begin_row(self, attributes: Mapping[str, str]) -> None:
        """Begin a row; one without a number follows the one before it."""
        number = attributes.get("r", "")
        self.row = int(number) if SHORT_NUMBER.fullmatch(number) else self.row + 1
        self.column = 0

    def begin_cell(self, attributes: Mapping[str, str]) -> None:
        """Begin a cell; one without a name follows the one before it."""
        at = cell_at(attributes["r"]) if "r" in attributes else (self.column + 1, self.row)
        if at is None or at[0] > _LAST_COLUMN:
            name = attributes["r"] if at is None else cell_name(*at)
            raise self.refuse(f"“{name}” is no cell; save the workbook anew")
        self.column, self.row = at


def cell_name(column: int, row: int) -> str:
    """Return what people call the cell at a column and row, both from 1: ``B4``."""
    return f"{_letters(column)}{row}"


def place_of_cell(column: int, row: int, sheet: str) -> str:
    """Return where people find the cell at a column and row of a sheet."""
    return f"cell {cell_name(column, row)} of “{sheet}”"


def cell_at(name: str) -> tuple[int, int] | None:
    """Return the column and the row, both from 1, of a cell by its name, or nothing where it is no name of one."""
    found = _CELL.fullmatch(name)
    return (_number(found[1]), int(found[2])) if found else None


@lru_cache(maxsize=1024)
def _letters(column: int) -> str:
    """Return the letters of a column, from 1."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


@lru_cache(maxsize=1024)
def _number(letters: str) -> int:
    """Return the number of a column, from 1, by its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
