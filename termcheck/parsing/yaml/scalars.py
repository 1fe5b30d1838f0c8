"""A text of a YAML file, and the place of each character through folded lines, escapes and indentation (YAML 1.1)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from termcheck.errors import Mistake
from termcheck.parsing.characters import Piece


class Scalar(NamedTuple):
    """A scalar as it stands in a file: ``[start, end)`` with its anchor and tag, its style, and what it means.

    The style is the sign it begins with (``'``, ``"``, ``|``, ``>``), nothing for a plain one.
    """

    start: int
    end: int
    style: str
    value: str


class Leaf(NamedTuple):
    """A text: the number of its document in the file, its keys from the outermost, and its scalar.

    An item of a list has its number, from 0, as its key: ``[0]``. ``begin`` is the index of the text's or its key's
    first character. ``faults`` tell of keys that stood in their mapping before.
    In a mapping made for one message the item has its id as its key; ``note`` is what stands there to translators.
    """

    document: int
    keys: tuple[str, ...]
    begin: int
    scalar: Scalar
    faults: tuple[Mistake, ...]
    note: str = ""


_PROPERTIES = re.compile(r"(?:[&!][^\s]*+(?:[ \t]++|[\r\n\x85\u2028\u2029]++\ufeff?+|#[^\r\n\x85\u2028\u2029]*+)++)*+")

_ONE_BREAK = r"(?:\r\n|[\r\n\x85\u2028\u2029])"
_BREAK = re.compile(_ONE_BREAK)
_FOLD = rf"(?P<fold>[ \t]*+(?:{_ONE_BREAK}[ \t]*+)++)|[ \t]++"
_FLOW = {
    "": re.compile(rf"{_FOLD}|[^ \t\r\n\x85\u2028\u2029]++"),
    "'": re.compile(rf"{_FOLD}|(?P<quote>'')|[^' \t\r\n\x85\u2028\u2029]++"),
    '"': re.compile(
        rf"""{_FOLD}|(?P<joint>\\{_ONE_BREAK}(?:[ \t]|{_ONE_BREAK})*+)
           |(?P<escape>\\(?:x[0-9A-Fa-f]{{2}}|u[0-9A-Fa-f]{{4}}|U[0-9A-Fa-f]{{8}}|.))
           |[^\\ \t\r\n\x85\u2028\u2029]++""",
        re.VERBOSE,
    ),
}
# In a verbose pattern a space stands in brackets only, which is where all those above stand.
_NAMES = {"": "plain", "'": "single", '"': "double"}

# YAML 1.1, 5.6, and the slash of JSON.
_ESCAPED = dict(zip('0abt\tnvfre "/\\N_LP', '\0\a\b\t\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029', strict=True))
_WRITTEN = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\u2028": "\\L", "\u2029": "\\P"}
_UNWRITABLE = re.compile(r'[\\"\u2028\u2029\ufeff\x00-\x1f\x7f-\x9f\ufffe\uffff]')

_HEADER = re.compile(rf"[|>][-+0-9]*+[ \t]*+(?:#[^\r\n\x85\u2028\u2029]*+)?{_ONE_BREAK}")
_LINE = re.compile(rf"(?P<indent> *+)[^\r\n\x85\u2028\u2029]*+(?:{_ONE_BREAK})?")


def pieces(content: str, scalar: Scalar) -> Iterator[Piece]:
    """Yield the characters of a scalar that is not blank, in order; joined they are its value.

    A folded line end is one piece with the indentation behind it.
    The quoting of a piece is the style's name, and the indentation where that matters: ``literal 4``.
    """
    properties = _PROPERTIES.match(content, scalar.start)
    start = properties.end() if properties else scalar.start
    if scalar.style in ("|", ">"):
        yield from _block(content, scalar._replace(start=start))
    elif scalar.style:
        yield from _flow(content, start + 1, scalar.end - 1, scalar.style)
    else:
        yield from _flow(content, start, scalar.end, "")


def spelled(characters: str, quoting: str) -> str:
    """Return how characters are written in a scalar of some quoting; what it cannot hold, as it is."""
    name, _, indent = quoting.partition(" ")
    if name == "double":
        return _UNWRITABLE.sub(lambda found: _escape(found[0]), characters)
    if name == "single":
        return characters.replace("'", "''")
    if name in ("literal", "folded"):
        return characters.replace("\n", "\n" * (1 + (name == "folded")) + " " * int(indent))
    return characters


def _escape(character: str) -> str:
    """Return the escape of a character between double quotes."""
    code = ord(character)
    return _WRITTEN.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")  # noqa: PLR2004 - a byte


def _flow(content: str, start: int, end: int, style: str) -> Iterator[Piece]:
    """Yield the pieces of a plain or quoted scalar, given without its quotes."""
    quoting = _NAMES[style]
    for found in _FLOW[style].finditer(content, start, end):
        meant = _meant(found[0], found.lastgroup or "")
        # A line end behind a backslash joins the lines and is no character.
        if meant != "":
            yield Piece(*found.span(), meant, quoting)


def _meant(written: str, kind: str) -> str | None:
    """Return the characters that a part of a scalar stands for; ``None`` where it is these characters."""
    if kind == "fold":
        return _folded(_BREAK.findall(written))
    if kind == "joint":
        return "".join(map(_normalised, _BREAK.findall(written)[1:]))
    if kind == "quote":
        return "'"
    if kind == "escape":
        return _ESCAPED.get(written[1]) or chr(int(f"0{written[2:]}", 16))
    return None


def _normalised(line_end: str) -> str:
    """Return the character that a line end is in a value."""
    return line_end if line_end in "\u2028\u2029" else "\n"


def _folded(line_ends: list[str]) -> str:
    """Return what neighbouring line ends become where lines are folded."""
    first, *more = map(_normalised, line_ends)
    return "".join(more) or " " if first == "\n" else "".join((first, *more))


def _block(content: str, scalar: Scalar) -> Iterator[Piece]:
    """Yield the pieces of a literal or folded scalar."""
    header = _HEADER.match(content, scalar.start, scalar.end)
    begin = header.end() if header else scalar.end
    indent = _indentation(content, begin, scalar.value)
    quoting = f"{'literal' if scalar.style == '|' else 'folded'} {indent}"
    end, length = begin, 0
    previous: tuple[int, int] | None = None
    for line in _content_lines(content, begin, scalar.end, indent):
        between = _BREAK.findall(content, end, line[0])
        meant = "".join(map(_normalised, between))
        if previous and scalar.style == ">" and content[previous[0]] not in " \t" and content[line[0]] not in " \t":
            meant = _folded(between)
        if meant:
            yield Piece(end, line[0], meant, quoting)
        yield Piece(*line, None, quoting)
        length += len(meant) + line[1] - line[0]
        previous, end = line, line[1]
    if length < len(scalar.value):
        # What is kept of the line ends behind the text.
        kept = scalar.value[length:]
        behind = list(_BREAK.finditer(content, end, scalar.end))[: len(kept)]
        yield Piece(end, behind[-1].end(), kept, quoting)


def _indentation(content: str, begin: int, value: str) -> int:
    """Return how far a block's lines are indented: by what its first line has in the file beyond its value."""
    text = value.lstrip("\n\u2028\u2029")
    lines = _LINE.finditer(content, begin)
    first = next(line for number, line in enumerate(lines) if number == len(value) - len(text))
    return len(first["indent"]) - (len(text) - len(text.lstrip(" ")))


def _content_lines(content: str, begin: int, end: int, indent: int) -> Iterator[tuple[int, int]]:
    """Yield the part behind the indentation, without the line end, of each line of a block that has one."""
    for line in _LINE.finditer(content, begin, end):
        stop = line.end() - len(line[0]) + len(line[0].rstrip("\r\n\x85\u2028\u2029"))
        if len(line["indent"]) < indent and line.start() + len(line["indent"]) < stop:
            return
        if line.start() + indent < stop:
            yield line.start() + indent, stop
