"""Whether all municipalities beside a grade or place have it: ``우수 용인시·부천시``, ``순창군(1위)``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from munaward.checks.check import Check
from munaward.checks.release import Line, Release, counted
from munaward.gazetteer import places
from munaward.model import Municipality, Rank, Tier

_JOIN = regex.compile(r"\s?[,·ㆍ/]\s?|[과와]\s|\s및\s")
_BEHIND = regex.compile(
    r"\s?(?:\([^()\n]{0,20}\)\s?)?[:=(]?[^\S\n]?|(?:은|는|에|에는|으로|로|에서는|으로는)[^\S\n]"
)
"""Between a grade and the municipalities behind it."""
_AHEAD = regex.compile(r"(?:[가이은는도]|에서|에)?(?:[^\S\n](?:나란히|모두|차례로)?[^\S\n]?|\()")
"""Between municipalities and the grade behind them."""


def winners(release: Release) -> Iterator[Check]:
    """A check for each row of municipalities right beside a grade or a place."""
    for line in release.lines:
        rows = list(_rows(release, line))
        for kind in (Tier, Rank):
            told: list[Tier | Rank] = [*release.within(kind, line.start, line.end)]
            for result in told if rows else ():
                in_turn = any(_joined(release.text, result, other) for other in told)
                for row in rows:
                    if not in_turn and _beside(release.text, result, row):
                        yield _check(release, result, row)


def _joined(text: str, one: Tier | Rank, other: Tier | Rank) -> bool:
    """Whether two results stand side by side, each for one of several (우수상과 장려상)."""
    low, high = min(one.end, other.end), max(one.start, other.start)
    return low <= high and _JOIN.fullmatch(text, low, high) is not None


def _rows(release: Release, line: Line) -> Iterator[list[Municipality]]:
    """Municipalities that only commas and the like part; provinces are hosts more often."""
    row: list[Municipality] = []
    for place in release.within(Municipality, line.start, line.end):
        if row and not _JOIN.fullmatch(release.text, row[-1].end, place.start):
            yield row
            row = []
        row.append(place)
    if row:
        yield row


def _beside(text: str, result: Tier | Rank, row: list[Municipality]) -> bool:
    """Whether the row is what the grade is of."""
    if any(_is_province(place) for place in row):
        return False
    if row[0].start >= result.end:
        return _BEHIND.fullmatch(text, result.end, row[0].start) is not None
    return row[-1].end <= result.start and bool(_AHEAD.fullmatch(text, row[-1].end, result.start))


def _is_province(place: Municipality) -> bool:
    return any(p.is_province for p in places.load().lookup(place.name))


def _check(release: Release, result: Tier | Rank, row: list[Municipality]) -> Check:
    value = result.code if isinstance(result, Tier) else result.rank
    having = [
        (i, award.recipient)
        for i, award in enumerate(release.awards)
        if value == (award.tier if isinstance(result, Tier) else award.rank)
    ]
    recorded = Counter(recipient for _, recipient in having)
    lacking = Counter(place.name for place in row) - recorded
    found = len(row) - lacking.total()
    names = {place.name for place in row}
    records = tuple(i for i, recipient in having if recipient in names)
    reason = f"{counted(len(row), 'recipient')} of {result.text} named"
    return Check(
        kind="list",
        verdict="broken" if lacking else "held",
        claimed=len(row),
        found=found,
        spans=tuple(sorted((result.span, (row[0].start, row[-1].end)))),
        evidence=release.evidence(records),
        awards=records,
        reason=f"{reason}; no record of {', '.join(lacking)}" if lacking else reason,
    )
