"""Stretches of HTML within the text of another format, read tag by tag into its texts."""

from collections.abc import Iterator, Mapping

from termcheck.parsing.characters import Piece
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
from termcheck.parsing.markup.octets import Excerpt, Octets
from termcheck.parsing.markup.passages import PLACEHOLDER, Passages
from termcheck.text import Segment


class HtmlFragments:
    """Reads the HTML in a file of another format; the quoting of what it reads begins with ``html``."""

    def __init__(self, page: Octets, elements: Elements, passages: Passages) -> None:
        """Take a file, the elements that are open in it, and the texts that are put together."""
        self._page = page
        self._elements = elements
        self._passages = passages

    def read(self, start: int, end: int) -> Iterator[Segment]:
        """Read a stretch of the file; yield the texts that it ends, and raise ``DocumentError`` as ``start`` does."""
        excerpt = self._page.excerpt(start, end)
        begin = 0
        for tag in html_tags.tags(excerpt.content, 0, len(excerpt.content)):
            self._add(excerpt, begin, tag.start)
            if tag.name in PARTING:
                yield from self._passages.part(self._elements.state.role)
            if tag.closing:
                self._elements.end(tag.name)
            elif tag.name:
                self._tag(excerpt, tag)
            begin = tag.end
        self._add(excerpt, begin, len(excerpt.content))

    def start(self, name: str, attributes: Mapping[str, str], here: int) -> State:
        """Take the start of an element at a place; return what is so of it.

        Raise ``DocumentError`` where more elements are open than people write.
        """
        state = self._elements.start(name, attributes)
        if len(self._elements.open) > DEEPEST:
            raise self._page.refuse(here, f"elements are nested deeper than {DEEPEST:,}; close them")
        return state

    def _add(self, excerpt: Excerpt, start: int, end: int) -> None:
        """Add characters between tags to the present text, unless they are white space before its first word."""
        state, pieces = self._elements.state, self._passages.pieces
        if state.skipped or not (pieces or excerpt.content[start:end].strip()):
            return
        opaque = state.hides(excerpt.content[start:end], self._passages.last_characters)
        for piece in html_tags.pieces(excerpt.content, start, end, "html"):
            pieces.append(excerpt.piece(piece._replace(opaque=opaque)))

    def _tag(self, excerpt: Excerpt, tag: html_tags.Tag) -> None:
        """Take a start tag."""
        values, _ = html_tags.attributes(excerpt.content, tag.start)
        attributes = notable([(name, _meant(excerpt.content, value)) for name, value in values.items()])
        if (tag.name == "br" or tag.name in PLACEHOLDERS) and not self._elements.state.skipped:
            stands_for = "\n" if tag.name == "br" else PLACEHOLDER
            piece = Piece(tag.start, tag.end, stands_for, "html", stands_for == PLACEHOLDER)
            self._passages.pieces.append(excerpt.piece(piece))
        state = self.start(tag.name, attributes, excerpt.byte(tag.start))
        if not (state.skipped or state.opaque):
            for name, role in roles_of_attributes(tag.name, attributes).items():
                self._passages.aside(map(excerpt.piece, _pieces(excerpt.content, values[name])), role)


def _pieces(content: str, value: html_tags.Value) -> Iterator[Piece]:
    """Yield the characters of an attribute's value."""
    return html_tags.pieces(content, value.start, value.end, f"html {value.quoting}", in_attribute=True)


def _meant(content: str, value: html_tags.Value) -> str:
    """Return what the value of an attribute means."""
    return "".join(content[one.start : one.end] if one.meant is None else one.meant for one in _pieces(content, value))
