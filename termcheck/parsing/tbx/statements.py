"""What one element of TBX says: its data category, its text, and what stands in a group with it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from termcheck.glossary import Transaction
from termcheck.parsing.glossary_validation import quoted
from termcheck.parsing.tbx.categories import ENTRY, in_words
from termcheck.parsing.tbx.review import Review
from termcheck.parsing.xml.elements import Element

SOURCES = frozenset({"source", "entrySource", "sourceIdentifier", "xSource"})
"""The data categories that say where something was found."""

_GROUPS = frozenset({"descripGrp", "adminGrp", "termNoteGrp"})
_LINKS = frozenset({"ref", "xref"})
_KINDS = {"creation": "origination", "input": "origination"}
_READ_KINDS = frozenset({"origination", "modification"})
# What elements without a type are in TBX of 2008 as the Translate Toolkit writes it.
_WITHOUT_TYPE = {"descrip": "definition", "termNote": "note", "admin": "note", "xref": "note", "ref": "note"}


class Statement(NamedTuple):
    """One thing said: its data category, its element, and the elements that stand beside it in a group."""

    category: str
    element: Element
    beside: tuple[Element, ...] = ()

    @property
    def text(self) -> str:
        """What is said, with where it points to, and the sources and notes beside it in brackets."""
        element = self.element
        if not self.beside and "target" not in element.attributes:
            return element.text
        is_link = element.name in _LINKS or element.name == self.category
        target = element.attributes.get("target") if is_link else None
        text = " ".join(filter(None, (element.text, f"<{target}>" if target else None)))
        others = "; ".join(filter(None, (other.text for other in self.beside if other.name != "transacGrp")))
        return f"{text} ({others})" if text and others else text or others


def category_of(element: Element) -> str:
    """Return the data category of an element: its type, or its name in the style that has categories as tags."""
    return element.attributes.get("type") or _WITHOUT_TYPE.get(element.name, element.name)


def statements(element: Element) -> list[Statement]:
    """Return what an element on some level says: one thing, or several in a group of them."""
    children = element.children if element.name in _GROUPS else ()
    if not children:
        return [Statement(category_of(element), element)]
    if element.name == "termNoteGrp":
        return [Statement(category_of(child), child) for child in children]
    return list(_parted(children, element.name.removesuffix("Grp")))


def _parted(children: Sequence[Element], head: str) -> Iterator[Statement]:
    """Yield what a group is about, each with the elements behind it; the first element is always such a head."""
    starts = [0, *(number for number, child in enumerate(children) if number and child.name == head)]
    for start, end in zip(starts, [*starts[1:], len(children)], strict=True):
        yield Statement(category_of(children[start]), children[start], tuple(children[start + 1 : end]))


def check(said: Statement, level: str, review: Review) -> None:
    """Keep what the dialect has to say of a statement on a level."""
    if said.category == "note":
        return
    review.check_category(said.element, said.category, level)
    if said.category == "source" and level == ENTRY and review.dialect.name == "TBX-Basic":
        what = "TBX-Basic before its version 1.2 has no source of a whole entry"
        review.set_aside(said.element, f"{what}; put it beside a definition, into a <descripGrp>")


def transactions(group: Element, level: str, review: Review) -> Iterator[Transaction | str]:
    """Yield what a group says was done: the transaction, or, of a kind that glossaries do not keep, a note on it."""
    kind = date = responsible = ""
    for child in group.children:
        category = category_of(child)
        if child.name == "date":
            date = child.text
        elif category == "responsibility":
            responsible = child.text or child.attributes.get("target", "")
        elif child.name in ("transac", "transactionType"):
            kind = _kind(child, category, level, review)
        elif child.name == "transacNote":
            _refuse_type(child, category, "responsibility", review)
    if kind in _READ_KINDS:
        yield Transaction(kind, date, responsible)
    elif kind:
        yield ", ".join(filter(None, (f"{in_words(kind)}: {date}", responsible)))


def _kind(element: Element, category: str, level: str, review: Review) -> str:
    """Return what a transaction was: it stands in the text, or, in open dialects, in the type."""
    if category != "transactionType":
        _refuse_type(element, category, "transactionType", review)
        return _KINDS.get(category, category)
    kind = _KINDS.get(element.text, element.text)
    review.check_category(element, category, level)
    if review.dialect.places and kind and kind not in _READ_KINDS:
        what = f"{quoted(element.text)} is no transaction of {review.dialect.name} and is kept in a note"
        review.doubt(element, f"{what}; write origination or modification", once=f"transaction {kind}")
    return kind


def _refuse_type(element: Element, category: str, wanted: str, review: Review) -> None:
    """Keep that an element of a transaction has another type than the only one that the dialect knows."""
    if review.dialect.places:
        what = f"{review.dialect.name} has no <{element.name}> of the type {quoted(category)}"
        review.complain(element, f'{what}; write type="{wanted}"')
