"""One run of ``termcheck glossary impact``: a corpus checked with two glossaries, and what is said of it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from termcheck.checker import Checked
from termcheck.curation.impact import Check, Difference, Effect, Effects, Impact, Row, edits
from termcheck.errors import Place
from termcheck.finding import Finding, Severity
from termcheck.frontends.cli.glossary._chosen import settings_with
from termcheck.frontends.cli.glossary._corpus import drafts_of, look_through
from termcheck.frontends.cli.glossary._impact_pages import pieces
from termcheck.frontends.cli.glossary._impact_words import Answer, amount, idle, in_context, place, sums
from termcheck.frontends.cli.glossary._options import ImpactOptions
from termcheck.frontends.cli.showing import Form, show
from termcheck.frontends.cli.status import Status
from termcheck.glossary import Glossary, layered
from termcheck.glossary_search import load_glossaries, located
from termcheck.legible import one_line, unwrapped
from termcheck.reporting.wire import finding_record
from termcheck.session import Session, open_session, said_of_glossaries
from termcheck.text import Document

_SIGNS = {Effect.NEW: "+", Effect.GONE: "-", Effect.CHANGED: "~"}


def run(options: ImpactOptions) -> Status:
    """Compare, tell, and return the exit status; raises ``TermcheckError`` where there is nothing to compare with."""
    settings = settings_with(options)
    beneath, how = located(options["beneath"], Place("--glossary")), said_of_glossaries(settings)
    old = load_glossaries((*beneath, options["old"]), Place("OLD"), how)
    new = load_glossaries((*beneath, options["new"]), Place("NEW"), how)
    session = open_session(settings, layered((old, new)))
    over = settings.overridden(glossaries=(options["old"], options["new"]))
    drafts = drafts_of(options["corpus"], options["source"], over)
    changed = edits(old, new)
    impact = Impact(_check(session, old), _check(session, new), changed.renamed, options["examples"])
    looked = look_through(session, drafts, impact.compare)
    answer = Answer(old, new, impact, changed, options["budget"])
    _tell(answer, options["form"])
    if looked.unusable:
        return Status.UNUSABLE
    return Status.FINDINGS if answer.over_budget else Status.CLEAN


def _tell(answer: Answer, form: Form | None) -> None:
    """Write the answer to standard output."""
    show(
        form,
        rich=lambda canvas: pieces(answer, canvas),
        lines=lambda: _lines(answer),
        record=lambda: _record(answer),
    )


def _check(session: Session, glossary: Glossary) -> Check:
    """Return what checks a document against a glossary, with the rules and severities of the settings."""
    checker = replace(session, glossary=glossary).checker()

    def told(result: Checked) -> Checked:
        if isinstance(result, Finding) and result.rule in session.severity:
            return replace(result, severity=session.severity[result.rule])
        return result

    def check(document: Document) -> Iterator[Checked]:
        return map(told, checker.check(document))

    return check


def _lines(answer: Answer) -> Iterator[str]:
    """Yield a line for each effect on a concept, its examples below it, and lines of figures."""
    for effect in Effect:
        for row, effects in answer.rows(effect):
            yield f"{_SIGNS[effect]} {row.concept or '(no concept)'}: {row.rule}: {amount(row, effects)}"
            for difference in effects.examples.values():
                finding = difference.finding
                yield f"  {place(finding)}: {finding.severity}: {in_context(finding)}: {unwrapped(finding.message)}"
    yield from map(one_line, idle(answer))
    yield from sums(answer)


def _record(answer: Answer) -> dict[str, Any]:
    """Return the answer for JSON; the keys are documented."""
    return {
        "old": _glossary(answer.old),
        "new": _glossary(answer.new),
        "documents": answer.impact.documents,
        "segments": answer.impact.segments,
        "totals": {effect: _counts(answer.total(effect)) for effect in Effect},
        "budget": answer.budget,
        "budgeted": answer.impact.budgeted,
        "effects": [_row(row, effects) for effect in Effect for row, effects in answer.rows(effect)],
        "edits": answer.edits,
        "without_effect": answer.idle,
    }


def _glossary(glossary: Glossary) -> dict[str, str]:
    """Return which glossary is meant."""
    return {"title": glossary.title, "path": glossary.path, "digest": glossary.digest}


def _counts(counts: Counter[Severity]) -> dict[str, int]:
    """Return counts by severity, the gravest first."""
    return {str(severity): counts[severity] for severity in reversed(Severity)}


def _row(row: Row, effects: Effects) -> dict[str, Any]:
    """Return one row."""
    return {
        "effect": row.effect,
        "concept": row.concept or None,
        "rule": row.rule,
        "what": row.what,
        **_counts(effects.by_severity),
        "flagged_otherwise_before": effects.elsewise,
        "examples": list(map(_example, effects.examples.values())),
    }


def _example(difference: Difference) -> dict[str, Any]:
    """Return an example as the finding before and after; null where there is none."""
    before, after = (finding and finding_record(finding) for finding in difference)
    return {"before": before, "after": after}
