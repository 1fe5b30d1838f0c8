"""What termcheck says of an entry or a term and TBX has no word for: ``<admin type="x-termcheck-…">`` with a value."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass, replace
from typing import Any

import msgspec

from termcheck.glossary import (
    CasePolicy,
    ConceptEntry,
    Condition,
    CopyTest,
    MatchMode,
    Scope,
    Term,
    Topic,
)
from termcheck.parsing.tbx.review import Review
from termcheck.parsing.word_patterns import pattern_fault, pattern_of
from termcheck.parsing.xml.elements import Element

PREFIX = "x-termcheck-"

_WORDS = (str, bool, MatchMode, CasePolicy)
_OF_ENTRIES: Mapping[str, type] = {
    "id": str,
    "each": bool,
    "narration_only": bool,
    "do_not_translate": bool,
    "scope": Scope,
    "owner": str,
    "tests": tuple[CopyTest, ...],
}
_OF_TERMS: Mapping[str, type] = {
    "match": MatchMode,
    "case": CasePolicy,
    "when": Condition,
    "varies": bool,
    "stems": tuple[int, ...],
}
_OF_HEADERS: Mapping[str, type] = {"languages": tuple[str, ...], "topics": tuple[Topic, ...]}


@dataclass(frozen=True, slots=True)
class HouseValues:
    """The values that an entry, a term or the header was given, by the name of their field."""

    kinds: Mapping[str, type]
    values: dict[str, Any]

    @classmethod
    def of_entry(cls) -> "HouseValues":
        """Return those of an entry, none yet."""
        return cls(_OF_ENTRIES, {})

    @classmethod
    def of_term(cls) -> "HouseValues":
        """Return those of a term, none yet."""
        return cls(_OF_TERMS, {})

    @classmethod
    def of_header(cls) -> "HouseValues":
        """Return those of the header, none yet."""
        return cls(_OF_HEADERS, {})

    def take(self, name: str, element: Element, review: Review) -> None:
        """Take the value in an element for a field, or keep what is wrong with it."""
        kind = self.kinds.get(name)
        if kind is None:
            known = ", ".join(f"{PREFIX}{known}" for known in self.kinds)
            review.complain(element, f"termcheck has no “{PREFIX}{name}” here; known are {known}")
            return
        try:
            value = _value(element.text, kind)
        except (msgspec.MsgspecError, ValueError) as error:
            review.complain(element, f"the value of “{PREFIX}{name}” is not one: {error}; correct it or take it out")
            return
        self.values[name] = _placed(value, element)


def _value(text: str, kind: type) -> object:
    """Return the value of a kind that a text spells; raise ``ValueError`` for one that no glossary can have."""
    if kind in _WORDS:
        return msgspec.convert(text, kind, strict=False)
    value: object = msgspec.json.decode(text, type=kind)
    for fault in _faults(value):
        raise ValueError(fault)
    return value


def _faults(value: object) -> Iterator[str]:
    """Yield what no glossary can have: spots outside of their test, and expressions that cannot be used."""
    if isinstance(value, CopyTest) and any(not 0 <= spot.start < spot.end <= len(value.target) for spot in value.spots):
        yield "a spot lies outside of its test"
    elif isinstance(value, Condition | Topic):
        words = value.words if isinstance(value, Topic) else (*value.unless, *value.near, *value.not_near)
        yield from filter(None, (pattern_fault(pattern) for pattern in map(pattern_of, words) if pattern is not None))
        yield from () if isinstance(value, Topic) else _faults(value.about)
    elif isinstance(value, tuple):
        for one in value:
            yield from _faults(one)


def _placed(value: object, element: Element) -> object:
    """Return a value whose tests stand where the element's text does."""
    if isinstance(value, tuple) and value and isinstance(value[0], CopyTest):
        return tuple(replace(test, place=element.text_place) for test in value)
    return value


def spelled_values(about: ConceptEntry | Term) -> Iterator[tuple[str, str]]:
    """Yield what an entry or a term says that TBX has no word for: the name of the field, and how it is written."""
    for name, default in _USUAL_OF_ENTRIES if isinstance(about, ConceptEntry) else _USUAL_OF_TERMS:
        value = getattr(about, name)
        if value != default:
            yield name, spelled(value)


_USUAL_OF_ENTRIES = [(one.name, one.default) for one in fields(ConceptEntry) if one.name in {*_OF_ENTRIES} - {"id"}]
_USUAL_OF_TERMS = [(one.name, one.default) for one in fields(Term) if one.name in _OF_TERMS]


def spelled(value: object) -> str:
    """Return how a value is written: words as they are, and JSON for the others."""
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else json.dumps(_plain(value), ensure_ascii=False, default=str)


def _plain(value: object) -> object:
    """Return a value in the types of JSON, without what is as it would be anyway."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value) if _is_told(one, value)}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _is_told(one: "Field[object]", value: object) -> bool:
    """Say whether a field is written: its value is not the usual one, and it is no place in some other file."""
    return one.compare and (one.default is MISSING or getattr(value, one.name) != one.default)
