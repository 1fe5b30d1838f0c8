"""HTML: the texts of a page, and of the attributes that people read, parted where a browser would part them."""

import codecs
import io
import re
from collections.abc import Iterator, Mapping
from typing import Protocol

from termcheck.document_formats import DocumentFormat
from termcheck.errors import DocumentError, Mistake, Place
from termcheck.glossary import same_language
from termcheck.language.script import detect, script_of
from termcheck.parsing.characters import LARGEST, BarePiece, Characters, Piece, characters
from termcheck.parsing.decoding import OpenFile, codec
from termcheck.parsing.markup import html_tags
from termcheck.parsing.markup.html_elements import (
    DEEPEST,
    EFFECTIVE,
    PARTING,
    PLACEHOLDERS,
    Elements,
    notable,
    roles_of_attributes,
)
from termcheck.parsing.markup.passages import PLACEHOLDER, ToldPassages
from termcheck.parsing.masking import masked_page
from termcheck.parsing.signs import holds
from termcheck.parsing.xml.head import decoded_head
from termcheck.text import Document, Run, Segment

_START = re.compile(r"(?:\s++|<\?xml[^>]*+>|<!--.*?-->)*+<(?:!doctype\s++html|html)[\s>]", re.IGNORECASE | re.DOTALL)
_XML_ENCODING = re.compile(r"""<\?xml\s[^>]{0,200}?encoding\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_CHARSET = re.compile(r"""charset\s*+=\s*+["']?\s*+([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
# Encoding Standard, 4.2: labels that mean more to browsers than to Python.
_LABELS = {
    "windows-1252": "ansi_x3.4-1968 ascii cp819 ibm819 iso-8859-1 iso8859-1 iso_8859-1 l1 latin1 us-ascii",
    "windows-1254": "iso-8859-9 iso8859-9 iso_8859-9 l5 latin5",
    "cp874": "iso-8859-11 iso8859-11 tis-620",
    "cp949": "euc-kr korean ks_c_5601-1987 ksc5601 windows-949 cseuckr",
    "cp932": "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j csshiftjis",
    "gb18030": "gb2312 gbk x-gbk chinese gb_2312-80",
    "utf-8": "utf-16 utf-16le utf-16be utf8 unicode",
}
_CODECS = {label: name for name, labels in _LABELS.items() for label in labels.split()}
_DECLARED_WITHIN = 65_536
_SAMPLE = 5_000
_SAMPLED_WITHIN = 1_000_000

# In XML an element may be empty whose text HTML would seek up to its end tag.
_EMPTY = re.compile(r"<[a-z](?=(?:cript|tyle|itle|extarea|frame|mp|oembed|oframes)(?:\s[^<>]{0,2000})?/>)")
_NOTHING: Mapping[str, str] = {}
_NOTABLE_ELEMENTS = EFFECTIVE | PLACEHOLDERS | {"br"}


class Html(DocumentFormat):
    """Pages of the web (HTML and XHTML) with copy in one language."""

    suffixes = (".html", ".htm", ".xhtml")
    extra = "html"

    @classmethod
    def recognises(cls, path: str, head: bytes) -> bool:  # noqa: ARG003 - the content is telling
        """Say whether a file begins with the document type or the root element of HTML."""
        return _START.match(decoded_head(head)) is not None

    def read(self, file: OpenFile) -> Document:
        """Return the document; a segment's id is the number of the line it begins in.

        The language is told by the script of the texts, and among several in one script by the page's ``lang``.
        """
        try:
            import turbohtml  # noqa: F401 - told of before anything is read
        except ImportError:
            message = "reading HTML needs the extra html; install it with: pip install 'termcheck[html]'"
            raise DocumentError(Mistake(Place(file.path), message)) from None
        page = _Page(_characters(file), file.languages)
        return Document(file.path, None, page.language, page.segments())

    def spelled(self, characters: str, run: Run) -> str:
        """Return how characters are written in a text, or in the attribute whose quotes the run names."""
        return html_tags.spelled(characters, run.quoting)


def _characters(file: OpenFile) -> Characters:
    """Return the characters of a page, in the encoding that it declares."""
    raw = file.stream.read(4 * LARGEST + len(codecs.BOM_UTF32_LE) + 1)
    label = _declared(raw[:_DECLARED_WITHIN])
    encoding, default = file.encoding, "utf-8"
    if label:
        encoding, default = None, codec(file.path, _CODECS.get(label, label))
    return characters(OpenFile(file.path, io.BytesIO(raw), file.languages, encoding), default=default)


def _declared(beginning: bytes) -> str:
    """Return the encoding that the beginning of a page declares, in small letters, or nothing."""
    from turbohtml import tokenize

    head = beginning.decode("latin-1")
    if found := _XML_ENCODING.match(head):
        return found[1].lower()
    for token in tokenize(head) if holds(beginning.lower(), b"charset") else ():
        if token.tag == "meta" and token.attrs:
            attributes = dict(token.attrs)
            label = attributes.get("charset", "")
            if not label and attributes.get("http-equiv", "").lower() == "content-type":
                found = _CHARSET.search(attributes.get("content", ""))
                label = found[1] if found else ""
            if label:
                return label.strip().lower()
    return ""


class _Token(Protocol):
    """A token, as far as its place and its characters go."""

    @property
    def data(self) -> str | None: ...
    @property
    def line(self) -> int: ...
    @property
    def col(self) -> int: ...
    @property
    def self_closing(self) -> bool: ...


class _Page:
    """One page as it is read."""

    def __init__(self, characters: Characters, languages: tuple[str, ...]) -> None:
        self._characters = characters
        self._content = characters.content
        self._is_xml = characters.path.lower().endswith(".xhtml") or characters.content.startswith("<?xml")
        source = _without_empty(self._content) if self._is_xml else self._content
        self._has_empty_end_tags = holds(characters.encoded, html_tags.EMPTY_END_TAG.encode())
        # A line end of two characters would be one of the tokenizer's.
        self._is_as_written = "\r" not in source and not self._has_empty_end_tags
        self._source = source if self._is_as_written else source.replace("\r\n", " \n").replace("\r", "\n")
        self.language, self._root = _language(characters.content, languages)
        self._elements = Elements(self._is_foreign)
        self._passages = ToldPassages(characters, self.language, masked_page.within(characters.encoded), self)

    def segments(self) -> Iterator[Segment]:
        """Yield the texts; raise ``DocumentError`` where there is none, or elements are nested too deep."""
        from turbohtml import TokenType, tokenize

        start_tag, text, reference = TokenType.START_TAG, TokenType.TEXT, TokenType.CHARACTER_REFERENCE
        passages, elements = self._passages, self._elements
        told, placed = passages.told, passages.placed
        state, is_plain, behind_link = elements.state, self._is_plain, False
        for token in tokenize(self._source, resolve_references=False):
            name = token.tag
            if name is None:
                kind, data = token.type, token.data or ""
                if (told or placed or not data.isspace()) and (kind is text or kind is reference):
                    if is_plain and kind is text:
                        told.append((data, token))
                    else:
                        self._add(token, is_text=kind is text)
                    behind_link = behind_link and data.isspace()
                continue
            # Links side by side are a menu, and nothing else would part their words.
            if (name in PARTING or (behind_link and name == "a")) and (told or placed):
                yield from passages.part(state.role)
            if token.type is start_tag:
                attributes = notable(given) if (given := token.attrs) else _NOTHING
                if not (attributes or name in _NOTABLE_ELEMENTS or (elements.open and elements.matters(name))):
                    continue
                self._start(name, token, attributes)
            else:
                behind_link = name == "a"
                if not elements.open:
                    continue
                elements.end(name)
            if state is not elements.state:
                state, is_plain = elements.state, self._is_plain
        yield from passages.part(state.role)
        passages.finish("this page holds no text; give one with copy to check")

    def piece(self, data: str, token: _Token) -> BarePiece:
        """Return the characters of a text, which are as they are written, as a piece."""
        here = self._here(token)
        return here, here + len(data), data, "", False

    def line(self, token: _Token) -> int:
        """Return the line in which a token begins."""
        return token.line

    @property
    def _is_plain(self) -> bool:
        """Whether what the tokenizer tells of a text here is all that is written, and is to be matched."""
        return self._is_as_written and self._elements.state.is_plain

    def _here(self, token: _Token) -> int:
        """Return the index at which a token stands."""
        return self._characters.starts[token.line - 1] + token.col

    def _add(self, token: _Token, *, is_text: bool) -> None:
        """Add what a token tells of a text, or of a reference, if it is read here."""
        state, pieces = self._elements.state, self._passages.pieces
        if state.skipped:
            return
        here, data = self._here(token), token.data or ""
        opaque = state.hides(data, self._passages.last_characters)
        if is_text and not self._has_empty_end_tags:
            pieces.append((here, here + len(data), data if self._is_as_written else None, "", opaque))
        else:
            pieces.extend(html_tags.told(self._content, here, data, opaque=opaque))

    def _start(self, name: str, token: _Token, attributes: Mapping[str, str]) -> None:
        """Take a start tag that means something for the texts, of an element that may end with it."""
        elements = self._elements
        if (name == "br" or name in PLACEHOLDERS) and not elements.state.skipped:
            self._stand_in(token, "\n" if name == "br" else PLACEHOLDER)
        state = elements.start(name, attributes)
        if len(elements.open) > DEEPEST:
            raise self._characters.refuse(self._here(token), f"elements are nested deeper than {DEEPEST:,}; close them")
        if attributes and not (state.skipped or state.opaque):
            self._read_attributes(name, token, attributes)
        if self._is_xml and token.self_closing:
            elements.end(name)

    def _stand_in(self, token: _Token, character: str) -> None:
        """Put a character into the present text that a tag stands for."""
        here = self._here(token)
        _, end = html_tags.attributes(self._content, here)
        self._passages.pieces.append(Piece(here, end, character, "", character == PLACEHOLDER))

    def _read_attributes(self, name: str, token: _Token, attributes: Mapping[str, str]) -> None:
        """Take the values of attributes that are shown or read to people."""
        roles = roles_of_attributes(name, attributes)
        values = html_tags.attributes(self._content, self._here(token))[0] if roles else {}
        for key, role in roles.items():
            self._passages.aside(html_tags.pieces(self._content, *values[key], in_attribute=True), role)

    def _is_foreign(self, tag: str) -> bool:
        """Say whether a language is not that of the page; what the page says of itself is believed if it can be."""
        if same_language(tag, self.language):
            return False
        is_root = bool(self._root) and same_language(tag, self._root)
        return not (is_root and script_of(tag) == script_of(self.language))


def _language(content: str, languages: tuple[str, ...]) -> tuple[str, str]:
    """Return the language of a page, and what its root says."""
    from turbohtml import TokenType, tokenize

    texts: list[str] = []
    size, root, hidden = 0, "", False
    for token in tokenize(content[:_SAMPLED_WITHIN]):
        if token.type is TokenType.TEXT and not hidden:
            texts.append(token.data or "")
            size += len(texts[-1])
            if size > _SAMPLE:
                break
        elif token.type is TokenType.START_TAG:
            hidden = token.tag in ("script", "style")
            if token.tag in ("html", "body"):
                root = root or token.attr("lang") or token.attr("xml:lang") or ""
        elif token.type is TokenType.END_TAG:
            hidden = False
    language = detect("".join(texts), languages)
    said = next((one for one in languages if root and same_language(one, root)), language)
    return (said if script_of(said) == script_of(language) else language), root


def _without_empty(content: str) -> str:
    """Return XML in which empty elements that HTML would take for open ones have other names, equally long."""
    return _EMPTY.sub("<x", content)
