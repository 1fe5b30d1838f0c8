"""The values of attributes in XML: which characters they mean, and where each of these stands."""

import re
from collections.abc import Iterator

from termcheck.text import Run, Text

_TAG = re.compile(rb"""<[^>"']*+(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*+>""")
_ATTRIBUTE = re.compile(r"""\s*(?P<name>[^\s=/>"']+)\s*=\s*(?P<quote>["'])(?P<value>.*?)(?P=quote)""", re.DOTALL)
_VALUE_PIECE = re.compile(r"&[^;]*;|\r\n|[\r\n\t]|[^&\r\n\t]+")
_CHARACTER_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


def start_tag(window: bytes, begin: int, encoding: str) -> str:
    """Return the tag that begins at an index of some bytes; in UTF-16 what stands behind it, too."""
    whole = None if encoding.startswith("utf-16") else _TAG.match(window, begin)
    return window[begin : whole.end() if whole else None].decode(encoding, "ignore")


def value_pieces(tag: str, name: str, here: Run, encoding: str) -> Iterator[tuple[str, Run, int]]:
    """Yield the value of an attribute of a tag, by its name as written, in pieces, each as one run in the file.

    Each comes as the characters that it means, their place and the byte behind them; the tag stands at ``here``.
    """
    value = next((found for found in _ATTRIBUTE.finditer(tag, _tag_name_end(tag)) if found["name"] == name), None)
    reached = 0
    for piece in _VALUE_PIECE.finditer(tag, *value.span("value")) if value else ():
        passed = Text(tag[reached : piece.start()], "", runs=(here,), encoding=encoding)
        stands = passed.position(len(passed.content))
        here, reached = Run(0, stands.line, stands.column, stands.byte), piece.start()
        meant = _meant(piece[0])
        written = None if meant == piece[0] else piece[0]
        place = Run(0, stands.line, stands.column, stands.byte, written, value["quote"] if value else "")
        yield meant, place, stands.byte + len(piece[0].encode(encoding))


def _tag_name_end(tag: str) -> int:
    """Return the index behind the name of the element at the beginning of a tag."""
    name = re.match(r"<[^\s/>]+", tag)
    return name.end() if name else 0


def _meant(piece: str) -> str:
    """Return the characters that a piece of an attribute's value means (XML 1.0, 3.3.3)."""
    if piece[0] in "\r\n\t":
        return " "
    if piece[0] != "&":
        return piece
    name = piece[1:-1]
    if name.startswith("#"):
        return chr(int(f"0{name[1:]}", 16) if name[1] in "xX" else int(name[1:]))
    return _CHARACTER_ENTITIES.get(name, piece)
