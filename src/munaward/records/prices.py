"""What a grade brings: sums and prizes told of a grade or of all winners, not of one recipient."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from munaward.extract.tier_words import CODES
from munaward.linking.hosts import names_province
from munaward.model import Money, Prize, Span, Tier
from munaward.provenance import Reason
from munaward.records.cluster import Cluster
from munaward.records.desk import Desk, is_province
from munaward.records.events import Event, Kind
from munaward.records.merge import Price
from munaward.records.pairing import listed_programs
from munaward.text.patterns import pattern

_PRICE = re.compile(
    r"(?:\s?\d+\s?(?:곳|개\s?[가-힣·]{0,4}))?(?:[과와]\s\S{2,4})?(?:\s(?:기관|시·?군(?:·?구)?|자치구|지자체|자치단체))?\s?"
    r"(?:은|는|이"
    r"|가|에는|에)?\s?(?:각각|각)?[\s`‘']{0,2}(?:환경부|포상금\s|상금\s|시상금\s|상사업비\s)?"
    r"(?:광역\s|기초\s)?"
)
_LEVEL = re.compile(
    r"(?P<level>광역|기초)\s?(?:자치단체|지방자치단체|지자체|단체)?(?:은|는|에는|에)?\s(?:각각?\s)?$"
)
_AND = re.compile(r"(?:\s?기관)?(?:[과와]\s|[·,]\s?)")
_HOST_GIVES = re.compile(r"함께|이들|각각|나란히|모두|에게|주고|준다|내려|나간다|수여")


def without_prices(desk: Desk, clusters: list[Cluster]) -> list[Cluster]:
    """Clusters that state results; those that state what a grade brings go to the frame."""
    out: list[Cluster] = []
    shared: list[Event] = []
    prizes: list[Event] = []
    for cluster in reversed(clusters):
        own = [e for e in cluster.results if e.kind is Kind.PRIZE]
        joined = bool(out or shared or prizes) and _AND.match(desk.view, cluster.end)
        amounts = cluster.money or (shared if joined else [])
        if joined and not (cluster.money or own):
            # The province that gives both: 경기도는 최우수와 우수 시군에 표창을.
            cluster.pairs = [(_towns(people), names) for people, names in cluster.pairs]
        if _price(desk, cluster, amounts, own or (prizes if joined else [])):
            desk.reject(cluster, Reason.PRICE)
            shared, prizes = amounts, own
        else:
            out.append(cluster)
            shared, prizes = [], []
    return out[::-1]


def _towns(people: Sequence[Event]) -> list[Event]:
    return [e for e in people if not is_province(e)]


_OFFERED = re.compile(
    r"(?<![가-힣])(?P<grade>최우수|우수|장려|모범)(?:상|구|\s?(?:시·군·구|시·군|구·군|시군구|시군|시|군|기관|지자체|자치구))?"
    r"(?:\s?\d+\s?(?:곳|개\s?(?:시·군|시군|시|군|구|기관|자치구)))?(?:에게는|에는|에|은|는)?\s(?:각각\s?|각\s?)?$"
)
"""A grade right before what it brings."""


def without_offers(desk: Desk, events: Sequence[Event]) -> list[Event]:
    """Events without the sums that a scheme gives each grade, which go to the frame.

    ``우수 시·군에는 2억원, 장려 시·군에는 1억원이 지급된다`` grades nobody and says what the winners get.
    """
    graded = {e.start for e in events if e.kind is Kind.TIER}
    out: list[Event] = []
    for e in events:
        single = isinstance(e.mention, Money) and e.mention.krw_max is None
        low = max(desk.sentence[0], e.start - _NEAR)
        offered = _OFFERED.search(desk.view, low, e.start) if single else None
        if offered and offered.start() not in graded and isinstance(e.mention, Money):
            code, spans = CODES[offered["grade"]], ((offered.start(), e.end),)
            desk.frame.prices.append(Price(desk.frame.entity, code, e.mention.krw, None, spans))
        else:
            out.append(e)
    return out


_NEAR = 24


def _price(desk: Desk, cluster: Cluster, amounts: list[Event], prizes: list[Event]) -> bool:
    """``우수구는 1억5000만원씩``: what each winner of a grade gets, not a grade of somebody."""
    tiers = [e for e in cluster.results if e.kind is Kind.TIER]
    if not tiers and _prices_prize(desk, cluster):
        return True
    if len(tiers) != 1 or cluster.own_programs or cluster.recipients or not (amounts or prizes):
        return False
    first = min((amounts + prizes), key=lambda e: e.start)
    if first.start < tiers[0].end or not _PRICE.fullmatch(desk.view[tiers[0].end : first.start]):
        return False
    assert isinstance(tiers[0].mention, Tier)
    prize = next((e.mention.name for e in prizes if isinstance(e.mention, Prize)), None)
    spans = ((min(tiers[0].start, first.start), max(e.end for e in (*amounts, *prizes))),)
    plain = Price(desk.frame.entity, tiers[0].mention.code, None, prize, spans)
    by_level = _by_level(desk.view, amounts)
    desk.frame.prices += [evolve(plain, krw=n, of_provinces=level) for n, level in by_level]
    return True


def _by_level(view: str, amounts: Sequence[Event]) -> list[tuple[int | None, bool | None]]:
    """What a grade brings, and whether provinces or towns get it: ``광역 9억원, 기초 5억원``."""
    sums = [e.mention for e in amounts if isinstance(e.mention, Money)]
    levels = [_LEVEL.search(view, max(0, m.start - 16), m.start) for m in sums]
    told: list[tuple[int | None, bool | None]] = [
        (m.krw, level["level"] == "광역") for m, level in zip(sums, levels, strict=True) if level
    ]
    single = bool(sums) and sums[0].krw_max is None
    return told or [(sums[0].krw if single else None, None)]


_OF_SUMS = re.compile(r"(?:시상금|포상금|상금|인센티브|상사업비)(?:은|으로는)\s")
"""At the head of a sentence that says what each prize brings."""


def _prices_prize(desk: Desk, cluster: Cluster) -> bool:
    """``시상금은 대통령상 2천만 원, 장관상은 각각 1천만 원``: what each winner of a prize gets."""
    amounts = [e.mention for e in cluster.money if isinstance(e.mention, Money)]
    prizes = [e.mention for e in cluster.results if isinstance(e.mention, Prize)]
    if cluster.own_programs or cluster.recipients or not len(amounts) == len(prizes) == 1:
        return False
    prize, money = prizes[0], amounts[0]
    if len(cluster.results) > 1 or not _OF_SUMS.match(desk.view, desk.sentence[0]):
        return False
    if not _PRICE.fullmatch(desk.view, prize.end, money.start):
        return False
    spans = ((prize.start, money.end),)
    desk.frame.prices.append(Price(desk.frame.entity, None, money.krw, prize.name, spans))
    return True


_GIVEN_TO_ALL = pattern(r"[도을를이]\s(?:함께\s|각각\s|모두\s)?(?:수여|전달|주어|준다|돌아)")
"""In a host's own release: 기관 표창도 함께 수여한다."""


_TO_COUNTED = re.compile(
    r"(?:\d+\s?개?|이들|수상|선정된)\s?(?:곳|시·군·구|시·군|시군구|시군|자치구|지자체|지방자치단체|자치단체|기관)"
    r"(?:[과와]\s[^,.]{2,20}\d\s?명)?에(?:게)?(?:는|도)?\s(?:\S{1,8}\s){0,2}$"
)
"""Before a prize that all those counted get: 18개 지방자치단체에 장관 표창과."""


def shared_out(desk: Desk, events: Sequence[Event]) -> list[Event]:
    """Events without a prize that all winners get beside what each grade brings.

    ``이들 시·군에는 도지사 표창과 함께 대상 800만원, 최우수상 500만원이 주어진다``
    """
    if not any(e.kind is Kind.TIER for e in events):
        return list(events)
    out: list[Event] = []
    for e in events:
        given = isinstance(e.mention, Prize) and _TO_COUNTED.search(
            desk.view, e.start - 44, e.start
        )
        if given and isinstance(e.mention, Prize):
            shared = (desk.frame.entity, e.mention.name, (e.start, e.end))
            desk.frame.shared_prizes.append(shared)
        else:
            out.append(e)
    return out


def is_for_all(desk: Desk, cluster: Cluster, sentence: Span) -> bool:
    """``시는 기관 표창과 함께``: a prize that the host gives to all that it graded."""
    prizes = [e.mention.name for e in cluster.results if isinstance(e.mention, Prize)]
    if len(prizes) != len(cluster.results) or not prizes:
        return False
    start = cluster.results[0].start
    towns = [e for e in cluster.recipients if not is_province(e)]
    if not towns and _TO_COUNTED.search(desk.view, start - 44, start):
        named = [e.entity for e in cluster.programs]
        entity = named[-1] if named else desk.frame.entity
        desk.frame.shared_prizes.append((entity, prizes[0], (start, cluster.end)))
        return True
    if cluster.own_programs:
        return False
    own = desk.frame.article.recipient
    host_speaks = pattern(r"(?:한편 |이어 )?(?:(?:시|도)(?!지사|상금|장상)|하수 쪽)\S*\s").match(
        desk.view[sentence[0] : sentence[1]]
    )
    gives = own is not None and names_province(own.name)
    if towns:
        return False
    if not (gives and _GIVEN_TO_ALL.match(desk.view, cluster.end, sentence[1])):
        if not host_speaks or not _HOST_GIVES.search(desk.view, *sentence):
            return False
        if own is not None and not gives and own.name[-1] == desk.view[sentence[0]]:
            return False
    desk.frame.shared_prizes.append(
        (desk.frame.entity, prizes[0], (cluster.results[0].start, cluster.end))
    )
    return True


_EACH = re.compile(r"(?<![가-힣])각각?(?![가-힣])|씩|마다")
_LISTED = 2
"""A sum beside as many names is of all of them together unless each got it."""


_CHANGE = pattern(r"에서\s(?:올해\s|이번에\s)?")
"""Between what was won before and what is won now: 1억원에서 3천만원으로."""


def own_money(desk: Desk, cluster: Cluster) -> list[Event]:
    """The money of a cluster, unless one sum is that of many.

    It stands behind a list (``A, B 등 2개 평가에서 우수로 3억원``) or a number (``44개 시·군에 90억원``).
    """
    if len(cluster.money) != 1:
        changed = len(cluster.money) == 2 and _CHANGE.fullmatch(
            desk.view, cluster.money[0].end, cluster.money[1].start
        )
        return cluster.money[1:] if changed else cluster.money
    lump = cluster.money[0]
    names = listed_programs(desk.view, cluster.programs, desk.parents)
    of_many = _TO_COUNTED.search(desk.view, lump.start - 44, lump.start)
    if not of_many and len({e.entity for e in names}) < _LISTED:
        return cluster.money
    each = _EACH.search(desk.view, max(cluster.start, lump.start - 30), lump.end + 4)
    return cluster.money if each else []
