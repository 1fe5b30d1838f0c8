"""The same results from several processes: drafts are shared out, and their results keep the order of the drafts."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from termcheck.checker import Checker
from termcheck.discovery import Draft
from termcheck.errors import TermcheckError
from termcheck.session import Result, Session

_TICK = 0.1
"""Seconds between two looks whether anything has come."""

_AHEAD = 2
"""So many drafts a process may be checked before the results of the first of them are wanted."""


@dataclass(slots=True)
class _Crew:
    """Processes at work, each at the other end of a pipe of its own: one that is killed leaves no lock behind."""

    processes: list[BaseProcess] = field(default_factory=list)
    idle: deque[Connection] = field(default_factory=deque)
    busy: dict[Connection, int] = field(default_factory=dict)

    def hire(self, session: Session, jobs: int) -> None:
        """Start so many processes that check what the session checks."""
        context = multiprocessing.get_context("spawn")
        for _ in range(jobs):
            ours, theirs = context.Pipe()
            process = context.Process(target=_work, args=(session, theirs), daemon=True)
            process.start()
            theirs.close()
            self.processes.append(process)
            self.idle.append(ours)

    def hand(self, number: int, draft: Draft | TermcheckError) -> None:
        """Give a draft to a process that is idle."""
        connection = self.idle.popleft()
        with _alive():
            connection.send(draft)
        self.busy[connection] = number

    def finished(self) -> Iterator[tuple[int, list[Result]]]:
        """Wait a moment for drafts to be finished; yield the number and the results of each that is."""
        ready = wait(list(self.busy), _TICK)
        for connection in [connection for connection in self.busy if connection in ready]:
            with _alive():
                results, traceback = connection.recv()
            if traceback:
                raise RuntimeError(f"a process that was checking failed:\n{traceback}")
            self.idle.append(connection)
            yield self.busy.pop(connection), results

    def dismiss(self) -> None:
        """Let every process end, and wait until it has."""
        for connection in (*self.idle, *self.busy):
            connection.close()
        for process in self.processes:
            process.join()


def _nothing() -> None:
    """Do nothing."""


def check_in_processes(
    session: Session, drafts: Sequence[Draft | TermcheckError], jobs: int, meanwhile: Callable[[], None] = _nothing
) -> Generator[Result, None, None]:
    """Yield what ``session.check(drafts)`` yields, checked by so many processes that stay a few drafts ahead.

    ``meanwhile`` is called several times a second while results are waited for.
    """
    crew = _Crew()
    try:
        with _undisturbed():
            crew.hire(session, jobs)
        yield from _in_order(crew, drafts, _AHEAD * jobs, meanwhile)
    except BaseException:
        # Whoever stops listening, by Ctrl-C or a closed pipe, does not wait for work that nobody will see.
        for process in crew.processes:
            process.terminate()
        raise
    finally:
        crew.dismiss()


def _in_order(
    crew: _Crew, drafts: Sequence[Draft | TermcheckError], ahead: int, meanwhile: Callable[[], None]
) -> Iterator[Result]:
    """Yield the results of the drafts, at most so many drafts ahead of the one whose results are wanted next."""
    done: dict[int, list[Result]] = {}
    begun = 0
    for wanted in range(len(drafts)):
        while wanted not in done:
            while crew.idle and begun < min(wanted + ahead, len(drafts)):
                crew.hand(begun, drafts[begun])
                begun += 1
            done.update(crew.finished())
            meanwhile()
        yield from done.pop(wanted)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Put off Ctrl-C; a process started meanwhile never hears of it, as it is its parent's to answer."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _alive() -> Iterator[None]:
    """Say so where a process has ended that should be at work; a closed pipe to it is a defect."""
    try:
        yield
    except (EOFError, OSError) as error:
        raise RuntimeError("a process that was checking has ended before its time") from error


def _work(session: Session, connection: Connection) -> None:
    """Check each draft that comes, and send its results, or a traceback; end when nothing more can come."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    checker = session.checker()
    # Nothing more can come, or go, when the parent has closed its end or is no more.
    with suppress(EOFError, OSError):
        while True:
            connection.send(_results(session, checker, connection.recv()))


def _results(session: Session, checker: Checker, draft: Draft | TermcheckError) -> tuple[list[Result], str]:
    """Return the results of one draft, and the traceback of the defect that kept it from being checked, if any."""
    try:
        return list(session.check_draft(checker, draft)), ""
    except Exception:  # noqa: BLE001 - it is raised again at the other end
        import traceback

        return [], traceback.format_exc()
