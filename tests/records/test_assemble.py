"""Whole short releases: every award that they state, in text order, with its evidence."""

from __future__ import annotations

import pytest

import munaward as mw

from ..tables import cases
from .rows import Row, award, check

GURO, GEUMCHEON, OKCHEON = "서울특별시 구로구", "서울특별시 금천구", "충청북도 옥천군"
WONJU, HOENGSEONG = "강원도 원주시", "강원도 횡성군"

RELEASES: dict[str, Row] = {
    "a-body-told-beside-the-town-is-no-subject-of-the-next-sentence": (
        "구로구는 ‘하천정비 평가’에서 우수구로 뽑혔으며, 구로구시설관리공단은 ‘공기업 평가’에서 최우수상을 받았다. "
        "안전 분야도 ‘빗물받이 평가’ 장려구로 뒤를 받쳤다.",
        [
            award(GURO, "하천정비 평가", tier="excellent"),
            award("구로구시설관리공단", "공기업 평가", tier="top"),
            award(GURO, "빗물받이 평가", tier="encouragement"),
        ],
    ),
    "run-told-with-two-years-is-the-latest-year's": (
        "구로구는 ‘하천정비 평가’에서 2017년 우수구, 지난해와 올해 최우수구로 3년 연속 상을 받았다.",
        [
            award(GURO, "하천정비 평가", year=2017, tier="excellent"),
            award(GURO, "하천정비 평가", year=2018, tier="top"),
            award(GURO, "하천정비 평가", tier="top", streak=3),
        ],
    ),
    "run-that-closes-a-row-of-earlier-years": (
        "구로구는 ‘하천정비 평가’에서 우수구로 뽑혔다. 하천정비 평가에서 2011년 최우수구, 2012년 "
        "장려구에 오르는 등 상을 놓치지 않아 9년 연속 수상했다.",
        [
            award(GURO, "하천정비 평가", tier="excellent", streak=9),
            award(GURO, "하천정비 평가", year=2011, tier="top"),
            award(GURO, "하천정비 평가", year=2012, tier="encouragement"),
        ],
    ),
    "what-each-town-got-is-told-at-the-end": (
        "구로구가 서울시 ‘하천정비 평가’에서 대상을 차지했다. 최우수상은 금천구, 우수상은 용산구와 마포구에 "
        "돌아갔다. 서울시는 구로구에 3억원, 금천구에 2억원, 용산구와 마포구에는 1억원씩의 상사업비를 준다.",
        [
            award(GURO, "하천정비 평가", host="서울특별시", tier="grand", krw=300_000_000),
            award(GEUMCHEON, "하천정비 평가", host="서울특별시", tier="top", krw=200_000_000),
            award(
                "서울특별시 용산구",
                "하천정비 평가",
                host="서울특별시",
                tier="excellent",
                krw=100_000_000,
            ),
            award(
                "서울특별시 마포구",
                "하천정비 평가",
                host="서울특별시",
                tier="excellent",
                krw=100_000_000,
            ),
        ],
    ),
    "of-a-change-the-second-sum-is-this-year's": (
        "구로구가 ‘하천정비 평가’에서 장려구로 내려앉으면서 인센티브가 1억원에서 3000만원으로 줄었다.",
        [award(GURO, "하천정비 평가", tier="encouragement", krw=30_000_000)],
    ),
    "run-of-earlier-years-that-counts-this-one": (
        "구로구는 ‘하천정비 평가’에서 우수구로 뽑혔다. 구는 2016년 장려구, 2017년 우수구, 지난해 최우수구로 "
        "뽑혀 4년 연속 수상이다.",
        [
            award(GURO, "하천정비 평가", tier="excellent", streak=4),
            award(GURO, "하천정비 평가", year=2016, tier="encouragement"),
            award(GURO, "하천정비 평가", year=2017, tier="excellent"),
            award(GURO, "하천정비 평가", year=2018, tier="top"),
        ],
    ),
    "marked-items-with-hosts-behind-their-prize": (
        "구로구가 올해 상을 휩쓸었다.\n"
        "최우수상은 ▲환경부 ‘하천정비 평가’ ▲산림청 ‘가로수 평가’에서 받았다.\n",
        [
            award(GURO, "하천정비 평가", host="환경부", tier="top"),
            award(GURO, "가로수 평가", host="산림청", tier="top"),
        ],
    ),
    "grade-in-brackets-is-its-own-item's": (
        "구로구가 올해 상을 휩쓸었다.\n"
        "국무총리상은 ▲환경부 ‘하천정비 평가’(4년 연속 우수기관) ▲산림청 ‘가로수 평가’에서 받았다.\n",
        [
            award(
                GURO,
                "하천정비 평가",
                host="환경부",
                tier="excellent",
                streak=4,
                prize="국무총리상",
            ),
            award(GURO, "가로수 평가", host="산림청", prize="국무총리상"),
        ],
    ),
    "score-in-a-headline-is-no-programme": (
        "구로구, 살림 성적 1위\n\n구로구는 환경부 ‘하천정비 평가’에서 1위를 했다.",
        [award(GURO, "하천정비 평가", host="환경부", rank=1)],
    ),
    "prizes-counted-so-far-bring-no-single-award-money": (
        "구로구가 ‘하천정비 평가’에서 장려구로 뽑혔다. 구가 받은 상은 모두 88건, 상금은 12억원에 이른다.",
        [award(GURO, "하천정비 평가", tier="encouragement")],
    ),
    "areas-whose-names-end-like-a-verb": (
        "여수시는 지역안전지수에서 6개 분야 중 교통사고, 화재, 자살 분야에서 1등급을 받았다. 감염병은 2등급이다.",
        [
            award("전라남도 여수시", "지역안전지수", area="교통사고", tier="grade:1"),
            award("전라남도 여수시", "지역안전지수", area="화재", tier="grade:1"),
            award("전라남도 여수시", "지역안전지수", area="자살 분야", tier="grade:1"),
            award("전라남도 여수시", "감염병", tier="grade:2"),
        ],
    ),
    "single-award": (
        "구로구, 하천정비 평가 3년 연속 최우수구\n\n"
        "구로구가 환경부 주관 ‘하천정비 평가’에서 최우수구로 뽑혔다고 12일 밝혔다.\n"
        "구는 2017년부터 3년 연속 최우수구에 올랐으며 인센티브 1억원을 받았다.\n"
        "구 관계자는 “내년에도 최우수구를 지키도록 힘쓰겠다”고 말했다.\n",
        [award(GURO, "하천정비 평가", host="환경부", tier="top", streak=3, krw=100_000_000)],
    ),
    "several-awards-of-a-year": (
        "옥천군, 올해 상복 터졌다\n\n"
        "옥천군이 올해 중앙부처 평가에서 잇따라 상을 받았다.\n"
        "군은 산림청 ‘산불예방 평가’에서 최우수상을, 환경부 ‘빗물관리 평가’에서 우수상을 받았다.\n"
        "충청북도 ‘도로정비 평가’에서는 2위에 올랐다.\n",
        [
            award(OKCHEON, "산불예방 평가", host="산림청", tier="top"),
            award(OKCHEON, "빗물관리 평가", host="환경부", tier="excellent"),
            award(OKCHEON, "도로정비 평가", host="충청북도", rank=2),
        ],
    ),
    "a-mixture-of-results-and-hopes": (
        "금천구가 하천정비 평가에서 우수구로 뽑혔다.\n"
        "다음 달 나올 도로청소 평가에서도 최우수구를 기대한다.\n"
        "지난해 도전한 가로수 평가에서는 고배를 마셨다.\n",
        [award(GEUMCHEON, "하천정비 평가", tier="excellent")],
    ),
    "recipients-of-a-province": (
        "원주시와 횡성군이 하천정비 평가에서 나란히 상을 받았다.\n"
        "원주시는 최우수상, 횡성군은 장려상이다.\n",
        [
            award(WONJU, "하천정비 평가", tier="top"),
            award(HOENGSEONG, "하천정비 평가", tier="encouragement"),
        ],
    ),
    "public-company-as-recipient": (
        "구로구시설관리공단이 행정안전부 경영평가에서 나등급을 받았다.",
        [award("구로구시설관리공단", "경영평가", host="행정안전부", tier="grade:나")],
    ),
    "own-project-chosen": (
        "옥천군은 국토교통부 ‘지역활력 공모’에 선정돼 국비 30억원을 확보했다.",
        [award(OKCHEON, "지역활력 공모", host="국토교통부", tier="awarded", krw=3_000_000_000)],
    ),
    "one-sum-behind-a-list": (
        "구로구는 환경부 하천정비 평가, 빗물관리 평가 등 2개 평가에서 우수구로 뽑혀 4억원을 받았다.",
        [
            award(GURO, "하천정비 평가", host="환경부", tier="excellent"),
            award(GURO, "빗물관리 평가", host="환경부", tier="excellent"),
        ],
    ),
    "a-sum-for-each-of-a-list": (
        "구로구는 환경부 하천정비 평가, 빗물관리 평가 등 2개 평가에서 우수구로 뽑혀 2억원씩 받았다.",
        [
            award(GURO, "하천정비 평가", host="환경부", tier="excellent", krw=200_000_000),
            award(GURO, "빗물관리 평가", host="환경부", tier="excellent", krw=200_000_000),
        ],
    ),
    "numbered-headings-of-a-letter": (
        "우리 군이 올해 받은 상\n\n"
        "안녕하세요, 옥천군입니다.\n\n"
        "1. 가로수 평가 우수기관\n심은 나무가 잘 자란 덕분입니다. 지난해에도 우수기관이었습니다.\n\n"
        "2. 빗물관리 평가 우수기관\n골목 물길을 살핀 점이 좋았습니다. 도지사 표창과 함께 300만원도 받았습니다.\n",
        [
            award(OKCHEON, "가로수 평가", tier="excellent"),
            award(OKCHEON, "가로수 평가", tier="excellent", year=2018),
            award(OKCHEON, "빗물관리 평가", tier="excellent", prize="도지사 표창", krw=3_000_000),
        ],
    ),
    "question-about-the-number-of-prizes": (
        "구로구가 하천정비 평가에서 우수구로 뽑혔다.\n퀴즈: 올해 금천구가 받은 상은 모두 몇 개일까요?\n",
        [award(GURO, "하천정비 평가", tier="excellent")],
    ),
    "own-town-grades": (
        "금천구는 올해 동 주민센터를 대상으로 자체 평가를 벌여 시흥1동을 최우수동으로 뽑았다.",
        [],
    ),
    "explained-scheme": (
        "구로구는 하천정비 평가에서 장려상을 받았다. 하천정비 평가는 해마다 최우수와 우수기관을 선정하고 있다.",
        [award(GURO, "하천정비 평가", tier="encouragement")],
    ),
    "what-the-money-is-spent-on": (
        "구로구는 하천정비 평가에서 장려상을 받아 국비 3천만원을 골목 일자리창출 사업에 활용한다. 이번 장려상은 처음이다.",
        [award(GURO, "하천정비 평가", tier="encouragement", krw=None)],
    ),
    "name-and-grade-in-one-pair-of-quotes": (
        "옥천군은 ‘빗물관리 우수기관’에 선정됐다.",
        [award(OKCHEON, "빗물관리", tier="excellent")],
    ),
    "run-that-a-year-completes": (
        "구로구는 골목살림 경진대회에서 최우수구로 뽑혔다. "
        "구는 2017년 돌봄 부문에서 우수상을, 지난해에는 쉼터 부문 우수구로 선정돼 올해로 3년 연속 수상했다.",
        [
            award(GURO, "골목살림 경진대회", tier="top", streak=3),
            award(GURO, "골목살림 경진대회", area="돌봄 부문", year=2017, tier="excellent"),
            award(GURO, "골목살림 경진대회", area="쉼터 부문", year=2018, tier="excellent"),
        ],
    ),
    "graded-areas-head-a-list": (
        "구로구는 서울시 골목 경진대회에서 상을 받았다. 최우수구 평가를 받은 분야는 △하천정비 △가로수정비 △도로청소 등이다.",
        [
            award(GURO, "골목 경진대회", host="서울특별시"),
            award(GURO, "하천정비", host="서울특별시", tier="top"),
            award(GURO, "가로수정비", host="서울특별시", tier="top"),
            award(GURO, "도로청소", host="서울특별시", tier="top"),
        ],
    ),
}


@pytest.mark.parametrize("row", cases(RELEASES))
def test_awards(row: Row) -> None:
    check(row)


TEXT = RELEASES["several-awards-of-a-year"][0]


def test_awards_stand_in_text_order() -> None:
    starts = [a.evidence[0] for a in mw.parse(TEXT, published="2019-12-20").awards]
    assert starts == sorted(starts) and len(starts) == 3


def test_evidence_holds_the_result() -> None:
    results = {"산불예방 평가": "최우수상", "빗물관리 평가": "우수상", "도로정비 평가": "2위"}
    for a in mw.parse(TEXT, published="2019-12-20").awards:
        assert any(results[a.program] in TEXT[start:end] for start, end in a.evidence)


def test_codes_and_names_of_what_is_known() -> None:
    text = "서울 금천구는 서울시 ‘희망일자리 만들기’ 사업에서 우수구로 뽑혔다."
    (found,) = mw.parse(text, published="2014-12-20").awards
    assert (found.recipient_code, found.program_id) == ("11545", "seoul.hope-jobs")
    assert found.program_name == found.program == "희망일자리 만들기"


def test_names_are_printed_as_in_the_text_with_single_spaces() -> None:
    text = "구로구는 ‘하천정비  종합평가’에서 최우수구로 뽑혔다."
    (found,) = mw.parse(text, published="2019-12-20").awards
    assert found.program == "하천정비 종합평가"


def test_region_settles_the_recipient() -> None:
    text = "중구가 하천정비 평가에서 우수구로 뽑혔다."
    check(
        (text, [award("대전광역시 중구", "하천정비 평가", tier="excellent")]), region="대전광역시"
    )
    check(
        (text, [award("울산광역시 중구", "하천정비 평가", tier="excellent")]), region="울산광역시"
    )
