"""One run of ``termcheck glossary stats``: glossaries counted, a corpus looked through, and what is said of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from termcheck.curation.statistics import Contents, EntryUse, Rendering, Usage, contents, shares
from termcheck.frontends.cli.glossary._chosen import chosen, settings_with
from termcheck.frontends.cli.glossary._corpus import drafts_of, expect_corpus, look_through
from termcheck.frontends.cli.glossary._options import StatsOptions
from termcheck.frontends.cli.glossary._statistics_pages import pieces
from termcheck.frontends.cli.glossary._statistics_words import (
    Counted,
    by_status,
    looked_through,
    most_frequent,
    never_seen,
    renderings,
    total,
)
from termcheck.frontends.cli.showing import show
from termcheck.frontends.cli.status import Status
from termcheck.glossary import Glossary, layered
from termcheck.reporting.tally import entries
from termcheck.session import open_session


def run(options: StatsOptions) -> Status:
    """Count, tell, and return the exit status; raises ``TermcheckError`` where there is nothing to count."""
    expect_corpus(options["corpus"], options["source"])
    settings = settings_with(options)
    glossaries = chosen(options["names"], settings)
    usage, unusable = None, False
    if options["corpus"]:
        whole = layered(glossaries)
        session = open_session(settings, whole)
        usage = Usage(whole, session.circumstances)
        paths = tuple(glossary.path for glossary in glossaries)
        drafts = drafts_of(options["corpus"], options["source"], settings.overridden(glossaries=paths))
        unusable = look_through(session, drafts, usage.look).unusable
    counted = [Counted(glossary, contents(glossary)) for glossary in glossaries]
    show(
        options["form"],
        rich=lambda canvas: pieces(counted, usage, canvas),
        lines=lambda: _lines(counted, usage),
        record=lambda: _record(counted, usage),
    )
    return Status.UNUSABLE if unusable else Status.CLEAN


def _lines(counted: Sequence[Counted], usage: Usage | None) -> Iterator[str]:
    """Yield lines about each glossary, then a line for each entry that occurs in the corpus, and its figures."""
    for one in counted:
        yield total(one)
        for language, statuses in by_status(one.contents).items():
            said = ", ".join(f"{number:,} {status}" for status, number in statuses.items() if number)
            yield f"  {language}: {entries(one.contents.speaking[language])}, {said}"
        yield from (f"  {mark}: {number:,}" for mark, number in one.marks())
    if usage is None:
        return
    for id_, use in most_frequent(usage):
        sources = ", ".join(f"{text} {number:,}" for text, number in use.sources.most_common())
        kept = f"kept in {use.kept:,} of {use.due:,}" if use.due else f"{use.occurrences:,} in drafts"
        parts = (sources, kept, ", ".join(renderings(use)))
        yield f"{id_}: {'; '.join(filter(None, parts))}"
    yield from never_seen(usage)
    yield from looked_through(usage)


def _record(counted: Sequence[Counted], usage: Usage | None) -> dict[str, Any]:
    """Return the numbers for JSON; the keys are documented."""
    record: dict[str, Any] = {"glossaries": [_contents_record(one.glossary, one.contents) for one in counted]}
    if usage is not None:
        together = shares(usage)
        record["corpus"] = {
            "documents": usage.documents,
            "pairs": usage.pairs,
            "drafts": usage.drafts,
            "entries": together.entries,
            "seen": together.seen,
            "due": together.due,
            "kept": together.kept,
            "usage": [_use_record(id_, use) for id_, use in most_frequent(usage)],
            "never_seen": [concept.id for concept in usage.never],
        }
    return record


def _contents_record(glossary: Glossary, found: Contents) -> dict[str, Any]:
    """Return what a glossary holds."""
    return {
        "path": glossary.path,
        "title": glossary.title,
        "entries": found.concepts,
        "terms": glossary.term_count(),
        "languages": [
            {"language": language, "entries": found.speaking[language], **statuses}
            for language, statuses in by_status(found).items()
        ],
        "languages_per_entry": {str(number): count for number, count in sorted(found.languages.items())},
        "tests": {"flag": found.flag_tests, "pass": found.pass_tests},
        "owners": found.owners,
        "subjects": found.subjects,
        "said": found.marked,
    }


def _use_record(id_: str, use: EntryUse) -> dict[str, Any]:
    """Return how an entry fares."""
    return {
        "concept": id_,
        "occurrences": use.occurrences,
        "sources": [{"text": text, "count": number} for text, number in use.sources.most_common()],
        "due": use.due,
        "kept": use.kept,
        "nothing": use.bare,
        "renderings": _renderings_record(use.renderings),
        "in_drafts": _renderings_record(use.in_drafts),
    }


def _renderings_record(counts: Counter[Rendering]) -> list[dict[str, Any]]:
    """Return renderings with their counts, the most frequent first."""
    return [{"text": one.text, "kind": one.kind, "count": number} for one, number in counts.most_common()]
