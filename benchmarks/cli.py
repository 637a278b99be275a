"""``python -m benchmarks``: the command."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import click
import pyperf

from benchmarks import page
from benchmarks.archives import memory, workers
from benchmarks.corpora import ROOT, releases
from benchmarks.processes import start
from benchmarks.result import Result
from benchmarks.speed import length, speed
from benchmarks.stages import stages
from tests.ruler.accuracy import with_figures

PAGE = ROOT / "docs" / "performance.md"
MEASURES = ("speed", "length", "start", "memory", "workers", "stages")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("wanted", metavar="[MEASURE]...", nargs=-1, type=click.Choice(MEASURES))
@click.option(
    "--releases",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Take its .txt files as the releases.",
)
@click.option("--rounds", default=5, show_default=True, help="How often each is measured.")
@click.option(
    "--archive",
    nargs=2,
    default=(500, 3000),
    show_default=True,
    help="Texts of the archives whose memory is compared.",
)
@click.option(
    "--workers", "number", default=1, show_default=True, help="Workers on these archives."
)
@click.option(
    "--json",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Keep the values for `pyperf compare_to`.",
)
@click.option("--write", is_flag=True, help="Write the tables into docs/performance.md.")
def bench(
    wanted: tuple[str, ...],
    folder: Path | None,
    rounds: int,
    archive: tuple[int, int],
    number: int,
    file: Path | None,
    write: bool,
) -> None:
    """Measure speed, length, start, memory, workers and stages, or those that are named.

    All times by the clock are medians of rounds in which both sides take turns.
    """
    texts = releases(*[folder] if folder else [])
    if not texts:
        raise click.ClickException("no .txt file in the folder")
    measures: dict[str, Callable[[], Result]] = {
        "speed": partial(speed, rounds, texts),
        "length": partial(length, rounds, texts),
        "start": partial(start, min(rounds, 3), texts),
        "memory": partial(memory, archive, number),
        "workers": partial(workers, (rounds + 1) // 3, texts),
        "stages": partial(stages, min(rounds, 3), texts),
    }
    machine = page.machine_now()
    click.echo(machine)
    results = []
    for name in wanted or MEASURES:
        results.append(measures[name]())
        click.echo("\n" + "\n".join(results[-1].lines()))
    kept = [each for result in results for each in result.benchmarks]
    if file and kept:
        pyperf.BenchmarkSuite(kept).dump(str(file), replace=True)
    if write:
        text = with_figures(
            PAGE.read_text("utf-8"), page.figures(machine, results), page.BEGIN, page.END
        )
        PAGE.write_text(text, encoding="utf-8", newline="\n")
