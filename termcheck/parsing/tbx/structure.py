"""The skeleton of TBX: which element stands in which, and where words may stand (ISO 30042, core structure)."""

from collections.abc import Mapping, Sequence

from termcheck.parsing.tbx.review import Review
from termcheck.parsing.xml.elements import Element

# ISO 30042:2008 and the drafts of TBX-Min call the same things otherwise.
_NAMES = {
    "TBX": "tbx",
    "martif": "tbx",
    "martifHeader": "tbxHeader",
    "header": "tbxHeader",
    "termEntry": "conceptEntry",
    "entry": "conceptEntry",
    "langSet": "langSec",
    "langGroup": "langSec",
    "tig": "termSec",
    "ntig": "termSec",
    "termGroup": "termSec",
}
ROOTS = frozenset({"tbx", "martif", "TBX"})
_DRAFT_CATEGORIES = frozenset({"subjectField", "termStatus", "customer", "partOfSpeech"})

_LINKS = frozenset({"admin", "adminGrp", "transacGrp", "note", "ref", "xref"})
_ANYWHERE = _LINKS | {"descrip", "descripGrp"}
_IN_TERM = _ANYWHERE | {"term", "termNote", "termNoteGrp"}
_CHILDREN: Mapping[str, frozenset[str]] = {
    "tbx": frozenset({"tbxHeader", "text", "body"}),
    "text": frozenset({"front", "body", "back"}),
    "body": frozenset({"conceptEntry"}),
    "conceptEntry": _ANYWHERE | {"langSec"},
    "langSec": _ANYWHERE | {"termSec"},
    "termSec": _IN_TERM | {"termGrp"},
    "termGrp": frozenset({"term", "termNote", "termNoteGrp", "termCompList"}),
    "termNoteGrp": _LINKS | {"termNote"},
    "descripGrp": _LINKS | {"descrip", "descripNote"},
    "adminGrp": frozenset({"admin", "adminNote", "note", "ref", "xref"}),
    "transacGrp": frozenset({"transac", "transacNote", "date", "note", "ref", "xref"}),
}
_GROUPS = {"descripGrp": "descrip", "adminGrp": "admin", "transacGrp": "transac", "termNoteGrp": "termNote"}
_TYPED = frozenset(
    {"admin", "adminNote", "descrip", "descripNote", "termNote", "transac", "transacNote", "ref", "xref"}
)
_OF_HEADER = frozenset(
    {"fileDesc", "titleStmt", "publicationStmt", "sourceDesc", "encodingDesc", "revisionDesc", "change"}
)
_OF_TERMS = frozenset({"termNote", "termNoteGrp"})
_PARENTS = frozenset(_CHILDREN) | frozenset(_NAMES)
_MOST_SHAPES = 1_000
_LONGEST_SHAPE = 100
"""So many sound shapes of elements are remembered, of so many children; termbases have a few dozen, which are short."""


def canonical(name: str) -> str:
    """Return the name that TBX of 2019 has for an element."""
    return _NAMES.get(name, name)


def is_category(element: Element, namespace: str) -> bool:
    """Say whether an element is a data category by its name, in a file of this namespace."""
    return element.namespace != namespace or element.name in _DRAFT_CATEGORIES


def check_head(root: Element, review: Review) -> None:
    """Keep what stands in the wrong place around the entries of a file."""
    for child in root.children:
        if canonical(child.name) == "tbxHeader":
            _check_header(child, review)
        elif canonical(child.name) in ("text", "body"):
            _check_around(child, review)
        else:
            _misplaced(child, root, review)
    _check_words(root, review)


def _check_around(element: Element, review: Review) -> None:
    """Keep what stands in the wrong place between the root and the entries."""
    _check_words(element, review)
    for child in element.children:
        if child.name == "body":
            _check_around(child, review)
        elif child.name not in _CHILDREN["text"]:
            _misplaced(child, element, review)


def _check_header(element: Element, review: Review) -> None:
    """Keep words in the header that stand in no paragraph."""
    if element.name not in _OF_HEADER and canonical(element.name) != "tbxHeader":
        return
    _check_words(element, review, "put it into <p>…</p>")
    for child in element.children:
        _check_header(child, review)


def check_entry(entry: Element, namespace: str, review: Review) -> bool:
    """Say whether an element of the body is an entry, and keep what stands in the wrong place in it."""
    if canonical(entry.name) != "conceptEntry":
        review.complain(entry, f"<{entry.name}> cannot stand in <body>, which has entries only; take it out")
        return False
    _check(entry, namespace, review)
    return True


def _check(element: Element, namespace: str, review: Review) -> None:
    """Keep what stands in the wrong place in an element that has others in it."""
    children = element.children
    shape = (
        element.name,
        *[(child.namespace, child.name, child.attributes.get("type", "") != "") for child in children],
    )
    if element.text_line or shape not in review.sound:
        told = review.count()
        _check_content(element, children, namespace, review)
        if review.count() == told and len(review.sound) < _MOST_SHAPES and len(shape) < _LONGEST_SHAPE:
            review.sound.add(shape)
    for child in children:
        if child.name in _PARENTS and child.namespace == namespace and canonical(child.name) in _allowed(element):
            _check(child, namespace, review)


def _allowed(element: Element) -> frozenset[str]:
    """Return what may stand in an element that has others in it."""
    return _CHILDREN[canonical(element.name)]


def _check_content(element: Element, children: Sequence[Element], namespace: str, review: Review) -> None:
    """Keep what stands in the wrong place right in an element, and is wrong with its children as such."""
    name, allowed = canonical(element.name), _allowed(element)
    _check_words(element, review)
    for child in children:
        known = canonical(child.name)
        if is_category(child, namespace):
            continue
        if known not in allowed:
            if not (review.tolerant and known in _OF_TERMS and name == "conceptEntry"):
                _misplaced(child, element, review)
        elif known in _TYPED and not child.attributes.get("type"):
            _check_type(child, review)
    if name in ("termSec", "termGrp"):
        _check_term(element, review)
    elif name in _GROUPS:
        _check_group(element, _GROUPS[name], namespace, review)


def _check_words(element: Element, review: Review, remedy: str = "put it into an element, as <note>") -> None:
    """Keep words where only elements may stand."""
    # White space of other kinds, as a no-break space, says nothing.
    visible = (piece for piece in element.content if isinstance(piece, str) and piece.strip())
    words = next(visible, "") if element.text_line else ""
    if words:
        review.complain(element.text_place, f"there is text right in <{element.name}> ({_beginning(words)}); {remedy}")


def _beginning(words: str) -> str:
    """Return the beginning of a text in quotation marks."""
    longest = 40
    text = " ".join(words.split())
    return f"“{text}”" if len(text) <= longest else f"“{text[:longest]}…”"


def _misplaced(child: Element, parent: Element, review: Review) -> None:
    """Keep that an element cannot stand where it does."""
    if child.name in _EVERY:
        remedy = "move it to the entry, the language or the term that it speaks of"
    else:
        remedy = "TBX has no element of this name; correct it or take it out"
    review.complain(child, f"<{child.name}> cannot stand in <{parent.name}>; {remedy}")


_EVERY = frozenset(_NAMES) | frozenset(_CHILDREN) | frozenset(name for names in _CHILDREN.values() for name in names)


def _check_type(element: Element, review: Review) -> None:
    """Keep that an element does not say its data category; the Translate Toolkit writes TBX of 2008 so."""
    message = f'this <{element.name}> does not say what it is; give its data category, as type="…"'
    if review.tolerant:
        review.doubt(element, message, once=f"no type {element.name}")
    else:
        review.complain(element, message)


def _check_term(element: Element, review: Review) -> None:
    """Keep what is wrong with where the term stands in its section."""
    names = [child.name for child in element.children]
    terms = [child for child in element.children if child.name == "term"]
    if not terms and "termGrp" not in names:
        review.complain(element, f"this <{element.name}> has no <term>; write it, or take the <{element.name}> out")
    elif terms and names[0] != "term":
        review.complain(terms[0], f"the <term> must come first in <{element.name}>; move it up")
    for term in terms[1:]:
        message = f"this is the second <term> of one <{element.name}>; give it a <{element.name}> of its own"
        review.complain(term, message)


def _check_group(element: Element, head: str, namespace: str, review: Review) -> None:
    """Keep what is wrong with what a group is about."""
    heads = [child for child in element.children if child.name == head]
    if not heads and not any(is_category(child, namespace) for child in element.children):
        review.complain(element, f"this <{element.name}> has no <{head}>, which it should be about; take it out")
    for later in heads[1:]:
        what, remedy = f"this is the second <{head}> of one <{element.name}>", f"give it a <{element.name}> of its own"
        if head == "transac":
            # Whose the date is would not be clear.
            review.complain(later, f"{what}; {remedy}")
        else:
            review.doubt(later, f"{what} and is read by itself; {remedy}", once=f"second {head}")
