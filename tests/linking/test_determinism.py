"""A name links to the same entry in every process, whatever order its sets have there."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

_ASK = """
from munaward.linking import normalize
match = normalize("사회복지", parent="busan.joint-evaluation")
print(match.id if match else None)
"""


@pytest.mark.parametrize("seed", ["0", "1", "2", "3"])
def test_the_nearest_umbrella_has_the_area(seed: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", _ASK],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert told.stdout.strip() == "busan.joint-evaluation.welfare"
