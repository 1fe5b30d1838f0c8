"""``termcheck glossary show`` looks a term up, and shows its entry as a card."""

from typing import Unpack

import click

from termcheck.frontends.cli.glossary._options import ShowOptions, reading_options
from termcheck.frontends.cli.showing import form_option
from termcheck.frontends.cli.status import Status


@click.command("show")
@click.argument("term")
@click.option(
    "names",
    "--glossary",
    "-g",
    metavar="NAME|PATH",
    multiple=True,
    help="A glossary file, or the name of one that comes with termcheck; a later one overrides an earlier one. "
    "Without it: those of termcheck.toml, or of the nearest folder called glossaries.",
)
@click.option("--limit", metavar="N", type=click.IntRange(min=1), default=10, help="Show the first N; 10 if not given.")
@reading_options
@form_option
def command(**options: Unpack[ShowOptions]) -> Status:
    """Look a TERM up, and show its entry.

    TERM is a term in any language and form, a part of one, what is spelt like it, or the id of an entry.
    Leaves with 0 where an entry is found, and with 1 where none is.
    """
    from termcheck.frontends.cli.glossary._show import run

    return run(options)
