"""The tests in a glossary's entries: whether copy is judged as they say, and which terms no test exercises."""

import enum
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from termcheck.checker import Checker
from termcheck.curation.recording import recorder
from termcheck.finding import Finding, Severity
from termcheck.glossary import (
    EVERYWHERE,
    AdministrativeStatus,
    ConceptEntry,
    CopyTest,
    Glossary,
    Scope,
    Term,
    same_language,
)
from termcheck.matching.occurrence import Manner, MatchedSegment, Occurrence
from termcheck.rules import Rule
from termcheck.text import Document, Segment, Span, Text


class Verdict(enum.StrEnum):
    """What a test came to."""

    PASSED = "passed"
    NOT_FLAGGED = "not flagged"
    FLAGGED_ELSEWHERE = "flagged elsewhere"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class Trial:
    """One test of an entry, in its languages, and what was found in it above the severity of a note.

    ``own`` are the findings of the entry itself, ``others`` those of other entries, which decide nothing;
    ``notes`` are the entry's own notes, which tell why nothing graver was found.
    ``occurrences`` are the terms that stand in the copy, in whatever manner.
    Without a source language the copy was checked as a draft.
    """

    concept: ConceptEntry
    test: CopyTest
    source_language: str | None
    language: str
    own: tuple[Finding, ...]
    others: tuple[Finding, ...] = ()
    notes: tuple[Finding, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """What the findings say of the test.

        Copy that must be flagged needs a finding of its own entry, at every spot; copy that must pass may have none.
        """
        if not self.test.flag:
            return Verdict.FLAGGED if self.own else Verdict.PASSED
        if self.own and not self.missed:
            return Verdict.PASSED
        return Verdict.FLAGGED_ELSEWHERE if self.own or self.others else Verdict.NOT_FLAGGED

    @property
    def missed(self) -> tuple[Span, ...]:
        """The spots that must be flagged and are not, by a finding that marks just them."""
        marked = {finding.span for finding in self.own if finding.side == "target"}
        return tuple(spot for spot in self.test.spots if spot not in marked)

    @property
    def empty(self) -> bool:
        """Whether the test can prove nothing, because the entry has no term in the language of the copy."""
        return next(self.concept.in_language(self.language), None) is None


def trials(glossary: Glossary, rules: Sequence[type[Rule]]) -> list[Trial]:
    """Return every test of a glossary with what the rules find in its copy, in the order of the entries.

    An entry is tried where its scope lets it count, whatever the day and the path.
    """
    tests = [(concept, test) for concept in glossary.concepts for test in concept.tests]
    pairs = [languages(glossary, test) for _, test in tests]
    # A matcher for a pair of languages, and for a scope, is made once.
    order = sorted(range(len(tests)), key=lambda n: (_scope_key(tests[n][0].scope), pairs[n][0] or "", pairs[n][1]))
    benches = _Benches(glossary, rules)
    done = {number: _tried(*tests[number], pairs[number], benches) for number in order}
    return [done[number] for number in range(len(tests))]


def languages(glossary: Glossary, test: CopyTest) -> tuple[str | None, str]:
    """Return the language of a test's source, if it has one, and of its copy.

    Where the test does not say, the copy is in the glossary's second language, or its only one, and the source in the
    first that is not the copy's.
    """
    known = glossary.languages or ("und",)
    target = test.language or known[min(1, len(known) - 1)]
    if test.source is None:
        return None, target
    others = (tag for tag in known if not same_language(tag, target))
    return test.source_language or next(others, known[0]), target


class _Benches:
    """The checkers that tests are tried on: one for each scope, which entries of that scope are lifted out of.

    ``seen`` is what matching made of the newest test.
    """

    def __init__(self, glossary: Glossary, rules: Sequence[type[Rule]]) -> None:
        self.seen: list[MatchedSegment] = []
        self._glossary, self._rules = glossary, (*rules, recorder(self.seen.append))
        self._newest: tuple[Scope, Checker] | None = None

    def of(self, scope: Scope) -> Checker:
        """Return the checker on which the entries of a scope count; tests come scope by scope."""
        if self._newest is None or self._newest[0] != scope:
            self._newest = scope, Checker(_lifted(self._glossary, scope), self._rules)
        return self._newest[1]


def _lifted(glossary: Glossary, scope: Scope) -> Glossary:
    """Return a glossary whose entries of one scope count everywhere."""
    if scope == EVERYWHERE:
        return glossary
    return replace(
        glossary,
        concepts=tuple(
            replace(concept, scope=EVERYWHERE) if concept.scope == scope else concept for concept in glossary.concepts
        ),
    )


def _scope_key(scope: Scope) -> str:
    """Return what scopes are ordered by, those of everywhere first."""
    return "" if scope == EVERYWHERE else repr(scope)


def _tried(concept: ConceptEntry, test: CopyTest, pair: tuple[str | None, str], benches: _Benches) -> Trial:
    """Return what comes of one test."""
    source, target = pair
    text = None if test.source is None or source is None else Text(test.source, source)
    document = Document("test", source, target, [Segment("1", text, Text(test.target, target))])
    benches.seen.clear()
    found = [result for result in benches.of(concept.scope).check(document) if isinstance(result, Finding)]
    own = [finding for finding in found if finding.concept == concept.id]
    return Trial(
        concept,
        test,
        source,
        target,
        tuple(_grave(own)),
        tuple(_grave(finding for finding in found if finding.concept != concept.id)),
        tuple(finding for finding in own if finding.severity == Severity.INFO),
        tuple(occurrence for matched in benches.seen for occurrence in matched.occurrences),
    )


def _grave(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings above the severity of a note."""
    return (finding for finding in findings if finding.severity > Severity.INFO)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the tests of a glossary exercise.

    ``untested`` are the entries without a test.
    ``renderings`` counts the terms that copy can be asked for or blamed for: accepted, deprecated and superseded ones
    in every language but the glossary's first, or in any if it has one alone; ``unexercised`` are those of them that
    stand in no test of their entry, each with its entry.
    """

    concepts: int
    untested: tuple[ConceptEntry, ...]
    renderings: int
    unexercised: tuple[tuple[ConceptEntry, Term], ...]

    @property
    def percent(self) -> float:
        """The share of renderings that tests exercise, in per cent; 100 where there are none."""
        exercised = self.renderings - len(self.unexercised)
        return 100 * exercised / self.renderings if self.renderings else 100.0


def coverage(glossary: Glossary, tried: Iterable[Trial], ids: Collection[str] | None = None) -> Coverage:
    """Return what the trials of a glossary exercise, of all its entries or of those with these ids.

    An accepted rendering is exercised where it stands as it is wanted, a deprecated one where it is flagged.
    """
    exercised = set(_exercised(tried))
    concepts = [concept for concept in glossary.concepts if ids is None or concept.id in ids]
    renderings = [(concept, term) for concept in concepts for term in _renderings(glossary, concept)]
    return Coverage(
        len(concepts),
        tuple(concept for concept in concepts if not concept.tests),
        len(renderings),
        tuple((concept, term) for concept, term in renderings if (concept.id, term) not in exercised),
    )


def _renderings(glossary: Glossary, concept: ConceptEntry) -> Iterator[Term]:
    """Yield the terms of an entry that copy can be asked for or blamed for."""
    targets = glossary.languages[1:] or glossary.languages
    for term in concept.terms:
        decided = term.status is not AdministrativeStatus.PROPOSED
        if decided and any(same_language(term.language, target) for target in targets):
            yield term


def _exercised(tried: Iterable[Trial]) -> Iterator[tuple[str, Term]]:
    """Yield the terms that stand in a test of their entry (by id), as the test is there to show."""
    for trial in tried:
        shown = (occurrence.term for occurrence in trial.occurrences if _shows(trial, occurrence))
        standing = {(term.text, term.language) for term in shown}
        # A rendering that several entries share stands for one of them.
        own = (term for term in trial.concept.terms if (term.text, term.language) in standing)
        yield from ((trial.concept.id, term) for term in own)


def _shows(trial: Trial, occurrence: Occurrence) -> bool:
    """Say whether a term stands right in a trial, or stands deprecated where the trial's entry is flagged for it."""
    if occurrence.manner is Manner.DEPRECATED:
        return any(finding.side == "target" and finding.span.overlaps(occurrence.span) for finding in trial.own)
    return occurrence.manner is Manner.RIGHT
