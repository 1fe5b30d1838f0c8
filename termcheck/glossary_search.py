"""Where glossaries are found: by path, by the name of one that comes with termcheck, or in the nearest folder."""

import importlib.util
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from termcheck import glossary_formats
from termcheck.discovery import GLOSSARY_FOLDER, nearest_file
from termcheck.errors import GlossaryError, Mistake, Place, UsageError
from termcheck.families import members
from termcheck.glossary import Glossary, layered
from termcheck.glossary_cache import remembered
from termcheck.glossary_formats import GlossaryFormat
from termcheck.nearest import did_you_mean


def load_glossaries(names: Sequence[str], origin: Place) -> Glossary:
    """Return the glossaries of these paths and names, the later laid over the earlier.

    Without a name the files of the nearest folder called ``glossaries`` are taken, in the order of their names.
    Raises ``UsageError`` at ``origin`` for a name that means nothing, and ``GlossaryError`` with every mistake.
    """
    paths = _located(names, origin) if names else _nearest_folder(Path(), origin)
    glossaries: list[Glossary] = []
    mistakes: list[Mistake] = []
    for path in paths:
        try:
            glossaries.append(_read(path))
        except GlossaryError as error:
            mistakes.extend(error.mistakes)
    if mistakes:
        raise GlossaryError(*mistakes)
    return layered(glossaries)


def _located(names: Iterable[str], origin: Place) -> Sequence[str]:
    """Return the path of each glossary, given as path or as name."""
    shipped = {path.name.partition(".")[0]: str(path) for path in _shipped()}
    paths: list[str] = []
    mistakes: list[Mistake] = []
    for name in names:
        if name in shipped:
            paths.append(shipped[name])
        elif _is_path(name):
            paths.append(name)
        else:
            mistakes.append(Mistake(origin, f"no glossary “{name}”{did_you_mean(name, shipped)}"))
    if mistakes:
        raise UsageError(*mistakes)
    return paths


def _is_path(name: str) -> bool:
    """Say whether what was given for a glossary speaks of a file rather than of a name."""
    return Path(name).exists() or Path(name).name != name or bool(Path(name).suffix)


def _shipped() -> Iterator[Path]:
    """Yield the glossaries that come with termcheck: as installed, or beside the package in a checkout."""
    # The package's own path is as good as importlib.resources here, and ten milliseconds cheaper at every start.
    installed = importlib.util.find_spec("termcheck.glossaries")
    beside = str(Path(__file__).parent.parent / GLOSSARY_FOLDER)
    for folder in (installed.submodule_search_locations if installed else None) or [beside]:
        yield from (path for path in sorted(Path(folder).iterdir()) if path.suffix not in ("", ".py"))


def _nearest_folder(directory: Path, origin: Place) -> Sequence[str]:
    """Return the glossaries of the nearest folder made for them, at or above a directory."""
    here = directory.resolve()
    for parent in (here, *here.parents):
        if (parent / GLOSSARY_FOLDER).is_dir():
            folder = os.path.relpath(parent / GLOSSARY_FOLDER, here)
            return _in_folder(folder) or _refused(
                Place(folder), "no glossary in this folder; put one there, or name one"
            )
    message = f"no glossary to check with; name one, or put it into a folder called {GLOSSARY_FOLDER}"
    return _refused(origin, message)


def _refused(place: Place, message: str) -> NoReturn:
    """Say that there is nothing to check with."""
    raise UsageError(Mistake(place, message))


def _in_folder(folder: str) -> Sequence[str]:
    """Return the paths of the glossaries in a folder, in the order of their names, past hidden files."""
    formats = members(glossary_formats, GlossaryFormat).values()
    suffixes = tuple(suffix for format_ in formats for suffix in format_.suffixes)
    files = (path for path in Path(folder).iterdir() if not path.name.startswith(".") and not path.is_dir())
    return sorted(str(path) for path in files if path.name.lower().endswith(suffixes))


def _read(path: str) -> Glossary:
    """Return the glossary in a file."""
    try:
        content = Path(path).read_bytes()
    except FileNotFoundError as error:
        raise GlossaryError(Mistake(Place(path), f"no such glossary{nearest_file(path)}")) from error
    except IsADirectoryError as error:
        there = ", ".join(_in_folder(path)) or "there is none in it"
        raise GlossaryError(Mistake(Place(path), f"a folder, not a glossary; name its files: {there}")) from error
    except OSError as error:
        raise GlossaryError(Mistake(Place(path), f"cannot be read: {error.strerror}")) from error
    return remembered(path, content, glossary_formats.read_glossary)
