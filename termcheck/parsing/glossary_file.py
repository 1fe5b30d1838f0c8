"""The bytes of a glossary, what was said about them, and their lines."""

import hashlib
import re
from dataclasses import dataclass
from io import BytesIO

from termcheck.errors import DocumentError, GlossaryError, Mistake
from termcheck.parsing.decoding import Line, OpenFile, decoded


@dataclass(frozen=True, slots=True)
class GlossaryFile:
    """A glossary to be read: its path as reports show it, and its bytes.

    ``languages`` (BCP 47 tags, the source language first) are those of a file that does not name its own.
    ``encoding`` is the codec that a user named for files that do not say theirs and are no UTF-8.
    """

    path: str
    content: bytes
    languages: tuple[str, ...] = ()
    encoding: str | None = None

    @property
    def digest(self) -> str:
        """Sixteen hex digits that identify the content."""
        return hashlib.blake2b(self.content, digest_size=8).hexdigest()

    def lines(self, declaration: re.Pattern[bytes] | None = None) -> list[Line]:
        """Return the lines, by the byte order mark, or else as UTF-8 or in the encoding that was named.

        ``declaration`` finds the name of an encoding that the file itself declares, as its first group.
        Raises ``GlossaryError`` with every line that is not text.
        """
        try:
            file = OpenFile(self.path, BytesIO(self.content), (), self.encoding)
            lines = list(decoded(file, declaration).lines)
        except DocumentError as error:
            raise GlossaryError(*error.mistakes) from None
        mistakes = [line for line in lines if isinstance(line, Mistake)]
        if mistakes:
            raise GlossaryError(*mistakes)
        return [line for line in lines if isinstance(line, Line)]
