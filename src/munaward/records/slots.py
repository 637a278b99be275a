"""The slots of a statement: programme, recipient, year and results of one cluster, gaps filled."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from munaward.model import Money, Municipality, Prize, Rank, Span, Streak, Tier
from munaward.provenance import Basis, Filled, Part, Rule
from munaward.records.bases import (
    construction,
    people_named,
    programs_named,
    spans_of,
    stated,
    sums_up,
    with_shared,
    years_named,
)
from munaward.records.cluster import Cluster
from munaward.records.desk import Desk, topic_for
from munaward.records.events import Event, Kind
from munaward.records.gaps import OVERTAKEN, SAME_AS
from munaward.records.grouping import open_grade
from munaward.records.implied import beside, elliptic_grade, funded, paid, selection, told_before
from munaward.records.merge import Statement
from munaward.records.pairing import listed_programs, years_of
from munaward.records.prices import own_money
from munaward.text import Segment, SegmentKind
from munaward.text.patterns import pattern

_ROUND = re.compile(r"(상반기|하반기|[1-4]\s?/?4?분기)\D{0,8}$")
_BOTH = re.compile(r"(?:두|세|네|이들)\s?(?:곳|시|군|구|지자체|기관|시·군)?\s?(?:모두|은|는|이)\s")


def entities_of(
    desk: Desk, cluster: Cluster, names: list[Event], earlier: list[Statement]
) -> list[Filled[int]]:
    if keys := programs_named(cluster, listed_programs(desk.view, names, desk.parents)):
        return keys
    if cluster.in_item:
        return []
    placed = bool(cluster.results) and cluster.results[0].kind is Kind.RANK
    another = (
        bool(cluster.recipients and cluster.results)
        and cluster.recipients[0].start < cluster.results[0].start
    )
    if (
        earlier
        and (placed or another)
        and len([s for s in earlier if s.group == earlier[-1].group]) > 2
    ):
        earlier = []
    if earlier and (told := told_before(desk, cluster, earlier)) is not None:
        return [Filled(told, Basis("program", Rule.TOPIC, desk.named(told)))]
    if earlier and (whole := _run_of_whole(desk, cluster, earlier[-1])) is not None:
        return [Filled(whole, Basis("program", Rule.CLAUSE_BEFORE, desk.named(whole)))]
    if earlier:
        last = [s.entity for s in earlier if s.group == earlier[-1].group]
        return [
            Filled(key, Basis("program", Rule.CLAUSE_BEFORE, desk.named(key)))
            for key in dict.fromkeys(last)
        ]
    if desk.frame.entity is None:
        return []
    topic = Basis("program", Rule.TOPIC, desk.named(desk.frame.entity))
    return [Filled(desk.frame.entity, topic)]


def _run_of_whole(desk: Desk, cluster: Cluster, last: Statement) -> int | None:
    """The contest whose run a year completes, its areas told before: 지난해 A 부문 우수로, 올해로 3년 연속."""
    runs = cluster.has(Kind.STREAK) and {e.kind for e in cluster.results} <= {Kind.STREAK, Kind.WIN}
    year = years_of(cluster.years)[-1] if cluster.years else desk.frame.article.year
    if not runs or year is None or year == last.year:
        return None
    return desk.parents.get(last.entity)


def recipients_of(
    desk: Desk, people: Sequence[Event], cluster: Cluster, earlier: list[Statement]
) -> list[Filled[Municipality]]:
    if places := people_named(cluster, people):
        return places
    if desk.said and _BOTH.match(desk.view, desk.sentence[0]):
        last = desk.said[-1].entity
        all_of_them = {s.recipient.name: s.recipient for s in desk.said[-6:] if s.entity == last}
        return [_who(m, Rule.ALL_OF_THEM) for m in all_of_them.values()]
    beaten = bool(earlier) and OVERTAKEN.match(desk.view, earlier[-1].recipient.end)
    if earlier and not beaten and (earlier[-1].recipient.code or not cluster.own_programs):
        told = [s.recipient for s in earlier if s.group == earlier[-1].group]
        return [_who(m, Rule.CLAUSE_BEFORE) for m in told[-1:]]
    if desk.frame.subject is not None:
        return [_who(desk.frame.subject, Rule.SUBJECT)]
    if (own := desk.frame.article.recipient) is not None:
        return [_who(own, Rule.ARTICLE)]
    return [_who(desk.frame.spoken_of, Rule.SUBJECT)] if desk.frame.spoken_of is not None else []


def _who(recipient: Municipality, rule: Rule) -> Filled[Municipality]:
    return Filled(recipient, Basis("recipient", rule, (recipient.span,)))


_UNTIL_LAST = re.compile(r"(?:지난해|작년|전년|지난 평가|직전 평가)까지\s(?:내리\s)?$")
"""Before a run that ended: 지난해까지 2년 연속 1위를 지킨 아산시."""


_CLIMBED = re.compile(r"['’\"”]?에서\s(?:한|두|세|네|무려 \S{1,3})?\s?(?:계단|단계|등급)")
"""Behind the result of the year before: 고창군도 3등급에서 한 계단 올랐다."""
_TOO = re.compile(r"[’'”」]?\s?(?:평가)?에서도\s")


def _year_before(result: Event) -> Basis:
    return Basis("year", Rule.YEAR_BEFORE, ((result.start, result.end),))


def _carried(desk: Desk, cluster: Cluster) -> Filled[int | None] | None:
    """The earlier year that the sentence before spoke of, where this one goes on with 에서도."""
    names, said = cluster.programs, desk.said
    if not names or not said or not _TOO.match(desk.view, names[-1].end):
        return None
    last = said[-1]
    near = last.own_program and 0 < names[0].start - last.evidence[-1][1] < 160
    article = desk.frame.article.year
    earlier = last.year is not None and article is not None and last.year < article
    if not near or not earlier:
        return None
    return Filled(last.year, Basis("year", Rule.SAME_YEAR, spans_of(last.bases, "year")))


def years_for(
    desk: Desk, cluster: Cluster, entity: int, sentence: Span
) -> list[Filled[int | None]]:
    if cluster.years:
        years = years_of(cluster.years)
        if cluster.has(Kind.STREAK) and len(years) > 2:
            years = years[-1:]
        dated = years_named(cluster, years)
        desk.frame.year = dated[-1]
        if SAME_AS.match(desk.view, cluster.years[-1].end):
            dated.append(Filled(desk.frame.article.year, desk.frame.article.year_basis))
        return dated
    for e in cluster.results:
        if isinstance(e.mention, Streak) and e.mention.since and e.mention.unit == "year":
            last = e.mention.since + e.mention.count - 1
            return [Filled(last, Basis("year", Rule.STREAK_END, (e.mention.span,)))]
        if e.kind is Kind.STREAK and _UNTIL_LAST.search(desk.view, e.start - 12, e.start):
            own = desk.frame.entity_years.get(entity)
            year = own.year if own else desk.frame.article.year
            return [Filled(year - 1 if year else None, _year_before(e))]
    article = desk.frame.article.year
    for e in cluster.results:
        if article and _CLIMBED.match(desk.view, e.end, sentence[1]):
            return [Filled(article - 1, _year_before(e))]
    if (carried := _carried(desk, cluster)) is not None:
        return [carried]
    parent = desk.parents.get(entity)
    named = desk.frame.entity_years.get(entity) or desk.frame.entity_years.get(
        parent if parent is not None else -1
    )
    if named:
        desk.frame.year = Filled(named.year, Basis("year", Rule.NAMED_YEAR, (named.span,)))
        return [desk.frame.year]
    topic_year = desk.frame.entity_years.get(
        desk.frame.entity if desk.frame.entity is not None else -1
    )
    if topic_year and not cluster.hosts and desk.frame.topics[:1] == [desk.frame.entity]:
        return [Filled(topic_year.year, Basis("year", Rule.TOPIC, (topic_year.span,)))]
    if desk.frame.year and pattern(r"같은 해|함께 (?:발표|공개)").search(
        desk.view[sentence[0] : sentence[1]]
    ):
        same = Basis("year", Rule.SAME_YEAR, desk.frame.year.basis.spans)
        return [Filled(desk.frame.year.value, same)]
    return [Filled(desk.frame.article.year, desk.frame.article.year_basis)]


_BOTH_HALVES = re.compile(r"상(?:·|반기[와,]\s?)하반기 (?:모두|연속|내리)")
_ROUND_ALONE = re.compile(r"(상반기|하반기|[1-4]분기)\s(?:종합)?평가(?:에서|의\s)")
"""A round of the programme spoken of: 1분기 평가에서도 우수기관, 상반기 평가의 ‘나’ 등급."""
_SEASON = re.compile(r"(상반기|하반기|[1-4]분기|봄|가을)(?:에는|에선|에|엔)?\s$")


def rounds_of(desk: Desk, cluster: Cluster, entity: int) -> list[str]:
    """The rounds of a year that the result is of; 상·하반기 모두 are two."""
    for e in cluster.programs:
        if e.entity != entity:
            continue
        behind = desk.view[e.end : cluster.end]
        if "하반기" in behind and _BOTH_HALVES.search(behind):
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
    entity: Filled[int],
    who: Filled[Municipality],
    year: Filled[int | None],
    host: Filled[str] | None,
) -> Statement:
    mentions = [e.mention for e in cluster.results]
    tiers = [m.code for m in mentions if isinstance(m, Tier)]
    open_grade = len(tiers) > 1 and _alternative(desk, cluster)
    ranks = [m.rank for m in mentions if isinstance(m, Rank)]
    prizes = [m.name for m in mentions if isinstance(m, Prize)]
    streaks = [m.count for m in mentions if isinstance(m, Streak)]
    money = [e.mention.krw for e in own_money(desk, cluster) if isinstance(e.mention, Money)]
    tier = None if open_grade else strongest(tiers)
    given = giver(prizes[0], host.value if host else None) if prizes else None
    elliptic = None if tier else elliptic_grade(desk, cluster, streaks)
    elliptic = elliptic or beside(desk, cluster, entity.value)
    bases = [who.basis, entity.basis, year.basis, *([host.basis] if host else [])]
    bases += _result_bases(cluster, tier)
    if money:
        bases.append(stated(cluster, cluster.money[:1]))
    if elliptic is not None:
        bases.append(Basis("tier", Rule.ELLIPSIS, spans_of(elliptic.bases, "tier")))
    selected = None if tier or elliptic or ranks or prizes else selection(desk, cluster)
    if selected is None and not mentions and funded(desk, segment, cluster, entity.value):
        selected = (cluster.start, cluster.end)
    if selected is not None:
        bases.append(Basis("tier", Rule.CLAUSE, (selected,)))
    if host and given != next(iter(prizes), None):
        bases.append(Basis("prize", Rule.GIVER, host.basis.spans))
    evidence = ((cluster.start, cluster.end),)
    return Statement(
        recipient=who.value,
        entity=entity.value,
        year=year.value,
        host=host.value if host else None,
        tier=tier or (elliptic.tier if elliptic else "awarded" if selected else None),
        rank=ranks[0] if ranks else None,
        prize=given,
        streak=streaks[0] if streaks else None,
        krw=money[0] if money else None,
        evidence=evidence,
        undecided=open_grade,
        won=open_grade or any(e.kind is Kind.WIN for e in cluster.results) or paid(desk, cluster),
        own_program=cluster.own_programs,
        own_recipient=bool(cluster.recipients),
        headline=sums_up(segment, cluster),
        topic=topic_for(desk, entity.value),
        row=segment.kind is SegmentKind.ROW and not cluster.own_programs,
        group=cluster.start,
        bases=with_shared(bases),
        parts=(Part(construction(segment, cluster), evidence),),
    )


def _result_bases(cluster: Cluster, tier: str | None) -> list[Basis]:
    """The bases of what a cluster states of a result: of its words those that the slots take."""
    out: list[Basis] = []
    grades = [e for e in cluster.results if isinstance(e.mention, Tier) and e.mention.code == tier]
    for kind in (Kind.RANK, Kind.PRIZE, Kind.STREAK):
        if same := [e for e in cluster.results if e.kind is kind]:
            out.append(stated(cluster, same[:1]))
    if grades:
        out.append(stated(cluster, grades))
    return out


def _alternative(desk: Desk, cluster: Cluster) -> bool:
    tiers = [e for e in cluster.results if e.kind is Kind.TIER]
    return any(
        open_grade(desk.view, cluster, desk.view[a.end : b.start])
        for a, b in itertools.pairwise(tiers)
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
