"""What a structured file holds, every piece with its place, and a reading of it that collects all mistakes.

Nodes are tuples, which are made three times as fast as dataclasses: a glossary has tens of thousands at every start.
"""

import enum
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from termcheck.errors import Mistake, Place
from termcheck.nearest import did_you_mean
from termcheck.parsing.glossary_validation import quoted, visible

Choice = TypeVar("Choice", bound=enum.StrEnum)

# What YAML 1.1 takes for a truth value or for nothing unless it is quoted.
NOT_WORDS = frozenset({"yes", "no", "on", "off", "true", "false", "null", "~"})


class Scalar(NamedTuple):
    """A piece of text as it is written; ``plain`` where it stands without quotes.

    ``quoted`` where it stands between quotes, so that white space around it is meant.
    """

    path: str
    line: int
    column: int
    value: str
    plain: bool = False
    quoted: bool = False

    @property
    def place(self) -> Place:
        """Where the text begins."""
        return Place(self.path, self.line, self.column)


class Sequence(NamedTuple):
    """A list of nodes."""

    path: str
    line: int
    column: int
    items: "tuple[Node, ...]"

    @property
    def place(self) -> Place:
        """Where the list begins."""
        return Place(self.path, self.line, self.column)


class Mapping(NamedTuple):
    """Keys with their values, in the order of the file; a key may stand in it twice."""

    path: str
    line: int
    column: int
    pairs: "tuple[tuple[Node, Node], ...]"

    @property
    def place(self) -> Place:
        """Where the first key stands."""
        return Place(self.path, self.line, self.column)


Node = Scalar | Sequence | Mapping
_KINDS = {Scalar: "a text", Sequence: "a list", Mapping: "a mapping of keys to values"}


class Fields(NamedTuple):
    """The values of a mapping by key, and the keys as they stand in the file."""

    values: dict[str, Node]
    keys: dict[str, Scalar]


@dataclass(slots=True)
class Reading:
    """One reading of a file: it takes nodes for what they should be and keeps every mistake it meets."""

    mistakes: list[Mistake] = field(default_factory=list)

    def complain(self, about: Node, message: str) -> None:
        """Keep a mistake at the place of a node."""
        self.mistakes.append(Mistake(about.place, message))

    def fields(self, node: Node, what: str, known: Collection[str] = (), needed: Collection[str] = ()) -> Fields:
        """Return the fields of a mapping; without ``known`` any key will do.

        A mistake is a node of another kind, a key that is unknown, stands twice, or is needed and not there.
        """
        fields = Fields({}, {})
        if not isinstance(node, Mapping):
            self.complain(node, f"{what} must be {_KINDS[Mapping]}, and this is {kind(node)}")
            return fields
        for key, value in node.pairs:
            self._add(fields, key, value, what, known)
        for name in needed:
            if name not in fields.values:
                self.complain(node, f"{what} needs “{name}”; add it")
        return fields

    def _add(self, fields: Fields, key: Node, value: Node, what: str, known: Collection[str]) -> None:
        """Put one pair of a mapping into its fields, or keep what is wrong with its key."""
        if not isinstance(key, Scalar):
            self.complain(key, f"a key must be a text, and this is {kind(key)}")
        elif key.value in fields.keys:
            line = fields.keys[key.value].line
            self.complain(key, f"the key {quoted(key.value)} stands twice here, first in line {line}; keep one")
        elif known and key.value not in known:
            hint = did_you_mean(key.value, known) if key.value else ""
            self.complain(key, f"{quoted(key.value)} is not a key of {what}{hint}")
        else:
            fields.values[key.value] = value
            fields.keys[key.value] = key

    def items(self, node: Node) -> tuple[Node, ...]:
        """Return the nodes of a list; a node that is no list stands for a list of itself."""
        return node.items if isinstance(node, Sequence) else (node,)

    def text(self, node: Node | None, what: str) -> str:
        """Return a text, without the white space around it unless it is quoted; the empty one without a node."""
        if node is None:
            return ""
        if not isinstance(node, Scalar):
            self.complain(node, f"{what} must be a text, and this is {kind(node)}")
            return ""
        return node.value if node.quoted else node.value.strip()

    def word(self, node: Node, what: str) -> str:
        """Return a text without the white space around it, which must not be empty, nor an unquoted ``no`` or its like.

        It is the empty one after a mistake.
        """
        return self.copy(node, what).strip()

    def copy(self, node: Node, what: str) -> str:
        """Return a word with the white space around it that stands between its quotes."""
        text = self.text(node, what)
        if isinstance(node, Scalar):
            self._check_word(node, text, what)
        return text

    def _check_word(self, node: Scalar, text: str, what: str) -> None:
        """Keep what is wrong with a text that should be a word."""
        if node.plain and text.casefold() in NOT_WORDS:
            self.complain(node, f'{quoted(text)} without quotes is no text in YAML; put quotes around it: "{text}"')
        elif not visible(text):
            self.complain(node, f"{what} is empty; write it or take it away")

    def flag(self, node: Node | None, name: str) -> bool:
        """Return a truth value, false where there is no node."""
        if node is None:
            return False
        if isinstance(node, Scalar) and node.plain and node.value in ("true", "false"):
            return node.value == "true"
        written = quoted(node.value) if isinstance(node, Scalar) else kind(node)
        self.complain(node, f"“{name}” is true or false (without quotes), not {written}")
        return False

    def choice(self, node: Node | None, name: str, default: Choice) -> Choice:
        """Return the member of the default's enumeration that is written; the default where there is no node."""
        if node is None:
            return default
        written = self.text(node, f"“{name}”")
        options = {str(option): option for option in type(default)}
        if isinstance(node, Scalar) and written not in options:
            self.complain(node, f"{quoted(written)} is not a {name}{did_you_mean(written, options)}")
        return options.get(written, default)


def kind(node: Node) -> str:
    """Return what a node is, in words."""
    return "empty" if isinstance(node, Scalar) and not node.value else _KINDS[type(node)]
