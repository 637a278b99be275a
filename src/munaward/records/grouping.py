"""Which result belongs to which programme and recipient inside one sentence.

Korean puts the result last (``A 평가에서 우수구로``), so a result closes the programmes, recipients
and years that stand open before it. Some constructions read forward instead: a result with 에는,
은, ``=`` or ``:`` behind it opens a list (``최우수구에는 △A △B``), ``2위 용산구`` and ``우수구였던 A``
point at what follows. 각각 deals results out in order; ``A에서 갑구, B에서 을구가`` pairs names off.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import regex
from attrs import define, field

from munaward.model import Municipality, Span, Tier, Year
from munaward.records.events import RESULTS, Event, Kind
from munaward.records.gaps import (
    ADNOMINAL,
    ALTERNATIVE,
    BRACKETED,
    BREAK,
    LIST,
    OPENS,
    PAST_MARK,
    RECIPIENT_LIST,
    SUBJECT,
)

Pair = tuple[list[Event], list[Event]]
"""Recipients and the programmes in which they got a result."""


@define
class Cluster:
    """A result with everything that belongs to it, while it is being read.

    Attributes:
        results: The words that say how somebody did.
        pairs: Who and in what; usually one pair, either side of which may be empty.
        years: Years stated for this result.
        hosts: Hosts named before it in the sentence.
        money: Amounts that stand with it.
        opened: It reads forward: names that follow belong to it.
        own_programs: The sentence names its programmes, they are not carried over.
        bracketed: It stands in brackets behind a recipient (``증평군(4위)``).
    """

    results: list[Event] = field(factory=list)
    pairs: list[Pair] = field(factory=lambda: [([], [])])
    years: list[Event] = field(factory=list)
    hosts: list[Event] = field(factory=list)
    money: list[Event] = field(factory=list)
    opened: bool = False
    own_programs: bool = True
    bracketed: bool = False

    @property
    def recipients(self) -> list[Event]:
        """All its recipients."""
        return [e for people, _ in self.pairs for e in people]

    @property
    def programs(self) -> list[Event]:
        """All its programmes."""
        return [e for _, names in self.pairs for e in names]

    @property
    def events(self) -> list[Event]:
        """All its events but years and hosts."""
        return [*self.results, *self.programs, *self.recipients, *self.money]

    @property
    def start(self) -> int:
        """View offset of the first thing in it."""
        return min(e.start for e in self.events)

    @property
    def end(self) -> int:
        """View offset after its last result, or its last thing where it has none."""
        return max(e.end for e in (self.results or self.events))

    def has(self, kind: Kind) -> bool:
        """Whether it holds a result of this kind."""
        return any(e.kind is kind for e in self.results)


class Grouper:
    """Reads the events of one sentence from left to right."""

    def __init__(self, view: str, sentence: Span, events: Sequence[Event], *, row: bool = False) -> None:
        self.view, self.sentence, self.events, self.row = view, sentence, events, row
        self.clusters: list[Cluster] = []
        self.amounts: list[Cluster] = []
        self.open: list[Event] = []
        self.used = False
        self.years: list[Event] = []
        self.years_fresh = False
        self.hosts: list[Event] = []

    def read(self) -> list[Cluster]:
        """The clusters of the sentence, in text order."""
        for i, event in enumerate(self.events):
            if event.kind in RESULTS:
                self._result(event)
            elif event.kind is Kind.WIN:
                self._win(event)
            elif event.kind is Kind.MONEY:
                self._money(i, event)
            elif event.kind is Kind.YEAR:
                self._year(event)
            elif event.kind is Kind.HOST:
                self.hosts.append(event)
            elif not self._forward(event):
                self._wait(event)
        _deal_out(self.view, self.sentence, self.clusters)
        return sorted([*self.clusters, *self.amounts], key=lambda c: c.start)

    def _gap(self, event: Event, before: Event | Cluster | None) -> str:
        return self.view[before.end : event.start] if before else ""

    @property
    def _fresh(self) -> bool:
        return bool(self.open) and not self.used

    def _wait(self, event: Event) -> None:
        """Keep a name open for the result that is to come."""
        if self.used:
            self.open, self.used = [], False
        last = self.open[-1] if self.open else None
        if event.kind is Kind.RECIPIENT and last and last.kind is Kind.RECIPIENT:
            if not RECIPIENT_LIST.fullmatch(self._gap(event, last)):
                while self.open and self.open[-1].kind is Kind.RECIPIENT:
                    self.open.pop()
        self.open.append(event)

    def _year(self, event: Event) -> None:
        if self.clusters and BRACKETED.search(self._gap(event, self.clusters[-1])):
            cluster = self.clusters[-1]
            cluster.years = cluster.years or [event]
            return
        last = self.years[-1] if self.years and self.years_fresh else None
        joins = last and regex.fullmatch(r"\s?(?:[,·]|과|와)?\s?", self._gap(event, last))
        self.years = [*self.years, event] if joins else [event]
        self.years_fresh = True

    def _forward(self, event: Event) -> bool:
        """Give a name to the result before it, where that reads forward; True if it is settled."""
        if not self.clusters:
            return False
        cluster = self.clusters[-1]
        gap = self._gap(event, cluster)
        people = event.kind is Kind.RECIPIENT
        listed = [e for e in cluster.events if e.kind is event.kind and e.start > cluster.results[0].start]
        if not self._fresh and ADNOMINAL.fullmatch(gap) and not listed:
            self._give(cluster, event)
            return False
        if listed and cluster.opened:
            joint = RECIPIENT_LIST if people else LIST
            between = self.view[listed[-1].end : event.start]
            if joint.fullmatch(between) or (not people and not BREAK.search(between) and not self._fresh):
                cluster.pairs[-1][0 if people else 1].append(event)
                return True
            return False
        after = any(e.start > cluster.results[0].start for e in (*cluster.programs, *cluster.recipients))
        if cluster.opened and not self._fresh and not after and not BREAK.search(gap):
            self._give(cluster, event)
            return True
        return self._points_at(cluster, event, gap, people=people)

    def _points_at(self, cluster: Cluster, event: Event, gap: str, *, people: bool) -> bool:
        last = cluster.results[-1].kind
        if people and regex.fullmatch(r"['’\"”]?\s?\(\s?", gap) and not self._fresh:
            self._give(cluster, event)
            return True
        if people and last is Kind.RANK and gap == " ":
            self._give(cluster, event)
            cluster.opened = True
            return True
        if people and regex.fullmatch(r"['’\"”]?[을를]\s", gap) and regex.match(r"[이가]", self.view[event.end : event.end + 1]):
            self._give(cluster, event)
            return True
        if not people and last is Kind.STREAK and gap == " " and len(cluster.results) == 1:
            if cluster.own_programs and cluster.programs:
                cluster.pairs[-1][1].append(event)
            else:
                self._give(cluster, event)
            return True
        return False

    def _give(self, cluster: Cluster, event: Event) -> None:
        """Make ``event`` the first of its kind that the cluster has."""
        people, names = cluster.pairs[-1]
        if event.kind is Kind.RECIPIENT:
            cluster.pairs = [([event], names)]
        else:
            cluster.pairs, cluster.own_programs = [(people, [event])], True

    def _result(self, event: Event) -> None:
        name = self._behind_name(event)
        if name is not None and event.kind is not Kind.TIER:
            self.clusters.append(Cluster(results=[event], pairs=[([], [name])], bracketed=True))
            self.clusters.sort(key=lambda c: c.bracketed and c.results[0] is event, reverse=True)
            return
        bracketed = self._in_brackets(event)
        if not bracketed and self.clusters and self._merges(self.clusters[-1], event):
            self.clusters[-1].results.append(event)
        else:
            self.clusters.append(self._new_cluster(event, bracketed=bracketed))
        cluster = self.clusters[-1]
        after = OPENS.match(self.view, event.end, self.sentence[1])
        at_start = self.row and len(self.clusters) == 1 and not cluster.programs and not cluster.recipients
        cluster.opened = event.kind is not Kind.STREAK and (bool(after) or at_start)
        if PAST_MARK.match(self.view, event.end, self.sentence[1]):
            self.years, self.years_fresh = [], False

    def _in_brackets(self, event: Event) -> bool:
        """Whether a result stands in brackets right behind an open recipient."""
        if self.open and self.open[-1].kind is Kind.RECIPIENT:
            return bool(regex.fullmatch(r"\([^()]{0,12}", self._gap(event, self.open[-1])))
        return False

    def _behind_name(self, event: Event) -> Event | None:
        """The programme right behind which a result stands in brackets: ``농정업무(3년 연속)``."""
        names = [e for e in self.open if e.kind is Kind.PROGRAM]
        names += [e for c in self.clusters[-1:] for e in c.programs]
        for e in names:
            if event.start > e.end and regex.fullmatch(r"[’'”」]?\((?:상위\s|올해\s)?", self._gap(event, e)):
                return e
        return None

    def _new_cluster(self, event: Event, *, bracketed: bool) -> Cluster:
        fresh = self._fresh
        broken = bool(self.clusters) and bool(BREAK.search(self._gap(event, self.clusters[-1])))
        years = self.years if self.years_fresh or not broken else []
        if event.kind is Kind.STREAK and not self.years_fresh and self.clusters:
            years = []
        cluster = Cluster(
            results=[event],
            pairs=pair_off(self.view, self.open) if fresh else [([], [])],
            years=list(years),
            hosts=list(self.hosts),
            own_programs=fresh and any(e.kind is Kind.PROGRAM for e in self.open),
            bracketed=bracketed,
        )
        self.years_fresh = False
        if not bracketed:
            self.used = True
        return cluster

    def _merges(self, cluster: Cluster, event: Event) -> bool:
        """Whether a result is one more word on the same recognition."""
        if self._fresh or self.years_fresh or cluster.bracketed:
            return False
        if any(e.start > cluster.results[0].end for e in (*cluster.programs, *cluster.recipients)):
            if not (cluster.has(Kind.STREAK) and len(cluster.results) == 1):
                return False
        gap = self._gap(event, cluster)
        if event.kind is Kind.TIER and cluster.has(Kind.TIER):
            return bool(ALTERNATIVE.fullmatch(gap)) or _same_grade(cluster, event, gap)
        if event.kind is Kind.RANK and len(cluster.programs) > 2:
            return False
        if event.kind is Kind.STREAK and cluster.years and BREAK.search(gap + " "):
            return False
        if event.kind is Kind.STREAK and PAST_MARK.match(gap):
            return False
        return not cluster.has(event.kind)

    def _win(self, event: Event) -> None:
        names = any(e.kind is Kind.PROGRAM for e in self.open)
        opens = bool(regex.search(r"상은$", self.view[event.start : event.end]))
        if opens or (self._fresh and names):
            cluster = self._new_cluster(event, bracketed=False)
            cluster.opened = opens
            self.clusters.append(cluster)

    def _money(self, i: int, event: Event) -> None:
        if self.clusters and not self._fresh:
            self.clusters[-1].money.append(event)
            return
        if self._fresh and not self._result_follows(i):
            people = [e for e in self.open if e.kind is Kind.RECIPIENT]
            names = [e for e in self.open if e.kind is Kind.PROGRAM]
            self.amounts.append(
                Cluster(pairs=[(people[-1:], names[-1:])], years=list(self.years), money=[event], own_programs=bool(names))
            )
            self.used = True

    def _result_follows(self, i: int) -> bool:
        for later in self.events[i + 1 :]:
            if later.kind in (Kind.PROGRAM, Kind.RECIPIENT, Kind.MONEY):
                return False
            if later.kind in RESULTS:
                return True
        return False


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
    programs = [e for e in names if e.kind is Kind.PROGRAM]
    return [(people[-1] if people else [], programs)]


def _separated(view: str, runs: Sequence[tuple[Kind, list[Event]]]) -> bool:
    """Whether a comma or a space alone parts each pair from the next."""
    ends = [runs[i][1][-1].end for i in range(1, len(runs) - 1, 2)]
    starts = [runs[i][1][0].start for i in range(2, len(runs), 2)]
    return all(regex.match(r"[’'”」』)]{0,2}(?:[이가을를]?\s?,|에서?,)", view[a:b]) for a, b in zip(ends, starts, strict=True))


def _same_grade(cluster: Cluster, event: Event, gap: str) -> bool:
    """Whether two grade words name one result: ``최우수(SA)등급``, ``우수기관으로 재인증``."""
    assert isinstance(event.mention, Tier)
    codes = {e.mention.code for e in cluster.results if isinstance(e.mention, Tier)}
    if event.mention.code in codes:
        return not regex.search(r"[,·]", gap)
    special = {c for c in (*codes, event.mention.code) if c.startswith("grade:") or c in ("certified", "awarded")}
    return bool(special) and len(gap) <= 30 and not PAST_MARK.match(gap)


def _deal_out(view: str, sentence: Span, clusters: list[Cluster]) -> None:
    """각각: the first programme gets the first result and the first amount, and so on."""
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
        people = first.recipients
        if len(run) == len(people) > 1 and len(names) < 2 and len(first.pairs) == 1:
            for cluster, who in zip(run, people, strict=True):
                cluster.pairs, cluster.own_programs = [([who], first.programs)], first.own_programs
        if len(run) == len(money) > 1:
            for cluster, amount in zip(run, money, strict=True):
                cluster.money = [amount]
    _deal_places(clusters)


def _deal_places(clusters: list[Cluster]) -> None:
    """``갑시·을시(3·4위)``: bracketed places go to the recipients before the bracket in order."""
    bracketed = [c for c in clusters if c.bracketed and c.recipients]
    for _, group in groupby(bracketed, key=lambda c: c.recipients[-1].start):
        run = list(group)
        people = run[0].recipients
        for i, cluster in enumerate(run):
            one = people[i - len(run)] if len(run) <= len(people) else people[-1]
            cluster.pairs = [([one], cluster.programs)]


def listed_programs(view: str, programs: Sequence[Event], parents: dict[int, int | None]) -> list[Event]:
    """The programmes of a cluster that the result is about, without those that only frame them.

    A contest named right before its area frames it (``생산성대상 지역경제분야``), so does one that
    ends in a particle (``인센티브사업에선 ▲A ▲B``); ``A와 B``, ``‘A’ ‘B’`` are equals.
    """
    out = []
    for i, p in enumerate(programs):
        following = programs[i + 1 :]
        if any(parents.get(q.entity or -1) == p.entity and q.entity != p.entity for q in following):
            continue
        if following:
            gap = view[p.end : following[0].start]
            apart = regex.search(r"[’'\"”」』>〉》]\s?[‘'\"“「『<〈《]", gap)
            glued = not apart and regex.fullmatch(r"[’'\"”」』>〉》]?\s?\(?", gap)
            if glued or not LIST.fullmatch(gap):
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
