"""A report for people: a table on a wide screen, blocks on a narrow one, and a summary at the end."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from rich import box
from rich.columns import Columns
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.glossary import Glossary
from termcheck.legible import one_line
from termcheck.reporters import Canvas, Reporter
from termcheck.reporting import styled
from termcheck.reporting.drawing import drawn
from termcheck.reporting.tally import Tally, authority, counted, coverage, verdict

_TABLE_FROM, _BILINGUAL_TABLE_FROM = 110, 140
# A document of very many findings is drawn in pages, so that nobody waits for it and it need not stand in memory.
_PAGE = 200
_CONCEPTS_SHOWN = 10
# Cells between two columns, and cells that two lines of an excerpt may lose where words wrap.
_GAP = 2
_SLACK = 4
_NARROWEST = 20


class Rich(Reporter):
    """Shows each document's findings with their neighbourhood, then what the run came to."""

    counts_doubts = True

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        """Take the clock that times the run, in seconds."""
        self._clock = clock

    def report(self, results: Iterable[Finding | DocumentSummary], glossary: Glossary, canvas: Canvas) -> Iterator[str]:
        """Yield each document's findings when its summary comes, and at the end the summary of the run."""
        begin = self._clock()
        tally = Tally()
        page: list[Finding] = []
        for result in results:
            tally.add(result)
            if isinstance(result, Finding) and (canvas.notes or result.severity > Severity.INFO):
                page.append(result)
            if page and (isinstance(result, DocumentSummary) or len(page) == _PAGE):
                yield drawn(_document(page, canvas), canvas.width, color=canvas.color)
                page = []
        yield drawn(_summary(tally, glossary, self._clock() - begin, canvas), canvas.width, color=canvas.color)


def _document(findings: list[Finding], canvas: Canvas) -> Iterator[RenderableType]:
    """Yield the findings of one document under its path."""
    yield Text(one_line(findings[0].segment.target.path), "bold underline")
    yield ""
    bilingual = any(finding.segment.source for finding in findings)
    if canvas.width >= (_BILINGUAL_TABLE_FROM if bilingual else _TABLE_FROM):
        yield _table(findings, canvas, bilingual=bilingual)
        yield ""
    else:
        for finding in findings:
            yield from _block(finding, canvas)


def _block(finding: Finding, canvas: Canvas) -> Iterator[RenderableType]:
    """Yield one finding as a heading and labelled lines beneath it."""
    place, *source = styled.places(finding)
    yield Padding(Text("  ").join((place, *styled.rule(finding), *source)), (0, 0, 0, 2))
    lines = Table.grid(padding=(0, 2, 0, 0))
    lines.add_column(style="dim", no_wrap=True)
    lines.add_column(overflow="fold")
    cells = max(canvas.width - len("    expected  "), _NARROWEST)
    lines.add_row("text", styled.side(finding, "target", cells, color=canvas.color))
    if finding.segment.source:
        lines.add_row("source", styled.side(finding, "source", cells, color=canvas.color))
    if finding.replacements:
        lines.add_row("expected", Text(" | ").join(styled.expected(finding)))
    lines.add_row("why", styled.why(finding))
    yield Padding(lines, (0, 0, 1, 4))


def _table(findings: list[Finding], canvas: Canvas, *, bilingual: bool) -> Table:
    """Return the findings as the rows of a table that is as wide as the canvas."""
    places = [Text("\n").join(styled.places(finding)) for finding in findings]
    rules = [Text("\n").join(styled.rule(finding)) for finding in findings]
    expected = [Text("\n").join(styled.expected(finding)) for finding in findings]
    text, source, replacement, why = _widths(canvas.width, [places, rules, expected], bilingual=bilingual)
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, leading=1)
    table.add_column("place", no_wrap=True)
    table.add_column("text", width=text, overflow="fold")
    if bilingual:
        table.add_column("source", width=source, overflow="fold")
    table.add_column("expected", width=replacement, overflow="fold")
    table.add_column("rule", no_wrap=True)
    table.add_column("why", width=why, overflow="fold")
    for finding, place, replacements, rule in zip(findings, places, expected, rules, strict=True):
        sides = [styled.side(finding, "target", 2 * text - _SLACK, color=canvas.color)]
        if bilingual:
            sides.append(styled.side(finding, "source", 2 * source - _SLACK, color=canvas.color))
        table.add_row(place, *sides, replacements, rule, styled.why(finding))
    return table


def _widths(width: int, columns: list[list[Text]], *, bilingual: bool) -> tuple[int, int, int, int]:
    """Return the cells for text, source, expected and why, given the columns of places, rules and expected."""
    place, rule, expected = (max(cell.cell_len for whole in column for cell in whole.split()) for column in columns)
    shared = width - max(place, len("place")) - max(rule, len("rule")) - _GAP * (5 if bilingual else 4)
    free = max(shared, 3 * _NARROWEST)
    expected = min(max(expected, len("expected")), free // 5)
    rest = free - expected
    if bilingual:
        text, source = rest * 6 // 16, rest * 5 // 16
    else:
        text, source = rest * 5 // 8, 0
    return text, source, expected, rest - text - source


def _summary(tally: Tally, glossary: Glossary, seconds: float, canvas: Canvas) -> Iterator[RenderableType]:
    """Yield what the run came to: counts, the verdict, and what was checked against what."""
    if _shown(tally.by_severity, canvas):
        yield Columns((_by_rule(tally), *_by_concept(tally, canvas)), padding=(1, 6))
        yield ""
    yield _verdict(tally, canvas)
    hidden = tally.by_severity[Severity.INFO]
    if hidden and not canvas.notes:
        yield Text(f"{counted(hidden, 'note')} not shown; see them with --verbose", "cyan")
    for sentence in (*coverage(tally, seconds), *authority(glossary)):
        yield Text(one_line(sentence))


def _verdict(tally: Tally, canvas: Canvas) -> Text:
    """Return the findings in one line, in the colour of the gravest."""
    shown = _shown(tally.by_severity, canvas)
    if shown:
        return Text(verdict(shown), styled.STYLES[max(shown)])
    return Text("No errors, no warnings" if tally.by_severity else "No findings", "bold green")


def _by_rule(tally: Tally) -> Table:
    """Return a table of the rules, those with the gravest findings first."""
    table = _counts("rule", "errors", "warnings", "notes")
    gravest = sorted(Severity, reverse=True)
    rows = [([counts[severity] for severity in gravest], rule) for rule, counts in tally.by_rule.items()]
    for numbers, rule in sorted(rows, key=lambda row: ([-number for number in row[0]], row[1])):
        table.add_row(Text(one_line(rule)), *(f"{number:,}" if number else "" for number in numbers))
    return table


def _by_concept(tally: Tally, canvas: Canvas) -> Iterator[Table]:
    """Yield a table of the concepts with the most findings, if findings name any."""
    totals = {concept: _shown(counts, canvas).total() for concept, counts in tally.by_concept.items()}
    most = sorted(((-total, concept) for concept, total in totals.items() if total))[:_CONCEPTS_SHOWN]
    if most:
        table = _counts("concept", "findings")
        for total, concept in most:
            table.add_row(Text(one_line(concept)), f"{-total:,}")
        yield table


def _counts(name: str, *numbers: str) -> Table:
    """Return an empty table of names and numbers."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    table.add_column(name, no_wrap=True)
    for number in numbers:
        table.add_column(number, justify="right", no_wrap=True)
    return table


def _shown(counts: Counter[Severity], canvas: Canvas) -> Counter[Severity]:
    """Return the counts of what the canvas shows: notes only where they are wanted."""
    return Counter({severity: count for severity, count in counts.items() if canvas.notes or severity > Severity.INFO})
