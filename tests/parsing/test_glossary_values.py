from datetime import date

import pytest

from termcheck.glossary import AdministrativeStatus, CasePolicy, MatchMode
from termcheck.parsing.glossary_values import day, items, status_called, term_matching, yes_or_no


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("yes", True),
        ("Y", True),
        ("TRUE", True),
        ("예", True),
        ("no", False),
        ("Faux", False),
        ("0", False),
        ("?", None),
    ],
)
def test_yes_and_no(cell: str, expected: bool | None) -> None:
    assert yes_or_no(cell) is expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("preferred", AdministrativeStatus.PREFERRED),
        ("Approved", AdministrativeStatus.PREFERRED),
        ("admittedTerm-admn-sts", AdministrativeStatus.ADMITTED),
        ("not recommended", AdministrativeStatus.DEPRECATED),
        ("NOT_RECOMMENDED", AdministrativeStatus.DEPRECATED),
        ("obsolete", AdministrativeStatus.SUPERSEDED),
        ("draft", AdministrativeStatus.PROPOSED),
        ("shiny", None),
    ],
)
def test_statuses(cell: str, expected: AdministrativeStatus | None) -> None:
    assert status_called(cell) is expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2026-01-31", date(2026, 1, 31)),
        ("2026-1-3", date(2026, 1, 3)),
        ("2026-01-31 00:00:00", date(2026, 1, 31)),
        ("2026-01-31T12:00", date(2026, 1, 31)),
        ("2026-02-30", None),
        ("31.1.2026", None),
        ("0000-01-01", None),
    ],
)
def test_days(cell: str, expected: date | None) -> None:
    assert day(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("a | b|c", ("a", "b", "c")),
        ("/won|wŏn/ | x", ("/won|wŏn/", "x")),
        ("sport/** | a/b", ("sport/**", "a/b")),
        (" | ", ()),
    ],
)
def test_items(cell: str, expected: tuple[str, ...]) -> None:
    assert items(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("CasePermissive;HalfPrefix", (MatchMode.INFLECT, CasePolicy.SMART, False)),
        ("CaseSense;Exact", (MatchMode.WORD, CasePolicy.EXACT, False)),
        ("CaseInsense;Custom", (MatchMode.INFLECT, CasePolicy.ANY, True)),
        ("", (MatchMode.INFLECT, CasePolicy.SMART, False)),
    ],
)
def test_how_memoq_matches_a_term(cell: str, expected: tuple[MatchMode, CasePolicy, bool]) -> None:
    assert term_matching(cell) == expected
