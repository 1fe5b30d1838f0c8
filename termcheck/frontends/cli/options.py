"""What the command line of ``termcheck check`` can say."""

from datetime import datetime
from typing import TypedDict


class Options(TypedDict):
    """The options as they were given; one that was not given is empty."""

    paths: tuple[str, ...]
    source: str | None
    glossaries: tuple[str, ...]
    format: str | None
    output: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_level: str | None
    exit_zero: bool
    pass_over: bool
    jobs: int
    source_language: str | None
    target_language: str | None
    format_in: str | None
    encoding: str | None
    glossary_encoding: str | None
    states: tuple[str, ...]
    date: datetime | None
    verbose: bool
