"""Texts of a marked-up document, put together piece by piece while markup passes by."""

from collections.abc import Iterable
from operator import itemgetter

from termcheck.errors import DocumentError, Mistake, NothingToCheckError
from termcheck.parsing.characters import BarePiece, Characters
from termcheck.parsing.decoding import LONGEST_LINE
from termcheck.parsing.masking import masked_page
from termcheck.text import Segment

PLACEHOLDER = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER (Unicode 23.8) stands in a text where the file has something without words."""

_OPAQUE = 4
_BLANK = "".join(filter(str.isspace, map(chr, range(0x3001)))) + PLACEHOLDER


class Passages:
    """Puts together the texts of a file; ``pieces`` are those of the present one.

    A text has no white space and no placeholder at its ends, and one without words that can be matched is none.
    """

    def __init__(self, characters: Characters, language: str) -> None:
        """Take the characters of a file and the language of its texts."""
        self.pieces: list[BarePiece] = []
        self.faults: list[Mistake] = []
        self._characters = characters
        self._content = characters.content
        self._language = language
        self._asides: list[tuple[list[BarePiece], str]] = []
        self._empty = True

    def aside(self, pieces: Iterable[BarePiece], role: str) -> None:
        """Take a text that stands beside or inside the present one, as a title does."""
        self._asides.append((list(pieces), role))

    def part(self, role: str) -> Iterable[Segment]:
        """End the present text, which has a role; return it and those beside it, in the order in which they begin."""
        pieces = self.pieces
        if not self._asides:
            if not pieces:
                return ()
            self.pieces = []
            segment = self._segment(pieces, role)
            return () if segment is None else (segment,)
        texts = sorted(filter(itemgetter(0), ((pieces, role), *self._asides)), key=_start)
        self.pieces, self._asides = [], []
        return [segment for segment in (self._segment(*text) for text in texts) if segment is not None]

    def finish(self, message: str) -> None:
        """Raise ``DocumentError`` with a message where there was no text at all."""
        if self._empty:
            nothing = self._characters.refuse(0, message).mistakes
            raise DocumentError(*self.faults, *nothing) if self.faults else NothingToCheckError(*nothing)

    def _segment(self, pieces: list[BarePiece], role: str) -> Segment | None:
        """Return a text, if there is one in its pieces."""
        if not self._is_trim(pieces) and not self._trim(pieces):
            return None
        if pieces[0][_OPAQUE] and self._has_no_words(pieces):
            return None
        if pieces[-1][1] - pieces[0][0] > LONGEST_LINE and sum(map(len, map(self._of, pieces))) > LONGEST_LINE:
            message = f"this text has more than {LONGEST_LINE:,} characters; break it into paragraphs"
            raise self._characters.refuse(pieces[0][0], message)
        text = self._characters.text(pieces, self._language, masked_page)
        faults: tuple[Mistake, ...] = ()
        if self._empty:
            self._empty, faults = False, tuple(self.faults)
        return Segment(str(self._characters.line(pieces[0][0])), None, text, role=role, faults=faults)

    def _is_trim(self, pieces: list[BarePiece]) -> bool:
        """Say whether some pieces begin and end with characters of the file that are no white space, as most do."""
        content = self._content
        start, first_end, first_meant, _, _ = pieces[0]
        last_start, end, last_meant, _, _ = pieces[-1]
        return (
            first_meant is last_meant is None
            and start < first_end
            and last_start < end
            and content[start] not in _BLANK
            and content[end - 1] not in _BLANK
        )

    def _trim(self, pieces: list[BarePiece]) -> bool:
        """Take white space and placeholders away before the first word and behind the last; say whether any is left."""
        while pieces and not self._of(pieces[-1]).rstrip(_BLANK):
            pieces.pop()
        if not pieces:
            return False
        first = self._of(pieces[0])
        if first[0] in _BLANK:
            if not first.strip(_BLANK):
                del pieces[: next(number for number, piece in enumerate(pieces) if self._of(piece).strip(_BLANK))]
            start, end, meant, quoting, opaque = pieces[0]
            if meant is None:
                pieces[0] = (end - len(self._content[start:end].lstrip(_BLANK)), end, None, quoting, opaque)
        start, end, meant, quoting, opaque = pieces[-1]
        if meant is None and self._content[end - 1] in _BLANK:
            pieces[-1] = (start, start + len(self._content[start:end].rstrip(_BLANK)), None, quoting, opaque)
        return True

    def _has_no_words(self, pieces: list[BarePiece]) -> bool:
        """Say whether nothing in some pieces can be matched."""
        return all(piece[_OPAQUE] or self._of(piece).isspace() for piece in pieces)

    def _of(self, piece: BarePiece) -> str:
        """Return the characters that a piece stands for."""
        start, end, meant, _, _ = piece
        return self._content[start:end] if meant is None else meant


def _start(text: tuple[list[BarePiece], str]) -> int:
    """Return the index at which a text begins."""
    return text[0][0][0]
