"""What importing costs: milliseconds for the taxonomy, and the analyser only with a text."""

import statistics
import subprocess
import sys

import pytest

_RUNS = 5
# A loaded machine slows the standard library as much as us, so it is the measure there.
_BASELINE = "import json, re"


def cumulative_ms(statement: str, module: str) -> float:
    """How long an import takes with all that it imports, as ``-X importtime`` says."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", statement],
        capture_output=True,
        text=True,
        check=True,
    )
    rows = [line.split("|") for line in done.stderr.splitlines() if line.count("|") == 2]
    (found,) = (float(row[1]) for row in rows if row[2].strip() == module)
    return found / 1000


def loaded(statement: str) -> set[str]:
    program = f"{statement}; import sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("module", "limit_ms", "times_baseline"),
    [("munaward.taxonomy", 60, 4), ("munaward", 100, 6)],
)
def test_import_is_quick(module: str, limit_ms: float, times_baseline: float) -> None:
    pairs = [
        (
            cumulative_ms(f"import {module}", module),
            cumulative_ms(_BASELINE, "json") + cumulative_ms(_BASELINE, "re"),
        )
        for _ in range(_RUNS)
    ]
    own, baseline = (statistics.median(column) for column in zip(*pairs, strict=True))
    assert own <= max(limit_ms, times_baseline * baseline)


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        (
            "import munaward.taxonomy as t; t.load(); t.search('일자리')",
            {"attr", "attrs", "kiwipiepy", "numpy", "regex", "munaward.model", "rdflib"},
        ),
        ("import munaward", {"attr", "attrs", "kiwipiepy", "numpy", "regex", "munaward.parser"}),
        ("import munaward; munaward.normalize('희망일자리')", {"kiwipiepy", "numpy"}),
        (
            "import munaward.cli.command",
            {"kiwipiepy", "numpy", "munaward.parser", "rdflib", "jsonschema", "markdown_it"},
        ),
        (
            "import munaward; munaward.parse_many; import munaward.cli.run_command",
            {"kiwipiepy", "numpy", "pyarrow", "tqdm"},
        ),
        (
            "import munaward.engines.pandas_frame, munaward.engines.polars_frame, "
            "munaward.engines.duckdb_relation, munaward.engines.ray_dataset, "
            "munaward.engines.spark_frame",
            {"kiwipiepy", "pyarrow", "pandas", "polars", "duckdb", "ray", "pyspark"},
        ),
    ],
    ids=["taxonomy", "munaward", "normalize", "command", "many", "engines"],
)
def test_what_is_not_needed_is_not_loaded(statement: str, absent: set[str]) -> None:
    assert loaded(statement) & absent == set()
