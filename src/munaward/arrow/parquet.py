"""Parquet files of texts in, of documents out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from munaward.arrow.columns import Columns
from munaward.arrow.kernel import parse_batches

_ROWS_READ = 256
# Rows of a row group of the result: some megabytes, which is what readers skip by.
_ROWS_WRITTEN = 4096


def parse_parquet(
    source: str | Path,
    target: str | Path,
    columns: Columns | None = None,
    *,
    workers: int = 1,
) -> None:
    """Read the texts of one Parquet file into another, with the memory of some thousand.

    The target appears when it is complete.

    Args:
        source: A Parquet file of texts.
        target: Where the documents table goes; replaced if it is there.
        columns: Which columns hold what.
        workers: How many processes read, as in `munaward.parse_many`.
    """
    wanted = columns or Columns()
    with pq.ParquetFile(source) as texts:
        schema = wanted.result(texts.schema_arrow)
        batches = texts.iter_batches(_ROWS_READ)
        write(target, schema, parse_batches(batches, wanted, workers=workers))


def write(path: str | Path, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> None:
    """Write batches to a file that appears when it is complete, whatever happens on the way."""
    unfinished = Path(f"{path}.{os.getpid()}.tmp")
    try:
        with unfinished.open("wb") as file:
            with pq.ParquetWriter(file, schema, compression="zstd") as writer:
                for table in _row_groups(schema, batches):
                    writer.write_table(table)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def _row_groups(schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    some: list[pa.RecordBatch] = []
    rows = 0
    for batch in batches:
        some.append(batch)
        rows += batch.num_rows
        if rows >= _ROWS_WRITTEN:
            yield pa.Table.from_batches(some, schema=schema)
            some, rows = [], 0
    if some:
        yield pa.Table.from_batches(some, schema=schema)


def read(path: str | Path) -> Iterator[pa.RecordBatch]:
    """The batches of a file, one after the other."""
    with pq.ParquetFile(path) as file:
        yield from file.iter_batches(_ROWS_READ)


def rows(path: str | Path, names: Sequence[str], skip: int = 0) -> Iterator[dict[str, Any]]:
    """The rows after the first ``skip``, with those of the named columns that are there."""
    with pq.ParquetFile(path) as file:
        there = [name for name in names if name in file.schema_arrow.names]
        for batch in file.iter_batches(_ROWS_READ, columns=there):
            yield from batch.slice(skip).to_pylist()
            skip = max(skip - batch.num_rows, 0)


def length(path: str | Path, needed: str) -> int:
    """How many rows a file has.

    Raises:
        ValueError: It lacks a column that is needed, or is no Parquet file.
    """
    with pq.ParquetFile(path) as file:
        if needed not in file.schema_arrow.names:
            raise ValueError(f"no column {needed!r} among {file.schema_arrow.names!r}")
        count: int = file.metadata.num_rows
        return count
