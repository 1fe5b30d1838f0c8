"""What the reader of a glossary was in doubt about, but for what other checks say themselves."""

from collections.abc import Iterator

from termcheck.curation.lint import Check, Fault
from termcheck.curation.lint.dossier import Dossier
from termcheck.finding import Severity
from termcheck.parsing.glossary_validation import contested_renderings, quoted

_DOUBT = Check("doubt", Severity.WARNING, "the reader of the file was in doubt what something in it means")
CHECKS = (_DOUBT,)


def faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield the doubts of the reader that no other check has: not what entries lack, and not what they share."""
    concepts = dossier.glossary.concepts
    shared = set(contested_renderings(dossier.glossary.languages, concepts))
    lacking = {(entry.place, f"{quoted(entry.id)} has ") for entry in concepts}
    for doubt in dossier.glossary.doubts:
        beginning = doubt.message.partition(" has ")[0] + " has "
        if doubt not in shared and (doubt.place, beginning) not in lacking:
            message, _, remedy = doubt.message.rpartition("; ")
            yield Fault(_DOUBT.name, _DOUBT.severity, None, doubt.place, message or remedy, remedy if message else "")
