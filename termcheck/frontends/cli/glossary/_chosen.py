"""The glossaries that a command is about: those it is given, or those that ``termcheck check`` would take."""

from collections.abc import Sequence
from pathlib import Path

from termcheck.config import Settings, nearest_settings
from termcheck.errors import Place
from termcheck.frontends.cli.glossary._reading import ReadingOptions, said
from termcheck.glossary import Glossary
from termcheck.glossary_search import read_each, wanted
from termcheck.session import said_of_glossaries


def settings_with(reading: ReadingOptions) -> Settings:
    """Return what the nearest settings file says, and the options of a command over it.

    Raises ``UsageError`` with what is wrong in either.
    """
    said(reading)
    return nearest_settings(Path()).overridden(
        source_language=reading["source_language"],
        target_language=reading["target_language"],
        glossary_encoding=reading["encoding"],
    )


def chosen(names: Sequence[str], settings: Settings) -> Sequence[Glossary]:
    """Return each glossary of these paths and names, or, without one, of the settings or the nearest folder.

    Raises ``UsageError`` for names of nothing, and ``GlossaryError`` with every mistake in any glossary.
    """
    origin = Place("GLOSSARY") if names else settings.origin("glossaries")
    return read_each(wanted(names or settings.glossaries, origin), said_of_glossaries(settings))
