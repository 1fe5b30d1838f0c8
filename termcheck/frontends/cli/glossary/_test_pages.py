"""What the tests of a glossary came to, drawn for a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from termcheck.curation.testing import Coverage, Trial
from termcheck.frontends.cli.glossary._test_words import (
    Tested,
    bracketed,
    covered,
    empty_line,
    expected,
    figures,
    what_was_found,
)
from termcheck.glossary import ConceptEntry, Term
from termcheck.legible import unwrapped
from termcheck.reporters import Canvas
from termcheck.reporting.drawing import labelled
from termcheck.reporting.styled import STYLES
from termcheck.reporting.tally import entries

_ENTRIES_SHOWN = 40


def pieces(tested: Sequence[Tested], canvas: Canvas) -> Iterator[RenderableType]:
    """Yield the failed tests of each glossary, what is not exercised, and the figures."""
    for one in tested:
        for trial in one.failed:
            yield from _block(trial)
        if one.empty:
            yield from (Text(f"note: {empty_line(trial)}", "cyan") for trial in one.empty)
            yield ""
        if one.coverage is not None:
            yield from _uncovered(one.coverage, canvas)
    for one in tested:
        yield Text(figures(one), "bold red" if one.failed else "bold green" if one.trials else "bold yellow")
        if one.coverage is not None:
            yield Text(covered(one.coverage))


def _block(trial: Trial) -> Iterator[RenderableType]:
    """Yield a failed test: its place and what is wrong, and labelled lines beneath it."""
    yield Text.assemble(
        (unwrapped(str(trial.test.place or "")), "bold"),
        "  ",
        unwrapped(trial.concept.id),
        "  ",
        (trial.verdict, "bold red"),
    )
    rows = [("copy", _copy(trial))]
    if trial.test.source is not None:
        rows.append(("source", Text(unwrapped(trial.test.source))))
    rows.append(("expected", Text(expected(trial))))
    rows += (("" if number else "found", Text(found)) for number, found in enumerate(what_was_found(trial)))
    yield Padding(labelled(rows), (0, 0, 1, 4))


def _copy(trial: Trial) -> Text:
    """Return the copy of a test: what must be flagged in brackets, or what should not have been flagged in colour."""
    copy = Text(unwrapped(bracketed(trial)))
    for finding in trial.own:
        if finding.side == "target" and not trial.test.spots:
            copy.stylize(STYLES[finding.severity], finding.span.start, finding.span.end)
    return copy


def _uncovered(found: Coverage, canvas: Canvas) -> Iterator[RenderableType]:
    """Yield the entries without a test and those with renderings that no test exercises, as a table."""
    rows = list(_gaps(found))
    if not rows:
        return
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column("entry", no_wrap=True, max_width=canvas.width // 3)
    table.add_column("line", justify="right", no_wrap=True)
    table.add_column("not exercised", overflow="fold")
    for concept, terms in rows[:_ENTRIES_SHOWN]:
        line = str(concept.place.line) if concept.place and concept.place.line else ""
        what = Text("no test", "yellow") if not concept.tests else Text(", ".join(map(_term, terms)))
        table.add_row(unwrapped(concept.id), line, what)
    yield table
    more = len(rows) - _ENTRIES_SHOWN
    if more > 0:
        yield Text(f"and {entries(more)} more; see them with --format line", "dim")
    yield ""


def _gaps(found: Coverage) -> Iterator[tuple[ConceptEntry, Sequence[Term]]]:
    """Yield each entry that is not wholly exercised, with the renderings that are not."""
    terms: dict[str, list[Term]] = {}
    partly: dict[str, ConceptEntry] = {}
    for concept, term in found.unexercised:
        partly[concept.id] = concept
        terms.setdefault(concept.id, []).append(term)
    untested = (concept for concept in found.untested if concept.id not in partly)
    for concept in (*partly.values(), *untested):
        yield concept, terms.get(concept.id, [])


def _term(term: Term) -> str:
    """Return a term with its status."""
    return unwrapped(f"{term.text} ({term.status})")
