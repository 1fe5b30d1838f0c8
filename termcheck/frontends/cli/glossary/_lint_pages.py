"""What is wrong with glossaries, drawn for a terminal, and in figures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from termcheck.curation.lint import Fault
from termcheck.curation.lint.figures import Figures
from termcheck.errors import Mistake, Place
from termcheck.finding import Severity
from termcheck.glossary import Glossary
from termcheck.legible import unwrapped
from termcheck.reporting.drawing import labelled
from termcheck.reporting.styled import STYLES
from termcheck.reporting.tally import counted, entries, verdict

_GRAVEST_FIRST = sorted(Severity, reverse=True)
_SPOT = 9
"""Cells for a place."""


@dataclass(frozen=True, slots=True)
class Linted:
    """A glossary with what was found in it; one that could not be read has mistakes instead."""

    path: str
    glossary: Glossary | None = None
    faults: Sequence[Fault] = ()
    mistakes: Sequence[Mistake] = ()
    figures: Figures | None = None
    unusable: bool = False


def counts(linted: Iterable[Linted]) -> Mapping[str, int]:
    """Return how many faults there are of each severity, the gravest first."""
    found = Counter(fault.severity for one in linted for fault in one.faults)
    return {str(severity): found[severity] for severity in _GRAVEST_FIRST}


def sums(one: Linted) -> str:
    """Return what was looked at in a glossary and found, in one line."""
    glossary = one.glossary
    holds = f"{entries(len(glossary.concepts))}, {counted(glossary.term_count(), 'term')}" if glossary else ""
    corpus = f", {counted(one.figures.segments, 'segment')} of the corpus" if one.figures else ""
    return f"{one.path}: {holds}{corpus}: {_verdict(one.faults)}"


def _verdict(faults: Sequence[Fault]) -> str:
    """Return how many faults there are of each severity, in words."""
    return verdict(Counter(fault.severity for fault in faults)) or "no fault"


def pieces(linted: Sequence[Linted]) -> Iterator[RenderableType]:
    """Yield the faults of each glossary below its path, with the remedy beneath each, then the figures of all."""
    for one in linted:
        if one.faults:
            yield Text(unwrapped(one.path), "bold underline")
            for fault in one.faults:
                yield Padding(_block(fault, one.path), (0, 0, 1, 0))
    for one in linted:
        if one.glossary is not None:
            gravest = max((fault.severity for fault in one.faults), default=None)
            yield Text(unwrapped(sums(one)), STYLES[gravest] if gravest else "bold green")


def _block(fault: Fault, path: str) -> Table:
    """Return a fault: where it stands and what it is called, and beneath that what is wrong and what to do."""
    head = Text.assemble((str(fault.severity), STYLES[fault.severity]), "  ", (fault.check, "bold"))
    if fault.concept:
        head.append(f"  {unwrapped(fault.concept)}", "dim")
    said = [Text(unwrapped(fault.message))]
    if fault.remedy:
        said.append(Text(f"→ {unwrapped(fault.remedy)}", "green"))
    return labelled([(Text(f"{_spot(fault.place, path):{_SPOT}}", "bold"), Group(head, *said))])


def _spot(place: Place, path: str) -> str:
    """Return a place within its file."""
    if place.path != path or place.line is None:
        return str(place)
    return place.spot or f"{place.line}:{place.column}"
