"""What docs/scale.md says to type runs, on releases of our own; each block in a new process."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from ..batch.texts import release

PAGE = Path(__file__).parents[2] / "docs" / "scale.md"
COMMAND = [sys.executable, "-c", "from munaward.cli import main; main()"]
ENGINES = ("pyarrow", "tqdm", "polars", "pandas", "duckdb", "ray", "pyspark")

pytest.importorskip("pyarrow", reason="pyarrow is not installed")

BLOCKS: list[tuple[str, str]] = re.findall(
    r"^```(python|console)\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
)


def run(arguments: list[str], folder: Path) -> str:
    done = subprocess.run(
        arguments,
        cwd=folder,
        env={
            **os.environ,
            "PYSPARK_PYTHON": sys.executable,
            "PYTHONUTF8": "1",
            "RAY_USAGE_STATS_ENABLED": "0",
            "SPARK_LOCAL_IP": "127.0.0.1",
        },
        capture_output=True,
        encoding="utf-8",
        timeout=900,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def run_block(kind: str, block: str, folder: Path) -> None:
    if kind == "python":
        run([sys.executable, "-c", block], folder)
        return
    for line in block.splitlines():
        prompt, command, *arguments = shlex.split(line)
        assert (prompt, command) == ("$", "munaward")
        run([*COMMAND, *arguments], folder)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder after the first block, which makes the table, and the command."""
    folder = tmp_path_factory.mktemp("scale")
    (folder / "releases").mkdir()
    for n in range(6):
        (folder / "releases" / f"{n}.txt").write_text(release(n), "utf-8")
    assert "texts.parquet" in BLOCKS[0][1]
    run_block(*BLOCKS[0], folder)
    run_block(*next(block for block in BLOCKS if block[0] == "console"), folder)
    return folder


@pytest.mark.parametrize(
    "number", [n for n, (kind, _) in enumerate(BLOCKS) if kind == "python"][1:]
)
def test_block(number: int, folder: Path) -> None:
    kind, block = BLOCKS[number]
    for engine in ENGINES:
        if re.search(rf"^(?:import|from) {engine}\b", block, re.MULTILINE) and not find_spec(
            engine
        ):
            pytest.skip(f"{engine} is not installed")
    if "pyspark" in block and not (shutil.which("java") or "JAVA_HOME" in os.environ):
        pytest.skip("Java is not installed")
    run_block(kind, block, folder)


def test_the_command_left_its_files(folder: Path) -> None:
    left = {path.name for path in folder.iterdir()}
    assert {"awards.parquet", "awards.jsonl"} <= left
    assert not [name for name in left if name.endswith(".parts")]
