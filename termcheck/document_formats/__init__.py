"""Document formats: each turns the bytes of a file into segments that know where they stand in it."""

import abc
import sys
from pathlib import PurePath
from typing import BinaryIO, ClassVar

from termcheck.families import members
from termcheck.text import Document


class DocumentFormat(abc.ABC):
    """One kind of file, recognised by the end of its name (``.txt``, in lower case)."""

    suffixes: ClassVar[tuple[str, ...]]

    @abc.abstractmethod
    def read(self, path: str, stream: BinaryIO, languages: tuple[str, ...]) -> Document:
        """Return the document in a stream opened at its start; its segments are read as they are asked for.

        ``languages`` are those a one-language document may be in; where there are several, its script decides.
        ``DocumentError`` is raised at once for a file that is not of this kind at all,
        and after the last usable segment for mistakes inside it.
        """


def format_for(path: str) -> DocumentFormat:
    """Return the format of a file by the end of its name; what nobody knows is read as plain text."""
    by_suffix = known_formats()
    return by_suffix.get(PurePath(path).suffix.lower(), by_suffix[""])()


def known_formats() -> dict[str, type[DocumentFormat]]:
    """Return the formats by the ends of names they are recognised by."""
    formats = members(sys.modules[__name__], DocumentFormat).values()
    return {suffix: document_format for document_format in formats for suffix in document_format.suffixes}
