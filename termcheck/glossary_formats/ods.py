"""Spreadsheets of LibreOffice and others (``.ods``) as glossaries: tables with a header of languages."""

from termcheck.glossary import Glossary
from termcheck.glossary_formats import GlossaryFormat
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_sheets import glossary_of_sheets
from termcheck.parsing.office.opendocument_values import sheets_of_opendocument


class Ods(GlossaryFormat):
    """Spreadsheets in OpenDocument with a header of languages, one concept a row."""

    suffixes = (".ods",)

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a spreadsheet; raise ``GlossaryError`` with all its mistakes."""
        return glossary_of_sheets(file, sheets_of_opendocument)
