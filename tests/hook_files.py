"""Which files the hook for pre-commit looks at: those whose names only documents have."""

from termcheck.document_formats import FORMATS


def pattern() -> str:
    """Return the regular expression that finds them, as ``.pre-commit-hooks.yaml`` has it."""
    suffixes = sorted({suffix for kind in FORMATS.known().values() for suffix in kind.suffixes})
    return rf"(?i)\.({'|'.join(suffix.removeprefix('.') for suffix in suffixes)})$"
