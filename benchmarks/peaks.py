"""Peaks of memory, as Linux tells them. Imports little: it runs in the processes that are measured."""

from __future__ import annotations

import multiprocessing
import os
import threading
from pathlib import Path


def peak(process: int | str) -> float:
    """The largest resident memory of a process so far, in megabytes; 0 where there is none to ask."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    found = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(found[0].split()[1]) / 1024 if found else 0.0


class Peaks(threading.Thread):
    """Watches the memory of this process and its workers.

    Attributes:
        of: The peak of each process in megabytes; what has ended stays.
    """

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.of: dict[int, float] = {}
        self._over = threading.Event()

    def run(self) -> None:
        """Look at them now and then."""
        while not self._over.wait(0.2):
            self._look()

    def total(self) -> float:
        """The sum of all peaks, in the end."""
        self._over.set()
        self._look()
        return sum(self.of.values())

    def _look(self) -> None:
        for pid in [os.getpid(), *(p.pid or 0 for p in multiprocessing.active_children())]:
            self.of[pid] = max(peak(pid), self.of.get(pid, 0.0))
