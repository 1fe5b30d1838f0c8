"""What entries lack: a term in a language, one that copy may use, a decision."""

from collections import Counter
from collections.abc import Iterator, Sequence

from termcheck.curation.lint import Check, Fault
from termcheck.curation.lint.dossier import Dossier
from termcheck.finding import Severity
from termcheck.glossary import AdministrativeStatus, ConceptEntry
from termcheck.parsing.glossary_validation import quoted

_NO_SOURCE = Check("no-source-term", Severity.WARNING, "an entry has no term in the source language, and is never due")
_NO_RENDERING = Check("no-rendering", Severity.WARNING, "an entry has no term in any language but the source’s")
_MISSING = Check("missing-language", Severity.WARNING, "an entry has no term in a language that nearly all others have")
_DEPRECATED = Check(
    "only-deprecated", Severity.WARNING, "an entry says what not to write in a language, and not what to write"
)
_PROPOSED = Check("only-proposed", Severity.INFO, "nothing but a proposal stands in a language yet")
_UNUSED = Check("unused-language", Severity.WARNING, "the glossary names a language in which no entry has a term")
CHECKS = (_NO_SOURCE, _NO_RENDERING, _MISSING, _DEPRECATED, _PROPOSED, _UNUSED)
_NEARLY_ALL = 0.9


def faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield what entries lack; a language in which no entry has a term is told of once."""
    concepts = dossier.glossary.concepts
    spoken = Counter(tag for entry in concepts for tag in {term.language for term in entry.terms})
    for tag in dossier.glossary.languages:
        if concepts and not spoken[tag]:
            message = f"no entry has a term in {tag}, which is among the languages of the glossary"
            yield Fault(
                _UNUSED.name,
                _UNUSED.severity,
                None,
                dossier.place,
                message,
                "write terms in it, or take the language away",
            )
    targets = [tag for tag in dossier.targets if spoken[tag]]
    usual = {tag for tag in targets if spoken[tag] >= _NEARLY_ALL * len(concepts)}
    for entry in concepts:
        if spoken[dossier.source]:
            yield from _without_source(entry, dossier.source)
        yield from _without_rendering(entry, targets, usual)
        for tag in targets:
            yield from _undecided(entry, tag)


def _tags(entry: ConceptEntry) -> set[str]:
    """Return the languages of an entry's terms; terms without text are none."""
    return {term.language for term in entry.terms if term.text.strip()}


def _without_source(entry: ConceptEntry, source: str) -> Iterator[Fault]:
    """Yield a fault for an entry that no source makes due; what it deprecates is still found in copy."""
    if source not in _tags(entry):
        flags = any(not term.status.accepted and not term.when.source for term in entry.terms)
        message = f"{quoted(entry.id)} has no term in {source}, so that no source text asks for it"
        severity = Severity.INFO if flags else None
        yield _NO_SOURCE.fault(entry, message, f"add its term in {source}", severity=severity)


def _without_rendering(entry: ConceptEntry, targets: Sequence[str], usual: set[str]) -> Iterator[Fault]:
    """Yield a fault for an entry that lacks all renderings, or one in a language that is usual; names may need none."""
    missing = [tag for tag in targets if tag not in _tags(entry)]
    if not missing or entry.do_not_translate:
        return
    if len(missing) == len(targets):
        message = f"{quoted(entry.id)} has no term in {', '.join(missing)}, and asks for nothing"
        yield _NO_RENDERING.fault(entry, message, "say what should be written")
        return
    lacking = [tag for tag in missing if tag in usual]
    if lacking:
        message = f"{quoted(entry.id)} has no term in {', '.join(lacking)}, as nearly all entries have"
        yield _MISSING.fault(entry, message, "add it")
    elif len(missing) * 2 < len(targets):
        message = f"{quoted(entry.id)} has no term in {', '.join(missing)}"
        yield _MISSING.fault(entry, message, "add it", severity=Severity.INFO)


def _undecided(entry: ConceptEntry, tag: str) -> Iterator[Fault]:
    """Yield a fault where nothing in a language may be written."""
    terms = [term for term in entry.terms if term.language == tag]
    if not terms or any(term.status.accepted for term in terms):
        return
    proposed = [term for term in terms if term.status is AdministrativeStatus.PROPOSED]
    if proposed:
        message = f"{quoted(proposed[0].text)} is only proposed in {quoted(entry.id)}, and asks for nothing yet"
        yield _PROPOSED.fault(entry, message, "make it preferred or admitted, or take it away", proposed[0])
        return
    only = f"only {quoted(terms[0].text)} ({terms[0].status})"
    message = f"{quoted(entry.id)} has no preferred or admitted term in {tag}, {only}"
    yield _DEPRECATED.fault(entry, message, "say what should be written", terms[0])
