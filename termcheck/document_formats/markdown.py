"""Markdown (CommonMark with the tables, notes and lists of GitHub): the texts that readers see."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, Place
from termcheck.glossary import same_language
from termcheck.language.script import detect
from termcheck.parsing.characters import BarePiece, Characters, characters
from termcheck.parsing.decoding import OpenFile
from termcheck.parsing.markup import commonmark, front_matter, html_tags
from termcheck.parsing.markup.dialects import as_commonmark, could_have_dialect
from termcheck.parsing.markup.html_elements import EFFECTIVE, Elements
from termcheck.parsing.markup.html_fragments import HtmlFragments
from termcheck.parsing.markup.octets import Octets
from termcheck.parsing.markup.passages import PLACEHOLDER, Passages
from termcheck.parsing.masking import masked_draft
from termcheck.parsing.signs import holds
from termcheck.text import Document, Run, Segment

_SAMPLE, _SAMPLED_WITHIN = 5_000, 20_000
_HEADING_ATTRIBUTES = re.compile(
    r"\{:?[ \t]*+(?:[#.][^\s{}]++|[\w-]++=[^\s{}]++)(?:[ \t]++[^\s{}]++)*+[ \t]*+\}[ \t]*+"
)
_LONE_CR = re.compile(r"\r(?!\n)")
# To the parser any colon at the beginning of a line makes a definition, as in “:rocket: Start”.
_DEFINITION, _NO_DEFINITION = re.compile(r"\n[ \t]*:[ \t]"), re.compile(r"\n[ \t]*:[^\s:]")
_SIGNS_OF_DEFINITIONS = (b"\n:", b"\r:", b" :")
_BACKSLASH = ord("\\")

# Blocks as the elements of HTML that they become.
_ELEMENTS = {
    "BlockQuote": "blockquote",
    "CodeBlock": "pre",
    "DefinitionList": "dl",
    "DefinitionListDefinition": "dd",
    "DefinitionListTitle": "dt",
    "FootnoteDefinition": "aside",
    "Heading": "",
    "HtmlBlock": "",
    "Item": "li",
    "List": "ul",
    "Paragraph": "p",
    "Table": "table",
    "TableCell": "td",
    "TableHead": "tr",
    "TableRow": "tr",
}
_SEEN_THROUGH = ("Strong", "Emphasis", "Strikethrough")
_ADDRESSES = ("Autolink", "Email")
_NOTE = {"role": "doc-footnote"}

_Range = Mapping[str, Any]


class Markdown(DocumentFormat):
    """Copy in one language with the markup of Markdown (CommonMark and GitHub)."""

    suffixes = (".md", ".markdown", ".mdown", ".mkd")
    extra = "md"

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is the number of the line it begins in."""
        try:
            import pyromark  # noqa: F401 - told of before anything is read
        except ImportError:
            message = "reading Markdown needs the extra md; install it with: pip install 'termcheck[md]'"
            raise DocumentError(Mistake(Place(file.path), message)) from None
        draft = _Draft(characters(file), file.languages)
        return Document(file.path, None, draft.language, draft.segments())

    def spelled(self, characters: str, run: Run) -> str:
        """Return characters with a backslash before those that would be markup, or as another notation writes them."""
        kind, _, style = run.quoting.partition(" ")
        if kind in ("yaml", "toml"):
            return front_matter.spelled(characters, run.quoting)
        if kind == "html":
            return html_tags.spelled(characters, style)
        return characters if kind == "code" else commonmark.spelled(characters, style)


class _Draft:
    """One file as it is read."""

    def __init__(self, characters: Characters, languages: tuple[str, ...]) -> None:
        from pyromark import Markdown as Parser
        from pyromark import Options

        self._characters = characters
        self._above = front_matter.found(characters.content)
        begin = self._above.behind if self._above else 0
        content = characters.content[begin:]
        self._octets = Octets(characters, begin, content)
        raw = self._octets.raw
        # The parser does not see everywhere that a CR may end a line.
        body = _LONE_CR.sub("\n", content) if "\r" in content else content
        self._body = as_commonmark(body) if could_have_dialect(raw) else body
        options = (
            Options.ENABLE_TABLES
            | Options.ENABLE_FOOTNOTES
            | Options.ENABLE_STRIKETHROUGH
            | Options.ENABLE_TASKLISTS
            | Options.ENABLE_GFM
        )
        if (
            holds(raw, *_SIGNS_OF_DEFINITIONS)
            and _DEFINITION.search(self._body)
            and not _NO_DEFINITION.search(self._body)
        ):
            options |= Options.ENABLE_DEFINITION_LIST
        self._parser = Parser(options=options)
        self.language = detect("".join(self._sample()), languages)
        self._elements = Elements(lambda tag: not same_language(tag, self.language))
        self._passages = Passages(self._octets, self.language, masked_draft.within(raw))
        self._fragments = HtmlFragments(self._octets, self._elements, self._passages)
        self._alternatives: list[list[BarePiece]] = []
        self._titles: list[tuple[int, list[BarePiece]]] = []
        self._definitions: list[tuple[int, list[BarePiece]]] = []
        self._html: list[tuple[int, int]] = []
        self._html_begin = 0
        self._is_address = False
        self._quoting = ""

    def segments(self) -> Iterator[Segment]:
        """Yield the texts; raise ``DocumentError`` where there is none, or elements are nested too deep."""
        above = Passages(self._characters, self.language)
        with _parsing(self._characters):
            yield from self._front_matter(above)
            self._definitions = self._defined()
            raw, open_elements, titles = self._octets.raw, self._elements.open, self._titles
            pieces, is_plain = self._passages.pieces, self._is_plain()
            events: Iterator[tuple[Any, Any]] = self._parser.events_with_range(self._body)
            for event, place in events:
                if "Text" in event:
                    start = place["start"]
                    if is_plain and raw[start - 1] != _BACKSLASH:
                        pieces.append((start, place["end"], event["Text"], "", False))
                    else:
                        self._text(event["Text"], start, place["end"])
                    continue
                if "Start" in event:
                    tag = event["Start"]
                    if tag in _SEEN_THROUGH or ("Link" in tag and not _is_notable(tag["Link"])):
                        continue
                    if tag == "Paragraph" and not (pieces or open_elements):
                        continue
                    yield from self._start(tag, place)
                elif "End" in event:
                    tag = event["End"]
                    if tag in _SEEN_THROUGH or (tag == "Link" and not titles):
                        continue
                    yield from self._end(tag, place)
                else:
                    yield from self._other(event, place["start"], place["end"])
                is_plain = self._is_plain()
            yield from self._part(len(self._octets.raw))
        if above.is_empty:
            self._passages.finish("this file holds no text; give one with copy to check")

    def _sample(self) -> Iterator[str]:
        """Yield texts from the beginning of the file that tell its language."""
        in_code, size = False, 0
        with _parsing(self._characters):
            for event in self._parser.events(self._body[:_SAMPLED_WITHIN]):
                kind, value = _parted(event)
                if kind == "Start":
                    in_code = _parted(value)[0] == "CodeBlock"
                elif kind == "Text" and not in_code:
                    yield str(value)
                    size += len(str(value))
                    if size > _SAMPLE:
                        break

    def _front_matter(self, passages: Passages) -> Iterator[Segment]:
        """Yield the texts of the front matter; where it cannot be read, it is left out."""
        if self._above:
            try:
                for pieces in list(front_matter.texts(self._characters, self._above)):
                    passages.aside(pieces, "title")
            except DocumentError as error:
                self._passages.faults.extend(error.mistakes)
            yield from passages.part("title")

    def _defined(self) -> list[tuple[int, list[BarePiece]]]:
        """Return where links are defined that have a title and are used, and the titles, the last first."""
        if not holds(self._octets.raw, b"]:"):
            return []
        defined: Iterable[Any] = self._parser.reference_definitions(self._body).values()
        titled = [one for one in defined if one["title"]]
        used = self._used() if titled else set()
        spans = [(one["span"], one["title"]) for one in titled if (one["dest"], one["title"]) in used]
        return sorted([(span["start"], self._title(span, title)) for span, title in spans], reverse=True)

    def _used(self) -> set[tuple[str, str]]:
        """Return the addresses and titles of all links and images; a definition that is not among them is a remark."""
        events: Iterable[Any] = self._parser.events(self._body)
        tags = (event["Start"] for event in events if "Start" in event)
        links = (tag.get("Link") or tag.get("Image") for tag in tags if isinstance(tag, dict))
        return {(link["dest_url"], link["title"]) for link in links if link}

    def _title(self, place: _Range, meant: str, closing: str = "") -> list[BarePiece]:
        """Return the characters of the title that means some text and stands at the end of a link or a definition."""
        excerpt = self._octets.excerpt(place["start"], place["end"] - len(closing))
        title = commonmark.title(excerpt.content, 0, len(excerpt.content), meant)
        return [excerpt.piece(piece) for piece in title]

    def _start(self, tag: object, place: _Range) -> Iterable[Segment]:
        """Take the start of something; return the texts that it ends."""
        name, detail = _parted(tag)
        if name not in _ELEMENTS:
            if isinstance(detail, dict):
                self._begin_link(name, detail, place)
            return ()
        ended = self._part(place["start"])
        self._html_begin = place["start"]
        self._quoting = "cell |" if name == "TableCell" else ""
        element = _ELEMENTS[name] or _heading(detail)
        if element in EFFECTIVE or (element and self._elements.open) or name == "FootnoteDefinition":
            attributes = _NOTE if name == "FootnoteDefinition" else {}
            self._fragments.start(element, attributes, place["start"])
        return ended

    def _end(self, tag: object, place: _Range) -> Iterable[Segment]:
        """Take the end of something; return the texts that it ends."""
        if tag == "Paragraph" and not self._elements.open:
            return self._part(place["start"])
        name, detail = _parted(tag)
        if name not in _ELEMENTS:
            if name in ("Link", "Image"):
                self._end_link(name, place)
            return ()
        if name == "Heading":
            self._leave_attributes_out(place["start"])
        ended = self._part(place["start"])
        self._quoting = ""
        if self._elements.open:
            self._elements.end(_ELEMENTS[name] or _heading(detail))
        return ended

    def _part(self, byte: int) -> Iterable[Segment]:
        """End the present text; return it and the titles that are defined before a byte."""
        ended = self._html_ended() if self._html else ()
        while self._definitions and self._definitions[-1][0] < byte:
            self._passages.aside(self._definitions.pop()[1], "title")
        last = self._passages.part(self._elements.state.role)
        return (*ended, *last) if ended else last

    def _html_ended(self) -> list[Segment]:
        """Read the HTML that was kept; return the texts that it ends."""
        html, self._html = self._html, []
        return [segment for start, end in html for segment in self._fragments.read(start, end)]

    def _leave_attributes_out(self, begin: int) -> None:
        """Take the attributes at the end of a heading, given where it begins, out of its text."""
        pieces = self._passages.pieces
        if not pieces or self._octets.raw[pieces[-1][1] - 1] not in b"} \t":
            return
        excerpt = self._octets.excerpt(begin, pieces[-1][1])
        heading = excerpt.content
        brace = heading.rfind("{", heading.rfind("\n") + 1)
        if brace >= 0 and _HEADING_ATTRIBUTES.fullmatch(heading, brace):
            brace = excerpt.byte(brace)
            while pieces and pieces[-1][0] >= brace:
                pieces.pop()
            if pieces and pieces[-1][1] > brace:
                start, _, _, quoting, opaque = pieces[-1]
                pieces[-1] = (start, brace, None, quoting, opaque)

    def _begin_link(self, name: str, detail: Mapping[str, str], place: _Range) -> None:
        """Take the start of a link, or of an image, which stands for a word that cannot be read."""
        has_title = detail["title"] and detail["link_type"] == "Inline"
        title = self._title(place, detail["title"], closing=")") if has_title else []
        self._titles.append((place["end"], title))
        if detail["link_type"] in _ADDRESSES:
            self._is_address = True
        if name == "Image":
            if not self._alternatives:
                self._passages.pieces.append((place["start"], place["end"], PLACEHOLDER, "", True))
            self._alternatives.append([])

    def _end_link(self, name: str, place: _Range) -> None:
        """Take the end of a link or an image; an image within the description of another is described there."""
        self._is_address = False
        if not self._titles or self._titles[-1][0] != place["end"]:
            return
        _, title = self._titles.pop()
        alternative = self._alternatives.pop() if name == "Image" else []
        if self._alternatives:
            self._alternatives[-1].extend(alternative)
        elif (title or alternative) and not self._elements.state.opaque:
            self._passages.aside(alternative, "alt")
            self._passages.aside(title, "title")

    def _present(self) -> list[BarePiece]:
        """Return the pieces of the present text, or of the description of the present image."""
        return self._alternatives[-1] if self._alternatives else self._passages.pieces

    def _is_plain(self) -> bool:
        """Say whether characters here belong to the present text, are matched, and are written as everywhere."""
        return self._elements.state.is_plain and not (self._is_address or self._quoting or self._alternatives)

    def _text(self, value: str, start: int, end: int) -> None:
        """Add characters; the first may be escaped, though the parser does not count its backslash."""
        if self._elements.state.skipped:
            return
        pieces = self._present()
        opaque = self._is_address or self._elements.state.hides(value, self._passages.last_characters)
        if value and self._octets.raw[start - 1] == _BACKSLASH and start > (pieces[-1][1] if pieces else 0):
            pieces.append((start - 1, start + 1, value[0], self._quoting, opaque))
            start, value = start + 1, value[1:]
        if value:
            pieces.append((start, end, value, self._quoting, opaque))

    def _other(self, event: object, start: int, end: int) -> Iterable[Segment]:
        """Take what is neither a text nor the start or end of something; return the texts that it ends."""
        kind, value = _parted(event)
        pieces = self._present()
        if kind == "InlineHtml":
            # What only the parser takes for a tag is the mark of some dialect.
            return self._fragments.read(start, end) if self._octets.raw.startswith(b"<", start) else ()
        if kind == "Html":
            # Where a block begins otherwise, its first line is the mark of some dialect.
            if start > self._html_begin or self._octets.raw[start:end].lstrip().startswith(b"<"):
                self._keep_html(start, end)
        elif kind == "Code" and not self._elements.state.skipped:
            excerpt = self._octets.excerpt(start, end)
            pieces.append(excerpt.piece(commonmark.code(excerpt.content, 0, len(excerpt.content), str(value))))
        elif kind in ("SoftBreak", "HardBreak") and not self._elements.state.skipped:
            pieces.append((start, end, "\n" if self._octets.raw[start] == _BACKSLASH else None, "", False))
        return ()

    def _keep_html(self, start: int, end: int) -> None:
        """Keep a line of a block of HTML, joined to the line before if it stands behind it."""
        if self._html and self._html[-1][1] == start:
            start = self._html.pop()[0]
        self._html.append((start, end))


@contextmanager
def _parsing(characters: Characters) -> Iterator[None]:
    """Make a panic of the parser, which is no ``Exception`` and has no importable class, an error of the file."""
    try:
        yield
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        message = f"the parser of Markdown fails on this file ({error}); report it, and check the file as plain text"
        raise characters.refuse(0, message) from None


def _is_notable(link: Mapping[str, str]) -> bool:
    """Say whether more is to be read of a link than its text, or less."""
    return bool(link["title"]) or link["link_type"] in _ADDRESSES


def _heading(detail: object) -> str:
    """Return the element that a heading becomes; nothing for what is none."""
    level = detail["level"] if isinstance(detail, dict) else detail
    return str(level or "").lower()


def _parted(event: object) -> tuple[str, object]:
    """Return the kind of an event or a tag, and what more is told of it."""
    return next(iter(event.items())) if isinstance(event, dict) else (str(event), None)
