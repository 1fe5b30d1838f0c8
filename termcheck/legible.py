"""Characters that would break the form of a report, spelt out so that they are seen."""

import re

# Controls (C0, DEL, C1), line and paragraph separators, embedded directions, lone surrogates.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_LINE_END = re.compile(r"[ \t]*[\r\n]+[ \t]*")


def one_line(text: str) -> str:
    r"""Return the text as one printable line: controls and lone surrogates as ``\n``, ``\x1b``, ``\udcff``."""
    return text if text.isprintable() else _UNSEEN.sub(_spelt, text)


def unwrapped(text: str) -> str:
    """Return the text as one printable line, with a space for each line end and the white space around it."""
    return one_line(_LINE_END.sub(" ", text))


def _spelt(character: re.Match[str]) -> str:
    """Return the escape sequence of a character as Python writes it."""
    return character[0].encode("unicode_escape").decode()
