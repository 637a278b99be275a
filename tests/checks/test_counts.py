"""Numbers of awards, lists and sums."""

from __future__ import annotations

import pytest

from munaward.checks.itemised import below, items
from munaward.checks.release import Release
from munaward.model import Award, Count

from .rows import Told, told, won

THREE = [won(name, tier="excellent") for name in ("청소", "교통", "자원봉사")]
LISTED = "강동구는 △청소 △교통 △자원봉사 등 3개 분야에서 우수구로 뽑혔다."
COUNTED = "강동구는 올해 시 평가에서 우수구 3개를 받아 상을 휩쓸었다."
HEADED = (
    "강동구가 우수상 3개를 받았다.\n\n■ 우수상\n - 청소\n - 교통\n - 자원봉사\n\n구는 기뻐했다."
)


@pytest.mark.parametrize(
    ("text", "awards", "found"),
    [
        pytest.param(COUNTED, THREE, [("held", 3, 3)], id="as many records as claimed"),
        pytest.param(COUNTED, THREE[:1], [("open", 3, 1)], id="the text names only some"),
        pytest.param(COUNTED, [], [("open", 3, 0)], id="the text names none"),
        pytest.param(
            COUNTED,
            [*THREE, won("위생", tier="excellent", year=2018)],
            [("held", 3, 3)],
            id="another year's are not meant",
        ),
        pytest.param(
            COUNTED,
            [*THREE, won("위생", tier="excellent", recipient="서울특별시 송파구")],
            [("held", 3, 3)],
            id="another recipient's are not meant",
        ),
        pytest.param(LISTED, THREE, [("held", 3, 3)], id="a whole list is recorded"),
        pytest.param(LISTED, THREE[:2], [("broken", 3, 2)], id="one of a list is missing"),
        pytest.param(
            "강동구는 청소 분야 최우수상 2건(70만 원), 우수상 2건을 받았다.",
            [],
            [("open", 2, 0), ("open", 2, 0)],
            id="another grade and its money are no items",
        ),
        pytest.param(HEADED, THREE, [("held", 3, 3)], id="a list under its grade"),
        pytest.param(HEADED, THREE[1:], [("broken", 3, 2)], id="one of such a list is missing"),
    ],
)
def test_counts(text: str, awards: list[Award], found: list[Told]) -> None:
    assert told("count", text, awards) == found


@pytest.mark.parametrize(
    ("text", "awards", "found"),
    [
        pytest.param(LISTED, THREE, [("held", 3, 3)], id="every item has a record"),
        pytest.param(
            LISTED,
            [*THREE[:2], won("위생", tier="excellent")],
            [("broken", 3, 2)],
            id="as many records, but one of something else",
        ),
        pytest.param(LISTED, [won("위생", tier="excellent")], [], id="a list of something else"),
        pytest.param(
            "도는 도시, 복지, 환경 등 3개 분야를 심사했다. 도시 분야는 강동구가 1위다.",
            [won("도시", rank=1)],
            [],
            id="criteria were not won",
        ),
    ],
)
def test_lists(text: str, awards: list[Award], found: list[Told]) -> None:
    assert told("list", text, awards) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "강동구는 최우수 4개, 우수 6개, 장려 5개 등 15개 부문에서 상을 받았다.",
            [("held", 15, 15)],
            id="grades add up",
        ),
        pytest.param(
            "강동구는 15개 부문에서 상을 받았다(최우수 4, 우수 6, 장려 3).",
            [("broken", 15, 13)],
            id="a bracket that leaves some out",
        ),
        pytest.param(
            "강동구는 최우수 4개, 우수 6개, 장려 9개 등 15개 부문에서 상을 받았다.",
            [("broken", 15, 19)],
            id="more parts than the whole",
        ),
        pytest.param(
            "강동구는 최우수 4개, 우수 6개 등 15개 부문에서 상을 받았다.",
            [("open", 15, 10)],
            id="only some parts are told",
        ),
        pytest.param(
            "강동구는 중앙부처 11건, 서울시 8건, 민간 2건 등 모두 21건의 상을 받았다.",
            [("held", 21, 21)],
            id="givers add up",
        ),
        pytest.param("강동구는 15개 부문에서 상을 받았다.", [], id="a number alone"),
    ],
)
def test_sums(text: str, found: list[Told]) -> None:
    assert told("sum", text, []) == found


@pytest.mark.parametrize(
    ("text", "number", "found"),
    [
        pytest.param("△청소 △교통 등 2개 분야", "2개 분야", ["청소", "교통"], id="bullets"),
        pytest.param("‘청소’와 ‘교통’ 등 2개 분야", "2개 분야", ["청소", "교통"], id="quotes"),
        pytest.param("청소, 교통, 위생 등 3개", "3개", ["청소", "교통", "위생"], id="commas"),
        pytest.param(
            "3개 분야(청소, 교통, 위생)", "3개 분야", ["청소", "교통", "위생"], id="bracket"
        ),
        pytest.param(
            "우수구(2개) : 청소, 교통 및 주차", "2개", ["청소", "교통 및 주차"], id="colon"
        ),
        pytest.param("우수구 2개\n- 청소\n- 교통\n", "2개", ["청소", "교통"], id="lines below"),
        pytest.param(
            "시·군 행정, 교통 등 2개", "2개", ["시·군 행정", "교통"], id="a dot in a name"
        ),
        pytest.param("1건(70만 원), 우수 2건", "2건", [], id="what a bracket opens is no item"),
        pytest.param("청소, 교통 등 5개 분야", "5개 분야", [], id="fewer than the number"),
    ],
)
def test_items(text: str, number: str, found: list[str]) -> None:
    start = text.rindex(number)
    digits = "".join(c for c in number if c.isdigit())
    others = [Count(start=0, end=2, text="1건", count=1, unit="건")] if text[:2] == "1건" else []
    count = Count(
        start=start, end=start + len(number), text=number, count=int(digits), unit=number[1:]
    )
    assert [text[a:b] for a, b in items(Release.of(text, [*others, count]), count)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("■ 우수구\n - 청소\n - 교통\n\n끝", ["청소", "교통"], id="dashes"),
        pytest.param("■ 우수구\n1. 청소\n2. 교통\n끝", ["청소", "교통"], id="numbers"),
        pytest.param("■ 우수구\n△청소 △교통\n끝", ["청소", "교통"], id="bullets in one line"),
        pytest.param("■ 우수구\n - 청소\n ○ 노력구\n", ["청소"], id="another mark ends it"),
        pytest.param("■ 우수구로 뽑혔다고 밝혔다.\n - 청소\n", [], id="a sentence heads no list"),
        pytest.param("■ 우수구", [], id="nothing below"),
    ],
)
def test_below(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in below(text, text.index("우수구") + 3)] == found
