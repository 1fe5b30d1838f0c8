"""Tokens that may be language, but are placeholders or options where a translation has the very same ones."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from termcheck.parsing.masking import uncovered, united
from termcheck.text import Segment, Span, Text

# Shells and Perl: $file; Drupal: @user, %user, !article, [node:title]; Laravel and SQL: :user; mail merges: [[user]].
_TOKEN = re.compile(
    r"""
    (?P<option>(?<![\w-])(?:--[A-Za-z][\w-]{0,60}(?<!-)|-[A-Za-z])(?![\w-]))
      (?:\[?=[\w<>.|/-]{1,60}\]?|\s[A-Z][A-Z0-9_]{1,30}+(?!\w))?
  | (?P<head>(?:(?<![\w$])\$ | (?<![\w.@/])@ | (?<![\w%])% | (?<![^\s("'“‘«\[])(?:!|:(?!\w{1,60}:)))
      [A-Za-z_][A-Za-z0-9_]{1,60}+)
      (?:-[A-Za-z0-9_]{1,60}+){0,5}+
  | \[{1,2}[a-z][\w:.-]{1,60}\]{1,2}
  | (?<!\w)[A-Za-z_]\w{1,60}+\(\)
  | (?<![\w\#])\#[a-z][\w.-]{1,60}\#(?![\w\#])
    """,
    re.VERBOSE | re.ASCII,
)
_SIGNS = ("-", "$", "@", "%", ":", "!", "[", "()", "#")


def without_shared_tokens(segment: Segment) -> Segment:
    """Return a segment in which the tokens that its source and its target have in common are never matched.

    Such a token may be ordinary language (``[user]``, ``:user``) where it stands in one of the two alone.
    The argument of an option (``--file=NAME``) is part of it, and may be translated.
    """
    source, target = segment.source, segment.target
    if source is None or segment.doubtful:
        return segment
    if not any(sign in source.content and sign in target.content for sign in _SIGNS):
        return segment
    here, there = list(_tokens(source)), list(_tokens(target))
    shared = {token for _, token in here} & {token for _, token in there}
    if not shared:
        return segment
    return replace(segment, source=_masked(source, here, shared), target=_masked(target, there, shared))


def _tokens(text: Text) -> Iterator[tuple[Span, str]]:
    """Yield the tokens of a text with their spans; one with a hyphen also without what follows that."""
    for found in _TOKEN.finditer(text.content):
        yield Span(*found.span()), found["option"] or found[0]
        if found["head"]:
            yield Span(*found.span("head")), found["head"]


def _masked(text: Text, tokens: list[tuple[Span, str]], shared: set[str]) -> Text:
    """Return a text in which the shared ones of its tokens are opaque."""
    # Within a tag nothing is to part the words around it; a tag within a token, as in --file=<file>, is none.
    masked = uncovered(united(span for span, token in tokens if token in shared), text.transparent)
    return replace(text, opaque=united((*text.opaque, *masked)), transparent=uncovered(text.transparent, masked))
