"""One logical line read into statements, what it leaves out taken from the frame."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from attrs import evolve

from munaward.extract.scope import near
from munaward.model import Count, Money, Municipality, Program, Span, Year
from munaward.provenance import Basis, Construction, Filled, Part, Reason, Rejection, Rule
from munaward.records.anaphora import in_frame
from munaward.records.cluster import Cluster
from munaward.records.desk import Desk, host_of
from munaward.records.events import Kind
from munaward.records.implied import paid
from munaward.records.items import clusters_of
from munaward.records.lists import is_count, listed_win, note_list, table_row, without_sum
from munaward.records.merge import Statement
from munaward.records.pairing import years_of
from munaward.records.prices import is_for_all, shared_out, without_offers, without_prices
from munaward.records.rollcall import called, is_counted, roll_called
from munaward.records.slots import entities_of, recipients_of, rounds_of, statement, years_for
from munaward.records.topic import back_to_contest, note_topic, note_town
from munaward.text import Segment, SegmentKind
from munaward.text.patterns import pattern

_NAMED_YEAR = re.compile(
    r"\s?(?:\([^()]*\)|도|제\d+회|전국|상·?하반기|상반기|하반기|[1-4]분기|민선\s?\d기|서울시|자치구"
    r"|시·군|[‘'\"“「『<〈《\[｢]|\s)*"
)
_CIRCLED = tuple("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")


def note_years(desk: Desk, segment: Segment) -> None:
    """Remember the years by which the text names its programmes (2014 매니페스토 약속대상)."""
    for sentence in segment.sentence_spans:
        if not near(desk.reading.mentions(Year), *sentence):
            continue
        events, _ = desk.told(sentence)
        for a, b in itertools.pairwise(events):
            if b.entity is None or not isinstance(a.mention, Year) or not _names(desk, a.mention):
                continue
            if _NAMED_YEAR.fullmatch(desk.view[a.end : b.start]):
                desk.frame.entity_years.setdefault(b.entity, a.mention)


def _names(desk: Desk, year: Year) -> bool:
    """Whether a year names what follows; 지난해 only tells when it was held."""
    current = desk.frame.article.year
    return year.kind != "relative" or current is None or year.year >= current


def statements(desk: Desk, segment: Segment) -> list[Statement]:
    """What one line states."""
    out: list[Statement] = []
    desk.frame.subject = None
    note_town(desk, segment)
    if segment.start in desk.cells:
        return table_row(desk, segment)
    if segment.kind is not SegmentKind.ITEM:
        desk.frame.listed_tier = None
        back_to_contest(desk)
    for sentence in segment.sentence_spans:
        out += _sentence(desk, segment, sentence)
    return out


def _sentence(desk: Desk, segment: Segment, sentence: Span) -> list[Statement]:
    desk.turn_to(sentence)
    roll = desk.frame.roll
    if roll is not None and sentence in roll.places:
        stated = called(desk, roll, sentence)
        desk.said += stated
        return stated
    events, silent = desk.told(sentence)
    desk.rejected += silent
    events = shared_out(desk, in_frame(desk, without_offers(desk, events), sentence))
    row = segment.kind in (SegmentKind.ROW, SegmentKind.ITEM)
    if listed := listed_win(desk, segment, sentence, events):
        return listed
    out: list[Statement] = []
    clusters = clusters_of(desk.view, sentence, events, row=row)
    for cluster in without_prices(desk, clusters) if clusters else ():
        stated = _cluster(desk, segment, sentence, cluster, out)
        out += stated
        desk.said += stated
    if events:
        note_topic(desk, events, row=segment.kind is SegmentKind.ROW)
    note_list(desk, segment, out)
    desk.frame.roll = roll_called(desk, segment, sentence) or desk.frame.roll
    if segment.marker in _CIRCLED and sentence[0] == segment.start:
        first = next(
            (e.entity for e in events if e.kind is Kind.PROGRAM and e.entity is not None), None
        )
        if first is not None:
            desk.frame.numbered[segment.marker] = first
    return out


def _cluster(
    desk: Desk, segment: Segment, sentence: Span, cluster: Cluster, earlier: list[Statement]
) -> list[Statement]:
    if reason := _no_statement(desk, segment, sentence, cluster):
        desk.reject(cluster, reason)
        return []
    told = [s for s in earlier if s.parts[0].construction is not Construction.BROUGHT]
    alone = not cluster.results and not cluster.own_programs and not told
    if alone and not paid(desk, cluster):
        return _brought(desk, segment, sentence, cluster)
    without_sum(desk, cluster)
    out: list[Statement] = []
    for people, names in cluster.pairs:
        entities = entities_of(desk, cluster, names, earlier)
        if not entities:
            desk.reject(cluster, Reason.NO_PROGRAM)
        for entity in entities:
            host = host_of(desk, entity.value)
            recipients = recipients_of(desk, people, cluster, earlier)
            if not recipients:
                desk.reject(cluster, Reason.NO_RECIPIENT)
            years: list[Filled[int | None]] = []
            rounds = rounds_of(desk, cluster, entity.value)
            for who in recipients:
                if host and who.value.name == host.value:
                    span = (cluster.start, cluster.end)
                    cue = next(iter(who.basis.spans), None)
                    desk.rejected.append(Rejection("statement", span, Reason.HOST_ITSELF, cue))
                    continue
                years = years or years_for(desk, cluster, entity.value, sentence)
                for year in years:
                    s = statement(desk, segment, cluster, entity, who, year, host)
                    s = s if year is years[-1] else _without_run(s)
                    out += [evolve(s, round=r) for r in rounds] if rounds else [s]
    return out


def _without_run(s: Statement) -> Statement:
    """A result of an earlier year: the run that is told with it is the latest year's."""
    if s.streak is None:
        return s
    return evolve(s, streak=None, bases=tuple(b for b in s.bases if b.slot != "streak"))


def _no_statement(desk: Desk, segment: Segment, sentence: Span, cluster: Cluster) -> Reason | None:
    """Why a cluster states nothing of anybody, None where it does."""
    if is_count(desk, cluster) or (
        not cluster.recipients and cluster.results and is_counted(desk, cluster.results[0].start)
    ):
        return Reason.COUNT
    if any(e.counted for e in cluster.results) and not any(
        p.start > cluster.results[0].start for p in cluster.recipients
    ):
        return Reason.COUNT
    if not cluster.own_programs and _is_title(desk.view, segment):
        return Reason.TITLE
    if is_for_all(desk, cluster, sentence):
        return Reason.FOR_ALL
    return Reason.NO_PROGRAM if _of_unnamed(desk, cluster) else None


_UNNAMED = re.compile(
    r"(?<![가-힣])(?P<topic>[가-힣]{2,6}(?:·[가-힣]{2,6}){0,3})(?:\([^()]{2,16}\))?[은는]\s$"
)
_SPEAKER = re.compile(r"(?:우리\s)?[가-힣]{0,5}(?:구|군|시|도|읍|면|동|청)|이번|올해|이는|이로써")


def _of_unnamed(desk: Desk, cluster: Cluster) -> bool:
    """``건강·안전은 4년 연속``: a run of areas that are not named as such, not of the topic."""
    first = cluster.results[0] if cluster.results else None
    if first is None or first.kind is not Kind.STREAK or cluster.own_programs:
        return False
    topic = _UNNAMED.search(desk.view, max(desk.sentence[0], first.start - 30), first.start)
    if topic is None or _SPEAKER.fullmatch(topic["topic"]):
        return False
    return not any(
        isinstance(m, (Municipality, Program)) and topic.start() < m.end
        for m in desk.reading.within(desk.sentence[0], topic.end("topic"))
    )


_ANOTHER = re.compile(
    r"각종\s(?:\S{2,6}\s)?평가|(?<!이번 )(?<!이 )(?<=[가-힣]{2})\s?(?:평가|대회|공모전?|콘테스트)에서"
)
"""Another contest in the sentence, of which it tells nothing but money."""


_OURS = re.compile(r"우리\s[시군구](?:의|는|가|은|이)?\s")
"""At the head of a sentence of the article's own town: 우리 군 포상금은 500만원."""


def _latest(desk: Desk, said: Statement) -> Statement:
    """This year's result where only last year's was just told: 지난해 우수구에서 한 단계 올라섰다."""
    same = [
        s
        for s in desk.said
        if (s.entity, s.recipient.name) == (said.entity, said.recipient.name)
        and s.year == desk.frame.article.year
    ]
    return same[-1] if same else said


_DEALT = re.compile(r"[시군구도]에(?:는|게)?\s\d[\d,]{0,6}\s?[천백]?[만억]")
"""What each town got: 갑구에 2억원, 을구에 1억원."""


def _brought(desk: Desk, segment: Segment, sentence: Span, cluster: Cluster) -> list[Statement]:
    """``이에 따라 시는 1억원을 받는다``: money of the one award that the line spoke of."""
    named = [e.mention.name for e in cluster.recipients if isinstance(e.mention, Municipality)]
    names = list(dict.fromkeys(named))
    each = len(names) > 1 and desk.view.startswith("씩", cluster.end)
    groups = [[name] for name in names] if each else [names]
    found = [_brought_to(desk, segment, sentence, cluster, group) for group in groups]
    out = [s for s in found if s is not None]
    if not out:
        desk.reject(cluster, Reason.AMOUNT_ALONE)
    return out


def _brought_to(
    desk: Desk, segment: Segment, sentence: Span, cluster: Cluster, named: Sequence[str]
) -> Statement | None:
    """The award of those named that the amount is of, with it."""
    said = [s for s in desk.said if s.evidence[0][0] >= segment.start]
    money = [e.mention for e in cluster.money if isinstance(e.mention, Money)]
    own = desk.frame.article.recipient
    if own and not named and _OURS.match(desk.view, sentence[0]):
        said = [s for s in said if s.recipient.name == own.name]
    dealt = len(_DEALT.findall(desk.view, *sentence)) > 1
    shared = len(named) == 1 and (dealt or not (own and own.name in named))
    if shared:
        # What the article's own town got may be for all it won; another's is for what was told of it.
        told = [s for s in desk.said if s.recipient.name in named]
        said = [s for s in said if s in told] or told
    counted = not shared and any(isinstance(m, Count) for m in desk.inside)
    other = _ANOTHER.search(desk.view, sentence[0], cluster.end)
    if counted or other or len(money) != 1:
        return None
    won = _paid_for(desk, cluster, said)
    if won is None or won.krw is not None:
        return None
    span = (cluster.start, cluster.end)
    return evolve(
        won,
        krw=money[0].krw,
        evidence=(span,),
        group=cluster.start,
        bases=(*won.bases, Basis("krw", Rule.CLAUSE, (money[0].span,))),
        parts=(Part(Construction.BROUGHT, (span,)),),
    )


def _paid_for(desk: Desk, cluster: Cluster, said: Sequence[Statement]) -> Statement | None:
    """The one award of the line that an amount alone is of; None where it may be of another."""
    years = years_of(cluster.years)
    run = next((s for s in reversed(said) if s.streak and s.year), None)
    if years and run is not None:
        said = [s for s in said if (s.entity, s.recipient) == (run.entity, run.recipient)]
    if len({(s.entity, s.recipient.name) for s in said}) != 1:
        return None
    if not years:
        if len({s.year for s in said}) == 1:
            return _latest(desk, said[-1])
        # Earlier years are told to compare with this one's result.
        now = [s for s in said if s.year == desk.frame.article.year]
        return now[-1] if now else None
    if len(years) > 1:
        return None
    if same := [s for s in said if s.year == years[0]]:
        return same[-1]
    if run is None or run.year is None or run.streak is None:
        return None
    if not run.year - run.streak < years[0] < run.year:
        return None
    named = Basis("year", Rule.CLAUSE, tuple((e.start, e.end) for e in cluster.years))
    bases = tuple(b for b in run.bases if b.slot not in ("year", "streak", "prize", "rank", "krw"))
    return evolve(
        run, year=years[0], streak=None, prize=None, rank=None, krw=None, bases=(*bases, named)
    )


def _is_title(view: str, segment: Segment) -> bool:
    """Whether a line below the headline is a title: it has no predicate and sums up what follows."""
    if segment.kind is SegmentKind.SUBHEAD:
        return True
    text = view[segment.start : segment.end]
    return (
        segment.kind is SegmentKind.PARAGRAPH
        and len(text) < 60
        and not pattern(r"[다요죠음함까]\W*$|\d").search(text)
    )
