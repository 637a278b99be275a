"""Why the slots of a clause's statement have their values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import evolve

from munaward.model import Municipality, Span, Year
from munaward.provenance import Basis, Construction, Filled, Rule, Slot
from munaward.records.cluster import Cluster
from munaward.records.events import Event, Kind
from munaward.text import Segment, SegmentKind

_SLOTS: dict[Kind, Slot] = {
    Kind.RECIPIENT: "recipient",
    Kind.PROGRAM: "program",
    Kind.YEAR: "year",
    Kind.TIER: "tier",
    Kind.RANK: "rank",
    Kind.PRIZE: "prize",
    Kind.STREAK: "streak",
    Kind.MONEY: "krw",
}
_MEMBERS = frozenset({Rule.LIST, Rule.PAIRED})


def stated(cluster: Cluster, events: Sequence[Event], *, listed: bool = False) -> Basis:
    """The basis of a slot that events of one kind state, ``listed`` beside others of their kind."""
    first = events[0]
    rule = cluster.rules.get(first.kind, first.rule)
    if rule is Rule.CLAUSE and first.kind in (Kind.RECIPIENT, Kind.PROGRAM):
        if len(cluster.pairs) > 1:
            rule = Rule.PAIRED
        elif listed:
            rule = Rule.LIST
        elif cluster.results and first.start > cluster.results[0].start:
            rule = Rule.FORWARD
    elif rule is Rule.CLAUSE and listed:
        rule = Rule.LIST
    return Basis(_SLOTS[first.kind], rule, tuple((e.start, e.end) for e in events))


def programs_named(cluster: Cluster, programs: Iterable[Event]) -> list[Filled[int]]:
    """The programmes that events name, each once."""
    by_key: dict[int, list[Event]] = {}
    for e in programs:
        if e.entity is not None:
            by_key.setdefault(e.entity, []).append(e)
    several = len(by_key) > 1
    return [Filled(key, stated(cluster, es, listed=several)) for key, es in by_key.items()]


def people_named(cluster: Cluster, people: Iterable[Event]) -> list[Filled[Municipality]]:
    """The recipients that events name, each once."""
    by_name: dict[str, list[Event]] = {}
    places: dict[str, Municipality] = {}
    for e in people:
        if isinstance(e.mention, Municipality):
            by_name.setdefault(e.mention.name, []).append(e)
            places[e.mention.name] = e.mention
    several = len(places) > 1
    return [
        Filled(places[name], stated(cluster, es, listed=several)) for name, es in by_name.items()
    ]


def years_named(cluster: Cluster, years: Sequence[int]) -> list[Filled[int | None]]:
    """The years of a cluster, of those that its events name."""
    out: list[Filled[int | None]] = []
    for year in years:
        events = [
            e
            for e in cluster.years
            if isinstance(e.mention, Year)
            and e.mention.year <= year <= (e.mention.until or e.mention.year)
        ]
        out.append(Filled(year, stated(cluster, events, listed=len(years) > 1)))
    return out


def with_shared(bases: Iterable[Basis]) -> tuple[Basis, ...]:
    """The bases of a statement: what stands beside members of a list is theirs together."""
    bases = tuple(bases)
    if not any(b.rule in _MEMBERS for b in bases):
        return bases
    return tuple(evolve(b, rule=Rule.SHARED) if b.rule is Rule.CLAUSE else b for b in bases)


def construction(segment: Segment, cluster: Cluster) -> Construction:
    """What a cluster of a line is read as."""
    if segment.kind in (SegmentKind.HEADLINE, SegmentKind.SUBHEAD):
        return Construction.HEADLINE
    if segment.kind is SegmentKind.ROW:
        return Construction.ROW
    return Construction.CLAUSE if cluster.results else Construction.AMOUNT


_NUMBER = re.compile(r"\(?\d{1,2}[.)]")
"""The marker of a heading that lists: 3. 도로정비 평가 우수기관."""


def sums_up(segment: Segment, cluster: Cluster) -> bool:
    """Whether a heading only sums up what the text below it says in full."""
    heads = segment.kind in (SegmentKind.HEADLINE, SegmentKind.SUBHEAD)
    return heads and not (cluster.own_programs and _NUMBER.fullmatch(segment.marker))


def spans_of(bases: Iterable[Basis], slot: Slot) -> tuple[Span, ...]:
    """The spans that a slot has its value from."""
    return tuple(dict.fromkeys(span for b in bases if b.slot == slot for span in b.spans))
