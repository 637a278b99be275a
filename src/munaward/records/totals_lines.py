"""Sentences as totals are read from them: the counts, grades, sums and names that stand in each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from typing import TypeVar

from attrs import frozen

from munaward.extract.base import Reading
from munaward.extract.clauses import clause_end
from munaward.model import Count, Mention, Money, Municipality, Prize, Program, Tier
from munaward.text import Segment, SegmentKind

M = TypeVar("M", bound=Mention)

_SILENT = (SegmentKind.FURNITURE, SegmentKind.SIDEBAR, SegmentKind.CAPTION)
_HEADS = (SegmentKind.HEADLINE, SegmentKind.SUBHEAD)
_CROWNS = re.compile(r"(?<!\d)(?<!\d[.,])(?P<number>[1-9]\d?)관왕")
_PAUSE = re.compile(r"…|\.{2,}|\n")
"""Where a headline starts anew."""

_LONGEST = 240
"""Characters that a bracket holds at most."""

_SCHEME = re.compile(r"지표|항목|과제|시책|부서|팀|(?:^|개 )(?:종|가지)$")
_AWARD = re.compile(r"부문|분야|사업|평가|상$|표창|업무|영역|관왕|^(?:건|개|가지|차례|한|)$")
_PLACE = re.compile(r"곳|개소|기관|시|군|구|지자체|단체|읍|도시?$|지역")


_place = attrgetter("start", "end")


class Thing(Enum):
    """What a count counts."""

    AWARD = "award"
    PLACE = "place"
    SCHEME = "scheme"


@frozen
class Line:
    """One sentence with the mentions inside it.

    Attributes:
        index: Its place among the lines of the text that tell something.
        start: View offset.
        end: View offset, exclusive.
        head: Whether it stands in a headline.
        counts: Its counts, ``5관왕`` among them.
        tiers: Its grades.
        money: Its amounts that were won, none of them zero.
        prizes: Its prizes (대통령상).
        names: Its programme names.
        places: Its municipalities.
    """

    index: int
    start: int
    end: int
    head: bool
    counts: tuple[Count, ...]
    tiers: tuple[Tier, ...]
    money: tuple[Money, ...]
    prizes: tuple[Prize, ...]
    names: tuple[Program, ...]
    places: tuple[Municipality, ...]


def lines(reading: Reading) -> list[Line]:
    """The sentences of the article itself, in order; sidebars and furniture left out."""
    out: list[Line] = []
    for segment in reading.segments:
        if segment.kind in _SILENT:
            continue
        for start, end in segment.sentence_spans:
            inside = sorted(reading.within(start, end), key=_place)
            out.append(_line(reading.view, len(out), (start, end), segment, inside))
    return out


def _line(
    view: str, index: int, span: tuple[int, int], segment: Segment, inside: Sequence[Mention]
) -> Line:
    counts = [*_of(inside, Count), *_crowns(view, *span)]
    return Line(
        index=index,
        start=span[0],
        end=span[1],
        head=segment.kind in _HEADS,
        counts=tuple(sorted(counts, key=lambda c: c.span)),
        tiers=tuple(_of(inside, Tier)),
        money=tuple(m for m in _of(inside, Money) if m.role == "award" and m.krw),
        prizes=tuple(_of(inside, Prize)),
        names=tuple(_of(inside, Program)),
        places=tuple(_of(inside, Municipality)),
    )


def _of(mentions: Sequence[Mention], kind: type[M]) -> list[M]:
    return [m for m in mentions if isinstance(m, kind)] if mentions else []


def _crowns(view: str, start: int, end: int) -> Iterator[Count]:
    """``5관왕``: who wears five crowns won five awards."""
    if view.find("관왕", start, end) < 0:
        return
    for m in _CROWNS.finditer(view, start, end):
        yield Count(start=m.start(), end=m.end(), text=m[0], count=int(m["number"]), unit="관왕")


def thing(count: Count) -> Thing:
    """What a count counts, told by its unit."""
    return _counted(count.unit)


@lru_cache(maxsize=1024)
def _counted(unit: str) -> Thing:
    if _SCHEME.search(unit):
        return Thing.SCHEME
    if _AWARD.search(unit):
        return Thing.AWARD
    return Thing.PLACE if _PLACE.search(unit) else Thing.SCHEME


def stop(view: str, line: Line, start: int, reach: int) -> int:
    """Where the clause that runs at ``start`` ends, at most ``reach`` on; ``…`` ends one too."""
    limit = min(line.end, start + reach)
    pause = _PAUSE.search(view, start, limit)
    return clause_end(view, start, pause.start() if pause else limit)


def bracket(view: str, line: Line, at: int) -> int:
    """View offset of the round bracket that is open at ``at``, -1 outside brackets."""
    opened: list[int] = []
    first = view.find("(", max(line.start, at - _LONGEST), at)
    if first < 0:
        return -1
    for i in range(first, at):
        if view[i] == "(":
            opened.append(i)
        elif view[i] == ")" and opened:
            opened.pop()
    return opened[-1] if opened else -1
