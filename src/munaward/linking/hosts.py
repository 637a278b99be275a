"""Who evaluates: the host that a text names with each programme.

A release names the host before the programme (행정안전부 주관 ‘…’, 서울시 ‘…’에서), in brackets behind
it (‘…’(행정안전부 주관)), or once for a section (◆ 강원도). A province is a host only where its
sentence makes it one: the same word stands for the place and for the office.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias

from munaward.extract.base import Reading
from munaward.extract.scope import near
from munaward.model import Mention, Municipality, Organization, Program, Span
from munaward.text import Segment, SegmentKind
from munaward.text.patterns import pattern

Host: TypeAlias = Municipality | Organization

_PROVINCES = ("특별시", "광역시", "특별자치시", "도")
"""Ends of the official names of provinces and metropolitan cities."""

_CUE = re.compile(
    r"(?:\([^()]*\))?(?:가|이|에서|의|은|는)?\s?(?:\S{1,6}\s){0,2}(?:주관|주최|개최|실시|선정|발표"
    r"|평가|공동|공모|시상|매긴|벌인|여는|연\s|연다|치른|준\s|주는|진행|견준|훑은|들여다본|뽑은"
    r"|인증|표창)"
)
_HOLDS = re.compile(
    r"(?:\([^()]*\))?[이가]\s[^‘'\"“「『<.]{0,40}(?:실시|주관|주최|개최|평가|진행|선정)한\s"
    r"|(?:\([^()]*\))?[이가]\s[^‘'\"“「『<.]{0,40}(?:벌인|치른|연)\s"
    r"|[이가]\s(?:도내\s|관내\s|산하\s)?(?:\d{1,2}개\s)?(?:시·군·구|[시구]·군|군·구|시군|구군|자치구)[을를]\s(?:대상으|상대)로\s한\s"
)
_NAMES = re.compile(
    r"[은는]\s.{0,120}?[시군구읍면동](?:[을를]|\(.{0,12}\)[을를])\s.{0,60}(?:선정했|뽑았|발표했|시상했|선정하|뽑아)"
)
"""Behind the one that names winners: 경기도는 … 양평군을 최우수기관으로 선정했다."""
_VENUE = re.compile(r"에서\s[^.]{0,40}시상식[을이]\s(?:열|연|가[졌진]|개최)")
"""Behind the place where prizes were handed out: 세종시에서 … 시상식을 열고."""
_UP_TO_NAME = re.compile(
    r"(?:의|에서|에서는|에선)?\s?(?:[‘'\"“「『<〈《\[(]|주관|주최|20\d\d년?도?|\s|제\d+회|상반기|하반기|\d분기)*"
)
_ITEM_END = re.compile(r"[’'”」]?\s[가-힣]{2,10}(?:상|구|기관|등급)?\(")
"""Between a name and the host in brackets behind its grade."""
_TOGETHER = re.compile(r"(?:[이가]?\s?주최(?:하고\s|[,·]?\s|[,·])|[·,]\s?|와\s|과\s|\s및\s)")
"""Between two hosts that hold one contest: the first named counts."""
_IS_HELD = re.compile(r"[’'”」』>〉》]?[은는]\s(?:매년\s|해마다\s)?")
_HOLDER = re.compile(
    r"(?:\([^()]{1,20}\))?(?:이|가|에서)\s[^.]{0,80}?(?:실시|주관|주최|개최|시상|선정|평가|수여|시행)(?:하는|해|한)"
)
"""Around the host in what explains a programme: 하천대상은 환경부가 해마다 … 시상하는 상이다."""
_BRACKETED = re.compile(r"\([^()]{2,14}\)(?=\s?[,△▲▷▶○●]|[을를]\s|$|\s등)")
"""A host in brackets that closes an item: ``▲A 평가 최우수상(환경부) ▲B 평가 우수상(전남도)``."""
_ALONE = re.compile(
    r"(?:^|[\s(,·△▲▷▶○●])(?P<word>[도시])(?:의|\s?주관|가\s주관한|에서\s주관한)?\s?[‘'\"“「『]?$"
)
"""도 or 시 as a word of its own right before a name, quoted or not."""
_ALONE_REACH = 12
_NO_HOST = re.compile(r"중앙부처|외부기관|정부|민간|대외")
_UNNAMED = re.compile(
    r"(?<![가-힣])(?:중앙\s?부처|(?:중앙)?정부(?:\s?부처)?|(?:외부|대외)\s?기관|민간(?:\s?(?:단체|기관))?)(?:\s등)?"
    r"(?:에서(?:는|도)?\s|[이가의]?\s?(?:주관|주최|실시|시행|평가|부문|분야))"
)
"""Evaluators of a kind, none of whom is the one named before: 민간 부문에서는, 중앙부처가 실시한."""


_CELLS = re.compile(r"\s?[|\t]\s?")
"""Between the cell of a name and that of its host: 하천정비 평가 | 경기도 | 우수."""
_ITEM = re.compile(r"[△▲▷▶▸○●]")
"""Before an item of a list inside a sentence."""


def names_province(name: str) -> bool:
    """Whether an official name is that of a province or metropolitan city.

    >>> names_province("강원특별자치도"), names_province("강원특별자치도 춘천시")
    (True, False)
    """
    return name.endswith(_PROVINCES)


def is_host(view: str, place: Municipality, sentence: Span, programs: Sequence[Mention]) -> bool:
    """Whether a province is named as the one that evaluates."""
    if not names_province(place.name):
        return False
    if _BRACKETED.match(view, place.start - 1, sentence[1]) or (
        view[place.start - 1] == "[" and view[place.end : place.end + 1] == "]"
    ):
        return True
    if _VENUE.match(view, place.end, sentence[1]):
        return False
    if _CUE.match(view, place.end, sentence[1]) or _HOLDS.match(view, place.end, sentence[1]):
        return True
    if _NAMES.match(view, place.end, sentence[1]):
        return True
    if any(_CELLS.fullmatch(view, p.end, place.start) for p in programs if p.end <= place.start):
        return True
    gap = next((view[place.end : p.start] for p in programs if p.start >= place.end), None)
    return gap is not None and _UP_TO_NAME.fullmatch(gap) is not None


def region_of(reading: Reading) -> str | None:
    """The province of the municipalities that the text speaks of most."""
    votes = Counter(
        name
        for m in reading.mentions(Municipality)
        if m.name and names_province(name := m.name.split()[0])
    )
    return reading.region or (votes.most_common(1)[0][0] if votes else None)


def has_unnamed(view: str) -> bool:
    """Whether evaluators are told of that have no name here: 외부기관 평가에서는."""
    return _UNNAMED.search(view) is not None


def stated_hosts(reading: Reading, region: str | None = None) -> dict[Span, Host]:
    """The host that the text names for each programme mention, by the mention's span.

    ``region`` is the province that 도 or 시 alone means (올해 도 ‘산불방지 평가’에서).
    """
    out: dict[Span, Host] = {}
    section: Host | None = None
    programs = reading.mentions(Program)
    for segment in reading.segments:
        if segment.is_aside:
            continue
        said: Host | None = section
        if segment.kind is SegmentKind.SUBHEAD:
            section = said = _section_host(reading, segment)
        if not near(programs, segment.start, segment.end):
            continue
        for sentence in segment.sentence_spans:
            inside = near(programs, *sentence)
            row = segment.kind is SegmentKind.ROW
            hosts = _hosts(reading, sentence, inside)
            unnamed = [m.start() for m in _UNNAMED.finditer(reading.view, *sentence)]
            items = [m.start() for m in _ITEM.finditer(reading.view, *sentence)]
            for p in inside:
                own = _own_province(reading.view, p, region)
                near_by = _of_item(hosts, items, p) if len(items) > 1 else hosts
                host = own or _host_of(reading.view, p, near_by, row=row)
                if near_by is not hosts and host is None and said in hosts:
                    said = None
                if any(a < p.start and (host is None or host.start < a) for a in unnamed):
                    said = host = None
                said = host or said
                if said is not None:
                    out[p.span] = said
            said = hosts[-1] if hosts else said
    return out


def _of_item(hosts: Sequence[Host], items: Sequence[int], p: Program) -> Sequence[Host]:
    """The hosts of the list item that a programme stands in, and of what heads the whole list."""
    own = bisect_right(items, p.start)
    if not own:
        return hosts
    return [h for h in hosts if bisect_right(items, h.start) in (0, own)]


def _own_province(view: str, p: Program, region: str | None) -> Host | None:
    """The recipients' province where 도 alone, or 시 alone of a metropolis, stands before a name."""
    if region is None:
        return None
    word = "시" if region.endswith("시") else "도"
    start = max(p.start - _ALONE_REACH, 0)
    if word not in view[start : p.start]:
        return None
    found = _ALONE.search(view, start, p.start)
    if found is None or found["word"] != word:
        return None
    start, end = found.span("word")
    return Municipality(start=start, end=end, text=word, name=region)


def _hosts(reading: Reading, sentence: Span, programs: Sequence[Program]) -> list[Host]:
    return sorted(
        (
            m
            for m in reading.within(*sentence)
            if isinstance(m, Organization)
            or (isinstance(m, Municipality) and is_host(reading.view, m, sentence, programs))
        ),
        key=lambda m: m.start,
    )


def _host_of(view: str, p: Program, hosts: Sequence[Host], *, row: bool) -> Host | None:
    for h in hosts:
        if h.start >= p.end and pattern(r"[’'\"”」』>〉》\]]?\s?[(\[](?:\d{4}년?,?\s)?").fullmatch(
            view[p.end : h.start]
        ):
            return h
    for h in hosts:
        between = view[p.end : h.start]
        if (
            h.start >= p.end
            and _ITEM_END.fullmatch(between)
            and _BRACKETED.match(view, h.start - 1)
        ):
            return h
    for h in hosts:
        if _IS_HELD.fullmatch(view, p.end, h.start) and _HOLDER.match(view, h.end):
            return h
    before = [h for h in hosts if h.end <= p.start + 1]
    while len(before) > 1 and _TOGETHER.fullmatch(view[before[-2].end : before[-1].start]):
        before.pop()
    if before:
        return before[-1]
    if hosts and view[hosts[0].start - 1] == "(" and "," not in view[p.end : hosts[0].start]:
        return hosts[0]
    return hosts[0] if row and hosts else None


def _section_host(reading: Reading, segment: Segment) -> Host | None:
    """The host that a subhead names (◆ 강원도, ◇서울시 평가); 중앙부처 names none."""
    text = reading.view[segment.start : segment.end]
    if _NO_HOST.search(text):
        return None
    for m in reading.within(segment.start, min(segment.end, segment.start + 12)):
        if isinstance(m, Organization) or (isinstance(m, Municipality) and names_province(m.name)):
            return m
    return None
