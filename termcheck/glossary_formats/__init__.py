"""Glossary formats: each turns the bytes of a file into a glossary, or tells every mistake in it."""

import abc
from typing import ClassVar

from termcheck.glossary import Glossary


class GlossaryFormat(abc.ABC):
    """One way of writing a glossary, recognised by the end of the file's name (``.tsv``, in lower case)."""

    suffixes: ClassVar[tuple[str, ...]]

    @abc.abstractmethod
    def read(self, path: str, content: bytes) -> Glossary:
        """Return the glossary that a file holds; raise ``GlossaryError`` with all its mistakes."""
