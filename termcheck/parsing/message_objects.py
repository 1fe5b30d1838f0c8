"""Objects made for one message, with an id or a note beside its text, as libraries keep them in JSON and YAML."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet

# What may stand beside a text in an object made for one: FormatJS, Signal, Transifex, go-i18n.
_BESIDE = {
    "defaultMessage": frozenset({"id", "key", "description", "meaning", "file", "start", "end", "line", "col"}),
    "messageformat": frozenset({"description", "ignoreUnused"}),
    "string": frozenset({"context", "developer_comment", "character_limit"}),
    "translation": frozenset({"id", "description", "hash"}),
}
_NEEDED = {"string": frozenset({"context", "developer_comment", "character_limit"}), "translation": frozenset({"id"})}
_PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
_BESIDE_PLURALS = frozenset({"id", "description", "hash", "leftDelim", "rightDelim"})
_SEVERAL = 2

NOTES = ("description", "developer_comment", "context")
"""The keys of notes to translators, the first of which counts."""

ID = "id"
"""The key of what names a message in a list."""


def text_key(keys: AbstractSet[str], holds: Callable[[str], bool]) -> str:
    """Return the key of the text in an object that is made for one; nothing for any other object.

    ``holds`` says whether a text, or an object with its plural forms, stands behind a key.
    """
    for key, known in _BESIDE.items():
        if key in keys and holds(key):
            beside = keys - {key}
            if beside <= known and (key not in _NEEDED or beside & _NEEDED[key]):
                return key
    return ""


def beside_plurals(keys: AbstractSet[str], *, in_list: bool) -> AbstractSet[str]:
    """Return the keys that hold no text where the others are plural forms, as go-i18n has them.

    One form is enough in a list, whose items have an id.
    """
    forms = keys & _PLURALS
    if not forms or not keys <= _PLURALS | _BESIDE_PLURALS:
        return frozenset()
    known = "hash" in keys or len(forms) >= _SEVERAL or (in_list and ID in keys)
    return _BESIDE_PLURALS if known else frozenset()
