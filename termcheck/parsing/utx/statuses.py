"""The statuses of terms in UTX."""

from termcheck.glossary import AdministrativeStatus

# UTX 1.11, “term status”.
SPELLED = {
    AdministrativeStatus.PREFERRED: "approved",
    AdministrativeStatus.ADMITTED: "non-standard",
    AdministrativeStatus.DEPRECATED: "forbidden",
    AdministrativeStatus.SUPERSEDED: "forbidden",
    AdministrativeStatus.PROPOSED: "provisional",
}
"""How each status is written."""

STATUSES = {
    "approved": AdministrativeStatus.PREFERRED,
    "provisional": AdministrativeStatus.PROPOSED,
    "non-standard": AdministrativeStatus.ADMITTED,
    "forbidden": AdministrativeStatus.DEPRECATED,
    "rejected": AdministrativeStatus.DEPRECATED,
    "obsolete": AdministrativeStatus.SUPERSEDED,
    **{str(status): status for status in AdministrativeStatus},
}
"""The statuses by the words for them: those of UTX 1.11, of UTX 1.20, and of TBX."""
