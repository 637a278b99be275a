"""Lists inside a sentence and below headings, rows cut by slashes, and what hosts give to all."""

from __future__ import annotations

import pytest

from ..tables import cases
from .rows import Row, award, check

GURO, NAJU = "서울특별시 구로구", "전라남도 나주시"
YEOJU, ICHEON = "경기도 여주시", "경기도 이천시"
LEAD = "구로구가 올해 외부기관 평가에서 좋은 성적을 거뒀다.\n\n"

ROWS: dict[str, Row] = {
    "item-with-a-streak-of-its-own": (
        "구로구가 받은 상은 ①‘3년 연속 하천정비 대상’ ②‘골목행정 대상’ ③‘2년 연속 도로청소 평가 우수상’이다.",
        [
            award(GURO, "하천정비 대상", streak=3),
            award(GURO, "골목행정 대상"),
            award(GURO, "도로청소 평가", tier="excellent", streak=2),
        ],
    ),
    "heading-gives-grade-and-items-the-money": (
        f"{LEAD}◇ 우수구 2개 분야\n△하천정비 사업(9천만원) △도로청소 사업(8천만원)\n\n구는 이를 알렸다.\n",
        [
            award(GURO, "하천정비 사업", tier="excellent", krw=90_000_000),
            award(GURO, "도로청소 사업", tier="excellent", krw=80_000_000),
        ],
    ),
    "list-headed-by-those-chosen": (
        "구로구가 최우수구로 선정된 분야는 ▲하천정비 평가 ▲도로청소 평가 등 2개다.",
        [award(GURO, "하천정비 평가", tier="top"), award(GURO, "도로청소 평가", tier="top")],
    ),
    "row-cut-by-slashes": (
        f"{LEAD}평가명 / 주관 / 결과 / 인센티브\n"
        "하천정비 평가 / 환경부 / 우수 / 5000만 원\n도로청소 평가 / 행정안전부 / 최우수 / -\n",
        [
            award(GURO, "하천정비 평가", host="환경부", tier="excellent", krw=50_000_000),
            award(GURO, "도로청소 평가", host="행정안전부", tier="top"),
        ],
    ),
    "host-in-square-brackets": (
        f"{LEAD}○ 하천정비 평가 [환경부] 우수상 (7,000만원)\n○ 도로청소 평가 [서울시] 최우수\n",
        [
            award(GURO, "하천정비 평가", host="환경부", tier="excellent", krw=70_000_000),
            award(GURO, "도로청소 평가", host="서울특별시", tier="top"),
        ],
    ),
    "host-in-brackets-closes-the-item": (
        "나주시는 ▲하천정비 평가 최우수상(환경부) ▲도로청소 평가 우수상(전남도)을 받았다.",
        [
            award(NAJU, "하천정비 평가", host="환경부", tier="top"),
            award(NAJU, "도로청소 평가", host="전라남도", tier="excellent"),
        ],
    ),
    "certificate-of-everyday-things": (
        "구로구의 친환경 인증 면적이 늘었다. 구로구는 환경부 하천정비 평가에서 우수상을 받았다.",
        [award(GURO, "하천정비 평가", host="환경부", tier="excellent")],
    ),
    "yardstick-is-no-contest": (
        "골목행정 평가는 정부합동평가 지표를 따른다. 구로구는 골목행정 평가에서 2위를 했다.",
        [award(GURO, "골목행정 평가", rank=2)],
    ),
    "round-of-the-programme-spoken-of": (
        "구로구는 상반기 재정집행 평가에서 최우수기관으로 뽑혔다. 구는 1분기 평가에서도 우수기관이었다.",
        [award(GURO, "재정집행 평가", tier="top"), award(GURO, "재정집행 평가", tier="excellent")],
    ),
    "round-before-this-one": (
        "구로구는 올해 하반기 ‘재정집행 평가’에서 ‘가’ 등급을 받았다. 상반기 평가의 ‘나’ 등급(상금 500만 원)에서 한 계단 올라섰다.",
        [
            award(GURO, "재정집행 평가", tier="grade:가"),
            award(GURO, "재정집행 평가", tier="grade:나", krw=5_000_000),
        ],
    ),
    "goal-of-several": (
        "구로구는 하천정비 평가에서 최우수구를 따내고 도로청소 평가에서 우수구가 된다는 목표를 세웠다.",
        [],
    ),
    "groups-are-no-names": (
        "경기도가 하천정비 평가 결과를 밝혔다.\n\n"
        "▶ 1그룹(11개 시군): 최우수 여주시\n▶ 2그룹(10개 시군): 최우수 이천시\n",
        [
            award(YEOJU, "하천정비 평가", host="경기도", tier="top"),
            award(ICHEON, "하천정비 평가", host="경기도", tier="top"),
        ],
    ),
    "each-with-a-result-of-its-own": (
        "구로구는 ▲하천정비 평가 2년 연속 최우수 ▲다솜목민대상 본상 ▲구로 정원의 별 ▲도로청소 평가 장려 등을 안았다.",
        [
            award(GURO, "하천정비 평가", tier="top", streak=2),
            award(GURO, "다솜목민대상", tier="merit"),
            award(GURO, "도로청소 평가", tier="encouragement"),
        ],
    ),
    "result-of-an-item-whose-name-is-unknown": (
        "구로구는 ▲하천정비 평가 최우수 ▲전국 2위 ▲도로청소 평가 장려를 안았다.",
        [
            award(GURO, "하천정비 평가", tier="top"),
            award(GURO, "도로청소 평가", tier="encouragement"),
        ],
    ),
    "joined-items-share": (
        "구로구는 ▲하천정비 평가와 ▲가로수 평가는 우수구, ▲도로청소 평가는 장려구, ▲골목길 평가는 모범구로 뽑혔다.",
        [
            award(GURO, "하천정비 평가", tier="excellent"),
            award(GURO, "가로수 평가", tier="excellent"),
            award(GURO, "도로청소 평가", tier="encouragement"),
            award(GURO, "골목길 평가", tier="model"),
        ],
    ),
}


@pytest.mark.parametrize("row", cases(ROWS))
def test_awards(row: Row) -> None:
    check(row)
