"""선정 as the grade itself: ``대한국민대상에 선정``, ``… 공모에 선정`` (annotation guide, 9 and 24).

Runs after the programme names are known: only right behind a name is 선정 a result of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex
from attrs import frozen

from munaward.extract.base import Reading
from munaward.extract.clauses import reached
from munaward.extract.scope import near
from munaward.model import Program, Tier
from munaward.text import SegmentKind

_CLOSE = r"[’'\"”」』>〉》\]]?(?:\([^()]{0,30}\))?"
_SELECTED = regex.compile(
    rf"{_CLOSE}(?:\s?(?:(?:시범|지원|조성)사업\s)?(?:공모사업|공모전|공모|사업))?(?:에도|에)\s(?:최종\s)?(?P<word>선정)"
    rf"|{_CLOSE}\s공모(?:사업|전)?\s(?P<word>선정)(?=[(됐되돼\s,!.]|$)"
    rf"|(?<=공모(?:사업|전)?){_CLOSE}\s등\s?(?:모두\s|총\s)?(?:\d{{1,3}}[개건]\s?(?:공모|사업)?|공모사업)?"
    r"(?:에도|에|이)\s(?:최종\s)?(?P<word>선정)(?=[됐되돼])"
    rf"|(?<=공모(?:사업|전)?){_CLOSE}\s(?:최종\s)?(?P<word>선정)"
    r"(?=$|[,…·!(]|\s(?:\d|국비|도비|국·도비|사업비|쾌거|확정))"
    rf"|(?:(?<=공모)|(?<=공모사업)|(?<=공모전)){_CLOSE}\s(?P<word>선정)(?=[을를]\s통해|으로\s|에\s따라)"
    rf"|[’”」』》〉'\"](?:\([^()]{{0,30}}\))?\s(?:최종\s)?(?P<word>(?P<alone>선정))$"
)
_LISTED = (SegmentKind.ITEM, SegmentKind.ROW)
"""Lines that state a result without a verb."""


HEADING = regex.compile(r"(?:[가-힣·]{2,8}\s)?공모(?:사업)?(?:\s?선정)?(?:\s?\(?\d{1,3}건\)?)?")
"""A heading whose items were all selected: 공모, 공모사업 선정 (12건)."""

_TOLD = re.compile(
    r"공모(?:사업|전)?(?:에서|에|으로|[을를] 통해)?(?:도|는)?\s[^\n]{0,160}?(?:선정[됐돼되]|뽑[혔혀])"
)


def told_selected(view: str, start: int, end: int) -> bool:
    """Whether a stretch of a line says that projects were selected: 공모사업에서도 9건에 선정됐다."""
    return _TOLD.search(view, start, end) is not None


@frozen
class SelectionExtractor:
    """Yields `Tier` mentions with code ``awarded`` for 선정 behind the name of a contest."""

    name: str = "selection"

    def extract(self, reading: Reading) -> Iterator[Tier]:
        """Yield the 선정 that is a programme's only grade."""
        programs = reading.mentions(Program)
        for segment in reading.segments:
            for sentence in segment.sentences:
                for p in near(programs, *sentence):
                    found = _SELECTED.match(reading.view, p.end, sentence[1])
                    if found and found["alone"] and segment.kind not in _LISTED:
                        continue
                    if found and reached(reading.view, found.span("word"), sentence):
                        start, end = found.span("word")
                        yield Tier(start=start, end=end, text=found["word"], code="awarded")
