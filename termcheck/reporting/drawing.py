"""Pieces of a page drawn as text of a given width, with or without colours."""

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType


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
