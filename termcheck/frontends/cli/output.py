"""Where a report goes: standard output, or a file that appears when it is whole."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal, TextIO

import click

from termcheck.errors import Mistake, Place, UsageError
from termcheck.legible import one_line
from termcheck.reporters import Canvas

Write = Callable[[str], None]


@contextmanager
def destination(path: str | None) -> Iterator[Write]:
    """Give the function that writes pieces of a report to a file, or to standard output where no file is named.

    Raises ``BrokenPipeError`` when nobody reads on, and ``UsageError`` with what else the system says.
    """
    if path is None:
        yield from _written(sys.stdout, "standard output")
    elif Path(path).exists() and not Path(path).is_file():
        with _opened(Path(path), "w", path) as device:
            yield from _written(device, path)
    else:
        yield from _replaced(path)


def _replaced(path: str) -> Iterator[Write]:
    """Write beside a file, and put the whole in its place; nothing is left behind where that fails."""
    file = Path(path).resolve()
    beside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with _opened(beside, "x", path) as stream:
            if file.exists():
                shutil.copymode(file, beside)
            yield from _written(stream, path)
        with _blamed_on(path):
            beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def _opened(file: Path, mode: Literal["w", "x"], path: str) -> Iterator[TextIO]:
    """Give a file to write UTF-8 into, and see that it closes well."""
    with _blamed_on(path):
        stream = file.open(mode, encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        yield stream
    finally:
        # Closing writes what is left.
        with _blamed_on(path):
            stream.close()


def _written(stream: TextIO, name: str) -> Iterator[Write]:
    """Give the function that writes to a stream, and see to it at the end that all has arrived."""

    def write(piece: str) -> None:
        with _blamed_on(name):
            stream.write(piece)

    yield write
    with _blamed_on(name):
        stream.flush()


@contextmanager
def _blamed_on(name: str) -> Iterator[None]:
    """Say what the system has against a place that is written to; a closed pipe is no mistake."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(Mistake(Place(name or "“”"), f"cannot be written: {error.strerror}")) from error


def tell(messages: Iterable[object]) -> None:
    """Write messages to standard error, below what was reported so far, each on a line of its own.

    Where nobody reads them, the exit status still speaks.
    """
    with suppress(OSError):
        sys.stdout.flush()
    try:
        for message in messages:
            click.echo(one_line(str(message)), err=True)
    except BrokenPipeError:
        forget(sys.stderr)


def forget(stream: TextIO) -> None:
    """Send what a stream still has to write nowhere, so that Python does not complain about it at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def canvas(path: str | None, *, notes: bool) -> Canvas:
    """Return what a report to a file, or to standard output, is drawn on."""
    return Canvas(width=shutil.get_terminal_size().columns, color=path is None and _shows_color(), notes=notes)


def _shows_color() -> bool:
    """Say whether standard output shows colours and nobody minds (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
