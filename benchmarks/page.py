"""What ``docs/performance.md`` shows between its markers, and where it was measured."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from benchmarks.result import Result

BEGIN, END = "<!-- figures: make bench -->", "<!-- end of figures -->"


def figures(results: Iterable[Result]) -> str:
    """All tables in Markdown, one after the other."""
    return "\n\n".join("\n".join(lines) for lines in [[machine()], *map(_lines, results)]) + "\n"


def _lines(result: Result) -> list[str]:
    return [*result.lines()]


def machine() -> str:
    """What all depends on."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("munaward", "kiwipiepy"))
    return (
        f"{packages}, Python {platform.python_version()}, {os.cpu_count()} processors"
        f" ({_processor()})."
    )


def _processor() -> str:
    try:
        lines: Iterator[str] = iter(Path("/proc/cpuinfo").read_text().splitlines())
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
