"""What the command lines of the larger commands can say, and what all of them can say of glossaries."""

from collections.abc import Callable
from typing import TypedDict, TypeVar

import click

from termcheck.frontends.cli.showing import Form

Command = TypeVar("Command", bound=Callable[..., object])


class ReadingOptions(TypedDict):
    """What ``reading_options`` give to a command."""

    encoding: str | None
    source_language: str | None
    target_language: str | None


def reading_options(command: Command) -> Command:
    """Give a command the options ``--encoding``, ``--source-language`` and ``--target-language``."""
    for option in (
        click.option("--target-language", metavar="TAG", help="The target language where nothing tells it."),
        click.option("--source-language", metavar="TAG", help="The source language where nothing tells it, as ko."),
        click.option("--encoding", metavar="NAME", help="The encoding of glossaries that are no UTF-8 and do not say."),
    ):
        command = option(command)
    return command


class ImpactOptions(ReadingOptions):
    """The options of ``termcheck glossary impact``, as they were given."""

    old: str
    new: str
    corpus: tuple[str, ...]
    source: str | None
    beneath: tuple[str, ...]
    budget: int | None
    examples: int
    form: Form | None


class LintOptions(ReadingOptions):
    """The options of ``termcheck glossary lint``, as they were given."""

    names: tuple[str, ...]
    corpus: tuple[str, ...]
    source: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_level: str
    form: Form | None


class MineOptions(ReadingOptions):
    """The options of ``termcheck glossary mine``, as they were given."""

    paths: tuple[str, ...]
    drift: bool
    glossaries: tuple[str, ...]
    least: int
    limit: int
    output: str | None
    force: bool
    format_in: str | None
    form: Form | None


class StatsOptions(ReadingOptions):
    """The options of ``termcheck glossary stats``, as they were given."""

    names: tuple[str, ...]
    corpus: tuple[str, ...]
    source: str | None
    form: Form | None


class ShowOptions(ReadingOptions):
    """The options of ``termcheck glossary show``, as they were given."""

    term: str
    names: tuple[str, ...]
    limit: int
    form: Form | None
