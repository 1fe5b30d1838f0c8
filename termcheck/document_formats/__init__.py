"""Document formats: each turns the bytes of a file into segments that know where they stand in it."""

import abc
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import PurePath
from typing import ClassVar

from termcheck.families import announced, member, members
from termcheck.parsing.decoding import OpenFile
from termcheck.text import Document, Run

HEAD = 4096
"""So many bytes of a file are looked at where its name does not tell its format."""

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

    def spelled(self, characters: str, run: Run) -> str:  # noqa: ARG002 - plain text quotes nothing
        """Return how a file of this kind spells characters written where a run stands; what it cannot hold, as it is.

        Whatever is written back is read again and compared, so a wrong spelling is refused and does no harm.
        """
        return characters


def known_formats() -> Mapping[str, type[DocumentFormat]]:
    """Return the formats by name, all loaded."""
    return members(sys.modules[__name__], DocumentFormat)


def format_named(name: str) -> DocumentFormat:
    """Return the format of this name; raises ``KeyError`` where there is none."""
    found = member(sys.modules[__name__], DocumentFormat, name)
    if found is None:
        raise KeyError(name)
    return found()


def format_for(path: str, head: bytes = b"") -> DocumentFormat:
    """Return the format of a file by the end of its name, or else by its first bytes (up to ``HEAD``).

    A file that only its name's shared end speaks for is given to a format that will refuse it if it is another kind;
    what nothing speaks for is read as plain text.
    """
    suffix = PurePath(path).suffix.lower()
    sure = _by_suffix("suffixes").get(suffix)
    if sure:
        return format_named(sure[0])
    sharing = _by_suffix("shared_suffixes").get(suffix, ())
    for name in sharing or known_formats():
        if format_named(name).recognises(path, head):
            return format_named(name)
    return format_named(next(iter(sharing), _UNKNOWN))


def is_copy(path: str, head: bytes) -> bool:
    """Say whether a file found in a folder is surely of a known format, by its name or its first bytes."""
    suffix = PurePath(path).suffix.lower()
    if suffix in _by_suffix("suffixes"):
        return True
    return any(format_named(name).recognises(path, head) for name in _by_suffix("shared_suffixes").get(suffix, ()))


def suffixes() -> tuple[str, ...]:
    """Return the ends of names that a known format may have, in alphabetical order."""
    return tuple(sorted({*_by_suffix("suffixes"), *_by_suffix("shared_suffixes")}))


@cache
def _by_suffix(attribute: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names of the formats that announce a suffix, in alphabetical order, by the suffix."""
    named: dict[str, tuple[str, ...]] = {}
    for name, ends in sorted(announced(sys.modules[__name__], DocumentFormat, attribute).items()):
        for suffix in ends:
            named[suffix] = (*named.get(suffix, ()), name)
    return named
