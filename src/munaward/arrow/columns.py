"""Which columns of a table hold what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pyarrow as pa
import pyarrow.types as kinds
from attrs import evolve, frozen

from munaward.arrow.schema import RESULTS
from munaward.batch.failure import Failure
from munaward.batch.reading import Item, item


@frozen(kw_only=True)
class Columns:
    """Names of the columns to read, and of those that stand in the result as they are.

    Attributes:
        text: The texts, of any string type; a null is an error of its row.
        published: Dates of publication for texts that state none, as strings, dates or timestamps.
            None takes ``published`` where there is such a column.
        region: Provinces that settle names which several share. None takes ``region`` likewise.
        keep: What is passed through. None keeps everything but the texts and, as the result has its
            own, ``published``.
    """

    text: str = "text"
    published: str | None = None
    region: str | None = None
    keep: tuple[str, ...] | None = None

    def of(self, schema: pa.Schema) -> Columns:
        """The same, settled for a table: ``keep`` is given, and what is given is there.

        Raises:
            ValueError: A column is missing, no text, or has the name of one of the result.
        """
        given = (self.text, self.published, self.region, *(self.keep or ()))
        if missing := [name for name in given if name and name not in schema.names]:
            raise ValueError(f"no column {missing!r} among {schema.names!r}")
        if not _holds_text(schema.field(self.text).type):
            kind = schema.field(self.text).type
            raise ValueError(f"column {self.text!r} must hold strings, not {kind}")
        keep = self.keep
        if keep is None:
            keep = tuple(name for name in schema.names if name not in (self.text, "published"))
        if taken := sorted(set(keep) & set(RESULTS.names)):
            raise ValueError(
                f"the result has columns {taken!r} of its own; rename them, or see keep"
            )
        return evolve(
            self,
            published=self.published or ("published" if "published" in schema.names else None),
            region=self.region or ("region" if "region" in schema.names else None),
            keep=keep,
        )

    def result(self, schema: pa.Schema) -> pa.Schema:
        """The schema of the documents table of a table."""
        return pa.schema([*(schema.field(name) for name in self.of(schema).keep or ()), *RESULTS])

    def items(self, batch: pa.RecordBatch, first: int) -> Iterator[Item | Failure]:
        """The texts of a batch whose columns are settled; ``first`` is the index of the first row."""
        columns = [
            batch.column(name).to_pylist() if name else [None] * batch.num_rows
            for name in (self.text, self.published, self.region)
        ]
        for index, (text, published, region) in enumerate(zip(*columns, strict=True), first):
            yield item(index, text, _date(published), region)


def _holds_text(kind: pa.DataType) -> bool:
    if kinds.is_dictionary(kind):
        kind = kind.value_type
    return any(
        test(kind)
        for test in (kinds.is_string, kinds.is_large_string, kinds.is_string_view, kinds.is_null)
    )


def _date(value: Any) -> Any:
    return value.date() if isinstance(value, datetime) else value
