"""What the cells of a workbook of Excel 97 to 2003 show (``.xls``), as a reader in a process of its own finds them."""

import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import msgspec

from termcheck.errors import DocumentError, Mistake, Place
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.office.values import DATE, ERROR, Area, SheetValues, figure

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROGRAM = Path(__file__).with_name("excel97_reader.py")
_SECONDS = 120
_ERRORS = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})

_Value = str | bool | float | list[str]


class _Sheet(msgspec.Struct):
    """A sheet as the reader tells of it; a value in a list is a date."""

    name: str
    merged: list[Area]
    cells: list[tuple[int, int, _Value]]


class _Told(msgspec.Struct):
    """What the reader tells of a workbook."""

    sheets: list[_Sheet] = []
    refused: str = ""


def sheets_of_excel97(file: OpenFile) -> Iterator[SheetValues]:
    """Yield the sheets of a workbook that people see.

    Raises ``DocumentError`` for a file that is none or cannot be read, and where python-calamine is not installed.
    """
    if find_spec("python_calamine") is None:
        raise _refused(file, "reading .xls needs the extra xlsx; install it with: pip install 'termcheck[xlsx]'")
    content = file.stream.read()
    if not content.startswith(_OLE):
        raise _refused(file, "this file is damaged or no workbook of Excel 97; save it as .xlsx")
    for sheet in _told(file, content).sheets:
        values = SheetValues(sheet.name, merged=sheet.merged)
        for row, column, value in sheet.cells:
            shown, doubt = _shown(value)
            if doubt:
                values.doubts[row, column] = doubt
            if shown and not shown.isspace():
                values.rows.setdefault(row, {})[column] = shown
        yield values


def _told(file: OpenFile, content: bytes) -> _Told:
    """Return what the reader tells of a workbook."""
    # -P keeps modules of the present folder from taking the place of the reader's own.
    command = [sys.executable, "-P", str(_PROGRAM)]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603 - our own
    except subprocess.TimeoutExpired:
        raise _refused(file, f"this workbook takes more than {_SECONDS} seconds to read; save it as .xlsx") from None
    except subprocess.CalledProcessError:
        raise _refused(file, "this workbook is damaged or takes too much memory; save it as .xlsx") from None
    told = msgspec.json.decode(done.stdout, type=_Told)
    if told.refused:
        raise _refused(file, f"this workbook is damaged or locked ({told.refused}); save it as .xlsx")
    return told


def _shown(value: _Value) -> tuple[str, str]:
    """Return what a cell shows, and the doubt about it, if there is one."""
    if isinstance(value, list):
        return value[0], DATE.format(value[0])
    if isinstance(value, bool):
        return str(value).upper(), ""
    if isinstance(value, float):
        return figure(value), ""
    return ("", ERROR.format(value)) if value in _ERRORS else (value, "")


def _refused(file: OpenFile, message: str) -> DocumentError:
    """Return the error for the whole file."""
    return DocumentError(Mistake(Place(file.path), message))
