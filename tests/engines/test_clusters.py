"""Ray and Spark, each in a process of its own: the records of parse_many, exactly."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

import munaward as mw

from ..batch.texts import release

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
import pyarrow.dataset as ds  # noqa: E402
import pyarrow.parquet as pq  # noqa: E402

from munaward.arrow import documents  # noqa: E402

RAY = """\
import sys
import ray
from munaward.engines import ray_dataset

texts, awards = sys.argv[1:]
ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
ray_dataset.parse(ray.data.read_parquet(texts), batch_size=16).write_parquet(awards)
"""

SPARK = """\
import sys
from pyspark.sql import SparkSession
from munaward.engines import spark_frame

texts, awards = sys.argv[1:]
spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
spark_frame.parse(spark.read.parquet(texts)).write.parquet(awards)
"""

ENGINES = [
    pytest.param(
        RAY,
        id="ray",
        marks=pytest.mark.skipif(find_spec("ray") is None, reason="ray is not installed"),
    ),
    pytest.param(
        SPARK,
        id="spark",
        marks=[
            pytest.mark.skipif(find_spec("pyspark") is None, reason="pyspark is not installed"),
            pytest.mark.skipif(
                shutil.which("java") is None and "JAVA_HOME" not in os.environ,
                reason="Java is not installed",
            ),
        ],
    ),
]

TEXT = "중구는 지난해 도로청소 평가에서 1위를 했다."
ROWS: list[dict[str, Any]] = [
    {"text": release(n), "published": None, "region": None} for n in range(40)
]
ROWS[7]["text"] = None
ROWS[11] = {"text": TEXT, "published": "2015-01-09", "region": "부산광역시"}
ROWS[12] = {"text": TEXT, "published": "어제", "region": None}
ROWS[13]["text"] = ""


def expected() -> list[mw.Document | mw.Failure]:
    results = list(mw.parse_many([row["text"] for row in ROWS], on_error="keep"))
    results[11] = mw.parse(**ROWS[11])
    with pytest.raises(ValueError, match="published must be a date") as caught:
        mw.parse(**ROWS[12])
    results[12] = mw.Failure(index=12, type="ValueError", message=str(caught.value))
    return results


@pytest.mark.parametrize("script", ENGINES)
def test_a_cluster_gives_the_records_of_parse_many(script: str, tmp_path: Path) -> None:
    texts, awards = tmp_path / "texts", tmp_path / "awards"
    texts.mkdir()
    table = pa.Table.from_pylist([{"id": f"글{n:02}", **row} for n, row in enumerate(ROWS)])
    for part in range(4):
        pq.write_table(table.slice(part * 10, 10), texts / f"{part}.parquet")
    done = subprocess.run(
        [sys.executable, "-c", script, str(texts), str(awards)],
        env={**os.environ, "PYSPARK_PYTHON": sys.executable, "RAY_USAGE_STATS_ENABLED": "0"},
        capture_output=True,
        encoding="utf-8",
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    back = ds.dataset(awards, format="parquet").to_table().sort_by("id")
    assert back["id"].to_pylist() == table["id"].to_pylist()
    assert back["region"].to_pylist() == table["region"].to_pylist()
    assert list(documents(back)) == expected()
