"""``termcheck glossary mine`` finds what could become entries in texts and their translations."""

from typing import Unpack

import click

from termcheck.frontends.cli.glossary._options import MineOptions, reading_options
from termcheck.frontends.cli.showing import form_option
from termcheck.frontends.cli.status import Status


@click.command("mine")
@click.argument("paths", metavar="SOURCE TARGET | FILE...", nargs=-1)
@click.option("--drift", is_flag=True, help="Tell which entries of the glossary the translations render otherwise.")
@click.option(
    "glossaries",
    "--glossary",
    "-g",
    metavar="NAME|PATH",
    multiple=True,
    help="A glossary whose entries are left out, or with --drift compared; a later one overrides an earlier one.",
)
@click.option(
    "least",
    "--min-count",
    metavar="N",
    type=click.IntRange(min=2),
    default=3,
    help="Term and rendering stand together in at least N pairs; 3 if not given.",
)
@click.option(
    "--limit", metavar="N", type=click.IntRange(min=1), default=100, help="Tell the first N; 100 if not given."
)
@click.option("--output", "-o", metavar="PATH", help="Write them as a glossary too; its name tells the format.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option("--format-in", metavar="NAME", help="Read every file as this document format, whatever its name.")
@reading_options
@form_option
def command(**options: Unpack[MineOptions]) -> Status:
    """Find terms in texts, with their renderings in the translations.

    Told are those that recur, the likeliest first, or written as a draft of a glossary.
    Two files in one language each are a text and its translation, paired line by line or as check --source does;
    files that hold both languages (tables, TMX, XLIFF, PO and others), and folders of them, may be many.
    Leaves with 0, with 1 where --drift finds entries that are rendered otherwise, and with 2 where something could not
    be used.
    """
    from termcheck.frontends.cli.glossary._mining import run

    return run(options)
