"""Glossaries on their way into formats of two languages."""

from termcheck.errors import GlossaryError, Mistake, Place
from termcheck.glossary import ConceptEntry, Glossary, Term

_PAIR = 2


def language_pair(glossary: Glossary, path: str, form: str) -> tuple[str, str]:
    """Return the source and the target language; raise ``GlossaryError`` where there are not just these two.

    ``path`` is that of the file to be written, and ``form`` what it is called (``a PO file``).
    """
    if len(glossary.languages) != _PAIR:
        spoken = ", ".join(glossary.languages)
        message = f"{form} holds two languages, and this glossary has {spoken}; choose two of them"
        raise GlossaryError(Mistake(Place(path), message))
    source, target = glossary.languages
    return source, target


def terms_in(concept: ConceptEntry, language: str) -> list[Term]:
    """Return the terms of a concept entry in a language."""
    return [term for term in concept.terms if term.language == language]
