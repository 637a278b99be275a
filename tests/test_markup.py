"""The tables' markup: a slip in a row is an error."""

from __future__ import annotations

import pytest

from munaward.model import Tier

from .markup import Marked, differences, read


def test_read() -> None:
    text, marked = read(
        "<희망> 구는 <program>하천 평가</program> <tier code=top>최우수구</tier>다."
    )
    assert text == "<희망> 구는 하천 평가 최우수구다."
    assert marked == [
        Marked("program", 8, 13, "하천 평가"),
        Marked("tier", 14, 18, "최우수구", (("code", "top"),)),
    ]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("구는 <tier code=top>최우수구로 뽑혔다.", id="not-closed"),
        pytest.param("구는 최우수구</tier>로 뽑혔다.", id="not-opened"),
        pytest.param("구는 <tier>최우수구</program>다.", id="closed-by-another"),
        pytest.param("<tier><program>최우수구</program></tier>", id="nested"),
        pytest.param("<tier></tier>최우수구", id="empty"),
        pytest.param("구는 <grade>최우수구</grade>다.", id="unknown-tag"),
        pytest.param("구는 <tier kode=top>최우수구</tier>다.", id="unknown-attribute"),
        pytest.param("구는 <tier code=top code=model>최우수구</tier>다.", id="repeated-attribute"),
        pytest.param("구는 <tier code>최우수구</tier>다.", id="attribute-without-value"),
        pytest.param("구는 <rank rank=first>1위</rank>다.", id="no-number"),
        pytest.param("구는 <tier code=top최우수구</tier>다.", id="malformed-tag"),
        pytest.param("구는 최우수구다.", id="nothing-marked"),
    ],
)
def test_slips_are_errors(row: str) -> None:
    with pytest.raises(ValueError):
        read(row)


def test_differences_both_ways() -> None:
    text, marked = read("<tier code=top>최우수구</tier>와 우수구")
    grades = [
        Tier(start=0, end=4, text="최우수구", code="excellent"),
        Tier(start=6, end=9, text="우수구", code="excellent"),
    ]
    missing, extra = differences(text, marked, grades)
    assert [m.text for m in missing] == ["최우수구"]
    assert [(m.text, dict(m.says)["code"]) for m in extra] == [
        ("최우수구", "excellent"),
        ("우수구", "excellent"),
    ]
