"""The document formats as a table for a terminal."""

from collections.abc import Iterable

from rich import box
from rich.table import Table

from termcheck.frontends.cli.format_list import Entry
from termcheck.reporters import Canvas
from termcheck.reporting.drawing import drawn

_ENDS = 16
"""Cells for the ends of names, so that two of them stand on a line; the longest has nine."""


def as_table(entries: Iterable[Entry], canvas: Canvas) -> str:
    """Return a table of formats as wide as the canvas."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    table.add_column("format", style="bold", no_wrap=True)
    table.add_column("names end in", width=_ENDS)
    table.add_column("holds", no_wrap=True)
    table.add_column("extra", no_wrap=True)
    table.add_column("what it is")
    for entry in entries:
        table.add_row(entry.name, entry.ends, entry.holds, entry.extra or "", entry.summary.removesuffix("."))
    legend = (
        "\nOther kinds of files have the ends in brackets too; in a folder, the content decides."
        "\nCopy is in one language; pairs are source and target."
        "\nAn extra is installed with termcheck, as in: pip install 'termcheck[md]'"
    )
    return drawn([table, legend], canvas.width, color=canvas.color)
