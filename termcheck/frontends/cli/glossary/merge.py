"""``termcheck glossary merge`` makes one glossary of two that were changed apart."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TypedDict, Unpack

import click
from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from termcheck.curation.merging import Conflict, Merge, merged
from termcheck.errors import GlossaryError, Mistake, Place, UsageError
from termcheck.frontends.cli.glossary._chosen import file_of, read_named, said
from termcheck.frontends.cli.glossary._options import ReadingOptions, reading_options
from termcheck.frontends.cli.showing import Form, form_option, show
from termcheck.frontends.cli.status import Status
from termcheck.glossary import Glossary
from termcheck.glossary_formats import FORMATS, read_glossary, written_like
from termcheck.legible import one_line
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.parsing.glossary_models import Model
from termcheck.reporting.drawing import labelled
from termcheck.reporting.tally import counted, entries
from termcheck.whole_files import write_content


class MergeOptions(ReadingOptions):
    """The options of the command."""

    output: str | None
    name: str | None
    force: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a merge came to.

    ``mistakes`` are what the merged glossary would be refused for, ``lost`` what stands in no line of it any more.
    """

    merge: Merge
    mistakes: tuple[Mistake, ...] = ()
    lost: tuple[Mistake, ...] = ()

    @property
    def status(self) -> Status:
        """What the command leaves with."""
        return Status.FINDINGS if self.merge.conflicts or self.mistakes or self.lost else Status.CLEAN


@click.command("merge")
@click.argument("base")
@click.argument("ours")
@click.argument("theirs")
@click.option("--output", "-o", metavar="PATH", help="Write the merged glossary here; OURS may be written over.")
@click.option("--name", metavar="PATH", help="A name that tells the format, where the files have names of a tool.")
@click.option("--force", is_flag=True, help="Write over another file than OURS too.")
@reading_options
@form_option
def command(base: str, ours: str, theirs: str, form: Form | None, **options: Unpack[MergeOptions]) -> Status:
    """Merge what OURS and THEIRS changed in the glossary BASE.

    That is done entry by entry and field by field. What only one of them changed is taken. What both changed, each in
    its own way, is a conflict: it stays as in OURS and is listed. Comments stay with what they are about. Without
    --output nothing is written.
    Leaves with 0 where all is merged, and with 1 where there are conflicts or a comment has lost its place.
    """
    format_name = _format_of(options["name"])
    how = said(options, format_name)
    read = [read_named(ours, "OURS", how), read_named(theirs, "THEIRS", how)]
    read.insert(0, _nothing(read[0], base) if _is_empty(base) else read_named(base, "BASE", how))
    outcome = Outcome(merged(*read))
    output = options["output"]
    if output is not None:
        files = [file_of(glossary, how) for glossary in read]
        model = Model(files[1], files[0] if files[0].content else None, files[2], format_name)
        written = written_like(outcome.merge.glossary, output, model, format_name)
        outcome = replace(outcome, mistakes=tuple(_mistakes(output, written.content, format_name)), lost=written.lost)
        write_content(output, written.content, over_others=options["force"] or _same_file(output, ours))
    show(form, rich=lambda _: pieces(outcome, output), lines=lambda: lines(outcome), record=lambda: record(outcome))
    return outcome.status


def _format_of(name: str | None) -> str | None:
    """Return the format that a name tells; raises ``UsageError`` where it tells none."""
    found = FORMATS.of(name, b"") if name is not None else None
    if name is not None and found is None:
        known = ", ".join(FORMATS.suffixes())
        raise UsageError(
            Mistake(Place("--name"), f"“{name}” does not tell the format of a glossary; known are {known}")
        )
    return found


def _is_empty(path: str) -> bool:
    """Say whether a file holds nothing, as git gives it where both sides have added the glossary."""
    return Path(path).is_file() and Path(path).stat().st_size == 0


def _nothing(glossary: Glossary, path: str) -> Glossary:
    """Return a glossary in the languages of another that says nothing yet."""
    return Glossary(PurePath(path).stem, glossary.languages, (), path)


def _mistakes(path: str, content: bytes, format_name: str | None) -> Iterator[Mistake]:
    """Yield what the merged glossary would be refused for: two changes may be right, and not go together."""
    try:
        read_glossary(GlossaryFile(path, content), format_name)
    except GlossaryError as error:
        yield from error.mistakes


def _same_file(one: str, other: str) -> bool:
    return Path(one).exists() and Path(other).exists() and os.path.samefile(one, other)  # noqa: PTH121 - of two texts


class Record(TypedDict):
    """What programs are told; the keys stay."""

    entries: int
    conflicts: Sequence[Conflict]
    mistakes: Sequence[str]
    lost: Sequence[str]


def record(outcome: Outcome) -> Record:
    """Return what programs are told."""
    return Record(
        entries=len(outcome.merge.glossary.concepts),
        conflicts=outcome.merge.conflicts,
        mistakes=list(map(str, outcome.mistakes)),
        lost=list(map(str, outcome.lost)),
    )


def lines(outcome: Outcome) -> Iterator[str]:
    """Yield the conflicts, mistakes and losses, each in a line."""
    for conflict in outcome.merge.conflicts:
        sides = f"{conflict.base or '(none)'} → {conflict.ours or '(none)'} | {conflict.theirs or '(none)'}"
        yield f"{conflict.concept or '(head)'}: {_what(conflict)}: {sides}"
    yield from map(str, (*outcome.mistakes, *outcome.lost))


def pieces(outcome: Outcome, output: str | None) -> Iterator[RenderableType]:
    """Yield each conflict with its three sides, then what the merge came to."""
    for conflict in outcome.merge.conflicts:
        heading = Text.assemble((one_line(conflict.concept) or "at the head", "bold"), "  ", one_line(_what(conflict)))
        sides = (("base", conflict.base), ("ours", conflict.ours), ("theirs", conflict.theirs))
        yield heading
        yield Padding(labelled((name, Text(one_line(words) or "nothing")) for name, words in sides), (0, 0, 1, 2))
    told = (("mistake", outcome.mistakes), ("lost", outcome.lost))
    rows = [(Text(name, "red"), Text(one_line(str(one)))) for name, mistakes in told for one in mistakes]
    if rows:
        yield labelled(rows)
    concepts = entries(len(outcome.merge.glossary.concepts))
    where = f"written to {output}" if output else "nothing written; name a file with --output"
    yield Text(f"{concepts}, {counted(len(outcome.merge.conflicts), 'conflict')}; {where}")


def _what(conflict: Conflict) -> str:
    """Return what is in conflict, in words."""
    return f"{conflict.field} of {conflict.about}" if conflict.about else conflict.field
