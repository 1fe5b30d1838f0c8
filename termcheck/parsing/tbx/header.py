"""The header of a TBX file: title, description, origin and licence, and what termcheck keeps there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from termcheck.glossary import Topic
from termcheck.parsing.tbx.house import PREFIX, HouseValues
from termcheck.parsing.tbx.review import Review
from termcheck.parsing.tbx.structure import canonical
from termcheck.parsing.xml.elements import Element


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a file says; each may be empty."""

    title: str
    description: str
    origin: str
    licence: str
    languages: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()


def header_of(root: Element, review: Review) -> Header:
    """Return what the header below a root says; the drafts of TBX-Min have elements of their own for it."""
    parts = [part for child in root.children if canonical(child.name) == "tbxHeader" for part in _parts(child)]
    house = HouseValues.of_header()
    for _, part in parts:
        kind = part.attributes.get("type", "")
        if part.name == "p" and kind.startswith(PREFIX):
            house.take(kind.removeprefix(PREFIX), part, review)
    header = Header(
        title=_joined(part for within, part in parts if part.name == "title" or (within, part.name) in _DRAFT_TITLES),
        description=_joined(
            part for within, part in parts if (within, part.name) == ("titleStmt", "note") or part.name == "description"
        ),
        origin=_joined(part for within, part in parts if within == "sourceDesc"),
        licence=_joined(part for within, part in parts if within == "publicationStmt" or part.name == "license"),
        languages=tuple(_pair(part for _, part in parts)),
    )
    return replace(header, **house.values)


_DRAFT_TITLES = frozenset({("header", "id")})


def _parts(element: Element) -> Iterator[tuple[str, Element]]:
    """Yield the elements in an element, at any depth, each behind the name of the one it is in."""
    for child in element.children:
        yield element.name, child
        yield from _parts(child)


def _joined(parts: Iterable[Element]) -> str:
    """Return the texts of some elements, one a line."""
    return "\n".join(filter(None, (part.text for part in parts)))


def _pair(parts: Iterable[Element]) -> Iterator[str]:
    """Yield the languages of a draft's header, the source language first."""
    for part in parts:
        if part.name == "languages":
            yield from filter(None, (part.attributes.get(side) for side in ("source", "target")))
