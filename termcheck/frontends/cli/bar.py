"""What moves while a run is at work: nothing, unless somebody watches."""

from collections.abc import Iterable

from termcheck.session import Result
from termcheck.text import Document


class Bar:
    """A bar that nobody sees."""

    def watch(self, document: Document) -> Document:
        """Return a document that moves the bar as it is read."""
        return document

    def passed(self, results: Iterable[Result]) -> Iterable[Result]:
        """Return results that move the bar as they pass."""
        return results

    def tick(self) -> None:
        """Show the bar as it is; called now and then while nothing passes."""

    def erase(self) -> None:
        """Take the bar off the screen, so that something else can be written there; it comes back by itself."""
