"""What a clause leaves out of its programme and grade, and where it was said instead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from munaward.extract.selection import told_selected
from munaward.model import Span, Streak, Tier
from munaward.provenance import Rule
from munaward.records.cluster import Cluster
from munaward.records.desk import Desk
from munaward.records.events import Kind
from munaward.records.gaps import BESIDE
from munaward.records.merge import Statement
from munaward.text import Segment
from munaward.text.patterns import pattern


def told_before(desk: Desk, cluster: Cluster, earlier: Sequence[Statement]) -> int | None:
    """The other programme of which the same run was told already: A에 이어 3년 연속 우수구에 올랐다."""
    runs = {e.mention.count for e in cluster.results if isinstance(e.mention, Streak)}
    grades = {e.mention.code for e in cluster.results if isinstance(e.mention, Tier)}
    now = {s.entity for s in earlier}
    same = [s.entity for s in desk.said if s.streak in runs and s.tier in grades]
    return same[-1] if same and not now & set(same) else None


def _is_call(name: str) -> bool:
    return name.endswith(("공모", "공모전", "공모사업"))


def selection(desk: Desk, cluster: Cluster) -> Span | None:
    """``공모에 뽑혀``: to be selected is the grade that a 공모 has (annotation guide, 24)."""
    names = [desk.view[e.start : e.end] for e in cluster.programs]
    for e in cluster.results:
        if e.kind is not Kind.WIN:
            continue
        chosen = desk.view.startswith("선정", e.start) and names and all(map(_is_call, names))
        if chosen or desk.view.startswith("공모에 ", e.start - 4):
            return e.start, e.end
    return None


def funded(desk: Desk, segment: Segment, cluster: Cluster, entity: int) -> bool:
    """Whether what a programme brought is what its selection brought: ‘숲길 사업’(9억원) 등이 선정됐다."""
    if cluster.results or not cluster.money or len(cluster.programs) != 1:
        return False
    host = desk.linked.hosts.get(entity)
    named = host is not None and host.basis.rule is Rule.WITH_PROGRAM
    return named and told_selected(desk.view, segment.start, desk.sentence[1])


_PAID = re.compile(
    r"(?:재정\s?)?(?:인센티브|상사업비|시상금|포상금|상금|특별교부세)(?:로)?[은는]\s(?:[^.]{0,120})$"
)
"""Before a town and its sum: 인센티브는 중구가 3억원, 남구가 2억원이다."""


def paid(desk: Desk, cluster: Cluster) -> bool:
    """Whether a recipient is named with nothing but what it got of the prize money."""
    if cluster.results or not cluster.recipients or not cluster.money or cluster.own_programs:
        return False
    return _PAID.search(desk.view, desk.sentence[0], cluster.start) is not None


def elliptic_grade(desk: Desk, cluster: Cluster, streaks: Sequence[int]) -> Statement | None:
    """``일자리는 5년, 건강은 4년 연속이다``: the statement before, which has the grade."""
    if not streaks or len(cluster.results) > 1:
        return None
    after = desk.view[cluster.end : cluster.end + 30]
    if pattern(r"\s?(?:이다|$|,|\.)").match(after) is None:
        return None
    before = [s for s in desk.said[-4:] if s.tier and s.streak]
    return (
        before[-1]
        if before and before[-1].topic == desk.frame.entity and cluster.own_programs
        else None
    )


def beside(desk: Desk, cluster: Cluster, entity: int) -> Statement | None:
    """``무안군과 함께 나주시가 이름을 올렸다``: the grade is that of whom they stand beside."""
    people = cluster.recipients
    if cluster.own_programs or not people or any(e.kind is not Kind.WIN for e in cluster.results):
        return None
    first = min(e.start for e in people)
    if not BESIDE.search(desk.view, max(desk.sentence[0], first - 8), first):
        return None
    return next((s for s in reversed(desk.said) if s.entity == entity and s.tier), None)
