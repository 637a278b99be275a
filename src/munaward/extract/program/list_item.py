"""The name that an item of a list opens with, and what such a name never is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from munaward.extract.clauses import PAST
from munaward.extract.program.candidate import Candidate
from munaward.extract.program.names import AREA_HEADS, is_generic, trim
from munaward.extract.scope import over
from munaward.model import (
    Mention,
    Money,
    Municipality,
    Organization,
    Prize,
    Rank,
    Streak,
    Tier,
)
from munaward.text.patterns import pattern

MARKERS = "△▲▷▶▸▹○●◆◇□■▦◦•①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"


_ITEM_END = re.compile(
    r"\((?![^()]{1,10}\)\s(?:[가-힣·]{2,8}\s){0,2}(?:평가|경진대회|공모전)(?:\s|$))|(?<=\S)\s?\[|\s(?:두|세|네|다섯)\s가지|\s?등\s?(?:\d|모두|총|네|세|두|$)|\s등(?:[이의은에을]|으로)?(?=\s|$)|\s등이?다[.]?$|(?:에서[는도만]?|에선|이다|으로|이며"
    r"|부문에서)(?=[\s,]|$)|\s[:：=]\s|\s?[:：]\s?|(?<![어놀높])이(?=\s*$|,)|(?<![평국물추증참인허여])가(?=\s*$"
    r"|,)|와(?=\s*$)|[은는](?=\s*$|,|\s[\d‘'])|를(?=\s*$|,)|(?<!마)을(?=\s*$|,)|(?<=[가-힣])이?다[.]?\s*$|\s[-–]\s|[.]$"
)


_LEADING = re.compile(
    r"\s?(?:그리고|및|또한|또|특히|이어)\s"
    r"|(?P<whole>\s?\d+개\s(?:[가-힣]{2,4}\s)?(?:분야|부문|사업|과제|시책|지표)\s(?:중|가운데)\s)"
)


RESULTS = (Tier, Rank, Prize, Money, Streak)


WALLS = (*RESULTS, Municipality, Organization)


_HOST_TAIL = re.compile(r"(?:\s등(?=\s))?(?:의|이|가|로부터|으로부터)?\s?(?:주관|주최)?\s?")


def _after(pattern: re.Pattern[str], view: str, start: int, end: int) -> int:
    """How many characters the pattern takes at ``start``."""
    found = pattern.match(view, start, end)
    return len(found[0]) if found else 0


def item(
    view: str, start: int, end: int, stops: Sequence[Mention], *, paired: bool = False
) -> Candidate | None:
    """The name that an item of a list opens with, up to its grade, money, bracket or particle."""
    while start < end and view[start] in " -·:":
        start += 1
    inside = over(stops, (start, end))
    for m in inside:
        if isinstance(m, (Municipality, Organization)) and m.start <= start + 1 < m.end <= end:
            start = m.end + _after(_HOST_TAIL, view, m.end, end)
    for conj in _LEADING.finditer(view, start, end):
        start = conj.end() if conj.start() == start or conj["whole"] else start
    for m in inside:
        if start <= m.start < end and isinstance(m, RESULTS):
            end = min(end, m.start)
    found = _ITEM_END.search(view, start, end)
    if found and _is_group(view, found.start(), stops):
        return None
    start, end = trim(view, start, found.start() if found else end)
    name = view[start:end]
    for m in inside:
        town = isinstance(m, Municipality) and m.code and not PROVINCE_END.search(m.name)
        if isinstance(m, Municipality) and not town and start < m.start - 1 and m.end == end:
            start, end = trim(view, start, m.start)  # whose contest a place was won in: 서울시 1위
        if town and start < m.end and m.start < end:
            if not paired or m.start <= start + 1 or m.end < end - 1:
                return None
            start, end = trim(view, start, m.start)
    name = view[start:end]
    if any(isinstance(m, Municipality) and m.span == (start, end) for m in inside):
        return None
    if (
        not 2 <= len(name) <= 45
        or (is_generic(name) and name != "합동평가")
        or pattern(rf"[{PAST}겠]|다$|[!?“”‘’'\"「」『』<>《》〈〉]|\d+년").search(name)
    ):
        return None
    return Candidate(start, end, "listed", name.endswith(AREA_HEADS))


_TOOK_PART = re.compile(
    r"\(\s?(?P<count>\d{1,3})\s?(?:곳|개\s?(?:시·군·구|시·군|시군구|시군|구·군|자치구|지자체|자치단체|기관|시|군|구)?)\s?\)\s?[:：]"
)
"""Behind a group of towns: 농어촌(82곳) : 1위 …."""


def _is_group(view: str, at: int, stops: Sequence[Mention]) -> bool:
    """Whether more places are counted behind a name than are called: those who took part."""
    counted = _TOOK_PART.match(view, at)
    if counted is None or not any(isinstance(m, (Rank, Tier)) for m in stops):
        return False
    return int(counted["count"]) > sum(isinstance(m, Municipality) for m in stops) > 0


PROVINCE_END = re.compile(r"(?:특별시|광역시|도)$")
