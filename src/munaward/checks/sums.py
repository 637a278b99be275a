"""Numbers that the text itself adds up: ``최우수 8개, 우수 7개, 장려 3개 등 18개``.

A whole holds where neighbouring numbers add up to it. It is broken where the text gives the parts
as all there is (``18개(최우수 8, 우수 7, 장려 4)``), or the parts outgrow it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from attrs import frozen

from munaward.checks.check import Check, Verdict
from munaward.checks.release import Release, ordered
from munaward.model import Count, Span
from munaward.records.totals_lists import EARLIER

_MOST_PARTS = 12
_LEAST_WHOLE = 3
_WINDOW = 40
_BY_CHANCE = 10
"""Least whole that numbers of another sentence add up to by more than chance."""
_EARLIER_REACH = 24
_BESIDE = 16
"""Farthest that a further part of the same list stands from its neighbour."""
_APART = 60
"""Farthest that two parts of one sum stand apart."""
_CUT = regex.compile(r"\n|다\.|[()]")
_CLOSER = regex.compile(r"[)）]|등|기타|나머지")
"""Behind the last part: the bracket closes, or there is more."""
_INSIDE = regex.compile(r"(?:[^()\n\d]{0,12})[(（][^()（）]{0,8}")
"""Between a whole and the parts in its bracket."""
_AND_ALL = regex.compile(r"[^\d\n(]{0,12}\s?등\s?(?:모두|총|전체)?\s?(?:[가-힣]{0,6}\s)?")
"""Between the last part and the whole that closes the list."""


@frozen
class _Number:
    """A number of awards, the grade that it counts, if any, and the line where it stands."""

    span: Span
    count: int
    tier: str | None
    line: int


def sums(release: Release) -> Iterator[Check]:
    """A check for each whole that other numbers of awards stand beside."""
    numbers = list(_numbers(release))
    for i, whole in enumerate(numbers):
        if whole.tier is None and whole.count >= _LEAST_WHOLE:
            yield from _check(release, numbers, i)


def _numbers(release: Release) -> Iterator[_Number]:
    """The counts of this year that totals rest on, in text order, one for each place."""
    graded: dict[Span, tuple[int, str | None]] = {}
    for total in release.totals:
        for start, end in total.evidence:
            for count in release.within(Count, start, start + 1):
                if count.end == end and count.count == total.count:
                    graded.setdefault(count.span, (count.count, total.tier))
    for span, (number, tier) in sorted(graded.items()):
        line = release.line(span[0])
        before = release.text[max(line.start if line else 0, span[0] - _EARLIER_REACH) : span[0]]
        if line is not None and not EARLIER.search(before):
            yield _Number(span, number, tier, line.start)


def _check(release: Release, numbers: Sequence[_Number], at: int) -> Iterator[Check]:
    whole = numbers[at]
    parts = _adding(numbers, at)
    verdict: Verdict = "held"
    if not parts:
        parts, closed = _claimed(release, numbers, at)
        if len(parts) < 2:
            return
        total = sum(p.count for p in parts)
        if total != whole.count:
            verdict = "broken" if closed or total > whole.count else "open"
    found = sum(p.count for p in parts)
    yield Check(
        kind="sum",
        verdict=verdict,
        claimed=whole.count,
        found=found,
        spans=(whole.span,),
        evidence=ordered(p.span for p in parts),
        reason=f"{' + '.join(str(p.count) for p in parts)} = {found}, claimed {whole.count}",
    )


def _adding(numbers: Sequence[_Number], at: int) -> tuple[_Number, ...]:
    """Numbers in a row that add up to the whole: some of its sentence, or all of others."""
    whole = numbers[at]
    window = numbers[max(0, at - _WINDOW) : at + _WINDOW]
    others = [n for n in window if n is not whole and n.count < whole.count]
    for first in range(len(others)):
        total = 0
        for last in range(first, min(first + _MOST_PARTS, len(others))):
            total += others[last].count
            row = others[first : last + 1]
            if total > whole.count:
                break
            if total == whole.count and len(row) > 1 and _complete(row, others, whole):
                return tuple(row)
    return ()


def _complete(row: Sequence[_Number], others: Sequence[_Number], whole: _Number) -> bool:
    """Whether numbers are a list of their own, and not by chance neighbours of it."""
    tiers = [n.tier for n in row if n.tier]
    lines = {n.line for n in row}
    if len(tiers) not in (0, len(row)) or len(set(tiers)) < len(tiers):
        return False
    if lines == {whole.line}:
        first, last = row[0].span[0], row[-1].span[1]
        beside = (n for n in others if n not in row and n.tier is not None)
        gaps = (first - n.span[1] if n.span[1] <= first else n.span[0] - last for n in beside)
        return not tiers or all(gap > _BESIDE for gap in gaps)
    covered = all(n in row for n in others if n.line in lines)
    return whole.count >= _BY_CHANCE and covered


def _claimed(
    release: Release, numbers: Sequence[_Number], at: int
) -> tuple[tuple[_Number, ...], bool]:
    """The graded numbers that the text offers as the parts, and whether as all of them."""
    text, whole = release.text, numbers[at]
    behind = _graded(numbers[at + 1 : at + _MOST_PARTS], text)
    if behind and _INSIDE.fullmatch(text, whole.span[1], behind[0].span[0]):
        closer = _CLOSER.search(text, behind[-1].span[1], behind[-1].span[1] + _APART)
        return behind, bool(closer and closer[0] in ")）")
    before = _graded(numbers[max(0, at - _MOST_PARTS) : at][::-1], text)
    if before and _AND_ALL.fullmatch(text, before[0].span[1], whole.span[0]):
        return before[::-1], False
    return (), False


def _graded(numbers: Sequence[_Number], text: str) -> tuple[_Number, ...]:
    """The graded numbers at the head of a row, as long as no word of another matter parts them."""
    row: list[_Number] = []
    for number in numbers:
        if number.tier is None or any(number.tier == p.tier for p in row):
            break
        if row:
            low, high = sorted((row[-1].span, number.span))
            gap = text[low[1] : high[0]]
            if len(gap) > _APART or _CUT.search(gap):
                break
        row.append(number)
    return tuple(row)
