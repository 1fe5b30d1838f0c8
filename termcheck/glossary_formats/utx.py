"""UTX 1.11, the tables of terms of the Asia-Pacific Association for Machine Translation, and the older UTX-S."""

from termcheck.glossary import Glossary
from termcheck.glossary_formats import GlossaryFormat
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.utx.head import MARK
from termcheck.parsing.utx.reading import read_utx
from termcheck.parsing.utx.writing import written_utx


class Utx(GlossaryFormat):
    """Tables of tabs whose first line begins with #UTX: a pair of terms a row, with a status and a concept's id."""

    suffixes = (".utx",)
    shared_suffixes = (".txt",)
    writable = True

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content says it
        """Say whether a file begins with the mark of UTX."""
        return MARK.match(head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff").decode("latin-1")) is not None

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a UTX file; raise ``GlossaryError`` with all its mistakes."""
        return read_utx(file)

    def write(self, glossary: Glossary, path: str) -> bytes:
        """Return a glossary in two languages as UTX 1.11, in UTF-8; raise ``GlossaryError`` for one in more.

        Superseded terms become forbidden ones; what UTX has no column for is left out.
        """
        return written_utx(glossary, path)
