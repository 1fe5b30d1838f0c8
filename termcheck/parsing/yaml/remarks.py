"""A YAML file as a tree that can be laid out anew, in which each comment stands with what it is about."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import yaml

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.parsing.yaml.drafts import Draft, Items, Pairs, Remarks, Spelling, Word
from termcheck.parsing.yaml.nodes import events

_HEADER = re.compile(r"(?:&\S++\s++)?[|>][-+0-9]*+[ \t]*+(?P<comment>#[^\n]*+)?")


class Comment(NamedTuple):
    """A comment with its ``#``, or an empty one for a blank line; ``whole`` where it has its line to itself."""

    at: int
    text: str
    whole: bool


def commented(path: str, text: str) -> Pairs:
    """Return the mapping that a YAML text holds, with its comments; lines end in line feeds, and the text is valid.

    Raises ``GlossaryError`` where it begins with directives, which say nothing in a glossary.
    """
    page = _Page(path, text)
    page.read()
    page.comment()
    root = page.knots[0].draft() if page.knots else None
    if not isinstance(root, Pairs):
        raise GlossaryError(Mistake(Place(path, 1, 1), "a glossary must be a mapping of keys to values"))
    return _headed(root)


def _headed(root: Pairs) -> Pairs:
    """Return a mapping whose remarks above its first key are those of the file, and stay at its head."""
    if not root.pairs:
        return root
    (key, value), *pairs = root.pairs
    above = (*root.remarks.above, *key.remarks.above)
    first = replace(key, remarks=replace(key.remarks, above=()))
    return replace(root, pairs=((first, value), *pairs), remarks=replace(root.remarks, above=above))


class Placed(NamedTuple):
    """A comment with its ``#``, and where it stands."""

    place: Place
    text: str


def comments_in(path: str, text: str) -> list[Placed]:
    """Return the comments of a file, in order; lines end in line feeds, and the text is valid."""
    page = _Page(path, text)
    page.read()
    headers = (knot.header for knot in page.knots if knot.header)
    found = sorted(comment for comment in (*page.comments(), *headers) if comment.text.startswith("#"))
    ends = [end.start() for end in re.finditer("\n", text)]
    return [Placed(Place(path, bisect_left(ends, at) + 1, page.column(at) + 1), said) for at, said, _ in found]


def lost_comments(old: Iterable[Placed], new: Iterable[Placed]) -> list[Placed]:
    """Return the comments that are not among new ones; several that stand in one line may have become one."""
    kept = Counter(piece for comment in new for piece in _pieces(comment))
    lost: list[Placed] = []
    for comment in old:
        pieces = Counter(_pieces(comment))
        if all(kept[piece] >= count for piece, count in pieces.items()):
            kept.subtract(pieces)
        else:
            lost.append(comment)
    return lost


def _pieces(comment: Placed) -> list[str]:
    """Return what may have been comments of their own."""
    return re.split(r"\s++(?=#)", comment.text)


@dataclass(slots=True, eq=False)
class _Knot:
    """A node of the tree while its remarks are gathered; it stands at ``[start, end)`` of the file.

    The end of a list or mapping without brackets is not known.
    """

    event: yaml.NodeEvent
    parent: "_Knot | None"
    start: int
    end: int
    header: Comment | None = None
    children: "list[_Knot]" = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)

    @property
    def bracketed(self) -> bool:
        """Whether it is a list or mapping in brackets."""
        return isinstance(self.event, yaml.CollectionStartEvent) and bool(self.event.flow_style)

    @property
    def in_lines(self) -> bool:
        """Whether it is a list or mapping without brackets."""
        return isinstance(self.event, yaml.CollectionStartEvent) and not self.event.flow_style

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list without brackets."""
        parent = self.parent
        return parent is not None and parent.in_lines and isinstance(parent.event, yaml.SequenceStartEvent)

    def ancestry(self) -> "Iterator[_Knot]":
        """Yield the node and what it is in, from the inside."""
        knot: _Knot | None = self
        while knot is not None:
            yield knot
            knot = knot.parent

    def draft(self) -> Draft:
        """Return what is to be laid out."""
        remarks = Remarks(tuple(self.above), "  ".join(self.behind), tuple(self.below))
        event, anchor = self.event, self.event.anchor or ""
        if isinstance(event, yaml.ScalarEvent):
            return Word(event.value if event.style in ("'", '"') else event.value.strip(), remarks, anchor)
        if isinstance(event, yaml.AliasEvent):
            return Word(f"*{anchor}", remarks, spelling=Spelling.RAW)
        drafts = [child.draft() for child in self.children]
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(drafts), remarks, anchor)
        keys = (key for key in drafts[::2] if isinstance(key, Word))
        return Pairs(tuple(zip(keys, drafts[1::2], strict=True)), remarks, anchor)


@dataclass(slots=True)
class _Page:
    """A file that is being read: its nodes in order, a list or mapping before what is in it."""

    path: str
    text: str
    knots: list[_Knot] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def read(self) -> None:
        """Read the nodes."""
        open_knots: list[_Knot] = []
        for event in events(self.text):
            if isinstance(event, yaml.CollectionEndEvent):
                open_knots.pop().end = _end(event)
            elif isinstance(event, yaml.NodeEvent):
                knot = self._knot(event, open_knots[-1] if open_knots else None)
                if isinstance(event, yaml.CollectionStartEvent):
                    open_knots.append(knot)
            elif isinstance(event, yaml.DocumentStartEvent) and (event.version or event.tags):
                message = "lines that begin with % say nothing in a glossary; delete them"
                raise GlossaryError(Mistake(Place(self.path, 1, 1), message))

    def _knot(self, event: yaml.NodeEvent, parent: _Knot | None) -> _Knot:
        """Put a node into what it stands in."""
        start, end = _start(event), _end(event)
        knot = _Knot(event, parent, start, end)
        if isinstance(event, yaml.ScalarEvent) and event.style in ("|", ">"):
            # The parser counts the blank lines behind a block as parts of it.
            knot.end = start + len(self.text[start:end].rstrip())
            header = _HEADER.match(self.text, start)
            if header and header["comment"]:
                knot.header = Comment(header.start("comment"), header["comment"].rstrip(), whole=False)
                knot.behind.append(knot.header.text)
        if parent is not None:
            parent.children.append(knot)
        self.knots.append(knot)
        self.starts.append(start)
        return knot

    def comments(self) -> Iterator[Comment]:
        """Yield the comments and blank lines outside of texts, in order."""
        end = 0
        for knot in self.knots:
            if not isinstance(knot.event, yaml.CollectionStartEvent):
                yield from self._between(end, knot.start)
                end = max(end, knot.end)
        yield from self._between(end, len(self.text))

    def _between(self, start: int, end: int) -> Iterator[Comment]:
        """Yield the comments and blank lines in a stretch without texts."""
        stretch = self.text[start:end]
        if start and "#" not in stretch and stretch.count("\n") < 2:  # noqa: PLR2004 - a blank line has one on each side
            return
        for line in re.finditer(r"[^\n]*+(\n|\Z)", stretch):
            begin = start + line.start()
            written = line[0].rstrip()
            before, sign, comment = written.partition("#")
            starts_line = begin == 0 or self.text[begin - 1] == "\n"
            if sign and not (starts_line and before.startswith("---")):
                yield Comment(begin + len(before), sign + comment, whole=starts_line and not before.strip())
            elif starts_line and (written.startswith("---") or (line[0].endswith("\n") and not written)):
                yield Comment(begin, written, whole=True)

    def comment(self) -> None:
        """Put each comment beside the node that it is about; blank lines go where the comment behind them goes."""
        blank: list[Comment] = []
        previous = -1
        for comment in self.comments():
            number = bisect_left(self.starts, comment.at)
            if number != previous:
                self._leave(blank)
            previous = number
            if comment.text:
                place = self._room(comment)
                place += ["" for _ in blank[:1]] if comment.whole else []
                place.append(comment.text)
                blank.clear()
            else:
                blank.append(comment)
        self._leave(blank)

    def _leave(self, blank: list[Comment]) -> None:
        """Put blank lines, as one, above the node behind them; those in brackets and at the end of the file go."""
        if blank and not self._around(blank[0].at):
            following = self._following(blank[0].at)
            if following is not None and following.parent is not None:
                following.above.append("")
        blank.clear()

    def _room(self, comment: Comment) -> list[str]:
        """Return the list that a comment belongs to."""
        index = comment.at
        before = self._before(index)
        if before is not None and not comment.whole and self._on_line(before, index):
            around = [knot for knot in before.ancestry() if knot.bracketed and self._on_line(knot, index)]
            return (around[-1] if around else before).behind
        following, brackets = self._following(index), self._around(index)
        if brackets is not None:
            return following.above if following is not None and following.start < brackets.end else brackets.below
        ended = self._ended(before, self.column(index), following) if before is not None else None
        if ended is not None:
            return ended.below
        return following.above if following is not None else self.knots[0].below

    def _on_line(self, knot: _Knot, index: int) -> bool:
        """Say whether a node ends on the line of an index behind it."""
        return not knot.in_lines and knot.end <= index and "\n" not in self.text[knot.end : index]

    def _before(self, index: int) -> _Knot | None:
        """Return the last node that begins before an index."""
        number = bisect_left(self.starts, index)
        return self.knots[number - 1] if number else None

    def _following(self, index: int) -> _Knot | None:
        """Return the node that begins behind an index; of the value of a key the first line."""
        number = bisect_left(self.starts, index)
        if number == len(self.knots):
            return None
        knot = self.knots[number]
        while knot.parent is not None and knot.in_lines and not knot.is_item and knot.children:
            knot = knot.children[0]
        return knot

    def _around(self, index: int) -> _Knot | None:
        """Return the innermost brackets around an index."""
        before = self._before(index)
        knots = before.ancestry() if before is not None else ()
        return next((knot for knot in knots if knot.bracketed and index < knot.end), None)

    def _ended(self, before: _Knot, column: int, following: _Knot | None) -> _Knot | None:
        """Return the list or mapping that ended before a comment, if the comment is indented as what is in it."""
        limit = -1 if following is None else self._indentation(following)
        for knot in before.ancestry():
            if knot.in_lines and knot.children and limit < self._indentation(knot.children[0]) <= column:
                return knot
        return None

    def _indentation(self, knot: _Knot) -> int:
        """Return the column of a node, from 0; that of its dash for an item of a list."""
        return self.column(self.text.rfind("-", 0, knot.start) if knot.is_item else knot.start)

    def column(self, index: int) -> int:
        """Return the column of an index, from 0."""
        return index - self.text.rfind("\n", 0, index) - 1


def _start(event: yaml.Event) -> int:
    """Return the index of the character that an event begins with."""
    return event.start_mark.index if event.start_mark else 0


def _end(event: yaml.Event) -> int:
    """Return the index behind an event."""
    return event.end_mark.index if event.end_mark else 0
