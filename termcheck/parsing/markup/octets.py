"""A file whose places a parser tells in bytes of UTF-8: its characters are counted where a place is asked for."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, pairwise

from termcheck.errors import DocumentError
from termcheck.parsing.characters import BarePiece, Characters, Piece, opaque_spans
from termcheck.parsing.late_runs import LateRuns
from termcheck.parsing.masking import Mask
from termcheck.text import Run, Runs, Span, Text

_STRIDE = 2048
"""Code points between two places whose bytes are known."""


class Octets:
    """What stands in a file from some index on, in bytes of UTF-8, whatever the file itself is written in.

    Its pieces are those of ``Characters``, but their places are bytes from there.
    """

    def __init__(self, characters: Characters, begin: int, content: str) -> None:
        """Take the characters of a file, an index, and the content of the file from there on."""
        self._characters, self._begin, self._content = characters, begin, content
        self._byte, self._index = 0, begin

    @cached_property
    def raw(self) -> bytes:
        """The bytes; made late, since a text that a parser has seen knows them already."""
        return self._content.encode() if self._begin else self._characters.encoded

    def excerpt(self, start: int, end: int) -> "Excerpt":
        """Return some bytes as characters that can be read by themselves."""
        return Excerpt(self.stretch(start, end), start)

    def stretch(self, start: int, end: int) -> str:
        """Return the characters between two bytes."""
        return self.raw[start:end].decode()

    def size(self, characters: str) -> int:
        """Return how many bytes some characters are."""
        return len(characters.encode())

    def text(self, pieces: Iterable[BarePiece], language: str, mask: Mask) -> Text:
        """Return the text made of some pieces, as ``Characters.text`` does."""
        raw, kept = self.raw, tuple(pieces)
        stretches: list[str] = []
        any_opaque = False
        for start, end, meant, _, is_opaque in kept:
            stretches.append(raw[start:end].decode() if meant is None else meant)
            if is_opaque:
                any_opaque = True
        opaque = opaque_spans(kept, stretches) if any_opaque else ()
        return self.whole("".join(stretches), opaque, LateRuns(self, kept), language, mask)

    def whole(self, content: str, opaque: Iterable[Span], runs: Runs, language: str, mask: Mask) -> Text:
        """Return the text with some content, as ``Characters.whole`` does."""
        return self._characters.whole(content, opaque, runs, language, mask)

    def runs(self, pieces: tuple[BarePiece, ...]) -> tuple[Run, ...]:
        """Return the runs of a text that is made of some pieces."""
        index = self.index
        placed = [(index(start), index(end), meant, quoting, opaque) for start, end, meant, quoting, opaque in pieces]
        return self._characters.runs(tuple(placed))

    def line(self, byte: int) -> int:
        """Return the line of the file, from 1, of the character that begins at a byte."""
        return bisect_right(self._lines, byte)

    def refuse(self, byte: int, message: str) -> DocumentError:
        """Return the error for what stands at a byte."""
        return self._characters.refuse(self.index(byte), message)

    def index(self, byte: int) -> int:
        """Return the index in the file of the character that begins at a byte, quickest for one place after another."""
        if len(self.raw) == len(self._content):
            return self._begin + byte
        if not self._byte <= byte <= self._byte + _STRIDE:
            number = bisect_right(self._known, byte) - 1
            self._index, self._byte = self._begin + number * _STRIDE, self._known[number]
        self._index += len(self.raw[self._byte : byte].decode())
        self._byte = byte
        return self._index

    @cached_property
    def _known(self) -> list[int]:
        """The bytes at which every so many code points begin."""
        ends = range(_STRIDE, len(self._content), _STRIDE)
        return [0, *accumulate(self.size(self._content[end - _STRIDE : end]) for end in ends)]

    @cached_property
    def _lines(self) -> Sequence[int]:
        """The bytes at which the lines of the file begin; those of lines that are above are negative."""
        characters, begin = self._characters, self._begin
        if characters.encoding == "utf-8":
            above = characters.run(begin).byte if begin else characters.offsets[0]
            return [byte - above for byte in characters.offsets] if above else characters.offsets
        content = characters.content
        sizes = (self.size(content[start:end]) for start, end in pairwise(characters.starts))
        return list(accumulate(sizes, initial=-self.size(content[:begin])))


class Excerpt:
    """Some characters of a file that are read by themselves, at places that are indices in them."""

    def __init__(self, content: str, start: int) -> None:
        """Take the characters, and the byte at which they begin."""
        self.content = content
        self._byte, self._index = start, 0

    def byte(self, index: int) -> int:
        """Return the byte at which a character begins, quickest for one near the last that was asked for."""
        known = self._index
        if index >= known:
            self._byte += len(self.content[known:index].encode())
        else:
            self._byte -= len(self.content[index:known].encode())
        self._index = index
        return self._byte

    def piece(self, piece: Piece) -> BarePiece:
        """Return a piece of the excerpt as one of the file."""
        return self.byte(piece.start), self.byte(piece.end), piece.meant, piece.quoting, piece.opaque
