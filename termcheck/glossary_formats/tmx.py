"""TMX 1.1 to 1.4b as glossaries: each unit of a memory is a concept, its variants are the terms of all languages."""

from termcheck.glossary import Glossary
from termcheck.glossary_formats import GlossaryFormat
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.xml.head import root_element


class Tmx(GlossaryFormat):
    """Units of a translation memory, each a concept in any number of languages."""

    suffixes = (".tmx",)
    writable = True

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content says it
        """Say whether a file begins with the root of a TMX."""
        return root_element(head) == "tmx"

    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary in a TMX file; raise ``GlossaryError`` with all its mistakes."""
        # Expat is loaded only where there is TMX to read.
        from termcheck.parsing.tmx.reading import read_tmx

        return read_tmx(file)

    def write(self, glossary: Glossary, path: str) -> bytes:
        """Return a glossary as TMX 1.4b in UTF-8; raise ``GlossaryError`` for characters that XML cannot hold."""
        from termcheck.parsing.tmx.writing import written_tmx

        return written_tmx(glossary, path)
