"""Sums of money held against their parts: ``총 8억3600만원`` and the amounts that make it up.

Which amounts belong to a sum is seldom said. Where neighbouring amounts add up to it exactly, the
text itemises it, and each of them must stand in a record or in a total. Amounts given to each of
several (``우수 3곳에 각 5천만원``) count that often.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex
from attrs import frozen

from munaward.checks.check import Check, Verdict
from munaward.checks.release import Release, ordered
from munaward.model import Count, Money, Span, Total
from munaward.records.totals_lists import EARLIER
from munaward.records.totals_money import same

_NOT_NOW = regex.compile(
    r"\s?(?:보다|에\s?(?:비해|비하면|견주|견줘|이어)|[을를]\s(?:훌쩍|크게|웃도|넘))"
)
_CHANGE = regex.compile(
    r"[이가]?나?\s?(?:더\s)?(?:늘|줄[었어]|불어|불었|많[은아았]|적[은었]|차이|증가|감소|웃도|모자)"
)
"""Behind an amount of another year, and behind a difference."""

_SORT = regex.compile(
    r"([가-힣]{1,5}(?:사업비|교부세|교부금|[상포장려]금|인센티브|보전금))[이가은는]?\s?$"
)
"""Before an amount that sums up one sort of money (특별교부세 2억원) and not one award's."""

_EACH_BEFORE = regex.compile(r"각각?\s?[`'‘]?$")
_EACH_BEHIND = regex.compile(r"\s?씩")
_EARLIER_REACH = 24
_MOST_PARTS = 24
_EACH_REACH = 24


@frozen
class _Part:
    """An amount and how often it was given."""

    money: Money
    times: int

    @property
    def krw(self) -> int:
        """All of it."""
        return self.money.krw * self.times


def money(release: Release) -> Iterator[Check]:
    """A check for each total with money."""
    parts = list(_parts(release))
    for total in release.totals:
        if total.krw and total.evidence:
            yield _check(release, total, total.krw, parts)


def _parts(release: Release) -> Iterator[_Part]:
    for line, amounts in release.told(Money):
        for amount in amounts:
            usual = amount.role == "award" and amount.krw and amount.krw_max is None
            if usual and not _elsewhen(release.text, line.start, amount):
                yield _Part(amount, _times(release, line.start, amount))


def _elsewhen(text: str, low: int, amount: Money) -> bool:
    """Whether an amount is another year's, or a difference between years."""
    before = text[max(low, amount.start - _EARLIER_REACH) : amount.start]
    behind = (_NOT_NOW.match(text, amount.end), _CHANGE.match(text, amount.end))
    return bool(EARLIER.search(before)) or any(behind)


def _times(release: Release, low: int, amount: Money) -> int:
    """How many got the amount each: 3곳에 각 5천만원."""
    text = release.text
    before = text[max(low, amount.start - 8) : amount.start]
    if not _EACH_BEFORE.search(before) and not _EACH_BEHIND.match(text, amount.end):
        return 1
    counts = release.within(Count, max(low, amount.start - _EACH_REACH), amount.start)
    return counts[-1].count if counts else 1


def _check(release: Release, total: Total, claimed: int, parts: Sequence[_Part]) -> Check:
    row = _row(parts, claimed)
    recorded, records = _scope(release, claimed)
    verdict: Verdict = "open"
    if recorded == claimed or same(recorded, claimed):
        verdict, reason = "held", f"{claimed:,} won claimed, the records bring {recorded:,}"
    elif row:
        missing = () if _summed(release, row) else _missing(release, row)
        verdict = "broken" if missing else "held"
        recorded = claimed - sum(p.krw for p in missing)
        reason = f"{claimed:,} won claimed and itemised"
        records = _records(release, row)
        if missing:
            reason += f"; no record of {', '.join(p.money.text for p in missing)}"
    else:
        reason = f"{claimed:,} won claimed, the records bring {recorded:,}"
    evidence: tuple[Span, ...] = ordered(p.money.span for p in row)
    return Check(
        kind="money",
        verdict=verdict,
        claimed=claimed,
        found=recorded,
        spans=total.evidence,
        evidence=evidence or release.evidence(records),
        awards=records,
        reason=reason,
    )


def _row(parts: Sequence[_Part], claimed: int) -> tuple[_Part, ...]:
    """The longest row of amounts that adds up to a sum."""
    smaller = [p for p in parts if p.krw < claimed]
    best: tuple[_Part, ...] = ()
    for first in range(len(smaller)):
        total = 0
        for last in range(first, min(first + _MOST_PARTS, len(smaller))):
            total += smaller[last].krw
            if total == claimed and last - first >= max(1, len(best)):
                best = tuple(smaller[first : last + 1])
            if total >= claimed:
                break
    return best


def _missing(release: Release, row: Sequence[_Part]) -> tuple[_Part, ...]:
    """The amounts of a row that too few records have."""
    recorded = Counter(award.krw for award in release.awards)
    wanted: Counter[int] = Counter()
    for part in row:
        wanted[part.money.krw] += part.times
    return tuple(p for p in row if recorded[p.money.krw] < wanted[p.money.krw])


def _summed(release: Release, row: Sequence[_Part]) -> bool:
    """Whether the amounts of a row are sums themselves: of givers, or of sorts of money."""
    if any(p.krw == total.krw for p in row for total in release.totals):
        return True
    text = release.text
    sorts = [_SORT.search(text[max(0, p.money.start - 12) : p.money.start]) for p in row]
    return len({sort[1] for sort in sorts if sort}) > 1


def _records(release: Release, row: Sequence[_Part]) -> tuple[int, ...]:
    amounts = {p.money.krw for p in row}
    return tuple(i for i, a in enumerate(release.awards) if a.krw in amounts)


def _scope(release: Release, claimed: int) -> tuple[int, tuple[int, ...]]:
    """What the records bring: all, or those of one year, recipient or host where these fit."""
    paid = tuple(i for i, a in enumerate(release.awards) if a.krw)

    def won(scope: tuple[int, ...]) -> int:
        return sum(release.awards[i].krw or 0 for i in scope)

    fitting = [s for s in release.scopes(paid) if won(s) == claimed or same(won(s), claimed)]
    scope = max(fitting, key=lambda s: (len(s), release.content(s)), default=paid)
    return won(scope), scope
