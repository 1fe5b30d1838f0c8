"""YAML as people write it: a text becomes nodes with places, and nothing in it is guessed or executed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.parsing.nodes import Mapping, Node, Scalar, Sequence

DEEPEST = 30
_TOO_DEEP = f"this is nested more than {DEEPEST} levels deep; no glossary is"
MOST_ALIASED = 100_000
_QUOTES = ("'", '"')

# What YAML does not allow in a file, as a control character pasted from elsewhere.
UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
UNKNOWN_ANCHOR = "nothing before this is called “&{}”; put quotes around a text that begins with *"
CONTROL_CHARACTER = "a control character is not allowed here; delete it"
_REMEDIES = (
    ("mapping values are not allowed", "put quotes around a text with a colon in it, and indent keys alike"),
    (
        "cannot start any token",
        "put quotes around a text that begins with this, and indent with spaces, never tabs",
    ),
    ("end of stream", "a quote that opens here is never closed; close it"),
    ("unknown escape", "write a backslash between double quotes twice"),
)


def compose(path: str, text: str) -> Node:
    """Return the root node of a YAML text; every scalar is taken as it is written.

    Raises ``GlossaryError`` where the text is no YAML, holds more or less than one document, uses tags,
    is nested deeper than 30 levels or repeats more than 100,000 nodes through aliases.
    """
    unprintable = UNPRINTABLE.search(text)
    if unprintable:
        place = _behind(path, text[: unprintable.start()])
        raise _refused(place, CONTROL_CHARACTER)
    try:
        return _Tree(path).grown(events(text))
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(path, error) from None


def events(text: str) -> Iterator[yaml.Event]:
    """Return the events of a YAML text, from the fast parser where PyYAML has it."""
    loader = yaml.CSafeLoader(text) if yaml.__with_libyaml__ else yaml.SafeLoader(text)
    return iter(loader.get_event, None)


@dataclass(slots=True)
class _Branch:
    """A list or mapping whose end is not yet met; ``size`` counts its nodes with all repetitions."""

    start: yaml.CollectionStartEvent
    nodes: list[Node] = field(default_factory=list)
    size: int = 1


@dataclass(slots=True)
class _Tree:
    """Nodes put together from events, without recursion, so that deep nesting is a mistake and not a crash."""

    path: str
    open: list[_Branch] = field(default_factory=list)
    anchors: dict[str, tuple[Node, int]] = field(default_factory=dict)
    aliased: int = 0
    root: Node | None = None

    def grown(self, stream: Iterator[yaml.Event]) -> Node:
        """Return the root node."""
        path = self.path
        for event in stream:
            if isinstance(event, yaml.ScalarEvent):
                if event.tag is not None:
                    raise self._tagged(event)
                line, column = _start(event)
                quoted = event.style in _QUOTES
                self._add(event.anchor, Scalar(path, line, column, event.value, event.implicit[0], quoted), 1)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._open(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close()
            elif isinstance(event, yaml.AliasEvent):
                self._repeat(event)
            elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
                raise _refused(self._place(event), "a second document begins here; a glossary is one; delete the “---”")
        if self.root is None:
            raise _refused(Place(self.path, 1, 1), "the glossary is empty; write title, languages and concepts")
        return self.root

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        """Begin a list or mapping."""
        if event.tag is not None:
            raise self._tagged(event)
        self.open.append(_Branch(event))
        if len(self.open) > DEEPEST:
            raise _refused(self._place(event), _TOO_DEEP)

    def _close(self) -> None:
        """End the innermost list or mapping."""
        branch = self.open.pop()
        (line, column), nodes = _start(branch.start), branch.nodes
        if isinstance(branch.start, yaml.SequenceStartEvent):
            self._add(branch.start.anchor, Sequence(self.path, line, column, tuple(nodes)), branch.size)
        else:
            pairs = tuple(zip(nodes[::2], nodes[1::2], strict=True))
            self._add(branch.start.anchor, Mapping(self.path, line, column, pairs), branch.size)

    def _repeat(self, event: yaml.AliasEvent) -> None:
        """Put an anchored node where an alias stands."""
        if event.anchor not in self.anchors:
            raise _refused(self._place(event), UNKNOWN_ANCHOR.format(event.anchor))
        node, size = self.anchors[event.anchor]
        self.aliased += size
        if self.aliased > MOST_ALIASED:
            raise _refused(self._place(event), f"aliases repeat more than {MOST_ALIASED:,} nodes; write them out")
        self._add(None, node, size)

    def _add(self, anchor: str | None, node: Node, size: int) -> None:
        """Put a finished node into the list or mapping it stands in."""
        if anchor is not None:
            self.anchors[anchor] = (node, size)
        if self.open:
            branch = self.open[-1]
            branch.nodes.append(node)
            branch.size += size
        else:
            self.root = node

    def _tagged(self, event: yaml.Event) -> GlossaryError:
        """Return the error of an explicit tag; a glossary has no types beyond its own."""
        return _refused(self._place(event), "tags (words that begin with !) mean nothing here; delete it or quote it")

    def _place(self, event: yaml.Event) -> Place:
        """Return where an event begins."""
        return Place(self.path, *_start(event))


def _start(event: yaml.Event) -> tuple[int, int]:
    """Return line and column of the place where an event begins."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _syntax_error(path: str, error: yaml.MarkedYAMLError) -> GlossaryError:
    """Return what the parser says as a mistake."""
    mark, message = explained(error)
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    # The parser itself refuses what is nested a thousand levels deep, before it has told of the first.
    return _refused(place, _TOO_DEEP if "nesting depth" in str(error.problem) else message)


def explained(error: yaml.MarkedYAMLError) -> tuple[yaml.Mark | None, str]:
    """Return where the fault lies that the parser found, and what it is, with a remedy.

    A quote that is never closed lies where it was opened.
    """
    problem = str(error.problem)
    remedy = next((remedy for sign, remedy in _REMEDIES if sign in problem), "look at indentation, quotes and brackets")
    opened = error.context_mark if "end of stream" in problem else None
    return opened or error.problem_mark, f"this is not YAML ({problem}); {remedy}"


def _refused(place: Place, message: str) -> GlossaryError:
    """Return an error with one mistake."""
    return GlossaryError(Mistake(place, message))


def _behind(path: str, text: str) -> Place:
    """Return the place just behind a text that begins its file."""
    lines = re.split("\r\n?|\n", text)
    return Place(path, len(lines), len(lines[-1]) + 1)
