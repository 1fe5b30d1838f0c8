"""Tables of word forms: one line a phrase, its term before a bar, and brackets around what is a form of the term."""

from phrases import marked, plain

from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Term
from termcheck.language import language
from termcheck.matching.folding import fold
from termcheck.matching.hit import longest
from termcheck.matching.indexes import index_of, patterns_of
from termcheck.text import Text


def table(lines: str) -> list[tuple[str, str]]:
    """Read ``Flüchtling | Die [Flüchtlinge] kamen.``, one phrase a line."""
    rows = [line.split("|") for line in lines.strip().splitlines() if line.strip()]
    return [(term.strip(), phrase.strip()) for term, phrase in rows]


def accepted(tag: str, term: str, phrase: str) -> str:
    """Write brackets around what is accepted as the term in a phrase of a language."""
    return _standing(tag, Term(term, tag), phrase)


def accused(tag: str, term: str, phrase: str) -> str:
    """Write brackets around what is flagged in a phrase of a language where the term is deprecated."""
    return _standing(tag, Term(term, tag, AdministrativeStatus.DEPRECATED), phrase)


def _standing(tag: str, term: Term, phrase: str) -> str:
    known = Glossary("Test", (tag,), (ConceptEntry("it", (term,)),))
    index = index_of(patterns_of(known, tag), language(tag), renderings=True)
    text = Text(plain(phrase), tag)
    folded = fold(text)
    hits = longest(hit for hit in index.find(folded) if hit.altered is None)
    return marked(text.content, [(folded.original(hit.start, hit.end), "") for hit in hits])
