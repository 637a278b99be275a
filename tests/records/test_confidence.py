"""Confidence ranks records: stated before inherited, agreed before told once."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import munaward as mw
from munaward.model import Municipality
from munaward.records.confidence import confidence
from munaward.records.merge import Statement

TOWN = Municipality(start=0, end=3, text="구로구", name="서울특별시 구로구")
FULL = Statement(recipient=TOWN, entity=0, year=2019, tier="top")


def test_what_is_taken_from_the_context_costs() -> None:
    assert confidence(FULL) > confidence(evolve(FULL, own_program=False))
    assert confidence(FULL) > confidence(evolve(FULL, year=None))


def test_a_streak_is_worth_less_than_a_grade_and_more_than_a_bare_win() -> None:
    streak = evolve(FULL, tier=None, streak=3)
    win = evolve(FULL, tier=None, won=True)
    assert confidence(FULL) > confidence(streak) > confidence(win)


def test_any_result_counts_as_much_as_a_grade() -> None:
    bare = evolve(FULL, tier=None)
    assert (
        confidence(FULL)
        == confidence(evolve(bare, rank=1))
        == confidence(evolve(bare, prize="대통령상"))
    )


def test_agreement_adds() -> None:
    assert confidence(evolve(FULL, times=2)) > confidence(FULL)
    assert confidence(evolve(FULL, times=9)) == confidence(evolve(FULL, times=2))


@given(
    st.booleans(),
    st.sampled_from([None, 2019]),
    st.sampled_from([None, "top"]),
    st.sampled_from([None, 2]),
    st.integers(1, 20),
)
def test_between_nothing_and_certainty(
    own: bool, year: int | None, tier: str | None, streak: int | None, times: int
) -> None:
    s = Statement(
        recipient=TOWN, entity=0, year=year, tier=tier, streak=streak, own_program=own, times=times
    )
    assert 0 < confidence(s) < 1


def test_in_a_document() -> None:
    text = (
        "구로구는 하천정비 평가를 치렀다. 결과는 우수구였다. 도로청소 평가에서는 장려구로 뽑혔다."
    )
    by_name = {a.program: a.confidence for a in mw.parse(text, published="2019-12-20").awards}
    assert by_name["하천정비 평가"] < by_name["도로청소 평가"]
