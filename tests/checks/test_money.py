"""Sums of money and amounts for each."""

from __future__ import annotations

import pytest

from munaward.model import Award

from .rows import Told, told, won

PARTS = (
    "강동구는 ‘청소 평가’ 최우수구로 3억원, ‘교통 평가’ 우수구로 1억2000만원 등 "
    "총 4억2000만원의 인센티브를 받았다."
)
FIRST = won("청소 평가", tier="top", krw=300_000_000)
SECOND = won("교통 평가", tier="excellent", krw=120_000_000)
EACH = "강동구와 송파구는 우수구에 올랐다. 시는 우수구 2곳에 각 5000만원의 시상금을 준다."


def _each(name: str, krw: int | None = 50_000_000) -> Award:
    return won(tier="excellent", recipient=name, krw=krw)


@pytest.mark.parametrize(
    ("text", "awards", "found"),
    [
        pytest.param(PARTS, [FIRST, SECOND], ("held", 420_000_000, 420_000_000), id="parts add up"),
        pytest.param(
            PARTS,
            [FIRST, won("교통 평가", tier="excellent")],
            ("broken", 420_000_000, 300_000_000),
            id="a part that no record has",
        ),
        pytest.param(
            PARTS,
            [FIRST, SECOND, won("위생 평가", krw=70_000_000, year=2018)],
            ("held", 420_000_000, 420_000_000),
            id="another year's money is not meant",
        ),
        pytest.param(
            "강동구는 올해 12개 부문에서 상을 받아 총 6억원의 인센티브를 받았다.",
            [FIRST],
            ("open", 600_000_000, 300_000_000),
            id="not itemised",
        ),
        pytest.param(
            "강동구는 올해 12개 부문에서 상을 받아 인센티브 6억원을 챙겼다. "
            "지난해 4억원보다 2억원 늘었다.",
            [],
            ("open", 600_000_000, 0),
            id="last year's sum and the difference are no parts",
        ),
        pytest.param(
            "강동구는 올해 12개 부문에서 상을 받아 상사업비 5억원, 포상금 1억원 등 모두 6억원을 받았다.",
            [],
            ("held", 600_000_000, 600_000_000),
            id="sorts of money are no awards",
        ),
    ],
)
def test_sums(text: str, awards: list[Award], found: Told) -> None:
    assert told("money", text, awards)[0] == found


@pytest.mark.parametrize(
    ("text", "awards", "found"),
    [
        pytest.param(
            EACH,
            [_each("서울특별시 강동구"), _each("서울특별시 송파구")],
            [("held", 2, 2)],
            id="all have it",
        ),
        pytest.param(
            EACH,
            [_each("서울특별시 강동구"), _each("서울특별시 송파구", None)],
            [("broken", 2, 1)],
            id="one lacks it",
        ),
        pytest.param(
            "강동구와 송파구가 우수구에 올라 각각 5000만원과 3000만원의 시상금을 받는다.",
            [_each("서울특별시 강동구"), _each("서울특별시 송파구", 30_000_000)],
            [],
            id="amounts in turn are not for each",
        ),
    ],
)
def test_each(text: str, awards: list[Award], found: list[Told]) -> None:
    assert told("money", text, awards) == found
