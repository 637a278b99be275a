"""pandas, polars and DuckDB: the engine's own tables in and out, the records of parse_many."""

from __future__ import annotations

from typing import Any

import pytest

import munaward as mw
from munaward.engines import duckdb_relation, pandas_frame, polars_frame

from ..batch.texts import release

pytest.importorskip("pyarrow", reason="pyarrow is not installed")
from munaward.arrow import RESULTS, Columns, awards_table, documents

TEXTS: list[Any] = [release(0), None, "", *map(release, range(1, 40))]


@pytest.fixture(scope="module")
def expected() -> list[mw.Document | mw.Failure]:
    return list(mw.parse_many(TEXTS, on_error="keep"))


def test_pandas(expected: list[Any]) -> None:
    pd = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = pd.DataFrame(
        {"text": TEXTS, "n": [complex(n) for n in range(len(TEXTS))]}, index=range(100, 142)
    )
    with pytest.raises(ValueError, match=r"no column .*body"):
        pandas_frame.parse(frame[["text"]], Columns(text="body"))
    done = pandas_frame.parse(frame)
    assert list(documents(done[RESULTS.names])) == expected
    assert done.index.equals(frame.index)
    assert done["n"].equals(frame["n"])
    awards = awards_table(done[RESULTS.names]).to_pandas()
    assert len(awards) == sum(len(d.awards) for d in expected if isinstance(d, mw.Document))


def test_pandas_dates_and_missing_values() -> None:
    pd = pytest.importorskip("pandas", reason="pandas is not installed")
    text = "중구는 지난해 도로청소 평가에서 1위를 했다."
    frame = pd.DataFrame(
        {"text": [text, text], "published": [pd.Timestamp("2015-01-09"), pd.NaT]}, index=[7, 7]
    )
    done = pandas_frame.parse(frame)
    assert list(documents(done)) == [mw.parse(text, published="2015-01-09"), mw.parse(text)]


def test_polars(expected: list[Any]) -> None:
    pl = pytest.importorskip("polars", reason="polars is not installed")
    frame = pl.DataFrame({"id": range(len(TEXTS)), "text": TEXTS})
    done = polars_frame.parse(frame)
    assert list(documents(done)) == expected
    assert done["id"].to_list() == list(range(len(TEXTS)))
    assert awards_table(done).num_rows == sum(
        len(d.awards) for d in expected if isinstance(d, mw.Document)
    )


def test_duckdb(expected: list[Any]) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    import pyarrow as pa

    held = duckdb.connect()
    texts = pa.table({"id": range(len(TEXTS)), "text": TEXTS})
    held.register("texts", texts)
    parsed = duckdb_relation.parse(held.sql("SELECT * FROM texts ORDER BY id"))
    assert list(documents(parsed)) == expected
    parsed = duckdb_relation.parse(held.sql("SELECT * FROM texts ORDER BY id"))
    other = duckdb.connect()
    rows = other.sql(
        "SELECT id, a.streak FROM (SELECT id, UNNEST(awards) AS a FROM parsed) ORDER BY id"
    ).fetchall()
    assert rows == [
        (n, a.streak)
        for n, doc in enumerate(expected)
        if isinstance(doc, mw.Document)
        for a in doc.awards
    ]
