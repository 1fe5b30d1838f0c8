"""Several processes are begun, minded and ended: none is waited for in vain, and a defect in one is loud."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from termcheck.config import Settings
from termcheck.discovery import Draft, File, drafts_at
from termcheck.finding import Finding
from termcheck.matching.occurrence import MatchedSegment
from termcheck.parallel import check_in_processes
from termcheck.rules import Rule
from termcheck.session import Session, open_session

FAULTY = "They spoke of the Supreme Dignity.\n\n"


class Failing(Rule):
    """Comes to grief over every segment."""

    def check(self, segment: MatchedSegment) -> Iterator[Finding]:
        """Raise what no user can mend."""
        raise ZeroDivisionError(segment.segment.id)


class Dying(Rule):
    """Ends its process, as a system does that has no memory left."""

    def check(self, segment: MatchedSegment) -> Iterator[Finding]:
        """Leave without a word."""
        os._exit(len(segment.segment.id))


def session(*rules: type[Rule]) -> Session:
    """Return a session that checks with these rules, or with all."""
    found = open_session(Settings())
    return Session(found.glossary, rules or found.rules, {})


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("rule", "message"),
    [
        pytest.param(Failing, "ZeroDivisionError: 1", id="a defect"),
        pytest.param(Dying, "has ended before its time", id="a sudden end"),
    ],
)
def test_what_goes_wrong_in_a_process_is_raised(rule: type[Rule], message: str) -> None:
    with pytest.raises(RuntimeError, match=message):
        list(check_in_processes(session(rule), drafts_at(["."]), 2))

    assert multiprocessing.active_children() == []


def test_processes_that_are_telling_very_much_are_not_waited_for(desk: Path) -> None:
    drafts = [Draft(File(str(desk / f"draft{number}.txt"), (FAULTY * 2000).encode())) for number in range(8)]
    results = check_in_processes(session(), drafts, 2)

    first = next(results)
    results.close()

    assert isinstance(first, Finding)
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("desk")
def test_ctrl_c_is_heard_again_when_the_processes_have_begun() -> None:
    list(check_in_processes(session(), drafts_at(["."]), 2))

    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@pytest.mark.usefixtures("desk")
def test_nothing_to_check_gives_nothing() -> None:
    assert list(check_in_processes(session(), [], 2)) == []
