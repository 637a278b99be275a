"""Parquet files in and out: the rows of parse_many, a schema of its own, nothing half-written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import munaward as mw

from ..batch.texts import release

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
import pyarrow.parquet as pq  # noqa: E402

from munaward.arrow import RESULTS, Columns, documents, to_batch  # noqa: E402
from munaward.arrow.parquet import parse_parquet, read  # noqa: E402

TEXTS: list[Any] = [release(0), None, "", *map(release, range(1, 40))]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A file of some row groups, smaller than what is read at once."""
    path = tmp_path / "texts.parquet"
    table = pa.table({"id": range(len(TEXTS)), "text": TEXTS})
    pq.write_table(table, path, row_group_size=16)
    return path


@pytest.mark.parametrize("workers", [1, 2])
def test_a_file_has_the_documents_of_parse_many(source: Path, workers: int) -> None:
    target = source.with_name("awards.parquet")
    parse_parquet(source, target, workers=workers)
    done = pq.read_table(target)
    assert list(documents(done)) == list(mw.parse_many(TEXTS, on_error="keep"))
    assert done["id"].to_pylist() == list(range(len(TEXTS)))
    assert done.schema == pa.schema([("id", pa.int64()), *RESULTS])
    assert sum(batch.num_rows for batch in read(target)) == len(TEXTS)


def test_columns_of_other_names(source: Path) -> None:
    texts, target = source.with_name("other.parquet"), source.with_name("awards.parquet")
    pq.write_table(pa.table({"본문": [release(1)], "날짜": ["2015-01-09"]}), texts)
    parse_parquet(str(texts), str(target), Columns(text="본문", published="날짜", keep=()))
    done = pq.read_table(target)
    assert list(documents(done)) == [mw.parse(release(1), published="2015-01-09")]
    assert done.schema == RESULTS


def test_a_file_without_rows_gives_one_without_rows(source: Path) -> None:
    empty, target = source.with_name("empty.parquet"), source.with_name("awards.parquet")
    pq.write_table(pa.table({"text": pa.array([], pa.string())}), empty)
    parse_parquet(empty, target)
    assert pq.read_table(target).schema == RESULTS
    assert pq.read_table(target).num_rows == 0


def test_a_source_may_be_replaced_by_its_documents(source: Path) -> None:
    parse_parquet(source, source)
    assert len(list(documents(pq.read_table(source)))) == len(TEXTS)


def test_what_fails_leaves_the_old_file_and_no_other(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = source.with_name("awards.parquet")
    target.write_bytes(b"old")

    def broken(*_: object, **__: object) -> Any:
        yield to_batch([mw.parse(release(0))])
        raise OSError("disk gone")

    monkeypatch.setattr("munaward.arrow.parquet.parse_batches", broken)
    with pytest.raises(OSError, match="disk gone"):
        parse_parquet(source, target, Columns(keep=()))
    assert target.read_bytes() == b"old"
    assert {path.name for path in source.parent.iterdir()} == {source.name, target.name}


def test_a_missing_column_is_named_before_anything_is_written(source: Path) -> None:
    target = source.with_name("awards.parquet")
    with pytest.raises(ValueError, match=r"no column ..body.. among"):
        parse_parquet(source, target, Columns(text="body"))
    assert not target.exists()
