"""Whether every result that the text words is in a record: 1위, 3년 연속, 지난해 장려상, 우수상(3천만원).

Each grade of a sentence stands in a record of its own, so one that says 우수상 twice needs two. A
place or a streak may be said twice of one record.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

import regex

from munaward.checks.check import Check
from munaward.checks.release import Release, Result, counted, value
from munaward.model import Award, Count, Mention, Money, Program, Rank, Tier, Year

Companion: TypeAlias = Year | Money

_NUMBERED = 8
"""A grade so close to a count is counted, not given (우수상 7개)."""
_NUMBER_LENGTH = 6
_SAME_BREATH = 8
"""Two words so close name one result (최우수(SA)등급, 인증도 재인증)."""
_DATED = 12
"""Farthest that a result stands behind its year (지난해 처음으로 장려상)."""

_COMPARED = regex.compile(r"보다|에\s?(?:비해|비하면|견줘|견주)|\s?대비")
"""Behind a year that the result is only compared with."""

_PARTED = regex.compile(r"[,·/△▲▷▸○]|\d")
_BESIDE = regex.compile(r"(?:으?로|을|를|과|에)?\s?[(（]\s?(?:[가-힣]{2,6}\s?){0,2}|\s?[:/,]\s?|\s")
"""Between a result and the money that it brought."""
_SHARED = regex.compile(r"\s?(?:씩|이내|이하|까지)")


def results(release: Release) -> Iterator[Check]:
    """A check for each distinct result of the text, and for each told with its year or money."""
    for said in _said(release):
        first, records = said[0], release.holders(said[0])
        needed = len(said) if isinstance(first, Tier) else 1
        times = f" {needed} times in a sentence" if needed > 1 else ""
        yield Check(
            kind="result",
            verdict="held" if len(records) >= needed else "broken",
            claimed=needed,
            found=len(records),
            spans=tuple(m.span for m in said),
            evidence=release.evidence(records),
            awards=records,
            reason=f"{first.text} is said{times}; "
            f"{counted(len(records), 'record')} of {first.type} {value(first)}",
        )
    seen: set[tuple[object, ...]] = set()
    for result, beside in _pairs(release):
        key = (result.type, value(result), beside.type, _number(beside))
        # Where no record has the result at all, the word alone has told it.
        if key not in seen and release.holders(result):
            seen.add(key)
            yield _together(release, result, beside)


def _said(release: Release) -> list[tuple[Result, ...]]:
    """The mentions of each value, from the sentence that has most of it."""
    most: dict[tuple[str, object], tuple[Result, ...]] = {}
    for line in release.lines:
        groups: dict[tuple[str, object], list[Result]] = {}
        for result in single(release, release.results(line.start, line.end)):
            groups.setdefault((result.type, value(result)), []).append(result)
        for key, group in groups.items():
            if len(group) > len(most.get(key, ())):
                most[key] = tuple(group)
    return sorted(most.values(), key=lambda said: said[0].span)


def single(release: Release, told: Sequence[Result]) -> Iterator[Result]:
    """The words that give a result each: no counted grades, of two in a breath the telling one."""
    tiers = [m for m in told if isinstance(m, Tier)]
    beside = {m: [tiers[i - 1]] if i else [] for i, m in enumerate(tiers)}
    for before, after in pairwise(tiers):
        beside[before].append(after)
    for result in told:
        if isinstance(result, Tier):
            low, high = result.start - _NUMBERED - _NUMBER_LENGTH, result.end + _NUMBERED
            counts = release.within(Count, low, high)
            if any(c.end > result.start - _NUMBERED for c in counts):
                continue
            if any(_outweighs(release.text, other, result) for other in beside[result]):
                continue
        yield result


def _outweighs(text: str, other: Tier, tier: Tier) -> bool:
    """Whether ``other`` names the same result more exactly, or first."""
    gap = text[min(other.end, tier.end) : max(other.start, tier.start)]
    if len(gap) > _SAME_BREATH or _PARTED.search(gap):
        return False
    if other.code == tier.code:
        return other.start < tier.start
    return _exact(other) and not _exact(tier)


def _exact(tier: Tier) -> bool:
    return tier.code.startswith("grade:") or tier.code == "certified"


def _pairs(release: Release) -> Iterator[tuple[Tier | Rank, Companion]]:
    """Results right behind their year, and right before their money, outside headlines."""
    for line, mentions in release.told(Mention):
        told = [m for m in mentions if isinstance(m, (Result, Companion, Program))]
        for a, b in pairwise(told if not line.head else ()):
            if isinstance(a, Year) and isinstance(b, (Tier, Rank)):
                if _is_dated(release, a, b):
                    yield b, a
            elif isinstance(a, (Tier, Rank)) and isinstance(b, Money) and _is_paid(release, a, b):
                yield a, b


def _is_dated(release: Release, year: Year, result: Tier | Rank) -> bool:
    """Whether a result is told of a year, and nothing is counted there."""
    if year.kind not in ("stated", "relative") or not 0 <= result.start - year.end <= _DATED:
        return False
    if _COMPARED.match(release.text, year.end):
        return False
    return not release.within(Count, year.end, result.end + _NUMBERED)


def _is_paid(release: Release, result: Tier | Rank, money: Money) -> bool:
    """Whether an amount is of one result."""
    if money.role != "award" or not _BESIDE.fullmatch(release.text, result.end, money.start):
        return False
    counts = release.within(Count, result.start - _NUMBERED, money.start)
    return not (counts or _SHARED.match(release.text, money.end))


def _together(release: Release, result: Tier | Rank, beside: Companion) -> Check:
    records = release.holders(result)
    fitting = tuple(i for i in records if _fits(release, release.awards[i], beside))
    return Check(
        kind="result",
        verdict="held" if fitting else "broken",
        claimed=1,
        found=len(fitting),
        spans=tuple(sorted((result.span, beside.span))),
        evidence=release.evidence(fitting or records),
        awards=fitting or records,
        reason=f"{beside.text} goes with {result.text}; "
        f"{counted(len(fitting), 'record')} of {result.type} {value(result)} with it",
    )


def _fits(release: Release, award: Award, beside: Companion) -> bool:
    if isinstance(beside, Money):
        return award.krw is not None and award.krw in (beside.krw, beside.krw_max)
    if award.year is None:
        return False
    # A release of January that looks back on the old year still calls it this year.
    back = release.looks_back and beside.kind == "relative"
    return beside.year - back <= award.year <= (beside.until or beside.year)


def _number(beside: Companion) -> int:
    return beside.year if isinstance(beside, Year) else beside.krw
