"""What a grade brings: sums and prizes told of a grade or of all winners."""

from __future__ import annotations

import pytest

from ..tables import cases
from .rows import Row, award, check

GURO, YONGSAN, MAPO = "서울특별시 구로구", "서울특별시 용산구", "서울특별시 마포구"
GOYANG, PAJU, GIMPO = "경기도 고양시", "경기도 파주시", "경기도 김포시"
RIVER, STREET = "하천정비 평가", "도로청소 평가"
TWO = "고양시가 하천정비 평가에서 최우수상을, 파주시와 김포시가 우수상을 받았다."


def _two(top: int | None, excellent: int | None) -> list[dict[str, str | int | None]]:
    return [
        award(GOYANG, RIVER, tier="top", krw=top),
        award(PAJU, RIVER, tier="excellent", krw=excellent),
        award(GIMPO, RIVER, tier="excellent", krw=excellent),
    ]


PRICES: dict[str, Row] = {
    "our-town-among-others": (
        "우리 고양시 하천정비 평가 ‘최우수’\n\n고양시가 하천정비 평가에서 최우수상을 받았습니다. "
        "파주시와 김포시는 우수상을 받았습니다. 우리 시 포상금은 500만 원!",
        _two(5_000_000, None),
    ),
    "of-this-year-among-earlier-ones": (
        "고양시가 하천정비 평가에서 최우수상을 받았다. 2017년 장려상, 2018년 우수상에 이은 3년 연속 수상이다. "
        "상사업비 8천만원은 둑을 고치는 데 쓴다.",
        [
            award(GOYANG, RIVER, tier="top", streak=3, krw=80_000_000),
            award(GOYANG, RIVER, year=2017, tier="encouragement"),
            award(GOYANG, RIVER, year=2018, tier="excellent"),
        ],
    ),
    "provinces-get-more-than-towns": (
        "경기도와 고양시가 하천정비 평가에서 최우수기관으로, 파주시가 우수기관으로 뽑혔다. "
        "최우수기관 2곳은 대통령 표창과 함께 광역 9억원, 기초 5억원을 받는다. 우수기관은 광역 4억원, 기초 2억원을 받는다.",
        [
            award("경기도", RIVER, tier="top", prize="대통령 표창", krw=900_000_000),
            award(GOYANG, RIVER, tier="top", prize="대통령 표창", krw=500_000_000),
            award(PAJU, RIVER, tier="excellent", krw=200_000_000),
        ],
    ),
    "a-sum-of-all-who-are-counted": (
        "고양시 하천정비 평가 ‘최우수’\n하천정비 평가 결과…44개 자치단체에 특별교부세 90억원\n\n"
        "고양시와 파주시가 하천정비 평가에서 최우수상을 받았다.",
        [award(GOYANG, RIVER, tier="top"), award(PAJU, RIVER, tier="top")],
    ),
    "a-prize-of-two-grades": (
        f"{TWO} 경기도는 최우수와 우수 시군에는 기관표창도 수여한다.",
        [
            award(GOYANG, RIVER, tier="top", prize="기관표창"),
            award(PAJU, RIVER, tier="excellent", prize="기관표창"),
            award(GIMPO, RIVER, tier="excellent", prize="기관표창"),
        ],
    ),
    "a-grade-with-its-sums-is-no-scheme": (
        f"{TWO} 최우수기관에는 대통령 표창을, 우수기관에는 장관 표창과 1억원이 주어진다.",
        [
            award(GOYANG, RIVER, tier="top", prize="대통령 표창"),
            award(PAJU, RIVER, tier="excellent", prize="장관 표창", krw=100_000_000),
            award(GIMPO, RIVER, tier="excellent", prize="장관 표창", krw=100_000_000),
        ],
    ),
    "sums-of-those-of-whom-nothing-else-is-told": (
        "구로구, 하천정비 평가 1위\n\n‘하천정비 평가’에서 구로구가 1위를 했다.\n\n"
        "인센티브는 구로구가 3억원, 마포구와 용산구가 각각 1억2천만원, 노원구 8천만원이다.",
        [
            award("서울특별시 구로구", "하천정비 평가", rank=1, krw=300_000_000),
            award("서울특별시 마포구", "하천정비 평가", krw=120_000_000),
            award("서울특별시 용산구", "하천정비 평가", krw=120_000_000),
            award("서울특별시 노원구", "하천정비 평가", krw=80_000_000),
        ],
    ),
    "what-each-year-of-a-run-brought": (
        "구로구는 ‘하천정비 평가’에서 3년 연속 우수구로 뽑혔다. "
        "인센티브는 2017년 3천만원, 2018년 4천만원에 이어 올해 7천만원을 받았다.",
        [
            award("서울특별시 구로구", "하천정비 평가", tier="excellent", streak=3, krw=70_000_000),
            award(
                "서울특별시 구로구", "하천정비 평가", year=2017, tier="excellent", krw=30_000_000
            ),
            award(
                "서울특별시 구로구", "하천정비 평가", year=2018, tier="excellent", krw=40_000_000
            ),
        ],
    ),
    "money-of-one-of-several-towns": (
        f"고양시, 하천정비 평가 최우수상\n\n{TWO} 고양시는 물길을 살렸다.\n\n이에 따라 파주시는 상사업비 2억원을 받는다.",
        [
            award(GOYANG, RIVER, tier="top"),
            award(PAJU, RIVER, tier="excellent", krw=200_000_000),
            award(GIMPO, RIVER, tier="excellent"),
        ],
    ),
    "what-each-prize-brought": (
        "고양시가 하천정비 평가에서 대통령상을, 파주시와 김포시가 장관상을 받았다. "
        "상금은 대통령상 3천만 원, 장관상은 각각 2천만 원이다.",
        [
            award(GOYANG, RIVER, prize="대통령상", krw=30_000_000),
            award(PAJU, RIVER, prize="장관상", krw=20_000_000),
            award(GIMPO, RIVER, prize="장관상", krw=20_000_000),
        ],
    ),
    "money-of-a-year-that-nothing-else-is-told-of": (
        "구로구는 ‘하천정비 평가’에서 우수구로 뽑혔다. 인센티브는 지난해 3천만원을 받았다.",
        [award("서울특별시 구로구", "하천정비 평가", tier="excellent")],
    ),
    "money-of-this-year-beside-last-years": (
        "구로구는 ‘하천정비 평가’에서 우수구로 뽑혔다. "
        "인센티브는 지난해 3천만원에서 올해 7천만원으로 늘었다.",
        [award("서울특별시 구로구", "하천정비 평가", tier="excellent", krw=70_000_000)],
    ),
    "one-grade-and-sums-in-order": (
        "고양시와 파주시가 하천정비 평가에서 최우수로 뽑혀 각각 상금 3억원과 2억원을 받았다.",
        [
            award(GOYANG, RIVER, tier="top", krw=300_000_000),
            award(PAJU, RIVER, tier="top", krw=200_000_000),
        ],
    ),
    "one-grade-of-two-contests-and-sums-in-order": (
        "고양시는 하천정비 평가와 도로청소 평가에서 우수 시로 뽑혀 3억원, 2억원을 각각 받았다.",
        [
            award(GOYANG, RIVER, tier="excellent", krw=300_000_000),
            award(GOYANG, STREET, tier="excellent", krw=200_000_000),
        ],
    ),
    "prize-that-the-province-handed-to-all": (
        "경기도, 하천정비 평가 시상\n\n경기도가 12일 하천정비 평가 결과를 내놓았다.\n"
        "최우수상은 고양시, 우수상은 파주시와 김포시다.\n도는 이날 3개 시·군에 도지사 표창을 건넸다.\n",
        [
            award(GOYANG, RIVER, host="경기도", tier="top", prize="도지사 표창"),
            award(PAJU, RIVER, host="경기도", tier="excellent", prize="도지사 표창"),
            award(GIMPO, RIVER, host="경기도", tier="excellent", prize="도지사 표창"),
        ],
    ),
    "none-told": (TWO, _two(None, None)),
    "for-each-grade": (
        f"{TWO} 최우수 시에는 1억원, 우수 시에는 5000만원이 각각 주어졌다.",
        _two(100_000_000, 50_000_000),
    ),
    "grade-and-sum-alone": (
        f"{TWO} 최우수상은 1억원, 우수상은 5000만원씩을 받았다.",
        _two(100_000_000, 50_000_000),
    ),
    "two-grades-share-a-sum": (
        f"{TWO} 최우수와 우수 기관에는 각각 상사업비 3000만원이 지급됐다.",
        _two(30_000_000, 30_000_000),
    ),
    "one-grade-only": (
        f"{TWO} 최우수상에는 상사업비 2억원이 지급됐다.",
        _two(200_000_000, None),
    ),
    "own-sum-of-one-award": (
        "구로구는 하천정비 평가에서 우수구로 뽑혀 5000만원을 받았고 도로청소 평가에서는 장려구로 뽑혔다.",
        [
            award(GURO, RIVER, tier="excellent", krw=50_000_000),
            award(GURO, STREET, tier="encouragement"),
        ],
    ),
    "sum-in-brackets": (
        "구로구는 하천정비 평가 우수구(5000만원), 도로청소 평가 장려구(3000만원)로 뽑혔다.",
        [
            award(GURO, RIVER, tier="excellent", krw=50_000_000),
            award(GURO, STREET, tier="encouragement", krw=30_000_000),
        ],
    ),
    "sum-told-of-a-programme-later": (
        "구로구는 하천정비 평가와 도로청소 평가에서 우수구로 뽑혔다. 하천정비 평가에서는 인센티브 5000만원을 받았다.",
        [
            award(GURO, RIVER, tier="excellent", krw=50_000_000),
            award(GURO, STREET, tier="excellent"),
        ],
    ),
    "use-of-the-sum-is-none": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 구는 하천 산책로를 고치는 데 12억원을 들였다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "scheme-without-winners": ("하천정비 평가 최우수구에는 1억원, 우수구에는 5000만원을 준다.", []),
    "each-programme-the-same-sum": (
        "구로구는 하천정비 평가와 도로청소 평가에서 우수구로 뽑혔다. 하천정비 평가와 도로청소 평가에서 각각 5000만원을 받는다.",
        [
            award(GURO, RIVER, tier="excellent", krw=50_000_000),
            award(GURO, STREET, tier="excellent", krw=50_000_000),
        ],
    ),
    "sum-behind-a-quoted-name": (
        "구로구는 ‘하천정비 평가’(5000만원)와 ‘도로청소 평가’(3000만원)에서 우수구로 뽑혔다.",
        [
            award(GURO, RIVER, tier="excellent", krw=50_000_000),
            award(GURO, STREET, tier="excellent", krw=30_000_000),
        ],
    ),
    "each-town-the-same-sum": (
        "고양시와 파주시는 하천정비 평가에서 우수 기관으로 뽑혀 각각 5000만원을 받았다.",
        [
            award(GOYANG, RIVER, tier="excellent", krw=50_000_000),
            award(PAJU, RIVER, tier="excellent", krw=50_000_000),
        ],
    ),
    "sum-of-each-clause": (
        "용산구가 하천정비 평가 최우수구로 뽑혀 인센티브로 1억원을 받았고 마포구는 우수구로 뽑혀 5000만원을 받았다.",
        [
            award(YONGSAN, RIVER, tier="top", krw=100_000_000),
            award(MAPO, RIVER, tier="excellent", krw=50_000_000),
        ],
    ),
    "with-the-prize": (
        "구로구는 하천정비 평가에서 우수상과 함께 상금 300만원을 받았다.",
        [award(GURO, RIVER, tier="excellent", krw=3_000_000)],
    ),
    "sum-in-the-next-sentence": (
        "구로구가 하천정비 평가에서 최우수구로 뽑혔다. 상금은 1억원이다.",
        [award(GURO, RIVER, tier="top", krw=100_000_000)],
    ),
    "thereby-in-the-next-sentence": (
        "구로구가 하천정비 평가에서 최우수구로 뽑혔다. 이에 따라 구는 인센티브 1억원을 받는다.",
        [award(GURO, RIVER, tier="top", krw=100_000_000)],
    ),
    "paid-by-the-host": (
        "서울시는 하천정비 평가 최우수구에 용산구와 마포구를 선정하고 각 1억원을 지원했다.",
        [
            award(YONGSAN, RIVER, host="서울특별시", tier="top", krw=100_000_000),
            award(MAPO, RIVER, host="서울특별시", tier="top", krw=100_000_000),
        ],
    ),
    "scheme-then-a-result": (
        "하천정비 평가는 최우수구 1곳, 우수구 3곳을 뽑으며 최우수구에는 1억원을 준다. 구로구는 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "sums-of-a-scheme-for-those-named-before": (
        TWO + " 최우수 시·군에는 각각 3억원, 우수 시·군에는 1억원이 지급된다.",
        _two(300_000_000, 100_000_000),
    ),
    "sums-of-grades-and-of-all": (
        TWO + " 이들에게는 최우수 3억원, 우수 각 1억원 등 총 5억원의 상사업비가 지급된다.",
        _two(300_000_000, 100_000_000),
    ),
    "range-is-nobodys": (
        TWO + " 우수 시에는 1억원∼2억원이 지급된다.",
        _two(None, None),
    ),
    "sum-of-all-fields-behind-a-grade": (
        "구로구는 하천정비 평가 최우수상, 도로청소 평가 우수상 등 15개 분야에서 상을 받아 5억원을 확보했다.",
        [award(GURO, RIVER, tier="top"), award(GURO, STREET, tier="excellent")],
    ),
    "sum-of-so-many-towns": (
        TWO + " 도는 31개 시군에 모두 17억원을 나눠 준다.",
        _two(None, None),
    ),
    "sum-won-elsewhere": (
        "구로구는 하천정비 평가에서 최우수상을 받았고, 골목 관련 공모사업들에서 9억원을 확보했다.",
        [award(GURO, RIVER, tier="top")],
    ),
    "one-sum-behind-results-that-were-dealt-out": (
        "구로구는 하천정비 평가 최우수구, 도로청소 평가 우수구에 각각 선정돼 1억6천만원을 확보했다.",
        [award(GURO, RIVER, tier="top"), award(GURO, STREET, tier="excellent")],
    ),
}

PRIZES: dict[str, Row] = {
    "prize-for-all-from-the-province": (
        f"{TWO} 도는 이들 시에 기관 표창과 함께 상사업비를 수여했다.",
        [
            award(GOYANG, RIVER, tier="top", prize="기관표창"),
            award(PAJU, RIVER, tier="excellent", prize="기관표창"),
            award(GIMPO, RIVER, tier="excellent", prize="기관표창"),
        ],
    ),
    "ministers-prize-gets-its-giver": (
        "구로구는 환경부 하천정비 평가에서 장관상을 받았다.",
        [award(GURO, RIVER, host="환경부", prize="환경부 장관상")],
    ),
    "prize-for-all-that-are-counted": (
        f"{TWO} 도는 3개 시군에 기관 표창을 줬다.",
        [
            award(GOYANG, RIVER, tier="top", prize="기관표창"),
            award(PAJU, RIVER, tier="excellent", prize="기관표창"),
            award(GIMPO, RIVER, tier="excellent", prize="기관표창"),
        ],
    ),
    "prize-for-all-gets-its-giver": (
        "환경부 하천정비 평가에서 고양시가 최우수상을, 파주시가 우수상을 받았다."
        " 환경부는 2개 기관에 장관상을 줬다.",
        [
            award(GOYANG, RIVER, host="환경부", tier="top", prize="환경부 장관상"),
            award(PAJU, RIVER, host="환경부", tier="excellent", prize="환경부 장관상"),
        ],
    ),
    "presidents-prize-stays": (
        "구로구는 환경부 하천정비 평가에서 최우수구로 뽑혀 대통령 표창을 받았다.",
        [award(GURO, RIVER, host="환경부", tier="top", prize="대통령 표창")],
    ),
    "prize-in-brackets": (
        "구로구는 안전문화대상에서 대상(국무총리상)을 받았다.",
        [award(GURO, "안전문화대상", tier="grand", prize="국무총리상")],
    ),
}

BROKEN = {
    "paid-by-the-host": "지원했다 behind an amount does not make it award money",
    "scheme-then-a-result": "the grades of a scheme (뽑으며 … 준다) count as the town's own",
}


@pytest.mark.parametrize("row", cases({**PRICES, **PRIZES}, BROKEN))
def test_awards(row: Row) -> None:
    check(row)
