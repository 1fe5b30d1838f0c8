"""Which characters of a text are not language: code, addresses and placeholders are opaque, inline tags transparent.

Every pattern is bounded or begins only where a token begins, so that the time stays linear in the text.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from termcheck.parsing.signs import holds
from termcheck.text import Span

Spans = tuple[Span, ...]
Mask = Callable[[str], tuple[Spans, Spans]]
"""What returns the opaque and the transparent spans of a text."""

# Letters of scripts that part words by spaces: an address that Han or kana follow ends before them.
_LETTERS = "À-ÖØ-öø-ɏ\u0300-\u036fͰ-ͽͿ-ԯԱ-Ֆա-ևא-ת\u0621-\u0669\u066e-\u06d3\u0900-\u0963\u0966-\u096fḀ-ỿ가-힣"
_IN_ADDRESS = rf"[!\#-&*-;=?-Z\\^_a-~{_LETTERS}]"
_BRACKETS = rf"\({_IN_ADDRESS}{{0,200}}+\)"
_ADDRESS = rf"(?:{_IN_ADDRESS}*[\w/\#$%&=+~{_LETTERS}-]|(?<=[/_=-]){_BRACKETS}|{_BRACKETS}(?=/))"
_URL = rf"(?<![\w@./])(?:[A-Za-z][A-Za-z0-9+.-]{{1,19}}://|www\.){_ADDRESS}++"
_QUERY = rf"\?[\w-]{{1,20}}={_ADDRESS}++"
_MAIL = rf"(?<![\w.+-])(?:mailto:)?[\w.+-]{{1,64}}+@[\w-]{{1,63}}+(?:\.[\w-]{{1,63}}+){{1,8}}(?:{_QUERY})?"
# Names of firms and programs have capitals or end otherwise: Booking.com, Node.js.
_DOMAIN = r"(?!js)[a-z]{2}|com|org|net|edu|gov|mil|int|info|biz|dev|app|news|blog"
_HOST = rf"(?u:(?<![\w@./-]))(?:[a-z0-9][a-z0-9-]{{1,62}}\.){{1,8}}(?:{_DOMAIN})/(?:{_ADDRESS}++)?"

# A word between slashes may be one of several to choose from, as in and/or: folders alone are told by a file's kind.
_PART = r"(?:\.{0,2}[\w+-]{1,100}+(?:\.{1,2}[\w+-]{1,100}+){0,20}+|\.{1,2}(?=/))"
_KINDS = """7z|adoc|bat|bmp|c|cfg|conf|cpp|cs|css|csv|docx?|exe|gif|go|gz|h|html?|ini|ipynb|java|jpe?g|jsx?|json|kt|lock
    |log|md|mjs|mo|odt|pdf|php|png|pot?|pptx?|properties|ps1|py|rb|rs|rst|scss|sh|sql|svg|swift|tar|tbx|tf|tmx|toml|tsx?|txt
    |vue|xlf|xliff|xlsx?|xml|ya?ml|zip"""
# Libraries of JavaScript that are called by the names of files: React/Vue.js.
_LIBRARIES = r"[A-Z][\w+-]{0,40}+(?:/[A-Z][\w+-]{0,40}+){1,5}\.js(?![\w/])"
_PATH = rf"""
    (?u:(?<![\w.~/<:+-]))
    (?: (?:~|\.{{1,2}})/{_PART}(?:/{_PART}){{0,64}}+/?
      | (?<![)\]”’»])/{_PART}(?:/{_PART}){{1,64}}+/?
      | (?!{_LIBRARIES})(?:/?(?:\.?[\w+-][\w.+-]{{0,99}}+/){{1,64}}+|/)
        [\w+-]{{1,100}}(?:\.[\w+-]{{1,100}}){{0,5}}\.(?:{_KINDS})(?![\w/]))
"""
_DRIVE = r"(?<!\w)[A-Za-z]:\\[\w.+\\-]*"

_CODE = r"(?<![`\w])(?P<fence>`{1,2})(?![\s`])[^`]{1,200}+(?<!\s)(?P=fence)(?![`\w])"

# These part words; every other tag stands within or around them.
_BLOCK_TAGS = r"</?(?i:br|hr|p|div|li|ul|ol|dl|dt|dd|t[rdh]|table|h[1-6]|blockquote|section|article)(?=[\s/>])"
_NAME = r"</?(?:[a-z][\w:.-]{0,30}|[A-Z]{1,2}[0-9]?)(?=[\s/>])"
_ATTRIBUTES = (
    r"""(?:\s++[\w:.-]{1,40}+\s?=\s?(?:"[^"<]{0,500}+"|'[^'<]{0,500}+'|(?:[^\s"'<>=/]|/(?!>)){1,200}+)){0,20}+\s*+/?>"""
)

# Unity and TextMesh Pro give the tag itself a value: <color=#ff0000>, <size=120%>, <color="red">, <#ff0000>.
_RICH_TEXT = r"""
    <(?: [a-z][\w-]{0,30}+=(?:"[^"<>]{0,100}+"|\#[0-9A-Fa-f]{3,8}|[-+]?[0-9.]{1,10}+(?:%|em|px)?)
       | (?:align|color|font|gradient|link|mark|style)=[\w.-]{1,100}+
       | \#[0-9A-Fa-f]{3,8})>
"""

# Elements of HTML, DocBook, Mallard and KDE in which code stands.
_CODE_ELEMENT = rf"""
    <(?P<element>code|kbd|samp|tt|var|filename|file|command|cmd|literal|varname|replaceable|envar|userinput
      |computeroutput|parameter|constant|classname|methodname|systemitem|programlisting|icode|bcode)
    (?=[\s>]){_ATTRIBUTES}(?<!/>)[^<]{{0,500}}+(?:<(?!/?(?P=element)[\s>])[^<]{{0,500}}+){{0,20}}</(?P=element)\s?>
"""
_TAGS = rf"{_CODE_ELEMENT} | (?P<block>{_BLOCK_TAGS}{_ATTRIBUTES}) | (?P<inline>{_NAME}{_ATTRIBUTES}|{_RICH_TEXT})"

_PERCENT = r"""
    %(?: (?:[0-9]{1,2}\$)?\#@[^@\s]{1,100}+@
       | \(\w{1,64}\)[-+\#0-9.]{0,6}[sdiufFxXeEgGcr]
       | [0-9]{1,2}\$[-+\#0-9.]{0,6}l{0,2}[sdiuxXfFeEgGc@]
       | (?<![\w%]%)[A-Za-z_][\w.-]{1,63}+%
       | (?<![0-9%]%)[-+\#]?[0-9]{0,3}(?:\.[0-9]{1,3})?(?:hh?|ll?|z)?[sdiuxXfFeEgGc@](?![A-Za-z]))
"""
_BRACES = r"""
    \{\{[^{}\n]{1,100}+\}\}
  | [$%\#]?\{\s?[A-Za-z0-9_][A-Za-z0-9_.:,!\[\]$+-]{0,80}+\s?\}
"""
_HASHES = r"(?<!\#)\#\#[A-Za-z_][\w.-]{0,63}\#\#(?!\#)"
_ESCAPES = r"""\\[nrt"']"""

# Jinja, Django, Liquid, Twig, Handlebars, Vue, Hugo and ERB write their code between such marks.
_TEMPLATES = r"""
    \{%-?[ ]?comment\b[^%]{0,100}+%\}(?:[^{]|\{(?!%)){0,1000}+\{%-?[ ]?endcomment[ ]?-?%\}
  | \{{2,3}+(?:[^{}]|\}(?!\})){1,300}+\}{2,3}
  | \{%(?:[^%]|%(?!\})){1,300}+%\}
  | \{\#(?:[^\#]|\#(?!\})){1,300}+\#\}
  | <%(?:[^%]|%(?!>)){1,300}+%>
"""

# Kramdown and Python-Markdown put classes and other attributes behind what they belong to.
_ATTRIBUTE = r"""(?:[.\#][\w-]{1,100}+|[\w:-]{1,40}+=(?:"[^"{}\n]{0,300}+"|'[^'{}\n]{0,300}+'|[^\s"'{}]{1,300}+))"""
_ATTRIBUTE_LIST = rf"\{{(?::[^{{}}\n]{{0,500}}+|[ ]?{_ATTRIBUTE}(?:[ ]{_ATTRIBUTE}){{0,10}}+[ ]?)\}}"
_EMOJI = r"(?<![\w:/]):[a-z0-9_+-]{1,50}+:(?![\w:/])"


class _Kind(NamedTuple):
    """A pattern, and what a text must have for it to find anything; ``sign`` is told fastest, ``opening`` exactly.

    A sign is never written with markup between its characters.
    """

    sign: str
    opening: str
    pattern: str


_PROSE = (
    _Kind("/", "://", _URL),
    _Kind("www", "www.", _URL),
    _Kind("@", "@", _MAIL),
    _Kind("/", "/", _HOST),
    _Kind("/", "/", _PATH),
    _Kind("\\", ":\\", _DRIVE),
    _Kind("`", "`", _CODE),
    _Kind("<", "<", _TAGS),
)
_PAGES = (
    *(_Kind("{", opening, _TEMPLATES) for opening in ("{{", "{%", "{#")),
    _Kind("<", "<%", _TEMPLATES),
    *_PROSE,
)
_INLINE = (_Kind("<", "<", _TAGS),)
_DRAFTS = (_Kind("{", "{", _ATTRIBUTE_LIST), _Kind(":", ":", _EMOJI), *_PAGES)
_MESSAGES = (
    *_PROSE,
    _Kind("%", "%", _PERCENT),
    _Kind("{", "{", _BRACES),
    _Kind("#", "##", _HASHES),
    _Kind("\\", "\\", _ESCAPES),
)


is_picture_file = re.compile(
    r"[\w()+,. -]*[\w)]\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?|ico|heic|eps|pdf|mp4|webm)", re.IGNORECASE
).fullmatch
"""Say whether the alternative text of a picture is but the name of its file, as many editors put it there."""


def worth_masking(content: str) -> bool:
    """Say whether a message could have anything to mask: a quick look, for the many texts that have nothing."""
    return "%" in content or "{" in content or "&" in content or "##" in content or _is_prose_worth_masking(content)


def _is_prose_worth_masking(content: str) -> bool:
    """Say whether copy for people could have anything to mask."""
    return "<" in content or "/" in content or "`" in content or "@" in content or "\\" in content or "www." in content


def masked_prose(content: str) -> tuple[Spans, Spans]:
    """Return the opaque and the transparent spans of copy for people: addresses, paths, code and tags."""
    if not _is_prose_worth_masking(content):
        return (), ()
    return _masked(content, _PROSE)


class PageMask:
    """Tells the opaque and the transparent spans of the texts of a file, by patterns for which a text has signs."""

    def __init__(self, kinds: tuple[_Kind, ...]) -> None:
        """Take what is looked for."""
        self._kinds = kinds
        self._signs = tuple(dict.fromkeys(kind.sign for kind in kinds))

    def __call__(self, content: str) -> tuple[Spans, Spans]:
        """Return the opaque and the transparent spans of a text."""
        for sign in self._signs:
            if sign in content:
                return _masked(content, self._kinds)
        return (), ()

    def within(self, content: bytes) -> "PageMask":
        """Return what tells the same of all texts of a file, given in UTF-8, and looks only for what that has."""
        if b"&" in content:
            # A reference may stand for any sign.
            return self
        signs = [sign for sign in self._signs if holds(content, sign.encode())]
        return PageMask(tuple(kind for kind in self._kinds if kind.sign in signs))


masked_page = PageMask(_PAGES)
"""What tells of a page of a site what is so of prose, and the code of templates."""

masked_draft = PageMask(_DRAFTS)
"""What tells of Markdown what is so of a page, the lists of attributes, and the codes of emoji."""


def masked_message(content: str) -> tuple[Spans, Spans]:
    """Return the opaque and the transparent spans of a program's messages: those of prose, and placeholders."""
    if not worth_masking(content):
        return (), ()
    return _masked(content, _MESSAGES)


def masked_tags(content: str) -> tuple[Spans, Spans]:
    """Return the opaque and the transparent spans of the tags in a text, which has more to be masked later."""
    return _masked(content, _INLINE)


def _masked(content: str, kinds: tuple[_Kind, ...]) -> tuple[Spans, Spans]:
    """Return the opaque and the transparent spans that patterns mark whose opening a text has, each in order."""
    patterns = tuple([pattern for _, opening, pattern in kinds if opening in content])
    if not patterns:
        return (), ()
    found = list(_compiled(patterns).finditer(content))
    if not found:
        return (), ()
    inline = tuple(_spans(match for match in found if match.lastgroup == "inline"))
    return tuple(_spans(match for match in found if match.lastgroup != "inline")), inline


@cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return one pattern for several, none of them twice."""
    return re.compile(" | ".join(dict.fromkeys(patterns)), re.VERBOSE | re.ASCII)


def united(spans: Iterable[Span]) -> Spans:
    """Return spans in order, overlapping ones as one."""
    whole: list[Span] = []
    for span in sorted(spans):
        if whole and span.start < whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(span.end, whole[-1].end))
        else:
            whole.append(span)
    return tuple(whole)


def uncovered(spans: Spans, others: Spans) -> Spans:
    """Return the spans that lie wholly in none of the others, both in order; one around another is kept."""
    found: list[Span] = []
    number, reach = 0, -1
    for span in spans:
        while number < len(others) and others[number].start <= span.start:
            reach = max(reach, others[number].end)
            number += 1
        if reach < span.end:
            found.append(span)
    return tuple(found)


def _spans(matches: Iterator[re.Match[str]]) -> Iterator[Span]:
    """Yield the span of each match."""
    return (Span(*match.span()) for match in matches)
