"""The tags and character references of HTML, read so that every character of a text or a value knows its place."""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import NamedTuple

from termcheck.parsing.characters import Piece


class Value(NamedTuple):
    """The value of an attribute: ``[start, end)`` in its file without quotes, and how it is quoted."""

    start: int
    end: int
    quoting: str


class Tag(NamedTuple):
    """A tag, ``[start, end)`` in its file, with its name in small letters; a comment is a tag without a name."""

    start: int
    end: int
    name: str
    closing: bool


# HTML Standard, 13.2.5.72 to 80 and 13.5.
_REFERENCE = re.compile(r"&(?:#(?:[0-9]++|[xX][0-9A-Fa-f]++);?|[A-Za-z][A-Za-z0-9]{1,30}+;?)")
_SHORTEST_NAME = 2
_LONGEST_NUMBER = 7

# HTML Standard, 13.2.5.32 to 39, for a tag that is known to end.
_SPACE = r" \t\n\f\r"
_NAME = re.compile(rf"</?[^{_SPACE}/>]++")
_ATTRIBUTE = re.compile(
    rf"""[{_SPACE}/]*+(?P<name>=?[^{_SPACE}/>=]*+)"""
    rf"""(?:[{_SPACE}]*+=[{_SPACE}]*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^{_SPACE}>]*+)))?+"""
)

EMPTY_END_TAG = "</>"
"""What a browser passes over as if it were not there (HTML Standard, 13.2.5.7)."""

# CommonMark 0.31.2, 6.6; comments and declarations as a browser reads them.
_MARKUP = re.compile(
    r"""<!--.*?(?:-->|\Z)|<[!?][^>]*+(?:>|\Z)|<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*+)"""
    r"""(?:\s++[A-Za-z_:][\w.:-]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+)*+\s*+/?>""",
    re.DOTALL | re.ASCII,
)
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})

_UNSAFE = {
    "": re.compile("[&<>]"),
    "double": re.compile('[&"]'),
    "single": re.compile("[&']"),
    "bare": re.compile(f"[&\"'<>=`{_SPACE}]"),
}
_WRITTEN = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def pieces(content: str, start: int, end: int, quoting: str = "", *, in_attribute: bool = False) -> Iterator[Piece]:
    """Yield the characters of a stretch of a file, each reference by itself."""
    if content.find("&", start, end) >= 0:
        for found in _REFERENCE.finditer(content, start, end):
            written, meant = _meant(found[0])
            if not written or (in_attribute and _is_part_of_address(written, content, found.start(), end)):
                continue
            if start < found.start():
                yield Piece(start, found.start(), None, quoting)
            start = found.start() + len(written)
            yield Piece(found.start(), start, meant, quoting)
    if start < end:
        yield Piece(start, end, None, quoting)


def told(content: str, start: int, data: str, *, opaque: bool) -> Iterator[Piece]:
    """Yield where the characters stand that a tokenizer tells as one text, or as a reference.

    It leaves out each ``</>``, as a browser does, and takes letters along that stand behind a reference.
    """
    written, meant = _meant(found[0]) if (found := _REFERENCE.match(content, start)) else ("", "")
    size = len(data) - len(meant)
    if written:
        yield Piece(start, start + len(written), meant, "", opaque)
        start += len(written)
    while size > 0:
        tag = content.find(EMPTY_END_TAG, start, start + size + len(EMPTY_END_TAG) - 1)
        end = start + size if tag < 0 else tag
        if start < end:
            yield Piece(start, end, None, "", opaque)
        size -= end - start
        start = end + len(EMPTY_END_TAG)


def attributes(content: str, start: int) -> tuple[dict[str, Value], int]:
    """Return the attributes of the tag that begins at an index, by name in small letters, and the index behind it."""
    name = _NAME.match(content, start)
    end = name.end() if name else start
    found: dict[str, Value] = {}
    while (attribute := _ATTRIBUTE.match(content, end)) and attribute["name"]:
        kind = attribute.lastgroup or "name"
        value = Value(attribute.end(), attribute.end(), "") if kind == "name" else Value(*attribute.span(kind), kind)
        found.setdefault(attribute["name"].lower(), value)
        end = attribute.end()
    return found, content.find(">", end) + 1 or len(content)


def tags(content: str, start: int, end: int) -> Iterator[Tag]:
    """Yield the tags and comments of a stretch of HTML; what stands in a script or a like element has none."""
    while found := _MARKUP.search(content, start, end):
        start = found.end()
        name = (found["name"] or "").lower()
        yield Tag(*found.span(), name, found["closing"] == "/")
        if name in _RAW and not found["closing"]:
            closing = re.compile(rf"</{name}\b", re.IGNORECASE).search(content, start, end)
            start = closing.start() if closing else end


def spelled(characters: str, quoting: str) -> str:
    """Return how characters are written in a text, or in an attribute of some quoting."""
    return _UNSAFE[quoting].sub(lambda found: _WRITTEN.get(found[0]) or f"&#{ord(found[0])};", characters)


def _meant(reference: str) -> tuple[str, str]:
    """Return how much of what looks like a reference is one, and what it means; nothing if it is none."""
    if reference[1] == "#":
        hexadecimal = reference[2] in "xX"
        digits = reference[2 + hexadecimal :].rstrip(";").lstrip("0") or "0"
        if len(digits) > _LONGEST_NUMBER:
            return reference, "\N{REPLACEMENT CHARACTER}"
        # Where ``unescape`` leaves a control character out, browsers keep it.
        return reference, unescape(reference) or chr(int(digits, 16 if hexadecimal else 10))
    for length in range(len(reference), _SHORTEST_NAME, -1):
        if reference[1:length] in html5:
            return reference[:length], html5[reference[1:length]]
    return "", ""


def _is_part_of_address(written: str, content: str, start: int, end: int) -> bool:
    """Say whether a name without a semicolon goes on in an attribute, as in ``?a=b&copy=c``, and is no reference."""
    behind = start + len(written)
    return (
        written[-1] != ";"
        and written[1] != "#"
        and behind < end
        and (content[behind] == "=" or content[behind].isalnum())
    )
