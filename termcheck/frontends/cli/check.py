"""``termcheck check`` and its options."""

from typing import Unpack

import click

from termcheck.frontends.cli.options import Options
from termcheck.frontends.cli.status import Status


def _names(_context: click.Context, _parameter: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Return names that were given one by one or with commas between them."""
    return tuple(name.strip() for names in given for name in names.split(",") if name.strip())


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option("--source", metavar="PATH", help="The text that PATH was translated from.")
@click.option(
    "glossaries",
    "--glossary",
    "-g",
    metavar="NAME|PATH",
    multiple=True,
    help="A glossary file, or the name of one that comes with termcheck; a later one overrides an earlier one. "
    "Without it: those of termcheck.toml, or of the nearest folder called glossaries.",
)
@click.option("--format", metavar="FORMAT", help="rich (the default on a terminal), line, jsonl or json.")
@click.option("--output", "-o", metavar="PATH", help="Write the report to a file, which appears when it is whole.")
@click.option("--select", metavar="RULE", multiple=True, callback=_names, help="Check with these rules only.")
@click.option("--ignore", metavar="RULE", multiple=True, callback=_names, help="Check without these rules.")
@click.option(
    "--fail-level",
    type=click.Choice(["error", "warning", "info"]),
    help="The least severity that makes the exit status 1; error unless termcheck.toml says otherwise.",
)
@click.option("--exit-zero", is_flag=True, help="Leave with 0 where findings would make it 1.")
@click.option(
    "--pass-over", is_flag=True, help="Pass over named files with nothing to check, as those of a folder, even all."
)
@click.option("--jobs", type=click.IntRange(min=0), default=1, help="Processes to check with; 0 takes every core.")
@click.option("--source-language", metavar="TAG", help="The language of the text that was translated, as ko.")
@click.option("--target-language", metavar="TAG", help="The language of the copy, as en or en-GB.")
@click.option("--format-in", metavar="NAME", help="Read every file as this document format, whatever its name.")
@click.option("--encoding", metavar="NAME", help="The encoding of files that do not say theirs and are no UTF-8.")
@click.option(
    "--glossary-encoding", metavar="NAME", help="The encoding of glossaries that do not say theirs and are no UTF-8."
)
@click.option(
    "states",
    "--state",
    metavar="STATE",
    multiple=True,
    callback=_names,
    help="Check only translations in these states, as their files call them; without it, all but unfinished ones.",
)
@click.option(
    "--date",
    metavar="YYYY-MM-DD",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Check with the glossary entries that are valid on this day; without it, on today’s.",
)
@click.option("--verbose", "-v", is_flag=True, help="Show notes too, and which concepts a later glossary overrides.")
def check(**options: Unpack[Options]) -> Status:
    """Check the copy in each PATH against glossaries.

    PATH is a file, a folder, or - for standard input.
    Leaves with 0 where there is nothing at or above the fail level, with 1 where there is,
    with 2 where something could not be used, and with 3 for a defect of termcheck.
    """
    from termcheck.frontends.cli.run import run

    return run(options)
