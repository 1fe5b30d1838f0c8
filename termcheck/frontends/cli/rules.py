"""``termcheck rules`` lists what is checked; ``termcheck explain`` shows the card of one rule."""

import click


@click.command()
def rules() -> None:
    """List the rules, each with its severity and what it says."""
    from termcheck.frontends.cli.cards import rule_list

    for line in rule_list():
        click.echo(line)


@click.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Show why a RULE is there, with copy that is bad and copy that is good."""
    from termcheck.frontends.cli.cards import card

    click.echo(card(rule))
