"""A stretch of text that may name a programme, before it is decided."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from attrs import frozen

from munaward.model import Span

SOURCES = ("quoted", "known", "listed", "phrase", "before_result", "label", "short")
"""Where a candidate comes from, strongest first."""


_START = attrgetter("start")


@frozen
class Candidate:
    """A possible name.

    Attributes:
        start: View offset of its first character.
        end: View offset after its last character.
        source: One of `SOURCES`.
        area: Whether its head noun says that it is a part of something (분야, 부문).
    """

    start: int
    end: int
    source: str
    area: bool = False

    @property
    def span(self) -> Span:
        """``(start, end)``."""
        return self.start, self.end


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Resolve overlaps: the longest wins, then the stronger source, then the leftmost.

    >>> [c.span for c in settle([Candidate(0, 4, "known"), Candidate(2, 9, "phrase")])]
    [(2, 9)]
    """
    ranked = sorted(
        dict.fromkeys(candidates), key=lambda c: (c.start - c.end, SOURCES.index(c.source), c.start)
    )
    kept: list[Candidate] = []
    for cand in ranked:
        # What is kept does not overlap, so only the neighbours of its place can.
        at = bisect_left(kept, cand.start, key=_START)
        before, after = kept[at - 1 : at], kept[at : at + 1]
        if all(k.end <= cand.start for k in before) and all(cand.end <= k.start for k in after):
            kept.insert(at, cand)
    return kept
