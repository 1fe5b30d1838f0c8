"""What the elements of HTML mean for a reader of texts: which part them, are seen through, or hide them."""

from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import NamedTuple

from termcheck.language.superscripts import is_note_mark

# HTML Standard, 15.3 (elements that are displayed as blocks), controls, and the texts of SVG.
PARTING = frozenset(
    """address article aside audio blockquote body button canvas caption center col colgroup datalist dd desc details
    dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr
    html iframe label legend li listing main map menu nav noframes noscript object ol optgroup option p plaintext pre
    search section select summary table tbody td text textarea tfoot th thead title tr ul video xmp""".split()
)
"""Elements that begin and end a text of their own; all others stand within or around words."""

PLACEHOLDERS = frozenset("embed img input math meter progress svg".split())
"""Elements that stand in a text like a word that cannot be read."""

DEEPEST = 5_000
"""So many elements may be open at a time; browsers stop at 512, but not all of those need to be kept here."""

# HTML Standard, 13.1.2.
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# These part texts, but a <p> goes on around them.
_WITHIN_PARAGRAPHS = frozenset(
    "audio button canvas datalist iframe label map noscript object optgroup option select text textarea video".split()
)
# What was begun in these and not ended ends with them (13.2.6.4.7 and following).
_SCOPES = frozenset("dl menu ol ruby select table tbody tfoot thead tr ul".split())
_ENDS_BEFORE = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("td", "th", "tr"),
    "option": ("option",),
}

_SKIPPED = frozenset("iframe listing math noembed noframes plaintext pre rp rt rtc script style template xmp".split())
_CODE = frozenset("code kbd samp tt var".split())
_RAISED = "sup"
_WITHIN_TEXTS = _CODE | {_RAISED}
_ROLES = {
    "blockquote": "quotation",
    "caption": "caption",
    "dd": "list item",
    "dt": "list item",
    "figcaption": "caption",
    **{f"h{level}": f"heading {level}" for level in range(1, 7)},
    "legend": "caption",
    "li": "list item",
    "option": "list item",
    "td": "cell",
    "th": "cell",
    "title": "title",
}

_TELLING = _SKIPPED | _CODE | {_RAISED} | frozenset(_ROLES)
EFFECTIVE = _SCOPES | _TELLING
"""Elements that mean something even without attributes, wherever they stand."""

_ATTRIBUTES = {
    "alt": "alt",
    "aria-description": "alt",
    "aria-label": "alt",
    "placeholder": "alt",
    "title": "title",
}
_LABELLED = frozenset({"optgroup", "option", "track"})
_BUTTONS = frozenset({"button", "reset", "submit"})
_META = frozenset(
    "description og:title og:description og:image:alt twitter:title twitter:description twitter:image:alt".split()
)
_NOTABLE = frozenset(
    {*_ATTRIBUTES, *"content epub:type label lang name property role translate type value xml:lang".split()}
)
_NOTES = frozenset({"doc-footnote", "doc-endnote", "doc-endnotes"})
_NOTE_REFERENCE = frozenset({"doc-noteref", "noteref"})


def notable(attributes: Collection[tuple[str, str]]) -> dict[str, str]:
    """Return the attributes if one of them can mean something for the texts; a class can only forbid to translate."""
    for name, value in attributes:
        if name in _NOTABLE or (name == "class" and "notranslate" in value):
            return dict(attributes)
    return {}


def roles_of_attributes(name: str, attributes: Mapping[str, str]) -> dict[str, str]:
    """Return which attributes of an element are shown or read to people, and the roles of their texts."""
    roles = {key: _ATTRIBUTES[key] for key in attributes if key in _ATTRIBUTES}
    if "content" in attributes and name == "meta":
        if (attributes.get("name") or attributes.get("property", "")).lower() in _META:
            roles["content"] = "title"
    elif "value" in attributes and name == "input" and attributes.get("type", "").lower() in _BUTTONS:
        roles["value"] = "alt"
    elif "label" in attributes and name in _LABELLED:
        roles["label"] = "alt"
    return roles


class State(NamedTuple):
    """What is so of the characters at some place: the role of their text, and why they are not to be matched.

    They are ``opaque`` where they stand in the text, but are code, protected or in another language;
    where they are ``raised``, those are that are the mark of a note.
    """

    role: str = "paragraph"
    skipped: bool = False
    opaque: bool = False
    code: bool = False
    protected: bool = False
    foreign: bool = False
    raised: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether all characters at the place are to be matched."""
        return not (self.skipped or self.opaque or self.raised)

    def hides(self, characters: str, before: Callable[[], str]) -> bool:
        """Say whether characters at the place are not to be matched; what stands before them is asked for if needed."""
        return self.opaque or (self.raised and is_note_mark(characters, before()))


class Elements:
    """The open elements at some place of a document; ``state`` is what is so at that place.

    Of the elements, those are ``open`` that matter, each with the state around it.
    """

    def __init__(self, is_foreign: Callable[[str], bool]) -> None:
        """Take what tells whether a language, as ``lang`` names it, is another than the document's."""
        self.state = State()
        self._is_foreign = is_foreign
        self.open: list[tuple[str, State]] = []
        self._count: dict[str, int] = {}

    def matters(self, name: str) -> bool:
        """Say whether the start of an element without attributes means something here."""
        return name in EFFECTIVE or name in PARTING or bool(self._count.get(name))

    def start(self, name: str, attributes: Mapping[str, str]) -> State:
        """Take the start of an element; return what is so of it and its attributes."""
        if name in PARTING:
            self._end_what_ends_before(name)
        state = self._changed(name, attributes) if attributes else self._inside(name)
        if name not in _VOID and (state is not self.state or name in _SCOPES or self._count.get(name)):
            self.open.append((name, self.state))
            self._count[name] = self._count.get(name, 0) + 1
            self.state = state
        return state

    def end(self, name: str) -> None:
        """Take the end of an element; what was begun in it and not ended ends with it.

        Code and superscripts end with their text.
        """
        if self._count.get(name):
            ended = ""
            while ended != name:
                ended = self._end_innermost()
        elif name in PARTING:
            self._end_what_ends_with_text()

    def _end_what_ends_before(self, name: str) -> None:
        """End the elements whose end tag may be left out before this one."""
        self._end_what_ends_with_text()
        if self._count.get("p") and name not in _WITHIN_PARAGRAPHS:
            self.end("p")
        ending = _ENDS_BEFORE.get(name, ())
        while self.open and self.open[-1][0] in ending:
            self._end_innermost()

    def _end_what_ends_with_text(self) -> None:
        """End the code and superscripts that were begun in a text and not ended."""
        while self.open and self.open[-1][0] in _WITHIN_TEXTS:
            self._end_innermost()

    def _end_innermost(self) -> str:
        """End the innermost element; return its name."""
        name, self.state = self.open.pop()
        self._count[name] -= 1
        return name

    def _inside(self, name: str) -> State:
        """Return what is so inside an element by its name; the present state where nothing changes."""
        return _inside(name, self.state) if name in _TELLING else self.state

    def _changed(self, name: str, attributes: Mapping[str, str]) -> State:
        """Return what is so inside an element with attributes; the present state where nothing changes."""
        state = self._inside(name)
        language = attributes.get("lang") or attributes.get("xml:lang")
        if language and name not in ("html", "body"):
            state = state._replace(foreign=self._is_foreign(language))
        if attributes.get("role") in _NOTES:
            state = state._replace(role="note")
        if attributes.get("translate", "").lower() in ("yes", "no"):
            state = state._replace(protected=attributes["translate"].lower() == "no")
        marks = (*attributes.get("role", "").split(), *attributes.get("epub:type", "").split())
        if "notranslate" in attributes.get("class", "").split() or not _NOTE_REFERENCE.isdisjoint(marks):
            state = state._replace(protected=True)
        if state is self.state:
            return state
        return state._replace(opaque=state.code or state.protected or state.foreign)


@cache
def _inside(name: str, state: State) -> State:
    """Return what is so inside an element that means something by its name, given what is so around it."""
    if name in _ROLES:
        return state._replace(role=_ROLES[name])
    if name in _SKIPPED:
        return state._replace(skipped=True)
    return state._replace(raised=True) if name == _RAISED else state._replace(code=True, opaque=True)
