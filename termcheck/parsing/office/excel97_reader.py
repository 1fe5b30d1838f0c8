"""A program that reads a workbook of Excel 97 from standard input and writes the values of its cells as JSON.

It runs in a process of its own, since the reader it stands on ends the process where memory runs out, and a small
file can ask for any amount. It imports nothing of termcheck, so that it starts at once.
"""

import io
import json
import sys
from contextlib import suppress
from datetime import date, datetime, time, timedelta

MOST_CELLS, SHORT_TEXT = 2_000_000, 32
"""Cells that are told of, where none is long; a longer text counts as several."""

MOST_MEMORY = 2 << 30
"""Bytes of address space; systems without such a limit have none here."""


def main() -> None:
    """Write ``{"sheets": […]}``, or ``{"refused": "why"}`` for a file that cannot be read."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        # The reader aborts where memory runs out, and should not leave its memory on the disk.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sheets = []
    room = MOST_CELLS
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read()))
        for about in workbook.sheets_metadata:
            if about.typ == SheetTypeEnum.WorkSheet and about.visible == SheetVisibleEnum.Visible:
                sheet = workbook.get_sheet_by_name(about.name)
                top, left = sheet.start or (0, 0)
                cells = [
                    (row, column, _told(value))
                    for row, values in enumerate(sheet.iter_rows(), top + 1)
                    for column, value in enumerate(values, left + 1)
                    if value not in ("", None)
                ]
                room -= sum(1 + len(value) // SHORT_TEXT for _, _, value in cells if isinstance(value, str))
                if room < 0:
                    sys.exit("too much text")
                areas = [
                    (x + 1, y + 1, right + 1, bottom + 1) for (y, x), (bottom, right) in sheet.merged_cell_ranges or ()
                ]
                sheets.append({"name": about.name, "merged": areas, "cells": cells})
    except CalamineError as error:
        json.dump({"refused": str(error)}, sys.stdout)
        return
    json.dump({"sheets": sheets}, sys.stdout)


def _told(value: object) -> object:
    """Return a value as JSON can say it: a date or a time in a list, as people read it."""
    if isinstance(value, datetime):
        return [f"{value:%Y-%m-%d %H:%M}"]
    if isinstance(value, date):
        return [f"{value:%Y-%m-%d}"]
    if isinstance(value, time):
        return [f"{value:%H:%M}"]
    if isinstance(value, timedelta):
        return [str(value)]
    return value


if __name__ == "__main__":
    main()
