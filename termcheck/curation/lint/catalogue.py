"""All checks of glossaries, and what they find."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from types import ModuleType

from termcheck.curation.lint import (
    Check,
    Fault,
    characters,
    circumstances,
    contradictions,
    doubts,
    duplicates,
    gaps,
    hidden,
    ordinary,
    proof,
    shape,
    sharing,
    typos,
    unmatchable,
)
from termcheck.curation.lint.dossier import Dossier

_GROUPS: Sequence[ModuleType] = (
    duplicates,
    contradictions,
    sharing,
    hidden,
    gaps,
    ordinary,
    unmatchable,
    characters,
    shape,
    typos,
    circumstances,
    proof,
    doubts,
)

CHECKS: Mapping[str, Check] = {check.name: check for group in _GROUPS for check in group.CHECKS}
"""The checks by name, those that belong together beside one another."""


def examined(dossier: Dossier, chosen: Collection[str] = CHECKS) -> Sequence[Fault]:
    """Return what the chosen checks find in a glossary, each fault once, in the order of the file."""
    return sorted(dict.fromkeys(_found(dossier, chosen)), key=_in_file_order)


def _found(dossier: Dossier, chosen: Collection[str]) -> Iterator[Fault]:
    """Yield what the chosen checks find, group by group."""
    for group in _GROUPS:
        if any(check.name in chosen for check in group.CHECKS):
            for fault in group.faults(dossier):
                if fault.check in chosen:
                    # An entry that nobody wrote into a file stands at its glossary’s beginning.
                    yield fault if fault.place.path else replace(fault, place=dossier.place)


def _in_file_order(fault: Fault) -> tuple[str, int, int, int, str, str]:
    """Order faults by place, the gravest first where several stand on one."""
    place = fault.place
    return place.path, place.line or 0, place.column or 0, -fault.severity, fault.check, fault.message
