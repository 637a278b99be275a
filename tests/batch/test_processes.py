"""Workers from scripts of every kind, and what is left when their parent goes: nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from munaward.batch import parse_many

from .texts import release

LOOP = """\
import itertools, munaward
texts = ("종로구가 %d년 연속 우수구로 뽑혔다." % (n % 7 + 2) for n in itertools.count())
for doc in munaward.parse_many(texts, workers=2):
    print(len(doc.mentions), flush=True)
"""
SCRIPT = LOOP.replace("itertools.count()", "range(20)")

posix = pytest.mark.skipif(os.name != "posix", reason="process groups are POSIX")


@pytest.mark.parametrize("kind", ["file", "standard input", "command"])
def test_a_script_needs_no_guard(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "script.py"
    file.write_text(SCRIPT, encoding="utf-8")
    arguments = {"file": [str(file)], "standard input": ["-"], "command": ["-c", SCRIPT]}[kind]
    done = subprocess.run(
        [sys.executable, *arguments],
        input=SCRIPT if kind == "standard input" else "",
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.stderr == ""
    assert done.stdout == "3\n" * 20


OWN_PARSER = """\
import munaward
class Nothing:
    name = "nothing"
    def extract(self, reading):
        return ()
munaward.parse_many(["글"], workers=2, parser=munaward.Parser(extractors=[Nothing()]))
"""


def test_a_parser_of_the_script_itself_is_refused_and_not_lost_on_the_way(tmp_path: Path) -> None:
    file = tmp_path / "script.py"
    file.write_text(OWN_PARSER, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(file)], capture_output=True, encoding="utf-8", timeout=120
    )
    assert "ValueError: parser cannot be sent to other processes" in done.stderr


def begun() -> subprocess.Popen[str]:
    """The endless script in a process group of its own, once it has given a result."""
    process = subprocess.Popen(
        [sys.executable, "-c", LOOP],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "3\n"
    return process


def gone(group: int, seconds: float = 20) -> bool:
    """Whether no process of a group is left, at once or soon."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@posix
def test_an_interrupt_ends_all_at_once() -> None:
    process = begun()
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    _, errors = process.communicate(timeout=30)
    assert errors.count("Traceback") == 1
    assert errors.rstrip().endswith("KeyboardInterrupt")
    assert gone(process.pid)


@posix
def test_workers_do_not_outlive_a_killed_parent() -> None:
    process = begun()
    process.kill()
    process.communicate(timeout=30)
    assert gone(process.pid)


def test_progress_counts_to_a_known_total(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("tqdm")
    texts = [release(n) for n in range(5)]
    assert len(list(parse_many(texts, progress=True))) == 5
    assert "5/5" in capsys.readouterr().err
    assert len(list(parse_many(iter(texts), progress=True))) == 5
    shown = capsys.readouterr().err
    assert "5 texts" in shown and "/5" not in shown


def test_progress_without_its_library_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    with pytest.raises(ModuleNotFoundError, match=r"tqdm is missing: .*'munaward\[progress\]'"):
        parse_many([], progress=True)


# As much of a notebook as tqdm asks for: a kernel that runs, and widgets that keep what they show.
NOTEBOOK = """\
import sys, types

class Widget:
    def __init__(self, children=(), **state):
        self.__dict__.update(bar_style="", children=children, style=types.SimpleNamespace(), **state)
        self.layout = types.SimpleNamespace()
        made.append(self)

    def close(self):
        pass

made = []
kinds = {name: type(name, (Widget,), {}) for name in ("HTML", "FloatProgress", "HBox")}
shell = type("ZMQInteractiveShell", (), {})
for name, content in {
    "ipykernel.zmqshell": {},
    "ipywidgets": kinds,
    "IPython": {"get_ipython": shell},
    "IPython.display": {"display": lambda widget: print("shown", type(widget).__name__)},
}.items():
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(content)

import munaward
texts = ["종로구가 우수구로 뽑혔다."] * 5
results = munaward.parse_many(texts, progress=True)
print(len(list(results)))
(bar,) = [widget for widget in made if isinstance(widget, kinds["FloatProgress"])]
print(bar.value, bar.max, bar.bar_style)
"""


def test_in_a_notebook_the_bar_is_a_widget() -> None:
    pytest.importorskip("tqdm")
    done = subprocess.run(
        [sys.executable, "-c", NOTEBOOK], capture_output=True, encoding="utf-8", timeout=120
    )
    assert (done.stdout, done.stderr) == ("shown TqdmHBox\n5\n5 5 success\n", "")
