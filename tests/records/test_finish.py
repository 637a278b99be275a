"""What only shows once a whole article is read."""

from __future__ import annotations

import pytest
from attrs import evolve

from munaward.model import Municipality
from munaward.records.finish import finish
from munaward.records.frame import Article, Frame
from munaward.records.merge import Price, Statement

from ..tables import cases
from .rows import Row, award, check

GURO, PYEONGTAEK = "서울특별시 구로구", "경기도 평택시"

ROWS: dict[str, Row] = {
    "headline-name-is-the-bodys": (
        "구로구, 물길 관리 우수구 선정\n\n구로구가 환경부 ‘하천정비 평가’에서 우수구로 뽑혔다.",
        [award(GURO, "하천정비 평가", host="환경부", tier="excellent")],
    ),
    "headline-alone-stays": (
        "구로구, 하천정비 평가 우수구 선정\n\n구로구가 주민과 함께 일군 열매다.",
        [award(GURO, "하천정비 평가", tier="excellent")],
    ),
    "single-area-joins-its-contest": (
        "평택시는 ‘지방행정대상’에서 우수상을 받았다. 평택시는 ‘지방행정대상’ 주차분야 우수상을 탔다.",
        [award(PYEONGTAEK, "지방행정대상", area="주차분야", tier="excellent")],
    ),
    "two-areas-stay-two": (
        "평택시는 ‘지방행정대상’ 주차 분야 우수상, 하천 분야 장려상을 받았다.",
        [
            award(PYEONGTAEK, "지방행정대상", area="주차 분야", tier="excellent"),
            award(PYEONGTAEK, "지방행정대상", area="하천 분야", tier="encouragement"),
        ],
    ),
    "areas-named-for-their-streak": (
        "구로구가 서울시 ‘공동체 평가’ 3개 전 분야에서 우수구로 뽑혔다. ‘돌봄 분야’는 4년 연속,"
        " ‘청년 분야’는 2년 연속 수상이다.",
        [
            award(GURO, "공동체 평가", host="서울특별시", tier="excellent"),
            award(
                GURO, "공동체 평가", area="돌봄 분야", host="서울특별시", tier="excellent", streak=4
            ),
            award(
                GURO, "공동체 평가", area="청년 분야", host="서울특별시", tier="excellent", streak=2
            ),
        ],
    ),
    "another-contest-is-no-area-of-the-one-before": (
        "구로구는 서울시 하천정비 평가에서 우수구로 뽑혔다. 도로청소 평가는 2016년부터 4년 연속 수상이다.",
        [
            award(GURO, "하천정비 평가", host="서울특별시", tier="excellent"),
            award(GURO, "도로청소 평가", host="서울특별시", streak=4),
        ],
    ),
    "money-alone-makes-no-award": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 도로청소 평가에서는 인센티브 5000만원을 받았다.",
        [award(GURO, "하천정비 평가", tier="excellent")],
    ),
}


@pytest.mark.parametrize("row", cases(ROWS))
def test_awards(row: Row) -> None:
    check(row)


TOWN = Municipality(start=0, end=3, text="구로구", name=GURO, code="11530")
FRAME = Frame(Article((), TOWN, 2019))
BODY = Statement(recipient=TOWN, entity=0, year=2019, tier="top", evidence=((40, 44),))


def test_a_headline_that_says_the_same_is_absorbed() -> None:
    headline = evolve(BODY, entity=1, headline=True, streak=2, evidence=((0, 4),))
    (one,), _ = finish([headline, BODY], {}, FRAME)
    assert (one.entity, one.streak, one.evidence) == (0, 2, ((0, 4), (40, 44)))


def test_a_headline_that_says_something_else_stays() -> None:
    headline = evolve(BODY, entity=1, headline=True, tier="model")
    assert {s.entity for s in finish([headline, BODY], {}, FRAME)[0]} == {0, 1}


def test_a_headline_of_another_town_stays() -> None:
    other = evolve(TOWN, name="서울특별시 용산구")
    headline = evolve(BODY, entity=1, headline=True, recipient=other)
    assert len(finish([headline, BODY], {}, FRAME)[0]) == 2


def test_an_only_area_joins_its_contest() -> None:
    area = evolve(BODY, entity=1, rank=1)
    (one,), _ = finish([BODY, area], {1: 0}, FRAME)
    assert (one.entity, one.area, one.rank) == (0, 1, 1)


def test_an_area_that_contradicts_its_contest_stays() -> None:
    area = evolve(BODY, entity=1, tier="model")
    assert len(finish([BODY, area], {1: 0}, FRAME)[0]) == 2


def test_a_place_in_an_area_is_another_result_than_the_contests_grade() -> None:
    area = evolve(BODY, entity=1, tier=None, rank=1)
    assert len(finish([BODY, area], {1: 0}, FRAME)[0]) == 2
    whole = evolve(BODY, tier=None, won=True)
    (one,), _ = finish([whole, area], {1: 0}, FRAME)
    assert (one.area, one.rank) == (1, 1)


def test_a_shared_prize_gets_its_giver() -> None:
    frame = Frame(Article((), TOWN, 2019), shared_prizes=[(0, "장관상", (60, 63))])
    (one,), _ = finish([evolve(BODY, host="환경부")], {}, frame)
    assert one.prize == "환경부 장관상"


def test_an_area_with_a_streak_has_the_umbrellas_grade() -> None:
    area = evolve(BODY, entity=1, tier=None, streak=3, topic=0)
    (_, second), _ = finish([BODY, area], {}, FRAME)
    assert second.tier == "top"
    (_, undecided), _ = finish([BODY, evolve(area, undecided=True, won=True)], {}, FRAME)
    assert undecided.tier is None


def test_what_a_grade_brings() -> None:
    frame = Frame(
        Article((), TOWN, 2019),
        prices=[Price(0, "top", 100, None)],
        shared_prizes=[(0, "기관표창", (60, 64))],
    )
    (one,), _ = finish([BODY], {}, frame)
    assert (one.krw, one.prize) == (100, "기관표창")
    (own,), _ = finish([evolve(BODY, krw=7, prize="대통령상")], {}, frame)
    assert (own.krw, own.prize) == (7, "대통령상")
    (past,), _ = finish([evolve(BODY, year=2018)], {}, frame)
    assert (past.krw, past.prize) == (None, None)


def test_what_states_no_result_is_no_award() -> None:
    amount = evolve(BODY, tier=None, krw=100)
    assert finish([amount], {}, FRAME) == ([], [amount])
    assert len(finish([evolve(BODY, tier=None, won=True)], {}, FRAME)[0]) == 1
