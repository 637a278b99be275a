"""Confidence measured: bins, intervals, scores, the diagram, and the page that shows them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from tests.ruler.accuracy import BEGIN, END, figures_page, with_figures
from tests.ruler.cli import ruler
from tests.ruler.figures import figures
from tests.ruler.floors import FLOORS
from tests.ruler.judge import judge
from tests.ruler.plot import draw
from tests.ruler.predictions import ROOT, Predictions, predict
from tests.ruler.reliability import Judged, judged_awards, reliability, wilson
from tests.ruler.report import reliability_lines
from tests.ruler.samples import GOLD, Sample, annotated

AWARDS = [
    Judged(1.0, True),
    Judged(0.9, True),
    Judged(0.95, False),
    Judged(0.5, True),
    Judged(0.49, False),
    Judged(0.0, False),
]


def test_bins_hold_what_is_from_their_low_end_on() -> None:
    found = reliability(AWARDS)
    assert [b.number for b in found.bins] == [1, 0, 0, 0, 1, 1, 0, 0, 0, 3]
    assert [b.right for b in found.bins] == [0, 0, 0, 0, 0, 1, 0, 0, 0, 2]
    assert found.bins[-1].said == pytest.approx(0.95)
    assert found.bins[-1].share == pytest.approx(2 / 3)


@given(
    st.lists(
        st.builds(Judged, st.integers(0, 100).map(lambda n: n / 100), st.booleans()), min_size=1
    )
)
def test_every_award_is_in_one_bin(awards: list[Judged]) -> None:
    found = reliability(awards)
    assert sum(b.number for b in found.bins) == len(awards)
    assert sum(b.right for b in found.bins) == sum(a.right for a in awards)
    assert 0 <= found.error <= 1 and 0 <= found.brier <= 1
    for b in found.bins:
        low, high = b.interval
        assert b.low - 1e-9 <= b.said <= b.high + 1e-9
        assert not b.number or low - 1e-9 <= b.share <= high + 1e-9


def test_sure_and_doubtful() -> None:
    found = reliability(AWARDS)
    assert (found.sure.number, found.sure.right) == (3, 2)
    assert (found.doubtful.number, found.doubtful.right) == (2, 0)


def test_scores() -> None:
    found = reliability([Judged(0.8, True), Judged(0.8, False), Judged(0.3, False)])
    assert found.brier == pytest.approx((0.04 + 0.64 + 0.09) / 3)
    assert found.error == pytest.approx((2 * 0.3 + 0.3) / 3)
    assert reliability([Judged(1.0, True)]).brier == reliability([Judged(1.0, True)]).error == 0


@pytest.mark.parametrize(
    ("right", "number", "low", "high"),
    [(0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (50, 100, 0.404, 0.596), (1, 1, 0.207, 1.0)],
)
def test_wilson(right: int, number: int, low: float, high: float) -> None:
    assert wilson(right, number) == pytest.approx((low, high), abs=0.0006)


def test_no_award_no_reliability() -> None:
    with pytest.raises(ValueError, match="no award"):
        reliability([])


def test_an_award_is_right_as_a_record_is() -> None:
    def award(program: str, confidence: float, **more: object) -> dict[str, Any]:
        town = {"recipient": "서울특별시 도봉구", "program": program, "tier": "top", "year": 2014}
        return {**town, "confidence": confidence, **more}

    gold = {"mentions": [], "totals": [], "awards": [award("하천정비 평가", 0, host="서울특별시")]}
    got = {
        "mentions": [],
        "totals": [],
        "awards": [
            award("도로청소 평가", 0.2),
            award("하천정비 평가", 0.9, host="환경부", krw=5),
            award("하천정비 평가", 0.4, year=2013),
        ],
    }
    judged = judged_awards([Sample("one", "", gold)], Predictions({"one": got}, {}))
    assert [*judged] == [Judged(0.2, False), Judged(0.9, True), Judged(0.4, False)]


def test_summary_lines() -> None:
    lines = list(reliability_lines(reliability(AWARDS)))
    assert ">= 0.9:     3 records, right 0.667 (between 0.21 and 0.94)" in lines
    assert "< 0.5:     2 records, right 0.000 (between 0.00 and 0.66)" in lines
    assert lines[-1].startswith("Brier score 0.")


def test_the_diagram_is_the_same_every_time(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    for name in ("one.svg", "two.svg"):
        draw(reliability(AWARDS), tmp_path / name)
    drawn = (tmp_path / "one.svg").read_bytes()
    assert drawn == (tmp_path / "two.svg").read_bytes()
    assert b"share that is right" in drawn
    assert b"<dc:date>" not in drawn and str(tmp_path).encode() not in drawn
    draw(reliability(AWARDS[1:]), tmp_path / "other.svg")
    assert drawn != (tmp_path / "other.svg").read_bytes()


def test_without_matplotlib_the_message_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(ValueError, match=r"munaward\[dev\]"):
        draw(reliability(AWARDS), tmp_path / "one.svg")


def test_figures_go_between_their_markers() -> None:
    page = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    once = with_figures(page, "new\n")
    assert once == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
    assert with_figures(once, "new\n") == once
    for wrong in ("", BEGIN, f"{END}{BEGIN}", page + BEGIN, page + END):
        with pytest.raises(ValueError, match="no place for figures"):
            with_figures(wrong, "new\n")


@pytest.fixture(scope="module")
def written() -> str:
    wanted = annotated([GOLD])
    got = predict(wanted)
    found = figures(judge(sample, got.of(sample), got.entries) for sample in wanted)
    return figures_page(found, reliability([*judged_awards(wanted, got)]), FLOORS["gold"])


def rows(page: str) -> dict[str, list[str]]:
    """The cells of the table of figures by their first one."""
    cells = [[c.strip(" *") for c in line.split("|")[1:-1]] for line in page.splitlines()]
    return {row[0]: row[1:] for row in cells if len(row) == 7}


def test_the_page_shows_about_what_is_measured(written: str) -> None:
    """About: mending one release need not rewrite the page, a drift must."""
    page = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    shown, measured = rows(page.partition(BEGIN)[2].partition(END)[0]), rows(written)
    assert shown.keys() == measured.keys() >= FLOORS["gold"].keys()
    for figure, floor in FLOORS["gold"].items():
        f1, shown_floor = map(float, shown[figure][2:4])
        assert shown_floor == floor, f"{figure}: make accuracy"
        assert f1 == pytest.approx(float(measured[figure][2]), abs=0.02), f"{figure}: make accuracy"
        assert f1 >= floor, figure
    assert (ROOT / "docs" / "reliability.svg").read_bytes().startswith(b"<?xml")


def test_reliability_on_the_command_line(tmp_path: Path) -> None:
    done = CliRunner().invoke(ruler, ["reliability", str(tmp_path)])
    assert done.exit_code == 1 and "no annotated release" in done.output
