"""Awards from the mentions of a document: read each sentence, fill in its frame, merge repeats."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import evolve, frozen

from munaward.extract.base import Reading
from munaward.model import Award, Money, Municipality, Prize, Program, Rank, Span, Streak, Tier
from munaward.normalize.coreference import Entity
from munaward.records.confidence import confidence
from munaward.records.events import Event, Kind, events_of
from munaward.records.frame import PROVINCE, Frame, articles, host_name, is_host
from munaward.records.grouping import Cluster, Grouper, is_subject, listed_programs, years_of
from munaward.records.merge import Statement, merge
from munaward.text import Segment, SegmentKind


@frozen
class Page:
    """A document ready for assembling: its reading, its programme entities, its own municipality."""

    reading: Reading
    entities: tuple[Entity, ...]
    spans: dict[Span, int]
    main: Municipality | None


def assemble(page: Page) -> tuple[Award, ...]:
    """The awards that a document states, in text order, offsets into the view."""
    statements: list[Statement] = []
    for article in articles(page.reading, page.main):
        frame = Frame(article)
        for segment in article.segments:
            statements += _Segment(page, frame, segment).statements()
    return tuple(_award(page, s) for s in merge(statements))


class _Segment:
    """Reads one logical line in the frame of its article."""

    def __init__(self, page: Page, frame: Frame, segment: Segment) -> None:
        self.page, self.frame, self.segment = page, frame, segment
        self.view = page.reading.view
        self.parents = {e.key: e.parent for e in page.entities}

    def statements(self) -> list[Statement]:
        out: list[Statement] = []
        self.frame.subject = None
        for sentence in self.segment.sentences or ((self.segment.start, self.segment.end),):
            out += self._sentence(sentence)
        return out

    def _sentence(self, sentence: Span) -> list[Statement]:
        found = self.page.reading.found
        events = events_of(self.view, sentence, found, self.page.spans)
        events = self._with_hosts(events, sentence)
        self._note_years(events)
        out: list[Statement] = []
        for cluster in Grouper(self.view, sentence, events).read():
            out += self._cluster(cluster, out)
        self._note_topic(events)
        return out

    def _with_hosts(self, events: list[Event], sentence: Span) -> list[Event]:
        """Turn provinces that evaluate into hosts; add the 구는, 시는 that stand for the town."""
        programs = [e.mention for e in events if e.kind is Kind.PROGRAM and e.mention]
        towns = [e for e in events if e.kind is Kind.RECIPIENT and not _is_province(e)]
        out = []
        for e in events:
            if e.kind is Kind.RECIPIENT and _is_province(e) and isinstance(e.mention, Municipality):
                own = self.frame.article.recipient
                if is_host(self.view, e.mention, sentence, programs):
                    e = evolve(e, kind=Kind.HOST)
                elif towns or own is None or own.name != e.mention.name:
                    if own is not None and (not is_subject(self.view, e) or towns or own.name.startswith(e.mention.name)):
                        e = evolve(e, kind=Kind.HOST) if not towns or own.name.startswith(e.mention.name) else e
            out.append(e)
        return sorted([*out, *self._anaphors(sentence, out)], key=lambda e: (e.start, e.end))

    def _anaphors(self, sentence: Span, events: Sequence[Event]) -> list[Event]:
        own = self.frame.article.recipient
        if own is None:
            return []
        last = own.name[-1] if own.name[-1] in "구군시도" else ""
        if not last:
            return []
        return [
            Event(Kind.RECIPIENT, m.start(), m.start() + 1, evolve_place(own, m.start(), last))
            for m in regex.finditer(rf"(?<![가-힣·\d]){last}(?=[는가]\s)", self.view, pos=sentence[0], endpos=sentence[1])
            if not any(e.start <= m.start() < e.end for e in events)
        ]

    def _note_years(self, events: Sequence[Event]) -> None:
        for a, b in zip(events, events[1:], strict=False):
            if a.kind is Kind.YEAR and b.kind is Kind.PROGRAM and b.entity is not None:
                gap = self.view[a.end : b.start]
                if regex.fullmatch(r"\s?(?:\([^()]*\)|도|제\d+회|전국|상반기|하반기|[1-4]분기|민선\s?\d기|[‘'\"“「『<〈《\[｢]|\s)*", gap):
                    year = years_of([a])[0]
                    self.frame.entity_years.setdefault(b.entity, year)

    def _note_topic(self, events: Sequence[Event]) -> None:
        subjects = [e for e in events if e.kind is Kind.RECIPIENT and is_subject(self.view, e)]
        if subjects and isinstance(subjects[0].mention, Municipality):
            self.frame.subject = subjects[0].mention
        for e in events:
            if e.kind is Kind.PROGRAM and e.entity is not None and self.parents.get(e.entity) is None:
                self.frame.entity = e.entity

    def _cluster(self, cluster: Cluster, earlier: list[Statement]) -> list[Statement]:
        entities = self._entities(cluster, earlier)
        people = self._recipients(cluster, earlier)
        if not people or not entities:
            return []
        out = []
        for entity in entities:
            host = self._host(cluster, entity)
            for who in people:
                for year in self._years(cluster, entity, earlier):
                    out.append(self._statement(cluster, entity, who, year, host))
        return out

    def _entities(self, cluster: Cluster, earlier: list[Statement]) -> list[int]:
        listed = listed_programs(self.view, cluster.programs, self.parents)
        keys = list(dict.fromkeys(e.entity for e in listed if e.entity is not None))
        if keys and cluster.own_programs:
            return keys
        if earlier:
            last = earlier[-1].entity
            return [s.entity for s in earlier if s.group == earlier[-1].group] and [last]
        if keys:
            return keys
        return [self.frame.entity] if self.frame.entity is not None else []

    def _recipients(self, cluster: Cluster, earlier: list[Statement]) -> list[Municipality]:
        people = [e.mention for e in cluster.recipients if isinstance(e.mention, Municipality)]
        towns = [m for m in people if not PROVINCE.search(m.name)]
        if towns or people:
            return list({m.name: m for m in (towns or people)}.values())
        if earlier:
            return [earlier[-1].recipient]
        own = self.frame.subject or self.frame.article.recipient
        return [own] if own is not None else []

    def _host(self, cluster: Cluster, entity: int) -> str | None:
        for e in reversed(cluster.hosts):
            if e.mention is not None and (name := host_name(e.mention)):
                self.frame.entity_hosts.setdefault(entity, name)
                self.frame.host = name
                return self.frame.entity_hosts[entity]
        parent = self.parents.get(entity)
        known = self.frame.entity_hosts.get(entity) or (
            self.frame.entity_hosts.get(parent) if parent is not None else None
        )
        return known or self.frame.host

    def _years(self, cluster: Cluster, entity: int, earlier: list[Statement]) -> list[int | None]:
        if cluster.years:
            return list(years_of(cluster.years))
        years = self.frame.entity_years
        parent = self.parents.get(entity)
        if entity in years:
            return [years[entity]]
        if parent is not None and parent in years:
            return [years[parent]]
        return [self.frame.article.year]

    def _statement(
        self, cluster: Cluster, entity: int, who: Municipality, year: int | None, host: str | None
    ) -> Statement:
        tiers = [e.mention.code for e in cluster.results if isinstance(e.mention, Tier)]
        ranks = [e.mention.rank for e in cluster.results if isinstance(e.mention, Rank)]
        prizes = [e.mention.name for e in cluster.results if isinstance(e.mention, Prize)]
        streaks = [e.mention.count for e in cluster.results if isinstance(e.mention, Streak)]
        money = [e.mention.krw for e in cluster.money if isinstance(e.mention, Money)]
        return Statement(
            recipient=who,
            entity=entity,
            year=year,
            host=host,
            tier=_strongest(tiers),
            rank=ranks[0] if ranks else None,
            prize=_giver(prizes[0], host) if prizes else None,
            streak=streaks[0] if streaks else None,
            krw=money[0] if money else None,
            evidence=((cluster.start, cluster.end),),
            won=any(e.kind is Kind.WIN for e in cluster.results),
            own_program=cluster.own_programs and bool(cluster.programs),
            own_recipient=bool(cluster.recipients),
            headline=self.segment.kind is SegmentKind.HEADLINE,
            group=cluster.start,
        )


def _is_province(event: Event) -> bool:
    return isinstance(event.mention, Municipality) and bool(PROVINCE.search(event.mention.name))


def evolve_place(place: Municipality, start: int, text: str) -> Municipality:
    """The same municipality, mentioned elsewhere in other words."""
    return evolve(place, start=start, end=start + len(text), text=text)


def _strongest(tiers: Sequence[str]) -> str | None:
    """Of several words for one result the one that the record takes: letters, certificates first."""
    for code in tiers:
        if code.startswith("grade:") or code == "certified":
            return code
    return tiers[0] if tiers else None


def _giver(prize: str, host: str | None) -> str:
    """A bare 장관상 with its giver (행정안전부 장관상)."""
    if host and regex.match(r"(?:장관|청장|처장|위원장)", prize):
        return f"{host} {prize}" if prize.startswith("장관") else f"{host[:-1]}{prize}"
    if host and prize.startswith("도지사상"):
        return f"{host}지사상"
    return prize


def _award(page: Page, s: Statement) -> Award:
    entity = page.entities[s.entity]
    parent = page.entities[entity.parent] if entity.parent is not None else None
    program_id = next(
        (m.id for m in page.reading.found if isinstance(m, Program) and m.span in entity.mentions and m.id), None
    )
    name = next((m.name for m in page.reading.found if isinstance(m, Program) and m.span in entity.mentions), entity.name)
    return Award(
        recipient=s.recipient.name,
        recipient_code=s.recipient.code,
        program=parent.name if parent else entity.name,
        area=entity.name if parent else None,
        program_id=program_id,
        program_name=name,
        host=s.host,
        year=s.year,
        tier=s.tier,
        rank=s.rank,
        streak=s.streak,
        prize=s.prize,
        krw=s.krw,
        evidence=s.evidence,
        confidence=confidence(s),
    )


__all__ = ["Page", "assemble"]
