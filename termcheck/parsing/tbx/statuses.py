"""Which status TBX gives a term, where it may stand in several data categories at once."""

from collections.abc import Mapping

from termcheck.glossary import AdministrativeStatus
from termcheck.parsing.glossary_validation import quoted
from termcheck.parsing.tbx.categories import STATUS_CATEGORIES, spelled_status, status_of, status_of_process
from termcheck.parsing.tbx.review import Review
from termcheck.parsing.tbx.statements import Statement

_WRITTEN = [spelled_status(one) for one in AdministrativeStatus if one is not AdministrativeStatus.PROPOSED]


def status_said(said: Mapping[str, Statement], review: Review) -> AdministrativeStatus:
    """Return the status that statements give, by their data category; without any a term is a preferred one.

    A status that is unknown is a mistake in a dialect that lists them; elsewhere its term waits for a decision.
    """
    counts = _counts(said)
    written = said[counts].element.text if counts else ""
    if not written:
        return AdministrativeStatus.PREFERRED
    if counts == "processStatus":
        return status_of_process(written) or AdministrativeStatus.PREFERRED
    return status_of(written) or _unknown(said[counts], review)


def other_statuses(said: Mapping[str, Statement]) -> list[Statement]:
    """Return the statements that do not give the status, or not by themselves."""
    counts = _counts(said)
    return [one for category, one in said.items() if category != counts or category == "processStatus"]


def _counts(said: Mapping[str, Statement]) -> str:
    """Return the data category that counts most among those that are there; nothing where none is."""
    return next((category for category in STATUS_CATEGORIES if category in said), "") if said else ""


def _unknown(said: Statement, review: Review) -> AdministrativeStatus:
    """Keep that a status is unknown, and return the one of terms that copy is not checked for."""
    written = said.element.text
    what = f"{quoted(written)} is no status that termcheck knows"
    if review.dialect.places:
        review.complain(said.element, f"{what}; write one of {', '.join(_WRITTEN)}")
    else:
        review.doubt(said.element, f"{what}; copy is not checked for its term", once=f"status {written}")
    return AdministrativeStatus.PROPOSED
