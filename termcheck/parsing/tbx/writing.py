"""A glossary as TBX of 2019 (ISO 30042:2019) with data categories as attributes; as TBX-Basic where that can say it."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain, groupby
from operator import attrgetter

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term, Transaction
from termcheck.parsing.glossary_validation import quoted
from termcheck.parsing.tbx.categories import PRIVATE_DIALECT, is_public_part_of_speech, spelled_status
from termcheck.parsing.tbx.house import PREFIX, spelled, spelled_values

_NAMESPACE = "urn:iso:std:iso:30042:ed-2"

# Names of XML 1.0 (2.3) in the scripts that every edition of it knows.
_LETTERS = r"A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3"
_NAME = re.compile(rf"[{_LETTERS}][{_LETTERS}0-9.-]*")

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_INDENT = "  "
# White space that readers of XML would take for one space, or for none.
_FRAGILE = re.compile(r"^ | $|(?<= ) |[\t\n\r]")
_SPECIAL = re.compile(r"""[&<>"\t\n\r]|\A | \Z|  """)
_SPACES = re.compile(r"[\t\n\r]")
# XML 1.0, 2.2.
_NO_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def written_tbx(glossary: Glossary, path: str) -> bytes:
    """Return the bytes of a TBX file in UTF-8; what TBX has no word for stands in ``<admin type="x-termcheck-…">``.

    Raises ``GlossaryError`` for entries without a term, and for characters that XML does not have.
    """
    names = _names(glossary.concepts)
    header = list(_header(glossary))
    entries = [list(_entry(concept, names)) for concept in glossary.concepts]
    _check(glossary, header, entries, path)
    dialect = "TBX-Basic" if all(map(_is_basic, glossary.concepts)) else PRIVATE_DIALECT
    language = _attributes({"xml:lang": glossary.languages[0]} if glossary.languages else {})
    root = f'<tbx type="{dialect}" style="dca"{language} xmlns="{_NAMESPACE}">'
    body = ["  <text>", "    <body>", *chain.from_iterable(entries), "    </body>", "  </text>"]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', root, *header, *body, "</tbx>", ""]).encode()


def _is_basic(concept: ConceptEntry) -> bool:
    """Say whether TBX-Basic can say all that an entry says."""
    return _is_name(concept.id) and not any(spelled_values(concept)) and all(map(_is_basic_term, concept.terms))


def _is_basic_term(term: Term) -> bool:
    """Say whether TBX-Basic can say all that is said of a term."""
    proposed = term.status is AdministrativeStatus.PROPOSED
    return not proposed and is_public_part_of_speech(term.part_of_speech) and not any(spelled_values(term))


def _check(glossary: Glossary, header: list[str], entries: list[list[str]], path: str) -> None:
    """Raise ``GlossaryError`` for what no TBX can hold."""
    mistakes: list[Mistake] = []
    if found := _NO_CHARACTER.search("".join(header)):
        mistakes.append(Mistake(Place(path), _unwritable(found[0])))
    for concept, lines in zip(glossary.concepts, entries, strict=True):
        place = concept.place or Place(path)
        if not concept.terms:
            mistakes.append(Mistake(place, f"{quoted(concept.id)} has no term, which TBX does not allow; add one"))
        if found := _NO_CHARACTER.search("".join(lines)):
            mistakes.append(Mistake(place, f"{quoted(concept.id)}: {_unwritable(found[0])}"))
    if mistakes:
        raise GlossaryError(*mistakes)


def _unwritable(character: str) -> str:
    """Return what to say of a character that XML does not have."""
    return f"the character U+{ord(character):04X} cannot be written in XML; take it out"


def _names(concepts: tuple[ConceptEntry, ...]) -> dict[str, str]:
    """Return the names that the ids of entries have in the file, which must be names of XML."""
    taken = {concept.id for concept in concepts if _is_name(concept.id)}
    names = {name: name for name in taken}
    for number, concept in enumerate(concepts, start=1):
        if concept.id not in names:
            name = f"c{number}"
            while name in taken:
                name += "-"
            taken.add(name)
            names[concept.id] = name
    return names


def _is_name(text: str) -> bool:
    """Say whether a text is a name that every XML reader takes for an id."""
    return _NAME.fullmatch(text) is not None


def _header(glossary: Glossary) -> Iterator[str]:
    """Yield the lines of the header."""
    yield from ("  <tbxHeader>", "    <fileDesc>")
    yield "      <titleStmt>"
    yield _leaf(4, "title", glossary.title)
    if glossary.description:
        yield _leaf(4, "note", glossary.description)
    yield "      </titleStmt>"
    if glossary.licence:
        yield from ("      <publicationStmt>", _leaf(4, "p", glossary.licence), "      </publicationStmt>")
    yield from ("      <sourceDesc>", _leaf(4, "p", glossary.origin), "      </sourceDesc>", "    </fileDesc>")
    kept = [(name, getattr(glossary, name)) for name in ("languages", "topics")]
    if any(value for _, value in kept):
        yield "    <encodingDesc>"
        yield from (_leaf(3, "p", spelled(value), PREFIX + name) for name, value in kept if value)
        yield "    </encodingDesc>"
    yield "  </tbxHeader>"


def _entry(concept: ConceptEntry, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of an entry."""
    name = names[concept.id]
    yield f"      <conceptEntry{_attributes({'id': name})}>"
    if name != concept.id:
        yield _leaf(4, "admin", concept.id, f"{PREFIX}id")
    yield from _optional(4, "descrip", concept.subject_field, "subjectField")
    yield from _optional(4, "descrip", concept.definition, "definition")
    with_terms = _definitions_with_terms(concept)
    if not with_terms:
        for language, text in concept.definitions:
            yield _leaf(4, "descrip", text, "definition", {"xml:lang": language})
    yield from _optional(4, "note", concept.note)
    yield from _optional(4, "admin", concept.source, "source")
    yield from (_reference(other, names) for other in concept.confusable_with)
    yield from (_leaf(4, "admin", text, PREFIX + field) for field, text in spelled_values(concept))
    yield from (line for done in concept.transactions for line in _transaction(4, done))
    for language, terms in groupby(concept.terms, key=attrgetter("language")):
        yield f"        <langSec{_attributes({'xml:lang': language})}>"
        yield from (_leaf(5, "descrip", text, "definition") for text in with_terms.pop(language, ()))
        yield from (line for term in terms for line in _term(term))
        yield "        </langSec>"
    yield "      </conceptEntry>"


def _definitions_with_terms(concept: ConceptEntry) -> dict[str, list[str]]:
    """Return the definitions by language, where they are read in their order again when each stands with its terms."""
    found: dict[str, list[str]] = {term.language: [] for term in concept.terms}
    for language, text in concept.definitions:
        found.setdefault(language, []).append(text)
    spoken = {term.language for term in concept.terms}
    ordered = tuple((language, text) for language, texts in found.items() for text in texts)
    return found if ordered == concept.definitions and spoken == set(found) else {}


def _reference(name: str, names: Mapping[str, str]) -> str:
    """Return the line that points to an entry."""
    target = {"target": names[name]} if name in names else {}
    return _leaf(4, "ref", name, "crossReference", target)


def _term(term: Term) -> Iterator[str]:
    """Yield the lines of a term's section."""
    yield from ("          <termSec>", _leaf(6, "term", term.text))
    yield from _optional(6, "termNote", term.part_of_speech, "partOfSpeech")
    yield _leaf(6, "termNote", spelled_status(term.status), "administrativeStatus")
    yield from _optional(6, "note", term.note)
    yield from _optional(6, "admin", term.source, "source")
    yield from (_leaf(6, "admin", text, PREFIX + field) for field, text in spelled_values(term))
    yield from (line for done in term.transactions for line in _transaction(6, done))
    yield "          </termSec>"


def _transaction(depth: int, done: Transaction) -> Iterator[str]:
    """Yield the lines of what was done."""
    indent = _INDENT * depth
    yield f"{indent}<transacGrp>"
    yield _leaf(depth + 1, "transac", done.kind, "transactionType")
    yield from _optional(depth + 1, "date", done.date)
    yield from _optional(depth + 1, "transacNote", done.responsible, "responsibility")
    yield f"{indent}</transacGrp>"


def _optional(depth: int, name: str, text: str, kind: str = "") -> Iterator[str]:
    """Yield the line of an element, if it has a text."""
    if text:
        yield _leaf(depth, name, text, kind)


def _leaf(depth: int, name: str, text: str, kind: str = "", others: Mapping[str, str] | None = None) -> str:
    """Return the line of an element that has nothing but a text; ``kind`` is its data category."""
    typed = f"{_start(depth, name, kind)}{_attributes(others) if others else ''}"
    if _SPECIAL.search(text):
        text = _FRAGILE.sub(_reference_to, text.translate(_ESCAPES))
    return f"{typed}>{text}</{name}>"


@lru_cache(maxsize=256)
def _start(depth: int, name: str, kind: str) -> str:
    """Return how an element of a data category begins."""
    return f"{_INDENT * depth}<{name}{_attributes({'type': kind} if kind else {})}"


def _attributes(values: Mapping[str, str]) -> str:
    """Return attributes as they are written behind the name of an element."""
    pairs = ((name, value.translate(_ESCAPES)) for name, value in values.items())
    return "".join(f' {name}="{_SPACES.sub(_reference_to, value)}"' for name, value in pairs)


def _reference_to(character: re.Match[str]) -> str:
    """Return the reference that stands for a character."""
    return f"&#{ord(character[0])};"
