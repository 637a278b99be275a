"""``python -m tests.ruler``: the commands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from tests.ruler import worker
from tests.ruler.accuracy import figures_page, with_figures
from tests.ruler.compare import compare
from tests.ruler.figures import figures
from tests.ruler.floors import FLOORS
from tests.ruler.judge import Outcome, judge
from tests.ruler.plot import draw
from tests.ruler.predictions import (
    ROOT,
    WORKING_TREE,
    Predictions,
    predict,
    predict_at,
    read_predictions,
)
from tests.ruler.reliability import judged_awards, reliability
from tests.ruler.report import (
    comparison_lines,
    comparison_markdown,
    reliability_lines,
    score_lines,
)
from tests.ruler.samples import GOLD, Sample, annotated, samples

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def ruler() -> None:
    """Measure munaward on annotated releases.

    A FOLDER holds ID.txt and, where it is annotated, ID.json beside it; tests/gold where none is
    named. A file of predictions has one JSON object a line: {"id": ID, ...Document.to_dict()}.
    """


_folders = click.argument("folders", metavar="[FOLDER]...", nargs=-1, type=_FOLDER)
_from_file = click.option(
    "--predictions", type=_FILE, metavar="FILE", help="Judge these instead of reading the texts."
)


@ruler.command()
@_folders
@_from_file
@click.option("--errors", is_flag=True, help="List every miss, mistake and false alarm.")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
def score(folders: tuple[Path, ...], predictions: Path | None, errors: bool, as_json: bool) -> None:
    """The figures of a version: mentions, links, records, totals, datelines."""
    with usage_errors():
        wanted = annotated(folders or (GOLD,))
        got = _predicted(wanted, predictions)
    judged = {sample.id: judge(sample, got.of(sample), got.entries) for sample in wanted}
    if errors:
        for name, verdicts in judged.items():
            _echo(f"{name}: {v}" for v in verdicts if v.outcome is not Outcome.RIGHT)
    found = figures(judged.values())
    if as_json:
        click.echo(json.dumps(found.to_dict(), ensure_ascii=False))
    else:
        _echo(score_lines(found))


@ruler.command("compare")
@click.argument("old")
@click.argument("rest", metavar="[NEW] [FOLDER]...", nargs=-1)
@click.option("--markdown", is_flag=True, help="For a pull request.")
def compare_versions(old: str, rest: tuple[str, ...], markdown: bool) -> None:
    """Gains and losses between two versions, release by release.

    OLD and NEW are each a file of predictions or a git revision, which is read by its own code;
    NEW is the working tree where it is left out. Releases without annotation show what is read
    otherwise, right or wrong.
    """
    named = bool(rest) and not Path(rest[0]).is_dir()
    new = rest[0] if named else WORKING_TREE
    folders = [Path(name) for name in rest[named:]] or [GOLD]
    with usage_errors():
        if missing := [str(folder) for folder in folders if not folder.is_dir()]:
            raise ValueError(f"no such folder: {', '.join(missing)}")
        wanted = samples(folders)
        found = compare(wanted, _version(old, wanted), _version(new, wanted))
    _echo((comparison_markdown if markdown else comparison_lines)(found, old, new))


@ruler.command("reliability")
@_folders
@_from_file
@click.option(
    "--plot", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.svg", help="Draw it."
)
def reliability_of(folders: tuple[Path, ...], predictions: Path | None, plot: Path | None) -> None:
    """How far the confidence of award records can be trusted."""
    with usage_errors():
        wanted = annotated(folders or (GOLD,))
        found = reliability([*judged_awards(wanted, _predicted(wanted, predictions))])
        if plot:
            draw(found, plot)
    _echo(reliability_lines(found))


@ruler.command()
def accuracy() -> None:
    """Write today's figures into docs/accuracy.md and draw docs/reliability.svg."""
    page = ROOT / "docs" / "accuracy.md"
    with usage_errors():
        wanted = annotated([GOLD])
        got = predict(wanted)
        trust = reliability([*judged_awards(wanted, got)])
        draw(trust, page.with_name("reliability.svg"))
        found = figures(judge(sample, got.of(sample), got.entries) for sample in wanted)
        text = with_figures(
            page.read_text(encoding="utf-8"), figures_page(found, trust, FLOORS["gold"])
        )
    page.write_text(text, encoding="utf-8", newline="\n")


@ruler.command("predict")
@_folders
def predict_lines(folders: tuple[Path, ...]) -> None:
    """Predictions of the working tree, a JSON line for each release, to compare with later."""
    with usage_errors():
        wanted = samples(folders or (GOLD,))
    _echo(
        json.dumps(line, ensure_ascii=False) for line in worker.read((s.id, s.text) for s in wanted)
    )


def _predicted(wanted: list[Sample], predictions: Path | None) -> Predictions:
    return read_predictions(predictions) if predictions else predict(wanted)


def _version(name: str, wanted: list[Sample]) -> Predictions:
    if name == WORKING_TREE:
        return predict(wanted)
    return read_predictions(path) if (path := Path(name)).is_file() else predict_at(name, wanted)


@contextmanager
def usage_errors() -> Iterator[None]:
    """What was asked for cannot be had: one line instead of a traceback."""
    try:
        yield
    except ValueError as reason:
        raise click.ClickException(str(reason)) from reason


def _echo(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)
