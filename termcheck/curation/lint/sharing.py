"""Where entries share a term, and nothing tells which of them is meant."""

import unicodedata
from collections.abc import Iterable, Iterator

from termcheck.curation.lint import Check, Fault, where
from termcheck.curation.lint.dossier import Dossier, confusable, of_one_kind, told_apart
from termcheck.curation.lint.duplicates import duplicates
from termcheck.curation.lint.standing import Member
from termcheck.finding import Severity
from termcheck.glossary import AdministrativeStatus, ConceptEntry
from termcheck.matching.folding import folded
from termcheck.parsing.glossary_validation import quoted

_RENDERING = Check("shared-rendering", Severity.WARNING, "two entries prefer the same rendering")
_SOURCE = Check("shared-source-term", Severity.WARNING, "two entries have the same source term, and other renderings")
_ONE_SIDED = Check(
    "one-sided-confusable", Severity.INFO, "an entry is confusable with another that does not say so of it"
)
CHECKS = (_RENDERING, _SOURCE, _ONE_SIDED)


def faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield terms that several entries share, but for entries that stand twice, and confusions told by one entry."""
    twice = duplicates(dossier)
    yield from _renderings(dossier, twice)
    yield from _sources(dossier, twice)
    yield from _one_sided(dossier)


def _renderings(dossier: Dossier, twice: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    """Yield the renderings that an earlier entry prefers too."""
    first: dict[tuple[str, str], Member] = {}
    for entry, term in dossier.terms:
        if term.language == dossier.source or term.status is not AdministrativeStatus.PREFERRED:
            continue
        rival, their = first.setdefault((term.language, folded(term.text)), (entry, term))
        if rival is not entry and rival.scope == entry.scope and not _known(entry, rival, twice):
            message = f"{quoted(term.text)} is the preferred rendering of {quoted(rival.id)} too, {where(their, term)}"
            remedy = (
                f"make one entry of them, choose another rendering, or name {quoted(rival.id)} under confusable_with"
            )
            severity = None if of_one_kind(entry, rival) else Severity.INFO
            yield _RENDERING.fault(entry, message, remedy, term, severity)


def _known(entry: ConceptEntry, rival: ConceptEntry, twice: Iterable[tuple[str, str]]) -> bool:
    """Say whether two entries are known to be confusable, or are told of as one entry that stands twice."""
    return confusable(entry, rival) or (entry.id, rival.id) in twice


def _sources(dossier: Dossier, twice: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    """Yield the source terms that an earlier entry has too; capitals tell terms apart (Polish, polish)."""
    first: dict[str, Member] = {}
    for wording in dossier.wordings.get(dossier.source, ()):
        for entry, term in wording.owners:
            rival, their = first.setdefault(unicodedata.normalize("NFKC", term.text), (entry, term))
            if rival is entry or told_apart((entry, term), (rival, their)) or (entry.id, rival.id) in twice:
                continue
            if not (term.status.accepted and their.status.accepted):
                continue
            message = f"{quoted(term.text)} is a source term of {quoted(rival.id)} too, {where(their, term)}"
            worst = f"{message}, so that the rendering of either passes for both"
            remedy = "tell them apart by a condition (near, about) or a scope, or name one under confusable_with"
            severity = None if of_one_kind(entry, rival) else Severity.INFO
            yield _SOURCE.fault(entry, worst, remedy, term, severity)


def _one_sided(dossier: Dossier) -> Iterator[Fault]:
    """Yield the confusions that only one of two entries tells of."""
    concepts = dossier.glossary.concepts
    known = {entry.id: entry for entry in reversed(concepts)}
    told = {(entry.id, name) for entry in concepts for name in entry.confusable_with}
    for entry in concepts:
        for name in dict.fromkeys(entry.confusable_with):
            if name in known and name != entry.id and (name, entry.id) not in told:
                message = f"{quoted(entry.id)} is confusable with {quoted(name)}, which does not say so of it"
                remedy = f"name {quoted(entry.id)} under confusable_with of {quoted(name)}, if copy confuses both"
                yield _ONE_SIDED.fault(entry, message, remedy)
