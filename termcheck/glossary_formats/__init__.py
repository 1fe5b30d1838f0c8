"""Glossary formats: each turns the bytes of a file into a glossary, or tells every mistake in it."""

import abc
import gc
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import PurePath
from typing import ClassVar

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.families import members
from termcheck.glossary import Glossary


class GlossaryFormat(abc.ABC):
    """One way of writing a glossary, recognised by the end of the file's name (``.tsv``, in lower case)."""

    suffixes: ClassVar[tuple[str, ...]]

    @abc.abstractmethod
    def read(self, path: str, content: bytes) -> Glossary:
        """Return the glossary that a file holds; raise ``GlossaryError`` with all its mistakes."""


def read_glossary(path: str, content: bytes) -> Glossary:
    """Return the glossary in the bytes of a file, whose format is told by the end of its name.

    Raises ``GlossaryError`` with all mistakes of the file, or where no format goes by such a name.
    """
    formats: Mapping[str, type[GlossaryFormat]] = members(sys.modules[__name__], GlossaryFormat)
    by_suffix = {suffix: member for member in formats.values() for suffix in member.suffixes}
    suffix = PurePath(path).suffix.lower()
    if suffix not in by_suffix:
        known = ", ".join(sorted(by_suffix))
        what = f"“{suffix}” is the end of no glossary’s name" if suffix else "the name does not tell the format"
        raise GlossaryError(Mistake(Place(path), f"{what}; known are {known}"))
    with _collection_paused():
        return by_suffix[suffix]().read(path, content)


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
