"""Whether all who got an amount each have it in their record: ``우수 3곳에 각 5천만원``."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from munaward.checks.check import Check
from munaward.checks.release import Line, Release, counted
from munaward.model import Count, Money, Rank, Streak, Tier

_BEFORE = regex.compile(r"각(각)?\s?[`'‘]?$")
_BEHIND = regex.compile(r"\s?씩")
_IN_TURN = regex.compile(r"[과와,]\s?\d")
"""Behind the first of several amounts that go to several in turn (각각 1억원과 5천만원)."""

_REACH = 24


def each(release: Release) -> Iterator[Check]:
    """A check for each amount that all winners of a grade got."""
    for line, amounts in release.told(Money):
        for amount in amounts:
            result = _result(release, line, amount)
            if result is not None:
                yield _check(release, result, amount)


def _result(release: Release, line: Line, amount: Money) -> Tier | Rank | None:
    """The grade or place whose winners got the amount each."""
    before = _BEFORE.search(release.text, max(line.start, amount.start - 4), amount.start)
    if amount.role != "award" or not (before or _BEHIND.match(release.text, amount.end)):
        return None
    if before and before[1] and _IN_TURN.match(release.text, amount.end):
        return None
    low = max(line.start, amount.start - _REACH)
    between = [m.end for m in release.within(Money, low, amount.start)]
    low = max([low, *between])
    told = release.results(low, amount.start)
    return next((m for m in reversed(told) if not isinstance(m, Streak)), None)


def _check(release: Release, result: Tier | Rank, amount: Money) -> Check:
    counts = release.within(Count, result.end, amount.start)
    claimed = counts[-1].count if counts else 2
    winners = release.holders(result)
    paid = tuple(i for i in winners if release.awards[i].krw == amount.krw)
    held = len(paid) >= claimed
    least = "" if counts else "at least "
    return Check(
        kind="money",
        verdict="held" if held else "broken",
        claimed=claimed,
        found=len(paid),
        spans=(result.span, *(c.span for c in counts[-1:]), amount.span),
        evidence=release.evidence(paid if held else winners),
        awards=paid if held else winners,
        reason=f"{amount.text} for each of {least}{counted(claimed, 'recipient')} of "
        f"{result.text}; {counted(len(paid), 'record')} with it",
    )
