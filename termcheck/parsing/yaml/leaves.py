"""The texts of a YAML file with their keys and places; what is no text for people is left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from termcheck.errors import DocumentError, Mistake
from termcheck.parsing.characters import Characters
from termcheck.parsing.message_objects import ID, NOTES, beside_plurals, text_key
from termcheck.parsing.yaml.nodes import CONTROL_CHARACTER, UNKNOWN_ANCHOR, UNPRINTABLE, events, explained
from termcheck.parsing.yaml.scalars import Leaf, Scalar

DEEPEST = 100
_TEXT_TAGS = (None, "!", "tag:yaml.org,2002:str")
_RUBY_SYMBOL = re.compile(r":[A-Za-z_]\w*+[?!]?", re.ASCII)
_NO_KEY = "this text has no key; write it behind a key and a colon"


def leaves(characters: Characters) -> Iterator[Leaf]:
    """Yield the texts of a YAML file; raise ``DocumentError`` at the first place that cannot be read.

    A text is what YAML 1.1 takes for a string, by itself or by the tag ``!!str``, and no symbol of Ruby.
    An alias is passed by, since the text it repeats is read where it stands.
    Of mappings made for one message, as go-i18n has them, only the text is read, under the key or id of the whole.
    """
    unprintable = UNPRINTABLE.search(characters.content)
    if unprintable:
        raise characters.refuse(unprintable.start(), CONTROL_CHARACTER)
    if characters.content.startswith("\ufeff"):
        raise characters.refuse(0, "this file has two byte order marks; save it with one, or none")
    walk = _Walk(characters)
    failure: DocumentError | None = None
    try:
        walk.read(events(characters.content))
    except yaml.MarkedYAMLError as error:
        mark, message = explained(error)
        failure = characters.refuse(mark.index if mark else 0, message)
    except DocumentError as error:
        failure = error
    yield from walk.found
    if failure is not None:
        raise failure


@dataclass(slots=True)
class _Collection:
    """A list or mapping that is being read: its own keys, and the key or number of the value that comes next.

    ``first`` is the number of its first text. Of a mapping, ``fields`` say which keys it has so far, and behind which
    of them a text or a mapping stands; ``sayings`` are its id and its notes.
    """

    keys: tuple[str, ...]
    mapping: bool
    first: int
    fields: dict[str, bool] = field(default_factory=dict)
    sayings: dict[str, str] = field(default_factory=dict)
    key: str | None = None
    begin: int = 0
    items: int = 0
    fault: Mistake | None = None


@dataclass(slots=True)
class _Walk:
    """One walk through the events of a file; ``found`` are the texts so far, in order."""

    characters: Characters
    document: int = 0
    open: list[_Collection] = field(default_factory=list)
    anchors: dict[str | None, str | None] = field(default_factory=dict)
    lines: dict[tuple[str, ...], int] = field(default_factory=dict)
    found: list[Leaf] = field(default_factory=list)

    def read(self, stream: Iterator[yaml.Event]) -> None:
        """Find the texts."""
        for event in stream:
            if isinstance(event, yaml.DocumentStartEvent):
                self.document += 1
                self.anchors.clear()
                self.lines.clear()
            elif isinstance(event, yaml.CollectionEndEvent):
                closed = self.open.pop()
                if closed.mapping:
                    in_list = bool(self.open) and not self.open[-1].mapping
                    self.found[closed.first :] = _of_message(closed, self.found[closed.first :], in_list=in_list)
            elif isinstance(event, yaml.NodeEvent):
                self._node(event)

    def _node(self, event: yaml.NodeEvent) -> None:
        """Take a key or a value, which may be a text."""
        self._take_anchor(event)
        around = self.open[-1] if self.open else None
        if around is not None and around.mapping and around.key is None:
            self._begin(around, self._key(event), event)
            return
        keys: tuple[str, ...] = ()
        begin = _start(event)
        if around is not None:
            begin = around.begin if around.mapping else begin
            keys = (*around.keys, f"[{around.items}]" if around.key is None else around.key)
            if around.key is not None:
                _note_field(around, around.key, event)
            around.key = None
            around.items += 1
        if isinstance(event, yaml.CollectionStartEvent):
            if len(self.open) == DEEPEST:
                raise self._refused(event, f"this is nested more than {DEEPEST} levels deep; no copy is")
            self.open.append(_Collection(keys, isinstance(event, yaml.MappingStartEvent), len(self.found)))
        elif isinstance(event, yaml.ScalarEvent):
            if around is None:
                raise self._refused(event, _NO_KEY)
            if _is_text(event):
                self.found.append(Leaf(self.document, keys, begin, _scalar(event), self._faults()))

    def _take_anchor(self, event: yaml.NodeEvent) -> None:
        """Keep what an anchor stands at, as far as it can be a key; refuse an alias of nothing."""
        if isinstance(event, yaml.AliasEvent) and event.anchor not in self.anchors:
            raise self._refused(event, UNKNOWN_ANCHOR.format(event.anchor))
        if event.anchor and not isinstance(event, yaml.AliasEvent):
            self.anchors[event.anchor] = event.value if isinstance(event, yaml.ScalarEvent) else None

    def _key(self, event: yaml.NodeEvent) -> str:
        """Return the characters of a key."""
        key = event.value if isinstance(event, yaml.ScalarEvent) else None
        if isinstance(event, yaml.AliasEvent):
            key = self.anchors[event.anchor]
        if key is not None:
            return key
        raise self._refused(event, "a key must be a text; write it as one")

    def _begin(self, around: _Collection, key: str, event: yaml.NodeEvent) -> None:
        """Begin the value of a key; one that stands in its mapping already is a fault, unless it merges another."""
        around.key, around.begin, around.fault = key, _start(event), None
        keys = (*around.keys, key)
        if keys in self.lines and key != "<<":
            message = f"“{key}” stands here a second time, first in line {self.lines[keys]}; keep one of the two"
            around.fault = Mistake(self.characters.place(around.begin), message)
        self.lines.setdefault(keys, self.characters.run(around.begin).line)

    def _faults(self) -> tuple[Mistake, ...]:
        """Return the faults of the keys that are open, each once."""
        faults = tuple(around.fault for around in self.open if around.fault is not None)
        for around in self.open:
            around.fault = None
        return faults

    def _refused(self, event: yaml.Event, message: str) -> DocumentError:
        """Return the error for what an event tells of."""
        return self.characters.refuse(_start(event), message)


def _note_field(mapping: _Collection, key: str, event: yaml.NodeEvent) -> None:
    """Note what stands behind a key of a mapping."""
    mapping.fields[key] = isinstance(event, yaml.ScalarEvent | yaml.MappingStartEvent)
    if isinstance(event, yaml.ScalarEvent) and (key == ID or key in NOTES):
        mapping.sayings[key] = event.value


def _of_message(mapping: _Collection, texts: list[Leaf], *, in_list: bool) -> list[Leaf]:
    """Return the texts of a mapping, without its id and notes where it is made for one message; a file is not."""
    fields = mapping.fields
    if not mapping.keys:
        return texts
    key = text_key(fields.keys(), fields.__getitem__)
    beside = fields.keys() - {key} if key else beside_plurals(fields.keys(), in_list=in_list)
    if not beside and not key:
        return texts
    depth = len(mapping.keys)
    way = mapping.keys
    if in_list and mapping.sayings.get(ID):
        way = (*way[:-1], mapping.sayings[ID])
    note = next((mapping.sayings[name] for name in NOTES if mapping.sayings.get(name)), "")
    kept: list[Leaf] = []
    faults: tuple[Mistake, ...] = ()
    for text in texts:
        faults += text.faults
        if text.keys[depth] not in beside:
            below = text.keys[depth + bool(key) :]
            kept.append(text._replace(keys=(*way, *below), faults=faults, note=text.note or note))
            faults = ()
    if faults and kept:
        kept[-1] = kept[-1]._replace(faults=kept[-1].faults + faults)
    return kept


def _start(event: yaml.Event) -> int:
    """Return the index of the character an event begins with."""
    return event.start_mark.index if event.start_mark else 0


def _scalar(event: yaml.ScalarEvent) -> Scalar:
    """Return the scalar of an event."""
    end = event.end_mark.index if event.end_mark else _start(event)
    return Scalar(_start(event), end, event.style or "", event.value)


def _is_text(event: yaml.ScalarEvent) -> bool:
    """Say whether a scalar is a string with something in it, and no number, date, truth value or symbol."""
    value = event.value
    if not value.strip() or event.tag not in _TEXT_TAGS:
        return False
    if event.style or event.tag is not None:
        return True
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers.get(value[0], ())
    return not _RUBY_SYMBOL.fullmatch(value) and not any(pattern.match(value) for _, pattern in resolvers)
