"""What site generators add to Markdown, turned into CommonMark that has the same texts at the same bytes."""

import re
from collections.abc import Iterable, Iterator

from termcheck.parsing.rst.directives import CONTENT, IN_MARKDOWN, NOTES, TITLED
from termcheck.parsing.signs import holds

_MARK = re.compile(r"[ \t]*+(?:!!! |\?\?\?|=== |:::|`{3,}+\{|~{3,}+\{|\{[{%])")
_SIGNS = (b"{", b"!!! ", b"???", b"=== ", b":::")
# What begins with one certain character is found fastest.
_NEXT_MARK = re.compile(rf"\n{_MARK.pattern}")
_BEYOND_LINE_ENDS = re.compile(r"[^\r\n]+")

# Material for MkDocs: admonitions, details and tabs, whose content is indented.
_INDENTED = re.compile(
    r"^(?P<indent>[ \t]*+)(?:!!!|\?\?\?\+?|===)[ ](?P<opening>(?P<kind>[\w-]++(?:[ ]++[\w-]++)*+)?+[ ]*+\"?+)"
    r"(?P<title>[^\"\r\n]*+)(?P<rest>[^\r\n]*+)"
    r"(?=\r?\n(?:[ \t\r]*+\n)*+(?P=indent)(?:    |\t)[ \t]*+[^\s])",
    re.MULTILINE,
)

# MyST: fences with the name of a directive; Docusaurus, VuePress and Pandoc: fences of colons.
# Jekyll's and Hugo's code, and remarks of editors, where the tags have lines of their own.
_LINE = re.compile(
    r"^[ \t]*+(?:"
    r"(?P<mark>(?P<fence>`{3,}+|~{3,}+|:{3,}+)(?:\{(?P<directive>[\w:-]{1,60}+)\}|[ \t]*+[\w-]{1,60}+)?+)"
    r"(?P<title>[^\n]*+)"
    r"|(?:(?P<liquid>\{%-?[ \t]*+)|\{\{[<%][ \t]*+)(?P<tag>highlight|comment)\b[^\n]*[%>]\}\}?[ \t\r]*)$",
    re.MULTILINE,
)
_LIQUID_END = r"\{%%-?[ \t]*+end%s[ \t]*+-?%%\}"
_HUGO_END = r"\{\{[<%%][ \t]*+/[ \t]*+%s[ \t]*+[%%>]\}\}"
_OPTIONS = re.compile(r"(?:\r?\n[ \t]*+:[\w-]{1,60}+:[^\n]*+)++")
_SHOWN = TITLED | CONTENT | NOTES
"""Directives of which the line of their name shows a title, or the beginning of their content."""
_SHORTEST_TAG = 3


def could_have_dialect(encoded: bytes) -> bool:
    """Say at a glance whether ``as_commonmark`` could change anything of a draft, given in UTF-8."""
    return holds(encoded, *_SIGNS)


def as_commonmark(content: str) -> str:
    """Return a draft in which what MkDocs, MyST, Jekyll, Hugo and their like add to Markdown is CommonMark.

    Admonitions, tabs and collapsible blocks become items of a list, and fences around text become blank;
    code and remarks between the tags of a template are blanked.
    A word that is no text becomes a tag of HTML without meaning where something must stand.
    The encoded draft is as long as before, and each text stands at the same bytes.
    """
    if not (_MARK.match(content) or _NEXT_MARK.search(content)):
        return content
    content = _INDENTED.sub(_item, content)
    return _changed(content, _changes(content))


def _item(found: re.Match[str]) -> str:
    """Return the mark of a list for that of a block whose content is indented by four."""
    indent, kind, title, rest = found.group("indent", "kind", "title", "rest")
    # A longer mark takes the space behind it along, so that the content is indented by no less.
    before = found[0][len(indent) + len("!!! ") : found.end("opening") - found.start()]
    if kind and len(before) >= _SHORTEST_TAG:
        before = f"<{'x' * (len(before.encode()) - 2)}>"
        rest = " " * len(rest.encode())
    return f"{indent}-   {before}{title}{rest}"


def _changes(content: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches to be blanked, and those to be replaced by a tag, in order."""
    opened: list[tuple[str, bool]] = []
    unclosed: set[str] = set()
    behind = 0
    for line in _LINE.finditer(content):
        in_code = bool(opened) and not opened[-1][1]
        if line.start() < behind:
            continue
        if line["fence"]:
            yield from _of_fence(content, line, opened)
        elif not in_code and line["tag"] not in unclosed:
            pattern = (_LIQUID_END if line["liquid"] else _HUGO_END) % line["tag"]
            closing = re.compile(pattern).search(content, line.end())
            if closing:
                behind = closing.end()
                yield line.start(), behind, ""
            else:
                unclosed.add(line["tag"])


def _of_fence(content: str, line: re.Match[str], opened: list[tuple[str, bool]]) -> Iterator[tuple[int, int, str]]:
    """Yield what is changed for the line of a fence, given the fences that are open and whether there is text in them.

    The fence is opened or ended.
    """
    fence, directive, title = line["fence"], line["directive"], line["title"].strip()
    if fence[0] == "`" and "`" in title:
        return
    if opened and line["mark"] == fence and not title and fence.startswith(opened[-1][0]):
        if opened.pop()[1]:
            yield (*line.span(), "")
    elif opened and not opened[-1][1]:
        return
    elif directive not in IN_MARKDOWN and fence[0] != ":":
        opened.append((fence, False))
    else:
        is_shown = title and (directive is None or directive in _SHOWN)
        tag = f"<{'x' * (len(line['mark'].encode()) - 2)}>"
        yield (*line.span("mark"), tag) if is_shown else (*line.span(), "")
        if directive and (options := _OPTIONS.match(content, line.end())):
            yield (*options.span(), "")
        if fence[0] != ":":
            opened.append((fence, True))


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
