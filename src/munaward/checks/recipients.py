"""Whether all municipalities that won have records: ``우수 용인시·부천시``, ``15개 시·군을 선정``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex
from attrs import frozen

from munaward.checks.check import Check, Verdict
from munaward.checks.release import Line, Release, counted, value
from munaward.gazetteer.places import load
from munaward.model import Count, Municipality, Rank, Streak, Tier

_JOIN = regex.compile(r"\s?[,·ㆍ/]\s?|[과와]\s|\s및\s")
_BEHIND = regex.compile(
    r"\s?(?:\([^()\n]{0,20}\)\s?)?[:=(]?[^\S\n]?|(?:은|는|에|에는|으로|로|에서는|으로는)[^\S\n]"
)
"""Between a grade and the municipalities behind it."""
_AHEAD = regex.compile(r"(?:[가이은는도]|에서|에)?(?:[^\S\n](?:나란히|모두|차례로)?[^\S\n]?|\()")
"""Between municipalities and the grade behind them."""

_UNIT = regex.compile(r"[시군구]$|지자체|자치단체")
_OF_AREAS = regex.compile(r"부문|분야|사업|평가")
_CHOSEN = regex.compile(
    r"(?:[을를이가은는]|에|에게|에는)?\s(?:\S{1,12}\s){0,3}?"
    r"(?:선정|표창|시상|뽑|가려|명단|인센티브|상사업비|포상|성과금|상금|우수)"
)
"""Behind a number of winners."""
_LEAST = 3


def recipients(release: Release) -> Iterator[Check]:
    """Checks of the municipalities beside each result, and of the number of them that won."""
    for line, named in release.told(Municipality):
        rows = list(_rows(release.text, named))
        told = [m for m in release.results(line.start, line.end) if not isinstance(m, Streak)]
        for result in told:
            in_turn = any(_joined(release.text, result, other) for other in told)
            for row in rows:
                if not in_turn and _beside(release.text, result, row):
                    yield _named(release, result, row)
    winners = _Winners.of(release)
    for line, counts in release.told(Count):
        for count in counts:
            if _counts_winners(release, line, count):
                yield _numbered(release, count, winners)


def _rows(text: str, named: list[Municipality]) -> Iterator[list[Municipality]]:
    """Municipalities that only commas and the like part."""
    row: list[Municipality] = []
    for place in named:
        if row and not _JOIN.fullmatch(text, row[-1].end, place.start):
            yield row
            row = []
        row.append(place)
    yield row


def _joined(text: str, one: Tier | Rank, other: Tier | Rank) -> bool:
    """Whether two results stand side by side, each for one of several (우수상과 장려상)."""
    low, high = min(one.end, other.end), max(one.start, other.start)
    return one.type == other.type and low <= high and bool(_JOIN.fullmatch(text, low, high))


def _beside(text: str, result: Tier | Rank, row: list[Municipality]) -> bool:
    """Whether the row is what the result is of; provinces there are hosts more often."""
    if any(_is_province(place.name) for place in row):
        return False
    if row[0].start >= result.end:
        return _BEHIND.fullmatch(text, result.end, row[0].start) is not None
    return row[-1].end <= result.start and bool(_AHEAD.fullmatch(text, row[-1].end, result.start))


def _is_province(name: str) -> bool:
    return any(place.is_province for place in load().lookup(name))


def _named(release: Release, result: Tier | Rank, row: list[Municipality]) -> Check:
    holders = release.holders(result)
    recorded = Counter(release.awards[i].recipient or "" for i in holders)
    lacking = Counter(place.name for place in row) - recorded
    names = {place.name for place in row}
    records = tuple(i for i in holders if release.awards[i].recipient in names)
    reason = f"{counted(len(row), 'recipient')} of {result.type} {value(result)} named"
    return Check(
        kind="recipient",
        verdict="broken" if lacking else "held",
        claimed=len(row),
        found=len(row) - lacking.total(),
        spans=tuple(sorted((result.span, (row[0].start, row[-1].end)))),
        evidence=release.evidence(records),
        awards=records,
        reason=f"{reason}; no record of {', '.join(lacking)}" if lacking else reason,
    )


def _counts_winners(release: Release, line: Line, count: Count) -> bool:
    if count.count < _LEAST or not _UNIT.search(count.unit) or _OF_AREAS.search(count.unit):
        return False
    return bool(_CHOSEN.match(release.text, count.end, line.end))


@frozen
class _Winners:
    """The municipalities of a release.

    Attributes:
        scopes: Records of all years, and of the last; by the number of their recipients.
        named: How many municipalities the text names, won or not.
    """

    scopes: dict[int, tuple[int, ...]]
    named: int

    @classmethod
    def of(cls, release: Release) -> _Winners:
        recipients = {i: a.recipient for i, a in enumerate(release.awards) if a.recipient}
        winners = {i: name for i, name in recipients.items() if not _is_province(name)}
        latest = max((release.awards[i].year or 0 for i in winners), default=0)
        current = tuple(i for i in winners if release.awards[i].year == latest)
        mentions = release.within(Municipality, 0, len(release.text))
        return cls(
            {len({winners[i] for i in scope}): scope for scope in (tuple(winners), current)},
            sum(not _is_province(name) for name in {m.name for m in mentions}),
        )


def _numbered(release: Release, count: Count, winners: _Winners) -> Check:
    """As many recipients as the text says; fewer break it only where it names enough of them."""
    found = min(winners.scopes, key=lambda number: (abs(number - count.count), number))
    records = winners.scopes[found]
    verdict: Verdict = "held" if found == count.count else "open"
    reason = f"{counted(count.count, 'recipient')} claimed, {found} in records"
    if max(winners.scopes) < count.count <= winners.named:
        verdict, reason = "broken", f"{reason}, {winners.named} municipalities named"
    return Check(
        kind="recipient",
        verdict=verdict,
        claimed=count.count,
        found=found,
        spans=(count.span,),
        evidence=release.evidence(records),
        awards=records,
        reason=reason,
    )
