"""Which result belongs to which programme and recipient inside one sentence."""

from __future__ import annotations

import pytest

from ..tables import cases
from .rows import Row, award, check

GURO, GEUMCHEON, YONGSAN = "서울특별시 구로구", "서울특별시 금천구", "서울특별시 용산구"
MAPO, NOWON, SEONGDONG = "서울특별시 마포구", "서울특별시 노원구", "서울특별시 성동구"
RIVER, STREET = "하천정비 평가", "도로청소 평가"

RESULT_LAST: dict[str, Row] = {
    "programme-then-grade": (
        "구로구는 하천정비 평가에서 최우수구로 선정됐다.",
        [award(GURO, RIVER, tier="top")],
    ),
    "recipient-behind-programme": (
        "하천정비 평가에서 구로구가 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "host-year-streak-and-money": (
        "금천구가 환경부 주관 ‘2018년 하천정비 평가’에서 3년 연속 우수구로 뽑혀 인센티브 5천만원을 받았다.",
        [
            award(
                GEUMCHEON,
                RIVER,
                host="환경부",
                year=2018,
                tier="excellent",
                streak=3,
                krw=50_000_000,
            )
        ],
    ),
    "place": (
        "구로구는 하천정비 평가에서 전국 2위를 차지했다.",
        [award(GURO, RIVER, rank=2)],
    ),
    "grade-and-prize-are-one-result": (
        "구로구는 하천정비 평가에서 최우수상(대통령상)을 받았다.",
        [award(GURO, RIVER, tier="top", prize="대통령상")],
    ),
    "letter-beside-its-word": (
        "구로구는 하천정비 평가에서 최우수(SA)등급을 받았다.",
        [award(GURO, RIVER, tier="grade:SA")],
    ),
    "certificate-beside-its-word": (
        "구로구는 하천정비 평가에서 우수기관으로 재인증을 받았다.",
        [award(GURO, RIVER, tier="certified")],
    ),
    "two-clauses-two-results": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔고 도로청소 평가에서는 장려구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent"), award(GURO, STREET, tier="encouragement")],
    ),
    "joint-name-of-programmes-heard-apart": (
        "구로구는 하천정비평가에서 우수구, 도로청소평가에서 장려구로 뽑혔다. 올해는 하천정비·도로청소 평가에서"
        " 2년 연속 상을 받았다.",
        [
            award(GURO, "하천정비평가", tier="excellent", streak=2),
            award(GURO, "도로청소평가", tier="encouragement", streak=2),
        ],
    ),
    "win-told-by-placing": (
        "구로구는 2018년 하천정비 평가에서 우수구로 뽑혔다. 올해는 하천정비 평가에서 입상했다.",
        [award(GURO, RIVER, tier="excellent", year=2018), award(GURO, RIVER)],
    ),
    "win-told-by-being-picked": (
        "구로구는 ‘푸른마을’ 공모에 뽑혔다.",
        [award(GURO, "푸른마을", tier="awarded")],
    ),
    "held-in-a-town": (
        "구로구는 강릉시에서 열린 안전문화 경진대회에서 우수상을 받았다.",
        [award(GURO, "안전문화 경진대회", tier="excellent")],
    ),
    "everybody-has-the-grade": (
        "용산구와 마포구는 하천정비 평가에서 우수구로 뽑혔다.",
        [award(YONGSAN, RIVER, tier="excellent"), award(MAPO, RIVER, tier="excellent")],
    ),
    "every-programme-has-the-grade": (
        "구로구는 하천정비 평가와 도로청소 평가에서 나란히 최우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="top"), award(GURO, STREET, tier="top")],
    ),
    "win-told-by-a-verb": (
        "구로구는 ‘안전문화대상’을 수상했다.",
        [award(GURO, "안전문화대상")],
    ),
    "alternative-leaves-it-open": (
        "구로구는 하천정비 평가에서 우수구나 수상구로 꼽혔다.",
        [award(GURO, RIVER)],
    ),
    "two-grades-joined": (
        "구로구가 하천정비 평가 우수상과 도로청소 평가 장려상을 잇달아 받았다.",
        [award(GURO, RIVER, tier="excellent"), award(GURO, STREET, tier="encouragement")],
    ),
    "programme-carried-to-the-next-town": (
        "구로구는 하천정비 평가 최우수구, 용산구는 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="top"), award(YONGSAN, RIVER, tier="excellent")],
    ),
    "graded-by-somebody": (
        "강원도는 하천정비 평가에서 원주시를 최우수, 춘천시를 우수 시군으로 뽑았다.",
        [
            award("강원도 원주시", RIVER, host="강원도", tier="top"),
            award("강원도 춘천시", RIVER, host="강원도", tier="excellent"),
        ],
    ),
    "towns-of-two-classes": (
        "전북도 하천정비 평가에서 순창군이 군부 1위, 남원시가 시부 1위를 차지했다.",
        [
            award("전라북도 순창군", RIVER, host="전라북도", rank=1),
            award("전라북도 남원시", RIVER, host="전라북도", rank=1),
        ],
    ),
    "grade-went-to-towns-of-two-classes": (
        "강원도는 하천정비 평가를 마쳤다. 최우수상은 시부에서 원주시, 군부에서 횡성군에 돌아갔다.",
        [
            award("강원도 원주시", RIVER, host="강원도", tier="top"),
            award("강원도 횡성군", RIVER, host="강원도", tier="top"),
        ],
    ),
    "same-place-as-last-year": (
        "구로구는 하천정비 평가에서 지난해와 같은 3위를 했고 도로청소 평가에서는 5위를 했다.",
        [
            award(GURO, RIVER, year=2018, rank=3),
            award(GURO, RIVER, rank=3),
            award(GURO, STREET, rank=5),
        ],
    ),
    "grade-went-to-a-town": (
        "하천정비 평가에서 최우수상은 구로구에 돌아갔다.",
        [award(GURO, RIVER, tier="top")],
    ),
    "mayor-takes-it": (
        "남궁다솜 구로구청장이 ‘지방자치 경영대상’에서 대상을 받았다.",
        [award(GURO, "지방자치 경영대상", tier="grand")],
    ),
    "after-others-of-the-year": (
        "구로구는 하천정비 평가 최우수구, 도로청소 평가 우수구에 이어 주차관리 평가에서도 모범구로 뽑혔다.",
        [
            award(GURO, RIVER, tier="top"),
            award(GURO, STREET, tier="excellent"),
            award(GURO, "주차관리 평가", tier="model"),
        ],
    ),
    "first-missed-second-taken": (
        "구로구는 하천정비 평가에서 1위를 놓쳤지만 2위를 차지했다.",
        [award(GURO, RIVER, rank=2)],
    ),
    "top-missed-next-taken": (
        "구로구는 하천정비 평가에서 아쉽게 최우수구를 놓치고 우수구에 머물렀다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "grand-prize-that-is-a-ministers": (
        "구로구는 안전문화 경진대회에서 대상인 국무총리상을 받았다.",
        [award(GURO, "안전문화 경진대회", tier="grand", prize="국무총리상")],
    ),
}

LISTS: dict[str, Row] = {
    "selected-beside-another": (
        "무안군이 환경부 ‘햇살마을 공모’에 최종 선정됐다. 무안군과 함께 나주시, 강진군이 이름을 올렸다.",
        [
            award("전라남도 무안군", "햇살마을 공모", host="환경부", tier="awarded"),
            award("전라남도 나주시", "햇살마을 공모", host="환경부", tier="awarded"),
            award("전라남도 강진군", "햇살마을 공모", host="환경부", tier="awarded"),
        ],
    ),
    "grade-after-a-marked-list": (
        "구로구는 △하천정비 △골목청소 분야에서 우수구로 뽑혔다.",
        [award(GURO, "하천정비", tier="excellent"), award(GURO, "골목청소 분야", tier="excellent")],
    ),
    "grade-before-a-marked-list": (
        "구로구의 최우수구에는 △하천정비 △골목청소 등 2개 사업이 올랐다.",
        [award(GURO, "하천정비", tier="top"), award(GURO, "골목청소", tier="top")],
    ),
    "two-grades-before-their-lists": (
        "구로구는 최우수=하천정비 평가, 도로청소 평가, 우수=주차관리 평가 등을 기록했다.",
        [
            award(GURO, RIVER, tier="top"),
            award(GURO, STREET, tier="top"),
            award(GURO, "주차관리 평가", tier="excellent"),
        ],
    ),
    "list-ends-in-a-verb": (
        "구로구의 최우수구는 △하천정비 △골목청소다.",
        [award(GURO, "하천정비", tier="top"), award(GURO, "골목청소", tier="top")],
    ),
    "each-list-with-its-grade": (
        "구로구는 △하천정비 평가 △도로청소 평가에서 우수구, △주차관리 평가에서 모범구로 뽑혔다.",
        [
            award(GURO, RIVER, tier="excellent"),
            award(GURO, STREET, tier="excellent"),
            award(GURO, "주차관리 평가", tier="model"),
        ],
    ),
    "towns-before-and-after": (
        "하천정비 평가에서 최우수구에는 용산구가, 우수구에는 마포구와 노원구가 선정됐다.",
        [
            award(YONGSAN, RIVER, tier="top"),
            award(MAPO, RIVER, tier="excellent"),
            award(NOWON, RIVER, tier="excellent"),
        ],
    ),
    "towns-behind-colons": (
        "하천정비 평가 결과는 최우수: 용산구, 우수: 마포구·노원구였다.",
        [
            award(YONGSAN, RIVER, tier="top"),
            award(MAPO, RIVER, tier="excellent"),
            award(NOWON, RIVER, tier="excellent"),
        ],
    ),
    "grade-in-brackets-behind-the-town": (
        "하천정비 평가에서 용산구(최우수), 마포구(우수)가 상을 받았다.",
        [award(YONGSAN, RIVER, tier="top"), award(MAPO, RIVER, tier="excellent")],
    ),
    "win-told-of-areas-before": (
        "구로구가 수상한 분야는 하천정비 평가, 도로청소 평가다.",
        [award(GURO, RIVER), award(GURO, STREET)],
    ),
    "with-ro-before-towns": (
        "하천정비 평가에서 최우수로는 용산구, 우수로는 마포구와 노원구가 뽑혔다.",
        [
            award(YONGSAN, RIVER, tier="top"),
            award(MAPO, RIVER, tier="excellent"),
            award(NOWON, RIVER, tier="excellent"),
        ],
    ),
    "hosts-between-two-names": (
        "구로구는 환경부의 하천정비 평가와 산림청의 가로수 평가에서 우수기관으로 뽑혔다.",
        [
            award(GURO, RIVER, host="환경부", tier="excellent"),
            award(GURO, "가로수 평가", host="산림청", tier="excellent"),
        ],
    ),
    "prize-areas-told-before": (
        "구로구가 최우수상을 받은 분야는 하천정비 평가다.",
        [award(GURO, RIVER, tier="top")],
    ),
}

FORWARD: dict[str, Row] = {
    "winners-in-brackets": (
        "하천정비 평가에서 최우수(구로구), 우수(금천구, 용산구)가 가려졌다.",
        [
            award(GURO, RIVER, tier="top"),
            award(GEUMCHEON, RIVER, tier="excellent"),
            award(YONGSAN, RIVER, tier="excellent"),
        ],
    ),
    "counted-winners-in-brackets": (
        "하천정비 평가에서는 최우수 1개 구(구로구), 우수 2개 구(금천구, 용산구)가 선정됐다.",
        [
            award(GURO, RIVER, tier="top"),
            award(GEUMCHEON, RIVER, tier="excellent"),
            award(YONGSAN, RIVER, tier="excellent"),
        ],
    ),
    "places-before-their-towns": (
        "하천정비 평가 1위는 노원구가 차지했고, 2위 용산구, 3위 성동구가 뒤를 이었다.",
        [
            award(NOWON, RIVER, rank=1),
            award(YONGSAN, RIVER, rank=2),
            award(SEONGDONG, RIVER, rank=3),
        ],
    ),
    "relative-clause": (
        "구로구는 지난해 우수구였던 하천정비 평가에서 올해 최우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent", year=2018), award(GURO, RIVER, tier="top")],
    ),
    "relative-clause-of-a-town": (
        "하천정비 평가에서 지난해 4위에 머문 마포구가 올해 2위로 올라섰다.",
        [award(MAPO, RIVER, rank=4, year=2018), award(MAPO, RIVER, rank=2)],
    ),
    "won-town-behind-the-verb": (
        "하천정비 평가에서 최우수상을 받은 용산구는 골목마다 물길을 냈다.",
        [award(YONGSAN, RIVER, tier="top")],
    ),
    "grades-before-their-towns": (
        "하천정비 평가 결과 최우수 용산구, 우수 마포구·노원구, 장려 성동구가 각각 이름을 올렸다.",
        [
            award(YONGSAN, RIVER, tier="top"),
            award(MAPO, RIVER, tier="excellent"),
            award(NOWON, RIVER, tier="excellent"),
            award(SEONGDONG, RIVER, tier="encouragement"),
        ],
    ),
    "results-in-brackets-before-the-programme": (
        "용산구(1위)와 마포구(2위)는 하천정비 평가에서 나란히 상위권에 들었다.",
        [award(YONGSAN, RIVER, rank=1), award(MAPO, RIVER, rank=2)],
    ),
    "visited-by-another-town": (
        "금천구는 하천정비 평가에서 최우수구로 뽑힌 구로구를 찾아 비결을 배웠다.",
        [award(GURO, RIVER, tier="top")],
    ),
    "grade-before-a-town-in-gu": (
        "하천정비 평가 결과 최우수 구로구, 우수 용산구가 각각 이름을 올렸다.",
        [award(GURO, RIVER, tier="top"), award(YONGSAN, RIVER, tier="excellent")],
    ),
}

YEARS: dict[str, Row] = {
    "run-that-the-year-before-makes-of-it": (
        "구로구는 하천정비 평가에서 최우수상을 받았다. 지난해에도 우수상을 받아 2년 연속 수상이다.",
        [
            award(GURO, RIVER, tier="top", streak=2),
            award(GURO, RIVER, year=2018, tier="excellent"),
        ],
    ),
    "run-that-two-years-before-make-of-it": (
        "구로구는 하천정비 평가에서 A등급을 받았다. 2017년과 2018년에도 A등급이어서 3년 연속이다.",
        [
            award(GURO, RIVER, tier="grade:A", streak=3),
            award(GURO, RIVER, year=2017, tier="grade:A"),
            award(GURO, RIVER, year=2018, tier="grade:A"),
        ],
    ),
    "year-since-when-there-is-the-evaluation": (
        "하천정비 평가에서 구로구와 금천구가 최우수상을 받았다. 금천구는 2015년 제도가 도입된 이후 5년 연속 수상이다.",
        [award(GURO, RIVER, tier="top"), award(GEUMCHEON, RIVER, tier="top", streak=5)],
    ),
    "run-told-before-is-not-of-the-certificate-that-led-to-it": (
        "구로구, 하천정비 평가 3년 연속 우수구\n\n"
        "구로구는 2016년 ‘깨끗한 물길 인증’을 받아 국무총리 표창을 수상한 데 이어 "
        "2017년부터 3년 연속 우수구에 이름을 올렸다.",
        [
            award("서울특별시 구로구", "하천정비 평가", tier="excellent", streak=3),
            award(
                "서울특별시 구로구",
                "깨끗한 물길 인증",
                year=2016,
                tier="certified",
                prize="국무총리 표창",
            ),
        ],
    ),
    "last-year-and-this": (
        "구로구는 하천정비 평가에서 지난해 노력구, 올해 최우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="effort", year=2018), award(GURO, RIVER, tier="top")],
    ),
    "two-stated-years": (
        "구로구는 하천정비 평가에서 2016년 우수구, 2017년 모범구로 뽑혔다.",
        [
            award(GURO, RIVER, tier="excellent", year=2016),
            award(GURO, RIVER, tier="model", year=2017),
        ],
    ),
    "years-that-share-a-grade": (
        "구로구는 하천정비 평가에서 2016년과 2017년 우수구로 뽑혔다.",
        [
            award(GURO, RIVER, tier="excellent", year=2016),
            award(GURO, RIVER, tier="excellent", year=2017),
        ],
    ),
    "year-in-brackets-behind": (
        "구로구는 하천정비 평가에서 최우수구(2017년)로 뽑혔다.",
        [award(GURO, RIVER, tier="top", year=2017)],
    ),
    "following-last-years": (
        "구로구는 지난해에 이어 올해도 하천정비 평가에서 최우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="top")],
    ),
    "streak-after-last-years-result": (
        "구로구는 하천정비 평가에서 지난해 장려구에 이어 2년 연속 상을 받았으며 올해는 우수구로 뽑혔다.",
        [
            award(GURO, RIVER, tier="encouragement", year=2018),
            award(GURO, RIVER, tier="excellent", streak=2),
        ],
    ),
    "record-year-is-no-result-year": (
        "구로구는 2018년 실적을 본 하천정비 평가에서 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "year-of-the-work-that-is-judged": (
        "지난해 추진한 주요 업무를 점수로 매긴 하천정비 평가에서 구로구가 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "letters-of-counted-areas-beside-the-grade-of-the-whole": (
        "하천정비 평가에서 구로구와 용산구가 각각 4개 분야에서 ‘가’ 등급을 받아 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent"), award(YONGSAN, RIVER, tier="excellent")],
    ),
    "areas-of-one-town-are-not-the-next-ones": (
        "환경부가 하천정비 평가에서 마포구를 최우수구로 뽑았다. "
        "구로구가 청소, 보건, 교통 등 3개 분야에서 ‘가’ 등급을 받았고, "
        "용산구가 2개 분야 ‘가’ 등급으로 우수구에 올랐다.",
        [
            award(MAPO, RIVER, tier="top", host="환경부"),
            *(award(GURO, a, tier="grade:가", host="환경부") for a in ("청소", "보건", "교통")),
            award(YONGSAN, RIVER, tier="excellent", host="환경부"),
        ],
    ),
    "founding-year-is-none": (
        "구로구는 2012년 도입된 하천정비 평가에서 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "years-and-grades-told-afterwards": (
        "구로구는 하천정비 평가에서 우수구에 올랐다. 2016년 노력구, 2017년 장려구, 지난해 모범구로 해마다"
        " 한 계단씩 올라섰다.",
        [
            award(GURO, RIVER, tier="excellent"),
            award(GURO, RIVER, tier="effort", year=2016),
            award(GURO, RIVER, tier="encouragement", year=2017),
            award(GURO, RIVER, tier="model", year=2018),
        ],
    ),
    "from-one-place-to-another": (
        "구로구는 하천정비 평가에서 지난해 5위에서 올해 2위로 뛰어올랐다.",
        [award(GURO, RIVER, rank=5, year=2018), award(GURO, RIVER, rank=2)],
    ),
    "years-and-grades-before-the-name": (
        "울주군은 2017년 우수, 2018년 최우수에 이어 올해 하천정비 평가에서도 최우수 기관에 이름을 올렸다.",
        [
            award("울산광역시 울주군", RIVER, tier="excellent", year=2017),
            award("울산광역시 울주군", RIVER, tier="top", year=2018),
            award("울산광역시 울주군", RIVER, tier="top"),
        ],
    ),
    "span-of-years-is-one-streak": (
        "구로구는 하천정비 평가에서 2016~2018년 3년 연속 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent", streak=3, year=2018)],
    ),
    "streak-with-its-first-year": (
        "구로구는 하천정비 평가에서 2016년부터 올해까지 4년 내리 우수구다.",
        [award(GURO, RIVER, tier="excellent", streak=4)],
    ),
    "last-years-winner": (
        "구로구는 지난해 장려상의 주인공이던 하천정비 평가에서 최우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="encouragement", year=2018), award(GURO, RIVER, tier="top")],
    ),
    "run-that-ended": (
        "하천정비 평가 1위는 용산구다. 직전 평가까지 3년 연속 최우수구이던 마포구는 장려구에 머물렀다.",
        [
            award(YONGSAN, RIVER, rank=1),
            award(MAPO, RIVER, tier="top", streak=3, year=2018),
            award(MAPO, RIVER, tier="encouragement"),
        ],
    ),
    "from-one-grade-to-the-next": (
        "구로구는 하천정비 평가에서 지난해 우수구에서 최우수구로 올라섰다.",
        [
            award(GURO, RIVER, tier="excellent", year=2018),
            award(GURO, RIVER, tier="top"),
        ],
    ),
    "from-one-place-to-the-next": (
        "구로구는 하천정비 평가에서 지난해 12위에서 3위로 올라섰다.",
        [award(GURO, RIVER, rank=12, year=2018), award(GURO, RIVER, rank=3)],
    ),
    "climbed-from-a-grade": (
        "구로구는 청렴도 평가에서 2등급을 받았다. 용산구도 청렴도 평가 3등급에서 한 계단 올랐다.",
        [
            award(GURO, "청렴도 평가", tier="grade:2"),
            award(YONGSAN, "청렴도 평가", tier="grade:3", year=2018),
        ],
    ),
    "earlier-year-carried-on": (
        "구로구는 올해 주차관리 평가에서 모범구로 뽑혔다. 지난해에는 하천정비 평가에서 우수구로 뽑혔다."
        " 도로청소 평가에서도 장려구로 뽑혔다.",
        [
            award(GURO, "주차관리 평가", tier="model"),
            award(GURO, RIVER, tier="excellent", year=2018),
            award(GURO, STREET, tier="encouragement", year=2018),
        ],
    ),
    "this-year-after-an-earlier-one": (
        "구로구는 지난해 하천정비 평가에서 우수구로 뽑혔다. 올해는 도로청소 평가에서도 장려구로 뽑혔다.",
        [
            award(GURO, RIVER, tier="excellent", year=2018),
            award(GURO, STREET, tier="encouragement"),
        ],
    ),
    "when-it-was-held-names-nothing": (
        "구로구는 지난해 하천정비 평가에서 장려구였다. 하천정비 평가에서 최우수구로 올라섰다.",
        [award(GURO, RIVER, tier="encouragement", year=2018), award(GURO, RIVER, tier="top")],
    ),
    "better-than-last-year": (
        "구로구는 하천정비 평가에서 지난해 장려구보다 높은 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="encouragement", year=2018), award(GURO, RIVER, tier="excellent")],
    ),
    "years-that-are-only-followed": (
        "구로구는 2016, 2017년에 이어 올해도 하천정비 평가 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "published-together": (
        "구로구는 ‘2018 하천정비 평가’에서 우수구로 뽑혔다. 함께 발표된 도로청소 평가에서는 장려구다.",
        [
            award(GURO, RIVER, tier="excellent", year=2018),
            award(GURO, STREET, tier="encouragement", year=2018),
        ],
    ),
    "fiscal-year-of-the-one-before": (
        "구로구는 조달청 ‘2017회계연도 물품관리 평가’ 우수구, 환경부 ‘도로청소 평가’ 장려구로 뽑혔다.",
        [
            award(GURO, "물품관리 평가", host="조달청", tier="excellent", year=2017),
            award(GURO, STREET, host="환경부", tier="encouragement"),
        ],
    ),
    "same-year": (
        "구로구는 2018년 하천정비 평가에서 우수구로 뽑혔다. 같은 해 도로청소 평가에서는 장려구로 뽑혔다.",
        [
            award(GURO, RIVER, tier="excellent", year=2018),
            award(GURO, STREET, tier="encouragement", year=2018),
        ],
    ),
}

NONE: dict[str, Row] = {
    "holders-of-a-grade-counted-by-region": (
        "영월의료원, 감염병 대응 평가 1등급\n\n"
        "강원도 영월의료원은 ‘감염병 대응 평가’에서 1등급을 받았다고 밝혔다.\n\n"
        "이번 평가에서 1등급을 받은 기관은 전국 73곳이며 강원도에는 4곳이 있다.",
        [award("영월의료원", "감염병 대응 평가", tier="grade:1")],
    ),
    "council-or-office-of-education-that-only-holds-it": (
        "원주시는 강원도교육청 ‘교육협력 평가’에서 최우수상을 받았다.",
        [award("강원도 원주시", "교육협력 평가", tier="top")],
    ),
    "hope": ("구로구는 내년 하천정비 평가에서 최우수구를 노린다.", []),
    "failed-bid": ("구로구는 하천정비 평가에서 우수구에 들지 못했다.", []),
    "scheme": ("환경부는 하천정비 평가에서 최우수 1곳과 우수 2곳을 뽑을 계획이다.", []),
    "scheme-of-prizes": ("하천정비 평가 최우수구에는 1억원이 주어진다.", []),
    "programme-without-result": ("구로구는 하천정비 평가를 앞두고 하천을 돌아봤다.", []),
    "own-departments": ("구로구는 자체 평가에서 총무과를 최우수 부서로 뽑아 포상금을 줬다.", []),
    "nobody-and-nothing": ("오늘은 날씨가 맑고 바람이 잔잔하다.", []),
    "bid-announced": ("구로구는 하천정비 평가 2년 연속 최우수구에 도전장을 냈다.", []),
    "promise-in-a-quote": (
        "구로구청장은 “하천정비 평가에서 반드시 최우수구가 되겠다”고 말했다.",
        [],
    ),
    "prospect": ("구로구는 하천정비 평가에서 최우수구가 될 것으로 보인다.", []),
    "run-of-an-area-not-named-as-such": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 건강·안전은 4년 연속 수상이다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "run-of-the-town-itself": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 구는 4년 연속 수상이다.",
        [award(GURO, RIVER, tier="excellent", streak=4)],
    ),
    "other-evaluation-that-counts-towards-it": (
        "하천정비 평가 1위는 용산구다. 도로청소 평가 점수를 30% 더했다. 마포구는 우수구로 뽑혔다.",
        [award(YONGSAN, RIVER, rank=1), award(MAPO, RIVER, tier="excellent")],
    ),
    "areas-counted-by-grade": (
        "구로구는 도시환경 평가에서 상금을 받았다. 2개 사업에서 우수구, 3개 사업에서 장려구로 뽑혔다.",
        [],
    ),
    "sum-of-all-evaluations": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 각종 평가를 통해 받은 돈은 모두 5억원이다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "sum-of-so-many-towns": (
        "하천정비 평가에서 구로구 1위, 12개 자치구에 인센티브 9억원",
        [award(GURO, RIVER, rank=1)],
    ),
    "own-wards": (
        "금천구는 동별 하천정비 평가를 벌여 시흥1동을 최우수, 독산2동을 우수로 뽑아 포상금을 줬다.",
        [],
    ),
}

COMPARED: dict[str, Row] = {
    "who-came-next-has-a-place-and-not-the-grade": (
        "여수시가 ‘하천정비 평가’에서 2위 광양시를 제치고 최우수 시로 뽑혔다.",
        [
            award("전라남도 광양시", "하천정비 평가", rank=2),
            award("전라남도 여수시", "하천정비 평가", tier="top"),
        ],
    ),
    "who-came-next-where-the-winner-goes-without-saying": (
        "여수시에 복이 왔다. 여수시는 이달 상이 셋이다.\n\n"
        "‘하천정비 평가’에서는 2위 광양시를 제치고 최우수 시로 뽑혔다. 4년 연속이다.",
        [
            award("전라남도 광양시", "하천정비 평가", rank=2),
            award("전라남도 여수시", "하천정비 평가", tier="top", streak=4),
        ],
    ),
    "beaten": (
        "구로구가 용산구를 제치고 하천정비 평가에서 1위를 했다.",
        [award(GURO, RIVER, rank=1)],
    ),
    "two-beaten": (
        "구로구는 용산구와 마포구를 따돌리고 하천정비 평가에서 최우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="top")],
    ),
    "beaten-by": (
        "구로구는 하천정비 평가에서 용산구에 밀려 2위를 했다.",
        [award(GURO, RIVER, rank=2)],
    ),
    "right-behind": (
        "구로구는 하천정비 평가에서 용산구에 이어 2위를 차지했다.",
        [award(GURO, RIVER, rank=2)],
    ),
    "ahead-of": (
        "구로구는 하천정비 평가에서 용산구보다 앞선 2위를 기록했다.",
        [award(GURO, RIVER, rank=2)],
    ),
    "together-with": (
        "구로구가 하천정비 평가에서 금천구, 용산구와 함께 우수구로 뽑혔다.",
        [
            award(GURO, RIVER, tier="excellent"),
            award(GEUMCHEON, RIVER, tier="excellent"),
            award(YONGSAN, RIVER, tier="excellent"),
        ],
    ),
}

BROKEN = {
    "results-in-brackets-before-the-programme": "results in brackets find no programme named behind them",
    "years-and-grades-before-the-name": "results before the first name of their programme are lost",
    "own-wards": "an evaluation of the town's own wards is taken for one of the town",
}
TABLES = {**RESULT_LAST, **LISTS, **FORWARD, **YEARS, **NONE, **COMPARED}


@pytest.mark.parametrize("row", cases(TABLES, BROKEN))
def test_awards(row: Row) -> None:
    check(row)
