"""The bytes of a glossary, what was said about them, and their lines."""

import hashlib
import re
from codecs import BOM_UTF8
from dataclasses import dataclass
from io import BytesIO
from itertools import accumulate, count

from termcheck.errors import DocumentError, GlossaryError, Mistake
from termcheck.parsing.decoding import LONGEST_LINE, Line, OpenFile, decoded

_REMEDY = "save the file as UTF-8, or name its encoding by --glossary-encoding (for a glossary command --encoding)"


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
        if declaration is None and self.encoding is None and (lines := self._plain_lines()):
            return lines
        try:
            read = list(decoded(self.opened(), declaration).lines)
        except DocumentError as error:
            raise GlossaryError(*error.mistakes) from None
        mistakes = [line for line in read if isinstance(line, Mistake)]
        if mistakes:
            raise GlossaryError(*mistakes)
        return [line for line in read if isinstance(line, Line)]

    def opened(self) -> OpenFile:
        """Return the file as a stream of bytes, with what to do where they are no UTF-8 and no encoding was named."""
        remedy = "save the file as UTF-8" if self.encoding else _REMEDY
        return OpenFile(self.path, BytesIO(self.content), (), self.encoding, remedy)

    def _plain_lines(self) -> list[Line]:
        """Return the lines of a file that is all UTF-8, as glossaries of any size are; nothing where it is not."""
        body = self.content.removeprefix(BOM_UTF8)
        pieces = body.splitlines(keepends=True)
        if b"\0" in body or max(map(len, pieces), default=0) > LONGEST_LINE:
            return []
        begins = accumulate(map(len, pieces), initial=len(self.content) - len(body))
        try:
            return list(map(Line, count(1), begins, map(bytes.decode, pieces)))
        except UnicodeDecodeError:
            return []
