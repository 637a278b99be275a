"""Which of the entries that bear a name the context leaves, and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from attrs import frozen

from munaward.linking.context import Candidate, Context, excluded, host_fit, judge
from munaward.taxonomy import Alias, Entry
from munaward.taxonomy.entry import ANY_PROVINCE
from munaward.taxonomy.fold import key

Status: TypeAlias = Literal["exact", "alias", "folded", "fuzzy", "context", "ambiguous"]

_SCORES: dict[Status, float] = {"exact": 1.0, "alias": 0.98, "context": 0.9, "folded": 0.85}
_FUZZY_SCORE = 0.7
_OTHER_HOST = 0.8
_OTHER_YEAR = 0.85
_IMPLIED = 0.8


@frozen
class Match:
    """The entry that a name means.

    Attributes:
        id: Its id, None where the name is ambiguous.
        name: Its official name, None where the name is ambiguous.
        entry: The entry itself, None where the name is ambiguous.
        score: How surely, 0 to 1; 0.0 where the name is ambiguous.
        status: ``exact`` (the official name), ``alias``, ``context`` (an alias that means it only
            under this host, parent or year), ``folded`` (without generic tail words, or of the same
            host about the same topic), ``fuzzy``, or ``ambiguous``.
        candidates: Every entry that came into question, the best first.
    """

    id: str | None
    name: str | None
    entry: Entry | None
    score: float
    status: Status
    candidates: tuple[Entry, ...]


def choose(
    named: Sequence[tuple[Entry, Alias]], folded: str, status: Status, context: Context
) -> Match | None:
    """The one entry that context leaves, an ambiguous match where it leaves several."""
    if not named:
        return None
    best: dict[str, Candidate] = {}
    unmet: dict[str, Entry] = {}
    for entry, alias in named:
        candidate = judge(entry, alias, context)
        if candidate is None:
            if not excluded(entry, alias, context):
                unmet[entry.id] = entry
        elif entry.id not in best or (candidate.fit, candidate.bound) > (
            best[entry.id].fit,
            best[entry.id].bound,
        ):
            best[entry.id] = candidate
    own = [c for c in best.values() if c.host >= 0 and not yields(c.entry, context)]
    known = own or list(best.values())
    sure = [c for c in known if not c.implied] or known
    if not sure:
        return _ambiguous(unmet.values()) if unmet else None
    sure.sort(key=lambda c: (c.fit, c.bound), reverse=True)
    if len(sure) > 1 and sure[0].fit == sure[1].fit:
        return _ambiguous(c.entry for c in sure)
    return _match(sure, folded, status)


def yields(entry: Entry, context: Context) -> bool:
    """Whether an entry is a family, for which any more definite entry is taken."""
    return entry.host == ANY_PROVINCE and host_fit(entry, context) < 1


def _match(ranked: list[Candidate], folded: str, status: Status) -> Match:
    best = ranked[0]
    if status == "alias":
        if best.bound:
            status = "context"
        elif key(best.entry.name) == folded:
            status = "exact"
    score = _SCORES.get(status, _FUZZY_SCORE)
    if best.implied:
        score *= _IMPLIED
    if best.host < 0:
        score *= _OTHER_HOST
    if best.year < 0:
        score *= _OTHER_YEAR
    entries = tuple(candidate.entry for candidate in ranked)
    return Match(best.entry.id, best.entry.name, best.entry, round(score, 3), status, entries)


def _ambiguous(entries: Iterable[Entry]) -> Match:
    found = {entry.id: entry for entry in entries}
    return Match(None, None, None, 0.0, "ambiguous", tuple(found.values()))
