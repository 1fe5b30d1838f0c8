"""A glossary in two languages as UTX 1.11."""

from collections.abc import Iterator

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.parsing.glossary_pairs import language_pair, terms_in
from termcheck.parsing.utx.cells import NOTHING, on_one_line, spelled
from termcheck.parsing.utx.columns import COLUMNS
from termcheck.parsing.utx.statuses import SPELLED

PREFERRED = AdministrativeStatus.PREFERRED
_NEEDED = ("src", "tgt", "src:pos")


def written_utx(glossary: Glossary, path: str) -> bytes:
    """Return a glossary as UTX 1.11, in UTF-8; raise ``GlossaryError`` for one that is not in two languages.

    Superseded terms become forbidden ones; what UTX has no column for is left out.
    """
    source, target = language_pair(glossary, path, "UTX")
    unwritable = [term for concept in glossary.concepts for term in concept.terms if term.text in NOTHING]
    if unwritable:
        message = "UTX cannot hold the term “-”, which stands for an empty cell there; take it out"
        raise GlossaryError(*(Mistake(term.place or Place(path), message) for term in unwritable))
    rows = [row for concept in glossary.concepts for row in _rows(concept, source, target)]
    names = [name for name in COLUMNS if name in _NEEDED or any(row.get(name) for row in rows)]
    written = ("\t".join(spelled(row.get(name, "")) for name in names) for row in rows)
    # A row that begins with a number sign would be a comment.
    lines = (f" {row}" if row.startswith("#") else row for row in written)
    return "\n".join([*_head(glossary), "#" + "\t".join(names), *lines, ""]).encode()


def _head(glossary: Glossary) -> Iterator[str]:
    """Yield the lines above the names of the columns."""
    said = [("copyright", glossary.origin), ("license", glossary.licence)]
    facts = [f"{name}: {on_one_line(text)}" for name, text in said if text]
    yield "; ".join(["#UTX 1.11", "/".join(glossary.languages), *facts])
    if glossary.description:
        yield f"#description: {on_one_line(glossary.description)}"


def _rows(concept: ConceptEntry, source: str, target: str) -> Iterator[dict[str, str]]:
    """Yield the rows that say what a concept entry does, as texts by the names of their columns."""
    words = {"comment": concept.note, "x:definition": concept.definition, "x:subject": concept.subject_field}
    for one, other in _pairs(terms_in(concept, source), terms_in(concept, target)):
        yield {"concept ID": concept.id, **words, **_row(one, other)}
        words = {}


def _pairs(sources: list[Term], renderings: list[Term]) -> Iterator[tuple[Term | None, Term | None]]:
    """Yield the terms of a concept in pairs, each a row.

    Each rendering stands beside the first source term, and each further source term beside an approved rendering.
    Where there is none to say whose status it is, a term stands alone in its row.
    """
    if sources and sources[0].status is PREFERRED:
        approved = next((term for term in renderings if term.status is PREFERRED), None)
        yield from ((sources[0], rendering) for rendering in renderings or (None,))
        yield from ((term, approved) for term in sources[1:])
    elif sources or renderings:
        yield from ((term, None) for term in sources)
        yield from ((None, term) for term in renderings)
    else:
        yield None, None


def _row(source: Term | None, rendering: Term | None) -> dict[str, str]:
    """Return what one row says of a pair of terms."""
    row: dict[str, str] = {}
    status = PREFERRED
    for side, term in (("tgt", rendering), ("src", source)):
        if term is not None:
            row |= {side: term.text, f"{side}:pos": term.part_of_speech, f"{side}:comment": term.note}
            status = status if term.status is PREFERRED else term.status
    return row | ({"term status": SPELLED[status]} if row else {})
