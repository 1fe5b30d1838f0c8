"""``termcheck formats`` lists the kinds of documents that are read."""

import sys

import click


@click.command()
@click.option(
    "form",
    "--format",
    type=click.Choice(["rich", "line", "json"]),
    help="rich (the default on a terminal), line, or json for programs.",
)
def formats(form: str | None) -> None:
    """List the document formats.

    Told are their names, the ends of their files' names, and what they need.
    """
    from termcheck.frontends.cli import format_list

    if form == "json":
        click.echo(format_list.as_json())
    elif form == "rich" or (form is None and sys.stdout.isatty()):
        from termcheck.frontends.cli.format_table import as_table
        from termcheck.frontends.cli.output import canvas

        click.echo(as_table(format_list.entries(), canvas(None, notes=False)), nl=False)
    else:
        for line in format_list.as_lines():
            click.echo(line)
