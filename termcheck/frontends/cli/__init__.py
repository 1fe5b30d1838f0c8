"""The command line: ``termcheck check``, ``glossary`` and the rest, and what its exit status means."""

import gc
import os
import signal
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from termcheck import __version__
from termcheck.errors import TermcheckError
from termcheck.frontends.cli.check import check
from termcheck.frontends.cli.formats import formats
from termcheck.frontends.cli.glossary import glossary
from termcheck.frontends.cli.rules import explain, rules
from termcheck.frontends.cli.status import Status

_ALLOCATIONS = 500_000
"""Python seldom finds garbage here, and shall look for it less often, from the first import on."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def commands() -> None:
    """Check translated copy against a bilingual glossary."""


commands.add_command(check)
commands.add_command(explain)
commands.add_command(formats)
commands.add_command(glossary)
commands.add_command(rules)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command line and leave with its exit status: the process's own, or that of ``arguments``."""
    signal.signal(signal.SIGTERM, _leave)
    _replace_closed_streams()
    gc.set_threshold(_ALLOCATIONS)
    _speak_utf8()
    try:
        sys.exit(_run(sys.argv[1:] if arguments is None else arguments))
    except TermcheckError as error:
        from termcheck.frontends.cli.output import tell

        tell(error.mistakes)
        sys.exit(Status.UNUSABLE)
    except BrokenPipeError:
        from termcheck.frontends.cli.output import forget

        forget(sys.stdout)
        sys.exit(Status.CLEAN)
    except KeyboardInterrupt:
        click.echo("interrupted", err=True)
        sys.exit(Status.INTERRUPTED)
    except Exception as defect:
        import traceback

        traceback.print_exc()
        click.echo(f"This is a defect of termcheck {__version__}; please report it with the lines above.", err=True)
        raise SystemExit(Status.DEFECT) from defect


def _run(arguments: Sequence[str]) -> int:
    """Return the exit status of a command line."""
    try:
        with commands.make_context("termcheck", list(arguments)) as context:
            status = int(commands.invoke(context) or Status.CLEAN)
            sys.stdout.flush()
            return status
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        error.show()
        return Status.UNUSABLE


def _leave(_number: int, _frame: object) -> NoReturn:
    """End when told to, and leave nothing half done behind."""
    sys.exit(Status.TERMINATED)


def _replace_closed_streams() -> None:
    """Give the process streams that lead nowhere in place of those its caller closed; the exit status still speaks."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says, and what UTF-8 cannot say as an escape."""
    for stream in (sys.stdout, sys.stderr):
        # A stream may have been replaced by one that holds characters, or be closed.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
