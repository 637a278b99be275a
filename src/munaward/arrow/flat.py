"""Flat tables of mentions, awards and totals from a documents table: one row each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.types as kinds

from munaward.arrow.schema import AWARD, MENTION, RESULTS, TOTAL


def mentions_table(documents: Any) -> pa.Table:
    """A row for each mention of a documents table.

    Args:
        documents: Anything that gives an Arrow stream: a table of pyarrow, polars, pandas, DuckDB.

    Returns:
        ``document``, the row it stands in, counted from 0; the columns that the documents table
        kept, as ``document_id``; ``mention``, its place in the document, counted from 0; its fields.
    """
    return _flat(documents, "mention", MENTION)


def awards_table(documents: Any) -> pa.Table:
    """A row for each award of a documents table; columns as in `mentions_table`.

    >>> from munaward.arrow import parse_table
    >>> table = pa.table({"id": ["a"], "text": ["동작구는 ‘하천정비 평가’에서 우수구로 뽑혔다."]})
    >>> awards_table(parse_table(table)).select(["document_id", "award", "program", "tier"]).to_pylist()
    [{'document_id': 'a', 'award': 0, 'program': '하천정비 평가', 'tier': 'excellent'}]
    """
    return _flat(documents, "award", AWARD)


def totals_table(documents: Any) -> pa.Table:
    """A row for each total of a documents table; columns as in `mentions_table`."""
    return _flat(documents, "total", TOTAL)


def _flat(documents: Any, what: str, kind: pa.StructType) -> pa.Table:
    table = _takeable(pa.table(documents))
    kept = [field for field in table.schema if field.name not in RESULTS.names]
    schema = pa.schema(
        [
            pa.field("document", pa.int64()),
            *(field.with_name(f"document_{field.name}") for field in kept),
            pa.field(what, pa.int64()),
            *kind.fields,
        ]
    )
    return pa.Table.from_batches(_batches(table, what, kind, schema), schema=schema)


def _takeable(table: pa.Table) -> pa.Table:
    """Rows of string views, which polars gives, cannot be taken yet."""
    views = [kinds.is_string_view(field.type) for field in table.schema]
    wanted = [
        field.with_type(pa.large_string()) if view else field
        for field, view in zip(table.schema, views, strict=True)
    ]
    return table.cast(pa.schema(wanted))


def _batches(
    table: pa.Table, what: str, kind: pa.StructType, schema: pa.Schema
) -> Iterator[pa.RecordBatch]:
    before = 0
    for batch in table.to_batches():
        lists: Any = batch.column(f"{what}s").cast(pa.list_(kind))
        rows = pc.list_parent_indices(lists).cast(pa.int64())
        own = [
            batch.column(field.name).take(rows)
            for field in batch.schema
            if field.name not in RESULTS.names
        ]
        members = pc.list_flatten(lists).flatten()
        yield pa.RecordBatch.from_arrays(
            [pc.add(rows, before), *own, _places(rows), *members], schema=schema
        )
        before += batch.num_rows


def _places(rows: Any) -> Any:
    """The place of each row among those of its document, which are neighbours."""
    at, last, places = 0, None, []
    for row in rows.to_pylist():
        at = at + 1 if row == last else 0
        last = row
        places.append(at)
    return pa.array(places, pa.int64())
