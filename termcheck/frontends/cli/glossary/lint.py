"""``termcheck glossary lint`` looks for faults of a glossary itself."""

from typing import Unpack

import click

from termcheck.frontends.cli.glossary._corpus import CorpusCommand, corpus_option, source_option
from termcheck.frontends.cli.glossary._options import LintOptions, reading_options
from termcheck.frontends.cli.showing import form_option
from termcheck.frontends.cli.status import Status


@click.command("lint", cls=CorpusCommand)
@click.argument("names", metavar="[GLOSSARY]...", nargs=-1)
@corpus_option
@source_option
@click.option("--select", metavar="CHECK", multiple=True, help="Look with these checks only; commas part several.")
@click.option("--ignore", metavar="CHECK", multiple=True, help="Look without these checks.")
@click.option(
    "--fail-level",
    type=click.Choice(["error", "warning", "info"]),
    default="error",
    help="The least severity that makes the exit status 1; error if not given.",
)
@reading_options
@form_option
def command(**options: Unpack[LintOptions]) -> Status:
    """Look for faults of each GLOSSARY itself.

    They are contradictions, duplicates, gaps, slips, and terms that are never or always found.
    Without a GLOSSARY: those of termcheck.toml, or of the nearest folder called glossaries.
    With --corpus, a term is also judged by how often it stands there, and how often it is not rendered.
    Leaves with 0 where there is no fault at or above the fail level, with 1 where there is one, and with 2 where a
    glossary or the corpus cannot be used.
    """
    from termcheck.frontends.cli.glossary._lints import run

    return run(options)
