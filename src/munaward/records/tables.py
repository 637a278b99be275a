"""Tables flattened to text in which years head the columns and grades the rows.

    구분    2016년  2017년  2018년
    최우수   남구    북구    서구

Each cell is a recipient of the row's grade in the column's year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from munaward.extract.base import Reading
from munaward.model import Municipality, Span, Tier, Year
from munaward.text import Segment, SegmentKind

_CELL = re.compile(r"(?![/|]\s)\S+(?:\s(?![/|]\s)\S+)*(?=\s{2,}|\t|\s+[/|]\s|\s*$)")
_FEWEST_YEARS = 2


@frozen
class Cell:
    """One recipient in a table.

    Attributes:
        recipient: Who.
        tier: Code of the row's grade.
        year: The column's year.
        evidence: View spans of the row's grade and of the cell.
        column: View span of the column's year.
    """

    recipient: Municipality
    tier: str
    year: int
    evidence: tuple[Span, ...]
    column: Span


def year_cells(reading: Reading, segments: Sequence[Segment]) -> dict[int, list[Cell]]:
    """The cells of such tables by the start of their row."""
    out: dict[int, list[Cell]] = {}
    years: list[Year] = []
    for segment in segments:
        if segment.kind is not SegmentKind.ROW:
            years = []
            continue
        head = [m for m in reading.mentions(Year) if segment.start <= m.start < segment.end]
        if len(head) >= _FEWEST_YEARS:
            years = head
        elif years and (cells := list(_row(reading, segment, years))):
            out[segment.start] = cells
    return out


def _row(reading: Reading, segment: Segment, years: Sequence[Year]) -> Iterator[Cell]:
    tiers = [m for m in reading.mentions(Tier) if segment.start <= m.start < segment.start + 3]
    if not tiers:
        return
    cells = list(_CELL.finditer(reading.view, tiers[0].end, segment.end))
    if len(cells) != len(years):
        return
    places = reading.mentions(Municipality)
    for year, cell in zip(years, cells, strict=True):
        for place in places:
            if cell.start() <= place.start < cell.end():
                evidence = (tiers[0].span, place.span)
                yield Cell(place, tiers[0].code, year.year, evidence, year.span)
