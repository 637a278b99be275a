"""Does the memory of `parse_many` grow with the archive? Peaks of a small and a large run.

Run it from a clone: ``python benchmarks/memory.py``, or with ``--texts 2000 200000 --workers 2`` for an
archive of an evening. Each run is a process of its own; its peak is the sum of the peaks of the
processes that it consists of. It ends with status 1 where the large run needs 10 % more.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import munaward

_GROWTH = 1.10


def releases(number: int) -> Iterator[str]:
    """So many short releases, each a little different, none held."""
    for n in range(number):
        yield (
            f"종로구는 ‘하천정비 평가’에서 {n % 7 + 2}년 연속 최우수구로 뽑혀 "
            f"인센티브 {n % 900 + 100}만원을 받았다. 구는 {n}건의 사업을 마쳤다."
        )


class Peaks(threading.Thread):
    """Watches the memory of this process and its workers, in megabytes."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.of: dict[int, float] = {}

    def run(self) -> None:
        while True:
            for pid in [os.getpid(), *(p.pid for p in multiprocessing.active_children())]:
                self.of[pid or 0] = peak(pid) or self.of.get(pid or 0, 0.0)
            time.sleep(0.2)


def peak(pid: int | None) -> float | None:
    """The largest resident memory that Linux saw of a process."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return None
    found = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(found[0].split()[1]) / 1024 if found else None


def measure(texts: int, workers: int) -> None:
    """One run; its line goes to standard output."""
    peaks = Peaks()
    peaks.start()
    begun = time.perf_counter()
    mentions = sum(
        len(doc.mentions) for doc in munaward.parse_many(releases(texts), workers=workers)
    )
    took = time.perf_counter() - begun
    peaks.of[os.getpid()] = peak(os.getpid()) or 0.0
    print(texts, mentions, f"{took:.1f}", f"{sum(peaks.of.values()):.1f}")


def main() -> int:
    """Measure each size in a process of its own and compare."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--texts", type=int, nargs="+", default=[1000, 20_000])
    options.add_argument("--workers", type=int, default=1)
    options.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.one:
        measure(given.texts[0], given.workers)
        return 0
    found = []
    print("texts   mentions  seconds  peak MB")
    for texts in given.texts:
        command = [sys.executable, __file__, "--one", "--texts", str(texts)]
        done = subprocess.run(
            [*command, "--workers", str(given.workers)], capture_output=True, text=True, check=True
        )
        row = done.stdout.split()
        found.append(float(row[3]))
        print("{:<7} {:<9} {:<8} {}".format(*row), flush=True)
    growth = found[-1] / found[0]
    print(f"the last peaks at {growth:.3f} of the first")
    return int(growth > _GROWTH)


if __name__ == "__main__":
    sys.exit(main())
