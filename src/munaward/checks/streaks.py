"""Streaks held against years and earlier grades: ``2010년부터 3년 연속``, ``3년 연속 최우수``."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from munaward.checks.check import Check, Verdict
from munaward.checks.release import Release
from munaward.model import Award, Streak, Tier, Year
from munaward.taxonomy.fold import key

_SPANNED = regex.compile(r"\s?(?:에서|에|동안|간|까지)?\s?")
"""Between a span of years and the streak that fills it (2010~2012년 3년 연속)."""
_FROM = regex.compile(r"\s?(?:회계연도|회계년도|년도?)?\s?(?:부터|이후|이래)")
"""Behind the first year of a streak."""
_GRADED = regex.compile(r"\s?[‘'“\"]?")
"""Between a streak and the grade that was won each time."""
_REACH = 40


def streaks(release: Release) -> Iterator[Check]:
    """Checks of each streak: against its first year, and against records of earlier years."""
    told = [s for _, row in release.told(Streak) for s in row if s.count > 1]
    for streak in told:
        if streak.unit == "year":
            yield from _dated(release, streak)
    for i, award in enumerate(release.awards):
        mentions = [s for s in told if s.count == award.streak]
        if mentions and award.year:
            yield from _earlier(release, i, mentions)


def _dated(release: Release, streak: Streak) -> Iterator[Check]:
    """A streak of which the text names all years, or the first."""
    years = release.within(Year, streak.start - _REACH, streak.start)
    if not years:
        return
    last = years[-1]
    if last.until and _SPANNED.fullmatch(release.text, last.end, streak.start):
        yield _years(streak, last.until - last.year + 1, last)
        return
    first = next((y for y in years if _FROM.match(release.text, y.end)), None)
    if first is None or first.year != streak.since:
        return
    ends = {release.awards[i].year or 0 for i in release.holders(streak)}
    if release.year:
        ends |= {release.year, release.year - 1}
    lengths = {end - first.year + 1 for end in ends if end >= first.year}
    if lengths:
        found = min(lengths, key=lambda n: (abs(n - streak.count), n))
        yield _years(streak, found, first)


def _years(streak: Streak, found: int, named: Year) -> Check:
    return Check(
        kind="streak",
        verdict="held" if found == streak.count else "broken",
        claimed=streak.count,
        found=found,
        spans=(streak.span,),
        evidence=(named.span,),
        reason=f"{streak.text} claimed, {named.text} makes it {found}",
    )


def _earlier(release: Release, at: int, mentions: list[Streak]) -> Iterator[Check]:
    """A streak whose earlier years have records of their own."""
    award = release.awards[at]
    length, latest = award.streak or 0, award.year or 0
    run = tuple(
        i
        for i, other in enumerate(release.awards)
        if latest - length < (other.year or 0) <= latest and (i == at or _same(other, award))
    )
    if len(run) < 2:
        return
    years = {release.awards[i].year for i in run}
    graded = award.tier is not None and any(_of_grade(release, s, award.tier) for s in mentions)
    others = [i for i in run if graded and release.awards[i].tier not in (None, award.tier)]
    verdict: Verdict = "held" if len(years) == length else "open"
    reason = f"{length} running claimed, records of {len(years)} of these years"
    if others:
        verdict = "broken"
        told = sorted({f"{release.awards[i].tier} in {release.awards[i].year}" for i in others})
        reason = f"{length} running of {award.tier} claimed, but {', '.join(told)}"
    yield Check(
        kind="streak",
        verdict=verdict,
        claimed=length,
        found=len(years - {release.awards[i].year for i in others}),
        spans=(mentions[0].span,),
        evidence=release.evidence(run),
        awards=run,
        reason=reason,
    )


def _same(one: Award, other: Award) -> bool:
    """Whether two records are of one recipient in one programme."""
    if (one.recipient, one.area) != (other.recipient, other.area):
        return False
    if one.program_id and other.program_id:
        return one.program_id == other.program_id
    return key(one.program or "") == key(other.program or "") != ""


def _of_grade(release: Release, streak: Streak, code: str) -> bool:
    """Whether the grade stands right behind the streak; headlines are too terse to tell."""
    line = release.line(streak.start)
    return (line is None or not line.head) and any(
        tier.code == code and _GRADED.fullmatch(release.text, streak.end, tier.start)
        for tier in release.within(Tier, streak.end, streak.end + 3)
    )
