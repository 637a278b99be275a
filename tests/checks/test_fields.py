"""Numbers of municipalities against the gazetteer, and winners against their number."""

from __future__ import annotations

import pytest

from munaward.checks.fields import census
from munaward.model import Award

from .rows import Told, told, won

DISTRICTS = frozenset({"district"})
COUNTIES = frozenset({"county"})
ALL = frozenset({"city", "county", "district"})
JEONNAM = "전라남도 나주시"


@pytest.mark.parametrize(
    ("text", "awards", "found"),
    [
        pytest.param(
            "강동구는 서울시 25개 자치구 중 1위를 차지했다.",
            [won(rank=1)],
            [("held", 25, 25)],
            id="as many as there are",
        ),
        pytest.param(
            "강동구는 서울시 27개 자치구 중 1위를 차지했다.",
            [won(rank=1)],
            [("broken", 27, 25)],
            id="more than there ever were",
        ),
        pytest.param(
            "강동구는 서울시 25개 자치구 중 28위에 그쳤다.",
            [won(rank=28)],
            [("broken", 25, 25)],
            id="a place outside the field",
        ),
        pytest.param(
            "나주시는 도내 22개 시군을 대상으로 한 평가에서 우수상을 받았다.",
            [won(tier="excellent", recipient=JEONNAM)],
            [("held", 22, 22)],
            id="the province of the recipient",
        ),
        pytest.param(
            "나주시는 1그룹 9개 시군 가운데 2위에 올랐다.",
            [won(rank=2, recipient=JEONNAM)],
            [("open", 9, 22)],
            id="a part of the field",
        ),
        pytest.param(
            "강동구는 전국 226개 시·군·구를 대상으로 한 평가에서 최우수구로 뽑혔다.",
            [won(tier="top")],
            [("held", 226, 226)],
            id="the nation, the cities of Jeju left out",
        ),
        pytest.param("구는 3개 시도와 손잡았다.", [], [], id="nothing is set against it"),
    ],
)
def test_fields(text: str, awards: list[Award], found: list[Told]) -> None:
    assert told("field", text, awards) == found


@pytest.mark.parametrize(
    ("province", "kinds", "year", "number"),
    [
        pytest.param("seoul", DISTRICTS, 2014, 25, id="Seoul"),
        pytest.param("chungbuk", COUNTIES, 2013, 9, id="with Cheongwon"),
        pytest.param("chungbuk", COUNTIES, 2014, 8, id="without it"),
        pytest.param(None, COUNTIES, 2009, 86, id="counties that became cities later"),
        pytest.param(None, ALL, 2020, 226, id="the nation"),
    ],
)
def test_census(province: str | None, kinds: frozenset[str], year: int, number: int) -> None:
    assert number in census(province, kinds, year)


NAMES = ("경기도 용인시", "경기도 부천시", "경기도 안산시")
GRADED = "경기도는 우수상에 용인시·부천시를 뽑았다."
NUMBERED = "경기도는 올해 평가에서 3개 시·군을 선정했다. 용인시가 최우수, 부천시와 안산시가 우수다."
MIXED = [
    won(tier="top", recipient=NAMES[0]),
    *(won(tier="excellent", recipient=n) for n in NAMES[1:]),
]


@pytest.mark.parametrize(
    ("text", "awards", "found"),
    [
        pytest.param(
            GRADED,
            [won(tier="excellent", recipient=name) for name in NAMES[:2]],
            [("held", 2, 2)],
            id="both have it",
        ),
        pytest.param(
            GRADED,
            [won(tier="excellent", recipient=NAMES[0])],
            [("broken", 2, 1)],
            id="one has no record",
        ),
        pytest.param(
            "용인시와 부천시가 각각 우수상과 장려상을 받았다.",
            [
                won(tier="excellent", recipient=NAMES[0]),
                won(tier="encouragement", recipient=NAMES[1]),
            ],
            [],
            id="two grades in turn",
        ),
        pytest.param(
            NUMBERED, MIXED, [("held", 3, 3), ("held", 1, 1), ("held", 2, 2)], id="all three"
        ),
        pytest.param(
            NUMBERED,
            MIXED[:2],
            [("broken", 3, 2), ("held", 1, 1), ("broken", 2, 1)],
            id="named, and no record",
        ),
        pytest.param(
            "경기도는 올해 평가에서 7개 시·군을 선정했다. 용인시가 최우수다.",
            MIXED[:1],
            [("open", 7, 1), ("held", 1, 1)],
            id="not all are named",
        ),
    ],
)
def test_recipients(text: str, awards: list[Award], found: list[Told]) -> None:
    assert told("recipient", text, awards) == found
