"""Conditions, topics and scopes under which an entry can never count, or that say nothing."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from termcheck.curation.lint import Check, Fault
from termcheck.curation.lint.dossier import Dossier
from termcheck.finding import Severity
from termcheck.glossary import ConceptEntry, Term
from termcheck.parsing.glossary_validation import quoted

_CONTRADICTORY = Check("contradictory-condition", Severity.ERROR, "a condition asks for a word and forbids it")
_DEFEATED = Check(
    "self-defeating-condition", Severity.ERROR, "a condition forbids a word that stands in the term itself"
)
_USELESS = Check(
    "useless-condition", Severity.WARNING, "a condition always holds, or asks for what the entry does not have"
)
_NO_WORD = Check("impossible-condition", Severity.ERROR, "the words of a condition can never stand in a text")
_TOPIC = Check("unused-topic", Severity.WARNING, "a topic is described, and no condition asks for it")
_EXPIRED = Check("expired-scope", Severity.WARNING, "the last day of an entry is over, so that it is never judged")
_REVERSED = Check("reversed-scope", Severity.ERROR, "the last day of an entry comes before its first")
CHECKS = (_CONTRADICTORY, _DEFEATED, _USELESS, _NO_WORD, _TOPIC, _EXPIRED, _REVERSED)
_FIRST_OF_CJK = "\u2e80"


def faults(dossier: Dossier) -> Iterator[Fault]:
    """Yield conditions, topics and scopes that cannot be meant."""
    for entry, term in dossier.terms:
        when = term.when
        if when.about or when.unless or when.near or when.not_near or when.source:
            yield from _contradictory(entry, term)
            yield from _on_itself(entry, term)
            yield from _impossible(entry, term)
            yield from _without_source(dossier, entry, term)
    yield from _topics(dossier)
    for entry in dossier.glossary.concepts:
        yield from _scope(dossier, entry)


def _contradictory(entry: ConceptEntry, term: Term) -> Iterator[Fault]:
    """Yield a fault where a condition wants and forbids the same."""
    when = term.when
    both = [word for word in when.near if word in when.not_near]
    if both:
        message = f"{quoted(both[0])} stands under near and under not_near of {quoted(term.text)}"
        yield _CONTRADICTORY.fault(entry, message, "keep it in one place", term)
    wanted = {word for topic in when.about for word in topic.words}
    if wanted and wanted <= set(when.unless):
        message = f"every word of the topics of {quoted(term.text)} stands under unless too, so that it is never judged"
        yield _CONTRADICTORY.fault(entry, message, "take them away there", term)


def _on_itself(entry: ConceptEntry, term: Term) -> Iterator[Fault]:
    """Yield a fault where a condition is decided by the term’s own words."""
    when = term.when
    for name, words in (("unless", when.unless), ("not_near", when.not_near)):
        word = next((word for word in words if _stands(word, term.text)), None)
        if word is not None:
            message = f"{quoted(word)} under {name} stands in {quoted(term.text)} itself, so that it is never judged"
            yield _DEFEATED.fault(entry, message, "name a word that stands beside it", term)
    # A condition that the whole entry has is meant for its other terms.
    own = any(other.when != when for other in entry.terms)
    word = next((word for word in when.near if own and _stands(word, term.text)), None)
    if word is not None:
        message = f"{quoted(word)} under near stands in {quoted(term.text)} itself, so that the condition always holds"
        yield _USELESS.fault(entry, message, "name a word that stands beside it", term)


def _stands(word: str, text: str) -> bool:
    """Say whether a word of a condition stands in a text, as whole words with their capitals; an expression is none."""
    if _is_expression(word) or not word.strip():
        return False
    begin = r"(?<!\w)" if word[0] < _FIRST_OF_CJK else ""
    end = r"(?!\w)" if word[-1] < _FIRST_OF_CJK else ""
    spelt = r"\s+".join(map(re.escape, unicodedata.normalize("NFC", word).split()))
    return re.search(begin + spelt + end, unicodedata.normalize("NFC", text)) is not None


def _is_expression(word: str) -> bool:
    """Say whether a word of a condition is a regular expression."""
    return len(word) > 1 and word[0] == word[-1] == "/"


def _impossible(entry: ConceptEntry, term: Term) -> Iterator[Fault]:
    """Yield a fault where what a condition asks for can stand in no text."""
    when = term.when
    for name, words in (("near", when.near), ("about", tuple(_words(when.about)))):
        asked = bool(when.about) if name == "about" else bool(words)
        if asked and not any(map(_can_stand, words)):
            message = f"no word under {name} of {quoted(term.text)} can stand in a text, so that it is never judged"
            yield _NO_WORD.fault(entry, message, "write words that have letters or digits", term)


def _words(topics: Iterable[object]) -> Iterator[str]:
    """Yield the words of topics."""
    for topic in topics:
        yield from getattr(topic, "words", ())


def _can_stand(word: str) -> bool:
    """Say whether a word has anything that a text can be asked for."""
    return _is_expression(word) or any(map(str.isalnum, word))


def _without_source(dossier: Dossier, entry: ConceptEntry, term: Term) -> Iterator[Fault]:
    """Yield a fault for a rendering that asks for a source term where the entry has none."""
    lacking = not any(other.language == dossier.source for other in entry.terms)
    if term.when.source and term.language != dossier.source and lacking:
        message = f"{quoted(term.text)} is judged only where a source asks for its entry, and none can"
        yield _USELESS.fault(entry, message, f"add the term in {dossier.source}, or take “when: source” away", term)


def _topics(dossier: Dossier) -> Iterator[Fault]:
    """Yield a fault for each topic that no condition asks for."""
    asked = {topic.name for _, term in dossier.terms for topic in term.when.about}
    for topic in dossier.glossary.topics:
        if topic.name not in asked:
            message = f"the topic {quoted(topic.name)} is described, and no term asks for it"
            remedy = f"write “when: {{about: {topic.name}}}” where it is meant, or take the topic away"
            yield Fault(_TOPIC.name, _TOPIC.severity, None, dossier.place, message, remedy)


def _scope(dossier: Dossier, entry: ConceptEntry) -> Iterator[Fault]:
    """Yield a fault for an entry whose days are over, or in the wrong order."""
    first, last = entry.scope.valid_from, entry.scope.valid_until
    if first and last and last < first:
        message = f"{quoted(entry.id)} is valid until {last}, and from {first} on"
        yield _REVERSED.fault(entry, message, "put the dates in order")
    elif last and last < dossier.today:
        message = f"{quoted(entry.id)} was valid until {last}, and is not judged any more"
        yield _EXPIRED.fault(entry, message, "give it another day, or take the entry away")
