"""The corpus that a command looks through: any files and folders that ``termcheck check`` takes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import click

from termcheck.config import Settings
from termcheck.discovery import Draft, drafts_at
from termcheck.errors import Mistake, Place, TermcheckError, UsageError
from termcheck.finding import DocumentSummary
from termcheck.frontends.cli.output import tell
from termcheck.frontends.cli.watching import bar_over
from termcheck.session import Session
from termcheck.states import Selection
from termcheck.text import Document

_OPTION = "--corpus"

corpus_option = click.option(
    _OPTION,
    metavar="PATH...",
    multiple=True,
    help="Files and folders to look through: all paths up to the next option.",
)
source_option = click.option("--source", metavar="PATH", help="The text that the only PATH was translated from.")


class CorpusCommand(click.Command):
    """A command whose ``--corpus`` takes all paths behind it, as a shell writes them for ``archive/*.txt``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments of a command line."""
        return super().parse_args(ctx, list(_one_by_one(args)))


def _one_by_one(arguments: Iterable[str]) -> Iterator[str]:
    """Yield arguments with the option again before each further path of a corpus."""
    last = ""
    for argument in arguments:
        if argument.startswith("-") and argument != "-":
            last = argument
        elif last == _OPTION:
            # The option's first path.
            last = f"{_OPTION}…"
        elif last == f"{_OPTION}…":
            yield _OPTION
        yield argument


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of a corpus: how many documents were looked through, and whether something could not be used."""

    documents: int
    unusable: bool


def expect_corpus(corpus: Sequence[str], source: str | None) -> None:
    """Raise ``UsageError`` for a source without the corpus that it belongs to."""
    if source is not None and not corpus:
        raise UsageError(Mistake(Place("--source"), f"there is no translation of it; name that with {_OPTION}"))


def drafts_of(corpus: Sequence[str], source: str | None, settings: Settings) -> Sequence[Draft | TermcheckError]:
    """Return the drafts of a corpus; raises ``UsageError`` where no path is named."""
    if not corpus:
        raise UsageError(Mistake(Place(_OPTION), "no corpus to look through; name files or folders"))
    return drafts_at(corpus, source, settings.glossaries, settings.sources)


def look_through(
    session: Session, drafts: Sequence[Draft | TermcheckError], look: Callable[[Document], object]
) -> Looked:
    """Give each document of a corpus to a function that reads it, and tell what cannot be used."""
    bar = bar_over(drafts)
    documents, unusable = 0, False
    try:
        for result in bar.passed(_results(session, drafts, lambda document: look(bar.watch(document)))):
            if isinstance(result, TermcheckError):
                bar.erase()
                tell(result.mistakes)
                unusable = True
            else:
                documents += 1
    finally:
        bar.erase()
    if not documents and not unusable:
        tell([f"{_OPTION}: nothing to check in any of its files"])
    return Looked(documents, unusable or not documents)


def _results(
    session: Session, drafts: Sequence[Draft | TermcheckError], look: Callable[[Document], object]
) -> Iterator[DocumentSummary | TermcheckError]:
    """Yield a summary of each document that was read to its end, and the errors of the others."""
    for document in session.documents(drafts):
        if isinstance(document, TermcheckError):
            yield document
            continue
        try:
            look(Selection(session.states).of(document) if session.states else document)
        except TermcheckError as error:
            yield error
        else:
            yield DocumentSummary(document.path, 0)
