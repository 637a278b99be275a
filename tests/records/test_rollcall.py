"""Winners counted in one sentence and called by name in the next: the number is the proof."""

from __future__ import annotations

import pytest

from ..tables import cases
from .rows import Row, award, check

YEOJU, ICHEON, YANGPYEONG = "경기도 여주시", "경기도 이천시", "경기도 양평군"
RIVER = "하천정비 평가"
LEAD = "경기도가 하천정비 평가 결과를 내놨다. "


def won(
    *towns: str, krw: int | None = None, prize: str | None = None
) -> list[dict[str, str | int | None]]:
    return [
        award(town, RIVER, host="경기도", tier="excellent", krw=krw, prize=prize) for town in towns
    ]


CALLED: dict[str, Row] = {
    "number-behind-the-grade": (
        f"{LEAD}우수기관은 3곳이다. 시는 여주시·이천시, 군은 양평군이 뽑혔다.",
        won(YEOJU, ICHEON, YANGPYEONG),
    ),
    "number-before-the-grade": (
        f"{LEAD}3개 시·군이 우수기관으로 뽑혔다. 여주시, 이천시, 양평군이다.",
        won(YEOJU, ICHEON, YANGPYEONG),
    ),
    "named-over-two-sentences": (
        f"{LEAD}우수기관은 3곳이다. 시는 여주시·이천시다. 군은 양평군이다.",
        won(YEOJU, ICHEON, YANGPYEONG),
    ),
    "named-in-items-below": (
        f"{LEAD}우수기관은 3곳이다.\n- 북부: 여주시\n- 남부: 이천시, 양평군\n",
        won(YEOJU, ICHEON, YANGPYEONG),
    ),
    "sum-of-each": (
        f"{LEAD}우수기관(각 2000만 원)은 2곳이다. 여주시와 이천시다.",
        won(YEOJU, ICHEON, krw=20_000_000),
    ),
    "sum-of-each-behind-the-number": (
        f"{LEAD}2개 시·군이 우수기관(각 2000만 원)으로 뽑혔다. 여주시와 이천시다.",
        won(YEOJU, ICHEON, krw=20_000_000),
    ),
    "prize-and-sums-in-brackets": (
        f"{LEAD}우수기관 3곳은 도지사 표창을 받는다. 시에서는 여주시(2억원)가, 그 밖에 이천시와 양평군(1억원씩)이 꼽혔다.",
        [
            *won(YEOJU, krw=200_000_000, prize="도지사 표창"),
            *won(ICHEON, YANGPYEONG, krw=100_000_000, prize="도지사 표창"),
        ],
    ),
}
NOT_CALLED: dict[str, Row] = {
    "counted-as-the-object-of-the-choice": (
        "여주시는 하천정비 평가를 받았다. 경기도는 이 가운데 5개 시·군을 우수기관으로 선정했다.",
        [],
    ),
    "fewer-than-counted": (
        f"{LEAD}우수기관은 4곳이다. 여주시, 이천시, 양평군이 눈길을 끌었다.",
        [],
    ),
    "more-than-counted": (f"{LEAD}우수기관은 2곳이다. 여주시, 이천시, 안성시를 돌아봤다.", []),
    "one-is-no-roll": (f"{LEAD}우수기관은 1곳이다. 여주시를 돌아봤다.", []),
    "nobody-named": (f"{LEAD}우수기관은 3곳이다. 이들은 물길을 살렸다.", []),
    "prose-in-the-next-paragraph": (
        f"{LEAD}우수기관은 2곳이다.\n\n여주시와 이천시는 다음 달 축제를 연다고 알렸다. 주민도 함께한다.\n",
        [],
    ),
    "fewer-than-the-grade-speaks-of": (
        f"{LEAD}우수기관 4곳은 도지사 표창을 받는다. 여주시와 이천시가 축제를 연다.",
        [],
    ),
    "what-is-counted-is-no-place": (
        f"{LEAD}우수기관은 2년 뒤에 다시 뽑는다. 여주시와 이천시가 준비한다.",
        [],
    ),
}


@pytest.mark.parametrize("row", cases({**CALLED, **NOT_CALLED}))
def test_awards(row: Row) -> None:
    check(row)
