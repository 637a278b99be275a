"""Names in rows: of a table, or of a list with one programme and its grade a line."""

from __future__ import annotations

import re

from munaward.extract.clauses import PAST
from munaward.extract.program.candidate import Candidate
from munaward.extract.program.list_item import WALLS, item
from munaward.model import (
    Mention,
    Prize,
    Rank,
    Span,
    Tier,
)
from munaward.text.patterns import pattern


def _name_cell(view: str, start: int, end: int, found: list[Mention]) -> Candidate | None:
    """The cell of a row in columns that names the programme: no number, no town, no host."""
    cells = list(_CELL.finditer(view, start, end))
    if len(cells) < 2:
        return None
    for cell in cells:
        taken = any(
            isinstance(m, WALLS)
            and m.start < cell.end()
            and cell.start() < m.end
            and (m.end - m.start) * 2 > len(cell[0])
            for m in found
        )
        if not taken and pattern(r"[가-힣]{2}").search(cell[0]) and cell[0] not in _CATEGORY:
            if cell[0] in _UMBRELLAS:
                return Candidate(*cell.span(), "listed")
            return item(view, *cell.span(), found)
    return None


_UMBRELLAS = ("합동평가", "정부합동평가")
"""Too general for a name elsewhere, a name where a cell holds nothing else."""


_CATEGORY = (
    "중앙",
    "중앙부처",
    "기타",
    "정부",
    "민간",
    "외부",
    "외부기관",
    "시·도",
    "도",
    "시",
    "구분",
    "소계",
)


_WORD = r"(?![|/]\s|…{2})(?:(?!…{2})\S)++"


_CELL = re.compile(
    rf"{_WORD}(?:[^\S\t]{_WORD})*+(?=\s{{2,}}|\t|\s*$|\s[|/](?:\s|$)|\s?…{{2,}}|\s?\[[^\]]{{2,12}}\])"
)


_LABEL = re.compile(
    r"[(\[<](?P<name>[가-힣·]{2,10}(?:\s[가-힣·]{2,8}){0,2}(?<![시군구부형])(?<!그룹|단위|규모|지역))[)\]>]\s"
)
"""The area that an item is about, in brackets before its result: (조림) 최우수 하동군; no group of towns."""


def lined(view: str, line: Span, found: list[Mention], *, row: bool) -> Candidate | None:
    """The name that an item or a table row opens with, before its grade."""
    results = [
        m for m in found if isinstance(m, (Tier, Rank, Prize)) and line[0] <= m.start < line[1]
    ]
    if not results or results[0].start <= line[0] + 1:
        return None
    if not row and (label := _LABEL.fullmatch(view, line[0], results[0].start)):
        return item(view, *label.span("name"), found)
    if not row and (
        line[1] - line[0] > 70 or pattern(rf"[{PAST}음함임다]\.?$").search(view[line[0] : line[1]])
    ):
        return None
    start = line[0]
    if row and (cell := _name_cell(view, line[0], results[0].start, found)):
        return cell
    if row:
        label = pattern(r"(?:중앙|도|시|기타|정부|민간|외부|국가|[0-9]{1,2})\s+").match(
            view[start : line[1]]
        )
        start += label.end() if label else 0
    return item(view, start, results[0].start, found)
