"""One run of ``termcheck glossary show``: a term looked up, and its entry shown."""

from collections.abc import Iterator, Sequence
from typing import Any

from termcheck.curation.comparing import marked
from termcheck.curation.lookup import Found, look_up, nearest
from termcheck.curation.wording import fields, meaning, policies, remarks
from termcheck.errors import Mistake, Place, UsageError
from termcheck.frontends.cli.glossary._cards import cards_of, in_short, pieces
from termcheck.frontends.cli.glossary._chosen import chosen, settings_with
from termcheck.frontends.cli.glossary._options import ShowOptions
from termcheck.frontends.cli.output import tell
from termcheck.frontends.cli.showing import show
from termcheck.frontends.cli.status import Status
from termcheck.glossary import ConceptEntry, Term, layered


def run(options: ShowOptions) -> Status:
    """Look the term up, show what is found, and return the exit status."""
    words = options["term"]
    if not words.strip():
        raise UsageError(Mistake(Place("TERM"), "the term is empty; write what to look up"))
    settings = settings_with(options)
    glossary = layered(chosen(options["names"], settings, "--glossary"))
    everything = look_up(glossary, words)
    found = everything[: options["limit"]]
    near = () if found else nearest(glossary, words)
    more = len(everything) - len(found)
    show(
        options["form"],
        rich=lambda canvas: pieces(found, more, canvas),
        lines=lambda: _lines(found, more),
        record=lambda: {"term": words, "found": list(map(_record, found)), "more": more, "nearest": near},
    )
    if found:
        return Status.CLEAN
    tell([f"no entry for “{words}”{_nearest(near)}"])
    return Status.FINDINGS


def _nearest(near: Sequence[str]) -> str:
    """Return the end of a message about a term that no entry has."""
    return f"; the nearest are {', '.join(f'“{name}”' for name in near)}" if near else ""


def _lines(found: Sequence[Found], more: int) -> Iterator[str]:
    """Yield the cards in lines, and a line for each other entry."""
    cards, others = cards_of(found)
    for one in cards:
        yield from _card(one.concept)
    for one in others:
        yield f"see also {one.concept.id}: {in_short(one.concept)}"
    if more:
        yield f"and {more:,} more; see them with a higher --limit"


def _card(concept: ConceptEntry) -> Iterator[str]:
    """Yield an entry in lines."""
    yield f"{concept.id} ({concept.place})" if concept.place else concept.id
    yield from (f"  {label}: {text}" for label, text in meaning(concept))
    for term in concept.terms:
        said = "; ".join((term.status, *remarks(term)))
        yield f"  {term.language}: {term.text} ({said})" + (f": {term.note}" if term.note else "")
    yield from (f"  {label}: {text}" for label, text in fields(concept))
    for test in concept.tests:
        yield f"  test: {marked(test)}"


def _record(found: Found) -> dict[str, Any]:
    """Return an entry for JSON; the keys are documented."""
    concept = found.concept
    place = concept.place
    return {
        "likeness": str(found.likeness),
        "by": found.by or None,
        "concept": concept.id,
        "path": place.path if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "definition": concept.definition,
        "definitions": dict(concept.definitions),
        "subject": concept.subject_field,
        "note": concept.note,
        "owner": concept.owner,
        "source": concept.source,
        "rules": list(policies(concept)),
        "confusable_with": concept.confusable_with,
        "terms": list(map(_term_record, concept.terms)),
        "tests": [
            {"must": "flag" if test.flag else "pass", "text": test.target, "source": test.source}
            for test in concept.tests
        ],
    }


def _term_record(term: Term) -> dict[str, Any]:
    """Return a term for JSON."""
    return {
        "language": term.language,
        "text": term.text,
        "status": term.status,
        "note": term.note,
        "remarks": list(remarks(term)),
    }
