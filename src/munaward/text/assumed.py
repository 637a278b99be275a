"""A stand-in for the dateline of a text that states none."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from munaward.text.segments import Segment

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?=년|\s?[가-힣‘'\"「『])")
_LEAD = 5


def assumed_date(view: str, segments: Sequence[Segment]) -> datetime.date | None:
    """The middle of the first year that headline and lead state, to count 지난해 and 올해 from.

    >>> from munaward.text import segment
    >>> view = "2011년 지방세정 종합평가 최우수에 밀양시"
    >>> assumed_date(view, segment(view))
    datetime.date(2011, 7, 1)
    """
    lead = [s for s in segments if not s.is_aside]
    for s in lead[:_LEAD]:
        if found := _YEAR.search(view, s.start, s.end):
            return datetime.date(int(found[1]), 7, 1)
    return None
