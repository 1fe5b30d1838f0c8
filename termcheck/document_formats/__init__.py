"""Document formats: each turns the bytes of a file into segments that know where they stand in it."""

import abc
import sys
from collections.abc import Iterator
from typing import ClassVar

from termcheck.parsing.decoding import OpenFile
from termcheck.recognition import Formats
from termcheck.text import Copies, Document, Run, Text

_UNKNOWN = "plain"


class DocumentFormat(abc.ABC):
    """One kind of file; the first sentence of the docstring says what it is, for ``termcheck formats``.

    ``suffixes`` are the ends of names that only this kind has (``.txt``, in lower case), on one line;
    ``shared_suffixes`` those that other kinds of files have too, so that the content decides.
    ``extra`` names the extra of termcheck that reading needs, if it needs one.
    ``unencodable`` is Python's error handler for characters to write back that the file's encoding does not have.
    A family test asks every member the same; see CONTRIBUTING.
    """

    suffixes: ClassVar[tuple[str, ...]] = ()
    shared_suffixes: ClassVar[tuple[str, ...]] = ()
    bilingual: ClassVar[bool] = False
    extra: ClassVar[str] = ""
    unencodable: ClassVar[str] = "strict"

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - most formats are told by their suffix
        """Say whether a file with this path that begins with these bytes (up to ``HEAD``) is surely of this kind."""
        return False

    @abc.abstractmethod
    def read(self, file: OpenFile) -> Document:
        """Return the document in a file; its segments are read as they are asked for.

        ``DocumentError`` is raised at once for a file that is not of this kind at all,
        and after the last usable segment for mistakes inside it.
        """

    def texts(self, file: OpenFile) -> Iterator[Text]:
        """Yield every text of a file in order, by which what is written back is compared with what it was.

        A format in which texts of no segment can stand on the bytes of another yields these, too.
        """
        document = self.read(file)
        for segment in document.segments:
            yield from filter(None, (segment.source, segment.target))
        yield from (copy for _, copy in document.copies if copy is not None)

    def copies(self, file: OpenFile) -> Copies:  # noqa: ARG002 - most formats have none
        """Return the texts that a file keeps twice, each with its copy, in which the same is written back.

        In place of a copy is nothing where it cannot be told from others; such a text is not written back.
        """
        return ()

    def spelled(self, characters: str, run: Run) -> str:  # noqa: ARG002 - plain text quotes nothing
        """Return how a file of this kind spells characters written where a run stands; what it cannot hold, as it is.

        Whatever is written back is read again and compared, so a wrong spelling is refused and does no harm.
        """
        return characters


FORMATS = Formats(sys.modules[__name__], DocumentFormat)


def format_named(name: str) -> DocumentFormat:
    """Return the format of this name; raises ``KeyError`` where there is none."""
    found = FORMATS.named(name)
    if found is None:
        raise KeyError(name)
    return found()


def format_for(path: str, head: bytes = b"") -> DocumentFormat:
    """Return the format of a file by the end of its name, or else by its first bytes (up to ``HEAD``).

    What nothing speaks for is read as plain text.
    """
    return format_named(FORMATS.of(path, head) or _UNKNOWN)
