"""One run of ``termcheck check``: from its options to a report and an exit status."""

import gc
import os
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path

from termcheck import reporters
from termcheck.config import Settings, nearest_settings
from termcheck.discovery import Draft, as_found, drafts_at
from termcheck.errors import Mistake, Place, TermcheckError, UsageError
from termcheck.families import member, members
from termcheck.finding import DocumentSummary, Severity
from termcheck.frontends.cli.bar import Bar
from termcheck.frontends.cli.gate import Gate
from termcheck.frontends.cli.options import Options
from termcheck.frontends.cli.output import canvas, destination, forget, tell
from termcheck.frontends.cli.status import Status
from termcheck.frontends.cli.watching import bar_over
from termcheck.glossary import Glossary
from termcheck.nearest import did_you_mean
from termcheck.reporters import Reporter
from termcheck.reporting.tally import counted
from termcheck.session import Result, Session, open_session
from termcheck.states import without_translation

_DOUBTS_SHOWN = 5
_PASSED_OVER_SHOWN = 3
_DOUBTED_SHOWN = 3
_REASONS_SHOWN = 20


def run(options: Options) -> Status:
    """Check, report, and return the exit status; raises ``TermcheckError`` where nothing can be checked at all."""
    settings = _settings(options)
    reporter = _reporter(settings, None if options["format"] else options["output"])
    session = open_session(settings)
    gc.freeze()
    drafts = drafts_at(options["paths"], options["source"], settings.glossaries, settings.sources)
    if options["pass_over"]:
        drafts = as_found(drafts)
    _spare_drafts(options["output"], drafts)
    tell(_notes(session.glossary, verbose=options["verbose"]))
    gate = Gate(None if options["exit_zero"] else settings.fail_level)
    try:
        _report(reporter, session, drafts, options, gate)
    except BrokenPipeError:
        forget(sys.stdout)
    else:
        _expect_documents(gate, none_will_do=options["pass_over"])
        _expect_states(settings, gate)
        if not reporter.counts_doubts:
            tell(_doubted(gate.doubted))
    return gate.status


def _expect_documents(gate: Gate, *, none_will_do: bool) -> None:
    """Tell that files were passed over; raise ``UsageError`` with the reasons where nothing else was there.

    That is not raised where none will do, as for files that a program named.
    """
    if not gate.passed_over:
        return
    if not gate.documents and gate.status is Status.CLEAN and not none_will_do:
        raise UsageError(*gate.passed_over[:_REASONS_SHOWN])
    shown = gate.passed_over[:_PASSED_OVER_SHOWN]
    tell(f"{reason.place.path}: note: passed over: {reason.message.partition(';')[0]}" for reason in shown)
    more = len(gate.passed_over) - len(shown)
    if more:
        tell([f"and {counted(more, 'more file')} with nothing to check"])


def _expect_states(settings: Settings, gate: Gate) -> None:
    """Tell which wanted states no translation is in; raise ``UsageError`` where nothing was checked therefore."""
    if gate.documents:
        messages = list(without_translation(settings.states, gate.states))
        if messages and len(messages) == len(settings.states):
            raise UsageError(*(Mistake(settings.origin("states"), message) for message in messages))
        tell(f"{settings.origin('states')}: warning: {message}" for message in messages)


def _doubted(documents: Sequence[DocumentSummary]) -> Iterator[str]:
    """Yield how many pairs of documents could not be trusted, since silence about them is no praise."""
    for document in documents[:_DOUBTED_SHOWN]:
        were = "was" if document.doubtful == 1 else "were"
        pairs = f"{document.doubtful:,} of {counted(document.judged, 'pair')}"
        message = f"{pairs} could not be trusted and {were} not judged against the source"
        yield f"{document.path}: note: {message}"
    more = len(documents) - _DOUBTED_SHOWN
    if more > 0:
        yield f"and {counted(more, 'more file')} with pairs that could not be trusted"


def _report(
    reporter: Reporter, session: Session, drafts: Sequence[Draft | TermcheckError], options: Options, gate: Gate
) -> None:
    """Check the drafts and write down what comes out, as it comes."""
    bar = bar_over(drafts)

    def tell_below(messages: Iterable[object]) -> None:
        bar.erase()
        tell(messages)

    paper = canvas(options["output"], notes=options["verbose"])
    results = _results(session, drafts, options["jobs"], bar)
    # The bar hides the cursor, which must come back whatever happens.
    with ExitStack() as end:
        end.callback(bar.erase)
        write = end.enter_context(destination(options["output"]))
        end.enter_context(closing(results))
        for piece in reporter.report(gate.passed(bar.passed(results), tell_below), session.glossary, paper):
            bar.erase()
            write(piece)


def _settings(options: Options) -> Settings:
    """Return what the nearest settings file says, and the command line over it."""
    level = options["fail_level"]
    return nearest_settings(Path()).overridden(
        glossaries=options["glossaries"],
        select=options["select"],
        ignore=options["ignore"],
        fail_level=Severity[level.upper()] if level else None,
        format=options["format"],
        source_language=options["source_language"],
        target_language=options["target_language"],
        format_in=options["format_in"],
        encoding=options["encoding"],
        glossary_encoding=options["glossary_encoding"],
        states=options["states"],
        date=options["date"].date() if options["date"] else None,
    )


def _reporter(settings: Settings, output: str | None) -> Reporter:
    """Return the reporter that is asked for, or fits the file the report goes to; raises ``UsageError``."""
    name = settings.format
    if output:
        name = {".jsonl": "jsonl", ".json": "json"}.get(Path(output).suffix.lower(), name or "line")
    name = name or ("rich" if sys.stdout.isatty() else "line")
    found = member(reporters, Reporter, name)
    if found is None:
        known = members(reporters, Reporter)
        raise UsageError(Mistake(settings.origin("format"), f"no format “{name}”{did_you_mean(name, known)}"))
    return found()


def _spare_drafts(output: str | None, drafts: Sequence[Draft | TermcheckError]) -> None:
    """Raise ``UsageError`` where the report would be written over what it is about."""
    if output is None or not Path(output).is_file():
        return
    files = [file for draft in drafts if isinstance(draft, Draft) for file in (draft.file, draft.original) if file]
    if any(file.content is None and Path(output).samefile(file.path) for file in files if Path(file.path).exists()):
        raise UsageError(Mistake(Place("--output"), f"{output} is to be checked; write the report elsewhere"))


def _notes(glossary: Glossary, *, verbose: bool) -> Iterator[str]:
    """Yield what an editor should know of a glossary: doubts, and on request which entries are overridden."""
    for doubt in glossary.doubts[:_DOUBTS_SHOWN]:
        yield f"{doubt.place}: note: {doubt.message}"
    if len(glossary.doubts) > _DOUBTS_SHOWN:
        yield f"and {len(glossary.doubts) - _DOUBTS_SHOWN} more"
    for override in glossary.overrides if verbose else ():
        yield f"{override.by}: note: “{override.concept}” takes the place of the entry at {override.instead_of}"


def _results(
    session: Session, drafts: Sequence[Draft | TermcheckError], jobs: int, bar: Bar
) -> Generator[Result, None, None]:
    """Return the results of the drafts, from this process or from several."""
    wanted = min(jobs or os.cpu_count() or 1, len(drafts))
    if wanted <= 1:
        return session.check(drafts, bar.watch)
    from termcheck.parallel import check_in_processes

    return check_in_processes(session, drafts, wanted, bar.tick)
