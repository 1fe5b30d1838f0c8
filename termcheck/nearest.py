"""What somebody may have meant: the nearest of the names that exist."""

from collections.abc import Iterable


def did_you_mean(name: str, candidates: Iterable[str]) -> str:
    """Return the end of a message about an unknown name: the nearest candidate, or all where none is near."""
    import difflib

    known = sorted(candidates)
    near = difflib.get_close_matches(name, known, n=1)
    if near:
        return f"; did you mean “{near[0]}”?"
    return f"; choose from {', '.join(known)}" if known else ""
