"""How much quicker are several processes? Times of one and of more on the same texts.

Run it from a clone: ``python benchmarks/workers.py FOLDER``, a folder of ``.txt`` files. The time to
start the workers is part of it. CPU seconds tell what the processes cost on a machine that has other
work to do.
"""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path

import munaward


def cpu() -> float:
    """CPU seconds of this process and of the workers that have ended."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(u.ru_utime + u.ru_stime for u in map(resource.getrusage, who))


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--times", type=int, default=10, help="how often each text is read")
    options.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    given = options.parse_args()
    texts = [path.read_text("utf-8") for path in sorted(given.folder.glob("*.txt"))] * given.times
    munaward.parse(texts[0])
    print(f"{len(texts)} texts of {sum(map(len, texts)) / len(texts):.0f} characters")
    print("workers  seconds  CPU s   ms a text  CPU ms a text")
    for workers in given.workers:
        before, begun = cpu(), time.perf_counter()
        for _ in munaward.parse_many(texts, workers=workers):
            pass
        took, used = time.perf_counter() - begun, cpu() - before
        each = 1000 / len(texts)
        print(f"{workers:<8} {took:<8.1f} {used:<7.1f} {took * each:<10.1f} {used * each:.1f}")


if __name__ == "__main__":
    main()
