"""What a glossary says of its entries and terms, in words."""

from collections.abc import Iterable, Iterator

from termcheck.glossary import CasePolicy, ConceptEntry, Condition, MatchMode, Scope, Term

_MATCH = {
    MatchMode.EXACT: "letter for letter",
    MatchMode.WORD: "in this form alone",
    MatchMode.PREFIX: "before any ending",
}
_CASE = {CasePolicy.EXACT: "all capitals as written", CasePolicy.ANY: "in any capitals"}


def remarks(term: Term) -> Iterator[str]:
    """Yield what is to be known of a term beside its text, its status and its note."""
    if term.part_of_speech:
        yield term.part_of_speech
    if term.match in _MATCH:
        yield _MATCH[term.match]
    if term.case in _CASE:
        yield _CASE[term.case]
    if term.varies:
        yield "may stand beside the others"
    yield from _when(term.when)
    if term.source:
        yield f"source: {term.source}"


def _when(condition: Condition) -> Iterator[str]:
    """Yield when a term is judged; nothing where it always is."""
    if condition.source:
        yield "only where the source has the concept"
    if condition.about:
        yield f"only in documents about {_either(topic.name for topic in condition.about)}"
    if condition.unless:
        yield f"not in documents with {_quoted(condition.unless)}"
    if condition.near:
        yield f"only beside {_quoted(condition.near)}"
    if condition.not_near:
        yield f"not beside {_quoted(condition.not_near)}"


def policies(concept: ConceptEntry) -> Iterator[str]:
    """Yield how an entry is judged, where that is not the usual way, and where and when it counts."""
    if concept.do_not_translate:
        yield "not to be translated"
    if concept.each:
        yield "every occurrence must be rendered"
    if concept.narration_only:
        yield "direct speech may call it otherwise"
    yield from _where(concept.scope)


def meaning(concept: ConceptEntry) -> Iterator[tuple[str, str]]:
    """Yield what an entry says of its concept, each behind what it is."""
    said = (
        ("definition", concept.definition),
        *((f"definition ({language})", text) for language, text in concept.definitions),
        ("subject", concept.subject_field),
    )
    yield from ((label, text) for label, text in said if text)


def fields(concept: ConceptEntry) -> Iterator[tuple[str, str]]:
    """Yield what else an entry says beside its terms and tests, each behind what it is."""
    said = (
        ("note", concept.note),
        ("rules", "; ".join(policies(concept))),
        ("confusable with", ", ".join(concept.confusable_with)),
        ("owner", concept.owner),
        ("source", concept.source),
    )
    yield from ((label, text) for label, text in said if text)


def _where(scope: Scope) -> Iterator[str]:
    """Yield where and when an entry counts; nothing where it counts everywhere and always."""
    if scope.paths:
        yield f"only in {_either(scope.paths)}"
    if scope.sections:
        yield f"only below headings with {_quoted(scope.sections)}"
    if scope.valid_from:
        yield f"from {scope.valid_from.isoformat()}"
    if scope.valid_until:
        yield f"until {scope.valid_until.isoformat()}"


def _quoted(texts: Iterable[str]) -> str:
    """Return texts in quotation marks, parted by “or”; a regular expression between slashes as it is."""
    return _either(text if text[:1] == text[-1:] == "/" else f"“{text}”" for text in texts)


def _either(texts: Iterable[str]) -> str:
    """Return texts parted by commas, and the last by “or”."""
    *others, last = texts
    return f"{', '.join(others)} or {last}" if others else last
