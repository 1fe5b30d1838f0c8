"""``termcheck rules`` lists what is checked; ``termcheck explain`` shows the card of one rule."""

import click


@click.command()
def rules() -> None:
    """List the rules, each with its severity and what it says."""
    from termcheck.frontends.cli.cards import rule_list

    for line in rule_list():
        click.echo(line)


@click.command()
@click.argument("rule", required=False)
@click.option("--text", metavar="TEXT", help="A text that may contain a term.")
@click.option("--term", metavar="TERM", help="The term to look for in it.")
@click.option("--lang", metavar="TAG", help="The language of both, as ru.")
def explain(rule: str | None, text: str | None, term: str | None, lang: str | None) -> None:
    """Show why a RULE is there, with bad copy and good copy.

    With --text, --term and --lang: say why the text does or does not contain the term. Conditions and scopes, which
    a glossary may set for when that is judged, play no part in it.
    """
    if text is not None and term and lang and rule is None:
        from termcheck.frontends.cli.comparisons import comparison

        click.echo(comparison(text, term, lang))
    elif rule is not None and text is None and term is None and lang is None:
        from termcheck.frontends.cli.cards import card

        click.echo(card(rule))
    else:
        raise click.UsageError("name a rule, or give --text, --term and --lang together")
