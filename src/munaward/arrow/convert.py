"""From documents to Arrow and back, without loss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa
from attrs import fields

from munaward.arrow.schema import RESULTS
from munaward.batch.failure import Failure
from munaward.document import SCHEMA, Document
from munaward.model import MENTION_TYPES

_NONE = dict.fromkeys(RESULTS.names)


def to_batch(results: Sequence[Document | Failure]) -> pa.RecordBatch:
    """The columns `RESULTS`, a row for each result; what Arrow cannot hold becomes an error."""
    rows = [_row(result) for result in results]
    try:
        return pa.RecordBatch.from_pylist(rows, schema=RESULTS)
    except (ValueError, OverflowError):  # a number beyond 64 bits, a lone surrogate
        return pa.RecordBatch.from_pylist([_holdable(row) for row in rows], schema=RESULTS)


def documents(table: Any) -> Iterator[Document | Failure]:
    """Read a documents table back; documents have no ``text``, as those from JSON.

    Args:
        table: Anything that gives an Arrow stream: a table of pyarrow, polars, pandas, DuckDB.

    >>> from munaward.arrow import to_batch
    >>> doc = Document(published="2022-02")
    >>> list(documents(pa.Table.from_batches([to_batch([doc])]))) == [doc]
    True
    """
    index = 0
    for batch in pa.table(table).select(RESULTS.names).to_batches():
        for row in batch.to_pylist():
            yield _result(index, row)
            index += 1


def _row(result: Document | Failure) -> dict[str, Any]:
    if isinstance(result, Failure):
        return {**_NONE, "error": {"type": result.type, "message": result.message}}
    row = result.to_dict()
    return {
        "published": row["published"],
        "mentions": row["mentions"],
        "awards": [_with_evidence(award) for award in row["awards"]],
        "totals": [_with_evidence(total) for total in row["totals"]],
        "error": None,
    }


def _with_evidence(record: Mapping[str, Any]) -> dict[str, Any]:
    spans = [{"start": start, "end": end} for start, end in record["evidence"]]
    return {**record, "evidence": spans}


def _holdable(row: dict[str, Any]) -> dict[str, Any]:
    try:
        pa.RecordBatch.from_pylist([row], schema=RESULTS)
    except (ValueError, OverflowError) as error:
        message = str(error).encode("utf-8", "backslashreplace").decode()
        return {**_NONE, "error": {"type": type(error).__name__, "message": message}}
    return row


def _result(index: int, row: Mapping[str, Any]) -> Document | Failure:
    if row["error"] is not None:
        return Failure(index=index, **row["error"])
    return Document.from_dict(
        {
            "schema": SCHEMA,
            "published": row["published"],
            "mentions": [_own_fields(mention) for mention in row["mentions"]],
            "awards": [_from_evidence(award) for award in row["awards"]],
            "totals": [_from_evidence(total) for total in row["totals"]],
        }
    )


def _own_fields(mention: Mapping[str, Any]) -> dict[str, Any]:
    cls = MENTION_TYPES[mention["type"]]
    return {"type": mention["type"], **{f.name: mention[f.name] for f in fields(cls)}}


def _from_evidence(record: Mapping[str, Any]) -> dict[str, Any]:
    return {**record, "evidence": [(span["start"], span["end"]) for span in record["evidence"]]}
