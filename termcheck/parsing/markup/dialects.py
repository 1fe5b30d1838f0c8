"""What site generators add to Markdown, turned into CommonMark that has the same texts at the same bytes."""

import re
from collections.abc import Iterable

from termcheck.parsing.rst.directives import CONTENT, NOTES, QUOTATIONS, TITLED

_MARK = re.compile(r"[ \t]*+(?:!!! |\?\?\?|=== |:::|`{3,}+\{|~{3,}+\{|\{[{%])")
# What begins with one certain character is found fastest.
_NEXT_MARK = re.compile(rf"\n{_MARK.pattern}")
_BEYOND_LINE_ENDS = re.compile(r"[^\r\n]+")

# Jekyll's and Hugo's code, and remarks of editors, where the tags have lines of their own.
_TAG = re.compile(
    r"^[ \t]*+(?:(?P<liquid>\{%-?[ \t]*+)|\{\{[<%][ \t]*+)(?P<name>highlight|comment)\b[^\n]*[%>]\}\}?[ \t\r]*$",
    re.MULTILINE,
)
_LIQUID_END = r"\{%%-?[ \t]*+end%s[ \t]*+-?%%\}"
_HUGO_END = r"\{\{[<%%][ \t]*+/[ \t]*+%s[ \t]*+[%%>]\}\}"

# Material for MkDocs: admonitions, details and tabs, whose content is indented.
_INDENTED = re.compile(
    r"^(?P<indent>[ \t]*+)(?:(?:!!!|\?\?\?|===)|\?\?\?\+(?P<kind> [\w-]{2,40}))"
    r"(?=[ ].*\n(?:[ \t\r]*+\n)*+(?P=indent)(?:    |\t)[ \t]*+[^\s])",
    re.MULTILINE,
)

# MyST: fences with the name of a directive; Docusaurus, VuePress and Pandoc: fences of colons.
_FENCE = re.compile(
    r"^[ \t]*+(?P<mark>(?P<fence>`{3,}+|~{3,}+|:{3,}+)(?:\{(?P<directive>[\w:-]{1,60}+)\}|[ \t]*+[\w-]{1,60}+)?+)"
    r"(?P<title>[^\n]*+)$",
    re.MULTILINE,
)
_OPTIONS = re.compile(r"(?:\r?\n[ \t]*+:[\w-]{1,60}+:[^\n]*+)++")
_TEXT = (CONTENT | NOTES | QUOTATIONS | TITLED) - {"csv-table"} | frozenset(
    "aside container div figure glossary grid grid-item margin only tab-set".split()
)
"""Directives whose content is Markdown; all others may be cells of a notebook, or code."""


def as_commonmark(content: str) -> str:
    """Return a draft in which what MkDocs, MyST, Jekyll, Hugo and their like add to Markdown is CommonMark.

    Admonitions, tabs and collapsible blocks become items of a list, and fences around text become blank;
    code and remarks between the tags of a template are blanked.
    The encoded draft is as long as before, and each text stands at the same bytes.
    """
    if not (_MARK.match(content) or _NEXT_MARK.search(content)):
        return content
    return _without_fences(_INDENTED.sub(_item, _without_code(content)))


def _without_code(content: str) -> str:
    """Blank what stands between tags that begin and end code or a remark, and the tags."""
    blanked: list[tuple[int, int, str]] = []
    unclosed: set[tuple[bool, str]] = set()
    for tag in _TAG.finditer(content):
        kind = (tag["liquid"] is not None, tag["name"])
        if kind in unclosed or (blanked and tag.start() < blanked[-1][1]):
            continue
        closing = re.compile(_LIQUID_END % kind[1] if kind[0] else _HUGO_END % kind[1]).search(content, tag.end())
        if closing:
            blanked.append((tag.start(), closing.end(), ""))
        else:
            unclosed.add(kind)
    return _changed(content, blanked)


def _item(found: re.Match[str]) -> str:
    """Return the mark of a list for that of a block whose content is indented by four."""
    # A longer mark takes the word behind it along, in a tag without meaning: its content is indented by no more.
    return found["indent"] + ("-  " if found["kind"] is None else f"-   <{'x' * (len(found['kind'].encode()) - 2)}>")


def _without_fences(content: str) -> str:
    """Blank the fences around text, the options behind them, and what a fence says but a title."""
    changed: list[tuple[int, int, str]] = []
    opened: list[tuple[str, bool]] = []
    for line in _FENCE.finditer(content):
        fence, directive = line["fence"], line["directive"]
        is_end = line["mark"] == fence and not line["title"].strip()
        if opened and is_end and fence.startswith(opened[-1][0]):
            if opened.pop()[1]:
                changed.append((*line.span(), ""))
        elif opened and not opened[-1][1]:
            continue
        elif directive in _TEXT or fence[0] == ":":
            is_titled = line["title"].strip() and (directive is None or directive in TITLED)
            tag = f"<{'x' * (len(line['mark'].encode()) - 2)}>"
            changed.append((*line.span("mark"), tag) if is_titled else (*line.span(), ""))
            options = _OPTIONS.match(content, line.end())
            if options:
                changed.append((*options.span(), ""))
            if fence[0] != ":":
                opened.append((fence, True))
        else:
            opened.append((fence, False))
    return _changed(content, changed)


def _changed(content: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """Return some characters with others in place of stretches, or with as many spaces as these have bytes of UTF-8."""
    kept: list[str] = []
    behind = 0
    for start, end, others in changes:
        kept += content[behind:start], others or _BEYOND_LINE_ENDS.sub(_spaces, content[start:end])
        behind = end
    return "".join((*kept, content[behind:]))


def _spaces(found: re.Match[str]) -> str:
    """Return as many spaces as some characters have bytes."""
    return " " * len(found[0].encode())
