"""Counts of areas, cases, places and prizes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from munaward.extract import Reading
from munaward.extract.count import CountExtractor
from munaward.model import Count


def counts(text: str) -> list[Count]:
    return list(CountExtractor().extract(Reading(view=text, segments=())))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("8개 부문 최우수상", [("8개 부문", 8, "개 부문")]),
        ("평가 38건을 수상", [("38건", 38, "건")]),
        ("장려 4곳", [("4곳", 4, "곳")]),
        ("3개구가 뽑혔다", [("3개구", 3, "개구")]),
        ("네 분야에 모두", [("네 분야", 4, "분야")]),
        ("두 평가 모두", [("두 평가", 2, "평가")]),
        ("1,204개 사업", [("1,204개 사업", 1204, "개 사업")]),
        ("총 43개 기관표창을 받아", [("43개 기관표창", 43, "개 기관표창")]),
        ("최우수(2), 장려상(6)을 뽑", [("2", 2, ""), ("6", 6, "")]),
        (
            "중앙부처 8, 강원도 11·민간 4개 부문",
            [("8", 8, "개 부문"), ("11", 11, "개 부문"), ("4개 부문", 4, "개 부문")],
        ),
        ("대상 2, 최우수 4, 우수 3.", [("2", 2, ""), ("4", 4, ""), ("3", 3, "")]),
    ],
)
def test_count(text: str, found: list[tuple[str, int, str]]) -> None:
    assert [(c.text, c.count, c.unit) for c in counts(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "세 번째 수상",
        "3년 연속",
        "3개월 동안",
        "5개년 계획",
        "제3건물",
        "평가 대상으로 한 평가",
        "5관왕",
        "우수(2억) 지원",
        "최우수(2018년)",
        "도로(3)",
        "우수\t3,000만원",
        "도가 벌인 한 건축 행사",
        "장려 2,000만원",
        "0건",
    ],
)
def test_no_count(text: str) -> None:
    assert counts(text) == []


@given(st.integers(1, 999), st.sampled_from(["개 부문", "건", "곳", "개 사업"]))
def test_any_number_is_read(number: int, unit: str) -> None:
    assert [(c.count, c.unit) for c in counts(f"모두 {number}{unit}에서 수상")] == [(number, unit)]
