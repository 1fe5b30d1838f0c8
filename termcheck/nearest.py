"""What somebody may have meant: the nearest of the names that exist."""

from collections.abc import Iterable


def did_you_mean(name: str, candidates: Iterable[str]) -> str:
    """Return the end of a message about an unknown name: the nearest candidate, or all where none is near."""
    import difflib

    known = sorted(candidates)
    # Capitals are no difference: the names are compared without them, and told with them.
    folded = {candidate.casefold(): candidate for candidate in known}
    near = difflib.get_close_matches(name.casefold(), folded, n=1)
    if near:
        return f"; did you mean “{folded[near[0]]}”?"
    return f"; choose from {', '.join(known)}" if known else ""
