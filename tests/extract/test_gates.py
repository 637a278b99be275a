"""What is passed over quickly holds nothing: searches behind a gate find what searches without do."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from munaward.extract import money, money_cues, numerals, prize, streak, tier_words
from munaward.extract.guarded import Guarded
from munaward.extract.organization import _OPEN, _OPEN_END
from munaward.extract.windows import find_around
from munaward.text import Segment, SegmentKind

FRAGMENTS = """
대통령 국무총리 국회의장 환경부 장관 차관 행정안전부장관 위원장 이사장 총재 교육감 도지사 시장 군수 구청장
상 표창 기관 기관표창 3 12 두 열두 십이 년 해 회 번 간 을 연속 내리 연거푸 잇따라 째 연패 최우수 우 수 모범
장려 노력 구 시 군 등급 SA A 가 ‘ ’ " ( ) 대 대상 금상 발전 특별 인증 미흡 수상기관 한국 생산성 협회 본부 가 이
공동 주관 선정 평가 에서 , . · 1억 2천 500 만 천 백 여 원 ~ 내지 씨 홍길동 학생 예산은 복지예산은 직원 에게
""".split()
texts = st.lists(st.sampled_from([*FRAGMENTS, " ", " ", " ", "\n"]), min_size=1, max_size=24).map(
    "".join
)


@pytest.mark.parametrize(
    ("pattern", "mark", "reach"),
    [
        pytest.param(prize._PRIZE, prize._MARK, prize._REACH, id="prizes"),
        pytest.param(streak._STREAK, streak._MARK, streak._REACH, id="runs"),
    ],
)
@given(text=texts)
def test_windows_around_marks_hold_every_match(
    pattern: regex.Pattern[str], mark: regex.Pattern[str], reach: int, text: str
) -> None:
    found = [m.span() for m in find_around(pattern, mark, text, reach)]
    assert found == [m.span() for m in pattern.finditer(text)]


def test_windows_far_apart_are_searched_one_by_one() -> None:
    view = f"{'가' * 90} 시장상{'나' * 200} 군수 표창{'다' * 90}"
    found = find_around(prize._PRIZE, prize._MARK, view, prize._REACH)
    assert [m[0] for m in found] == ["시장상", "군수 표창"]


@given(text=texts)
def test_every_word_of_grade_stands_at_a_mark(text: str) -> None:
    line = Segment(0, len(text), SegmentKind.PARAGRAPH)
    every = [w for _, find in tier_words._FINDERS for w in find(text, line, 0, len(text))]
    assert tier_words.Words(text).within(line, (0, len(text))) == every


@given(text=texts)
def test_every_body_known_by_shape_ends_in_a_head_before_a_hosting_word(text: str) -> None:
    ends = {m.end() for m in _OPEN_END.finditer(text)}
    assert {m.end() for m in _OPEN.finditer(text)} <= ends


@given(text=texts)
def test_no_amount_begins_where_none_is_looked_for(text: str) -> None:
    starts = {m.start() for m in money._START.finditer(text)}
    for at, before in enumerate(f" {text[:-1]}"):
        numeral = numerals.match(text, at)
        if numeral is None or before.isdigit() or before in ".," or at in starts:
            continue
        if numeral.arabic:
            assert not numeral.units
            assert money._WON.match(text, numeral.end) is None
        elif not "가" <= before <= "힣":
            amount = money._amount(text, at)
            assert amount is None or not money._plausible(text, amount)


@pytest.mark.parametrize("name", ["PEOPLE", "OTHER_BEFORE", "OTHER_TOPIC"])
@given(text=texts)
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
