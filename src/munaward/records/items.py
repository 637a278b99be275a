"""Marked items inside a sentence that are complete in themselves: ``①2년 연속 A ②B ③3년 연속 C 최우수``."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from munaward.model import Span
from munaward.records.cluster import Cluster
from munaward.records.events import RESULTS, Event, Kind
from munaward.records.grouping import Grouper

_MARKER = re.compile(r"[△▲▷▶▸○●①-⑮]\s?[‘'\"“「『<〈《]?")


_TELLING = RESULTS | {Kind.WIN, Kind.MONEY}
"""Events without which a sentence has no cluster."""


def clusters_of(view: str, sentence: Span, events: Sequence[Event], *, row: bool) -> list[Cluster]:
    """The clusters of a sentence, item by item where its items open with results of their own."""
    if not any(e.kind in _TELLING for e in events):
        return []
    parts = _parts(view, sentence, events)
    won = [e for e in events if e.kind is Kind.WIN]
    out: list[Cluster] = []
    for lo, hi in parts:
        inside = [e for e in events if lo <= e.start < hi]
        clusters = Grouper(view, (lo, hi), inside, row=row).read()
        names = [e for e in inside if e.kind is Kind.PROGRAM]
        if not clusters and names and won and (lo, hi) != parts[0]:
            clusters = [Cluster(results=won[:1], pairs=[([], names)])]
        out += clusters
    return out


def _parts(view: str, sentence: Span, events: Sequence[Event]) -> list[Span]:
    """The sentence cut at its markers, whole where fewer than two items open with a streak."""
    streaks = {e.start for e in events if e.kind is Kind.STREAK}
    if len(streaks) < 2:
        return [sentence]
    markers = list(_MARKER.finditer(view, *sentence))
    if sum(m.end() in streaks for m in markers) < 2:
        return [sentence]
    edges = [sentence[0], *(m.start() for m in markers), sentence[1]]
    return [(a, b) for a, b in itertools.pairwise(edges) if a < b]
