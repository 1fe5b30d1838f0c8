"""Texts of a marked-up document, put together piece by piece while markup passes by."""

from collections.abc import Iterable
from itertools import starmap
from operator import itemgetter
from typing import Any, Protocol

from termcheck.errors import DocumentError, Mistake, NothingToCheckError
from termcheck.language.superscripts import REACH
from termcheck.parsing.characters import BarePiece
from termcheck.parsing.decoding import LONGEST_LINE
from termcheck.parsing.late_runs import LateRuns
from termcheck.parsing.masking import Mask, is_picture_file, masked_page
from termcheck.text import Run, Runs, Segment, Span, Text

PLACEHOLDER = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER (Unicode 23.8) stands in a text where the file has something without words."""

_OPAQUE = 4
_CHARACTERS = itemgetter(0)
_BLANK = "".join(filter(str.isspace, map(chr, range(0x3001)))) + PLACEHOLDER


class Page(Protocol):
    """A file whose texts are put together: ``Characters``, or what counts its places in another way."""

    def text(self, pieces: Iterable[BarePiece], language: str, mask: Mask) -> Text:
        """Return the text made of some pieces, in order."""

    def whole(self, content: str, opaque: Iterable[Span], runs: Runs, language: str, mask: Mask, /) -> Text:
        """Return the text with some content, given which of its characters are opaque and where all stand."""

    def runs(self, pieces: tuple[BarePiece, ...], /) -> tuple[Run, ...]:
        """Return the runs of a text that is made of some pieces."""

    def stretch(self, start: int, end: int) -> str:
        """Return the characters between two places."""

    def size(self, characters: str) -> int:
        """Return how far apart the places before and behind some characters are."""

    def line(self, start: int, /) -> int:
        """Return the line, from 1, of the character at a place."""

    def refuse(self, start: int, message: str, /) -> DocumentError:
        """Return the error for what stands at a place."""


class Passages:
    """Puts together the texts of a file; ``pieces`` are those of the present one.

    A text has no white space and no placeholder at its ends, and one without words that can be matched is none.
    """

    def __init__(self, page: Page, language: str, mask: Mask = masked_page) -> None:
        """Take a file, the language of its texts, and what says which characters of a text are not language."""
        self.placed: list[BarePiece] = []
        self.faults: list[Mistake] = []
        self._page = page
        self._language = language
        self._mask = mask
        self._asides: list[tuple[list[BarePiece], str]] = []
        self.is_empty = True

    @property
    def pieces(self) -> list[BarePiece]:
        """The pieces of the present text: the same list for every text."""
        return self.placed

    def aside(self, pieces: Iterable[BarePiece], role: str) -> None:
        """Take a text that stands beside or inside the present one, as a title does."""
        self._asides.append((list(pieces), role))

    def last_characters(self) -> str:
        """Return the last characters of the present text so far, as many as tell what a superscript is."""
        last = ""
        for piece in reversed(self.pieces):
            last = self._of(piece)[-REACH:] + last
            if len(last) >= REACH:
                break
        return last

    def part(self, role: str) -> Iterable[Segment]:
        """End the present text, which has a role; return it and those beside it, in the order in which they begin."""
        pieces = self.pieces.copy()
        self.placed.clear()
        if not self._asides:
            found = self._segment(pieces, role) if pieces else None
            return () if found is None else (found,)
        texts = sorted(filter(itemgetter(0), ((pieces, role), *self._asides)), key=_start)
        self._asides = []
        return [segment for segment in (self._segment(*text) for text in texts) if segment is not None]

    def finish(self, message: str) -> None:
        """Raise ``DocumentError`` with a message where there was no text at all."""
        if self.is_empty:
            nothing = self._page.refuse(0, message).mistakes
            raise DocumentError(*self.faults, *nothing) if self.faults else NothingToCheckError(*nothing)

    def _segment(self, pieces: list[BarePiece], role: str) -> Segment | None:
        """Return a text, if there is one in its pieces."""
        text = self._page.text(pieces, self._language, self._mask)
        if not (text.content and _is_trimmed(text.content)):
            if not self._trim(pieces):
                return None
            text = self._page.text(pieces, self._language, self._mask)
        if (pieces[0][_OPAQUE] and self._has_no_words(pieces)) or (role == "alt" and is_picture_file(text.content)):
            return None
        if len(text.content) > LONGEST_LINE:
            message = f"this text has more than {LONGEST_LINE:,} characters; break it into paragraphs"
            raise self._page.refuse(pieces[0][0], message)
        return self._made(text, self._page.line(pieces[0][0]), role)

    def _made(self, text: Text, line: int, role: str) -> Segment:
        """Return a text that begins in a line as a segment."""
        faults: tuple[Mistake, ...] = ()
        if self.is_empty:
            self.is_empty, faults = False, tuple(self.faults)
        return Segment(str(line), None, text, role=role, faults=faults)

    def _trim(self, pieces: list[BarePiece]) -> bool:
        """Take white space and placeholders away before the first word and behind the last; say whether any is left."""
        pieces[:] = map(self._plain, pieces)
        while pieces and not self._of(pieces[-1]).rstrip(_BLANK):
            pieces.pop()
        if not pieces:
            return False
        first = self._of(pieces[0])
        if first[:1] in _BLANK:
            if not first.strip(_BLANK):
                del pieces[: next(number for number, piece in enumerate(pieces) if self._of(piece).strip(_BLANK))]
            start, end, meant, quoting, opaque = pieces[0]
            if meant is None:
                size = self._page.size(self._of(pieces[0]).lstrip(_BLANK))
                pieces[0] = (end - size, end, None, quoting, opaque)
        start, end, meant, quoting, opaque = pieces[-1]
        if meant is None:
            size = self._page.size(self._of(pieces[-1]).rstrip(_BLANK))
            pieces[-1] = (start, start + size, None, quoting, opaque)
        return True

    def _has_no_words(self, pieces: list[BarePiece]) -> bool:
        """Say whether nothing in some pieces can be matched."""
        return all(piece[_OPAQUE] or self._of(piece).isspace() for piece in pieces)

    def _plain(self, piece: BarePiece) -> BarePiece:
        """Return a piece that tells what it means only if this is not what is written."""
        start, end, meant, quoting, opaque = piece
        return piece if meant != self._page.stretch(start, end) else (start, end, None, quoting, opaque)

    def _of(self, piece: BarePiece) -> str:
        """Return the characters that a piece stands for."""
        start, end, meant, _, _ = piece
        return self._page.stretch(start, end) if meant is None else meant


class Teller(Protocol):
    """A tokenizer's reader, which knows where the characters stand that it was told."""

    def piece(self, characters: str, token: Any, /) -> BarePiece:  # noqa: ANN401 - each tokenizer has its own
        """Return characters that a token told as a piece."""

    def line(self, token: Any, /) -> int:  # noqa: ANN401
        """Return the line, from 1, in which a token begins."""


class ToldPassages(Passages):
    """Passages whose present text ends in what is ``told``: characters, each with the token of a tokenizer.

    Few tokens are ever asked for their places. What is ``placed`` stands before what is told.
    """

    def __init__(self, page: Page, language: str, mask: Mask, teller: Teller) -> None:
        """Take what ``Passages`` take, and what knows where the characters of tokens stand."""
        super().__init__(page, language, mask)
        self.told: list[tuple[str, Any]] = []
        self._teller = teller

    @property
    def pieces(self) -> list[BarePiece]:
        """The pieces of the present text; what is told is placed."""
        self.placed.extend(starmap(self._teller.piece, self.told))
        self.told.clear()
        return self.placed

    def runs(self, told: Iterable[tuple[str, Any]]) -> tuple[Run, ...]:
        """Return the runs of a text of which all is told."""
        return self._page.runs(tuple(starmap(self._teller.piece, told)))

    def part(self, role: str) -> Iterable[Segment]:
        """End the present text, as ``Passages.part`` does."""
        if self.told and not self.placed and not self._asides and (segment := self._told_segment(role)):
            return (segment,)
        return super().part(role)

    def _told_segment(self, role: str) -> Segment | None:
        """Return a text of which all is told, if nothing more is to be known of it."""
        told = self.told.copy()
        content = "".join(map(_CHARACTERS, told))
        if not content or not _is_trimmed(content) or len(content) > LONGEST_LINE:
            return None
        self.told.clear()
        text = self._page.whole(content, (), LateRuns(self, told), self._language, self._mask)
        return self._made(text, self._teller.line(told[0][1]), role)


def _is_trimmed(content: str) -> bool:
    """Say whether a text has neither white space nor placeholders at its ends."""
    return content[0] not in _BLANK and content[-1] not in _BLANK


def _start(text: tuple[list[BarePiece], str]) -> int:
    """Return the place at which a text begins."""
    return text[0][0][0]
