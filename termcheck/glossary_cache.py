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

_WORTH_KEEPING = 1 << 14
"""Glossaries of fewer bytes are read as fast as they would be fetched."""

_MOST = 32
"""So many glossaries are kept; then the one kept for the longest goes."""


def remembered(path: str, content: bytes, read: Callable[[str, bytes], Glossary]) -> Glossary:
    """Return the glossary in the bytes of a file, as kept by an earlier run or else as ``read`` gives it.

    What is kept is bound to the path, the bytes and the code that read them, and is put aside when one of them changes.
    A cache that cannot be read or written is no error. What ``read`` raises is passed on, and nothing is kept.
    """
    folder = _folder()
    # Without a home the folder is a relative one, and nobody's.
    if len(content) < _WORTH_KEEPING or has_guests(glossary_formats) or not folder.is_absolute():
        return read(path, content)
    file = folder / f"{sha256(os.fsencode(Path(path).absolute())).hexdigest()[:32]}.json"
    seal = sha256("\0".join((__version__, *_readers(), path, sha256(content).hexdigest())).encode()).digest()
    glossary = _kept(file, seal)
    if glossary is None:
        glossary = read(path, content)
        with suppress(OSError):
            _keep(file, seal, glossary)
    return glossary


def _folder() -> Path:
    """Return the folder of what is kept."""
    import platformdirs

    return platformdirs.user_cache_path("termcheck", appauthor=False) / "glossaries"


def _readers() -> Iterator[str]:
    """Yield when each of the files was changed that have a part in reading a glossary; developers change them."""
    for package in (termcheck, parsing, glossary_formats):
        for folder in package.__path__:
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
