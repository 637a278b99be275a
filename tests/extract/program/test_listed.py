"""Names in lists: with markers, before a count, behind a grade, in rows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from munaward.extract.program.candidate import Candidate
from munaward.extract.program.dealt import dealt
from munaward.extract.program.listed import headed, marked, won_areas
from munaward.extract.program.rows import lined
from munaward.extract.program.summed import summed

from ...readings import before_programs, sentences
from ...tables import cases
from .names_in import marked_names, names_of

MARKED = {
    "triangles-and-a-grade": "구는 △<program>하천정비</program> △<program>골목청소 분야</program>에서 우수구로 뽑혔다.",
    "grade-each": "구는 ▲<program>하천정비</program> 최우수 ▲<program>골목청소</program> 우수를 받았다.",
    "particle-ends-the-item": "최우수구는 △<program>하천정비 평가</program> △<program>골목청소 평가</program>에서 나왔다.",
    "is-and-full-stop": "최우수구는 △<program>하천정비</program> △<program>골목청소</program>이다.",
    "verb-ending-joined": "최우수구는 △<program>하천정비</program> △<program>골목청소</program>다.",
    "and-the-like": "구는 ▲<program>하천정비</program> ▲<program>골목청소</program> 등 2개 분야에서 우수구로 뽑혔다.",
    "sum-in-brackets": "우수구는 ○<program>하천정비</program>(5천만원) ○<program>골목청소</program>(3천만원)이다.",
    "won-without-a-grade": "수상 분야는 △<program>하천정비</program> △<program>골목청소</program>다.",
    "one-item-that-is-a-sentence": "구는 상을 받았다. △<program>하천정비 시책</program>은 장려구다.",
    "host-before": "우수상은 △서울시 <program>하천정비 평가</program> △환경부 <program>물관리 평가</program>에서 받았다.",
    "host-from-whom": "구는 △환경부로부터 <program>물길 살리기</program> 우수상 △<program>골목청소</program> 장려상을 받았다.",
    "whose-place-it-was": "구는 ▲<program>식생활 개선 평가</program> 서울시 1위 ▲<program>골목청소</program> 우수를 받았다.",
    "bracket-inside-a-name": "구는 ▲<program>탄소마일리지(승용차) 실적 평가</program> 우수 ▲<program>골목청소</program> 우수를 받았다.",
}
NOT_MARKED = {
    "one-marker": "△하천정비 분야에서 우수구로 뽑혔다.",
    "criteria": "평가는 △민원 처리 △주민 참여 지표를 따졌다.",
    "own-projects": "구는 △하천정비 △골목청소 사업을 폈다.",
    "no-result": "구는 △하천정비 △골목청소 교육을 했다.",
    "towns": "우수구는 △용산구 △마포구다.",
    "sentences": "우수구로 뽑힌 까닭은 △밤마다 순찰했다 △새벽마다 쓸었다.",
}

WON = {
    "commas": "수상 분야는 <program>하천정비</program>, <program>골목청소</program> 등이다.",
    "colon": "수상 분야: <program>하천정비</program>, <program>골목청소</program>",
}
NOT_WON = {
    "criteria": "평가 분야는 하천정비, 골목청소 등이다.",
    "one-name": "수상 분야는 하천정비다.",
}

SUMMED = {
    "count-closes": "구는 <program>하천정비</program>, <program>골목청소</program>, "
    "<program>주차관리</program> 등 3개 분야에서 우수구로 뽑혔다.",
    "and-closes": "구는 <program>하천정비</program>, <program>골목청소 분야</program>에서 우수구로 뽑혔다.",
    "topic-before-markers": "10일 시에 따르면 올해 시는 △<program>하천정비</program>, "
    "<program>골목청소</program> 등 2개 분야에서 우수구로 뽑혔다.",
    "evaluation-before-the-marks-is-no-name": "전남도 평가에서도 ▲<program>하천정비</program> "
    "▲<program>골목청소</program> 등 2개 부문에서 최우수에 올랐다.",
    "two-kinds": "우수구는 <program>하천정비 시책</program>과 <program>골목청소</program> 두 가지다.",
    "a-pair": "올해는 <program>하천정비</program>와 <program>골목청소</program> 두 분야에서 우수구로 뽑혔다.",
    "numbers-in-words": "구는 <program>하천정비</program>, <program>골목청소</program>, "
    "<program>주차관리</program> 등 세 분야에서 우수구로 뽑혔다.",
    "all-first": "군은 <program>하천정비</program>, <program>골목청소</program>에서 나란히 1위를 했다.",
    "two-joined-at-the-head": "구는 <program>하천정비</program>와 <program>골목청소</program>, "
    "<program>주차관리</program> 등 3개 분야에서 우수구로 뽑혔다.",
    "whole-counted-before": "구는 7개 분야 가운데 <program>하천정비</program>, <program>골목청소</program>, "
    "<program>주차관리</program> 등 3개 분야에서 우수구로 뽑혔다.",
    "analysis-of-effects-is-one": "구는 <program>효과 분석</program>, <program>골목청소</program>, "
    "<program>주차관리</program> 등 3개 분야에서 우수구로 뽑혔다.",
}
NOT_SUMMED = {
    "criteria": "평가는 민원, 청렴, 참여 등 3개 분야를 심사한다.",
    "no-result": "구는 하천, 골목, 주차 등 3개 분야에 예산을 늘린다.",
    "criteria-before-the-winner": "도는 민원 처리, 주민 참여, 예산 집행 등 3개 분야 20개 지표를 살펴 구를 우수구로 뽑았다.",
    "one-item-is-no-list": "구는 하천정비 등 3개 분야에서 우수구로 뽑혔다.",
}

HEADED = {
    "grade-and-equals": "최우수=<program>도로정비</program>, <program>재난대비</program>",
    "grade-and-colon": "우수상: <program>도로정비</program>, <program>재난대비</program>",
    "went-to": "모범구에는 <program>도로정비</program>와 <program>재난대비</program>가 이름을 올렸다.",
    "two-grades": "최우수구에는 <program>도로정비</program>가, 우수구에는 <program>재난대비</program>가 뽑혔다.",
    "with-ro": "최우수로는 <program>도로정비</program>, <program>재난대비</program>가 꼽혔다.",
}
DEALT = {
    "areas-to-towns": "<program>지방세정</program>은 양평군, <program>보건행정</program>은 여주시가 1위를 했다.",
    "each-town-in-its-own": "양평군은 <program>지방세정</program>에서, 여주시는 <program>보건행정</program>에서 각각 1위에 올랐다.",
    "place-heads-areas-and-towns": "1위는 <program>공원 관리</program> 양평군, <program>빗물받이 청소</program> 여주시 등이다.",
}
NOT_DEALT = {
    "groups-of-towns": "최우수상은 시부에서 파주시, 군부에서 연천군에 돌아갔다.",
    "each-town-in-its-own-group": "양평군은 군부에서, 여주시는 시부에서 각각 1위에 올랐다.",
    "one-area": "지방세정은 양평군이 1위를 했다.",
    "groups": "시부는 여주시, 군부는 양평군이 1위를 했다.",
    "no-result": "회의 장소는 양평군, 숙소는 여주시다.",
    "place-heads-towns": "1위는 양평군, 2위는 여주시다.",
    "adverbial": "상반기에는 양평군, 하반기에는 여주시가 1위를 했다.",
}
NOT_HEADED = {
    "towns": "최우수구에는 용산구와 마포구가 뽑혔다.",
    "no-list": "최우수구는 주민이 만든다.",
    "markers-are-read-elsewhere": "최우수구에는 △도로정비 △재난대비가 뽑혔다.",
}


def _found(text: str, way: str) -> Iterator[Candidate]:
    for span, mentions in sentences(before_programs(text)):
        if way == "marked":
            yield from marked(text, span, mentions)
        elif way == "summed":
            yield from summed(text, span, mentions, umbrella=False)
        elif way == "won":
            yield from won_areas(text, span, mentions)
        elif way == "dealt":
            yield from dealt(text, span, mentions)
        else:
            yield from headed(text, span, mentions)


@pytest.mark.parametrize("row", cases({**MARKED, **NOT_MARKED}))
def test_marked(row: str) -> None:
    text, names = marked_names(row)
    assert names_of(text, _found(text, "marked")) == names


@pytest.mark.parametrize("row", cases({**WON, **NOT_WON}))
def test_won(row: str) -> None:
    text, names = marked_names(row)
    assert names_of(text, _found(text, "won")) == names


@pytest.mark.parametrize("row", cases({**SUMMED, **NOT_SUMMED}))
def test_summed(row: str) -> None:
    text, names = marked_names(row)
    assert names_of(text, _found(text, "summed")) == names


@pytest.mark.parametrize("row", cases({**HEADED, **NOT_HEADED}))
def test_headed(row: str) -> None:
    text, names = marked_names(row)
    assert names_of(text, _found(text, "headed")) == names


@pytest.mark.parametrize("row", cases({**DEALT, **NOT_DEALT}))
def test_dealt(row: str) -> None:
    text, names = marked_names(row)
    assert names_of(text, _found(text, "dealt")) == names


LINES = {
    "item": ("<program>하천정비 평가</program> 우수구", False),
    "item-with-streak": ("<program>하천정비 평가</program> 3년 연속 최우수", False),
    "columns": ("<program>하천정비 평가</program>    우수    5천만원", True),
    "category-column": ("중앙    <program>하천정비 평가</program>    우수    5천만원", True),
    "dots-before-the-grade": ("환경부   <program>골목정원 평가</program> ………… 우수", True),
    "cells-cut-by-pipes": ("환경부 | <program>하천정비 평가</program> | 우수", True),
    "host-column": ("환경부    <program>물관리 평가</program>    장려", True),
}
NO_LINES = {
    "group-with-those-who-took-part": ("농어촌(80곳) : 1위 성주군, 2위 완주군", False),
    "group-by-size": ("30만 이상 대도시 : 1위 성남시, 2위 화성시", False),
    "sentence": ("우리 구는 하천정비 평가에서 우수구로 뽑혔다.", False),
    "grade-first": ("우수구 하천정비", False),
    "no-grade": ("하천정비    5천만원", True),
}


@pytest.mark.parametrize("case", cases({**LINES, **NO_LINES}))
def test_lined(case: tuple[str, bool]) -> None:
    text, names = marked_names(case[0])
    reading = before_programs(text)
    found = sorted(reading.found, key=lambda m: m.span)
    cand = lined(text, (0, len(text)), found, row=case[1])
    got = [] if cand is None else names_of(text, [cand])
    assert [n.split(":", 1)[1].split("  ")[0] for n in got] == [n.split(":", 1)[1] for n in names]
