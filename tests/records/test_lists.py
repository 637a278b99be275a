"""Lists whose items take their grade from the line above, or bear their own."""

from __future__ import annotations

import pytest

from ..tables import cases
from .rows import Row, award, check

GURO, YONGSAN, MAPO, NOWON = (
    "서울특별시 구로구",
    "서울특별시 용산구",
    "서울특별시 마포구",
    "서울특별시 노원구",
)
LEAD = "구로구가 올해 외부기관 평가에서 좋은 성적을 거뒀다.\n\n"

LISTS: dict[str, Row] = {
    "one-host-of-several": (
        "구로구가 올해 여러 평가에서 상을 받았다.\n\n△환경부 하천정비 평가 우수\n"
        "△산림청 등 제3회 가로수관리 대회 최우수\n△국토교통부 도로청소 평가 장려\n",
        [
            award(GURO, "하천정비 평가", host="환경부", tier="excellent"),
            award(GURO, "가로수관리 대회", host="산림청", tier="top"),
            award(GURO, "도로청소 평가", host="국토교통부", tier="encouragement"),
        ],
    ),
    "who-judged-the-towns-is-the-host": (
        "구로구는 환경부 하천정비 평가에서 우수구로 뽑혔다. 구는 서울시가 25개 자치구를 대상으로 한 도로청소 평가에서도 1위를 했다.",
        [
            award(GURO, "하천정비 평가", host="환경부", tier="excellent"),
            award(GURO, "도로청소 평가", host="서울특별시", rank=1),
        ],
    ),
    "areas-in-brackets-of-a-contest-with-a-prize": (
        "서울시가 올해 물순환 평가를 실시했다. ‘물순환 평가’는 빗물관리, 하수처리, 지하수보전 등 3개 부문으로 치렀다.\n"
        " ○ (빗물관리) 최우수 마포구, 우수 노원구\n ○ (하수처리) 최우수 구로구\n\n"
        "이들 자치구에는 시장 표창이 주어진다.",
        [
            award(
                MAPO,
                "물순환 평가",
                area="빗물관리",
                host="서울특별시",
                tier="top",
                prize="시장 표창",
            ),
            award(
                NOWON,
                "물순환 평가",
                area="빗물관리",
                host="서울특별시",
                tier="excellent",
                prize="시장 표창",
            ),
            award(
                GURO,
                "물순환 평가",
                area="하수처리",
                host="서울특별시",
                tier="top",
                prize="시장 표창",
            ),
        ],
    ),
    "areas-in-brackets-before-their-winners": (
        "서울시가 올해 ‘물순환 평가’를 실시했다. 분야별 결과는 다음과 같다.\n"
        " ○ (빗물관리) 최우수 마포구, 우수 노원구\n ○ (하수도) 최우수 구로구, 우수 용산구\n",
        [
            award(MAPO, "빗물관리", host="서울특별시", tier="top"),
            award(NOWON, "빗물관리", host="서울특별시", tier="excellent"),
            award(GURO, "하수도", host="서울특별시", tier="top"),
            award(YONGSAN, "하수도", host="서울특별시", tier="excellent"),
        ],
    ),
    "selected-projects-with-what-they-brought": (
        "나주시는 공모사업에서도 12건에 선정돼 국비 210억원을 확보했다. "
        "국토교통부 ‘햇살마을 조성사업’(영산동·90억원)과 산림청 ‘숲길 정비사업’(20억원)이 대표적이다.",
        [
            award(
                "전라남도 나주시",
                "햇살마을 조성사업",
                host="국토교통부",
                tier="awarded",
                krw=9_000_000_000,
            ),
            award(
                "전라남도 나주시", "숲길 정비사업", host="산림청", tier="awarded", krw=2_000_000_000
            ),
        ],
    ),
    "selected-projects-with-sums-behind": (
        "나주시는 올 한 해를 바쁘게 보냈다.\n\n"
        "공모사업으로는 산림청 ‘숲길 정비사업’ 20억원, 환경부 ‘맑은 물길 사업’ 5억원 등이 선정됐다.",
        [
            award(
                "전라남도 나주시", "숲길 정비사업", host="산림청", tier="awarded", krw=2_000_000_000
            ),
            award(
                "전라남도 나주시", "맑은 물길 사업", host="환경부", tier="awarded", krw=500_000_000
            ),
        ],
    ),
    "own-projects-with-what-they-cost": (
        "나주시는 공모사업에서도 12건에 선정돼 국비 210억원을 확보했다. "
        "시는 ‘나주 숲길 사업’(20억원)과 ‘영산강 꽃길 사업’(9억원)을 올해 시작한다.",
        [],
    ),
    "grade-counted-above": (
        "구로구는 올해 8개 사업 가운데 3개 사업에서 우수구로 뽑혔다.\n"
        "- 하천정비 평가\n- 도로청소 평가\n- 주차관리 평가\n",
        [
            award(GURO, "하천정비 평가", tier="excellent"),
            award(GURO, "도로청소 평가", tier="excellent"),
            award(GURO, "주차관리 평가", tier="excellent"),
        ],
    ),
    "grade-counted-above-names-without-head": (
        "구로구는 올해 8개 사업 가운데 2개 사업에서 수상구로 뽑혔다.\n- 걷기 좋은 골목\n- 꽃피는 마을\n",
        [award(GURO, "걷기 좋은 골목", tier="awarded"), award(GURO, "꽃피는 마을", tier="awarded")],
    ),
    "streak-of-an-item": (
        "구로구는 올해 2개 사업에서 우수구로 뽑혔다.\n- 하천정비 평가(3년 연속)\n- 도로청소 평가\n",
        [
            award(GURO, "하천정비 평가", tier="excellent", streak=3),
            award(GURO, "도로청소 평가", tier="excellent"),
        ],
    ),
    "grade-counted-above-under-an-umbrella": (
        "구로구는 올해 서울시 ‘골목행정 평가’ 3개 전 분야에서 우수구로 뽑혔다.\n"
        "- 하천정비\n- 도로청소\n- 주차관리(3년 연속)\n",
        [
            award(GURO, "골목행정 평가", host="서울특별시", tier="excellent"),
            award(GURO, "하천정비", host="서울특별시", tier="excellent"),
            award(GURO, "도로청소", host="서울특별시", tier="excellent"),
            award(GURO, "주차관리", host="서울특별시", tier="excellent", streak=3),
        ],
    ),
    "several-grades-of-a-list-that-its-number-closes": (
        f"{LEAD}△하천정비 평가 △도로청소 평가 △주차관리 평가 등 9개 분야 평가에서 최우수 및 우수기관으로 뽑혀"
        " 1억원을 받았다.\n",
        [
            award(GURO, "하천정비 평가"),
            award(GURO, "도로청소 평가"),
            award(GURO, "주차관리 평가"),
        ],
    ),
    "grade-of-each-item": (
        f"{LEAD}△ 하천정비 평가 최우수\n△ 도로청소 평가 우수\n△ 주차관리 평가 장려\n",
        [
            award(GURO, "하천정비 평가", tier="top"),
            award(GURO, "도로청소 평가", tier="excellent"),
            award(GURO, "주차관리 평가", tier="encouragement"),
        ],
    ),
    "counted-grade-before-its-names": (
        f"{LEAD}■ 최우수구 2개 : 하천정비 평가, 도로청소 평가\n■ 장려구 1개 : 주차관리 평가\n",
        [
            award(GURO, "하천정비 평가", tier="top"),
            award(GURO, "도로청소 평가", tier="top"),
            award(GURO, "주차관리 평가", tier="encouragement"),
        ],
    ),
    "counted-grade-with-its-names-in-brackets": (
        f"{LEAD}구로구는 우수 2개(하천정비 평가, 도로청소 평가), 장려 1개(주차관리 평가)를 받았다.\n",
        [
            award(GURO, "하천정비 평가", tier="excellent"),
            award(GURO, "도로청소 평가", tier="excellent"),
            award(GURO, "주차관리 평가", tier="encouragement"),
        ],
    ),
    "sum-of-each-name-behind-a-grade": (
        f"{LEAD}- 우수구 : 하천정비 평가(7천만원), 도로청소 평가(3천만원), 주차관리 평가\n",
        [
            award(GURO, "하천정비 평가", tier="excellent", krw=70_000_000),
            award(GURO, "도로청소 평가", tier="excellent", krw=30_000_000),
            award(GURO, "주차관리 평가", tier="excellent"),
        ],
    ),
    "sum-of-each-town-behind-a-grade": (
        "올해 하천정비 평가에서 서울 자치구 세 곳이 이름을 올렸다.\n\n"
        "- 최우수: 용산구(2억원)\n- 우수: 마포구(1억원), 노원구(8천만원)\n",
        [
            award(YONGSAN, "하천정비 평가", tier="top", krw=200_000_000),
            award(MAPO, "하천정비 평가", tier="excellent", krw=100_000_000),
            award(NOWON, "하천정비 평가", tier="excellent", krw=80_000_000),
        ],
    ),
    "towns-by-group-behind-a-grade": (
        "환경부는 올해 하천정비 평가 결과를 발표했다.\n\n"
        "- 우수 : ▲시 = 경기 군포시, 강원 원주시 ▲군 = 전남 무안군 ▲구 = 서울 노원구\n",
        [
            award("경기도 군포시", "하천정비 평가", host="환경부", tier="excellent"),
            award("강원도 원주시", "하천정비 평가", host="환경부", tier="excellent"),
            award("전라남도 무안군", "하천정비 평가", host="환경부", tier="excellent"),
            award(NOWON, "하천정비 평가", host="환경부", tier="excellent"),
        ],
    ),
    "areas-won-without-grades": (
        "구로구는 올해 서울시 ‘골목행정 평가’에서 상금 1억원을 받았다. "
        "수상 분야는 ▲하천정비 ▲걷기 좋은 골목 ▲주차관리다.\n",
        [
            award(GURO, "하천정비", host="서울특별시"),
            award(GURO, "걷기 좋은 골목", host="서울특별시"),
            award(GURO, "주차관리", host="서울특별시"),
        ],
    ),
    "areas-won-summed-up-by-their-number": (
        f"{LEAD}구로구는 하천정비 평가, 도로청소 평가 등 6개 분야에서 수상해 2억원을 받았다.\n",
        [award(GURO, "하천정비 평가"), award(GURO, "도로청소 평가")],
    ),
    "known-names-joined-by-a-dot": (
        f"{LEAD}대기질 개선·옥외광고물 정비 최우수구로 뽑혔다.\n",
        [
            award(GURO, "대기질 개선", host="서울특별시", tier="top"),
            award(GURO, "옥외광고물 정비", host="서울특별시", tier="top"),
        ],
    ),
    "host-in-brackets-behind-each-item": (
        f"{LEAD}- 하천정비 평가(환경부) 최우수\n- 가로수 평가(산림청) 우수\n",
        [
            award(GURO, "하천정비 평가", host="환경부", tier="top"),
            award(GURO, "가로수 평가", host="산림청", tier="excellent"),
        ],
    ),
    "hosts-as-subheads": (
        f"{LEAD}◆ 환경부\n- 하천정비 평가 최우수\n- 빗물관리 평가 우수\n\n◆ 산림청\n- 가로수 평가 장려\n",
        [
            award(GURO, "하천정비 평가", host="환경부", tier="top"),
            award(GURO, "빗물관리 평가", host="환경부", tier="excellent"),
            award(GURO, "가로수 평가", host="산림청", tier="encouragement"),
        ],
    ),
    "towns-behind-grades": (
        "올해 하천정비 평가에서 서울 자치구 세 곳이 이름을 올렸다.\n\n"
        "- 최우수: 용산구\n- 우수: 마포구, 노원구\n",
        [
            award(YONGSAN, "하천정비 평가", tier="top"),
            award(MAPO, "하천정비 평가", tier="excellent"),
            award(NOWON, "하천정비 평가", tier="excellent"),
        ],
    ),
    "heading-that-is-a-grade": (
        f"{LEAD}◆ 최우수\n- 하천정비 평가\n- 도로청소 평가\n\n◆ 우수\n- 주차관리 평가\n",
        [
            award(GURO, "하천정비 평가", tier="top"),
            award(GURO, "도로청소 평가", tier="top"),
            award(GURO, "주차관리 평가", tier="excellent"),
        ],
    ),
    "count-of-winners-is-no-award": (
        "올해 하천정비 평가에서는 최우수 1곳, 우수 2곳이 나왔다.",
        [],
    ),
    "count-of-areas-is-no-award": ("구로구는 올해 12개 분야에서 상을 받았다.", []),
    "items-of-another-kind": (
        "구로구는 올해 하천정비 평가에서 우수구로 뽑혔다.\n\n하천에서는 다음을 지킨다.\n- 낚시 금지\n- 야영 금지\n",
        [award(GURO, "하천정비 평가", tier="excellent")],
    ),
    "grade-with-its-winners-named": (
        "올해 하천정비 평가에서 최우수 1곳에는 용산구, 우수 2곳에는 마포구와 노원구가 뽑혔다.",
        [
            award(YONGSAN, "하천정비 평가", tier="top"),
            award(MAPO, "하천정비 평가", tier="excellent"),
            award(NOWON, "하천정비 평가", tier="excellent"),
        ],
    ),
    "streaks-in-a-row-of-one-grade": (
        "구로구는 ‘하천정비 평가’에서 4년 연속 우수구로 뽑혔다. ‘도로청소 평가’는 3년 연속이다.",
        [
            award(GURO, "하천정비 평가", tier="excellent", streak=4),
            award(GURO, "도로청소 평가", tier="excellent", streak=3),
        ],
    ),
    "streaks-of-areas-in-a-row": (
        "구로구의 서울시 ‘공동체 평가’ 성적이 나왔다. ‘돌봄 분야’는 6년 연속 최우수구다."
        " ‘청년 분야’는 5년, ‘이웃 분야’는 4년 연속이다.",
        [
            award(GURO, "공동체 평가", area="돌봄 분야", host="서울특별시", tier="top", streak=6),
            award(GURO, "공동체 평가", area="청년 분야", host="서울특별시", tier="top", streak=5),
            award(GURO, "공동체 평가", area="이웃 분야", host="서울특별시", tier="top", streak=4),
        ],
    ),
    "count-of-a-contests-areas-is-no-award": (
        "구로구는 서울시 ‘골목행정 평가’ 12개 분야에서 수상했다.",
        [],
    ),
}

_NO_UMBRELLA = "the grade of a counting line is kept for its list only where an umbrella was named"
BROKEN = {
    "grade-counted-above": _NO_UMBRELLA,
    "grade-counted-above-names-without-head": _NO_UMBRELLA,
    "streak-of-an-item": _NO_UMBRELLA,
}


@pytest.mark.parametrize("row", cases(LISTS, BROKEN))
def test_awards(row: Row) -> None:
    check(row)
