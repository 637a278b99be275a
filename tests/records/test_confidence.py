"""Confidence is a probability: each factor moves it as its weight says, and documents have them."""

from __future__ import annotations

import math

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import munaward as mw
from munaward.model import Municipality
from munaward.records.confidence import Setting, confidence, factors
from munaward.records.merge import Statement
from tests.tables import cases

TOWN = Municipality(start=0, end=3, text="구로구", name="서울특별시 구로구")
PROVINCE = Municipality(start=0, end=2, text="강원", name="강원도")
PLAIN = Statement(recipient=TOWN, entity=0, year=2019, host="서울특별시", tier="top")
THERE = Setting(
    program="하천정비 평가", score=0.0, in_lead=True, dated=True, sentence=True, listed=False
)
ALWAYS = "stated outright"

FACTORS = {
    "year unknown": (PLAIN, evolve(THERE, dated=False)),
    "province from context": (evolve(PLAIN, recipient=PROVINCE), THERE),
    "recipient from context, not in headline or lead": (PLAIN, evolve(THERE, in_lead=False)),
    "programme from context": (evolve(PLAIN, own_program=False), THERE),
    "programme named and in taxonomy": (PLAIN, evolve(THERE, score=1.0)),
    "name without head noun": (PLAIN, evolve(THERE, program="하천정비")),
    "name runs on": (PLAIN, evolve(THERE, program="하천과 도로정비 평가")),
    "host unknown": (evolve(PLAIN, host=None), THERE),
    "no grade, place or prize": (evolve(PLAIN, tier=None, streak=3), THERE),
    "place": (evolve(PLAIN, tier=None, rank=2), THERE),
    "prize": (evolve(PLAIN, tier=None, prize="대통령상"), THERE),
    "letter or number as grade": (evolve(PLAIN, tier="grade:A"), THERE),
    "several kinds of result": (evolve(PLAIN, streak=3), THERE),
    "merged from several lines": (evolve(PLAIN, times=2), THERE),
    "headline only": (evolve(PLAIN, headline=True), THERE),
    "no whole sentence": (PLAIN, evolve(THERE, sentence=False)),
    "listed": (PLAIN, evolve(THERE, listed=True)),
}
"""A record of which each factor, and no other, holds."""

SPARED = {
    "a province that the line names": (
        evolve(PLAIN, recipient=PROVINCE, own_recipient=True),
        THERE,
    ),
    "a town that the line names, though no headline does": (
        evolve(PLAIN, own_recipient=True),
        evolve(THERE, in_lead=False),
    ),
    "a name without head noun that the taxonomy knows somewhat": (
        PLAIN,
        evolve(THERE, program="하천정비", score=0.7),
    ),
    "a name that the taxonomy knows not quite": (PLAIN, evolve(THERE, score=0.9)),
    "an area": (PLAIN, evolve(THERE, program="하천정비 분야")),
}
"""Records that are as plain as any."""


@pytest.mark.parametrize(
    ("name", "case"), [pytest.param(name, case, id=name) for name, case in FACTORS.items()]
)
def test_factor(name: str, case: tuple[Statement, Setting]) -> None:
    plain, found = factors(PLAIN, THERE), factors(*case)
    assert [f.name for f in plain] == [ALWAYS]
    assert [f.name for f in found] == [ALWAYS, name]
    assert (found[1].weight > 0) == (confidence(*case) > confidence(PLAIN, THERE))


@pytest.mark.parametrize("case", cases(SPARED))
def test_factors_that_do_not_hold(case: tuple[Statement, Setting]) -> None:
    assert [f.name for f in factors(*case)] == [ALWAYS]


def test_that_the_taxonomy_knows_a_programme_does_not_tell_that_it_is_meant() -> None:
    carried = evolve(PLAIN, own_program=False)
    assert confidence(carried, evolve(THERE, score=1.0)) == confidence(carried, THERE)


def test_weights_are_log_odds() -> None:
    doubtful = evolve(PLAIN, own_program=False, times=3, rank=1)
    total = sum(f.weight for f in factors(doubtful, THERE))
    assert len(factors(doubtful, THERE)) == 5
    assert confidence(doubtful, THERE) == pytest.approx(1 / (1 + math.exp(-total)), abs=0.005)


def test_a_plain_record_is_right_six_times_out_of_seven() -> None:
    assert confidence(PLAIN, THERE) == 0.85


@given(
    st.sampled_from([case[0] for case in FACTORS.values()]),
    st.sampled_from([case[1] for case in FACTORS.values()]),
)
def test_between_nothing_and_certainty(s: Statement, at: Setting) -> None:
    assert 0 < confidence(s, at) < 1


DATED = "2019-12-20"
HEADLINE = "구로구, 서울시 하천정비 평가 우수구\n\n"
LEAD = "서울 구로구는 서울시가 주관한 하천정비 평가에서 우수구로 뽑혔다고 밝혔다.\n\n"


def names(text: str, published: str | None = DATED) -> dict[str | None, float]:
    return {a.program: a.confidence for a in mw.parse(text, published=published).awards}


def test_a_programme_from_the_sentence_before_is_less_sure() -> None:
    text = (
        "구로구는 하천정비 평가를 치렀다. 결과는 우수구였다. 도로청소 평가에서는 장려구로 뽑혔다."
    )
    assert names(text)["하천정비 평가"] < names(text)["도로청소 평가"]


def test_without_a_date_the_year_is_a_guess_unless_the_sentence_states_it() -> None:
    bare = "구로구는 올해 하천정비 평가에서 우수구로 뽑혔다."
    stated = bare.replace("올해", "2019년")
    assert names(bare, published=None)["하천정비 평가"] < 0.5 < names(bare)["하천정비 평가"]
    assert names(stated, published=None) == names(bare)
    assert names(f"{bare}\n입력 2019-12-20 10:20\n", published=None) == names(bare)


def test_a_title_is_less_sure_than_a_sentence() -> None:
    assert (
        names(HEADLINE + "구로구는 하천을 가꾼다.")["하천정비 평가"] < names(LEAD)["하천정비 평가"]
    )


def test_an_item_of_a_list_is_surer() -> None:
    text = LEAD + "구로구는 △하천정비 평가 우수 △도로청소 평가 우수 △공원관리 평가 우수를 받았다."
    assert names(text)["공원관리 평가"] > names(LEAD)["하천정비 평가"]
