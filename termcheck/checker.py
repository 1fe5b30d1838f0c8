"""A document, a glossary and rules in, findings out; opens no file and prints nothing."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, islice
from operator import itemgetter
from typing import TypeAlias

from termcheck.errors import DocumentError, Mistake
from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.glossary import Glossary
from termcheck.matching.conditions import Conditions
from termcheck.matching.matcher import Matcher
from termcheck.matching.mentions import Mentions
from termcheck.matching.occurrence import MatchedSegment
from termcheck.matching.scopes import (
    ANY_DAY,
    Circumstances,
    Scopes,
    Sections,
    asking_scopes,
    decided,
    holding_at,
    restricted,
)
from termcheck.matching.stretches import Stretches
from termcheck.parsing.shared_tokens import without_shared_tokens
from termcheck.rules import Rule
from termcheck.text import Document, Segment, Span

Checked: TypeAlias = Finding | DocumentSummary | Mistake
"""What is told of a document; a mistake is one in its file that kept nothing from being read."""

_BATCH = 2048
"""Segments matched at a time; a document of fewer is seen whole by a term's condition."""

_MOST_WAITING = 1_000
"""So many notes wait for the end of a document; one with more would fill the memory."""


class Checker:
    """Checks documents against one glossary with the given rules."""

    def __init__(
        self,
        glossary: Glossary,
        rules: Sequence[type[Rule]],
        narration_only: Collection[str] = frozenset(),
        circumstances: Circumstances = ANY_DAY,
    ) -> None:
        """Take a glossary and the rules to apply; each rule is made anew for each document.

        Rules named in ``narration_only`` find nothing in direct speech, as is so for concepts that say it themselves.
        ``circumstances`` decide which entries count, where these have a scope.
        """
        self._glossary, self._folder = decided(glossary, circumstances.day), circumstances.folder
        self._scopes = asking_scopes(self._glossary)
        self._rules = tuple(rules)
        self._narration_only = narration_only
        self._narrated_concepts = {concept.id for concept in glossary.concepts if concept.narration_only}
        self._matcher = lru_cache(maxsize=8)(self._new_matcher)

    def can_check(self, source_language: str | None, target_language: str) -> bool:
        """Say whether any concept of the glossary has terms for a language pair, or for a draft's language."""
        wanted = [language for language in (source_language, target_language) if language is not None]
        return any(
            all(next(concept.in_language(language), None) is not None for language in wanted)
            for concept in (*self._glossary.concepts, *self._glossary.beneath)
        )

    def mentions(self, source_language: str, target_language: str, path: str = "") -> Mentions:
        """Return what tells which concepts of the glossary stand in texts of a language pair.

        ``path`` is that of the document; entries for some sections of documents are left out.
        """
        everywhere = Sections(holding_at(self._scopes, path, self._folder)).none
        return self._matcher(source_language, target_language, everywhere).mentions

    def check(self, document: Document) -> Iterator[Checked]:
        """Yield a document's findings in the order of its segments, its notes, those on the whole, then its summary.

        What its format found wrong in the file comes before the findings on the segments it stands among.
        A ``DocumentError`` met while reading is raised at the very end, when all that could be read has been checked.
        """
        sections = Sections(holding_at(self._scopes, document.path, self._folder))
        rules = [rule() for rule in self._rules]
        counts = {"judged": 0, "doubtful": 0, "untranslated": 0}
        waiting = _Notes()
        failure: DocumentError | None = None
        segments = map(without_shared_tokens, document.segments)
        while failure is None:
            batch, failure = _next_batch(segments)
            if not batch and failure is None:
                break
            yield from (fault for segment in batch for fault in segment.faults)
            counts["doubtful"] += sum(segment.doubtful for segment in batch)
            translated = sum(map(_is_translated, batch))
            counts["untranslated"] += sum(map(_is_due, batch)) - translated
            counts["judged"] += translated
            for matched in self._matched(document, sections, batch):
                if matched.occurrences or matched.demands or matched.lost:
                    _settle(matched.segment)
                    found = [finding for rule in rules for finding in rule.check(matched) if self._counts(finding)]
                    yield from waiting.held_back(_most_specific(found))
        concluded = (finding for rule in rules for finding in rule.conclude())
        yield from waiting.concluded([finding for finding in concluded if self._counts(finding)])
        yield DocumentSummary(document.path, counts["judged"], counts["doubtful"], counts["untranslated"])
        if failure is not None:
            raise failure

    def _matched(self, document: Document, sections: Sections, batch: Sequence[Segment]) -> Iterator[MatchedSegment]:
        """Yield the translated segments of a batch, matched with the entries that count in their sections."""
        words = Conditions([segment for segment in batch if _is_translated(segment)])
        for scopes, group in groupby(sections.of(batch), key=itemgetter(0)):
            matcher = self._matcher(document.source_language, document.target_language, scopes)
            yield from matcher.match([segment for _, segment in group if _is_translated(segment)], words)

    def _counts(self, finding: Finding) -> bool:
        """Say whether a finding counts: not in direct speech, if its rule or concept leaves that alone."""
        if finding.rule not in self._narration_only and finding.concept not in self._narrated_concepts:
            return True
        return not _speech(finding.text.content).cover(finding.span.start, finding.span.end)

    def _new_matcher(self, source_language: str | None, target_language: str, scopes: Scopes) -> Matcher:
        return Matcher(restricted(self._glossary, scopes), source_language, target_language)


@lru_cache(maxsize=2)
def _speech(content: str) -> Stretches:
    """Return what is direct speech in a text, which is asked for each of its findings."""
    from termcheck.matching.quotations import quotations

    return Stretches((speech.start, speech.end) for speech in quotations(content))


def _next_batch(segments: Iterator[Segment]) -> tuple[list[Segment], DocumentError | None]:
    """Return the next segments, and the error that ended them if one did."""
    batch: list[Segment] = []
    try:
        batch.extend(islice(segments, _BATCH))
    except DocumentError as error:
        return batch, error
    return batch, None


def _is_translated(segment: Segment) -> bool:
    """Say whether a segment has a translation to judge; copy without a source is judged also where it is empty."""
    if segment.pending:
        return False
    content = segment.target.content
    return segment.source is None or bool(content and not content.isspace())


def _settle(segment: Segment) -> None:
    """Let a segment's texts know where they stand, lest one that a rule remembers keeps a block of its file too."""
    for text in filter(None, (segment.source, segment.target)):
        next(iter(text.runs), None)


def _is_due(segment: Segment) -> bool:
    """Say whether there is anything to translate or to judge, and not only something wrong to tell."""
    return segment.source is None or bool(segment.source.content or segment.target.content)


class _Notes:
    """The notes of a document, which wait for its end: a finding on the whole of it may stand on the same spot."""

    def __init__(self) -> None:
        self._waiting: list[Finding] = []

    def held_back(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield the graver ones of some findings, and notes where too many wait already."""
        for finding in findings:
            if finding.severity > Severity.INFO or len(self._waiting) >= _MOST_WAITING:
                yield finding
            else:
                self._waiting.append(finding)

    def concluded(self, findings: Sequence[Finding]) -> Iterator[Finding]:
        """Yield the notes and the findings on the whole of a document; on one spot, only the most specific."""
        groups: dict[int, list[Finding]] = defaultdict(list)
        for finding in (*self._waiting, *findings):
            groups[id(finding.segment)].append(finding)
        kept = {id(finding) for group in groups.values() for finding in _most_specific(group)}
        yield from (finding for finding in (*self._waiting, *findings) if id(finding) in kept)


def _most_specific(findings: list[Finding]) -> Iterable[Finding]:
    """Return the findings of one segment in the order of the text; of those on one spot, only the most specific."""
    if not findings[1:]:
        return findings
    kept: list[Finding] = []
    taken: dict[str, list[Span]] = defaultdict(list)
    for finding in sorted(findings, key=_specificity):
        spans = taken[finding.side]
        place = bisect_left(spans, finding.span)
        if not any(finding.span.overlaps(span) for span in spans[max(place - 1, 0) : place + 1]):
            spans.insert(place, finding.span)
            kept.append(finding)
    return sorted(kept, key=lambda finding: (finding.side, finding.span))


def _specificity(finding: Finding) -> tuple[int, int, str]:
    """Order findings: gravest first, and of those the longest."""
    return -finding.severity, -len(finding.span), finding.rule
