"""Unquoted noun phrases that end in a head noun: where they begin is a question of grammar."""

from __future__ import annotations

import pytest

from munaward.extract.program.phrases import ends_of, noun_phrases, walls_of
from munaward.model import Mention, Municipality, Organization, Prize, Rank, Tier, Year

from ...readings import before_programs, sentences
from ...tables import cases
from .names_in import marked_names, names_of

PHRASES = {
    "subject-ends": "구로구는 <program>하천정비 평가</program>에서 우수구로 뽑혔다.",
    "host-is-a-wall": "금천구가 행정안전부 <program>민원서비스 평가</program>에서 1위를 했다.",
    "province-is-a-wall": "문경시는 경상북도 <program>산림행정 종합평가</program>에서 우수상을 받았다.",
    "year-is-a-wall": "시는 2016년 <program>교통안전 평가</program>에서 장려상을 받았다.",
    "ordinal-is-left-out": "군은 제7회 <program>도시농업 경진대회</program>에서 금상을 받았다.",
    "for-the-best": "군은 환경부의 <program>하천정비 우수 지자체 평가</program>에서 장려상을 받았다.",
    "for-the-best-in-one-word": "군은 <program>지방세정 우수기관 평가</program>에서 장려상을 받았다.",
    "host-held": "군은 전라남도 주관 <program>친환경농업 평가</program>에서 최우수상을 받았다.",
    "adjective-inside": "구는 <program>아름다운 화장실 공모전</program>에서 대상을 받았다.",
    "verb-before": "구는 올해 처음 열린 <program>골목상권 경진대회</program>에서 우수상을 받았다.",
    "result-before": "우수상을 받은 <program>도로청소 평가</program>에서는 점수가 높았다.",
    "area-behind-its-contest": "구는 <program>지역보건 평가</program> <program>구강보건 분야</program>에서 장려구로 뽑혔다.",
    "area-alone": "구는 <program>구강보건 분야</program> 장려구다.",
    "two-contests": "<program>하천정비 평가</program>와 <program>도로청소 평가</program>에서 우수구로 뽑혔다.",
    "grand-prize-as-a-name": "시는 <program>지방자치 정책대상</program>에서 우수상을 받았다.",
    "comma-bounds": "민원, 청렴, <program>재난관리 평가</program>에서 상을 받았다.",
    "survey": "구는 <program>정보공개 실태점검</program>에서 우수기관으로 뽑혔다.",
    "grand-prize-behind": "시는 <program>재활용 평가</program> 대상을 받았다.",
    "people-of-merit": "시는 <program>보훈업무 유공</program> 표창을 받았다.",
    "verb-of-seeing-before": "위원회가 사업을 들여다본 <program>물관리 평가</program>에서 우수군으로 뽑혔다.",
    "one-evaluation-of-all-the-country": "군은 2018년 <program>전국 지방자치단체 평가</program>에서 3위를 했다.",
    "overall-area-of-a-contest": "구는 <program>하천정비 경진대회</program>에서 <program>종합 부문</program> 은상을 받았다.",
    "until-a-glued-result": "구가 최우수상·<program>재난관리평가</program> 우수상을 받았다.",
}

NONE = {
    "generic": "구는 이번 평가에서 우수구로 뽑혔다.",
    "all-the-country-in-general": "군은 여러 전국 지방자치단체 평가에서 상을 받았다.",
    "counted-areas": "구는 9개 분야에서 상을 받았다.",
    "being-judged": "구는 하천정비를 평가받아 우수구로 뽑혔다.",
    "indicators": "시는 민원행정 평가지표를 손봤다.",
    "target-of-the-evaluation": "시는 재활용 평가 대상을 늘렸다.",
    "panel": "민원행정 평가위원이 현장을 찾았다.",
    "call-for-entries": "구는 4월 골목정원 공모를 낸다.",
    "target": "구는 어르신 대상 교실을 연다.",
    "area-that-sums-a-list-up": "구는 ‘푸른 물길’, ‘맑은 골목’ 등 도시환경 분야에서 우수구로 뽑혔다.",
    "head-alone": "구는 경진대회에서 상을 받았다.",
}


@pytest.mark.parametrize("row", cases({**PHRASES, **NONE}))
def test_phrases(row: str) -> None:
    text, names = marked_names(row)
    reading = before_programs(text)
    spans = [span for span, _ in sentences(reading)]
    assert names_of(text, noun_phrases(reading, spans)) == names


def _mention(kind: type[Mention], text: str, **says: object) -> Mention:
    return kind(start=4, end=4 + len(text), text=text, **says)


def test_a_result_ends_the_name_before_it() -> None:
    ends = [
        _mention(Rank, "1위", rank=1),
        _mention(Prize, "대통령상", name="대통령상"),
        _mention(Tier, "최우수상", code="top"),
    ]
    assert ends_of(ends) == {6, 8}
    assert (
        ends_of([_mention(Tier, "최우수", code="top"), _mention(Year, "올해", year=2019)]) == set()
    )


def test_no_name_reaches_over_places_hosts_and_years() -> None:
    walls = [
        _mention(Municipality, "구로구", name="서울특별시 구로구"),
        _mention(Organization, "환경부", name="환경부"),
    ]
    assert walls_of(walls) == {4, 5, 6}
    weak = [
        _mention(Municipality, "김제", name="전북특별자치도 김제시"),
        _mention(Tier, "최우수", code="top"),
    ]
    assert walls_of(weak) == set()
