"""The cells of UTX: what a written one says, and how one is written."""

import re

NOTHING = frozenset({"", "-"})
"""What a cell says that says nothing."""

_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"')
_BREAKS = re.compile(r"[\t\r\n]+")


def bare(cell: str) -> str:
    """Return what a cell says, without the quotes that spreadsheets put around some and the white space around it."""
    stripped = cell.strip()
    found = _QUOTED.fullmatch(stripped) if stripped.startswith('"') else None
    return found[1].replace('""', '"').strip() if found else stripped


def spelled(text: str) -> str:
    """Return a text as it is written in a cell: between quotes only where its own would be taken for such."""
    text = on_one_line(text)
    return '"' + text.replace('"', '""') + '"' if _QUOTED.fullmatch(text) else text


def on_one_line(text: str) -> str:
    """Return a text without tabs and line ends."""
    return _BREAKS.sub(" ", text).strip()
