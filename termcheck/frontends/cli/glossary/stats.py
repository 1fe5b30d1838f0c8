"""``termcheck glossary stats`` counts what a glossary holds, and how its entries fare in a corpus."""

from typing import Unpack

import click

from termcheck.frontends.cli.glossary._corpus import CorpusCommand, corpus_option, source_option
from termcheck.frontends.cli.glossary._options import StatsOptions, reading_options
from termcheck.frontends.cli.showing import form_option
from termcheck.frontends.cli.status import Status


@click.command("stats", cls=CorpusCommand)
@click.argument("names", metavar="[GLOSSARY]...", nargs=-1)
@corpus_option
@source_option
@reading_options
@form_option
def command(**options: Unpack[StatsOptions]) -> Status:
    """Count what each GLOSSARY holds, and how it fares in a corpus.

    Counted are entries, terms by language and status, tests, notes and owners.
    With --corpus: how often each entry occurs in copy, how often it is kept, and which renderings copy really uses.
    Without a GLOSSARY: those of termcheck.toml, or of the nearest folder called glossaries.
    Leaves with 0, and with 2 where something could not be used.
    """
    from termcheck.frontends.cli.glossary._statistics import run

    return run(options)
