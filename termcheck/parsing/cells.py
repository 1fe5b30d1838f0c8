"""Lines of a table into rows of cells that know where they stand: tabs without quoting, or CSV after RFC 4180."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from termcheck.errors import Mistake, Place
from termcheck.parsing.decoding import LONGEST_LINE, Line
from termcheck.text import Position, Run, Text

# Programs that paste cells with quotes into tables of tabs double them; other quotes there are the author's.
_QUOTED_IN_TSV = re.compile(r'"(?=.*"")((?:[^"]++|"")*+)"\Z', re.DOTALL)
_QUOTED_IN_CSV = re.compile(r'"((?:[^"]++|"")*+)"\s*\Z')


class Row(NamedTuple):
    """One row: its first line's number and byte, and its characters, whole and as cells with their quotes."""

    number: int
    byte: int
    content: str
    cells: list[str]


class Cells(NamedTuple):
    """How the cells of one file are read: its path, codec and the character between cells (tab, comma, semicolon)."""

    path: str
    encoding: str
    separator: str

    def rows(self, lines: Iterator[Line | Mistake]) -> Iterator[Row | Mistake]:
        """Yield each row, or the mistake that stands in its place; nothing is read behind an open quote."""
        separator, quoting = self.separator, self.separator != "\t"
        for line in lines:
            if isinstance(line, Mistake):
                yield line
            elif quoting and '"' in line.content:
                yield self._quoted_row(line, lines)
            else:
                number, byte, content = line
                content = content.rstrip("\r\n")
                yield Row(number, byte, content, content.split(separator))

    def start(self, row: Row, index: int) -> Run:
        """Return where the cell at an index begins; behind the last cell, where one more would begin."""
        _, encoding, separator = self
        number, byte, _, cells = row
        if not index:
            return Run(0, number, 1, byte)
        before = separator.join(cells[:index]) + separator
        if separator == "\t":
            return Run(0, number, 1 + len(before), byte + len(before.encode(encoding)))
        return self._behind(Run(0, number, 1, byte), before)

    def end(self, row: Row) -> Place:
        """Return the place just behind a row."""
        behind = self._behind(Run(0, row.number, 1, row.byte), row.content)
        return Place(self.path, behind.line, behind.column)

    def text(self, row: Row, index: int) -> tuple[str, tuple[Run, ...]]:
        """Return the characters of a cell without its quotes, and the runs that say where they stand."""
        cell, start = row.cells[index], self.start(row, index)
        quoted = self._quoted(cell) if cell[:1] == '"' else None
        if quoted is None:
            return cell, (start,)
        inner = quoted[1]
        return inner.replace('""', '"'), tuple(self._runs(inner, self._behind(start, '"')))

    def content(self, cell: str) -> str:
        """Return the characters of a cell without its quotes, for a row of which only these are asked."""
        quoted = self._quoted(cell)
        return cell if quoted is None else quoted[1].replace('""', '"')

    def _quoted(self, cell: str) -> re.Match[str] | None:
        """Return what stands in quotes, if a cell does."""
        return (_QUOTED_IN_TSV if self.separator == "\t" else _QUOTED_IN_CSV).match(cell)

    def _runs(self, inner: str, place: Run) -> Iterator[Run]:
        """Yield the runs of what stands between quotes; each doubled quote is one of its own."""
        index = 0
        for piece in re.split('("")', inner):
            escaped = piece == '""'
            if piece or not inner:
                yield replace(place, start=index, written=piece if escaped else None, quoting='"')
            index += 1 if escaped else len(piece)
            place = self._behind(place, piece)

    def _behind(self, place: Run, spelling: str) -> Run:
        """Return the place just behind a spelling that begins at a place."""
        if "\n" not in spelling and "\r" not in spelling:
            return Run(0, place.line, place.column + len(spelling), place.byte + len(spelling.encode(self.encoding)))
        end: Position = Text(spelling, "", runs=(place,), encoding=self.encoding).position(len(spelling))
        return Run(0, end.line, end.column, end.byte)

    def _quoted_row(self, first: Line, lines: Iterator[Line | Mistake]) -> Row | Mistake:
        """Return the row that begins with a line and may reach over several, as a quoted cell can hold line ends."""
        whole = [first.content]
        size = len(first.content)
        opened = self._open_quote(first)
        while opened is not None:
            line = next(lines, None)
            if isinstance(line, Mistake):
                return line
            if line is None or size > LONGEST_LINE:
                for _ in lines:
                    pass
                return Mistake(opened, 'the quote opened here is not closed; write a quote inside a cell as ""')
            whole.append(line.content)
            size += len(line.content)
            # A doubled quote is two; the one that closes the cell makes the number odd.
            if line.content.count('"') % 2:
                opened = None
        return self._split(first, "".join(whole).rstrip("\r\n"))

    def _open_quote(self, line: Line) -> Place | None:
        """Return the place of a quote that opens a cell and is not closed in its line."""
        content = line.content.rstrip("\r\n")
        opened = next((cell for cell in self._matches(content) if cell["plain"] and cell[0][0] == '"'), None)
        return opened and Place(self.path, line.number, opened.start() + 1)

    def _split(self, first: Line, content: str) -> Row | Mistake:
        """Return the row that a whole record spells."""
        matches = list(self._matches(content))
        row = Row(first.number, first.byte, content, [cell[0] for cell in matches])
        for index, cell in enumerate(matches):
            if (cell["rest"] or "").strip():
                place = self.start(row, index)
                return Mistake(
                    Place(self.path, place.line, place.column),
                    'text stands behind the closing quote of this cell; write a quote inside a cell as ""',
                )
        return row

    def _matches(self, content: str) -> Iterator[re.Match[str]]:
        """Yield a match for each cell of a record."""
        other = f"[^{self.separator}]*+"
        cell = re.compile(rf'"(?:[^"]++|"")*+"(?P<rest>{other})|(?P<plain>{other})')
        index = -1
        while index < len(content):
            match = cell.match(content, index + 1)
            if match is None:
                return
            yield match
            index = match.end()
