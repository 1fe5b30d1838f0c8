"""What stands twice in a glossary: entries under two ids, and terms within one entry."""

from collections.abc import Iterator
from itertools import islice

from termcheck.curation.lint import Check, Fault, where
from termcheck.curation.lint.dossier import FEW, Dossier, of_one_kind, told_apart
from termcheck.curation.lint.standing import Member, Wording
from termcheck.finding import Severity
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Term
from termcheck.matching.capitals import capitals_fit
from termcheck.matching.folding import folded
from termcheck.parsing.glossary_validation import quoted

_ENTRY = Check("duplicate-entry", Severity.WARNING, "two entries have the same source term and the same rendering")
_TERM = Check("duplicate-term", Severity.WARNING, "a term stands twice in an entry, perhaps in other characters")
_NEEDLESS = Check(
    "needless-term", Severity.INFO, "a term is found as a form of another of its entry, or but for capitals"
)
CHECKS = (_ENTRY, _TERM, _NEEDLESS)


def faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield entries and terms that stand twice."""
    yield from _entries(dossier)
    for found in dossier.wordings.values():
        for wording in found:
            yield from _terms(wording)


def duplicates(dossier: Dossier) -> dict[tuple[str, str], tuple[Member, Member]]:
    """Return, by their ids, the pairs of entries that have the same source term and the same rendering.

    Each is given with the term, the entry that comes later in the file first.
    """
    order = {id(entry): number for number, entry in enumerate(dossier.glossary.concepts)}
    pairs: dict[tuple[str, str], tuple[Member, Member]] = {}
    for wording in dossier.wordings.get(dossier.source, ()):
        rivals = [rival for other in (wording, *wording.alike) for rival in islice(other.owners, FEW)]
        for member in wording.owners:
            for rival in rivals:
                earlier = order[id(rival[0])] < order[id(member[0])]
                if earlier and not told_apart(member, rival) and dossier.share_rendering(member[0], rival[0]):
                    pairs.setdefault((member[0].id, rival[0].id), (member, rival))
                    break
    return pairs


def _entries(dossier: Dossier) -> Iterator[Fault]:
    """Yield the entries that stand twice."""
    for (entry, term), (rival, their) in duplicates(dossier).values():
        severity = None if of_one_kind(entry, rival) else Severity.INFO
        if _said(entry) == _said(rival):
            message = f"{quoted(entry.id)} says the same as {quoted(rival.id)} {where(rival, entry)}"
            yield _ENTRY.fault(entry, message, "keep one of them", severity=severity)
        else:
            spelt = "" if term.text == their.text else f" (there {quoted(their.text)})"
            shared = f"the source term {quoted(term.text)}{spelt} and a rendering"
            message = f"{quoted(entry.id)} and {quoted(rival.id)} {where(rival, entry)} have {shared} in common"
            remedy = "make one entry of them, or tell them apart by a condition or a scope"
            yield _ENTRY.fault(entry, message, remedy, term, severity)


def _said(entry: ConceptEntry) -> set[tuple[str, AdministrativeStatus, str]]:
    """Return what an entry says, but for how it is spelt."""
    return {(term.language, term.status, folded(term.text)) for term in entry.terms}


def _terms(wording: Wording) -> Iterator[Fault]:
    """Yield the terms of a wording that stand twice in their entry."""
    for entry, terms in wording.entries.values():
        first, *again = terms
        for term in again:
            if term == first:
                message = f"{quoted(term.text)} stands twice in {quoted(entry.id)}, first {where(first, term)}"
                yield _TERM.fault(entry, message, "take one away", term)
        for other in wording.alike:
            for their in other.of(entry)[:1]:
                yield from _alike(entry, (first, wording), (their, other))


def _alike(entry: ConceptEntry, one: tuple[Term, Wording], two: tuple[Term, Wording]) -> Iterator[Fault]:
    """Yield a fault where one term of an entry does all that another does, and both are judged alike."""
    (term, wording), (other, others) = one, two
    if term.language != other.language or not _judged_alike(term, other):
        return
    mutual = wording in others.alike
    if folded(term.text) == folded(other.text) and term.text.casefold() != other.text.casefold():
        if not mutual or _behind(term, other):
            message = f"{quoted(term.text)} and {quoted(other.text)} {where(other, term)} are the same to the matcher"
            yield _TERM.fault(entry, f"{message}: only characters differ that read alike", "keep one spelling", term)
    elif _covers(others, term) and not (_covers(wording, other) and mutual and not _behind(term, other)):
        same = term.text.casefold() == other.text.casefold()
        how = "differs in capitals only from" if same else "is found as a form of"
        message = f"{quoted(term.text)} {how} {quoted(other.text)} {where(other, term)}"
        yield _NEEDLESS.fault(entry, message, "take it away, unless it says more than that", term)


def _judged_alike(term: Term, other: Term) -> bool:
    """Say whether two terms are judged in the same way, and none was singled out by an editor."""
    same = (term.status, term.when, term.match, term.case, term.stems)
    plain = not (term.varies or other.varies or term.note or other.note)
    return plain and same == (other.status, other.when, other.match, other.case, other.stems)


def _covers(wording: Wording, term: Term) -> bool:
    """Say whether a wording that is found in a term's text is as right there."""
    return not wording.accepted or capitals_fit(wording.pattern, term.text)


def _behind(term: Term, other: Term) -> bool:
    """Say whether a term stands behind another in the file."""
    if term.place is None or other.place is None:
        return term.text > other.text
    return (term.place.line or 0, term.place.column or 0) > (other.place.line or 0, other.place.column or 0)
