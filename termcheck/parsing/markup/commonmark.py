"""How CommonMark writes characters: escapes, references, code spans, and the titles of links."""

import re
from collections.abc import Iterator
from html import unescape

from termcheck.parsing.characters import Piece

_LINE_END = re.compile("\r\n?|\n")

# CommonMark 0.31.2, 2.4 and 2.5.
_WRITTEN = re.compile(r"\\[!-/:-@\[-`{-~]|&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_UNSAFE = re.compile(r"[\\`*\[\]<~]|&(?=#?\w{1,32};)|(?<![^\W_])_|_(?![^\W_])")

# CommonMark 0.31.2, 4.7 and 6.3: how the title of a link opens, by how it closes.
_OPENING = {'"': '"', "'": "'", ")": "("}


def pieces(content: str, start: int, end: int, quoting: str = "") -> Iterator[Piece]:
    """Yield the characters of a stretch of a file, each escape and reference by itself."""
    for found in _WRITTEN.finditer(content, start, end):
        meant = found[0][1:] if found[0][0] == "\\" else unescape(found[0])
        if meant != found[0]:
            if start < found.start():
                yield Piece(start, found.start(), None, quoting)
            yield Piece(*found.span(), meant, quoting)
            start = found.end()
    if start < end:
        yield Piece(start, end, None, quoting)


def code(content: str, start: int, end: int, meant: str) -> Piece:
    """Return the characters of a code span, ``[start, end)`` with its backticks, that means some text."""
    fence = end - start - len(content[start:end].lstrip("`"))
    start, end = start + fence, end - fence
    if len(meant) < end - start and content[start] in " \r\n" and content[end - 1] in " \r\n":
        start += 2 if content.startswith("\r\n", start) else 1
        end -= 2 if content.endswith("\r\n", start, end) else 1
    # The parser makes two spaces of CR and LF.
    same = content[start:end].split() == meant.split()
    return Piece(start, end, None if same else meant, "code", opaque=True)


def title(content: str, start: int, end: int, meant: str) -> list[Piece]:
    """Return the characters of the title that ends a link or a definition, ``[start, end)``, and means some text.

    The quoting of a piece is ``title`` and the characters that open and close it.
    """
    close = end - 1
    # The sign of a quotation may stand between a title and the bracket behind it.
    while content[close] in " \t\r\n>" and close > start:
        close -= 1
    opening = _OPENING.get(content[close], "")
    begin = content.rfind(opening, start, close) if opening else -1
    while begin > start and _is_escaped(content, begin):
        begin = content.rfind(opening, start, begin)
    if begin < 0:
        return [Piece(start, end, meant)]
    quoting = f"title {opening}{content[close]}"
    found = list(_lines(content, begin + 1, close, quoting))
    read = "".join(content[one.start : one.end] if one.meant is None else one.meant for one in found)
    return found if _LINE_END.sub("\n", read) == meant else [Piece(begin + 1, close, meant, quoting)]


def _lines(content: str, start: int, end: int, quoting: str) -> Iterator[Piece]:
    """Yield the characters of a title without what stands before its later lines: white space, signs of quotations."""
    while found := _LINE_END.search(content, start, end):
        yield from pieces(content, start, found.end(), quoting)
        start = found.end()
        while start < end and content[start] in " \t>":
            start += 1
    yield from pieces(content, start, end, quoting)


def spelled(characters: str, also: str = "") -> str:
    """Return characters with a backslash before those that would be markup, and before some more."""
    escaped = _UNSAFE.sub(r"\\\g<0>", characters)
    return "".join(f"\\{character}" if character in also else character for character in escaped) if also else escaped


def _is_escaped(content: str, index: int) -> bool:
    """Say whether an odd number of backslashes stands before a character."""
    first = index
    while first and content[first - 1] == "\\":
        first -= 1
    return (index - first) % 2 == 1
