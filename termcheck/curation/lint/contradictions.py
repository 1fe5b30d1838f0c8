"""Where entries contradict one another: what one asks for, another forbids."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from termcheck.curation.lint import Check, Fault, where
from termcheck.curation.lint.dossier import FEW, Dossier, confusable
from termcheck.curation.lint.standing import Wording
from termcheck.finding import Severity
from termcheck.glossary import ALWAYS, ConceptEntry, Condition, Term
from termcheck.matching.capitals import capitals_fit
from termcheck.matching.folding import folded
from termcheck.parsing.glossary_validation import quoted

_STATUS = Check(
    "contradictory-status",
    Severity.ERROR,
    "a rendering of one source term is accepted in one entry and deprecated in another",
)
_SHADOWED = Check(
    "shadowed-deprecation",
    Severity.ERROR,
    "a deprecated term is never flagged, since an accepted one of its entry is found in it",
)
_CYCLE = Check(
    "advice-cycle", Severity.ERROR, "entries send the writer round in a circle, each deprecating what another advises"
)
_CHAIN = Check("advice-chain", Severity.WARNING, "what an entry advises instead of a term is deprecated in another")
_UNGUARDED = Check(
    "unguarded-deprecation", Severity.WARNING, "a rendering of another entry is deprecated without a condition"
)
CHECKS = (_STATUS, _SHADOWED, _CYCLE, _CHAIN, _UNGUARDED)
_DECIDE = "decide on one, or tell the entries apart by a condition or a scope"
_GUARD = "say “when: source”, or name the other entry under confusable_with"


@dataclass(frozen=True, slots=True)
class _Clash:
    """A term that one entry deprecates, and the same as another entry accepts it."""

    entry: ConceptEntry
    term: Term
    rival: ConceptEntry
    accepted: Term


def faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield terms that are accepted and deprecated at once."""
    unguarded: list[_Clash] = []
    for wording in dossier.renderings():
        if not wording.accepted:
            yield from _shadowed(wording)
            for clash in _clashes(wording):
                if dossier.share_source(clash.entry, clash.rival):
                    yield from _contradictory(clash)
                elif clash.term.when == ALWAYS:
                    unguarded.append(clash)
    yield from _advice(unguarded)


def _shadowed(wording: Wording) -> Iterator[Fault]:
    """Yield the deprecated terms of a wording that an accepted term of the same entry is always found in."""
    for entry, term in wording.members:
        accepted = next((their for other in _accepting(wording) for their in other.of(entry)), None)
        if accepted is None or _document(accepted.when) not in (Condition(), _document(term.when)):
            continue
        same = folded(term.text) == folded(accepted.text)
        how = "is the same to the matcher as" if same else "is a form of"
        here = f"{quoted(term.text)} is {term.status}, and {how} {quoted(accepted.text)}"
        message = f"{here} {where(accepted, term)}, which is {accepted.status}: it is never flagged"
        remedy = "take one away" if same else f"take one away, or give {quoted(accepted.text)} match: word"
        yield _SHADOWED.fault(entry, message, remedy, term)


def _accepting(wording: Wording) -> Iterator[Wording]:
    """Yield the accepted wordings that are found in the whole of a deprecated one, with its capitals."""
    return (other for other in wording.alike if other.accepted and capitals_fit(other.pattern, wording.text))


def _document(when: Condition) -> Condition:
    """Return what a condition asks of a document and a segment, without their source."""
    return Condition(about=when.about, unless=when.unless, near=when.near, not_near=when.not_near)


def _clashes(wording: Wording) -> Iterator[_Clash]:
    """Yield where other entries accept what is deprecated, and nobody has told the entries apart."""
    rivals = [rival for other in _accepting(wording) for rival in islice(other.owners, FEW)]
    for entry, term in wording.members:
        for rival, accepted in rivals:
            if rival is not entry and rival.scope == entry.scope and not confusable(entry, rival):
                yield _Clash(entry, term, rival, accepted)


def _contradictory(clash: _Clash) -> Iterator[Fault]:
    """Yield a fault where both entries are due at once."""
    if _document(clash.term.when) == _document(clash.accepted.when):
        message = f"{_what(clash)}, and both have the same source term"
        yield _STATUS.fault(clash.entry, message, _DECIDE, clash.term)


def _what(clash: _Clash) -> str:
    """Return what clashes, in words."""
    spelt = "" if clash.term.text == clash.accepted.text else f" ({quoted(clash.accepted.text)})"
    here = f"{quoted(clash.term.text)} is {clash.term.status} in {quoted(clash.entry.id)}"
    return f"{here} and {clash.accepted.status}{spelt} in {quoted(clash.rival.id)} {where(clash.accepted, clash.term)}"


def _advice(clashes: Sequence[_Clash]) -> Iterator[Fault]:
    """Yield what becomes of a writer who follows the advice of entries that deprecate each other's terms."""
    circles = list(_circles(clashes))
    circling = {id(clash) for circle in circles for clash in circle}
    for circle in circles:
        first = circle[0]
        words = "; ".join(f"{_what(clash)}" for clash in circle)
        yield _CYCLE.fault(first.entry, words, _GUARD, first.term)
    for clash in clashes:
        if id(clash) in circling:
            continue
        advised = next(_deprecated_in(clash.rival, clash.term.language), None)
        if advised is None:
            message = f"{_what(clash)}, and nothing says when which is meant"
            yield _UNGUARDED.fault(clash.entry, message, _GUARD, clash.term)
        else:
            message = f"{_what(clash)}, where it is the advice for {quoted(advised.text)}"
            yield _CHAIN.fault(clash.entry, message, f"advise the last rendering of the chain, or {_GUARD}", clash.term)


def _deprecated_in(entry: ConceptEntry, language: str) -> Iterator[Term]:
    """Yield the terms that an entry deprecates, and so advises another term for."""
    return (term for term in entry.terms if term.language == language and not term.status.accepted)


def _circles(clashes: Sequence[_Clash]) -> Iterator[list[_Clash]]:
    """Yield circles of clashes, no two of which share an entry: each deprecates what the one before it accepts."""
    by_pair = {(id(clash.rival), id(clash.entry)): clash for clash in clashes}
    step: dict[int, _Clash] = {}
    done: set[int] = set()
    for (rival, entry), clash in by_pair.items():
        back = by_pair.get((entry, rival))
        if back is None:
            step.setdefault(rival, clash)
        elif done.isdisjoint((rival, entry)):
            done |= {rival, entry}
            yield [clash, back]
    yield from _longer_circles(step, done)


def _longer_circles(step: Mapping[int, _Clash], done: set[int]) -> Iterator[list[_Clash]]:
    """Yield the circles of steps from one entry to another, past the entries that are done."""
    for start in step:
        walk: dict[int, _Clash] = {}
        here = start
        while here in step and here not in done:
            done.add(here)
            walk[here] = step[here]
            here = id(step[here].entry)
        if here in walk:
            path = list(walk)
            yield [walk[one] for one in path[path.index(here) :]]
