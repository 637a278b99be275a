"""Lists and tables whose items take their grade from the line above, the row or the column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from munaward.extract.selection import HEADING
from munaward.model import Count, Money, Municipality, Span, Streak, Tier
from munaward.provenance import Basis, Construction, Filled, Part, Rule
from munaward.records.cluster import Cluster
from munaward.records.desk import Desk, host_of
from munaward.records.events import Event, Kind
from munaward.records.merge import Statement
from munaward.text import Segment, SegmentKind
from munaward.text.patterns import pattern


def table_row(desk: Desk, segment: Segment) -> list[Statement]:
    entity = desk.frame.entity
    if entity is None:
        return []
    host = host_of(desk, entity)
    return [
        Statement(
            recipient=cell.recipient,
            entity=entity,
            year=cell.year,
            host=host.value if host else None,
            tier=cell.tier,
            evidence=cell.evidence,
            own_program=False,
            own_recipient=True,
            topic=entity,
            group=segment.start,
            bases=(
                Basis("recipient", Rule.CELL, cell.evidence[1:]),
                Basis("program", Rule.TOPIC, desk.named(entity)),
                Basis("year", Rule.CELL, (cell.column,)),
                *([host.basis] if host else []),
                Basis("tier", Rule.CELL, cell.evidence[:1]),
            ),
            parts=(Part(Construction.YEAR_TABLE, cell.evidence),),
        )
        for cell in desk.cells[segment.start]
    ]


def listed_win(
    desk: Desk, segment: Segment, sentence: Span, events: Sequence[Event]
) -> list[Statement]:
    """An item without a grade of its own: the line above the list gave it for all."""
    tier, own = desk.frame.listed_tier, desk.frame.article.recipient
    if segment.kind is not SegmentKind.ITEM or not tier or own is None:
        return []
    names = [e for e in events if e.kind is Kind.PROGRAM and e.entity is not None]
    if not names or any(e.kind in (Kind.TIER, Kind.RANK, Kind.PRIZE) for e in events):
        return []
    bare = len(names) > 1 and not _MARKED.search(desk.view, names[0].end, names[1].start)
    return [] if bare else [_item(desk, sentence, events, i, tier, own) for i in _items(names)]


_MARKED = re.compile(r"[△▲▷▶▸○●]\s?$")


def _items(names: Sequence[Event]) -> list[Span]:
    """Each name with where the next one begins."""
    ends = [*(e.start for e in names[1:]), names[-1].end + 40]
    return [(e.start, end) for e, end in zip(names, ends, strict=True)]


def _item(
    desk: Desk,
    sentence: Span,
    events: Sequence[Event],
    item: Span,
    tier: Filled[str],
    own: Municipality,
) -> Statement:
    inside = [e for e in events if item[0] <= e.start < item[1]]
    name, entity = next((e, e.entity) for e in inside if e.entity is not None)
    host = host_of(desk, entity)
    streak = next((e.mention for e in inside if isinstance(e.mention, Streak)), None)
    money = next((e.mention for e in inside if isinstance(e.mention, Money)), None)
    evidence = ((item[0], min(item[1], sentence[1])),)
    return Statement(
        recipient=own,
        entity=entity,
        year=desk.frame.article.year,
        host=host.value if host else None,
        tier=tier.value,
        streak=streak.count if streak else None,
        krw=money.krw if money else None,
        evidence=evidence,
        topic=desk.frame.entity,
        group=item[0],
        bases=(
            Basis("recipient", Rule.ARTICLE, (own.span,)),
            Basis("program", Rule.ITEM, ((name.start, name.end),)),
            desk.frame.article.year_basis,
            *([host.basis] if host else []),
            tier.basis,
            *([Basis("streak", Rule.ITEM, (streak.span,))] if streak else []),
            *([Basis("krw", Rule.ITEM, (money.span,))] if money else []),
        ),
        parts=(Part(Construction.LIST_ITEM, evidence),),
    )


def note_list(desk: Desk, segment: Segment, stated: Sequence[Statement]) -> None:
    """Remember a grade that the next lines list the programmes of (6개 사업에서 수상구로)."""
    if segment.kind is SegmentKind.ITEM:
        return
    tiers = {s.tier for s in stated if s.tier}
    if segment.kind is SegmentKind.SUBHEAD and not stated:
        tiers = {m.code for m in desk.inside if isinstance(m, Tier)}
    if HEADING.fullmatch(desk.view, segment.start, segment.end):
        basis = Basis("tier", Rule.LIST_HEAD, ((segment.start, segment.end),))
        desk.frame.listed_tier = Filled("awarded", basis)
    if len(tiers) != 1:
        return
    if any(isinstance(m, Count) for m in desk.inside) or _is_grade(desk, segment):
        tier = tiers.pop()
        spans = [m.span for m in desk.inside if isinstance(m, Tier) and m.code == tier]
        desk.frame.listed_tier = Filled(tier, Basis("tier", Rule.LIST_HEAD, tuple(spans[:1])))


def _is_grade(desk: Desk, segment: Segment) -> bool:
    """Whether a line is a grade and nothing else: the heading of those who or what got it."""
    first = desk.reading.within(segment.start, segment.start + 1)
    return any(isinstance(m, Tier) and m.end == segment.end for m in first)


_COUNTED = re.compile(r"\d+개 (?:분야|부문|영역|사업|항목)에서\s(?:각각\s|모두\s)?[‘'\"“]?$")
"""``5개 사업에서 최우수구, 4개 사업에서 우수구``: areas that are counted and not named."""


_AND_SO_ON = re.compile(r"[’'”」』>〉》]?(?:\([^()]{0,20}\))?\s?등\s(?:모두\s|총\s)?")
"""Between the last of those named and the number that sums them up: A, B 등 8개 분야에서."""


_EACH = re.compile(r"각|씩")


def _sums_up(desk: Desk, cluster: Cluster, count: Count) -> bool:
    """Whether the count closes a list of what was won."""
    names = cluster.programs
    return len(names) > 1 and bool(_AND_SO_ON.fullmatch(desk.view, names[-1].end, count.start))


_AMONG_OTHERS = re.compile(
    r"\s등\s?(?:에서\s)?(?:모두\s?|총\s?|전체\s?|(?:각종\s)?[가-힣]{2,6}\s){0,2}(?:총\s?)?$"
)
"""Before the number of all that was won: A 평가 최우수상 등 총 15개 분야에서."""


def without_sum(desk: Desk, cluster: Cluster) -> None:
    """Take from a cluster the money of all that its count sums up, named and unnamed alike."""
    if not cluster.money:
        return
    first = cluster.money[0].start
    for count in (m for m in desk.inside if isinstance(m, Count)):
        among = cluster.start < count.start < first and _AMONG_OTHERS.search(
            desk.view, max(cluster.start, count.start - 20), count.start
        )
        if (among and "전 " not in desk.view[count.start : count.end + 3]) or _sums_up(
            desk, cluster, count
        ):
            each = _EACH.search(desk.view, cluster.end, cluster.money[-1].end + 2)
            cluster.money = cluster.money if each else []
            return


def _is_counted(desk: Desk, at: int) -> bool:
    return _COUNTED.search(desk.view, max(0, at - 24), at) is not None


def is_count(desk: Desk, cluster: Cluster) -> bool:
    """``12개 분야가 상을 받아``: how many areas won, which is a total and no award."""
    if not cluster.results:
        return False
    first = cluster.results[0]
    if not cluster.own_programs and _is_counted(desk, first.start):
        grades = [m for m in desk.inside if isinstance(m, Tier) and _is_counted(desk, m.start)]
        if len(grades) > 1:
            return True
    if any(e.kind is not Kind.WIN for e in cluster.results):
        return False
    at = first.start
    near = [
        m
        for m in desk.inside
        if isinstance(m, Count) and cluster.start <= m.start and at - 28 <= m.start <= at
    ]
    return (
        bool(near)
        and not _sums_up(desk, cluster, near[0])
        and not pattern(r"전 (?:분야|부문)|모두|모든").search(desk.view[near[0].start - 4 : at])
    )
