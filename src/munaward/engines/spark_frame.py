"""Spark data frames; needs ``munaward[spark]`` on every node, and Java."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from munaward.extras import extra

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame
    from pyspark.sql.types import DataType, StructType

    from munaward.arrow import Columns


def parse(frame: DataFrame, columns: Columns | None = None) -> DataFrame:
    """Read the texts of a data frame, lazily, with no shuffle.

    Args:
        frame: A row for each text.
        columns: Which columns hold what.

    Example::

        from pyspark.sql import SparkSession
        from munaward.engines import spark_frame

        spark = SparkSession.builder.getOrCreate()
        texts = spark.read.parquet("texts/")
        spark_frame.parse(texts).write.parquet("awards/")
    """
    with extra("spark"):
        from pyspark.sql.types import StructType

        from munaward.arrow import RESULTS, Columns
    settled = (columns or Columns()).of(_arrow_schema(frame.schema))
    kept = [frame.schema[name] for name in settled.keep or ()]
    results = StructType()
    for field in RESULTS:
        results = results.add(field.name, _spark_type(field.type))
    return frame.mapInArrow(partial(_parse, columns=settled), StructType([*kept, *results.fields]))


def _parse(batches: Iterator[pa.RecordBatch], columns: Columns) -> Iterator[pa.RecordBatch]:
    from munaward.arrow import parse_batches

    return parse_batches(batches, columns)


def _arrow_schema(schema: StructType) -> pa.Schema:
    """What `Columns` must know of a frame: the names, and which are strings."""
    import pyarrow as pa
    from pyspark.sql.types import StringType

    return pa.schema(
        [
            (field.name, pa.string() if isinstance(field.dataType, StringType) else pa.binary())
            for field in schema.fields
        ]
    )


def _spark_type(kind: pa.DataType) -> DataType:
    import pyarrow as pa
    from pyspark.sql import types as spark

    if isinstance(kind, pa.ListType):
        return spark.ArrayType(_spark_type(kind.value_type))
    if isinstance(kind, pa.StructType):
        return spark.StructType(
            [spark.StructField(field.name, _spark_type(field.type)) for field in kind.fields]
        )
    scalars: dict[pa.DataType, DataType] = {
        pa.string(): spark.StringType(),
        pa.int64(): spark.LongType(),
        pa.float64(): spark.DoubleType(),
        pa.bool_(): spark.BooleanType(),
    }
    return scalars[kind]
