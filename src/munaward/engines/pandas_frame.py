"""pandas data frames; needs ``munaward[pandas]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from munaward.extras import extra

if TYPE_CHECKING:
    import pandas as pd

    from munaward.arrow import Columns


def parse(frame: pd.DataFrame, columns: Columns | None = None, *, workers: int = 1) -> pd.DataFrame:
    """Read the texts of a data frame.

    Args:
        frame: A row for each text.
        columns: Which columns hold what.
        workers: How many processes read, as in `munaward.parse_many`.

    Returns:
        The kept columns as they are, with the same index, and those of `munaward.arrow.RESULTS`
        with Arrow types: lists of dicts, and ``pd.NA`` for null.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"id": ["a"], "text": ["동작구는 3년 연속 우수구로 뽑혔다."]})
    >>> [m["type"] for m in parse(frame).mentions[0]]
    ['municipality', 'streak', 'tier']
    """
    with extra("pandas"):
        import pandas as pd
        import pyarrow as pa

        from munaward.arrow import RESULTS, Columns, parse_table
    names = pa.schema(
        [(name, pa.null()) for name in frame.columns]
    )  # others may have no Arrow type
    settled = (columns or Columns()).of(names)
    read = [name for name in (settled.text, settled.published, settled.region) if name]
    texts = pa.Table.from_pandas(frame[list(dict.fromkeys(read))], preserve_index=False)
    inner = Columns(text=settled.text, published=settled.published, region=settled.region, keep=())
    done = parse_table(texts, inner, workers=workers).select(RESULTS.names)
    results = done.to_pandas(types_mapper=pd.ArrowDtype).set_axis(frame.index)
    return pd.concat([frame[list(settled.keep or ())], results], axis=1)
