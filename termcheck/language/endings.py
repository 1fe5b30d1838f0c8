"""The endings by which two words differ."""


def endings(one: str, other: str) -> tuple[str, str]:
    """Return what is left of two words when the letters they begin with alike are taken off."""
    shared = 0
    for letter, counterpart in zip(one, other, strict=False):
        if letter != counterpart:
            break
        shared += 1
    return one[shared:], other[shared:]
