"""The numbers of a glossary and of a corpus, drawn for a terminal."""

from collections.abc import Iterator, Sequence

from rich import box
from rich.columns import Columns
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from termcheck.curation.statistics import Contents, EntryUse, Usage
from termcheck.frontends.cli.glossary._statistics_words import (
    Counted,
    by_status,
    looked_through,
    most_frequent,
    never_seen,
    renderings,
    total,
)
from termcheck.glossary import AdministrativeStatus
from termcheck.legible import one_line
from termcheck.reporters import Canvas
from termcheck.reporting.tally import entries

_ENTRIES_SHOWN = 40
_NAMES_SHOWN = 100
_WIDE = 120


def pieces(counted: Sequence[Counted], usage: Usage | None, canvas: Canvas) -> Iterator[RenderableType]:
    """Yield tables of each glossary, then one of the entries in the corpus, and the figures."""
    for one in counted:
        yield Text(one_line(one.glossary.title), "bold underline")
        yield Text(one_line(total(one)))
        yield ""
        yield Columns((_languages(one.contents), _marks(one)), padding=(1, 6))
        yield ""
    if usage is not None:
        yield from _corpus(usage, canvas)


def _languages(found: Contents) -> Table:
    """Return a table of the terms of each language by status."""
    shown = [status for status in AdministrativeStatus if any(key[1] is status for key in found.terms)]
    table = _table()
    table.add_column("language", no_wrap=True)
    for name in ("entries", *shown):
        table.add_column(name, justify="right", no_wrap=True)
    for language, statuses in by_status(found).items():
        numbers = (found.speaking[language], *(statuses[status] for status in shown))
        table.add_row(language, *(f"{number:,}" if number else "" for number in numbers))
    return table


def _marks(one: Counted) -> Table:
    """Return a table of what else is said in a glossary."""
    table = _table()
    table.add_column("what is said", overflow="fold")
    table.add_column("", justify="right", no_wrap=True)
    for mark, number in one.marks():
        table.add_row(one_line(mark), f"{number:,}")
    return table


def _table() -> Table:
    """Return an empty table."""
    return Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)


def _corpus(usage: Usage, canvas: Canvas) -> Iterator[RenderableType]:
    """Yield a table of the entries that occur in a corpus, those that do not, and the figures."""
    rows = most_frequent(usage)
    if rows:
        yield _usage(rows[:_ENTRIES_SHOWN], canvas)
        if len(rows) > _ENTRIES_SHOWN:
            yield Text(f"and {entries(len(rows) - _ENTRIES_SHOWN)} more; see them with --format line", "dim")
        yield ""
    for line in never_seen(usage):
        head, _, names = line.partition(": ")
        listed = names.split(", ")
        more = f", and {len(listed) - _NAMES_SHOWN:,} more" if len(listed) > _NAMES_SHOWN else ""
        yield Text.assemble((f"{head.capitalize()}: ", "bold"), one_line(", ".join(listed[:_NAMES_SHOWN])), more)
    for line in looked_through(usage):
        yield Text(line[:1].upper() + line[1:])


def _usage(rows: Sequence[tuple[str, EntryUse]], canvas: Canvas) -> Table:
    """Return a table of entries: how often they occur, how often they are kept, and how they are rendered."""
    paired = any(use.due for _, use in rows)
    table = _table()
    table.add_column("entry", max_width=canvas.width // 4, overflow="fold")
    table.add_column("occurs", justify="right", no_wrap=True)
    if paired:
        table.add_column("kept", justify="right", no_wrap=True)
        table.add_column("source", max_width=canvas.width // 4, overflow="fold")
    table.add_column("renderings", overflow="fold")
    for id_, use in rows:
        sources = [f"{text} {number:,}" for text, number in use.sources.most_common()]
        kept = Text(_share(use.kept, use.due) if use.due else "", "" if use.kept == use.due else "yellow")
        cells = (kept, _several(sources, canvas)) if paired else ()
        table.add_row(Text(one_line(id_)), f"{use.occurrences:,}", *cells, _several(renderings(use), canvas))
    return table


def _share(part: int, whole: int) -> str:
    """Return a part in per cent; what is nearly all is not told as all, nor what is nearly nothing as nothing."""
    percent = round(100 * part / whole)
    return f"{percent if part in (0, whole) else min(max(percent, 1), 99)} %"


def _several(said: Sequence[str], canvas: Canvas) -> Text:
    """Return what is said of several terms: in a row on a wide screen, one below the other on a narrow one."""
    return Text(", " if canvas.width >= _WIDE else "\n").join(Text(one_line(one)) for one in said)
