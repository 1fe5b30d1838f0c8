"""The terms of TBX: what stands in the section of one term."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from msgspec import Struct, field

from termcheck.glossary import Term, Transaction
from termcheck.parsing.glossary_validation import quoted, visible
from termcheck.parsing.tbx.categories import STATUS_CATEGORIES, TERM
from termcheck.parsing.tbx.house import PREFIX, HouseValues
from termcheck.parsing.tbx.review import Review
from termcheck.parsing.tbx.statements import SOURCES, Statement, check, statements, transactions
from termcheck.parsing.tbx.statuses import other_statuses, status_said
from termcheck.parsing.xml.elements import Element

_REASONS = frozenset({"note", "usageNote", "transferComment"})


class TermSection(Struct):
    """What one section says: its term, and what no field of a term holds."""

    text: Element
    words: str
    language: str
    review: Review
    part_of_speech: str = ""
    statuses: dict[str, Statement] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    transactions: list[Transaction] = field(default_factory=list)
    others: list[Statement] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    house: HouseValues | None = None

    def term(self) -> Term:
        """Return the term."""
        term = Term(
            self.words,
            self.language,
            status_said(self.statuses, self.review),
            note="; ".join(self.notes),
            part_of_speech=self.part_of_speech,
            source="; ".join(self.sources),
            transactions=tuple(self.transactions),
            place=self.text.text_place,
        )
        return self._with_values(term, self.house.values) if self.house else term

    def take(self, part: Element) -> None:
        """Take an element that stands behind the term."""
        if part.name == "transacGrp":
            for done in transactions(part, TERM, self.review):
                if isinstance(done, Transaction):
                    self.transactions.append(done)
                else:
                    self.done.append(done)
            return
        for said in statements(part):
            self._take(said)

    def _take(self, said: Statement) -> None:
        """Take one thing that is said of the term."""
        category = said.category
        if category.startswith(PREFIX):
            self.house = self.house or HouseValues.of_term()
            self.house.take(category.removeprefix(PREFIX), said.element, self.review)
            return
        check(said, TERM, self.review)
        if category == "partOfSpeech":
            self._take_part_of_speech(said.element)
        elif category in STATUS_CATEGORIES:
            self.statuses.setdefault(category, said)
        elif not said.text:
            pass
        elif category in _REASONS:
            self.notes.append(said.text)
        elif category in SOURCES:
            self.sources.append(said.text)
        else:
            self.others.append(said)

    def _take_part_of_speech(self, element: Element) -> None:
        """Take a part of speech, or keep that the dialect has none of that name."""
        written, dialect = element.text, self.review.dialect
        part = dialect.part_of_speech(written)
        if part is None and written:
            what = f"{quoted(written)} is no part of speech of {dialect.name}"
            self.review.complain(element, f"{what}; write noun, verb, adjective, adverb or other")
        self.part_of_speech = part or ""

    def _with_values(self, term: Term, values: Mapping[str, Any]) -> Term:
        """Return the term with what termcheck alone says of terms; stems must lie within it."""
        valued = replace(term, **values)
        if any(not 0 < stem <= len(term.text) for stem in valued.stems):
            self.review.complain(self.text, f"a stem of {quoted(term.text)} lies outside of it; correct its number")
        return valued


def section_of_term(section: Element, language: str, review: Review) -> TermSection | None:
    """Return what the section of a term says; nothing where there is no term in it."""
    parts = section.children
    if any(part.name == "termGrp" for part in parts):
        parts = [part for child in parts for part in _without_group(child)]
    text = next((part for part in parts if part.name == "term"), None)
    if text is None:
        return None
    words = text.text
    if not visible(words):
        review.doubt(text, f"this <term> is empty; write it, or take its <{section.name}> out")
        return None
    said = TermSection(text, words, language, review)
    for part in parts:
        if part.name != "term":
            said.take(part)
    if said.statuses:
        said.others += other_statuses(said.statuses)
    return said


def _without_group(child: Element) -> list[Element]:
    """Return an element of a term's section, or those that stand in its ``termGrp`` (ISO 30042:2008)."""
    return child.children if child.name == "termGrp" else [child]
