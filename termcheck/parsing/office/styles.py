"""Styles of office documents: what they say of text and its role, from each to its parent."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of text, where it says it; the rest is said by its parent.

    ``level`` is that of a heading, from 1, and 0 for text that is none; ``languages`` those its characters may be in.
    A ``default`` style is that of paragraphs for which nobody chose one; ``raised`` text is in superscript.
    """

    name: str = ""
    parent: str = ""
    level: int | None = None
    hidden: bool | None = None
    listed: bool | None = None
    languages: tuple[str, ...] = ()
    default: bool = False
    raised: bool | None = None


class Styles(dict[str, Style]):
    """The styles of a document by their id; that of the id ``""`` holds what every style inherits in the end."""

    _LONGEST_LINE_OF_PARENTS = 32

    def line(self, identity: str) -> Iterator[Style]:
        """Yield a style, its parent, and so on; no further than styles inherit in earnest."""
        for _ in range(self._LONGEST_LINE_OF_PARENTS):
            style = self.get(identity) if identity else None
            if style is None:
                return
            yield style
            identity = style.parent

    def _lines(self, identities: Iterable[str]) -> Iterator[Style]:
        """Yield the lines of several styles, the nearest first, and what every style inherits."""
        for identity in identities:
            yield from self.line(identity)
        if "" in self:
            yield self[""]

    def hidden(self, *identities: str) -> bool:
        """Say whether the first of several styles that says anything of it hides text."""
        return next((style.hidden for style in self._lines(identities) if style.hidden is not None), False)

    def raised(self, *identities: str) -> bool:
        """Say whether the first of several styles that says anything of it puts text in superscript."""
        return next((style.raised for style in self._lines(identities) if style.raised is not None), False)

    def languages(self, *identities: str) -> tuple[str, ...]:
        """Return the languages of the first of several styles that names any.

        What every style inherits is no mark of anything, but the language that the author's program speaks.
        """
        styles = (style for identity in identities for style in self.line(identity) if not style.default)
        return next((style.languages for style in styles if style.languages), ())

    def role(self, identity: str, roles: Mapping[str, str]) -> str:
        """Return the role of the paragraphs of a style; ``roles`` gives it for the names of some, in small letters."""
        listed = None
        for style in self.line(identity):
            role = roles.get(style.name.lower())
            if role:
                return role
            if style.level is not None:
                return heading(style.level) if style.level else "paragraph"
            listed = style.listed if listed is None else listed
        return "list item" if listed else "paragraph"


_LOWEST_HEADING = 6


def heading(level: int) -> str:
    """Return the role of a heading of a level, from 1."""
    return f"heading {min(level, _LOWEST_HEADING)}"
