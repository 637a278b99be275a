"""Results that the text words, against the records."""

from __future__ import annotations

import pytest

from munaward.model import Award

from .rows import checked, told, won

GRADED = "강동구는 ‘도로정비 평가’에서 최우수구로, ‘자치회관 운영 평가’에서 최우수구로 뽑혔다."
PLACED = "강동구는 ‘도로정비 평가’에서 2위에 올랐다."
DATED = "강동구는 ‘도로정비 평가’에서 최우수구로 뽑혔다. 지난해 장려구에서 두 단계 올랐다."
PAID = "강동구는 ‘도로정비 평가’에서 최우수구(상금 3000만원)로 뽑혔다."


@pytest.mark.parametrize(
    ("text", "awards", "verdicts"),
    [
        pytest.param(
            GRADED,
            [won("도로정비 평가", tier="top"), won("자치회관 운영 평가", tier="top")],
            {"held"},
            id="a record for each grade of the sentence",
        ),
        pytest.param(
            GRADED,
            [won("도로정비 평가", tier="top")],
            {"held", "broken"},
            id="one of two is missing",
        ),
        pytest.param(PLACED, [won("도로정비 평가", rank=2)], {"held"}, id="the place is recorded"),
        pytest.param(PLACED, [won("도로정비 평가", tier="top")], {"broken"}, id="no record has it"),
        pytest.param(
            DATED,
            [
                won("도로정비 평가", tier="top"),
                won("도로정비 평가", tier="encouragement", year=2018),
            ],
            {"held"},
            id="last year's grade has its own record",
        ),
        pytest.param(
            DATED,
            [won("도로정비 평가", tier="top"), won("도로정비 평가", tier="encouragement")],
            {"held", "broken"},
            id="last year's grade stands in this year",
        ),
        pytest.param(
            PAID,
            [won("도로정비 평가", tier="top", krw=30_000_000)],
            {"held"},
            id="grade with its money",
        ),
        pytest.param(
            PAID, [won("도로정비 평가", tier="top")], {"held", "broken"}, id="the money is missing"
        ),
        pytest.param(
            "강동구는 도로정비 평가에서 3년 연속 우수구로 뽑혔다.",
            [won("도로정비 평가", tier="excellent")],
            {"held", "broken"},
            id="the streak is missing",
        ),
        pytest.param(
            "강동구는 ‘공약이행 평가’에서 최우수(SA)등급을 받았다.",
            [won("공약이행 평가", tier="grade:SA")],
            {"held"},
            id="two words in a breath are one result",
        ),
        pytest.param(
            "강동구는 시 평가에서 우수구 2개, 장려구 1개를 받았다.",
            [],
            set(),
            id="counted grades are the matter of counts",
        ),
        pytest.param("강동구는 내년에 도로를 정비한다.", [], set(), id="nothing was won"),
    ],
)
def test_results(text: str, awards: list[Award], verdicts: set[str]) -> None:
    assert {verdict for verdict, _, _ in told("result", text, awards)} == verdicts


@pytest.mark.parametrize(
    ("program", "verdict"),
    [
        pytest.param("도로정비 평가", "held", id="of this programme"),
        pytest.param("식품안전 평가", "broken", id="of another"),
    ],
)
def test_a_result_goes_with_the_programme_right_before_it(program: str, verdict: str) -> None:
    text = "강동구는 ‘도로정비 평가’에서 우수구로 뽑혔다."
    found = {
        tuple(text[start:end] for start, end in c.spans): c.verdict
        for c in checked(text, [won(program, tier="excellent")])
    }
    assert found == {("우수구",): "held", ("도로정비 평가", "우수구"): verdict}
