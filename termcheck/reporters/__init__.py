"""Reporters: each writes findings down in one form, for people or for machines."""

import abc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from termcheck.finding import DocumentSummary, Finding
from termcheck.glossary import Glossary


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a report is drawn on: its width in terminal cells, whether it shows colours and whether notes are wanted."""

    width: int = 80
    color: bool = False
    notes: bool = False


class Reporter(abc.ABC):
    """One form of report; ``counts_doubts`` where it says how many pairs could not be trusted."""

    counts_doubts: ClassVar[bool] = False

    @abc.abstractmethod
    def report(self, results: Iterable[Finding | DocumentSummary], glossary: Glossary, canvas: Canvas) -> Iterator[str]:
        """Yield the report piece by piece, ready to be written as it is.

        ``results`` gives each document's findings followed by its summary, document after document.
        """
