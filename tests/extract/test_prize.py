"""Prizes named after their giver."""

from __future__ import annotations

import datetime

import pytest

from munaward.extract import Reading
from munaward.extract.prize import PrizeExtractor
from munaward.model import Prize
from munaward.text import Segment, SegmentKind, Source, segment


def prizes(text: str) -> list[Prize]:
    view = Source(text).view
    return list(PrizeExtractor().extract(Reading(view=view, segments=tuple(segment(view)))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("대통령상을 받았다.", [("대통령상", "대통령상")]),
        ("대통령표창을 받았다.", [("대통령표창", "대통령 표창")]),
        ("국무총리 표창을 수상했다.", [("국무총리 표창", "국무총리 표창")]),
        ("총리상을 탔다.", [("총리상", "국무총리상")]),
        ("환경부장관상을 탔다.", [("환경부장관상", "환경부 장관상")]),
        ("보건복지부 장관 표창을 받았다.", [("보건복지부 장관 표창", "보건복지부 장관 표창")]),
        ("평가에서 장관상을 받았다.", [("장관상", "장관상")]),
        ("산림청장상을 탔다.", [("산림청장상", "산림청장상")]),
        (
            "한국교통안전공단 이사장상을 받았다.",
            [("한국교통안전공단 이사장상", "한국교통안전공단 이사장상")],
        ),
        ("도지사 표창을 받았다.", [("도지사 표창", "도지사 표창")]),
        ("기관 표창과 상금을 받았다.", [("기관 표창", "기관표창")]),
        ("대통령상만 5개를 쓸어 담았다.", [("대통령상", "대통령상")]),
    ],
)
def test_prize(text: str, found: list[tuple[str, str]]) -> None:
    assert [(p.text, p.name) for p in prizes(text)] == found


@pytest.mark.parametrize(
    ("text", "year", "name"),
    [
        ("행안부 장관 표창을 받았다.", 2018, "행정안전부 장관 표창"),
        ("복지부장관상을 받았다.", 2009, "보건복지가족부 장관상"),
        ("복지부장관상을 받았다.", 2015, "보건복지부 장관상"),
        ("국토부 장관상을 받았다.", 2009, "국토해양부 장관상"),
        ("질병청장상을 받았다.", 2022, "질병관리청장상"),
        ("권익위원장 표창을 받았다.", 2018, "국민권익위원장 표창"),
        ("산림청장상을 받았다.", 2018, "산림청장상"),
        ("시의회의장상을 받았다.", 2018, "시의회의장상"),
    ],
)
def test_short_giver_gets_its_official_name(text: str, year: int, name: str) -> None:
    view = Source(text).view
    day = datetime.date(year, 6, 1)
    reading = Reading(view=view, segments=tuple(segment(view)), published=day)
    assert [p.name for p in PrizeExtractor().extract(reading)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "담당 공무원 6명은 시장 표창을 받는다.",
        "직원 3명이 장관 표창을 받았다.",
        "애쓴 직원 7명에게는 도지사 표창이 주어졌다.",
        "직원 개인이 받은 표창 11건은 뺐다.",
        "표창 대상자를 추천한다.",
        "내년에는 대통령상을 노린다.",
        "올해 목표는 기관표창 50개다.",
        "대통령상을 받지 못했다.",
        "“대통령상 하나쯤 받아 오자”고 말했다.",
        "대통령상황실을 방문했다.",
    ],
)
def test_no_prize(text: str) -> None:
    assert prizes(text) == []


def test_teasers_of_other_articles_are_skipped() -> None:
    text = "이웃 군, 대통령상 수상"
    side = Segment(0, len(text), SegmentKind.SIDEBAR)
    assert list(PrizeExtractor().extract(Reading(view=text, segments=(side,)))) == []
