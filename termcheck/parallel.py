"""The same results from several processes: drafts are shared out, and their results keep the order of the drafts."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextvars import ContextVar

from termcheck.checker import Checker
from termcheck.discovery import Draft
from termcheck.errors import TermcheckError
from termcheck.session import Result, Session

_ready: ContextVar[tuple[Session, Checker]] = ContextVar("ready")


def check_in_processes(
    session: Session, drafts: Sequence[Draft | TermcheckError], jobs: int
) -> Generator[Result, None, None]:
    """Yield what ``session.check(drafts)`` yields, checked by so many processes that stay a few drafts ahead."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context, initializer=_prepare, initargs=(session,)) as pool:
        waiting: deque[Future[list[Result]]] = deque()
        try:
            for draft in drafts:
                waiting.append(pool.submit(_results, draft))
                if len(waiting) > 2 * jobs:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BaseException:
            # Whoever stops listening, by Ctrl-C or a closed pipe, does not wait for work that nobody will see.
            for process in multiprocessing.active_children():
                process.terminate()
            raise


def _prepare(session: Session) -> None:
    """Make a process ready to check; Ctrl-C is its parent's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _ready.set((session, Checker(session.glossary, session.rules)))


def _results(draft: Draft | TermcheckError) -> list[Result]:
    """Return the results of one draft, in a process made ready for it."""
    session, checker = _ready.get()
    return list(session.check_draft(checker, draft))
