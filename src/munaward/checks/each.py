"""Whether all who got an amount each have it in their record: ``우수 3곳에 각 5천만원``."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from munaward.checks.check import Check
from munaward.checks.release import Line, Release, counted, where
from munaward.model import Count, Money, Tier

_BEFORE = regex.compile(r"각(각)?\s?[`'‘]?$")
_BEHIND = regex.compile(r"\s?씩")
_IN_TURN = regex.compile(r"[과와,]\s?\d")
"""Behind the first of several amounts that go to several in turn (각각 1억원과 5천만원)."""

_REACH = 24


def each(release: Release) -> Iterator[Check]:
    """A check for each amount that all winners of a grade got."""
    for line, amounts in release.told(Money):
        for amount in amounts:
            tier = _tier(release, line, amount)
            if tier is not None:
                yield _check(release, tier, amount)


def _tier(release: Release, line: Line, amount: Money) -> Tier | None:
    """The grade whose winners got the amount each."""
    before = _BEFORE.search(release.text, max(line.start, amount.start - 4), amount.start)
    if amount.role != "award" or not (before or _BEHIND.match(release.text, amount.end)):
        return None
    if before and before[1] and _IN_TURN.match(release.text, amount.end):
        return None
    low = max(line.start, amount.start - _REACH)
    between = [m.end for m in release.within(Money, low, amount.start)]
    tiers = release.within(Tier, max([low, *between]), amount.start)
    return tiers[-1] if tiers else None


def _check(release: Release, tier: Tier, amount: Money) -> Check:
    counts = release.within(Count, tier.end, amount.start)
    claimed = counts[-1].count if counts else 2
    paid = where(release.awards, (_fits(a.tier, a.krw, tier, amount) for a in release.awards))
    others = where(release.awards, (a.tier == tier.code for a in release.awards))
    held = len(paid) >= claimed
    least = "" if counts else "at least "
    return Check(
        kind="money",
        verdict="held" if held else "broken",
        claimed=claimed,
        found=len(paid),
        spans=(tier.span, *(c.span for c in counts[-1:]), amount.span),
        evidence=release.evidence(paid if held else others),
        awards=paid if held else others,
        reason=f"{amount.text} for each of {least}{claimed} {tier.code}; "
        f"{counted(len(paid), 'record')} of tier {tier.code} with it",
    )


def _fits(code: str | None, krw: int | None, tier: Tier, amount: Money) -> bool:
    return code == tier.code and krw == amount.krw
