"""What a change of a glossary does to an archive: which findings come, which go, and which become others."""

import enum
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import tee, zip_longest
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from termcheck.checker import Checked
from termcheck.errors import DocumentError, Mistake, Place
from termcheck.finding import Finding, Severity
from termcheck.glossary import Glossary
from termcheck.text import Document, Segment, Span

Check: TypeAlias = Callable[[Document], Iterable[Checked]]
"""What checks a document with one of the two glossaries, as ``Checker.check`` does."""


class Effect(enum.StrEnum):
    """What becomes of a finding: flagged from now on, flagged no longer, or told in another way."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


class Row(NamedTuple):
    """What findings are counted by; ``what`` says what differs in those that changed."""

    effect: Effect
    concept: str
    rule: str
    what: str = ""


class Difference(NamedTuple):
    """A finding before and after the change of the glossary; None where there is none."""

    before: Finding | None
    after: Finding | None

    @property
    def finding(self) -> Finding:
        """The finding as it is from now on, or as it was if it is gone."""
        found = self.after or self.before
        assert found is not None  # noqa: S101 - a difference has one side at least
        return found


@dataclass(slots=True)
class Effects:
    """The findings of one row: how many there are by severity, and the first of them that differ from one another.

    ``elsewise`` counts new ones in segments that were flagged for the concept before, above a note, by another rule or
    elsewhere.
    """

    by_severity: Counter[Severity] = field(default_factory=Counter)
    elsewise: int = 0
    examples: dict[str, Difference] = field(default_factory=dict)


class Impact:
    """Compares what two glossaries find in documents; ``rows`` grow with each document.

    ``documents`` and ``segments`` count what was looked through,
    ``budgeted`` the findings above a note that were none, or only a note, before.
    """

    def __init__(self, before: Check, after: Check, renamed: Mapping[str, str], examples: int = 3) -> None:
        """Take what checks with either glossary, new ids of concepts by old ones, and how many examples to keep."""
        self.rows: dict[Row, Effects] = {}
        self.documents = self.segments = self.budgeted = 0
        self._before, self._after, self._renamed, self._most = before, after, renamed, examples

    def compare(self, document: Document) -> None:
        """Check a document, whose segments are read once, with both glossaries, and count the differences.

        Raises the ``DocumentError`` met while reading when all that could be read has been counted.
        """
        self.documents += 1
        ours, theirs = tee(_marked(self._counted(document.segments)))
        failures: list[DocumentError] = []
        pending: _Pending = {}
        stretches = zip_longest(
            _stretches(self._before(replace(document, segments=ours)), failures),
            _stretches(self._after(replace(document, segments=theirs)), failures),
            fillvalue=(),
        )
        for before, after in stretches:
            self._match(before, after, pending)
            if len(pending) > _MOST_PENDING:
                self._settle(pending)
        self._settle(pending)
        if failures:
            raise failures[0]

    def _counted(self, segments: Iterable[Segment]) -> Iterator[Segment]:
        """Yield segments, and count them."""
        for segment in segments:
            self.segments += 1
            yield segment

    def _match(self, before: Iterable[Finding], after: Iterable[Finding], pending: "_Pending") -> None:
        """Strike out findings that both glossaries make, and count those that are told in another way."""
        for finding in before:
            spot = _spot(finding, self._renamed.get(finding.concept or "", finding.concept or ""))
            other = pending.pop((Effect.NEW, spot), None)
            if other is None:
                pending[Effect.GONE, spot] = finding
            else:
                self._count_changed(finding, other)
        for finding in after:
            spot = _spot(finding, finding.concept or "")
            other = pending.pop((Effect.GONE, spot), None)
            if other is None:
                pending[Effect.NEW, spot] = finding
            else:
                self._count_changed(other, finding)

    def _count_changed(self, before: Finding, after: Finding) -> None:
        """Count a finding that both glossaries make, if they tell it in another way."""
        what = _difference(before, after)
        if what:
            self._count(Row(Effect.CHANGED, after.concept or "", after.rule, what), Difference(before, after))
            self.budgeted += before.severity == Severity.INFO < after.severity

    def _settle(self, pending: "_Pending") -> None:
        """Count the findings that only one glossary makes, and forget them."""
        flagged = {
            spot.of_concept
            for (effect, spot), finding in pending.items()
            if effect is Effect.GONE and finding.severity > Severity.INFO
        }
        for (effect, spot), finding in pending.items():
            row = Row(effect, spot.concept, spot.rule)
            new = effect is Effect.NEW
            self._count(row, Difference(None, finding) if new else Difference(finding, None))
            self.rows[row].elsewise += new and spot.of_concept in flagged
            self.budgeted += new and finding.severity > Severity.INFO
        pending.clear()

    def _count(self, row: Row, difference: Difference) -> None:
        """Count a difference, and keep it as an example if there are few and it says something else."""
        effects = self.rows.setdefault(row, Effects())
        finding = difference.finding
        effects.by_severity[finding.severity] += 1
        if len(effects.examples) < self._most:
            effects.examples.setdefault(finding.fingerprint, difference)


class _Spot(NamedTuple):
    """What makes two findings of one document the same: where a segment begins, the span in it, rule and concept."""

    segment: tuple[str, str, int]
    side: str
    span: Span
    rule: str
    concept: str

    @property
    def of_concept(self) -> tuple[tuple[str, str, int], str]:
        """The segment and the concept."""
        return self.segment, self.concept


def _spot(finding: Finding, concept: str) -> _Spot:
    """Return where a finding stands in its document, for a concept by the id that it has from now on."""
    target = finding.segment.target
    segment = finding.segment.id, target.member, target.position(0).byte
    return _Spot(segment, finding.side, finding.span, finding.rule, concept)


_Pending: TypeAlias = dict[tuple[Effect, _Spot], Finding]
"""Findings of one document that only one glossary has made so far."""

_MOST_PENDING = 50_000
"""So many findings wait for their like; only then a note and an error of one spot are not told to be one finding."""

_STRETCH = 1024
_MARK = Mistake(Place(""), "")


def _marked(segments: Iterable[Segment]) -> Iterator[Segment]:
    """Yield segments, with a mark among what is wrong in their file now and then.

    A checker passes it on when it comes to the segment, so that neither of two runs far ahead of the other.
    """
    for number, segment in enumerate(segments):
        yield segment if number % _STRETCH else replace(segment, faults=(*segment.faults, _MARK))


def _stretches(results: Iterable[Checked], failures: list[DocumentError]) -> Iterator[list[Finding]]:
    """Yield what is found from mark to mark, and keep the error that ends a document."""
    found: list[Finding] = []
    try:
        for result in results:
            if result is _MARK:
                yield found
                found = []
            elif isinstance(result, Finding):
                found.append(result)
    except DocumentError as error:
        failures.append(error)
    yield found


def _difference(before: Finding, after: Finding) -> str:
    """Say in what two findings on the same spot differ; nothing where they are told alike."""
    if before.severity != after.severity:
        return f"{before.severity} → {after.severity}"
    if before.replacements != after.replacements:
        return "replacements"
    return "" if before.message == after.message else "message"


@dataclass(frozen=True, slots=True)
class Edits:
    """Which concepts differ between two glossaries, by id: added, removed, changed, and new ids by old ones."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    renamed: Mapping[str, str]


def edits(old: Glossary, new: Glossary) -> Edits:
    """Return which concepts differ; one of the same terms under another id is the same, renamed."""
    before = {concept.id: concept for concept in old.concepts}
    after = {concept.id: concept for concept in new.concepts}
    gone = {concept.terms: concept.id for concept in old.concepts if concept.id not in after}
    renamed = {
        gone[concept.terms]: concept.id
        for concept in new.concepts
        if concept.id not in before and concept.terms in gone
    }
    return Edits(
        tuple(id_ for id_ in after if id_ not in before and id_ not in renamed.values()),
        tuple(id_ for id_ in before if id_ not in after and id_ not in renamed),
        tuple(id_ for id_, concept in after.items() if id_ in before and before[id_] != concept),
        renamed,
    )


def without_effect(changed: Edits, rows: Iterable[Row]) -> Edits:
    """Return the edited concepts of which no row speaks."""
    touched = {row.concept for row in rows}
    return Edits(
        tuple(id_ for id_ in changed.added if id_ not in touched),
        tuple(id_ for id_ in changed.removed if id_ not in touched),
        tuple(id_ for id_ in changed.changed if id_ not in touched),
        {old: new for old, new in changed.renamed.items() if new not in touched},
    )
