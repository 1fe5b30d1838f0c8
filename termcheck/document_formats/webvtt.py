"""WebVTT: cues with times, among notes, styles and regions."""

import re
from collections.abc import Iterator
from html import escape, unescape

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, NothingToCheckError, Place
from termcheck.glossary import same_language
from termcheck.parsing.characters import Characters, characters
from termcheck.parsing.cues import ARROW, TAGS, Cue, Markup, Row, document, rows, stretch, times
from termcheck.parsing.decoding import OpenFile
from termcheck.text import Document, Run

# W3C, WebVTT: The Web Video Text Tracks Format, 4 (syntax) and 6 (parsing).
_MAGIC = re.compile(r"WEBVTT(?=[ \t\r\n]|\Z)")
_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?WEBVTT(?=[ \t\r\n]|\Z)")
_NO_CUE = re.compile(r"(?:NOTE|STYLE|REGION)(?=[ \t\r\n]|\Z)")
_LANGUAGE = re.compile(r"Language:[ \t]*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,5})[ \t]*\Z")
_EXAMPLE = "00:01.000 --> 00:04.000"

# The reading above a word (rt) goes with its tag, since it would part the word.
_MARKUP = (
    r"<rt(?:[.\s][^<>]{0,200}+)?>[^<]{0,500}+"
    r"|</?(?:(?:[cibuv]|lang|ruby|rt)(?:[.\s][^<>]{0,1000}+)?)?>"
    r"|<[0-9:.]{5,20}>"
    rf"|{TAGS}"
)
_REFERENCE = r"&(?:#[0-9]{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)"
_SEEN_THROUGH = re.compile(f"{_MARKUP}|{_REFERENCE}")
_TAG_OR_STRAY = re.compile(rf"{_MARKUP}|(?P<stray><)")


class Webvtt(DocumentFormat):
    """Subtitles and captions in WebVTT, in one language."""

    suffixes = (".vtt",)

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content tells
        """Say whether a file begins as every WebVTT does."""
        return _HEAD.match(head) is not None

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is its cue's identifier, or where it has none the number of its line.

        The language is the header's if it is one of the possible ones.
        """
        content = characters(file)
        if not _MAGIC.match(content.content):
            raise _refused(content)
        lines = rows(content)
        header = _header(lines)
        named = [found[1] for line in lines[:header] if (found := _LANGUAGE.match(line.content.strip()))]
        told = [language for language in file.languages if any(same_language(language, name) for name in named)]
        cues = list(_cues(content, lines[header:]))
        if not cues:
            message = f"this file has no cue; write a time like {_EXAMPLE} above each text"
            raise NothingToCheckError(Mistake(Place(file.path), message))
        return document(content, cues, Markup(_SEEN_THROUGH, _meant), tuple(told) or file.languages)

    def spelled(self, characters: str, run: Run) -> str:  # noqa: ARG002 - every run is spelt in one way
        """Return characters with references for those that mean something to WebVTT."""
        return escape(characters, quote=False)


def _meant(markup: str) -> str:
    """Return the characters that a tag or a character reference stands for, if any."""
    if markup.startswith("&"):
        return unescape(markup)
    return "\n" if markup[1:3].lower() == "br" else ""


def _refused(content: Characters) -> DocumentError:
    """Return the error for a file that is no WebVTT."""
    if not content.content.strip():
        return NothingToCheckError(Mistake(Place(content.path), "this file is empty; save the subtitles anew"))
    return content.refuse(0, "this is no WebVTT; write “WEBVTT” and a blank line at its beginning")


def _header(lines: list[Row]) -> int:
    """Return how many lines the header has."""
    return next(
        (index for index, line in enumerate(lines) if index and (_is_end(line) or ARROW in line.content)), len(lines)
    )


def _is_end(line: Row) -> bool:
    """Say whether a line ends a block: it is empty, and has not even white space."""
    return not line.content.rstrip("\r\n")


def _cues(content: Characters, lines: list[Row]) -> Iterator[Cue]:
    """Yield the cues among the blocks of a file; what players leave out is a fault of the next cue, or of the last."""
    last: Cue | None = None
    left_out: list[Mistake] = []
    for block in _blocks(lines):
        cue = _cue(content, block)
        if cue is None:
            left_out.extend(_left_out(content, block[0]))
            continue
        if last is not None:
            yield last
        last = cue._replace(faults=(*left_out, *cue.faults))
        left_out.clear()
    if last is not None:
        yield last._replace(faults=(*last.faults, *left_out))


def _blocks(lines: list[Row]) -> Iterator[list[Row]]:
    """Yield neighbouring lines that belong together: a blank line ends them, and so does the time of another cue."""
    block: list[Row] = []
    for line in lines:
        # Only an identifier may stand above the time of a cue.
        another = ARROW in line.content and (len(block) > 1 or any(ARROW in above.content for above in block))
        if block and (another or _is_end(line)):
            yield block
            block = []
        if not _is_end(line):
            block.append(line)
    if block:
        yield block


def _cue(content: Characters, block: list[Row]) -> Cue | None:
    """Return the cue that a block is, if it is one."""
    timed = next((index for index, line in enumerate(block) if ARROW in line.content), None)
    if timed is None:
        return None
    line = block[timed]
    behind = line.start + len(line.content.rstrip())
    start, end = stretch(block[timed + 1 :], behind)
    shown = times(line.content)
    faults: tuple[Mistake, ...] = ()
    if shown is None:
        faults = (Mistake(content.place(line.start), f"no time can be read here; write it like {_EXAMPLE}"),)
    tags = _TAG_OR_STRAY.finditer(content.content, start, end)
    stray = next((found.start() for found in tags if found["stray"]), None)
    if stray is not None:
        message = "players take this for the beginning of a tag and leave out what follows; write &lt;"
        faults += (Mistake(content.place(stray), message),)
    name = block[0].content.strip() if timed else ""
    return Cue(name or str(line.number), shown, start, end, faults)


def _left_out(content: Characters, line: Row) -> tuple[Mistake, ...]:
    """Return what is wrong with a block that is no cue and begins with a line, unless it is meant to be none."""
    if _NO_CUE.match(line.content):
        return ()
    message = "no time stands above this, and players leave it out; remove the blank line before it, or delete it"
    return (Mistake(content.place(line.start), message),)
