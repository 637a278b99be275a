"""Ray datasets; needs ``munaward[ray]`` on every node."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from munaward.extras import extra

if TYPE_CHECKING:
    import pyarrow as pa
    from ray.data import Dataset

    from munaward.arrow import Columns

_ROWS = 256


def parse(dataset: Dataset, columns: Columns | None = None, **options: Any) -> Dataset:
    """Read the texts of a dataset, lazily, as Ray does everything.

    Rows keep their order inside a block; blocks keep theirs where the dataset's context says
    ``execution_options.preserve_order``.

    Args:
        dataset: A row for each text.
        columns: Which columns hold what.
        options: Further arguments of ``Dataset.map_batches``, as ``num_cpus``, ``memory`` or
            ``batch_size``.

    Example::

        import ray
        from munaward.engines import ray_dataset

        texts = ray.data.read_parquet("texts/")
        ray_dataset.parse(texts).write_parquet("awards/")
    """
    with extra("ray"):
        import ray.data  # noqa: F401
    given = {"batch_size": _ROWS, **options}
    kernel: Any = _parse  # Ray's types know no functions of Arrow tables alone
    return dataset.map_batches(
        kernel, batch_format="pyarrow", fn_kwargs={"columns": columns}, **given
    )


def _parse(texts: pa.Table, columns: Columns | None) -> pa.Table:
    from munaward.arrow import parse_table

    return parse_table(texts, columns)
