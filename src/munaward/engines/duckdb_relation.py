"""DuckDB relations; needs ``munaward[duckdb]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from munaward.extras import extra

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

    from munaward.arrow import Columns

_ROWS = 1024


def parse(
    relation: duckdb.DuckDBPyRelation, columns: Columns | None = None, *, workers: int = 1
) -> pa.RecordBatchReader:
    """Read the texts of a relation, some at a time, as they are asked for.

    Args:
        relation: A row for each text, in the order of a query with ``ORDER BY``.
        columns: Which columns hold what.
        workers: How many processes read, as in `munaward.parse_many`.

    Returns:
        A stream that can be read once: DuckDB queries it by the name of the variable that holds it,
        from another connection or cursor than that of ``relation``, which is busy.

    >>> import duckdb
    >>> texts = duckdb.sql("SELECT 'a' AS id, '동작구가 우수구로 뽑혔다.' AS text")
    >>> parsed = parse(texts)
    >>> other = duckdb.connect()
    >>> other.sql("SELECT id, m.type FROM parsed, UNNEST(mentions) AS u(m)").fetchall()
    [('a', 'municipality'), ('a', 'tier')]
    """
    with extra("duckdb"):
        import duckdb  # noqa: F401
        import pyarrow as pa

        from munaward.arrow import Columns, parse_batches
    wanted = columns or Columns()
    texts = relation.to_arrow_reader(_ROWS)
    return pa.RecordBatchReader.from_batches(
        wanted.result(texts.schema), parse_batches(texts, wanted, workers=workers)
    )
