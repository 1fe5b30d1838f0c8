"""PO files as glossaries: each message names a concept in two languages, as Weblate and other programs keep terms."""

import re
from codecs import BOM_UTF8

from termcheck.glossary import Glossary
from termcheck.glossary_formats import GlossaryFormat
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.po.reading import read_po
from termcheck.parsing.po.writing import written_po

_BEGINNING = re.compile(rb'(?:\s++|#[^\r\n]*+)*+(?:msgctxt|msgid)[ \t]*+"')


class Po(GlossaryFormat):
    """Messages of gettext, each a concept in two languages."""

    suffixes = (".po",)
    writable = True

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content says it
        """Say whether a file begins with a message, or comments and a message."""
        return _BEGINNING.match(head.removeprefix(BOM_UTF8)) is not None

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a PO file; raise ``GlossaryError`` with its mistakes."""
        return read_po(file)

    def write(self, glossary: Glossary, path: str) -> bytes:
        """Return a glossary in two languages as a PO file in UTF-8, a message for each pair of terms.

        Raises ``GlossaryError`` for a glossary in more languages, and for an entry without a source term.
        """
        return written_po(glossary, path)
