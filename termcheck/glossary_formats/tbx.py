"""TBX: termbases as tools exchange them, of 2008 (version 2) and of 2019 (version 3), in every dialect and style."""

from termcheck.glossary import Glossary
from termcheck.glossary_formats import GlossaryFormat
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.tbx.structure import ROOTS
from termcheck.parsing.xml.head import root_element


class Tbx(GlossaryFormat):
    """TBX (ISO 30042), the exchange format of termbases: entries, each with its terms by language."""

    suffixes = (".tbx",)
    shared_suffixes = (".xml",)
    writable = True

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content says it
        """Say whether a file begins with the root of a TBX."""
        return root_element(head) in ROOTS

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a TBX; raise ``GlossaryError`` with all its mistakes.

        The languages stand in the order that was said with the file; else the language of the root comes first.
        """
        # Expat and JSON are loaded only where there is TBX to read.
        from termcheck.parsing.tbx.reading import read_tbx

        return read_tbx(file)

    def write(self, glossary: Glossary, path: str) -> bytes:
        """Return a glossary as TBX of 2019 with data categories as attributes (DCA), in UTF-8.

        Raises ``GlossaryError`` for entries without a term, and for characters that XML does not have.
        """
        from termcheck.parsing.tbx.writing import written_tbx

        return written_tbx(glossary, path)
