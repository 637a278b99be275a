"""Archives: memory of a small and a large one, and what a second worker brings."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from statistics import median

import munaward
from benchmarks import corpora
from benchmarks.result import Result, seconds, times

_RUN = """
import json, sys, time
import munaward
from benchmarks.corpora import short_texts
from benchmarks.peaks import Peaks
texts, workers = map(int, sys.argv[1:])
peaks = Peaks()
peaks.start()
begun = time.perf_counter()
for document in munaward.parse_many(short_texts(texts), workers=workers):
    pass
print(json.dumps([time.perf_counter() - begun, peaks.total()]))
"""


def memory(sizes: Sequence[int], workers: int) -> Result:
    """The peak of all processes of a run, for archives of several sizes."""
    rows: list[tuple[str, ...]] = []
    first = 0.0
    for size in sizes:
        done = subprocess.run(
            [sys.executable, "-c", _RUN, str(size), str(workers)],
            capture_output=True,
            encoding="utf-8",
            cwd=corpora.ROOT,
            check=True,
        )
        took, peak = json.loads(done.stdout)
        first = first or peak
        growth = f"**{times(peak / first)}**" if rows else ""
        rows.append((f"{size:,}", f"{workers}", seconds(took), f"{peak:.0f} MB", growth))
    return Result(
        "Memory of `parse_many` on short texts",
        ("texts", "workers", "time", "peak", "growth"),
        tuple(rows),
    )


_CYCLES = 4
_WARM = 1
"""The releases are read so often, and so often before the workers are at full speed."""


def workers(rounds: int, releases: list[str]) -> Result:
    """One worker and two on the same archive, and what two processes of Kiwi alone bring here."""
    ones, twos, kiwis = [], [], []
    for _ in range(rounds):
        ones.append(_run(releases, 1))
        twos.append(_run(releases, 2))
        kiwis.append((_kiwi(releases, 1), _kiwi(releases, 2)))
    pairs = {
        "all, start included": zip((r[0] for r in ones), (r[0] for r in twos), strict=True),
        "at full speed, start excluded": zip(
            (r[1] for r in ones), (r[1] for r in twos), strict=True
        ),
        "Kiwi alone, in one process and in two": kiwis,
    }
    rows = []
    for name, found in pairs.items():
        one, two = (median(column) for column in zip(*found, strict=True))
        rows.append((name, seconds(one), seconds(two), f"**{times(one / two)}**"))
    return Result(
        f"`parse_many` on {_CYCLES * len(releases)} award-dense releases",
        ("what", "one worker", "two workers", "gain"),
        tuple(rows),
    )


def _run(releases: list[str], workers: int) -> tuple[float, float]:
    """Seconds that all take, and that as many would take at the pace after the first ones."""
    begun = time.perf_counter()
    warm = begun
    for number, _ in enumerate(munaward.parse_many(releases * _CYCLES, workers=workers), 1):
        if number == _WARM * len(releases):
            warm = time.perf_counter()
    ended = time.perf_counter()
    return ended - begun, (ended - warm) * _CYCLES / (_CYCLES - _WARM)


def _kiwi(releases: list[str], processes: int) -> float:
    """Seconds that Kiwi alone takes for the same, each process its share: what the machine can."""
    shares = [releases * (_CYCLES // processes)] * processes
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        return max(pool.map(_tokenize, shares))


def _tokenize(texts: Sequence[str]) -> float:
    from kiwipiepy import Kiwi

    kiwi = Kiwi()
    for text in texts[: len(texts) // 4]:
        kiwi.tokenize(text)
    begun = time.perf_counter()
    for text in texts:
        kiwi.tokenize(text)
    return time.perf_counter() - begun
