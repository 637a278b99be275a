"""Texts that ask for entries, as against texts that report who won."""

from __future__ import annotations

import pytest

from munaward.extract.calls import invites, is_call
from munaward.model import Program

from ..readings import with_programs

LABELS = "접수기간: 6월 1일까지\n참가자격: 주민 누구나\n시상내역: 최우수 50만원\n"


@pytest.mark.parametrize(
    ("text", "call"),
    [
        pytest.param(LABELS, True, id="three labels"),
        pytest.param("공모 기간과 심사 기준은 아래와 같다.", False, id="two labels"),
        pytest.param("접수기간, 접수 기간, 접수기간", False, id="one label thrice"),
        pytest.param("구는 하천정비 평가에서 우수구로 뽑혔다.", False, id="result"),
    ],
)
def test_is_call(text: str, call: bool) -> None:
    assert is_call(text) is call


@pytest.mark.parametrize(
    ("text", "inviting"),
    [
        pytest.param("작품을 제출하면 접수되며 응모한 팀을 모집한다.", True, id="asks"),
        pytest.param(
            "응모한 팀이 신청서를 제출해 최우수상을 받고 우수기관에도 뽑혔다.",
            False,
            id="two results",
        ),
        pytest.param(
            "응모, 접수, 제출, 신청, 모집, 문의 끝에 우수상이 나왔다.", True, id="asks far more"
        ),
        pytest.param(
            "갑시는 대통령 표창을 받는다. 을시와 병군은 총리 표창을 받는다. 정군은 장관상을 받는다.",
            False,
            id="prizes that are to be given",
        ),
        pytest.param("원고를 받는다. 심사기준은 셋이다. 응모는 무료다.", True, id="takes entries"),
        pytest.param("접수와 문의가 몰렸다.", False, id="too little of it"),
        pytest.param("주민제안 공모, 접수 : 4월 1일까지", True, id="until a day"),
        pytest.param("평가 기간 3.2.~3.20. 최우수상을 받았다.", False, id="a period and a result"),
    ],
)
def test_invites(text: str, inviting: bool) -> None:
    assert invites(text) is inviting


def test_a_call_names_no_programme_that_was_won() -> None:
    text = "골목정원 경진대회 우수상 작품을 기다립니다.\n\n"
    assert with_programs(text + LABELS).mentions(Program) == ()
    assert with_programs(text + LABELS.replace("참가자격", "참고")).mentions(Program) != []
