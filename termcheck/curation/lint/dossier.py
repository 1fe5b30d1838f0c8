"""A glossary under examination, with all that more than one check looks up in it, worked out once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from termcheck.curation.lint.figures import Figures
from termcheck.curation.lint.standing import Member, Wording, wordings
from termcheck.errors import Place
from termcheck.glossary import ConceptEntry, Glossary

FEW = 5
"""Of the entries that share a term, so many are compared with one another: a table may have thousands of “TODO”."""


@dataclass(frozen=True)
class Dossier:
    """A glossary, the day on which it is examined, and what a corpus shows of it, if there is one."""

    glossary: Glossary
    today: date
    figures: Figures | None = None

    @property
    def place(self) -> Place:
        """Where faults of the whole glossary stand: at its beginning."""
        return Place(self.glossary.path, 1, 1)

    @property
    def source(self) -> str:
        """The language that is translated from."""
        return self.glossary.languages[0] if self.glossary.languages else ""

    @property
    def targets(self) -> Sequence[str]:
        """The languages that are translated into."""
        return self.glossary.languages[1:]

    @cached_property
    def terms(self) -> Sequence[Member]:
        """All terms with their entries, in the order of the file."""
        return [(entry, term) for entry in self.glossary.concepts for term in entry.terms]

    @cached_property
    def wordings(self) -> Mapping[str, Sequence[Wording]]:
        """The wordings of the decided terms of each language, looked up in one another."""
        tags = dict.fromkeys((*self.glossary.languages, *(term.language for _, term in self.terms)))
        return {tag: wordings(self.glossary, tag, renderings=tag != self.source) for tag in tags}

    def renderings(self) -> Iterator[Wording]:
        """Yield the wordings of all languages but the source's."""
        return (wording for tag, found in self.wordings.items() if tag != self.source for wording in found)

    def share_source(self, one: ConceptEntry, other: ConceptEntry) -> bool:
        """Say whether a source term of one entry is found where one of another stands."""
        return bool(self._reached[id(one)][0] & self._own[id(other)][0])

    def share_rendering(self, one: ConceptEntry, other: ConceptEntry) -> bool:
        """Say whether an accepted rendering of one entry is found where one of another stands."""
        return bool(self._reached[id(one)][1] & self._own[id(other)][1])

    @cached_property
    def _own(self) -> Mapping[int, tuple[set[int], set[int]]]:
        """The accepted wordings of each entry in the source language, and those in the others."""
        return self._by_entry(others=False)

    @cached_property
    def _reached(self) -> Mapping[int, tuple[set[int], set[int]]]:
        """The same, with those that are found in the whole of them."""
        return self._by_entry(others=True)

    def _by_entry(self, *, others: bool) -> Mapping[int, tuple[set[int], set[int]]]:
        """Return the accepted wordings of each entry, and perhaps others that are alike."""
        found: dict[int, tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
        for tag, known in self.wordings.items():
            for wording in known:
                if wording.accepted:
                    reached = [wording, *(wording.alike if others else ())]
                    for entry, _ in wording.members:
                        found[id(entry)][tag != self.source].update(map(id, reached))
        return found


def confusable(one: ConceptEntry, other: ConceptEntry) -> bool:
    """Say whether one of two entries names the other as confusable with it."""
    return other.id in one.confusable_with or one.id in other.confusable_with


def of_one_kind(one: ConceptEntry, other: ConceptEntry) -> bool:
    """Say whether nothing that two entries say for people tells them apart: neither subject nor definition."""
    return one.subject_field == other.subject_field and not (
        one.definition and other.definition and one.definition != other.definition
    )


def told_apart(one: Member, other: Member) -> bool:
    """Say whether an editor has told two entries with one term apart: by name, by scope, or by a condition."""
    (entry, term), (rival, their) = one, other
    return confusable(entry, rival) or entry.scope != rival.scope or term.when != their.when
