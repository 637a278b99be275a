"""One logical line read into statements, what it leaves out taken from the frame."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import evolve

from munaward.extract.program.names import AREA_HEADS, CONTEST_HEADS, head_of
from munaward.linking.hosts import PROVINCE, is_host
from munaward.linking.programs import Linked
from munaward.model import Count, Money, Municipality, Organization, Prize, Rank, Span, Streak, Tier
from munaward.records.events import Event, Kind, events_of
from munaward.records.frame import Frame
from munaward.records.gaps import ALTERNATIVE, RECIPIENT_LIST
from munaward.records.grouping import Cluster, Grouper, is_subject, listed_programs, years_of
from munaward.records.merge import Price, Statement
from munaward.records.tables import year_cells
from munaward.text import Segment, SegmentKind

_ANAPHOR = regex.compile(r"(?:이|같은|이번|해당|올해)\s(?P<noun>대회|평가|상|공모|사업\s?평가|시상식)(?=[에의은는로]|\s)")
_NAMED_YEAR = regex.compile(
    r"\s?(?:\([^()]*\)|도|제\d+회|전국|상·?하반기|상반기|하반기|[1-4]분기|민선\s?\d기|서울시|자치구|시·군|[‘'\"“「『<〈《\[｢]|\s)*"
)
_ROUND = regex.compile(r"(상반기|하반기|[1-4]\s?/?4?분기)\D{0,8}$")
_HOST_GIVES = regex.compile(r"함께|이들|각각|나란히|모두|에게|주고|준다|내려|나간다|수여")
_CIRCLED = tuple("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_NUMBERED = regex.compile(r"[①-⑳](?=[은는이가에과와])")
_PRICE = regex.compile(
    r"(?:\s?\d+\s?(?:곳|개\s?[가-힣·]{0,4}))?(?:[과와]\s\S{2,4}(?:\s기관)?|\s기관)?\s?(?:은|는|이|가|에는|에)?\s?(?:각각|각)?[\s`‘']{0,2}(?:환경부|포상금\s|상금\s|시상금\s|상사업비\s)?"
)
_AND = regex.compile(r"(?:\s?기관)?(?:[과와]\s|[·,]\s?)")
_BOTH = regex.compile(r"(?:두|세|네|이들)\s?(?:곳|시|군|구|지자체|기관|시·군)?\s?(?:모두|은|는|이)\s")


class LineReader:
    """Reads the lines of one article in order; the frame remembers what was spoken of."""

    def __init__(
        self, linked: Linked, frame: Frame
    ) -> None:
        self.reading, self.entities, self.spans = linked.reading, linked.entities, linked.spans
        self.hosts, self.frame = linked.hosts, frame
        self.view = linked.reading.view
        self.parents = {e.key: e.parent for e in linked.entities}
        self.cells = year_cells(linked.reading, frame.article.segments)
        self.said: list[Statement] = []
        self.sentence: Span = (0, 0)

    def note_years(self, segment: Segment) -> None:
        """Remember the years by which the text names its programmes (2014 매니페스토 약속대상)."""
        for sentence in _sentences(segment):
            events = events_of(self.view, sentence, self.reading.found, self.spans)
            for a, b in zip(events, events[1:], strict=False):
                if a.kind is Kind.YEAR and b.kind is Kind.PROGRAM and b.entity is not None:
                    if _NAMED_YEAR.fullmatch(self.view[a.end : b.start]):
                        self.frame.entity_years.setdefault(b.entity, years_of([a])[0])

    def statements(self, segment: Segment) -> list[Statement]:
        """What one line states."""
        out: list[Statement] = []
        self.frame.subject = None
        if segment.start in self.cells:
            return self._table_row(segment)
        if segment.kind is not SegmentKind.ITEM:
            self.frame.listed_tier = None
        for sentence in _sentences(segment):
            out += self._sentence(segment, sentence)
        return out

    def _sentence(self, segment: Segment, sentence: Span) -> list[Statement]:
        self.sentence = sentence
        events = events_of(self.view, sentence, self.reading.found, self.spans)
        events = self._in_frame(events, sentence)
        row = segment.kind in (SegmentKind.ROW, SegmentKind.ITEM)
        if listed := self._listed_win(segment, sentence, events):
            return listed
        out: list[Statement] = []
        for cluster in self._without_prices(Grouper(self.view, sentence, events, row=row).read()):
            stated = self._cluster(segment, sentence, cluster, out)
            out += stated
            self.said += stated
        self._note_topic(events)
        self._note_list(segment, sentence, out)
        if segment.marker in _CIRCLED and sentence[0] == segment.start:
            first = next((e.entity for e in events if e.kind is Kind.PROGRAM and e.entity is not None), None)
            if first is not None:
                self.frame.numbered[segment.marker] = first
        return out

    def _table_row(self, segment: Segment) -> list[Statement]:
        entity = self.frame.entity
        if entity is None:
            return []
        return [
            Statement(
                recipient=cell.recipient,
                entity=entity,
                year=cell.year,
                host=self._host(entity),
                tier=cell.tier,
                evidence=cell.evidence,
                own_program=False,
                own_recipient=True,
                topic=entity,
                group=segment.start,
            )
            for cell in self.cells[segment.start]
        ]

    def _listed_win(self, segment: Segment, sentence: Span, events: Sequence[Event]) -> list[Statement]:
        """An item without a grade of its own: the line above the list gave it for all."""
        names = [e for e in events if e.kind is Kind.PROGRAM and e.entity is not None]
        tier, own = self.frame.listed_tier, self.frame.article.recipient
        if segment.kind is not SegmentKind.ITEM or not tier or own is None or len(names) != 1 or names[0].entity is None:
            return []
        streaks = [e.mention.count for e in events if isinstance(e.mention, Streak)]
        if any(e.kind in (Kind.TIER, Kind.RANK, Kind.PRIZE) for e in events):
            return []
        entity = names[0].entity
        return [
            Statement(
                recipient=own,
                entity=entity,
                year=self.frame.article.year,
                host=self._host(entity),
                tier=tier,
                streak=streaks[0] if streaks else None,
                evidence=(sentence,),
                topic=self.frame.entity,
                group=sentence[0],
            )
        ]

    def _note_list(self, segment: Segment, sentence: Span, stated: Sequence[Statement]) -> None:
        """Remember a grade that the next lines list the programmes of (6개 사업에서 수상구로)."""
        if segment.kind is SegmentKind.ITEM:
            return
        counts = [m for m in self.reading.found if isinstance(m, Count) and sentence[0] <= m.start < sentence[1]]
        tiers = {s.tier for s in stated if s.tier}
        if counts and len(tiers) == 1:
            self.frame.listed_tier = tiers.pop()

    def _in_frame(self, events: list[Event], sentence: Span) -> list[Event]:
        """Provinces that evaluate become hosts; 구는, 이 대회 stand for what was spoken of."""
        programs = [e.mention for e in events if e.kind is Kind.PROGRAM and e.mention]
        towns = [e for e in events if e.kind is Kind.RECIPIENT and not _is_province(e)]
        out = [
            evolve(e, kind=Kind.HOST)
            if _is_province(e) and self._evaluates(e, sentence, programs, bool(towns), events)
            else e
            for e in events
        ]
        extra = [*self._towns(sentence, out), *self._contests(sentence, out)]
        return sorted([*out, *extra], key=lambda e: (e.start, e.end))

    def _in_list(self, e: Event, events: Sequence[Event]) -> bool:
        """Whether a province stands in a list of recipients: 부산광역시(Ⅰ), 경상북도 구미시(Ⅱ)."""
        for o in events:
            if o.kind is Kind.RECIPIENT and o is not e:
                gap = self.view[min(e.end, o.end) : max(e.start, o.start)]
                if regex.search(r"[,·]|와 |과 ", gap) and RECIPIENT_LIST.fullmatch(gap):
                    return True
        return False

    def _evaluates(
        self, e: Event, sentence: Span, programs: Sequence[object], towns: bool, events: Sequence[Event]
    ) -> bool:
        assert isinstance(e.mention, Municipality)
        own = self.frame.article.recipient
        if self._in_list(e, events):
            return False
        if is_host(self.view, e.mention, sentence, [p for p in programs if hasattr(p, "start")]):
            return True
        if own is not None and own.name == e.mention.name and not towns:
            return False
        text = self.view[sentence[0] : sentence[1]]
        judged = is_subject(self.view, e) and bool(
            regex.search(r"시·도|광역시 (?:중|\d)|시도 (?:중|가운데)|개 도 중|의\s(?:성적|순위)", text)
            or any(isinstance(m, Organization) and m.host and sentence[0] <= m.start < sentence[1] for m in self.reading.found)
        )
        if judged:
            return False
        return own is None or towns or own.name.startswith(e.mention.name) or not is_subject(self.view, e)

    def _towns(self, sentence: Span, events: Sequence[Event]) -> list[Event]:
        own = self.frame.article.recipient
        if own is None or own.name[-1] not in "구군시도":
            return []
        pattern = regex.compile(
            rf"(?<![가-힣·\d]){own.name[-1]}(?=[는가]\s)(?!가\s(?:주관|주최|실시|개최|벌인|연\s|매긴|발표|준\s))"
        )
        return [
            Event(Kind.RECIPIENT, m.start(), m.end(), evolve(own, start=m.start(), end=m.end(), text=m[0]))
            for m in pattern.finditer(self.view, *sentence)
            if not any(e.start <= m.start() < e.end for e in events)
        ]

    def _contests(self, sentence: Span, events: Sequence[Event]) -> list[Event]:
        out = []
        for m in _ANAPHOR.finditer(self.view, *sentence):
            before = [e.entity for e in events if e.kind is Kind.PROGRAM and e.end <= m.start() and e.entity is not None]
            entity = self._meant(m["noun"], before)
            if entity is not None and not any(e.start < m.end() and m.start() < e.end for e in events):
                out.append(Event(Kind.PROGRAM, m.start(), m.end(), None, entity))
        for m in _NUMBERED.finditer(self.view, *sentence):
            if m[0] in self.frame.numbered:
                out.append(Event(Kind.PROGRAM, m.start(), m.end(), None, self.frame.numbered[m[0]]))
        return out

    def _meant(self, noun: str, before: Sequence[int]) -> int | None:
        """The last programme spoken of that ``이 대회`` can mean."""
        for entity in reversed([*self.frame.topics, *before]):
            name = self.entities[entity].name.replace(" ", "")
            if noun.startswith("평가") or noun.startswith("사업") or not name.endswith("평가"):
                return entity
        return None

    def _note_topic(self, events: Sequence[Event]) -> None:
        subjects = [e for e in events if e.kind is Kind.RECIPIENT and is_subject(self.view, e)]
        if subjects and isinstance(subjects[-1].mention, Municipality):
            self.frame.subject = subjects[-1].mention
        named = [e.entity for e in events if e.kind is Kind.PROGRAM and e.mention and e.entity is not None]
        tops = list(dict.fromkeys(k if self.parents[k] is None else self.parents[k] for k in named))
        keys = [k for k in tops if k is not None]
        contests = [k for k in keys if self._is_contest(k)]
        named = [k for k in keys if not self.entities[k].name.endswith(AREA_HEADS)]
        chosen = contests[-1:] or (named if len(named) == 1 == len(keys) else [])
        for k in chosen:
            self.frame.entity = k
            self.frame.topics = [*(t for t in self.frame.topics if t != k), k]

    def _is_contest(self, key: int) -> bool:
        head = head_of(self.entities[key].name.replace(" ", ""))
        return head is not None and head in CONTEST_HEADS

    def _cluster(
        self, segment: Segment, sentence: Span, cluster: Cluster, earlier: list[Statement]
    ) -> list[Statement]:
        if self._is_count(cluster):
            return []
        if any(e.counted for e in cluster.results) and not any(p.start > cluster.results[0].start for p in cluster.recipients):
            return []
        if not cluster.own_programs and _is_title(self.view, segment):
            return []
        if self._is_for_all(cluster, sentence):
            return []
        out: list[Statement] = []
        for people, names in cluster.pairs:
            entities = self._entities(cluster, names, earlier)
            for entity in entities:
                host = self._host(entity)
                for who in self._recipients(people, cluster, earlier):
                    if who.name == host:
                        continue
                    for year in self._years(cluster, entity, sentence):
                        s = self._statement(segment, cluster, entity, who, year, host, earlier)
                        rounds = self._rounds(cluster, entity)
                        out += [evolve(s, round=r) for r in rounds] if rounds else [s]
        return out

    def _price(self, cluster: Cluster, amounts: list[Event], prizes: list[Event]) -> bool:
        """``우수구는 1억5000만원씩``: what each winner of a grade gets, not a grade of somebody."""
        tiers = [e for e in cluster.results if e.kind is Kind.TIER]
        if len(tiers) != 1 or cluster.own_programs or cluster.recipients or not (amounts or prizes):
            return False
        first = min((amounts + prizes), key=lambda e: e.start)
        if first.start < tiers[0].end or not _PRICE.fullmatch(self.view[tiers[0].end : first.start]):
            return False
        assert isinstance(tiers[0].mention, Tier)
        krw = next((e.mention.krw for e in amounts if isinstance(e.mention, Money)), None)
        prize = next((e.mention.name for e in prizes if isinstance(e.mention, Prize)), None)
        self.frame.prices.append(Price(self.frame.entity, tiers[0].mention.code, krw, prize))
        return True

    def _without_prices(self, clusters: list[Cluster]) -> list[Cluster]:
        """Clusters that state results; those that state what a grade brings go to the frame."""
        out: list[Cluster] = []
        shared: list[Event] = []
        prizes: list[Event] = []
        for cluster in reversed(clusters):
            own = [e for e in cluster.results if e.kind is Kind.PRIZE]
            joined = bool(out or shared) and _AND.match(self.view, cluster.end)
            amounts = cluster.money or (shared if joined else [])
            if self._price(cluster, amounts, own or (prizes if joined else [])):
                shared, prizes = amounts, own
            else:
                out.append(cluster)
                shared, prizes = [], []
        return out[::-1]

    def _is_count(self, cluster: Cluster) -> bool:
        """``12개 분야가 상을 받아``: how many areas won, which is a total and no award."""
        if any(e.kind is not Kind.WIN for e in cluster.results) or not cluster.results:
            return False
        at = cluster.results[0].start
        near = [m for m in self.reading.found if isinstance(m, Count) and cluster.start <= m.start and at - 28 <= m.start <= at]
        return bool(near) and not regex.search(r"전 (?:분야|부문)|모두|모든", self.view[near[0].start - 4 : at])

    def _is_for_all(self, cluster: Cluster, sentence: Span) -> bool:
        """``시는 기관 표창과 함께``: a prize that the host gives to all that it graded."""
        prizes = [e.mention.name for e in cluster.results if isinstance(e.mention, Prize)]
        if len(prizes) != len(cluster.results) or not prizes or cluster.own_programs:
            return False
        own = self.frame.article.recipient
        towns = [e for e in cluster.recipients if not _is_province(e)]
        host_speaks = regex.match(r"(?:한편 |이어 )?(?:시|도|하수 쪽)\S*\s", self.view[sentence[0] : sentence[1]])
        if towns or not host_speaks or not _HOST_GIVES.search(self.view, *sentence):
            return False
        if own is not None and not PROVINCE.search(own.name) and own.name[-1] == self.view[sentence[0]]:
            return False
        self.frame.shared_prizes.append((self.frame.entity, prizes[0]))
        return True

    def _entities(self, cluster: Cluster, names: list[Event], earlier: list[Statement]) -> list[int]:
        keys = list(dict.fromkeys(e.entity for e in listed_programs(self.view, names, self.parents) if e.entity is not None))
        if keys:
            return keys
        if earlier:
            last = [s.entity for s in earlier if s.group == earlier[-1].group]
            return list(dict.fromkeys(last))
        return [self.frame.entity] if self.frame.entity is not None else []

    def _recipients(
        self, people: Sequence[Event], cluster: Cluster, earlier: list[Statement]
    ) -> list[Municipality]:
        places = [e.mention for e in people if isinstance(e.mention, Municipality)]
        if places:
            return list({m.name: m for m in places}.values())
        if not places and self.said and _BOTH.match(self.view, self.sentence[0]):
            last = self.said[-1].entity
            return list({s.recipient.name: s.recipient for s in self.said[-6:] if s.entity == last}.values())
        if earlier and (earlier[-1].recipient.code or not cluster.own_programs):
            return [s.recipient for s in earlier if s.group == earlier[-1].group][-1:]
        own = self.frame.subject or self.frame.article.recipient
        return [own] if own is not None else []

    def _host(self, entity: int) -> str | None:
        """The host stated with the programme, or that of the programme spoken of."""
        topic = self.frame.entity if self.frame.entity is not None else entity
        own = self.hosts.get(entity)
        if own is None and self.entities[entity].parent is None and not self._is_contest(entity):
            own = self.hosts.get(topic)
        return own

    def _years(self, cluster: Cluster, entity: int, sentence: Span) -> list[int | None]:
        if cluster.years:
            years = years_of(cluster.years)
            self.frame.year = years[-1]
            return list(years)
        for e in cluster.results:
            if isinstance(e.mention, Streak) and e.mention.since and e.mention.unit == "year":
                return [e.mention.since + e.mention.count - 1]
        parent = self.parents.get(entity)
        named = self.frame.entity_years.get(entity) or self.frame.entity_years.get(parent if parent is not None else -1)
        if named:
            self.frame.year = named
            return [named]
        topic_year = self.frame.entity_years.get(self.frame.entity if self.frame.entity is not None else -1)
        if topic_year and not cluster.hosts and self.frame.topics[:1] == [self.frame.entity]:
            return [topic_year]
        if self.frame.year and regex.search(r"같은 해|함께 (?:발표|공개)", self.view[sentence[0] : sentence[1]]):
            return [self.frame.year]
        return [self.frame.article.year]

    def _statement(
        self,
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
        open_grade = len(tiers) > 1 and self._alternative(cluster)
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
            tier=tier or self._elliptic_tier(cluster, streaks, earlier),
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
            topic=self.frame.entity,
            group=cluster.start,
        )

    def _alternative(self, cluster: Cluster) -> bool:
        tiers = [e for e in cluster.results if e.kind is Kind.TIER]
        return any(
            ALTERNATIVE.fullmatch(self.view[a.end : b.start]) for a, b in zip(tiers, tiers[1:], strict=False)
        )

    def _rounds(self, cluster: Cluster, entity: int) -> list[str]:
        """The rounds of a year that the result is of; 상·하반기 모두 are two."""
        for e in cluster.programs:
            if e.entity != entity:
                continue
            if regex.search(r"상·하반기 (?:모두|연속|내리)", self.view[e.end : cluster.end]):
                return ["상반기", "하반기"]
            if found := _ROUND.search(self.view[max(0, e.start - 16) : e.start]):
                return [str(found[1])]
        return []

    def _elliptic_tier(
        self, cluster: Cluster, streaks: Sequence[int], earlier: list[Statement]
    ) -> str | None:
        """``일자리는 5년, 건강은 4년 연속이다``: the grade is that of the sentence before."""
        if not streaks or len(cluster.results) > 1:
            return None
        after = self.view[cluster.end : cluster.end + 30]
        if regex.match(r"\s?(?:이다|$|,|\.)", after) is None:
            return None
        before = [s for s in self.said[-4:] if s.tier and s.streak]
        return before[-1].tier if before and before[-1].topic == self.frame.entity and cluster.own_programs else None


def _is_title(view: str, segment: Segment) -> bool:
    """Whether a line below the headline is a title: it has no predicate and sums up what follows."""
    if segment.kind is SegmentKind.SUBHEAD:
        return True
    text = view[segment.start : segment.end]
    return segment.kind is SegmentKind.PARAGRAPH and len(text) < 60 and not regex.search(r"[다요죠음함까]\W*$|\d", text)


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
    if host and regex.match(r"장관", prize) and host.endswith("부"):
        return f"{host} {prize}"
    if host and regex.match(r"(?:청장|처장)", prize) and host[-1] in "청처":
        return f"{host[:-1]}{prize}"
    if host and prize.startswith("도지사상") and host.endswith("도"):
        return f"{host}지사상"
    return prize


def _is_province(event: Event) -> bool:
    return isinstance(event.mention, Municipality) and event.kind is Kind.RECIPIENT and bool(PROVINCE.search(event.mention.name))


def _sentences(segment: Segment) -> tuple[Span, ...]:
    return segment.sentences or ((segment.start, segment.end),)
