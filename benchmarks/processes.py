"""What a fresh process needs until it reads, and the memory that it takes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from statistics import median

import pyperf
from attrs import frozen

from benchmarks import corpora
from benchmarks.result import Result, seconds

_TEXT = "종로구가 하천정비 평가에서 우수구로 뽑혔다."
_MUNAWARD = f"""
import time
begun = time.perf_counter()
import munaward
imported = time.perf_counter()
munaward.parse({_TEXT!r})
read_one = time.perf_counter()
from munaward.parser import default_parser
default_parser().analyser.analyse({_TEXT!r}, [(0, {len(_TEXT)})])
ready = time.perf_counter()
read = munaward.parse
"""
_KIWI = f"""
import time
begun = time.perf_counter()
from kiwipiepy import Kiwi
imported = time.perf_counter()
kiwi = Kiwi()
kiwi.tokenize({_TEXT!r})
ready = read_one = time.perf_counter()
read = kiwi.tokenize
"""
_REST = """
import json, sys
from benchmarks.peaks import peak
for text in json.load(sys.stdin):
    read(text)
print(json.dumps([imported - begun, read_one - begun, ready - begun, peak("self")]))
"""


@frozen
class Start:
    """One fresh process: seconds since its first line, and its peak of memory in megabytes.

    Attributes:
        imported: When the module was there.
        read_one: When the first text was read.
        ready: When Kiwi was there too, which not every text needs.
        peak: After all releases.
    """

    imported: float
    read_one: float
    ready: float
    peak: float


def start(rounds: int, texts: Sequence[str]) -> Result:
    """Start-up and memory of munaward and of Kiwi alone, in processes of their own in turn."""
    programs = {"munaward": _MUNAWARD, "Kiwi alone": _KIWI}
    found: dict[str, list[Start]] = {name: [] for name in programs}
    for number in range(rounds + 1):
        for name, program in programs.items():
            one = _run(program, texts)
            if number:  # the first finds the files cold
                found[name].append(one)
    rows = tuple(
        (
            name,
            seconds(median(one.imported for one in starts)),
            seconds(median(one.read_one for one in starts)),
            f"**{seconds(median(one.ready for one in starts))}**",
            f"**{median(one.peak for one in starts):.0f} MB**",
        )
        for name, starts in found.items()
    )
    benchmarks = tuple(
        pyperf.Benchmark(
            [
                pyperf.Run(
                    [one.ready for one in starts],
                    metadata={
                        "name": f"{name}: start",
                        "import_ms": round(starts[0].imported * 1e3),
                    },
                )
            ]
        )
        for name, starts in found.items()
    )
    return Result(
        "A fresh process: until it has read a text, until its engine is ready, its memory after all releases",
        ("process", "import", "first text", "engine ready", "peak"),
        rows,
        benchmarks,
    )


def _run(program: str, texts: Sequence[str]) -> Start:
    done = subprocess.run(
        [sys.executable, "-c", program + _REST],
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        cwd=corpora.ROOT,
        check=True,
    )
    return Start(*json.loads(done.stdout))
