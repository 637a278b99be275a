"""How long a reading takes, and how that grows with its text."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable

# The least of some times is the reader's own; what is above it is the machine's.
_ROUNDS = 5

MEASURABLE = 0.1
"""Seconds that can be told from the noise."""


def seconds(run: Callable[[], object]) -> float:
    """CPU time of a run alone: neither other programs nor the heap of earlier tests count."""
    gc.disable()  # A full collection walks what thousands of tests have left behind.
    try:
        start = time.process_time()
        run()
        return time.process_time() - start
    finally:
        gc.enable()


def grows_less(than: float, small: Callable[[], object], large: Callable[[], object]) -> bool:
    """Whether the large run takes less than so many times the time of the small one.

    A large run too short to be measured grows too slowly to matter.
    """
    least_small = least_large = math.inf
    for _ in range(_ROUNDS):
        least_small = min(least_small, seconds(small))
        least_large = min(least_large, seconds(large))
        if least_large < max(than * least_small, MEASURABLE):
            return True
    return False
