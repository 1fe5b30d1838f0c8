"""Workbooks (``.xlsx``) as glossaries: tables with a header of languages, for which only writing needs an extra."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from pathlib import PurePath

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import Glossary
from termcheck.glossary_formats import GlossaryFormat
from termcheck.parsing.glossary_as_rows import rows_of_glossary
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_sheets import glossary_of_sheets
from termcheck.parsing.office.package import main_folder
from termcheck.parsing.office.sheet_parts import place_of_cell
from termcheck.parsing.office.values import sheets_of_workbook

_SHEET = "Terms"
_BOLD, _WRAPPED = {"bold": True}, {"text_wrap": True, "valign": "top"}
_NARROWEST, _WIDEST = 8, 60
# Excel's specifications and limits.
_LONGEST_CELL = 32_767
_MOST_ROWS = 1_048_576


class Xlsx(GlossaryFormat):
    """Workbooks of Excel with a header of languages, one concept a row; writing them needs an extra."""

    suffixes = (".xlsx", ".xlsm")
    extra = "xlsx"
    writable = True

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - told by its content alone
        """Say whether a file begins like the package of a workbook."""
        return main_folder(head) == "xl"

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a workbook; raise ``GlossaryError`` with all its mistakes."""
        return glossary_of_sheets(file, sheets_of_workbook)

    def write(self, glossary: Glossary, path: str) -> bytes:
        """Return a glossary as a workbook with one sheet, as much of it as a table can say.

        Raises ``GlossaryError`` where the extra is not installed, and for what no workbook can hold.
        """
        if PurePath(path).suffix.lower() == ".xlsm":
            # Excel does not open a workbook without macros under this name.
            raise GlossaryError(Mistake(Place(path), "a workbook with macros cannot be written; call it .xlsx"))
        rows = list(rows_of_glossary(glossary))
        _check_limits(path, rows)
        return _workbook(path, rows)


def _workbook(path: str, rows: list[list[str]]) -> bytes:
    """Return a workbook whose only sheet has these rows, the first of them as its header."""
    try:
        import xlsxwriter
    except ImportError:
        message = "writing .xlsx needs the extra xlsx; install it with: pip install 'termcheck[xlsx]'"
        raise GlossaryError(Mistake(Place(path), message)) from None
    whole = BytesIO()
    as_text = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    with xlsxwriter.Workbook(whole, {"in_memory": True, **as_text}) as workbook:
        # The same glossary gives the same bytes.
        workbook.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001 - as XlsxWriter wants it
        sheet = workbook.add_worksheet(_SHEET)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(rows) - 1, 1), len(rows[0]) - 1)
        bold, wrapped = (workbook.add_format(form) for form in (_BOLD, _WRAPPED))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                if text:
                    sheet.write_string(number, column, text, wrapped if number else bold)
        for column, texts in enumerate(zip(*rows, strict=True)):
            sheet.set_column(column, column, _column_width(texts))
    return whole.getvalue()


def _check_limits(path: str, rows: list[list[str]]) -> None:
    """Raise ``GlossaryError`` for rows or cells that no workbook can hold."""
    if len(rows) > _MOST_ROWS:
        message = f"a sheet holds {_MOST_ROWS:,} rows, and this glossary needs {len(rows):,}; write it as .tsv"
        raise GlossaryError(Mistake(Place(path), message))
    mistakes = [
        Mistake(
            Place(path, number, column, place_of_cell(column, number, _SHEET)),
            f"a cell holds {_LONGEST_CELL:,} characters, and this would have {len(text):,}; shorten it",
        )
        for number, row in enumerate(rows, 1)
        for column, text in enumerate(row, 1)
        if len(text) > _LONGEST_CELL
    ]
    if mistakes:
        raise GlossaryError(*mistakes)


def _column_width(texts: Iterable[str]) -> int:
    """Return how wide a column is shown, in letters: as its widest line, and a little air."""
    widest = max(_width(line) for text in texts for line in text.split("\n"))
    return min(max(widest + 2, _NARROWEST), _WIDEST)


def _width(text: str) -> int:
    """Return how many narrow letters a line is as wide as."""
    if text.isascii():
        return len(text)
    return sum(1 + (unicodedata.east_asian_width(character) in "WF") for character in text)
