"""Arrow batches in and out: no row lost, none moved, and everything comes back as it was."""

from __future__ import annotations

import datetime
import subprocess
import sys
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import munaward as mw
from munaward.model import MENTION_TYPES, Award, Count, Money, Total

from ..batch.texts import release

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
from munaward.arrow import (  # noqa: E402
    RESULTS,
    Columns,
    documents,
    parse_batches,
    parse_table,
    to_batch,
)

TEXTS = [release(0), None, "", *map(release, range(1, 50))]


def expected(texts: list[Any]) -> list[Any]:
    return list(mw.parse_many(texts, on_error="keep"))


@pytest.mark.parametrize("workers", [1, 2])
def test_results_are_those_of_parse_many(workers: int) -> None:
    table = pa.table({"id": range(len(TEXTS)), "text": TEXTS})
    done = parse_table(table, workers=workers)
    assert list(documents(done)) == expected(TEXTS)
    assert done["id"].to_pylist() == list(range(len(TEXTS)))
    assert done.column_names == ["id", *RESULTS.names]


@given(cuts=st.lists(st.integers(0, 70), max_size=6))
@settings(max_examples=25, deadline=None)
def test_batches_of_any_size_give_the_same_rows(cuts: list[int]) -> None:
    texts = [None if n % 3 else "" for n in range(70)]
    table = pa.table({"n": range(70), "text": pa.array(texts, pa.string())})
    edges = [0, *sorted(cuts), 70]
    batches = [
        batch
        for begin, end in pairwise(edges)
        for batch in table.slice(begin, end - begin).to_batches() or table.slice(0, 0).to_batches()
    ]
    done = list(parse_batches(batches))
    assert [n for batch in done for n in batch["n"].to_pylist()] == list(range(70))
    failed = [e is not None for batch in done for e in batch["error"].to_pylist()]
    assert failed == [text is None for text in texts]
    assert all(0 < batch.num_rows <= 32 for batch in done)


def test_nothing_gives_a_table_of_the_same_columns() -> None:
    empty = pa.table({"id": pa.array([], pa.int8()), "text": pa.array([], pa.string())})
    assert parse_table(empty).schema == pa.schema([("id", pa.int8()), *RESULTS])
    assert list(parse_batches([])) == []


TEXT = "중구는 지난해 도로청소 평가에서 1위를 했다."
DAY = datetime.date(2015, 1, 9)


@pytest.mark.parametrize(
    "dates",
    [
        pytest.param(pa.array(["2015-01-09"]), id="strings"),
        pytest.param(pa.array([DAY]), id="dates"),
        pytest.param(pa.array([datetime.datetime(2015, 1, 9, 23, 59)]), id="timestamps"),
        pytest.param(pa.array(["2015-01-09"]).dictionary_encode(), id="dictionary"),
    ],
)
def test_dates_and_regions_reach_each_text(dates: Any) -> None:
    table = pa.table({"text": [TEXT], "published": dates, "region": ["부산광역시"], "n": [1]})
    done = parse_table(table)
    assert list(documents(done)) == [mw.parse(TEXT, published=DAY, region="부산광역시")]
    assert done.column_names == ["region", "n", *RESULTS.names]


def test_columns_of_other_names() -> None:
    table = pa.table({"본문": [TEXT], "날짜": [DAY], "시도": ["부산광역시"], "text": ["기타"]})
    columns = Columns(text="본문", published="날짜", region="시도", keep=("날짜",))
    done = parse_table(table, columns)
    assert list(documents(done)) == [mw.parse(TEXT, published=DAY, region="부산광역시")]
    assert done.schema.names == ["날짜", *RESULTS.names]
    assert done["날짜"].to_pylist() == [DAY]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(pa.array([TEXT], pa.large_string()), id="large"),
        pytest.param(pa.array([TEXT], pa.string_view()), id="view"),
        pytest.param(pa.array([TEXT]).dictionary_encode(), id="dictionary"),
        pytest.param(pa.array([None], pa.null()), id="nulls"),
    ],
)
def test_every_type_of_strings_is_text(texts: Any) -> None:
    done = parse_table(pa.table({"text": texts}))
    assert list(documents(done)) == expected(texts.to_pylist())


@pytest.mark.parametrize(
    ("data", "columns", "message"),
    [
        ({"body": ["글"]}, Columns(), "no column .'text'. among"),
        ({"text": ["글"]}, Columns(published="date"), "no column .'date'."),
        ({"text": ["글"]}, Columns(keep=("id",)), "no column .'id'."),
        ({"text": [1]}, Columns(), "column 'text' must hold strings, not int64"),
        ({"text": ["글"], "awards": [3]}, Columns(), "columns .'awards'. of its own"),
        ({"text": ["글"], "published": [None]}, Columns(keep=("published",)), "'published'"),
    ],
)
def test_wrong_columns_are_named(data: dict[str, Any], columns: Columns, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_table(pa.table(data), columns)


def test_a_date_that_is_none_is_an_error_of_its_row() -> None:
    table = pa.table({"text": [TEXT, TEXT], "published": ["지난해", None]})
    first, second = documents(parse_table(table))
    assert isinstance(first, mw.Failure) and (first.index, first.type) == (0, "ValueError")
    assert second == mw.parse(TEXT)


@pytest.mark.parametrize(
    "mention",
    [
        pytest.param(Count(start=0, end=1, text="수", count=2**63, unit="건"), id="64 bits"),
        pytest.param(Count(start=0, end=1, text="\ud800", count=1, unit="건"), id="surrogate"),
    ],
)
def test_what_arrow_cannot_hold_is_an_error_of_its_row(mention: Count) -> None:
    fine = mw.parse(release(0))
    bad = evolve(fine, mentions=(mention,))
    table = pa.Table.from_batches([to_batch([fine, bad, fine])])
    first, second, third = documents(table)
    assert first == third == fine
    assert isinstance(second, mw.Failure) and second.index == 1


integers = st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1))
strings = st.one_of(st.none(), st.text(st.characters(codec="utf-8"), max_size=5))
evidence = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=3).map(tuple)
awards = st.builds(
    Award, recipient=strings, program_id=strings, year=integers, krw=integers, evidence=evidence
)
totals = st.builds(Total, count=integers, tier=strings, krw=integers, evidence=evidence)
money = st.builds(
    Money,
    start=st.just(3),
    end=st.just(5),
    text=st.just("억원"),
    krw=st.integers(0, 2**62),
    krw_max=st.one_of(st.none(), st.integers(0, 2**62)),
    approximate=st.booleans(),
    role=st.sampled_from(["award", "other"]),
)


@given(
    st.lists(
        st.builds(
            mw.Document,
            published=strings,
            mentions=st.lists(money).map(tuple),
            awards=st.lists(awards).map(tuple),
            totals=st.lists(totals).map(tuple),
        ),
        max_size=4,
    )
)
def test_documents_come_back_as_they_were(docs: list[mw.Document]) -> None:
    assert list(documents(pa.Table.from_batches([to_batch(docs)]))) == docs


def test_a_mention_has_the_fields_of_every_type() -> None:
    names = {field.name for field in RESULTS.field("mentions").type.value_type.fields}
    wanted = {a.name for cls in MENTION_TYPES.values() for a in cls.__attrs_attrs__}
    assert names == wanted | {"type"}


def test_without_pyarrow_the_extra_is_named() -> None:
    program = "import sys; sys.modules['pyarrow'] = None; import munaward.arrow"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert "pyarrow is missing: pip install 'munaward[arrow]'" in done.stderr
