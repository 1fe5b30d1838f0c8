"""What a command says to whoever called it, by its exit status."""

import enum


class Status(enum.IntEnum):
    """The exit status of a command."""

    CLEAN = 0
    FINDINGS = 1
    UNUSABLE = 2
    DEFECT = 3
    INTERRUPTED = 130
    TERMINATED = 143
