"""Which of several names go together: pairs, 각각, lists and what only frames them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from itertools import groupby

from attrs import evolve

from munaward.extract.program.names import names_contest
from munaward.model import Municipality, Span, Year
from munaward.provenance import Rule
from munaward.records.cluster import Cluster, Pair
from munaward.records.events import Event, Kind
from munaward.records.gaps import LIST, SUBJECT, TOGETHER
from munaward.text.patterns import pattern


def pair_off(view: str, names: Sequence[Event]) -> list[Pair]:
    """Who and in what, from names in the order in which they wait.

    ``A에서 갑구, B에서 을구가`` and ``갑구는 A·B, 을구는 C`` are pairs; else everybody has everything,
    and of recipients on both sides of a programme the nearer ones count.
    """
    runs = [(kind, list(group)) for kind, group in groupby(names, key=lambda e: e.kind)]
    if len(runs) >= 4 and len(runs) % 2 == 0 and _separated(view, runs):
        first = runs[0][0]
        pairs = []
        for (_, a), (_, b) in zip(runs[::2], runs[1::2], strict=True):
            pairs.append((a, b) if first is Kind.RECIPIENT else (b, a))
        return pairs
    people = [r for kind, r in runs if kind is Kind.RECIPIENT]
    if len(people) > 1 and TOGETHER.match(view, people[-1][0].end):
        people = [[*people[0], *people[-1]]]
    programs = [e for e in names if e.kind is Kind.PROGRAM]
    return [(people[-1] if people else [], programs)]


def _separated(view: str, runs: Sequence[tuple[Kind, list[Event]]]) -> bool:
    """Whether a comma or a space alone parts each pair from the next."""
    ends = [runs[i][1][-1].end for i in range(1, len(runs) - 1, 2)]
    starts = [runs[i][1][0].start for i in range(2, len(runs), 2)]
    return all(
        pattern(r"[’'”」』)]{0,2}(?:[이가을를]?\s?,|에서?,)").match(view[a:b])
        for a, b in zip(ends, starts, strict=True)
    )


def deal_out(view: str, sentence: Span, clusters: list[Cluster]) -> None:
    """각각: the first programme gets the first result and the first amount, and so on."""
    if not clusters:
        return
    for i, first in enumerate(clusters):
        run = [first]
        for later in clusters[i + 1 :]:
            if later.own_programs or later.recipients:
                break
            run.append(later)
        names = listed_programs(view, first.programs, {})
        money = run[-1].money
        if len(run) == len(names) > 1 and len(first.pairs) == 1:
            people = first.recipients
            for cluster, name in zip(run, names, strict=True):
                cluster.pairs, cluster.own_programs = [(people, [name])], True
                cluster.rules[Kind.PROGRAM] = Rule.DEALT
        people = first.recipients
        if len(run) == len(people) > 1 and len(names) < 2 and len(first.pairs) == 1:
            for cluster, who in zip(run, people, strict=True):
                cluster.pairs, cluster.own_programs = [([who], first.programs)], first.own_programs
                cluster.rules[Kind.RECIPIENT] = Rule.DEALT
        if len(run) == len(money) > 1 and not any(c.money for c in run[:-1]):
            _deal_money(run, money)
        if Rule.DEALT in first.rules.values():
            _share_last_prize(run)
    _deal_grades(view, clusters)
    _deal_amounts(view, clusters)
    _leave_lump(view, clusters)
    _deal_sums(view, clusters)
    _deal_ranks(view, clusters)
    _share_grade(view, clusters)
    _share_prize(view, clusters)
    _deal_places(clusters)


def _deal_ranks(view: str, clusters: list[Cluster]) -> None:
    """``갑시와 을시가 2, 3위로 우수에``: places go round in order, the grade is everybody's."""
    for first, second in itertools.pairwise(clusters):
        people = first.recipients
        apart = (
            view[first.results[0].end : second.start] if first.results and second.results else "x"
        )
        if len(people) != 2 or second.recipients or second.own_programs or first.bracketed:
            continue
        if (
            first.has(Kind.RANK)
            and second.has(Kind.RANK)
            and pattern(r"위?[,·]\s?").fullmatch(apart)
        ):
            shared = [e for e in second.results if e.kind is not Kind.RANK]
            names = first.programs
            first.pairs, second.pairs = [([people[0]], names)], [([people[1]], names)]
            first.results += shared
            second.own_programs = first.own_programs
            for cluster in (first, second):
                cluster.rules |= {Kind.RECIPIENT: Rule.DEALT, Kind.RANK: Rule.DEALT}
                cluster.rules |= {e.kind: Rule.SHARED for e in shared}


_DEALT = re.compile(r"각각\s[‘'\"“]?$")


def _deal_grades(view: str, clusters: list[Cluster]) -> None:
    """``2위는 갑구, 3위는 을구로 각각 최우수상과 우수상을``: grades go round to the places in order."""
    if len(clusters) < 4 or view.find("각각", clusters[0].end, clusters[-1].end) < 0:
        return
    for half in range(2, len(clusters) // 2 + 1):
        placed, graded = clusters[-2 * half : -half], clusters[-half:]
        start = graded[0].results[0].start if graded[0].results else 0
        if not start or _DEALT.search(view, max(0, start - 4), start) is None:
            continue
        named = all(
            [e.kind for e in c.results] == [Kind.RANK] and len(c.recipients) == 1 for c in placed
        )
        bare = all(
            [e.kind for e in c.results] == [Kind.TIER] and not c.recipients and not c.own_programs
            for c in graded
        )
        if named and bare:
            for cluster, grade in zip(placed, graded, strict=True):
                cluster.results += grade.results
                cluster.rules[Kind.TIER] = Rule.DEALT
            del clusters[-half:]
            return


def _deal_amounts(view: str, clusters: list[Cluster]) -> None:
    """``A에서 우수상, B에서 장려상을 받아 1억원과 5천만원을 각각``: sums go round in order."""
    won = [c for c in clusters if c.results and not c.bracketed]
    if len(won) < 2 or any(c.money for c in won[:-1]) or len(won[-1].money) != len(won):
        return
    money = won[-1].money
    if pattern(r"각각|각 ").search(view, won[-1].end, money[-1].end + 8):
        _deal_money(won, money)


_RESPECTIVELY = re.compile(
    r"(?:에|으로|를|을)\s각각\s(?:선정|뽑|올라|오르|받|수상|차지|꼽)[^,.]{0,12}\s$"
)


def _leave_lump(view: str, clusters: list[Cluster]) -> None:
    """``A 최우수, B 우수에 각각 뽑혀 3억원을``: one sum behind several results is of all of them."""
    if len(clusters) < 2 or len(clusters[-1].money) != 1 or clusters[-1].bracketed:
        return
    last, before = clusters[-1], clusters[-2]
    money = last.money[0]
    alone = last.own_programs and before.own_programs and not before.money
    lump = _RESPECTIVELY.search(view, last.end, money.start)
    if alone and lump and not pattern(r"씩|원을?\s각각").search(view, money.end - 1, money.end + 5):
        last.money = []


def _deal_sums(view: str, clusters: list[Cluster]) -> None:
    """``갑시와 을시가 최우수로 각각 3억원과 2억원을``: one grade of all, sums in order."""
    for at in range(len(clusters) - 1, -1, -1):
        whole = clusters[at]
        money, people = whole.money, whole.recipients
        names = listed_programs(view, whole.programs, {})
        many, kind = (people, Kind.RECIPIENT) if len(people) > 1 else (names, Kind.PROGRAM)
        alone = len(people) < 2 or len(names) < 2
        if len(whole.pairs) != 1 or not alone or not 1 < len(many) == len(money):
            continue
        if not whole.results or whole.results[0].start < many[-1].start:
            continue
        apart = [view[a.end : b.start] for a, b in itertools.pairwise(money)]
        if not all(pattern(r"(?:씩)?(?:[과와,·]|을,)?\s?").fullmatch(gap) for gap in apart):
            continue
        if not pattern(r"각각|각 ").search(view, whole.end, money[-1].end + 8):
            continue
        clusters[at : at + 1] = [
            evolve(
                whole,
                pairs=[([one], whole.programs) if kind is Kind.RECIPIENT else (people, [one])],
                money=[amount],
                rules={**whole.rules, kind: Rule.DEALT, Kind.MONEY: Rule.DEALT},
            )
            for one, amount in zip(many, money, strict=True)
        ]


def _deal_money(clusters: Sequence[Cluster], money: Sequence[Event]) -> None:
    for cluster, amount in zip(clusters, money, strict=True):
        cluster.money = [amount]
        cluster.rules[Kind.MONEY] = Rule.DEALT


def _share_grade(view: str, clusters: list[Cluster]) -> None:
    """``A에서 3년 연속, B에서 5년 연속 최우수``: the last run's grade is every run's."""
    for first, second in itertools.pairwise(clusters[::-1]):
        later, earlier = first, second
        alone = [e.kind for e in earlier.results] == [Kind.STREAK] and earlier.own_programs
        if not alone or not later.has(Kind.STREAK) or not later.own_programs:
            continue
        if pattern(r",\s?[‘'\"“「『<〈《]?").fullmatch(view[earlier.end : later.start]):
            earlier.results += [e for e in later.results if e.kind is Kind.TIER]
            earlier.rules[Kind.TIER] = Rule.SHARED


def _share_prize(view: str, clusters: list[Cluster]) -> None:
    """``A에서 우수기관, B에서 최우수기관으로 뽑혀 각각 장관상을``: the prize came with each."""
    for i, last in enumerate(clusters):
        prizes = [e for e in last.results if e.kind is Kind.PRIZE]
        if i == 0 or len(prizes) != 1 or not last.has(Kind.TIER):
            continue
        if not pattern(r"각각\s").search(view, prizes[0].start - 14, prizes[0].start):
            continue
        for earlier in clusters[:i]:
            if earlier.has(Kind.TIER) and not earlier.has(Kind.PRIZE) and not earlier.years:
                earlier.results.append(prizes[0])
                earlier.rules[Kind.PRIZE] = Rule.SHARED


def _share_last_prize(run: Sequence[Cluster]) -> None:
    """``A와 B에서 각각 최우수와 우수로 장관 표창을``: what stands behind all results is everybody's."""
    prizes = [[e for e in c.results if e.kind is Kind.PRIZE] for c in run]
    if any(prizes[:-1]) or len(prizes[-1]) != 1 or not all(c.has(Kind.TIER) for c in run):
        return
    for cluster in run[:-1]:
        cluster.results += prizes[-1]
        cluster.rules[Kind.PRIZE] = Rule.SHARED


def _deal_places(clusters: list[Cluster]) -> None:
    """``갑시·을시(3·4위)``: bracketed places go to the recipients before the bracket in order."""
    bracketed = [c for c in clusters if c.bracketed and c.recipients]
    for _, group in groupby(bracketed, key=lambda c: c.recipients[-1].start):
        run = list(group)
        people = run[0].recipients
        for i, cluster in enumerate(run):
            one = people[i - len(run)] if len(run) <= len(people) else people[-1]
            cluster.pairs = [([one], cluster.programs)]
            cluster.rules[Kind.RECIPIENT] = Rule.DEALT


_AFTER = re.compile(r"에 이[어은]\s")
"""Between names that were won before, each with what its brackets say, and those of the result."""


def listed_programs(
    view: str, programs: Sequence[Event], parents: dict[int, int | None]
) -> list[Event]:
    """The programmes of a cluster that the result is about, without those that only frame them.

    A contest named right before its area frames it (``생산성대상 지역경제분야``), so does one that
    ends in a particle (``인센티브사업에선 ▲A ▲B``); ``A와 B``, ``‘A’ ‘B’`` are equals.
    """
    out: list[Event] = []
    for i, p in enumerate(programs):
        following = programs[i + 1 :]
        if any(parents.get(q.entity or -1) == p.entity and q.entity != p.entity for q in following):
            continue
        if following:
            gap = view[p.end : following[0].start]
            if _AFTER.search(gap):
                out.clear()
                continue
            apart = pattern(r"[’'\"”」』>〉》]\s?[‘'\"“「『<〈《]").search(gap)
            glued = not apart and pattern(r"[’'\"”」』>〉》]?\s?\(?").fullmatch(gap)
            frames = glued and (gap != " " or names_contest(view[p.start : p.end]))
            if frames or not LIST.fullmatch(gap):
                continue
        out.append(p)
    return out


def is_subject(view: str, event: Event) -> bool:
    """Whether a recipient is what its clause speaks of (구로구는, 구로구가, 구로구에)."""
    return isinstance(event.mention, Municipality) and bool(SUBJECT.match(view, event.end))


def years_of(events: Sequence[Event]) -> list[int]:
    """All years that a row of year events names, spans of years spelled out."""
    out: list[int] = []
    for e in events:
        assert isinstance(e.mention, Year)
        out.extend(range(e.mention.year, (e.mention.until or e.mention.year) + 1))
    return out
