"""What a glossary that is written anew would lose of a file, told by words, comments and all, whatever the format."""

import html
import re
from collections.abc import Iterator

from termcheck.errors import Mistake, Place
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_validation import quoted

_WORD = re.compile(r"\w+")
_XML_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TOLD = 5
"""So many lines are told one by one."""

_NOT_KEPT = "is not kept in a file written anew; take it away, or put it into a note"
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""What files of office programs begin with: zipped ones, and those before 2007."""


def what_is_lost(file: GlossaryFile, content: bytes) -> Iterator[Mistake]:
    """Yield a mistake for the first lines of a file with something in them that new content for it does not have.

    Comments are lost where they do not stand in it word for word, and other lines where a word of theirs does not.
    How many more there are comes last.
    """
    lost = list(_lost(file, content))
    yield from lost[:_TOLD]
    if len(lost) > _TOLD:
        more = f"so it is in {len(lost) - _TOLD:,} more places; to have what is read in another file, convert it"
        yield Mistake(Place(file.path), more)


def _lost(file: GlossaryFile, content: bytes) -> Iterator[Mistake]:
    """Yield a mistake for each such line."""
    if file.content.startswith(_PACKED):
        yield Mistake(
            Place(file.path),
            "a workbook written anew keeps no colours, widths and remarks; leave that to the program that made it",
        )
        return
    old, new = _text(file), _text(GlossaryFile(file.path, content))
    markup = old.lstrip("\ufeff \r\n").startswith("<")
    comments = {line.strip() for line in new.splitlines() if line.startswith("#")}
    words = set(_words(new, markup=markup))
    # Comments of XML are compared as wholes.
    read = _XML_COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), old) if markup else old
    for number, line in enumerate(read.splitlines(), start=1):
        if not markup and line.startswith("#") and line.strip() not in comments:
            yield Mistake(Place(file.path, number, 1), f"this line {_NOT_KEPT}")
        elif lost := next((word for word in _words(line, markup=markup) if word not in words), None):
            message = f"{quoted(lost)} is nothing that is read and {_NOT_KEPT}"
            yield Mistake(Place(file.path, number, line.casefold().find(lost) + 1 or 1), message)
    yield from _lost_markup(file.path, old, new) if markup else ()


def _lost_markup(path: str, old: str, new: str) -> Iterator[Mistake]:
    """Yield a mistake for each comment of XML that a new text does not have."""
    kept = set(_XML_COMMENT.findall(new))
    for comment in _XML_COMMENT.finditer(old):
        if comment[0] not in kept:
            before = old[: comment.start()]
            place = Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
            yield Mistake(place, f"this comment {_NOT_KEPT}")


def _text(file: GlossaryFile) -> str:
    """Return the characters of a file."""
    return "".join(line.content for line in file.lines())


def _words(text: str, *, markup: bool) -> Iterator[str]:
    """Yield the words of a text, in small letters."""
    return (word[0] for word in _WORD.finditer((html.unescape(text) if markup else text).casefold()))
