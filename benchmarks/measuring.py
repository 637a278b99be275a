"""Times of tasks that take turns, so that no noise of the machine falls on one of them alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from statistics import median

import pyperf
from attrs import frozen

Task = Callable[[], object]


@frozen
class Times:
    """What a task took in each round, in seconds.

    Attributes:
        wall: By the clock.
        cpu: Of all threads of the process.
    """

    wall: tuple[float, ...]
    cpu: tuple[float, ...]

    @property
    def median(self) -> float:
        """The median of the times by the clock."""
        return median(self.wall)

    def benchmark(self, name: str, **metadata: object) -> pyperf.Benchmark:
        """As pyperf keeps it; it adds what machine and interpreter this is."""
        values = self.wall
        return pyperf.Benchmark([pyperf.Run(values, metadata={"name": name, **metadata})])


@frozen
class Ratio:
    """How one task stands to another.

    Attributes:
        value: The quotient of the medians.
        low: The lowest quotient of a round.
        high: The highest quotient of a round.
        cpu: The quotient of the medians of CPU time.
    """

    value: float
    low: float
    high: float
    cpu: float


def in_turns(tasks: Mapping[str, Task], rounds: int) -> dict[str, Times]:
    """The times of tasks that take turns; each is done once before, uncounted."""
    for task in tasks.values():
        task()
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in tasks}
    for number in range(rounds):
        # Whoever comes second finds the caches as the first left them.
        for name in [*tasks] if number % 2 else reversed([*tasks]):
            wall, cpu = time.perf_counter(), time.process_time()
            tasks[name]()
            taken[name].append((time.perf_counter() - wall, time.process_time() - cpu))
    return {name: Times(*zip(*pairs, strict=True)) for name, pairs in taken.items()}


def ratio(above: Times, below: Times) -> Ratio:
    """How often the time of one holds that of another, as both took turns.

    >>> ratio(Times((2.0, 4.0, 3.0), (2.0, 2.0, 2.0)), Times((1.0, 2.0, 2.0), (1.0, 1.0, 1.0)))
    Ratio(value=1.5, low=1.5, high=2.0, cpu=2.0)
    """
    each = [a / b for a, b in zip(above.wall, below.wall, strict=True)]
    return Ratio(
        above.median / below.median, min(each), max(each), median(above.cpu) / median(below.cpu)
    )
