"""구는, 이 대회, ③은; and provinces that turn out to be hosts."""

from __future__ import annotations

import pytest

from ..tables import cases
from .rows import Row, award, check

GURO, YONGSAN, GEUMJEONG = "서울특별시 구로구", "서울특별시 용산구", "부산광역시 금정구"
MUAN, JEONNAM, ULSAN = "전라남도 무안군", "전라남도", "울산광역시"
RIVER, STREET = "하천정비 평가", "도로청소 평가"

TOWNS: dict[str, Row] = {
    "the-district": (
        "구로구는 물길을 살렸다. 구는 하천정비 평가에서 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "the-county": (
        "무안군은 물길을 살렸다. 이에 군이 하천정비 평가에서 우수상을 받았다.",
        [award(MUAN, RIVER, tier="excellent")],
    ),
    "the-district-after-another-town": (
        "구로구는 하천정비 평가에서 용산구를 제쳤다. 구는 하천정비 평가에서 1위를 했다.",
        [award(GURO, RIVER, rank=1)],
    ),
    "who-the-sentence-before-named-at-its-end": (
        "구로구가 ‘하천정비 평가’에서 1위를 했다.\n\n"
        "2위는 88점을 얻은 용산구다. 물길 돌봄이 통해 최우수구에 이름을 올렸다.",
        [
            award(GURO, RIVER, rank=1),
            award("서울특별시 용산구", RIVER, tier="top", rank=2),
        ],
    ),
    "the-province-of-the-town": (
        "전남도의 하천정비 평가에서 무안군이 우수상을 받았다.\n"
        "도는 환경부의 도로청소 평가에서 2년 연속 최우수 기관으로 뽑혔다.",
        [
            award(MUAN, RIVER, host=JEONNAM, tier="excellent"),
            award(JEONNAM, STREET, host="환경부", tier="top", streak=2),
        ],
    ),
    "the-province-that-gives": (
        "전남도의 하천정비 평가에서 무안군이 우수상을 받았다. 도는 기관표창도 함께 준다.",
        [award(MUAN, RIVER, host=JEONNAM, tier="excellent", prize="기관표창")],
    ),
    "parts-of-the-town-as-the-topic": (
        "무안군이 하천정비 평가에서 우수상을 받았다. 무안읍은 환경부의 도로청소 평가에서 우수상을, "
        "청계면은 전남도의 마을가꾸기 평가에서 장려상을 받았다.",
        [
            award(MUAN, RIVER, tier="excellent"),
            award(f"{MUAN} 무안읍", STREET, host="환경부", tier="excellent"),
            award(f"{MUAN} 청계면", "마을가꾸기 평가", host=JEONNAM, tier="encouragement"),
        ],
    ),
    "prizes-of-the-town-told-behind-its-part": (
        "무안군이 전남도의 하천정비 평가에서 우수상을 받았다.\n무안읍은 환경부의 도로청소 평가에서 장려상을 받았다.\n"
        "올해 군이 받은 상은 12월 현재 24개, 시상금은 3억원이다.",
        [
            award(MUAN, RIVER, host=JEONNAM, tier="excellent"),
            award(f"{MUAN} 무안읍", STREET, host="환경부", tier="encouragement"),
        ],
    ),
    "both-of-them": (
        "원주시와 횡성군이 하천정비 평가에서 우수상을 받았다. 두 곳은 도로청소 평가에서도 장려상을 받았다.",
        [
            award("강원도 원주시", RIVER, tier="excellent"),
            award("강원도 횡성군", RIVER, tier="excellent"),
            award("강원도 원주시", STREET, tier="encouragement"),
            award("강원도 횡성군", STREET, tier="encouragement"),
        ],
    ),
}

CONTESTS: dict[str, Row] = {
    "none-of-what-the-evaluation-looks-at": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 하천정비 평가는 도로청소 평가, 물길 관리, 주민 참여 등"
        " 3개 분야의 점수를 더한다. 구는 3년 연속 수상했다.",
        [award(GURO, RIVER, tier="excellent", streak=3)],
    ),
    "this-evaluation": (
        "구로구는 하천정비 평가를 치렀다. 구는 이 평가에서 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "same-evaluation-last-year": (
        "구로구는 하천정비 평가에서 최우수구로 뽑혔다. 지난해 같은 평가에서는 노력구에 머물렀다.",
        [award(GURO, RIVER, tier="top"), award(GURO, RIVER, tier="effort", year=2018)],
    ),
    "this-contest-among-two": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 이어 혁신경진대회에도 나갔다. 구는 이 대회에서 금상을 받았다.",
        [award(GURO, RIVER, tier="excellent"), award(GURO, "혁신경진대회", tier="gold")],
    ),
    "numbered-items": (
        "구로구가 올해 두 평가에서 성과를 냈다.\n\n① 하천정비 평가 우수구\n② 도로청소 평가 장려구\n\n"
        "①은 3년 연속 우수구이고 ②는 2년 연속 장려구다.\n",
        [
            award(GURO, RIVER, tier="excellent", streak=3),
            award(GURO, STREET, tier="encouragement", streak=2),
        ],
    ),
}

PROVINCES: dict[str, Row] = {
    "graded-by-a-ministry": (
        "환경부는 올해 하천정비 평가에서 울산시와 원주시, 구로구를 최우수기관으로 뽑았다. "
        "전남도는 지난해 평가에서도 우수기관에 올랐다.",
        [
            award(ULSAN, RIVER, host="환경부", tier="top"),
            award("강원도 원주시", RIVER, host="환경부", tier="top"),
            award(GURO, RIVER, host="환경부", tier="top"),
            award(JEONNAM, RIVER, host="환경부", tier="excellent", year=2018),
        ],
    ),
    "as-host": (
        "전남도가 실시한 하천정비 평가에서 무안군이 우수상을 받았다.",
        [award(MUAN, RIVER, host=JEONNAM, tier="excellent")],
    ),
    "as-host-in-brackets": (
        "무안군은 하천정비 평가(전라남도 주관)에서 최우수상을 받았다.",
        [award(MUAN, RIVER, host=JEONNAM, tier="top")],
    ),
    "as-recipient": (
        "울산시는 행정안전부가 주관한 하천정비 평가에서 최우수 기관으로 뽑혔다.",
        [award(ULSAN, RIVER, host="행정안전부", tier="top")],
    ),
    "as-recipient-among-provinces": (
        "행정안전부 하천정비 평가에서 전남도는 9개 도 중 2위를 차지했다.",
        [award(JEONNAM, RIVER, host="행정안전부", rank=2)],
    ),
    "province-beside-its-towns-among-provinces": (
        "행정안전부가 하천정비 평가를 마쳤다. 부산 금정구는 우수상을, 부산시가 특·광역시 가운데 4위로 3억원을 받는다.",
        [
            award(GEUMJEONG, RIVER, host="행정안전부", tier="excellent"),
            award("부산광역시", RIVER, host="행정안전부", rank=4, krw=300_000_000),
        ],
    ),
    "as-recipient-in-a-list": (
        "행정안전부 하천정비 평가에서 울산광역시, 부산 금정구가 우수 기관으로 뽑혔다.",
        [
            award(ULSAN, RIVER, host="행정안전부", tier="excellent"),
            award(GEUMJEONG, RIVER, host="행정안전부", tier="excellent"),
        ],
    ),
    "as-part-of-a-name": (
        "부산 금정구가 하천정비 평가에서 우수구로 뽑혔다.",
        [award(GEUMJEONG, RIVER, tier="excellent")],
    ),
    "as-recipient-before-the-contest": (
        "울산시는 하천정비 평가에서 최우수 기관으로 뽑혔다.",
        [award(ULSAN, RIVER, tier="top")],
    ),
    "in-brackets-behind-each-area": (
        "무안군은 하천정비(환경부), 도로청소(전남도) 분야에서 우수군으로 뽑혔다.",
        [
            award(MUAN, "하천정비", host="환경부", tier="excellent"),
            award(MUAN, "도로청소", host=JEONNAM, tier="excellent"),
        ],
    ),
    "in-brackets-behind-each-result": (
        "올해 무안군은 ▲하천정비 평가 최우수상(환경부) ▲도로청소 평가 우수상(전남도) 등을 받았다.",
        [
            award(MUAN, RIVER, host="환경부", tier="top"),
            award(MUAN, STREET, host=JEONNAM, tier="excellent"),
        ],
    ),
    "each-contest-its-ministry": (
        "무안군은 환경부 하천정비 평가와 산림청 가로수 평가에서 모두 우수기관으로 뽑혔다.",
        [
            award(MUAN, RIVER, host="환경부", tier="excellent"),
            award(MUAN, "가로수 평가", host="산림청", tier="excellent"),
        ],
    ),
}

BROKEN = {
    "as-recipient-before-the-contest": "a province right before a contest (울산시는 … 평가에서) is always its host",
    "in-brackets-behind-each-area": "a province alone in brackets behind a name is no host, the one before it is carried on",
}


@pytest.mark.parametrize("row", cases({**TOWNS, **CONTESTS, **PROVINCES}, BROKEN))
def test_awards(row: Row) -> None:
    check(row)
