"""What a change of a glossary does to an archive, drawn for a terminal."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from termcheck.curation.impact import Difference, Effect, Effects, Row
from termcheck.finding import Severity
from termcheck.frontends.cli.glossary._impact_words import Answer, amount, idle, place, sums
from termcheck.legible import one_line, unwrapped
from termcheck.reporters import Canvas
from termcheck.reporting import styled
from termcheck.reporting.tally import counted, verdict

_ROWS_SHOWN = 40
_HEADS = {
    Effect.NEW: "Newly flagged",
    Effect.GONE: "No longer flagged",
    Effect.CHANGED: "Told in another way",
}
_STYLES = {Effect.NEW: "bold red", Effect.GONE: "bold green", Effect.CHANGED: "bold yellow"}
_INDENT = 4
_NARROWEST = 20


def pieces(answer: Answer, canvas: Canvas) -> Iterator[RenderableType]:
    """Yield each effect with its concepts and examples, the concepts without effect, and the figures."""
    for effect in Effect:
        rows = answer.rows(effect)
        if not rows:
            continue
        yield Text.assemble((_HEADS[effect], _STYLES[effect]), f": {verdict(answer.total(effect))}")
        yield ""
        for row, effects in rows[:_ROWS_SHOWN]:
            yield from _row(row, effects, canvas)
        more = len(rows) - _ROWS_SHOWN
        if more > 0:
            yield Text(f"  and {counted(more, 'more row')}; see them with --format line\n", "dim")
    for line in idle(answer):
        kind, _, concepts = line.partition(": ")
        yield Text.assemble((f"{kind.capitalize()}: ", "bold"), one_line(concepts))
    for line in sums(answer):
        bold = line.startswith("budget")
        yield Text(line[:1].upper() + line[1:], "bold red" if bold and answer.over_budget else "bold" if bold else "")


def _row(row: Row, effects: Effects, canvas: Canvas) -> Iterator[RenderableType]:
    """Yield a concept and a rule with how many findings they have, and the examples."""
    gravest = max(effects.by_severity, default=Severity.INFO)
    said = Text(amount(row, effects), styled.STYLES[gravest])
    heading = Text.assemble("  ", (one_line(row.concept) or "(no concept)", "bold"), f"  {row.rule}  ")
    yield heading + said
    for difference in effects.examples.values():
        yield Padding(_example(difference, canvas), (0, 0, 0, _INDENT))
    yield ""


def _example(difference: Difference, canvas: Canvas) -> Table:
    """Return an example: its place, what stands around the spot, what it was translated from, and the message."""
    finding = difference.finding
    grid = Table.grid(padding=(0, 0))
    grid.add_column(overflow="fold")
    cells = max(canvas.width - _INDENT - 2, _NARROWEST)
    grid.add_row(Text(str(place(finding)), "dim"))
    grid.add_row(Text("  ") + styled.side(finding, "target", cells, color=canvas.color))
    if finding.segment.source is not None:
        grid.add_row(Text("  ") + styled.side(finding, "source", cells, color=canvas.color))
    if difference.before and difference.after:
        grid.add_row(Padding(Text(unwrapped(difference.before.message), "dim strike"), (0, 0, 0, 2)))
    grid.add_row(Padding(Text(unwrapped(finding.message), "italic"), (0, 0, 0, 2)))
    return grid
