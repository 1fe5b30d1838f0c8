"""Messages in the syntax of ICU MessageFormat and of the message libraries: what of them is language and what is not.

The grammar is that of ICU's ``MessagePattern``, with apostrophes as in its mode ``DOUBLE_OPTIONAL``.
A message is read once from left to right, with what is open on a list, so that neither length nor depth costs more.
"""

import re
from dataclasses import dataclass, field
from functools import cache

from msgspec.structs import replace

from termcheck.parsing.escapes import without_entities
from termcheck.parsing.masking import Mask, Spans, masked_message, uncovered, united
from termcheck.text import Branch, Span, Text

_MARK = "\ufffc"
_COUNTED = frozenset({"plural", "selectordinal"})
_BRANCHED = _COUNTED | {"select"}

_ARGUMENT = r"\{\s*+[\w.-]{1,80}+\s*+,\s*+"
_TOKENS = r"""
    (?P<pair>'')
  | (?P<quote>'(?=[SPECIAL])(?:[^']|'')*+')
  | (?P<mustache>\{\{[^{}\n]{1,100}+\}\})
  | (?P<literal>\{'[^'{}\n]{0,100}+'\})
  | (?P<complex>ARGUMENT(?P<type>plural|selectordinal|select|choice)\s*+,)
  | (?P<simple>ARGUMENT(?:number|date(?:time)?|time|spellout|ordinal|duration|list|relative(?:time)?|currency|percent
      |unit)\s*+(?:,(?:'[^']{0,100}+'|[^{}']){0,300}+)?\})
  | (?P<syntax>[SPECIAL])
"""
_BRANCHES = re.compile(rf"{_ARGUMENT}(?:plural|selectordinal|select|choice)\s*+,")
_BRANCH = re.compile(r"\s*+(?:offset\s*+:\s*+[0-9]{1,9}\s*+)?(?:(?P<selector>[^\s{}]{1,100}+)\s*+\{|\})")
_BRANCHING = re.compile(r",\s*+(?:plural|select|choice)")
_LIMIT = re.compile(r"\s*+[-+]?[0-9.∞]{1,40}+\s*+[#<≤]")

# i18next: $t(key); vue-i18n: @:key, @.upper:key; Fluent and MessageFormat 2: {$name}; Chrome: $name$;
# Symfony: %name%; Apple: %#@name@, %arg; Ruby: %<name>d; Laravel: :name.
# Components of React stand for elements: <0>, <Link>.
_LIBRARIES = re.compile(
    r"""
    \$t\((?:[^()\n]|\([^()\n]{0,100}+\)){1,300}+\)
  | (?<![\w.])@(?:\.[a-z]{1,20}+)?:(?:\([\w.-]{1,100}+\)|[\w-]{1,100}+(?:\.[\w-]{1,100}+){0,20}+)
  | \{\s?\$[A-Za-z_][^{}\n]{0,80}+\}
  | \$[A-Za-z_][A-Za-z0-9_@]{0,63}+\$
  | (?<![\w%])%[A-Za-z_][\w.-]{1,63}+%
  | %\#@\w{1,64}+@ | %(?:[0-9]{1,2}\$)?arg(?![A-Za-z0-9_])
  | %<\w{1,64}+>[-+\#0-9.]{0,6}[sdiufxXeEgG]
  | (?<![^\s("'“‘«\[]):[a-z][A-Za-z0-9_]{1,40}+:?
  | (?P<component></?(?:[0-9]{1,3}|(?P<name>[A-Z][A-Za-z0-9]{0,40}+))\s?/?>)
    """,
    re.VERBOSE | re.ASCII,
)
_CLOSED = re.compile(r"</([A-Z][A-Za-z0-9]{0,40}+)>")


def masked_message_or_icu(content: str) -> tuple[Spans, Spans]:
    """Return the opaque and the transparent spans of a text that may be an ICU message, in a file of any copy.

    Those of ``masked_icu`` where it has an argument with branches, and else those of ``masked_message``.
    """
    return masked_icu(content) if "{" in content and _BRANCHES.search(content) else masked_message(content)


def masked_icu(content: str) -> tuple[Spans, Spans]:
    """Return the opaque and the transparent spans of a message: those of ``masked_message``, and syntax.

    What stands in the branches of a plural or select stays language.
    Where an argument does not close, this is no ICU message, and ``masked_message`` alone takes the braces.
    """
    opaque: list[Span] = []
    transparent: list[Span] = []
    rest = content
    if "{" in content or "'" in content:
        reading = _Reading(content)
        if reading.finished():
            opaque.extend(reading.syntax)
            transparent.extend(reading.quotes)
            rest = _blanked(_blanked(content, reading.syntax, _MARK), reading.quotes, " ")
    if any(sign in rest for sign in "$@%:<"):
        components, placeholders = _of_libraries(rest)
        opaque.extend(placeholders)
        transparent.extend(components)
        rest = _blanked(_blanked(rest, placeholders, _MARK), components, _MARK)
    more_opaque, more_transparent = masked_message(rest)
    whole = united((*opaque, *more_opaque))
    return whole, uncovered(united((*transparent, *more_transparent)), whole)


def as_message(text: Text, mask: Mask) -> Text:
    """Return a text as a program reads it: the entities of HTML are characters, and a message has its branches.

    ``mask`` says what is opaque and transparent.
    """
    return with_branches(without_entities(text, mask))


def with_branches(text: Text) -> Text:
    """Return a text with the branches that it has as a message."""
    if "{" not in text.content or not _BRANCHING.search(text.content):
        return text
    reading = _Reading(text.content)
    return replace(text, branches=tuple(sorted(reading.branches, key=_start))) if reading.finished() else text


def _start(branch: Branch) -> int:
    """Return where a branch begins."""
    return branch.span.start


@cache
def _tokens(special: str) -> re.Pattern[str]:
    """Compile what interrupts the text of a message in which some characters are syntax."""
    return re.compile(_TOKENS.replace("ARGUMENT", _ARGUMENT).replace("SPECIAL", re.escape(special)), re.VERBOSE)


@dataclass(slots=True)
class _Reading:
    """One reading of a message.

    ``open`` lists what is open, outermost first: the type of an argument, ``message`` for one of its branches,
    ``brace`` for a brace that means nothing. ``begun`` lists the branches that are open, with nothing in them yet, and
    ``names`` are those of all arguments that have branches.
    """

    content: str
    index: int = 0
    syntax: list[Span] = field(default_factory=list)
    quotes: list[Span] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    begun: list[Branch] = field(default_factory=list)
    branches: list[Branch] = field(default_factory=list)
    arguments: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    counted: int = 0

    def finished(self) -> bool:
        """Read the message; say whether every argument was closed."""
        read = True
        while read:
            read = self._branch() if self.open and self.open[-1] in _BRANCHED else self._text()
        return not any(opened != "brace" for opened in self.open)

    def _branch(self) -> bool:
        """Read a selector and the brace behind it, or the end of the argument; say whether either is there."""
        found = _BRANCH.match(self.content, self.index)
        if found is None:
            return False
        self._mark(self.syntax, self.index, found.end())
        self.index = found.end()
        if found["selector"]:
            self.open.append("message")
            self._begin(found["selector"])
        else:
            self.counted -= self.open.pop() in _COUNTED
            self.arguments.pop()
        return True

    def _begin(self, selector: str) -> None:
        """Begin a branch of the innermost argument."""
        argument = self.arguments[-1]
        self.begun.append(Branch(argument, self.names[argument], selector, Span(self.index, self.index)))

    def _end(self, index: int) -> None:
        """End the innermost branch."""
        branch = self.begun.pop()
        self.branches.append(branch._replace(span=Span(branch.span.start, index)))

    def _text(self) -> bool:
        """Read text up to the next token, and the token; say whether there is one."""
        in_choice = bool(self.open) and self.open[-1] == "choice"
        found = _tokens("{}" + "#" * (self.counted > 0) + "|" * in_choice).search(self.content, self.index)
        if found is None:
            return False
        start, self.index = found.span()
        kind = found.lastgroup
        if kind == "pair":
            self._mark(self.quotes, start + 1, self.index)
        elif kind == "quote":
            self._quoted(start)
        elif kind == "literal":
            self._mark(self.quotes, start, start + 2)
            self._mark(self.quotes, self.index - 2, self.index)
        elif kind == "simple":
            self._mark(self.syntax, start, self.index)
        elif found["type"]:
            return self._argument(found["type"], start)
        elif kind == "syntax":
            return self._character(found[0], start)
        return True

    def _quoted(self, start: int) -> None:
        """Take the apostrophes around a quotation, and one of each pair inside it."""
        self._mark(self.quotes, start, start + 1)
        for pair in re.finditer("''", self.content[start + 1 : self.index - 1]):
            self._mark(self.quotes, start + 1 + pair.start() + 1, start + 1 + pair.end())
        self._mark(self.quotes, self.index - 1, self.index)

    def _argument(self, kind: str, start: int) -> bool:
        """Open an argument that has branches; say whether it begins as it should."""
        self._mark(self.syntax, start, self.index)
        self.open.append(kind)
        self.arguments.append(len(self.names))
        self.names.append(self.content[start + 1 : self.index].partition(",")[0].strip())
        self.counted += kind in _COUNTED
        return kind != "choice" or self._limit()

    def _limit(self) -> bool:
        """Read the number from which a branch of a choice holds; say whether it is there."""
        found = _LIMIT.match(self.content, self.index)
        if found is None:
            return False
        self._mark(self.syntax, self.index, found.end())
        self.index = found.end()
        self._begin(found[0].strip())
        return True

    def _character(self, character: str, start: int) -> bool:
        """Take a character of the syntax; say whether the reading can go on."""
        if character == "{":
            self.open.append("brace")
        elif character == "}":
            closed = self.open.pop() if self.open else "brace"
            if closed != "brace":
                self._mark(self.syntax, start, start + 1)
                self._end(start)
            if closed == "choice":
                self.arguments.pop()
        else:
            self._mark(self.syntax, start, start + 1)
            if character == "|":
                self._end(start)
                return self._limit()
        return True

    @staticmethod
    def _mark(spans: list[Span], start: int, end: int) -> None:
        """Add a span to those before it, or to the last of them where it touches it."""
        if spans and spans[-1].end == start:
            spans[-1] = Span(spans[-1].start, end)
        else:
            spans.append(Span(start, end))


def _of_libraries(content: str) -> tuple[list[Span], list[Span]]:
    """Return the components and the placeholders of message libraries."""
    closed = set(_CLOSED.findall(content))
    components: list[Span] = []
    placeholders: list[Span] = []
    for found in _LIBRARIES.finditer(content):
        if not found["component"]:
            placeholders.append(Span(*found.span()))
        elif not found["name"] or found["name"] in closed or found[0].endswith("/>"):
            components.append(Span(*found.span()))
    return components, placeholders


def _blanked(content: str, spans: list[Span], character: str) -> str:
    """Return a text with a character in place of each one in some spans, which are in order."""
    pieces: list[str] = []
    index = 0
    for span in spans:
        pieces.extend((content[index : span.start], character * len(span)))
        index = span.end
    return "".join((*pieces, content[index:]))
