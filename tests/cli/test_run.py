"""``munaward parse -o``: one output however often the run was stopped, and refusals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import munaward as mw
from munaward.batch import reading
from munaward.cli.archive import Archive
from munaward.cli.command import cli
from munaward.cli.run import Options, Run

from ..batch.texts import release


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(cli, ["parse", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def written(path: Path, texts: list[Any]) -> Path:
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")
    return path


TEXTS = [release(0), 5, "", *map(release, range(1, 45))]


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("style", ["jsonl", "parquet"])
def test_the_output_has_the_records_of_parse_many(tmp_path: Path, style: str, workers: int) -> None:
    output = tmp_path / f"awards.{style}"
    archive = written(tmp_path / "a.jsonl", TEXTS)
    options = ["--format", style, "--workers", str(workers), "--checkpoint", "7"]
    if style == "parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    result = run(archive, "-o", output, *options)
    assert result.stderr == (
        f"munaward: {output}: 47 texts, 1 of them could not be read: see error\n"
    )
    assert (result.exit_code, result.stdout) == (1, "")
    expected = list(mw.parse_many(TEXTS, on_error="keep"))
    if style == "parquet":
        import pyarrow.parquet as pq

        from munaward.arrow import documents

        table = pq.read_table(output)
        ids, back = table["id"].to_pylist(), list(documents(table))
    else:
        rows = lines(output)
        ids = [row["id"] for row in rows]
        back = [
            mw.Failure(index=n, **row["error"]) if "error" in row else mw.Document.from_dict(row)
            for n, row in enumerate(rows)
        ]
    assert ids == [str(n) for n in range(1, 48)]
    assert isinstance(back[1], mw.Failure) and back[1].type == "Unreadable"
    assert [*back[:1], *back[2:]] == [*expected[:1], *expected[2:]]
    assert not (tmp_path / f"awards.{style}.parts").exists()


class Stops:
    """A parser that is interrupted after so many texts, and remembers what it read."""

    def __init__(self, after: float) -> None:
        self.after = after
        self.read: list[str] = []

    def parse(self, text: str, **_: object) -> mw.Document:
        if len(self.read) >= self.after:
            raise KeyboardInterrupt
        self.read.append(text)
        return mw.Document(text=text, published=text)


def use(monkeypatch: pytest.MonkeyPatch, parser: Stops) -> None:
    monkeypatch.setattr(reading, "default_parser", lambda: parser)


def options(checkpoint: int = 4) -> Options:
    return Options(
        style="jsonl",
        encoding="utf-8",
        published=None,
        region=None,
        min_confidence=0.0,
        checkpoint=checkpoint,
    )


@given(texts=st.integers(0, 40), checkpoint=st.integers(1, 12), step=st.integers(12, 30))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_stops_neither_lose_nor_repeat_a_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, texts: int, checkpoint: int, step: int
) -> None:
    folder = tmp_path / f"{texts}-{checkpoint}-{step}-{time.monotonic_ns()}"
    folder.mkdir()
    half = texts // 2
    (folder / "나").mkdir()
    written(folder / "가.jsonl", [f"{n}" for n in range(half)])
    for n in range(half, texts):
        (folder / "나" / f"{n:03}.txt").write_text(f"{n}", "utf-8")
    output = folder.with_suffix(".out")
    stops = 0
    while not output.exists():
        parser = Stops(after=step)
        use(monkeypatch, parser)
        job = Run([Archive(folder, "utf-8")], output, options(checkpoint))
        job.begin()
        before = job.parts() * checkpoint
        try:
            job.go()
        except KeyboardInterrupt:
            assert parser.read[0] == str(before), "what is done is not read again"
            stops += 1
    assert [row["published"] for row in lines(output)] == [f"{n}" for n in range(texts)]
    assert stops <= texts // (step - checkpoint + 1)


@pytest.fixture
def stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The output of a run that was interrupted in its second part."""
    archive = written(tmp_path / "a.jsonl", [f"{n}" for n in range(20)])
    use(monkeypatch, Stops(after=6))
    output = tmp_path / "out.jsonl"
    result = run(archive, "-o", output, "--format", "jsonl", "--checkpoint", "4")
    assert result.stderr.endswith("interrupted; the same command goes on after 4 texts\n")
    assert result.exit_code == 130
    assert not output.exists()
    use(monkeypatch, Stops(after=99))
    return output


def test_the_same_command_goes_on_with_more_workers_too(stopped: Path) -> None:
    archive = stopped.with_name("a.jsonl")
    result = run(archive, "-o", stopped, "--format", "jsonl", "--checkpoint", "4")
    assert (result.exit_code, result.stderr) == (0, f"munaward: {stopped}: 20 texts\n")


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        pytest.param(["--region", "부산광역시"], "region", id="region"),
        pytest.param(["--published", "2015-01-09"], "published", id="date"),
        pytest.param(["--min-confidence", "0.5"], "min_confidence", id="confidence"),
        pytest.param(["--encoding", "cp949"], "encoding", id="encoding"),
        pytest.param(["--checkpoint", "5"], "checkpoint", id="checkpoint"),
    ],
)
def test_another_option_is_refused(stopped: Path, changed: list[str], named: str) -> None:
    archive = stopped.with_name("a.jsonl")
    result = run(archive, "-o", stopped, "--format", "jsonl", "--checkpoint", "4", *changed)
    assert f"was begun with another {named}; remove it" in result.stderr
    assert result.exit_code == 2
    assert not stopped.exists()


@pytest.mark.parametrize("kind", ["longer", "touched", "another"])
def test_another_input_is_refused(stopped: Path, kind: str) -> None:
    archive = stopped.with_name("a.jsonl")
    if kind == "longer":
        written(archive, [f"{n}" for n in range(21)])
    elif kind == "touched":
        os.utime(archive, ns=(1, 1))
    else:
        archive = archive.rename(archive.with_name("b.jsonl"))
    result = run(archive, "-o", stopped, "--format", "jsonl", "--checkpoint", "4")
    assert "was begun with another input; remove it" in result.stderr
    assert result.exit_code == 2


def test_an_output_that_is_there_is_left_alone(tmp_path: Path) -> None:
    archive = written(tmp_path / "a.jsonl", ["하나"])
    (tmp_path / "out.jsonl").write_text("mine", "utf-8")
    result = run(archive, "-o", tmp_path / "out.jsonl", "--format", "jsonl")
    assert "out.jsonl is there already" in result.stderr
    assert result.exit_code == 2
    assert (tmp_path / "out.jsonl").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["a.jsonl", "-o", "x"], "-o needs --format jsonl or parquet", id="table"),
        pytest.param(["-", "-o", "x", "--format", "jsonl"], "standard input", id="stdin"),
        pytest.param(["no", "-o", "x", "--format", "jsonl"], "no is not there", id="missing"),
        pytest.param(["a.jsonl", "--format", "parquet"], "give it with -o", id="no output"),
    ],
)
def test_usage(
    arguments: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "a.jsonl", ["하나"])
    result = run(*arguments)
    assert message in result.stderr
    assert result.exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]


def test_an_empty_archive_gives_an_empty_output(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    assert run(tmp_path / "texts", "-o", tmp_path / "o", "--format", "jsonl").exit_code == 0
    assert (tmp_path / "o").read_bytes() == b""


# --- killed processes ---------------------------------------------------------------------------


posix = pytest.mark.skipif(os.name != "posix", reason="process groups are POSIX")
MANY = 400


@posix
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT], ids=["killed", "interrupted"])
def test_a_stopped_process_loses_and_repeats_nothing(tmp_path: Path, sign: signal.Signals) -> None:
    archive = written(tmp_path / "a.jsonl", [release(n) for n in range(MANY)])
    output = tmp_path / "out.jsonl"
    parts = tmp_path / "out.jsonl.parts"
    command = [sys.executable, "-c", "from munaward.cli import main; main()"]
    command += ["parse", str(archive), "-o", str(output), "--format", "jsonl"]
    command += ["--workers", "2", "--checkpoint", "20"]
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True
    )
    until = time.monotonic() + 120
    while not (parts / "part-00000001.jsonl").exists():
        assert process.poll() is None and time.monotonic() < until
        time.sleep(0.01)
    (process.kill if sign is signal.SIGKILL else lambda: os.killpg(process.pid, sign))()
    _, errors = process.communicate(timeout=60)
    done = len(list(parts.glob("part-*.jsonl")))
    assert not output.exists() and 2 <= done < MANY // 20
    if sign is signal.SIGINT:
        assert (
            errors == f"munaward: interrupted; the same command goes on after {done * 20} texts\n"
        )
        assert process.returncode == 130
    else:
        (parts / "part-00000000.jsonl").write_text('{"kept": true}\n' * 20, "utf-8")
    again = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300)
    assert (again.returncode, again.stderr) == (0, f"munaward: {output}: {MANY} texts\n")
    rows = lines(output)
    if sign is signal.SIGKILL:
        assert rows[:20] == [{"kept": True}] * 20, "a part that was there is not made again"
    wanted = [{"id": str(n + 1), **mw.parse(release(n)).to_dict()} for n in range(20, MANY)]
    assert rows[20:] == wanted
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "out.jsonl"]
