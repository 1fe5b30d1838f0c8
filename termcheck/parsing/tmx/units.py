"""The units of TMX and what their notes and properties say, on their way to concept entries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from termcheck.errors import Place
from termcheck.glossary import ConceptEntry, Term, Transaction
from termcheck.parsing.glossary_review import Review

_YES = frozenset({"yes", "true", "1"})


@dataclass(slots=True)
class Said:
    """What the notes, properties and attributes of the header, a unit or a variant say; properties by their type."""

    transactions: tuple[Transaction, ...] = ()
    notes: list[str] = field(default_factory=list)
    properties: dict[str, str] = field(default_factory=dict)
    definitions: list[tuple[str, str]] = field(default_factory=list)

    @property
    def note(self) -> str:
        """All notes, each on lines of its own."""
        return "\n".join(self.notes)

    def property(self, kind: str) -> str:
        """Return the property of a type, nothing where there is none."""
        return self.properties.get(kind, "")


@dataclass(slots=True)
class Unit:
    """A unit: its id, if it has one, what it says, and its terms."""

    id: str
    place: Place
    said: Said
    terms: list[Term] = field(default_factory=list)

    def entry(self) -> ConceptEntry:
        """Return the finished concept entry."""
        said = self.said
        return ConceptEntry(
            self.id,
            tuple(dict.fromkeys(self.terms)),
            said.property("definition"),
            said.property("subject"),
            said.note,
            do_not_translate=said.property("do-not-translate") in _YES,
            definitions=tuple(said.definitions),
            source=said.property("source"),
            owner=said.property("owner"),
            transactions=said.transactions,
            place=self.place,
        )


def concepts(units: Sequence[Unit], languages: tuple[str, ...], review: Review) -> Iterator[ConceptEntry]:
    """Yield the concept entries; units without an id that share their first source term are one."""
    together: list[Unit] = []
    unnamed: dict[str, Unit] = {}
    for unit in units:
        source = next((term.text for tag in languages for term in unit.terms if term.language == tag), "")
        if unit.id:
            together.append(unit)
        elif not source:
            review.doubt(unit.place, "this unit has no text and is left out; write one, or delete it")
        elif source in unnamed:
            unnamed[source].terms += unit.terms
        else:
            unit.id, unnamed[source] = source, unit
            together.append(unit)
    return (unit.entry() for unit in together)
