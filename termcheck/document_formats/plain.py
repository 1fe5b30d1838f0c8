"""Plain text: paragraphs parted by blank lines, or one paragraph a line."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, NothingToCheckError, Place
from termcheck.language.script import detect
from termcheck.parsing.decoding import LONGEST_LINE, Decoded, Line, OpenFile, decoded
from termcheck.parsing.masking import masked_prose
from termcheck.text import Document, Run, Segment, Text

_LONGEST_WRAPPED_LINE = 120
"""Code points: who breaks lines by hand or by editor does so before this."""

_BLOCK = 100_000
"""Code points after which a block without blank lines is cut at the next finished sentence."""

_FINISHED = re.compile(r"""[.!?…。！？：:]["'”’»)\]」』]*\Z""")
_ABBREVIATED = re.compile(
    r"""(?:^|[\s("'“‘\[])
        (?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Mt|Mts|Mr|Mrs|Ms|Dr|St|Prof|Rev|Hon|Gen|Maj|Col|Lt|Sgt|Capt|Adm|Gov|Pres|Sen
        |Rep|Amb|Jr|Sr|No|Nos|vs|etc|Inc|Corp|Co|Ltd|Bros|Dept|Univ|Assn|Ave|Blvd|Ft|Fig|Vol|pp?|cf|ca|approx|est
        |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\Z""",
    re.VERBOSE,
)


class Plain(DocumentFormat):
    """Copy in one language without any markup."""

    suffixes = (".txt", ".text")

    def read(self, file: OpenFile) -> Document:
        """Return the document; each paragraph is a segment, and its id the number of its first line."""
        characters = decoded(file)
        language = detect(characters.sample, file.languages)
        return Document(file.path, None, language, _segments(file.path, characters, language))


def _segments(path: str, characters: Decoded, language: str) -> Iterator[Segment]:
    """Yield the paragraphs of a file; raise ``DocumentError`` at the first line that cannot be read, or if none is."""
    empty = True
    for block in _blocks(characters.lines):
        for paragraph in [[line] for line in block] if _one_paragraph_a_line(block) else [block]:
            yield Segment(str(paragraph[0].number), None, _text(path, paragraph, language, characters.encoding))
            empty = False
    if empty:
        raise NothingToCheckError(Mistake(Place(path), "this file holds no text; give a file with copy to check"))


def _blocks(lines: Iterable[Line | Mistake]) -> Iterator[list[Line]]:
    """Yield neighbouring lines that are not blank."""
    block: list[Line] = []
    size = 0
    for line in lines:
        blank = isinstance(line, Mistake) or not line.content.strip()
        if block and (blank or size > LONGEST_LINE or (size > _BLOCK and _finished(block[-1].content.strip()))):
            yield block
            block, size = [], 0
        if isinstance(line, Mistake):
            raise DocumentError(line)
        if not blank:
            block.append(line)
            size += len(line.content)
    if block:
        yield block


def _one_paragraph_a_line(block: list[Line]) -> bool:
    """Say whether each line of a block stands for itself: too long to be wrapped, or every one a whole sentence."""
    lines = [line.content.strip() for line in block]
    return any(len(line) > _LONGEST_WRAPPED_LINE for line in lines) or all(
        _finished(line) and not following[0].islower() for line, following in pairwise(lines)
    )


def _finished(line: str) -> bool:
    """Say whether a line ends like a sentence and not with an abbreviation."""
    end = line[-40:]
    return _FINISHED.search(end) is not None and _ABBREVIATED.search(end) is None


def _text(path: str, lines: list[Line], language: str, encoding: str) -> Text:
    """Return a paragraph's characters as they stand in the file, line ends included, without white space around."""
    whole = "".join(line.content for line in lines)
    content = whole.strip()
    indent = whole[: len(whole) - len(whole.lstrip())]
    begin = Run(0, lines[0].number, len(indent) + 1, lines[0].byte + len(indent.encode(encoding)))
    opaque, transparent = masked_prose(content)
    return Text(content, language, path, (begin,), encoding, opaque=opaque, transparent=transparent)
