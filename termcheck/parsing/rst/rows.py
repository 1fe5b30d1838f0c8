"""Rows of a reStructuredText document: lines without their indentation, or the parts of lines that a block holds."""

import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from termcheck.parsing.characters import Characters

_TAB = 8
_INDENTATION = " \t\v\f"
_WIDE = ("W", "F")


class Row(NamedTuple):
    """Characters of a line, ``[first, end)``, that begin at a column (from 0) and end before the next line at ``stop``.

    Of a cell of a table, ``stop`` is ``end``, since the next row does not stand behind it.
    """

    first: int
    end: int
    column: int
    stop: int

    @property
    def is_blank(self) -> bool:
        """Whether the row has no characters."""
        return self.first >= self.end


def rows(characters: Characters) -> list[Row]:
    """Return the lines of a file as rows."""
    content = characters.content
    return [_row(content, start, stop) for start, stop in pairwise((*characters.starts, len(content)))]


def _row(content: str, start: int, stop: int) -> Row:
    """Return a line as a row."""
    line = content[start:stop].rstrip()
    first = len(line) - len(line.lstrip(_INDENTATION))
    return Row(start + first, start + len(line), _behind(line[:first], 0), stop)


def _behind(characters: str, column: int) -> int:
    """Return the column behind characters that begin at a column."""
    for character in characters:
        column += _TAB - column % _TAB if character == "\t" else 1
    return column


def behind(content: str, row: Row, index: int) -> Row:
    """Return the rest of a row from an index, without the white space that stands there."""
    line = content[index : row.end]
    first = row.end - len(line.lstrip(_INDENTATION))
    return row._replace(first=first, column=_behind(content[row.first : first], row.column))


def indented_end(rows: Sequence[Row], index: int, column: int) -> int:
    """Return where the rows from an index end that are blank or begin at a column or right of it; blanks last are out.

    The rows begin with those that are not blank.
    """
    end = index
    for number in range(index, len(rows)):
        if rows[number].is_blank:
            continue
        if rows[number].column < column:
            break
        end = number + 1
    return max(end, index)


def least_column(rows: Sequence[Row]) -> int:
    """Return the column at which the leftmost row begins; 0 where all are blank."""
    return min((row.column for row in rows if not row.is_blank), default=0)


def width(characters: str) -> int:
    """Return how many columns characters take in a typewriter's face, East Asian wide ones being two."""
    if characters.isascii():
        return len(characters)
    return sum(
        2 if unicodedata.east_asian_width(one) in _WIDE else not unicodedata.combining(one) for one in characters
    )


class Grid(NamedTuple):
    """A row of a table as columns, from that of the table's left edge, and the index at which each column stands."""

    columns: str
    indices: Sequence[int]

    def row(self, left: int, right: int) -> Row:
        """Return what stands between two columns as a row."""
        characters = self.columns[left:right]
        visible = characters.rstrip()
        first = left + len(visible) - len(visible.lstrip())
        last = left + len(visible)
        if first >= last:
            place = self.indices[min(left, len(self.indices) - 1)]
            return Row(place, place, 0, place)
        end = self.indices[last] if last < len(self.indices) else self.indices[-1]
        return Row(self.indices[first], end, first, end)


def grid(content: str, row: Row, edge: int) -> Grid:
    """Return a row as columns behind the edge of its table."""
    characters = content[row.first : row.end]
    before = row.column - edge
    columns = [" "] * before
    indices = [row.first] * before
    for index, character in enumerate(characters, row.first):
        if character == "\t":
            fill = _TAB - (edge + len(columns)) % _TAB
            columns.extend(" " * fill)
            indices.extend([index] * fill)
            continue
        columns.append(character)
        indices.append(index)
        if not character.isascii() and unicodedata.east_asian_width(character) in _WIDE:
            columns.append("\0")
            indices.append(index + 1)
    return Grid("".join(columns), (*indices, row.end))
