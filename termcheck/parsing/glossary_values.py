"""What the cells of a glossary table mean where they hold no text: yes and no, statuses, dates, lists, how to match."""

import re
from datetime import date

from termcheck.glossary import AdministrativeStatus, CasePolicy, MatchMode

_YES = frozenset("yes y true t 1 on x ✓ ✔ ja wahr oui vrai sí si verdadero vero 예 네 はい 是".split())
_NO = frozenset("no n false f 0 off - nein falsch non faux falso 아니오 아니요 いいえ 否".split())

# Words of TBX (ISO 30042), and those of Crowdin, Phrase, memoQ, Weblate and WorldServer.
_STATUSES = {
    AdministrativeStatus.PREFERRED: "preferred, preferredterm, approved, standardized, standardizedterm, legal,"
    "regulated, legalterm, regulatedterm, active, recommended, final, 승인, 권장",
    AdministrativeStatus.ADMITTED: "admitted, admittedterm, allowed, alternative, accepted, 허용",
    AdministrativeStatus.DEPRECATED: "deprecated, deprecatedterm, not recommended, forbidden, prohibited, avoid, wrong,"
    "banned, do not use, not allowed, rejected, 금지",
    AdministrativeStatus.SUPERSEDED: "superseded, supersededterm, obsolete, legacy, old, outdated, inactive",
    AdministrativeStatus.PROPOSED: "proposed, draft, new, candidate, pending, in review, not approved, unapproved,"
    "suggested, needs review, 제안",
}
_STATUS_OF = {word.strip(): status for status, words in _STATUSES.items() for word in words.split(",")}
_ITEM = re.compile(r"\s*+(?:/(?:[^/\\]|\\.)++/(?=\s*+(?:\||\Z))|[^|]+)")
_DATE = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ].*)?")


def yes_or_no(cell: str) -> bool | None:
    """Return what a cell says to a question, in several languages; nothing where it is neither yes nor no."""
    word = cell.casefold()
    return True if word in _YES else False if word in _NO else None


def status_called(cell: str) -> AdministrativeStatus | None:
    """Return the status that a cell names, in the words of TBX or of other programs."""
    word = " ".join(re.sub(r"-admn-sts\Z|[_-]", " ", cell.casefold()).split())
    return _STATUS_OF.get(word)


def day(cell: str) -> date | None:
    """Return the day that a cell names, as 2026-01-31 (ISO 8601); a time behind it is left away."""
    found = _DATE.fullmatch(cell)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def items(cell: str) -> tuple[str, ...]:
    """Return the items of a cell, parted by bars; those of a regular expression (``/won|wŏn/``) part nothing."""
    return tuple(filter(None, (found[0].strip() for found in _ITEM.finditer(cell))))


def term_matching(cell: str) -> tuple[MatchMode, CasePolicy, bool]:
    """Return how a term is to be matched as memoQ says it (``CasePermissive;HalfPrefix``), and whether it has bars.

    Permissive case is our smart one: capitals of the term must stand, and more may. A prefix of half the word or a
    fuzzy one stands for inflected forms. Only custom matching gives bars and stars in a term their meaning.
    Source: memoQ’s documentation of term bases in CSV format.
    """
    words = {word.strip().casefold() for word in cell.split(";")}
    case = CasePolicy.EXACT if "casesense" in words else CasePolicy.ANY if "caseinsense" in words else CasePolicy.SMART
    match = MatchMode.WORD if words & {"exact", "noprefix"} else MatchMode.INFLECT
    return match, case, "custom" in words
