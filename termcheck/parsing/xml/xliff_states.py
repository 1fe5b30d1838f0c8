"""What XLIFF and its dialects say of the state of a translation."""

from collections.abc import Mapping

STATES = frozenset(
    "final needs-adaptation needs-l10n needs-review-adaptation needs-review-l10n needs-review-translation"
    " needs-translation new signed-off translated initial reviewed".split()
)
"""Values of ``state`` in 1.2 (2.3.1) and 2.1 (4.3.1.26); others begin with ``x-``."""

PENDING = frozenset({"new", "needs-translation", "initial", "NotStarted"})
"""States in which a target is no translation yet, but often a copy of the source."""

_MEMOQ = "MQXliff"


def is_locked(attributes: Mapping[str, str]) -> bool:
    """Say whether memoQ or Phrase locked a unit."""
    for name, value in attributes.items():
        if name.rpartition(" ")[2] == "locked":
            return value in ("locked", "true")
    return False


def state_of_unit(attributes: Mapping[str, str]) -> str:
    """Return what a unit says of its translation: memoQ's status, Phrase's confirmation, or its approval (1.2)."""
    for name, value in attributes.items():
        namespace, _, local = name.rpartition(" ")
        if namespace == _MEMOQ and local == "status":
            return value
        if namespace and local == "confirmed":
            return "confirmed" if value == "1" else "unconfirmed"
    return "approved" if attributes.get("approved") == "yes" else ""
