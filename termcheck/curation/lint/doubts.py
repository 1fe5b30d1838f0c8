"""What the reader of a glossary was in doubt about, but for what other checks say themselves."""

from collections.abc import Iterator

from termcheck.curation.lint import Check, Fault
from termcheck.curation.lint.dossier import Dossier
from termcheck.finding import Severity
from termcheck.parsing.glossary_validation import contested_renderings, gaps

_DOUBT = Check("doubt", Severity.WARNING, "the reader of the file was in doubt what something in it means")
CHECKS = (_DOUBT,)


def faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield the doubts of the reader that no other check has."""
    languages, concepts = dossier.glossary.languages, dossier.glossary.concepts
    told = {*gaps(languages, concepts), *contested_renderings(languages, concepts)}
    for doubt in dossier.glossary.doubts:
        if doubt not in told:
            message, _, remedy = doubt.message.rpartition("; ")
            yield Fault(_DOUBT.name, _DOUBT.severity, None, doubt.place, message or remedy, remedy if message else "")
