"""Stretches of HTML within the text of another format, read tag by tag into its texts."""

from collections.abc import Callable, Iterator, Mapping

from termcheck.parsing.characters import Characters, Piece
from termcheck.parsing.markup import html_tags
from termcheck.parsing.markup.html_elements import (
    DEEPEST,
    PARTING,
    PLACEHOLDERS,
    Elements,
    State,
    notable,
    roles_of_attributes,
)
from termcheck.parsing.markup.passages import PLACEHOLDER, Passages
from termcheck.text import Segment


class HtmlFragments:
    """Reads the HTML in a file of another format; the quoting of what it reads begins with ``html``."""

    def __init__(self, characters: Characters, elements: Elements, passages: Passages) -> None:
        """Take the characters of a file, the elements that are open in it, and the texts that are put together."""
        self._characters = characters
        self._content = characters.content
        self._elements = elements
        self._passages = passages

    def read(self, start: int, end: int) -> Iterator[Segment]:
        """Read a stretch of the file; yield the texts that it ends, and raise ``DocumentError`` as ``start`` does."""
        for tag in html_tags.tags(self._content, start, end):
            self._add(start, tag.start)
            if tag.name in PARTING:
                yield from self._passages.part(self._elements.state.role)
            if tag.closing:
                self._elements.end(tag.name)
            elif tag.name:
                self._tag(tag)
            start = tag.end
        self._add(start, end)

    def start(self, name: str, attributes: Mapping[str, str], here: Callable[[], int]) -> State:
        """Take the start of an element; return what is so of it.

        Raise ``DocumentError`` where more elements are open than people write; ``here`` tells where that is.
        """
        state = self._elements.start(name, attributes)
        if len(self._elements.open) > DEEPEST:
            raise self._characters.refuse(here(), f"elements are nested deeper than {DEEPEST:,}; close them")
        return state

    def _add(self, start: int, end: int) -> None:
        """Add characters between tags to the present text, unless they are white space before its first word."""
        state, pieces = self._elements.state, self._passages.pieces
        if state.skipped or not (pieces or self._content[start:end].strip()):
            return
        for piece in html_tags.pieces(self._content, start, end, "html"):
            pieces.append(piece._replace(opaque=state.opaque))

    def _tag(self, tag: html_tags.Tag) -> None:
        """Take a start tag."""
        values, _ = html_tags.attributes(self._content, tag.start)
        attributes = notable([(name, self._meant(value)) for name, value in values.items()])
        if (tag.name == "br" or tag.name in PLACEHOLDERS) and not self._elements.state.skipped:
            stands_for = "\n" if tag.name == "br" else PLACEHOLDER
            self._passages.pieces.append(Piece(tag.start, tag.end, stands_for, "html", stands_for == PLACEHOLDER))
        state = self.start(tag.name, attributes, lambda: tag.start)
        if not (state.skipped or state.opaque):
            for name, role in roles_of_attributes(tag.name, attributes).items():
                self._passages.aside(self._pieces(values[name]), role)

    def _pieces(self, value: html_tags.Value) -> Iterator[Piece]:
        """Yield the characters of an attribute's value."""
        return html_tags.pieces(self._content, value.start, value.end, f"html {value.quoting}", in_attribute=True)

    def _meant(self, value: html_tags.Value) -> str:
        """Return what the value of an attribute means."""
        return "".join(
            self._content[one.start : one.end] if one.meant is None else one.meant for one in self._pieces(value)
        )
