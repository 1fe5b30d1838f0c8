"""The numbers of a glossary and of a corpus, in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from termcheck.curation.statistics import Contents, EntryUse, Rendering, Usage, shares
from termcheck.glossary import AdministrativeStatus, Glossary
from termcheck.reporting.tally import counted, entries


@dataclass(frozen=True, slots=True)
class Counted:
    """A glossary and what it holds."""

    glossary: Glossary
    contents: Contents

    def marks(self) -> Sequence[tuple[str, int]]:
        """Return what else is to be told of its entries and terms, in words, with how many there are."""
        found = self.contents
        tests = [
            ("tests of copy that must be flagged", found.flag_tests),
            ("tests of copy that must pass", found.pass_tests),
        ]
        languages = [(f"entries in {counted(number, 'language')}", n) for number, n in sorted(found.languages.items())]
        owned = [(f"entries of {owner}", number) for owner, number in found.owners.most_common()]
        told = (*languages, *tests, *sorted(found.marked.items()), *owned)
        return [(mark, number) for mark, number in told if number]


def total(one: Counted) -> str:
    """Return the largest numbers of a glossary."""
    return f"{one.glossary.path}: {entries(one.contents.concepts)}, {counted(one.glossary.term_count(), 'term')}"


def by_status(found: Contents) -> Mapping[str, Mapping[str, int]]:
    """Return how many terms a glossary has in each language, by status."""
    languages = dict.fromkeys(language for language, _ in found.terms)
    return {
        language: {str(status): found.terms[language, status] for status in AdministrativeStatus}
        for language in languages
    }


def most_frequent(usage: Usage) -> Sequence[tuple[str, EntryUse]]:
    """Return the entries that occur, the most frequent first."""
    return sorted(usage.entries.items(), key=lambda one: (-one[1].occurrences, one[0]))


def renderings(use: EntryUse) -> Sequence[str]:
    """Return what stands for an entry, with counts, the most frequent first."""
    found = use.renderings + use.in_drafts
    said = [f"{_named(rendering)} {number:,}" for rendering, number in found.most_common()]
    return [*said, f"nothing {use.bare:,}"] if use.bare else said


def _named(rendering: Rendering) -> str:
    """Return a rendering, with what it is unless it is the preferred one."""
    return (
        rendering.text if rendering.kind == AdministrativeStatus.PREFERRED else f"{rendering.text} ({rendering.kind})"
    )


def never_seen(usage: Usage) -> Iterator[str]:
    """Yield the line that names the entries that do not occur."""
    if usage.never:
        yield f"never seen: {', '.join(concept.id for concept in usage.never)}"


def looked_through(usage: Usage) -> Iterator[str]:
    """Yield what a corpus comes to, in lines."""
    together = shares(usage)
    seen = f"{together.seen:,} of {entries(together.entries)} seen"
    if together.due:
        seen += f"; kept in {together.kept:,} of {together.due:,} segments where one is due ({together.percent:.1f} %)"
    yield seen
    yield (
        f"looked through {counted(usage.pairs, 'pair')} and {counted(usage.drafts, 'segment')} without a source "
        f"in {counted(usage.documents, 'document')}"
    )
