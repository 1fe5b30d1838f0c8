"""The glossaries that a command is about, read as its options and the settings ask."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from termcheck.config import Settings, nearest_settings
from termcheck.errors import DocumentError, Mistake, Place, UsageError
from termcheck.frontends.cli.glossary._options import ReadingOptions
from termcheck.glossary import Glossary
from termcheck.glossary_search import Said, content_of, located, read_each, read_file, wanted
from termcheck.parsing.decoding import codec
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.session import said_of_glossaries


def settings_with(reading: ReadingOptions) -> Settings:
    """Return what the nearest settings file says, and the options of a command over it.

    Raises ``UsageError`` with what is wrong in either, as an encoding that nobody knows.
    """
    if reading["encoding"] is not None:
        try:
            codec("", reading["encoding"])
        except DocumentError as error:
            raise UsageError(*(Mistake(Place("--encoding"), one.message) for one in error.mistakes)) from None
    return nearest_settings(Path()).overridden(
        source_language=reading["source_language"],
        target_language=reading["target_language"],
        glossary_encoding=reading["encoding"],
    )


def said(reading: ReadingOptions, format_name: str | None = None) -> Said:
    """Return what the options of a command, and the settings beneath them, say of glossaries."""
    return replace(said_of_glossaries(settings_with(reading)), format_name=format_name)


def paths_of(names: Sequence[str], settings: Settings, argument: str = "GLOSSARY") -> Sequence[str]:
    """Return the path of each glossary: of those that are named, or those that ``termcheck check`` would take.

    ``argument`` is where on the command line they are named. Raises ``UsageError`` for names of nothing.
    """
    origin = Place(argument)
    return wanted(names or settings.glossaries, origin if names else settings.origins.get("glossaries", origin))


def chosen(names: Sequence[str], settings: Settings, argument: str = "GLOSSARY") -> Sequence[Glossary]:
    """Return the glossaries that ``paths_of`` gives; raises ``GlossaryError`` with every mistake in any of them."""
    return read_each(paths_of(names, settings, argument), said_of_glossaries(settings))


def read_named(name: str, argument: str, said_of_it: Said) -> Glossary:
    """Return the glossary of a path, or of the name of one that comes with termcheck.

    Raises ``UsageError`` at the argument for a name of nothing, and ``GlossaryError`` with every mistake.
    """
    (path,) = located([name], Place(argument))
    return read_file(path, said_of_it)


def file_of(glossary: Glossary, said_of_it: Said) -> GlossaryFile:
    """Return the file that a glossary was read from; raises ``GlossaryError`` where it cannot be read any more."""
    return GlossaryFile(glossary.path, content_of(glossary.path), said_of_it.languages, said_of_it.encoding)
