"""Tests of entries: those that prove nothing, and entries without any."""

from collections.abc import Iterator, Mapping

from termcheck.curation.lint import Check, Fault
from termcheck.curation.lint.dossier import Dossier
from termcheck.finding import Severity
from termcheck.glossary import ConceptEntry, CopyTest
from termcheck.language import language
from termcheck.matching.folding import fold_string, folded
from termcheck.matching.indexes import Index, index_of, patterns_of
from termcheck.parsing.glossary_validation import quoted

_IDLE = Check("idle-test", Severity.WARNING, "a test names no term of its entry, so that it proves nothing of it")
_UNTESTED = Check("untested-entry", Severity.INFO, "an entry has no test, unlike most others")
CHECKS = (_IDLE, _UNTESTED)
_MOST = 2 / 3
_FEW = 4
"""Of fewer entries nothing is usual."""


def faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield tests that prove nothing, and entries without tests where most have some."""
    concepts = dossier.glossary.concepts
    indexes = _Indexes(dossier)
    for entry in concepts:
        for test in entry.tests:
            if not indexes.names(entry, test) and (test.flag or not _resembles(entry, test)):
                yield _idle(entry, test)
    tested = sum(bool(entry.tests) for entry in concepts)
    if len(concepts) >= _FEW and tested >= _MOST * len(concepts):
        for entry in concepts:
            if not entry.tests:
                message = f"{quoted(entry.id)} has no test, and {tested} of {len(concepts)} entries have one"
                yield _UNTESTED.fault(entry, message, "add copy that must be flagged and copy that must pass")


class _Indexes(dict[str, Index]):
    """The terms of each language that a test is written in, made ready when the first is met."""

    def __init__(self, dossier: Dossier) -> None:
        """Take the glossary."""
        super().__init__()
        self._dossier = dossier

    def __missing__(self, tag: str) -> Index:
        """Make a language’s terms ready."""
        patterns = patterns_of(self._dossier.glossary, tag)
        made = self[tag] = index_of(patterns, language(tag), renderings=tag != self._dossier.source)
        return made

    def names(self, entry: ConceptEntry, test: CopyTest) -> bool:
        """Say whether a test’s copy or source has a term of its entry, or marks what may be a damaged one."""
        if test.spots:
            return True
        targets = self._dossier.targets
        sides: Mapping[str, str | None] = {
            test.source_language or self._dossier.source: test.source,
            test.language or (targets[0] if targets else ""): test.target,
        }
        return any(
            hit.pattern.concept is entry
            for tag, text in sides.items()
            if tag and text
            for hit in self[tag].find(fold_string(text))
        )


def _resembles(entry: ConceptEntry, test: CopyTest) -> bool:
    """Say whether copy that must pass has a part of one of its entry’s terms, so that the likeness is what it tries."""
    copy = folded(f"{test.source or ''} {test.target}")
    parts = (
        text[start : start + length]
        for text in (folded(term.text) for term in entry.terms)
        for length in (2 if max(text, default="") >= _FIRST_OF_CJK else 4,)
        for start in range(len(text) - length + 1)
    )
    return any(part.isalpha() and part in copy for part in parts)


_FIRST_OF_CJK = "\u2e80"


def _idle(entry: ConceptEntry, test: CopyTest) -> Fault:
    """Return the fault of a test without a term; copy that only looks like a term may be meant to pass."""
    if test.flag:
        message = (
            f"{quoted(test.target)} must be flagged, and neither it nor its source has a term of {quoted(entry.id)}"
        )
        return _IDLE.fault(
            entry, message, "write the source that makes the entry due, or mark what is wrong in [brackets]", test
        )
    message = f"{quoted(test.target)} has no term of {quoted(entry.id)}, so that it passes whatever the entry says"
    return _IDLE.fault(
        entry, message, "write copy with one of its terms, unless the likeness is the point", test, Severity.INFO
    )
