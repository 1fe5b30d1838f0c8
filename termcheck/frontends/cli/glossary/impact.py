"""``termcheck glossary impact`` tells what a change of a glossary would do to an archive."""

from typing import Unpack

import click

from termcheck.frontends.cli.glossary._corpus import CorpusCommand, corpus_option, source_option
from termcheck.frontends.cli.glossary._options import ImpactOptions, reading_options
from termcheck.frontends.cli.showing import form_option
from termcheck.frontends.cli.status import Status


@click.command("impact", cls=CorpusCommand)
@click.argument("old")
@click.argument("new")
@corpus_option
@source_option
@click.option(
    "beneath",
    "--glossary",
    "-g",
    metavar="NAME|PATH",
    multiple=True,
    help="A glossary that both OLD and NEW are laid over, as check lays a desk’s over the house’s.",
)
@click.option(
    "--budget",
    metavar="N",
    type=click.IntRange(min=0),
    help="Leave with 1 where there are more than N new findings above info.",
)
@click.option(
    "--examples",
    metavar="N",
    type=click.IntRange(min=0),
    default=3,
    help="Examples of each concept and rule; 3 if not given.",
)
@reading_options
@form_option
def command(**options: Unpack[ImpactOptions]) -> Status:
    """Tell what a change of a glossary would flag in a corpus.

    That is what the glossary NEW would newly flag, and no longer flag, compared with OLD.
    Leaves with 0 where the budget is kept, or none is given, with 1 where it is not, and with 2 where something could
    not be used.
    """
    from termcheck.frontends.cli.glossary._impacts import run

    return run(options)
