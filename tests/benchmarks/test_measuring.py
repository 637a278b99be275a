"""The benchmarks measure what they say, and still fit the code that they measure."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from click.testing import CliRunner

import munaward as mw
from benchmarks import page, stages
from benchmarks.cli import MEASURES, PAGE, bench
from benchmarks.measuring import Times, in_turns, ratio
from benchmarks.processes import start
from benchmarks.result import Result

TEXT = "도봉구는 하천정비 평가에서 3년 연속 최우수구로 뽑혀 5천만원을 받는다."


def test_tasks_take_turns_and_the_first_time_is_not_counted() -> None:
    done: list[str] = []
    taken = in_turns({"a": lambda: done.append("a"), "b": lambda: done.append("b")}, rounds=2)
    assert "".join(done) == "ab" + "ba" + "ab"
    assert [len(times.wall) for times in taken.values()] == [2, 2]


def test_waiting_is_time_by_the_clock_and_not_of_the_processor() -> None:
    (times,) = in_turns({"wait": lambda: time.sleep(0.05)}, rounds=3).values()
    assert 0.05 <= times.median < 1
    assert max(times.cpu) < 0.04


def test_a_ratio_is_that_of_the_medians_with_the_range_of_rounds() -> None:
    slow, quick = Times((4.0, 9.0, 6.0), (4.0,) * 3), Times((1.0, 3.0, 3.0), (1.0,) * 3)
    found = ratio(slow, quick)
    assert (found.value, found.low, found.high, found.cpu) == (2.0, 2.0, 4.0, 4.0)


def test_what_runs_inside_a_stage_is_not_counted_twice() -> None:
    def work(seconds: float) -> None:
        until = time.process_time() + seconds
        while time.process_time() < until:
            pass

    clock = stages.Clock()
    inner = clock.timed("inner", lambda: work(0.03))
    clock.timed("outer", lambda: (work(0.01), inner(), work(0.01)))()
    assert clock.spent["inner"] == pytest.approx(0.03, abs=0.008)
    assert clock.spent["outer"] == pytest.approx(0.02, abs=0.008)


def test_timed_stages_read_the_same_and_each_is_seen() -> None:
    before = mw.parse(TEXT)
    found = stages.spent([TEXT])
    assert {*stages.STAGES.values()} <= {*found.seconds}
    assert {"extract: program", "extract: money"} <= {*found.seconds}
    assert all(seconds > 0 for seconds in found.seconds.values())
    assert mw.parse(TEXT) == before
    # The functions stand where they stood.
    assert stages.parser.assemble.__module__.startswith("munaward.records")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells peaks")
def test_a_fresh_process_is_measured() -> None:
    (own, kiwi) = start(1, [TEXT]).rows
    assert (own[0], kiwi[0]) == ("munaward", "Kiwi alone")
    assert 100 < float(own[-1].strip("* MB")) < 1000


def test_a_table_is_aligned_markdown() -> None:
    table = Result("Speed", ("texts", "×"), (("releases", "1.5"), ("한글", "22")))
    assert [*table.lines()] == [
        "Speed:",
        "",
        "| texts    |   × |",
        "| -------- | --: |",
        "| releases | 1.5 |",
        "| 한글     |  22 |",
    ]


def test_the_page_has_a_place_for_the_figures_and_names_every_measure() -> None:
    text = PAGE.read_text("utf-8")
    assert text.index(page.BEGIN) < text.index(page.END)
    for name in MEASURES:
        assert f"`{name}`" in text


def test_the_command_knows_its_measures() -> None:
    done = CliRunner().invoke(bench, ["nothing"])
    assert done.exit_code == 2 and all(name in done.output for name in MEASURES)
