"""Entries of a glossary as cards for a terminal."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from termcheck.curation.comparing import marked
from termcheck.curation.lookup import Found, Likeness
from termcheck.curation.wording import fields, meaning, remarks
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Term
from termcheck.legible import one_line, unwrapped
from termcheck.reporters import Canvas

_MARKS = {
    AdministrativeStatus.PREFERRED: ("✓", "bold green"),
    AdministrativeStatus.ADMITTED: ("○", "green"),
    AdministrativeStatus.DEPRECATED: ("✗", "red"),
    AdministrativeStatus.SUPERSEDED: ("✗", "red"),
    AdministrativeStatus.PROPOSED: ("?", "yellow"),
}
_TESTS_SHOWN = 6
_LABEL = 16


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
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", max_width=_LABEL)
    grid.add_column(overflow="fold")
    for label, text in meaning(concept):
        grid.add_row(label, Text(unwrapped(text)))
    for language, terms in groupby(concept.terms, key=lambda term: term.language):
        grid.add_row(one_line(language), Text("\n").join(map(_term, terms)))
    for label, text in fields(concept):
        grid.add_row(label, Text(unwrapped(text)))
    tests = [Text(unwrapped(marked(test))) for test in concept.tests[:_TESTS_SHOWN]]
    if tests:
        more = len(concept.tests) - _TESTS_SHOWN
        grid.add_row("tests", Text("\n").join([*tests, *([Text(f"and {more} more", "dim")] if more > 0 else [])]))
    yield Padding(grid, (0, 0, 1, 2))


def _term(term: Term) -> Text:
    """Return a term with the mark of its status, what is to be known of it, and its note."""
    mark, style = _MARKS[term.status]
    shown = Text.assemble((f"{mark} ", style), (one_line(term.text), "bold" if term.status.accepted else style))
    said = [] if term.status is AdministrativeStatus.PREFERRED else [str(term.status)]
    said += remarks(term)
    if said:
        shown.append(f"  {unwrapped('; '.join(said))}", "dim")
    if term.note:
        shown.append(f"\n    {unwrapped(term.note)}", "italic")
    return shown
