"""The installed command as a shell runs it: locale, pipes, streams, exit codes."""

import json
import os
import shutil
import signal
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import munaward

COMMAND = shutil.which("munaward", path=Path(sys.executable).parent) or "munaward"

ASCII_ONLY = {
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PATH": os.environ["PATH"],
}
"""The poorest environment: Python itself would write ASCII here."""

TEXT = "수원시는 올해 도시대상 평가에서 최우수상을 받아 시상금 1억원을 확보했다."


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [COMMAND, *arguments], input=stdin, env=ASCII_ONLY, capture_output=True, timeout=60
    )


def test_version() -> None:
    done = run("--version")
    assert done.stdout.decode().split()[-1] == version("munaward") == munaward.__version__
    assert done.returncode == 0


def test_a_line_is_the_document_itself(tmp_path: Path) -> None:
    file = tmp_path / "수원.txt"
    file.write_text(TEXT, encoding="utf-8")
    done = run("parse", "--format", "jsonl", str(file))
    assert done.stderr == b""
    assert json.loads(done.stdout) == munaward.parse(TEXT).to_dict()


def test_utf8_comes_out_whatever_the_locale() -> None:
    done = run("parse", "-", stdin=TEXT.encode())
    assert done.stderr == b""
    assert "[1억원|money]" in done.stdout.decode("utf-8")


def test_a_korean_file_name_is_readable_in_messages() -> None:
    done = run("parse", "없는 보도자료.txt")
    assert done.stderr.decode("utf-8").startswith("munaward: 없는 보도자료.txt: No such file")
    assert done.stdout == b""
    assert done.returncode == 1


@pytest.mark.parametrize("style", ["table", "json", "jsonl"])
def test_an_empty_text_is_fine(style: str) -> None:
    done = run("parse", "--format", style, stdin=b"")
    assert done.returncode == 0
    assert done.stderr == b""


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="pipes of another kind")
@pytest.mark.parametrize("style", ["table", "json", "jsonl"])
def test_a_reader_that_leaves_early_ends_it_as_any_tool(style: str) -> None:
    process = subprocess.Popen(
        [COMMAND, "parse", "--format", style],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ASCII_ONLY,
    )
    assert process.stdin and process.stdout and process.stderr
    process.stdout.close()
    process.stdin.write(TEXT.encode())
    process.stdin.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == -signal.SIGPIPE


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_without_the_extra_one_line_says_what_to_install(missing: str) -> None:
    program = f"import sys; sys.modules[{missing!r}] = None; from munaward.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stderr == ("munaward: the command needs its extra: pip install 'munaward[cli]'\n")
    assert done.returncode == 1
