"""The slots of a statement: programme, recipient, year and results of one cluster, gaps filled."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import regex

from munaward.model import Money, Municipality, Prize, Rank, Span, Streak, Tier
from munaward.records.cluster import Cluster
from munaward.records.desk import Desk
from munaward.records.events import Event, Kind
from munaward.records.gaps import ALTERNATIVE
from munaward.records.merge import Statement
from munaward.records.pairing import listed_programs, years_of
from munaward.text import Segment, SegmentKind
from munaward.text.patterns import pattern

_ROUND = regex.compile(r"(상반기|하반기|[1-4]\s?/?4?분기)\D{0,8}$")
_BOTH = regex.compile(
    r"(?:두|세|네|이들)\s?(?:곳|시|군|구|지자체|기관|시·군)?\s?(?:모두|은|는|이)\s"
)


def entities_of(
    desk: Desk, cluster: Cluster, names: list[Event], earlier: list[Statement]
) -> list[int]:
    keys = list(
        dict.fromkeys(
            e.entity
            for e in listed_programs(desk.view, names, desk.parents)
            if e.entity is not None
        )
    )
    if keys:
        return keys
    placed = bool(cluster.results) and cluster.results[0].kind is Kind.RANK
    if earlier and placed and len([s for s in earlier if s.group == earlier[-1].group]) > 2:
        earlier = []
    if earlier:
        last = [s.entity for s in earlier if s.group == earlier[-1].group]
        return list(dict.fromkeys(last))
    return [desk.frame.entity] if desk.frame.entity is not None else []


def recipients_of(
    desk: Desk, people: Sequence[Event], cluster: Cluster, earlier: list[Statement]
) -> list[Municipality]:
    places = [e.mention for e in people if isinstance(e.mention, Municipality)]
    if places:
        return list({m.name: m for m in places}.values())
    if not places and desk.said and _BOTH.match(desk.view, desk.sentence[0]):
        last = desk.said[-1].entity
        return list(
            {s.recipient.name: s.recipient for s in desk.said[-6:] if s.entity == last}.values()
        )
    if earlier and (earlier[-1].recipient.code or not cluster.own_programs):
        return [s.recipient for s in earlier if s.group == earlier[-1].group][-1:]
    own = desk.frame.subject or desk.frame.article.recipient
    return [own] if own is not None else []


_UNTIL_LAST = regex.compile(r"(?:지난해|작년|전년|지난 평가|직전 평가)까지\s(?:내리\s)?$")
"""Before a run that ended: 지난해까지 2년 연속 1위를 지킨 아산시."""


_CLIMBED = regex.compile(r"['’\"”]?에서\s(?:한|두|세|네|무려 \S{1,3})?\s?(?:계단|단계|등급)")
"""Behind the result of the year before: 고창군도 3등급에서 한 계단 올랐다."""
_TOO = regex.compile(r"[’'”」]?\s?(?:평가)?에서도\s")


def _carried(desk: Desk, cluster: Cluster) -> int | None:
    """The earlier year that the sentence before spoke of, where this one goes on with 에서도."""
    names, said = cluster.programs, desk.said
    if not names or not said or not _TOO.match(desk.view, names[-1].end):
        return None
    last = said[-1]
    near = last.own_program and 0 < names[0].start - last.evidence[-1][1] < 160
    article = desk.frame.article.year
    earlier = last.year is not None and article is not None and last.year < article
    return last.year if near and earlier else None


def years_for(desk: Desk, cluster: Cluster, entity: int, sentence: Span) -> list[int | None]:
    if cluster.years:
        years = years_of(cluster.years)
        if cluster.has(Kind.STREAK) and len(years) > 2:
            years = years[-1:]
        desk.frame.year = years[-1]
        return list(years)
    for e in cluster.results:
        if isinstance(e.mention, Streak) and e.mention.since and e.mention.unit == "year":
            return [e.mention.since + e.mention.count - 1]
        if e.kind is Kind.STREAK and _UNTIL_LAST.search(desk.view, e.start - 12, e.start):
            year = desk.frame.entity_years.get(entity) or desk.frame.article.year
            return [year - 1 if year else None]
    article = desk.frame.article.year
    if article and any(_CLIMBED.match(desk.view, e.end, sentence[1]) for e in cluster.results):
        return [article - 1]
    if (carried := _carried(desk, cluster)) is not None:
        return [carried]
    parent = desk.parents.get(entity)
    named = desk.frame.entity_years.get(entity) or desk.frame.entity_years.get(
        parent if parent is not None else -1
    )
    if named:
        desk.frame.year = named
        return [named]
    topic_year = desk.frame.entity_years.get(
        desk.frame.entity if desk.frame.entity is not None else -1
    )
    if topic_year and not cluster.hosts and desk.frame.topics[:1] == [desk.frame.entity]:
        return [topic_year]
    if desk.frame.year and pattern(r"같은 해|함께 (?:발표|공개)").search(
        desk.view[sentence[0] : sentence[1]]
    ):
        return [desk.frame.year]
    return [desk.frame.article.year]


_ROUND_ALONE = regex.compile(r"(상반기|하반기|[1-4]분기)\s(?:종합)?평가에서")
"""A round of the programme spoken of: 1분기 평가에서도 우수기관."""
_SEASON = regex.compile(r"(상반기|하반기|[1-4]분기|봄|가을)(?:에는|에선|에|엔)?\s$")


def rounds_of(desk: Desk, cluster: Cluster, entity: int) -> list[str]:
    """The rounds of a year that the result is of; 상·하반기 모두 are two."""
    for e in cluster.programs:
        if e.entity != entity:
            continue
        if pattern(r"상(?:·|반기[와,]\s?)하반기 (?:모두|연속|내리)").search(
            desk.view[e.end : cluster.end]
        ):
            return ["상반기", "하반기"]
        if found := _ROUND.search(desk.view[max(0, e.start - 16) : e.start]):
            return [str(found[1])]
    if not cluster.programs and cluster.results:
        start = cluster.results[0].start
        if named := _ROUND_ALONE.search(desk.view, max(desk.sentence[0], start - 20), start):
            return [str(named[1])]
    if cluster.results and (
        found := _SEASON.search(desk.view, cluster.results[0].start - 8, cluster.results[0].start)
    ):
        return [str(found[1])]
    return []


def statement(
    desk: Desk,
    segment: Segment,
    cluster: Cluster,
    entity: int,
    who: Municipality,
    year: int | None,
    host: str | None,
    earlier: list[Statement],
) -> Statement:
    mentions = [e.mention for e in cluster.results]
    tiers = [m.code for m in mentions if isinstance(m, Tier)]
    open_grade = len(tiers) > 1 and _alternative(desk, cluster)
    ranks = [m.rank for m in mentions if isinstance(m, Rank)]
    prizes = [m.name for m in mentions if isinstance(m, Prize)]
    streaks = [m.count for m in mentions if isinstance(m, Streak)]
    money = [e.mention.krw for e in cluster.money if isinstance(e.mention, Money)]
    tier = None if open_grade else strongest(tiers)
    return Statement(
        recipient=who,
        entity=entity,
        year=year,
        host=host,
        tier=tier or _elliptic_tier(desk, cluster, streaks, earlier),
        rank=ranks[0] if ranks else None,
        prize=giver(prizes[0], host) if prizes else None,
        streak=streaks[0] if streaks else None,
        krw=money[0] if money else None,
        evidence=((cluster.start, cluster.end),),
        undecided=open_grade,
        won=open_grade or any(e.kind is Kind.WIN for e in cluster.results),
        own_program=cluster.own_programs,
        own_recipient=bool(cluster.recipients),
        headline=segment.kind in (SegmentKind.HEADLINE, SegmentKind.SUBHEAD),
        topic=desk.frame.entity,
        row=segment.kind is SegmentKind.ROW and not cluster.own_programs,
        group=cluster.start,
    )


def _alternative(desk: Desk, cluster: Cluster) -> bool:
    tiers = [e for e in cluster.results if e.kind is Kind.TIER]
    return any(
        ALTERNATIVE.fullmatch(desk.view[a.end : b.start]) for a, b in itertools.pairwise(tiers)
    )


def _elliptic_tier(
    desk: Desk, cluster: Cluster, streaks: Sequence[int], earlier: list[Statement]
) -> str | None:
    """``일자리는 5년, 건강은 4년 연속이다``: the grade is that of the sentence before."""
    if not streaks or len(cluster.results) > 1:
        return None
    after = desk.view[cluster.end : cluster.end + 30]
    if pattern(r"\s?(?:이다|$|,|\.)").match(after) is None:
        return None
    before = [s for s in desk.said[-4:] if s.tier and s.streak]
    return (
        before[-1].tier
        if before and before[-1].topic == desk.frame.entity and cluster.own_programs
        else None
    )


def strongest(tiers: Sequence[str]) -> str | None:
    """Of several words for one result the one that the record takes: letters, certificates first."""
    for code in tiers:
        if code.startswith("grade:") or code == "certified":
            return code
    return tiers[0] if tiers else None


def giver(prize: str, host: str | None) -> str:
    """A bare 장관상 with its giver (행정안전부 장관상).

    >>> giver("장관상", "환경부"), giver("청장상", "질병관리청"), giver("대통령상", "환경부")
    ('환경부 장관상', '질병관리청장상', '대통령상')
    """
    if host and pattern(r"장관").match(prize) and host.endswith("부"):
        return f"{host} {prize}"
    if host and pattern(r"(?:청장|처장)").match(prize) and host[-1] in "청처":
        return f"{host[:-1]}{prize}"
    if host and prize.startswith("도지사상") and host.endswith("도"):
        return f"{host}지사상"
    return prize
