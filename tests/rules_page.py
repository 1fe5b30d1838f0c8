"""The page about the rules, written from their cards."""

from collections.abc import Iterator

from termcheck import rules
from termcheck.families import members
from termcheck.finding import Severity
from termcheck.frontends.cli.cards import card
from termcheck.rules import Rule

HEAD = """\
# The rules

Each rule is made of one question about a rendering; `termcheck explain RULE` prints its card in a terminal.
A spot in the copy gets one finding: the gravest, and of those the longest.
`--select` and `--ignore` take names of rules; `termcheck.toml` may give a rule another severity.

This page is written from the cards: `.venv/bin/python tests/renew.py` renews it.
"""


def page() -> str:
    """Return the page, the gravest rules first."""
    known = members(rules, Rule)
    ordered = sorted(known, key=lambda name: (-known[name].severity, name))
    return "\n".join([HEAD, *(_section(name, known[name].severity) for name in ordered)])


def _section(name: str, severity: Severity) -> str:
    _, _, text = card(name).partition("\n\n")
    return "\n".join([f"## {name}", "", f"Severity: {severity}.", "", *_lines(text), ""])


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a card, its examples as a list."""
    for line in text.splitlines():
        kind, colon, example = line.partition(": ")
        yield f"* {kind}: `{example}`" if colon and kind in {"Bad", "Good"} else line
