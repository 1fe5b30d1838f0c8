"""What a command has to say, drawn for a terminal, in lines for a pipe, or as JSON for programs."""

import sys
from collections.abc import Callable, Iterable
from typing import Any, Literal, TypeAlias

import click
import msgspec
from rich.console import RenderableType

from termcheck.frontends.cli.output import canvas, destination, forget
from termcheck.legible import one_line
from termcheck.reporters import Canvas
from termcheck.reporting.drawing import drawn

Form: TypeAlias = Literal["rich", "line", "json"]

form_option = click.option(
    "form",
    "--format",
    type=click.Choice(["rich", "line", "json"]),
    help="rich (the default on a terminal), line (the default elsewhere), or json for programs.",
)


def show(
    form: Form | None,
    *,
    rich: Callable[[Canvas], Iterable[RenderableType]],
    lines: Callable[[], Iterable[str]],
    record: Callable[[], Any],
) -> None:
    """Write what a command found to standard output, in the form that is asked for or fits where it goes.

    ``rich`` gives the pieces of a page for a canvas, ``lines`` lines without their ends, and ``record`` a value that
    JSON can say (mappings, sequences, texts, numbers, structs and dataclasses).
    """
    try:
        _write(form, rich, lines, record)
    except BrokenPipeError:
        # Nobody reads on, and the exit status still speaks.
        forget(sys.stdout)


def _write(
    form: Form | None,
    rich: Callable[[Canvas], Iterable[RenderableType]],
    lines: Callable[[], Iterable[str]],
    record: Callable[[], Any],
) -> None:
    """Write what a command found; raises ``BrokenPipeError`` when nobody reads on."""
    with destination(None) as write:
        if form == "json":
            encoded = msgspec.json.format(msgspec.json.encode(record()), indent=2)
            write(encoded.decode("utf-8", "surrogatepass") + "\n")
        elif form == "rich" or (form is None and sys.stdout.isatty()):
            page = canvas(None, notes=False)
            write(drawn(rich(page), page.width, color=page.color))
        else:
            for line in lines():
                write(one_line(line) + "\n")
