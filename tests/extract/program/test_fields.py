"""Fields that only head contests are no names; the areas of a contest are."""

from __future__ import annotations

import pytest

from munaward.model import Program

from ...readings import with_programs
from ...tables import cases
from .names_in import marked_names

FIELDS = {
    "host-behind": "안전 분야에서는 소방청의 <program>화재예방 종합평가</program>에서 우수기관으로 뽑혔다.",
    "topic": "환경 분야는 환경부의 <program>물관리 종합평가</program> 최우수상을 받았다.",
    "list-behind": "구는 농업 분야에서 ▲농촌진흥청 <program>치유농업 경진대회</program> 장려상 "
    "▲산림청 <program>도시숲 공모전</program> 우수상을 받았다.",
    "two-hosts": "행정 분야에서는 행정안전부와 국민권익위원회가 함께 실시한 "
    "‘<program>민원 서비스 종합평가</program>’에서 우수기관으로 뽑혔다.",
    "province-behind": "교통 분야에서는 경상북도의 <program>도로정비 종합평가</program>에서 장려상을 받았다.",
    "list-right-behind": "시는 <program>산림행정 종합평가</program> 우수상을 받았고, 안전건설 분야는 "
    "▲<program>화재예방 종합평가</program> 최우수상 ▲<program>도로정비 종합평가</program> 우수상을 받았다.",
    "too": "시는 <program>산림행정 종합평가</program> 우수상을 받았다. "
    "보건 분야도 경상북도의 <program>금연 종합평가</program> 최우수상을 받았다.",
    "call-without-a-name": "시는 <program>산림행정 종합평가</program>에서 대상을 받고, 문화 분야에서는 국토교통부 공모에 선정됐다.",
}
AREAS = {
    "contest-before": "<program>산림행정 종합평가</program> <program>산불 분야</program>에서는 군이 우수기관으로 뽑혔다.",
    "giver-of-a-prize-behind": "<program>도시혁신 경진대회</program> <program>교통 분야</program>에서는 "
    "국토교통부 장관상을 받았다.",
    "winner-behind": "<program>산림행정 종합평가</program> <program>산불 분야</program>에서는 경상북도가 1위에 올랐다.",
}


@pytest.mark.parametrize("row", cases({**FIELDS, **AREAS}))
def test_fields(row: str) -> None:
    text, names = marked_names(row)
    found = [m for m in with_programs(text).found if isinstance(m, Program)]
    assert [f"{m.start}:{m.text}" for m in sorted(found, key=lambda m: m.span)] == names
