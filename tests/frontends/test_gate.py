"""The gate lets through what was found, tells the rest, and knows the exit status that all of it calls for."""

from collections.abc import Iterable

import pytest

from termcheck.errors import DocumentError, Mistake, Place
from termcheck.finding import DocumentSummary, Finding, Severity
from termcheck.frontends.cli.gate import WARNINGS_TOLD, Gate
from termcheck.frontends.cli.status import Status
from termcheck.session import Result
from termcheck.text import Segment, Span, Text

SEGMENT = Segment("1", None, Text("A market.", "en", "a.po"))
SUMMARY = DocumentSummary("a.po", judged=1)
WARNING = Mistake(Place("a.po", 3, 7), "this key stands here again")
TOLD = "a.po:3:7: warning: this key stands here again"


def finding(severity: Severity) -> Finding:
    """Return a finding."""
    return Finding("deprecated-term", severity, "", None, SEGMENT, "target", Span(2, 8))


def warnings(count: int) -> list[Mistake]:
    """Return so many warnings, each of another line."""
    return [Mistake(Place("a.po", line), WARNING.message) for line in range(count)]


def passed(
    results: Iterable[Result], level: Severity | None = Severity.ERROR
) -> tuple[Status, list[object], list[str]]:
    """Return the status that results call for, which of them pass, and what is told."""
    gate = Gate(level)
    told: list[str] = []
    through: list[object] = list(gate.passed(results, lambda messages: told.extend(map(str, messages))))
    return gate.status, through, told


@pytest.mark.parametrize(
    ("severity", "level", "status"),
    [
        pytest.param(Severity.INFO, Severity.ERROR, Status.CLEAN, id="below the level"),
        pytest.param(Severity.ERROR, None, Status.CLEAN, id="without a level"),
        pytest.param(Severity.WARNING, Severity.WARNING, Status.FINDINGS, id="at the level"),
        pytest.param(Severity.ERROR, Severity.INFO, Status.FINDINGS, id="above the level"),
    ],
)
def test_a_finding_calls_for_a_status_and_passes(severity: Severity, level: Severity | None, status: Status) -> None:
    results: list[Result] = [finding(severity), SUMMARY]

    assert passed(results, level) == (status, results, [])


def test_what_could_not_be_used_is_told_and_weighs_most() -> None:
    error = DocumentError(Mistake(Place("a.po", 1), "not UTF-8"), Mistake(Place("a.po", 2), "not UTF-8"))

    status, through, told = passed([SUMMARY, error, finding(Severity.ERROR)])

    assert (status, len(through)) == (Status.UNUSABLE, 2)
    assert told == ["a.po:1: not UTF-8", "a.po:2: not UTF-8"]


def test_a_warning_is_told_and_changes_no_status() -> None:
    assert passed([WARNING, SUMMARY], Severity.INFO) == (Status.CLEAN, [SUMMARY], [TOLD])


@pytest.mark.parametrize(
    ("count", "end"),
    [
        pytest.param(WARNINGS_TOLD, [], id="as many as are told"),
        pytest.param(WARNINGS_TOLD + 1, ["a.po: warning: 1 more"], id="one more"),
        pytest.param(WARNINGS_TOLD + 30, ["a.po: warning: 30 more"], id="many more"),
    ],
)
@pytest.mark.parametrize("last", [SUMMARY, DocumentError(Mistake(Place("a.po"), "not UTF-8"))], ids=["read", "refused"])
def test_warnings_that_are_too_many_are_counted(count: int, end: list[str], last: Result) -> None:
    first, *others = warnings(count)

    _, _, told = passed([first, finding(Severity.INFO), *others, last])

    assert [message for message in told if "warning" in message] == [
        *(f"a.po:{line}: warning: this key stands here again" for line in range(WARNINGS_TOLD)),
        *end,
    ]


def test_a_warning_is_told_once_of_a_document() -> None:
    _, _, told = passed([WARNING, WARNING, SUMMARY, WARNING, SUMMARY])

    assert told == [TOLD, TOLD]


def test_each_document_has_its_own_warnings() -> None:
    _, _, told = passed([*warnings(WARNINGS_TOLD), SUMMARY] * 3)

    assert len(told) == 3 * WARNINGS_TOLD
