"""A bar on standard error for work that takes a while: it counts bytes, and waits two seconds before it appears."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec.structs import replace
from rich.console import Console
from rich.progress import Progress

from termcheck.errors import TermcheckError
from termcheck.finding import DocumentSummary
from termcheck.frontends.cli.bar import Bar
from termcheck.session import PassedOver, Result, path_of
from termcheck.text import Document, Segment

PATIENCE = 2.0
"""Seconds before the bar appears."""

INTERVAL = 0.1
"""Seconds between two looks of the bar."""


class ProgressBar(Bar):
    """Shows how many of the bytes to check have been checked."""

    def __init__(self, sizes: Mapping[str, int], console: Console, clock: Callable[[], float] = time.monotonic) -> None:
        """Take the files' sizes in bytes by path, the terminal to draw on, and the clock, in seconds."""
        self._sizes = sizes
        self._clock = clock
        self._next = clock() + PATIENCE
        self._done = 0
        self._bar = Progress(
            console=console, auto_refresh=False, transient=True, redirect_stdout=False, redirect_stderr=False
        )
        self._task = self._bar.add_task("checking", total=sum(sizes.values()))

    def watch(self, document: Document) -> Document:
        """Return a document whose segments move the bar as they are read."""
        return replace(document, segments=self._watched(document.segments))

    def passed(self, results: Iterable[Result]) -> Iterator[Result]:
        """Yield results, and count a document's bytes when it is done."""
        for result in results:
            yield result
            if isinstance(result, DocumentSummary | TermcheckError | PassedOver):
                self._done += self._sizes.get(path_of(result), 0)
                self._show(self._done)
        self.erase()

    def tick(self) -> None:
        """Show the bar as it is; called now and then while nothing passes."""
        self._show(self._done)

    def erase(self) -> None:
        """Take the bar off the screen, so that something else can be written there; it comes back by itself."""
        if self._bar.live.is_started:
            self._bar.stop()

    def _watched(self, segments: Iterable[Segment]) -> Iterator[Segment]:
        """Yield segments, and show how far into its file each of them begins."""
        for segment in segments:
            if self._clock() >= self._next:
                self._show(self._done + segment.target.position(0).byte)
            yield segment

    def _show(self, completed: int) -> None:
        """Draw the bar, unless it was drawn just now."""
        now = self._clock()
        if now < self._next:
            return
        self._next = now + INTERVAL
        self._bar.start()
        self._bar.update(self._task, completed=completed, refresh=True)
