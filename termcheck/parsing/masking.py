"""Which characters of a text are not language: code, addresses and placeholders are opaque, inline tags transparent.

Every pattern is bounded or begins only where a token begins, so that the time stays linear in the text.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from termcheck.text import Span

Spans = tuple[Span, ...]
Mask = Callable[[str], tuple[Spans, Spans]]
"""What returns the opaque and the transparent spans of a text."""

_ADDRESSES = r"""
    (?<![\w@./])(?:(?:https?|ftp)://|www\.)[!\#-&*-;=?-Z\\^_a-~가-힣]*[\w/\#$%&=+~가-힣-]
  | (?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+){1,8}
  | (?u:(?<![\w.~/<:-]))(?:~|\.{1,2})?/[\w.+-]++(?:/[\w.+-]++){1,64}/?(?<!\.)
  | (?<!\w)[A-Za-z]:\\[\w.+\\-]*
"""

_CODE = r"(?<![`\w])(?P<fence>`{1,2})(?![\s`])[^`]{1,200}+(?<!\s)(?P=fence)(?![`\w])"

# These part words; every other tag stands within or around them.
_BLOCK_TAGS = r"</?(?i:br|hr|p|div|li|ul|ol|dl|dt|dd|t[rdh]|table|h[1-6]|blockquote|section|article)(?=[\s/>])"
_NAME = r"</?(?:[a-z][\w:.-]{0,30}|[A-Z]{1,2}[0-9]?)(?=[\s/>])"
_ATTRIBUTES = r"""(?:\s++[\w:.-]{1,40}+\s?=\s?(?:"[^"<]{0,500}+"|'[^'<]{0,500}+'|[^\s"'<>=/]{1,100}+)){0,20}+\s*+/?>"""

_PLACEHOLDERS = r"""
    %\(\w{1,64}\)[-+\#0-9.]{0,6}[sdiufFxXeEgGcr]
  | %[0-9]{1,2}\$[-+\#0-9.]{0,6}l{0,2}[sdiuxXfFeEgGc@]
  | (?<![0-9%])%[-+\#]?[0-9]{0,3}(?:\.[0-9]{1,3})?(?:hh?|ll?|z)?[sdiuxXfFeEgGc@](?![A-Za-z])
  | \{\{[^{}\n]{1,100}+\}\}
  | [$%\#]?\{\s?[A-Za-z0-9_][A-Za-z0-9_.:,!\[\]$+-]{0,80}+\s?\}
  | \\[nrt"']
"""


def _pattern(*opaque: str) -> re.Pattern[str]:
    """Compile alternatives of opaque things, and the tags."""
    tags = rf"(?P<block>{_BLOCK_TAGS}{_ATTRIBUTES}) | (?P<inline>{_NAME}{_ATTRIBUTES})"
    return re.compile(" | ".join((*opaque, tags)), re.VERBOSE | re.ASCII)


@cache
def _prose() -> re.Pattern[str]:
    return _pattern(_ADDRESSES, _CODE)


@cache
def _messages() -> re.Pattern[str]:
    return _pattern(_ADDRESSES, _CODE, _PLACEHOLDERS)


def worth_masking(content: str) -> bool:
    """Say whether anything in a text could have to be masked: a quick look, for the many texts that have nothing."""
    return (
        "<" in content
        or "/" in content
        or "%" in content
        or "{" in content
        or "`" in content
        or "@" in content
        or "\\" in content
        or "$" in content
        or " :" in content
        or "''" in content
        or "www." in content
    )


def masked_prose(content: str) -> tuple[Spans, Spans]:
    """Return the opaque and the transparent spans of copy for people: addresses, paths, code and tags."""
    return _masked(_prose, content)


def masked_message(content: str) -> tuple[Spans, Spans]:
    """Return the opaque and the transparent spans of a program's messages: those of prose, and placeholders."""
    return _masked(_messages, content)


def _masked(pattern: Callable[[], re.Pattern[str]], content: str) -> tuple[Spans, Spans]:
    """Return the spans a pattern marks, in order, parted into opaque and transparent ones."""
    if not worth_masking(content):
        return (), ()
    found = tuple(pattern().finditer(content))
    inline = tuple(_spans(match for match in found if match["inline"]))
    return tuple(_spans(match for match in found if not match["inline"])), inline


def united(spans: Iterable[Span]) -> Spans:
    """Return spans in order, overlapping ones as one."""
    whole: list[Span] = []
    for span in sorted(spans):
        if whole and span.start < whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(span.end, whole[-1].end))
        else:
            whole.append(span)
    return tuple(whole)


def _spans(matches: Iterator[re.Match[str]]) -> Iterator[Span]:
    """Yield the span of each match."""
    return (Span(*match.span()) for match in matches)
