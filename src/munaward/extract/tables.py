"""Cells of tables whose unit is stated once (``단위: 백만원``)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from munaward.extract import numerals
from munaward.extract.base import Reading
from munaward.text import SegmentKind

_UNIT = re.compile(r"(?:단위|금액)\s?[:：]?\s?\(?\s?(백만|천만|억|천|만)\s?원")
_MONEY_COLUMN = re.compile(
    r"(?:시상금|포상금|상금|금액|사업비|인센티브|교부금|교부세|예산액?"
    r"|재정지원)\s?(?:\([^)]{1,8}\))?$"
)
_LAST_CELL = re.compile(r"(?<=[^\d.,~-][ \t|/])\d{1,3}(?:,\d{3})*$|(?<=[^\d.,~-][ \t|/])\d{1,9}$")
_STEPS = {"천": 10**3, "만": 10**4, "백만": 10**6, "천만": 10**7, "억": 10**8}
_ROWS_END = frozenset({SegmentKind.SUBHEAD, SegmentKind.FURNITURE, SegmentKind.SIDEBAR})


def unit_cells(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and won of bare numbers in a last column that holds money.

    Only tables that state their unit and whose header's last cell is a word for money count.
    """
    if _UNIT.search(reading.view) is None:  # What no line states, the text does not hold.
        return
    step = 0
    in_table = False
    for segment in reading.segments:
        line = reading.view[segment.start : segment.end]
        unit = _UNIT.search(line)
        if unit:
            step, in_table = (
                _STEPS[unit[1]],
                bool(_MONEY_COLUMN.search(line[: unit.start()].rstrip(" ("))),
            )
            continue
        if not step:
            continue
        if _MONEY_COLUMN.search(line) and len(line) < 60:
            in_table = True
            continue
        cell = _LAST_CELL.search(line)
        if segment.kind in _ROWS_END or len(line) > 80 or (in_table and cell is None):
            step, in_table = 0, False
        elif in_table and cell:
            krw = numerals.parse(cell.group()) * step
            yield segment.start + cell.start(), segment.start + cell.end(), krw
