"""Rows of a glossary table on their way to concept entries."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from termcheck.errors import Mistake, Place
from termcheck.glossary import ConceptEntry, Term
from termcheck.parsing.comma_lists import part_terms, parted
from termcheck.parsing.glossary_traits import Values, concept_fields
from termcheck.parsing.glossary_validation import nearest_id, quoted


@dataclass(slots=True)
class Draft:
    """What a row says of a concept, of which later rows may tell more.

    ``source`` is what its first source term is called; without an id in ``texts`` it names the concept.
    ``kinds`` are what the columns say that nobody reads, and ``said`` what others say of the concept.
    """

    place: Place
    source: str
    terms: list[Term]
    texts: dict[str, str]
    said: Sequence[Values] = ()
    kinds: tuple[str, ...] = ()
    confusables: Sequence[tuple[str, Place]] = ()
    id: str = ""

    def absorb(self, later: Sequence["Draft"]) -> None:
        """Take over what later rows add."""
        rows = (self, *later)
        self.terms = list(dict.fromkeys(term for row in rows for term in row.terms))
        self.texts = {name: text for row in reversed(rows) for name, text in row.texts.items()}
        self.said = [one for row in rows for one in row.said]
        self.confusables = [one for row in rows for one in row.confusables]

    def entry(self) -> ConceptEntry:
        """Return the finished concept entry."""
        text = self.texts.get
        more: dict[str, Any] = concept_fields(self.said) if self.said else {}
        if "source" in self.texts or "owner" in self.texts:
            more |= {"source": text("source", ""), "owner": text("owner", "")}
        definition, subject, note = text("definition", ""), text("subject", ""), text("note", "")
        return ConceptEntry(self.id, tuple(self.terms), definition, subject, note, place=self.place, **more)


def collected(drafts: Iterable[Draft], *, joined: bool) -> list[Draft]:
    """Return the drafts with their ids; rows without an id that share their first source term are one.

    Where rows are ``joined``, those that share an id are one too.
    """
    together: list[Draft] = []
    first: dict[str, Draft] = {}
    later: dict[str, list[Draft]] = {}
    for draft in drafts:
        own = draft.texts.get("id") or draft.texts.get("key")
        draft.id = own or draft.source
        if (own and not joined) or first.setdefault(draft.id, draft) is draft:
            together.append(draft)
        else:
            later.setdefault(draft.id, []).append(draft)
    for name, rows in later.items():
        first[name].absorb(rows)
    return together


def entries(drafts: list[Draft]) -> Iterator[ConceptEntry]:
    """Yield the finished concept entries, and let go of each draft for it: there may be very many."""
    drafts.reverse()
    while drafts:
        yield drafts.pop().entry()


def strangers(drafts: Sequence[Draft]) -> Iterator[Mistake]:
    """Yield a mistake for every id that a row calls confusable and that no concept has, or only its own."""
    named = [(draft, name, place) for draft in drafts for name, place in draft.confusables]
    ids = {draft.id for draft in drafts} if named else set()
    hints = 0
    for draft, name, place in named:
        if name == draft.id:
            yield Mistake(place, f"{quoted(name)} cannot be confusable with itself; take it away")
        elif name not in ids:
            hints += 1
            yield Mistake(
                place, f"no concept has the id {quoted(name)}{nearest_id(name, ids) if hints <= _HINTS else ''}"
            )


_HINTS = 20
"""So many mistakes come with the id that may have been meant: it is looked for among all others."""


def part_at_commas(drafts: Sequence[Draft], language: str) -> Mistake | None:
    """Part the terms of a language at their commas where these part terms, and return what to doubt of it."""
    own = [[term for term in draft.terms if term.language == language] for draft in drafts]
    with_commas = [term for terms in own for term in terms if ", " in term.text]
    if not part_terms([term.text for term in with_commas], sum(map(bool, own))):
        return None
    for draft in drafts:
        draft.terms = [part for term in draft.terms for part in (_parts(term) if term.language == language else [term])]
    place = with_commas[0].place or drafts[0].place
    return Mistake(place, f"commas part the terms in {language}, as this cell is read; write “ | ” to be sure")


def _parts(term: Term) -> Iterator[Term]:
    """Yield a term parted at its commas."""
    for offset, text in parted(term.text):
        place = term.place and replace(term.place, column=(term.place.column or 1) + (0 if term.place.spot else offset))
        yield replace(term, text=text, place=place)
