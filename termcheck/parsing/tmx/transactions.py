"""Who made and changed something, and when, in the attributes of TMX."""

import re
from collections.abc import Iterable, Iterator, Mapping

from termcheck.glossary import Transaction

# TMX 1.4b, 4: dates are written as 20240521T133000Z.
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z")
_ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z")
_KINDS = {"origination": ("creationdate", "creationid"), "modification": ("changedate", "changeid")}


def transactions(attributes: Mapping[str, str]) -> Iterator[Transaction]:
    """Yield what the attributes of a unit or a variant say of who made and changed it."""
    for kind, (date, responsible) in _KINDS.items():
        when = _DATE.sub(r"\1-\2-\3T\4:\5:\6Z", attributes.get(date, ""))
        if when or attributes.get(responsible):
            yield Transaction(kind, when, attributes.get(responsible, ""))


def attributes_of(done: Iterable[Transaction]) -> dict[str, str]:
    """Return the attributes that say who made and changed something: once each, with dates that TMX can write."""
    made: dict[str, str] = {}
    for transaction in done:
        date, responsible = _KINDS.get(transaction.kind, ("", ""))
        if date and date not in made and responsible not in made:
            when = _ISO_DATE.fullmatch(transaction.date)
            said = {date: "{}{}{}T{}{}{}Z".format(*when.groups()) if when else "", responsible: transaction.responsible}
            made |= {name: value for name, value in said.items() if value}
    return made
