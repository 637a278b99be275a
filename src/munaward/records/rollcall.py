"""Winners that are counted in one sentence and called by name in the next ones.

    우수기관은 5곳이다. 시는 파주·보령, 군은 음성·임실, 구는 달서가 뽑혔다.
    장려기관 3곳은 장관 표창을 받는다. 강릉시(2억원)와 영월·정선군(1억원씩)이다.

The number is the proof: the names that follow are the winners only if there are as many of them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from munaward.model import Money, Municipality, Prize, Rank, Span, Streak, Tier
from munaward.provenance import Basis, Construction, Part, Rule
from munaward.records.desk import Desk, host_of
from munaward.records.frame import Roll
from munaward.records.merge import Statement
from munaward.records.slots import giver
from munaward.text import Segment, SegmentKind

_PLACES = r"(?:곳|시·군·구|시·군|구·군|군·구|시군구|시군|구군|자치구|지자체|지방자치단체|자치단체|기관|읍·면·동|시|군|구)"
_COUNTED = re.compile(
    rf"(?:기관)?(?:\([^()]{{1,20}}\))?['’”]?\s?(?:은|는|에는|이|으로는)\s(?:모두\s|총\s)?(?P<count>\d+)\s?개?\s?{_PLACES}(?:이다|입니다|을|[,.])"
)
"""Behind a grade: 우수기관은 14곳이다."""
_HEADED = re.compile(rf"['’”]?\s(?P<count>\d+)\s?개?\s?{_PLACES}(?:은|는|에는|에게는)\s")
"""Behind a grade of whose winners the sentence goes on to speak: 우수기관 10곳은."""
_SUBJECT = re.compile(
    rf"(?P<count>\d+)\s?개?\s?{_PLACES}[이가은는을를]\s(?:각각\s|나란히\s)?['‘“]?$"
)
"""Before a grade: 다음의 15개 시·군·구가 우수기관으로, 50개 지자체를 우수기관으로."""
_SUM = re.compile(r"(?:[가-힣]{2,6}\s)?(?:각각?\s)?")
_OF_EACH = re.compile(r"각각?\s$|씩\)")
_EACH = re.compile(r"\s?\(각각?\s(?:\S{1,6}\s)?$")
_RESULTS = (Tier, Rank, Prize, Streak)
_FEWEST, _FARTHEST = 2, 14


def roll_called(desk: Desk, segment: Segment, sentence: Span) -> Roll | None:
    """The roll that a sentence announces, if as many places as it counts follow it."""
    announced = _announced(desk, sentence)
    if announced is None:
        return None
    tier, count = announced
    places: dict[Span, tuple[Municipality, ...]] = {}
    named = 0
    for span in _following(desk, segment, sentence):
        inside = desk.reading.within(*span)
        if any(isinstance(m, _RESULTS) for m in inside):
            break
        called = tuple(m for m in inside if isinstance(m, Municipality) and m.code)
        if not called:
            break
        places[span] = called
        named += len(called)
    if named != count:
        return None
    return Roll(tier, _each(desk, tier), _prize(desk, tier), places)


def _announced(desk: Desk, sentence: Span) -> tuple[Tier, int] | None:
    """A grade with the number of its winners, the last of its sentence, nobody named behind it."""
    tiers = [m for m in desk.inside if isinstance(m, Tier)]
    if not tiers:
        return None
    tier = tiers[-1]
    found = _COUNTED.match(desk.view, tier.end, sentence[1])
    found = found or _HEADED.match(desk.view, tier.end, sentence[1])
    found = found or _SUBJECT.search(desk.view, max(sentence[0], tier.start - 24), tier.start)
    if found is None or int(found["count"]) < _FEWEST:
        return None
    if any(isinstance(m, Municipality) and m.start > found.start() for m in desk.inside):
        return None
    return tier, int(found["count"])


def _following(desk: Desk, segment: Segment, sentence: Span) -> Iterator[Span]:
    """The sentences behind one: of its own line, then of the items below."""
    yield from (span for span in segment.sentence_spans if span[0] >= sentence[1])
    segments = desk.frame.article.segments
    at = segments.index(segment) + 1
    for below in segments[at : at + _FARTHEST]:
        if below.kind not in (SegmentKind.ITEM, SegmentKind.ROW):
            return
        yield from below.sentence_spans


def _each(desk: Desk, tier: Tier) -> Money | None:
    """``우수기관(각 200만 원)``: what each winner gets."""
    near = desk.reading.within(tier.end, tier.end + 12)
    amount = next((m for m in near if isinstance(m, Money)), None)
    if amount is None or not _EACH.fullmatch(desk.view, tier.end, amount.start):
        return None
    return amount


def _prize(desk: Desk, tier: Tier) -> Prize | None:
    """``우수기관 10곳은 국무총리 표창을``: the one prize of the sentence, behind its one grade."""
    grades = [m for m in desk.inside if isinstance(m, Tier)]
    prizes = [m for m in desk.inside if isinstance(m, Prize)]
    alone = len(grades) == len(prizes) == 1 and prizes[0].start > tier.end
    return prizes[0] if alone else None


def _own_sums(desk: Desk, places: tuple[Municipality, ...], sentence: Span) -> dict[Span, Money]:
    """What each got by the bracket behind it; ``갑·을군(1억원씩)`` is the sum of the whole row."""
    out: dict[Span, Money] = {}
    row: list[Municipality] = []
    sums = [m for m in desk.reading.within(*sentence) if isinstance(m, Money)]
    for place, following in itertools.zip_longest(places, places[1:]):
        row.append(place)
        stop = following.start if following else sentence[1]
        amount = next((m for m in sums if place.end < m.start < stop), None)
        if amount is None or desk.view[place.end] != "(":
            continue
        if not _SUM.fullmatch(desk.view, place.end + 1, amount.start):
            return {}
        each = _OF_EACH.search(desk.view, place.end, amount.end + 2)
        out |= {m.span: amount for m in (row if each else [place])}
        row = []
    return out


def is_counted(desk: Desk, start: int) -> bool:
    """Whether a number of winners stands before the result at ``start``, not one of them."""
    return _SUBJECT.search(desk.view, max(desk.sentence[0], start - 24), start) is not None


def called(desk: Desk, roll: Roll, sentence: Span) -> list[Statement]:
    """What a sentence of a roll states."""
    entity = desk.frame.entity
    if entity is None:
        return []
    host = host_of(desk, entity)
    named = desk.frame.entity_years.get(entity)
    shared = [
        Basis("program", Rule.TOPIC, desk.named(entity)),
        Basis("year", Rule.NAMED_YEAR, (named.span,)) if named else desk.frame.article.year_basis,
        Basis("tier", Rule.LIST_HEAD, (roll.tier.span,)),
        *([host.basis] if host else []),
        *([Basis("prize", Rule.LIST_HEAD, (roll.prize.span,))] if roll.prize else []),
    ]
    own = _own_sums(desk, roll.places[sentence], sentence)
    prize = giver(roll.prize.name, host.value if host else None) if roll.prize else None
    return [
        Statement(
            recipient=place,
            entity=entity,
            year=named.year if named else desk.frame.article.year,
            host=host.value if host else None,
            tier=roll.tier.code,
            prize=prize,
            krw=money.krw if money else None,
            evidence=(place.span,),
            own_program=False,
            own_recipient=True,
            topic=entity,
            group=sentence[0],
            bases=(
                Basis("recipient", Rule.LIST, (place.span,)),
                *shared,
                *([Basis("krw", Rule.LIST_HEAD, (money.span,))] if money else []),
            ),
            parts=(Part(Construction.ROLL, (place.span,)),),
        )
        for place in roll.places[sentence]
        for money in (own.get(place.span, roll.money),)
        if host is None or place.name != host.value
    ]
