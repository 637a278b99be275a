"""Runs of awards, and the runs of other things that are none."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from munaward.extract import Reading
from munaward.extract.streak import StreakExtractor
from munaward.model import Streak
from munaward.text import Segment, SegmentKind, Source, segment


def streaks(text: str, published: str | None = "2018-12-20") -> list[Streak]:
    view = Source(text).view
    day = datetime.date.fromisoformat(published) if published else None
    return list(
        StreakExtractor().extract(Reading(view=view, segments=tuple(segment(view)), published=day))
    )


WON = [
    ("군은 5년 연속 우수기관으로 선정됐다.", "5년 연속", 5, "year"),
    ("도로정비 3년연속 최우수", "3년연속", 3, "year"),
    ("시는 9년째 최고등급을 받았다.", "9년째", 9, "year"),
    ("올해로 4회 연속 대상을 거머쥐었다.", "4회 연속", 4, "time"),
    ("두 해 연속 장려상을 받았다.", "두 해 연속", 2, "year"),
    ("세 번 연속 1위를 차지했다.", "세 번 연속", 3, "time"),
    ("두 차례 연속 우수단체가 됐다.", "두 차례 연속", 2, "time"),
    ("서구는 3 년 연속 장려다.", "3 년 연속", 3, "year"),
    ("3연속 최우수기관 선정", "3연속", 3, "time"),
    ("일자리 대상 2연패", "2연패", 2, "time"),
    ("청렴도 1위를 4년을 내리 지켰다.", "4년을 내리", 4, "year"),
    ("자원순환 평가 3년 내리 상 받았다", "3년 내리", 3, "year"),
    ("구는 2년 연속 우수구에 머문 분야를 챙긴다.", "2년 연속", 2, "year"),
    ("군은 3년 연속 우수기관으로 선정돼 교부세를 받을 예정이다.", "3년 연속", 3, "year"),
    ("공약이행 평가 SA등급(4년 연속)을 받았다.", "4년 연속", 4, "year"),
    ("구는 복지 분야를 5년 연속 놓치지 않았다.", "5년 연속", 5, "year"),
    ("농기계 수출은 4년 연속 상을 탔다.", "4년 연속", 4, "year"),
    (
        "올해 체납액은 20억원이다. ‘주택행정 평가’에서 최우수로 뽑혔다. 2015년부터 4년 연속이다.",
        "4년 연속",
        4,
        "year",
    ),
    ("연동은 3회 연속 우수를 놓치지 않았다.", "3회 연속", 3, "time"),
]


@pytest.mark.parametrize(("text", "span", "count", "unit"), WON, ids=[w[0] for w in WON])
def test_streak(text: str, span: str, count: int, unit: str) -> None:
    assert [(s.text, s.count, s.unit) for s in streaks(text)] == [(span, count, unit)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("구는 최우수구로 뽑혔다. 내리 3년째 같은 자리를 지킨 것이다.", id="seat kept"),
        pytest.param("군은 대상을 받았다.\n\n지난해에 이어 2년 연속이다.", id="next paragraph"),
        pytest.param("구는 수상구로 뽑혔다.\n ✔ 걷기\n ✔ 돌봄 ← 6년 연속이에요!", id="list item"),
        pytest.param(
            "시는 최우수상을 받았다. 이 분야만 3년 연속으로, 도내 처음이다.", id="adverbial"
        ),
        pytest.param("시는 대상을 거머쥐었다. 두 해 연속이어서 더 기쁘다.", id="reason"),
        pytest.param("시는 A등급을 받았다. 이 등급을 4년 연속 유지한 곳은 없다.", id="grade kept"),
        pytest.param("6년 연속! 우리 구가 또 최우수구에 뽑혔어요.", id="before its sentence"),
        pytest.param("군은 우수기관에 올랐다. 5년째다.", id="bare"),
    ],
)
def test_ellipsis_beside_an_award(text: str) -> None:
    assert len(streaks(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("시는 상을 받지 못했다. 3년 연속이다.", id="missed"),
        pytest.param("시는 우수상을 받았다. 군 축제는 3년째다.", id="own topic"),
        pytest.param("취업률은 1위였다. 3년째다.", id="statistics"),
        pytest.param("시는 우수상을 받았다. 쌀값 하락은 3년 연속이다.", id="other thing"),
    ],
)
def test_ellipsis_beside_something_else(text: str) -> None:
    assert streaks(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "인구가 3년 연속 감소했다.",
        "응모작은 3년 연속 늘어 400건이 모였다.",
        "3년 연속 적자를 냈다.",
        "상수도 요금 3년째 동결",
        "4년째 운영 중인 마을학교가 좋은 평가를 받았다.",
        "6년째 이어온 ‘건강버스’가 우수사례로 뽑혔다.",
        "출산율 3년 연속 전국 1위를 기록했다.",
        "관내 고교는 3년 연속 서울대 합격자 1위를 했다.",
        "7년 만에 최우수상을 받았다.",
        "3년 연속 고배를 마셨다.",
        "2년 연속 서류심사에서 떨어졌다.",
        "내년에는 2년 연속 최우수구에 도전!",
        "대회 3연패에 도전하겠다.",
        "4년 연속 1위를 향해 뛰겠다.",
        "2년 연속 정상을 노렸지만 물러섰다.",
        "10년째 이 평가에서 상을 구경하지 못했다.",
        "상급기관 평가 5관왕에 올랐다.",
        "세 번째 수상이다.",
        "취임 2년째인 구청장이 상을 받았다.",
        "3년 연속 관광객 1천만 명을 지켰다.",
        "5년 연속 기회를 놓치지 않았다.",
        "2년 연속으로 최다 수상 기록을 고쳐 썼다.",
        "6년 연속이라는 숫자에 매이지 않고 상을 받겠다.",
        "농기계 수출은 4년 연속 상승세를 탔다.",
    ],
)
def test_no_streak(text: str) -> None:
    assert streaks(text) == []


def test_elliptic_items_of_a_list() -> None:
    found = streaks("안전은 3년, 복지는 5년, 교통은 6년 연속 최우수구에 올랐다.")
    assert [(s.text, s.count) for s in found] == [("3년", 3), ("5년", 5), ("6년 연속", 6)]


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("2016년부터 3년 연속 최우수상을 받았다.", 2016),
        ("’16년부터 3년연속 최우수구로 뽑혔다.", 2016),
        ("2016년, 2017년에 이어 3년 연속 최우수기관에 선정됐다.", 2016),
        ("2017년에 이어 2년 연속 최우수상을 받았다.", 2017),
        ("지난해에 이어 2년 연속 최우수상을 받았다.", 2017),
        ("2012년에 이어 3년 연속 최우수상을 받았다.", None),
        ("3년 연속 최우수상을 받았다.", None),
    ],
)
def test_since(text: str, since: int | None) -> None:
    assert [s.since for s in streaks(text)] == [since]


@pytest.mark.parametrize(
    "headline", ["서쪽구, 공약이행 평가 5년 연속", "2014년부터 5년 연속", "서쪽구 일자리 5년 연속"]
)
def test_headline_that_breaks_off_behind_a_run(headline: str) -> None:
    text = f"{headline}\n\n서쪽구는 5년 연속 최우수등급(SA)을 받았다고 1일 밝혔다.\n"
    assert [s.count for s in streaks(text)] == [5, 5]


CALL = (
    "생활원예 솜씨 겨루기\n\n3년 연속 최우수상을 받은 마을도 응모하세요.\n"
    "접수기간: 6월 1일까지\n참가자격: 주민 누구나\n시상내역: 1위 50만원\n문의처: 농정과\n"
)


def test_a_run_looked_forward_to_is_none() -> None:
    assert streaks("내심 물길대상 4연패를 기대해 본다.") == []


def test_a_call_for_entries_tells_no_run() -> None:
    assert streaks(CALL) == []
    assert len(streaks(CALL.replace("참가자격", "참고").replace("접수기간", "기간"))) == 1


def test_teasers_of_other_articles_are_skipped() -> None:
    text = "화성시, 3년 연속 우수기관 선정"
    side = Segment(0, len(text), SegmentKind.SIDEBAR)
    assert list(StreakExtractor().extract(Reading(view=text, segments=(side,)))) == []


@given(st.text(alphabet="0123두세 년해회번차례연속내리째패우수상선정,.은는()", max_size=60))
def test_spans_are_exact_and_ordered(text: str) -> None:
    view = Source(text).view
    found = streaks(text)
    assert all(view[s.start : s.end] == s.text and s.count > 0 for s in found)
    assert found == sorted(found, key=lambda s: s.span)
