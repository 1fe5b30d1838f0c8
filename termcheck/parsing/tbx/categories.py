"""The data categories of TBX: which ones a dialect has and where, and how statuses and parts of speech are spelt."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from termcheck.glossary import AdministrativeStatus

ENTRY, LANGUAGE, TERM = "entry", "language", "term"

# TBX-Min and TBX-Basic: the modules “min” and “basic” of their definitions by LTAC (version 1.2), and the names that
# the drafts of 2013 to 2018 had for them.
_MIN: Mapping[str, tuple[str, ...]] = {
    "administrativeStatus": (TERM,),
    "usageStatus": (TERM,),
    "termStatus": (TERM,),
    "partOfSpeech": (TERM,),
    "subjectField": (ENTRY,),
    "customerSubset": (ENTRY, TERM),
    "customer": (ENTRY, TERM),
}
_BASIC: Mapping[str, tuple[str, ...]] = {
    **_MIN,
    "processStatus": (TERM,),
    "normativeAuthorization": (TERM,),
    "definition": (ENTRY, LANGUAGE),
    "context": (TERM,),
    "source": (ENTRY, LANGUAGE, TERM),
    "projectSubset": (ENTRY, TERM),
    "grammaticalGender": (TERM,),
    "geographicalUsage": (TERM,),
    "termLocation": (TERM,),
    "termType": (TERM,),
    "transactionType": (ENTRY, LANGUAGE, TERM),
    "responsibility": (ENTRY, LANGUAGE, TERM),
    "crossReference": (ENTRY, TERM),
    "externalCrossReference": (ENTRY, TERM),
    "xGraphic": (ENTRY, LANGUAGE),
}
_MISLEADING = frozenset({"administrativeStatus", "usageStatus", "partOfSpeech"})
"""Categories that would be taken for something else where their dialect does not have them."""

_OPEN = frozenset({"TBX", "TBX-Core", "TBX-Default", "TBX-Linguist", "TBX-termcheck"})
PRIVATE_DIALECT = "TBX-termcheck"
"""The dialect of what no public one can say."""

_PARTS_OF_SPEECH = ("noun", "verb", "adjective", "adverb", "properNoun", "other")
_PART_OF_SPEECH = {part.lower(): part for part in _PARTS_OF_SPEECH}


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a file says it keeps to.

    ``places`` are the levels that each data category may stand on; without them any may stand anywhere.
    Others are read all the same, but for those that would be taken for something else.
    """

    name: str
    known: bool
    places: Mapping[str, tuple[str, ...]] | None = None

    def forbids(self, category: str, level: str) -> bool:
        """Say whether a data category on a level makes a file of this dialect useless."""
        return self.lacks(category, level) and category in _MISLEADING

    def lacks(self, category: str, level: str) -> bool:
        """Say whether the dialect does not have a data category on a level."""
        return self.places is not None and level not in self.places.get(category, ())

    def part_of_speech(self, written: str) -> str | None:
        """Return a part of speech as the dialect spells it, or nothing where it has none of that name."""
        if self.name == PRIVATE_DIALECT:
            return written
        return _PART_OF_SPEECH.get(written.lower()) or (written if self.places is None else None)


def dialect(name: str) -> Dialect:
    """Return the dialect that a root names in its attribute ``type`` (or, in old TBX-Min, ``dialect``)."""
    if name == "TBX-Min":
        return Dialect(name, known=True, places=_MIN)
    if name == "TBX-Basic":
        return Dialect(name, known=True, places=_BASIC)
    return Dialect(name, known=name in _OPEN)


def is_public_part_of_speech(name: str) -> bool:
    """Say whether TBX-Basic has a part of speech of this name; none at all will do too."""
    return not name or name in _PARTS_OF_SPEECH


# ISO 12620 administrativeStatus and normativeAuthorization, IATE's “proposed”, the “usageStatus” of TBX-Min's drafts
# (notRecommended, obsolete), and what Weblate, EuroTermBank and UTX write.
_SPELLINGS = {
    AdministrativeStatus.PREFERRED: "preferred standardized legal regulated approved",
    AdministrativeStatus.ADMITTED: "admitted",
    AdministrativeStatus.DEPRECATED: "deprecated notrecommended forbidden prohibited rejected",
    AdministrativeStatus.SUPERSEDED: "superseded obsolete",
    AdministrativeStatus.PROPOSED: "proposed provisional",
}
_STATUSES = {spelling: status for status, spellings in _SPELLINGS.items() for spelling in spellings.split()}
_PROCESS = {
    "unprocessed": AdministrativeStatus.PROPOSED,
    "provisionallyprocessed": AdministrativeStatus.PROPOSED,
    "rejected": AdministrativeStatus.DEPRECATED,
}

STATUS_CATEGORIES = (
    "administrativeStatus",
    "usageStatus",
    "termStatus",
    "normativeAuthorization",
    "processStatus",
)
"""The data categories that tell the status of a term, the one that counts most first."""


@lru_cache(maxsize=256)
def status_of(written: str) -> AdministrativeStatus | None:
    """Return the status that is written in any of its spellings, as ``preferredTerm-admn-sts`` or ``preferred``."""
    letters = re.sub(r"[^a-z]", "", written.lower())
    for ending in ("admnsts", "adminsts", "term"):
        letters = letters.removesuffix(ending)
    return _STATUSES.get(letters)


def status_of_process(written: str) -> AdministrativeStatus | None:
    """Return the status that a term has while it is worked on; nothing for one that is done."""
    return _PROCESS.get(written.lower())


def spelled_status(status: AdministrativeStatus) -> str:
    """Return a status as TBX writes it (ISO 12620, administrativeStatus)."""
    return f"{status}Term-admn-sts"


def in_words(category: str) -> str:
    """Return the name of a data category in words: ``grammaticalGender`` is “grammatical gender”."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", category).lower()
