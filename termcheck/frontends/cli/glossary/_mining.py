"""One run of ``termcheck glossary mine``: texts read, candidates or drift found, and what is said of them."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from termcheck.config import Settings
from termcheck.curation.mining import Candidate, Pair, mine
from termcheck.curation.mining.drafting import draft
from termcheck.curation.mining.known import unknown
from termcheck.curation.mining.pairing import pairs_of
from termcheck.errors import Mistake, Place, UsageError
from termcheck.frontends.cli.glossary._chosen import chosen, settings_with
from termcheck.frontends.cli.glossary._mining_pages import pieces
from termcheck.frontends.cli.glossary._mining_texts import Corpus
from termcheck.frontends.cli.glossary._mining_words import Mined, example_records
from termcheck.frontends.cli.glossary._options import MineOptions
from termcheck.frontends.cli.showing import show
from termcheck.frontends.cli.status import Status
from termcheck.glossary import Glossary, layered
from termcheck.glossary_formats import written_glossary
from termcheck.whole_files import write_content


def run(options: MineOptions) -> Status:
    """Mine, tell, and return the exit status; raises ``TermcheckError`` where there is nothing to mine."""
    settings = settings_with(options).overridden(glossaries=options["glossaries"], format_in=options["format_in"])
    glossary = _glossary(options, settings)
    if options["drift"]:
        from termcheck.frontends.cli.glossary._drifting import run_drift

        if glossary is None:
            raise UsageError(Mistake(Place("--drift"), "no glossary to compare with; name one with --glossary"))
        if options["output"] is not None:
            raise UsageError(Mistake(Place("--output"), "drift is told and not written; leave out --output or --drift"))
        return run_drift(options, Corpus(options, settings, glossary), glossary)
    corpus = Corpus(options, settings, glossary)
    pairs: list[Pair] = []
    corpus.look(lambda document: pairs.extend(pairs_of(document)))
    found = mine(pairs, *corpus.languages, options["least"])
    new = found if glossary is None else list(unknown(found, glossary, corpus.languages[0]))
    mined = Mined(len(pairs), corpus.languages, len(new), len(found) - len(new), new[: options["limit"]])
    if options["output"] is not None:
        _write(mined, options["output"], force=options["force"])
    show(
        options["form"],
        rich=lambda canvas: pieces(mined, canvas),
        lines=lambda: _lines(mined),
        record=lambda: _record(mined),
    )
    return Status.UNUSABLE if corpus.unusable else Status.CLEAN


def _glossary(options: MineOptions, settings: Settings) -> Glossary | None:
    """Return the glossary that was named, if one was."""
    if not options["glossaries"]:
        return None
    return layered(chosen(options["glossaries"], settings, "--glossary"))


def _write(mined: Mined, path: str, *, force: bool) -> None:
    """Write the candidates as a glossary."""
    glossary = draft(mined.candidates, PurePath(path).stem, mined.languages)
    write_content(path, written_glossary(glossary, path), over_others=force)


def _lines(mined: Mined) -> Iterator[str]:
    """Yield a line for each candidate, and the figures."""
    for number, candidate in enumerate(mined.candidates, start=1):
        others = "".join(f", {one.text} {one.count:,}" for one in candidate.others).removeprefix(", ")
        times = f"{candidate.count:,} of {candidate.occurrences:,}"
        yield f"{number}: {candidate.source}: {candidate.rendering} ({times}){others and f'; also {others}'}"
    yield from mined.sums()


def _record(mined: Mined) -> dict[str, Any]:
    """Return what programs are told; the keys are documented."""
    return {
        "source_language": mined.languages[0],
        "target_language": mined.languages[1],
        "pairs": mined.pairs,
        "found": mined.found,
        "known": mined.known,
        "candidates": [_candidate_record(candidate) for candidate in mined.candidates],
    }


def _candidate_record(candidate: Candidate) -> dict[str, Any]:
    """Return a candidate for programs."""
    return {
        "source": candidate.source,
        "rendering": candidate.rendering,
        "count": candidate.count,
        "occurrences": candidate.occurrences,
        "association": round(candidate.association, 1),
        "score": round(candidate.score, 1),
        "others": candidate.others,
        "examples": example_records(candidate.examples),
    }
