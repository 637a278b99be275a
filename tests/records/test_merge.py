"""Statements of one recognition become one; those of two stay two."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from munaward.model import Municipality
from munaward.provenance import Basis, Rule
from munaward.records.merge import Statement, compatible, join, merge

from ..tables import cases
from ..timing import grows_less
from .rows import Row, award, check

GURO, YONGSAN = "서울특별시 구로구", "서울특별시 용산구"
RIVER, STREET = "하천정비 평가", "도로청소 평가"

REPEATED: dict[str, Row] = {
    "headline-and-lead": (
        "구로구, 하천정비 평가 최우수구 선정\n\n구로구가 환경부 하천정비 평가에서 최우수구로 뽑혔다.",
        [award(GURO, RIVER, host="환경부", tier="top")],
    ),
    "slots-add-up": (
        "구로구는 환경부 하천정비 평가에서 우수구로 뽑혔다. 하천정비 평가에서 3년 연속 우수구다."
        " 구는 하천정비 평가로 인센티브 5000만원을 받았다.",
        [award(GURO, RIVER, host="환경부", tier="excellent", streak=3, krw=50_000_000)],
    ),
    "in-a-quote-too": (
        "구로구가 하천정비 평가에서 우수구로 뽑혔다. 구청장은 “하천정비 평가 우수구는 주민 덕분”이라고 말했다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
    "last-year-and-this-are-two": (
        "구로구는 지난해 하천정비 평가에서 노력구로 뽑혔다. 올해 하천정비 평가에서는 최우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="effort", year=2018), award(GURO, RIVER, tier="top")],
    ),
    "two-recipients-are-two": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 용산구는 하천정비 평가에서 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent"), award(YONGSAN, RIVER, tier="excellent")],
    ),
    "two-programmes-are-two": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 도로청소 평가에서도 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent"), award(GURO, STREET, tier="excellent")],
    ),
    "letter-and-word-of-one-result": (
        "구로구가 하천정비 평가에서 SA등급을 받았다. 하천정비 평가 최우수 등급이다.",
        [award(GURO, RIVER, tier="grade:SA")],
    ),
    "money-alone-joins": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 하천정비 평가에서 상사업비 2억원을 받았다.",
        [award(GURO, RIVER, tier="excellent", krw=200_000_000)],
    ),
}

ROUNDS: dict[str, Row] = {
    "both-halves": (
        "구로구는 하천정비 평가에서 상·하반기 모두 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent"), award(GURO, RIVER, tier="excellent")],
    ),
    "first-and-second-half": (
        "구로구는 하천정비 평가에서 상반기와 하반기 모두 우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent"), award(GURO, RIVER, tier="excellent")],
    ),
    "each-half-its-grade": (
        "구로구는 상반기 하천정비 평가에서 우수구로 뽑혔고 하반기 하천정비 평가에서는 최우수구로 뽑혔다.",
        [award(GURO, RIVER, tier="excellent"), award(GURO, RIVER, tier="top")],
    ),
    "one-half-told-twice": (
        "구로구는 상반기 하천정비 평가에서 우수구로 뽑혔다. 상반기 하천정비 평가 우수구는 처음이다.",
        [award(GURO, RIVER, tier="excellent")],
    ),
}


@pytest.mark.parametrize("row", cases({**REPEATED, **ROUNDS}))
def test_awards(row: Row) -> None:
    check(row)


TOWN = Municipality(start=0, end=3, text="구로구", name=GURO)
BASE = Statement(recipient=TOWN, entity=0, year=2019, evidence=((0, 4),))
TOP = evolve(BASE, tier="top")

TOGETHER = {
    "slot-that-only-one-has": (TOP, evolve(BASE, rank=1)),
    "same-slot": (TOP, evolve(TOP, evidence=((9, 12),))),
    "letter-beside-word": (TOP, evolve(BASE, tier="grade:SA")),
    "round-known-to-one": (evolve(TOP, round="상반기"), TOP),
}
APART = {
    "grade": (TOP, evolve(BASE, tier="model")),
    "year": (TOP, evolve(TOP, year=2018)),
    "programme": (TOP, evolve(TOP, entity=1)),
    "recipient": (TOP, evolve(TOP, recipient=evolve(TOWN, name=YONGSAN))),
    "round": (evolve(TOP, round="상반기"), evolve(TOP, round="하반기")),
}


@pytest.mark.parametrize("pair", cases(TOGETHER))
def test_merged(pair: tuple[Statement, Statement]) -> None:
    (one,) = merge(pair)
    assert one.times == 2
    assert set(one.evidence) == {*pair[0].evidence, *pair[1].evidence}


@pytest.mark.parametrize("pair", cases(APART))
def test_not_merged(pair: tuple[Statement, Statement]) -> None:
    assert merge(pair) == list(pair)


def test_a_streak_goes_to_the_later_round() -> None:
    halves = [evolve(TOP, round="상반기"), evolve(TOP, round="하반기")]
    merged = merge([*halves, evolve(BASE, streak=4)])
    assert [(s.round, s.streak) for s in merged] == [("상반기", None), ("하반기", 4)]


def test_join_keeps_what_was_said_first_and_fills_the_gaps() -> None:
    first = evolve(TOP, host="환경부", krw=1)
    later = evolve(BASE, tier="awarded", host="산림청", krw=2, prize="대통령상", rank=1, streak=2)
    joined = join(first, later)
    assert (joined.tier, joined.host, joined.krw) == ("top", "환경부", 1)
    assert (joined.prize, joined.rank, joined.streak) == ("대통령상", 1, 2)


def test_the_bodys_prize_is_fuller_than_the_headlines() -> None:
    head, body = evolve(TOP, headline=True, prize="장관상"), evolve(TOP, prize="환경부 장관상")
    assert join(head, body).prize == join(body, head).prize == "환경부 장관상"
    assert join(head, TOP).prize == "장관상"


def test_a_letter_replaces_its_word() -> None:
    assert join(TOP, evolve(BASE, tier="grade:SA")).tier == "grade:SA"
    assert join(evolve(BASE, tier="awarded"), TOP).tier == "top"


@pytest.mark.parametrize(
    ("slot", "a", "b"),
    [
        ("rank", 1, 2),
        ("prize", "대통령상", "국무총리상"),
        ("streak", 2, 3),
        ("krw", 1, 2),
        ("tier", "top", "model"),
    ],
)
def test_compatible(slot: str, a: object, b: object) -> None:
    one, other = evolve(BASE, **{slot: a}), evolve(BASE, **{slot: b})
    assert compatible(one, one) and compatible(one, BASE)
    assert not compatible(one, other)


SLOTS = st.fixed_dictionaries(
    {
        "entity": st.integers(0, 1),
        "year": st.sampled_from([2018, 2019, None]),
        "tier": st.sampled_from([None, "top", "model", "grade:A"]),
        "rank": st.sampled_from([None, 1, 2]),
        "krw": st.sampled_from([None, 5]),
    }
)


@given(st.lists(SLOTS, max_size=8))
def test_merging_loses_no_programme_and_no_year(rows: list[dict[str, object]]) -> None:
    stated = [evolve(BASE, evidence=((i, i + 1),), **row) for i, row in enumerate(rows)]
    merged = merge(stated)
    assert sum(s.times for s in merged) == len(stated)
    assert {(s.entity, s.year) for s in merged} == {(s.entity, s.year) for s in stated}
    assert {e for s in merged for e in s.evidence} == {e for s in stated for e in s.evidence}
    assert all(list(s.evidence) == sorted(s.evidence) for s in merged)


def test_an_award_told_a_thousand_times_is_joined_in_linear_time() -> None:
    def told(times: int) -> list[Statement]:
        return [
            evolve(BASE, evidence=((i, i + 1),), bases=(Basis("tier", Rule.CLAUSE, ((i, i + 1),)),))
            for i in range(times)
        ]

    some, many = told(2000), told(8000)
    # Spans put in order anew at each joint would take twenty times as long.
    assert grows_less(8, lambda: merge(some), lambda: merge(many))
