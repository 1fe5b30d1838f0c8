"""Candidates drawn for a terminal."""

from collections.abc import Iterator

from rich import box
from rich.cells import cell_len
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text as Styled

from termcheck.curation.mining import Pair
from termcheck.frontends.cli.glossary._mining_words import Mined
from termcheck.legible import one_line
from termcheck.reporters import Canvas
from termcheck.reporting.excerpt import excerpt, opening
from termcheck.text import Span, Text

_WIDE = 120
_TERMS = 18
"""Cells for a term, and twice as many where there is room."""

_TIMES = "in pairs"
_GAPS = 10
"""Cells between and behind the columns."""


def pieces(mined: Mined, canvas: Canvas) -> Iterator[RenderableType]:
    """Yield a table of the candidates, with an example of each, and the figures."""
    if mined.candidates:
        yield _table(mined, canvas)
        yield ""
    yield from (Styled(line, "bold") for line in mined.sums())


def _table(mined: Mined, canvas: Canvas) -> Table:
    """Return a table as wide as the canvas; where that is wide, other renderings have a column of their own."""
    wide = canvas.width >= _WIDE
    others_known = any(candidate.others for candidate in mined.candidates)
    apart = wide and others_known
    terms = [one_line(candidate.source) for candidate in mined.candidates]
    renderings = [one_line(candidate.rendering) for candidate in mined.candidates]
    times = [f"{candidate.count:,} of {candidate.occurrences:,}" for candidate in mined.candidates]
    widths = [min(max(map(cell_len, column)), _TERMS << wide) for column in (terms, renderings)]
    free = canvas.width - sum(widths) - max(*map(len, times), len(_TIMES)) - len(str(len(terms))) - _GAPS - 2 * apart
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, header_style="dim")
    table.add_column("", justify="right", style="dim", no_wrap=True)
    table.add_column("term", style="bold", overflow="fold", width=widths[0])
    table.add_column("rendering", style="green", overflow="fold", width=widths[1])
    table.add_column(_TIMES, justify="right", no_wrap=True)
    others = free // 3 if apart else free
    heading = "also" if apart else "also, and an example" if others_known else "an example"
    table.add_column(heading, overflow="fold", width=others)
    if apart:
        table.add_column("an example", overflow="fold", width=free - others)
    for number, candidate in enumerate(mined.candidates):
        also = Styled(one_line(", ".join(f"{one.text} {one.count:,}" for one in candidate.others)))
        example = shown(candidate.examples[0], candidate.rendering, free - others if apart else free)
        last = [also, example] if apart else [Styled("\n").join(filter(None, (also, example)))]
        table.add_row(str(number + 1), terms[number], renderings[number], times[number], *last)
    return table


def shown(pair: Pair, rendering: str, cells: int) -> Styled:
    """Return what stands around a rendering in a pair, in so many cells."""
    text = Text(pair.target, "und")
    start = pair.target.casefold().find(rendering.casefold())
    if start < 0:
        return Styled(opening(text, cells), "dim")
    found = excerpt(text, Span(start, start + len(rendering)), cells)
    return Styled.assemble((found.before, "dim"), (found.spot, "green"), (found.after, "dim"))
