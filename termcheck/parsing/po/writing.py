"""A glossary in two languages as PO."""

import re
from collections.abc import Iterator

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.parsing.gettext import escaped
from termcheck.parsing.glossary_pairs import language_pair, terms_in
from termcheck.parsing.glossary_validation import quoted
from termcheck.parsing.po.statements import FLAGS, UNTRANSLATABLE

PREFERRED = AdministrativeStatus.PREFERRED


def written_po(glossary: Glossary, path: str) -> bytes:
    """Return a glossary in two languages as a PO file in UTF-8, a message for each pair of terms.

    Raises ``GlossaryError`` for a glossary in more languages, and for an entry without a source term.
    """
    source, target = language_pair(glossary, path, "a PO file")
    mistakes = [
        Mistake(concept.place or Place(path), f"{quoted(concept.id)} has no term in {source}; add one")
        for concept in glossary.concepts
        if not terms_in(concept, source)
    ]
    if mistakes:
        raise GlossaryError(*mistakes)
    lines = list(_header(glossary.title, source, target))
    known: set[tuple[str, str]] = set()
    for concept in glossary.concepts:
        for one, other in _pairs(terms_in(concept, source), terms_in(concept, target)):
            lines += ("", *_message(concept, one, other, _context(concept.id, one.text, known)))
    return "\n".join([*lines, ""]).encode()


def _header(title: str, source: str, target: str) -> Iterator[str]:
    """Yield the lines of the header."""
    head = {
        "Project-Id-Version": " ".join(title.split()),
        "Language": target.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": source,
    }
    yield from ('msgid ""', 'msgstr ""')
    yield from (f'"{name}: {escaped(said)}\\n"' for name, said in head.items())


def _pairs(sources: list[Term], renderings: list[Term]) -> Iterator[tuple[Term, Term | None]]:
    """Yield the pairs of terms that say all of a concept: each rendering with the first source term, then the rest."""
    yield from ((sources[0], rendering) for rendering in renderings or (None,))
    yield from ((other, renderings[0] if renderings else None) for other in sources[1:])


def _context(concept_id: str, source: str, known: set[tuple[str, str]]) -> str:
    """Return what tells a message from those before it; ``known`` are their contexts and sources, to be added to."""
    context, number = "", 1
    while (context, source) in known:
        context, number = concept_id if number == 1 else f"{concept_id} {number}", number + 1
    known.add((context, source))
    return context


def _message(concept: ConceptEntry, source: Term, rendering: Term | None, context: str) -> Iterator[str]:
    """Yield the lines of a message."""
    status = rendering.status if rendering else PREFERRED
    yield from (f"# {line}".rstrip() for line in _lines(concept.note))
    yield f"#. concept: {' '.join(concept.id.split())}"
    if status is not PREFERRED and status not in FLAGS:
        yield f"#. status: {status}"
    if source.status is not PREFERRED:
        yield f"#. source status: {source.status}"
    yield from (f"#. {line}".rstrip() for line in _lines(concept.definition))
    flags = filter(None, (FLAGS.get(status), UNTRANSLATABLE if concept.do_not_translate else None))
    if said := ", ".join(flags):
        yield f"#, {said}"
    if context:
        yield f'msgctxt "{escaped(context)}"'
    yield f'msgid "{escaped(source.text)}"'
    yield f'msgstr "{escaped(rendering.text if rendering else "")}"'


def _lines(text: str) -> list[str]:
    """Return the lines of a text, none for an empty one."""
    return re.split(r"\r\n?|\n", text) if text else []
