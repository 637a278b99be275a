"""Whether every result that the text words is in a record: 1위, 3년 연속, 지난해 장려상, 우수상(3천만원).

A result stands in a record of its own, so a sentence that says 우수상 twice needs two of them. A
place or a streak may be said twice of one record.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import frozen

from munaward.checks.check import Check
from munaward.checks.release import Release, counted
from munaward.model import Award, Count, Mention, Money, Rank, Streak, Tier, Year
from munaward.text.patterns import pattern

Result: TypeAlias = Tier | Rank | Streak

_NUMBERED = 8
"""A grade so close to a count is counted, not given (우수상 7개)."""
_SAME_BREATH = 8
"""Two words so close name one result (최우수(SA)등급, 인증도 재인증)."""
_DATED = 12
_BESIDE = r"(?:으?로|을|를|과|에)?\s?[(（]\s?(?:[가-힣]{2,6}\s?){0,2}|\s?[:/,]\s?|\s"
"""Between a result and the money that it brought."""
_EACH = r"\s?(?:씩|이내|이하|까지)"


@frozen
class _Said:
    """Results of one value in one sentence."""

    mentions: tuple[Result, ...]
    records: tuple[int, ...]

    @property
    def needed(self) -> int:
        """How many records they need."""
        return len(self.mentions) if isinstance(self.mentions[0], Tier) else 1

    @property
    def missing(self) -> int:
        """How many of them are lacking."""
        return max(0, self.needed - len(self.records))


def results(release: Release) -> Iterator[Check]:
    """A check for each distinct result of the text, and for those told with year or money."""
    for said in _said(release):
        first, found = said.mentions[0], len(said.records)
        verdict = f"{first.text} is said"
        verdict += f" {said.needed} times in a sentence" if said.needed > 1 else ""
        yield Check(
            kind="result",
            verdict="broken" if said.missing else "held",
            claimed=said.needed,
            found=found,
            spans=tuple(m.span for m in said.mentions),
            evidence=release.evidence(said.records),
            awards=said.records,
            reason=f"{verdict}; {counted(found, 'record')} of {_meaning(first)}",
        )
    yield from _together(release, Year)
    yield from _together(release, Money)


def _said(release: Release) -> list[_Said]:
    """Of each value the sentence that needs most records."""
    most: dict[tuple[type[Mention], object], _Said] = {}
    for kind in (Tier, Rank, Streak):
        for _, mentions in release.told(kind):
            groups: dict[object, list[Result]] = {}
            for mention in _single(release, mentions):
                groups.setdefault(_value(mention), []).append(mention)
            for value, group in groups.items():
                records = _records(release, group[0])
                said = _Said(tuple(group), records)
                known = most.get((kind, value))
                if known is None or said.needed > known.needed:
                    most[kind, value] = said
    return sorted(most.values(), key=lambda s: s.mentions[0].span)


def _single(release: Release, mentions: Sequence[Result]) -> Iterator[Result]:
    """The words that give a result each: no counted grades, of two in one breath the telling one."""
    for i, mention in enumerate(mentions):
        if isinstance(mention, Tier):
            low, high = mention.start - _NUMBERED - 6, mention.end + _NUMBERED
            counts = release.within(Count, low, high)
            if any(c.end > mention.start - _NUMBERED for c in counts):
                continue
            around = [*mentions[max(0, i - 1) : i], *mentions[i + 1 : i + 2]]
            if any(_outweighs(release, other, mention) for other in around):
                continue
        yield mention


def _outweighs(release: Release, other: Result, mention: Tier) -> bool:
    """Whether ``other`` names the same result more exactly, or first."""
    if not isinstance(other, Tier):
        return False
    low, high = min(other.end, mention.end), max(other.start, mention.start)
    gap = release.text[low:high]
    if len(gap) > _SAME_BREATH or pattern(r"[,·/△▲▷▸○]|\d").search(gap):
        return False
    exact = other.code.startswith("grade:") or other.code == "certified"
    lesser = not (mention.code.startswith("grade:") or mention.code == "certified")
    return (exact and lesser) or (other.code == mention.code and other.start < mention.start)


def _together(release: Release, kind: type[Year] | type[Money]) -> Iterator[Check]:
    """Results told right behind their year, or right before their money."""
    seen: set[tuple[object, ...]] = set()
    for result, beside in _pairs(release, kind):
        records = _records(release, result)
        if not records:
            continue  # the word alone tells it
        fitting = tuple(i for i in records if _fits(release.awards[i], beside))
        key = (result.type, _value(result), beside.type, _number(beside))
        if key in seen:
            continue
        seen.add(key)
        what = f"{_meaning(result)} with {beside.text}"
        yield Check(
            kind="result",
            verdict="held" if fitting else "broken",
            claimed=1,
            found=len(fitting),
            spans=tuple(sorted((result.span, beside.span))),
            evidence=release.evidence(fitting or records),
            awards=fitting or records,
            reason=f"{counted(len(fitting), 'record')} of {what}",
        )


def _pairs(
    release: Release, kind: type[Year] | type[Money]
) -> Iterator[tuple[Tier | Rank, Year | Money]]:
    of_interest = (Tier, Rank, Streak, Money, Year)
    for line, mentions in release.told(Mention):
        told = [m for m in mentions if isinstance(m, of_interest) or m.type == "program"]
        if line.head:
            continue
        for a, b in pairwise(told):
            gap = release.text[a.end : b.start]
            if kind is Year and isinstance(a, Year) and isinstance(b, Tier | Rank):
                plain = a.kind in ("stated", "relative") and 0 <= b.start - a.end <= _DATED
                if plain and not release.within(Count, a.end, b.end + _NUMBERED):
                    yield b, a
            elif kind is Money and isinstance(a, Tier | Rank) and isinstance(b, Money):
                joined = b.role == "award" and pattern(_BESIDE).fullmatch(gap)
                shared = pattern(_EACH).match(release.text, b.end)
                if joined and not shared and not release.within(Count, a.start - 8, b.start):
                    yield a, b


def _fits(award: Award, beside: Year | Money) -> bool:
    if isinstance(beside, Year):
        return award.year is not None and beside.year <= award.year <= (beside.until or beside.year)
    return award.krw in (beside.krw, beside.krw_max)


def _records(release: Release, result: Result) -> tuple[int, ...]:
    """Indices of the records with the value of a result."""
    value = _value(result)
    field = {Tier: "tier", Rank: "rank", Streak: "streak"}[type(result)]
    return tuple(i for i, a in enumerate(release.awards) if getattr(a, field) == value)


def _value(result: Result) -> object:
    if isinstance(result, Tier):
        return result.code
    return result.rank if isinstance(result, Rank) else result.count


def _number(beside: Year | Money) -> int:
    return beside.year if isinstance(beside, Year) else beside.krw


def _meaning(result: Result) -> str:
    """The value as records write it.

    >>> _meaning(Rank(start=0, end=2, text="1위", rank=1))
    'rank 1'
    """
    return f"{result.type} {_value(result)}"
