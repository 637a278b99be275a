"""Marked items inside a sentence that are complete in themselves: ``①2년 연속 A ②B ③3년 연속 C 최우수``."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Sequence

from munaward.model import Span
from munaward.records.cluster import Cluster
from munaward.records.events import RESULTS, Event, Kind
from munaward.records.grouping import Grouper

_MARKER = re.compile(r"[△▲▷▶▸○●①-⑮]\s?[‘'\"“「『<〈《]?")


_ITEM = re.compile(r"[△▲▷▶▸○●]|[①-⑮](?![은는이가의에])")
"""Before an item; ①은 speaks of one that was listed before."""
_JOINS = re.compile(r"[와과]\s?$|\s및\s$")
"""Before an item that shares its result with the one before: ▲A와 ▲B는 모범구로."""


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
        own = _own_results(view, (lo, hi), inside) if len(parts) == 1 else []
        grouper = Grouper(view, (lo, hi), inside, row=row, items=own)
        clusters = grouper.read()
        if won:
            clusters += [Cluster(results=won[:1], pairs=[([], n)]) for n in grouper.unsaid]
        names = [e for e in inside if e.kind is Kind.PROGRAM]
        if not clusters and names and won and (lo, hi) != parts[0]:
            clusters = [Cluster(results=won[:1], pairs=[([], names)])]
        out += clusters
    return out


def _own_results(view: str, sentence: Span, events: Sequence[Event]) -> list[int]:
    """Where the items of a list begin that has a result in nearly every one; else nowhere.

    ``△A 최우수 △B 2년 연속 1위 △C 대상 △D 우수``: what has none there takes none from the next.
    """
    marks = _ITEM.finditer(view, *sentence)
    starts = [m.start() for m in marks if not _JOINS.search(view, m.start() - 3, m.start())]
    told = {bisect_right(starts, e.start) for e in events if e.kind in RESULTS} - {0}
    named = {bisect_right(starts, e.start) for e in events if e.kind is Kind.PROGRAM} - {0}
    if 2 * len(named) < len(starts):  # ‘A 평가’에서 △우수 갑시 △장려 을시: winners of one contest.
        return []
    each = len(told) == len(starts) > 1
    return starts if each or 4 * len(told) >= 3 * len(starts) >= 12 else []


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
