"""Texts in which no entity of HTML stands, so that a program and its readers see the same in them."""

import re


def has_no_entity(content: str) -> bool:
    """Say whether no characters of a text are, or could be, an entity of HTML."""
    return re.search(r"&#?\w+;", content) is None
