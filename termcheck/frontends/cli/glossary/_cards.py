"""Entries of a glossary as cards for a terminal."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from termcheck.curation.comparing import marked
from termcheck.curation.lookup import Found, Likeness
from termcheck.curation.wording import fields, meaning, remarks
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Term
from termcheck.legible import one_line, unwrapped
from termcheck.reporters import Canvas
from termcheck.reporting.drawing import labelled

_MARKS = {
    AdministrativeStatus.PREFERRED: ("✓", "bold green"),
    AdministrativeStatus.ADMITTED: ("○", "green"),
    AdministrativeStatus.DEPRECATED: ("✗", "red"),
    AdministrativeStatus.SUPERSEDED: ("✗", "red"),
    AdministrativeStatus.PROPOSED: ("?", "yellow"),
}
_TESTS_SHOWN = 6


def cards_of(found: Sequence[Found]) -> tuple[Sequence[Found], Sequence[Found]]:
    """Return the entries to show whole, found by what they are called or as the best of all, and the others."""
    cards = [one for one in found if one.likeness <= Likeness.FORM] or found[:1]
    return cards, found[len(cards) :]


def in_short(concept: ConceptEntry) -> str:
    """Return the accepted terms of an entry by language, in one line."""
    accepted = (term for term in concept.terms if term.status.accepted)
    return " | ".join(
        f"{language} {', '.join(term.text for term in terms)}"
        for language, terms in groupby(accepted, key=lambda term: term.language)
    )


def pieces(found: Sequence[Found], more: int, canvas: Canvas) -> Iterator[RenderableType]:
    """Yield the cards, and a line for each other entry."""
    cards, others = cards_of(found)
    for one in cards:
        yield from _card(one.concept)
    if others:
        yield Text("See also", "bold")
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(max_width=canvas.width // 3, overflow="fold")
        table.add_column(overflow="fold")
        for one in others:
            table.add_row(Text(one_line(one.concept.id)), Text(one_line(in_short(one.concept)), "dim"))
        yield Padding(table, (0, 0, 0, 2))
    if more:
        yield Text(f"and {more:,} more; see them with a higher --limit", "dim")


def _card(concept: ConceptEntry) -> Iterator[RenderableType]:
    """Yield an entry: its id and place, its terms by language, and what else it says."""
    yield Text.assemble((one_line(concept.id), "bold underline"), "  ", (one_line(str(concept.place or "")), "dim"))
    yield Padding(labelled(_rows(concept)), (0, 0, 1, 2))


def _rows(concept: ConceptEntry) -> Iterator[tuple[Text, RenderableType]]:
    """Yield what an entry says, each behind what it is."""
    for label, text in meaning(concept):
        yield Text(one_line(label)), Text(unwrapped(text))
    for language, terms in groupby(concept.terms, key=lambda term: term.language):
        yield Text(one_line(language)), labelled(map(_term, terms), 1)
    for label, text in fields(concept):
        yield Text(label), Text(unwrapped(text))
    tests = [marked(test).partition(" ") for test in concept.tests]
    if tests:
        more = len(tests) - _TESTS_SHOWN
        shown = labelled(((kind, Text(unwrapped(copy))) for kind, _, copy in tests[:_TESTS_SHOWN]), 1)
        yield (
            Text("tests"),
            Group(shown, Text(f"and {more:,} more; see them with --format line", "dim")) if more > 0 else shown,
        )


def _term(term: Term) -> tuple[Text, RenderableType]:
    """Return the mark of a term's status, and the term with what is to be known of it and its note."""
    mark, style = _MARKS[term.status]
    shown = Text(one_line(term.text), "bold" if term.status.accepted else style)
    said = [] if term.status is AdministrativeStatus.PREFERRED else [str(term.status)]
    said += remarks(term)
    if said:
        shown.append(f"  {unwrapped('; '.join(said))}", "dim")
    note = [Padding(Text(unwrapped(term.note), "italic"), (0, 0, 0, 2))] if term.note else []
    return Text(mark, style), Group(shown, *note)
