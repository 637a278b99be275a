"""Words that stand for what was spoken of: 구는, 이 대회, ③은; and provinces that turn out to be hosts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from munaward.linking.hosts import is_host, names_province
from munaward.model import Mention, Municipality, Organization, Span
from munaward.provenance import Rule
from munaward.records.desk import Desk, is_province
from munaward.records.events import Event, Kind
from munaward.records.gaps import RECIPIENT_LIST
from munaward.records.pairing import is_subject
from munaward.text.patterns import pattern

_ANAPHOR = re.compile(
    r"(?:이|같은|이번|해당|올해)\s(?P<noun>대회|평가|상|공모|사업\s?평가|시상식)(?=[에의은는로]|\s)"
)
_NUMBERED = re.compile(r"[①-⑳](?=[은는이가에과와])")


def in_frame(desk: Desk, events: list[Event], sentence: Span) -> list[Event]:
    """Provinces that evaluate become hosts; 구는, 이 대회 stand for what was spoken of."""
    out = _with_hosts(desk, events, sentence)
    extra = [*_towns(desk, sentence, out), *_contests(desk, sentence, out)]
    extra += [*_provinces(desk, sentence, out), *_towns_below(desk, sentence, out)]
    return sorted([*out, *extra], key=lambda e: (e.start, e.end)) if extra else out


def _with_hosts(desk: Desk, events: list[Event], sentence: Span) -> list[Event]:
    """The events of a sentence, the provinces that evaluate as hosts."""
    people = [e for e in events if e.kind is Kind.RECIPIENT]
    towns = [e for e in people if not is_province(e)]
    if len(towns) == len(people):
        return events
    programs = [e.mention for e in events if e.kind is Kind.PROGRAM and e.mention]
    return [
        evolve(e, kind=Kind.HOST)
        if is_province(e) and _evaluates(desk, e, sentence, programs, bool(towns), events)
        else e
        for e in events
    ]


def _in_list(desk: Desk, e: Event, events: Sequence[Event]) -> bool:
    """Whether a province stands in a list of recipients: 부산광역시(Ⅰ), 경상북도 구미시(Ⅱ)."""
    for o in events:
        if o.kind is Kind.RECIPIENT and o is not e:
            gap = desk.view[min(e.end, o.end) : max(e.start, o.start)]
            if pattern(r"[,·]|와 |과 ").search(gap) and RECIPIENT_LIST.fullmatch(gap):
                return True
    return False


def _is_judged(desk: Desk, e: Event) -> bool:
    """``충북도는 작년 평가에서도``: the subject where the nation graded provinces and towns."""
    if desk.frame.article.recipient is not None:
        return False
    topic = desk.frame.entity
    host = desk.linked.hosts.get(topic) if topic is not None else None
    return host is not None and not names_province(host.value) and is_subject(desk.view, e)


def _evaluates(
    desk: Desk,
    e: Event,
    sentence: Span,
    programs: Sequence[Mention],
    towns: bool,
    events: Sequence[Event],
) -> bool:
    assert isinstance(e.mention, Municipality)
    own = desk.frame.article.recipient
    if _in_list(desk, e, events) or (not programs and not towns and _is_judged(desk, e)):
        return False
    if is_host(desk.view, e.mention, sentence, programs):
        return True
    if own is not None and own.name == e.mention.name and not towns:
        return False
    text = desk.view[sentence[0] : sentence[1]]
    judged = is_subject(desk.view, e) and bool(
        pattern(
            r"시·도|광역시 (?:중|가운데|\d)|시도 (?:중|가운데)|개 도 중|의\s(?:성적|순위)"
        ).search(text)
        or any(isinstance(m, Organization) and m.host for m in desk.inside)
    )
    if judged:
        return False
    return (
        own is None or towns or own.name.startswith(e.mention.name) or not is_subject(desk.view, e)
    )


def _towns(desk: Desk, sentence: Span, events: Sequence[Event]) -> list[Event]:
    own = desk.frame.article.recipient
    if own is None or own.name[-1] not in "구군시도":
        return []
    word, (low, high) = own.name[-1], sentence
    if desk.view.find(word + "는", low, high) < 0 and desk.view.find(word + "가", low, high) < 0:
        return []
    short = pattern(
        rf"(?<![가-힣·\d])(?<![를을]\s한\s)(?<!받은\s)(?<!차지한\s)(?<!뽑힌\s)(?<!오른\s){word}(?=[는가]\s)(?!가\s(?:주관|주최|실시|개최|벌인|연\s|매긴|발표|준\s))"
    )
    return [
        Event(
            Kind.RECIPIENT,
            m.start(),
            m.end(),
            evolve(own, start=m.start(), end=m.end(), text=m[0]),
            rule=Rule.ANAPHORA,
        )
        for m in short.finditer(desk.view, *sentence)
        if not any(e.start <= m.start() < e.end for e in events)
    ]


_JUDGED = re.compile(r"(?:한편,?\s|또한?,?\s|특히\s|이와 별도로\s|앞서\s)?(?P<word>[도시])는\s")
"""At the head of a sentence that speaks of a province: 도는 농식품부의 평가에서 우수 기관으로 뽑혔다."""


def _provinces(desk: Desk, sentence: Span, events: Sequence[Event]) -> list[Event]:
    """The province of the article's town, where its own ministry's grade is told: 도는, 시는."""
    own = desk.frame.article.recipient
    opened = _JUDGED.match(desk.view, *sentence) if own else None
    if own is None or opened is None or opened["word"] == own.name[-1]:
        return []
    name = own.name.split()[0]
    if not name.endswith(opened["word"]) or any(e.kind is Kind.RECIPIENT for e in events):
        return []
    hosts = [desk.linked.hosts.get(e.entity) for e in events if e.entity is not None]
    if not hosts or any(host is None or names_province(host.value) for host in hosts):
        return []
    known = next((m for m in desk.reading.mentions(Municipality) if m.name == name), None)
    if known is None:
        return []
    at = opened.start("word")
    stand_in = evolve(known, start=at, end=at + 1, text=opened["word"])
    return [Event(Kind.RECIPIENT, at, at + 1, stand_in, rule=Rule.ANAPHORA)]


_BELOW = re.compile(
    r"(?<![가-힣\d])"
    r"(?!반면|[측국장화정전내표단양가대지라냉당도후]면|이면)(?P<name>[가-힣]{2,4}[읍면]|[가-힣]{1,4}\d{1,2}동)(?=은\s)"
)
"""A part of the article's town that its sentence or clause speaks of: 초계면은, 갈마1동은."""


def _towns_below(desk: Desk, sentence: Span, events: Sequence[Event]) -> list[Event]:
    """읍·면·동 of the article's town that another body graded; those that the town graded won nothing."""
    own = desk.frame.article.recipient
    if own is None or names_province(own.name):
        return []
    hosts = [desk.linked.hosts.get(e.entity) for e in events if e.entity is not None]
    if not hosts or any(host is None or host.value == own.name for host in hosts):
        return []
    return [
        Event(
            Kind.RECIPIENT,
            *m.span("name"),
            evolve(
                own,
                start=m.start("name"),
                end=m.end("name"),
                text=m["name"],
                name=f"{own.name} {m['name']}",
                code=None,
            ),
            rule=Rule.ANAPHORA,
        )
        for m in _BELOW.finditer(desk.view, *sentence)
        if _opens_clause(desk.view, m.start(), sentence[0])
        and not any(e.start < m.end() and m.start() < e.end for e in events)
    ]


def _opens_clause(view: str, at: int, low: int) -> bool:
    return at == low or view.startswith(", ", at - 2)


def _contests(desk: Desk, sentence: Span, events: Sequence[Event]) -> list[Event]:
    out = []
    for m in _ANAPHOR.finditer(desk.view, *sentence):
        before = [
            e.entity
            for e in events
            if e.kind is Kind.PROGRAM and e.end <= m.start() and e.entity is not None
        ]
        entity = _meant(desk, m["noun"], before)
        if entity is not None and not any(e.start < m.end() and m.start() < e.end for e in events):
            out.append(_stand_in(m, entity))
    # Nothing was numbered in most articles.
    for m in _NUMBERED.finditer(desk.view, *sentence) if desk.frame.numbered else ():
        if m[0] in desk.frame.numbered:
            out.append(_stand_in(m, desk.frame.numbered[m[0]]))
    return out


def _stand_in(found: re.Match[str], entity: int) -> Event:
    """A word that stands for a programme."""
    return Event(Kind.PROGRAM, *found.span(), None, entity, rule=Rule.ANAPHORA)


def _meant(desk: Desk, noun: str, before: Sequence[int]) -> int | None:
    """The last programme spoken of that ``이 대회`` can mean."""
    for entity in reversed([*desk.frame.topics, *before]):
        name = desk.entities[entity].name.replace(" ", "")
        if noun.startswith("평가") or noun.startswith("사업") or not name.endswith("평가"):
            return entity
    return None
