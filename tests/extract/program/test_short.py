"""Short forms of names that the text gives in full."""

from __future__ import annotations

import pytest

from munaward.extract.program.candidate import Candidate, settle
from munaward.extract.program.short import short_forms

from ...markup import read
from ...readings import before_programs
from ...tables import cases
from .names_in import names_of

FULL = "구로구는 ‘{}’에서 우수구로 뽑혔다."

SHORT = {
    "headline-before-grade": (
        "구로구, <program>재난대응</program> 우수구",
        "재난대응 안전훈련 평가",
    ),
    "word-of-scope-between": (
        "구로구, <program>재정분석</program> 서울 1위",
        "지방자치단체 재정분석 평가",
    ),
    "streak-in-a-headline": (
        "<program>약속실천</program> 5년 연속 최우수",
        "민선 단체장 약속실천 평가",
    ),
    "head-noun-kept": ("구로구, <program>재난대응 평가</program> 우수구", "재난대응 안전훈련 평가"),
    "letters-in-order": ("구로구, <program>하천청소</program> 우수구", "하천정비 및 청소 평가"),
    "several-words-before-a-run": (
        "<program>우리쌀 소비 촉진</program>은 4년 연속 우수구",
        "전국 우리쌀 소비 촉진 활동 평가",
    ),
    "gloss-before-a-run": (
        "<program>약속실천</program>(기획과)은 5년 연속 최우수",
        "민선 단체장 약속실천 평가",
    ),
    "sum-before-a-run": (
        "구로구 웃다. <program>약속실천</program>(3천만원)은 5년 연속 최우수",
        "민선 단체장 약속실천 평가",
    ),
    "towns-in-general": ("구로구, <program>시군</program> 최우수", "시·군 종합평가"),
    "glued-head-noun": (
        "구로구, <program>하천정비평가</program> 우수구",
        "하천정비 사업 추진 평가",
    ),
    "grade-of-another-year": (
        "구로구 웃다. <program>재난대응</program>은 재작년 최우수, 지난해 우수구였다",
        "재난대응 안전훈련 평가",
    ),
    "grades-of-two-years": (
        "<program>재난대응</program>은 ’17년과 ’18년 최우수였다",
        "재난대응 안전훈련 평가",
    ),
    "several-words-and-last-years-grade": (
        "구로구 웃다. <program>우리쌀 소비 촉진</program>은 지난해 장려구였다",
        "전국 우리쌀 소비 촉진 활동 평가",
    ),
    "last-words-that-a-clause-speaks-of": (
        "구는 웃었으며 <program>우리쌀 소비 촉진</program>은 판로를 넓힌 덕에 1위에 올랐다",
        "온 나라가 함께하는 우리쌀 소비 촉진",
    ),
    "grade-that-was-reaped-in-it": (
        "열악한 여건에도 <program>재난대응</program>에서 거둔 최우수는 값지다",
        "재난대응 안전훈련 평가",
    ),
    "headline-before-its-sum": (
        "구로구, <program>재난대응</program> 5000만원 받았다",
        "재난대응 안전훈련 평가",
    ),
}
NONE = {
    "another-word": ("구로구, 도로청소 우수구", "재난대응 안전훈련 평가"),
    "full-name-itself": ("구로구, 재난대응 평가 우수구", "재난대응 평가"),
    "no-result-near": ("구로구, 재난대응 요령을 알린다", "재난대응 안전훈련 평가"),
    "only-spoken-of-before-another-result": (
        "구로구 웃다. 재난대응은 지난해 시작했고 구는 하천 평가에서 우수구로 뽑혔다",
        "재난대응 안전훈련 평가",
    ),
    "head-noun-alone": ("구로구 웃다. 구는 이 조사에서 3위를 했다", "지역안전 만족도 조사"),
    "other-words-before-a-run": ("마을 잔치 준비는 4년 연속 우수", "재난대응 안전훈련 평가"),
    "towns-without-such-an-evaluation": ("구로구, 시군 최우수", "재난대응 안전훈련 평가"),
    "slogan-city": ("구로구, 재난 우수도시", "재난대응 안전훈련 평가"),
}
BROKEN = {"glued-head-noun": "the 가 of 평가 is cut off as a particle"}


@pytest.mark.parametrize("case", cases({**SHORT, **NONE}, BROKEN))
def test_short_forms(case: tuple[str, str]) -> None:
    row, name = case
    headline, wanted = read(row) if "<program" in row else (row, [])
    text = f"{headline}\n\n{FULL.format(name)}"
    start = text.index("‘") + 1
    full = Candidate(start, start + len(name), "quoted")
    found = settle(short_forms(before_programs(text), [full]))
    assert names_of(text, found) == [f"{m.start}:{m.text}" for m in wanted]


def test_in_running_text_the_result_follows_at_once() -> None:
    text = "구로구는 ‘재난대응 안전훈련 평가’를 치렀다. 구는 재난대응 우수구로 뽑혔다."
    full = Candidate(6, 6 + len("재난대응 안전훈련 평가"), "quoted")
    at = text.rindex("재난대응")
    assert names_of(text, short_forms(before_programs(text), [full])) == [f"{at}:재난대응"]
