"""``termcheck glossary convert`` writes a glossary in another format, and says what that format cannot hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TypedDict, Unpack

import click
from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from termcheck.curation.conversion import Conversion, Fate, Loss, converted
from termcheck.curation.picking import in_languages
from termcheck.errors import Mistake, Place, UsageError
from termcheck.frontends.cli.glossary._chosen import file_of, read_named, said
from termcheck.frontends.cli.glossary._options import ReadingOptions, reading_options
from termcheck.frontends.cli.showing import Form, form_option, show
from termcheck.frontends.cli.status import Status
from termcheck.glossary import Glossary
from termcheck.glossary_formats import FORMATS
from termcheck.legible import one_line
from termcheck.nearest import did_you_mean
from termcheck.parsing.glossary_models import Model
from termcheck.parsing.glossary_validation import language_tag
from termcheck.reporting.tally import counted, entries
from termcheck.whole_files import write_content

_EXAMPLES = 3
_NOUNS = {
    "concept": ("entry", "entries"),
    "when": ("condition", "conditions"),
    "order": ("order of terms", "orders of terms"),
    "subject_field": ("subject", "subjects"),
    "part_of_speech": ("part of speech", "parts of speech"),
    "definitions": ("definition in one language", "definitions in one language"),
    "transactions": ("history", "histories"),
    "confusable_with": ("list of confusable entries", "lists of confusable entries"),
    "case": ("case policy", "case policies"),
    "match": ("match mode", "match modes"),
    "status": ("status", "statuses"),
    "stems": ("stem mark", "stem marks"),
    "each": ("mark “each”", "marks “each”"),
    "varies": ("mark “varies”", "marks “varies”"),
    "narration_only": ("mark “narration_only”", "marks “narration_only”"),
    "do_not_translate": ("mark “do_not_translate”", "marks “do_not_translate”"),
    "topics": ("list of topics", "lists of topics"),
    "languages": ("list of languages", "lists of languages"),
}


class ConvertOptions(ReadingOptions):
    """The options of the command."""

    read_as: str | None
    write_as: str | None
    languages: str | None
    strict: bool
    force: bool


@click.command("convert")
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
@click.option("read_as", "--from", metavar="NAME", help="The format of IN, where its name and content do not tell.")
@click.option("write_as", "--to", metavar="NAME", help="The format of OUT, where the end of its name does not tell.")
@click.option("--languages", metavar="TAGS", help="Only these languages, the source language first, as en,ko.")
@click.option("--strict", is_flag=True, help="Write nothing and leave with 1 where something would be lost.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@reading_options
@form_option
def command(source: str, target: str, form: Form | None, **options: Unpack[ConvertOptions]) -> Status:
    """Write the glossary IN as OUT, in another format.

    The end of OUT's name tells the format. What OUT cannot hold is told, by field and count: it is read again and
    compared. Where both are of one format, comments are taken over.
    """
    how = said(options, _known(options["read_as"], "--from"))
    glossary = read_named(source, "IN", how)
    model = Model(file_of(glossary, how), format_name=how.format_name)
    if options["languages"] is not None:
        glossary = _picked(glossary, options["languages"])
    conversion = converted(glossary, target, _known(options["write_as"], "--to"), model)
    refused = options["strict"] and bool(conversion.losses or conversion.left_out)
    if not refused:
        write_content(target, conversion.content, over_others=options["force"])
    told = _Told(source, target, conversion, written=not refused)
    show(form, rich=lambda _: told.pieces(), lines=told.lines, record=told.record)
    return Status.FINDINGS if refused else Status.CLEAN


def _known(name: str | None, option: str) -> str | None:
    """Return the name of a format; raises ``UsageError`` where there is none of this name."""
    if name is not None and FORMATS.named(name) is None:
        raise UsageError(Mistake(Place(option), f"no glossary format “{name}”{did_you_mean(name, FORMATS.known())}"))
    return name


def _picked(glossary: Glossary, tags: str) -> Glossary:
    """Return a glossary in the languages that are asked for; raises ``UsageError`` for one that it does not have."""
    wanted = [tag.strip() for tag in tags.split(",")]
    mistakes: list[Mistake] = []
    for tag in wanted:
        if not in_languages(glossary, [language_tag(tag) or tag]).languages:
            known = ", ".join(glossary.languages)
            mistakes.append(
                Mistake(Place("--languages"), f"“{tag}” is not among the languages of the glossary ({known})")
            )
    if mistakes:
        raise UsageError(*mistakes)
    return in_languages(glossary, [language_tag(tag) or tag for tag in wanted])


def amount(loss: Loss) -> str:
    """Return how many of what were lost, in words."""
    one, several = _NOUNS.get(loss.field, (loss.field.replace("_", " "), f"{loss.field.replace('_', ' ')}s"))
    return f"{loss.count:,} {one if loss.count == 1 else several}"


class LossRecord(TypedDict):
    """What programs are told of a loss; the keys stay."""

    field: str
    fate: Fate
    count: int
    concepts: Sequence[str]


class Record(TypedDict):
    """What programs are told; the keys stay."""

    input: str
    output: str
    written: bool
    entries: int
    terms: int
    losses: Sequence[LossRecord]
    left_out: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of a conversion."""

    source: str
    target: str
    conversion: Conversion
    written: bool

    def lines(self) -> Iterator[str]:
        """Yield what was written, then a line for each kind of loss."""
        yield f"{self.target}: {self._done()}"
        for loss in self.conversion.losses:
            yield f"{self.target}: {amount(loss)} {loss.fate}{_where(loss)}"
        yield from map(str, self.conversion.left_out)

    def pieces(self) -> Iterator[RenderableType]:
        """Yield what was written, and a table of what was lost."""
        yield Text.assemble((one_line(self.source), "bold"), " → ", (one_line(self.target), "bold"))
        yield Text(self._done())
        yield from (Text(one_line(str(mistake)), "yellow") for mistake in self.conversion.left_out)
        if not self.conversion.losses:
            if not self.conversion.left_out:
                yield Text("Nothing is lost.", "green")
            return
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
        table.add_column(f"what {self._format()} cannot hold", no_wrap=True)
        table.add_column("")
        table.add_column("for example in", overflow="fold")
        for loss in self.conversion.losses:
            style = "yellow" if loss.fate is Fate.LEFT_OUT else ""
            shown = ", ".join(loss.concepts[:_EXAMPLES])
            table.add_row(Text(amount(loss)), Text(loss.fate, style), Text(one_line(shown) or "the head"))
        yield ""
        yield table

    def record(self) -> Record:
        """Return what programs are told."""
        conversion = self.conversion
        losses = [
            LossRecord(field=loss.field, fate=loss.fate, count=loss.count, concepts=loss.concepts)
            for loss in conversion.losses
        ]
        return Record(
            input=self.source,
            output=self.target,
            written=self.written,
            entries=len(conversion.glossary.concepts),
            terms=conversion.glossary.term_count(),
            losses=losses,
            left_out=list(map(str, conversion.left_out)),
        )

    def _done(self) -> str:
        """Return what was written, in words."""
        if not self.written:
            return "nothing written, since something would be lost"
        glossary = self.conversion.glossary
        languages = ", ".join(glossary.languages)
        return f"{entries(len(glossary.concepts))}, {counted(glossary.term_count(), 'term')} in {languages}"

    def _format(self) -> str:
        """Return what people call the format."""
        return PurePath(self.target).suffix.removeprefix(".").upper() or "it"


def _where(loss: Loss) -> str:
    """Return where examples of a loss are, as the end of a line."""
    if not loss.concepts:
        return ""
    more = ", …" if len(loss.concepts) > _EXAMPLES else ""
    return f" in {', '.join(loss.concepts[:_EXAMPLES])}{more}"
