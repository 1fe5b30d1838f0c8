"""``termcheck glossary diff`` says what differs between two glossaries, by entry and field."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Unpack

import click
from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from termcheck.curation.comparing import Change, Kind, changes
from termcheck.frontends.cli.glossary._chosen import read_named, said
from termcheck.frontends.cli.glossary._options import ReadingOptions, reading_options
from termcheck.frontends.cli.showing import Form, form_option, show
from termcheck.frontends.cli.status import Status
from termcheck.legible import one_line
from termcheck.reporting.drawing import labelled
from termcheck.reporting.tally import counted, entries

_SIGNS = {Kind.ADDED: "+", Kind.REMOVED: "-", Kind.CHANGED: "~"}
_STYLES = {Kind.ADDED: "green", Kind.REMOVED: "red", Kind.CHANGED: "yellow"}


@click.command("diff")
@click.argument("old")
@click.argument("new")
@reading_options
@form_option
def command(old: str, new: str, form: Form | None, **reading: Unpack[ReadingOptions]) -> Status:
    """Say what differs between the glossaries OLD and NEW.

    It is told by entry and field and not by line, and the two may be files of different formats.
    Leaves with 0 where they say the same, and with 1 where they do not.
    """
    how = said(reading)
    found = list(changes(read_named(old, "OLD", how), read_named(new, "NEW", how)))
    show(
        form,
        rich=lambda _: pieces(found),
        lines=lambda: map(line, found),
        record=lambda: {"old": old, "new": new, "changes": found},
    )
    return Status.FINDINGS if found else Status.CLEAN


def line(change: Change) -> str:
    """Return a change in one line: its sign, the concept, and what became of which field."""
    return f"{_SIGNS[change.kind]} {change.concept or '(head)'}: {_what(change)}"


def pieces(found: Sequence[Change]) -> Iterator[RenderableType]:
    """Yield the changes of each concept below its id, then what they come to."""
    for concept, group in groupby(found, key=attrgetter("concept")):
        heading = Text(one_line(concept) if concept else "at the head", style="bold")
        yield heading
        yield Padding(labelled(map(_row, group), 1), (0, 0, 0, 2))
    if not found:
        yield Text("The two say the same.")
        return
    counts = [f"{sum(change.kind is kind for change in found)} {kind}" for kind in Kind]
    touched = len({change.concept for change in found if change.concept})
    yield Text(f"\n{counted(len(found), 'difference')} in {entries(touched)}: {', '.join(counts)}")


def _row(change: Change) -> tuple[Text, Text]:
    """Return a change as it stands below its entry: its sign, and what became of which field."""
    style = _STYLES[change.kind]
    return Text(_SIGNS[change.kind], style), Text(one_line(_what(change)), style)


def _what(change: Change) -> str:
    """Return what became of a field, in words."""
    where = change.field if change.field in ("term", "test", "concept") or not change.about else None
    name = where or f"{change.field} of {change.about}"
    if change.kind is Kind.CHANGED:
        return f"{name}: {change.before} → {change.after}"
    return f"{name}: {change.before or change.after}"
