"""What `Document.explain` says: the rule of every slot, the reason of everything left out."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import munaward as mw
from munaward.explanation import Explanation
from munaward.model import Span
from munaward.provenance import SLOTS, Construction, Reason, Rule, Slot

from .tables import cases

PUBLISHED = "2019-12-20"


def explained(text: str, published: str = PUBLISHED) -> Explanation:
    return mw.parse(text, published=published).explain()


# the text, and of its first award a slot, the rule and the words that it comes from
RULES: dict[str, tuple[str, Slot, Rule, str]] = {
    "in-the-clause": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다.",
        "tier",
        Rule.CLAUSE,
        "우수구",
    ),
    "member-of-a-list": (
        "구로구는 하천정비 평가와 도로청소 평가에서 우수구로 뽑혔다.",
        "program",
        Rule.LIST,
        "하천정비 평가",
    ),
    "one-grade-for-a-list": (
        "구로구는 하천정비 평가와 도로청소 평가에서 우수구로 뽑혔다.",
        "tier",
        Rule.SHARED,
        "우수구",
    ),
    "dealt-out-in-order": (
        "구로구는 하천정비 평가와 도로청소 평가에서 각각 우수구와 장려구로 뽑혔다.",
        "program",
        Rule.DEALT,
        "하천정비 평가",
    ),
    "behind-the-grade": (
        "하천정비 평가 최우수구에는 구로구가 뽑혔다.",
        "recipient",
        Rule.FORWARD,
        "구로구",
    ),
    "topic-of-the-article": (
        "구로구는 하천정비 평가를 치렀다. 결과는 우수구였다.",
        "program",
        Rule.TOPIC,
        "하천정비 평가",
    ),
    "own-municipality": (
        "구로구, 하천정비 평가 우수구\n\n환경부 하천정비 평가에서 우수구로 뽑혔다.",
        "recipient",
        Rule.ARTICLE,
        "구로구",
    ),
    "short-for-the-municipality": (
        "서울 구로구가 밝혔다. 구는 하천정비 평가에서 우수구로 뽑혔다.",
        "recipient",
        Rule.ANAPHORA,
        "구",
    ),
    "year-of-the-dateline": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다.",
        "year",
        Rule.DATELINE,
        "",
    ),
    "year-in-the-clause": (
        "구로구는 지난해 하천정비 평가에서 우수구로 뽑혔다.",
        "year",
        Rule.CLAUSE,
        "지난해",
    ),
    "end-of-the-streak": (
        "구로구는 하천정비 평가에서 2015년부터 4년 연속 우수구로 뽑혔다.",
        "year",
        Rule.STREAK_END,
        "4년 연속",
    ),
    "host-named-with-the-programme": (
        "구로구는 환경부 하천정비 평가에서 우수구로 뽑혔다.",
        "host",
        Rule.WITH_PROGRAM,
        "환경부",
    ),
    "prize-spelled-out": (
        "구로구는 환경부 주관 ‘하천정비 평가’에서 장관상을 받았다.",
        "prize",
        Rule.GIVER,
        "환경부",
    ),
    "only-the-second-statement-has-it": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 하천정비 평가에서 3위를 차지했다.",
        "rank",
        Rule.MERGED,
        "하천정비 평가에서 3위",
    ),
    "contest-of-an-area": (
        "평택시는 ‘지방행정대상’ 주차 분야 우수상, 하천 분야 장려상을 받았다.",
        "program",
        Rule.CONTEST,
        "지방행정대상",
    ),
    "area-itself": (
        "평택시는 ‘지방행정대상’ 주차 분야 우수상, 하천 분야 장려상을 받았다.",
        "area",
        Rule.CLAUSE,
        "주차 분야",
    ),
}


@pytest.mark.parametrize("row", cases(RULES))
def test_rule_of_a_slot(row: tuple[str, Slot, Rule, str]) -> None:
    text, slot, rule, words = row
    told = explained(text)
    bases = {b.rule: b.spans for b in told.awards[0].why(slot)}
    assert rule in bases, bases
    assert words in {text[slice(*span)] for span in bases[rule]} or not (words or bases[rule])


# the text, the kind of what was left out, its words, the reason, and words of the cue
REASONS: dict[str, tuple[str, str, str, Reason, str]] = {
    "hoped-for": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 내년에는 최우수구를 노린다.",
        "tier",
        "최우수구",
        Reason.WISHED,
        "노린",
    ),
    "missed": (
        "구로구는 하천정비 평가에서 최우수구에는 들지 못했다.",
        "tier",
        "최우수구",
        Reason.MISSED,
        "지 못",
    ),
    "adjective": (
        "구로구는 하천정비 평가에서 우수 사례를 발표했다.",
        "tier",
        "우수",
        Reason.ADJECTIVE,
        "",
    ),
    "nobody-graded": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 도로청소 평가는 봄에 열린다.",
        "program",
        "도로청소 평가",
        Reason.UNGRADED,
        "",
    ),
    "budget": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 총사업비 30억원을 들였다.",
        "money",
        "30억원",
        Reason.MONEY_NAME,
        "사업비",
    ),
    "beaten": (
        "구로구는 금천구를 제치고 하천정비 평가에서 우수구로 뽑혔다.",
        "municipality",
        "금천구",
        Reason.COMPARED,
        "금천구를 제치",
    ),
    "no-programme": (
        "구로구가 우수구로 뽑혔다.",
        "tier",
        "우수구",
        Reason.NO_PROGRAM,
        "",
    ),
    "amount-without-a-result": (
        "구로구는 하천정비 평가에서 우수구로 뽑혔다. 도로청소 평가에서는 인센티브 5000만원을 받았다.",
        "money",
        "5000만원",
        Reason.AMOUNT_ALONE,
        "",
    ),
    "year-that-is-judged": (
        "구로구는 2018년 실적을 겨룬 하천정비 평가에서 우수구로 뽑혔다.",
        "year",
        "2018년",
        Reason.RECORD_YEAR,
        "",
    ),
}


@pytest.mark.parametrize("row", cases(REASONS))
def test_reason_of_a_rejection(row: tuple[str, str, str, Reason, str]) -> None:
    text, kind, words, reason, cue = row
    left = {
        (r.kind, text[slice(*r.span)]): (r.reason, text[slice(*r.cue)] if r.cue else "")
        for r in explained(text).rejected
    }
    assert (kind, words) in left, left
    found, decisive = left[kind, words]
    assert found is reason
    assert cue in decisive


def test_statements_and_confidence() -> None:
    text = (
        "구로구, 하천정비 평가 우수구\n\n구로구는 하천정비 평가에서 우수구로 뽑혔다.\n"
        "이에 따라 구는 인센티브 3000만원을 받았다."
    )
    (told,) = explained(text).awards
    assert {p.construction for p in told.parts} >= {Construction.HEADLINE, Construction.CLAUSE}
    total = sum(factor.weight for factor in told.factors)
    assert told.award.confidence == pytest.approx(1 / (1 + math.exp(-total)), abs=0.005)


DOCUMENTS = [
    *(text for text, *_ in RULES.values()),
    *(text for text, *_ in REASONS.values()),
    (Path(__file__).parents[1] / "examples" / "release.txt").read_text(encoding="utf-8"),
]


def check(text: str) -> None:
    """Every filled slot has a basis, every mention a use or a reason, every span is of the text."""
    doc = mw.parse(text, published=PUBLISHED)
    told = doc.explain()
    assert tuple(trace.award for trace in told.awards) == doc.awards
    used: set[Span] = {span for total in doc.totals for span in total.evidence}
    wide: list[Span] = []
    for trace in told.awards:
        for slot in SLOTS:
            assert bool(trace.why(slot)) == (getattr(trace.award, slot) is not None), slot
        for basis in trace.bases:
            used |= {*basis.spans}
            wide += basis.spans if basis.rule in (Rule.PRICE, Rule.FOR_ALL) else ()
        assert {s for p in trace.parts for s in p.spans} == {*trace.award.evidence}
    spans = [*used, *(r.span for r in told.rejected), *(r.cue for r in told.rejected if r.cue)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    left = {(r.kind, r.span) for r in told.rejected}
    for m in doc.mentions:
        inside = any(start <= m.start and m.end <= end for start, end in wide)
        assert m.span in used or inside or (m.type, m.span) in left, m
    json.dumps(told.to_dict())


@pytest.mark.parametrize("text", DOCUMENTS)
def test_nothing_is_left_without_a_word(text: str) -> None:
    check(text)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(DOCUMENTS), min_size=1, max_size=3), st.sampled_from("\n \u200b"))
def test_nothing_is_left_without_a_word_in_several(texts: list[str], between: str) -> None:
    check(between.join(texts))


def test_terminal_view() -> None:
    text = "구로구는 하천정비\x1b[31m 평가에서 우수구로 뽑혔다. 내년에는 최우수구를 노린다."
    shown = str(explained(text))
    assert "우수구" in shown and "wished" in shown
    assert all(c.isprintable() or c == "\n" for c in shown)
    assert str(explained("구는 잔치를 열었다.")).startswith("No award.")


def test_of_the_awards_that_are_kept() -> None:
    from attrs import evolve

    doc = mw.parse(DOCUMENTS[-1])
    some = evolve(doc, awards=doc.awards[:2])
    assert tuple(trace.award for trace in some.explain().awards) == doc.awards[:2]
    doubtful = {r.span for r in some.explain().rejected if r.reason is Reason.DOUBTFUL}
    assert doubtful == {span for award in doc.awards[2:] for span in award.evidence}


def test_decisions_are_no_part_of_the_document() -> None:
    doc = mw.parse(DOCUMENTS[0], published=PUBLISHED)
    again = mw.Document.from_dict(doc.to_dict())
    assert again == doc and hash(again) == hash(doc)
    assert "ecisions" not in repr(doc) and "decisions" not in doc.to_dict()
    with pytest.raises(ValueError, match="not parsed"):
        again.explain()


@pytest.mark.parametrize("vocabulary", [Rule, Reason, Construction])
def test_every_term_says_what_it_means(vocabulary: type[Rule]) -> None:
    for term in vocabulary:
        assert term.__doc__ and vocabulary(term.value) is term
        assert term.value == term.name.lower().replace("_", "-")


def test_every_term_is_documented() -> None:
    docs = (Path(__file__).parents[1] / "docs" / "explain.md").read_text(encoding="utf-8")
    for vocabulary in (Rule, Reason, Construction):
        for term in vocabulary:
            assert f"| `{term.value}` | {term.__doc__} |" in docs
