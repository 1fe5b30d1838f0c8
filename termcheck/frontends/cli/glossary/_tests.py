"""One run of ``termcheck glossary test``: the tests tried, and what is said of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from termcheck import rules
from termcheck.curation.testing import Trial, coverage, trials
from termcheck.errors import Mistake, Place, UsageError
from termcheck.families import members
from termcheck.finding import Finding
from termcheck.frontends.cli.glossary._chosen import chosen, settings_with
from termcheck.frontends.cli.glossary._options import ReadingOptions
from termcheck.frontends.cli.glossary._test_pages import pieces
from termcheck.frontends.cli.glossary._test_words import (
    Tested,
    bracketed,
    covered,
    empty_line,
    expected,
    figures,
    what_was_found,
)
from termcheck.frontends.cli.output import tell
from termcheck.frontends.cli.showing import Form, show
from termcheck.frontends.cli.status import Status
from termcheck.glossary import Glossary
from termcheck.legible import unwrapped
from termcheck.nearest import did_you_mean
from termcheck.rules import Rule

_ENTRIES_SHOWN = 40


def run(
    names: Sequence[str],
    concepts: Sequence[str],
    reading: ReadingOptions,
    form: Form | None,
    least: float | None,
) -> Status:
    """Try the tests, tell what came of them, and return the exit status.

    ``least`` is how many per cent of the renderings must be exercised; None where nobody asks for that.
    """
    glossaries = _narrowed(chosen(names, settings_with(reading)), concepts)
    known = tuple(members(rules, Rule).values())
    tested = [_tested(glossary, known, concepts, covered=least is not None) for glossary in glossaries]
    show(
        form,
        rich=lambda canvas: pieces(tested, canvas),
        lines=lambda: _lines(tested),
        record=lambda: {"glossaries": list(map(_record, tested))},
    )
    if not any(one.trials for one in tested):
        remedy = "write some under “tests” of an entry, in a glossary in YAML"
        tell([f"{one.glossary.path}: no test to run; {remedy}" for one in tested])
        return Status.UNUSABLE
    below = [one for one in tested if _is_below(one, least)]
    tell(f"{one.glossary.path}: tests exercise fewer than {least:g} % of the renderings" for one in below)
    return Status.FINDINGS if below or any(one.failed for one in tested) else Status.CLEAN


def _narrowed(glossaries: Sequence[Glossary], concepts: Sequence[str]) -> Sequence[Glossary]:
    """Return the glossaries that have one of the wanted entries, or all; raise ``UsageError`` for ids of nothing."""
    if not concepts:
        return glossaries
    known = {concept.id for glossary in glossaries for concept in glossary.concepts}
    unknown = [concept for concept in concepts if concept not in known]
    if unknown:
        place = Place("--concept")
        raise UsageError(*(Mistake(place, f"no entry “{one}”{_nearest(one, known)}") for one in unknown))
    return [glossary for glossary in glossaries if any(concept.id in concepts for concept in glossary.concepts)]


def _nearest(name: str, known: Iterable[str]) -> str:
    """Return the end of a message about an unknown id: one that is near, if there is one."""
    message = did_you_mean(name, known)
    return message if message.endswith("?") else ""


def _tested(glossary: Glossary, known: Sequence[type[Rule]], concepts: Sequence[str], *, covered: bool) -> Tested:
    """Return a glossary with what the tests of the wanted entries, or of all, come to."""
    wanted = [concept for concept in glossary.concepts if concept.id in concepts or not concepts]
    ids = {concept.id for concept in wanted}
    # The other entries stay, without their tests: they are part of how copy is judged.
    silenced = (concept if concept.id in ids else replace(concept, tests=()) for concept in glossary.concepts)
    tried = trials(replace(glossary, concepts=tuple(silenced)), known)
    return Tested(glossary, tried, coverage(glossary, tried, ids) if covered else None)


def _is_below(tested: Tested, least: float | None) -> bool:
    """Say whether too few renderings are exercised."""
    return least is not None and tested.coverage is not None and tested.coverage.percent < least


def _lines(tested: Sequence[Tested]) -> Iterator[str]:
    """Yield a line for each failed test and each gap, and lines of figures."""
    for one in tested:
        for trial in one.failed:
            found = "; ".join(what_was_found(trial))
            yield (
                f"{trial.test.place}: {trial.concept.id}: {trial.verdict}: “{unwrapped(bracketed(trial))}”: "
                f"expected {expected(trial)}, found {found}"
            )
        yield from map(empty_line, one.empty)
        if one.coverage is not None:
            yield from (f"{concept.place}: {concept.id}: no test" for concept in one.coverage.untested)
            for concept, term in one.coverage.unexercised:
                what = f"{term.language} “{term.text}” ({term.status})"
                yield f"{term.place or concept.place}: {concept.id}: no test exercises {what}"
        yield figures(one)
        if one.coverage is not None:
            yield f"{one.glossary.path}: {covered(one.coverage)}"


def _record(one: Tested) -> dict[str, Any]:
    """Return what became of a glossary's tests for JSON; the keys are documented."""
    record: dict[str, Any] = {
        "path": one.glossary.path,
        "title": one.glossary.title,
        "tests": len(one.trials),
        "failed": len(one.failed),
        "results": [_trial_record(trial) for trial in one.trials],
    }
    if one.coverage is not None:
        found = one.coverage
        record["coverage"] = {
            "entries": found.concepts,
            "untested": [{"concept": concept.id, **_place(concept.place)} for concept in found.untested],
            "renderings": found.renderings,
            "unexercised": [
                {
                    "concept": concept.id,
                    "language": term.language,
                    "text": term.text,
                    "status": term.status,
                    **_place(term.place or concept.place),
                }
                for concept, term in found.unexercised
            ],
            "percent": round(found.percent, 1),
        }
    return record


def _trial_record(trial: Trial) -> dict[str, Any]:
    """Return one test for JSON."""
    return {
        "concept": trial.concept.id,
        **_place(trial.test.place),
        "verdict": trial.verdict,
        "must": "flag" if trial.test.flag else "pass",
        "language": trial.language,
        "text": trial.test.target,
        "source_language": trial.source_language,
        "source": trial.test.source,
        "spots": [{"start": spot.start, "end": spot.end} for spot in trial.test.spots],
        "missed": [{"start": spot.start, "end": spot.end} for spot in trial.missed],
        "proves_nothing": trial.empty,
        "findings": [_finding_record(finding) for finding in (*trial.own, *trial.notes, *trial.others)],
    }


def _finding_record(finding: Finding) -> dict[str, Any]:
    """Return a finding in a test for JSON."""
    return {
        "concept": finding.concept,
        "rule": finding.rule,
        "severity": str(finding.severity),
        "side": finding.side,
        "start": finding.span.start,
        "end": finding.span.end,
        "text": finding.excerpt,
        "message": finding.message,
    }


def _place(place: Place | None) -> dict[str, int | None]:
    """Return where something stands in its glossary for JSON."""
    return {"line": place.line if place else None, "column": place.column if place else None}
