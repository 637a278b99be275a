"""Flat tables say of each mention, award and total what the documents say, and where it stands."""

from __future__ import annotations

from typing import Any

import pytest

import munaward as mw

from ..batch.texts import release

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
from munaward.arrow import (  # noqa: E402
    awards_table,
    documents,
    mentions_table,
    parse_table,
    totals_table,
)

TEXTS = [
    release(0),
    None,
    "",
    "강서구는 모두 7개 부문에서 상을 받아 인센티브 2억5000만원을 확보했다. " + release(1),
    release(2),
]


@pytest.fixture(scope="module")
def table() -> Any:
    return parse_table(pa.table({"id": [f"글{n}" for n in range(len(TEXTS))], "text": TEXTS}))


@pytest.mark.parametrize(
    ("flat", "what"),
    [(mentions_table, "mention"), (awards_table, "award"), (totals_table, "total")],
)
def test_a_row_each(table: Any, flat: Any, what: str) -> None:
    wanted = [
        {"document": row, "document_id": f"글{row}", what: place, **record}
        for row, doc in enumerate(documents(table))
        if isinstance(doc, mw.Document)
        for place, record in enumerate(doc.to_dict()[f"{what}s"])
    ]
    rows = flat(table).to_pylist()
    assert wanted
    assert len(rows) == len(wanted)
    for row, want in zip(rows, wanted, strict=True):
        if "evidence" in row:
            row["evidence"] = [[span["start"], span["end"]] for span in row["evidence"]]
        assert {name: row[name] for name in want} == want
        assert all(value is None for name, value in row.items() if name not in want)


def test_tables_in_many_batches_count_on(table: Any) -> None:
    parts = pa.Table.from_batches(table.to_batches(max_chunksize=1))
    assert parts.column(0).num_chunks == len(TEXTS)
    assert mentions_table(parts).equals(mentions_table(table))


def test_no_documents_give_no_rows(table: Any) -> None:
    assert awards_table(table.slice(0, 0)).num_rows == 0
    assert awards_table(table.slice(0, 0)).schema == awards_table(table).schema
