"""Files that are written whole or not at all."""

import os
import shutil
from pathlib import Path

from termcheck.errors import Mistake, Place, UsageError


def replace_content(path: str, content: bytes, instead_of: bytes) -> None:
    """Put bytes in the place of those that a file had when it was read; a link goes on pointing to it.

    They are written beside the file first, so that whoever opens it finds the old or the new ones, never a part.
    Raise ``UsageError`` where the file cannot be written, or holds other bytes by now; it is then as it was.
    """
    file = Path(path).resolve()
    beside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        if file.read_bytes() != instead_of:
            raise UsageError(Mistake(Place(path), "this file was changed meanwhile; check it anew"))
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        shutil.copymode(file, beside)
        beside.replace(file)
    except OSError as error:
        raise UsageError(Mistake(Place(path), f"cannot be written: {error.strerror or error}")) from error
    finally:
        beside.unlink(missing_ok=True)
