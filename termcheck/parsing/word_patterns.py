"""Regular expressions that editors write among words, between slashes, and what is wrong with them."""

import re

_TOKEN = re.compile(
    r"""\\. | \[\^?\]?(?:\\.|[^\]\\])*+\]
      | (?P<open>\((?:\?(?:[:=!|]|<[=!]|(?P<atomic>>)|P?<\w++>|[A-Za-z-]++(?P<whole>\))?:?|\#[^)]*+(?P<remark>\)))?)?)
      | (?P<close>\))
      | (?P<repeat>[*+]|\{(?P<least>\d*+)(?:(?P<comma>,)(?P<most>\d*+))?+\})(?P<possessive>\+)?
      | .""",
    re.VERBOSE | re.DOTALL,
)
_LONGEST = 1000
_DEEPEST = 50
_MOST_COPIES = 100_000
_CALL = re.compile(r"\(\?(?:R|[+-]?\d++|&\w++|P>\w++)\)")
_SAMPLES = ("", "a 1, 가.")


def pattern_of(word: str) -> str | None:
    """Return the regular expression that a word is between its slashes (``/won|wŏn/``), or nothing for a mere word."""
    return word[1:-1] if len(word) > 1 and word[0] == word[-1] == "/" else None


def pattern_fault(pattern: str) -> str | None:
    """Return what is wrong with a regular expression (syntax of the package ``regex``), or nothing.

    Besides syntax it is wrong to have more than a thousand characters, to match the empty text, which every text has,
    to be of a kind that fills the memory, and to repeat without bound what is repeated without bound within, which
    can take a lifetime.
    """
    # Few glossaries have an expression.
    import regex

    if len(pattern) > _LONGEST:
        return f"it has more than {_LONGEST} characters; divide it"
    swollen = _swollen(pattern)
    if swollen:
        return swollen
    try:
        compiled = regex.compile(pattern)
    except regex.error as error:
        return f"{error}; mend it, or take the slashes away to mean a word"
    if _nested(pattern):
        return "a repetition stands within a repeated group, which can take for ever; write the group without one"
    if any(found.group() == "" for sample in _SAMPLES for found in compiled.finditer(sample)):
        return "it matches the empty text, which is everywhere; ask for a character at least"
    return None


def _swollen(pattern: str) -> str | None:
    """Return why an expression could fill the memory, or nothing.

    It is copied as often as its repetitions ask for at least, one within another, and groups nest and call themselves.
    """
    depth, copies = 0, 1
    for token in _TOKEN.finditer(pattern):
        if _CALL.match(pattern, token.start()):
            return "it calls a group of its own, which can fill the memory; write that out"
        depth += bool(token["open"] and not (token["whole"] or token["remark"])) - bool(token["close"])
        if depth > _DEEPEST:
            return f"more than {_DEEPEST} groups stand in one another; write it more simply"
        copies *= max(int((token["least"] or "1")[:10]), 1)
        if copies > _MOST_COPIES:
            return f"it asks for more than {_MOST_COPIES:,} repetitions, which fill the memory; ask for fewer"
    return None


def _nested(pattern: str) -> bool:
    """Say whether a group that has an unbounded repetition in it is repeated itself."""
    groups: list[list[bool]] = [[False, False]]
    closed = False
    for token in _TOKEN.finditer(pattern):
        if token["open"]:
            if not (token["whole"] or token["remark"]):
                groups.append([False, bool(token["atomic"])])
            closed = False
        elif token["close"]:
            closed = _closed(groups)
        elif token["repeat"]:
            if closed and _repeats(token):
                return True
            groups[-1][0] |= _is_unbounded(token) and not token["possessive"]
        else:
            closed = False
    return False


def _closed(groups: list[list[bool]]) -> bool:
    """Close the innermost group; say whether it can be left in several ways, which is then true of the one around."""
    repeated, atomic = groups.pop() if len(groups) > 1 else groups[0]
    loose = repeated and not atomic
    groups[-1][0] |= loose
    return loose


def _is_unbounded(token: re.Match[str]) -> bool:
    """Say whether a repetition has no upper bound."""
    return token["repeat"] in "*+" or bool(token["comma"] and not token["most"])


def _repeats(token: re.Match[str]) -> bool:
    """Say whether a repetition may be more than one."""
    most = token["most"] if token["comma"] else token["least"]
    return _is_unbounded(token) or int(most or 1) > 1
