"""polars data frames; needs ``munaward[polars]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from munaward.extras import extra

if TYPE_CHECKING:
    import polars as pl

    from munaward.arrow import Columns


def parse(frame: pl.DataFrame, columns: Columns | None = None, *, workers: int = 1) -> pl.DataFrame:
    """Read the texts of a data frame.

    Args:
        frame: A row for each text.
        columns: Which columns hold what.
        workers: How many processes read, as in `munaward.parse_many`.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"id": ["a"], "text": ["동작구는 3년 연속 우수구로 뽑혔다."]})
    >>> from munaward.arrow import mentions_table
    >>> pl.from_arrow(mentions_table(parse(frame)))["type"].to_list()
    ['municipality', 'streak', 'tier']
    """
    with extra("polars"):
        import polars as pl

        from munaward.arrow import parse_table
    done = pl.from_arrow(parse_table(frame.to_arrow(), columns, workers=workers))
    assert isinstance(done, pl.DataFrame)
    return done
