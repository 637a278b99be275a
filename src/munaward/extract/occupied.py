"""Which stretches of a text are taken, so that mentions of one kind do not overlap."""

from __future__ import annotations

import bisect
from collections.abc import Iterable

from munaward.model import Span


class Occupied:
    """Disjoint spans, asked and extended in logarithmic time.

    >>> occupied = Occupied([(0, 3)])
    >>> occupied.take((2, 5)), occupied.take((3, 5))
    (False, True)
    """

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans: list[Span] = []
        for span in spans:
            self.take(span)

    def take(self, span: Span) -> bool:
        """Take a span if all of it is free; whether it was."""
        at = bisect.bisect(self._spans, span)
        if at and self._spans[at - 1][1] > span[0]:
            return False
        if at < len(self._spans) and self._spans[at][0] < span[1]:
            return False
        self._spans.insert(at, span)
        return True
