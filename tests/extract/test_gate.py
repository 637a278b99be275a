"""Texts that can tell of no award are told by their words, and lose nothing by it."""

from __future__ import annotations

import pytest

import munaward as mw
from munaward.extract.base import Reading
from munaward.extract.gate import Gate


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("강동구가 최 우수구로 뽑혔다.", id="a grade, spaced"),
        pytest.param("구는 하천정비 평가에서 2위에 올랐다.", id="a place in a contest"),
        pytest.param("도시재생 공모에 선정돼 3억원을 받는다.", id="selected in a contest"),
        pytest.param("옥외광고 경진대회 4년 연속 장려", id="a headline"),
        pytest.param("시는 지역안전지수 1등급을 받았다.", id="a grade of an index"),
        pytest.param("재정 신속집행 평가 인센티브 5억원", id="a gain from an evaluation"),
    ],
)
def test_what_may_tell_of_an_award(text: str) -> None:
    assert Gate().tells_of_awards(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("시는 빗물받이 300곳을 청소한다. 사업비는 2억원이다.", id="works"),
        pytest.param("푸른매는 5연승으로 3위를 지켰다.", id="a place in a league"),
        pytest.param("지원 대상은 65세 이상 주민이다.", id="대상 of whom it is for"),
        pytest.param("생애 첫 최우수선수의 기쁨", id="a player"),
        pytest.param("수상레저 안전 점검에 나섰다.", id="수상 on the water"),
        pytest.param("감독은 선수들의 집중력을 높이 평가했다.", id="평가하다 of praise"),
    ],
)
def test_what_tells_of_none(text: str) -> None:
    assert not Gate().tells_of_awards(text)


def test_such_a_text_is_read_for_its_date_and_money_alone() -> None:
    doc = mw.parse("강동구는 하수관 공사에 2억원을 들인다.\n2019-03-02 10:11 입력")
    assert doc.published == "2019-03-02"
    assert [m.type for m in doc.mentions] == ["money"]
    assert [(r.kind, r.reason.value) for r in doc.explain().rejected] == [("money", "no-award")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "사진전 대상, 최우수상을 가린다. 문의는 구청에.", True, id="a prize to be had"
        ),
        pytest.param("최우수상 2명에게 100만원을 준다.", False, id="no 수상 inside 최우수상"),
        pytest.param("특수상황지역 개발사업을 신청했다.", False, id="no 수상 inside 특수상황"),
        pytest.param("옥외광고 분야에서 수상했다.", True, id="수상 itself"),
    ],
)
def test_winning_told_by_its_word_alone(text: str, told: bool) -> None:
    assert Gate().tells_of_winners(Reading(view=text, segments=())) is told
