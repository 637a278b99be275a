"""Tables flattened to text: years above, grades left; rows with a programme, a grade, a sum."""

from __future__ import annotations

import pytest

from munaward.records.tables import year_cells

from ..readings import with_programs
from ..tables import cases
from .rows import Row, award, check

SUWON, GOYANG, PAJU, ANSAN = "경기도 수원시", "경기도 고양시", "경기도 파주시", "경기도 안산시"
GURO = "서울특별시 구로구"

LEAD = "경기도가 매긴 하천정비 평가에서 파주시가 올해 최우수 기관으로 뽑혔다.\n\n"
TABLES: dict[str, Row] = {
    "an-umbrella-alone-in-its-cell": (
        "구로구가 올해 여러 평가에서 상을 받았다.\n\n연번 | 평가명 | 주관기관 | 결과 | 시상금\n"
        "1 | 정부합동평가 | 서울특별시 | 우수 | 2억 원\n2 | 하천정비 평가 | 환경부 | 최우수 | 3,000만 원\n",
        [
            award(GURO, "정부합동평가", host="서울특별시", tier="excellent", krw=200_000_000),
            award(GURO, "하천정비 평가", host="환경부", tier="top", krw=30_000_000),
        ],
    ),
    "one-tab-between-cells": (
        "구로구가 올해 여러 평가에서 상을 받았다.\n\n연번\t평가명\t주관\t결과\t시상금\n"
        "1\t하천정비 평가\t환경부\t우수\t2,000만원\n2\t가로수관리 평가\t산림청\t최우수\t3,000만원\n",
        [
            award(GURO, "하천정비 평가", host="환경부", tier="excellent", krw=20_000_000),
            award(GURO, "가로수관리 평가", host="산림청", tier="top", krw=30_000_000),
        ],
    ),
    "years-above-grades-left": (
        f"{LEAD}구분      2017년    2018년\n최우수    수원시    고양시\n우수      고양시    안산시\n",
        [
            award(PAJU, "하천정비 평가", host="경기도", tier="top"),
            award(SUWON, "하천정비 평가", host="경기도", year=2017, tier="top"),
            award(GOYANG, "하천정비 평가", host="경기도", year=2018, tier="top"),
            award(GOYANG, "하천정비 평가", host="경기도", year=2017, tier="excellent"),
            award(ANSAN, "하천정비 평가", host="경기도", year=2018, tier="excellent"),
        ],
    ),
    "programme-grade-and-sum": (
        "구로구가 올해 여러 평가에서 상을 받았다.\n\n"
        "평가명           등급      시상금\n하천정비 평가    우수      5000만원\n도로청소 평가    최우수    1억원\n",
        [
            award(GURO, "하천정비 평가", tier="excellent", krw=50_000_000),
            award(GURO, "도로청소 평가", tier="top", krw=100_000_000),
        ],
    ),
    "host-column": (
        "구로구가 올해 여러 평가에서 상을 받았다.\n\n"
        "주관      평가명           등급\n환경부    하천정비 평가    우수\n산림청    가로수관리 평가    장려\n",
        [
            award(GURO, "하천정비 평가", host="환경부", tier="excellent"),
            award(GURO, "가로수관리 평가", host="산림청", tier="encouragement"),
        ],
    ),
    "cells-cut-by-pipes": (
        f"{LEAD}등급 | 2017년 | 2018년\n최우수 | 수원시 | 고양시\n우수 | 고양시 | 안산시\n",
        [
            award(PAJU, "하천정비 평가", host="경기도", tier="top"),
            award(SUWON, "하천정비 평가", host="경기도", year=2017, tier="top"),
            award(GOYANG, "하천정비 평가", host="경기도", year=2018, tier="top"),
            award(GOYANG, "하천정비 평가", host="경기도", year=2017, tier="excellent"),
            award(ANSAN, "하천정비 평가", host="경기도", year=2018, tier="excellent"),
        ],
    ),
    "groups-as-columns-and-grades-spaced-out": (
        f"{LEAD}구 분  |  Ⅰ그룹  |  Ⅱ그룹\n우  수  |  수원시  |  고양시\n장  려  |  안산시, 김포시  |  오산시\n",
        [
            award(PAJU, "하천정비 평가", host="경기도", tier="top"),
            award(SUWON, "하천정비 평가", host="경기도", tier="excellent"),
            award(GOYANG, "하천정비 평가", host="경기도", tier="excellent"),
            award(ANSAN, "하천정비 평가", host="경기도", tier="encouragement"),
            award("경기도 김포시", "하천정비 평가", host="경기도", tier="encouragement"),
            award("경기도 오산시", "하천정비 평가", host="경기도", tier="encouragement"),
        ],
    ),
}


@pytest.mark.parametrize("row", cases(TABLES))
def test_awards(row: Row) -> None:
    check(row)


def _cells(table: str) -> list[tuple[str, str, int]]:
    reading = with_programs(LEAD + table)
    rows = year_cells(reading, reading.segments)
    return [(c.recipient.text, c.tier, c.year) for cells in rows.values() for c in cells]


def test_cells() -> None:
    table = "구분      2017년    2018년\n최우수    수원시    고양시\n"
    assert _cells(table) == [("수원시", "top", 2017), ("고양시", "top", 2018)]


def test_cells_between_pipes() -> None:
    table = "등급 | 2017년 | 2018년\n최우수 | 수원시 | 고양시\n"
    assert _cells(table) == [("수원시", "top", 2017), ("고양시", "top", 2018)]


NO_CELLS = {
    "one-year": "구분      2017년\n최우수    수원시\n",
    "other-number-of-cells": "구분      2017년    2018년\n최우수    수원시\n",
    "no-grade-left": "구분      2017년    2018년\n참가      수원시    고양시\n",
    "no-head": "최우수    수원시    고양시\n",
}


@pytest.mark.parametrize("table", cases(NO_CELLS))
def test_no_cells(table: str) -> None:
    assert _cells(table) == []
