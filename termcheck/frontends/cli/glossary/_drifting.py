"""One run of ``termcheck glossary mine --drift``: a glossary compared with translations, and what is said of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text as Styled

from termcheck.curation.mining.drift import Drift, Drifts, Instead
from termcheck.frontends.cli.glossary._mining_pages import shown
from termcheck.frontends.cli.glossary._mining_texts import Corpus
from termcheck.frontends.cli.glossary._mining_words import example_records
from termcheck.frontends.cli.glossary._options import MineOptions
from termcheck.frontends.cli.showing import show
from termcheck.frontends.cli.status import Status
from termcheck.glossary import AdministrativeStatus, Glossary
from termcheck.legible import one_line
from termcheck.matching.scopes import Circumstances
from termcheck.reporters import Canvas
from termcheck.reporting.drawing import labelled
from termcheck.reporting.tally import counted, entries

_INDENT = 2
_LABEL = 10


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told: the entries that are rendered otherwise, the first of them, from how many pairs."""

    found: int
    drifts: Sequence[Drift]
    pairs: int
    languages: tuple[str, str]

    def sums(self) -> str:
        """Return the figures in words."""
        shown = f", {len(self.drifts):,} of them shown" if len(self.drifts) < self.found else ""
        pairs = f"{counted(self.pairs, 'pair')} {' → '.join(self.languages)}"
        return f"{entries(self.found)} rendered otherwise in {pairs}{shown}"


def run_drift(options: MineOptions, corpus: Corpus, glossary: Glossary) -> Status:
    """Compare, tell, and return the exit status."""
    today = Circumstances(datetime.now().astimezone().date(), str(Path.cwd()))
    drifts = Drifts(glossary, options["least"], today)
    corpus.look(drifts.look)
    found = drifts.found()
    told = _Told(len(found), found[: options["limit"]], drifts.pairs, corpus.languages)
    show(
        options["form"],
        rich=lambda canvas: _pieces(told, canvas),
        lines=lambda: _lines(told),
        record=lambda: _record(told),
    )
    if corpus.unusable:
        return Status.UNUSABLE
    return Status.FINDINGS if found else Status.CLEAN


def _lines(told: _Told) -> Iterator[str]:
    """Yield a line for each entry, and the figures."""
    for drift in told.drifts:
        instead = ", ".join(map(_said, drift.instead))
        kept = f"{_preferred(drift, told)} in {drift.preferred:,} of {drift.due:,}"
        yield f"{drift.concept.id}: {kept}; instead {instead}"
    yield told.sums()


def _preferred(drift: Drift, told: _Told) -> str:
    """Return the rendering that the glossary prefers."""
    terms = list(drift.concept.in_language(told.languages[1]))
    preferred = [term.text for term in terms if term.status is AdministrativeStatus.PREFERRED]
    return " | ".join(preferred) or "no preferred rendering"


def _said(instead: Instead) -> str:
    """Return what stands in place of a rendering, and how often."""
    return f"{instead.text} {instead.segments:,}" + ("" if instead.kind == "unlisted" else f" ({instead.kind})")


def _pieces(told: _Told, canvas: Canvas) -> Iterator[RenderableType]:
    """Yield what is told of each entry, with an example, and the figures."""
    for drift in told.drifts:
        sources = " | ".join(term.text for term in drift.concept.in_language(told.languages[0]))
        yield Styled.assemble((one_line(drift.concept.id), "bold"), f"  {one_line(sources)}")
        kept = f"{_preferred(drift, told)}  in {drift.preferred:,} of {drift.due:,}"
        rows = [("glossary", Styled(one_line(kept), "green"))]
        rows.append(("corpus", Styled(one_line(", ".join(map(_said, drift.instead))), "yellow")))
        cells = canvas.width - _INDENT - _LABEL
        rows += [("example", shown(pair, drift.instead[0].text, cells)) for pair in drift.examples[:1]]
        yield Padding(labelled(rows), (0, 0, 1, _INDENT))
    yield Styled(told.sums(), "bold")


def _record(told: _Told) -> dict[str, Any]:
    """Return what programs are told; the keys are documented."""
    return {
        "source_language": told.languages[0],
        "target_language": told.languages[1],
        "pairs": told.pairs,
        "found": told.found,
        "drifts": [_drift_record(drift, told) for drift in told.drifts],
    }


def _drift_record(drift: Drift, told: _Told) -> dict[str, Any]:
    """Return an entry for programs."""
    source, target = told.languages
    return {
        "concept": drift.concept.id,
        "sources": [term.text for term in drift.concept.in_language(source)],
        "renderings": [{"text": term.text, "status": term.status} for term in drift.concept.in_language(target)],
        "due": drift.due,
        "preferred": drift.preferred,
        "instead": [{"text": one.text, "kind": one.kind, "count": one.segments} for one in drift.instead],
        "examples": example_records(drift.examples),
    }
