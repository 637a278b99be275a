"""Streaks against years and earlier grades."""

from __future__ import annotations

import pytest

from munaward.model import Award

from .rows import Told, told, won

SINCE = "강동구는 도로정비 평가에서 2017년부터 3년 연속 우수구로 뽑혔다."
GRADED = "강동구는 도로정비 평가에서 2년 연속 최우수구로 뽑혔다."
PLAIN = "강동구는 도로정비 평가에서 최우수구로 뽑혀 2년 연속 수상했다."


def _runs(streak: int, tier: str = "top") -> Award:
    return won("도로정비 평가", tier=tier, streak=streak)


def _before(tier: str, year: int = 2018) -> Award:
    return won("도로정비 평가", tier=tier, year=year)


@pytest.mark.parametrize(
    ("text", "awards", "found"),
    [
        pytest.param(SINCE, [_runs(3, "excellent")], [("held", 3, 3)], id="2017, 2018, 2019"),
        pytest.param(
            SINCE.replace("2017", "2012"),
            [_runs(3, "excellent")],
            [("broken", 3, 7)],
            id="too long ago",
        ),
        pytest.param(
            "강동구는 도로정비 평가에서 2016~2019년 4년 연속 우수구로 뽑혔다.",
            [_runs(4, "excellent")],
            [("held", 4, 4)],
            id="the years named fill it",
        ),
        pytest.param(
            "강동구는 도로정비 평가에서 2016~2019년 3년 연속 우수구로 뽑혔다.",
            [_runs(3, "excellent")],
            [("broken", 3, 4)],
            id="the years named are more",
        ),
        pytest.param(GRADED, [_runs(2)], [], id="nothing to hold it against"),
        pytest.param(GRADED, [_runs(2), _before("top")], [("held", 2, 2)], id="last year's too"),
        pytest.param(
            GRADED,
            [_runs(2), _before("encouragement")],
            [("broken", 2, 1)],
            id="another grade last year",
        ),
        pytest.param(
            PLAIN,
            [_runs(2), _before("encouragement")],
            [("held", 2, 2)],
            id="a streak of winning at all, whatever the grade",
        ),
        pytest.param(
            GRADED.replace("2년", "4년"),
            [_runs(4), _before("top")],
            [("open", 4, 2)],
            id="only some years are told",
        ),
        pytest.param(
            GRADED,
            [_runs(2), won("식품안전 평가", tier="encouragement", year=2018)],
            [],
            id="another programme's grade",
        ),
    ],
)
def test_streaks(text: str, awards: list[Award], found: list[Told]) -> None:
    assert told("streak", text, awards) == found
