"""Faults of a glossary: what a check is, what it finds, and where it says that it stands.

A module of this package is a group of checks: ``CHECKS`` names them, and ``faults`` looks for them in a dossier.
"""

from dataclasses import dataclass

from termcheck.errors import Place
from termcheck.finding import Severity
from termcheck.glossary import ConceptEntry, CopyTest, Term


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing an editor should look at: the check that found it, where it stands, what it is, and what to do.

    ``concept`` is the id of the entry, or none where the fault is the whole glossary's.
    """

    check: str
    severity: Severity
    concept: str | None
    place: Place
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        """Write ``path:line:column: severity check: message; remedy``."""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{self.place}: {self.severity} {self.check}: {self.message}{remedy}"


def where(other: ConceptEntry | Term, here: ConceptEntry | Term) -> str:
    """Return where an entry or term stands, as a message about another says it: by its line in the same file."""
    place = other.place
    if place is None:
        return "elsewhere"
    if place.line is None or place.spot or here.place is None or here.place.path != place.path:
        return f"at {place}"
    return "in the same line" if here.place.line == place.line else f"in line {place.line}"


@dataclass(frozen=True, slots=True)
class Check:
    """One question that is asked of a glossary: its name, how grave a yes is at worst, and what the yes says."""

    name: str
    severity: Severity
    summary: str

    def fault(
        self,
        entry: ConceptEntry,
        message: str,
        remedy: str,
        at: Term | CopyTest | None = None,
        severity: Severity | None = None,
    ) -> Fault:
        """Return a fault of an entry, at one of its terms or tests where that is named, no graver than the check."""
        place = (at.place if at else None) or entry.place or Place("")
        return Fault(self.name, severity or self.severity, entry.id, place, message, remedy)
