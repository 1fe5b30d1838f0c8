"""The sheets of a workbook as one glossary: each with a header of languages, wherever it stands in the sheet."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import accumulate, groupby, islice

from termcheck.errors import DocumentError, GlossaryError, Mistake, Place
from termcheck.glossary import Glossary
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.glossary_columns import Column, columns_of_header, is_header
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_rows import HOW, TableRow, glossary_of_rows
from termcheck.parsing.glossary_validation import in_file_order, quoted
from termcheck.parsing.office.sheet_parts import place_of_cell
from termcheck.parsing.office.values import SheetValues

_ROWS_ABOVE = 50
"""A header is looked for in so many first rows with text."""

_WITHOUT_HEADER = 3
"""Columns of a sheet without a header: source, target and note."""

_PAIR = 2


def glossary_of_sheets(file: GlossaryFile, read: Callable[[OpenFile], Iterable[SheetValues]]) -> Glossary:
    """Return the glossary in all sheets whose header names the source language of the first one that has a header.

    ``read`` gives the sheets of a file. A place has the number of the row as its line and that of the column as its
    column, and is called by its cell.
    Raises ``GlossaryError`` with all mistakes, and where no sheet has text.
    """
    try:
        sheets = [sheet for sheet in read(OpenFile(file.path, BytesIO(file.content), ())) if sheet.rows]
    except DocumentError as error:
        mistakes = (Mistake(Place(file.path, 1, 1), mistake.message) for mistake in error.mistakes)
        raise GlossaryError(*mistakes) from None
    if not sheets:
        message = f"this workbook has no text in a sheet that is shown; {HOW}"
        raise GlossaryError(Mistake(Place(file.path, 1, 1), message))
    tables = [table for sheet in sheets if (table := _table(file.path, sheet)) is not None]
    full = [table for table in tables if len(table.languages) >= _PAIR]
    source = full[0].languages[0] if full else ""
    taken = [table for table in full if source in table.languages]
    taken = taken or tables[:1] or [_without_header(file.path, sheets[0])]
    doubts = [doubt for table in taken for doubt in table.doubts()]
    try:
        glossary = glossary_of_rows(file, _rows(taken))
    except GlossaryError as error:
        # What is wrong with a cell explains what its row lacks.
        spots = {mistake.place.spot for mistake in error.mistakes}
        causes = (doubt for doubt in doubts if doubt.place.spot in spots)
        raise GlossaryError(*in_file_order([*causes, *error.mistakes])) from None
    passed = [sheet for sheet in sheets if all(sheet is not table.sheet for table in taken)]
    doubts += (_passed_over(file.path, sheet, source) for sheet in passed)
    return replace(glossary, doubts=in_file_order([*glossary.doubts, *doubts]))


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet with the row of its header, the names of its columns by their number, and the languages among them."""

    path: str
    sheet: SheetValues
    header: int
    names: Mapping[int, str]
    columns: tuple[Column | None, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the header, in its order."""
        return tuple(dict.fromkeys(column.name for column in self.columns if column and column.status))

    def known_by(self) -> Iterator[tuple[tuple[str, int], int]]:
        """Yield what each column is known by in other sheets: its name, and how many of it stand before; its number."""
        before: Counter[str] = Counter()
        for number, name in self.names.items():
            folded = name.casefold()
            yield (folded, before[folded]), number
            before[folded] += 1

    def place(self, row: int, column: int) -> Place:
        """Return where a cell is."""
        return Place(self.path, row, column, place_of_cell(column, row, self.sheet.name))

    def entries(self) -> Iterator[list[tuple[int, dict[int, str]]]]:
        """Yield the rows below the header: those over which the cell of an id is merged, together."""
        rows = {number: dict(cells) for number, cells in sorted(self.sheet.rows.items()) if number > self.header}
        numbers = list(rows)
        first_of: dict[int, int] = {}
        areas = self._merged_down()
        for (column, name), meaning in zip(self.names.items(), self.columns, strict=True):
            is_id = meaning == Column("id") and bool(name)
            for top, bottom in areas.get(column, ()):
                shown = rows.get(top, {}).get(column)
                for number in numbers[bisect_right(numbers, top) : bisect_right(numbers, bottom)] if shown else ():
                    rows[number].setdefault(column, shown or "")
                    if is_id:
                        first_of[number] = top
        for _, together in groupby(rows.items(), lambda row: first_of.get(row[0], row[0])):
            yield list(together)

    def _merged_down(self) -> dict[int, list[tuple[int, int]]]:
        """Return the first and the last row of cells merged with those below them, by column, none within another."""
        areas: dict[int, list[tuple[int, int]]] = {}
        for left, top, _, bottom in sorted(self.sheet.merged, key=lambda area: area.top):
            before = areas.setdefault(left, [])
            if top > (before[-1][1] if before else self.header):
                before.append((top, bottom))
        return areas

    def doubts(self) -> Iterator[Mistake]:
        """Yield the doubts about cells that are read, and one about each column that is not."""
        for (row, column), message in self.sheet.doubts.items():
            if row > self.header and column in self.names:
                yield Mistake(self.place(row, column), f"this cell {message}")
        unnamed: dict[int, int] = {}
        for row, cells in sorted(self.sheet.rows.items()):
            for column in cells if row > self.header else ():
                if column not in self.names:
                    unnamed.setdefault(column, row)
        for column, row in unnamed.items():
            message = "this cell and those below it are not read, as their column has no name; write one in the header"
            yield Mistake(self.place(row, column), message)


def _table(path: str, sheet: SheetValues) -> _Table | None:
    """Return a sheet with its header, or nothing where no row is one."""
    for number, cells in islice(sorted(sheet.rows.items()), _ROWS_ABOVE):
        names = {column: cells[column].strip() for column in sorted(cells)}
        if is_header(list(names.values())):
            read = columns_of_header([(name, Place(path, number, column)) for column, name in names.items()])
            columns = tuple(column if isinstance(column, Column) else None for column in read)
            return _Table(path, sheet, number, names, columns)
    return None


def _without_header(path: str, sheet: SheetValues) -> _Table:
    """Return a sheet whose columns nothing names: they begin with the first cell."""
    top = min(sheet.rows)
    left = min(sheet.rows[top])
    return _Table(
        path, sheet, top - 1, dict.fromkeys(range(left, left + _WITHOUT_HEADER), ""), (None,) * _WITHOUT_HEADER
    )


def _rows(tables: Sequence[_Table]) -> Iterator[TableRow]:
    """Yield a header with the columns of all tables, if they have any, and the rows of each below it."""
    union: dict[tuple[str, int], tuple[_Table, int]] = {}
    for table in tables:
        for key, column in table.known_by():
            union.setdefault(key, (table, column))
    named = [(table.names[column], table.place(table.header, column)) for table, column in union.values()]
    if any(name for name, _ in named):
        yield TableRow(
            tables[0].header, [name for name, _ in named], lambda index, _: named[min(index, len(named) - 1)][1]
        )
    for table in tables:
        own = dict(table.known_by())
        meanings = dict(zip(table.names, table.columns, strict=True))
        columns = [own.get(key) for key in union]
        for rows in table.entries():
            yield _row(table, rows, columns, meanings)


def _row(
    table: _Table,
    rows: list[tuple[int, dict[int, str]]],
    columns: list[int | None],
    meanings: Mapping[int, Column | None],
) -> TableRow:
    """Return rows of a sheet as one, in which each cell says what theirs say, each once."""
    pieces: list[dict[str, int]] = []
    cells: list[str] = []
    for column in columns:
        said: dict[str, int] = {}
        for number, shown in rows if column is not None else ():
            said.setdefault(shown.get(column or 0, ""), number)
        said.pop("", None)
        meaning = meanings.get(column or 0)
        pieces.append(said)
        cells.append(("|" if meaning is not None and meaning.status else "\n").join(said))
    fallback = next(number for number in (column for column in columns if column is not None))

    def exact(index: int, offset: int) -> Place:
        """Return the place of the cell that a character comes from."""
        at = min(index, len(columns) - 1)
        ends = list(accumulate(len(piece) + 1 for piece in pieces[at]))
        number = list(pieces[at].values())[min(bisect_right(ends, offset), len(ends) - 1)] if ends else rows[0][0]
        return table.place(number, columns[at] or fallback)

    return TableRow(rows[0][0], cells, exact)


def _passed_over(path: str, sheet: SheetValues, source: str) -> Mistake:
    """Return the doubt about a sheet that is not read."""
    table = _table(path, sheet)
    row = table.header if table else min(sheet.rows)
    if table is not None and source:
        message = f"this sheet is not read, as its header does not name {source} and another language"
    else:
        message = "this sheet is not read, as no row of it names languages"
    place = Place(path, row, 1, f"sheet {quoted(sheet.name)}")
    return Mistake(place, f"{message}; give it a header such as that of the first, or hide it")
