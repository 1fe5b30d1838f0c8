"""What the tests of a glossary came to, in words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from termcheck.curation.comparing import marked
from termcheck.curation.testing import Coverage, Trial, Verdict
from termcheck.finding import Finding
from termcheck.glossary import Glossary
from termcheck.legible import unwrapped
from termcheck.reporting.tally import counted, entries
from termcheck.text import Span


@dataclass(frozen=True, slots=True)
class Tested:
    """A glossary with what its tests came to, and what they cover where that is asked for."""

    glossary: Glossary
    trials: Sequence[Trial]
    coverage: Coverage | None

    @property
    def failed(self) -> Sequence[Trial]:
        """The tests that do not hold."""
        return [trial for trial in self.trials if trial.verdict is not Verdict.PASSED]

    @property
    def empty(self) -> Sequence[Trial]:
        """The tests that hold and can prove nothing."""
        return [trial for trial in self.trials if trial.empty and trial.verdict is Verdict.PASSED]


def bracketed(trial: Trial) -> str:
    """Return the copy of a test with the spots that must be flagged in brackets."""
    return marked(replace(trial.test, source=None)).partition(": ")[2]


def expected(trial: Trial) -> str:
    """Say what a test asks for."""
    if not trial.test.flag:
        return f"no finding of “{trial.concept.id}”"
    spots = _quoted(trial, trial.missed)
    return f"a finding of “{trial.concept.id}”" + (f" on {spots}" if spots else "")


def _quoted(trial: Trial, spots: Iterable[Span]) -> str:
    """Return stretches of a test's copy in quotation marks."""
    return " and ".join(f"“{trial.test.target[spot.start : spot.end]}”" for spot in spots)


def what_was_found(trial: Trial) -> Iterator[str]:
    """Yield what was found in the copy of a test instead, in words; of copy that must pass, what its entry found."""
    if trial.empty:
        yield f"nothing: the entry has no term in {trial.language}"
        return
    for finding in (*trial.own, *(() if not trial.test.flag else (*trial.notes, *trial.others))):
        yield _finding(finding)
    if not (trial.own or trial.others or trial.notes):
        yield "nothing"


def _finding(finding: Finding) -> str:
    """Return a finding in one line."""
    side = "the source’s " if finding.side == "source" else ""
    return unwrapped(
        f"{finding.severity} {finding.rule} of “{finding.concept}” on {side}“{finding.excerpt}”: {finding.message}"
    )


def empty_line(trial: Trial) -> str:
    """Say that a test can prove nothing."""
    return f"{trial.test.place}: {trial.concept.id}: proves nothing: the entry has no term in {trial.language}"


def figures(one: Tested) -> str:
    """Return what the tests of a glossary came to, in one line."""
    if not one.trials:
        return f"{one.glossary.path}: no test in {entries(len(one.glossary.concepts))}"
    passed = len(one.trials) - len(one.failed)
    return f"{one.glossary.path}: {counted(len(one.trials), 'test')}, {passed:,} passed, {len(one.failed):,} failed"


def covered(found: Coverage) -> str:
    """Return what the tests of a glossary exercise, in one line."""
    tested = found.concepts - len(found.untested)
    exercised = found.renderings - len(found.unexercised)
    return (
        f"{tested:,} of {entries(found.concepts)} have a test; "
        f"{exercised:,} of {counted(found.renderings, 'rendering')} are exercised ({found.percent:.1f} %)"
    )
