"""Workbooks of Excel 97 to 2003 (``.xls``) as glossaries: tables with a header of languages, read with an extra."""

from termcheck.glossary import Glossary
from termcheck.glossary_formats import GlossaryFormat
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_sheets import glossary_of_sheets
from termcheck.parsing.office.excel97 import sheets_of_excel97


class Xls(GlossaryFormat):
    """Workbooks of Excel 97 to 2003 with a header of languages, one concept a row."""

    suffixes = (".xls",)
    extra = "xlsx"

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a workbook; raise ``GlossaryError`` with all its mistakes."""
        return glossary_of_sheets(file, sheets_of_excel97)
