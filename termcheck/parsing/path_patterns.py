"""Patterns of paths as git writes them in ``.gitignore``."""

import re
import warnings


def means_paths(pattern: str) -> bool:
    """Say whether a pattern is well formed and means some path, or with ``!`` excludes some.

    Git takes a line that begins with # for a comment, and one with a lone [ or a backslash at its end for nothing.
    """
    # Few glossaries name paths.
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

    with warnings.catch_warnings():
        # A class of characters may look to Python like one that it will read otherwise some day.
        warnings.simplefilter("ignore", FutureWarning)
        try:
            return GitIgnoreSpecPattern(pattern).regex is not None
        except (ValueError, re.error):
            return False
