"""What is passed over quickly holds nothing: searches behind a gate find what searches without do."""

from __future__ import annotations

import re

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from munaward.extract import amounts, money, money_cues, numerals, prize, streak, tier_words
from munaward.extract.guarded import Guarded
from munaward.extract.organization import _OPEN, _OPEN_END
from munaward.extract.windows import find_around
from munaward.text import Segment, SegmentKind


def texts(words: str) -> st.SearchStrategy[str]:
    """Rows of a few of the words, with and without spaces between them."""
    spaces = [" ", " ", "\n", ". "]
    return st.lists(st.sampled_from([*words.split(), *spaces]), max_size=12).map("".join)


PRIZES = "대통령 총리 환경 부 장관 위원장 총재 교육감 도지사 시장 구청장 상 표창 기관 대상"
RUNS = "3 12 두 열두 십이 년 해 회 간 을 연속 내리 연달아 연거푸 연이어 잇따라 째 연패"
GRADES = (
    "최우수 우 수 모범 장려 노력 발전 대 금 상 구 시 등급 SA A 가 ‘ ’ ( ) 수상기관 인증 미흡 를 받"
)
BODIES = "한국 생산성 협회 본부 일보 가 이 (회장 김) 공동 매년 주관 선정 평가"
AMOUNTS = "1 2억 3천 500 1,000 만 억 천 백 오 삼 여 원 ~ 내지 에서 구 이번"
PAID = "직원 홍길동 학생 씨가 에게 을 뽑 복지예산은 예산안 이자 은 약 3명에게 자체 평가 ("


@pytest.mark.parametrize(
    ("pattern", "mark", "reach", "words"),
    [
        pytest.param(prize._PRIZE, prize._MARK, prize._REACH, PRIZES, id="prizes"),
        pytest.param(streak._STREAK, streak._MARK, streak._REACH, RUNS, id="runs"),
    ],
)
@given(data=st.data())
def test_windows_around_marks_hold_every_match(
    pattern: regex.Pattern[str], mark: re.Pattern[str], reach: int, words: str, data: st.DataObject
) -> None:
    text = data.draw(texts(words))
    found = [m.span() for m in find_around(pattern, mark, text, reach)]
    assert found == [m.span() for m in pattern.finditer(text)]


@pytest.mark.parametrize("word", ["연속", "내리", "연달아", "연거푸", "연이어", "잇따라", "째"])
def test_a_run_is_found_by_each_of_its_words(word: str) -> None:
    found = find_around(
        streak._STREAK, streak._MARK, f"중구가 3년 {word}, 상을 받았다", streak._REACH
    )
    assert [m[0] for m in found] == [f"3년 {word}"]


@pytest.mark.parametrize("office", ["대통령", "총리", "국회의장", *prize._OFFICE.split("|")])
def test_a_prize_is_found_by_each_office(office: str) -> None:
    found = find_around(prize._PRIZE, prize._MARK, f"중구가 {office}상을 받았다", prize._REACH)
    assert [m[0] for m in found] == [f"{office}상"]


def test_windows_far_apart_are_searched_one_by_one() -> None:
    view = f"{'가' * 90} 시장상{'나' * 200} 군수 표창{'다' * 90}"
    found = find_around(prize._PRIZE, prize._MARK, view, prize._REACH)
    assert [m[0] for m in found] == ["시장상", "군수 표창"]


@given(text=texts(GRADES))
def test_every_word_of_grade_stands_at_a_mark(text: str) -> None:
    line = Segment(0, len(text), SegmentKind.PARAGRAPH)
    every = [w for _, find in tier_words._FINDERS for w in find(text, line, 0, len(text))]
    assert tier_words.Words(text).within(line, (0, len(text))) == every


@given(text=texts(BODIES))
def test_every_body_known_by_shape_ends_in_a_head_before_a_hosting_word(text: str) -> None:
    ends = {m.end() for m in _OPEN_END.finditer(text)}
    assert {m.end() for m in _OPEN.finditer(text)} <= ends


@given(text=texts(AMOUNTS))
def test_no_amount_begins_where_none_is_looked_for(text: str) -> None:
    starts = {m.start() for m in money._START.finditer(text)}
    for at, before in enumerate(f" {text[:-1]}"):
        numeral = numerals.match(text, at)
        if numeral is None or before.isdigit() or before in ".," or at in starts:
            continue
        if numeral.arabic:
            assert not numeral.units
            assert amounts._WON.match(text, numeral.end) is None
        elif not "가" <= before <= "힣":
            amount = amounts.amount_at(text, at)
            assert amount is None or not amounts.plausible(text, amount)


@pytest.mark.parametrize("name", ["PEOPLE", "OTHER_BEFORE", "OTHER_TOPIC"])
@given(text=texts(PAID))
def test_a_guarded_pattern_finds_what_the_whole_pattern_finds(name: str, text: str) -> None:
    guarded: Guarded = getattr(money_cues, name)
    for found, whole in (
        (guarded.search(text), guarded._whole.search(text)),
        (guarded.match(text), guarded._whole.match(text)),
    ):
        assert (found and found.span()) == (whole and whole.span())


def test_a_guard_of_a_part_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="no part"):
        Guarded("가|나", "|다", ("다",))
