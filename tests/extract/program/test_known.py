"""Names that the lexicon knows, whatever their spacing, and what extends or refuses them."""

from __future__ import annotations

import pytest

from munaward.extract.program.known import KnownNames

from ...tables import cases
from .names_in import marked_names, names_of

KNOWN = KnownNames.of(
    [
        "걷기 좋은 골목 만들기",
        "하천정비 평가",
        "푸른숲 가꾸기",
        "시민안전",
        "복지",
        "이번 평가",
        "분야",
    ]
)

FOUND = {
    "as-known": "구는 <program>하천정비 평가</program>에서 우수구로 뽑혔다.",
    "other-spacing": "구는 <program>하천 정비평가</program>에서 우수구로 뽑혔다.",
    "head-noun-follows": "구는 <program>푸른숲 가꾸기 사업</program>에서 우수구로 뽑혔다.",
    "two-head-nouns-follow": "구는 <program>푸른숲 가꾸기 사업 평가</program>에서 우수구로 뽑혔다.",
    "area": "<program>푸른숲 가꾸기 분야</program>는 장려구다.",
    "before-a-grade": "<program>걷기 좋은 골목 만들기</program> 우수구",
    "before-a-quote-mark": "‘<program>걷기 좋은 골목 만들기</program>’도 상을 탔다.",
    "in-a-list": "△<program>푸른숲 가꾸기</program> △<program>걷기 좋은 골목 만들기</program>",
    "before-its-sum": "<program>푸른숲 가꾸기</program>(2억원)",
    "at-the-line-end": "구가 상을 탄 <program>푸른숲 가꾸기</program>",
}

NONE = {
    "plain-use": "구는 푸른숲 가꾸기를 위해 나무를 심었다.",
    "inside-a-word": "새하천정비 평가에서 우수구로 뽑혔다.",
    "too-short-by-itself": "복지 예산이 늘었다.",
    "generic": "구는 이번 평가에서 우수구로 뽑혔다.",
    "four-letters-no-head-noun": "시민안전에서 우수구로 뽑혔다.",
    "slogan-city": "푸른숲 가꾸기 우수 도시가 됐다.",
}


@pytest.mark.parametrize("row", cases({**FOUND, **NONE}))
def test_known(row: str) -> None:
    text, names = marked_names(row)
    assert names_of(text, KNOWN.names(text, KNOWN.matches(text), (0, len(text)))) == names


def test_an_empty_lexicon_knows_nothing() -> None:
    assert KnownNames.of(()).matches("하천정비 평가 우수구") == []


def test_the_sentence_bounds_the_search() -> None:
    text = "하천정비 평가에서 상을 탔다. 하천정비 평가에서 상을 탔다."
    assert names_of(text, KNOWN.names(text, KNOWN.matches(text), (0, 16))) == ["0:하천정비 평가"]
