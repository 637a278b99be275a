"""Work on several processes: results in order, bounded read-ahead, nothing left behind.

Processes are spawned, never forked: the threads of the analyser do not survive a fork.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait
from multiprocessing.synchronize import Event
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

# Chunks per worker under way or finished early; one would leave workers idle between two chunks.
_AHEAD = 3


class WorkerDied(RuntimeError):
    """A worker process ended without a word."""


class Stopped(Exception):
    """Raised in a worker when nobody waits for its result any more."""


_stop: Event | None = None


def check_wanted() -> None:
    """Give up in a worker whose results nobody wants; long work calls it now and then.

    Raises:
        Stopped: The reader of the results has gone.
    """
    if _stop is not None and _stop.is_set():
        raise Stopped


def in_order(
    work: Callable[[T], R], chunks: Iterable[T], *, workers: int, prepare: Callable[[], None]
) -> Generator[R, None, None]:
    """``map(work, chunks)`` on several processes.

    At most ``3 * workers`` chunks are read before their results are asked for. Closing the iterator,
    or any exception in it, ends the processes.

    Args:
        work: A function of a module, which is what can be sent to another process.
        chunks: What it is given; each must go through pickle.
        workers: How many processes; 1 works in this process.
        prepare: Called once in each process beforehand.

    Raises:
        WorkerDied: The system killed a process, most likely for want of memory.
    """
    if workers == 1:
        yield from map(work, chunks)
        return
    context = multiprocessing.get_context("spawn")
    stop = context.Event()
    pool = ProcessPoolExecutor(
        workers, mp_context=context, initializer=_begin, initargs=(stop, prepare)
    )
    waiting: deque[Future[R]] = deque()
    try:
        for chunk in chunks:
            waiting.append(_submit(pool, work, chunk))
            if len(waiting) >= _AHEAD * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise WorkerDied(
            "a worker process died; out of memory? Fewer workers need less."
        ) from error
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


def _begin(stop: Event, prepare: Callable[[], None]) -> None:
    """Make a new process a worker."""
    global _stop
    _stop = stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it too, and sets ``stop``
    threading.Thread(target=_end_with_parent, daemon=True).start()
    prepare()


def _end_with_parent() -> None:
    """A parent that was killed could not say goodbye."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _submit(pool: ProcessPoolExecutor, work: Callable[[T], R], chunk: T) -> Future[R]:
    """Submit a chunk; the pool starts a process here where all are busy."""
    with without_main(), _no_interrupts():
        return pool.submit(work, chunk)


@contextmanager
def without_main() -> Iterator[None]:
    """Keep new processes from running the caller's script again, guarded or not.

    They need nothing of it, and a script from standard input could not even be found.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


@contextmanager
def _no_interrupts() -> Iterator[None]:
    """Ctrl-C is for this process; new ones inherit that they do not hear it while they start."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
