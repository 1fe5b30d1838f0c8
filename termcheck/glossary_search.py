"""Where glossaries are found: by path, by the name of one that comes with termcheck, or in the nearest folder."""

import importlib.util
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from termcheck.discovery import GLOSSARY_FOLDER, nearest_file
from termcheck.errors import GlossaryError, Mistake, Place, UsageError
from termcheck.glossary import Glossary, layered
from termcheck.glossary_cache import remembered
from termcheck.glossary_formats import FORMATS, read_glossary
from termcheck.nearest import did_you_mean
from termcheck.parsing.glossary_file import GlossaryFile
from termcheck.recognition import HEAD


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of glossaries: the languages and the encoding of those that do not tell theirs, and the format.

    The format goes by its name; ``None`` leaves it to the file's name and content, and the encoding to UTF-8.
    """

    languages: tuple[str, ...] = ()
    encoding: str | None = None
    format_name: str | None = None


NOTHING_SAID = Said()


def load_glossaries(names: Sequence[str], origin: Place, said: Said = NOTHING_SAID) -> Glossary:
    """Return the glossaries of these paths and names, the later laid over the earlier.

    Without a name the files of the nearest folder called ``glossaries`` are taken, in the order of their names.
    Raises ``UsageError`` at ``origin`` for a name that means nothing, and ``GlossaryError`` with every mistake.
    """
    return layered(read_each(wanted(names, origin), said))


def wanted(names: Sequence[str], origin: Place) -> Sequence[str]:
    """Return the path of each glossary, or, without a name, of those in the nearest folder called ``glossaries``.

    Raises ``UsageError`` at ``origin`` for a name that means nothing, and where there is no such folder.
    """
    return located(names, origin) if names else _nearest_folder(Path(), origin)


def read_each(paths: Iterable[str], said: Said = NOTHING_SAID) -> Sequence[Glossary]:
    """Return the glossary in each file; raise ``GlossaryError`` with every mistake in any of them."""
    glossaries: list[Glossary] = []
    mistakes: list[Mistake] = []
    for path in paths:
        try:
            glossaries.append(read_file(path, said))
        except GlossaryError as error:
            mistakes.extend(error.mistakes)
    if mistakes:
        raise GlossaryError(*mistakes)
    return glossaries


def located(names: Iterable[str], origin: Place) -> Sequence[str]:
    """Return the path of each glossary, given as path or as name; raises ``UsageError`` for names of nothing."""
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


def is_shipped(path: str) -> bool:
    """Say whether the path of a glossary, as ``located`` gives it, is that of one that comes with termcheck."""
    return any(path == str(shipped) for shipped in _shipped())


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
    files = (path for path in Path(folder).iterdir() if not path.name.startswith(".") and not path.is_dir())
    return sorted(str(path) for path in files if FORMATS.is_sure(path.name, b"") or FORMATS.is_sure(*_head(path)))


def _head(path: Path) -> tuple[str, bytes]:
    """Return the name of a file and its first bytes; none where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return path.name, stream.read(HEAD)
    except OSError:
        return path.name, b""


def read_file(path: str, said: Said = NOTHING_SAID) -> Glossary:
    """Return the glossary in a file; raise ``GlossaryError`` with every mistake."""
    file = GlossaryFile(path, content_of(path), said.languages, said.encoding)
    if said.format_name is not None:
        return read_glossary(file, said.format_name)
    return remembered(file, read_glossary)


def content_of(path: str) -> bytes:
    """Return the bytes of a glossary; raise ``GlossaryError`` where there is no such file, or it cannot be read."""
    try:
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise GlossaryError(Mistake(Place(path), f"no such glossary{nearest_file(path)}")) from error
    except IsADirectoryError as error:
        there = ", ".join(_in_folder(path)) or "there is none in it"
        raise GlossaryError(Mistake(Place(path), f"a folder, not a glossary; name its files: {there}")) from error
    except OSError as error:
        raise GlossaryError(Mistake(Place(path), f"cannot be read: {error.strerror}")) from error
