"""No figure falls below its floor; where a checkout has more annotated releases beside it, nor there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.ruler.figures import Figures, figures
from tests.ruler.floors import FLOORS
from tests.ruler.judge import judge
from tests.ruler.predictions import predict
from tests.ruler.samples import GOLD, annotated

SHARED = Path(__file__).parents[2] / "shared" / "gold"
FOLDERS = {"gold": GOLD, "seeds": SHARED / "seeds"}


@cache
def scores(folder: str) -> Figures:
    wanted = annotated([FOLDERS[folder]])
    got = predict(wanted)
    return figures(judge(sample, got.of(sample), got.entries) for sample in wanted)


def floors() -> Iterator[object]:
    for folder, row in FLOORS.items():
        absent = pytest.mark.skipif(not FOLDERS[folder].is_dir(), reason=f"no {folder} beside this")
        for figure, floor in row.items():
            yield pytest.param(folder, figure, floor, marks=absent, id=f"{folder}-{figure}")


@pytest.mark.parametrize(("folder", "figure", "floor"), list(floors()))
def test_floor(folder: str, figure: str, floor: float) -> None:
    assert scores(folder).headline()[figure] >= floor


def test_every_figure_has_a_floor() -> None:
    for folder, row in FLOORS.items():
        if FOLDERS[folder].is_dir():
            assert row.keys() == scores(folder).headline().keys()
