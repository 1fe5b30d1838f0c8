"""Deprecated terms that stand within accepted ones and are flagged there."""

from collections.abc import Iterator
from itertools import islice, product

from termcheck.curation.lint import Check, Fault, where
from termcheck.curation.lint.dossier import FEW, Dossier
from termcheck.curation.lint.standing import Member
from termcheck.finding import Severity
from termcheck.glossary import EVERYWHERE
from termcheck.matching.folding import folded
from termcheck.parsing.glossary_validation import quoted

_HIDDEN = Check(
    "hidden-term",
    Severity.WARNING,
    "a deprecated term stands within an accepted one that does not count everywhere, and is flagged in it",
)
CHECKS = (_HIDDEN,)


def faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield the deprecated terms that are flagged within an accepted one wherever that one does not count.

    Where the accepted one counts it consumes its span, being longer, and nothing is flagged in it.
    """
    for wording in dossier.renderings():
        for inner in wording.inner if wording.accepted else ():
            if not inner.accepted:
                pairs = product(islice(inner.owners, FEW), islice(wording.owners, FEW))
                yield from (_fault(short, long) for short, long in pairs if _is_flagged(short, long))


def _is_flagged(short: Member, long: Member) -> bool:
    """Say whether a deprecated term counts somewhere where the accepted one that holds it does not."""
    (entry, term), (holder, accepted) = short, long
    when = accepted.when
    limited = bool(when.about or when.unless or when.near or when.not_near) and when != term.when
    scoped = holder.scope not in (EVERYWHERE, entry.scope)
    guards = (*term.when.unless, *term.when.not_near)
    guarded = term.when.source or any(folded(word) in folded(accepted.text) for word in guards)
    return (limited or scoped) and not guarded


def _fault(short: Member, long: Member) -> Fault:
    """Return the fault of a deprecated term within an accepted one."""
    (entry, term), (holder, accepted) = short, long
    whole = f"{quoted(accepted.text)} of {quoted(holder.id)} {where(accepted, term)}"
    message = f"{quoted(term.text)} stands within {whole}, and is flagged in it wherever that does not count"
    remedy = f"give {quoted(term.text)} a guard, as “unless” or “not_near” with the words around it, or “when: source”"
    return _HIDDEN.fault(entry, message, remedy, term)
