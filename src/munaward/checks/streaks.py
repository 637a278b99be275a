"""Streaks held against years and earlier grades: ``2010년부터 3년 연속``, ``3년 연속 최우수``."""

from __future__ import annotations

from collections.abc import Iterator

from munaward.checks.check import Check, Verdict
from munaward.checks.release import Release, ordered
from munaward.model import Award, Streak, Tier, Year
from munaward.taxonomy.fold import key
from munaward.text.patterns import pattern

_SPANNED = r"\s?(?:에서|에|동안|간|까지)?\s?"
"""Between a span of years and the streak that fills it (2010~2012년 3년 연속)."""
_FROM = r"\s?(?:회계연도|회계년도|년도?)?\s?(?:부터|이후|이래)"
"""Behind the first year of a streak."""
_GRADED = r"\s?[‘'“\"]?"
"""Between a streak and the grade that was won each time."""


def streaks(release: Release) -> Iterator[Check]:
    """Checks of each streak: against its first year, and against records of earlier years."""
    for _, told in release.told(Streak):
        for streak in told:
            if streak.unit == "year" and streak.count > 1:
                yield from _dated(release, streak)
    for i, award in enumerate(release.awards):
        if award.streak and award.streak > 1 and award.year:
            yield from _earlier(release, i)


def _dated(release: Release, streak: Streak) -> Iterator[Check]:
    """A streak whose first year the text names."""
    years = release.within(Year, max(0, streak.start - 40), streak.start)
    spanned = years[-1] if years and years[-1].until else None
    if spanned and pattern(_SPANNED).fullmatch(release.text, spanned.end, streak.start):
        assert spanned.until is not None
        yield _years(streak, spanned.until - spanned.year + 1, spanned, ())
        return
    named = next((y for y in years if pattern(_FROM).match(release.text, y.end)), None)
    if named is None or named.year != streak.since:
        return
    records = tuple(i for i, a in enumerate(release.awards) if a.streak == streak.count)
    ends = {a.year for i, a in enumerate(release.awards) if i in records and a.year}
    if release.year:
        ends |= {release.year, release.year - 1}
    lengths = {end - named.year + 1 for end in ends if end >= named.year}
    if lengths:
        found = min(lengths, key=lambda n: (abs(n - streak.count), n))
        yield _years(streak, found, named, records)


def _years(streak: Streak, found: int, named: Year, records: tuple[int, ...]) -> Check:
    return Check(
        kind="streak",
        verdict="held" if found == streak.count else "broken",
        claimed=streak.count,
        found=found,
        spans=(streak.span,),
        evidence=(named.span,),
        awards=records,
        reason=f"{streak.text} claimed, the years named make {found}",
    )


def _earlier(release: Release, at: int) -> Iterator[Check]:
    """A streak whose earlier years have records of their own."""
    award = release.awards[at]
    assert award.streak is not None and award.year is not None
    first = award.year - award.streak + 1
    run = tuple(
        i
        for i, a in enumerate(release.awards)
        if a.year and first <= a.year <= award.year and (i == at or _same(a, award))
    )
    told = [s for _, row in release.told(Streak) for s in row if s.count == award.streak]
    if len(run) < 2 or not told:
        return
    years = {release.awards[i].year for i in run}
    graded = award.tier is not None and any(_of_grade(release, s, award.tier) for s in told)
    others = [i for i in run if graded and release.awards[i].tier not in (None, award.tier)]
    verdict: Verdict = "held" if len(years) == award.streak else "open"
    reason = f"{award.streak} running claimed, records of {len(years)} of these years"
    if others:
        verdict = "broken"
        tiers = sorted({f"{release.awards[i].tier} in {release.awards[i].year}" for i in others})
        reason = f"{award.streak} running of {award.tier} claimed, but {', '.join(tiers)}"
    yield Check(
        kind="streak",
        verdict=verdict,
        claimed=award.streak,
        found=len(years) - len({release.awards[i].year for i in others}),
        spans=(told[0].span,),
        evidence=ordered(release.evidence(run)),
        awards=run,
        reason=reason,
    )


def _same(one: Award, other: Award) -> bool:
    """Whether two records are of one recipient in one programme."""
    if one.recipient != other.recipient or one.area != other.area:
        return False
    if one.program_id and other.program_id:
        return one.program_id == other.program_id
    return bool(one.program and other.program) and key(one.program) == key(other.program)


def _of_grade(release: Release, streak: Streak, code: str) -> bool:
    """Whether the grade stands right behind the streak; headlines are too terse to tell."""
    line = release.line(streak.start)
    return (line is None or not line.head) and any(
        tier.code == code and pattern(_GRADED).fullmatch(release.text, streak.end, tier.start)
        for tier in release.within(Tier, streak.end, streak.end + 3)
    )
