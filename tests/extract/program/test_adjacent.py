"""Noun phrases without head noun, right before their result."""

from __future__ import annotations

import pytest

from munaward.extract.program.adjacent import before_results

from ...readings import before_programs, sentences
from ...tables import cases
from .names_in import marked_names, names_of

FOUND = {
    "before-the-grade": "구로구가 <program>소하천정비</program> 우수기관으로 뽑혔다.",
    "two-words": "양주시가 <program>음식문화 개선</program> 최우수기관으로 뽑혔다.",
    "before-a-prize": "구는 <program>자살예방사업</program> 보건복지부 장관상을 받았다.",
    "before-a-place": "시는 <program>지방세정 운영</program> 1위를 했다.",
    "word-of-scope-between": "군은 <program>귀농귀촌 지원</program> 전국 1위를 했다.",
    "particle-between": "시는 <program>교통문화지수</program>에서 전국 1위를 했다.",
    "host-is-a-wall": "군은 산림청 <program>산불방지</program> 우수기관으로 뽑혔다.",
    "subject-is-no-part": "평택시는 올해 <program>규제개혁</program> 최우수기관이다.",
    "carrying-out-ends-the-name": "평택시는 올해 <program>규제개혁 추진</program> 최우수기관이다.",
    "result-list": "구가 <program>민원행정</program> 우수상, <program>도로관리</program> 장려상을 받았다.",
    "contest-with-a-clipped-particle": "구가 하천정비 평가서 <program>청소행정</program> 우수기관",
    "headline": "구리시, <program>식중독예방</program> 우수기관 선정",
    "streak-between": "증평군, <program>지방물가관리</program> 3년 연속 최우수기관",
}

NONE = {
    "object-before": "구는 주민을 섬긴 최우수기관이다.",
    "class-of-towns": "군은 전국 군단위 최우수기관에 뽑혔다.",
    "generic": "구는 이번 종합 1위를 했다.",
    "too-short": "구가 민원 우수상을 받았다.",
    "slogan-city": "시는 일자리창출 우수도시로 뽑혔다.",
    "count-before": "구는 3개 분야 12개 우수상을 받았다.",
    "particle-ends-it": "군은 산림정책으로 우수상을 받았다.",
    "towns-and-loose-words": "종합 해남 우수상, 보성 장려상이 나왔다.",
}

BROKEN = {
    "carrying-out-ends-the-name": "추진 closes a name even as its last word",
}


@pytest.mark.parametrize("row", cases({**FOUND, **NONE}, BROKEN))
def test_before_results(row: str) -> None:
    text, names = marked_names(row)
    reading = before_programs(text)
    assert names_of(text, before_results(reading, sentences(reading))) == names


def test_nothing_found_nothing_asked() -> None:
    reading = before_programs("오늘은 날씨가 맑다.")
    assert list(before_results(reading, sentences(reading))) == []
