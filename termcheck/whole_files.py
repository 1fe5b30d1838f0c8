"""Files that are written whole or not at all."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from termcheck.errors import Mistake, Place, UsageError


def replace_content(path: str, content: bytes, instead_of: bytes) -> None:
    """Put bytes in the place of those that a file had when it was read; a link goes on pointing to it.

    They are written beside the file first, so that whoever opens it finds the old or the new ones, never a part.
    Raise ``UsageError`` where the file cannot be written, or holds other bytes by now; it is then as it was.
    """

    def expect_the_same(file: Path) -> None:
        if file.read_bytes() != instead_of:
            raise UsageError(Mistake(Place(path), "this file was changed meanwhile; check it anew"))

    _write(path, content, expect_the_same)


def write_content(path: str, content: bytes, *, over_others: bool = False) -> None:
    """Put bytes into a file that is not there yet, or with ``over_others`` in the place of what it held.

    They are written beside it first, so that whoever opens it finds nothing or all.
    Raise ``UsageError`` where the file cannot be written, or is there and must not be written over.
    """

    def expect_none(file: Path) -> None:
        if file.exists() and not over_others:
            raise UsageError(Mistake(Place(path), "this file is there already; name another, or add --force"))

    _write(path, content, expect_none)


def _write(path: str, content: bytes, expect: Callable[[Path], None]) -> None:
    """Write a file whole, if what it was is as expected."""
    file = Path(path).resolve()
    beside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        expect(file)
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if file.exists():
            shutil.copymode(file, beside)
        beside.replace(file)
    except OSError as error:
        raise UsageError(Mistake(Place(path), f"cannot be written: {error.strerror or error}")) from error
    finally:
        # Where nothing could be written, there may be no folder to look in either.
        with suppress(OSError):
            beside.unlink()
