"""Glossary formats: each turns the bytes of a file into a glossary or tells its mistakes, and some write one."""

import abc
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import PurePath
from typing import ClassVar

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import Glossary
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_models import Model, Written, ended_like
from termcheck.parsing.glossary_validation import in_file_order, overlong
from termcheck.recognition import HEAD, Formats

LARGEST = 64 * 1024 * 1024
"""Bytes that a glossary may have."""


class GlossaryFormat(abc.ABC):
    """One way of writing a glossary; the first sentence of the docstring says what it is, for people.

    ``suffixes`` are the ends of names that only this kind has (``.tsv``, in lower case), on one line;
    ``shared_suffixes`` those that other kinds of files have too, so that the content decides.
    ``extra`` names the extra of termcheck that reading or writing needs, if it needs one.
    ``writable`` says whether ``write`` is there.
    A family test asks every member the same; see CONTRIBUTING.
    """

    suffixes: ClassVar[tuple[str, ...]] = ()
    shared_suffixes: ClassVar[tuple[str, ...]] = ()
    extra: ClassVar[str] = ""
    writable: ClassVar[bool] = False

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - most formats are told by their suffix
        """Say whether a file with this path that begins with these bytes (up to ``HEAD``) is surely of this kind."""
        return False

    @abc.abstractmethod
    def read(self, file: GlossaryFile) -> Glossary:
        """Return the glossary that a file holds; raise ``GlossaryError`` with all its mistakes."""

    def write(self, glossary: Glossary, path: str) -> bytes:  # noqa: ARG002 - many formats are only read
        """Return the bytes of a file with this path that holds a glossary, as much of it as this format can say.

        What is read from them again says what that was. Raises ``GlossaryError`` for a glossary that cannot be
        written this way at all, and for formats that are only read.
        """
        message = f"glossaries cannot be written as “{PurePath(path).suffix}”; {_writable()}"
        raise GlossaryError(Mistake(Place(path), message))

    def written_like(self, glossary: Glossary, path: str, model: Model) -> Written:
        """Return a glossary as ``write`` does, with the comments of a file of this format, and what is lost of those.

        Here that is everything in the model that this format does not read; one that knows comments keeps them.
        """
        from termcheck.parsing.lost_words import what_is_lost

        content = ended_like(model.file.content, self.write(glossary, path))
        files = [file for file in (model.file, model.theirs) if file is not None]
        lost = (mistake for file in files for mistake in what_is_lost(file, self.write(self.read(file), file.path)))
        return Written(content, tuple(lost))

    def formatted(self, file: GlossaryFile) -> bytes:
        """Return a file in the order and layout of this format; it says the same, remarks of people included.

        Raises ``GlossaryError`` with all its mistakes, or where something that stands in it would be lost.
        """
        from termcheck.parsing.lost_words import what_is_lost

        content = self.write(self.read(file), file.path)
        lost = tuple(what_is_lost(file, content))
        if lost:
            raise GlossaryError(*lost)
        return content


FORMATS = Formats(sys.modules[__name__], GlossaryFormat)


def read_glossary(file: GlossaryFile, format_name: str | None = None) -> Glossary:
    """Return the glossary in a file, whose format is named, or else told by the end of its name or by its content.

    Raises ``GlossaryError`` with all mistakes of the file, where no format goes by such a name, and for a file of
    more than 64 MB.
    """
    if len(file.content) > LARGEST:
        raise GlossaryError(Mistake(Place(file.path), f"this glossary is larger than {LARGEST >> 20} MB; divide it"))
    found = _format(file.path, file.content[:HEAD], format_name)
    with _collection_paused():
        glossary = found.read(file)
    doubts = list(overlong(glossary.concepts))
    return replace(glossary, doubts=in_file_order([*glossary.doubts, *doubts])) if doubts else glossary


def formatted_glossary(file: GlossaryFile, format_name: str | None = None) -> bytes:
    """Return the glossary in a file in the order and layout of its format, which is told as for ``read_glossary``.

    Raises ``GlossaryError`` where the file cannot be read, or where something that stands in it would be lost.
    """
    found = _format(file.path, file.content[:HEAD], format_name)
    with _collection_paused():
        return found.formatted(file)


def written_glossary(glossary: Glossary, path: str, format_name: str | None = None) -> bytes:
    """Return a glossary as the bytes of a file, in the format that is named or else told by the end of its name.

    Raises ``GlossaryError`` where no format that can be written goes by such a name.
    """
    found = _format(path, b"", format_name)
    with _collection_paused():
        return found.write(glossary, path)


def written_like(glossary: Glossary, path: str, model: Model, format_name: str | None = None) -> Written:
    """Return a glossary as ``written_glossary`` does, with the comments of a model of the same format.

    A file of another format is left out of account.
    """
    found = _format(path, b"", format_name)
    before = _format(model.file.path, model.file.content[:HEAD], model.format_name)
    with _collection_paused():
        if type(found) is not type(before):
            return Written(found.write(glossary, path))
        return found.written_like(glossary, path, model)


def _format(path: str, head: bytes, name: str | None) -> GlossaryFormat:
    """Return the format that is named or that a file shows; raise ``GlossaryError`` where there is none."""
    found = FORMATS.named(name or FORMATS.of(path, head) or "")
    if found is not None:
        return found()
    suffix = PurePath(path).suffix.lower()
    what = f"“{suffix}” is the end of no glossary’s name" if suffix else "the name does not tell the format"
    if name:
        what = f"no glossary format “{name}”"
    known = ", ".join(FORMATS.known() if name else FORMATS.suffixes())
    raise GlossaryError(Mistake(Place(path), f"{what}; known are {known}"))


def _writable() -> str:
    """Return which ends of names a glossary can be written to, in words."""
    ends = sorted(suffix for member in FORMATS.known().values() if member.writable for suffix in member.suffixes)
    return f"choose a name that ends in {', '.join(ends)}"


@contextmanager
def _collection_paused() -> Iterator[None]:
    """Hold back the search for circular garbage: a glossary makes none, and in a large one it takes half the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
