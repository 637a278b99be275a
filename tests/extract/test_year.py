"""Years, stated and relative."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from munaward.extract import Reading
from munaward.extract.year import YearExtractor
from munaward.model import Year
from munaward.text import Segment, SegmentKind, Source, segment


def years(text: str, published: str | None = "2018-12-20") -> list[Year]:
    view = Source(text).view
    day = datetime.date.fromisoformat(published) if published else None
    return list(
        YearExtractor().extract(Reading(view=view, segments=tuple(segment(view)), published=day))
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2014년 서울시 평가", [("2014년", 2014, None, "stated")]),
        ("2018년도 시유재산 평가", [("2018년도", 2018, None, "stated")]),
        ("‘2014 매니페스토 약속대상’에서", [("2014", 2014, None, "stated")]),
        ("’09년부터 최우수구", [("’09년", 2009, None, "stated")]),
        ("2016~2018년 우수구", [("2016~2018년", 2016, 2018, "stated")]),
        (
            "2016년과 2017년에 이어",
            [("2016년", 2016, None, "stated"), ("2017년", 2017, None, "stated")],
        ),
        ("2016, 2017년에 이어", [("2016", 2016, None, "stated"), ("2017년", 2017, None, "stated")]),
        ("올해 평가", [("올해", 2018, None, "relative")]),
        ("올 한 해 성적", [("올 한 해", 2018, None, "relative")]),
        ("지난해와 내년", [("지난해", 2017, None, "relative"), ("내년", 2019, None, "relative")]),
        ("5년 전에는 우수상", [("5년 전", 2013, None, "relative")]),
        ("5년 전 문을 연", []),
        ("재작년 성적", [("재작년", 2016, None, "relative")]),
        ("2012 회계연도 평가", [("2012 회계연도", 2012, None, "fiscal")]),
        ("평가(지난 2016년 실적)", [("2016년", 2016, None, "record")]),
        (
            "2018년도(2017년 실적) 종합평가",
            [("2018년도", 2018, None, "stated"), ("2017년", 2017, None, "record")],
        ),
    ],
)
def test_year(text: str, found: list[tuple[str, int, int | None, str]]) -> None:
    assert [(y.text, y.year, y.until, y.kind) for y in years(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "2017-11-30 14:30",
        "2014. 11. 7. 보도",
        "2012년 6월 3일 열린",
        "우수구(2000만 원)",
        "2012명이 참여했다",
        "전화 02-2014-2015",
    ],
)
def test_no_year(text: str) -> None:
    assert years(text) == []


def test_relative_years_need_a_dateline() -> None:
    assert [y.text for y in years("올해 최우수, 2016년 우수", published=None)] == ["2016년"]


def test_furniture_is_skipped() -> None:
    text = "저작권자 2014년"
    part = Segment(0, len(text), SegmentKind.FURNITURE)
    assert list(YearExtractor().extract(Reading(view=text, segments=(part,)))) == []


@given(st.integers(1950, 2049))
def test_any_year_is_read(year: int) -> None:
    assert [y.year for y in years(f"{year}년 평가에서 우수구로 뽑혔다.", None)] == [year]
