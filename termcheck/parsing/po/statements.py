"""What the comments and the flags of a message say of its concept, as Weblate and termcheck write them."""

import re

from termcheck.glossary import AdministrativeStatus
from termcheck.parsing.gettext import Message

# Weblate, Glossary: the flags of its terms.
UNTRANSLATABLE = "read-only"
FLAGS = {AdministrativeStatus.DEPRECATED: "forbidden", AdministrativeStatus.PROPOSED: "fuzzy"}
"""The flags of messages whose translation has a status."""

_FACT = re.compile(r"(concept|status|source status): (.+)")
_STATUSES = {str(status): status for status in AdministrativeStatus}


def concept_of(message: Message) -> str:
    """Return the id of the concept that a message names; nothing where it names none."""
    return _facts(message).get("concept", "")


def status_of(message: Message) -> AdministrativeStatus:
    """Return the status of the translation of a message."""
    flagged = (status for status, flag in FLAGS.items() if flag in message.flags)
    return next(flagged, _STATUSES.get(_facts(message).get("status", ""), AdministrativeStatus.PREFERRED))


def source_status_of(message: Message) -> AdministrativeStatus:
    """Return the status of what is translated."""
    return _STATUSES.get(_facts(message).get("source status", ""), AdministrativeStatus.PREFERRED)


def definition_of(message: Message) -> str:
    """Return what the other comments from the program say."""
    return "\n".join(message.extracted[len(_facts(message)) :]).strip()


def _facts(message: Message) -> dict[str, str]:
    """Return what the first of the comments from the program say for termcheck: the concept, and rarer statuses."""
    facts: dict[str, str] = {}
    for line in message.extracted:
        found = _FACT.fullmatch(line)
        if not found or found[1] in facts or (not facts and found[1] != "concept"):
            break
        facts[found[1]] = found[2].strip()
    return facts
