"""Tables as glossaries: a header of languages and statuses, one concept a row, several terms in a cell."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import PurePath

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import Glossary
from termcheck.glossary_formats import GlossaryFormat
from termcheck.parsing.cells import Cells, Row
from termcheck.parsing.decoding import Line
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_rows import HOW, TableRow, glossary_of_rows

_SEPARATORS = {",": "a comma", ";": "a semicolon", "\t": "a tab"}
_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"\s*')
_LINE_END = re.compile(r"\r\n?|\n")


class Table(GlossaryFormat):
    """Rows of cells parted by tabs (TSV) or by commas or semicolons (CSV), one concept a row."""

    suffixes = (".tsv", ".csv")

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a table; raise ``GlossaryError`` with all its mistakes."""
        lines = iter(file.lines())
        first = next((line for line in lines if not _skipped(line)), None)
        if first is None:
            raise GlossaryError(Mistake(Place(file.path, 1, 1), f"the glossary is empty; {HOW}"))
        cells = Cells(file.path, "utf-8", _separator(file.path, first.content))
        return glossary_of_rows(file, _rows(cells, chain([first], lines)), _SEPARATORS[cells.separator])


def _skipped(line: Line) -> bool:
    """Say whether a line is a comment, or has nothing in any of its cells."""
    return line.content.startswith("#") or not line.content.strip(" \t\r\n,;")


def _separator(path: str, header: str) -> str:
    """Return the character between cells: in CSV the one that the header has most of."""
    if PurePath(path).suffix.lower() == ".tsv":
        return "\t"
    return max(_SEPARATORS, key=re.sub(r'"[^"]*"', "", header).count)


def _rows(cells: Cells, lines: Iterator[Line]) -> Iterator[TableRow | Mistake]:
    """Yield the rows that are no comments and not blank."""
    separator, quoting = cells.separator, cells.separator != "\t"
    for line in lines:
        number, byte, content = line
        if content[0] == "#" or _skipped(line):
            continue
        if '"' not in content:
            yield TableRow(number, content.rstrip("\r\n").split(separator))
        elif quoting:
            # A quoted cell may reach over several lines; they are taken from those to come.
            row = next(cells.rows(chain([line], lines)))
            yield row if isinstance(row, Mistake) else _with_quotes(cells, row)
        else:
            content = content.rstrip("\r\n")
            yield _with_quotes(cells, Row(number, byte, content, content.split(separator)))


def _with_quotes(cells: Cells, row: Row) -> TableRow:
    """Return a row that has quotes, with what its cells say between them."""
    return TableRow(row.number, list(map(_inner, row.cells)), partial(_place, cells, row))


def _place(cells: Cells, row: Row, index: int, offset: int) -> Place:
    """Return where a character stands that a cell says."""
    if index >= len(row.cells):
        return cells.end(row)
    start, cell = cells.start(row, index), row.cells[index]
    said = _inner(cell)
    spelling = said[:offset] if said is cell else '"' + said[:offset].replace('"', '""')
    return _behind(Place(cells.path, start.line, start.column), spelling)


def _behind(place: Place, spelling: str) -> Place:
    """Return the place just behind a spelling that begins at a place."""
    first, *more = _LINE_END.split(spelling)
    if not more:
        return Place(place.path, place.line, (place.column or 1) + len(first))
    return Place(place.path, (place.line or 1) + len(more), len(more[-1]) + 1)


def _inner(cell: str) -> str:
    """Return what a cell says between its quotes; the whole cell where they do not enclose it."""
    quoted = _QUOTED.fullmatch(cell) if cell[:1] == '"' else None
    return quoted[1].replace('""', '"') if quoted else cell
