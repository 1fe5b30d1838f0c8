"""The texts of a JSON file with their keys; what stands beside them for programs and translators is left out."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from termcheck.errors import Mistake
from termcheck.glossary import same_language
from termcheck.parsing.characters import Characters
from termcheck.parsing.json.nodes import Array, Node, Object, String, repetition
from termcheck.parsing.language_names import language_called
from termcheck.parsing.locales import language_tag
from termcheck.parsing.message_objects import ID, NOTES, beside_plurals, text_key

# ARB's attributes and those of JSON Schema, and the ways in which people write comments where JSON has none.
_NO_TEXT = re.compile(r"@.|\$schema\Z|\$comment\Z|//|_+comment")
# An object for a message of an extension of Chrome, where a whole file is made of such objects.
_OF_EXTENSION = frozenset({"message", "description", "placeholders"})
_SEVERAL = 2
_LONGEST_ID = 1_000
"""Code points of an id: beyond them keys say nothing to people, and every text under a key would repeat them."""


class Leaf(NamedTuple):
    """A text: its id made of its keys, its string, the language that one of its keys names, and the note to it.

    ``key`` is the innermost of its keys; a text that stands in a list alone has none.
    ``faults`` are those of keys before it that had stood in the file already.
    """

    id: str
    string: String
    key: String | None
    language: str
    note: str
    faults: tuple[Mistake, ...] = ()


class _Way(NamedTuple):
    """The way to a node: its keys from the outermost, the language among them, and the note to it."""

    keys: tuple[str, ...] = ()
    key: String | None = None
    language: str = ""
    note: str = ""


def unwrapped(root: Node) -> tuple[str, Node]:
    """Return the language that a file states for all its texts, or nothing, and the node that holds them.

    That is the one outermost key, ARB's ``@@locale``, or Angular's ``locale`` beside its ``translations``.
    """
    if not isinstance(root, Object):
        return "", root
    fields = root.fields()
    if len(fields) == 1:
        ((key, value),) = fields.values()
        if isinstance(value, Object) and language_tag(key.value):
            return language_tag(key.value) or "", value
    if "translations" in fields and root.string("locale"):
        return root.string("locale").replace("_", "-"), fields["translations"][1]
    return root.string("@@locale").replace("_", "-"), root


@dataclass(frozen=True, slots=True)
class JsonLeaves:
    """A walk through the nodes of a file, in which the glossary's ``languages``, if any, may stand side by side."""

    characters: Characters
    languages: tuple[str, ...]
    _used: Counter[tuple[str, str]] = field(default_factory=Counter)
    _faults: list[Mistake] = field(default_factory=list)

    def under(self, root: Node) -> Iterator[Leaf]:
        """Yield the texts in order."""
        last: Leaf | None = None
        for leaf in self._at_root(root):
            if last is not None:
                yield last
            last = leaf._replace(faults=tuple(self._faults))
            self._faults.clear()
        if last is not None:
            yield last._replace(faults=(*last.faults, *self._faults))

    def _at_root(self, root: Node) -> Iterator[Leaf]:
        """Yield the texts under the root, which says whether ``message`` is a key for texts or just a word."""
        if not isinstance(root, Object) or not _is_of_messages(root):
            yield from self._leaves(root, _Way())
            return
        for way, value in self._members(root, _Way()):
            if isinstance(value, Object):
                yield from self._record(value, way, "message")

    def _leaves(self, node: Node, way: _Way) -> Iterator[Leaf]:
        """Yield the texts at or under a node."""
        if isinstance(node, String):
            if node.value.strip():
                yield Leaf(self._id(way), node, way.key, way.language, way.note)
        elif isinstance(node, Array):
            for number, item in enumerate(node.items):
                below = way._replace(keys=(*way.keys, _item_key(item, number)))
                if isinstance(item, Object):
                    yield from self._in_object(item, below, in_list=True)
                else:
                    yield from self._leaves(item, below)
        elif isinstance(node, Object):
            yield from self._in_object(node, way)

    def _in_object(self, node: Object, way: _Way, *, in_list: bool = False) -> Iterator[Leaf]:
        """Yield the texts in an object, which may be made for one message; a file is not."""
        key = _text_key(node) if way.keys else ""
        if key:
            yield from self._record(node, way, key)
        elif not way.language and self._is_in_languages(node):
            for tag, value in node.members:
                yield from self._leaves(value, way._replace(language=language_tag(tag.value) or ""))
        else:
            for below, value in self._members(node, way, in_list=in_list):
                yield from self._leaves(value, below)

    def _record(self, node: Object, way: _Way, key: str) -> Iterator[Leaf]:
        """Yield the texts of an object made for one text, which has the id of the object."""
        note = next(filter(None, map(node.string, NOTES)), way.note)
        value = node.get(key)
        if value is not None:
            yield from self._leaves(value, way._replace(note=note))

    def _members(self, node: Object, way: _Way, *, in_list: bool = False) -> Iterator[tuple[_Way, Node]]:
        """Yield what stands behind the keys of an object, without what is no text, and the way to it."""
        fields = node.fields()
        beside = beside_plurals(fields.keys(), in_list=in_list) if way.keys else ()
        repeated = {key.start: first for key, first in node.repeated()}
        for key, value in node.members:
            if key.start in repeated:
                self._faults.append(repetition(self.characters, key, repeated[key.start]))
            if key.value in beside or _NO_TEXT.match(key.value):
                continue
            attributes = fields.get(f"@{key.value}")
            note = attributes[1].string("description") if attributes and isinstance(attributes[1], Object) else ""
            yield way._replace(keys=(*way.keys, key.value[:_LONGEST_ID]), key=key, note=note or way.note), value

    def _is_in_languages(self, node: Object) -> bool:
        """Say whether the keys of an object are languages, and the glossary speaks one of them."""
        tags = [language_tag(key.value) for key, _ in node.members]
        if len(tags) < _SEVERAL or not all(tags) or _is_menu_of_languages(node):
            return False
        return any(tag and same_language(tag, language) for tag in tags for language in self.languages)

    def _id(self, way: _Way) -> str:
        """Return the keys as an id, with a number behind it where another text has it already."""
        name = ".".join(way.keys)[:_LONGEST_ID]
        unique = name
        while self._used[way.language, unique]:
            self._used[way.language, name] += 1
            unique = f"{name} ({self._used[way.language, name]})"
        self._used[way.language, unique] += 1
        return unique


def _is_of_messages(root: Object) -> bool:
    """Say whether every object under a root is one that an extension of Chrome has for a message."""
    nodes = [value for _, value in root.members]
    return any(isinstance(node, Object) and node.string("message") for node in nodes) and all(
        isinstance(node, Object) and _OF_EXTENSION.issuperset(node.fields()) for node in nodes
    )


def _is_menu_of_languages(node: Object) -> bool:
    """Say whether the texts behind tags of languages are the names of these languages, as far as they are known."""
    names = [(key.value, language_called(value.value)) for key, value in node.members if isinstance(value, String)]
    known = [(tag, name) for tag, name in names if name]
    return len(names) == len(node.members) and bool(known) and all(map(_is_one_language, known))


def _is_one_language(tags: tuple[str, str]) -> bool:
    """Say whether two tags have one primary subtag."""
    one, other = (tag.replace("_", "-").partition("-")[0] for tag in tags)
    return same_language(one, other)


def _text_key(node: Object) -> str:
    """Return the key of the text in an object that is made for one; nothing for any other object."""
    fields = node.fields()
    return text_key(fields.keys(), lambda key: isinstance(fields[key][1], String | Object))


def _item_key(item: Node, number: int) -> str:
    """Return the key of an item of a list: the id that it has as an object made for a message, or its number."""
    if not isinstance(item, Object):
        return str(number)
    of_message = _text_key(item) or beside_plurals(item.fields().keys(), in_list=True)
    return (of_message and item.string(ID)[:_LONGEST_ID]) or str(number)
