"""The bar over what is to be read: one that is seen where somebody looks at standard error, or one that is not."""

import sys
from collections.abc import Sequence

from termcheck.discovery import Draft
from termcheck.errors import TermcheckError
from termcheck.frontends.cli.bar import Bar


def bar_over(drafts: Sequence[Draft | TermcheckError]) -> Bar:
    """Return a bar over the bytes of drafts, which is seen where standard error is a terminal."""
    if not sys.stderr.isatty():
        return Bar()
    from rich.console import Console

    from termcheck.frontends.cli.progress import ProgressBar

    sizes = {draft.file.path: draft.file.size() for draft in drafts if isinstance(draft, Draft)}
    return ProgressBar(sizes, Console(stderr=True))
