"""One run of ``termcheck glossary lint``: glossaries examined, and what is said of them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from termcheck.config import Settings
from termcheck.curation.lint import Fault
from termcheck.curation.lint.catalogue import CHECKS, examined
from termcheck.curation.lint.dossier import Dossier
from termcheck.curation.lint.figures import Tally
from termcheck.errors import GlossaryError, Mistake, Place, UsageError
from termcheck.finding import Severity
from termcheck.frontends.cli.glossary._chosen import paths_of, settings_with
from termcheck.frontends.cli.glossary._corpus import drafts_of, expect_corpus, look_through
from termcheck.frontends.cli.glossary._lint_pages import Linted, counts, pieces, sums
from termcheck.frontends.cli.glossary._options import LintOptions
from termcheck.frontends.cli.output import tell
from termcheck.frontends.cli.showing import show
from termcheck.frontends.cli.status import Status
from termcheck.glossary_search import read_file
from termcheck.legible import unwrapped
from termcheck.matching.scopes import decided
from termcheck.nearest import did_you_mean
from termcheck.session import open_session, said_of_glossaries


def run(options: LintOptions) -> Status:
    """Examine, tell, and return the exit status; raises ``UsageError`` for names of nothing."""
    checks = _chosen_checks(options)
    expect_corpus(options["corpus"], options["source"])
    settings = settings_with(options)
    paths = paths_of(options["names"], settings)
    settings = settings.overridden(glossaries=tuple(paths))
    linted = [_linted(path, checks, options, settings) for path in dict.fromkeys(paths)]
    show(
        options["form"],
        rich=lambda _: pieces(linted),
        lines=lambda: _lines(linted),
        record=lambda: _record(linted),
    )
    tell(mistake for one in linted for mistake in one.mistakes)
    if any(one.unusable for one in linted):
        return Status.UNUSABLE
    level = Severity[options["fail_level"].upper()]
    failed = any(fault.severity >= level for one in linted for fault in one.faults)
    return Status.FINDINGS if failed else Status.CLEAN


def _chosen_checks(options: LintOptions) -> Sequence[str]:
    """Return the names of the checks to look with; raise ``UsageError`` for every name that is no check's."""
    select, ignore = _names(options["select"]), _names(options["ignore"])
    mistakes = [
        Mistake(Place(option), f"no check “{name}”{did_you_mean(name, CHECKS)}")
        for option, names in (("--select", select), ("--ignore", ignore))
        for name in names
        if name not in CHECKS
    ]
    chosen = [name for name in CHECKS if name in (select or CHECKS) and name not in ignore]
    if not chosen and not mistakes:
        mistakes.append(Mistake(Place("--ignore"), "no check is left to look with; ignore fewer"))
    if mistakes:
        raise UsageError(*mistakes)
    return chosen


def _names(given: Iterable[str]) -> Sequence[str]:
    """Return names that were given one by one or with commas between them."""
    return [name.strip() for names in given for name in names.split(",") if name.strip()]


def _linted(path: str, checks: Sequence[str], options: LintOptions, settings: Settings) -> Linted:
    """Return what is found in a glossary, or the mistakes that keep it from being read."""
    try:
        glossary = read_file(path, said_of_glossaries(settings))
    except GlossaryError as error:
        return Linted(path, mistakes=error.mistakes, unusable=True)
    day = settings.date or dt.datetime.now(tz=dt.UTC).astimezone().date()
    linted = Linted(path, glossary)
    if options["corpus"]:
        tally = Tally(decided(glossary, day))
        drafts = drafts_of(options["corpus"], options["source"], settings)
        looked = look_through(open_session(settings, glossary), drafts, tally.add)
        linted = replace(linted, figures=tally.figures(), unusable=looked.unusable)
    return replace(linted, faults=examined(Dossier(glossary, day, linted.figures), checks))


def _lines(linted: Sequence[Linted]) -> Iterator[str]:
    """Yield a line for each fault, and a line of figures for each glossary that could be read."""
    for one in linted:
        yield from (unwrapped(str(fault)) for fault in one.faults)
    yield from (sums(one) for one in linted if one.glossary is not None)


def _record(linted: Sequence[Linted]) -> dict[str, Any]:
    """Return what was found for JSON; the keys are documented."""
    return {"glossaries": [_glossary_record(one) for one in linted], "summary": counts(linted)}


def _glossary_record(one: Linted) -> dict[str, Any]:
    """Return a glossary with its faults."""
    glossary, figures = one.glossary, one.figures
    return {
        "path": one.path,
        "title": glossary.title if glossary else None,
        "languages": glossary.languages if glossary else None,
        "entries": len(glossary.concepts) if glossary else None,
        "terms": glossary.term_count() if glossary else None,
        "corpus": {"segments": figures.segments, "pairs": figures.pairs} if figures else None,
        "faults": list(map(_fault_record, one.faults)),
        "mistakes": [{**_place_record(mistake.place), "message": mistake.message} for mistake in one.mistakes],
    }


def _fault_record(fault: Fault) -> dict[str, Any]:
    """Return a fault."""
    return {
        "check": fault.check,
        "severity": str(fault.severity),
        "concept": fault.concept,
        **_place_record(fault.place),
        "message": fault.message,
        "remedy": fault.remedy or None,
    }


def _place_record(place: Place) -> dict[str, Any]:
    """Return where something stands."""
    return {"path": place.path, "line": place.line, "column": place.column}
