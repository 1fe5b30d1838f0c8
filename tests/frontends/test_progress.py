"""The bar waits, counts bytes, and gives way to what is written."""

import io
from collections.abc import Iterator

from rich.console import Console

from termcheck.errors import DocumentError, Mistake, Place
from termcheck.finding import DocumentSummary
from termcheck.frontends.cli.progress import ProgressBar
from termcheck.text import Document, Run, Segment, Text


class Clock:
    """A clock that goes on by itself, so many seconds at each look."""

    def __init__(self, step: float) -> None:
        self.now = 0.0
        self.step = step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def document() -> Document:
    """Return a document of ten paragraphs of a hundred bytes."""
    texts = [Text("word", "en", "draft.txt", (Run(0, number, 1, number * 100),)) for number in range(10)]
    return Document("draft.txt", None, "en", [Segment(str(text.runs[0].line), None, text) for text in texts])


def drawn(step: float) -> str:
    """Return what is drawn while a document is read, at so many seconds a look at the clock."""
    screen = io.StringIO()
    console = Console(file=screen, force_terminal=True, width=80, color_system=None)
    bar = ProgressBar({"draft.txt": 1000}, console, Clock(step))
    for _ in bar.passed(_summaries(bar)):
        bar.erase()
    return screen.getvalue()


def _summaries(bar: ProgressBar) -> Iterator[DocumentSummary]:
    judged = sum(1 for _ in bar.watch(document()).segments)
    yield DocumentSummary("draft.txt", judged)


def test_short_work_shows_no_bar() -> None:
    assert drawn(0.001) == ""


def test_long_work_shows_how_far_it_is() -> None:
    shown = drawn(1.0)

    assert " 50%" in shown
    assert "100%" in shown


def test_what_could_not_be_read_counts_as_done() -> None:
    screen = io.StringIO()
    bar = ProgressBar({"a.txt": 10, "b.txt": 10}, Console(file=screen, force_terminal=True, width=80), Clock(2.0))

    results = list(bar.passed([DocumentError(Mistake(Place("a.txt"), "cannot be read"))]))

    assert len(results) == 1
    assert " 50%" in screen.getvalue()
