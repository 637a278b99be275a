"""Quoted stretches that are used as names of evaluations."""

from __future__ import annotations

import pytest

from munaward.extract.program.quoted import quoted_names, selected_names

from ...tables import cases
from .names_in import marked_names, names_of

NAMED = {
    "single-quotes": "구는 ‘<program>하천정비 평가</program>’에서 우수구로 뽑혔다.",
    "double-quotes": "구는 “<program>하천정비 평가</program>”에서 우수구로 뽑혔다.",
    "corner-brackets": "군은 「<program>마을정원 공모전</program>」에서 대상을 받았다.",
    "double-corner-brackets": "군은 『<program>마을정원 공모전</program>』에서 대상을 받았다.",
    "angle-brackets": "시는 <<program>혁신행정 대회</program>>에서 금상을 받았다.",
    "square-brackets": "[<program>도로청소 평가</program>] 우수구 선정",
    "straight-quotes": "구는 '<program>하천정비 평가</program>'에서 우수구로 뽑혔다.",
    "backtick": "구는 `<program>하천정비 평가</program>'에서 우수구로 뽑혔다.",
    "year-and-host-left-out": "구는 ‘2016년 서울시 <program>하천정비 평가</program>’에서 우수구로 뽑혔다.",
    "ordinal-left-out": "군은 ‘제5회 <program>마을정원 공모전</program>’에서 대상을 받았다.",
    "head-noun-outside": "구는 ‘<program>걷기 좋은 골목</program>’ 평가에서 우수구로 뽑혔다.",
    "area-outside": "구는 ‘<program>여성안심</program>’ 분야 우수구로 뽑혔다.",
    "result-behind": "구는 ‘<program>걷기 좋은 골목</program>’ 최우수구로 뽑혔다.",
    "streak-and-result-behind": "구는 ‘<program>걷기 좋은 골목</program>’ 3년 연속 최우수구로 뽑혔다.",
    "list-of-names": "구는 ‘<program>걷기 좋은 골목</program>’, ‘<program>여성안심 마을</program>’ 분야에서 상을 탔다.",
    "two-joined": "구는 ‘<program>걷기 좋은 골목</program>’과 ‘<program>하천정비 평가</program>’에서 상을 탔다.",
    "chosen-for": "군은 ‘<program>청년마을</program>’ 공모에 선정됐다.",
    "topic-in-a-result-sentence": "‘<program>걷기 좋은 골목</program>’은 올해도 우수구다.",
    "project-in-which-it-was-graded": "구는 ‘<program>걷기 좋은 골목</program>’ 사업에서 우수구로 뽑혔다.",
    "counted-among": "구는 ‘<program>걷기 좋은 골목</program>’ 가운데 3개 사업에서 우수구로 뽑혔다.",
    "contest-behind-its-winner": "‘횡성 더덕’은 「<program>우리 농산물 대상</program>」을 받았다.",
    "syllables-like-letters": "구는 ‘<program>그루마당</program>’ 대통령상을 받았다.",
    "nationwide": "구는 ‘2017 <program>전국 지방자치단체 평가</program>’에서 우수구로 뽑혔다.",
    "people-of-merit": "시는 ‘<program>보훈업무 유공</program>’ 표창을 받았다.",
}

NONE = {
    "speech": "구청장은 “앞으로도 하천정비에 힘쓰겠다”고 말했다.",
    "speech-with-exclamation": "“우리가 해냈다!”에서 환호가 나왔다.",
    "generic": "구는 ‘이번 평가’에서 우수구로 뽑혔다.",
    "grade": "구는 ‘최우수’에 뽑혔다.",
    "grade-letter": "구는 ‘가’ 등급을 받았다.",
    "number": "‘14.2%’에서 20%로 늘었다.",
    "photo-credit": "[사진 하천정비 평가 제공]",
    "law": "「도시공원 및 녹지 등에 관한 법률 시행령」은 올해 바뀌었다.",
    "crowns": "구는 ‘4관왕’에 올랐다.",
    "own-projects-brand": "구로구는 ‘구로형 마을학교’에서 상을 받았다.",
    "as-a-means": "구는 ‘하천정비 평가’로 주민을 챙긴다.",
    "particle-glued-word": "‘우수구’로 뽑혔다.",
}


@pytest.mark.parametrize("row", cases({**NAMED, **NONE}))
def test_in_a_sentence_with_a_result(row: str) -> None:
    text, names = marked_names(row)
    assert names_of(text, quoted_names(text, (0, len(text)), award=True)) == names


def test_a_particle_alone_needs_a_result_in_the_sentence() -> None:
    text = "‘걷기 좋은 골목’은 3월에 문을 연다."
    assert names_of(text, quoted_names(text, (0, len(text)), award=False)) == []
    assert names_of(text, quoted_names(text, (0, len(text)), award=True)) == ["1:걷기 좋은 골목"]


def test_outside_the_sentence_nothing_is_read() -> None:
    text = "‘하천정비 평가’가 열렸다. ‘도로청소 평가’도 열렸다."
    span = (0, text.index("다.") + 2)
    assert names_of(text, quoted_names(text, span, award=True)) == ["1:하천정비 평가"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("환경부 ‘걷고 싶은 물길’ 선정", ["5:걷고 싶은 물길"]),
        ("환경부 「제2회 걷고 싶은 물길」(우리 구 유일) 최종 선정", ["9:걷고 싶은 물길"]),
        ("환경부 ‘걷고 싶은 물길’ 후보지 선정", []),
        ("‘걷고 싶은 물길’ 선정", []),
    ],
)
def test_selected_by_a_host(text: str, names: list[str]) -> None:
    assert names_of(text, selected_names(text, (0, len(text)), {len("환경부")})) == names
