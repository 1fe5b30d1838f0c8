"""The cells of reStructuredText's tables, each as the rows that it holds."""

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from termcheck.parsing.rst.rows import Grid, Row, grid

# docutils.sourceforge.io/docs/ref/rst/restructuredtext.html, Grid Tables and Simple Tables.
_SIMPLE_BORDER = re.compile(r"=[ =]*+\Z")
_UNDERLINE = re.compile(r"-[ -]*+\Z")
_COLUMN = re.compile(r"[-=]++")
_CROSSING = re.compile(r"(?<=[-=])\+|\+(?=[-=])")
_WALLS = "|+"

Cell = list[Row]


def grid_cells(content: str, rows: Sequence[Row]) -> list[Cell]:
    """Return the cells of a grid table, row by row; the table's rows begin with ``+`` or ``|``."""
    edge = rows[0].column
    grids = [grid(content, row, edge) for row in rows]
    crossings = sorted({found.start() for one in grids for found in _CROSSING.finditer(one.columns)})
    opened: dict[int, tuple[int, Cell]] = {}
    cells: list[Cell] = []
    for one in grids:
        for left, right in pairwise(_walls(one.columns, crossings)):
            if _is_rule(one.columns, left, right):
                for begun in _between(crossings, left, right):
                    opened.pop(begun, None)
                continue
            if left not in opened or opened[left][0] != right:
                opened[left] = (right, [])
                cells.append(opened[left][1])
            opened[left][1].append(one.row(left + 1, right))
    return cells


def _walls(columns: str, crossings: Sequence[int]) -> Iterator[int]:
    """Yield the columns at which a cell ends and another begins."""
    for crossing in crossings:
        if crossing >= len(columns):
            return
        if columns[crossing] in _WALLS:
            yield crossing


def _between(crossings: Sequence[int], left: int, right: int) -> Sequence[int]:
    """Return the crossings from a column to before another."""
    return crossings[bisect_left(crossings, left) : bisect_left(crossings, right)]


def _is_rule(columns: str, left: int, right: int) -> bool:
    """Say whether the border of a cell stands between two columns."""
    between = columns[left + 1 : right]
    return (
        columns[left] == columns[right] == "+"
        and bool(between)
        and between.strip(between[0]) == ""
        and between[0] in "-="
    )


def simple_table_end(content: str, rows: Sequence[Row], start: int) -> int:
    """Return where the simple table ends whose top border stands at an index; that index where it does not end."""
    top = rows[start].end - rows[start].first
    headed = False
    for number in range(start + 1, len(rows)):
        row = rows[number]
        if row.column != rows[start].column or not _SIMPLE_BORDER.match(content, row.first, row.end):
            continue
        if row.end - row.first != top:
            return start
        if headed or number + 1 == len(rows) or rows[number + 1].is_blank:
            return number + 1
        headed = True
    return start


def simple_cells(content: str, rows: Sequence[Row]) -> Iterator[Cell]:
    """Yield the cells of a simple table, row by row; text in a margin joins two columns."""
    edge = rows[0].column
    grids = [grid(content, row, edge) for row in rows]
    columns = _columns(grids[0].columns)
    group: list[Grid] = []
    for one in grids[1:]:
        if _UNDERLINE.match(one.columns) or _SIMPLE_BORDER.match(one.columns):
            yield from _cells(group, _columns(one.columns))
            group = []
        elif one.columns[: columns[0][1]].strip():
            yield from _cells(group, columns)
            group = [one]
        elif group:
            group.append(one)


def _columns(border: str) -> list[tuple[int, int]]:
    """Return where each column begins and ends."""
    return [found.span() for found in _COLUMN.finditer(border)]


def _cells(group: Sequence[Grid], columns: Sequence[tuple[int, int]]) -> Iterator[Cell]:
    """Yield the cells of one row of a table, given as the lines that it holds."""
    bounds = _bounds(group, columns)
    cells: list[Cell] = [[] for _ in bounds]
    last = [0] * len(bounds)
    for number, one in enumerate(group):
        for index, (left, right) in enumerate(bounds):
            if left >= len(one.columns):
                break
            row = one.row(left, min(right, len(one.columns)))
            if last[index] < number - 1:
                cells[index].append(Row(row.first, row.first, 0, row.first))
            cells[index].append(row)
            last[index] = number
    yield from cells


def _bounds(group: Sequence[Grid], columns: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return where the cells of a row begin and end, as far as it has text; the last has no bound on its right."""
    widest = max((len(one.columns) for one in group), default=0)
    columns = columns[: max(bisect_left(columns, (widest, 0)), 1)]
    margins = [(end, begin) for (_, end), (begin, _) in pairwise(columns)]
    crossed: set[int] = set()
    for one in group:
        for end, begin in margins:
            if end >= len(one.columns):
                break
            if one.columns[end:begin].strip():
                crossed.add(end)
    parted = [margin for margin in margins if margin[0] not in crossed]
    lefts = [columns[0][0], *(begin for _, begin in parted)]
    rights = [*(end for end, _ in parted), sys.maxsize]
    return list(zip(lefts, rights, strict=True))
