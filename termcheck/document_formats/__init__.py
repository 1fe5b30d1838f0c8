"""Document formats: each turns the bytes of a file into segments that know where they stand in it."""

import abc
from typing import BinaryIO, ClassVar

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
