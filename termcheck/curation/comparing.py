"""What differs between two glossaries, concept by concept and field by field, whatever files they come from."""

import dataclasses
import enum
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Any, TypeVar

from termcheck.glossary import ConceptEntry, CopyTest, Glossary, Term

Thing = TypeVar("Thing")


class Kind(enum.StrEnum):
    """What became of something."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two glossaries.

    ``concept`` is the id of the entry, and empty for what stands at the head of the glossary.
    ``field`` is the name of what differs, as in ``ConceptEntry``, ``Term`` or ``Glossary``; ``concept``, ``term`` and
    ``test`` stand for a whole one, and ``order`` for terms of one language that stand in another order.
    ``about`` names the term that the field belongs to, if it is one's (``defector (en)``), or the language of an order.
    ``before`` and ``after`` are what stands there, in words; empty where there was, or is, nothing.
    """

    concept: str
    kind: Kind
    field: str
    about: str = ""
    before: str = ""
    after: str = ""


def changes(old: Glossary, new: Glossary) -> Iterator[Change]:
    """Yield what differs: at the head, then in each entry in the order of the new glossary, then the removed entries.

    An entry whose id alone differs, with the terms of one that is gone, is a changed ``id``.
    Places, paths and digests are no differences, and neither is a title that is only the name of the file.
    """
    yield from _head_changes(old, new)
    before = {concept.id: concept for concept in old.concepts}
    after = {concept.id: concept for concept in new.concepts}
    gone = {concept.terms: concept for concept in old.concepts if concept.id not in after}
    for concept in new.concepts:
        earlier = before.get(concept.id)
        if earlier is None:
            earlier = gone.pop(concept.terms, None)
            if earlier is None:
                yield Change(concept.id, Kind.ADDED, "concept", after=summary(concept))
                continue
            yield Change(concept.id, Kind.CHANGED, "id", before=earlier.id, after=concept.id)
        yield from _concept_changes(earlier, concept)
    yield from (Change(concept.id, Kind.REMOVED, "concept", before=summary(concept)) for concept in gone.values())


_NOT_CONTENT = frozenset({"place", "path", "digest", "doubts", "overrides"})
_PARTS = frozenset({"id", "terms", "tests", "concepts", "text", "language"})


def _head_changes(old: Glossary, new: Glossary) -> Iterator[Change]:
    """Yield what differs outside the entries."""
    if old.title != new.title:
        old, new = _as_titled(old), _as_titled(new)
    yield from _field_changes("", "", old, new)


def _as_titled(glossary: Glossary) -> Glossary:
    """Return a glossary without a title where it has none of its own."""
    return dataclasses.replace(glossary, title="") if is_named_after_its_file(glossary) else glossary


def is_named_after_its_file(glossary: Glossary) -> bool:
    """Say whether the title of a glossary is only the name of its file, as it is where the file tells none."""
    return glossary.title == PurePath(glossary.path).stem


def _concept_changes(old: ConceptEntry, new: ConceptEntry) -> Iterator[Change]:
    """Yield what differs within one entry."""
    if old == new:
        return
    yield from _field_changes(new.id, "", old, new)
    yield from _term_changes(new.id, old, new)
    yield from _test_changes(new.id, old, new)


def _term_changes(concept: str, old: ConceptEntry, new: ConceptEntry) -> Iterator[Change]:
    """Yield what became of the terms of an entry."""
    before, after = numbered(old.terms, term_key), numbered(new.terms, term_key)
    for identity, term in after.items():
        if identity in before:
            yield from _field_changes(concept, term_name(term), before[identity], term)
        else:
            yield Change(concept, Kind.ADDED, "term", term_name(term), after=plain(term))
    for identity, term in before.items():
        if identity not in after:
            yield Change(concept, Kind.REMOVED, "term", term_name(term), before=plain(term))
    for language in dict.fromkeys(term.language for term in new.terms):
        yield from _order_changes(concept, language, old, new)


def _test_changes(concept: str, old: ConceptEntry, new: ConceptEntry) -> Iterator[Change]:
    """Yield the tests of an entry that came and went."""
    before, after = numbered(old.tests, _itself), numbered(new.tests, _itself)
    yield from (
        Change(concept, Kind.ADDED, "test", after=marked(test)) for key, test in after.items() if key not in before
    )
    yield from (
        Change(concept, Kind.REMOVED, "test", before=marked(test)) for key, test in before.items() if key not in after
    )


def _written_in(concept: ConceptEntry, language: str) -> Iterator[Term]:
    return (term for term in concept.terms if term.language == language)


def numbered(things: Iterable[Thing], key: Callable[[Thing], Hashable]) -> Mapping[tuple[Hashable, int], Thing]:
    """Return things by their keys, each with a number that tells those of one key apart."""
    seen = Counter[Hashable]()
    numbered: dict[tuple[Hashable, int], Thing] = {}
    for thing in things:
        identity = key(thing)
        numbered[identity, seen[identity]] = thing
        seen[identity] += 1
    return numbered


def _itself(test: CopyTest) -> CopyTest:
    return test


def _order_changes(concept: str, language: str, old: ConceptEntry, new: ConceptEntry) -> Iterator[Change]:
    """Yield a change where terms that both have stand in another order; the first is the best."""
    sides = [numbered(_written_in(side, language), term_key) for side in (old, new)]
    before, after = (
        [term.text for key, term in side.items() if all(key in either for either in sides)] for side in sides
    )
    if before != after:
        yield Change(concept, Kind.CHANGED, "order", language, plain(tuple(before)), plain(tuple(after)))


def _field_changes(concept: str, about: str, old: object, new: object) -> Iterator[Change]:
    """Yield the fields that differ between two values of one class, but those that hold its parts."""
    if old == new:
        return
    for name, value in _content(new).items():
        earlier = getattr(old, name)
        if earlier != value:
            before, after = plain(earlier), plain(value)
            kind = Kind.ADDED if not before else Kind.REMOVED if not after else Kind.CHANGED
            yield Change(concept, kind, name, about, before, after)


def _content(value: Any) -> Mapping[str, Any]:  # noqa: ANN401 - any of the glossary's dataclasses
    """Return the fields of a value by name, without those that hold its parts or say where it stands."""
    names = (field.name for field in dataclasses.fields(value))
    return {name: getattr(value, name) for name in names if name not in _NOT_CONTENT and name not in _PARTS}


def term_key(term: Term) -> Hashable:
    """Return what makes a term the same one: its language and text."""
    return term.language, term.text


def term_name(term: Term) -> str:
    """Return a term as a change names it."""
    return f"{term.text} ({term.language})"


def marked(test: CopyTest) -> str:
    """Return a test in one line: its source if it has one, and its copy with what must be flagged in brackets."""
    copy, behind = "", 0
    for spot in test.spots:
        copy += f"{test.target[behind : spot.start]}[{test.target[spot.start : spot.end]}]"
        behind = spot.end
    verdict = "flag" if test.flag else "pass"
    return f"{verdict}: {' → '.join(filter(None, (test.source, copy + test.target[behind:])))}"


def summary(concept: ConceptEntry) -> str:
    """Return an entry in one line: its terms by language."""
    languages = dict.fromkeys(term.language for term in concept.terms)
    by_language = (
        f"{language}: {', '.join(term.text for term in concept.terms if term.language == language)}"
        for language in languages
    )
    return "; ".join(by_language)


def plain(value: object) -> str:
    """Return a value of a glossary in words; what says nothing, as an empty list or a default, is empty."""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return ", ".join(map(plain, value))
    if isinstance(value, ConceptEntry):
        return summary(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _plain_fields(value)
    return "" if value is None else str(value)


def _plain_fields(value: Any) -> str:  # noqa: ANN401 - any of the glossary's dataclasses
    """Return a value as its fields that say something, each behind its name but the first texts."""
    words: list[str] = []
    for field in dataclasses.fields(value):
        content = getattr(value, field.name)
        if field.name in _NOT_CONTENT or field.name == "language" or content == field.default:
            continue
        # A topic's words stand at the head of the glossary, and its name will do here.
        text = ", ".join(topic.name for topic in content) if field.name == "about" else plain(content)
        words.append(text if field.name in {"text", "name", "kind"} else f"{field.name}: {text}")
    return "; ".join(words)
