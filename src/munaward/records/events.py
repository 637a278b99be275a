"""A sentence as a row of events: who, which programme, when, which result, how much."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from operator import attrgetter

from attrs import frozen

from munaward.extract.clauses import reached
from munaward.model import (
    Count,
    Mention,
    Money,
    Municipality,
    Organization,
    Prize,
    Program,
    Rank,
    Span,
    Streak,
    Tier,
    Year,
)
from munaward.provenance import Reason, Rejection, Rule
from munaward.text.patterns import pattern


class Kind(StrEnum):
    """What an event tells."""

    RECIPIENT = "recipient"
    HOST = "host"
    PROGRAM = "program"
    YEAR = "year"
    TIER = "tier"
    RANK = "rank"
    PRIZE = "prize"
    STREAK = "streak"
    MONEY = "money"
    WIN = "win"


RESULTS = frozenset({Kind.TIER, Kind.RANK, Kind.PRIZE, Kind.STREAK})
"""Events that say how somebody did."""

_PLAIN = frozenset({Kind.RECIPIENT, Kind.HOST, Kind.RANK, Kind.STREAK})
"""Events whose words mean one thing only."""

_KINDS: dict[type[Mention], Kind] = {
    Municipality: Kind.RECIPIENT,
    Organization: Kind.HOST,
    Program: Kind.PROGRAM,
    Year: Kind.YEAR,
    Tier: Kind.TIER,
    Rank: Kind.RANK,
    Prize: Kind.PRIZE,
    Streak: Kind.STREAK,
    Money: Kind.MONEY,
}

# Each begins with a literal and looks back from behind it: `re` finds the few places at once.
_WIN = re.compile(
    r"(?:상을(?<![가-힣]상을)(?<![을로에] 상을)\s(?:받은|탄)|[수입]상한(?<![을로에] [수입]상한))"
    r"\s(?:분야|부문|사업)[은는](?=\s)"
    r"|수상(?<![가-힣]수상)\s(?:분야|부문|사업)(?:[은는](?=\s)|\s?[:：])"
    r"|(?:거둬들인|받은|수상한|딴|탄)(?:\s\S{1,6}){0,3}\s?상은"
    r"(?!\s(?:(?:(?:\d+월\s|올해\s)?현재(?:까지)?|지금까지|모두|총|전부|벌써|[이지]\S{1,2}까지)\s){0,2}(?:\d+|몇)\s?[개건]"
    r"(?:이[다며고]|다|일|였|입니다|예요|[.,?!]))|수상(?!\s(?:내역|현황|실적|결과|목록))(?=[했한하해]|을|이다|이라|의|으로"
    r"|\s|,|$|\()|상을(?<![가-힣]상을) (?=받|탔|타|휩|거머)|이름을 (?:올|내)|석권|수상구|시상대"
    r"|입상(?=[했한해하])|선정(?<=에 선정)[됐되돼]|뽑(?<=공모에 뽑)[혀혔힌]"
    r"|영예|선정(?<!로 선정)(?<!로선정)[됐돼된됨되]"
)
_NO_YEAR = re.compile(
    r"(?:도|)(?:에\s?이[어은]|부터|과 마찬가지|와 마찬가지|보다|에 견주|에 비|대비|\s?실적|에도 이어"
    r"|\s?\d+월부터|\s?이후|\s?(?:신설|처음|도입|시작|출범|개관|문을 연)|\s?실시한 뒤)"
    r"|에?\s(?:[^\s,.]{1,10}\s){0,2}[^\s,.]{1,10}[이가을를]\s(?:처음\s)?"
    r"(?:신설|도입|시작|시행|실시|창설|제정|마련|생긴|생겨|열린)[^\s,.]{0,2}\s(?:뒤|이후|이래|후)(?![가-힣])"
    r"|\s(?:한\s?해\s)?(?:동안\s)?(?:펼친|추진한|수행한)\s(?![^.,]{0,16}(?:평가|대회|공모))"
)
_COUNTED = re.compile(r"\s?(?:은|는|이|가|등)?\s?\d+\s?(?:개|건|곳|명)?")


_COUNT_BEFORE = re.compile(r"\d\s?(?:개|건|곳)[,·과와]?\s?$")
"""``우수상 16건, 장려상 등 7건`` counts; in ``‘A 평가’ 장려 등 7건`` the number is of the whole list."""
_PRICED = re.compile(r"\s?\d+\s?(?:곳|개\s?[가-힣·]{0,4})(?:에는|에|은|는)\s")
"""Behind a counted grade whose sum or winners follow: ``최우수 2곳에 각 1억원``."""
_LISTED = re.compile(
    r"\s?\d+\s?(?:개|건|곳)\s?(?:분야|부문|사업|평가|항목|자치구|시·군·구|시·군|구·군|시군|기관|[시군구])?\s?"
    r"(?:[:=]|[(]|-(?=\s))\s?(?:[△▲▷▶▸○●①]\s?)?[‘'\"“「『<〈《\[]?"
)
"""Behind a counted grade whose names follow at once: ``최우수구 2개 : A, B``, ``우수 3건(C·D·E)``."""
_GLOSS = re.compile(r"\([가-힣]{2,8}\s[가-힣]{2,}[^)]*\)")
"""A gloss in brackets that opens with a place: (수원시 공유냉장고)."""
_VENUE = re.compile(r"에서\s(?:열린|열리는|개최된|개최한|가진|치러진|진행된)")
"""Behind a place where something was held: 강원 원주시에서 열린."""
_HOME = re.compile(
    r"에(?:는|도|선|서는)?\s(?:모두\s|총\s|단\s)?\d{1,4}\s?(?:곳|개소|개\s(?:기관|병원|학교|시설|단체|업소))"
)
"""Behind a place where so many of those counted are: 전국에서 60곳이며 강원도에는 3곳이 있다."""
_HAVE = re.compile(
    r"['’\"”]?[을를]\s(?:받은|획득한|기록한|딴)\s(?:의료)?(?:기관|병원|학교|대학|시설|업소|곳)[은는이]\s"
    r"(?:전국\s|모두\s|총\s|전국에서?\s)?\d"
)
"""Behind a grade whose holders are counted: 1등급을 받은 기관은 전국 60곳."""
_TOWN = r"(?<!위 )[가-힣]{1,6}[시군구도]"
_BEATEN = re.compile(
    rf"{_TOWN}(?:(?:[와과]\s|[·,]\s?){_TOWN}){{0,4}}"
    r"(?:[을를]\s(?:모두\s)?(?:제[치쳤]|따돌|누[르른]|눌[러렀]|앞[서선섰]|앞지|꺾)|보다(?=\s)|에 (?:밀려|뒤져)"
    r"|에 이어(?= \d+위)|의 뒤를)"
)
"""Recipients who are only compared with: ``정읍시와 완주군을 제치고``, ``순창군(1위)에 이어 2위``."""
_RIVALRY = re.compile(
    r"제[치쳤]|따돌|누[르른]|눌[러렀]|앞[서선섰지]|꺾|보다|에 (?:밀려|뒤져|이어)|의 뒤를"
)
"""Words of which every such comparison holds one; most sentences hold none."""
_COMPARABLE = (Municipality, Rank)


@frozen
class Event:
    """One thing that a sentence tells.

    Attributes:
        kind: What it tells.
        start: View offset.
        end: View offset, exclusive.
        mention: What was extracted there; None for a win told by a verb.
        entity: Key of the programme entity of a `Kind.PROGRAM` event.
        counted: A grade whose winners are counted (``최우수 2곳에는``), named behind it or nowhere.
        rule: How the sentence says it.
    """

    kind: Kind
    start: int
    end: int
    mention: Mention | None = None
    entity: int | None = None
    counted: bool = False
    rule: Rule = Rule.CLAUSE


_place = attrgetter("start", "end")


def events_of(
    view: str, sentence: Span, mentions: Iterable[Mention], entities: dict[Span, int]
) -> tuple[list[Event], list[Rejection]]:
    """The events of one sentence, in text order, and those of its mentions that tell none.

    Years that only measure a streak are no events.
    """
    lo, hi = sentence
    inside = [m for m in mentions if m.end <= hi]
    counts = {m.start for m in inside if isinstance(m, Count)}
    names = {m.start for m in inside if isinstance(m, (Municipality, Organization, Program))}
    beaten: list[Span] = []
    if _RIVALRY.search(view, lo, hi):
        beaten = [found.span() for found in _BEATEN.finditer(view, lo, hi)]
    out: list[Event] = []
    rejected: list[Rejection] = []
    for m in inside:
        if isinstance(m, Municipality) and (aside := _aside(view, m, hi)):
            rejected.append(Rejection.of(m, *aside))
            continue
        if isinstance(m, Tier) and _of_counted_areas(view, m, inside):
            rejected.append(Rejection.of(m, Reason.COUNT))
            continue
        if beaten and isinstance(m, _COMPARABLE):
            rivals = [b for b in beaten if b[0] <= m.start and m.end <= b[1]]
            if rivals:
                rejected.append(Rejection.of(m, Reason.COMPARED, rivals[0]))
                continue
        told = _event(view, m, counts, names, entities)
        if isinstance(told, Event):
            out.append(told)
        elif told is not None:
            rejected.append(Rejection.of(m, told))
    taken = [(e.start, e.end) for e in out if e.kind is not Kind.STREAK]
    for found in _WIN.finditer(view, lo, hi):
        if any(s < found.end() and found.start() < e for s, e in taken):
            continue
        if reached(view, found.span(), sentence):
            out.append(Event(Kind.WIN, found.start(), found.end()))
    dated = _without_series(view, out)
    if len(dated) < len(out):
        gone = [e.mention for e in out if e.mention and e not in dated]
        rejected += [Rejection.of(m, Reason.OTHER_YEAR) for m in gone]
    return sorted(dated, key=_place), rejected


def _aside(view: str, place: Municipality, limit: int) -> tuple[Reason, Span] | None:
    """Why a place is nobody of whom its sentence speaks, and the words that say so."""
    # The character before or behind it tells of most places that they are neither.
    if view[place.start - 1] == "(" and (gloss := _GLOSS.match(view, place.start - 1, limit)):
        return Reason.GLOSS, gloss.span()
    if view.startswith("에서", place.end) and (venue := _VENUE.match(view, place.end, limit)):
        return Reason.VENUE, venue.span()
    if view.startswith("에", place.end) and (home := _HOME.match(view, place.end, limit)):
        return Reason.COUNT, home.span()
    return None


_AREAS = re.compile(
    r"(?<!등\s)(?<!\d)\d{1,2}개 (?:분야|부문|영역|사업|항목|시책)(?:에서|에)?\s"
    r"(?:각각\s|모두\s)?(?:최고 등급인\s)?[‘'\"“]?$"
)
"""``5개 분야에서 ‘가’ 등급``: letters are given to areas; these are counted and not named."""


def _of_counted_areas(view: str, tier: Tier, inside: list[Mention]) -> bool:
    """Whether a letter was given to areas that are only counted."""
    if not tier.code.startswith("grade:"):
        return False
    counted = _AREAS.search(view, max(inside[0].start, tier.start - 30), tier.start)
    if counted is None:
        return False
    at = counted.start()
    return not any(isinstance(m, Program) and at - 3 <= m.end <= at for m in inside)


def _event(
    view: str, m: Mention, counts: set[int], names: set[int], entities: dict[Span, int]
) -> Event | Reason | None:
    """What a mention tells; a reason where it tells nothing, None where none is wanted of it."""
    kind = _KINDS.get(type(m))
    if kind is None:
        return None
    if kind in _PLAIN:
        return Event(kind, m.start, m.end, m)
    if kind is Kind.PROGRAM:
        entity = entities.get(m.span)
        return None if entity is None else Event(kind, m.start, m.end, m, entity)
    if (
        isinstance(m, Prize)
        and m.name in ("표창", "기관표창")
        and pattern(r"은\s[△▲▷○]").match(view[m.end : m.end + 4])
    ):
        return Reason.LIST_HEAD
    if isinstance(m, Prize) and pattern(
        r"\s?(?:만\s|은\s|이\s)?(?:모두\s|총\s)?\d+\s?(?:개|건)(?!는 [△▲▷○①])"
    ).match(
        view[m.end : m.end + 12],
    ):
        return Reason.COUNT
    if isinstance(m, Tier) and (counted := _COUNTED.match(view, m.end)):
        number = pattern(r"\d").search(counted[0])
        closes = "등" in counted[0] and not _COUNT_BEFORE.search(view, m.start - 8, m.start)
        listed = _LISTED.match(view, m.end)
        opens = listed is not None and listed.end() in names
        if number and not closes and not opens and (m.end + number.start()) in counts:
            priced = _PRICED.match(view, m.end)
            return Event(kind, m.start, m.end, m, counted=True) if priced else Reason.COUNT
    if isinstance(m, Tier) and _HAVE.match(view, m.end):
        return Event(kind, m.start, m.end, m, counted=True)
    if isinstance(m, Year) and m.kind == "record":
        return Reason.RECORD_YEAR
    if isinstance(m, Year) and _NO_YEAR.match(view, m.end):
        return Reason.OTHER_YEAR
    if isinstance(m, Money) and m.role != "award":
        return None
    return Event(kind, m.start, m.end, m)


def _without_series(view: str, events: list[Event]) -> list[Event]:
    """Drop the years of ``2012, 2013년에 이어``: the last was dropped, its fellows go with it."""
    years = [e for e in events if e.kind is Kind.YEAR]
    if not years:
        return events
    gone = set()
    for e in years:
        tail = view[e.end : e.end + 14]
        if pattern(r"\s?[,·와과]\s?(?:20)?\d\d년?(?:에 이어|부터)").match(tail):
            gone.add(e.start)
    return [e for e in events if e.kind is not Kind.YEAR or e.start not in gone]
