"""JSON as it stands in a file: a tree whose strings know where they begin and end, and their characters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from termcheck.errors import DocumentError, Mistake, NothingToCheckError, Place
from termcheck.parsing.characters import Characters, Piece, characters
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.masking import Mask
from termcheck.text import Run, Text

DEEPEST = 100
"""Levels that objects and lists may be nested."""

ASCII = "ascii"
"""The quoting of a string in which the file spells what is not ASCII as escapes."""

# RFC 8259: sections 2 (white space and structure), 6 (numbers) and 7 (strings).
_GOOD = r'[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+'
_TOKEN = re.compile(
    rf"""[ \t\r\n]*+(?:"(?P<string>{_GOOD})"
      | (?P<mark>[{{}}\[\]:,])
      | (?P<word>true|false|null|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?)(?![\w.+-]))""",
    re.VERBOSE,
)
_SPACE = re.compile(r"[ \t\r\n]*+")
_STRING_BEGUN = re.compile(f'"{_GOOD}')
_PIECE = re.compile(
    r"(?P<pair>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\u(?P<code>[0-9a-fA-F]{4})|\\(?P<name>.)"
)
_NAMED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WRITTEN = {
    **{number: f"\\u{number:04x}" for number in (*range(0x20), *range(0xD800, 0xE000))},
    **{ord(meant): f"\\{name}" for name, meant in _NAMED.items()},
    ord('"'): '\\"',
    ord("\\"): "\\\\",
}
_REPLACEMENT = "\ufffd"
_VALUES = {"true": True, "false": False, "null": None}


class String(NamedTuple):
    """A string: where it stands between its quotes, in code points of the file, and the characters it means."""

    start: int
    end: int
    value: str


class Constant(NamedTuple):
    """A truth value or ``null``; of a number, which is never text, no value is kept."""

    start: int
    value: bool | None


class Array(NamedTuple):
    """A list of nodes."""

    start: int
    items: "tuple[Node, ...]"


class Object(NamedTuple):
    """Keys with their values, in the order of the file; a key may stand in it twice."""

    start: int
    members: "tuple[tuple[String, Node], ...]"

    def get(self, key: str) -> "Node | None":
        """Return the value of a key, the last where it stands twice, as every reader of JSON takes it."""
        return next((value for name, value in reversed(self.members) if name.value == key), None)

    def string(self, key: str) -> str:
        """Return the characters of a key's string; the empty one where it has none."""
        value = self.get(key)
        return value.value if isinstance(value, String) else ""

    def fields(self) -> "dict[str, tuple[String, Node]]":
        """Return the keys and values by key, the last where one stands twice."""
        return {key.value: (key, value) for key, value in self.members}

    def repeated(self) -> "Iterator[tuple[String, String]]":
        """Yield every key that stands here again, and where it stood first."""
        first: dict[str, String] = {}
        for key, _ in self.members:
            if first.setdefault(key.value, key) is not key:
                yield key, first[key.value]


Node = String | Constant | Array | Object


@dataclass(slots=True)
class _Branch:
    """An object or list whose end is not yet met."""

    start: int
    is_object: bool
    keys: list[String] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)

    def closed(self) -> Node:
        """Return the finished node."""
        if self.is_object:
            return Object(self.start, tuple(zip(self.keys, self.nodes, strict=True)))
        return Array(self.start, tuple(self.nodes))


@dataclass(slots=True)
class _Tree:
    """Nodes put together from tokens, without recursion.

    ``expected`` says what may come next: ``value``, ``first`` (a value, a key, or the end), ``key``, ``colon``,
    ``comma`` (or the end) or ``nothing``.
    """

    characters: Characters
    open: list[_Branch] = field(default_factory=list)
    expected: str = "value"
    root: Node | None = None

    def grown(self) -> Node:
        """Return the root node."""
        content = self.characters.content
        index = 0
        while token := _TOKEN.match(content, index):
            start, index = token.span(token.lastgroup or 0)
            if token.lastgroup == "string":
                self._string(String(start, index, _meant(token["string"])))
                index += 1
            elif token.lastgroup == "word":
                self._value(Constant(start, _VALUES.get(token["word"])), start)
            else:
                self._mark(token["mark"], start)
        space = _SPACE.match(content, index)
        end = space.end() if space else index
        if end < len(content) or self.root is None:
            raise self._refuse(end)
        return self.root

    def _string(self, string: String) -> None:
        """Take a string as a key or a value."""
        is_key = self.expected == "key" or (self.expected == "first" and self.open[-1].is_object)
        if is_key:
            self.open[-1].keys.append(string)
            self.expected = "colon"
        else:
            self._value(string, string.start - 1)

    def _value(self, node: Node, start: int) -> None:
        """Put a node into the object or list it stands in."""
        if self.expected not in ("value", "first") or (self.expected == "first" and self.open[-1].is_object):
            raise self._refuse(start)
        self._add(node)

    def _add(self, node: Node) -> None:
        """Put a finished node where a value is due."""
        if self.open:
            self.open[-1].nodes.append(node)
            self.expected = "comma"
        else:
            self.root = node
            self.expected = "nothing"

    def _mark(self, mark: str, start: int) -> None:
        """Take a character of the structure."""
        expected, branch = self.expected, self.open[-1] if self.open else None
        if mark in "{[" and (expected == "value" or (expected == "first" and branch and not branch.is_object)):
            self._open(start, is_object=mark == "{")
        elif mark == ":" and expected == "colon":
            self.expected = "value"
        elif mark == "," and expected == "comma" and branch:
            self.expected = "key" if branch.is_object else "value"
        elif branch and mark == ("}" if branch.is_object else "]") and expected in ("comma", "first"):
            self._add(self.open.pop().closed())
        else:
            raise self._refuse(start)

    def _open(self, start: int, *, is_object: bool) -> None:
        """Begin an object or a list."""
        if len(self.open) == DEEPEST:
            raise self.characters.refuse(start, f"this is nested more than {DEEPEST} levels deep; no file of texts is")
        self.open.append(_Branch(start, is_object))
        self.expected = "first"

    def _refuse(self, index: int) -> DocumentError:
        """Return the error for what stands at an index and should not."""
        content = self.characters.content
        begun = _STRING_BEGUN.match(content, index)
        if begun and not content.startswith('"', begun.end()):
            return _broken_string(self.characters, index, begun.end())
        if self.expected in ("key", "value") and self.open and content[index : index + 1] in ("}", "]"):
            message = "a comma stands before the end; take it out"
        else:
            message = _reason(content[index : index + 2], self._due())
        return self.characters.refuse(index, f"this is not JSON: {message}")

    def _due(self) -> str:
        """Return in words what should stand where something else does."""
        branch = self.open[-1] if self.open else None
        if self.expected == "comma" and branch:
            return f'put a comma or “{"}" if branch.is_object else "]"}” here; a quote in a text is written \\"'
        if self.expected == "key" or (self.expected == "first" and branch and branch.is_object):
            return "put a key in double quotes here"
        if self.expected == "colon":
            return "put a colon behind the key"
        if self.expected == "nothing":
            return "nothing may stand behind the end; take it out"
        return "put a text in double quotes here, or another value"


def compose(file: OpenFile) -> tuple[Characters, Node]:
    """Return the characters of a JSON file and its root node.

    Raise ``DocumentError`` with the place of the first thing that is no JSON (RFC 8259), or too deep or large.
    """
    whole = characters(file)
    if not whole.content.strip():
        raise NothingToCheckError(Mistake(Place(file.path), "this file is empty; give a JSON file with texts"))
    return whole, _Tree(whole).grown()


def repetition(characters: Characters, key: String, first: String) -> Mistake:
    """Return the mistake of a key that stands in its object again."""
    line = characters.place(first.start - 1).line
    message = f"the key “{key.value}” stands twice, first in line {line}, and programs take one; keep one"
    return Mistake(characters.place(key.start - 1), message)


def text(characters: Characters, string: String, language: str, mask: Mask | None = None) -> Text:
    """Return the text of a string, every character of which knows its place; white space alone is no text."""
    pieces = _pieces(characters.content, string)
    if not string.value or string.value.isspace():
        pieces = iter((Piece(string.start, string.start),))
    return characters.text(pieces, language, mask)


def spelled_in_json(characters: str, run: Run) -> str:
    """Return characters with the escapes of JSON; where the string has nothing but ASCII, as the file writes it."""
    written = characters.translate(_WRITTEN)
    if run.quoting != ASCII or written.isascii():
        return written
    return "".join(one if one.isascii() else _escapes(one) for one in written)


def _escapes(character: str) -> str:
    """Return a character as one or two escapes of UTF-16."""
    raw = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{raw[index : index + 4]}" for index in range(0, len(raw), 4))


def _pieces(content: str, string: String) -> Iterator[Piece]:
    """Yield the pieces of a string, each escape by itself."""
    if string.end - string.start == len(string.value):
        # An escape is longer than what it means.
        yield Piece(string.start, string.end)
        return
    written = content[string.start : string.end]
    quoting = ASCII if "\\u" in written and written.isascii() else ""
    index = 0
    for escape in _PIECE.finditer(written):
        if escape.start() > index:
            yield Piece(string.start + index, string.start + escape.start(), None, quoting)
        index = escape.end()
        yield Piece(string.start + escape.start(), string.start + index, _character(escape), quoting)
    if index < len(written):
        yield Piece(string.start + index, string.end, None, quoting)


def _meant(written: str) -> str:
    """Return the characters that stand between two quotes."""
    return _PIECE.sub(_character, written) if "\\" in written else written


def _character(escape: re.Match[str]) -> str:
    """Return the character an escape means; half of a pair means none."""
    if escape["pair"]:
        return bytes.fromhex(escape["pair"].replace("\\u", "")).decode("utf-16-be")
    if escape["code"]:
        code = int(escape["code"], 16)
        return _REPLACEMENT if 0xD800 <= code < 0xE000 else chr(code)  # noqa: PLR2004 - the surrogates of Unicode
    return _NAMED.get(escape["name"], escape["name"])


def _broken_string(characters: Characters, begin: int, end: int) -> DocumentError:
    """Return the error for a string that is good up to an index."""
    found = characters.content[end : end + 2]
    if not found:
        return characters.refuse(begin, "this is not JSON: a string that begins here is never closed; close it")
    if found[0] in "\r\n":
        message = "the line ends inside a string; close it, or write \\n for a line break"
    elif found[0] != "\\":
        message = f"a control character stands in a string; write \\u{ord(found[0]):04x} or take it out"
    elif found == "\\u":
        message = "\\u needs four hexadecimal digits"
    else:
        message = f"“{found}” means nothing; write a backslash as \\\\"
    return characters.refuse(end, f"this is not JSON: {message}")


def _reason(found: str, due: str) -> str:
    """Return what is wrong where something else is due, with the mistakes that people make most."""
    if not found:
        return f"the file ends too early; {due}"
    if found in ("//", "/*") or found[0] == "#":
        return "comments are not allowed (JSON5 and JSONC are not read); take it out"
    if found[0] == "'":
        return "single quotes mean nothing; put double ones"
    return due
