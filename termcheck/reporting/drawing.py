"""Pieces of a page drawn as text of a given width, with or without colours."""

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.table import Table

_WIDEST = 110
"""Lines of more cells are hard to read."""


def labelled(rows: Iterable[tuple[RenderableType, RenderableType]], gap: int = 2) -> Table:
    """Return rows of a label and what is said of it, whose lines hang behind the label, ``gap`` cells from it."""
    grid = Table.grid(padding=(0, gap, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold", max_width=_WIDEST)
    for label, said in rows:
        grid.add_row(label, said)
    return grid


def drawn(pieces: Iterable[RenderableType], width: int, *, color: bool) -> str:
    """Return what the pieces look like in so many terminal cells, without trailing spaces."""
    page = io.StringIO()
    console = Console(
        file=page,
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        legacy_windows=False,
    )
    for piece in pieces:
        console.print(piece, highlight=False, markup=False, emoji=False)
    return "\n".join(line.rstrip() for line in page.getvalue().split("\n"))
