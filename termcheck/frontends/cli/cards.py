"""The cards of the rules, as a terminal shows them."""

from collections.abc import Iterator, Mapping

from termcheck import rules
from termcheck.errors import Mistake, Place, UsageError
from termcheck.families import members
from termcheck.frontends.cli.docstrings import docstring, first_sentence
from termcheck.nearest import did_you_mean
from termcheck.rules import Rule


def rule_list() -> Iterator[str]:
    """Yield a line for each rule: name, severity and the first sentence of its card."""
    known = members(rules, Rule)
    width = max(map(len, known), default=0)
    for name, rule in known.items():
        yield f"{name:{width}}  {rule.severity!s:7}  {first_sentence(rule)}"


def card(name: str) -> str:
    """Return the card of a rule under its name and severity; raises ``UsageError`` for a name that is no rule's."""
    known: Mapping[str, type[Rule]] = members(rules, Rule)
    if name not in known:
        raise UsageError(Mistake(Place("RULE"), f"no rule “{name}”{did_you_mean(name, known)}"))
    return f"{name} ({known[name].severity})\n\n{docstring(known[name])}"
