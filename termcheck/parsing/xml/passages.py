"""The texts of XML as they come, piece by piece, and how characters are spelt that are written back."""

from msgspec.structs import replace

from termcheck.language.superscripts import REACH, is_note_mark
from termcheck.parsing.icu_messages import masked_message_or_icu
from termcheck.parsing.masking import Mask, united
from termcheck.text import Run, Span, Text

PLACEHOLDER = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER (Unicode 23.8) stands in a text where the file has an inline element without words."""

NOWHERE = (Run(0, 1, 1, 0),)
"""Where a text without characters stands."""

KEPT_SPACE = "http://www.w3.org/XML/1998/namespace space"
"""The attribute that keeps the white space at the edges of an element, as expat calls it, if it says ``preserve``."""

_SPACE = " \t\r\n"


def spelled_in_xml(characters: str, run: Run) -> str:
    """Return how characters are written where a run stands: in a CDATA section, an attribute's value or elsewhere."""
    if run.quoting == "cdata":
        return characters
    escapes: dict[str, str | int | None] = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
    if run.quoting:
        escapes |= {run.quoting: "&quot;" if run.quoting == '"' else "&apos;", "\n": "&#10;", "\t": "&#9;"}
    return characters.translate(str.maketrans(escapes))


class Passage:
    """The characters of one text as they come, piece by piece, each with its place."""

    def __init__(self, language: str, place: str = "", mask: Mask = masked_message_or_icu) -> None:
        """Take the language of the characters, where people find them, and what tells opaque ones among them."""
        self.language = language
        self.length = 0
        self._place = place
        self.mask = mask
        self.opaque: list[Span] = []
        self._pieces: list[str] = []
        self._runs: list[Run] = []
        self._end = -1
        self._quoting = ""
        self._held: list[tuple[str, Run, int]] | None = None

    def hold(self) -> None:
        """Begin an element at whose edges programs drop white space: characters are held back until its end."""
        self._held = []

    def release(self, width: int) -> None:
        """End such an element, if one began: add what it held without the spaces at its edges, each of some bytes."""
        if self._held is None:
            return
        held, self._held = self._held, None
        self.length -= sum(len(characters) for characters, _, _ in held)
        if held and held[0][0][0] not in _SPACE and held[-1][0][-1] not in _SPACE:
            for characters, place, end in held:
                self.add(characters, place, end)
            return
        while held and not held[-1][0].strip(_SPACE):
            held.pop()
        began = False
        for number, (characters, place, end) in enumerate(held, 1):
            kept = characters if began else characters.lstrip(_SPACE)
            dropped = len(characters) - len(kept)
            kept = kept.rstrip(_SPACE) if number == len(held) else kept
            if kept:
                began = True
                self.add(kept, _right_of(place, dropped, width), end if number < len(held) else -1)

    def add(self, characters: str, place: Run, end: int) -> None:
        """Add characters that begin at a place and end before a byte of the file."""
        if self._held is not None:
            self._held.append((characters, place, end))
            self.length += len(characters)
            return
        if place.written is not None or place.byte != self._end or place.quoting != self._quoting:
            self._runs.append(replace(place, start=self.length))
        self._end = end if place.written is None else -1
        self._quoting = place.quoting
        self._pieces.append(characters)
        self.length += len(characters)

    def end_raised(self, begin: int) -> None:
        """End characters in superscript that began at an index: the mark of a note is no part of the word before it."""
        first = max(begin - REACH, 0)
        known = self._since(first) if self.length > begin else ""
        if is_note_mark(known[begin - first :], known[: begin - first]):
            self.opaque.append(Span(begin, self.length))

    def _since(self, begin: int) -> str:
        """Return the characters from an index on."""
        pieces: list[str] = []
        length = self.length
        for piece in reversed(self._pieces):
            if length <= begin:
                break
            length -= len(piece)
            pieces.append(piece)
        return "".join(reversed(pieces))[max(begin - length, 0) :]

    @property
    def content(self) -> str:
        """The characters so far."""
        return "".join(self._pieces)

    def text(self, path: str, encoding: str, member: str = "") -> Text:
        """Return the text, with what must not be matched in it."""
        content = "".join(self._pieces)
        opaque, transparent = self.mask(content)
        if self.opaque:
            opaque = united((*opaque, *self.opaque))
        runs = tuple(self._runs) or NOWHERE
        return Text(
            content,
            self.language,
            path,
            runs,
            encoding,
            opaque=opaque,
            transparent=transparent,
            member=member,
            place=self._place,
        )


def _right_of(place: Run, count: int, width: int) -> Run:
    """Return the place behind so many spaces or tabs of so many bytes each."""
    return replace(place, column=place.column + count, byte=place.byte + count * width) if count else place
