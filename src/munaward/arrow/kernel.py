"""Texts in Arrow batches in, documents in Arrow batches out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing

import pyarrow as pa

from munaward.arrow.columns import Columns
from munaward.arrow.convert import to_batch
from munaward.batch.reading import Chunk, read, warm_up
from munaward.batch.workers import in_order

# Rows of a batch of the result: a second's work, and some hundred kilobytes.
_ROWS = 32


def parse_batches(
    batches: Iterable[pa.RecordBatch], columns: Columns | None = None, *, workers: int = 1
) -> Iterator[pa.RecordBatch]:
    """Read the texts of batches: no row is lost, none changes its place.

    Args:
        batches: What holds the texts; all of one schema. Batches may be of any size, those of the
            result have 32 rows at most.
        columns: Which columns hold what; by default ``text``, and ``published`` and ``region``
            where they are there.
        workers: How many processes read, as in `munaward.parse_many`. Leave it at 1 where an engine
            spreads the work itself.

    Yields:
        The columns to keep, then those of `munaward.arrow.RESULTS`.

    Raises:
        ValueError: The batches lack a column, or have one that the result has.
        WorkerDied: The system killed a process, most likely for want of memory.

    >>> texts = pa.record_batch({"id": ["a", "b"], "text": ["동작구가 우수구로 뽑혔다.", None]})
    >>> (done,) = parse_batches([texts])
    >>> done["id"].to_pylist(), [len(m or ()) for m in done["mentions"].to_pylist()]
    (['a', 'b'], [2, 0])
    >>> done["error"].to_pylist()[1]["message"]
    'text must be a str, not NoneType'
    """
    wanted = columns or Columns()
    kept: deque[pa.RecordBatch] = deque()

    def chunks() -> Iterator[Chunk]:
        first = 0
        for batch in batches:
            settled = wanted.of(batch.schema)
            for start in range(0, batch.num_rows, _ROWS):
                rows = batch.slice(start, _ROWS)
                kept.append(rows.select(list(settled.keep or ())))
                yield Chunk(first, tuple(settled.items(rows, first)))
                first += rows.num_rows

    with closing(in_order(_parse, chunks(), workers=workers, prepare=warm_up)) as done:
        for results in done:
            own = kept.popleft()
            yield pa.RecordBatch.from_arrays(
                [*own.columns, *results.columns], schema=pa.schema([*own.schema, *results.schema])
            )


def _parse(chunk: Chunk) -> pa.RecordBatch:
    return to_batch(read(chunk))


def parse_table(table: pa.Table, columns: Columns | None = None, *, workers: int = 1) -> pa.Table:
    """Read the texts of a table; see `parse_batches`.

    >>> texts = pa.table({"text": ["동작구가 우수구로 뽑혔다."], "published": ["2015-01-09"]})
    >>> parse_table(texts)["published"].to_pylist()
    ['2015-01-09']
    """
    wanted = (columns or Columns()).result(table.schema)
    return pa.Table.from_batches(
        parse_batches(table.to_batches(), columns, workers=workers), schema=wanted
    )
