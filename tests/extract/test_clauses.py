"""Where a clause ends, and what its predicate makes of a result inside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from munaward.extract.clauses import clause_end, clause_start, missed, reached, wished

from ..tables import cases

REACHED = {
    "past": "구는 [우수구]로 선정됐다.",
    "no-verb": "용산구, 하천정비 평가 [우수구]",
    "adnominal": "[우수구]로 뽑힌 구는 주민과 기쁨을 나눴다.",
    "ascribed": "[최우수구]라는 이름을 얻었다.",
    "then-a-wish": "[우수구]로 선정됐으며 내년에는 최우수구를 노린다.",
    "then-a-miss": "[우수구]에 올랐으나 대상은 놓쳤다.",
    "contrast-before": "지난해에는 떨어졌지만 올해 [우수구]로 뽑혔다.",
    "kept": "[최우수상]을 놓치지 않았다.",
    "not-given-up": "[1위] 자리를 내주지 않았다.",
    "long-tried": "3년 동안 도전한 끝에 [대상]을 받았다.",
    "honour": "[최우수상]의 영예를 안았다.",
    "not-content": "[우수구]에 만족하지 않고 뛴 결과였다.",
}

NOT_REACHED = {
    "aims": "구는 [우수구]를 노린다.",
    "challenge": "[최우수구]에 도전한다.",
    "goal": "[최우수상]이 목표다.",
    "promise": "[최우수구]가 되겠다고 밝혔다.",
    "purpose": "[최우수구]로 뽑히도록 힘쓴다.",
    "may-be": "[최우수상]을 받을 수 있다.",
    "if": "[우수구]로 선정되면 1억원을 받는다.",
    "plan": "[우수구]로 뽑힐 예정이다.",
    "hope": "[대상] 수상을 기대한다.",
    "failed": "[우수구]에 들지 못했다.",
    "missed-by-a-hair": "[최우수상] 문턱에서 멈췄다.",
    "lost": "[최우수상]을 놓쳤다.",
    "left-out": "[우수구]에서 제외됐다.",
    "given-back": "[인증]을 스스로 반납했다.",
    "scheme": "[최우수구]를 가린다.",
    "scheme-of-money": "[최우수구]에는 1억원이 주어진다.",
    "next-year": "내년에는 [최우수구]다.",
    "by-all-means": "반드시 [최우수상]을 받아 온다.",
}


def around(row: str) -> tuple[str, tuple[int, int]]:
    start, end = row.index("["), row.index("]")
    return row.replace("[", "").replace("]", ""), (start, end - 1)


@pytest.mark.parametrize("row", cases(REACHED))
def test_reached(row: str) -> None:
    view, span = around(row)
    assert reached(view, span, (0, len(view)))


@pytest.mark.parametrize("row", cases(NOT_REACHED))
def test_not_reached(row: str) -> None:
    view, span = around(row)
    assert not reached(view, span, (0, len(view)))


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        pytest.param("상을 받았고 이듬해 놓쳤다.", "상을 받았고", id="and"),
        pytest.param("상을 받았지만 대상은 아니다.", "상을 받았지만", id="but"),
        pytest.param("우수구로 선정된 구는 웃었다.", "우수구로 선정된", id="result-told"),
        pytest.param(
            "우수구에 이름을 올리며, 상금을 받았다.", "우수구에 이름을 올리며", id="while"
        ),
        pytest.param("하천 평가 우수구", "하천 평가 우수구", id="no-predicate"),
    ],
)
def test_clause_end(text: str, clause: str) -> None:
    assert text[: clause_end(text, 0, len(text))] == clause


def test_clause_start_is_behind_the_last_predicate() -> None:
    view = "작년에 떨어졌지만 올해는 우수구다."
    at = view.index("우수구")
    assert view[clause_start(view, at, 0) : at] == " 올해는 "


def test_missed_and_wished() -> None:
    assert missed("고배를 마셨다") and not missed("한 번도 놓치지 않았다")
    assert wished("1위를 향해 뛴다") and not wished("1위에 올랐다")


@given(st.text("가나다라됐했며고지만, 노린다못했다.", max_size=40), st.data())
def test_a_clause_lies_inside_its_limits(view: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(view)))
    assert at <= clause_end(view, at, len(view)) <= len(view)
    assert 0 <= clause_start(view, at, 0) <= at
