"""``termcheck glossary test`` runs the tests in the entries of a glossary."""

from typing import Unpack

import click

from termcheck.frontends.cli.glossary._options import ReadingOptions, reading_options
from termcheck.frontends.cli.showing import Form, form_option
from termcheck.frontends.cli.status import Status


@click.command("test")
@click.argument("names", metavar="[GLOSSARY]...", nargs=-1)
@click.option("--concept", "concepts", metavar="ID", multiple=True, help="Run the tests of this entry only.")
@click.option("--coverage", is_flag=True, help="Say which entries have no test, and which renderings stand in none.")
@click.option(
    "--fail-under",
    metavar="PERCENT",
    type=click.FloatRange(0, 100),
    help="Leave with 1 where tests exercise fewer of the renderings; says the coverage too.",
)
@reading_options
@form_option
def command(
    names: tuple[str, ...],
    concepts: tuple[str, ...],
    form: Form | None,
    *,
    coverage: bool,
    fail_under: float | None,
    **reading: Unpack[ReadingOptions],
) -> Status:
    """Run the tests in the entries of each GLOSSARY.

    They are copy that must be flagged and copy that must pass, and are tried with every rule.
    Without a GLOSSARY: those of termcheck.toml, or of the nearest folder called glossaries.
    Leaves with 0 where every test holds, with 1 where one does not, and with 2 where there is no test at all.
    """
    from termcheck.frontends.cli.glossary._tests import run

    return run(names, concepts, reading, form, None if not coverage and fail_under is None else fail_under or 0.0)
