"""Areas that a text lists once and tells bare of afterwards; those it never tells are no names."""

from __future__ import annotations

import pytest

from munaward.extract.program.announced import announced

from ...readings import with_programs
from ...tables import cases
from .names_in import marked_names

AREAS = {
    "dealt-out-to-towns": "경기도는 <program>골목행정</program>, 하천정비, <program>산림보전</program>, 도로청소 등 4개 분야를 평가했다. "
    "<program>골목행정</program> 파주시, <program>산림보전</program> 김포시가 각각 1위를 했다.",
    "joined": "환경부는 <program>하천정비</program>, <program>산림보전</program>, 도로청소 등 3개 분야를 살폈다. "
    "파주시는 <program>하천정비</program>와 <program>산림보전</program>에서 우수상을 받았다.",
    "marked-list": "서울시는 ▴<program>하천 정비</program> ▴산림보전 ▴도로청소 등 3개 분야의 점수를 더했다. "
    "구로구는 골목을 쓸어 <program>하천 정비</program>에서 1위에 올랐다.",
}
NONE = {
    "never-told": "환경부는 하천정비, 산림보전, 도로청소 등 3개 분야를 살폈다. 파주시가 최우수상을 받았다.",
    "no-result-behind": "환경부는 하천정비, 산림보전, 도로청소 등 3개 분야를 살폈다. "
    "파주시는 최우수상을 받았으며 하천정비에 힘써 왔다.",
    "part-of-a-word": "환경부는 하천정비, 산림보전, 도로청소 등 3개 분야를 살폈다. "
    "파주시는 소하천정비에서 우수상을 받았다.",
}


@pytest.mark.parametrize("row", cases({**AREAS, **NONE}))
def test_announced(row: str) -> None:
    text, names = marked_names(row)
    found = sorted(announced(with_programs(text)), key=lambda c: c.span)
    assert [f"{c.start}:{text[c.start : c.end]}" for c in found] == names
