"""Lists of won programmes, one a line, below the sentence that gives their grade.

8개 사업 가운데 6개 사업에서 수상구로 뽑혔다.
 ✔ 서울 희망일자리 만들기
 ✔ 걷는 도시, 서울
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from munaward.extract.base import Reading
from munaward.extract.program.candidate import Candidate
from munaward.extract.program.names import is_generic, trim
from munaward.model import Count, Tier
from munaward.text import Segment, SegmentKind

_NAME = re.compile(r"[^←→(（:：!?]{2,45}")


def won_items(reading: Reading) -> Iterator[Candidate]:
    """Yield the items of lists as long as the number of awards that the line above counts."""
    counted: set[int] = set()
    run: list[Segment] = []
    for segment in [*reading.segments, None]:
        if segment is not None and segment.kind is SegmentKind.ITEM:
            run.append(segment)
            continue
        if len(run) in counted and len(run) > 1:
            for item in run:
                yield from _name(reading.view, item)
        run = []
        if segment is not None and not segment.is_aside:
            counted = _counts(reading, segment)


def _counts(reading: Reading, segment: Segment) -> set[int]:
    inside = reading.within(segment.start, segment.end)
    if not any(isinstance(m, Tier) for m in inside):
        return set()
    return {m.count for m in inside if isinstance(m, Count)}


def _name(view: str, segment: Segment) -> Iterator[Candidate]:
    found = _NAME.match(view, segment.start, segment.end)
    if not found:
        return
    start, end = trim(view, *found.span())
    if end - start >= 2 and not is_generic(view[start:end]):
        yield Candidate(start, end, "listed")
