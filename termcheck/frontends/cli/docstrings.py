"""What the docstring of a member of a family says, for people."""

import inspect


def docstring(member: type) -> str:
    """Return a member's docstring without its indentation."""
    return inspect.cleandoc(member.__doc__ or "")


def first_sentence(member: type) -> str:
    """Return the first sentence of a member's docstring, on one line."""
    sentence, stop, _ = " ".join(docstring(member).partition("\n\n")[0].split()).partition(". ")
    return sentence + stop.strip()
