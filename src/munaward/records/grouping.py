"""Which result belongs to which programme and recipient inside one sentence.

Korean puts the result last (``A 평가에서 우수구로``), so a result closes the programmes, recipients
and years that stand open before it. A result with 에는, 은, ``=`` or ``:`` behind it opens a list
instead (``최우수구에는 △A △B``); ``2위 용산구`` reads forward too. 각각 deals results out in order.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import define, field

from munaward.extract.clauses import PAST
from munaward.model import Municipality, Span, Tier, Year
from munaward.records.events import RESULTS, Event, Kind

_LIST = regex.compile(
    r"[’'\"”」』>〉》\])]*(?:\([^()]{0,40}\))?(?:[,·/△▲▷▶▸○●◆◇□■‧\s]|과\s|와\s|및\s|그리고|나란히|등|[‘'\"“「『<〈《\[])*"
)
_OPENS = regex.compile(
    rf"['’\"”]?(?:\([^()]{{0,20}}\))?\s?(?:에는|에\s|은\s|는\s|으로는|[=:：]|의 영예는|[을를]? (?:수상|받|차지|딴|탄)[가-힣]* (?:분야|부문|사업|곳|것)[은는]|을 (?:해당|거머쥔) )"
)
_BREAK = regex.compile(rf"[{PAST}](?:고|으며|지만|으나|는데|다)|며[,\s]|고,|다\.")
_SUBJECT = regex.compile(r"(?:\([^()]{0,30}\))?(?:은|는|이|가|도|에|에는|에게|을|를)(?![가-힣])")


@define
class Cluster:
    """A result with everything that belongs to it, while it is being read."""

    results: list[Event] = field(factory=list)
    programs: list[Event] = field(factory=list)
    recipients: list[Event] = field(factory=list)
    years: list[Event] = field(factory=list)
    hosts: list[Event] = field(factory=list)
    money: list[Event] = field(factory=list)
    opened: bool = False
    own_programs: bool = True

    @property
    def start(self) -> int:
        """View offset of the first thing in it."""
        return min(e.start for e in self.events)

    @property
    def end(self) -> int:
        """View offset after its last result, or its last thing where it has none."""
        return max(e.end for e in (self.results or self.events))

    @property
    def events(self) -> list[Event]:
        """All its events."""
        return [*self.results, *self.programs, *self.recipients, *self.money]

    def has(self, kind: Kind) -> bool:
        """Whether it holds a result of this kind."""
        return any(e.kind is kind for e in self.results)


@define
class _Open:
    """Events that wait for their result; fresh ones replace those that a result has taken."""

    items: list[Event] = field(factory=list)
    used: bool = False

    def add(self, event: Event, *, joins: bool) -> None:
        if self.used or not joins:
            self.items = []
        self.used = False
        self.items.append(event)

    def take(self) -> list[Event]:
        self.used = True
        return list(self.items)


class Grouper:
    """Reads the events of one sentence from left to right."""

    def __init__(self, view: str, sentence: Span, events: Sequence[Event]) -> None:
        self.view = view
        self.sentence = sentence
        self.events = events
        self.clusters: list[Cluster] = []
        self.programs, self.recipients, self.years, self.hosts = _Open(), _Open(), _Open(), _Open()
        self.loose_money: list[Cluster] = []

    def read(self) -> list[Cluster]:
        """The clusters of the sentence, in text order."""
        for i, event in enumerate(self.events):
            self._read(i, event)
        _deal_out(self.view, self.sentence, self.clusters)
        return sorted([*self.clusters, *self.loose_money], key=lambda c: c.start)

    def _gap(self, event: Event, before: Event | None) -> str:
        return self.view[before.end : event.start] if before else ""

    def _read(self, i: int, event: Event) -> None:
        if event.kind in RESULTS:
            self._result(event)
        elif event.kind is Kind.WIN:
            self._win(event)
        elif event.kind is Kind.MONEY:
            self._money(i, event)
        elif event.kind is Kind.PROGRAM:
            if not self._forward(event, "programs"):
                self.programs.add(event, joins=True)
        elif event.kind is Kind.RECIPIENT:
            if not self._forward(event, "recipients"):
                last = self.recipients.items[-1] if self.recipients.items else None
                self.recipients.add(event, joins=bool(last and _LIST.fullmatch(self._gap(event, last))))
        elif event.kind is Kind.YEAR:
            last = self.years.items[-1] if self.years.items else None
            gap = self._gap(event, last)
            self.years.add(event, joins=bool(last and regex.fullmatch(r"\s?(?:[,·]|과|와)?\s?", gap)))
        elif event.kind is Kind.HOST:
            self.hosts.add(event, joins=False)

    def _forward(self, event: Event, slot: str) -> bool:
        """Give an event to the open result before it, where that reads forward."""
        if not self.clusters:
            return False
        cluster = self.clusters[-1]
        gap = self.view[cluster.end : event.start]
        mine: list[Event] = getattr(cluster, slot)
        if slot == "recipients" and regex.fullmatch(r"['’\"”]?\s?(?:에|에는|은|는|의 영예는|:|=|/)?\s?", gap):
            adjacent = cluster.results[-1].kind is Kind.RANK or cluster.opened or not cluster.recipients
            if adjacent and (gap.strip() or cluster.results[-1].kind is Kind.RANK):
                cluster.recipients = [event]
                cluster.opened = True
                return True
        if not cluster.opened or _BREAK.search(gap):
            return False
        if mine and not (slot == "recipients" and mine[0].start < cluster.results[0].start):
            if slot == "programs" or _LIST.fullmatch(self._gap(event, mine[-1])):
                mine.append(event)
                return True
            return False
        setattr(cluster, slot, [event])
        cluster.own_programs = True
        return True

    def _result(self, event: Event) -> None:
        if self.clusters and self._merges(self.clusters[-1], event):
            self.clusters[-1].results.append(event)
        else:
            fresh = bool(self.programs.items) and not self.programs.used
            cluster = Cluster(
                results=[event],
                programs=self.programs.take(),
                recipients=[] if self.recipients.used else self.recipients.take(),
                years=[] if self.years.used and fresh else self.years.take(),
                hosts=self.hosts.take(),
                own_programs=fresh,
            )
            self.clusters.append(cluster)
        cluster = self.clusters[-1]
        opened = _OPENS.match(self.view, event.end, self.sentence[1])
        cluster.opened = bool(opened) and event.kind is not Kind.STREAK

    def _merges(self, cluster: Cluster, event: Event) -> bool:
        """Whether a result is one more word on the same recognition."""
        fresh = any(o.items and not o.used for o in (self.programs, self.recipients, self.years))
        if fresh or (cluster.opened and (cluster.recipients or cluster.programs) and self._listed(cluster)):
            return False
        if event.kind is Kind.TIER and cluster.has(Kind.TIER):
            return _same_grade(self.view, cluster, event)
        if event.kind is Kind.STREAK and cluster.has(Kind.STREAK):
            return False
        if event.kind is Kind.RANK and cluster.has(Kind.RANK):
            return False
        return True

    def _listed(self, cluster: Cluster) -> bool:
        return any(e.start > cluster.results[0].end for e in (*cluster.programs, *cluster.recipients))

    def _win(self, event: Event) -> None:
        fresh = bool(self.programs.items) and not self.programs.used
        if fresh:
            self.clusters.append(
                Cluster(
                    results=[event],
                    programs=self.programs.take(),
                    recipients=[] if self.recipients.used else self.recipients.take(),
                    years=self.years.take(),
                    hosts=self.hosts.take(),
                )
            )

    def _money(self, i: int, event: Event) -> None:
        fresh_program = bool(self.programs.items) and not self.programs.used
        fresh_recipient = bool(self.recipients.items) and not self.recipients.used
        if self.clusters and not fresh_program and not fresh_recipient:
            cluster = self.clusters[-1]
            if not cluster.money:
                cluster.money.append(event)
                return
        if fresh_program or fresh_recipient:
            cluster = Cluster(
                programs=self.programs.items[-1:] if fresh_program else [],
                recipients=self.recipients.take() if fresh_recipient else [],
                years=list(self.years.items),
                money=[event],
                own_programs=fresh_program,
            )
            if not self._result_follows(i):
                self.loose_money.append(cluster)
                self.programs.used = self.programs.used or fresh_program
            else:
                self.recipients.used = False

    def _result_follows(self, i: int) -> bool:
        for later in self.events[i + 1 :]:
            if later.kind in (Kind.PROGRAM, Kind.RECIPIENT, Kind.MONEY):
                return False
            if later.kind in RESULTS:
                return True
        return False


def _same_grade(view: str, cluster: Cluster, event: Event) -> bool:
    """Whether two grade words name one result: ``최우수(SA)등급``, ``우수기관으로 재인증``."""
    assert isinstance(event.mention, Tier)
    codes = {e.mention.code for e in cluster.results if isinstance(e.mention, Tier)}
    special = {c for c in (*codes, event.mention.code) if c.startswith("grade:") or c in ("certified", "awarded")}
    if event.mention.code in codes:
        return not regex.search(r"[,·]", view[cluster.end : event.start])
    return bool(special) and event.start - cluster.end <= 30


def _deal_out(view: str, sentence: Span, clusters: list[Cluster]) -> None:
    """각각: the first programme (or recipient) gets the first result, and so on."""
    for i, first in enumerate(clusters):
        run = [first]
        for later in clusters[i + 1 :]:
            if later.own_programs or later.recipients:
                break
            run.append(later)
        text = view[max(sentence[0], first.start) : first.results[0].start] if first.results else ""
        if "각각" not in text[-24:] and "나란히" not in text[-24:]:
            continue
        listed = [p for p in first.programs if not _is_context(view, p, first.programs)]
        if len(run) == len(listed) > 1:
            for cluster, program in zip(run, listed, strict=True):
                cluster.programs, cluster.own_programs = [program], True


def _is_context(view: str, program: Event, programs: Sequence[Event]) -> bool:
    """Whether a programme only frames the next one: ``공동협력사업에서 복지 분야``."""
    after = [p for p in programs if p.start >= program.end]
    if not after:
        return False
    return not _LIST.fullmatch(view[program.end : after[0].start])


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
            glued = regex.fullmatch(r"[’'\"”」』>〉》]?\s?\(?", gap) is not None and not regex.search(r"[’'\"”」』>〉》]\s?[‘'\"“「『<〈《]", gap)
            if glued or not _LIST.fullmatch(gap):
                if not (glued and view[following[0].start - 1] == "(" and False):
                    continue
        out.append(p)
    return out


def is_subject(view: str, event: Event) -> bool:
    """Whether a recipient is what its clause speaks of (구로구는, 구로구가, 구로구에)."""
    return isinstance(event.mention, Municipality) and bool(_SUBJECT.match(view, event.end))


def years_of(events: Sequence[Event]) -> list[int]:
    """All years that a row of year events names, spans of years spelled out."""
    out: list[int] = []
    for e in events:
        assert isinstance(e.mention, Year)
        out.extend(range(e.mention.year, (e.mention.until or e.mention.year) + 1))
    return out
