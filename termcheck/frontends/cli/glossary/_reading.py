"""Options about glossaries that do not say everything about themselves, and glossaries read as they ask."""

from collections.abc import Callable
from pathlib import Path
from typing import TypedDict, TypeVar

import click

from termcheck.errors import DocumentError, Mistake, Place, UsageError
from termcheck.glossary import Glossary
from termcheck.glossary_search import Said, located, read_file
from termcheck.parsing.decoding import codec
from termcheck.parsing.glossary_file import GlossaryFile

Command = TypeVar("Command", bound=Callable[..., object])


class ReadingOptions(TypedDict):
    """What ``reading_options`` give to a command."""

    encoding: str | None
    source_language: str | None
    target_language: str | None


def reading_options(command: Command) -> Command:
    """Give a command the options ``--encoding``, ``--source-language`` and ``--target-language``."""
    for option in (
        click.option("--target-language", metavar="TAG", help="The second language of a table without a header."),
        click.option("--source-language", metavar="TAG", help="The first language of a table without a header, as ko."),
        click.option("--encoding", metavar="NAME", help="The encoding of glossaries that are no UTF-8 and do not say."),
    ):
        command = option(command)
    return command


def said(options: ReadingOptions, format_name: str | None = None) -> Said:
    """Return what the options say of glossaries; raises ``UsageError`` for an encoding that nobody knows."""
    if options["encoding"] is not None:
        try:
            codec("", options["encoding"])
        except DocumentError as error:
            raise UsageError(*(Mistake(Place("--encoding"), one.message) for one in error.mistakes)) from None
    pair = (options["source_language"], options["target_language"])
    return Said(tuple(filter(None, pair)) if all(pair) else (), options["encoding"], format_name)


def file_of(glossary: Glossary, said_of_it: Said) -> GlossaryFile:
    """Return the file that a glossary was read from; raises ``UsageError`` where it cannot be read any more."""
    try:
        content = Path(glossary.path).read_bytes()
    except OSError as error:
        raise UsageError(Mistake(Place(glossary.path), f"cannot be read: {error.strerror}")) from error
    return GlossaryFile(glossary.path, content, said_of_it.languages, said_of_it.encoding)


def read_named(name: str, said_of_it: Said) -> Glossary:
    """Return the glossary of a path, or of the name of one that comes with termcheck.

    Raises ``UsageError`` for a name of nothing, and ``GlossaryError`` with every mistake.
    """
    (path,) = located([name], Place(name))
    return read_file(path, said_of_it)
