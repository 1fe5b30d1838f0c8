"""Spreadsheets of LibreOffice and others (``.ods``) as glossaries: tables with a header of languages."""

from termcheck.glossary import Glossary
from termcheck.glossary_formats import GlossaryFormat
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_sheets import glossary_of_sheets
from termcheck.parsing.office.opendocument_values import sheets_of_opendocument

_BEGINNING = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"


class Ods(GlossaryFormat):
    """Spreadsheets in OpenDocument with a header of languages, one concept a row."""

    suffixes = (".ods",)

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - told by its content alone
        """Say whether bytes begin a zipped spreadsheet, whose first member says so (OpenDocument 1.3, part 2, 3.3)."""
        return head.startswith(b"PK\x03\x04") and head.startswith(_BEGINNING, 30)

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a spreadsheet; raise ``GlossaryError`` with all its mistakes."""
        return glossary_of_sheets(file, sheets_of_opendocument)
