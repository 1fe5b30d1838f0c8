"""What stands above the text of a Markdown file: its title and the like, in YAML or TOML."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from termcheck.errors import DocumentError
from termcheck.parsing.characters import Characters, Piece
from termcheck.parsing.yaml import scalars as yaml_scalars

LARGEST = 20_000
"""Code points; more is no front matter, and what parses TOML needs seconds for twice as many."""

_KEYS = frozenset({"title", "description", "summary", "subtitle", "caption", "alt"})

# Jekyll and Hugo: a fence in the first line, and another of its kind; what stands between begins with a key.
_OPENING = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*+(?:\r\n|\r|\n)")
_CLOSING = {
    "---": re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*+(?:[\r\n]|\Z)"),
    "+++": re.compile(r"(?<=[\r\n])\+\+\+[ \t]*+(?:[\r\n]|\Z)"),
}
_BEGINNING = {
    "---": re.compile(r"(?:[ \t]*+(?:#[^\r\n]*+)?[\r\n])*+(?:---|\.\.\.|[^\s#:][^:\r\n]*+:(?:\s|\Z))"),
    "+++": re.compile(r"(?:[ \t]*+(?:#[^\r\n]*+)?[\r\n])*+(?:\+\+\+|\[|[^\s#=][^=\r\n]*+=)"),
}

# TOML 1.0: strings and comments, so that no key is sought in them; a key that is wanted with the string behind it.
_BASIC, _LITERAL = r'"(?:[^"\\\r\n]++|\\.)*+"', r"'[^'\r\n]*+'"
_LONG_BASIC, _LONG_LITERAL = r'"""(?:[^"\\]++|\\.|"(?!""))*+"{3,5}', r"'''(?:[^']++|'(?!''))*+'{3,5}"
_STRING = rf"{_LONG_BASIC}|{_LONG_LITERAL}|{_BASIC}|{_LITERAL}"
_TOML = re.compile(
    rf"(?<![\w-])[\"']?(?P<key>[a-z]++)[\"']?[ \t]*+=[ \t]*+(?P<string>{_STRING})|{_STRING}|#[^\r\n]*+", re.DOTALL
)
_TOML_PIECE = re.compile(
    r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[^\s])|(?P<joint>\\[ \t]*+(?:\r\n|\n)\s*+)|[^\\]++", re.DOTALL
)
_TOML_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}
_TOML_PLACE = re.compile(r" \(at line ([0-9]+), column ([0-9]+)\)")
_UNWRITABLE = re.compile(r'[\\"\x00-\x1f\x7f]')


class FrontMatter(NamedTuple):
    """The front matter of a file: its fence, ``[begin, end)`` of its content, and where the text behind it begins."""

    fence: str
    begin: int
    end: int
    behind: int


def found(content: str) -> FrontMatter | None:
    """Return where the front matter of a file stands; a line between two rules that is no key is none."""
    opening = _OPENING.match(content)
    if opening is None or not _BEGINNING[opening["fence"]].match(content, opening.end()):
        return None
    closing = _CLOSING[opening["fence"]].search(content, opening.end())
    return FrontMatter(opening["fence"], opening.end(), closing.start(), closing.end()) if closing else None


def texts(characters: Characters, where: FrontMatter) -> Iterator[list[Piece]]:
    """Yield the texts for people; raise ``DocumentError`` where the front matter cannot be read."""
    if where.end > LARGEST:
        message = f"this front matter has more than {LARGEST:,} characters and is not read; put the text below it"
        raise characters.refuse(0, message)
    yield from _yaml(characters, where) if where.fence == "---" else _toml(characters, where)


def spelled(characters: str, quoting: str) -> str:
    """Return how characters are written in a string of some quoting; what it cannot hold, as it is."""
    language, _, style = quoting.partition(" ")
    if language == "yaml":
        return yaml_scalars.spelled(characters, style)
    if style == "basic":
        return _UNWRITABLE.sub(lambda one: f"\\{one[0]}" if one[0] in '\\"' else f"\\u{ord(one[0]):04x}", characters)
    return characters


def _yaml(characters: Characters, where: FrontMatter) -> Iterator[list[Piece]]:
    """Yield the texts of front matter in YAML."""
    # PyYAML is loaded only where there is YAML to read.
    from termcheck.parsing.yaml.leaves import leaves

    above = replace(characters, content=characters.content[: where.end])
    for leaf in leaves(above):
        if leaf.keys and leaf.keys[-1] in _KEYS:
            pieces = yaml_scalars.pieces(above.content, leaf.scalar)
            yield [piece._replace(quoting=f"yaml {piece.quoting}") for piece in pieces]


def _toml(characters: Characters, where: FrontMatter) -> Iterator[list[Piece]]:
    """Yield the texts of front matter in TOML."""
    content, begin = characters.content, where.begin
    try:
        tomllib.loads(content[begin : where.end])
    except RecursionError:
        raise characters.refuse(0, "this front matter is nested too deep; no copy is") from None
    except ValueError as error:
        raise _malformed(characters, begin, str(error)) from None
    for string in _TOML.finditer(content, begin, where.end):
        if string["key"] in _KEYS:
            yield list(_toml_pieces(content, *string.span("string")))


def _malformed(characters: Characters, begin: int, problem: str) -> DocumentError:
    """Return the error for TOML that cannot be parsed."""
    place = _TOML_PLACE.search(problem)
    what = _TOML_PLACE.sub("", problem)
    index = begin
    if place:
        line = characters.place(begin).line or 1
        index = characters.index(line + int(place[1]) - 1, int(place[2]))
    return characters.refuse(index, f"this front matter is no TOML ({what}); mend it")


def _toml_pieces(content: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the characters of a string of TOML, given with its quotes."""
    quotes = 3 if content.startswith(('"""', "'''"), start) else 1
    basic = content[start] == '"'
    start, end = start + quotes, end - quotes
    if quotes > 1:
        # A line end behind the opening quotes is no part of the string.
        start += 2 if content.startswith("\r\n", start) else content.startswith("\n", start)
    if not basic:
        yield Piece(start, end, None, "toml literal")
        return
    for piece in _TOML_PIECE.finditer(content, start, end):
        if piece[0][0] != "\\":
            yield Piece(*piece.span(), None, "toml basic")
        elif not piece["joint"]:
            yield Piece(*piece.span(), _toml_meant(piece[0][1:]), "toml basic")


def _toml_meant(escape: str) -> str:
    """Return the character of an escape, given without its backslash."""
    return chr(int(escape[1:], base=16)) if escape[1:] else _TOML_ESCAPED.get(escape, escape)
