"""What `munaward.parse` returns, and its JSON."""

from __future__ import annotations

import json

import attrs
import pytest

import munaward as mw
from munaward.document import SCHEMA, Document
from munaward.model import (
    MENTION_TYPES,
    Award,
    Mention,
    Money,
    Municipality,
    Program,
    Rank,
    Streak,
    Tier,
    Total,
)

TEXT = (
    "구로구, 하천정비 평가 3년 연속 최우수구\n\n"
    "구로구가 환경부 주관 ‘하천정비 평가’에서 전국 1위로 최우수구에 뽑혀 인센티브 1억원을 받았다."
)

AWARD_KEYS = (
    "recipient recipient_code program area program_id program_name host year tier rank streak prize"
    " krw evidence confidence"
).split()
MENTION_KEYS = {
    "money": ["krw", "krw_max", "approximate", "role"],
    "tier": ["code"],
    "streak": ["count", "unit", "since"],
    "rank": ["rank"],
    "program": ["id", "name", "score", "parent"],
    "municipality": ["name", "code"],
    "organization": ["name", "host"],
    "year": ["year", "until", "kind"],
    "count": ["count", "unit"],
    "prize": ["name"],
}


@pytest.fixture(scope="module")
def doc() -> Document:
    return mw.parse(TEXT, published="2019-12-20")


def test_mentions_of_one_kind(doc: Document) -> None:
    assert [m.text for m in doc.tiers] == ["최우수구", "최우수구"]
    assert [m.krw for m in doc.money] == [100_000_000]
    assert [m.count for m in doc.streaks] == [3]
    assert [m.text for m in doc.programs] == ["하천정비 평가", "하천정비 평가"]
    assert doc.of_type(Rank)[0].rank == 1
    assert {m.name for m in doc.of_type(Municipality)} == {"서울특별시 구로구"}


def test_mentions_are_in_text_order_and_of_every_kind(doc: Document) -> None:
    assert list(doc.mentions) == sorted(doc.mentions, key=lambda m: (m.start, m.end))
    kinds = (doc.money, doc.tiers, doc.streaks, doc.programs)
    assert all(m in doc.mentions for kind in kinds for m in kind)
    assert doc.of_type(Mention) == doc.mentions


def test_nothing_can_be_changed(doc: Document) -> None:
    for thing in (doc, doc.mentions[0], doc.awards[0]):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            thing.start = 5  # type: ignore[union-attr]


def test_every_key_is_always_there(doc: Document) -> None:
    data = doc.to_dict()
    assert list(data) == ["schema", "published", "mentions", "awards", "totals"]
    assert data["schema"] == SCHEMA == "munaward/document/1"
    for mention in data["mentions"]:
        expected = ["type", "start", "end", "text", *MENTION_KEYS[mention["type"]]]
        assert sorted(mention) == sorted(expected)
    assert sorted(data["awards"][0]) == sorted(AWARD_KEYS)
    empty = Document(totals=(Total(),)).to_dict()
    assert empty["published"] is None
    assert empty["totals"] == [{"count": None, "tier": None, "krw": None, "evidence": []}]


def test_every_type_of_mention_has_its_keys() -> None:
    assert MENTION_KEYS.keys() == MENTION_TYPES.keys()


def test_json_there_and_back(doc: Document) -> None:
    again = Document.from_dict(json.loads(json.dumps(doc.to_dict(), ensure_ascii=False)))
    assert again == doc
    assert again.to_dict() == doc.to_dict()
    assert again.text == ""


def test_the_text_does_not_count_for_equality() -> None:
    assert Document(text="가") == Document(text="나")


def test_every_type_is_read_back() -> None:
    mentions = (
        Money(start=0, end=2, text="1억", krw=100_000_000, krw_max=None, role="award"),
        Tier(start=3, end=6, text="우수구", code="excellent"),
        Streak(start=7, end=10, text="2연패", count=2, unit="time"),
        Program(
            start=11, end=13, text="평가", name="하천 평가", id="a.b", score=0.9, parent="대상"
        ),
    )
    doc = Document(
        published="2022-02",
        mentions=mentions,
        awards=(Award(recipient="서울특별시 구로구", evidence=((3, 6), (7, 10))),),
        totals=(Total(count=3, evidence=((0, 2),)),),
    )
    again = Document.from_dict(doc.to_dict())
    assert again == doc
    assert [type(m) for m in again.mentions] == [type(m) for m in mentions]
    assert again.awards[0].evidence == ((3, 6), (7, 10))


@pytest.mark.parametrize("schema", ["munaward/document/2", "", None])
def test_another_schema_is_an_error_that_names_it(schema: str | None) -> None:
    data = {**Document().to_dict(), "schema": schema}
    with pytest.raises(ValueError, match=f"{schema!r}.*munaward/document/1"):
        Document.from_dict(data)


def test_no_schema_is_an_error() -> None:
    with pytest.raises(ValueError, match="schema is None"):
        Document.from_dict({"mentions": []})


@pytest.mark.parametrize("kind", ["medal", None])
def test_an_unknown_mention_is_an_error_that_names_it(kind: str | None) -> None:
    data = Document().to_dict()
    data["mentions"] = [{"type": kind, "start": 0, "end": 1, "text": "가"}]
    with pytest.raises(ValueError, match=f"{kind!r} is not one of money, tier"):
        Document.from_dict(data)


def test_reading_back_does_not_change_what_is_read() -> None:
    data = Document(mentions=(Tier(start=0, end=2, text="우수", code="excellent"),)).to_dict()
    before = json.dumps(data)
    Document.from_dict(data)
    assert json.dumps(data) == before


@pytest.mark.parametrize(
    ("start", "end", "text"), [(0, 3, "우수"), (2, 2, ""), (3, 1, "우수"), (-1, 1, "우수")]
)
def test_a_mention_fills_its_span(start: int, end: int, text: str) -> None:
    with pytest.raises(ValueError):
        Tier(start=start, end=end, text=text, code="excellent")
