"""Fields of municipalities held against the gazetteer: ``25개 자치구 중 1위``, ``도내 22개 시군``.

A field may be a part of what there is (``2그룹 10개 시·군``), so a smaller one leaves the claim
open. It is broken where there never were so many, or where the place lies outside the field.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from munaward.checks.check import Check, Verdict
from munaward.checks.release import Line, Release
from munaward.gazetteer import places
from munaward.model import Municipality, Rank, Span

_CITIES, _COUNTIES, _DISTRICTS = "city", "county", "district"
_WHOLE = frozenset({_CITIES, _COUNTIES, _DISTRICTS})
_PROVINCES = frozenset({"metropolis", "province"})
_SEPARATOR = r"\s?[·ㆍ∙,./?]?\s?"

_UNITS: tuple[tuple[str, frozenset[str]], ...] = (
    (rf"시{_SEPARATOR}도(?![가-힣])", _PROVINCES),
    (rf"시{_SEPARATOR}군{_SEPARATOR}구|기초\s?(?:자치단체|지자체)", _WHOLE),
    (rf"시{_SEPARATOR}군", frozenset({_CITIES, _COUNTIES})),
    (rf"구{_SEPARATOR}군|군{_SEPARATOR}구", frozenset({_COUNTIES, _DISTRICTS})),
    (r"자치구|구", frozenset({_DISTRICTS})),
    (r"시", frozenset({_CITIES})),
    (r"군", frozenset({_COUNTIES})),
)
"""What print calls a kind of municipality, longest first."""

_FIELD = regex.compile(
    r"(?<![\d.,])(?P<number>\d{1,3})\s?개\s?(?:"
    + "|".join(f"(?P<u{i}>{unit})" for i, (unit, _) in enumerate(_UNITS))
    + r")(?=[^가-힣]|[가-힣]{0,2}(?:\s|$|[,.)])|를|을)"
)
_COMPARED = regex.compile(
    r"\s?(?:가운데|중|을\s(?:대상|상대|제치)|를\s(?:대상|상대|제치)|에서\s|\d{1,3}위)"
)
_AMONG = regex.compile(r"\s?(?:가운데|중|에서)|\s\d")
_PLACED = regex.compile(r"[^.\n]{0,14}")
_NATION = regex.compile(r"전국\s?(?:의\s)?$")
_WITHIN = regex.compile(r"(?:도|시|관)내\s?$")
_REGION_REACH = 16


def fields(release: Release) -> Iterator[Check]:
    """A check for each number of municipalities that a place or an evaluation is set against."""
    for match in _FIELD.finditer(release.text):
        line = release.line(match.start())
        if line is not None:
            yield from _check(release, line, match)


def _check(release: Release, line: Line, match: regex.Match[str]) -> Iterator[Check]:
    claimed = int(match["number"])
    kinds = next(k for i, (_, k) in enumerate(_UNITS) if match[f"u{i}"])
    rank = _rank(release, line, match.end())
    if rank is None and not _COMPARED.match(release.text, match.end()):
        return
    numbers = _numbers(release, line, match.start(), kinds)
    if not numbers:
        return
    found = min(numbers, key=lambda n: (abs(n - claimed), n))
    verdict: Verdict = "held" if found == claimed else "open"
    reason = f"{claimed} claimed, the gazetteer has {found}"
    if rank is not None and rank.rank > claimed:
        verdict, reason = "broken", f"{rank.text} among {claimed}"
    elif claimed > max(numbers):
        verdict = "broken"
    spans: tuple[Span, ...] = (match.span(), *((rank.span,) if rank else ()))
    records = release.holders(rank) if rank else ()
    yield Check(
        kind="field",
        verdict=verdict,
        claimed=claimed,
        found=found,
        spans=spans,
        evidence=release.evidence(records),
        awards=records,
        reason=reason,
    )


def _rank(release: Release, line: Line, at: int) -> Rank | None:
    """The place within the field: 25개 자치구 중 1위."""
    ahead = _PLACED.match(release.text, at, line.end)
    ranks = release.within(Rank, at, ahead.end() if ahead else at)
    return ranks[0] if ranks and _AMONG.match(release.text, at) else None


def _numbers(release: Release, line: Line, at: int, kinds: frozenset[str]) -> frozenset[int]:
    """How many there were about the year: in the nation, or in the province that is meant."""
    scope: set[str | None] = {None}
    if kinds != _PROVINCES and not _NATION.search(release.text, line.start, at):
        near = release.within(Municipality, max(line.start, at - _REGION_REACH), at)
        named = [m.name for m in near if m.name in _provinces()]
        own = {_province_of(a.recipient) for a in release.awards if a.recipient}
        own = own or {_province_of(m.name) for m in release.mentions if isinstance(m, Municipality)}
        scope = {_provinces()[named[-1]]} if named else own - {None}
        if not named and not _WITHIN.search(release.text, line.start, at):
            scope.add(None)
    years = range(release.year - 1, release.year + 1) if release.year else ()
    return frozenset(n for p in scope for y in years for n in census(p, kinds, y) if n)


@cache
def _provinces() -> dict[str, str]:
    """The provinces by all their official names."""
    found = (p for p in places.load().values() if p.is_province)
    return {period.name: place.id for place in found for period in place.periods}


def _province_of(name: str) -> str | None:
    """The province that an official name begins with."""
    return _provinces().get(name.split(" ")[0])


def _kind(place: places.Place, period: places.Period) -> str:
    """What a place was at the time: many a city was a county before."""
    if place.kind in (_CITIES, _COUNTIES):
        return _COUNTIES if period.name.endswith("군") else _CITIES
    return place.kind


@cache
def census(province: str | None, kinds: frozenset[str], year: int) -> frozenset[int]:
    """How many municipalities of some kinds there were at the ends of a year, by each way to count.

    The two cities of Jeju have no council of their own, and Sejong is at times counted with the
    cities; both ways hold.

    >>> sorted(census("seoul", frozenset({"district"}), 2014))
    [25]
    >>> 226 in census(None, frozenset({"city", "county", "district"}), 2020)
    True
    """
    whole = cities = 0
    for place in places.load().values():
        period = place.period(year)
        standing = any(p.holds(places.day(year)) for p in place.periods)
        if standing and _kind(place, period) in kinds and province in (None, period.province):
            whole += 1
            cities += period.province == "jeju" and place.kind == _CITIES
    numbers = {whole, whole - cities}
    if province is None and _CITIES in kinds and year >= 2012:
        numbers |= {whole + 1, whole - cities + 1}
    return frozenset(numbers)
