"""A number of processes in, a pool out that starts them, proves that they work and leaves none behind.

Which work they share, and what to do where one dies, is left to `run`.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Future
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

from mtcheck.errors import ConfigError
from mtcheck.runs.collector import collect_rarely

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

MOST_JOBS = 61
"""Windows waits for no more processes at once."""

_Item = TypeVar("_Item")
_Common = TypeVar("_Common")
_Outcome = TypeVar("_Outcome")

_COMMON: list[object] = []
"""In a process that `Workers` started: what all of its work needs, put here once, before there is any."""


class Workers(Generic[_Common]):
    """Processes started afresh, since a copy of this one could hold its locks."""

    def __init__(self, jobs: int, common: _Common) -> None:
        """Start `jobs` processes and send each what all work needs; raises ConfigError where there can be none."""
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        jobs = min(jobs, MOST_JOBS)
        context = get_context("spawn")
        # nothing is ever sent: the other end closes when this process stops them, or ends in whatever way
        lifeline, self._lifeline = context.Pipe(duplex=False)
        self._pool = ProcessPoolExecutor(jobs, context, _prepare_worker, (lifeline, common))
        try:
            with _deaf_to_ctrl_c():
                proofs = [self._pool.submit(count_cores) for _ in range(jobs)]  # each starts one while none is idle
            proofs[0].result()
        except BrokenExecutor as error:
            self.stop()
            where = f"jobs={jobs}"
            advice = 'put the call under `if __name__ == "__main__":`, or use jobs=1'
            raise ConfigError(where, "worker processes cannot be started from this program", advice) from error
        except BaseException:
            self.stop()
            raise
        finally:
            lifeline.close()

    def submit(self, function: Callable[[_Item, _Common], _Outcome], item: _Item) -> Future[_Outcome]:
        """Have a function called with an item and what all need; raises BrokenExecutor once a process has died."""
        return self._pool.submit(_call, function, item)

    def stop(self) -> None:
        """End the processes at once, with what they have in hand; to be called in any case."""
        self._lifeline.close()
        # at its end the interpreter wakes pools that are not waited for, and trips over those that end meanwhile
        self._pool.shutdown(wait=True, cancel_futures=True)


def count_cores() -> int:
    """The cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # only Linux tells which of the cores are ours
        return os.cpu_count() or 1


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Processes that are started here do not hear Ctrl-C while they import; this one hears it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows has no such masks
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _prepare_worker(lifeline: Connection, common: object) -> None:
    """Leave Ctrl-C to the process that started this one, and end when it lets go."""
    _COMMON.append(common)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_rarely()
    Thread(target=_end_with, args=(lifeline,), daemon=True).start()


def _end_with(lifeline: Connection) -> None:
    try:
        lifeline.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)


def _call(function: Callable[[_Item, _Common], _Outcome], item: _Item) -> _Outcome:
    return function(item, _COMMON[0])  # type: ignore[arg-type]  # of the type that submit has checked
