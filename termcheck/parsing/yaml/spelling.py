"""How texts are written in YAML 1.1 so that they are read again as they were: plain, quoted, folded or literal."""

import re
from functools import lru_cache

from termcheck.parsing.nodes import NOT_WORDS
from termcheck.parsing.yaml.nodes import UNPRINTABLE
from termcheck.parsing.yaml.scalars import spelled

# Line ends that YAML knows and that look like others, and the byte order mark, which it takes away.
_NOT_PLAIN = re.compile(r"""[?:,\[\]{}#&*!|>'"%@`]|-(?:\s|\Z)|.*?(?::(?:\s|\Z)|\s\#)""", re.DOTALL)
_NOT_IN_FLOW = re.compile(r"[,\[\]{}?]")
_BREAKS = re.compile(r"[\r\n\t\x85\u2028\u2029\ufeff]")


@lru_cache(maxsize=1 << 12)
def on_one_line(text: str, *, flow: bool) -> str:
    """Return a text without quotes where it is read as it is, with quotes else; in ``flow`` brackets are around it."""
    return text if _is_plain(text) and not (flow and _NOT_IN_FLOW.search(text)) else between_quotes(text)


def between_quotes(text: str) -> str:
    """Return a text between double quotes, or single ones where they save it backslashes."""
    if ('"' in text or "\\" in text) and "'" not in text and not _needs_escapes(text):
        return f"'{text}'"
    return f'"{spelled(text, "double")}"'


def folded(text: str, width: int) -> list[str] | None:
    """Return a text as the lines of a folded scalar (``>-``), filled up to a width; nothing where it has to be quoted.

    The width counts code points. A word that is longer than a line has one of its own.
    """
    words = text.split(" ")
    if _needs_escapes(text) or len(words) == 1 or not all(word and word == word.strip() for word in words):
        return None
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    return lines


def literal(text: str) -> list[str] | None:
    """Return a text of several lines as those of a literal scalar (``|-``); nothing where it has to be quoted."""
    lines = text.split("\n")
    if len(lines) == 1 or text != text.strip() or any(_needs_escapes(line) or line != line.rstrip() for line in lines):
        return None
    return lines


def _is_plain(text: str) -> bool:
    """Say whether a text means itself without quotes, outside of brackets."""
    if not text or text != text.strip() or text.casefold() in NOT_WORDS:
        return False
    return not (_NOT_PLAIN.match(text) or _needs_escapes(text))


def _needs_escapes(text: str) -> bool:
    """Say whether a text has characters that YAML does not take as they are."""
    return not text.isprintable() and bool(_BREAKS.search(text) or UNPRINTABLE.search(text))
