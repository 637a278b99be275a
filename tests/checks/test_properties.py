"""What holds of the checks of every text and of any records whatever."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import munaward as mw
from munaward.checks import Check, check
from munaward.document import Document
from munaward.model import Award, Total

ANY = settings(
    max_examples=60,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

PIECES = (
    "강동구는 ‘도로정비 평가’에서 2017년부터 3년 연속 최우수구로 뽑혀 3억원을 받았다. ",
    "서울시 25개 자치구 중 1위다. ",
    "최우수 2개, 우수 3개 등 5개 부문에서 상을 받아 모두 4억원을 확보했다. ",
    "△청소 △교통 △위생 등 3개 분야에서 우수구(각 5000만원)로 선정됐다. ",
    "우수 용인시·부천시, 장려 안산시. 시는 3개 시·군을 선정했다. ",
    "지난해 장려상을 받은 ‘식품안전 평가’는 2위에 올랐다. ",
    "\n■ 우수구 2개\n - 자치회관 운영\n - 자원봉사\n\n",
    "(최우수 1, 우수 2",
    "\u200b１억５천만 원\r\n",
    "5",
    "개",
)
RELEASES = st.lists(st.sampled_from(PIECES), max_size=7).map("".join)


@cache
def read(text: str) -> Document:
    return mw.parse(text, published="2019-12-20")


def said(one: Check, awards: tuple[Award, ...]) -> tuple[Check, tuple[str, ...]]:
    """A check, its records by their content instead of their indices."""
    return evolve(one, awards=()), tuple(sorted(str(awards[i]) for i in one.awards))


@ANY
@given(RELEASES)
def test_spans_lie_in_the_text_and_indices_among_the_records(text: str) -> None:
    doc = read(text)
    for one in doc.checks:
        assert one.spans == tuple(sorted(one.spans)) and one.spans
        assert one.evidence == tuple(sorted(one.evidence))
        assert all(0 <= start < end <= len(text) for start, end in (*one.spans, *one.evidence))
        assert one.awards == tuple(sorted(set(one.awards)))
        assert all(0 <= i < len(doc.awards) for i in one.awards)
        assert (one.found == one.claimed) <= (one.verdict == "held" or one.kind == "field")
        assert json.loads(json.dumps(one.to_dict())) == one.to_dict()


@ANY
@given(RELEASES, st.data())
def test_the_order_of_the_records_changes_nothing(text: str, data: st.DataObject) -> None:
    doc = read(text)
    shuffled = tuple(data.draw(st.permutations(doc.awards)))
    found = check(text, doc.mentions, shuffled, doc.totals, doc.published)
    assert Counter(said(c, doc.awards) for c in doc.checks) == Counter(
        said(c, shuffled) for c in found
    )


@ANY
@given(RELEASES, st.data())
def test_no_records_make_it_raise(text: str, data: st.DataObject) -> None:
    """Whoever made the records: fields missing, of other texts, twice, none."""
    doc = read(text)
    numbers = st.none() | st.integers(0, 2030)
    award = st.builds(
        Award,
        recipient=st.sampled_from([None, "서울특별시 강동구", "경기도", "어느 마을"]),
        program=st.sampled_from([None, "", "도로정비 평가", "·"]),
        year=numbers,
        tier=st.sampled_from([None, "top", "grade:가", "?"]),
        rank=numbers,
        streak=numbers,
        krw=numbers,
    )
    total = st.builds(Total, count=numbers, tier=st.sampled_from([None, "top"]), krw=numbers)
    awards = data.draw(st.lists(award | st.sampled_from(doc.awards or [Award()]), max_size=6))
    totals = (*doc.totals, *data.draw(st.lists(total, max_size=2)))
    for one in check(
        text, doc.mentions, awards, totals, data.draw(st.sampled_from([None, "2019"]))
    ):
        assert all(0 <= i < len(awards) for i in one.awards)


@pytest.mark.parametrize("lost", [0, 1])
def test_a_record_that_is_lost_is_noticed(lost: int) -> None:
    text = (
        "강동구는 ‘도로정비 평가’에서 최우수구로 뽑혀 3억원을 받았다. "
        "‘자치회관 운영 평가’에서는 우수구에 올랐다."
    )
    doc = read(text)
    assert len(doc.awards) == 2
    assert {c.verdict for c in doc.checks} == {"held"}
    kept = tuple(a for i, a in enumerate(doc.awards) if i != lost)
    assert "broken" in {c.verdict for c in evolve(doc, awards=kept).checks}


def test_checks_need_the_text_and_stay_out_of_the_json() -> None:
    doc = read(PIECES[0])
    before = doc.to_dict()
    assert doc.checks and doc.checks is doc.checks
    assert doc.to_dict() == before
    again = Document.from_dict(before)
    assert again == doc and again.checks == ()
    assert evolve(again, text=doc.text).checks == doc.checks
