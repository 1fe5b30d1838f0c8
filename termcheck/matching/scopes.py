"""Where and when concept entries count: by the day, by the path of a document, and by the headings above a segment."""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from termcheck.glossary import AdministrativeStatus, ConceptEntry, Glossary, Scope
from termcheck.matching.conditions import stand_in
from termcheck.text import Segment

Scopes: TypeAlias = frozenset[Scope]
"""The scopes, of those that ask for a path or a section, in which entries count."""

_HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The day of a check, or none where every entry is valid, and the folder from which paths are told."""

    day: date | None = None
    folder: str = ""


ANY_DAY = Circumstances()


def decided(glossary: Glossary, day: date | None) -> Glossary:
    """Return a glossary without the terms that are only proposed, and without the entries not valid on a day."""
    if not any(_is_undecided(concept) or _has_days(concept.scope) for concept in _all(glossary)):
        return glossary

    def valid(concepts: Iterable[ConceptEntry]) -> tuple[ConceptEntry, ...]:
        return tuple(_decided(concept) for concept in concepts if day is None or _is_valid(concept.scope, day))

    return replace(glossary, concepts=valid(glossary.concepts), beneath=valid(glossary.beneath))


def restricted(glossary: Glossary, scopes: Scopes) -> Glossary:
    """Return a glossary without the entries that ask for a path or a section in vain, and with those beneath them."""
    if not glossary.beneath and not any(_asks(concept.scope) for concept in glossary.concepts):
        return glossary
    counting = (concept for concept in _all(glossary) if not _asks(concept.scope) or concept.scope in scopes)
    return replace(glossary, concepts=tuple({concept.id: concept for concept in counting}.values()), beneath=())


def asking_scopes(glossary: Glossary) -> Scopes:
    """Return the scopes of a glossary that ask for a path or a section."""
    return frozenset(concept.scope for concept in _all(glossary) if _asks(concept.scope))


def holding_at(scopes: Scopes, path: str, folder: str) -> Scopes:
    """Return those of some scopes in which entries count in a document, wherever they ask for a section.

    An absolute path counts as it leads from ``folder``, another one as it is.
    """
    if not scopes:
        return scopes
    inside = os.path.relpath(path, folder) if folder and Path(path).is_absolute() else os.path.normpath(path)
    inside = inside.replace(os.sep, "/")
    return frozenset(scope for scope in scopes if not scope.paths or _fits(scope.paths, inside))


class Sections:
    """The headings above the segments of one document, and the scopes in which entries count below them."""

    def __init__(self, scopes: Scopes) -> None:
        """Take the scopes that count in the document."""
        self._scopes = scopes
        self._asking = [scope for scope in scopes if scope.sections]
        self._headings: list[tuple[int, Segment]] = []
        self._holding = self.none = frozenset(scope for scope in scopes if not scope.sections)

    def of(self, segments: Iterable[Segment]) -> Iterator[tuple[Scopes, Segment]]:
        """Yield the next segments of the document, each with the scopes in which entries count there."""
        for segment in segments:
            if self._asking and segment.role.startswith(_HEADING):
                self._open(segment)
            yield self._holding, segment

    def _open(self, heading: Segment) -> None:
        """Begin a section, which ends those of the same level and below."""
        level = _level(heading.role)
        self._headings = [above for above in self._headings if above[0] < level]
        self._headings.append((level, heading))
        self._holding = self.none | {scope for scope in self._asking if self._is_below(scope.sections)}

    def _is_below(self, words: tuple[str, ...]) -> bool:
        """Say whether one of the headings has one of some words, on either side."""
        return any(stand_in(words, filter(None, (heading.target, heading.source))) for _, heading in self._headings)


def _level(role: str) -> int:
    """Return the level of a heading, the highest where its role does not tell."""
    number = role.removeprefix(_HEADING).strip()
    return int(number) if number.isdecimal() else 1


def _all(glossary: Glossary) -> Iterator[ConceptEntry]:
    """Yield the entries of a glossary, a later one of the same id behind those that it may take the place of."""
    return chain(glossary.beneath, glossary.concepts)


def _decided(concept: ConceptEntry) -> ConceptEntry:
    if not _is_undecided(concept):
        return concept
    terms = tuple(term for term in concept.terms if term.status is not AdministrativeStatus.PROPOSED)
    return replace(concept, terms=terms)


def _is_undecided(concept: ConceptEntry) -> bool:
    return any(term.status is AdministrativeStatus.PROPOSED for term in concept.terms)


def _asks(scope: Scope) -> bool:
    """Say whether a scope asks for a path or a section."""
    return bool(scope.paths or scope.sections)


def _has_days(scope: Scope) -> bool:
    return scope.valid_from is not None or scope.valid_until is not None


def _is_valid(scope: Scope, day: date) -> bool:
    """Say whether a day lies between the first and the last of a scope, both included."""
    return (scope.valid_from or day) <= day <= (scope.valid_until or day)


def _fits(patterns: tuple[str, ...], path: str) -> bool:
    """Say whether a path fits patterns as git writes them; of several that mean it, the last decides.

    One that is malformed means none, as in git.
    """
    # Few glossaries name paths.
    from pathspec import GitIgnoreSpec

    usable: list[str] = []
    for pattern in patterns:
        with suppress(ValueError, re.error):
            GitIgnoreSpec.from_lines([pattern])
            usable.append(pattern)
    return bool(GitIgnoreSpec.from_lines(usable).match_file(path))
