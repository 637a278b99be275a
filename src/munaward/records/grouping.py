"""Which result belongs to which programme and recipient inside one sentence.

Korean puts the result last (``A 평가에서 우수구로``), so a result closes the programmes, recipients
and years that stand open before it. Some constructions read forward instead: a result with 에는,
은, ``=`` or ``:`` behind it opens a list (``최우수구에는 △A △B``), ``2위 용산구`` and ``우수구였던 A``
point at what follows. 각각 deals results out in order; ``A에서 갑구, B에서 을구가`` pairs names off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from munaward.model import Span, Tier, Year
from munaward.records.behind import takes
from munaward.records.cluster import Cluster, Pair
from munaward.records.events import RESULTS, Event, Kind
from munaward.records.gaps import (
    ALTERNATIVE,
    BESIDE,
    BOTH_GRADES,
    BRACKETED,
    BREAK,
    OPENS,
    OVERTAKEN,
    PAST_MARK,
    RECIPIENT_LIST,
    SAME_AS,
    SUMMED_UP,
    TOGETHER,
)
from munaward.records.pairing import deal_out, pair_off
from munaward.records.runs import goes_on
from munaward.text.patterns import pattern

_PRICE_TAG = re.compile(r"[’'”」』>]\s?\(")
"""Between a quoted name and what it brought: ‘고향올래 사업’(10억원)."""
_ITEM_PRICE = re.compile(
    r"[’'”」』>]?\s?(?:\(\s?|:\s?|(?=\S))(?:시상금|포상금|인센티브|상금|사업비)?\s?"
)
"""Between a member of a list and what it brought, which its fellows did not bring."""


_TO_MANY = re.compile(
    r"\d+\s?개?\s?(?:시·군·구|시·군|구·군|군·구|시군구|시군|구군|자치구|지자체|기관|곳)에(?:는|게)?\s(?:\S{2,6}\s)?$"
)
"""Before a sum of so many recipients, which is no share of the one just named."""
_LOOK_BACK = 40
_ELSEWHERE = re.compile(r"공모(?:사업)?들?(?:에서|[을를]\s통해|으로)(?:도|는)?\s")
"""Before money that was won in another way than the result before it: 공모사업들에서 9억원을."""


class Grouper:
    """Reads the events of one sentence from left to right."""

    def __init__(
        self,
        view: str,
        sentence: Span,
        events: Sequence[Event],
        *,
        row: bool = False,
        items: Sequence[int] = (),
    ) -> None:
        """``items``: where the list items begin, each of which has a result of its own."""
        self.view, self.sentence, self.events, self.row = view, sentence, events, row
        self.items = list(items)
        self.item = 0
        self.clusters: list[Cluster] = []
        self.amounts: list[Cluster] = []
        self.open: list[Event] = []
        self.used = False
        self.years: list[Event] = []
        self.years_fresh = False
        self.hosts: list[Event] = []
        self.unsaid: list[list[Event]] = []

    def read(self) -> list[Cluster]:
        """The clusters of the sentence, in text order."""
        for i, event in enumerate(self.events):
            if self.item < len(self.items) and event.start > self.items[self.item]:
                self._turn(event)
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
            elif not self._behind(event):
                self._wait(event)
        deal_out(self.view, self.sentence, self.clusters)
        return sorted([*self.clusters, *self.amounts], key=lambda c: c.start)

    def _turn(self, event: Event) -> None:
        """Close the item before: what is open in it waits for no result of the next one."""
        names = [e for e in self.open if e.kind is Kind.PROGRAM]
        if self.item:
            self.years, self.years_fresh = [], False
            if self._fresh and names:
                self.unsaid.append(names)
        while self.item < len(self.items) and event.start > self.items[self.item]:
            self.item += 1
        self.open = [e for e in self.open if e.kind is not Kind.PROGRAM]
        self.used = False
        if self.clusters:
            self.clusters[-1].opened = False

    def _before_item(self, cluster: Cluster) -> bool:
        """Whether a cluster closed before the item that is being read."""
        return self.item > 0 and cluster.end <= self.items[self.item - 1]

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
        people = event.kind is Kind.RECIPIENT and last and last.kind is Kind.RECIPIENT
        if people and TOGETHER.match(self.view, event.end, self.sentence[1]):
            people = None
        if people and not RECIPIENT_LIST.fullmatch(self._gap(event, last)):
            while self.open and self.open[-1].kind is Kind.RECIPIENT:
                self.open.pop()
        self.open.append(event)

    def _year(self, event: Event) -> None:
        if self.clusters and BRACKETED.search(self._gap(event, self.clusters[-1])):
            cluster = self.clusters[-1]
            cluster.years = cluster.years or [event]
            return
        last = self.years[-1] if self.years and self.years_fresh else None
        joins = last and pattern(r"\s?(?:[,·]|과|와)?\s?").fullmatch(self._gap(event, last))
        self.years = [*self.years, event] if joins else [event]
        self.years_fresh = True

    def _behind(self, event: Event) -> bool:
        """Give a name to the result before it, where that reads forward; True if it is settled."""
        cluster = self._last()
        if cluster is None or not takes(self.view, cluster, event, fresh=self._fresh):
            return False
        if cluster.pairs[-1][0][-1:] == [event] and OVERTAKEN.match(self.view, event.end):
            self.used = False
        return True

    def _result(self, event: Event) -> None:
        name = self._behind_name(event)
        opened = self.clusters[-1] if self.clusters and self.clusters[-1].opened else None
        inner = self.clusters[0] if opened and self.clusters[0].bracketed else None
        if inner and inner is not opened and self._gap(event, inner) == " ":
            inner.results.append(event)
            return
        listed = opened is not None and name in opened.programs
        if name is not None and (listed or event.kind is not Kind.TIER):
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
        at_start = (
            self.row and len(self.clusters) == 1 and not cluster.programs and not cluster.recipients
        )
        cluster.opened = event.kind is not Kind.STREAK and (bool(after) or at_start)
        same = self.years and SAME_AS.match(self.view, self.years[-1].end, event.start)
        if same or PAST_MARK.match(self.view, event.end, self.sentence[1]):
            self.years, self.years_fresh = [], False

    def _in_brackets(self, event: Event) -> bool:
        """Whether a result stands in brackets right behind an open recipient."""
        if self.open and self.open[-1].kind is Kind.RECIPIENT:
            return bool(pattern(r"\([^()]{0,12}").fullmatch(self._gap(event, self.open[-1])))
        return False

    def _behind_name(self, event: Event) -> Event | None:
        """The programme right behind which a result stands in brackets: ``농정업무(3년 연속)``."""
        names = [e for e in self.open if e.kind is Kind.PROGRAM]
        names += [e for c in self.clusters[-1:] for e in c.programs]
        for e in names:
            if event.start > e.end and pattern(r"[’'”」]?\((?:상위\s|올해\s)?").fullmatch(
                self._gap(event, e)
            ):
                return e
        return None

    def _new_cluster(self, event: Event, *, bracketed: bool) -> Cluster:
        fresh = self._fresh
        broken = bool(self.clusters) and bool(BREAK.search(self._gap(event, self.clusters[-1])))
        years = self.years if self.years_fresh or not broken else []
        if event.kind is Kind.STREAK and not self.years_fresh and self.clusters:
            years = []
        if fresh and not self.years_fresh:
            years = [
                e for e in years if not isinstance(e.mention, Year) or e.mention.kind != "fiscal"
            ]
        cluster = Cluster(
            results=[event],
            pairs=pair_off(self.view, self.open) if fresh else [([], [])],
            years=list(years),
            hosts=list(self.hosts),
            own_programs=fresh and any(e.kind is Kind.PROGRAM for e in self.open),
            bracketed=bracketed,
            in_item=self.item > 0,
        )
        self.years_fresh = False
        if not bracketed:
            self.used = True
        return cluster

    def _merges(self, cluster: Cluster, event: Event) -> bool:
        """Whether a result is one more word on the same recognition."""
        if self._fresh or self.years_fresh or cluster.bracketed or self._before_item(cluster):
            return False
        names = (*cluster.programs, *cluster.recipients)
        streak_alone = cluster.has(Kind.STREAK) and len(cluster.results) == 1
        if not streak_alone and any(e.start > cluster.results[0].end for e in names):
            return False
        gap = self._gap(event, cluster)
        if event.kind is Kind.TIER and cluster.has(Kind.TIER):
            return open_grade(self.view, cluster, gap) or _same_grade(cluster, event, gap)
        if event.kind is Kind.RANK and len(cluster.programs) > 2:
            return False
        if event.kind is Kind.STREAK and cluster.years and BREAK.search(gap + " "):
            return False
        if event.kind is Kind.STREAK and goes_on(self.view, self.clusters, event):
            return False
        return not cluster.has(event.kind)

    def _win(self, event: Event) -> None:
        names = any(e.kind is Kind.PROGRAM for e in self.open)
        opens = bool(
            pattern(r"(?:(?:상|분야|부문|사업)[은는]|[:：])$").search(
                self.view[event.start : event.end]
            )
        )
        if opens or (self._fresh and (names or self._selected_too())):
            cluster = self._new_cluster(event, bracketed=False)
            cluster.opened = opens
            self.clusters.append(cluster)

    def _selected_too(self) -> bool:
        """Whether those who wait were selected beside one of whom it was told."""
        first = self.open[0]
        return first.kind is Kind.RECIPIENT and bool(
            BESIDE.search(self.view, max(self.sentence[0], first.start - 8), first.start)
        )

    def _money(self, i: int, event: Event) -> None:
        low = max(self.sentence[0], event.start - _LOOK_BACK)
        if self._prices_member(event) or _TO_MANY.search(self.view, low, event.start):
            return
        if self.clusters and not self._fresh:
            elsewhere = _ELSEWHERE.search(self.view, self.clusters[-1].end, event.start)
            if not (elsewhere or self._before_item(self.clusters[-1])):
                self.clusters[-1].money.append(event)
            return
        if not self.clusters and not self.open:
            self.amounts.append(Cluster(years=list(self.years), money=[event], own_programs=False))
            return
        if (
            self.open
            and self.open[-1].kind is Kind.PROGRAM
            and _PRICE_TAG.fullmatch(self._gap(event, self.open[-1]))
        ):
            tagged: list[Pair] = [([], [self.open[-1]])]
            self.amounts.append(Cluster(pairs=tagged, years=list(self.years), money=[event]))
            return
        if self._fresh and not self._result_follows(i):
            people = [e for e in self.open if e.kind is Kind.RECIPIENT]
            each = pattern(r"각각?\s[^.,]{0,8}$").search(self.view, event.start - 12, event.start)
            people = people if each or self.view.startswith("씩", event.end) else people[-1:]
            names = [e for e in self.open if e.kind is Kind.PROGRAM]
            self.amounts.append(
                Cluster(
                    pairs=[(people, names if each else names[-1:])],
                    years=list(self.years),
                    money=[event],
                    own_programs=bool(names),
                )
            )
            self.used = True

    def _last(self) -> Cluster | None:
        return self.clusters[-1] if self.clusters else None

    def _prices_member(self, event: Event) -> bool:
        """``우수구 : A(3억원), B(2억원)``: each of a list that a result opens has its own sum."""
        cluster = self._last()
        if cluster is None or not cluster.opened or self._fresh:
            return False
        people, names = cluster.pairs[-1]
        last = max((*people, *names), key=lambda e: e.end, default=None)
        if last is None or last.start < cluster.results[0].start:
            return False
        if not _ITEM_PRICE.fullmatch(self._gap(event, last)):
            return False
        if last.kind is Kind.RECIPIENT:
            priced: Pair = ([last], names)
        else:
            priced = ([] if len(people) > 1 else people, [last])
        self.amounts.append(
            Cluster(
                pairs=[priced],
                years=list(cluster.years),
                money=[event],
                own_programs=cluster.own_programs,
            )
        )
        return True

    def _result_follows(self, i: int) -> bool:
        for later in self.events[i + 1 :]:
            if later.kind in (Kind.PROGRAM, Kind.RECIPIENT, Kind.MONEY):
                return False
            if later.kind in RESULTS:
                return True
        return False


def open_grade(view: str, cluster: Cluster, gap: str) -> bool:
    """Whether the text leaves open which of two grades with this between them was whose."""
    if ALTERNATIVE.fullmatch(gap):
        return True
    names = cluster.programs
    return bool(
        len(names) > 2 and BOTH_GRADES.fullmatch(gap) and SUMMED_UP.match(view, names[-1].end)
    )


def _same_grade(cluster: Cluster, event: Event, gap: str) -> bool:
    """Whether two grade words name one result: ``최우수(SA)등급``, ``우수기관으로 재인증``."""
    assert isinstance(event.mention, Tier)
    codes = {e.mention.code for e in cluster.results if isinstance(e.mention, Tier)}
    if event.mention.code in codes:
        return not pattern(r"[,·]").search(gap)
    special = {
        c
        for c in (*codes, event.mention.code)
        if c.startswith("grade:") or c in ("certified", "awarded")
    }
    return bool(special) and len(gap) <= 30 and not PAST_MARK.match(gap)
