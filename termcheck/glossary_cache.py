"""Glossaries as they were read before, kept in the user's cache: a hook need not parse one at every commit."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import termcheck
from termcheck import __version__, glossary_formats, parsing
from termcheck.families import has_guests
from termcheck.glossary import Glossary
from termcheck.parsing.glossary_file import GlossaryFile

_WORTH_KEEPING = 1 << 14
"""Glossaries of fewer bytes are read as fast as they would be fetched."""

_MOST = 32
"""So many glossaries are kept; then the one kept for the longest goes."""


def remembered(file: GlossaryFile, read: Callable[[GlossaryFile], Glossary]) -> Glossary:
    """Return the glossary in a file, as kept by an earlier run or else as ``read`` gives it.

    What is kept is bound to the file, to what was said of it and to the code that read it, and is put aside when one
    of them changes.
    A cache that cannot be read or written is no error. What ``read`` raises is passed on, and nothing is kept.
    """
    folder = _folder()
    # Without a home the folder is a relative one, and nobody's.
    if len(file.content) < _WORTH_KEEPING or has_guests(glossary_formats) or not folder.is_absolute():
        return read(file)
    kept = folder / f"{sha256(os.fsencode(Path(file.path).absolute())).hexdigest()[:32]}.json"
    said = (file.path, *file.languages, file.encoding or "", sha256(file.content).hexdigest())
    seal = sha256("\0".join((__version__, *_readers(), *said)).encode()).digest()
    glossary = _kept(kept, seal)
    if glossary is None:
        glossary = read(file)
        with suppress(OSError):
            _keep(kept, seal, glossary)
    return glossary


def _folder() -> Path:
    """Return the folder of what is kept."""
    import platformdirs

    return platformdirs.user_cache_path("termcheck", appauthor=False) / "glossaries"


def _readers() -> Iterator[str]:
    """Yield when each of the files was changed that have a part in reading a glossary; developers change them."""
    folders = [*termcheck.__path__, *glossary_formats.__path__]
    folders += (folder for path in parsing.__path__ for folder, _, _ in os.walk(path))
    for folder in folders:
        yield from (str(file.stat().st_mtime_ns) for file in os.scandir(folder) if file.name.endswith(".py"))


def _kept(file: Path, seal: bytes) -> Glossary | None:
    """Return the glossary in a file if it was kept under this seal."""
    import msgspec

    try:
        kept = file.read_bytes()
        return msgspec.json.decode(kept.removeprefix(seal), type=Glossary) if kept.startswith(seal) else None
    except (OSError, msgspec.MsgspecError):
        return None


def _keep(file: Path, seal: bytes, glossary: Glossary) -> None:
    """Write a glossary under a seal, whole or not at all, and let go of what is too much."""
    from tempfile import NamedTemporaryFile

    import msgspec

    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, delete=False) as unfinished:
        unfinished.write(seal + msgspec.json.encode(glossary))
    Path(unfinished.name).replace(file)
    for old in sorted(file.parent.iterdir(), key=lambda kept: kept.stat().st_mtime)[:-_MOST]:
        old.unlink()
